//! Names of rules, reasons and faults. They are for ever: one is added, none is used again for something else.

use std::fmt;
use std::str::FromStr;

use serde::Serialize;
use thiserror::Error;

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
        /// The countries of mining origin, and what the certificate says where it names none.
        Origin = "origin",
        /// The country of provenance.
        Provenance = "provenance",
        /// Law beyond the Kimberley Process, at the posts where it holds.
        Restriction = "restriction",
        /// The country of import that the certificate names.
        Destination = "destination",
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
        /// Its printed last day is over here, and not yet everywhere.
        LastDay = "last-day",
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
        /// Sawn, cleaved or bruted stones: rough still.
        SemiCut = "semi-cut",
        /// Some could not be read, and none is another.
        NotReadable = "not-readable",
        /// An authority renewed them on the way.
        Renewed = "renewed",
        /// What was found is part of what is certified, or the other way round.
        Sorted = "sorted",
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
        /// Released for import here before.
        Released = "released",
        /// Passed for import here before, and nobody decided.
        Undecided = "undecided",
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
        /// The post's own certificate, for import.
        OwnIssue = "own-issue",
        /// Another participant's certificate, for export.
        NotOwn = "not-own",
        /// Before the time floor.
        Behind = "behind",
        /// Far past the time floor.
        Ahead = "ahead",
        /// Past its next update.
        Stale = "stale",
        /// A participant on the day of issue, and none today.
        LeftSince = "left-since",
        /// Another participant issues for this one.
        Member = "member",
        /// Not on the Kimberley Process's list, and on lists of other participants.
        ByOtherLists = "by-other-lists",
        /// Nothing was to leave the country.
        NoExport = "no-export",
        /// Almost the same: a slip of the pen, or somebody else.
        Near = "near",
        /// Never a participant up to the day of issue.
        NotParticipant = "not-participant",
        /// Forbidden or questioned for its mining origin.
        Origin = "origin",
        /// Forbidden or questioned for the country that it comes from.
        Provenance = "provenance",
        /// An advisory on a country or zone.
        Zone = "zone",
        /// An advisory on everything.
        General = "general",
        /// No advisory for a long time.
        NoneLately = "none-lately",
        /// What is not covered.
        Limits = "limits",
        /// This phone once knew newer.
        RolledBack = "rolled-back",
        /// The facts of the policy are old.
        ListsOld = "lists-old",
        /// The policy wants rules of a later version.
        AppOld = "app-old",
    }
}

/// A rule with the reason that it gave, written `rule:reason`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FaultName {
    /// The rule.
    pub rule: Rule,
    /// The reason.
    pub reason: Reason,
}

/// Why a text names no fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum FaultNameError {
    /// There is no colon in it.
    #[error("a fault is named by RULE:REASON")]
    Form,
    /// This version has no such rule.
    #[error("no rule of this version")]
    Rule,
    /// This version has no such reason.
    #[error("no reason of this version")]
    Reason,
}

impl FromStr for FaultName {
    type Err = FaultNameError;

    fn from_str(text: &str) -> Result<Self, FaultNameError> {
        let (rule, reason) = text.split_once(':').ok_or(FaultNameError::Form)?;
        Ok(Self {
            rule: Rule::from_name(rule).ok_or(FaultNameError::Rule)?,
            reason: Reason::from_name(reason).ok_or(FaultNameError::Reason)?,
        })
    }
}

impl fmt::Display for FaultName {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}", self.rule, self.reason)
    }
}

impl Serialize for FaultName {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_comes_back_and_anything_else_is_an_error() {
        let name = FaultName { rule: Rule::ParcelCarats, reason: Reason::Differs };
        assert_eq!(name.to_string(), "parcel.carats:differs");
        assert_eq!("parcel.carats:differs".parse(), Ok(name));
        assert_eq!(serde_json::to_string(&name).expect("json"), r#""parcel.carats:differs""#);
        for (text, error) in [
            ("", FaultNameError::Form),
            ("key", FaultNameError::Form),
            (":differs", FaultNameError::Rule),
            ("Key:unknown", FaultNameError::Rule),
            ("key:", FaultNameError::Reason),
            ("key:unknown:", FaultNameError::Reason),
            ("key: unknown", FaultNameError::Reason),
        ] {
            assert_eq!(text.parse::<FaultName>(), Err(error), "{text}");
        }
    }
}
