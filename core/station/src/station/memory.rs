//! What the journal remembers of what was trusted: its newest entry and the copy of its head that the host keeps. A store
//! that was put back, emptied or edited behind the station's back is found out by them.

use crate::store::{FloorRow, JournalRows, StoreError, Unproved};
use roughcheck_format::base::{Digest, Timestamp};
use roughcheck_verify::journal::{Body, Checkpoint, Entry, Kept, KeptFloor, KeptSource, NoticedBody};

/// What is recorded with the next entry: what was noticed, and a floor that is put back.
#[derive(Debug, Clone, Default)]
pub(super) struct Pending {
    pub(super) notices: Vec<NoticedBody>,
    pub(super) floor: Option<FloorRow>,
    /// Stored times that are removed with it.
    pub(super) unproved: Unproved,
}

/// The newest entry that a head of this device signs.
#[derive(Debug)]
pub(super) struct Signed {
    pub(super) entry: Box<Entry>,
    /// What its head says of trust.
    pub(super) kept: Option<Kept>,
    /// Whether a check has told the documents that it names as lost.
    pub(super) told_lost: bool,
}

/// The newest entry, and what the newest head says that is not older.
#[derive(Debug)]
pub(super) struct Memory {
    newest: Option<Signed>,
    /// What the copy says, where the newest entry is not newer.
    copy: Option<Kept>,
    /// What a head says that may be older: it matters only for what never changes.
    older: Option<Kept>,
    set_aside: bool,
    misses_copy: bool,
}

impl Memory {
    /// `seen` is the copy, signed by this device's key; `is_gone` where there is none that any key of this journal signed.
    pub(super) fn of(
        rows: JournalRows<'_>,
        newest: Option<Signed>,
        (seen, is_gone): (Option<Checkpoint>, bool),
        set_aside: bool,
    ) -> Result<Self, StoreError> {
        let stored = newest.as_ref().and_then(|signed| signed.kept);
        let is_older = match (newest.as_ref().map(|signed| &signed.entry), seen) {
            (Some(entry), Some(head)) if entry.epoch == head.epoch => head.seq < entry.seq,
            // Of an epoch before, unless the file never knew it: then the file is the older.
            (Some(entry), Some(head)) => {
                let is_known = rows.newest(head.epoch)?.is_some() || rows.pruned(head.epoch)?.is_some();
                let epochs = rows.epochs()?;
                let after = epochs.iter().skip_while(|row| row.epoch != entry.epoch).skip(1);
                is_known && !after.into_iter().any(|row| row.epoch == head.epoch)
            }
            _ => false,
        };
        let kept = seen.and_then(|head| head.kept);
        let copy = kept.filter(|_| !is_older);
        // A copy stands before the first entry does. Of a journal that remembers nothing 0.1 wrote the newest entry: whoever
        // ran that may have kept none.
        let misses_copy = is_gone && stored.is_some();
        Ok(Self { newest, copy, older: kept.or(stored), set_aside, misses_copy })
    }

    /// The clock of the newest entry.
    pub(super) fn clock(&self) -> Option<Timestamp> {
        self.newest().map(|entry| entry.clock)
    }

    /// The newest entry.
    pub(super) fn newest(&self) -> Option<&Entry> {
        self.newest.as_ref().map(|signed| &*signed.entry)
    }

    /// Whether a check has told the documents that the newest entry names as lost.
    pub(super) fn has_told_lost(&self) -> bool {
        self.newest.as_ref().is_some_and(|signed| signed.told_lost)
    }

    /// Whether a damaged database was set aside just now: what is gone then is told by the epoch that begins.
    pub(super) const fn is_set_aside(&self) -> bool {
        self.set_aside
    }

    /// Whether the copy is gone or damaged, so that nothing says whether the database is the newest.
    pub(super) const fn misses_copy(&self) -> bool {
        self.misses_copy
    }

    /// The newest entry of a version that remembers.
    fn remembering(&self) -> Option<&Entry> {
        self.newest().filter(|entry| entry.past.head.is_some())
    }

    /// The newest version of a head that was ever in force.
    pub(super) fn head(&self) -> Option<u64> {
        let of = |kept: Option<Kept>| kept.and_then(|kept| kept.head);
        let entry = self.remembering().and_then(|entry| entry.past.head);
        of(self.copy).or(entry).or_else(|| of(self.older))
    }

    /// The digest of everything that was trusted last.
    pub(super) fn trust(&self) -> Option<Digest> {
        match (self.copy, self.remembering()) {
            (Some(kept), _) => kept.trust,
            (None, Some(Entry { body: Body::Trust(body), .. })) => body.trust,
            (None, entry) => entry.and_then(|entry| entry.trust),
        }
    }

    /// The time floor that was known last.
    pub(super) fn floor(&self) -> Option<KeptFloor> {
        let journal = |at| KeptFloor { at, source: KeptSource::Journal };
        let entry = self.remembering().and_then(|entry| entry.floor).map(journal);
        let copy = self.copy.and_then(|kept| kept.floor);
        // Where both say the same, the copy knows who signed it.
        [copy, entry].into_iter().flatten().reduce(|best, other| if other.at > best.at { other } else { best })
    }

    /// The pinned root. It never changes.
    pub(super) fn root(&self) -> Option<Digest> {
        self.copy.or(self.older).and_then(|kept| kept.root)
    }
}
