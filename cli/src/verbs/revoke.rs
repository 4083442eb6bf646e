//! `revoke`: an authority takes back its own, with its own key alone.

use std::fs;
use std::path::PathBuf;

use clap::Args;
use roughcheck::base::{Day, Timestamp};
use roughcheck::certificate::{Number, TypedNumber};
use roughcheck::trust::{KeyReason, Revocation, RevocationError};
use roughcheck_issue::{IssueError, KeyFile, LedgerFile, listed_keys, make_revocation, note_voided};

use crate::common::Common;
use crate::files;
use crate::first_root::first_root;
use crate::hsm;
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
    /// The authority's key
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

/// Whether a key file beside the authority's, or the bundle, has a key with this id.
fn is_somebodys(verb: &Revoke, id: &str) -> Result<bool, Failure> {
    let folder = fs::canonicalize(&verb.key).map_err(|error| Failure::file(&verb.key, &error))?;
    let beside = folder.parent().and_then(|folder| fs::read_dir(folder).ok()).into_iter().flatten().flatten();
    let has = |path: PathBuf| KeyFile::load(&path).is_ok_and(|key| key.public_key().id().to_string() == id);
    if beside.map(|entry| entry.path()).filter(|path| path.is_file()).any(has) {
        return Ok(true);
    }
    let Some(path) = &verb.bundle else { return Ok(false) };
    listed_keys(&files::read(path)?)
        .map(|keys| keys.iter().any(|key| key.to_string() == id))
        .map_err(|error| Failure::new_about(path.display(), error))
}

pub(crate) fn run(common: &Common, verb: &Revoke) -> Result<Exit, Failure> {
    files::is_free(&verb.out)?;
    let key = keyfile::load(&verb.key)?;
    let (own, now) = (key.participant(), common.now());
    let mut voided = None;
    let content = match (&verb.number, &verb.key_id) {
        (Some(text), _) => {
            let number = number(text)?;
            if verb.reason.trim().is_empty() {
                let question = words(common.language()?, "ask-revoke-reason", &[]);
                ask(common, verb, &question, Failure::said_about("--reason", "revoke-doubt-reason", Vec::new()))?;
            }
            voided = Some(number.clone());
            Revocation::of_number(own, number, verb.reason.clone(), now).map_err(Failure::new)?
        }
        (None, Some(id)) => {
            let reason: KeyReason = verb.reason.parse().map_err(|error: RevocationError| wrong("--reason", &error))?;
            let since = verb.since.as_deref().map(|text| since(text, reason)).transpose()?;
            let content = Revocation::of_key(own, id, reason, since, now).map_err(|error| wrong("--key-id", &error))?;
            let id = id.to_lowercase();
            if !verb.yes && !is_somebodys(verb, &id)? {
                let question = words(common.language()?, "ask-revoke-key", &[("key", id.as_str().into())]);
                let about = format!("--key-id {id}");
                ask(common, verb, &question, Failure::said_about(about, "revoke-doubt-key", Vec::new()))?;
            }
            content
        }
        (None, None) => return Err(Failure::said("usage-revoke", Vec::new()).misuse()),
    };
    let root = verb.root.as_deref().map(first_root).transpose()?;
    let document = make_revocation(
        &content,
        root,
        hsm::signer(&verb.key, verb.password_file.as_deref(), common.language()?)?.as_ref(),
    )
    .map_err(Failure::new)?;
    files::write_new(&verb.out, &document.ok_or_else(|| Failure::said("key-cannot-sign", Vec::new()))?)?;
    if let Some(number) = voided {
        let beside = || LedgerFile::of(&verb.key, own).map_err(IssueError::from);
        let noted = verb.ledger.clone().map_or_else(beside, Ok).and_then(|ledger| note_voided(&ledger, &number));
        noted.map_err(|error| Failure::about(verb.key.display(), error.words()))?;
    }
    match common.json {
        true => output::json(&serde_json::json!({ "out": verb.out.display().to_string() }))?,
        false => {
            let file = [("file", verb.out.display().to_string().into())];
            output::line(&words(common.language()?, "revocation-made", &file))?;
        }
    }
    Ok(Exit::Done)
}
