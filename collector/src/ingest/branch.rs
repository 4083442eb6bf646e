//! Keeping a batch on its branch.
//!
//! The first record must be chained on something that is kept. A place may hold several entries with different hashes:
//! then the station was copied and both copies went on, and both branches stay.

use std::collections::HashMap;

use roughcheck_format::base::Digest;
use roughcheck_verify::sync::{Quarantined, Receipt, Resume};

use super::offer::{OfferedBatch, WeighedBatch};
use super::{Identity, Offer, Outcome, alarm};
use crate::StorageError;
use crate::rows::{BatchRow, DeviceRow, EpochRow, GapRow};
use crate::storage::Shelf;

/// More dropped fields than this in one batch say nothing more.
const MOST_FIELD_ALARMS: usize = 16;

/// Whether the first record has something to stand on.
enum Parent {
    /// It is the first of its epoch, or chained on a kept row.
    Kept,
    /// Our own receipt says that we kept the row before, and we lost it: everything from there is missing.
    Vouched(u64),
    /// It is not: the device should go on after this place.
    Missing(u64),
}

/// Keeps the batch of a request; the answer says where its epoch goes on, where the batch decides that.
pub(super) fn keep_batch(
    shelf: &mut dyn Shelf,
    me: &Identity,
    offer: &Offer,
    device: &DeviceRow,
    outcome: &mut Outcome,
) -> Result<Option<Resume>, StorageError> {
    let batch = match &offer.batch {
        None => return Ok(None),
        // The beginning of an epoch names its key; where the collector has lost it, the device is to begin there.
        Some(OfferedBatch::Stranger(epoch)) if shelf.epoch(epoch)?.is_none() => {
            return Ok(Some(Resume { epoch: *epoch, after: Some(0) }));
        }
        Some(OfferedBatch::Refused(epoch) | OfferedBatch::Stranger(epoch)) => {
            alarm(shelf, outcome, "head", (*epoch, 0))?;
            return Ok(None);
        }
        Some(OfferedBatch::Weighed(batch)) => batch,
    };
    let known = shelf.epoch(&batch.epoch)?;
    if known.as_ref().is_some_and(|known| known.key != batch.key.as_bytes()) {
        alarm(shelf, outcome, "foreign-key", (batch.epoch, batch.from))?;
        return Ok(None);
    }
    let missing_from = match parent(shelf, me, batch, known.as_ref())? {
        Parent::Missing(after) => return Ok(Some(Resume { epoch: batch.epoch, after: Some(after) })),
        Parent::Vouched(from) => Some(from),
        Parent::Kept => None,
    };
    let epoch = match known {
        Some(known) => known,
        None => begin(shelf, batch, device)?,
    };
    if let Some(from) = missing_from {
        shelf.add_gap(&GapRow { device: epoch.device, epoch: epoch.id, from, to: batch.from.saturating_sub(1) })?;
        alarm(shelf, outcome, "gap", (batch.epoch, from))?;
    }
    store(shelf, batch, &epoch, device, outcome)?;
    outcome.kept = Some((batch.epoch, batch.to, batch.last));
    Ok(Some(Resume { epoch: batch.epoch, after: Some(batch.to) }))
}

fn parent(
    shelf: &mut dyn Shelf,
    me: &Identity,
    batch: &WeighedBatch,
    epoch: Option<&EpochRow>,
) -> Result<Parent, StorageError> {
    let before = batch.from.saturating_sub(1);
    if before == 0 {
        // A first record that cannot be asked, or that names something before it, stands or is put apart by itself.
        return Ok(Parent::Kept);
    }
    let kept = match epoch {
        Some(epoch) => shelf.hashes(epoch.id, before, before)?,
        None => Vec::new(),
    };
    if kept.is_empty() {
        let newest = match epoch {
            Some(epoch) => shelf.newest_below(epoch.id, batch.from)?.unwrap_or(0),
            None => 0,
        };
        return Ok(if vouched(me, batch, before) { Parent::Vouched(newest + 1) } else { Parent::Missing(newest) });
    }
    let fits = batch.previous.is_none_or(|previous| kept.iter().any(|(_, hash)| *hash == previous));
    // Another branch: the device goes back by halves until it meets a row that both have.
    Ok(if fits { Parent::Kept } else { Parent::Missing(before / 2) })
}

