//! A run of rows for a collector, that ends where a head signs.

use crate::Error;
use crate::station::host::Host;
use crate::station::journal::{Journal, device_key};
use crate::store::StoreError;
use roughcheck_format::base::Digest;
use roughcheck_format::cose::PublicKey;
use roughcheck_verify::journal::{Body, Checkpoint, Entry, Epoch, FieldName, Link, Row, open_salted};
use roughcheck_verify::sync::{Batch, BatchLimits, Claim, OpenedField};

/// Makes batches for one collector.
#[derive(Debug, Clone, Copy)]
pub(super) struct Batches<'a> {
    pub(super) journal: &'a Journal,
    pub(super) host: &'a Host,
    pub(super) collector: Digest,
}

/// Rows as they go out.
#[derive(Debug, Default)]
struct Run {
    records: Vec<Vec<u8>>,
    hashes: Vec<Digest>,
    fields: Vec<OpenedField>,
    bytes: usize,
}

impl Run {
    fn length(&self) -> u64 {
        u64::try_from(self.records.len()).unwrap_or(u64::MAX)
    }

    /// A row that was deleted goes as an empty record.
    fn push_missing(&mut self, rows: u64) {
        for _ in 0..rows {
            self.records.push(Vec::new());
            self.hashes.push(Digest::default());
        }
    }

    fn push(&mut self, row: Row, fields: Vec<OpenedField>) {
        if let (Ok(link), Some(before)) = (Link::decode(&row.record), self.hashes.last_mut()) {
            *before = link.previous;
        }
        self.hashes.push(row.hash);
        self.records.push(row.record);
        self.fields.extend(fields);
    }
}

impl Batches<'_> {
    /// The next batch of an epoch behind a place; none where no head signs any further row. A row that was deleted or
    /// cannot be read goes as it is: the collector quarantines it by the hash that the next row has for it, and the chain
    /// goes on.
    pub(super) fn next(&self, claim: Claim, after: u64, limits: BatchLimits) -> Result<Option<Batch>, Error> {
        let epoch = claim.epoch;
        let base = self.journal.rows().pruned_up_to(epoch)?;
        let after = after.max(base);
        let anchor = match after == base && base > 0 {
            true => self.journal.sync_rows().receipt(self.collector, epoch, base)?,
            false => None,
        };
        let mut run = self.run(epoch, after, limits)?;
        let last = after + run.length();
        let Some((to, head)) = self.head_for(epoch, after, last, &run.hashes)? else { return Ok(None) };
        if to > last {
            // The next head signs further on: the rows in between go together.
            let rows = usize::try_from(to - after).unwrap_or(usize::MAX);
            if rows > BatchLimits::MOST.rows || limits.rows >= rows && limits.bytes >= BatchLimits::MOST.bytes {
                return Ok(None);
            }
            return self.next(claim, after, BatchLimits { rows, bytes: BatchLimits::MOST.bytes });
        }
        run.records.truncate(usize::try_from(to - after).unwrap_or(0));
        run.fields.retain(|field| field.seq <= to);
        Ok(Some(Batch { epoch, from: after + 1, records: run.records, head, fields: run.fields, anchor }))
    }

    fn run(&self, epoch: Epoch, after: u64, limits: BatchLimits) -> Result<Run, Error> {
        let mut run = Run::default();
        let most = limits.rows.min(BatchLimits::MOST.rows);
        for row in self.journal.rows().rows_after(epoch, after, most)? {
            let opened = self.opened_fields(&row)?;
            run.bytes += row.record.len() + opened.iter().map(|field| field.value.len() + 32).sum::<usize>();
            if !run.records.is_empty() && run.bytes > limits.bytes {
                break;
            }
            let missing = row.seq.saturating_sub(after + 1 + run.length());
            if missing > u64::try_from(most.saturating_sub(run.records.len())).unwrap_or(0) {
                break;
            }
            run.push_missing(missing);
            run.push(row, opened);
        }
        Ok(run)
    }

    /// The head that signs a row of the run, the last that there is; one behind it where none does. Where the epoch is
    /// this device's own, its key can always sign anew what it signed before.
    fn head_for(
        &self,
        epoch: Epoch,
        after: u64,
        last: u64,
        hashes: &[Digest],
    ) -> Result<Option<(u64, Vec<u8>)>, Error> {
        let own = self.host.signer.public_key();
        let key = self.key_of(epoch)?;
        if let Some((seq, head)) = self.journal.rows().last_head(epoch, last)?.filter(|(seq, _)| *seq > after)
            && (key.as_ref().is_none_or(|key| key != own)
                || Checkpoint::verify(&head, own).is_ok_and(|signed| (signed.epoch, signed.seq) == (epoch, seq)))
        {
            return Ok(Some((seq, head)));
        }
        let hash = usize::try_from(last - after).ok().and_then(|rows| hashes.get(rows.checked_sub(1)?)).copied();
        if key.is_some_and(|key| key == *own)
            && let Some(hash) = hash
        {
            let head = Checkpoint { epoch, seq: last, hash, clock: self.host.clock.now(), kept: None };
            return Ok(Some((last, head.sign(self.host.signer.as_ref())?)));
        }
        Ok(self.journal.rows().next_head(epoch, last + 1)?)
    }

    fn key_of(&self, epoch: Epoch) -> Result<Option<PublicKey>, StoreError> {
        let key = device_key(self.journal.rows(), epoch)?;
        Ok(key.and_then(|key| PublicKey::of_device(&key).ok()))
    }

    /// What the collector needs to check again: the presented bytes, and why an officer decided against a verdict. Who
    /// the officer was stays on the phone.
    fn opened_fields(&self, row: &Row) -> Result<Vec<OpenedField>, StoreError> {
        let Ok(entry) = Entry::decode(&row.record) else { return Ok(Vec::new()) };
        let wanted = |field| {
            matches!(
                (&entry.body, field),
                (Body::Check(_), FieldName::Presented) | (Body::Decision(_), FieldName::Reason)
            )
        };
        let mut opened = Vec::new();
        if !entry.commitments.iter().any(|commitment| wanted(commitment.field)) {
            return Ok(opened);
        }
        let place = (row.epoch, row.seq);
        for sealed in self.journal.rows().sealed(row.epoch, row.seq)? {
            let Some(commitment) = entry.commitments.iter().find(|one| one.field == sealed.field) else { continue };
            if let (true, Ok((salt, value))) =
                (wanted(sealed.field), open_salted(&self.host.sealing_key, place, &sealed, commitment))
            {
                opened.push(OpenedField { seq: row.seq, field: sealed.field, salt, value });
            }
        }
        Ok(opened)
    }
}
