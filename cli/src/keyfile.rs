//! Key files on a desk: where they lie, and where their passwords come from.

use std::path::Path;

use roughcheck::base::{CountryCode, to_hex};
use roughcheck::cose::SecretKey;
use roughcheck_issue::{Issuer, KeyFile, KeyFileError, KeyKind, PasswordSeal};
use zeroize::Zeroizing;

use crate::output::Failure;

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
) -> Result<KeyFile, Failure> {
    let seed = Zeroizing::new(random()?);
    let seal = match password {
        None => None,
        Some(password) => Some(PasswordSeal { password, salt: random()?, nonce: random()? }),
    };
    KeyFile::new(kind, participant, name, &seed, seal).map_err(|error| match error {
        KeyFileError::Name(problem) => Failure::new_about("--name", problem),
        KeyFileError::Password => Failure::said("key-password-empty", Vec::new()),
        error => Failure::coded(error.words()),
    })
}

/// Reads a key file.
pub(crate) fn load(path: &Path) -> Result<KeyFile, Failure> {
    KeyFile::load(path).map_err(|error| Failure::about(path.display(), error.words()))
}

/// Writes a key file; never over another one.
pub(crate) fn store(key: &KeyFile, path: &Path) -> Result<(), Failure> {
    if path.exists() {
        return Err(Failure::said_about(path.display(), "key-there", Vec::new()));
    }
    key.store(path).map_err(|error| Failure::about(path.display(), error.words()))
}

/// The password of sealed keys, from the environment.
pub(crate) fn password() -> Option<Zeroizing<String>> {
    std::env::var(PASSWORD).ok().map(Zeroizing::new)
}

/// The secret half of a key; a sealed one is opened with the password in the environment.
pub(crate) fn secret(key: &KeyFile) -> Result<SecretKey, Failure> {
    key.secret(password().as_ref().map(|password| password.as_str())).map_err(|error| Failure::coded(error.words()))
}

/// Opens an issuer's key with its ledger.
pub(crate) fn issuer(path: &Path) -> Result<Issuer, Failure> {
    Issuer::open(path, password().as_ref().map(|password| password.as_str()))
        .map_err(|error| Failure::about(path.display(), error.words()))
}

/// Carries the ledger on to a key file that was just made; where that cannot be, the new key goes again.
pub(crate) fn succeed(old: &Path, new: &Path) -> Result<(), Failure> {
    roughcheck_issue::succeed(old, new).map_err(|error| {
        let _ = std::fs::remove_file(new);
        Failure::about(old.display(), error.words())
    })
}

/// The public half in hexadecimal.
pub(crate) fn public_hex(key: &KeyFile) -> String {
    to_hex(key.public_key().as_bytes())
}
