//! Opening the file, for writing and for reading.

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use super::reader::SqliteReader;
use super::schema;
use super::wal_checkpointer::WalCheckpointer;
use super::write_txn::SqliteTxn;
use crate::error::StorageError;
use crate::storage::{Reader, Storage, Work};

/// Statements that are prepared once and kept.
const STATEMENTS: usize = 64;
/// How long another process may hold the lock.
const BUSY_TIMEOUT: Duration = Duration::from_secs(10);

/// A collector's database in one SQLite file.
#[derive(Debug)]
pub struct SqliteStorage {
    connection: Connection,
    checkpointer: WalCheckpointer,
    path: PathBuf,
}

impl SqliteStorage {
    /// Opens the database, and makes it where there is none.
    ///
    /// # Errors
    /// [`StorageError`]: no access, a database of something else or of a later version.
    pub fn open(path: &Path) -> Result<Self, StorageError> {
        let mut connection = Connection::open(path)?;
        connection.busy_timeout(BUSY_TIMEOUT)?;
        connection.set_prepared_statement_cache_capacity(STATEMENTS);
        schema::prepare(&mut connection)?;
        Ok(Self { connection, checkpointer: WalCheckpointer::start(path)?, path: path.to_owned() })
    }

    /// Opens an existing database for reading, also while a server writes it.
    ///
    /// # Errors
    /// [`StorageError`].
    pub fn open_reader(path: &Path) -> Result<Box<dyn Reader>, StorageError> {
        if !path.is_file() {
            return Err(StorageError::Missing(path.display().to_string()));
        }
        // A write-ahead log needs its index file, so the connection itself may write; nothing here does.
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut connection = Connection::open_with_flags(path, flags)?;
        connection.busy_timeout(BUSY_TIMEOUT)?;
        connection.set_prepared_statement_cache_capacity(STATEMENTS);
        schema::check(&connection)?;
        if schema::is_older(&connection)? {
            schema::prepare(&mut connection)?;
        }
        connection.execute_batch("PRAGMA query_only = ON; PRAGMA trusted_schema = OFF; PRAGMA cache_size = -16384")?;
        Ok(Box::new(SqliteReader::new(connection)))
    }
}

impl Storage for SqliteStorage {
    fn write(&mut self, work: &mut Work<'_>) -> Result<(), StorageError> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        work(&mut SqliteTxn::new(&transaction))?;
        transaction.commit()?;
        self.checkpointer.wake(&self.connection);
        Ok(())
    }

    fn reader(&self) -> Result<Box<dyn Reader>, StorageError> {
        Self::open_reader(&self.path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sqlite::schema::testing::older_database;

    #[test]
    fn a_database_of_any_older_version_is_brought_up_whoever_opens_it() {
        for version in 1..schema::VERSION {
            let dir = tempfile::tempdir().expect("a folder");
            let path = dir.path().join("c.db");
            older_database(&path, version);
            let reader = SqliteStorage::open_reader(&path).expect("opens for reading");
            assert_eq!(reader.stats().expect("answers").entries, 0, "version {version}");
            assert_eq!(reader.disagreements(1).expect("answers"), []);
            let found: i32 = Connection::open(&path)
                .and_then(|connection| connection.query_row("PRAGMA user_version", [], |row| row.get(0)))
                .expect("answers");
            assert_eq!(found, schema::VERSION);
        }
    }

    #[test]
    fn a_stored_value_that_nobody_writes_is_damage_and_not_a_default() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("c.db");
        let mut storage = SqliteStorage::open(&path).expect("opens");
        let at = roughcheck_format::base::Timestamp::from_seconds(0);
        storage.write(&mut |txn| txn.add_device(&[1; 32], None, None, at).map(drop)).expect("writes");
        let damage = |sql: &str| Connection::open(&path).and_then(|db| db.execute_batch(sql)).expect("executes");
        for (sql, back) in [
            ("UPDATE devices SET standing = 3", "UPDATE devices SET standing = 0"),
            ("UPDATE devices SET standing = -1", "UPDATE devices SET standing = 0"),
            ("UPDATE devices SET count = -1", "UPDATE devices SET count = 0"),
            (
                "UPDATE devices SET country = 'EU', post = 'P', procedure = 'smuggling'",
                "UPDATE devices SET procedure = NULL",
            ),
        ] {
            damage(sql);
            let mut found = None;
            let read = storage.write(&mut |txn| {
                found = txn.device(&[1; 32])?;
                Ok(())
            });
            assert!(matches!(read, Err(StorageError::Damaged(_))), "{sql}: {read:?} {found:?}");
            damage(back);
        }
        damage("UPDATE devices SET standing = 7");
        let reader = SqliteStorage::open_reader(&path).expect("opens");
        assert!(matches!(reader.devices(), Err(StorageError::Damaged(_))));
    }
}
