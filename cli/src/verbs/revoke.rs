//! `revoke`: an authority takes back its own, with its own key alone.

use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;
use roughcheck::base::{CountryCode, Day, Timestamp};
use roughcheck::certificate::{Number, TypedNumber};
use roughcheck::cose::{KeyId, Signer as _};
use roughcheck::messages::Language;
use roughcheck::trust::{KeyReason, Revocation, RevocationError};
use roughcheck_issue::{
    IssueError, KeyFile, KeyKind, LedgerEntry, LedgerFile, Noted, Noting, ledger_at, ledger_beside, listed_keys,
    make_revocation,
};

use crate::common::Common;
use crate::files;
use crate::first_root::first_root;
use crate::hsm::{self, AnySigner};
use crate::keyfile;
use crate::output::{self, Exit, Failure};
use crate::words::words;

#[derive(Debug, Args)]
#[command(group = clap::ArgGroup::new("what").required(true).multiple(false))]
pub(crate) struct Revoke {
    /// The number to void
    #[arg(long, group = "what")]
    pub(crate) number: Option<String>,
    /// The key to revoke, 16 hexadecimal digits
    #[arg(long, group = "what")]
    pub(crate) key_id: Option<String>,
    /// Why; for a key: compromised or retired
    #[arg(long)]
    pub(crate) reason: String,
    /// Since when a key is compromised or retired: a day, or a time (a day counts from its first moment anywhere)
    #[arg(long, value_name = "DAY|TIME")]
    pub(crate) since: Option<String>,
    /// The authority's key: a file, or `pkcs11:…` (RFC 7512) for one in a hardware security module
    #[arg(long)]
    pub(crate) key: PathBuf,
    /// Its password, in this file's first line (default: ROUGHCHECK_KEY_PASSWORD, or asked on the terminal)
    #[arg(long, value_name = "FILE")]
    pub(crate) password_file: Option<PathBuf>,
    /// The first root of the chain that it is made under, as a document or its digest
    #[arg(long, value_name = "FILE|HEX")]
    pub(crate) root: Option<String>,
    /// A bundle that lists the key, where its file does not lie beside the authority's
    #[arg(long, value_name = "FILE")]
    pub(crate) bundle: Option<PathBuf>,
    /// Whose key it is, where it lies in a module (default: as the number says)
    #[arg(long, value_name = "CC", value_parser = crate::common::country)]
    pub(crate) participant: Option<CountryCode>,
    /// The ledger in which a voided number is noted (default: the participant's, beside the key)
    #[arg(long, value_name = "FILE")]
    pub(crate) ledger: Option<PathBuf>,
    /// Revoke also without a reason, and a key that nobody has
    #[arg(long)]
    pub(crate) yes: bool,
    /// Where to write it
    #[arg(long)]
    pub(crate) out: PathBuf,
}

/// The number that was typed; one that is in doubt is asked about.
fn number(text: &str) -> Result<Number, Failure> {
    match TypedNumber::read(text) {
        TypedNumber::Understood(number) => Ok(number),
        TypedNumber::Asked(readings) => Err(match readings.first() {
            Some(reading) => {
                let meant = vec![("reading", reading.to_string().into())];
                Failure::said_about(format_args!("--number {text}"), "usage-number-asked", meant).misuse()
            }
            None => Failure::said_about(format_args!("--number {text}"), "usage-number-form", Vec::new()).misuse(),
        }),
    }
}

/// An option whose value the library does not take.
fn wrong(option: &str, error: &dyn std::fmt::Display) -> Failure {
    Failure::said_about(option, "usage-refused", vec![("detail", error.to_string().into())]).misuse()
}

/// A day or a time. A key that was lost on a day may have been used from its first moment anywhere on earth.
fn since(text: &str, reason: KeyReason) -> Result<Timestamp, Failure> {
    match (text.parse::<Timestamp>(), text.parse::<Day>(), reason) {
        (Ok(time), ..) => Ok(time),
        (_, Ok(day), KeyReason::Retired) => Ok(day.start_utc()),
        (_, Ok(day), KeyReason::Compromised) => Ok(Timestamp::from_seconds(day.first_second())),
        _ => Err(Failure::said_about(format_args!("--since {text}"), "usage-since", Vec::new()).misuse()),
    }
}

