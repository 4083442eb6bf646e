//! What a device says it has, compared with what is kept: where each epoch goes on, and what the device must know.

use std::collections::HashSet;

use roughcheck_format::base::Digest;
use roughcheck_verify::sync::{Claim, Resume, Told};

use super::{Offer, Outcome, alarm};
use crate::StorageError;
use crate::rows::{DeviceRow, EpochRow};
use crate::storage::Shelf;

/// A receipt with more than these is not read.
const MOST_RESUMES: usize = 1_024;

/// Answers every claim. `decided` is where the epoch of the batch goes on, where the batch itself decides that.
pub(super) fn answer_claims(
    shelf: &mut dyn Shelf,
    offer: &Offer,
    device: &DeviceRow,
    decided: Option<Resume>,
    outcome: &mut Outcome,
) -> Result<(), StorageError> {
    // A request that was carried twice, or late, says nothing about how far the journal goes now.
    let anew = offer.count > device.count;
    for claim in &offer.claims {
        let epoch = shelf.epoch(&claim.epoch)?;
        let (mut after, mut told) = (Some(0), None);
        if let Some(epoch) = &epoch {
            let (held, at) = held(shelf, epoch, claim)?;
            after = at;
            told = epoch.fork.map(|seq| Told::Fork { epoch: claim.epoch, seq });
            let beyond = if held && anew { beyond(shelf, epoch, claim)? } else { None };
            if let Some((seq, hash)) = beyond {
                alarm(shelf, outcome, "truncated", (claim.epoch, claim.seq))?;
                told = told.or(Some(Told::Behind { epoch: claim.epoch, seq, hash }));
            }
        }
        if let Some(decided) = decided.filter(|one| one.epoch == claim.epoch && after != Some(claim.seq)) {
            after = decided.after;
        }
        outcome.resume.push(Resume { epoch: claim.epoch, after });
        // The last claim is of the epoch that goes on; an older one has been ended already.
        outcome.told = told;
    }
    if let Some(decided) = decided
        && outcome.resume.len() < MOST_RESUMES
        && !outcome.resume.iter().any(|one| one.epoch == decided.epoch)
    {
        outcome.resume.push(decided);
    }
    Ok(())
}

/// Whether the claimed row is kept, and after which place the epoch goes on.
fn held(shelf: &mut dyn Shelf, epoch: &EpochRow, claim: &Claim) -> Result<(bool, Option<u64>), StorageError> {
    if claim.seq > epoch.newest {
        return Ok((false, Some(epoch.newest)));
    }
    let held = shelf.hashes(epoch.id, claim.seq, claim.seq)?.iter().any(|(_, hash)| *hash == claim.hash);
    Ok((held, held.then_some(claim.seq)))
}

/// The newest row beyond the claimed one, on a branch that goes through it.
fn beyond(shelf: &mut dyn Shelf, epoch: &EpochRow, claim: &Claim) -> Result<Option<(u64, Digest)>, StorageError> {
    if claim.seq >= epoch.newest {
        return Ok(None);
    }
    if epoch.fork.is_none() {
        return Ok(shelf.hashes(epoch.id, epoch.newest, epoch.newest)?.first().copied());
    }
    let (mut at, mut reached, mut next) = (claim.seq, HashSet::from([claim.hash]), HashSet::new());
    let mut newest = None;
    for link in shelf.links_after(epoch.id, claim.seq)? {
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
