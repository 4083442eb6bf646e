//! The database in one file: SQLite, one writer, any number of readers.

mod columns;
mod janitor;
mod queries;
mod reader;
mod records;
mod schema;
mod shelf;

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use crate::StorageError;
use crate::storage::{Reader, Storage, Work};
use janitor::Janitor;
use reader::SqliteReader;
use shelf::SqliteShelf;

/// Statements that are prepared once and kept.
const STATEMENTS: usize = 64;
const PATIENCE: Duration = Duration::from_secs(10);

/// A collector's database in one SQLite file.
#[derive(Debug)]
pub struct SqliteStorage {
    connection: Connection,
    janitor: Janitor,
    path: PathBuf,
}

impl SqliteStorage {
    /// Opens the database, and makes it where there is none.
    ///
    /// # Errors
    /// [`StorageError`]: no access, a database of something else or of a later version.
    pub fn open(path: &Path) -> Result<Self, StorageError> {
        let mut connection = Connection::open(path)?;
        connection.busy_timeout(PATIENCE)?;
        connection.set_prepared_statement_cache_capacity(STATEMENTS);
        schema::prepare(&mut connection)?;
        Ok(Self { connection, janitor: Janitor::start(path)?, path: path.to_owned() })
    }

    /// Opens a database that is there for reading, also while a server writes it.
    ///
    /// # Errors
    /// [`StorageError`].
    pub fn look_into(path: &Path) -> Result<Box<dyn Reader>, StorageError> {
        if !path.is_file() {
            return Err(StorageError::Missing(path.display().to_string()));
        }
        // A write-ahead log needs its index file, so the connection itself may write; nothing here does.
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut connection = Connection::open_with_flags(path, flags)?;
        connection.busy_timeout(PATIENCE)?;
        connection.set_prepared_statement_cache_capacity(STATEMENTS);
        schema::check(&connection)?;
        if schema::is_older(&connection)? {
            schema::prepare(&mut connection)?;
        }
        connection.execute_batch("PRAGMA query_only = ON; PRAGMA trusted_schema = OFF; PRAGMA cache_size = -16384")?;
        Ok(Box::new(SqliteReader { connection }))
    }
}

impl Storage for SqliteStorage {
    fn write(&mut self, work: &mut Work<'_>) -> Result<(), StorageError> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        work(&mut SqliteShelf { transaction: &transaction })?;
        transaction.commit()?;
        self.janitor.wake(&self.connection);
        Ok(())
    }

    fn reader(&self) -> Result<Box<dyn Reader>, StorageError> {
        Self::look_into(&self.path)
    }
}

impl From<rusqlite::Error> for StorageError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Failed(Box::new(error))
    }
}
