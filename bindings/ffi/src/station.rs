//! The front door: a phone with its trust, its journal and its post.

use std::path::Path;
use std::sync::Arc;

pub use roughcheck::Input as CheckInput;
use roughcheck::Options;
use roughcheck::base::{CountryCode, Digest};
pub use roughcheck::check::{Decision, Post, Procedure};
use roughcheck::messages::{ErrorCode, Language};
use roughcheck::station::EntryId;
use roughcheck::sync::{BatchLimits, Token};

use crate::answer::AnswerReport;
use crate::error::RoughcheckError;
use crate::host::{HeadCopy, StationHost};
use crate::journal::{EntryProof, EntryRef, EntryView, ExportSink, ForgetReport, HeadHeld, JournalState, PruneReport};
use crate::parcel::Parcel;
use crate::report::{ReadReport, Report};
use crate::signer::public_key;
use crate::trust::{InstallReport, StationStatus};

/// What is shown to be checked.
#[uniffi::remote(Enum)]
pub enum CheckInput {
    /// The text of a code.
    Text(String),
    /// A photograph, the bytes of a PNG or JPEG file. A build without the reading of images finds every photograph
    /// unreadable.
    Photo(Vec<u8>),
    /// No code: the printed number was typed, in `CheckOptions.number`.
    Nothing,
}

/// How to check.
#[derive(Debug, Clone, Default, PartialEq, Eq, uniffi::Record)]
pub struct CheckOptions {
    /// The printed number as typed.
    #[uniffi(default)]
    pub number: Option<String>,
    /// The procedure; the post's where none is given.
    #[uniffi(default)]
    pub procedure: Option<Procedure>,
    /// The earlier check whose typed parcel this one corrects: `SEQ`, or `EPOCH.SEQ`.
    #[uniffi(default)]
    pub corrects: Option<String>,
    /// Who acts: a reference, at most 80 bytes, sealed and kept on this device.
    #[uniffi(default)]
    pub officer: Option<String>,
    /// Record nothing.
    #[uniffi(default)]
    pub dry_run: bool,
    /// The officer's language, such as `fr`.
    #[uniffi(default = "en")]
    pub language: Language,
}

/// What the parcel is shown for.
#[uniffi::remote(Enum)]
pub enum Procedure {
    /// It enters the country.
    Import,
    /// It leaves the country.
    Export,
    /// It passes through unopened.
    Transit,
}

/// What the officer did.
#[uniffi::remote(Enum)]
pub enum Decision {
    /// Let it go.
    Release,
    /// Kept it back.
    Hold,
    /// Took it away.
    Seize,
}

/// The post at which the phone serves.
#[uniffi::remote(Record)]
pub struct Post {
    /// Its country, two letters; `EU` counts as one.
    pub country: CountryCode,
    /// Its name.
    pub name: String,
    /// Its procedure.
    pub procedure: Procedure,
}

/// Makes a station in a folder, or gives one that is there another post. `root` is the digest of the root in force, 64
/// hexadecimal digits, which the app's build carries: without it no trust document installs. Once pinned it stays. Blocks
/// for some milliseconds; where the station is open, here or elsewhere, for ten seconds, and then fails: close it first.
///
/// # Errors
/// `busy`, `pin-differs`, `post-by-token`, `text`, `store`, `argument`.
#[uniffi::export(default(root = None))]
pub fn init_station(directory: String, post: Post, root: Option<String>) -> Result<(), RoughcheckError> {
    let root = root.map(|hex| hex.trim().parse::<Digest>());
    let root = root.transpose().map_err(|problem| RoughcheckError::argument("root", problem))?;
    Ok(roughcheck::Station::init(Path::new(&directory), post, root)?)
}

/// Makes a station, or introduces one that is there to a collector, by the token that headquarters gave. Needs no network.
/// `device_key` is the public key that the station's signer will have, in any form that `DeviceSigner.public_key` may
/// give. Blocks for some milliseconds; where the station is open, as `init_station`.
///
/// # Errors
/// `token`, `device-key`, `busy`, `pin-differs`, `store`.
#[uniffi::export]
pub fn enrol_station(directory: String, token: String, device_key: Vec<u8>) -> Result<(), RoughcheckError> {
    let token = Token::parse(token.trim()).map_err(|problem| RoughcheckError::new(ErrorCode::Token, problem))?;
    Ok(roughcheck::Station::enrol(Path::new(&directory), &token, &public_key(&device_key)?)?)
}

/// Shows the fields of a certificate: no station, no key, no entry, no verdict. Microseconds for a text, tens of
/// milliseconds for a photograph.
///
/// # Errors
/// `argument` for a language without a catalogue.
#[uniffi::export(default(language = "en"))]
pub fn read_certificate(input: CheckInput, language: Language) -> Result<ReadReport, RoughcheckError> {
    Ok(roughcheck::station::read(&input, language))
}

