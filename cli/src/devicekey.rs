//! The device's key in a file, and the key that follows it.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use roughcheck::cose::{PublicKey, SecretKey, Signer, SignerError, SuccessorError};
use roughcheck_issue::KeyKind;

use crate::keyfile;
use crate::output::Failure;

const CURRENT: &str = "device.key";
const NEXT: &str = "device.key.next";

/// A device's key. Its successor lies beside it until the journal names it.
pub(crate) struct DeviceKey {
    folder: PathBuf,
    key: SecretKey,
}

impl fmt::Debug for DeviceKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "DeviceKey({:?})", self.key)
    }
}

impl DeviceKey {
    /// The key of the station in a folder, made where it is missing.
    pub(crate) fn open(folder: &Path) -> Result<Self, Failure> {
        Self::made(folder, CURRENT)
    }

    fn made(folder: &Path, name: &str) -> Result<Self, Failure> {
        let path = folder.join(name);
        if !path.exists() {
            let nowhere = "ZZ".parse().map_err(Failure::new)?;
            keyfile::store(&keyfile::make(KeyKind::Device, nowhere, "device", None, None)?, &path)?;
        }
        Ok(Self { folder: folder.to_owned(), key: keyfile::secret(&keyfile::load(&path)?)? })
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
        let next = Self::made(&self.folder, NEXT).map_err(|failure| SuccessorError(failure.to_string()))?;
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
