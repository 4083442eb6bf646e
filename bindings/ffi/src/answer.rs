//! What a collector's answers changed, mirrored.

use roughcheck::base::Day;
use roughcheck::certificate::Number;
use roughcheck::station::{Accepted, Fork as CoreFork};
pub use roughcheck::trust::{Alert, AlertKind};

use crate::trust::{InstallReport, PutApart};

/// What an answer of a collector changed.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct AnswerReport {
    /// How the collector stands to this station: `known`, `unknown` (a token is needed) or `revoked`.
    pub standing: String,
    /// The digest of the receipt, hexadecimal.
    pub receipt: String,
    /// Entries that are acknowledged now and were not before.
    pub entries: u64,
    /// Entries that the collector quarantined.
    pub quarantined: Vec<PutApart>,
    /// What the station was told of itself; it goes on in a new epoch, with a new key.
    pub fork: Option<Fork>,
    /// What became of the documents that came along.
    pub installed: Vec<InstallReport>,
    /// Alerts in force that were not before.
    pub alerts: Vec<Alert>,
}

/// What a collector told a station about itself.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Fork {
    /// `fork`: somebody else recorded another entry under this station's key. `behind`: the collector has more entries of
    /// this station than it has itself.
    pub kind: String,
    /// The epoch, hexadecimal.
    pub epoch: String,
    /// The place in it.
    pub seq: u64,
}

impl From<CoreFork> for Fork {
    fn from(fork: CoreFork) -> Self {
        let CoreFork { kind, epoch, seq } = fork;
        Self { kind: kind.to_string(), epoch: epoch.to_string(), seq }
    }
}

impl From<Accepted> for AnswerReport {
    fn from(accepted: Accepted) -> Self {
        // Field by field, so that a new one does not build here until it is passed on.
        let Accepted { standing, receipt, entries, quarantined, notice, installed, alerts } = accepted;
        let apart = quarantined.into_iter();
        Self {
            standing: standing.as_str().to_owned(),
            receipt: receipt.to_string(),
            entries,
            quarantined: apart.map(|(epoch, seq, reason)| PutApart { epoch, seq, reason }).collect(),
            fork: notice.map(CoreFork::of).map(Fork::from),
            installed,
            alerts,
        }
    }
}

/// An alert in force.
#[uniffi::remote(Record)]
pub struct Alert {
    /// What it is about.
    pub kind: AlertKind,
    /// The number, for a number alert.
    pub number: Option<Number>,
    /// The seal, for a seal alert.
    pub seal: Option<String>,
    /// The name or registered number, for a party alert.
    pub party: Option<String>,
    /// The last day on which it counts.
    pub until: Day,
    /// What the officer should know.
    pub text: String,
    /// Where it comes from.
    pub source: Option<String>,
    /// Since when it holds, where whoever made it said so.
    pub since: Option<Day>,
}

/// What an alert is about.
#[uniffi::remote(Enum)]
pub enum AlertKind {
    /// A certificate's number.
    Number,
    /// A seal of a parcel.
    Seal,
    /// An exporter or importer.
    Party,
    /// A word of a later version.
    Unknown,
}
