//! What the station sends: one request after the other, until the collector has everything.
//!
//! The first request of a session carries no entry: entries go out only once somebody answered it with a receipt that
//! counts, so that whoever else listens at that address learns nothing of them. A file is sealed to the collector's key
//! and needs no such question.

mod sending;

use std::sync::Arc;

use zeroize::Zeroizing;

use super::answers::{PutApart, SyncStatus};
use super::state::State;
use crate::Error;
use crate::store::PinnedCollector;
use roughcheck_format::base::Digest;
use roughcheck_format::cose::PublicKey;
use roughcheck_verify::journal::{Body, Entry, Epoch, FieldName, Head, Link, Row, open_salted};
use roughcheck_verify::sync::{Batch, BatchLimits, Claim, OpenedField, Request, Sealer};
use sending::REQUESTS_PER_SESSION;
pub(super) use sending::{Sending, sessions_in};

/// Most statements of keys that go along, and most epochs that are claimed.
const MAX_STATEMENTS: usize = 64;
const MAX_CLAIMS: usize = 1_024;
/// A file is read whole on the other side: it stays well below what is read.
const MAX_FILE: usize = 48 << 20;

/// What a session does next.
#[derive(Debug)]
pub(super) enum Turn {
    /// It asks for this.
    Request(Vec<u8>),
    /// It is over: so many entries did not reach the collector that answered.
    Over { left: u64 },
}

/// What `sync --to FILE` wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outgoing {
    /// The file, sealed to the collector's key.
    pub file: Vec<u8>,
    /// Entries in it.
    pub entries: u64,
    /// Entries that wait for the next file: this one is full.
    pub left: u64,
}

impl State {
    /// The next request to a collector; none once the collector that answers has everything. The host conducts the session
    /// itself: whoever else did finds that out.
    pub(super) fn next_batch(&mut self, limits: BatchLimits) -> Result<Option<Vec<u8>>, Error> {
        self.session()?.disown();
        match self.turn(limits)? {
            Turn::Request(request) => Ok(Some(request)),
            Turn::Over { .. } => Ok(None),
        }
    }

    /// Gives the session to a call, unless another call still has it: two that answer each other's questions would take
    /// honest receipts for somebody else's.
    pub(super) fn claim(&mut self, owner: &Arc<()>) -> Result<bool, Error> {
        Ok(self.session()?.claim(owner))
    }

    /// The session, begun where there is none.
    fn session(&mut self) -> Result<&mut Sending, Error> {
        if self.sending.is_none() {
            self.sign_the_tail()?;
            let count = self.database.count_session()?.saturating_mul(REQUESTS_PER_SESSION);
            self.sending = Some(Sending::counting_from(count));
        }
        Ok(self.sending.get_or_insert_default())
    }

    /// The next request to a collector, until it has everything or nothing is gained by asking.
    pub(super) fn turn(&mut self, limits: BatchLimits) -> Result<Turn, Error> {
        let session = self.session()?;
        let batch = match session.collector {
            _ if session.leads_nowhere() => return self.over(),
            None => None,
            Some(collector) => match self.next_rows(collector, limits)? {
                Some(batch) => Some(batch),
                None => return self.over(),
            },
        };
        let nonce = self.host.random()?;
        let head = batch.as_ref().and_then(|batch| Head::signed(&batch.head));
        let session = self.session()?;
        session.nonce = Some(nonce);
        session.offered = head.map(|head| (head.epoch, head.seq, head.hash));
        let count = session.count_on();
        self.request(nonce, count, batch).map(Turn::Request)
    }

    fn over(&mut self) -> Result<Turn, Error> {
        let collector = self.sending.take().and_then(|sending| sending.answered);
        Ok(Turn::Over { left: self.waiting_for(collector.unwrap_or_default())?.0 })
    }

    fn request(&self, nonce: [u8; 16], count: u64, batch: Option<Batch>) -> Result<Vec<u8>, Error> {
        let key = self.host.signer.public_key();
        let pins = self.enrolment.collectors.iter().filter(|pin| pin.device == key.id());
        let request = Request {
            device_key: key.clone(),
            nonce,
            count,
            trust: self.trust.as_ref().map(|trust| trust.digest),
            claims: self.claims()?,
            enrolling: pins.map(|pin| pin.enrolling).collect(),
            successions: self.database.successions(MAX_STATEMENTS)?,
            batch,
        };
        request.sign(self.host.signer.as_ref()).ok_or(Error::Signer)
    }

