//! The policy: who is a participant since when, which zones may export, and what the authorities agreed to tolerate.

use serde::{Deserialize, Serialize};

use super::forms::{NumberForm, Range, Validity, ValueBounds};
use roughcheck_format::base::{CountryCode, Day, coded};
use roughcheck_format::certificate::{Carats, Usd};

coded! {
    /// How exactly a date is known.
    #[derive(Deserialize)]
    pub enum Precision {
        /// To the day.
        Day = "day",
        /// To the month; the date is its first day.
        Month = "month",
        /// To the year; the date is its first day.
        Year = "year",
        /// The first list seen that says so; how it was before is unknown.
        ListedBy = "listed-by",
        /// A word of a later version: nothing can be said of the days around it.
        #[serde(other)]
        Unknown = "unknown",
    }
}

coded! {
    /// Where a country stands in the Kimberley Process.
    #[derive(Deserialize)]
    pub enum StatusKind {
        /// A participant.
        Participant = "participant",
        /// Suspended by the others.
        Suspended = "suspended",
        /// Suspended by itself.
        SelfSuspended = "self-suspended",
        /// No longer a participant.
        Removed = "removed",
        /// A participant that may export from listed zones only.
        Zones = "zones",
        /// Known not to be a participant.
        NotParticipant = "not-participant",
        /// A word of a later version.
        #[serde(other)]
        Unknown = "unknown",
    }
}

/// A status from a day on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ParticipantStatus {
    /// The first day.
    pub from: Day,
    /// How exactly that day is known.
    pub precision: Precision,
    /// The status.
    pub status: StatusKind,
    /// Whether a loss of participation also ends what was issued before it: the notice says that no shipment is accepted
    /// from then on.
    #[serde(default, skip_serializing_if = "is_false")]
    pub at_once: bool,
    /// Where it was read.
    pub source: String,
}

/// A country for which another participant issues.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// Two letters.
    pub code: CountryCode,
    /// Name.
    pub name: String,
    /// The first day.
    pub from: Day,
    /// The first day no longer covered.
    #[serde(default)]
    pub until: Option<Day>,
    /// Where it was read.
    pub source: String,
}

/// A participant, or a country that certificates have named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Participant {
    /// Two letters.
    pub code: CountryCode,
    /// Name.
    pub name: String,
    /// How to reach its authority.
    #[serde(default)]
    pub contact: Option<String>,
    /// Status over time, ascending.
    pub status: Vec<ParticipantStatus>,
    /// Since when every certificate of this participant carries a code.
    #[serde(default)]
    pub codes_since: Option<Day>,
    /// Serials in use; none listed means that they are not known.
    #[serde(default)]
    pub ranges: Vec<Range>,
    /// Serials in use whose shape fits no series.
    #[serde(default)]
    pub singles: Vec<String>,
    /// Countries for which this participant issues.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<Member>,
    /// How long its certificates are valid at most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub validity: Option<Validity>,
    /// The forms that its serials have; none listed means that they are not known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub number_forms: Vec<NumberForm>,
    /// Bounds of plausible values of what it certifies, for each HS code.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<ValueBounds>,
}

coded! {
    /// What a country with zones may export.
    #[derive(Deserialize)]
    pub enum RegimeRule {
        /// From everywhere.
        Normal = "normal",
        /// Nothing.
        NoExport = "no-export",
        /// From compliant zones.
        ZonesOnly = "zones-only",
        /// A word of a later version.
        #[serde(other)]
        Unknown = "unknown",
    }
}

/// A regime over time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Regime {
    /// The first day.
    pub from: Day,
    /// The first day no longer covered.
    #[serde(default)]
    pub until: Option<Day>,
    /// What holds.
    pub rule: RegimeRule,
    /// Where it was read.
    pub source: String,
}

/// A compliant zone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Zone {
    /// Name.
    pub name: String,
    /// The first day.
    pub from: Day,
    /// The first day no longer covered.
    #[serde(default)]
    pub until: Option<Day>,
    /// How exactly the first day is known.
    pub precision: Precision,
    /// Where it was read.
    pub source: String,
}

