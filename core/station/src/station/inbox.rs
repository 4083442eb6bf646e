//! What comes back: receipts that count, what they move, and what they tell the station about itself.

use super::answers::InstallReport;
use super::outbox::{Sending, sessions_in};
use super::state::State;
use crate::Error;
use crate::store::Received;
use roughcheck_format::base::{Digest, Domain, Instant};
use roughcheck_format::cose::PublicKey;
use roughcheck_verify::journal::{Epoch, OpenReason, Predecessor};
use roughcheck_verify::sync::{Answer, Receipt, ReceiptError, Standing, Told, read_receipts, receipt_key_digest};
use roughcheck_verify::trust::Alert;

/// What an answer of a collector changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// How the collector stands to this station.
    pub standing: Standing,
    /// The digest of the receipt.
    pub receipt: Digest,
    /// Entries that are acknowledged now and were not before.
    pub entries: u64,
    /// Entries that the collector put apart: epoch, place and reason.
    pub quarantined: Vec<(Epoch, u64, String)>,
    /// What the station was told of itself; it goes on in a new epoch, with a new key.
    pub told: Option<Told>,
    /// What became of the documents that came along.
    pub installed: Vec<InstallReport>,
    /// Alerts in force that were not before.
    pub alerts: Vec<Alert>,
}

impl State {
    /// Weighs the answer to the request that was made last.
    pub(super) fn accept(&mut self, body: &[u8]) -> Result<Accepted, Error> {
        let (answer, receipt) = self.read_answer(body)?;
        let asked = self.sending.as_ref().and_then(|sending| sending.nonce);
        if asked != Some(receipt.nonce) || receipt.device_key != self.host.signer.public_key().as_bytes() {
            return Err(Error::Receipt(ReceiptError::Unreadable));
        }
        let collector = receipt_key_digest(&receipt.receipt_key);
        if let Some(sending) = &mut self.sending {
            sending.heard(collector);
        }
        if receipt.standing != Standing::Known {
            self.sending = None;
            return Ok(Accepted::nothing(receipt.standing, &answer));
        }
        self.take(&answer, &receipt)
    }

    /// Weighs a file of answers, in whatever order they come. One that says nothing of this station is left out.
    pub(super) fn accept_file(&mut self, file: &[u8]) -> Result<Vec<Accepted>, Error> {
        // A session over a network goes on beside it, unless there is a new key now.
        let sending = self.sending.take();
        let accepted = self.accept_each(file);
        let renewed = accepted.as_ref().is_ok_and(|all| all.iter().any(|one| one.told.is_some()));
        self.sending = sending.filter(|_| !renewed);
        accepted
    }

    fn accept_each(&mut self, file: &[u8]) -> Result<Vec<Accepted>, Error> {
        let mut accepted = Vec::new();
        for body in read_receipts(file)? {
            let (answer, receipt) = self.read_answer(&body)?;
            if !self.is_own_key(&receipt.device_key)? {
                return Err(Error::Receipt(ReceiptError::Unreadable));
            }
            accepted.push(match receipt.standing {
                Standing::Known => self.take(&answer, &receipt)?,
                other => Accepted::nothing(other, &answer),
            });
        }
        Ok(accepted)
    }

    /// Only a receipt key that a token pinned, or that the parties list, is believed.
    fn read_answer(&self, body: &[u8]) -> Result<(Answer, Receipt), Error> {
        let answer = Answer::decode(body)?;
        let receipt = Receipt::verify(&answer.receipt, |key| self.believes(key))?;
        Ok((answer, receipt))
    }

    pub(super) fn believes(&self, key: &PublicKey) -> bool {
        let digest = receipt_key_digest(key);
        let hex = roughcheck_format::base::to_hex(key.as_bytes());
        let listed =
            |trust: &roughcheck_verify::trust::Trust| trust.collectors.collectors.iter().any(|one| one.key == hex);
        self.enrolment.collectors.iter().any(|pin| pin.receipt_key == digest) || self.trust.as_ref().is_some_and(listed)
    }

