//! The owner of everything about sending: the collectors that the station was introduced to, and the session that goes on.

use std::sync::Arc;

use zeroize::Zeroizing;

use super::backlog::{acknowledged, claims, waiting};
use super::outgoing::Outgoing;
use super::sender::Sender;
use super::session::{SyncSession, sessions_in};
use crate::Error;
use crate::station::journal::Journal;
use crate::station::status::{QuarantinedEntry, SyncStatus};
use crate::store::{FloorRow, PinnedCollector, Received, StoreError};
use roughcheck_format::base::Digest;
use roughcheck_format::cose::PublicKey;
use roughcheck_verify::journal::{Checkpoint, Entry, Epoch};
use roughcheck_verify::sync::{BatchLimits, Receipt, Sealer, receipt_key_digest};

/// A file is read whole on the other side: it stays well below what is read.
const MAX_FILE: usize = 48 << 20;

/// What a session does next.
#[derive(Debug)]
pub(in crate::station) enum NextRequest {
    /// It asks for this.
    Send(Vec<u8>),
    /// It is over: so many entries did not reach the collector that answered.
    Over { left: u64 },
}

/// What a receipt moved.
#[derive(Debug)]
pub(in crate::station) struct Acknowledged {
    /// Entries that are acknowledged now and were not before.
    pub(in crate::station) entries: u64,
    /// Entries that the collector quarantined: epoch, place and reason.
    pub(in crate::station) quarantined: Vec<(Epoch, u64, String)>,
}

/// Collectors, and the session of sending over a network.
#[derive(Debug)]
pub(in crate::station) struct Outbox {
    collectors: Vec<PinnedCollector>,
    session: Option<SyncSession>,
}

impl Outbox {
    pub(in crate::station) const fn new(collectors: Vec<PinnedCollector>) -> Self {
        Self { collectors, session: None }
    }

    /// Gives the session to a call, unless another call still has it: two that answer each other's questions would take
    /// honest receipts for somebody else's.
    pub(in crate::station) fn claim(&mut self, owner: &Arc<()>, sender: &mut Sender<'_>) -> Result<bool, Error> {
        Ok(self.session(sender)?.claim(owner))
    }

    /// Whether the session is this call's.
    pub(in crate::station) fn is_of(&self, owner: &Arc<()>) -> bool {
        self.session.as_ref().is_some_and(|session| session.is_of(owner))
    }

    /// Takes the session away from whoever has it: the host conducts it itself.
    pub(in crate::station) fn disown(&mut self, sender: &mut Sender<'_>) -> Result<(), Error> {
        self.session(sender)?.disown();
        Ok(())
    }

    /// A new call may meet another network: whoever is there is asked before any entry goes out.
    pub(in crate::station) fn ask_anew(&mut self) {
        self.session = self.session.take().map(SyncSession::anew);
    }

    /// Whether the collector said for the second time that this station's newest epoch is not its own.
    pub(in crate::station) fn is_told_again(&self) -> bool {
        self.session.as_ref().is_some_and(SyncSession::is_told_again)
    }

    /// The session, begun where there is none.
    fn session(&mut self, sender: &mut Sender<'_>) -> Result<&mut SyncSession, Error> {
        if self.session.is_none() {
            self.session = Some(SyncSession::counting_from(sender.begin()?));
        }
        Ok(self.session.get_or_insert_default())
    }

    /// The next request to a collector, until it has everything or nothing is gained by asking.
    pub(in crate::station) fn next_request(
        &mut self,
        limits: BatchLimits,
        sender: &mut Sender<'_>,
    ) -> Result<NextRequest, Error> {
        let session = self.session(sender)?;
        let batch = match session.collector {
            _ if session.leads_nowhere() => return self.over(sender.journal),
            None => None,
            Some(collector) => match sender.next_batch(session, collector, limits)? {
                Some(batch) => Some(batch),
                None => return self.over(sender.journal),
            },
        };
        let nonce = sender.host.random()?;
        let head = batch.as_ref().and_then(|batch| Checkpoint::signed(&batch.head));
        session.nonce = Some(nonce);
        session.offered = head.map(|head| (head.epoch, head.seq, head.hash));
        let count = session.count_on();
        sender.request(&self.collectors, nonce, count, batch).map(NextRequest::Send)
    }

