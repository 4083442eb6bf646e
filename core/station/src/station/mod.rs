//! `Station`, the front door: one phone with its trust, its journal and its post. The only room that sees every other.

mod answers;
mod audit;
mod heads;
mod host;
mod inbox;
mod keep;
mod outbox;
mod pages;
mod past;
mod proof;
mod recorder;
mod renew;
mod resume;
mod session;
mod state;
mod sync_report;
mod view;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

pub use answers::{HeadDates, Input, InstallReport, Options, PutApart, ReadReport, Refusal, Status, SyncStatus};
pub use audit::JournalState;
pub use heads::{HEAD_PREFIX, HeadHeld, Held};
pub use host::{Clock, Entropy, Host, LastHead};
pub use inbox::Accepted;
pub use keep::{ExportLine, ForgetReport, PruneReport, PrunedRun, Unprunable};
pub use outbox::Outgoing;
pub use proof::EntryProof;
pub use session::{Session, SyncEvent, SyncStep};
pub use sync_report::{Fork, SyncReport, Trouble, TrustNews};
pub use view::{EntryView, FieldView};

use crate::Error;
use crate::store::{Database, Enrolment, Folder, MissedFile, PinnedCollector, SetAside, StoreError};
use outbox::Sending;
use recorder::Recorder;
use roughcheck_format::base::{Digest, Instant, check_text};
use roughcheck_format::cose::PublicKey;
use roughcheck_verify::check::{Decision, Evidence, History, Parcel, Post, Procedure, Reading, Report, Rule, evaluate};
use roughcheck_verify::journal::Entry;
use roughcheck_verify::messages::{self, Language};
use roughcheck_verify::sync::{BatchLimits, Token};
use roughcheck_verify::trust::{Document, Slot, Trust};
use state::{MAX_OFFICER, State, floor_of, presented_text};

/// The newest signed time, and where it comes from.
type Floor = Option<(Instant, String)>;

/// One phone. Safe to use from several threads: calls take turns.
#[derive(Debug)]
pub struct Station {
    state: Mutex<State>,
}

impl Station {
    /// Makes a station, or gives one that is there another post. The root, once pinned, stays.
    ///
    /// # Errors
    /// [`Error::PinDiffers`], [`Error::Text`] for a post's name, or a failure of the store.
    pub fn init(path: &Path, post: Post, pin: Option<Digest>) -> Result<(), Error> {
        check_text(&post.name, MAX_OFFICER).map_err(|problem| Error::Text { what: "post", problem })?;
        let (pin, collectors) = Self::known(path, pin)?;
        Folder::init(path, &Enrolment { post, pin, collectors })?;
        Ok(())
    }

    /// Makes a station, or introduces one that is there to another collector, by the token that headquarters gave for
    /// it. The token names post, root and collector; nothing needs a network. `device_key` is the key that the station's
    /// signer will have.
    ///
    /// # Errors
    /// [`Error::PinDiffers`], or a failure of the store.
    pub fn enrol(path: &Path, token: &Token, device_key: &PublicKey) -> Result<(), Error> {
        let (pin, collectors) = Self::known(path, Some(token.root))?;
        let mut enrolment = Enrolment { post: token.post.clone(), pin, collectors };
        enrolment.introduce(PinnedCollector {
            receipt_key: token.receipt_key,
            seal_key: token.seal_key,
            enrolling: token.enrol(device_key.as_bytes()),
            device: device_key.id(),
        });
        Folder::init(path, &enrolment)?;
        Ok(())
    }

    /// What a station that is there knows already; its root, once pinned, stays.
    fn known(path: &Path, pin: Option<Digest>) -> Result<(Option<Digest>, Vec<PinnedCollector>), Error> {
        let known = match Folder::open(path) {
            Ok(folder) => folder.enrolment()?,
            Err(StoreError::NoStation) => return Ok((pin, Vec::new())),
            Err(error) => return Err(error.into()),
        };
        if known.pin.is_some() && pin.is_some() && known.pin != pin {
            return Err(Error::PinDiffers);
        }
        Ok((pin.or(known.pin), known.collectors))
    }

