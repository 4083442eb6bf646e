//! The front door: what apps call, one call at a time.

use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::accepted::{Accepted, Heard};
use super::checking::{Check, OfficersDecision, officer_text};
use super::entry_id::EntryId;
use super::host::Host;
use super::input::{Input, Options};
use super::installing::install;
use super::journal::{
    EntryContext, EntryProof, EntryView, ExportLine, ForgetReport, HeadHeld, Journal, JournalState, PruneReport,
    Retention,
};
use super::outbox::{NextRequest, Outbox, Outgoing, Sender};
use super::receiving::Receiver;
use super::status::{InstallReport, Status};
use super::sync_report::SyncReport;
use super::trust_store::TrustStore;
use super::{describing, enrolling};
use crate::Error;
use crate::store::{Enrolment, Folder};
use roughcheck_format::base::Digest;
use roughcheck_format::cose::PublicKey;
use roughcheck_verify::check::{Decision, EntryRef, Parcel, Post};
use roughcheck_verify::messages::{Recorded, Report};
use roughcheck_verify::sync::{BatchLimits, ReceiptError, Token};
use roughcheck_verify::trust::{Document, Slot};

/// One phone. Safe to use from several threads: calls take turns.
#[derive(Debug)]
pub struct Station {
    owners: Mutex<Owners>,
}

/// Who owns what: nobody sees into another, and each is given what it needs of the others.
#[derive(Debug)]
struct Owners {
    host: Host,
    post: Post,
    journal: Journal,
    trust: TrustStore,
    outbox: Outbox,
}

impl Owners {
    const fn receiver(&mut self) -> Receiver<'_> {
        let Self { host, post, journal, trust, outbox } = self;
        Receiver { host, post, journal, trust, outbox }
    }
}

impl Station {
    /// Makes a station, or gives one that is there another post. The root, once pinned, stays.
    ///
    /// # Errors
    /// [`Error::PinDiffers`], [`Error::PostByToken`], [`Error::Text`] for a post's name, or a failure of the store.
    pub fn init(path: &Path, post: Post, pin: Option<Digest>) -> Result<(), Error> {
        enrolling::init(path, post, pin)
    }

    /// Makes a station, or introduces one that is there to another collector, by the token that headquarters gave for
    /// it. The token names post, root and collector; nothing needs a network. `device_key` is the key that the station's
    /// signer will have.
    ///
    /// # Errors
    /// [`Error::PinDiffers`], or a failure of the store.
    pub fn enrol(path: &Path, token: &Token, device_key: &PublicKey) -> Result<(), Error> {
        enrolling::enrol(path, token, device_key)
    }

    /// Opens a station. One process works on it at a time; the next waits up to ten seconds.
    ///
    /// What is stored is verified again from the pinned root; a database that SQLite cannot read is set aside and the
    /// journal goes on in a new epoch.
    ///
    /// # Errors
    /// A failure of the store: [`crate::store::StoreError::Busy`], [`crate::store::StoreError::NoStation`], …; [`Error::LastHead`] where the second
    /// copy of the head cannot be read now; [`Error::Successor`] where a key that follows the device's cannot.
    pub fn open(path: &Path, mut host: Host) -> Result<Self, Error> {
        let folder = Folder::open(path)?;
        let Enrolment { post, pin, collectors } = folder.enrolment()?;
        let (mut journal, memory, stored) = Journal::open(folder, &mut host)?;
        let outbox = Outbox::new(collectors);
        let (trust, pending) = TrustStore::load(pin, stored, &memory, &post, |key| outbox.pins(key));
        journal.hold(pending, trust.kept());
        let owners = Owners { host, post, journal, trust, outbox };
        Ok(Self { owners: Mutex::new(owners) })
    }

    fn owners(&self) -> MutexGuard<'_, Owners> {
        // A panic in another thread leaves nothing half done: every change of the journal is one commit.
        self.owners.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Checks a certificate and records the check.
    ///
    /// Microseconds for a text, tens of milliseconds for a photograph, and one commit. Never needs a network. Where the
    /// journal cannot be written the verdict stands, and the report says so.
    ///
    /// # Errors
    /// Wrong options, or a failure to read the journal; a forged certificate is a report, not an error.
    pub fn check(&self, input: &Input, parcel: Option<&Parcel>, options: &Options) -> Result<Report, Error> {
        let Owners { host, post, journal, trust, .. } = &mut *self.owners();
        trust.note_clock(journal.take_recorded());
        let report = Check { host, post, trust, input, parcel, options }.run(journal)?;
        if report.recorded == Some(Recorded::Yes) {
            trust.has_told();
        }
        Ok(report)
    }

