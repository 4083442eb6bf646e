//! What the journal proves of one entry: its record, the chain behind it, and the head over that.

use serde::Serialize;

use super::audit;
use super::resume::device_key;
use super::state::State;
use crate::Error;
use roughcheck_format::base::{Digest, Domain, to_hex};
use roughcheck_format::cose::PublicKey;
use roughcheck_verify::check::EntryRef;
use roughcheck_verify::journal::{Epoch, EpochVerifier, Fault, Head, Row, hash_of};

/// What is proved of one entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EntryProof {
    /// The entry; the hash is computed from its record.
    pub entry: EntryRef,
    /// Whether the record, every link behind it and the signature of the head hold.
    pub holds: bool,
    /// What is wrong, as verifying names it: `unsigned` also where no head signs the entry yet.
    pub reason: Option<String>,
    /// The entry that the newest head of the epoch names; none where no head that holds signs this entry.
    pub head: Option<EntryRef>,
    /// Records behind the entry that were followed, up to the one that the head names: 0 where that is the entry itself.
    pub links: u64,
    /// The device's key of the epoch, hexadecimal.
    pub device_key: String,
    /// The digest of a receipt that covers the entry; none while no collector that counts has acknowledged it.
    pub receipt: Option<Digest>,
}

impl State {
    pub(super) fn prove(&self, name: &str) -> Result<EntryProof, Error> {
        let (epoch, seq) = self.place(name)?;
        let row = self.database.row(epoch, seq)?.ok_or_else(|| Error::NoEntry(name.to_owned()))?;
        let key = self.key_of(epoch)?;
        let newest = self.database.newest_head(epoch)?;
        let claimed = newest.as_deref().and_then(Head::signed).map_or(0, |head| head.seq);
        let (verifier, links) = self.follow(&row, claimed, &key, newest.as_deref())?;
        let fault = verifier.fault().map(|found| found.fault);
        // A key in hardware lets entries wait: they are in order, and proved by nothing yet.
        let fault = fault.or((claimed < seq).then_some(Fault::Unsigned));
        let head = newest.and_then(|bytes| Head::verify(&bytes, &key).ok()).filter(|head| head.seq >= seq);
        let place = |seq, hash| EntryRef { epoch: to_hex(&epoch), seq, hash };
        Ok(EntryProof {
            entry: place(seq, hash_of(&row.record)),
            holds: fault.is_none(),
            reason: fault.map(|fault| fault.as_str().to_owned()),
            head: head.map(|head| place(head.seq, head.hash)),
            links,
            device_key: to_hex(key.as_bytes()),
            receipt: self.receipt_over(&row)?,
        })
    }

    /// Walks from an entry to the one that the newest head claims to sign, by the journal's own rules.
    fn follow(
        &self,
        row: &Row,
        to: u64,
        key: &PublicKey,
        newest: Option<&[u8]>,
    ) -> Result<(EpochVerifier, u64), Error> {
        let mut verifier = EpochVerifier::before(row);
        let mut links = 0;
        self.database.walk_from(row.epoch, row.seq, |next| {
            if next.seq <= to.max(row.seq) {
                let signed = |seq| audit::signed_hash(&self.database, row.epoch, seq, key);
                verifier.row(&next, &signed);
                links += u64::from(next.seq > row.seq);
            }
            Ok(())
        })?;
        let hash_at = |seq| self.database.row(row.epoch, seq).ok().flatten().map(|row| row.hash);
        verifier.head(newest, key, &|| None, &hash_at);
        Ok((verifier, links))
    }

    /// The epoch that goes on is the device's own; an older one may have been signed by a key that is gone.
    fn key_of(&self, epoch: Epoch) -> Result<PublicKey, Error> {
        let own = self.host.signer.public_key();
        let current = self.database.epochs()?.last().is_some_and(|last| last.epoch == epoch);
        let named = if current { None } else { device_key(&self.database, epoch)? };
        Ok(named.and_then(|bytes| PublicKey::of_device(&bytes).ok()).unwrap_or_else(|| own.clone()))
    }

    fn receipt_over(&self, row: &Row) -> Result<Option<Digest>, Error> {
        for (seq, bytes) in self.database.receipts_beyond(row.epoch, row.seq.saturating_sub(1))? {
            if self.covered(row.epoch, seq, &bytes)?.is_some() {
                return Ok(Some(Digest::of(Domain::Receipt, &bytes)));
            }
        }
        Ok(None)
    }
}
