//! Storing a batch on its branch.
//!
//! The first record must be chained on a stored row. A place may hold several entries with different hashes:
//! then the station was copied and both copies went on, and both branches stay.

use std::collections::HashMap;

use roughcheck_format::base::Digest;
use roughcheck_verify::sync::{Quarantined, Receipt, Resume};

use super::ingested::Ingested;
use super::issuer::ReceiptIssuer;
use super::request::{BatchToStore, RequestBatch, VerifiedRequest};
use crate::alarm::AlarmKind;
use crate::error::StorageError;
use crate::rows::{BatchRow, DeviceRow, EpochRow, GapRow};
use crate::storage::WriteTxn;

/// Alarms about dropped fields in one batch: more of them say nothing new.
const MAX_FIELD_ALARMS: usize = 16;

/// Alarms of one kind about what a device noticed, in one batch: who writes more of them at once says nothing new.
const MAX_NOTICE_ALARMS: usize = 16;

/// What the first record of a batch is chained on.
enum Parent {
    /// It is the first of its epoch, or chained on a stored row.
    Kept,
    /// Our own receipt says that we stored the row before, and we lost it: everything from this place on is missing.
    Vouched(u64),
    /// It has nothing: the device should go on after this place.
    Missing(u64),
}

/// Stores the batch of a request; says where its epoch goes on, where the batch decides that.
pub(super) fn store_batch(
    txn: &mut dyn WriteTxn,
    issuer: &ReceiptIssuer,
    request: &VerifiedRequest,
    device: &DeviceRow,
    ingested: &mut Ingested,
) -> Result<Option<Resume>, StorageError> {
    let batch = match &request.batch {
        None => return Ok(None),
        // The beginning of an epoch names its key; where the collector has lost it, the device is to begin there.
        Some(RequestBatch::UnknownKey(epoch)) if txn.epoch(epoch)?.is_none() => {
            return Ok(Some(Resume { epoch: *epoch, after: Some(0) }));
        }
        Some(RequestBatch::InvalidHead(epoch) | RequestBatch::UnknownKey(epoch)) => {
            ingested.alarm(txn, AlarmKind::Head, (*epoch, 0))?;
            return Ok(None);
        }
        Some(RequestBatch::Verified(batch)) => batch,
    };
    let known = txn.epoch(&batch.epoch)?;
    if known.as_ref().is_some_and(|known| known.key != batch.key.as_bytes()) {
        ingested.alarm(txn, AlarmKind::ForeignKey, (batch.epoch, batch.from))?;
        return Ok(None);
    }
    let missing_from = match parent(txn, issuer, batch, known.as_ref())? {
        Parent::Missing(after) => return Ok(Some(Resume { epoch: batch.epoch, after: Some(after) })),
        Parent::Vouched(from) => Some(from),
        Parent::Kept => None,
    };
    let epoch = match known {
        Some(known) => known,
        None => begin(txn, batch, device)?,
    };
    if let Some(from) = missing_from {
        txn.add_gap(&GapRow { device: epoch.device, epoch: epoch.id, from, to: batch.from.saturating_sub(1) })?;
        ingested.alarm(txn, AlarmKind::Gap, (batch.epoch, from))?;
    }
    store_rows(txn, batch, &epoch, device, ingested)?;
    ingested.set_kept(batch.epoch, batch.to, batch.last);
    Ok(Some(Resume { epoch: batch.epoch, after: Some(batch.to) }))
}

fn parent(
    txn: &mut dyn WriteTxn,
    issuer: &ReceiptIssuer,
    batch: &BatchToStore,
    epoch: Option<&EpochRow>,
) -> Result<Parent, StorageError> {
    let before = batch.from.saturating_sub(1);
    if before == 0 {
        // A first record that cannot be read, or that names something before it, is stored or quarantined by itself.
        return Ok(Parent::Kept);
    }
    let kept = match epoch {
        Some(epoch) => txn.hashes(epoch.id, before, before)?,
        None => Vec::new(),
    };
    if kept.is_empty() {
        let newest = match epoch {
            Some(epoch) => txn.newest_below(epoch.id, batch.from)?.unwrap_or(0),
            None => 0,
        };
        return Ok(if vouched(issuer, batch, before) { Parent::Vouched(newest + 1) } else { Parent::Missing(newest) });
    }
    let fits = batch.previous.is_none_or(|previous| kept.iter().any(|(_, hash)| *hash == previous));
    // Another branch: the device goes back by halves until it meets a row that both sides have.
    Ok(if fits { Parent::Kept } else { Parent::Missing(before / 2) })
}

