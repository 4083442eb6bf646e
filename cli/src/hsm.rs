//! Keys in hardware security modules beside keys in files: what a `--key` names.

use std::path::{Path, PathBuf};

use etcetera::base_strategy::{BaseStrategy as _, choose_native_strategy};
use roughcheck::base::CountryCode;
use roughcheck::cose::Signer;
use roughcheck::messages::Language;
use roughcheck_issue::{HsmError, HsmKey, HsmUri, HsmUriError, Issuer};
use zeroize::Zeroizing;

use crate::ask;
use crate::files;
use crate::keyfile;
use crate::output::Failure;
use crate::words::words;

/// The URI in a `--key`; none where it names a file.
pub(crate) fn uri(key: &Path) -> Option<&str> {
    key.to_str().filter(|text| HsmUri::is_one(text))
}

/// A key in a file or in a module.
pub(crate) type AnySigner = Box<dyn Signer + Send>;

/// Opens a key; the password of a file in the first line of another, if that is named.
pub(crate) fn signer(key: &Path, password: Option<&Path>, language: Language) -> Result<AnySigner, Failure> {
    if let Some(uri) = uri(key) {
        return Ok(Box::new(open(uri, language)?));
    }
    let file = keyfile::load(key)?;
    let password = keyfile::password_of(&file, key, password, language)?;
    let secret = file.secret(password.as_ref().map(|text| text.as_str()));
    Ok(Box::new(secret.map_err(|error| Failure::about(key.display(), error.words()))?))
}

/// Opens keys, each with its own password: the first file of passwords is that of the first key file which has one.
pub(crate) fn signers(keys: &[PathBuf], passwords: &[PathBuf], language: Language) -> Result<Vec<AnySigner>, Failure> {
    let (mut passwords, mut opened) = (passwords.iter(), Vec::<AnySigner>::new());
    for path in keys {
        let is_sealed = uri(path).is_none() && keyfile::load(path)?.is_sealed();
        let file = if is_sealed { passwords.next() } else { None };
        opened.push(signer(path, file.map(PathBuf::as_path), language)?);
    }
    match passwords.next() {
        None => Ok(opened),
        Some(left) => Err(Failure::said_about(left.display(), "usage-password-file", Vec::new()).misuse()),
    }
}

/// Opens the key that a URI names.
pub(crate) fn open(text: &str, language: Language) -> Result<HsmKey, Failure> {
    let uri = HsmUri::parse(text).map_err(|error| misread(text, &error).misuse())?;
    let pin = pin(&uri, language)?;
    HsmKey::open(&uri, &pin).map_err(|error| failed(&uri, &error))
}

/// Opens the key with a ledger of its participant. Where there is none, and the token knows of none, `begin` says whether one is
/// begun: a name mistyped must not bind the key to another's.
pub(crate) fn issuer(
    text: &str,
    participant: CountryCode,
    ledger: Option<&Path>,
    begin: impl FnOnce(&Path) -> Result<(), Failure>,
    language: Language,
) -> Result<Issuer, Failure> {
    let key = open(text, language)?;
    let ledger = ledger.map_or_else(|| default_ledger(participant), |path| Ok(path.to_owned()))?;
    let mark = key.mark();
    if mark.signed() == 0 && !ledger.exists() {
        begin(&ledger)?;
    }
    Issuer::with_mark(Box::new(key), participant, &ledger, Some(mark))
        .map_err(|error| Failure::about(ledger.display(), error.words()))
}

/// Where the ledger of keys in modules lies unless another place is named: a module has no folder.
pub(crate) fn default_ledger(participant: CountryCode) -> Result<PathBuf, Failure> {
    let platform = choose_native_strategy().map_err(|_| Failure::said("usage-ledger", Vec::new()).misuse())?;
    let folder = platform.data_dir().join("roughcheck").join("ledgers");
    files::make_folder(&folder)?;
    Ok(folder.join(format!("{participant}.ledger")))
}

/// The PIN: in the file that the URI names, in the environment, or asked.
fn pin(uri: &HsmUri, language: Language) -> Result<Zeroizing<String>, Failure> {
    if let Some(file) = &uri.pin_source {
        let text = Zeroizing::new(files::read_text(file)?);
        return Ok(Zeroizing::new(text.lines().next().unwrap_or_default().to_owned()));
    }
    if let Some(pin) = keyfile::password() {
        return Ok(pin);
    }
    let token = [("token", named(uri).into())];
    let asked = ask::in_secret(&words(language, "ask-pin", &token))?;
    asked.ok_or_else(|| Failure::said_about(named(uri), "hsm-no-pin", Vec::new()).misuse())
}

/// The token, or else the module.
fn named(uri: &HsmUri) -> String {
    uri.token.clone().or_else(|| uri.serial.clone()).unwrap_or_else(|| uri.module.display().to_string())
}

fn misread(text: &str, error: &HsmUriError) -> Failure {
    // A PIN in it is not repeated.
    let shown = text.split('?').next().unwrap_or_default();
    let (id, what) = match error {
        HsmUriError::Malformed(what) => ("hsm-uri-malformed", Some(what)),
        HsmUriError::Unknown(what) => ("hsm-uri-unknown", Some(what)),
        HsmUriError::Twice(what) => ("hsm-uri-twice", Some(what)),
        HsmUriError::NoModule => ("hsm-uri-module", None),
        HsmUriError::NoObject => ("hsm-uri-object", None),
        HsmUriError::PinValue => ("hsm-uri-pin", None),
    };
    Failure::said_about(shown, id, what.map(|what| ("what", what.as_str().into())).into_iter().collect())
}

fn failed(uri: &HsmUri, error: &HsmError) -> Failure {
    let object = uri.object.clone().unwrap_or_else(|| "id".to_owned());
    let args = |detail: &str| vec![("object", object.as_str().into()), ("detail", detail.into())];
    let (about, id, detail) = match error {
        HsmError::Module(detail) => (uri.module.display().to_string(), "hsm-module", detail.as_str()),
        HsmError::NoToken => (named(uri), "hsm-no-token", ""),
        HsmError::SeveralTokens => (named(uri), "hsm-several-tokens", ""),
        HsmError::WrongPin => (named(uri), "hsm-wrong-pin", ""),
        HsmError::LockedPin => (named(uri), "hsm-locked-pin", ""),
        HsmError::NoKey => (named(uri), "hsm-no-key", ""),
        HsmError::SeveralKeys => (named(uri), "hsm-several-keys", ""),
        HsmError::NotEd25519 => (named(uri), "hsm-not-ed25519", ""),
        HsmError::Failed(detail) => (named(uri), "hsm-failed", detail.as_str()),
    };
    Failure::said_about(about, id, args(detail))
}
