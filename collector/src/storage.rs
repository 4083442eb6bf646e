//! What a database must be able to do for the collector. The rules of ingestion stand above it, in [`crate::ingest`],
//! and are written once; a database only stores and finds.
//!
//! Two halves: one [`Storage`] writes, in transactions that hold many batches; any number of [`Reader`]s read beside
//! it.

use roughcheck_format::base::{Digest, Timestamp};
use roughcheck_format::cose::KeyId;
use roughcheck_verify::check::Post;
use roughcheck_verify::journal::{Epoch, Predecessor};
use roughcheck_verify::sync::{OpenedField, QuarantinedRow};

use crate::error::StorageError;
use crate::rows::{
    Alarm, BatchRow, DeviceRow, DisagreementRow, EntryRow, EpochRow, GapRow, LinkRow, StoredBatch, StoredCheck,
    StoredRecord, TokenRow,
};
use crate::view::{Check, DeviceView, Disagreement, DoubleUse, Fork, Gap, NumberEvent, Stats, StoredAlarm};

/// What to do within one transaction.
pub type Work<'w> = dyn FnMut(&mut dyn WriteTxn) -> Result<(), StorageError> + 'w;

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

/// What a transaction can find and store. Every method fails with [`StorageError`] where the database does.
pub trait WriteTxn {
    /// A value that belongs to the collector as a whole, by name.
    fn meta(&mut self, name: &str) -> Result<Option<Vec<u8>>, StorageError>;
    /// Stores such a value.
    fn set_meta(&mut self, name: &str, value: &[u8]) -> Result<(), StorageError>;

    /// The device with this key.
    fn device(&mut self, key: &[u8]) -> Result<Option<DeviceRow>, StorageError>;
    /// Enrols a device, as the successor of an older key where one is named.
    fn add_device(
        &mut self,
        key: &[u8],
        post: Option<&Post>,
        follows: Option<i64>,
        at: Timestamp,
    ) -> Result<i64, StorageError>;
    /// Marks a device whose key another one succeeds.
    fn supersede(&mut self, device: i64) -> Result<(), StorageError>;
    /// Stores the greatest count of a device, and when it synced last.
    fn record_sync(&mut self, device: i64, count: u64, at: Timestamp) -> Result<(), StorageError>;
    /// Revokes devices by key or key id; says how many there were.
    fn revoke(&mut self, device: &[u8]) -> Result<usize, StorageError>;

    /// Stores a new token.
    fn add_token(&mut self, token: &TokenRow, id: [u8; 16], at: Timestamp) -> Result<(), StorageError>;
    /// The token with this id.
    fn token(&mut self, id: [u8; 16]) -> Result<Option<TokenRow>, StorageError>;
    /// Gives a token to the device that answered it.
    fn take_token(&mut self, id: [u8; 16], device: i64) -> Result<(), StorageError>;

    /// An epoch.
    fn epoch(&mut self, epoch: &Epoch) -> Result<Option<EpochRow>, StorageError>;
    /// Adds an epoch.
    fn add_epoch(&mut self, epoch: &Epoch, device: i64, key: &[u8]) -> Result<i64, StorageError>;
    /// Stores what the first record of an epoch says of the one before.
    fn set_predecessor(&mut self, epoch: i64, predecessor: &Predecessor) -> Result<(), StorageError>;
    /// Stores how far an epoch reaches at least, and how many entries of it are new.
    fn advance(&mut self, epoch: i64, newest: u64, new: u64) -> Result<(), StorageError>;
    /// The newest place below `seq` at which anything is stored.
    fn newest_below(&mut self, epoch: i64, seq: u64) -> Result<Option<u64>, StorageError>;
    /// Every hash from one place to another, both counted: entries and quarantined records, ascending.
    fn hashes(&mut self, epoch: i64, from: u64, to: u64) -> Result<Vec<(u64, Digest)>, StorageError>;
    /// The same after one place, with what each is chained on; for epochs with more than one branch.
    fn links_after(&mut self, epoch: i64, seq: u64) -> Result<Vec<LinkRow>, StorageError>;