/// A root's digest as eight speakable words, for an officer who compares it aloud with headquarters: the first 128 bits as
/// proquints, the same in every language.
///
/// # Errors
/// `argument` for anything but a digest.
#[uniffi::export]
pub fn root_words(root: Digest) -> Result<String, RoughcheckError> {
    Ok(root.proquints())
}

/// The codes of the languages in which reports can be written, English first.
#[uniffi::export]
pub fn languages() -> Vec<String> {
    Language::ALL.iter().map(|language| language.to_string()).collect()
}

/// The words for a harm code of `Scope.not_assessed`, `Scope.asserted` or `Assessed.harm`, as they stand within a sentence:
/// for an app that lists what nobody assessed. Null for a code that this version does not know; show the code then.
///
/// # Errors
/// `argument` for a language without a catalogue.
#[uniffi::export(default(language = "en"))]
pub fn harm_text(code: String, language: Language) -> Result<Option<String>, RoughcheckError> {
    Ok(roughcheck::messages::harm_text(language, &code))
}

/// The text of a certificate from its signed bytes, as the journal keeps them under `presented`.
///
/// # Errors
/// None of its own.
#[uniffi::export]
pub fn certificate_text(presented: Vec<u8>) -> Result<String, RoughcheckError> {
    Ok(roughcheck::code::encode_text(&presented))
}

/// Panics, to show that a defect arrives as an exception.
///
/// # Errors
/// None: it panics.
///
/// # Panics
/// Always.
#[cfg(feature = "testing")]
#[uniffi::export]
#[expect(clippy::panic, reason = "that is what it is for, and nothing that ships has it")]
pub fn panic_on_purpose() -> Result<(), RoughcheckError> {
    panic!("on purpose")
}

/// The name of an entry for `decide`, `entry`, `forget` and `CheckOptions.corrects`: `EPOCH.SEQ`, which means the same entry
/// for ever.
///
/// # Errors
/// None of its own.
#[uniffi::export]
pub fn entry_name(entry: EntryRef) -> Result<String, RoughcheckError> {
    Ok(format!("{}.{}", entry.epoch, entry.seq))
}

/// The version of the library.
#[uniffi::export]
pub fn library_version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

impl TryFrom<CheckOptions> for Options {
    type Error = RoughcheckError;

    fn try_from(options: CheckOptions) -> Result<Self, RoughcheckError> {
        let CheckOptions { number, procedure, corrects, officer, dry_run, language } = options;
        let corrects = corrects.as_deref().map(entry_id).transpose()?;
        Ok(Self { number, procedure, corrects, officer, dry_run, language })
    }
}

/// The entry that an app names; a text that names none is as good as an entry that is not there.
fn entry_id(name: &str) -> Result<EntryId, RoughcheckError> {
    name.parse::<EntryId>().map_err(|error| roughcheck::Error::from(error).into())
}

fn up_to(count: i32) -> Result<usize, RoughcheckError> {
    usize::try_from(count).map_err(|_| RoughcheckError::argument("count", "not below zero"))
}

/// One phone: its trust, its journal and its post. Safe from several threads; calls take turns.
#[derive(uniffi::Object)]
pub struct Station {
    pub(crate) core: roughcheck::Station,
    last_head: Arc<HeadCopy>,
}

#[uniffi::export]
impl Station {
    /// Opens the station in a folder. It is open once at a time: a second opening, in this process or another, waits up to
    /// ten seconds, then fails with `busy`. Verifies what is stored again from the pinned root. Blocks for some milliseconds; longer after damage.
    ///
    /// # Errors
    /// `no-station`, `busy`, `newer-station`, `store`, `sealing-key`, `device-key`, `last-head`.
    #[uniffi::constructor]
    pub fn open(directory: String, host: StationHost) -> Result<Self, RoughcheckError> {
        let (host, last_head) = host.into_core()?;
        Ok(Self { core: roughcheck::Station::open(Path::new(&directory), host)?, last_head })
    }

    /// Checks a certificate and records the check, with no network. Microseconds and one commit for a text, tens of
    /// milliseconds for a photograph: keep the latter off the main thread. Where the journal cannot be written the verdict
    /// stands, and `recorded` says so. A forged certificate is a report, not a failure.
    ///
    /// `parcel` is what lies on the table; fields that were not observed are reported as not checked.
    ///
    /// # Errors
    /// `parcel`, `text`, `no-entry`, `not-a-check`, `argument`, or `store` where the journal cannot be read.
    #[uniffi::method(default(parcel = None, options))]
    pub fn check(
        &self,
        input: CheckInput,
        parcel: Option<Parcel>,
        options: CheckOptions,
    ) -> Result<Report, RoughcheckError> {
        Ok(self.core.check(&input, parcel.as_ref(), &options.try_into()?)?)
    }

