//! What a database must be able to do for the collector. The rules of ingestion stand above it, in [`crate::ingest`], and
//! are written once; a database only keeps and finds.
//!
//! Two halves: one [`Storage`] writes, in transactions that hold many batches; any number of [`Reader`]s look on.

use roughcheck_format::base::{Digest, Instant};
use roughcheck_format::cose::KeyId;
use roughcheck_verify::check::Post;
use roughcheck_verify::journal::{Epoch, Predecessor};
use roughcheck_verify::sync::{Apart, OpenedField};

use crate::StorageError;
use crate::rows::{
    Alarm, BatchRow, DeviceRow, Dissent, EntryRow, EpochRow, GapRow, KeptBatch, KeptCheck, KeptRecord, LinkRow,
    TokenRow,
};
use crate::view::{Check, DeviceView, Disagreement, DoubleUse, Fork, Gap, Sighting, Stats, StoredAlarm};

/// What happens within one transaction.
pub type Work<'w> = dyn FnMut(&mut dyn Shelf) -> Result<(), StorageError> + 'w;

/// The writing half: one for each database.
pub trait Storage: Send {
    /// Does `work` in one transaction, which is on the disk when this returns.
    ///
    /// # Errors
    /// [`StorageError`], also from `work`; then nothing was written.
    fn write(&mut self, work: &mut Work<'_>) -> Result<(), StorageError>;

    /// Another connection, for reading beside the writer.
    ///
    /// # Errors
    /// [`StorageError`].
    fn reader(&self) -> Result<Box<dyn Reader>, StorageError>;
}

/// What a transaction can find and keep. Every method fails with [`StorageError`] where the database does.
pub trait Shelf {
    /// A value that belongs to the collector as a whole.
    fn meta(&mut self, name: &str) -> Result<Option<Vec<u8>>, StorageError>;
    /// Keeps such a value.
    fn set_meta(&mut self, name: &str, value: &[u8]) -> Result<(), StorageError>;

    /// The device with this key.
    fn device(&mut self, key: &[u8]) -> Result<Option<DeviceRow>, StorageError>;
    /// Enrols a device, as the follower of an older key where one is named.
    fn add_device(
        &mut self,
        key: &[u8],
        post: Option<&Post>,
        follows: Option<i64>,
        at: Instant,
    ) -> Result<i64, StorageError>;
    /// Marks a device whose key is followed by another.
    fn supersede(&mut self, device: i64) -> Result<(), StorageError>;
    /// Keeps the greatest count of a device, and when it was heard last.
    fn heard(&mut self, device: i64, count: u64, at: Instant) -> Result<(), StorageError>;
    /// Sends a device away, by its key or key id; says how many there were.
    fn revoke(&mut self, device: &[u8]) -> Result<usize, StorageError>;

    /// Keeps a new token.
    fn add_token(&mut self, token: &TokenRow, id: [u8; 16], at: Instant) -> Result<(), StorageError>;
    /// The token with this id.
    fn token(&mut self, id: [u8; 16]) -> Result<Option<TokenRow>, StorageError>;
    /// Gives a token to the device that answered it.
    fn take_token(&mut self, id: [u8; 16], device: i64) -> Result<(), StorageError>;

    /// An epoch.
    fn epoch(&mut self, epoch: &Epoch) -> Result<Option<EpochRow>, StorageError>;
    /// Begins to keep an epoch.
    fn add_epoch(&mut self, epoch: &Epoch, device: i64, key: &[u8]) -> Result<i64, StorageError>;
    /// Keeps what the first record of an epoch says of the one before.
    fn set_predecessor(&mut self, epoch: i64, predecessor: &Predecessor) -> Result<(), StorageError>;
    /// Keeps how far an epoch reaches at least, and how many entries of it are new.
    fn advance(&mut self, epoch: i64, newest: u64, new: u64) -> Result<(), StorageError>;
    /// The newest place below `seq` at which anything is kept.
    fn newest_below(&mut self, epoch: i64, seq: u64) -> Result<Option<u64>, StorageError>;
    /// Everything kept from one place to another, entries and what was put apart, ascending.
    fn hashes(&mut self, epoch: i64, from: u64, to: u64) -> Result<Vec<(u64, Digest)>, StorageError>;
    /// The same from one place on, with what each is chained on; for epochs with more than one branch.
    fn links_after(&mut self, epoch: i64, seq: u64) -> Result<Vec<LinkRow>, StorageError>;

