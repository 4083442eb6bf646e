//! What belongs to the collector as a whole, stored by name.

use roughcheck_format::base::{Digest, Timestamp};

use crate::error::StorageError;
use crate::storage::{Reader, WriteTxn};
use crate::view::RecheckCounts;

pub(crate) const RECEIPT_SEED: &str = "receipt-seed";
pub(crate) const SEAL_SEED: &str = "seal-seed";
pub(crate) const COLLECTOR_ID: &str = "collector";
const PIN: &str = "pin";
const NEWEST_RECEIVED: &str = "newest-received";
const NEWEST_HEAD: &str = "newest-head";
const CLOCK_RIGHT: &str = "clock-right";
const AUDIT_CURSOR: &str = "audit-cursor";
const AUDIT_SAME: &str = "audit-same";
const AUDIT_DIFFERENT: &str = "audit-different";
const AUDIT_UNABLE: &str = "audit-unable";

/// Bytes of the length that this value always has.
pub(crate) fn sized<const N: usize>(name: &str, bytes: &[u8]) -> Result<[u8; N], StorageError> {
    bytes.try_into().map_err(|_| StorageError::Damaged(format!("meta {name}")))
}

fn sized_or_zero<const N: usize>(name: &str, bytes: Option<Vec<u8>>) -> Result<[u8; N], StorageError> {
    bytes.map_or(Ok([0; N]), |bytes| sized(name, &bytes))
}

/// The digest of the root that everything is verified from; none before the first bundle.
pub(crate) fn pin(reader: &dyn Reader) -> Result<Option<Digest>, StorageError> {
    reader.meta(PIN)?.map(|bytes| sized(PIN, &bytes).map(Digest)).transpose()
}

pub(crate) fn set_pin(txn: &mut dyn WriteTxn, pin: Digest) -> Result<(), StorageError> {
    txn.set_meta(PIN, &pin.0)
}

/// When the newest request was taken, as far as that was ever noted.
pub(crate) fn newest_received(txn: &mut dyn WriteTxn) -> Result<Option<Timestamp>, StorageError> {
    instant(NEWEST_RECEIVED, txn.meta(NEWEST_RECEIVED)?)
}

pub(crate) fn set_newest_received(txn: &mut dyn WriteTxn, at: Timestamp) -> Result<(), StorageError> {
    txn.set_meta(NEWEST_RECEIVED, at.seconds().to_string().as_bytes())
}

/// When the head was made that was installed last, by whatever process; none where an earlier version installed it.
pub(crate) fn newest_head(txn: &mut dyn WriteTxn) -> Result<Option<Timestamp>, StorageError> {
    instant(NEWEST_HEAD, txn.meta(NEWEST_HEAD)?)
}

pub(crate) fn set_newest_head(txn: &mut dyn WriteTxn, made_at: Timestamp) -> Result<(), StorageError> {
    txn.set_meta(NEWEST_HEAD, made_at.seconds().to_string().as_bytes())
}

/// At which time somebody said last that the clock is right.
pub(crate) fn clock_said_right(txn: &mut dyn WriteTxn) -> Result<Option<Timestamp>, StorageError> {
    instant(CLOCK_RIGHT, txn.meta(CLOCK_RIGHT)?)
}

/// Somebody says that the clock is right. What came before counts no longer against it.
pub(crate) fn say_clock_right(txn: &mut dyn WriteTxn, at: Timestamp) -> Result<(), StorageError> {
    txn.set_meta(CLOCK_RIGHT, at.seconds().to_string().as_bytes())?;
    set_newest_received(txn, at)
}

fn instant(name: &str, bytes: Option<Vec<u8>>) -> Result<Option<Timestamp>, StorageError> {
    let Some(bytes) = bytes else { return Ok(None) };
    let seconds = std::str::from_utf8(&bytes).ok().and_then(|text| text.parse().ok());
    let seconds: i64 = seconds.ok_or_else(|| StorageError::Damaged(format!("meta {name}")))?;
    Ok(Some(Timestamp::from_seconds(seconds)))
}

/// The last batch that the auditor has judged.
pub(crate) fn audit_cursor(reader: &dyn Reader) -> Result<i64, StorageError> {
    sized_or_zero(AUDIT_CURSOR, reader.meta(AUDIT_CURSOR)?).map(i64::from_be_bytes)
}

/// Moves the cursor, unless another auditor has moved it meanwhile; says whether it did.
pub(crate) fn advance_audit(txn: &mut dyn WriteTxn, from: i64, to: i64) -> Result<bool, StorageError> {
    let stored = sized_or_zero(AUDIT_CURSOR, txn.meta(AUDIT_CURSOR)?).map(i64::from_be_bytes)?;
    if stored != from {
        return Ok(false);
    }
    txn.set_meta(AUDIT_CURSOR, &to.to_be_bytes())?;
    Ok(true)
}

/// The sums of what the auditor has found so far.
pub(crate) fn recheck_counts(reader: &dyn Reader) -> Result<RecheckCounts, StorageError> {
    let count = |name| sized_or_zero(name, reader.meta(name)?).map(u64::from_be_bytes);
    Ok(RecheckCounts { same: count(AUDIT_SAME)?, different: count(AUDIT_DIFFERENT)?, unable: count(AUDIT_UNABLE)? })
}

/// Adds to these sums.
pub(crate) fn add_recheck_counts(txn: &mut dyn WriteTxn, counts: RecheckCounts) -> Result<(), StorageError> {
    let RecheckCounts { same, different, unable } = counts;
    for (name, count) in [(AUDIT_SAME, same), (AUDIT_DIFFERENT, different), (AUDIT_UNABLE, unable)] {
        let sum = sized_or_zero(name, txn.meta(name)?).map(u64::from_be_bytes)?.saturating_add(count);
        txn.set_meta(name, &sum.to_be_bytes())?;
    }
    Ok(())
}
