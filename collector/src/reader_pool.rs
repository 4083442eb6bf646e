//! Connections for reading, lent and taken back.

use std::fmt;
use std::sync::{Mutex, PoisonError};

use crate::error::StorageError;
use crate::storage::Reader;

type Open = dyn Fn() -> Result<Box<dyn Reader>, StorageError> + Send + Sync;

/// A pool of readers: as many as are used at once, opened when first needed and then kept.
pub struct ReaderPool {
    open: Box<Open>,
    idle: Mutex<Vec<Box<dyn Reader>>>,
}

impl ReaderPool {
    /// An empty pool; `open` makes each reader.
    pub fn new(open: impl Fn() -> Result<Box<dyn Reader>, StorageError> + Send + Sync + 'static) -> Self {
        Self { open: Box::new(open), idle: Mutex::new(Vec::new()) }
    }

    /// Asks the database. Blocks; call it where blocking is allowed.
    ///
    /// # Errors
    /// [`StorageError`], also from `ask`.
    pub fn with<T>(&self, ask: impl FnOnce(&dyn Reader) -> Result<T, StorageError>) -> Result<T, StorageError> {
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let reader = match idle {
            Some(reader) => reader,
            None => (self.open)()?,
        };
        let answer = ask(reader.as_ref());
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).push(reader);
        answer
    }
}

impl fmt::Debug for ReaderPool {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("ReaderPool")
    }
}
