//! What comes back: receipts that count, what they move, and what they tell the station about itself.

use super::accepted::{Accepted, Heard, News};
use super::host::Host;
use super::installing::install;
use super::journal::{EntryContext, Journal, device_key};
use super::outbox::Outbox;
use super::status::InstallReport;
use super::trust_store::TrustStore;
use crate::Error;
use roughcheck_format::base::{Digest, Domain};
use roughcheck_verify::check::Post;
use roughcheck_verify::journal::{OpenReason, Predecessor};
use roughcheck_verify::sync::{Answer, ForkNotice, Receipt, ReceiptError, Standing, read_receipts, receipt_key_digest};
use roughcheck_verify::trust::Alert;

/// A station at the moment in which an answer comes back.
#[derive(Debug)]
pub(super) struct Receiver<'a> {
    pub(super) host: &'a mut Host,
    pub(super) post: &'a Post,
    pub(super) journal: &'a mut Journal,
    pub(super) trust: &'a mut TrustStore,
    pub(super) outbox: &'a mut Outbox,
}

impl Receiver<'_> {
    /// Weighs the answer to the request that was made last.
    pub(super) fn accept(&mut self, body: &[u8]) -> Result<Heard, Error> {
        if let Some(news) = self.withheld(body)? {
            return Ok(Heard::Withheld(news));
        }
        let (answer, receipt) = self.read(body)?;
        let ours = receipt.device_key == self.host.signer.public_key().as_bytes();
        if !ours || !self.outbox.is_answered_by(&receipt) {
            return Err(Error::Receipt(ReceiptError::Unreadable));
        }
        if receipt.standing != Standing::Known {
            self.outbox.end_session();
            return Ok(Heard::Counted(Accepted::nothing(receipt.standing, &answer)));
        }
        self.take(&answer, &receipt).map(Heard::Counted)
    }

    /// Weighs a file of answers, in whatever order they come. One that says nothing of this station is left out.
    pub(super) fn accept_file(&mut self, file: &[u8]) -> Result<Vec<Heard>, Error> {
        // A session over a network goes on beside it, unless there is a new key now.
        let session = self.outbox.take_session();
        let accepted = self.accept_each(file);
        let is_rotated = |one: &Heard| matches!(one, Heard::Counted(Accepted { notice: Some(_), .. }));
        let rotated = accepted.as_ref().is_ok_and(|all| all.iter().any(is_rotated));
        self.outbox.put_back(session.filter(|_| !rotated));
        accepted
    }

    /// Where one of them is withheld, nothing else of the file counts.
    fn accept_each(&mut self, file: &[u8]) -> Result<Vec<Heard>, Error> {
        let mut accepted = Vec::new();
        let answers = read_receipts(file)?;
        // The documents come with the last of them.
        for body in answers.iter().rev() {
            accepted.extend(self.withheld(body)?.map(Heard::Withheld));
        }
        if !accepted.is_empty() {
            return Ok(accepted);
        }
        for body in answers {
            let (answer, receipt) = self.read(&body)?;
            if !self.is_own_key(&receipt.device_key)? {
                return Err(Error::Receipt(ReceiptError::Unreadable));
            }
            accepted.push(Heard::Counted(match receipt.standing {
                Standing::Known => self.take(&answer, &receipt)?,
                other => Accepted::nothing(other, &answer),
            }));
        }
        Ok(accepted)
    }

    /// A collector that doubts its own clock still hands out documents. Nobody signed this answer, so that only what
    /// installs leaves an entry; nothing else of it counts. None where the answer has a receipt.
    fn withheld(&mut self, body: &[u8]) -> Result<Option<News>, Error> {
        let answer = Answer::decode(body)?;
        if !answer.receipt.is_empty() {
            return Ok(None);
        }
        let known = self.trust.alerts();
        let mut installed = Vec::new();
        for document in &answer.documents {
            if self.trust.would_install(document) {
                installed.push(install(document, (self.host, self.post), self.journal, self.trust)?);
            }
        }
        Ok(Some(News { installed, alerts: self.new_alerts(&known) }))
    }

    fn new_alerts(&self, known: &[Alert]) -> Vec<Alert> {
        self.trust.alerts().into_iter().filter(|alert| !known.contains(alert)).collect()
    }

    /// Only a receipt key that a token pinned, or that the parties list, is believed.
    fn read(&self, body: &[u8]) -> Result<(Answer, Receipt), Error> {
        let answer = Answer::decode(body)?;
        let believed = |key: &_| self.outbox.pins(key) || self.trust.lists_collector(key);
        let receipt = Receipt::verify(&answer.receipt, believed)?;
        Ok((answer, receipt))
    }

    /// A file may have been written before the station made a new key.
    fn is_own_key(&self, key: &[u8]) -> Result<bool, Error> {
        if key == self.host.signer.public_key().as_bytes() {
            return Ok(true);
        }
        for epoch in self.journal.rows().epochs()? {
            if device_key(self.journal.rows(), epoch.epoch)?.is_some_and(|own| own == key) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Takes what a receipt says that counts, and then what came along.
    fn take(&mut self, answer: &Answer, receipt: &Receipt) -> Result<Accepted, Error> {
        let (collector, said) = (receipt_key_digest(&receipt.receipt_key), receipt.received_at);
        let floor = self.trust.floor_from(collector, said, self.host.clock.now());
        let moved = self.outbox.acknowledge((&answer.receipt, receipt), floor.as_ref(), self.journal)?;
        self.trust.hear(collector, said, floor);
        let notice = self.heed(receipt)?;
        let known = self.trust.alerts();
        let installed = self.install_all(&answer.documents)?;
        let alerts = self.new_alerts(&known);
        Ok(Accepted {
            standing: receipt.standing,
            receipt: Digest::of(Domain::Receipt, &answer.receipt),
            entries: moved.entries,
            quarantined: moved.quarantined,
            notice,
            installed,
            alerts,
        })
    }

    /// Believes what it is told only where its own journal bears it out, and goes on under a new key in a new epoch; once
    /// in a session.
    fn heed(&mut self, receipt: &Receipt) -> Result<Option<ForkNotice>, Error> {
        let Some((notice, tip)) = receipt.notice.zip(self.journal.tip()) else { return Ok(None) };
        let (reason, predecessor) = match notice {
            ForkNotice::Fork { epoch, .. } if epoch == tip.epoch => (OpenReason::Forked, tip.as_predecessor()),
            ForkNotice::Behind { epoch, seq, hash }
                if epoch == tip.epoch && self.journal.rows().hash_at(epoch, seq) != Some(hash) =>
            {
                (OpenReason::Behind, Predecessor { epoch, seq, hash })
            }
            _ => return Ok(None),
        };
        if !self.outbox.may_rotate() {
            return Ok(None);
        }
        let context = EntryContext::now(self.host, self.post, self.trust);
        self.journal.rotate_key(self.host, &context, reason, predecessor)?;
        self.outbox.has_rotated();
        Ok(Some(notice))
    }

    /// Documents count by their own signatures. One that was weighed before, under the same trust, is not weighed again.
    fn install_all(&mut self, documents: &[Vec<u8>]) -> Result<Vec<InstallReport>, Error> {
        let mut reports = Vec::new();
        for document in documents {
            let digest = Digest::of(Domain::Part, document);
            let in_force = |trust: &TrustStore| trust.digest().unwrap_or_default();
            if self.journal.sync_rows().was_weighed(digest, in_force(self.trust))? {
                continue;
            }
            let report = install(document, (self.host, self.post), self.journal, self.trust)?;
            self.journal.sync_rows().note_weighed(digest, in_force(self.trust))?;
            reports.push(report);
        }
        Ok(reports)
    }
}