    /// The newest entry of each epoch, oldest epoch first.
    pub(super) fn claims(&self) -> Result<Vec<Claim>, Error> {
        let mut claims = Vec::new();
        for epoch in self.database.epochs()? {
            if let Some((seq, hash)) = self.database.newest(epoch.epoch)? {
                claims.push(Claim { epoch: epoch.epoch, seq, hash });
            }
        }
        claims.drain(..claims.len().saturating_sub(MAX_CLAIMS));
        Ok(claims)
    }

    /// Where an epoch goes on: where the collector that answered says, else where its last receipt was.
    fn goes_on_after(&self, collector: Digest, epoch: Epoch) -> Result<u64, Error> {
        let said = self.sending.as_ref().and_then(|sending| sending.resume.get(&epoch).copied());
        match said {
            Some(seq) => Ok(seq),
            None => Ok(self.database.cursor(collector, epoch)?.unwrap_or(0)),
        }
    }

    fn next_rows(&self, collector: Digest, limits: BatchLimits) -> Result<Option<Batch>, Error> {
        for claim in self.claims()? {
            let after = self.goes_on_after(collector, claim.epoch)?;
            if after < claim.seq
                && let Some(batch) = self.batch(collector, claim, after, limits)?
            {
                return Ok(Some(batch));
            }
        }
        Ok(None)
    }

    /// A run of rows behind a place, that ends where a head signs. A row that was deleted or cannot be read goes as it is:
    /// the collector puts it apart by the hash that the next row has for it, and the chain goes on.
    fn batch(&self, collector: Digest, claim: Claim, after: u64, limits: BatchLimits) -> Result<Option<Batch>, Error> {
        let epoch = claim.epoch;
        let base = self.database.pruned_up_to(epoch)?;
        let after = after.max(base);
        let anchor = if after == base && base > 0 { self.database.receipt(collector, epoch, base)? } else { None };
        let (mut records, mut fields, mut bytes) = (Vec::new(), Vec::new(), 0);
        let mut hashes = Vec::new();
        let most = limits.rows.min(BatchLimits::MOST.rows);
        for row in self.database.rows_after(epoch, after, most)? {
            let opened = self.opened_fields(&row)?;
            bytes += row.record.len() + opened.iter().map(|field| field.value.len() + 32).sum::<usize>();
            if !records.is_empty() && bytes > limits.bytes {
                break;
            }
            let place = after + 1 + u64::try_from(records.len()).unwrap_or(u64::MAX);
            let missing = row.seq.saturating_sub(place);
            if missing > u64::try_from(most.saturating_sub(records.len())).unwrap_or(0) {
                break;
            }
            for _ in 0..missing {
                records.push(Vec::new());
                hashes.push(Digest::default());
            }
            if let (Ok(link), Some(before)) = (Link::decode(&row.record), hashes.last_mut()) {
                *before = link.previous;
            }
            hashes.push(row.hash);
            records.push(row.record);
            fields.extend(opened);
        }
        let last = after + u64::try_from(records.len()).unwrap_or(u64::MAX);
        let Some((to, head)) = self.head_for(epoch, after, last, &hashes)? else { return Ok(None) };
        if to > last {
            // The next head signs further on: the rows in between go together.
            let rows = usize::try_from(to - after).unwrap_or(usize::MAX);
            if rows > BatchLimits::MOST.rows || limits.rows >= rows && limits.bytes >= BatchLimits::MOST.bytes {
                return Ok(None);
            }
            let limits = BatchLimits { rows, bytes: BatchLimits::MOST.bytes };
            return self.batch(collector, claim, after, limits);
        }
        records.truncate(usize::try_from(to - after).unwrap_or(0));
        fields.retain(|field: &OpenedField| field.seq <= to);
        Ok(Some(Batch { epoch, from: after + 1, records, head, fields, anchor }))
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
        if let Some((seq, head)) = self.database.last_head(epoch, last)?.filter(|(seq, _)| *seq > after)
            && (self.device_key_of(epoch)?.is_none_or(|key| key != *own)
                || Head::verify(&head, own).is_ok_and(|signed| (signed.epoch, signed.seq) == (epoch, seq)))
        {
            return Ok(Some((seq, head)));
        }
        let hash = usize::try_from(last - after).ok().and_then(|rows| hashes.get(rows.checked_sub(1)?)).copied();
        if self.device_key_of(epoch)?.is_some_and(|key| key == *own)
            && let Some(hash) = hash
        {
            let head = Head { epoch, seq: last, hash, clock: self.host.clock.now() };
            return Ok(Some((last, head.sign(self.host.signer.as_ref()).ok_or(Error::Signer)?)));
        }
        Ok(self.database.next_head(epoch, last + 1)?)
    }

