//! The journal's owner: what is appended goes through here, in one transaction with whatever goes along.

use super::compose::{Composer, NewEntry, signed_head};
use super::context::EntryContext;
use super::reader::JournalReader;
use super::recovery;
use super::retention::{self, ForgetReport, PruneReport, Retention};
use super::tip::{ChainTip, NewEpoch, Position, SignedUpTo};
use super::unrecorded::Unrecorded;
use crate::Error;
use crate::station::entry_id::EntryId;
use crate::station::host::Host;
use crate::station::memory::{Memory, Pending};
use crate::store::{
    Append, Database, Folder, JournalRows, Received, SetAside, StoreError, StoredTrust, SyncRows, TxnExtras,
};
use roughcheck_format::base::{Digest, Timestamp};
use roughcheck_format::cose::Algorithm;
use roughcheck_verify::check::EntryRef;
use roughcheck_verify::journal::{
    Body, Epoch, FieldName, ForgottenBody, Kept, MOST_WAITING, Notice, NoticedBody, OpenReason, Predecessor, PrunedBody,
};
use roughcheck_verify::sync::Succession;

/// With a key in hardware, which is slow, a head is signed at the latest after so many seconds.
const LONGEST_UNSIGNED: i64 = 300;

/// The journal: its rows, the end of its chain, and what could not be recorded.
#[derive(Debug)]
pub(in crate::station) struct Journal {
    folder: Folder,
    database: Database,
    set_aside: Option<SetAside>,
    position: Position,
    signed: Option<SignedUpTo>,
    unrecorded: Unrecorded,
    newest: Option<Timestamp>,
    recorded: Option<Timestamp>,
    pending: Pending,
    kept: Kept,
}

impl Journal {
    /// Opens the journal of a folder and finds where it goes on. A database that SQLite cannot read is set aside, and the
    /// journal goes on in a new epoch.
    pub(in crate::station) fn open(folder: Folder, host: &mut Host) -> Result<(Self, Memory, StoredTrust), Error> {
        let (mut database, set_aside) = folder.database()?;
        recovery::leave_damaged_fields(&mut database, host, set_aside.as_ref())?;
        match Self::take_up(&folder, &database, host, set_aside.as_ref()) {
            // What SQLite could open, and cannot read.
            Err(Error::Store(error)) if error.is_damage() && set_aside.is_none() => {
                drop(database);
                let (mut database, aside) = folder.begin_anew()?;
                recovery::leave_damaged_fields(&mut database, host, Some(&aside))?;
                let found = Self::take_up(&folder, &database, host, Some(&aside))?;
                Ok(Self::found(folder, database, Some(aside), found))
            }
            found => Ok(Self::found(folder, database, set_aside, found?)),
        }
    }

    fn take_up(
        folder: &Folder,
        database: &Database,
        host: &mut Host,
        aside: Option<&SetAside>,
    ) -> Result<Found, Error> {
        recovery::complete_succession(database.journal(), host)?;
        let (seen, is_gone) = recovery::copy_outside(database.journal(), host)?;
        let (position, signed) = recovery::find(database.journal(), host, aside, seen)?;
        let mut unrecorded = Unrecorded::load(folder.unrecorded());
        unrecorded.drop_recorded(database.journal(), position.tip())?;
        let newest = recovery::signed_end_of_all(database.journal(), host.signer.public_key())?;
        let memory = Memory::of(database.journal(), newest, (seen, is_gone), aside.is_some())?;
        Ok(Found { position, signed, unrecorded, memory, trust: database.trust().load()? })
    }

    fn found(
        folder: Folder,
        database: Database,
        set_aside: Option<SetAside>,
        found: Found,
    ) -> (Self, Memory, StoredTrust) {
        let Found { position, signed, unrecorded, memory, trust } = found;
        let (newest, recorded) = (memory.clock(), None);
        let (pending, kept) = (Pending::default(), Kept::default());
        let journal =
            Self { folder, database, set_aside, position, signed, unrecorded, newest, recorded, pending, kept };
        (journal, memory, trust)
    }

