//! A collector for one caller at a time: requests in, answers out.

use std::path::PathBuf;
use std::str::FromStr;
use std::sync::Arc;

use roughcheck_format::base::Instant;
use roughcheck_format::cose::{KeyId, PublicKey, SecretKey};
use roughcheck_verify::journal::Epoch;
use roughcheck_verify::sync::{Answer, RequestError};

use crate::StorageError;
use crate::ingest::{Identity, Offer, Outcome, take_in};
use crate::office::{Office, OfficeError};
use crate::readers::Readers;
use crate::sqlite::SqliteStorage;
use crate::storage::Storage;

/// Where a collector's database is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Address {
    /// `sqlite:FILE`.
    Sqlite(PathBuf),
}

impl FromStr for Address {
    type Err = StorageError;

    fn from_str(text: &str) -> Result<Self, StorageError> {
        match text.split_once(':') {
            Some(("sqlite", file)) if !file.is_empty() => Ok(Self::Sqlite(PathBuf::from(file))),
            Some(("postgres" | "postgresql", _)) => {
                Err(StorageError::Address("PostgreSQL comes with a later version: use sqlite:FILE"))
            }
            _ => Err(StorageError::Address("a database is named as sqlite:FILE")),
        }
    }
}

impl Address {
    /// Opens the database for writing, and makes it where there is none.
    ///
    /// # Errors
    /// [`StorageError`].
    pub fn open(&self) -> Result<Box<dyn Storage>, StorageError> {
        let Self::Sqlite(path) = self;
        Ok(Box::new(SqliteStorage::open(path)?))
    }

    /// Whether there is a database, for verbs that are no occasion to make one.
    ///
    /// # Errors
    /// [`StorageError::Missing`].
    pub fn must_exist(&self) -> Result<(), StorageError> {
        let Self::Sqlite(path) = self;
        if path.is_file() { Ok(()) } else { Err(StorageError::Missing(path.display().to_string())) }
    }

    /// Readers of a database that is there.
    ///
    /// # Errors
    /// [`StorageError::Missing`] and others.
    pub fn readers(&self) -> Result<Readers, StorageError> {
        let Self::Sqlite(path) = self.clone();
        let readers = Readers::new(move || SqliteStorage::look_into(&path));
        // Whoever asks wants to know now, and not at the first question.
        readers.with(|_| Ok(()))?;
        Ok(readers)
    }
}

/// What a request gets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// The signed answer.
    pub answer: Answer,
    /// What became of the request.
    pub outcome: Outcome,
}

/// Storage, keys and rules together.
pub struct Collector {
    storage: Box<dyn Storage>,
    readers: Arc<Readers>,
    office: Office,
    me: Identity,
}

impl std::fmt::Debug for Collector {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Collector({:?})", self.office)
    }
}

impl Collector {
    /// Opens the collector whose database is at this address.
    ///
    /// # Errors
    /// [`OfficeError`].
    pub fn open(address: &Address, receipt_key: Option<&SecretKey>) -> Result<Self, OfficeError> {
        let mut storage = address.open()?;
        let office = Office::open(storage.as_mut(), receipt_key)?;
        let readers = Arc::new(address.readers()?);
        Ok(Self { me: office.identity(), storage, readers, office })
    }

    /// Its keys and documents.
    #[must_use]
    pub const fn office(&self) -> &Office {
        &self.office
    }

    /// Its readers.
    #[must_use]
    pub const fn readers(&self) -> &Arc<Readers> {
        &self.readers
    }

    /// Its parts, for a server that gives each a place of its own.
    #[must_use]
    pub fn into_parts(self) -> (Box<dyn Storage>, Arc<Readers>, Office) {
        (self.storage, self.readers, self.office)
    }

    /// Installs a trust document and hands it out; see [`Office::install`].
    ///
    /// # Errors
    /// [`OfficeError`].
    pub fn install(&mut self, file: &[u8], at: Instant) -> Result<(), OfficeError> {
        self.office.install(self.storage.as_mut(), file, at)
    }

    /// Makes a token; see [`Office::enrol`].
    ///
    /// # Errors
    /// [`OfficeError`].
    pub fn enrol(
        &mut self,
        post: roughcheck_verify::check::Post,
        at: Instant,
    ) -> Result<roughcheck_verify::sync::Token, OfficeError> {
        self.office.enrol(self.storage.as_mut(), post, at)
    }

    /// Sends a device away; see [`Office::revoke`].
    ///
    /// # Errors
    /// [`OfficeError`].
    pub fn revoke(&mut self, device: &[u8]) -> Result<(), OfficeError> {
        Office::revoke(self.storage.as_mut(), device)
    }

    /// Takes one request in and answers it. The outer error is the collector's, the inner one the request's.
    ///
    /// # Errors
    /// [`OfficeError`].
    pub fn receive(&mut self, request: &[u8], at: Instant) -> Result<Result<Reply, RequestError>, OfficeError> {
        let offer = match Offer::read(request, |epoch, id| find_key(&self.readers, epoch, id)) {
            Ok(offer) => offer,
            Err(error) => return Ok(Err(error)),
        };
        let mut outcome = None;
        self.storage.write(&mut |shelf| {
            outcome = Some(take_in(shelf, &self.me, &offer, at)?);
            Ok(())
        })?;
        let outcome = outcome.ok_or(StorageError::Foreign)?;
        Ok(Ok(reply(&self.office, outcome)?))
    }
}

/// The device key of an epoch that is kept; a database that fails here fails again, and louder, in the transaction.
pub(crate) fn find_key(readers: &Readers, epoch: &Epoch, id: KeyId) -> Option<PublicKey> {
    let key = readers.with(|reader| reader.epoch_key(epoch, id)).ok().flatten()?;
    PublicKey::of_device(&key).ok()
}

/// The answer to a request whose outcome is on the disk.
pub(crate) fn reply(office: &Office, outcome: Outcome) -> Result<Reply, OfficeError> {
    let receipt = outcome.sign(office.receipt_key()).ok_or(OfficeError::Random)?;
    let known = outcome.standing == roughcheck_verify::sync::Standing::Known;
    // Once a session: the answer to a batch is small, however large a bundle is.
    let question = outcome.offered == 0;
    let documents = if known && question { office.documents_for(outcome.trust).to_vec() } else { Vec::new() };
    Ok(Reply { answer: Answer { receipt, documents }, outcome })
}
