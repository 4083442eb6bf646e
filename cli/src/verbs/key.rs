//! `key`: makes and shows keys.

use std::path::PathBuf;

use clap::Subcommand;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use roughcheck::base::CountryCode;
use roughcheck_issue::{KeyFile, KeyKind};
use zeroize::Zeroizing;

use crate::common::Common;
use crate::files;
use crate::keyfile;
use crate::output::{self, Exit, Failure};
use crate::words::{word, words};

#[derive(Debug, Subcommand)]
pub(crate) enum Key {
    /// Make a key
    New {
        /// What it is for
        #[arg(long, value_parser = key_kind(), required_unless_present = "succeeds")]
        kind: Option<KeyKind>,
        /// Whose key
        #[arg(long, value_parser = crate::common::country, required_unless_present = "succeeds")]
        participant: Option<CountryCode>,
        /// Name of its holder
        #[arg(long, required_unless_present = "succeeds")]
        name: Option<String>,
        /// The key that it succeeds: kind, participant and name are those, and the ledger goes on
        ///
        /// In the same folder both keys share the ledger. Into another folder it is carried on, and the old key signs
        /// nothing more where it is.
        #[arg(long, value_name = "OLD")]
        succeeds: Option<PathBuf>,
        /// Where to write it; readable by its owner only
        #[arg(long)]
        out: PathBuf,
        /// Seal the key with the password in this file's first line
        #[arg(long, value_name = "FILE")]
        password_file: Option<PathBuf>,
    },
    /// Show the public half
    Show {
        /// The key file
        file: PathBuf,
    },
}

fn key_kind() -> impl TypedValueParser<Value = KeyKind> {
    PossibleValuesParser::new(KeyKind::ALL.map(KeyKind::as_str)).try_map(|name| KeyKind::from_name(&name).ok_or("kind"))
}

pub(crate) fn run(common: &Common, verb: &Key) -> Result<Exit, Failure> {
    let key = match verb {
        Key::New { kind, participant, name, succeeds, out, password_file } => {
            let old = succeeds.as_deref().map(keyfile::load).transpose()?;
            let kind = kind.or(old.as_ref().map(KeyFile::kind));
            let participant = participant.or(old.as_ref().map(KeyFile::participant));
            let name = name.as_deref().or(old.as_ref().map(KeyFile::name));
            let (Some(kind), Some(participant), Some(name)) = (kind, participant, name) else {
                return Err(Failure::said("usage-succeeds", Vec::new()).misuse());
            };
            let password = password_file.as_deref().map(files::read_text).transpose()?.map(Zeroizing::new);
            let password = password.as_ref().map(|text| text.lines().next().unwrap_or_default());
            let key = keyfile::make(kind, participant, name, password)?;
            keyfile::store(&key, out)?;
            if let Some(old) = succeeds {
                keyfile::succeed(old, out)?;
            }
            key
        }
        Key::Show { file } => keyfile::load(file)?,
    };
    let (public, key_id) = (keyfile::public_hex(&key), key.public_key().id().to_string());
    let shown = serde_json::json!({
        "kind": key.kind(), "participant": key.participant(), "name": key.name(), "public": public, "key_id": key_id,
    });
    match common.json {
        true => output::json(&shown)?,
        false => {
            let language = common.language()?;
            let args = [
                ("kind", key.kind().as_str().into()),
                ("name", key.name().into()),
                ("participant", key.participant().as_str().into()),
            ];
            output::line(&words(language, "key-of", &args))?;
            output::line(&format!("{} {public}\n{} {key_id}", word(language, "key-public"), word(language, "key-id")))?;
        }
    }
    Ok(Exit::Done)
}