    /// Keeps a batch, and gives it its number in the order of arrival.
    fn add_batch(&mut self, batch: &BatchRow<'_>) -> Result<i64, StorageError>;
    /// Keeps entries; those that are kept already stay as they are. Says how many are new.
    fn add_entries(&mut self, epoch: i64, batch: i64, rows: &[EntryRow]) -> Result<u64, StorageError>;
    /// Keeps records apart; says how many are new.
    fn add_apart(&mut self, epoch: i64, batch: i64, rows: &[Apart]) -> Result<u64, StorageError>;
    /// Keeps fields, each beside the entry with this hash; those that are kept already stay as they are.
    fn add_fields(&mut self, epoch: i64, fields: &[(Digest, &OpenedField)]) -> Result<(), StorageError>;
    /// Registers a fork at its lowest place; says whether it is news.
    fn add_fork(&mut self, epoch: i64, seq: u64, at: Instant) -> Result<bool, StorageError>;
    /// Registers rows that nobody has any more.
    fn add_gap(&mut self, gap: &GapRow) -> Result<(), StorageError>;
    /// Registers an alarm once; says whether it is news.
    fn add_alarm(&mut self, alarm: &Alarm<'_>, at: Instant) -> Result<bool, StorageError>;

    /// Keeps what a check should have said, where the auditor found something else; says whether it is news.
    fn add_dissent(&mut self, dissent: &Dissent) -> Result<bool, StorageError>;

    /// Keeps a trust document under its digest.
    fn add_document(&mut self, digest: &Digest, document: &[u8]) -> Result<(), StorageError>;
    /// Keeps which documents made up a state of trust: slot and digest of each.
    fn add_trust_state(&mut self, trust: &Digest, slots: &[(String, Digest)], at: Instant) -> Result<(), StorageError>;
    /// Adds to what is handed out to devices; a bundle takes the place of the bundle before.
    fn hand_out(&mut self, file: &[u8], bundle: bool, at: Instant) -> Result<(), StorageError>;
}

/// What the auditor asks: records as they are kept. Every method fails with [`StorageError`] where the database does.
pub trait Records: Send {
    /// Batches that arrived after this one, in the order of arrival.
    fn batches_after(&self, batch: i64, most: u32) -> Result<Vec<KeptBatch>, StorageError>;
    /// The checks that a batch brought, ascending, each with what was presented.
    fn checks_of(&self, batch: &KeptBatch) -> Result<Vec<KeptCheck>, StorageError>;
    /// Records about a number, ascending by place in each epoch.
    fn about(&self, number: &str, most: u32) -> Result<Vec<KeptRecord>, StorageError>;
    /// Records of certificates that name this number as replaced, ascending by place in each epoch.
    fn replacing(&self, number: &str, most: u32) -> Result<Vec<KeptRecord>, StorageError>;
    /// The first record of an epoch.
    fn opening(&self, epoch: &Epoch) -> Result<Option<Vec<u8>>, StorageError>;
    /// Records of an epoch that say which rows were pruned.
    fn prunings(&self, epoch: &Epoch) -> Result<Vec<KeptRecord>, StorageError>;
    /// The lowest place of an epoch with two entries.
    fn fork_of(&self, epoch: &Epoch) -> Result<Option<u64>, StorageError>;
    /// Every entry of an epoch from one place on, with what it is chained on.
    fn links_from(&self, epoch: &Epoch, seq: u64) -> Result<Vec<LinkRow>, StorageError>;
    /// At how many places from one to another, both counted, an entry is kept.
    fn places_kept(&self, epoch: &Epoch, from: u64, to: u64) -> Result<u64, StorageError>;
}

/// The reading half. Every method fails with [`StorageError`] where the database does.
pub trait Reader: Records {
    /// A value that belongs to the collector as a whole.
    fn meta(&self, name: &str) -> Result<Option<Vec<u8>>, StorageError>;
    /// The device key of an epoch, where it has this id.
    fn epoch_key(&self, epoch: &Epoch, id: KeyId) -> Result<Option<Vec<u8>>, StorageError>;
    /// The files that are handed out, the bundle first.
    fn handed_out(&self) -> Result<Vec<Vec<u8>>, StorageError>;
    /// The digest of the newest state of trust.
    fn newest_trust(&self) -> Result<Option<Digest>, StorageError>;
    /// The documents of a state of trust, by slot.
    fn trust_state(&self, trust: &Digest) -> Result<Vec<(String, Vec<u8>)>, StorageError>;

    /// The counts.
    fn stats(&self) -> Result<Stats, StorageError>;
    /// The newest checks in the order of arrival, newest first; `before` is the order of one seen already.
    fn recent_checks(&self, before: Option<(i64, u64)>, most: u32) -> Result<Vec<Check>, StorageError>;
    /// Entries about one number, in the order of arrival; the first ones, where there are more than `most`.
    fn story(&self, number: &str, most: u32) -> Result<Vec<Sighting>, StorageError>;
    /// Forks.
    fn forks(&self) -> Result<Vec<Fork>, StorageError>;
    /// Gaps.
    fn gaps(&self) -> Result<Vec<Gap>, StorageError>;
    /// Numbers used twice.
    fn double_use(&self) -> Result<Vec<DoubleUse>, StorageError>;
    /// What one number was used twice for.
    fn double_use_of(&self, number: &str) -> Result<Vec<DoubleUse>, StorageError>;
    /// Checks whose verdict does not follow from what they rest on, newest first.
    fn disagreements(&self, most: u32) -> Result<Vec<Disagreement>, StorageError>;
    /// The newest alarms, newest first.
    fn alarms(&self, most: u32) -> Result<Vec<StoredAlarm>, StorageError>;
    /// Every device.
    fn devices(&self) -> Result<Vec<DeviceView>, StorageError>;
}