    /// Records what the officer did about a check. The newest decision counts, all stay. `entry` is what `entry_name` says of
    /// the report's entry. `SEQ` alone means that entry of the epoch that goes on, which may have begun since the check. One
    /// commit.
    ///
    /// # Errors
    /// `no-entry`, `not-a-check`, `reason-needed` where the decision does not fit the verdict, `text`, `signer`, `entropy`,
    /// `store`.
    #[uniffi::method(default(reason = None, officer = None))]
    pub fn decide(
        &self,
        entry: String,
        decision: Decision,
        reason: Option<String>,
        officer: Option<String>,
    ) -> Result<EntryRef, RoughcheckError> {
        Ok(self.core.decide(entry_id(&entry)?, decision, reason.as_deref(), officer.as_deref())?)
    }

    /// Weighs a bundle, alert, advisory or revocation: from a file, a server, a stick, it makes no difference, its
    /// signatures count. The old trust or the new one, after any crash. Milliseconds, and one commit.
    ///
    /// # Errors
    /// `store`, `signer`, `entropy`; a refusal is an answer, not a failure.
    pub fn install(&self, document: Vec<u8>) -> Result<InstallReport, RoughcheckError> {
        Ok(self.core.install(&document)?)
    }

    /// What the station is and trusts, and what waits to be sent. Microseconds, once no other call is at work.
    ///
    /// # Errors
    /// None of its own.
    pub fn status(&self) -> Result<StationStatus, RoughcheckError> {
        Ok(self.core.status())
    }

    /// Verifies the whole journal, and changes nothing. Takes longer the longer the journal is: keep it off the main thread.
    ///
    /// # Errors
    /// `last-head` where the copy cannot be read now, `store`; a broken journal is an answer, not a failure.
    pub fn verify(&self) -> Result<JournalState, RoughcheckError> {
        self.last_head.look()?;
        Ok(self.core.verify()?)
    }

    /// The newest signed head as the text of a code (`RCH1:…`), for a witness to photograph or keep: who cuts the journal later
    /// cannot cut what the witness has. Signs first what no head signs, where the key can. Null where nothing is signed yet.
    /// Milliseconds, and one commit where something was signed.
    ///
    /// # Errors
    /// `store`.
    pub fn head_code(&self) -> Result<Option<String>, RoughcheckError> {
        Ok(self.core.head_code()?)
    }

    /// Whether this journal still holds the entry that a head names, as `head_code` once gave it. Say it beside `verify`, which
    /// says whether all of the journal stands. Milliseconds.
    ///
    /// # Errors
    /// `head` for a text that is not a head or was changed; `store`.
    pub fn holds_head(&self, text: String) -> Result<HeadHeld, RoughcheckError> {
        Ok(self.core.holds_head(&text)?)
    }

    /// A page of the journal, newest first: at most `count` entries, those older than `before` (`EPOCH.SEQ`) where it is
    /// given.
    ///
    /// # Errors
    /// `no-entry`, `argument` for a negative count, `store`.
    #[uniffi::method(default(before = None, count = 50))]
    pub fn entries(&self, before: Option<String>, count: i32) -> Result<Vec<EntryView>, RoughcheckError> {
        Ok(self.core.recent(before.as_deref().map(entry_id).transpose()?, up_to(count)?)?)
    }

    /// A page of those entries whose certificate number contains a text, as `entries` gives pages. Compared as numbers are:
    /// spaces, hyphens, slashes, dots and case do not matter; an empty text finds every entry. Takes longer the longer the
    /// journal is: keep it off the main thread.
    ///
    /// # Errors
    /// `text` for more than 64 bytes, `no-entry`, `argument` for a negative count, `store`.
    #[uniffi::method(default(before = None, count = 50))]
    pub fn search(&self, text: String, before: Option<String>, count: i32) -> Result<Vec<EntryView>, RoughcheckError> {
        Ok(self.core.search(&text, before.as_deref().map(entry_id).transpose()?, up_to(count)?)?)
    }

    /// One entry with its personal fields opened: `SEQ` of the current epoch, or `EPOCH.SEQ`.
    ///
    /// # Errors
    /// `no-entry`, `store`.
    pub fn entry(&self, name: String) -> Result<EntryView, RoughcheckError> {
        Ok(self.core.entry(entry_id(&name)?)?)
    }

