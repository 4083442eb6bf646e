//! `revoke`: an authority takes back its own, with its own key alone.

use std::path::PathBuf;

use clap::Args;
use roughcheck::base::Timestamp;
use roughcheck::certificate::{Number, TypedNumber};
use roughcheck::trust::{Revocation, RevocationError};
use roughcheck_issue::make_revocation;

use crate::common::Common;
use crate::files;
use crate::first_root::first_root;
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
    /// Since when a key is compromised (a time) or retired (its day)
    #[arg(long)]
    pub(crate) since: Option<Timestamp>,
    /// The authority's key
    #[arg(long)]
    pub(crate) key: PathBuf,
    /// The first root of the chain that it is made under, as a document or its digest
    #[arg(long, value_name = "FILE|HEX")]
    pub(crate) root: Option<String>,
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

pub(crate) fn run(common: &Common, verb: &Revoke) -> Result<Exit, Failure> {
    let key = keyfile::load(&verb.key)?;
    let (own, now) = (key.participant(), common.now());
    let content = match (&verb.number, &verb.key_id) {
        (Some(text), _) => {
            let number = number(text)?;
            Revocation::of_number(own, number, verb.reason.clone(), now).map_err(Failure::new)?
        }
        (None, Some(id)) => {
            let reason = verb.reason.parse().map_err(|error: RevocationError| wrong("--reason", &error))?;
            Revocation::of_key(own, id, reason, verb.since, now).map_err(|error| wrong("--key-id", &error))?
        }
        (None, None) => return Err(Failure::said("usage-revoke", Vec::new()).misuse()),
    };
    let root = verb.root.as_deref().map(first_root).transpose()?;
    let document = make_revocation(&content, root, &keyfile::secret(&key)?).map_err(Failure::new)?;
    files::write(&verb.out, &document.ok_or_else(|| Failure::said("key-cannot-sign", Vec::new()))?)?;
    match common.json {
        true => output::json(&serde_json::json!({ "out": verb.out.display().to_string() }))?,
        false => {
            let file = [("file", verb.out.display().to_string().into())];
            output::line(&words(common.language()?, "revocation-made", &file))?;
        }
    }
    Ok(Exit::Done)
}
