//! A desk: a folder with a key, and what is asked of it again and again.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use roughcheck_format::base::CountryCode;
use roughcheck_format::certificate::CertificateRecord;
use roughcheck_format::cose::{KeyId, PublicKey, SecretKey, Signer, SignerError};
use roughcheck_issue::*;
use roughcheck_testkit as testing;

pub(crate) fn angola() -> CountryCode {
    "AO".parse().expect("a code")
}

pub(crate) fn record(number: &str) -> CertificateRecord {
    CertificateRecord::of(&testing::certificate(number), None, false)
}

/// A folder with a sealed issuer's key.
pub(crate) fn desk() -> (TempDir, PathBuf) {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("AO.key");
    let seal = PasswordSeal { password: "correct horse", salt: [1; 16], nonce: [2; 24] };
    let key = KeyFile::new(KeyKind::Issuer, angola(), "Ministry", &[7; 32], None).expect("makes");
    // A test has no thief to keep busy.
    let key = key.resealed(None, Some(seal), PasswordCost::new(64, 1)).expect("seals");
    key.store(&path).expect("writes");
    (dir, path)
}

pub(crate) fn open(key: &Path) -> Issuer {
    Issuer::open(key, Some("correct horse")).expect("opens")
}

pub(crate) fn beside(key: &Path) -> PathBuf {
    LedgerFile::of(key, angola()).expect("a key file")
}

/// The id of the key in a file.
pub(crate) fn id(key: &Path) -> KeyId {
    KeyFile::load(key).expect("reads").public_key().id()
}

pub(crate) fn ledger(key: &Path) -> String {
    fs::read_to_string(beside(key)).expect("reads")
}

/// A signer that does at signing what a test wants of it.
pub(crate) struct Elsewhere<F>(pub SecretKey, pub F);

impl<F: Fn(&SecretKey, &[u8]) -> Result<[u8; 64], SignerError>> Signer for Elsewhere<F> {
    fn public_key(&self) -> &PublicKey {
        self.0.public_key()
    }

    fn sign(&self, message: &[u8]) -> Result<[u8; 64], SignerError> {
        (self.1)(&self.0, message)
    }
}

pub(crate) fn elsewhere<F>(sign: F, ledger: &Path) -> Issuer
where
    F: Fn(&SecretKey, &[u8]) -> Result<[u8; 64], SignerError> + Send + 'static,
{
    Issuer::with_signer(Box::new(Elsewhere(testing::key("AO"), sign)), angola(), ledger).expect("opens")
}

pub(crate) fn refusal(key: &Path) -> Option<&'static str> {
    Issuer::open(key, Some("correct horse")).err().map(|error| error.code())
}

/// A second key of the same participant in a folder.
pub(crate) fn another(folder: &Path, name: &str, seed: u8) -> PathBuf {
    let path = folder.join(name);
    let key = KeyFile::new(KeyKind::Issuer, angola(), "Ministry", &[seed; 32], None).expect("makes");
    key.store(&path).expect("writes");
    path
}