    /// A file that turns out to be damaged in the middle of the work is set aside as one that does not open is.
    pub(in crate::station) fn set_database_aside(&mut self, host: &Host) -> Result<(), Error> {
        drop(std::mem::replace(&mut self.database, Database::open_in_memory()?));
        let (mut database, aside) = self.folder.begin_anew()?;
        recovery::leave_damaged_fields(&mut database, host, Some(&aside))?;
        let (seen, _) = recovery::copy_outside(database.journal(), host)?;
        let (position, signed) = recovery::find(database.journal(), host, Some(&aside), seen)?;
        self.unrecorded.drop_recorded(database.journal(), position.tip())?;
        (self.database, self.set_aside) = (database, Some(aside));
        (self.position, self.signed) = (position, signed);
        let signed = recovery::signed_end_of_all(self.database.journal(), host.signer.public_key())?;
        self.newest = self.newest.or(signed.map(|signed| signed.entry.clock));
        Ok(())
    }

    /// Appends one entry, and before it what could not be recorded: rows, sealed fields, signed head and what goes along
    /// reach the disk together or not at all.
    pub(in crate::station) fn append(
        &mut self,
        host: &Host,
        context: &EntryContext,
        entry: &NewEntry<'_>,
        extras: &TxnExtras<'_>,
    ) -> Result<EntryRef, Error> {
        let tip = match self.append_once(host, context, entry, extras) {
            Err(Error::Store(error)) if error.is_damage() => {
                self.set_database_aside(host)?;
                self.append_once(host, context, entry, extras)?
            }
            other => other?,
        };
        self.unrecorded.clear();
        self.pending = Pending::default();
        Ok(EntryRef { epoch: tip.epoch, seq: tip.seq, hash: tip.hash })
    }

    fn append_once(
        &mut self,
        host: &Host,
        context: &EntryContext,
        entry: &NewEntry<'_>,
        extras: &TxnExtras<'_>,
    ) -> Result<ChainTip, Error> {
        let mut rows = match &self.position {
            Position::After(tip) => Composer::after(host, context, *tip),
            Position::Opens(epoch) => Composer::opening(host, context, epoch)?,
        };
        if let Some(gap) = self.unrecorded.gap() {
            rows.push(&NewEntry::new(Body::Gap(gap)))?;
        }
        for notice in &self.pending.notices {
            rows.push(&NewEntry::new(Body::Noticed(notice.clone())))?;
        }
        rows.push(entry)?;
        let tip = rows.tip();
        let opens_epoch = matches!(self.position, Position::Opens(_));
        // What the next start must remember waits for no signature: an unsigned end is not believed.
        let is_to_be_remembered = match &entry.body {
            Body::Trust(trust) => trust.refused.is_none(),
            _ => context.past.is_untold() || !self.pending.notices.is_empty(),
        };
        let waits = !opens_epoch && !is_to_be_remembered && self.may_wait(host, tip.seq, context.clock);
        let head = match waits {
            true => None,
            false => Some(signed_head(host, context.clock, tip, context.kept)?),
        };
        if matches!(&self.position, Position::Opens(epoch) if epoch.reason == OpenReason::First) {
            keep_empty_head(host, context, tip.epoch);
        }
        let append = Append { rows: rows.into_rows(), head, opens_epoch, clock: context.clock };
        let Pending { floor, unproved, .. } = &self.pending;
        let extras = TxnExtras { restored: floor.as_ref(), unproved: Some(unproved), ..*extras };
        self.database.append(&append, &extras)?;
        self.kept = context.kept;
        self.has_recorded(context.clock);
        self.is_at(host, append.head.as_deref(), tip, context.clock);
        Ok(tip)
    }

    /// Whether the entries up to this place may wait for their signature: only a key in hardware is that slow. A clock
    /// that goes backwards signs at once.
    fn may_wait(&self, host: &Host, seq: u64, clock: Timestamp) -> bool {
        let slow = host.signer.public_key().algorithm() == Algorithm::Esp256;
        let recent = |signed: SignedUpTo| {
            let (rows, seconds) = (seq.saturating_sub(signed.seq), clock.seconds() - signed.clock.seconds());
            rows < MOST_WAITING && (0..LONGEST_UNSIGNED).contains(&seconds)
        };
        slow && self.signed.is_some_and(recent)
    }

    /// Notes what reached the disk.
    fn is_at(&mut self, host: &Host, head: Option<&[u8]>, tip: ChainTip, clock: Timestamp) {
        if let Some(head) = head {
            // An older copy is not a fault.
            let _ = host.last_head.save(head);
            self.signed = Some(SignedUpTo { seq: tip.seq, clock });
        }
        self.position = Position::After(tip);
    }