    fn over(&mut self, journal: &Journal) -> Result<NextRequest, Error> {
        let collector = self.session.take().and_then(|session| session.answered);
        Ok(NextRequest::Over { left: waiting(journal, collector.unwrap_or_default())?.0 })
    }

    /// Everything that waits, as a file sealed to the collector's key. The cursor moves when its receipts come back.
    pub(in crate::station) fn outgoing(&self, sender: &mut Sender<'_>) -> Result<Outgoing, Error> {
        let pin: PinnedCollector = *self.collectors.last().ok_or(Error::NoCollector)?;
        let mut count = sender.begin()?;
        let mut sealer = Sealer::new(&pin.seal_key, Zeroizing::new(sender.host.random()?))?;
        let (mut entries, mut left) = (0, 0);
        for claim in claims(sender.journal.rows())? {
            let mut after = sender.journal.sync_rows().cursor(pin.receipt_key, claim.epoch)?.unwrap_or(0);
            while after < claim.seq {
                if sealer.length() > MAX_FILE {
                    left += claim.seq - after;
                    break;
                }
                let batch = sender.batches(pin.receipt_key).next(claim, after, BatchLimits::default())?;
                let Some(batch) = batch else { break };
                (entries, after) = (entries + u64::try_from(batch.records.len()).unwrap_or(0), batch.to());
                count = count.saturating_add(1);
                sealer.push(&sender.request(&self.collectors, sender.host.random()?, count, Some(batch))?)?;
            }
        }
        // Trust documents come with the answer to a question.
        let question = sender.request(&self.collectors, sender.host.random()?, count.saturating_add(1), None)?;
        sealer.push(&question)?;
        Ok(Outgoing { file: sealer.finish(), entries, left })
    }

    /// Whether a token pinned this receipt key.
    pub(in crate::station) fn pins(&self, key: &PublicKey) -> bool {
        let digest = receipt_key_digest(key);
        self.collectors.iter().any(|pin| pin.receipt_key == digest)
    }

    /// Whether this receipt answers the request that was made last. Notes who answered.
    pub(in crate::station) fn is_answered_by(&mut self, receipt: &Receipt) -> bool {
        let Some(session) = self.session.as_mut().filter(|session| session.nonce == Some(receipt.nonce)) else {
            return false;
        };
        session.heard(receipt_key_digest(&receipt.receipt_key));
        true
    }

    /// Ends the session.
    pub(in crate::station) fn end_session(&mut self) {
        self.session = None;
    }

    /// Takes what a receipt says that counts: what is said to be kept must be what this journal has; everything else is
    /// about another branch. Receipt, cursors and floor reach the disk together.
    pub(in crate::station) fn acknowledge(
        &mut self,
        (bytes, receipt): (&[u8], &Receipt),
        floor: Option<&FloorRow>,
        journal: &mut Journal,
    ) -> Result<Acknowledged, Error> {
        let collector = receipt_key_digest(&receipt.receipt_key);
        let before = acknowledged(journal, collector)?;
        let offered = self.session.as_mut().and_then(|session| session.offered.take());
        let kept = receipt
            .kept
            .filter(|kept| offered == Some(*kept) || journal.rows().hash_at(kept.0, kept.1) == Some(kept.2));
        let mut cursors = cursors(receipt, journal)?;
        let mut quarantined = Vec::new();
        if let Some((epoch, seq, hash)) = kept {
            cursors.retain(|(other, ..)| *other != epoch);
            cursors.push((epoch, seq, hash));
            quarantined.extend(receipt.quarantined.iter().map(|one| (epoch, one.seq, one.hash, one.reason.as_str())));
        }
        let received = Received {
            collector,
            receipt: kept.map(|(epoch, seq, _)| (epoch, seq, receipt.received_at, bytes)),
            cursors,
            quarantined,
            floor,
            heard: Some(receipt.received_at),
            proof: bytes,
        };
        journal.receive(&received)?;
        if let Some(session) = &mut self.session {
            session.go_on(received.cursors.iter().map(|(epoch, seq, _)| (*epoch, *seq)));
        }
        self.count_past(receipt.count, journal)?;
        let entries = acknowledged(journal, collector)?.saturating_sub(before);
        let quarantined = received.quarantined.iter().map(|(epoch, seq, _, why)| (*epoch, *seq, (*why).to_owned()));
        Ok(Acknowledged { entries, quarantined: quarantined.collect() })
    }

