//! Key files on a desk: where they lie, and where their passwords come from.

use std::path::Path;

use roughcheck::base::{CountryCode, to_hex};
use roughcheck::cose::SecretKey;
use roughcheck::messages::Language;
use roughcheck_files::FileError;
use roughcheck_issue::{IssueError, Issuer, KeyFile, KeyFileError, KeyKind, PasswordCost, PasswordSeal};
use zeroize::Zeroizing;

use crate::ask;
use crate::files;
use crate::output::Failure;
use crate::words::words;

/// The environment variable that holds the password of a sealed key.
const PASSWORD: &str = "ROUGHCHECK_KEY_PASSWORD";

/// Random bytes from the operating system.
pub(crate) fn random<const N: usize>() -> Result<[u8; N], Failure> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(Failure::new)?;
    Ok(bytes)
}

/// A new key.
pub(crate) fn make(
    kind: KeyKind,
    participant: CountryCode,
    name: &str,
    password: Option<&str>,
    cost: Option<PasswordCost>,
) -> Result<KeyFile, Failure> {
    let seed = Zeroizing::new(random()?);
    sealed(KeyFile::new(kind, participant, name, &seed, None).map_err(failed)?, password, cost)
}

/// A new key of a party with a second one of the other algorithm beside it.
pub(crate) fn make_with_second(
    participant: CountryCode,
    name: &str,
    password: Option<&str>,
    cost: Option<PasswordCost>,
) -> Result<KeyFile, Failure> {
    let (first, second) = (Zeroizing::new(random()?), Zeroizing::new(random()?));
    sealed(KeyFile::new_with_second(participant, name, [&first, &second], None).map_err(failed)?, password, cost)
}

fn sealed(bare: KeyFile, password: Option<&str>, cost: Option<PasswordCost>) -> Result<KeyFile, Failure> {
    match password {
        None => Ok(bare),
        Some(password) => bare.resealed(None, Some(seal(password)?), cost).map_err(failed),
    }
}

/// The same key under another password, or under none.
pub(crate) fn resealed(
    key: &KeyFile,
    old: Option<&str>,
    new: Option<&str>,
    cost: Option<PasswordCost>,
) -> Result<KeyFile, Failure> {
    key.resealed(old, new.map(seal).transpose()?, cost).map_err(failed)
}

fn seal(password: &str) -> Result<PasswordSeal<'_>, Failure> {
    Ok(PasswordSeal { password, salt: random()?, nonce: random()? })
}

fn failed(error: KeyFileError) -> Failure {
    match error {
        KeyFileError::Name(problem) => Failure::new_about("--name", problem),
        KeyFileError::Password => Failure::said("key-password-empty", Vec::new()),
        error => Failure::coded(error.words()),
    }
}

/// Reads a key file.
pub(crate) fn load(path: &Path) -> Result<KeyFile, Failure> {
    KeyFile::load(path).map_err(|error| of_file(path, &error))
}

/// What the system says of a file is said of it; anything else is of the key.
fn of_file(path: &Path, error: &IssueError) -> Failure {
    match error {
        IssueError::File(FileError::Io(error)) => Failure::file(path, error),
        error => Failure::about(path.display(), error.words()),
    }
}

/// Writes a key file; never over another one.
pub(crate) fn store(key: &KeyFile, path: &Path) -> Result<(), Failure> {
    if path.exists() {
        return Err(Failure::said_about(path.display(), "key-there", Vec::new()));
    }
    key.store(path).map_err(|error| of_file(path, &error))
}

/// Why a key file was not changed.
enum Unchanged {
    Key(IssueError),
    Said(Failure),
}

impl From<IssueError> for Unchanged {
    fn from(error: IssueError) -> Self {
        Self::Key(error)
    }
}

/// Changes a key file; nobody else does so meanwhile.
pub(crate) fn change(path: &Path, change: impl FnOnce(&KeyFile) -> Result<KeyFile, Failure>) -> Result<(), Failure> {
    let changed = KeyFile::change(path, |key| change(&key).map_err(Unchanged::Said));
    changed.map(drop).map_err(|unchanged| match unchanged {
        Unchanged::Key(error) => of_file(path, &error),
        Unchanged::Said(failure) => failure.of(path.display()),
    })
}

/// A password from the first line of a file.
pub(crate) fn password_in(path: &Path) -> Result<Zeroizing<String>, Failure> {
    let text = Zeroizing::new(files::read_text(path)?);
    Ok(Zeroizing::new(text.lines().next().unwrap_or_default().to_owned()))
}

/// The password of sealed keys, from the environment.
pub(crate) fn password() -> Option<Zeroizing<String>> {
    std::env::var(PASSWORD).ok().map(Zeroizing::new)
}

/// The password of one key: from its own file, or the environment, or else asked on the terminal; none where the key has
/// none, or where nobody could answer.
pub(crate) fn password_of(
    key: &KeyFile,
    path: &Path,
    file: Option<&Path>,
    language: Language,
) -> Result<Option<Zeroizing<String>>, Failure> {
    match (file, password()) {
        _ if !key.is_sealed() => Ok(None),
        (Some(file), _) => password_in(file).map(Some),
        (None, Some(password)) => Ok(Some(password)),
        (None, None) => {
            let about = [("key", path.display().to_string().into()), ("name", key.name().into())];
            ask::in_secret(&words(language, "ask-password", &about))
        }
    }
}

/// The secret half of a key; a sealed one is opened with the password in the environment, or one that is asked.
pub(crate) fn secret(key: &KeyFile, language: Language) -> Result<SecretKey, Failure> {
    let password = password_of(key, Path::new(&key.public_key().id().to_string()), None, language)?;
    key.secret(password.as_ref().map(|text| text.as_str())).map_err(|error| Failure::coded(error.words()))
}

/// Opens an issuer's key with its ledger.
pub(crate) fn issuer(path: &Path, password: Option<&Path>, language: Language) -> Result<Issuer, Failure> {
    let password = password_of(&load(path)?, path, password, language)?;
    Issuer::open(path, password.as_ref().map(|password| password.as_str()))
        .map_err(|error| Failure::about(path.display(), error.words()))
}

/// Carries the ledger on to a key file that was just made; where that cannot be, the new key goes again.
pub(crate) fn succeed(old: &Path, new: &Path) -> Result<(), Failure> {
    roughcheck_issue::succeed(old, new).map_err(|error| {
        let _ = std::fs::remove_file(new);
        Failure::about(old.display(), error.words())
    })
}

/// The public half of the second key in hexadecimal, where the file has one.
pub(crate) fn second_hex(key: &KeyFile) -> Option<String> {
    key.second_public_key().map(|key| to_hex(key.as_bytes()))
}

/// The public half in hexadecimal.
pub(crate) fn public_hex(key: &KeyFile) -> String {
    to_hex(key.public_key().as_bytes())
}
