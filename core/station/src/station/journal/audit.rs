//! Verifying the whole journal: every epoch, the heads, the sealed fields, and the copy that the host keeps.

use std::collections::HashMap;

use serde::Serialize;

use crate::Error;
use crate::station::host::Host;
use crate::store::{JournalRows, StoreError};
use roughcheck_format::base::Digest;
use roughcheck_format::cose::{Algorithm, PublicKey};
use roughcheck_verify::journal::{
    Body, Checkpoint, Entry, Epoch, EpochFault, EpochVerifier, Fault, OpenReason, Predecessor, PrunedBody, SealError,
    open_field,
};

/// What verifying found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct JournalState {
    /// Entries in all epochs.
    pub entries: u64,
    /// Hash of the newest entry; none in an empty journal.
    pub head: Option<Digest>,
    /// The newest epoch.
    pub epoch: Option<Epoch>,
    /// Entries that no head signs yet.
    pub unsigned_tail: u64,
    /// Whether nothing is wrong.
    pub ok: bool,
    /// The first bad row.
    pub first_bad: Option<u64>,
    /// The epoch in which it lies.
    pub first_bad_epoch: Option<Epoch>,
    /// What is wrong there.
    pub reason: Option<String>,
}

struct Audit<'a> {
    rows: JournalRows<'a>,
    host: &'a Host,
    entries: u64,
    fault: Option<(Epoch, EpochFault)>,
    /// What signed entries say was pruned, epoch by epoch.
    bases: HashMap<Epoch, PrunedBody>,
}

/// Verifies everything and changes nothing.
pub(super) fn verify(rows: JournalRows<'_>, host: &Host) -> Result<JournalState, Error> {
    let epochs: Vec<Epoch> = rows.epochs()?.into_iter().map(|row| row.epoch).collect();
    let bases = bases(rows, &epochs)?;
    let mut audit = Audit { rows, host, entries: 0, fault: None, bases };
    let copy = host.last_head.load()?.and_then(|bytes| Checkpoint::verify(&bytes, host.signer.public_key()).ok());
    let mut newest = None;
    let mut opened: Vec<(OpenReason, Option<Predecessor>)> = Vec::new();
    for (at, epoch) in epochs.iter().enumerate() {
        let current = at + 1 == epochs.len();
        let seen = if current { copy } else { None };
        let (verifier, opening) = audit.epoch(*epoch, current, seen)?;
        newest = Some((*epoch, verifier.newest()));
        opened.extend(opening);
    }
    audit.predecessors(&epochs, &opened)?;
    audit.strangers(&epochs)?;
    if newest.is_none()
        && let Some(head) = copy.filter(|head| head.seq > 0)
    {
        audit.fault.get_or_insert((head.epoch, EpochFault { seq: 1, fault: Fault::Cut }));
    }
    let unsigned_tail = match newest {
        Some((epoch, (seq, _))) => seq - audit.signed_up_to(epoch)?.min(seq),
        None => 0,
    };
    Ok(JournalState {
        entries: audit.entries,
        head: newest.map(|(_, (_, hash))| hash),
        epoch: newest.map(|(epoch, _)| epoch),
        unsigned_tail,
        ok: audit.fault.is_none(),
        first_bad: audit.fault.map(|(_, fault)| fault.seq),
        first_bad_epoch: audit.fault.map(|(epoch, _)| epoch),
        reason: audit.fault.map(|(_, fault)| fault.fault.as_str().to_owned()),
    })
}

/// What the journal's own entries say was pruned. They are believed here and verified with all the others: an entry that
/// was slipped in is a fault by itself. Without a trace of pruning nothing is read twice.
pub(super) fn bases(rows: JournalRows<'_>, epochs: &[Epoch]) -> Result<HashMap<Epoch, PrunedBody>, Error> {
    let mut bases: HashMap<Epoch, PrunedBody> = HashMap::new();
    let mut pruned = false;
    for epoch in epochs {
        pruned |= rows.pruned(*epoch)?.is_some();
    }
    for epoch in epochs.iter().filter(|_| pruned) {
        rows.walk(*epoch, |row| {
            if let Ok(Entry { body: Body::Pruned(base), .. }) = Entry::decode(&row.record)
                && bases.get(&base.epoch).is_none_or(|known| known.seq < base.seq)
            {
                bases.insert(base.epoch, base);
            }
            Ok(())
        })?;
    }
    Ok(bases)
}

/// The hash that a valid head signs for a row, where one is stored.
pub(super) fn signed_hash(rows: JournalRows<'_>, epoch: Epoch, seq: u64, key: &PublicKey) -> Option<Digest> {
    let head = Checkpoint::verify(&rows.head(epoch, seq).ok()??, key).ok()?;
    (head.epoch == epoch && head.seq == seq).then_some(head.hash)
}

type Opening = Option<(OpenReason, Option<Predecessor>)>;