    /// Records what this station noticed at its start and has not recorded yet: that what it trusts is older than what it
    /// once had, or that its post was set otherwise. The next check, decision or installation does the same.
    ///
    /// # Errors
    /// A failure of the store.
    pub fn record_noticed(&self) -> Result<(), Error> {
        let Owners { host, post, journal, trust, .. } = &mut *self.owners();
        trust.note_clock(journal.take_recorded());
        let context = EntryContext::now(host, post, trust);
        journal.record_noticed(host, &context)
    }

    /// Records what the officer did about a check. The newest decision counts, all stay.
    ///
    /// # Errors
    /// [`Error::NoEntry`], [`Error::NotACheck`], [`Error::ReasonNeeded`], or a failure of the store.
    pub fn decide(
        &self,
        about: EntryId,
        decision: Decision,
        reason: Option<&str>,
        officer: Option<&str>,
    ) -> Result<EntryRef, Error> {
        let Owners { host, post, journal, trust, .. } = &mut *self.owners();
        let context = EntryContext::now(host, post, trust);
        OfficersDecision { about, decision, reason, officer }.record(host, &context, journal)
    }

    /// Weighs a bundle, alert, advisory or revocation. A refused one changes nothing but the journal.
    ///
    /// # Errors
    /// A failure of the store; a refusal is a report, not an error.
    pub fn install(&self, file: &[u8]) -> Result<InstallReport, Error> {
        let Owners { host, post, journal, trust, .. } = &mut *self.owners();
        install(file, (host, post), journal, trust)
    }

    /// Signs what no head signs yet: a key in hardware lets some entries wait. For the moment in which an app is closed.
    ///
    /// # Errors
    /// [`Error::Signer`], or a failure of the store.
    pub fn sign_tail(&self) -> Result<(), Error> {
        let Owners { host, journal, .. } = &mut *self.owners();
        journal.sign_tail(host)
    }

    /// The next request to a collector, as bytes for whoever carries them; none once it has everything. The first of a
    /// session asks, and carries no entry. `limits` bound the batch: halve them where the network takes no more.
    ///
    /// # Errors
    /// A failure of the store or of the device's key.
    pub fn next_batch(&self, limits: BatchLimits) -> Result<Option<Vec<u8>>, Error> {
        let Owners { host, journal, trust, outbox, .. } = &mut *self.owners();
        let mut sender = Sender { host, journal, trust };
        // The host conducts the session itself: whoever else did finds that out.
        outbox.disown(&mut sender)?;
        match outbox.next_request(limits, &mut sender)? {
            NextRequest::Send(request) => Ok(Some(request)),
            NextRequest::Over { .. } => Ok(None),
        }
    }

    /// Weighs what came back for the last [`Station::next_batch`]. Receipt and cursor reach the disk together; nothing
    /// but a receipt of a collector that this station was introduced to moves anything.
    ///
    /// # Errors
    /// [`Error::Receipt`] for an answer that does not count, or a failure of the store.
    pub fn accept(&self, answer: &[u8]) -> Result<Accepted, Error> {
        match self.owners().receiver().accept(answer)? {
            Heard::Counted(accepted) => Ok(accepted),
            Heard::Withheld(_) => Err(Error::Receipt(ReceiptError::Withheld)),
        }
    }

    /// Everything that waits, as a file sealed to the collector's key.
    ///
    /// # Errors
    /// [`Error::NoCollector`], or a failure of the store or of the device's key.
    pub fn outgoing_file(&self) -> Result<Outgoing, Error> {
        let Owners { host, journal, trust, outbox, .. } = &mut *self.owners();
        outbox.outgoing(&mut Sender { host, journal, trust })
    }

    /// Weighs a file of answers that came back for [`Station::outgoing_file`].
    ///
    /// # Errors
    /// [`Error::File`], [`Error::Receipt`], or a failure of the store.
    pub fn accept_file(&self, file: &[u8]) -> Result<Vec<Accepted>, Error> {
        let heard = self.owners().receiver().accept_file(file)?;
        let counted = heard.into_iter().map(|one| match one {
            Heard::Counted(accepted) => Ok(accepted),
            Heard::Withheld(_) => Err(Error::Receipt(ReceiptError::Withheld)),
        });
        counted.collect()
    }

