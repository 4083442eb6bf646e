//! `key`: makes keys, shows them, gives their public half away, and changes their passwords.

use std::path::{Path, PathBuf};

use clap::Subcommand;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use roughcheck::base::CountryCode;
use roughcheck::messages::Language;
use roughcheck_issue::{KeyFile, KeyKind, PasswordCost};
use zeroize::Zeroizing;

use crate::ask;
use crate::common::Common;
use crate::files;
use crate::keyfile;
use crate::output::{self, Exit, Failure};
use crate::words::{word, words};

/// How often a key's memory is passed through where somebody names another cost.
const PASSES: u32 = 3;
/// The algorithm of second keys.
const SECOND: &str = "ml-dsa-44";

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
        /// A second key beside a party's, of another algorithm: roots and heads are signed with both (default: where the
        /// key that it succeeds has one)
        #[arg(long, value_name = "ALGORITHM", value_parser = [SECOND])]
        second: Option<String>,
        /// Where to write it; readable by its owner only
        #[arg(long)]
        out: PathBuf,
        /// Seal the key with the password in this file's first line (default: that in ROUGHCHECK_KEY_PASSWORD, if any)
        #[arg(long, value_name = "FILE")]
        password_file: Option<PathBuf>,
        /// Ask for the password on the terminal
        #[arg(long, conflicts_with = "password_file")]
        ask_password: bool,
        /// Memory in KiB that trying a password takes, where 256 MiB for parties and issuers is not meant
        #[arg(long, value_name = "KIB", value_parser = cost)]
        password_cost: Option<PasswordCost>,
    },
    /// Show the public half, and write it as a file that others may have
    Show {
        /// The key file
        file: PathBuf,
        /// Write the public half
        #[arg(long, requires = "out")]
        public: bool,
        /// Where to write it
        #[arg(long, requires = "public")]
        out: Option<PathBuf>,
    },
    /// Give a key another password
    Passwd {
        /// The key file
        file: PathBuf,
        /// The password that it has, in this file's first line (default: ROUGHCHECK_KEY_PASSWORD, or asked)
        #[arg(long, value_name = "FILE")]
        password_file: Option<PathBuf>,
        /// The new one, in this file's first line (default: asked on the terminal, twice)
        #[arg(long, value_name = "FILE")]
        new_password_file: Option<PathBuf>,
        /// Memory in KiB that trying a password takes, where 256 MiB for parties and issuers is not meant
        #[arg(long, value_name = "KIB", value_parser = cost)]
        password_cost: Option<PasswordCost>,
    },
}

fn key_kind() -> impl TypedValueParser<Value = KeyKind> {
    PossibleValuesParser::new(KeyKind::ALL.map(KeyKind::as_str)).try_map(|name| KeyKind::from_name(&name).ok_or("kind"))
}

fn cost(text: &str) -> Result<PasswordCost, &'static str> {
    text.parse().ok().and_then(|kib| PasswordCost::new(kib, PASSES)).ok_or("8-1048576")
}

