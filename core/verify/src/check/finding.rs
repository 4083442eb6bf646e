//! What one rule saw. Names of rules and reasons are for ever: one is added, none is used again for something else.

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use roughcheck_format::base::coded;

coded! {
    /// What is looked at.
    #[derive(Hash, PartialOrd, Ord)]
    pub enum Rule {
        /// Whether there is a text at all, and of our kind.
        Text = "text",
        /// Whether the certificate carries a code.
        Code = "code",
        /// Whether the code is a certificate of a version that is understood.
        Format = "format",
        /// Whether the signature holds.
        Signature = "signature",
        /// Whether the key that signed may sign this.
        Key = "key",
        /// Issue and expiry.
        Dates = "dates",
        /// Whether number or certificate was taken back.
        Revocation = "revocation",
        /// Whether the issuer was a participant on the day of issue.
        Participant = "participant",
        /// Whether the issuer could export from the named zones on the day of issue.
        Zone = "zone",
        /// The statement of mining origin.
        Origin = "origin",
        /// Weights and values in themselves.
        Content = "content",
        /// The number in itself, and beside the printed one.
        Number = "number",
        /// Alerts on number, seals and parties.
        Alert = "alert",
        /// Packages on the table.
        ParcelCount = "parcel.count",
        /// Weight on the table.
        ParcelCarats = "parcel.carats",
        /// Seals on the table.
        ParcelSeals = "parcel.seals",
        /// Kinds of stones on the table.
        ParcelHs = "parcel.hs",
        /// Synthetic or polished stones on the table.
        ParcelStones = "parcel.stones",
        /// Earlier presentations.
        Seen = "seen",
        /// The procedure of the post.
        Procedure = "procedure",
        /// The phone's clock.
        Clock = "clock",
        /// The trust documents and their age.
        Trust = "trust",
        /// What civil society says.
        Advisory = "advisory",
        /// What a certificate does not cover.
        Scope = "scope",
    }
}

coded! {
    /// What is wrong, or worth knowing. One name may stand under several rules.
    #[derive(Hash, PartialOrd, Ord)]
    pub enum Reason {
        /// No text or code at all.
        Unreadable = "unreadable",
        /// A code or text of another kind.
        Foreign = "foreign",
        /// Certificates of different content together.
        Several = "several",
        /// Another code of ours beside the one that is judged.
        Beside = "beside",
        /// A picture that is too large to read.
        TooLarge = "too-large",
        /// A picture or document of a kind that is not read.
        Unsupported = "unsupported",
        /// A picture that is damaged.
        Damaged = "damaged",
        /// No code.
        Missing = "missing",
        /// Not the one form of a certificate.
        Malformed = "malformed",
        /// Of a later version.
        Newer = "newer",
        /// Does not hold.
        Invalid = "invalid",
        /// Not listed.
        Unknown = "unknown",
        /// In other hands.
        Compromised = "compromised",
        /// No longer in use on the day.
        Retired = "retired",
        /// Not yet or no longer allowed on the day.
        OutsideWindow = "outside-window",
        /// Of another country.
        ForeignCountry = "foreign-country",
        /// Not for certificates.
        WrongUse = "wrong-use",
        /// Past its last day.
        Expired = "expired",
        /// Before its first day.
        NotYetValid = "not-yet-valid",
        /// Expires before it was issued.
        Reversed = "reversed",
        /// Valid longer than the policy allows.
        TooLong = "too-long",
        /// Taken back.
        Revoked = "revoked",
        /// Replaced by another certificate.
        Replaced = "replaced",
        /// No participant; no bundle.
        None = "none",
        /// Suspended.
        Suspended = "suspended",
        /// The data do not reach that day.
        UnknownDate = "unknown-date",
        /// Not a compliant zone.
        NotCompliant = "not-compliant",
        /// Mixed, and not disclosed.
        Undisclosed = "undisclosed",
        /// Not believable in itself.
        Implausible = "implausible",
        /// Not of the form of a number.
        Form = "form",
        /// In no range of the participant.
        OutOfRange = "out-of-range",
        /// Not what the certificate says.
        Differs = "differs",
        /// The number is under alert.
        Number = "number",
        /// A seal is under alert.
        Seal = "seal",
        /// A party is under alert, or an advisory speaks of it.
        Party = "party",
        /// Synthetic stones.
        Synthetic = "synthetic",
        /// Polished stones.
        Polished = "polished",
        /// The number with other content.
        Conflict = "conflict",
        /// Seized before.
        Seized = "seized",
        /// Refused before.
        RefusedBefore = "refused-before",
        /// Held before.
        HeldBefore = "held-before",
        /// Another parcel was typed before.
        OtherParcel = "other-parcel",
        /// Its import was confirmed.
        ClosedImport = "closed-import",
        /// Imported in two countries.
        TwoCountries = "two-countries",
        /// Seen at another post.
        Elsewhere = "elsewhere",
        /// Seen at this post.
        SamePost = "same-post",
        /// Not the one of the post.
        Other = "other",
        /// Before the time floor.
        Behind = "behind",
        /// Far past the time floor.
        Ahead = "ahead",
        /// Past its next update.
        Stale = "stale",
        /// An advisory on a country or zone.
        Zone = "zone",
        /// An advisory on everything.
        General = "general",
        /// No advisory for a long time.
        NoneLately = "none-lately",
        /// What is not covered.
        Limits = "limits",
    }
}

