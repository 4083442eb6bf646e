//! Forgetting and pruning: what the law wants deleted, and what is old enough. Both are entries of their own, so that a
//! missing beginning or a missing field is explained by a signed record, or is a fault.

use serde::Serialize;

use super::device_key::device_key;
use super::receipts::{Believes, covered};
use super::unprunable::Unprunable;
use crate::Error;
use crate::store::{JournalRows, SyncRows};
use roughcheck_format::base::{Digest, Domain, Timestamp};
use roughcheck_verify::check::EntryRef;
use roughcheck_verify::journal::{Epoch, PrunedBody};

/// What forgetting did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ForgetReport {
    /// The entry that records it.
    pub entry: EntryRef,
    /// The fields that were deleted.
    pub forgotten: Vec<String>,
    /// Damaged files that were set aside and may still hold sealed copies; a person must deal with them.
    pub kept_aside: u64,
}

/// What pruning did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PruneReport {
    /// Epoch by epoch.
    pub pruned: Vec<PrunedRun>,
    /// The last entry that records it.
    pub entry: Option<EntryRef>,
}

/// The beginning of an epoch that was removed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PrunedRun {
    /// The epoch.
    pub epoch: Epoch,
    /// The last row that was removed.
    pub up_to: u64,
    /// How many rows went this time.
    pub rows: u64,
}

/// How long entries are kept: the policy's years before the newest signed time. The phone's own clock has no say: set to
/// a far future, it would free everything.
#[derive(Clone, Copy)]
pub(in crate::station) struct Retention<'a> {
    /// The time floor.
    pub(in crate::station) floor: Option<Timestamp>,
    /// The policy's years.
    pub(in crate::station) years: u64,
    /// Which receipts count.
    pub(in crate::station) believes: Believes<'a>,
}

/// The beginning of an epoch that may go, and the last row that went before.
pub(super) struct Due {
    pub(super) base: PrunedBody,
    pub(super) before: u64,
}

impl Due {
    pub(super) fn run(&self) -> PrunedRun {
        let (up_to, rows) = (self.base.seq, self.base.seq - self.before);
        PrunedRun { epoch: self.base.epoch, up_to, rows }
    }
}

impl Retention<'_> {
    /// What may go: what lies below a receipt that counts and is old enough. Never empty.
    pub(super) fn due(&self, rows: JournalRows<'_>, receipts: SyncRows<'_>) -> Result<Vec<Due>, Error> {
        let floor = self.floor.ok_or(Error::Unprunable(Unprunable::NoFloor))?;
        let (mut due, mut oldest) = (Vec::new(), None::<Timestamp>);
        for epoch in rows.epochs()?.into_iter().map(|row| row.epoch) {
            let before = rows.pruned_up_to(epoch)?;
            for (seq, bytes) in receipts.receipts_beyond(epoch, before)? {
                let Some((hash, at)) = covered(rows, (epoch, seq), &bytes, self.believes)? else { continue };
                oldest = Some(oldest.map_or(at, |oldest| oldest.min(at)));
                if at.plus_years(self.years) > floor {
                    continue;
                }
                let Some(device_key) = device_key(rows, epoch)? else { continue };
                let receipt = Digest::of(Domain::Receipt, &bytes);
                due.push(Due { base: PrunedBody { epoch, seq, hash, device_key, receipt }, before });
                break;
            }
        }
        match (due.is_empty(), oldest) {
            (false, _) => Ok(due),
            (true, Some(oldest)) => Err(Error::Unprunable(Unprunable::TooYoung(oldest.plus_years(self.years)))),
            (true, None) => Err(Error::Unprunable(Unprunable::NoReceipt)),
        }
    }
}

/// Earlier prunings of epochs of which nothing goes now. Pruning may remove the very entries that explained them: they
/// are said again first.
pub(super) fn said_again(rows: JournalRows<'_>, due: &[Due]) -> Result<Vec<PrunedBody>, Error> {
    let mut again = Vec::new();
    for epoch in rows.epochs()?.into_iter().map(|row| row.epoch) {
        again.extend(rows.pruned(epoch)?.filter(|_| !is_due(due, epoch)));
    }
    Ok(again)
}

fn is_due(due: &[Due], epoch: Epoch) -> bool {
    due.iter().any(|one| one.base.epoch == epoch)
}
