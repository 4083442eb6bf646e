//! What a station finds at its start when it holds what is stored against what its journal remembers.

use super::memory::{Memory, Pending};
use crate::store::FloorRow;
use roughcheck_format::base::Digest;
use roughcheck_verify::check::{Past, Post};
use roughcheck_verify::journal::{Body, NoticedBody};
use roughcheck_verify::trust::Trust;

/// What is stored, as far as it is believed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Loaded<'a> {
    /// The root that the enrolment names.
    pub(super) enrolled: Option<Digest>,
    /// The root that is believed.
    pub(super) pin: Option<Digest>,
    /// What is in force.
    pub(super) in_force: Option<&'a Trust>,
    /// A floor that was gone, and is put back.
    pub(super) restored: Option<&'a FloorRow>,
}

impl Loaded<'_> {
    fn version(&self) -> Option<u64> {
        self.in_force.map(|trust| trust.manifest.version)
    }

    fn digest(&self) -> Option<Digest> {
        self.in_force.map(|trust| trust.digest)
    }

    /// What is remembered of the past, from now on.
    pub(super) fn past(&self, memory: &Memory) -> Past {
        let newest = memory.newest();
        let before = newest.map(|entry| entry.past).unwrap_or_default();
        let head = memory.head().max(self.version());
        // While nothing is in force, or an older head, the version says it all.
        let whole = self.in_force.is_some() && self.version() == head;
        let gone = memory.trust().filter(|known| Some(*known) != self.digest());
        let lost = before.lost.or(gone).filter(|lost| Some(*lost) != self.digest());
        // A notice in which no signature holds any more is as good as gone; its content, and so the digest, is the same.
        let damaged = self.in_force.filter(|trust| trust.is_damaged()).map(|trust| trust.digest);
        let lost = lost.or(damaged).filter(|_| whole);
        // Once a check has said so, it is mended.
        let is_untold = newest.is_some_and(|entry| !matches!(entry.body, Body::Check(_)));
        let untold = before.floor_lost && is_untold;
        // Times that went with a damaged file are put back in silence: the epoch that begins tells of it.
        let taken = self.restored.is_some() && whole && !memory.is_set_aside();
        let floor_lost = untold || taken;
        let lost_before = before.lost_before && is_untold;
        let other_root = self.enrolled.filter(|_| self.enrolled != self.pin);
        Past { head, lost, floor_lost, lost_before, other_root }
    }

    /// What is to be recorded: whatever the newest entry does not say already.
    pub(super) fn pending(&self, past: Past, memory: &Memory, post: &Post) -> Pending {
        let newest = memory.newest();
        let before = newest.map(|entry| entry.past).unwrap_or_default();
        let mut notices = Vec::new();
        if let Some(known) = past.newer_than(self.version())
            && !newest.is_some_and(|entry| {
                before.head == Some(known) && said_of_trust(&entry.body, entry.trust) == self.digest()
            })
        {
            notices.push(NoticedBody::RolledBack { known, installed: self.version() });
        }
        notices.extend(past.lost.filter(|_| past.lost != before.lost).map(|known| NoticedBody::Lost { known }));
        let restored = self.restored.filter(|_| past.floor_lost);
        notices.extend(restored.map(|row| NoticedBody::Floor { known: row.at }));
        let moved = newest.and_then(|entry| entry.post.as_ref()).filter(|known| *known != post);
        notices.extend(moved.map(|before| NoticedBody::Post { before: before.clone() }));
        let other = past.other_root.filter(|_| past.other_root != before.other_root);
        notices.extend(other.map(|other| NoticedBody::Root { other }));
        notices.extend(Some(NoticedBody::Copy).filter(|_| memory.misses_copy()));
        Pending { notices, floor: self.restored.cloned(), ..Pending::default() }
    }
}

/// What was in force once an entry was written.
fn said_of_trust(body: &Body, trust: Option<Digest>) -> Option<Digest> {
    match body {
        Body::Trust(installed) => installed.trust,
        _ => trust,
    }
}
