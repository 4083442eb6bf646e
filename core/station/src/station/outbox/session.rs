//! A session of sending over a network: who answered, where each epoch goes on, and whether that leads anywhere.
//!
//! A collector is believed for what it keeps, not for sense: it may be behind itself, restored, confused or hostile. So
//! nothing that a receipt says may make a session turn for ever.

use std::collections::BTreeMap;
use std::sync::{Arc, Weak};

use roughcheck_format::base::Digest;
use roughcheck_verify::journal::Epoch;

/// So many requests fit between two sessions in the count that a collector sees.
pub(super) const REQUESTS_PER_SESSION: u64 = 1 << 20;
/// No device makes so many requests, at a session in each second of a century: whoever knows of more is wrong.
const MOST_REQUESTS: u64 = REQUESTS_PER_SESSION << 32;
/// After so many receipts in a row that moved nothing, the rest waits for the next session.
const MAX_IDLE: u32 = 4;

/// A session of sending over a network; it lives in memory, and what it learns is in the store.
#[derive(Debug, Default)]
pub(in crate::station) struct SyncSession {
    /// The nonce of the request that waits for its answer.
    pub(super) nonce: Option<[u8; 16]>,
    /// The collector that answered, once one did.
    pub(super) collector: Option<Digest>,
    /// Where each epoch goes on with it.
    pub(super) resume: BTreeMap<Epoch, u64>,
    /// What the head of the batch that was sent last signs.
    pub(super) offered: Option<(Epoch, u64, Digest)>,
    /// The collector that answered last, even where it is asked anew.
    pub(super) answered: Option<Digest>,
    count: u64,
    /// Whose session it is. One that was dropped is nobody's; so is one that the host conducts itself.
    owner: Weak<()>,
    /// How far each epoch has been in this session.
    marks: BTreeMap<Epoch, Mark>,
    /// Receipts in a row that moved nothing.
    idle: u32,
    /// Whether this session made a new epoch, and was told to make another.
    rotated: bool,
    told_again: bool,
}

/// How far an epoch has been, since it last went back.
#[derive(Debug, Clone, Copy)]
struct Mark {
    lowest: u64,
    highest: u64,
}

impl Mark {
    /// Only what is beyond everything that was there before is a move, or a step back by half, which finds the row that
    /// two branches share. Both come to an end.
    const fn moves(&mut self, seq: u64) -> bool {
        let (on, back) = (seq > self.highest, seq < self.lowest && seq <= self.lowest / 2);
        if on || back {
            self.highest = seq;
        }
        if back {
            self.lowest = seq;
        }
        on || back
    }
}

impl SyncSession {
    /// A session whose requests count from here.
    pub(super) fn counting_from(count: u64) -> Self {
        Self { count, ..Self::default() }
    }

    /// Notes who answered.
    pub(super) const fn heard(&mut self, collector: Digest) {
        self.nonce = None;
        self.collector = Some(collector);
        self.answered = Some(collector);
    }

    /// Counts one request more.
    pub(super) const fn count_on(&mut self) -> u64 {
        self.count = self.count.saturating_add(1);
        self.count
    }

    /// The same session; where a collector knows of more requests than were made, one that asks anew from there.
    pub(super) fn counting_past(self, known: u64) -> Self {
        if known > self.count { Self { count: known, ..self.asking() } } else { self }
    }

    /// The same session, that has just made a new epoch.
    pub(super) fn rotated(self) -> Self {
        Self { rotated: true, ..self.asking() }
    }

    /// Whether the station may make a new epoch because of what it was told; a session makes one.
    pub(super) const fn may_rotate(&mut self) -> bool {
        self.told_again |= self.rotated;
        !self.rotated
    }

    /// A new session of the same owner, with nobody asked yet.
    pub(super) fn anew(self) -> Self {
        Self { owner: self.owner, ..Self::counting_from(self.count) }
    }

    /// Gives the session to somebody, unless another still has it.
    pub(super) fn claim(&mut self, owner: &Arc<()>) -> bool {
        let free = self.owner.strong_count() == 0;
        if free {
            self.owner = Arc::downgrade(owner);
        }
        free
    }

    /// Takes the session away from whoever has it.
    pub(super) fn disown(&mut self) {
        self.owner = Weak::new();
    }

    /// Whether it is this one's session.
    pub(super) fn is_of(&self, owner: &Arc<()>) -> bool {
        std::ptr::eq(self.owner.as_ptr(), Arc::as_ptr(owner))
    }

    /// Notes where a receipt says that epochs go on, and whether that moved anything: an epoch which cannot be agreed on
    /// must not turn for ever.
    pub(super) fn go_on(&mut self, cursors: impl Iterator<Item = (Epoch, u64)>) {
        let mut moved = false;
        for (epoch, seq) in cursors {
            moved |= match self.marks.get_mut(&epoch) {
                Some(mark) => mark.moves(seq),
                None => self.marks.insert(epoch, Mark { lowest: seq, highest: seq }).is_none(),
            };
            self.resume.insert(epoch, seq);
        }
        self.idle = if moved { 0 } else { self.idle.saturating_add(1) };
    }

    /// Whether nothing is gained by going on.
    pub(super) const fn leads_nowhere(&self) -> bool {
        self.idle >= MAX_IDLE || self.told_again
    }

    /// Whether the collector said for the second time that this station's newest epoch is not its own.
    pub(super) const fn is_told_again(&self) -> bool {
        self.told_again
    }

    /// The same session, with nobody asked; what it knows of its own course stays.
    fn asking(self) -> Self {
        Self { nonce: None, collector: None, resume: BTreeMap::new(), offered: None, ..self }
    }
}

/// Which count of sessions a collector's count of requests stands for; none where it is not a count at all.
pub(super) fn sessions_in(known: u64) -> Option<u64> {
    (known <= MOST_REQUESTS).then_some(known / REQUESTS_PER_SESSION)
}
