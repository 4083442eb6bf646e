//! What goes in and what comes out of the front door.

use std::path::PathBuf;

use serde::Serialize;

use roughcheck_format::base::{Digest, Instant};
use roughcheck_verify::check::Procedure;
use roughcheck_verify::messages::Language;
use roughcheck_verify::trust::Versions;

/// What is shown to be checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// The text of a code.
    Text(String),
    /// A photograph, PNG or JPEG. A build without the feature `photo` reads none: to it, every photograph is unreadable.
    Photo(Vec<u8>),
    /// No code: the printed number was typed, in [`Options::number`].
    Nothing,
}

/// How to check.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// The printed number as typed.
    pub number: Option<String>,
    /// The procedure; the post's where none is given.
    pub procedure: Option<Procedure>,
    /// The earlier check whose typed parcel this one corrects: `SEQ`, or `EPOCH.SEQ`.
    pub corrects: Option<String>,
    /// Who acts.
    pub officer: Option<String>,
    /// Record nothing.
    pub dry_run: bool,
    /// The officer's language.
    pub language: Language,
}

/// What became of a trust document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct InstallReport {
    /// Version of each kind in force now.
    pub installed: Versions,
    /// Kinds in the file that were in force already.
    pub unchanged: Vec<String>,
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
    pub floor: Option<Instant>,
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
}

/// What waits to be sent, and what came back: *has my data gone?*
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct SyncStatus {
    /// Collectors that the station was introduced to: the digests of their receipt keys.
    pub collectors: Vec<Digest>,
    /// Entries that the last of them has not acknowledged.
    pub pending: u64,
    /// What the clock said at the oldest of these.
    pub oldest_pending: Option<Instant>,
    /// When the newest receipt was given, by the collector's clock.
    pub last_receipt: Option<Instant>,
    /// Entries that a collector put apart.
    pub quarantined: Vec<PutApart>,
}

/// An entry that a collector put apart: it keeps it as it came, and cannot vouch for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PutApart {
    /// The epoch, hexadecimal.
    pub epoch: String,
    /// The place in it.
    pub seq: u64,
    /// Why.
    pub reason: String,
}

/// The dates of a head.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HeadDates {
    /// When it was made.
    pub made_at: Instant,
    /// When the next one is due.
    pub next_update: Instant,
    /// From when on it is no longer enough.
    pub hard_end: Instant,
}

/// A certificate's fields, with nothing said of its signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReadReport {
    /// The certificate as shown; never verified.
    pub certificate: Option<roughcheck_format::certificate::CertificateRecord>,
    /// The findings of the rules on text and format.
    pub findings: Vec<roughcheck_verify::check::Finding>,
}