    /// Opens a station. One process works on it at a time; the next waits up to ten seconds.
    ///
    /// What is stored is verified again from the pinned root; a database that SQLite cannot read is set aside and the
    /// journal goes on in a new epoch.
    ///
    /// # Errors
    /// A failure of the store: [`crate::store::StoreError::Busy`], [`crate::store::StoreError::NoStation`], …
    pub fn open(path: &Path, mut host: Host) -> Result<Self, Error> {
        let folder = Folder::open(path)?;
        let enrolment = folder.enrolment()?;
        let missed = folder.missed();
        let (mut database, mut set_aside) = folder.database()?;
        let looked = match Self::look(&database, &mut host, set_aside.as_ref(), &missed) {
            // What SQLite could open, and cannot read.
            Err(Error::Store(error)) if error.is_damage() && set_aside.is_none() => {
                drop(database);
                let (new, aside) = folder.begin_anew()?;
                (database, set_aside) = (new, Some(aside));
                Self::look(&database, &mut host, set_aside.as_ref(), &missed)?
            }
            other => other?,
        };
        let (recorder, stored, known_floor) = looked;
        let loaded = enrolment.pin.filter(|_| !stored.is_empty()).map(|pin| Trust::load(pin, stored));
        let (trust, distrusted) = match loaded {
            None => (None, None),
            Some(Ok(trust)) => (Some(trust), None),
            Some(Err(error)) => (None, Some(error)),
        };
        let floor = floor_of(trust.as_ref(), known_floor);
        let state = State {
            folder,
            database,
            host,
            enrolment,
            trust,
            distrusted,
            floor,
            recorder,
            set_aside,
            sending: None,
            missed,
        };
        Ok(Self { state: Mutex::new(state) })
    }

