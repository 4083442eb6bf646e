//! The rows that a device claims to have, compared with the stored ones: where each epoch goes on, and what the device
//! must be told.

use std::collections::HashSet;

use roughcheck_format::base::Digest;
use roughcheck_verify::sync::{Claim, ForkNotice, Resume};

use super::ingested::Ingested;
use super::request::VerifiedRequest;
use crate::alarm::AlarmKind;
use crate::error::StorageError;
use crate::rows::{DeviceRow, EpochRow};
use crate::storage::WriteTxn;

/// Answers every claim. `decided` says where the epoch of the batch goes on, where the batch itself decides that.
pub(super) fn answer_claims(
    txn: &mut dyn WriteTxn,
    request: &VerifiedRequest,
    device: &DeviceRow,
    decided: Option<Resume>,
    ingested: &mut Ingested,
) -> Result<(), StorageError> {
    // A request that was carried twice, or late, says nothing about how far the journal goes now.
    let is_newest = request.count > device.count;
    for claim in &request.claims {
        let epoch = txn.epoch(&claim.epoch)?;
        let (mut after, mut notice) = (Some(0), None);
        if let Some(epoch) = &epoch {
            let (stored, at) = is_stored(txn, epoch, claim)?;
            after = at;
            notice = epoch.fork.map(|seq| ForkNotice::Fork { epoch: claim.epoch, seq });
            let beyond = if stored && is_newest { newest_beyond(txn, epoch, claim)? } else { None };
            if let Some((seq, hash)) = beyond {
                ingested.alarm(txn, AlarmKind::Truncated, (claim.epoch, claim.seq))?;
                notice = notice.or(Some(ForkNotice::Behind { epoch: claim.epoch, seq, hash }));
            }
        }
        if let Some(decided) = decided.filter(|one| one.epoch == claim.epoch && after != Some(claim.seq)) {
            after = decided.after;
        }
        ingested.add_resume(Resume { epoch: claim.epoch, after });
        // The last claim is of the epoch that goes on; an older one has been ended already.
        ingested.set_notice(notice);
    }
    if let Some(decided) = decided {
        ingested.add_unclaimed_resume(decided);
    }
    Ok(())
}

/// Whether the claimed row is stored, and after which place the epoch goes on.
fn is_stored(txn: &mut dyn WriteTxn, epoch: &EpochRow, claim: &Claim) -> Result<(bool, Option<u64>), StorageError> {
    if claim.seq > epoch.newest {
        return Ok((false, Some(epoch.newest)));
    }
    let stored = txn.hashes(epoch.id, claim.seq, claim.seq)?.iter().any(|(_, hash)| *hash == claim.hash);
    Ok((stored, stored.then_some(claim.seq)))
}

/// The newest row beyond the claimed one, on a branch that goes through it.
fn newest_beyond(
    txn: &mut dyn WriteTxn,
    epoch: &EpochRow,
    claim: &Claim,
) -> Result<Option<(u64, Digest)>, StorageError> {
    if claim.seq >= epoch.newest {
        return Ok(None);
    }
    if epoch.fork.is_none() {
        return Ok(txn.hashes(epoch.id, epoch.newest, epoch.newest)?.first().copied());
    }
    let (mut at, mut reached, mut next) = (claim.seq, HashSet::from([claim.hash]), HashSet::new());
    let mut newest = None;
    for link in txn.links_after(epoch.id, claim.seq)? {
        if link.seq > at + 1 {
            (at, reached) = (at + 1, std::mem::take(&mut next));
            if link.seq != at + 1 || reached.is_empty() {
                break;
            }
        }
        if link.previous.is_none_or(|previous| reached.contains(&previous)) {
            next.insert(link.hash);
            newest = Some((link.seq, link.hash));
        }
    }
    Ok(newest)
}
