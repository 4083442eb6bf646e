//! The device's key in a file, and the key that follows it.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use roughcheck::cose::{PublicKey, SecretKey, Signer, SignerError};
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
            keyfile::store(&keyfile::make(KeyKind::Device, nowhere, "device", None)?, &path)?;
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

    fn make_successor(&self) -> Option<Box<dyn Signer + Send>> {
        Some(Box::new(Self::made(&self.folder, NEXT).ok()?))
    }

    fn successor(&self) -> Option<Box<dyn Signer + Send>> {
        self.folder.join(NEXT).exists().then(|| self.make_successor()).flatten()
    }

    fn take_over(&self) -> bool {
        fs::rename(self.folder.join(NEXT), self.folder.join(CURRENT)).is_ok()
    }
}