    /// The same, told as a call to a collector is: where the collector doubts its clock and signed nothing, the report says
    /// so, and what its documents changed.
    ///
    /// # Errors
    /// As [`Station::accept_file`], but for [`ReceiptError::Withheld`].
    pub fn accept_file_reporting(&self, file: &[u8]) -> Result<SyncReport, Error> {
        let heard = self.owners().receiver().accept_file(file)?;
        Ok(SyncReport::of_heard(heard, self.pending()?))
    }

    /// Entries that the collector has not acknowledged.
    ///
    /// # Errors
    /// A failure of the store.
    pub fn pending(&self) -> Result<u64, Error> {
        let owners = self.owners();
        Ok(owners.outbox.pending(&owners.journal)?)
    }

    /// Deletes the personal fields of an entry; the chain keeps what committed to them, and an entry of its own says what
    /// was deleted. Their bytes are then neither in the file nor in its log.
    ///
    /// # Errors
    /// [`Error::NoEntry`], [`Error::NothingToForget`], or a failure of the store.
    pub fn forget(&self, id: EntryId, officer: Option<&str>) -> Result<ForgetReport, Error> {
        officer_text(officer)?;
        let Owners { host, post, journal, trust, .. } = &mut *self.owners();
        let context = EntryContext::now(host, post, trust);
        journal.forget(host, &context, id, officer)
    }

    /// Removes the rows that are covered by a receipt and older than the policy's years, measured by signed times alone.
    ///
    /// # Errors
    /// [`Error::Unprunable`] with the condition that is missing, or a failure of the store.
    pub fn prune(&self) -> Result<PruneReport, Error> {
        let Owners { host, post, journal, trust, outbox } = &mut *self.owners();
        let context = EntryContext::now(host, post, trust);
        let believes = |key: &PublicKey| outbox.pins(key) || trust.lists_collector(key);
        let retention = Retention { floor: context.floor, years: trust.keep_years(), believes: &believes };
        journal.prune(host, &context, retention)
    }

    /// Gives every record and head, line by line, so that somebody else can verify the journal; says how many records.
    ///
    /// # Errors
    /// [`Error::Export`] with what `each` complained of, or a failure of the store.
    pub fn export(&self, mut each: impl FnMut(&ExportLine) -> Result<(), String>) -> Result<u64, Error> {
        self.owners().journal.read().export(&mut each)
    }

    /// Verifies the whole journal, and changes nothing.
    ///
    /// # Errors
    /// A failure of the store; a broken journal is an answer, not an error.
    pub fn verify(&self) -> Result<JournalState, Error> {
        let owners = self.owners();
        owners.journal.read().verify(&owners.host)
    }

    /// The newest signed head as the text of a code, for a witness to keep; none where nothing is signed yet. First signs
    /// what no head signs, where the key can.
    ///
    /// # Errors
    /// A failure of the store.
    pub fn head_code(&self) -> Result<Option<String>, Error> {
        let Owners { host, journal, .. } = &mut *self.owners();
        match journal.sign_tail(host) {
            // What is signed already is worth showing.
            Ok(()) | Err(Error::Signer(_)) => {}
            Err(error) => return Err(error),
        }
        journal.read().head_code()
    }

    /// Whether the journal still has the entry that a head names, as [`Station::head_code`] once gave it.
    ///
    /// # Errors
    /// [`Error::Head`] for a text that is not a head or does not hold, or a failure of the store.
    pub fn holds_head(&self, text: &str) -> Result<HeadHeld, Error> {
        let owners = self.owners();
        owners.journal.read().holds_head(&owners.host, text)
    }

    /// Verifies the whole journal, and that it still has what a witness was shown; where it has not, it is `cut`.
    ///
    /// # Errors
    /// As [`Station::verify`] and [`Station::holds_head`].
    pub fn verify_against(&self, head: &str) -> Result<(JournalState, HeadHeld), Error> {
        let owners = self.owners();
        owners.journal.read().verify_against(&owners.host, head)
    }

    /// What the station is and trusts.
    #[must_use]
    pub fn status(&self) -> Status {
        let Owners { host, post, journal, trust, outbox } = &*self.owners();
        describing::status(host, post, journal, trust, outbox)
    }

    /// The trust documents in force, each in its place; nothing that was taken back, and none where none is believed.
    #[must_use]
    pub fn trust_documents(&self) -> Vec<(Slot, Document)> {
        self.owners().trust.documents()
    }