    /// Notes the clock of the newest entry.
    fn has_recorded(&mut self, clock: Timestamp) {
        self.newest = Some(clock);
        self.recorded = self.recorded.max(self.newest);
    }

    /// The clock of the newest own entry, by the order of the journal.
    pub(in crate::station) const fn newest_clock(&self) -> Option<Timestamp> {
        self.newest
    }

    /// The latest clock that was recorded since this was asked last.
    pub(in crate::station) const fn take_recorded(&mut self) -> Option<Timestamp> {
        self.recorded.take()
    }

    /// What must be recorded with the next entry, and what the next head says of trust.
    pub(in crate::station) fn hold(&mut self, pending: Pending, kept: Kept) {
        (self.pending, self.kept) = (pending, kept);
    }

    /// What was noticed, and is not recorded yet.
    pub(in crate::station) fn unrecorded_notices(&self) -> impl Iterator<Item = Notice> + '_ {
        self.pending.notices.iter().map(NoticedBody::notice)
    }

    /// Records what was noticed, where anything was that is not recorded yet.
    pub(in crate::station) fn record_noticed(&mut self, host: &Host, context: &EntryContext) -> Result<(), Error> {
        let Some(last) = self.pending.notices.pop() else { return Ok(()) };
        let written = self.append(host, context, &NewEntry::new(Body::Noticed(last.clone())), &TxnExtras::default());
        if written.is_err() {
            self.pending.notices.push(last);
        }
        written.map(|_| ())
    }

    /// One more check that could not be recorded.
    pub(in crate::station) fn note_unrecorded(&mut self, clock: Timestamp) {
        self.unrecorded.note(clock);
    }

    /// Signs a head over entries that no head signs yet, where there are any.
    pub(in crate::station) fn sign_tail(&mut self, host: &Host) -> Result<(), Error> {
        let Some(tip) = self.tip().filter(|tip| self.signed.is_none_or(|signed| signed.seq != tip.seq)) else {
            return Ok(());
        };
        let clock = host.clock.now();
        let head = signed_head(host, clock, tip, self.kept)?;
        self.database.add_head(tip.epoch, tip.seq, &head)?;
        self.is_at(host, Some(&head), tip, clock);
        Ok(())
    }

    /// Goes on in a new epoch, under a new key unless the host's is for ever. The older key names the younger, so that
    /// the collector need not be introduced again; statement and epoch reach the disk in one commit.
    pub(in crate::station) fn rotate_key(
        &mut self,
        host: &mut Host,
        context: &EntryContext,
        reason: OpenReason,
        predecessor: Predecessor,
    ) -> Result<(), Error> {
        let epoch = NewEpoch { reason, predecessor: Some(predecessor), salvaged: Vec::new() };
        let waiting = host.signer.successor()?;
        let successor = waiting.map_or_else(|| host.signer.make_successor(), |made| Ok(Some(made)))?;
        let Some(successor) = successor else {
            return self.open_epoch(host, context, &epoch, None);
        };
        let younger = successor.public_key().clone();
        let statement = Succession::sign(host.signer.as_ref(), &younger, predecessor.epoch)?;
        let older = std::mem::replace(&mut host.signer, successor);
        let opened = self.open_epoch(host, context, &epoch, Some((younger.as_bytes(), &statement)));
        match opened {
            // Where this fails, the next opening finds that the journal names the successor, and asks it again.
            Ok(()) => drop(host.signer.take_over()),
            Err(_) => host.signer = older,
        }
        opened
    }

    fn open_epoch(
        &mut self,
        host: &Host,
        context: &EntryContext,
        epoch: &NewEpoch,
        succession: Option<(&[u8], &[u8])>,
    ) -> Result<(), Error> {
        let rows = Composer::opening(host, context, epoch)?;
        let (tip, clock) = (rows.tip(), context.clock);
        let head = Some(signed_head(host, clock, tip, context.kept)?);
        let append = Append { rows: rows.into_rows(), head, opens_epoch: true, clock };
        self.database.append(&append, &TxnExtras { succession, ..TxnExtras::default() })?;
        self.has_recorded(clock);
        self.is_at(host, append.head.as_deref(), tip, clock);
        Ok(())
    }

    /// Deletes the personal fields of an entry, and says so in an entry of its own.
    pub(in crate::station) fn forget(
        &mut self,
        host: &Host,
        context: &EntryContext,
        id: EntryId,
        officer: Option<&str>,
    ) -> Result<ForgetReport, Error> {
        let row = self.read().row(id)?;
        let target = (row.epoch, row.seq);
        let fields: Vec<_> = self.rows().sealed(row.epoch, row.seq)?.iter().map(|one| one.field).collect();
        if fields.is_empty() {
            return Err(Error::NothingToForget(id.to_string()));
        }
        let forgotten = fields.iter().map(|field| field.as_str().to_owned()).collect();
        let entry = NewEntry::new(Body::Forgotten(ForgottenBody { target, fields }))
            .with(FieldName::Officer, officer.map(str::as_bytes));
        let extras = TxnExtras { forget: Some(target), ..TxnExtras::default() };
        let entry = self.append(host, context, &entry, &extras)?;
        self.database.settle()?;
        Ok(ForgetReport { entry, forgotten, kept_aside: self.folder.kept_aside() })
    }

    /// Removes the rows that nothing asks to be kept any longer, and says so in entries of their own.
    pub(in crate::station) fn prune(
        &mut self,
        host: &Host,
        context: &EntryContext,
        retention: Retention<'_>,
    ) -> Result<PruneReport, Error> {
        let due = retention.due(self.rows(), self.sync_rows())?;
        for base in retention::said_again(self.rows(), &due)? {
            self.record_pruned(host, context, &base)?;
        }
        let mut report = PruneReport { pruned: Vec::new(), entry: None };
        for one in due {
            report.pruned.push(one.run());
            report.entry = Some(self.record_pruned(host, context, &one.base)?);
        }
        self.database.settle()?;
        Ok(report)
    }

    fn record_pruned(&mut self, host: &Host, context: &EntryContext, base: &PrunedBody) -> Result<EntryRef, Error> {
        let extras = TxnExtras { prune: Some(base), ..TxnExtras::default() };
        self.append(host, context, &NewEntry::new(Body::Pruned(base.clone())), &extras)
    }

    /// Keeps what a receipt says, in one commit.
    pub(in crate::station) fn receive(&mut self, received: &Received<'_>) -> Result<(), StoreError> {
        self.database.receive(received)
    }

    /// The newest entry of the epoch that goes on, once there is one.
    pub(in crate::station) const fn tip(&self) -> Option<ChainTip> {
        self.position.tip()
    }

    /// Reads the journal.
    pub(in crate::station) fn read(&self) -> JournalReader<'_> {
        JournalReader::new(self.rows(), self.sync_rows(), self.tip().map(|tip| tip.epoch))
    }

    /// The rows as they are stored.
    pub(in crate::station) const fn rows(&self) -> JournalRows<'_> {
        self.database.journal()
    }

    /// What is stored of sending.
    pub(in crate::station) const fn sync_rows(&self) -> SyncRows<'_> {
        self.database.sync()
    }

    /// What is stored of trust. A file that turns out to be damaged is set aside first.
    pub(in crate::station) fn stored_trust(&mut self, host: &Host) -> Result<StoredTrust, Error> {
        match self.database.trust().load() {
            Err(error) if error.is_damage() => {
                self.set_database_aside(host)?;
                Ok(self.database.trust().load()?)
            }
            loaded => Ok(loaded?),
        }
    }

    /// A damaged database that was set aside since the station was opened.
    pub(in crate::station) const fn set_aside(&self) -> Option<&SetAside> {
        self.set_aside.as_ref()
    }
}

/// What a first look into the database finds.
struct Found {
    position: Position,
    signed: Option<SignedUpTo>,
    unrecorded: Unrecorded,
    memory: Memory,
    trust: StoredTrust,
}

/// So that a copy exists before the first entry does: from then on a missing one is telling.
fn keep_empty_head(host: &Host, context: &EntryContext, epoch: Epoch) {
    let empty = ChainTip { epoch, seq: 0, hash: Digest([0; 32]) };
    if let Ok(head) = signed_head(host, context.clock, empty, context.kept) {
        let _ = host.last_head.save(&head);
    }
}
