//! Verifying one epoch, row by row, so that a journal of any length takes no memory.

use super::entry::hash_of;
use super::{Body, Checkpoint, CheckpointError, Entry, Epoch, Link, PrunedBody, Row};
use roughcheck_format::base::{Digest, coded};
use roughcheck_format::cose::{Algorithm, PublicKey};

/// So many entries may wait for the signature of a key in hardware.
pub const MOST_WAITING: u64 = 16;

coded! {
    /// What is wrong with a journal.
    pub enum Fault {
        /// A record or column does not fit its hash.
        Edited = "edited",
        /// A gap in the places.
        Missing = "missing",
        /// A record's own place is not its row's.
        Order = "order",
        /// The chain holds, and the newest head does not sign it.
        Unsigned = "unsigned",
        /// A head signed by another key.
        ForeignKey = "foreign-key",
        /// Shorter than the head that the host keeps.
        Cut = "cut",
    }
}

/// A fault with the first row that shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EpochFault {
    /// The place.
    pub seq: u64,
    /// What is wrong there.
    pub fault: Fault,
}

/// Walks through one epoch.
#[derive(Debug)]
pub struct EpochVerifier {
    epoch: Epoch,
    last_seq: u64,
    last_hash: Digest,
    device_key: Option<PublicKey>,
    fault: Option<EpochFault>,
}

impl EpochVerifier {
    /// Begins before the first row.
    #[must_use]
    pub const fn new(epoch: Epoch) -> Self {
        Self { epoch, last_seq: 0, last_hash: Digest([0; 32]), device_key: None, fault: None }
    }

    /// Begins behind rows that were pruned. `base` must come from a signed entry of the same journal.
    #[must_use]
    pub fn behind(base: &PrunedBody) -> Self {
        let device_key = PublicKey::of_device(&base.device_key).ok();
        Self { epoch: base.epoch, last_seq: base.seq, last_hash: base.hash, device_key, fault: None }
    }

    /// Begins just before one row, whose own link backwards is taken as it says: this record is verified, and all
    /// behind it, not what was before.
    #[must_use]
    pub fn before(row: &Row) -> Self {
        let link = Link::decode(&row.record).ok().filter(|_| row.seq > 1);
        let last_hash = link.map_or(Digest([0; 32]), |link| link.previous);
        Self { last_seq: row.seq.saturating_sub(1), last_hash, ..Self::new(row.epoch) }
    }

    /// The first fault found so far.
    #[must_use]
    pub const fn fault(&self) -> Option<EpochFault> {
        self.fault
    }

    /// Place and hash of the newest row.
    #[must_use]
    pub const fn newest(&self) -> (u64, Digest) {
        (self.last_seq, self.last_hash)
    }

    /// The device's key as the first record of the epoch names it.
    #[must_use]
    pub const fn device_key(&self) -> Option<&PublicKey> {
        self.device_key.as_ref()
    }

    const fn found(&mut self, seq: u64, fault: Fault) {
        if self.fault.is_none() {
            self.fault = Some(EpochFault { seq, fault });
        }
    }

    /// Takes the next row in ascending order of its place. `signed_before` gives the hash that a valid head signed for
    /// the row before, where one is stored; asked only when two rows do not fit, to tell which of them was changed.
    pub fn row(&mut self, row: &Row, signed_before: &dyn Fn(u64) -> Option<Digest>) -> Option<Entry> {
        if row.seq != self.last_seq + 1 {
            self.found(self.last_seq + 1, Fault::Missing);
        }
        let entry = Entry::decode(&row.record).ok().filter(|_| hash_of(&row.record) == row.hash);
        match &entry {
            None => self.found(row.seq, Fault::Edited),
            Some(entry) if entry.seq != row.seq || entry.epoch != self.epoch => self.found(row.seq, Fault::Order),
            // A column, or the record, in a second form.
            Some(entry) if entry.to_row() != *row => self.found(row.seq, Fault::Edited),
            Some(entry) if entry.previous != self.last_hash && self.fault.is_none() => {
                // One of two rows was changed and its hash made to fit; a head signed between them tells which.
                let before_stands = row.seq == 1 || signed_before(self.last_seq) == Some(self.last_hash);
                self.found(if before_stands { row.seq } else { self.last_seq }, Fault::Edited);
            }
            Some(_) => {}
        }
        if let Some(Body::Opened(opened)) = entry.as_ref().map(|entry| &entry.body)
            && row.seq == 1
        {
            self.device_key = PublicKey::of_device(&opened.device_key).ok();
        }
        (self.last_seq, self.last_hash) = (row.seq, row.hash);
        entry
    }

    /// Weighs the newest stored head. `first_unsigned` gives the first row that an older head contradicts, `hash_at` the
    /// hash of a row. With a key in hardware the last few entries may wait for their signature.
    pub fn head(
        &mut self,
        newest: Option<&[u8]>,
        key: &PublicKey,
        first_unsigned: &dyn Fn() -> Option<u64>,
        hash_at: &dyn Fn(u64) -> Option<Digest>,
    ) {
        if self.fault.is_some() || self.last_seq == 0 {
            return;
        }
        match newest.map(|bytes| Checkpoint::verify(bytes, key)) {
            Some(Ok(head)) if head.epoch == self.epoch && head.seq > self.last_seq => {
                self.found(self.last_seq + 1, Fault::Cut);
            }
            Some(Ok(head)) if (head.epoch, head.seq, head.hash) == (self.epoch, self.last_seq, self.last_hash) => {}
            Some(Ok(head))
                if head.epoch == self.epoch
                    && key.algorithm() == Algorithm::Esp256
                    && self.last_seq - head.seq <= MOST_WAITING
                    && hash_at(head.seq) == Some(head.hash) => {}
            Some(Err(CheckpointError::ForeignKey(_))) => self.found(self.last_seq, Fault::ForeignKey),
            _ => {
                let first = first_unsigned().unwrap_or(self.last_seq);
                self.found(first, Fault::Unsigned);
            }
        }
    }

    /// Weighs a head that was seen outside the file: the host's copy, or the predecessor that the next epoch names.
    /// An older one is not a fault.
    pub fn witness(&mut self, seen: Option<(u64, Digest)>, hash_at: impl FnOnce(u64) -> Option<Digest>) {
        match seen {
            None if self.last_seq > 0 => self.found(self.last_seq, Fault::Cut),
            Some((seq, _)) if seq > self.last_seq => self.found(self.last_seq + 1, Fault::Cut),
            Some((seq, hash)) if seq > 0 && hash_at(seq) != Some(hash) => self.found(seq, Fault::Edited),
            _ => {}
        }
    }
}
