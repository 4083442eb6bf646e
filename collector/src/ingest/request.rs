//! A request, read and verified: everything that costs time and needs no transaction is done here.

use std::collections::HashSet;

use roughcheck_format::base::Digest;
use roughcheck_format::cose::{KeyId, PublicKey};
use roughcheck_verify::journal::{Body, CheckpointError, Epoch, Notice, Predecessor};
use roughcheck_verify::sync::{
    Batch, BatchError, Claim, Enrolling, OpenedField, QuarantinedRow, Request, RequestError, Succession, verify_batch,
};

use crate::rows::EntryRow;

/// A request whose signature holds. Its fields are what the device says; only this file writes them.
#[derive(Debug)]
pub struct VerifiedRequest {
    device_key: PublicKey,
    pub(super) nonce: [u8; 16],
    pub(super) count: u64,
    pub(super) trust: Option<Digest>,
    pub(super) claims: Vec<Claim>,
    pub(super) enrolling: Vec<Enrolling>,
    pub(super) successions: Vec<Succession>,
    pub(super) batch: Option<RequestBatch>,
    pub(super) offered: u64,
    pub(super) held: HashSet<Digest>,
}

/// The batch of a request.
#[derive(Debug)]
pub(super) enum RequestBatch {
    /// Its head holds.
    Verified(Box<BatchToStore>),
    /// Nothing of it can be stored: its head does not hold.
    InvalidHead(Epoch),
    /// Nothing of it can be stored yet: whose key signed its head is unknown as long as its epoch is.
    UnknownKey(Epoch),
}

/// A batch whose head holds, ready to be stored.
#[derive(Debug)]
pub(super) struct BatchToStore {
    pub(super) epoch: Epoch,
    pub(super) from: u64,
    pub(super) to: u64,
    pub(super) last: Digest,
    pub(super) key: PublicKey,
    pub(super) head: Vec<u8>,
    pub(super) anchor: Option<Vec<u8>>,
    pub(super) previous: Option<Digest>,
    pub(super) predecessor: Option<Predecessor>,
    pub(super) rows: Vec<EntryRow>,
    pub(super) quarantined: Vec<QuarantinedRow>,
    pub(super) fields: Vec<OpenedField>,
    pub(super) dropped: Vec<u64>,
    /// What the device noticed of itself, by the places of the records.
    pub(super) noticed: Vec<(u64, Notice)>,
}

impl VerifiedRequest {
    /// Reads and verifies a request. `find` knows the device keys of epochs that are stored already.
    ///
    /// # Errors
    /// [`RequestError`].
    pub fn read(bytes: &[u8], find: impl FnOnce(&Epoch, KeyId) -> Option<PublicKey>) -> Result<Self, RequestError> {
        let request = Request::verify(bytes)?;
        let successions: Vec<Succession> =
            request.successions.iter().filter_map(|bytes| Succession::verify(bytes).ok()).collect();
        let rows = request.batch.as_ref().map_or(0, |batch| batch.records.len());
        let own = |id: KeyId| {
            let older = successions.iter().map(|one| &one.older);
            std::iter::once(&request.device_key).chain(older).find(|key| key.id() == id).cloned()
        };
        let batch = request.batch.map(|batch| {
            let epoch = batch.epoch;
            batch_to_store(batch, |id| own(id).or_else(|| find(&epoch, id)))
        });
        Ok(Self {
            device_key: request.device_key,
            nonce: request.nonce,
            count: request.count,
            trust: request.trust,
            claims: request.claims,
            enrolling: request.enrolling,
            successions,
            batch,
            offered: u64::try_from(rows).unwrap_or(u64::MAX),
            held: request.held.into_iter().collect(),
        })
    }

    /// The key of the device that sent it.
    #[must_use]
    pub const fn device_key(&self) -> &PublicKey {
        &self.device_key
    }
}

fn batch_to_store(mut batch: Batch, find: impl FnOnce(KeyId) -> Option<PublicKey>) -> RequestBatch {
    let (epoch, from, to) = (batch.epoch, batch.from, batch.to());
    let (head, anchor) = (batch.head.clone(), batch.anchor.take());
    let verified = match verify_batch(batch, find) {
        Ok(verified) => verified,
        Err(BatchError::Head(CheckpointError::ForeignKey(_))) if from > 1 => return RequestBatch::UnknownKey(epoch),
        Err(_) => return RequestBatch::InvalidHead(epoch),
    };
    let predecessor =
        verified.rows.first().filter(|row| row.seq == 1).and_then(|row| match &row.entry.as_ref()?.body {
            Body::Opened(opened) => opened.predecessor,
            _ => None,
        });
    let noticed = verified.rows.iter().filter_map(|row| match &row.entry.as_ref()?.body {
        Body::Noticed(noticed) => Some((row.seq, noticed.notice())),
        _ => None,
    });
    let noticed = noticed.collect();
    RequestBatch::Verified(Box::new(BatchToStore {
        epoch,
        from,
        to,
        last: verified.head.hash,
        key: verified.key,
        head,
        anchor,
        previous: verified.previous,
        predecessor,
        rows: verified.rows.into_iter().map(EntryRow::from).collect(),
        quarantined: verified.quarantined,
        fields: verified.fields,
        dropped: verified.dropped.into_iter().map(|(seq, _)| seq).collect(),
        noticed,
    }))
}