/// Goes on where somebody means it.
fn ask(common: &Common, verb: &Revoke, question: &str, doubt: Failure) -> Result<(), Failure> {
    if verb.yes {
        return Ok(());
    }
    match output::asked(question, common.language()?)? {
        Some(true) => Ok(()),
        Some(false) => Err(Failure::said("revoke-not-meant", Vec::new())),
        None => Err(doubt.misuse()),
    }
}

/// The authority that revokes, as far as its key tells.
struct Authority {
    participant: CountryCode,
    /// The key, where it signs certificates: phones void by it only what it signed itself.
    certificate_key: Option<KeyId>,
    /// Where its participant's ledger lies.
    ledger: PathBuf,
    signer: AnySigner,
}

impl Authority {
    fn open(common: &Common, verb: &Revoke, number: Option<&Number>) -> Result<Self, Failure> {
        let language = common.language()?;
        let Some(uri) = hsm::uri(&verb.key) else { return Self::of_file(verb, language) };
        let participant = verb.participant.or(number.map(|number| number.participant));
        let participant = participant.ok_or_else(|| Failure::said("usage-participant", Vec::new()).misuse())?;
        let ledger = verb.ledger.clone().map_or_else(|| hsm::default_ledger(participant), Ok)?;
        let key = hsm::open(uri, language)?;
        let certificate_key = (key.mark().signed() > 0).then(|| key.public_key().id());
        Ok(Self { participant, certificate_key, ledger, signer: Box::new(key) })
    }

    fn of_file(verb: &Revoke, language: Language) -> Result<Self, Failure> {
        if verb.participant.is_some() {
            return Err(Failure::said("usage-module-only", Vec::new()).misuse());
        }
        let key = keyfile::load(&verb.key)?;
        let beside = || LedgerFile::of(&verb.key, key.participant()).map_err(IssueError::from);
        let ledger = verb.ledger.clone().map_or_else(beside, Ok);
        Ok(Self {
            participant: key.participant(),
            certificate_key: (key.kind() == KeyKind::Issuer).then(|| key.public_key().id()),
            ledger: ledger.map_err(|error| Failure::about(verb.key.display(), error.words()))?,
            signer: hsm::signer(&verb.key, verb.password_file.as_deref(), language)?,
        })
    }

    /// Whether this is a key that signs certificates, and the ledger does not say that it signed this one.
    fn never_signed(&self, verb: &Revoke, number: &Number) -> Result<bool, Failure> {
        let Some(key) = self.certificate_key else { return Ok(false) };
        let ledger = match (&verb.ledger, hsm::uri(&verb.key)) {
            (None, None) => ledger_beside(&verb.key, &keyfile::load(&verb.key)?),
            _ => ledger_at(&self.ledger),
        };
        let ledger = ledger.map_err(|error| Failure::about(self.ledger.display(), error.words()))?;
        let own = |entry: &LedgerEntry| entry.content.is_some() && entry.key.is_none_or(|signer| signer == key);
        Ok(!ledger.of(number).is_some_and(own))
    }
}

/// Whether a key file beside the authority's, or the bundle, has a key with this id.
fn is_somebodys(verb: &Revoke, id: &str) -> Result<bool, Failure> {
    // A key in a module lies in no folder.
    if hsm::uri(&verb.key).is_none() {
        let folder = fs::canonicalize(&verb.key).map_err(|error| Failure::file(&verb.key, &error))?;
        let beside = folder.parent().and_then(|folder| fs::read_dir(folder).ok()).into_iter().flatten().flatten();
        let has = |path: PathBuf| KeyFile::load(&path).is_ok_and(|key| key.public_key().id().to_string() == id);
        if beside.map(|entry| entry.path()).filter(|path| path.is_file()).any(has) {
            return Ok(true);
        }
    }
    let Some(path) = &verb.bundle else { return Ok(false) };
    listed_keys(&files::read(path)?)
        .map(|keys| keys.iter().any(|key| key.to_string() == id))
        .map_err(|error| Failure::new_about(path.display(), error))
}

