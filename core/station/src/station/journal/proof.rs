//! What the journal proves of one entry: its record, the chain behind it, and the head over that.

use serde::Serialize;

use super::audit::signed_hash;
use super::device_key::device_key;
use super::receipts::{Believes, covered};
use crate::Error;
use crate::store::{JournalRows, StoreError, SyncRows};
use roughcheck_format::base::{Digest, Domain, to_hex};
use roughcheck_format::cose::PublicKey;
use roughcheck_verify::check::EntryRef;
use roughcheck_verify::journal::{Checkpoint, Epoch, EpochVerifier, Fault, Row, hash_of};

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

/// What an entry is proved by: the tables, the device's own key, and which receipts count.
#[derive(Clone, Copy)]
pub(super) struct Prover<'a> {
    pub(super) rows: JournalRows<'a>,
    pub(super) receipts: SyncRows<'a>,
    pub(super) own_key: &'a PublicKey,
    pub(super) believes: Believes<'a>,
}

impl Prover<'_> {
    pub(super) fn prove(&self, row: &Row) -> Result<EntryProof, Error> {
        let (epoch, seq) = (row.epoch, row.seq);
        let key = self.key_of(epoch)?;
        let newest = self.rows.newest_head(epoch)?;
        let claimed = newest.as_deref().and_then(Checkpoint::signed).map_or(0, |head| head.seq);
        let (verifier, links) = self.follow(row, claimed, &key, newest.as_deref())?;
        let fault = verifier.fault().map(|found| found.fault);
        // A key in hardware lets entries wait: they are in order, and proved by nothing yet.
        let fault = fault.or((claimed < seq).then_some(Fault::Unsigned));
        let head = newest.and_then(|bytes| Checkpoint::verify(&bytes, &key).ok()).filter(|head| head.seq >= seq);
        let place = |seq, hash| EntryRef { epoch, seq, hash };
        Ok(EntryProof {
            entry: place(seq, hash_of(&row.record)),
            holds: fault.is_none(),
            reason: fault.map(|fault| fault.as_str().to_owned()),
            head: head.map(|head| place(head.seq, head.hash)),
            links,
            device_key: to_hex(key.as_bytes()),
            receipt: self.receipt_over(row)?,
        })
    }

    /// Walks from an entry to the one that the newest head claims to sign, by the journal's own rules.
    fn follow(
        &self,
        row: &Row,
        to: u64,
        key: &PublicKey,
        newest: Option<&[u8]>,
    ) -> Result<(EpochVerifier, u64), StoreError> {
        let mut verifier = EpochVerifier::before(row);
        let mut links = 0;
        self.rows.walk_from(row.epoch, row.seq, |next| {
            if next.seq <= to.max(row.seq) {
                let signed = |seq| signed_hash(self.rows, row.epoch, seq, key);
                verifier.row(&next, &signed);
                links += u64::from(next.seq > row.seq);
            }
            Ok(())
        })?;
        verifier.head(newest, key, &|| None, &|seq| self.rows.hash_at(row.epoch, seq));
        Ok((verifier, links))
    }

    /// The epoch that goes on is the device's own; an older one may have been signed by a key that is gone.
    fn key_of(&self, epoch: Epoch) -> Result<PublicKey, StoreError> {
        let current = self.rows.epochs()?.last().is_some_and(|last| last.epoch == epoch);
        let named = if current { None } else { device_key(self.rows, epoch)? };
        Ok(named.and_then(|bytes| PublicKey::of_device(&bytes).ok()).unwrap_or_else(|| self.own_key.clone()))
    }

    fn receipt_over(&self, row: &Row) -> Result<Option<Digest>, StoreError> {
        for (seq, bytes) in self.receipts.receipts_beyond(row.epoch, row.seq.saturating_sub(1))? {
            if covered(self.rows, (row.epoch, seq), &bytes, self.believes)?.is_some() {
                return Ok(Some(Digest::of(Domain::Receipt, &bytes)));
            }
        }
        Ok(None)
    }
}