impl Audit<'_> {
    fn epoch(
        &mut self,
        epoch: Epoch,
        current: bool,
        copy: Option<Checkpoint>,
    ) -> Result<(EpochVerifier, Opening), Error> {
        let base = self.bases.get(&epoch).cloned();
        let mut verifier = base.as_ref().map_or_else(|| EpochVerifier::new(epoch), EpochVerifier::behind);
        let base = base.map_or(0, |base| base.seq);
        let mut opening = None;
        let own_key = self.host.signer.public_key();
        self.rows.walk(epoch, |row| {
            self.entries += 1;
            let key = verifier.device_key().cloned().unwrap_or_else(|| own_key.clone());
            let signed = |seq| signed_hash(self.rows, epoch, seq, &key);
            let Some(entry) = verifier.row(&row, &signed) else { return Ok(()) };
            if let Body::Opened(body) = &entry.body {
                opening = Some((body.reason, body.predecessor));
            }
            if self.fault.is_none() && verifier.fault().is_none() && !self.fields_fit(&entry)? {
                self.fault = Some((epoch, EpochFault { seq: entry.seq, fault: Fault::Edited }));
            }
            Ok(())
        })?;
        // The epoch that goes on is the device's own; an older one may have been signed by a key that is gone.
        let key = match verifier.device_key() {
            Some(key) if !current => key.clone(),
            _ => own_key.clone(),
        };
        let newest = self.rows.newest_head(epoch)?;
        let contradicted = || self.first_unsigned(epoch, &key).unwrap_or(None);
        verifier.head(newest.as_deref(), &key, &contradicted, &|seq| self.rows.hash_at(epoch, seq));
        if current {
            // A copy that is older than what was pruned says nothing any more.
            let seen = copy.filter(|head| head.epoch == epoch).map(|head| (head.seq.max(base), head.hash));
            let seen = seen.map(|(seq, hash)| if seq == base { (0, hash) } else { (seq, hash) });
            verifier.witness(seen, |seq| self.rows.hash_at(epoch, seq));
        }
        if let Some(fault) = verifier.fault() {
            self.fault.get_or_insert((epoch, fault));
        }
        Ok((verifier, opening))
    }

    /// Each epoch names where the one before it ended; an epoch that is in the file must reach that far.
    fn predecessors(&mut self, epochs: &[Epoch], opened: &[(OpenReason, Option<Predecessor>)]) -> Result<(), Error> {
        for (reason, predecessor) in opened {
            let Some(before) = predecessor else { continue };
            let known = epochs.contains(&before.epoch);
            // A damaged file was set aside: what could not be saved from it is told by the epoch itself.
            if *reason == OpenReason::SetAside {
                continue;
            }
            if self.bases.get(&before.epoch).is_some_and(|base| before.seq <= base.seq) {
                continue;
            }
            if known && self.rows.hash_at(before.epoch, before.seq) != Some(before.hash)
                || !known && *reason == OpenReason::Cut
            {
                let seq = self.rows.newest(before.epoch)?.map_or(1, |(seq, _)| (seq + 1).min(before.seq));
                self.fault.get_or_insert((before.epoch, EpochFault { seq, fault: Fault::Cut }));
            }
        }
        Ok(())
    }

    /// Rows of an epoch that never began were slipped in.
    fn strangers(&mut self, epochs: &[Epoch]) -> Result<(), Error> {
        for epoch in self.rows.epochs_of_rows()? {
            if !epochs.contains(&epoch) {
                self.fault.get_or_insert((epoch, EpochFault { seq: 1, fault: Fault::Order }));
            }
        }
        Ok(())
    }

    /// Sealed fields that are there must be the ones in the chain; deleted ones are not a fault.
    fn fields_fit(&self, entry: &Entry) -> Result<bool, StoreError> {
        for field in self.rows.sealed(entry.epoch, entry.seq)? {
            let Some(commitment) = entry.commitments.iter().find(|one| one.field == field.field) else {
                return Ok(false);
            };
            match open_field(&self.host.sealing_key, (entry.epoch, entry.seq), &field, commitment) {
                Ok(_) => {}
                Err(SealError::Sealed | SealError::Commitment) => return Ok(false),
            }
        }
        Ok(true)
    }

    /// The first row for which a valid head is stored that says otherwise.
    fn first_unsigned(&self, epoch: Epoch, key: &PublicKey) -> Result<Option<u64>, Error> {
        let mut first = None;
        self.rows.walk(epoch, |row| {
            let signed = signed_hash(self.rows, epoch, row.seq, key);
            // A key in hardware does not sign every entry.
            let said = signed.is_some() || key.algorithm() == Algorithm::Ed25519;
            if first.is_none() && row.seq > 1 && said && signed != Some(row.hash) {
                first = Some(row.seq);
            }
            Ok(())
        })?;
        Ok(first)
    }

    fn signed_up_to(&self, epoch: Epoch) -> Result<u64, Error> {
        let newest = self.rows.newest_head(epoch)?;
        let head = newest.and_then(|bytes| Checkpoint::verify(&bytes, self.host.signer.public_key()).ok());
        Ok(head.filter(|head| head.epoch == epoch).map_or(0, |head| head.seq))
    }
}