    /// Every entry, oldest first; rows that cannot be read are left to [`Station::verify`].
    ///
    /// # Errors
    /// A failure of the store.
    pub fn entries(&self) -> Result<Vec<EntryView>, Error> {
        self.owners().journal.read().entries()
    }

    /// How many checks for import passed at this post and were never decided on: nobody recorded what was done with the
    /// parcel. A decision on a check, or on a later one of the same number, settles it. Reads the whole journal.
    ///
    /// # Errors
    /// A failure of the store.
    pub fn undecided(&self) -> Result<u64, Error> {
        let Owners { post, journal, .. } = &*self.owners();
        journal.read().undecided(post)
    }

    /// At most `count` entries, newest first, those older than `before` where it is given: a page of a
    /// journal that may be long. Rows that cannot be read are left to [`Station::verify`].
    ///
    /// # Errors
    /// [`Error::NoEntry`] where `before` names no place, or a failure of the store.
    pub fn recent(&self, before: Option<EntryId>, count: usize) -> Result<Vec<EntryView>, Error> {
        self.owners().journal.read().recent(before, count)
    }

    /// As [`Station::recent`], of those entries alone whose certificate number contains a text, compared as numbers are:
    /// spaces, hyphens, slashes, dots and case do not matter. A text in which nothing is left finds every entry. Reads the
    /// journal up to the last entry found.
    ///
    /// # Errors
    /// [`Error::Text`] for more than 64 bytes, [`Error::NoEntry`] where `before` names no place, or a failure of the store.
    pub fn search(&self, text: &str, before: Option<EntryId>, count: usize) -> Result<Vec<EntryView>, Error> {
        self.owners().journal.read().search(text, before, count)
    }

    /// What the journal proves of one entry: its record, the chain from it to the newest head of its epoch, and that head.
    /// Changes nothing, and says nothing of what stands before the entry: that is for [`Station::verify`].
    ///
    /// # Errors
    /// [`Error::NoEntry`], or a failure of the store; a chain that is broken is an answer, not an error.
    pub fn prove(&self, id: EntryId) -> Result<EntryProof, Error> {
        let Owners { host, journal, trust, outbox, .. } = &*self.owners();
        journal.read().prove(host, id, &|key| outbox.pins(key) || trust.lists_collector(key))
    }

    /// The bytes of one record as they stand in the chain (`docs/format.md`).
    ///
    /// # Errors
    /// [`Error::NoEntry`], or a failure of the store.
    pub fn record(&self, id: EntryId) -> Result<Vec<u8>, Error> {
        self.owners().journal.read().record(id)
    }

    /// One entry with its fields opened.
    ///
    /// # Errors
    /// [`Error::NoEntry`], or a failure of the store.
    pub fn entry(&self, id: EntryId) -> Result<EntryView, Error> {
        let owners = self.owners();
        owners.journal.read().entry(&owners.host, id)
    }

    /// Gives the session of sending to a call, unless another call still has it. A new call may meet another network:
    /// whoever is there is asked before any entry goes out.
    pub(super) fn begin_call(&self, owner: &Arc<()>) -> Result<bool, Error> {
        let Owners { host, journal, trust, outbox, .. } = &mut *self.owners();
        let claimed = outbox.claim(owner, &mut Sender { host, journal, trust })?;
        if claimed {
            outbox.ask_anew();
        }
        Ok(claimed)
    }

    /// The next request of a call; none where the session is not its own any more.
    pub(super) fn next_request_of(&self, owner: &Arc<()>, limits: BatchLimits) -> Result<Option<NextRequest>, Error> {
        let Owners { host, journal, trust, outbox, .. } = &mut *self.owners();
        if !outbox.is_of(owner) {
            return Ok(None);
        }
        outbox.next_request(limits, &mut Sender { host, journal, trust }).map(Some)
    }

    /// Weighs an answer for a call; none where the session is not its own any more.
    pub(super) fn accept_of(&self, owner: &Arc<()>, answer: &[u8]) -> Result<Option<Heard>, Error> {
        let owners = &mut *self.owners();
        if !owners.outbox.is_of(owner) {
            return Ok(None);
        }
        owners.receiver().accept(answer).map(Some)
    }

    /// Whether the collector said for the second time that this station's newest epoch is not its own.
    pub(super) fn is_told_again(&self) -> bool {
        self.owners().outbox.is_told_again()
    }

    /// A random number that spreads the times at which stations come back.
    pub(super) fn jitter(&self) -> Result<u64, Error> {
        Ok(u64::from_be_bytes(self.owners().host.random()?))
    }
}