    fn device_key_of(&self, epoch: Epoch) -> Result<Option<PublicKey>, Error> {
        let key = super::resume::device_key(&self.database, epoch)?;
        Ok(key.and_then(|key| PublicKey::of_device(&key).ok()))
    }

    /// What the collector needs to check again: the presented bytes, and why an officer decided against a verdict. Who
    /// the officer was stays on the phone.
    fn opened_fields(&self, row: &Row) -> Result<Vec<OpenedField>, Error> {
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
        for sealed in self.database.sealed(row.epoch, row.seq)? {
            let Some(commitment) = entry.commitments.iter().find(|one| one.field == sealed.field) else { continue };
            if let (true, Ok((salt, value))) =
                (wanted(sealed.field), open_salted(&self.host.sealing_key, (row.epoch, row.seq), &sealed, commitment))
            {
                opened.push(OpenedField { seq: row.seq, field: sealed.field, salt, value });
            }
        }
        Ok(opened)
    }

    /// Everything that waits, as a file sealed to the collector's key. The cursor moves when its receipts come back.
    pub(super) fn outgoing(&mut self) -> Result<Outgoing, Error> {
        let pin: PinnedCollector = *self.enrolment.collectors.last().ok_or(Error::NoCollector)?;
        self.sign_the_tail()?;
        let mut count = self.database.count_session()?.saturating_mul(REQUESTS_PER_SESSION);
        let mut sealer = Sealer::new(&pin.seal_key, Zeroizing::new(self.host.random()?))?;
        let (mut entries, mut left) = (0, 0);
        for claim in self.claims()? {
            let mut after = self.database.cursor(pin.receipt_key, claim.epoch)?.unwrap_or(0);
            while after < claim.seq {
                if sealer.length() > MAX_FILE {
                    left += claim.seq - after;
                    break;
                }
                let Some(batch) = self.batch(pin.receipt_key, claim, after, BatchLimits::default())? else { break };
                (entries, after) = (entries + u64::try_from(batch.records.len()).unwrap_or(0), batch.to());
                count = count.saturating_add(1);
                sealer.push(&self.request(self.host.random()?, count, Some(batch))?)?;
            }
        }
        // Trust documents come with the answer to a question.
        sealer.push(&self.request(self.host.random()?, count.saturating_add(1), None)?)?;
        Ok(Outgoing { file: sealer.finish(), entries, left })
    }

    /// What waits for the collector that the station was introduced to last: how many, and the oldest.
    pub(super) fn waiting(&self) -> Result<(u64, Option<(Epoch, u64)>), Error> {
        self.waiting_for(self.enrolment.collectors.last().map(|pin| pin.receipt_key).unwrap_or_default())
    }

    fn waiting_for(&self, collector: Digest) -> Result<(u64, Option<(Epoch, u64)>), Error> {
        let (mut waiting, mut oldest) = (0, None);
        for claim in self.claims()? {
            let cursor = self.database.cursor(collector, claim.epoch)?.unwrap_or(0);
            let after = cursor.max(self.database.pruned_up_to(claim.epoch)?);
            if after < claim.seq {
                waiting += claim.seq - after;
                oldest.get_or_insert((claim.epoch, after + 1));
            }
        }
        Ok((waiting, oldest))
    }

    pub(super) fn sync_status(&self) -> Result<SyncStatus, Error> {
        let (pending, oldest) = self.waiting()?;
        let oldest = match oldest {
            Some((epoch, seq)) => self.database.row(epoch, seq)?,
            None => None,
        };
        let quarantined = self.database.quarantined()?.into_iter();
        Ok(SyncStatus {
            collectors: self.enrolment.collectors.iter().map(|pin| pin.receipt_key).collect(),
            pending,
            oldest_pending: oldest.and_then(|row| Entry::decode(&row.record).ok()).map(|entry| entry.clock),
            last_receipt: self.database.last_receipt()?,
            quarantined: quarantined
                .map(|(epoch, seq, _, reason)| PutApart { epoch: roughcheck_format::base::to_hex(&epoch), seq, reason })
                .collect(),
        })
    }
}