/// The voiding of one number; a reason that is empty is asked about, and a number that the key never signed is told.
fn of_number(common: &Common, verb: &Revoke, own: &Authority, number: &Number) -> Result<Revocation, Failure> {
    let content = Revocation::of_number(own.participant, number.clone(), verb.reason.clone(), common.now());
    let content = content.map_err(Failure::new)?;
    let language = common.language()?;
    if verb.reason.trim().is_empty() {
        let question = words(language, "ask-revoke-reason", &[]);
        ask(common, verb, &question, Failure::said_about("--reason", "revoke-doubt-reason", Vec::new()))?;
    }
    if own.never_signed(verb, number)? {
        // Its ledger may be lost, and it is the number that matters.
        output::complain(&Failure::said("revoke-unsigned", vec![("number", number.to_string().into())]), language);
    }
    Ok(content)
}

/// The removal of one key; whatever is doubtful is asked about.
fn of_key(common: &Common, verb: &Revoke, own: &Authority, id: &str) -> Result<Revocation, Failure> {
    let reason: KeyReason = verb.reason.parse().map_err(|error: RevocationError| wrong("--reason", &error))?;
    let since = verb.since.as_deref().map(|text| since(text, reason)).transpose()?;
    let content = Revocation::of_key(own.participant, id, reason, since, common.now());
    let content = content.map_err(|error| wrong("--key-id", &error))?;
    let id = id.to_lowercase();
    if !verb.yes && !is_somebodys(verb, &id)? {
        let question = words(common.language()?, "ask-revoke-key", &[("key", id.as_str().into())]);
        let about = format!("--key-id {id}");
        ask(common, verb, &question, Failure::said_about(about, "revoke-doubt-key", Vec::new()))?;
    }
    Ok(content)
}

pub(crate) fn run(common: &Common, verb: &Revoke) -> Result<Exit, Failure> {
    files::is_free(&verb.out)?;
    let number = verb.number.as_deref().map(number).transpose()?;
    let own = Authority::open(common, verb, number.as_ref())?;
    let content = match (&number, &verb.key_id) {
        (Some(number), _) => of_number(common, verb, &own, number)?,
        (None, Some(id)) => of_key(common, verb, &own, id)?,
        (None, None) => return Err(Failure::said("usage-revoke", Vec::new()).misuse()),
    };
    let root = verb.root.as_deref().map(first_root).transpose()?;
    let of_ledger = |error: IssueError| Failure::about(own.ledger.display(), error.words());
    // Whoever signs with the ledger is waited for before anything is made.
    let noting = number.as_ref().map(|_| Noting::open(&own.ledger)).transpose().map_err(of_ledger)?;
    let document = make_revocation(&content, root, own.signer.as_ref()).map_err(Failure::new)?;
    files::write_new(&verb.out, &document.ok_or_else(|| Failure::said("key-cannot-sign", Vec::new()))?)?;
    let noted = number.as_ref().zip(noting).map(|(number, noting)| noting.void(number));
    let noted = noted.transpose().map_err(of_ledger)?;
    said(common, verb, &own.ledger, noted)
}

/// Says where the revocation lies, and, of a number, which ledger notes it.
fn said(common: &Common, verb: &Revoke, ledger: &Path, noted: Option<Noted>) -> Result<Exit, Failure> {
    let (out, ledger) = (verb.out.display().to_string(), ledger.display().to_string());
    if common.json {
        let noted = (noted == Some(Noted::Here)).then_some(ledger);
        output::json(&serde_json::json!({ "out": out, "noted": noted }))?;
        return Ok(Exit::Done);
    }
    let language = common.language()?;
    output::line(&words(language, "revocation-made", &[("file", out.into())]))?;
    match noted {
        None | Some(Noted::Here) => {}
        Some(Noted::Nowhere) => output::line(&words(language, "revocation-unnoted", &[("file", ledger.into())]))?,
        Some(Noted::Elsewhere(key)) => {
            let args = [("file", ledger.into()), ("key", key.to_string().into())];
            output::line(&words(language, "revocation-noted-nowhere", &args))?;
        }
    }
    Ok(Exit::Done)
}
