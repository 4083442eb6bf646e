//! Checks that could not be recorded: the next entry that can be is preceded by one that says so.

use super::tip::ChainTip;
use crate::store::{JournalRows, StoreError, UnrecordedFile};
use roughcheck_format::base::Timestamp;
use roughcheck_verify::journal::{Body, Entry, GapBody};

/// A gap that was recorded and not yet cleared is among so many newest entries: the first that follows clears it.
const RECENT: u64 = 4;

/// The gap, in memory and in a file of its own that outlives the process.
#[derive(Debug)]
pub(super) struct Unrecorded {
    gap: Option<GapBody>,
    file: UnrecordedFile,
    /// Whether the file may hold a gap.
    in_file: bool,
}

impl Unrecorded {
    /// The gap that an earlier process left behind.
    pub(super) fn load(file: UnrecordedFile) -> Self {
        let gap = file.load();
        Self { gap, file, in_file: gap.is_some() }
    }

    /// What could not be recorded so far.
    pub(super) const fn gap(&self) -> Option<GapBody> {
        self.gap
    }

    /// One more check that could not be recorded.
    pub(super) fn note(&mut self, clock: Timestamp) {
        let known = self.gap.unwrap_or(GapBody { count: 0, first: clock, last: clock });
        let gap = GapBody { count: known.count.saturating_add(1), first: known.first, last: clock };
        self.gap = Some(gap);
        self.in_file = true;
        self.file.save(Some(&gap));
    }

    /// Drops a gap that was recorded just before a process ended.
    pub(super) fn drop_recorded(&mut self, rows: JournalRows<'_>, tip: Option<ChainTip>) -> Result<(), StoreError> {
        let (Some(gap), Some(tip)) = (self.gap, tip) else { return Ok(()) };
        let newest = rows.rows_after(tip.epoch, tip.seq.saturating_sub(RECENT), usize::MAX)?;
        let recorded = newest.iter().filter_map(|row| Entry::decode(&row.record).ok());
        let known = recorded.into_iter().any(|entry| entry.body == Body::Gap(gap));
        self.gap = Some(gap).filter(|_| !known);
        Ok(())
    }

    /// An entry was recorded, and the gap before it.
    pub(super) fn clear(&mut self) {
        self.gap = None;
        if std::mem::take(&mut self.in_file) {
            self.file.save(None);
        }
    }
}
