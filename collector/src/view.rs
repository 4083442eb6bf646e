//! What is read from the database, as the page and the command line show it.

use roughcheck_format::base::{Digest, Timestamp};
use serde::Serialize;

use crate::rows::DeviceStanding;

/// The counts of a collector, over all epochs.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Stats {
    /// Enrolled devices: keys that were neither superseded nor revoked.
    pub devices: u64,
    /// Stored entries, both branches of a fork counted.
    pub entries: u64,
    /// Forks.
    pub forks: Vec<Fork>,
    /// Gaps.
    pub gaps: Vec<Gap>,
    /// Numbers used twice.
    pub double_use: Vec<DoubleUse>,
    /// Records that were quarantined.
    pub quarantined: u64,
    /// Alarms by kind.
    pub alarms: std::collections::BTreeMap<String, u64>,
    /// What judging every check again found.
    pub rechecked: RecheckCounts,
}

/// What judging checks again found: how many of each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct RecheckCounts {
    /// The phone's verdict follows from what it rests on.
    pub same: u64,
    /// Another verdict follows.
    pub different: u64,
    /// Something that it rests on is not here.
    pub unable: u64,
}

/// A check whose verdict does not follow from what it rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Disagreement {
    /// The check as the phone recorded it.
    #[serde(flatten)]
    pub check: Check,
    /// The verdict that follows; none where no certificate can be read.
    pub due: Option<String>,
    /// The faults that follow.
    pub due_faults: Vec<String>,
}

/// Two entries at one place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fork {
    /// The device, as its key in hexadecimal.
    pub device: String,
    /// The epoch in hexadecimal.
    pub epoch: String,
    /// The lowest place with two entries.
    pub seq: u64,
}

/// Rows that should be there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Gap {
    /// The device, as its key in hexadecimal.
    pub device: String,
    /// The epoch in hexadecimal.
    pub epoch: String,
    /// The first missing place.
    pub from: u64,
    /// The last missing place that is known of.
    pub to: u64,
}

/// Names one entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Place {
    /// The device, as its key in hexadecimal.
    pub device: String,
    /// The epoch in hexadecimal.
    pub epoch: String,
    /// The place in it.
    pub seq: u64,
    /// Its hash.
    pub hash: Digest,
}

/// Why two checks of one number do not go together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum DoubleUseKind {
    /// Two contents under one number.
    Conflict,
    /// Shown for import in two countries.
    TwoCountries,
}

/// One number, used twice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DoubleUse {
    /// The number, compact.
    pub number: String,
    /// Why the two do not go together.
    pub kind: DoubleUseKind,
    /// The entry that arrived first.
    pub first: Place,
    /// The one that does not go with it.
    pub second: Place,
}

/// A check among the recent ones.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Check {
    /// The number of its batch in the order of arrival.
    pub batch: i64,
    /// When the batch arrived.
    pub received_at: Timestamp,
    /// The entry.
    #[serde(flatten)]
    pub place: Place,
    /// The number, compact.
    pub number: Option<String>,
    /// The phone's verdict.
    pub verdict: Option<String>,
    /// The procedure.
    pub procedure: Option<String>,
    /// The country of the post.
    pub country: Option<String>,
    /// The post.
    pub post: Option<String>,
    /// What the phone's clock said.
    pub clock: Option<Timestamp>,
    /// Whether signature and key were both good.
    pub genuine: bool,
    /// The faults, worst first.
    pub faults: Vec<String>,
    /// The digest of the payload that was presented: a reprint has the same.
    pub content: Option<Digest>,
    /// Whether the officer noted anything of the parcel.
    pub parcel_noted: bool,
}

/// A check of one number, or a decision on one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NumberEvent {
    /// The check, or the decision on one; its kind is in `kind`.
    #[serde(flatten)]
    pub check: Check,
    /// `check` or `decision`.
    pub kind: String,
    /// The decision.
    pub decision: Option<&'static str>,
    /// The check that a decision is about.
    pub about: Option<(String, u64)>,
}

/// A stored alarm.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StoredAlarm {
    /// Its number, in the order of events.
    pub id: i64,
    /// What kind, by name: a later version may have stored one that is unknown here.
    pub kind: String,
    /// The device, as its key in hexadecimal.
    pub device: String,
    /// The epoch in hexadecimal; zeros where it is about none.
    pub epoch: String,
    /// The place; 0 where it is about none.
    pub seq: u64,
    /// When it was noticed.
    pub at: Timestamp,
}

/// A device as shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DeviceView {
    /// Its key in hexadecimal.
    pub device: String,
    /// How the collector stands to it.
    pub standing: DeviceStanding,
    /// The post that it was enrolled for.
    pub post: Option<String>,
    /// Its country.
    pub country: Option<String>,
    /// Its procedure.
    pub procedure: Option<String>,
    /// The key that it succeeded, in hexadecimal.
    pub follows: Option<String>,
    /// When it was enrolled.
    pub enrolled_at: Timestamp,
    /// When it synced last.
    pub last_sync: Option<Timestamp>,
    /// How many entries of its epochs are stored.
    pub entries: u64,
}