coded! {
    /// What a finding counts for, from best to worst.
    #[derive(Hash, PartialOrd, Ord)]
    pub enum Outcome {
        /// As it should be.
        Good = "good",
        /// Worth knowing, changes nothing.
        Info = "info",
        /// Could not be checked.
        NotChecked = "not-checked",
        /// Somebody must look.
        Refer = "refer",
        /// Must not pass.
        Refuse = "refuse",
    }
}

/// The value of a parameter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Param {
    /// A text, day, amount or code.
    Text(String),
    /// A count.
    Count(u64),
    /// Several texts.
    List(Vec<String>),
}

/// One thing that a finding found, by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedParam {
    /// Its name; the same for one rule and reason for ever.
    pub name: String,
    /// What was found.
    pub value: Param,
}

/// What a finding found; few, so a list does. In JSON an object.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Params(pub Vec<NamedParam>);

impl Serialize for Params {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for NamedParam { name, value } in &self.0 {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

/// What one rule saw.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The rule.
    pub rule: Rule,
    /// What it counts for.
    pub outcome: Outcome,
    /// What is wrong; none where all is good or nothing could be checked.
    pub reason: Option<Reason>,
    /// Whether the fault can be innocent and mended, which law treats apart (Regulation (EC) 2368/2002 article 5(2)).
    pub remediable: bool,
    /// What was found.
    pub params: Params,
    /// The dated source that the finding rests on.
    pub source: Option<String>,
    /// The finding in the officer's language; empty until the messages room fills it.
    pub text: String,
}

impl Finding {
    /// A finding without a reason.
    #[must_use]
    pub const fn plain(rule: Rule, outcome: Outcome) -> Self {
        let params = Params(Vec::new());
        Self { rule, outcome, reason: None, remediable: false, params, source: None, text: String::new() }
    }

    /// A finding with a reason.
    #[must_use]
    pub const fn because(rule: Rule, outcome: Outcome, reason: Reason) -> Self {
        let params = Params(Vec::new());
        let remediable = remediable(rule, reason);
        Self { rule, outcome, reason: Some(reason), remediable, params, source: None, text: String::new() }
    }

    /// With a text parameter.
    #[must_use]
    pub fn with(self, name: &'static str, value: impl ToString) -> Self {
        self.with_param(name, Param::Text(value.to_string()))
    }

    /// With a count.
    #[must_use]
    pub fn with_count(self, name: &'static str, value: u64) -> Self {
        self.with_param(name, Param::Count(value))
    }

    /// With a list.
    #[must_use]
    pub fn with_list(self, name: &'static str, values: Vec<String>) -> Self {
        self.with_param(name, Param::List(values))
    }

    /// That the fault can be innocent and mended here, though not wherever its rule gives this reason.
    #[must_use]
    pub(super) const fn mendable(mut self) -> Self {
        self.remediable = true;
        self
    }

    fn with_param(mut self, name: &'static str, value: Param) -> Self {
        self.params.0.push(NamedParam { name: name.to_owned(), value });
        self
    }

    /// With a dated source.
    #[must_use]
    pub fn resting_on(mut self, source: &str) -> Self {
        self.source = Some(source.to_owned());
        self
    }

    /// `rule:reason`, as faults are listed.
    #[must_use]
    pub fn name(&self) -> String {
        self.reason.map_or(self.rule.to_string(), |reason| format!("{}:{reason}", self.rule))
    }
}

/// Faults that an honest trader or officer can mend: a slip in writing, an old phone, a missing line.
const fn remediable(rule: Rule, reason: Reason) -> bool {
    matches!(
        (rule, reason),
        (Rule::Code | Rule::Origin | Rule::Content | Rule::Dates | Rule::Clock | Rule::Trust | Rule::Procedure, _)
            | (Rule::Format, Reason::Newer)
            | (Rule::Key, Reason::Unknown)
            | (Rule::Participant, Reason::UnknownDate)
            | (Rule::Zone, Reason::Missing)
            | (Rule::Number, Reason::Form | Reason::Differs)
            | (Rule::ParcelCount | Rule::ParcelCarats | Rule::ParcelHs, _)
            | (Rule::ParcelStones, Reason::Polished)
            | (Rule::Seen, Reason::RefusedBefore | Reason::HeldBefore | Reason::OtherParcel)
            | (Rule::Text, _)
    )
}