    /// What the journal proves of one entry: its record, the chain from it to the newest head of its epoch, and that head.
    /// `verify` says whether what stands before it holds too. Milliseconds, longer where many entries follow: keep it off the
    /// main thread.
    ///
    /// # Errors
    /// `no-entry`, `store`; a chain that is broken is an answer, not a failure.
    pub fn prove(&self, name: String) -> Result<EntryProof, RoughcheckError> {
        Ok(self.core.prove(entry_id(&name)?)?)
    }

    /// The bytes of one record as they stand in the chain, for whoever verifies it elsewhere.
    ///
    /// # Errors
    /// `no-entry`, `store`.
    pub fn record(&self, name: String) -> Result<Vec<u8>, RoughcheckError> {
        Ok(self.core.record(entry_id(&name)?)?)
    }

    /// Deletes the personal fields of an entry; the chain keeps what committed to them, and says that they were deleted.
    ///
    /// # Errors
    /// `no-entry`, `nothing-to-forget`, `text`, `signer`, `entropy`, `store`.
    #[uniffi::method(default(officer = None))]
    pub fn forget(&self, name: String, officer: Option<String>) -> Result<ForgetReport, RoughcheckError> {
        Ok(self.core.forget(entry_id(&name)?, officer.as_deref())?)
    }

    /// Removes the entries that a receipt covers and that are older than the policy's years, by signed times alone.
    ///
    /// # Errors
    /// `unprunable` with the condition that is missing, `signer`, `entropy`, `store`.
    pub fn prune(&self) -> Result<PruneReport, RoughcheckError> {
        Ok(self.core.prune()?)
    }

    /// Gives every record and head to the sink, line by line, so that somebody else can verify the journal. Returns how
    /// many records there were. The sink must not call this station.
    ///
    /// # Errors
    /// `export` with what the sink threw, `store`.
    pub fn export(&self, sink: Arc<dyn ExportSink>) -> Result<u64, RoughcheckError> {
        let mut each = |line: &roughcheck::station::ExportLine| {
            let json = serde_json::to_string(line).map_err(|error| error.to_string())?;
            sink.line(json).map_err(|error| error.to_string())
        };
        Ok(self.core.export(&mut each)?)
    }

    /// Signs what no head signs yet. For a key in hardware, in the moment in which the app is closed.
    ///
    /// # Errors
    /// `signer`, `store`.
    pub fn sign_tail(&self) -> Result<(), RoughcheckError> {
        Ok(self.core.sign_tail()?)
    }

    /// Entries that the collector has not acknowledged.
    ///
    /// # Errors
    /// `store`.
    pub fn pending(&self) -> Result<u64, RoughcheckError> {
        Ok(self.core.pending()?)
    }

    /// Everything that waits, as a file that only the collector can read: for a stick, a courier, a share sheet. What does
    /// not fit into one file waits for the next.
    ///
    /// # Errors
    /// `no-collector`, `signer`, `entropy`, `store`.
    pub fn outgoing_file(&self) -> Result<Vec<u8>, RoughcheckError> {
        Ok(self.core.outgoing_file()?.file)
    }

    /// Weighs a file of receipts that came back for [`Station::outgoing_file`].
    ///
    /// # Errors
    /// `sync-file`, `receipt`, `signer`, `entropy`, `store`.
    pub fn accept_file(&self, file: Vec<u8>) -> Result<Vec<AnswerReport>, RoughcheckError> {
        Ok(self.core.accept_file(&file)?.into_iter().map(AnswerReport::from).collect())
    }

    /// The next request to a collector, for apps that carry the bytes themselves; others call [`Station::sync`]. Null once
    /// the collector has everything. The first request of a session asks, and carries no entry.
    ///
    /// # Errors
    /// `signer`, `entropy`, `store`, `argument`.
    #[uniffi::method(default(max_rows = None))]
    pub fn next_batch(&self, max_rows: Option<i32>) -> Result<Option<Vec<u8>>, RoughcheckError> {
        let mut limits = BatchLimits::default();
        if let Some(rows) = max_rows {
            let rows = usize::try_from(rows).ok().filter(|rows| *rows > 0);
            limits.rows = limits.rows.min(rows.ok_or_else(|| RoughcheckError::argument("max_rows", "at least one"))?);
        }
        Ok(self.core.next_batch(limits)?)
    }

    /// Weighs what came back for the last [`Station::next_batch`]. Nothing but a receipt that counts moves anything.
    ///
    /// # Errors
    /// `receipt`, `signer`, `entropy`, `store`.
    pub fn accept(&self, answer: Vec<u8>) -> Result<AnswerReport, RoughcheckError> {
        Ok(self.core.accept(&answer)?.into())
    }
}