/// Whether a receipt of our own covers exactly the row before the batch.
fn vouched(issuer: &ReceiptIssuer, batch: &BatchToStore, before: u64) -> bool {
    let Some((anchor, previous)) = batch.anchor.as_deref().zip(batch.previous) else { return false };
    let receipt = Receipt::verify(anchor, |key| key == issuer.key());
    receipt.is_ok_and(|receipt| receipt.kept == Some((batch.epoch, before, previous)))
}

/// An epoch belongs to the device whose key signs its heads; where that key was never seen here, to the sender.
fn begin(txn: &mut dyn WriteTxn, batch: &BatchToStore, device: &DeviceRow) -> Result<EpochRow, StorageError> {
    let key = batch.key.as_bytes();
    let owner = txn.device(key)?.map_or(device.id, |owner| owner.id);
    let id = txn.add_epoch(&batch.epoch, owner, key)?;
    Ok(EpochRow { id, device: owner, key: key.to_vec(), newest: 0, fork: None })
}

fn store_rows(
    txn: &mut dyn WriteTxn,
    batch: &BatchToStore,
    epoch: &EpochRow,
    device: &DeviceRow,
    ingested: &mut Ingested,
) -> Result<(), StorageError> {
    let mut kept: HashMap<u64, Vec<Digest>> = HashMap::new();
    // Beyond the newest stored place nothing can be there twice, and nothing is looked up.
    if batch.from <= epoch.newest {
        for (seq, hash) in txn.hashes(epoch.id, batch.from, batch.to)? {
            kept.entry(seq).or_default().push(hash);
        }
    }
    let places = || {
        let rows = batch.rows.iter().map(|row| (row.seq, row.hash));
        rows.chain(batch.quarantined.iter().map(|row| (row.seq, row.hash)))
    };
    let is_new = |(seq, hash): &(u64, Digest)| kept.get(seq).is_none_or(|hashes| !hashes.contains(hash));
    if places().any(|place| is_new(&place)) {
        let number = txn.add_batch(&BatchRow {
            device: device.id,
            epoch: epoch.id,
            from: batch.from,
            to: batch.to,
            received_at: ingested.received_at(),
            head: &batch.head,
        })?;
        let new = txn.add_entries(epoch.id, number, &batch.rows)?;
        ingested.count_new(new, txn.add_quarantined(epoch.id, number, &batch.quarantined)?);
        txn.advance(epoch.id, batch.to, new)?;
    }
    let mut told: Vec<AlarmKind> = Vec::new();
    for (seq, notice) in &batch.noticed {
        let kind = AlarmKind::of_notice(*notice);
        if told.iter().filter(|one| **one == kind).count() < MAX_NOTICE_ALARMS {
            ingested.alarm(txn, kind, (batch.epoch, *seq))?;
            told.push(kind);
        }
    }
    if let Some(predecessor) = &batch.predecessor {
        txn.set_predecessor(epoch.id, predecessor)?;
    }
    let forked = places().filter(|place| is_new(place) && kept.contains_key(&place.0)).map(|(seq, _)| seq).min();
    if let Some(seq) = forked {
        ingested.fork(txn, epoch.id, (batch.epoch, seq))?;
    }
    store_fields(txn, batch, epoch, ingested)
}

/// Stores the fields, and says which fields were dropped and which records quarantined.
fn store_fields(
    txn: &mut dyn WriteTxn,
    batch: &BatchToStore,
    epoch: &EpochRow,
    ingested: &mut Ingested,
) -> Result<(), StorageError> {
    let hash_of = |seq: u64| {
        let at = batch.rows.binary_search_by_key(&seq, |row| row.seq).ok()?;
        batch.rows.get(at).map(|row| row.hash)
    };
    let fields: Vec<_> = batch.fields.iter().filter_map(|field| Some((hash_of(field.seq)?, field))).collect();
    if !fields.is_empty() {
        txn.add_fields(epoch.id, &fields)?;
    }
    for seq in batch.dropped.iter().take(MAX_FIELD_ALARMS) {
        ingested.alarm(txn, AlarmKind::Field, (batch.epoch, *seq))?;
    }
    if let Some(first) = batch.quarantined.first() {
        ingested.alarm(txn, AlarmKind::Quarantined, (batch.epoch, first.seq))?;
    }
    let told = |row: &roughcheck_verify::sync::QuarantinedRow| Quarantined {
        seq: row.seq,
        hash: row.hash,
        reason: row.reason.as_str().to_owned(),
    };
    ingested.set_quarantined(batch.quarantined.iter().map(told).collect());
    Ok(())
}