/// The zones of one country.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ZoneRules {
    /// The country.
    pub country: CountryCode,
    /// Its regimes over time.
    pub regimes: Vec<Regime>,
    /// Its compliant zones over time.
    pub zones: Vec<Zone>,
}

/// A dated rule of an importing country on the statement of origin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OriginRule {
    /// Where the import takes place.
    pub importer: CountryCode,
    /// The first day.
    pub from: Day,
    /// The first day no longer covered.
    #[serde(default)]
    pub until: Option<Day>,
    /// Which of `undisclosed` and `missing` are refused.
    pub refuse: Vec<String>,
    /// Where it was read.
    pub source: String,
}

/// How far an observed weight may lie from the certified one: the larger of the two bounds counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaratTolerance {
    /// A weight.
    #[serde(default)]
    pub absolute: Carats,
    /// Thousandths of the certified weight.
    #[serde(default)]
    pub per_mille: u64,
    /// Beyond which difference a parcel is refused, in thousandths of the certified weight; none where nobody agreed on
    /// one, and then what is not tolerated is referred.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refuse_from_per_mille: Option<u64>,
}

/// Days and hours that the authorities agreed on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Limits {
    /// How many days past its next update a bundle is still fresh.
    pub grace_days: u64,
    /// From which age on a bundle is no longer enough for a pass, before its hard end.
    pub refer_after_days: Option<u64>,
    /// How far a phone's clock may run ahead of the newest signed time before it is said.
    pub clock_ahead_days: u64,
    /// Within how many hours the same post may look again.
    pub recheck_hours: u64,
    /// From which age on advisories count as none lately.
    pub advisory_days: u64,
    /// How long a certificate may be valid.
    pub max_validity_days: Option<u64>,
    /// Working days within which an import is confirmed.
    pub confirm_working_days: u64,
    /// Days within which an irregularity is reported.
    pub irregularity_days: u64,
    /// How many years records are kept.
    pub keep_years: u64,
}

impl Default for Limits {
    /// What holds where a policy says nothing: proposals, without field data; only the confirmation and irregularity
    /// deadlines come from law (Regulation (EC) 2368/2002 article 5).
    fn default() -> Self {
        Self {
            grace_days: 0,
            refer_after_days: None,
            clock_ahead_days: 30,
            recheck_hours: 48,
            advisory_days: 180,
            max_validity_days: None,
            confirm_working_days: 10,
            irregularity_days: 30,
            keep_years: 3,
        }
    }
}

/// Bounds of a plausible value for each carat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UsdPerCarat {
    /// Lower bound.
    pub min: Usd,
    /// Upper bound.
    pub max: Usd,
}

/// The content of the policy part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Policy {
    /// `policy`.
    #[serde(default)]
    pub kind: String,
    /// The version.
    pub version: u64,
    /// The day up to which the facts were gathered.
    #[serde(default)]
    pub as_of: Option<Day>,
    /// The version of the rules that it was written for; an app with older ones says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rules_version: Option<u64>,
    /// Participants, and others that certificates have named.
    pub participants: Vec<Participant>,
    /// Countries with zones.
    #[serde(default)]
    pub zones: Vec<ZoneRules>,
    /// Rules of importing countries on origin.
    #[serde(default)]
    pub origin: Vec<OriginRule>,
    /// Tolerance for weights; none where no text sets one.
    #[serde(default)]
    pub carat_tolerance: Option<CaratTolerance>,
    /// Days and hours.
    #[serde(default)]
    pub limits: Limits,
    /// Bounds of a plausible value.
    #[serde(default)]
    pub usd_per_carat: Option<UsdPerCarat>,
    /// Whether an advisory lowers a pass to refer.
    #[serde(default)]
    pub advisories_refer: bool,
}

/// For fields that are left out where they hold what their absence would mean.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
const fn is_false(flag: &bool) -> bool {
    !*flag
}