    /// A file may have been written before the station made a new key.
    fn is_own_key(&self, key: &[u8]) -> Result<bool, Error> {
        if key == self.host.signer.public_key().as_bytes() {
            return Ok(true);
        }
        for epoch in self.database.epochs()? {
            if super::resume::device_key(&self.database, epoch.epoch)?.is_some_and(|own| own == key) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn take(&mut self, answer: &Answer, receipt: &Receipt) -> Result<Accepted, Error> {
        let collector = receipt_key_digest(&receipt.receipt_key);
        let before = self.acknowledged(collector)?;
        let floor = self.floor_from(receipt.received_at);
        // What is said to be kept must be what this journal has: everything else is about another branch.
        let offered = self.sending.as_mut().and_then(|sending| sending.offered.take());
        let kept = receipt.kept.filter(|kept| offered == Some(*kept) || self.has(kept.0, kept.1, kept.2));
        let mut cursors = Vec::new();
        for one in &receipt.resume {
            let Some(after) = one.after else { continue };
            if let Some(row) = self.database.row(one.epoch, after)? {
                cursors.push((one.epoch, after, row.hash));
            } else if after <= self.database.pruned_up_to(one.epoch)? {
                cursors.push((one.epoch, after, Digest::default()));
            }
        }
        if let Some((epoch, seq, hash)) = kept {
            cursors.retain(|(other, ..)| *other != epoch);
            cursors.push((epoch, seq, hash));
        }
        let mut quarantined = Vec::new();
        if let Some((epoch, ..)) = kept {
            quarantined.extend(receipt.quarantined.iter().map(|one| (epoch, one.seq, one.hash, one.reason.as_str())));
        }
        let received = Received {
            collector,
            receipt: kept.map(|(epoch, seq, _)| (epoch, seq, receipt.received_at, answer.receipt.as_slice())),
            cursors,
            quarantined,
            floor: floor.as_ref().map(|(at, source)| (*at, source.as_str())),
        };
        self.database.receive(&received)?;
        if let Some(sending) = &mut self.sending {
            sending.go_on(received.cursors.iter().map(|(epoch, seq, _)| (*epoch, *seq)));
        }
        let put_apart = received.quarantined.iter().map(|(epoch, seq, _, why)| (*epoch, *seq, (*why).to_owned()));
        let put_apart = put_apart.collect();
        if floor.is_some() {
            self.floor = floor;
        }
        self.count_past(receipt.count)?;
        let after = self.acknowledged(collector)?;
        let told = self.heed(receipt)?;
        let known = self.alerts();
        let installed = self.install_all(&answer.documents)?;
        let alerts = self.alerts().into_iter().filter(|alert| !known.contains(alert)).collect();
        Ok(Accepted {
            standing: receipt.standing,
            receipt: Digest::of(Domain::Receipt, &answer.receipt),
            entries: after.saturating_sub(before),
            quarantined: put_apart,
            told,
            installed,
            alerts,
        })
    }

    fn acknowledged(&self, collector: Digest) -> Result<u64, Error> {
        let mut sum = 0;
        for claim in self.claims()? {
            sum += self.database.cursor(collector, claim.epoch)?.unwrap_or(0).min(claim.seq);
        }
        Ok(sum)
    }

    fn has(&self, epoch: Epoch, seq: u64, hash: Digest) -> bool {
        self.database.row(epoch, seq).ok().flatten().is_some_and(|row| row.hash == hash)
    }

    /// A receipt raises the floor at most up to the hard end of the head: one wrong clock at a collector must not make
    /// every certificate look expired for ever.
    fn floor_from(&self, received_at: Instant) -> Option<(Instant, String)> {
        let head = &self.trust.as_ref()?.head;
        let at = received_at.min(head.hard_end);
        let higher = self.floor.as_ref().is_none_or(|(floor, _)| at > *floor);
        higher.then(|| (at, "receipt".to_owned()))
    }

    /// A restored copy counts its requests anew, and a collector believes no claim that it may have heard before. It
    /// knows how far the count was: from there the question is put again. A count that no device reaches is passed over,
    /// so that nobody uses the count up.
    fn count_past(&mut self, known: u64) -> Result<(), Error> {
        let Some(sessions) = sessions_in(known) else { return Ok(()) };
        self.database.count_at_least(sessions)?;
        self.sending = self.sending.take().map(|sending| sending.counting_past(known));
        Ok(())
    }

    /// Believes what it is told only where its own journal bears it out, and goes on under a new key in a new epoch; once
    /// in a session, or whoever says it each time would fill the journal.
    fn heed(&mut self, receipt: &Receipt) -> Result<Option<Told>, Error> {
        let current = self.recorder.tip();
        let Some((told, (epoch, seq, hash))) = receipt.told.zip(current) else { return Ok(None) };
        let (reason, predecessor) = match told {
            Told::Fork { epoch: forked, .. } if forked == epoch => {
                (OpenReason::Forked, Predecessor { epoch, seq, hash })
            }
            Told::Behind { epoch: of, seq: theirs, hash: newest } if of == epoch && !self.has(of, theirs, newest) => {
                (OpenReason::Behind, Predecessor { epoch: of, seq: theirs, hash: newest })
            }
            _ => return Ok(None),
        };
        if self.sending.as_mut().is_some_and(|sending| !sending.may_renew()) {
            return Ok(None);
        }
        self.renew(reason, predecessor)?;
        // The collector must be asked anew, by the new key.
        self.sending = self.sending.take().map(Sending::renewed);
        Ok(Some(told))
    }

    fn alerts(&self) -> Vec<Alert> {
        let lists = self.trust.iter().flat_map(|trust| &trust.alerts);
        lists.flat_map(|list| list.alerts.iter().cloned()).collect()
    }

    /// Documents count by their own signatures. One that was weighed before, under the same trust, is not weighed again.
    fn install_all(&mut self, documents: &[Vec<u8>]) -> Result<Vec<InstallReport>, Error> {
        let mut reports = Vec::new();
        for document in documents {
            let digest = Digest::of(Domain::Part, document);
            let trust = self.trust.as_ref().map(|trust| trust.digest).unwrap_or_default();
            if self.database.was_weighed(digest, trust)? {
                continue;
            }
            let report = self.install(document)?;
            let trust = self.trust.as_ref().map(|trust| trust.digest).unwrap_or_default();
            self.database.note_weighed(digest, trust)?;
            reports.push(report);
        }
        Ok(reports)
    }
}

impl Accepted {
    fn nothing(standing: Standing, answer: &Answer) -> Self {
        Self {
            standing,
            receipt: Digest::of(Domain::Receipt, &answer.receipt),
            entries: 0,
            quarantined: Vec::new(),
            told: None,
            installed: Vec::new(),
            alerts: Vec::new(),
        }
    }
}
