//! Requests: what the station says of itself, and the rows that go along.

use super::backlog::claims;
use super::batch::Batches;
use super::session::{REQUESTS_PER_SESSION, SyncSession};
use crate::Error;
use crate::station::host::Host;
use crate::station::journal::Journal;
use crate::station::trust_store::TrustStore;
use crate::store::PinnedCollector;
use roughcheck_format::base::Digest;
use roughcheck_verify::sync::{Batch, BatchLimits, Request};

/// Most statements of keys that go along.
const MAX_STATEMENTS: usize = 64;

/// Whose entries go out: the device, its journal, and what it trusts.
#[derive(Debug)]
pub(in crate::station) struct Sender<'a> {
    pub(in crate::station) host: &'a Host,
    pub(in crate::station) journal: &'a mut Journal,
    pub(in crate::station) trust: &'a TrustStore,
}

impl Sender<'_> {
    /// One session more, begun with everything signed; gives the count of requests from which it goes on.
    pub(super) fn begin(&mut self) -> Result<u64, Error> {
        self.journal.sign_tail(self.host)?;
        Ok(self.journal.sync_rows().count_session()?.saturating_mul(REQUESTS_PER_SESSION))
    }

    pub(super) fn batches(&self, collector: Digest) -> Batches<'_> {
        Batches { journal: self.journal, host: self.host, collector }
    }

    pub(super) fn request(
        &self,
        pins: &[PinnedCollector],
        nonce: [u8; 16],
        count: u64,
        batch: Option<Batch>,
    ) -> Result<Vec<u8>, Error> {
        let key = self.host.signer.public_key();
        let pins = pins.iter().filter(|pin| pin.device == key.id());
        let request = Request {
            device_key: key.clone(),
            nonce,
            count,
            trust: self.trust.digest(),
            claims: claims(self.journal.rows())?,
            enrolling: pins.map(|pin| pin.enrolling).collect(),
            successions: self.journal.rows().successions(MAX_STATEMENTS)?,
            // Documents come with the answer to a question.
            held: if batch.is_none() { self.trust.held() } else { Vec::new() },
            batch,
        };
        Ok(request.sign(self.host.signer.as_ref())?)
    }

    /// The next rows for the collector of a session, epoch by epoch: behind where it says that an epoch goes on, else
    /// behind its last receipt.
    pub(super) fn next_batch(
        &self,
        session: &SyncSession,
        collector: Digest,
        limits: BatchLimits,
    ) -> Result<Option<Batch>, Error> {
        for claim in claims(self.journal.rows())? {
            let after = match session.resume.get(&claim.epoch) {
                Some(seq) => *seq,
                None => self.journal.sync_rows().cursor(collector, claim.epoch)?.unwrap_or(0),
            };
            if after < claim.seq
                && let Some(batch) = self.batches(collector).next(claim, after, limits)?
            {
                return Ok(Some(batch));
            }
        }
        Ok(None)
    }
}
