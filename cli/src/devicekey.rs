//! The device's key in a file, and the key that follows it.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use roughcheck::cose::{PublicKey, SecretKey, Signer, SignerError, SuccessorError};
use roughcheck::messages::Language;
use roughcheck_issue::KeyKind;

use crate::keyfile;
use crate::output::Failure;

const CURRENT: &str = "device.key";
const NEXT: &str = "device.key.next";

/// A device's key. Its successor lies beside it until the journal names it.
pub(crate) struct DeviceKey {
    folder: PathBuf,
    key: SecretKey,
    /// In which somebody is asked for a password.
    language: Language,
}

impl fmt::Debug for DeviceKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "DeviceKey({:?})", self.key)
    }
}

impl DeviceKey {
    /// The key of the station in a folder, made where it is missing.
    pub(crate) fn open(folder: &Path, language: Language) -> Result<Self, Failure> {
        Self::made(folder, CURRENT, language)
    }

    fn made(folder: &Path, name: &str, language: Language) -> Result<Self, Failure> {
        let path = folder.join(name);
        if !path.exists() {
            let nowhere = "ZZ".parse().map_err(Failure::new)?;
            keyfile::store(&keyfile::make(KeyKind::Device, nowhere, "device", None, None)?, &path)?;
        }
        let key = keyfile::secret(&keyfile::load(&path)?, language)?;
        Ok(Self { folder: folder.to_owned(), key, language })
    }
}

impl Signer for DeviceKey {
    fn public_key(&self) -> &PublicKey {
        self.key.public_key()
    }

    fn sign(&self, message: &[u8]) -> Result<[u8; 64], SignerError> {
        self.key.sign(message)
    }

    fn make_successor(&self) -> Result<Option<Box<dyn Signer + Send>>, SuccessorError> {
        let next =
            Self::made(&self.folder, NEXT, self.language).map_err(|failure| SuccessorError(failure.to_string()))?;
        Ok(Some(Box::new(next)))
    }

    fn successor(&self) -> Result<Option<Box<dyn Signer + Send>>, SuccessorError> {
        match self.folder.join(NEXT).try_exists() {
            Ok(true) => self.make_successor(),
            Ok(false) => Ok(None),
            Err(error) => Err(SuccessorError(error.to_string())),
        }
    }

    fn take_over(&self) -> Result<(), SuccessorError> {
        let taken = fs::rename(self.folder.join(NEXT), self.folder.join(CURRENT));
        taken.map_err(|error| SuccessorError(error.to_string()))
    }
}
