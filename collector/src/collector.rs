//! A collector for one caller at a time: requests in, answers out.

use std::sync::Arc;

use roughcheck_format::base::Timestamp;
use roughcheck_format::cose::{KeyId, PublicKey, SecretKey};
use roughcheck_verify::check::Post;
use roughcheck_verify::journal::Epoch;
use roughcheck_verify::sync::{Answer, RequestError, Standing, Token};

use crate::clock::ClockDoubt;
use crate::database_url::DatabaseUrl;
use crate::error::StorageError;
use crate::identity::{CollectorError, CollectorIdentity};
use crate::ingest::{Ingested, VerifiedRequest, ingest};
use crate::reader_pool::ReaderPool;
use crate::storage::Storage;

/// The answer to a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// The signed answer.
    pub answer: Answer,
    /// What the request changed.
    pub ingested: Ingested,
}

/// Storage, keys and rules together.
pub struct Collector {
    storage: Box<dyn Storage>,
    readers: Arc<ReaderPool>,
    identity: CollectorIdentity,
}

impl std::fmt::Debug for Collector {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Collector({:?})", self.identity)
    }
}

impl Collector {
    /// Opens the collector that this database belongs to.
    ///
    /// # Errors
    /// [`CollectorError`].
    pub fn open(database: &DatabaseUrl, receipt_key: Option<&SecretKey>) -> Result<Self, CollectorError> {
        let mut storage = database.open()?;
        let identity = CollectorIdentity::open(storage.as_mut(), receipt_key)?;
        let readers = Arc::new(database.readers()?);
        Ok(Self { storage, readers, identity })
    }

    /// Its keys and documents.
    #[must_use]
    pub const fn identity(&self) -> &CollectorIdentity {
        &self.identity
    }

    /// Its readers.
    #[must_use]
    pub const fn readers(&self) -> &Arc<ReaderPool> {
        &self.readers
    }

    /// Its parts, for a server that runs each in a thread of its own.
    #[must_use]
    pub fn into_parts(self) -> (Box<dyn Storage>, Arc<ReaderPool>, CollectorIdentity) {
        (self.storage, self.readers, self.identity)
    }

    /// Installs a trust document and hands it out; see [`CollectorIdentity::install`].
    ///
    /// # Errors
    /// [`CollectorError`].
    pub fn install(&mut self, file: &[u8], at: Timestamp) -> Result<(), CollectorError> {
        self.identity.install(self.storage.as_mut(), file, at)
    }

    /// Makes a token; see [`CollectorIdentity::enrol`].
    ///
    /// # Errors
    /// [`CollectorError`].
    pub fn enrol(&mut self, post: Post, at: Timestamp) -> Result<Token, CollectorError> {
        self.identity.enrol(self.storage.as_mut(), post, at)
    }

    /// Revokes a device; see [`CollectorIdentity::revoke`].
    ///
    /// # Errors
    /// [`CollectorError`].
    pub fn revoke(&mut self, device: &[u8]) -> Result<(), CollectorError> {
        CollectorIdentity::revoke(self.storage.as_mut(), device)
    }

    /// Signs nothing by this clock; see [`CollectorIdentity::doubt_clock`].
    pub const fn doubt_clock(&mut self) {
        self.identity.doubt_clock();
    }

    /// Why the clock is in doubt, where it is; see [`CollectorIdentity::clock_doubt`].
    ///
    /// # Errors
    /// [`CollectorError`].
    pub fn clock_doubt(&mut self, at: Timestamp) -> Result<Option<ClockDoubt>, CollectorError> {
        self.identity.clock_doubt(self.storage.as_mut(), at)
    }

    /// Notes that somebody says that the clock is right; see [`CollectorIdentity::say_clock_right`].
    ///
    /// # Errors
    /// [`CollectorError`].
    pub fn say_clock_right(&mut self, by: &str, at: Timestamp) -> Result<(), CollectorError> {
        CollectorIdentity::say_clock_right(self.storage.as_mut(), by, at)
    }

    /// Ingests one request and answers it. The outer error is the collector's, the inner one the request's.
    ///
    /// # Errors
    /// [`CollectorError`].
    pub fn receive(&mut self, request: &[u8], at: Timestamp) -> Result<Result<Reply, RequestError>, CollectorError> {
        let request = match VerifiedRequest::read(request, |epoch, id| find_key(&self.readers, epoch, id)) {
            Ok(request) => request,
            Err(error) => return Ok(Err(error)),
        };
        let issuer = self.identity.receipt_issuer();
        let mut ingested = None;
        self.storage.write(&mut |txn| {
            ingested = Some(ingest(txn, &issuer, &request, at)?);
            Ok(())
        })?;
        let ingested = ingested.ok_or_else(|| StorageError::Failed("the transaction never ran".into()))?;
        Ok(Ok(reply(&self.identity, ingested)?))
    }
}

/// The device key of an epoch that is stored; a database that fails here fails again, and is reported, in the
/// transaction.
pub(crate) fn find_key(readers: &ReaderPool, epoch: &Epoch, id: KeyId) -> Option<PublicKey> {
    let key = readers.with(|reader| reader.epoch_key(epoch, id)).ok().flatten()?;
    PublicKey::of_device(&key).ok()
}

/// The answer to a request whose changes are on the disk.
pub(crate) fn reply(identity: &CollectorIdentity, ingested: Ingested) -> Result<Reply, CollectorError> {
    // Documents count by their own signatures; a receipt signs the time, and that is in doubt.
    let receipt = match ingested.clock_doubt() {
        Some(_) => Vec::new(),
        None => ingested.sign(identity.receipt_key()).map_err(|_| CollectorError::Random)?,
    };
    let known = ingested.standing() == Standing::Known;
    // Once a session: the answer to a batch is small, however large a bundle is.
    let question = ingested.offered() == 0;
    let documents =
        if known && question { identity.documents_for(ingested.trust(), ingested.held()) } else { Vec::new() };
    Ok(Reply { answer: Answer { receipt, documents }, ingested })
}
