//! What a station says of itself, and of the trust documents that it is given.

use std::path::PathBuf;

use serde::Serialize;

use roughcheck_format::base::{Digest, Timestamp};
use roughcheck_verify::check::Procedure;
use roughcheck_verify::journal::Epoch;
use roughcheck_verify::trust::{Noticed, TrustError, Versions};

/// What became of a trust document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct InstallReport {
    /// Version of each kind in force now.
    pub installed: Versions,
    /// Kinds in the file that were in force already.
    pub unchanged: Vec<String>,
    /// What was passed over in it, and what it takes back: by part, and why.
    pub noticed: Vec<Noticed>,
    /// Why it was refused.
    pub refused: Option<Refusal>,
}

/// Why a trust document was refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Refusal {
    /// The stable code.
    pub code: String,
    /// What was found.
    pub text: String,
}

impl Refusal {
    pub(super) fn of(error: &TrustError) -> Self {
        Self { code: error.code.as_str().to_owned(), text: error.detail.clone() }
    }
}

/// What a station is and trusts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Status {
    /// Country of the post.
    pub country: String,
    /// Name of the post.
    pub post: String,
    /// Procedure of the post.
    pub procedure: Procedure,
    /// The pinned root.
    pub root: Option<Digest>,
    /// The device's public key, hexadecimal.
    pub device_key: String,
    /// Version of each kind in force.
    pub versions: Versions,
    /// Days since the head was made.
    pub age_days: Option<i64>,
    /// When the head was made, when the next is due, and when it is no longer enough.
    pub head: Option<HeadDates>,
    /// The time floor.
    pub floor: Option<Timestamp>,
    /// Where the floor comes from.
    pub floor_source: Option<String>,
    /// What waits to be sent, and what came back.
    pub sync: SyncStatus,
    /// Why stored trust documents are not believed, where they are not.
    pub distrusted: Option<Refusal>,
    /// Where a database that could not be read was kept, when this station was opened.
    pub set_aside: Option<PathBuf>,
    /// How many rows could be saved from it.
    pub salvaged: Option<u64>,
    /// What this station noticed of its own past, and what still holds of it: `rolled-back`, `lost`, `floor`, `root`; `copy` and
    /// `unproved` until that is recorded.
    pub noticed: Vec<String>,
    /// Trust documents that are stored and do not count, or not yet: by place, and why.
    pub not_counted: Vec<Noticed>,
}

/// What waits to be sent, and what came back: *has my data gone?*
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct SyncStatus {
    /// Collectors that the station was introduced to: the digests of their receipt keys.
    pub collectors: Vec<Digest>,
    /// Entries that the last of them has not acknowledged.
    pub pending: u64,
    /// What the clock said at the oldest of these.
    pub oldest_pending: Option<Timestamp>,
    /// When the newest receipt was given, by the collector's clock.
    pub last_receipt: Option<Timestamp>,
    /// Entries that a collector quarantined.
    pub quarantined: Vec<QuarantinedEntry>,
}

/// An entry that a collector quarantined: it keeps it as it came, and cannot vouch for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct QuarantinedEntry {
    /// The epoch.
    pub epoch: Epoch,
    /// The place in it.
    pub seq: u64,
    /// Why.
    pub reason: String,
}

/// The dates of a head.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HeadDates {
    /// When it was made.
    pub made_at: Timestamp,
    /// When the next one is due.
    pub next_update: Timestamp,
    /// From when on it is no longer enough.
    pub hard_end: Timestamp,
}

impl QuarantinedEntry {
    pub(super) fn new(epoch: Epoch, seq: u64, reason: &str) -> Self {
        Self { epoch, seq, reason: reason.to_owned() }
    }
}
