//! What a station is and trusts, mirrored.

use std::path::PathBuf;

use roughcheck::base::{Digest, Timestamp};
use roughcheck::check::{Epoch, Procedure};
use roughcheck::messages::Language;
pub use roughcheck::station::{
    HeadDates, InstallReport, QuarantinedEntry as PutApart, Refusal, Status as StationStatus, SyncStatus,
};
use roughcheck::trust::Versions;
pub use roughcheck::trust::{Dropped, Noticed};

use crate::RoughcheckError;

/// What became of a trust document.
#[uniffi::remote(Record)]
pub struct InstallReport {
    /// Version of each kind in force now.
    pub installed: Versions,
    /// Kinds in the file that were in force already.
    pub unchanged: Vec<String>,
    /// What was passed over in it, and what it takes back.
    pub noticed: Vec<Noticed>,
    /// Why it was refused; null where it was not. A refused document changes nothing but the journal.
    pub refused: Option<Refusal>,
}

/// Something in a trust document that was passed over, or that it takes back.
#[uniffi::remote(Record)]
pub struct Noticed {
    /// The part.
    pub part: String,
    /// Why, in English.
    pub why: String,
    /// Numbers that the groups' newer list no longer has; null where it is about something else.
    pub dropped: Option<Dropped>,
}

/// Numbers that an earlier list of the groups revoked and a later one does not.
#[uniffi::remote(Record)]
pub struct Dropped {
    /// The version of the earlier list.
    pub version: u64,
    /// How many numbers.
    pub count: u64,
    /// The first of them.
    pub named: Vec<String>,
    /// Numbers that are not among those.
    pub more: u64,
}

/// What was passed over in a trust document, or what it takes back, in words: in the person's language where it is told
/// what the document takes back, else in English.
///
/// # Errors
/// `argument` for a language without a catalogue.
#[uniffi::export(default(language = "en"))]
pub fn noticed_text(noticed: Noticed, language: Language) -> Result<String, RoughcheckError> {
    Ok(roughcheck::messages::noticed_text(language, &noticed))
}

/// Why a trust document was refused.
#[uniffi::remote(Record)]
pub struct Refusal {
    /// The stable code, such as `trust.rollback`.
    pub code: String,
    /// What was found, in English.
    pub text: String,
}

/// What a station is and trusts.
#[uniffi::remote(Record)]
pub struct StationStatus {
    /// Country of the post.
    pub country: String,
    /// Name of the post.
    pub post: String,
    /// Procedure of the post.
    pub procedure: Procedure,
    /// Digest of the pinned root.
    pub root: Option<Digest>,
    /// The device's public key, hexadecimal.
    pub device_key: String,
    /// Version of each kind in force.
    pub versions: Versions,
    /// Days since the head was made.
    pub age_days: Option<i64>,
    /// When the head was made, when the next is due, and when it is no longer enough.
    pub head: Option<HeadDates>,
    /// The time floor: the newest signed time that is known, a lower bound of now.
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
    /// What this station noticed of its own past, and what still holds of it: `rolled-back`, `lost`, `floor`, `root`; `copy`
    /// and `unproved` until that is recorded.
    pub noticed: Vec<String>,
    /// Trust documents that are stored and do not count, or not yet.
    pub not_counted: Vec<Noticed>,
}

/// The dates of a head.
#[uniffi::remote(Record)]
pub struct HeadDates {
    /// When it was made.
    pub made_at: Timestamp,
    /// When the next one is due.
    pub next_update: Timestamp,
    /// From when on it is no longer enough.
    pub hard_end: Timestamp,
}

/// What waits to be sent, and what came back: *has my data gone?*
#[uniffi::remote(Record)]
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
    pub quarantined: Vec<PutApart>,
}

/// An entry that a collector quarantined: it keeps it as it came, and cannot vouch for it.
#[uniffi::remote(Record)]
pub struct PutApart {
    /// The epoch, hexadecimal.
    pub epoch: Epoch,
    /// The place in it.
    pub seq: u64,
    /// Why.
    pub reason: String,
}
