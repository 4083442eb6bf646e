//! Where a collector's database is.

use std::path::PathBuf;
use std::str::FromStr;

use crate::error::StorageError;
use crate::reader_pool::ReaderPool;
use crate::sqlite::SqliteStorage;
use crate::storage::Storage;

/// The URL of a database.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DatabaseUrl {
    /// `sqlite:FILE`.
    Sqlite(PathBuf),
}

impl FromStr for DatabaseUrl {
    type Err = StorageError;

    fn from_str(text: &str) -> Result<Self, StorageError> {
        match text.split_once(':') {
            Some(("sqlite", file)) if !file.is_empty() => Ok(Self::Sqlite(PathBuf::from(file))),
            Some(("postgres" | "postgresql", _)) => {
                Err(StorageError::Url("PostgreSQL comes with a later version: use sqlite:FILE"))
            }
            _ => Err(StorageError::Url("a database is named as sqlite:FILE")),
        }
    }
}

impl DatabaseUrl {
    /// Opens the database for writing, and makes it where there is none.
    ///
    /// # Errors
    /// [`StorageError`].
    pub fn open(&self) -> Result<Box<dyn Storage>, StorageError> {
        let Self::Sqlite(path) = self;
        Ok(Box::new(SqliteStorage::open(path)?))
    }

    /// Whether there is a database, for verbs that must not make one.
    ///
    /// # Errors
    /// [`StorageError::Missing`].
    pub fn must_exist(&self) -> Result<(), StorageError> {
        let Self::Sqlite(path) = self;
        if path.is_file() { Ok(()) } else { Err(StorageError::Missing(path.display().to_string())) }
    }

    /// A pool of readers of an existing database.
    ///
    /// # Errors
    /// [`StorageError::Missing`] and others, at once and not at the first question.
    pub fn readers(&self) -> Result<ReaderPool, StorageError> {
        let Self::Sqlite(path) = self.clone();
        let readers = ReaderPool::new(move || SqliteStorage::open_reader(&path));
        readers.with(|_| Ok(()))?;
        Ok(readers)
    }
}
