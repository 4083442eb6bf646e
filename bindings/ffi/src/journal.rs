//! The journal, mirrored.

use roughcheck::base::{Digest, Timestamp};
pub use roughcheck::check::EntryRef;
use roughcheck::check::Epoch;
pub use roughcheck::station::{
    EntryProof, EntryView, FieldView, ForgetReport, HeadHeld, JournalState, PruneReport, PrunedRun,
};

use crate::{HostError, Parcel};

/// The name of an entry: its epoch, its place and its hash.
#[uniffi::remote(Record)]
pub struct EntryRef {
    /// The epoch, hexadecimal.
    pub epoch: Epoch,
    /// The place in it, from 1.
    pub seq: u64,
    /// The hash of the entry, hexadecimal.
    pub hash: Digest,
}

/// One entry as people read it.
#[uniffi::remote(Record)]
pub struct EntryView {
    /// The epoch, hexadecimal.
    pub epoch: Epoch,
    /// The place in it.
    pub seq: u64,
    /// Its hash.
    pub hash: Digest,
    /// The hash of the entry before.
    pub previous: Digest,
    /// What the phone's clock said.
    pub clock: Timestamp,
    /// The time floor then.
    pub floor: Option<Timestamp>,
    /// The post.
    pub post: Option<String>,
    /// The kind of record: `opened`, `check`, `decision`, `trust`, `gap`, `forgotten`, `pruned`, …
    pub kind: String,
    /// The number.
    pub number: Option<String>,
    /// The verdict of a check, or of the check that a decision is about.
    pub verdict: Option<String>,
    /// The faults of a check.
    pub faults: Vec<String>,
    /// The decision, the reason of an opening, or what became of a trust document.
    pub what: Option<String>,
    /// The entry that this one is about or corrects, `EPOCH.SEQ`.
    pub about: Option<String>,
    /// What was observed of the parcel.
    pub parcel: Option<Parcel>,
    /// Fields beside the chain that are still there, opened. Personal: keep them off logs and screenshots.
    pub fields: Vec<FieldView>,
}

/// A field beside the chain.
#[uniffi::remote(Record)]
pub struct FieldView {
    /// Its name: `presented`, `officer`, `reason`.
    pub name: String,
    /// Its value; bytes as hexadecimal. Null where it was deleted.
    pub value: Option<String>,
}

/// What the journal proves of one entry.
#[uniffi::remote(Record)]
pub struct EntryProof {
    /// The entry; the hash is computed from its record.
    pub entry: EntryRef,
    /// Whether the record, every link behind it and the signature of the head hold.
    pub holds: bool,
    /// What is wrong, in the words of `JournalState.reason`: `unsigned` also where no head signs the entry yet.
    pub reason: Option<String>,
    /// The entry that the newest head of the epoch names; null where no head that holds signs this entry.
    pub head: Option<EntryRef>,
    /// Records behind the entry that were followed, up to the one that the head names: 0 where that is the entry itself.
    pub links: u64,
    /// The device's key of the epoch, hexadecimal.
    pub device_key: String,
    /// The digest of a receipt that covers the entry, hexadecimal; null while headquarters has not acknowledged it.
    pub receipt: Option<Digest>,
}

/// What became of the entry that a witness's head names.
#[uniffi::remote(Record)]
pub struct HeadHeld {
    /// `yes`: this journal still holds that very entry. `no`: this device signed the head, and the entry is missing or
    /// another; the journal was cut or rewritten after the head was shown. `other-device`: signed by a key that is not this
    /// device's, as far as its journal tells. `pruned`: removed by law, under a receipt.
    pub held: String,
    /// The epoch that the head names, hexadecimal.
    pub epoch: Epoch,
    /// The place in it.
    pub seq: u64,
}

/// What verifying the journal found.
#[uniffi::remote(Record)]
pub struct JournalState {
    /// Entries in all epochs.
    pub entries: u64,
    /// Hash of the newest entry; null in an empty journal.
    pub head: Option<Digest>,
    /// The newest epoch, hexadecimal.
    pub epoch: Option<Epoch>,
    /// Entries that no head signs yet.
    pub unsigned_tail: u64,
    /// Whether nothing is wrong.
    pub ok: bool,
    /// The first bad row.
    pub first_bad: Option<u64>,
    /// The epoch in which it lies, hexadecimal.
    pub first_bad_epoch: Option<Epoch>,
    /// What is wrong there: `edited`, `missing`, `order`, `unsigned`, `foreign-key`, `cut`.
    pub reason: Option<String>,
}

/// What forgetting did.
#[uniffi::remote(Record)]
pub struct ForgetReport {
    /// The entry that records it.
    pub entry: EntryRef,
    /// The fields that were deleted.
    pub forgotten: Vec<String>,
    /// Damaged files that were set aside and may still hold sealed copies; a person must deal with them.
    pub kept_aside: u64,
}

/// What pruning did.
#[uniffi::remote(Record)]
pub struct PruneReport {
    /// Epoch by epoch.
    pub pruned: Vec<PrunedRun>,
    /// The last entry that records it.
    pub entry: Option<EntryRef>,
}

/// The beginning of an epoch that was removed.
#[uniffi::remote(Record)]
pub struct PrunedRun {
    /// The epoch, hexadecimal.
    pub epoch: Epoch,
    /// The last row that was removed.
    pub up_to: u64,
    /// How many rows went this time.
    pub rows: u64,
}

/// Where an export goes, implemented by the app.
#[uniffi::export(with_foreign)]
pub trait ExportSink: Send + Sync {
    /// Takes one line of JSON, without its end of line.
    ///
    /// # Errors
    /// Whatever stops the export.
    fn line(&self, json: String) -> Result<(), HostError>;
}