pub(crate) fn run(common: &Common, verb: &Key) -> Result<Exit, Failure> {
    let language = common.language()?;
    match verb {
        Key::New { kind, participant, name, succeeds, second, out, password_file, ask_password, password_cost } => {
            let old = succeeds.as_deref().map(keyfile::load).transpose()?;
            let kind = kind.or(old.as_ref().map(KeyFile::kind));
            let participant = participant.or(old.as_ref().map(KeyFile::participant));
            let name = name.as_deref().or(old.as_ref().map(KeyFile::name));
            let (Some(kind), Some(participant), Some(name)) = (kind, participant, name) else {
                return Err(Failure::said("usage-succeeds", Vec::new()).misuse());
            };
            let password = match password_file {
                Some(file) => Some(keyfile::password_in(file)?),
                None if *ask_password => Some(asked_twice(language, "--password-file")?),
                None => keyfile::password(),
            };
            let password = password.as_ref().map(|text| text.as_str());
            let follows = old.as_ref().is_some_and(|old| kind == KeyKind::Party && old.second_public_key().is_some());
            if second.is_some() && kind != KeyKind::Party {
                return Err(Failure::said("usage-second", Vec::new()).misuse());
            }
            let key = match second.is_some() || follows {
                true => keyfile::make_with_second(participant, name, password, *password_cost)?,
                false => keyfile::make(kind, participant, name, password, *password_cost)?,
            };
            keyfile::store(&key, out)?;
            if let Some(old) = succeeds {
                keyfile::succeed(old, out)?;
            }
            show(common, &key, None)
        }
        Key::Show { file, out: None, .. } => show(common, &keyfile::load(file)?, None),
        Key::Show { file, out: Some(out), .. } => {
            let key = keyfile::load(file)?.public_half();
            let text = key.to_text().map_err(|error| Failure::coded(error.words()))?;
            files::write_new(out, text.as_bytes())?;
            show(common, &key, Some(out))
        }
        Key::Passwd { file, password_file, new_password_file, password_cost } => {
            let key = keyfile::load(file)?;
            let old = keyfile::password_of(&key, file, password_file.as_deref(), language)?;
            let new = match new_password_file {
                Some(file) => keyfile::password_in(file)?,
                None => asked_twice(language, "--new-password-file")?,
            };
            // Whoever signs with it meanwhile marks it: that mark stays.
            let old = old.as_ref().map(|text| text.as_str());
            keyfile::change(file, |key| keyfile::resealed(key, old, Some(&new), *password_cost))?;
            let args = [("file", file.display().to_string().into())];
            match common.json {
                true => output::json(&serde_json::json!({ "done": words(Language::English, "key-resealed", &args) }))?,
                false => output::line(&words(language, "key-resealed", &args))?,
            }
            Ok(Exit::Done)
        }
    }
}

/// A new password, typed twice: nobody sees what is typed.
fn asked_twice(language: Language, instead: &'static str) -> Result<Zeroizing<String>, Failure> {
    let asked = |id| ask::in_secret(&words(language, id, &[]));
    let nobody = || Failure::said("usage-no-terminal", vec![("option", instead.into())]).misuse();
    let first = asked("ask-new-password")?.ok_or_else(nobody)?;
    let second = asked("ask-same-password")?.ok_or_else(nobody)?;
    if first == second { Ok(first) } else { Err(Failure::said("key-passwords-differ", Vec::new())) }
}

fn show(common: &Common, key: &KeyFile, out: Option<&Path>) -> Result<Exit, Failure> {
    let (public, key_id) = (keyfile::public_hex(key), key.public_key().id().to_string());
    let out = out.map(|out| out.display().to_string());
    let mut shown = serde_json::json!({
        "kind": key.kind(), "participant": key.participant(), "name": key.name(), "public": public, "key_id": key_id,
    });
    let second = key.second_public_key();
    if let (Some(fields), Some(second)) = (shown.as_object_mut(), second) {
        let of_second = serde_json::json!({
            "algorithm": second.algorithm(), "public": keyfile::second_hex(key), "key_id": second.id(),
        });
        fields.insert("second".to_owned(), of_second);
    }
    if let (Some(fields), Some(out)) = (shown.as_object_mut(), &out) {
        fields.insert("out".to_owned(), out.as_str().into());
    }
    if common.json {
        output::json(&shown)?;
        return Ok(Exit::Done);
    }
    let language = common.language()?;
    let args = [
        ("kind", key.kind().as_str().into()),
        ("name", key.name().into()),
        ("participant", key.participant().as_str().into()),
    ];
    output::line(&words(language, "key-of", &args))?;
    output::line(&format!("{} {public}\n{} {key_id}", word(language, "key-public"), word(language, "key-id")))?;
    if let Some(second) = second {
        let args = [("algorithm", second.algorithm().as_str().into()), ("key", second.id().to_string().into())];
        output::line(&words(language, "key-second", &args))?;
    }
    if let Some(out) = out {
        output::line(&words(language, "key-public-in", &[("file", out.into())]))?;
    }
    Ok(Exit::Done)
}
