//! What goes into the tables and comes out of them.

use std::collections::BTreeMap;

use roughcheck_format::base::{Digest, Timestamp};
use roughcheck_verify::journal::{Epoch, PrunedBody, Row, SealedField};
use roughcheck_verify::trust::{Document, Slot, Stored};

/// Everything that one commit adds to the journal.
#[derive(Debug, Clone)]
pub struct Append {
    /// The new rows, ascending.
    pub rows: Vec<(Row, Vec<SealedField>)>,
    /// The signed head over the last of them; none where a key in hardware lets it wait.
    pub head: Option<Vec<u8>>,
    /// Whether these rows begin a new epoch.
    pub opens_epoch: bool,
    /// The phone's clock in them: floors that it has reached are firm from now on.
    pub clock: Timestamp,
}

/// What changes beside the journal in the same transaction.
#[derive(Debug, Clone, Copy, Default)]
pub struct TxnExtras<'a> {
    /// Trust documents.
    pub documents: &'a [Stored],
    /// Whether they replace stored ones that could not be believed.
    pub anew: bool,
    /// Places of trust documents that are empty from now on.
    pub clear: &'a [Slot],
    /// A time floor.
    pub floor: Option<&'a FloorRow>,
    /// A time floor that was gone, and is put back.
    pub restored: Option<&'a FloorRow>,
    /// Stored times that nothing proves.
    pub unproved: Option<&'a Unproved>,
    /// Sources whose floors no longer count.
    pub floors_void: &'a [String],
    /// The entry whose personal fields are deleted.
    pub forget: Option<(Epoch, u64)>,
    /// The beginning of an epoch that is removed, or was and is said again.
    pub prune: Option<&'a PrunedBody>,
    /// A device key, and the statement of the key before it.
    pub succession: Option<(&'a [u8], &'a [u8])>,
}

/// A signed time, kept by its source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FloorRow {
    /// Who signed it: `head` and the version, or `receipt` and the digest of the collector's receipt key.
    pub source: String,
    /// The time.
    pub at: Timestamp,
    /// Whether the phone's own clock was recorded at or past it, less 24 hours.
    pub firm: bool,
}

impl FloorRow {
    /// A floor is firm once the phone's own clock was recorded at or past it, less so many seconds.
    pub const LEEWAY: i64 = 86_400;
}

/// Stored times that nothing proves, and that are removed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Unproved {
    /// Sources of floors.
    pub floors: Vec<String>,
    /// Collectors who are said to have given a receipt.
    pub heard: Vec<Digest>,
}

/// An epoch in the order in which epochs began.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EpochRow {
    /// 1 for the first.
    pub ordinal: u64,
    /// The epoch.
    pub epoch: Epoch,
}

/// Everything that one receipt changes.
#[derive(Debug, Clone, Default)]
pub struct Received<'a> {
    /// The digest of the collector's receipt key.
    pub collector: Digest,
    /// The receipt with what it covers and when it was given, where it covers anything.
    pub receipt: Option<(Epoch, u64, Timestamp, &'a [u8])>,
    /// Where each epoch stands with the collector now: place and hash of the newest entry that is kept there.
    pub cursors: Vec<(Epoch, u64, Digest)>,
    /// Rows that were quarantined: epoch, place, hash and reason.
    pub quarantined: Vec<(Epoch, u64, Digest, &'a str)>,
    /// The time floor, where the receipt raises it.
    pub floor: Option<&'a FloorRow>,
    /// When the collector says that it received.
    pub heard: Option<Timestamp>,
    /// The receipt that says so, for the floor and for what was heard.
    pub proof: &'a [u8],
}

/// A time floor, and the receipt that is stored for it.
pub type StoredFloor = (FloorRow, Option<Vec<u8>>);

/// What a collector said last: the digest of its receipt key, the time, and the receipt that is stored for it.
pub type HeardRow = (Digest, Timestamp, Option<Vec<u8>>);

/// What is stored of trust. Nothing of it is believed yet.
#[derive(Debug, Clone, Default)]
pub struct StoredTrust {
    /// The documents, each in its place.
    pub documents: BTreeMap<Slot, Document>,
    /// The time floors.
    pub floors: Vec<StoredFloor>,
    /// The time of the last receipt of each collector.
    pub heard: Vec<HeardRow>,
}
