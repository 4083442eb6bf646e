//! Entries as rows: chained, with their personal fields sealed, and a signed head over the last. Nothing here reaches the
//! disk.

use super::context::EntryContext;
use super::tip::{ChainTip, NewEpoch};
use crate::Error;
use crate::station::host::Host;
use roughcheck_format::base::{Digest, Timestamp};
use roughcheck_verify::journal::{
    Body, Checkpoint, Entry, Epoch, FieldName, Kept, MAX_SALVAGED, OpenedBody, Row, SealedField, seal_field,
};

/// An entry before it has its place: its body, and personal fields to be sealed beside it.
#[derive(Debug, Clone)]
pub(in crate::station) struct NewEntry<'a> {
    pub(super) body: Body,
    fields: Vec<(FieldName, &'a [u8])>,
}

impl<'a> NewEntry<'a> {
    pub(in crate::station) const fn new(body: Body) -> Self {
        Self { body, fields: Vec::new() }
    }

    /// With a personal field, where there is a value for it.
    pub(in crate::station) fn with(mut self, name: FieldName, value: Option<&'a [u8]>) -> Self {
        self.fields.extend(value.map(|value| (name, value)));
        self
    }
}

/// Rows that one commit adds, each chained on the one before.
#[derive(Debug)]
pub(super) struct Composer<'a> {
    host: &'a Host,
    context: &'a EntryContext,
    tip: ChainTip,
    rows: Vec<(Row, Vec<SealedField>)>,
}

impl<'a> Composer<'a> {
    /// Rows that follow an entry.
    pub(super) const fn after(host: &'a Host, context: &'a EntryContext, tip: ChainTip) -> Self {
        Self { host, context, tip, rows: Vec::new() }
    }

    /// Rows of a new epoch; the first opens it.
    pub(super) fn opening(host: &'a Host, context: &'a EntryContext, epoch: &NewEpoch) -> Result<Self, Error> {
        let mut salvaged = epoch.salvaged.clone();
        salvaged.drain(..salvaged.len().saturating_sub(MAX_SALVAGED));
        let body = Body::Opened(OpenedBody {
            reason: epoch.reason,
            device_key: host.signer.public_key().as_bytes().to_vec(),
            predecessor: epoch.predecessor,
            salvaged,
        });
        let before = ChainTip { epoch: Epoch(host.random()?), seq: 0, hash: Digest([0; 32]) };
        let mut rows = Self::after(host, context, before);
        rows.push(&NewEntry::new(body))?;
        Ok(rows)
    }

    /// Adds an entry.
    pub(super) fn push(&mut self, entry: &NewEntry<'_>) -> Result<(), Error> {
        let place = (self.tip.epoch, self.tip.seq + 1);
        let (mut commitments, mut sealed) = (Vec::new(), Vec::new());
        for (name, value) in &entry.fields {
            let (salt, nonce) = (self.host.random()?, self.host.random()?);
            let (commitment, field) = seal_field(&self.host.sealing_key, place, *name, value, salt, nonce)?;
            commitments.push(commitment);
            sealed.push(field);
        }
        commitments.sort_by_key(|commitment| commitment.field);
        let EntryContext { clock, floor, trust, post, past, .. } = self.context.clone();
        let row = Entry {
            epoch: place.0,
            seq: place.1,
            previous: self.tip.hash,
            clock,
            floor,
            trust,
            post: Some(post),
            body: entry.body.clone(),
            commitments,
            past,
        }
        .to_row();
        self.tip = ChainTip { epoch: row.epoch, seq: row.seq, hash: row.hash };
        self.rows.push((row, sealed));
        Ok(())
    }

    /// The last entry so far.
    pub(super) const fn tip(&self) -> ChainTip {
        self.tip
    }

    /// The rows, ascending.
    pub(super) fn into_rows(self) -> Vec<(Row, Vec<SealedField>)> {
        self.rows
    }
}

/// A head over an entry and everything before it, and what was trusted then.
pub(super) fn signed_head(host: &Host, clock: Timestamp, tip: ChainTip, kept: Kept) -> Result<Vec<u8>, Error> {
    let head = Checkpoint { epoch: tip.epoch, seq: tip.seq, hash: tip.hash, clock, kept: Some(kept) };
    Ok(head.sign(host.signer.as_ref())?)
}
