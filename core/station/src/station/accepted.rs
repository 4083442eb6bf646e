//! What an answer of a collector changed.

use super::status::InstallReport;
use roughcheck_format::base::{Digest, Domain};
use roughcheck_verify::journal::Epoch;
use roughcheck_verify::sync::{Answer, ForkNotice, Standing};
use roughcheck_verify::trust::Alert;

/// What an answer of a collector changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// How the collector stands to this station.
    pub standing: Standing,
    /// The digest of the receipt.
    pub receipt: Digest,
    /// Entries that are acknowledged now and were not before.
    pub entries: u64,
    /// Entries that the collector quarantined: epoch, place and reason.
    pub quarantined: Vec<(Epoch, u64, String)>,
    /// What the station was told of itself; it goes on in a new epoch, with a new key.
    pub notice: Option<ForkNotice>,
    /// What became of the documents that came along.
    pub installed: Vec<InstallReport>,
    /// Alerts in force that were not before.
    pub alerts: Vec<Alert>,
}

/// What came back: an answer that counts, or documents alone.
#[derive(Debug)]
pub(super) enum Heard {
    /// A receipt that counts, and what came along.
    Counted(Accepted),
    /// No receipt, since the collector doubts its own clock; only these documents count, by their own signatures.
    Withheld(News),
}

/// What documents changed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct News {
    /// What became of them.
    pub(super) installed: Vec<InstallReport>,
    /// Alerts in force that were not before.
    pub(super) alerts: Vec<Alert>,
}

impl Accepted {
    pub(super) fn nothing(standing: Standing, answer: &Answer) -> Self {
        Self {
            standing,
            receipt: Digest::of(Domain::Receipt, &answer.receipt),
            entries: 0,
            quarantined: Vec::new(),
            notice: None,
            installed: Vec::new(),
            alerts: Vec::new(),
        }
    }
}