    /// The first look into a database: where the journal goes on, and what is stored beside it.
    fn look(
        database: &Database,
        host: &mut Host,
        aside: Option<&SetAside>,
        missed: &MissedFile,
    ) -> Result<(Recorder, BTreeMap<Slot, Document>, Floor), Error> {
        resume::complete_succession(database, host)?;
        let mut recorder = Recorder::find(database, host, aside)?;
        recorder.take_up(database, missed.load())?;
        Ok((recorder, database.trust()?, database.floor()?))
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // A panic in another thread leaves nothing half done: every change of the journal is one commit.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Checks a certificate and records the check.
    ///
    /// Microseconds for a text, tens of milliseconds for a photograph, and one commit. Never needs a network. Where the
    /// journal cannot be written the verdict stands, and the report says so.
    ///
    /// # Errors
    /// Wrong options, or a failure to read the journal; a forged certificate is a report, not an error.
    pub fn check(&self, input: &Input, parcel: Option<&Parcel>, options: &Options) -> Result<Report, Error> {
        self.state().check(input, parcel, options)
    }

    /// Records what the officer did about a check. The newest decision counts, all stay.
    ///
    /// # Errors
    /// [`Error::NoEntry`], [`Error::NotACheck`], [`Error::ReasonNeeded`], or a failure of the store.
    pub fn decide(
        &self,
        seq: &str,
        decision: Decision,
        reason: Option<&str>,
        officer: Option<&str>,
    ) -> Result<roughcheck_verify::check::EntryRef, Error> {
        self.state().decide(seq, decision, reason, officer)
    }

    /// Weighs a bundle, alert, advisory or revocation. A refused one changes nothing but the journal.
    ///
    /// # Errors
    /// A failure of the store; a refusal is a report, not an error.
    pub fn install(&self, file: &[u8]) -> Result<InstallReport, Error> {
        self.state().install(file)
    }

    /// Signs what no head signs yet: a key in hardware lets some entries wait. For the moment in which an app is closed.
    ///
    /// # Errors
    /// [`Error::Signer`], or a failure of the store.
    pub fn sign_tail(&self) -> Result<(), Error> {
        self.state().sign_the_tail()
    }

    /// The next request to a collector, as bytes for whoever carries them; none once it has everything. The first of a
    /// session asks, and carries no entry. `limits` bound the batch: halve them where the network takes no more.
    ///
    /// # Errors
    /// A failure of the store or of the device's key.
    pub fn next_batch(&self, limits: BatchLimits) -> Result<Option<Vec<u8>>, Error> {
        self.state().next_batch(limits)
    }

    /// Weighs what came back for the last [`Station::next_batch`]. Receipt and cursor reach the disk together; nothing
    /// but a receipt of a collector that this station was introduced to moves anything.
    ///
    /// # Errors
    /// [`Error::Receipt`] for an answer that does not count, or a failure of the store.
    pub fn accept(&self, answer: &[u8]) -> Result<Accepted, Error> {
        self.state().accept(answer)
    }

    /// A new call may meet another network: whoever is there is asked before any entry goes out.
    fn ask_anew(&self) {
        let mut state = self.state();
        state.sending = state.sending.take().map(Sending::anew);
    }

    /// A random number that spreads the times at which stations come back.
    fn jitter(&self) -> Result<u64, Error> {
        self.state().host.random().map(u64::from_be_bytes)
    }

    /// Everything that waits, as a file sealed to the collector's key.
    ///
    /// # Errors
    /// [`Error::NoCollector`], or a failure of the store or of the device's key.
    pub fn outgoing_file(&self) -> Result<Outgoing, Error> {
        self.state().outgoing()
    }

    /// Weighs a file of answers that came back for [`Station::outgoing_file`].
    ///
    /// # Errors
    /// [`Error::File`], [`Error::Receipt`], or a failure of the store.
    pub fn accept_file(&self, file: &[u8]) -> Result<Vec<Accepted>, Error> {
        self.state().accept_file(file)
    }

    /// Entries that the collector has not acknowledged.
    ///
    /// # Errors
    /// A failure of the store.
    pub fn pending(&self) -> Result<u64, Error> {
        Ok(self.state().waiting()?.0)
    }

    /// Deletes the personal fields of an entry; the chain keeps what committed to them, and an entry of its own says what
    /// was deleted. Their bytes are then neither in the file nor in its log.
    ///
    /// # Errors
    /// [`Error::NoEntry`], [`Error::NothingToForget`], or a failure of the store.
    pub fn forget(&self, seq: &str, officer: Option<&str>) -> Result<ForgetReport, Error> {
        self.state().forget(seq, officer)
    }

    /// Removes the rows that are covered by a receipt and older than the policy's years, measured by signed times alone.
    ///
    /// # Errors
    /// [`Error::Unprunable`] with the condition that is missing, or a failure of the store.
    pub fn prune(&self) -> Result<PruneReport, Error> {
        self.state().prune()
    }

    /// Gives every record and head, line by line, so that somebody else can verify the journal; says how many records.
    ///
    /// # Errors
    /// [`Error::Export`] with what `each` complained of, or a failure of the store.
    pub fn export(&self, mut each: impl FnMut(&ExportLine) -> Result<(), String>) -> Result<u64, Error> {
        self.state().export(&mut each)
    }

    /// Verifies the whole journal, and changes nothing.
    ///
    /// # Errors
    /// A failure of the store; a broken journal is an answer, not an error.
    pub fn verify(&self) -> Result<JournalState, Error> {
        let state = self.state();
        audit::verify(&state.database, &state.host)
    }

    /// The newest signed head as the text of a code, for a witness to keep; none where nothing is signed yet. First signs
    /// what no head signs, where the key can.
    ///
    /// # Errors
    /// A failure of the store.
    pub fn head_code(&self) -> Result<Option<String>, Error> {
        self.state().head_code()
    }

    /// Whether the journal still has the entry that a head names, as [`Station::head_code`] once gave it.
    ///
    /// # Errors
    /// [`Error::Head`] for a text that is no head or does not hold, or a failure of the store.
    pub fn holds_head(&self, text: &str) -> Result<HeadHeld, Error> {
        self.state().holds_head(text)
    }

    /// Verifies the whole journal, and that it still has what a witness was shown; where it has not, it is `cut`.
    ///
    /// # Errors
    /// As [`Station::verify`] and [`Station::holds_head`].
    pub fn verify_against(&self, head: &str) -> Result<(JournalState, HeadHeld), Error> {
        self.state().verify_against(head)
    }

    /// What the station is and trusts.
    #[must_use]
    pub fn status(&self) -> Status {
        self.state().status()
    }

    /// Every entry, oldest first; rows that cannot be read are left to [`Station::verify`].
    ///
    /// # Errors
    /// A failure of the store.
    pub fn entries(&self) -> Result<Vec<EntryView>, Error> {
        let state = self.state();
        let mut views = Vec::new();
        for epoch in state.database.epochs()? {
            state.database.walk(epoch.epoch, |row| {
                views.extend(Entry::decode(&row.record).ok().map(|entry| EntryView::of(&entry, row.hash)));
                Ok(())
            })?;
        }
        Ok(views)
    }

    /// At most `count` entries, newest first, those older than `before` (`EPOCH.SEQ`) where it is given: a page of a
    /// journal that may be long. Rows that cannot be read are left to [`Station::verify`].
    ///
    /// # Errors
    /// [`Error::NoEntry`] where `before` names no place, or a failure of the store.
    pub fn recent(&self, before: Option<&str>, count: usize) -> Result<Vec<EntryView>, Error> {
        self.state().recent(before, count)
    }

    /// As [`Station::recent`], of those entries alone whose certificate number contains a text, compared as numbers are:
    /// spaces, hyphens, slashes, dots and case do not matter. A text in which nothing is left finds every entry. Reads the
    /// journal up to the last entry found.
    ///
    /// # Errors
    /// [`Error::Text`] for more than 64 bytes, [`Error::NoEntry`] where `before` names no place, or a failure of the store.
    pub fn search(&self, text: &str, before: Option<&str>, count: usize) -> Result<Vec<EntryView>, Error> {
        self.state().search(text, before, count)
    }

    /// What the journal proves of one entry: its record, the chain from it to the newest head of its epoch, and that head.
    /// Changes nothing, and says nothing of what stands before the entry: that is for [`Station::verify`].
    ///
    /// # Errors
    /// [`Error::NoEntry`], or a failure of the store; a chain that is broken is an answer, not an error.
    pub fn prove(&self, seq: &str) -> Result<EntryProof, Error> {
        self.state().prove(seq)
    }

    /// The bytes of one record as they stand in the chain (`docs/format.md`).
    ///
    /// # Errors
    /// [`Error::NoEntry`], or a failure of the store.
    pub fn record(&self, seq: &str) -> Result<Vec<u8>, Error> {
        self.state().record(seq)
    }

    /// One entry with its fields opened: `SEQ` of the current epoch, or `EPOCH.SEQ`.
    ///
    /// # Errors
    /// [`Error::NoEntry`], or a failure of the store.
    pub fn entry(&self, seq: &str) -> Result<EntryView, Error> {
        self.state().entry(seq)
    }
}

/// Shows the fields of a certificate: no station, no key, no entry.
#[must_use]
pub fn read(input: &Input, language: Language) -> ReadReport {
    let text = presented_text(input);
    let reading = text.map_or(Reading::Unreadable, |text| Reading::of_text(&text, None));
    let evidence = Evidence {
        reading: &reading,
        trust: None,
        clock: Instant::from_seconds(0),
        floor: None,
        post: None,
        procedure: Procedure::Transit,
        parcel: None,
        printed: None,
        history: &History::default(),
        witnessed: None,
    };
    let mut report = evaluate(&evidence);
    messages::fill(&mut report, language);
    report.findings.retain(|finding| matches!(finding.rule, Rule::Text | Rule::Format));
    ReadReport { certificate: report.certificate, findings: report.findings }
}