    /// Stores a batch, and gives it its number in the order of arrival.
    fn add_batch(&mut self, batch: &BatchRow<'_>) -> Result<i64, StorageError>;
    /// Stores entries; those that are stored already stay as they are. Says how many are new.
    fn add_entries(&mut self, epoch: i64, batch: i64, rows: &[EntryRow]) -> Result<u64, StorageError>;
    /// Quarantines records; says how many are new.
    fn add_quarantined(&mut self, epoch: i64, batch: i64, rows: &[QuarantinedRow]) -> Result<u64, StorageError>;
    /// Stores fields, each beside the entry with this hash; those that are stored already stay as they are.
    fn add_fields(&mut self, epoch: i64, fields: &[(Digest, &OpenedField)]) -> Result<(), StorageError>;
    /// Registers a fork at its lowest place; says whether it is new.
    fn add_fork(&mut self, epoch: i64, seq: u64, at: Timestamp) -> Result<bool, StorageError>;
    /// Registers lost rows.
    fn add_gap(&mut self, gap: &GapRow) -> Result<(), StorageError>;
    /// Registers an alarm once; says whether it is new.
    fn add_alarm(&mut self, alarm: &Alarm<'_>, at: Timestamp) -> Result<bool, StorageError>;

    /// Stores who did what, and when by the collector's clock. Rows are never edited.
    fn log_act(&mut self, who: &str, what: &str, at: Timestamp) -> Result<(), StorageError>;

    /// Stores a disagreement that the auditor found; says whether it is new.
    fn add_disagreement(&mut self, row: &DisagreementRow) -> Result<bool, StorageError>;

    /// Stores a trust document under its digest.
    fn add_document(&mut self, digest: &Digest, document: &[u8]) -> Result<(), StorageError>;
    /// Stores which documents made up a state of trust: slot and digest of each.
    fn add_trust_state(
        &mut self,
        trust: &Digest,
        slots: &[(String, Digest)],
        at: Timestamp,
    ) -> Result<(), StorageError>;
    /// Adds a file to those handed out to devices; a bundle replaces the one before it.
    fn hand_out(&mut self, file: &[u8], bundle: bool, at: Timestamp) -> Result<(), StorageError>;
}

/// What the auditor reads: records as they are stored. Every method fails with [`StorageError`] where the database
/// does.
pub trait AuditReads: Send {
    /// Batches that arrived after this one, in the order of arrival.
    fn batches_after(&self, batch: i64, most: u32) -> Result<Vec<StoredBatch>, StorageError>;
    /// The new checks of a batch, ascending, each with the presented text.
    fn checks_of(&self, batch: &StoredBatch) -> Result<Vec<StoredCheck>, StorageError>;
    /// Records about a number, ascending by place in each epoch.
    fn about(&self, number: &str, most: u32) -> Result<Vec<StoredRecord>, StorageError>;
    /// Records of certificates that name this number as replaced, ascending by place in each epoch.
    fn replacing(&self, number: &str, most: u32) -> Result<Vec<StoredRecord>, StorageError>;
    /// The first record of an epoch.
    fn opening(&self, epoch: &Epoch) -> Result<Option<Vec<u8>>, StorageError>;
    /// Records of an epoch that say which rows were pruned.
    fn prunings(&self, epoch: &Epoch) -> Result<Vec<StoredRecord>, StorageError>;
    /// The lowest place of an epoch with two entries.
    fn fork_of(&self, epoch: &Epoch) -> Result<Option<u64>, StorageError>;
    /// Every entry of an epoch from one place on, with what it is chained on.
    fn links_from(&self, epoch: &Epoch, seq: u64) -> Result<Vec<LinkRow>, StorageError>;
    /// At how many places from one to another, both counted, an entry is stored.
    fn count_places(&self, epoch: &Epoch, from: u64, to: u64) -> Result<u64, StorageError>;
}

/// The reading half. Every method fails with [`StorageError`] where the database does.
pub trait Reader: AuditReads {
    /// A value that belongs to the collector as a whole, by name.
    fn meta(&self, name: &str) -> Result<Option<Vec<u8>>, StorageError>;
    /// The device key of an epoch, where it has this id.
    fn epoch_key(&self, epoch: &Epoch, id: KeyId) -> Result<Option<Vec<u8>>, StorageError>;
    /// The files handed out to devices, the bundle first.
    fn handed_out(&self) -> Result<Vec<Vec<u8>>, StorageError>;
    /// The digest of the newest state of trust.
    fn newest_trust(&self) -> Result<Option<Digest>, StorageError>;
    /// The documents of a state of trust, by slot.
    fn trust_state(&self, trust: &Digest) -> Result<Vec<(String, Vec<u8>)>, StorageError>;

    /// The counts.
    fn stats(&self) -> Result<Stats, StorageError>;
    /// The newest checks in the order of arrival, newest first; `before` is batch and place of one seen already.
    fn recent_checks(&self, before: Option<(i64, u64)>, most: u32) -> Result<Vec<Check>, StorageError>;
    /// Entries about one number, in the order of arrival; the first ones, where there are more than `most`.
    fn number_history(&self, number: &str, most: u32) -> Result<Vec<NumberEvent>, StorageError>;
    /// Forks.
    fn forks(&self) -> Result<Vec<Fork>, StorageError>;
    /// Gaps.
    fn gaps(&self) -> Result<Vec<Gap>, StorageError>;
    /// Numbers used twice.
    fn double_use(&self) -> Result<Vec<DoubleUse>, StorageError>;
    /// The double use of one number.
    fn double_use_of(&self, number: &str) -> Result<Vec<DoubleUse>, StorageError>;
    /// Checks whose verdict does not follow from what they rest on, newest first.
    fn disagreements(&self, most: u32) -> Result<Vec<Disagreement>, StorageError>;
    /// The newest alarms, newest first.
    fn alarms(&self, most: u32) -> Result<Vec<StoredAlarm>, StorageError>;
    /// Every device.
    fn devices(&self) -> Result<Vec<DeviceView>, StorageError>;
}
