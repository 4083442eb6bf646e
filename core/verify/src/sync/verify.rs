//! Verifying a batch, as every collector must: which records are kept, which are quarantined, and under which hashes.
//!
//! The signed head vouches for the hash of the last record, and each record for the hash of the one before it. So one bad
//! record does not cost the others their place: it is quarantined under the hash that the chain has for it, and the chain
//! goes on over it. Beneath a record that was edited the others rest on what it still says of the one before it, and where
//! it says nothing, on their own hashes and the signature of the request. Whether the batch fits the rows that are kept
//! already is for the collector to say; nothing here looks there.

use std::collections::HashMap;

use thiserror::Error;

use super::{Batch, OpenedField};
use crate::journal::{Body, Checkpoint, CheckpointError, Entry, FieldName, Link, hash_of};
use roughcheck_format::base::{Digest, coded};
use roughcheck_format::cose::{KeyId, PublicKey, Purpose, Sign1};

/// The longest record that is kept among the others.
pub const MAX_RECORD: usize = 64 << 10;

coded! {
    /// Why a record is quarantined.
    pub enum QuarantineReason {
        /// It does not have the hash that the chain has for it.
        Edited = "edited",
        /// Its hash is right, and it cannot be read by this version or any later one.
        Unreadable = "unreadable",
        /// It names another place or epoch than its own.
        Misplaced = "misplaced",
        /// It is longer than [`MAX_RECORD`].
        TooLarge = "too-large",
    }
}

/// A record that is kept in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerifiedRow {
    /// Its place.
    pub seq: u64,
    /// Its hash.
    pub hash: Digest,
    /// The record as it came.
    pub record: Vec<u8>,
    /// What it says; none where a later version wrote it, and only its link can be read.
    pub entry: Option<Entry>,
}

/// A record that is quarantined.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuarantinedRow {
    /// Its place.
    pub seq: u64,
    /// The hash that the chain has for it.
    pub hash: Digest,
    /// The hash of the record before, as far as this one can still be asked.
    pub previous: Option<Digest>,
    /// Why.
    pub reason: QuarantineReason,
    /// The record as it came.
    pub record: Vec<u8>,
}

/// A batch whose head holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerifiedBatch {
    /// The head.
    pub head: Checkpoint,
    /// The key that signed it.
    pub key: PublicKey,
    /// The hash that the first record is chained on; none where that record cannot be asked.
    pub previous: Option<Digest>,
    /// Records that are kept, ascending.
    pub rows: Vec<VerifiedRow>,
    /// Records that are quarantined, ascending.
    pub quarantined: Vec<QuarantinedRow>,
    /// Fields that fit the commitments of their records.
    pub fields: Vec<OpenedField>,
    /// Fields that do not, or whose record cannot be asked: place and name.
    pub dropped: Vec<(u64, FieldName)>,
}

/// Why nothing of a batch can be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum BatchError {
    /// No record at all, or places beyond what can be counted.
    #[error("a batch without records, or beyond every place")]
    Shape,
    /// The head cannot be read, or its signature does not hold.
    #[error("the head of a batch: {0}")]
    Head(CheckpointError),
    /// The head is of another epoch or place.
    #[error("the head of a batch does not sign its last record")]
    OtherHead,
}

/// Weighs a batch. Where it holds the first record of the epoch, the key that this record names must have signed its
/// head; else `find` is asked for the key with the id that the head names.
///
/// # Errors
/// [`BatchError`]; then nothing of the batch is to be kept.
pub fn verify_batch(batch: Batch, find: impl FnOnce(KeyId) -> Option<PublicKey>) -> Result<VerifiedBatch, BatchError> {
    let to = batch.to();
    if batch.records.is_empty() || i64::try_from(to).is_err() {
        return Err(BatchError::Shape);
    }
    let id = Sign1::decode(&batch.head, Purpose::Checkpoint)
        .map_err(|_| BatchError::Head(CheckpointError::Unreadable))?
        .header
        .key_id;
    let key = named_key(&batch).or_else(|| find(id)).ok_or(BatchError::Head(CheckpointError::ForeignKey(id)))?;
    let head = Checkpoint::verify(&batch.head, &key).map_err(BatchError::Head)?;
    if (head.epoch, head.seq) != (batch.epoch, to) {
        return Err(BatchError::OtherHead);
    }
    let (mut rows, mut quarantined) = (Vec::with_capacity(batch.records.len()), Vec::new());
    let mut truth = Some(head.hash);
    // From the last to the first: each says what the one before it was.
    for (record, seq) in batch.records.into_iter().rev().zip((batch.from..=to).rev()) {
        let own = hash_of(&record);
        let hash = truth.unwrap_or(own);
        // One reading is enough for a record of this version; only another's link is read by itself.
        let entry = Entry::decode(&record).ok();
        let link = entry.as_ref().map(link_of).or_else(|| Link::decode(&record).ok());
        // A record that does not even name its own place says nothing about the one before.
        let in_place = link.filter(|link| (link.epoch, link.seq) == (batch.epoch, seq));
        truth = link.filter(|_| own == hash).or(in_place).map(|link| link.previous);
        match fault(&record, link, (own, hash), (batch.epoch, seq)) {
            None => rows.push(VerifiedRow { seq, hash, record, entry }),
            Some(reason) => quarantined.push(QuarantinedRow { seq, hash, previous: truth, reason, record }),
        }
    }
    rows.reverse();
    quarantined.reverse();
    let (fields, dropped) = fitting(&rows, batch.fields);
    Ok(VerifiedBatch { head, key, previous: truth, rows, quarantined, fields, dropped })
}

/// The key that the first record of the epoch names.
fn named_key(batch: &Batch) -> Option<PublicKey> {
    let first = batch.records.first().filter(|_| batch.from == 1)?;
    match Entry::decode(first).ok()?.body {
        Body::Opened(opened) => PublicKey::of_device(&opened.device_key).ok(),
        _ => None,
    }
}

const fn link_of(entry: &Entry) -> Link {
    Link { epoch: entry.epoch, seq: entry.seq, previous: entry.previous }
}

fn fault(
    record: &[u8],
    link: Option<Link>,
    (own, truth): (Digest, Digest),
    place: (crate::journal::Epoch, u64),
) -> Option<QuarantineReason> {
    match link {
        _ if own != truth => Some(QuarantineReason::Edited),
        None => Some(QuarantineReason::Unreadable),
        Some(link) if (link.epoch, link.seq) != place => Some(QuarantineReason::Misplaced),
        Some(_) if record.len() > MAX_RECORD => Some(QuarantineReason::TooLarge),
        Some(_) => None,
    }
}

/// Tells the fields that their records committed to from those that somebody put there.
fn fitting(rows: &[VerifiedRow], fields: Vec<OpenedField>) -> (Vec<OpenedField>, Vec<(u64, FieldName)>) {
    if fields.is_empty() {
        return (fields, Vec::new());
    }
    let entries: HashMap<u64, &Entry> = rows.iter().filter_map(|row| Some((row.seq, row.entry.as_ref()?))).collect();
    let fits = |field: &OpenedField| {
        let commitment = field.commitment();
        entries.get(&field.seq).is_some_and(|entry| entry.commitments.contains(&commitment))
    };
    let (fitting, others): (Vec<_>, Vec<_>) = fields.into_iter().partition(fits);
    (fitting, others.into_iter().map(|field| (field.seq, field.field)).collect())
}

#[cfg(test)]
#[path = "tests/verify.rs"]
mod tests;