/// Whether a receipt of our own covers exactly the row before the batch.
fn vouched(me: &Identity, batch: &WeighedBatch, before: u64) -> bool {
    let Some((anchor, previous)) = batch.anchor.as_deref().zip(batch.previous) else { return false };
    let receipt = Receipt::verify(anchor, |key| *key == me.receipt_key);
    receipt.is_ok_and(|receipt| receipt.kept == Some((batch.epoch, before, previous)))
}

/// An epoch belongs to the device whose key signs its heads; where that key never came here itself, to who brings it.
fn begin(shelf: &mut dyn Shelf, batch: &WeighedBatch, device: &DeviceRow) -> Result<EpochRow, StorageError> {
    let key = batch.key.as_bytes();
    let owner = shelf.device(key)?.map_or(device.id, |owner| owner.id);
    let id = shelf.add_epoch(&batch.epoch, owner, key)?;
    Ok(EpochRow { id, device: owner, key: key.to_vec(), newest: 0, fork: None })
}

fn store(
    shelf: &mut dyn Shelf,
    batch: &WeighedBatch,
    epoch: &EpochRow,
    device: &DeviceRow,
    outcome: &mut Outcome,
) -> Result<(), StorageError> {
    let mut kept: HashMap<u64, Vec<Digest>> = HashMap::new();
    // Beyond everything that is kept nothing can be there twice, and nothing is looked up.
    if batch.from <= epoch.newest {
        for (seq, hash) in shelf.hashes(epoch.id, batch.from, batch.to)? {
            kept.entry(seq).or_default().push(hash);
        }
    }
    let places = || {
        let rows = batch.rows.iter().map(|row| (row.seq, row.hash));
        rows.chain(batch.apart.iter().map(|row| (row.seq, row.hash)))
    };
    let is_new = |(seq, hash): &(u64, Digest)| kept.get(seq).is_none_or(|hashes| !hashes.contains(hash));
    if places().any(|place| is_new(&place)) {
        let number = shelf.add_batch(&BatchRow {
            device: device.id,
            epoch: epoch.id,
            from: batch.from,
            to: batch.to,
            received_at: outcome.received_at,
            head: &batch.head,
        })?;
        outcome.new = shelf.add_entries(epoch.id, number, &batch.rows)?;
        outcome.new_apart = shelf.add_apart(epoch.id, number, &batch.apart)?;
        shelf.advance(epoch.id, batch.to, outcome.new)?;
    }
    if let Some(predecessor) = &batch.predecessor {
        shelf.set_predecessor(epoch.id, predecessor)?;
    }
    let forked = places().filter(|place| is_new(place) && kept.contains_key(&place.0)).map(|(seq, _)| seq).min();
    if let Some(seq) = forked {
        outcome.new_forks += u64::from(shelf.add_fork(epoch.id, seq, outcome.received_at)?);
        alarm(shelf, outcome, "fork", (batch.epoch, seq))?;
    }
    beside(shelf, batch, epoch, outcome)
}

/// Fields, records that were put apart, and what must be told about either.
fn beside(
    shelf: &mut dyn Shelf,
    batch: &WeighedBatch,
    epoch: &EpochRow,
    outcome: &mut Outcome,
) -> Result<(), StorageError> {
    let hash_of = |seq: u64| {
        let at = batch.rows.binary_search_by_key(&seq, |row| row.seq).ok()?;
        batch.rows.get(at).map(|row| row.hash)
    };
    let fields: Vec<_> = batch.fields.iter().filter_map(|field| Some((hash_of(field.seq)?, field))).collect();
    if !fields.is_empty() {
        shelf.add_fields(epoch.id, &fields)?;
    }
    for seq in batch.dropped.iter().take(MOST_FIELD_ALARMS) {
        alarm(shelf, outcome, "field", (batch.epoch, *seq))?;
    }
    if let Some(first) = batch.apart.first() {
        alarm(shelf, outcome, "quarantined", (batch.epoch, first.seq))?;
    }
    let told = |row: &roughcheck_verify::sync::Apart| Quarantined {
        seq: row.seq,
        hash: row.hash,
        reason: row.reason.as_str().to_owned(),
    };
    outcome.quarantined = batch.apart.iter().map(told).collect();
    Ok(())
}