    /// A restored copy counts its requests anew, and a collector believes no claim that it may have heard before. It
    /// knows how far the count was: from there the question is put again. A count that no device reaches is passed over,
    /// so that nobody uses the count up.
    fn count_past(&mut self, known: u64, journal: &Journal) -> Result<(), StoreError> {
        let Some(sessions) = sessions_in(known) else { return Ok(()) };
        journal.sync_rows().count_at_least(sessions)?;
        self.session = self.session.take().map(|session| session.counting_past(known));
        Ok(())
    }

    /// Whether the station may make a new epoch because of what it was told; a session makes one, or whoever says it each
    /// time would fill the journal.
    pub(in crate::station) fn may_rotate(&mut self) -> bool {
        self.session.as_mut().is_none_or(SyncSession::may_rotate)
    }

    /// The station goes on under a new key: the collector must be asked anew, by that key.
    pub(in crate::station) fn has_rotated(&mut self) {
        self.session = self.session.take().map(SyncSession::rotated);
    }

    /// Takes the session over a network aside, while a file is read.
    pub(in crate::station) fn take_session(&mut self) -> Option<SyncSession> {
        self.session.take()
    }

    /// Puts a session back that was taken aside.
    pub(in crate::station) fn put_back(&mut self, session: Option<SyncSession>) {
        self.session = session;
    }

    /// How many entries wait for the collector that the station was introduced to last.
    pub(in crate::station) fn pending(&self, journal: &Journal) -> Result<u64, StoreError> {
        Ok(waiting(journal, self.newest_collector())?.0)
    }

    fn newest_collector(&self) -> Digest {
        self.collectors.last().map(|pin| pin.receipt_key).unwrap_or_default()
    }

    /// What waits to be sent, and what came back.
    pub(in crate::station) fn status(&self, journal: &Journal) -> Result<SyncStatus, StoreError> {
        let (pending, oldest) = waiting(journal, self.newest_collector())?;
        let oldest = match oldest {
            Some((epoch, seq)) => journal.rows().row(epoch, seq)?,
            None => None,
        };
        let quarantined = journal.sync_rows().quarantined()?.into_iter();
        Ok(SyncStatus {
            collectors: self.collectors.iter().map(|pin| pin.receipt_key).collect(),
            pending,
            oldest_pending: oldest.and_then(|row| Entry::decode(&row.record).ok()).map(|entry| entry.clock),
            last_receipt: journal.sync_rows().last_receipt()?,
            quarantined: quarantined
                .map(|(epoch, seq, _, reason)| QuarantinedEntry::new(epoch, seq, &reason))
                .collect(),
        })
    }
}

/// Where a receipt says that epochs go on, as far as this journal has been there.
fn cursors(receipt: &Receipt, journal: &Journal) -> Result<Vec<(Epoch, u64, Digest)>, StoreError> {
    let mut cursors = Vec::new();
    for one in &receipt.resume {
        let Some(after) = one.after else { continue };
        if let Some(row) = journal.rows().row(one.epoch, after)? {
            cursors.push((one.epoch, after, row.hash));
        } else if after <= journal.rows().pruned_up_to(one.epoch)? {
            cursors.push((one.epoch, after, Digest::default()));
        }
    }
    Ok(cursors)
}
