//! The tables. `PRAGMA user_version` counts migrations; an older file is brought up, a newer one is not touched.

use rusqlite::Connection;

use crate::error::StorageError;

/// `RCCO` in the file's header, so that tools can tell what it is.
const APPLICATION_ID: i32 = 0x5243_434f;
pub(super) const VERSION: i32 = 4;

/// An entry is named by (epoch, seq, hash), and an epoch belongs to one device: sending it again changes nothing, and
/// two branches of a fork stand side by side. Everything else that is unique is so by a key too, never by a time
/// window.
const V1: &str = "
CREATE TABLE meta (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE devices (
    id INTEGER PRIMARY KEY, device_key BLOB NOT NULL UNIQUE, key_id BLOB NOT NULL, standing INTEGER NOT NULL,
    country TEXT, post TEXT, procedure TEXT, follows INTEGER REFERENCES devices (id), enrolled_at INTEGER NOT NULL,
    count INTEGER NOT NULL DEFAULT 0, last_sync INTEGER
);
CREATE TABLE tokens (
    id BLOB PRIMARY KEY, secret BLOB NOT NULL, country TEXT NOT NULL, post TEXT NOT NULL, procedure TEXT NOT NULL,
    made_at INTEGER NOT NULL, device INTEGER REFERENCES devices (id)
) WITHOUT ROWID;
CREATE TABLE epochs (
    id INTEGER PRIMARY KEY, epoch BLOB NOT NULL UNIQUE, device INTEGER NOT NULL REFERENCES devices (id),
    device_key BLOB NOT NULL, before_epoch BLOB, before_seq INTEGER, before_hash BLOB,
    newest INTEGER NOT NULL DEFAULT 0, entries INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX epochs_device ON epochs (device);
CREATE TABLE batches (
    id INTEGER PRIMARY KEY, device INTEGER NOT NULL, epoch_id INTEGER NOT NULL, first INTEGER NOT NULL,
    last INTEGER NOT NULL, received_at INTEGER NOT NULL
);
CREATE TABLE entries (
    epoch_id INTEGER NOT NULL, seq INTEGER NOT NULL, hash BLOB NOT NULL, batch_id INTEGER NOT NULL, kind TEXT NOT NULL,
    number TEXT, content BLOB, verdict TEXT, procedure TEXT, country TEXT, post TEXT, serves TEXT, clock INTEGER,
    genuine INTEGER NOT NULL, record BLOB NOT NULL,
    PRIMARY KEY (epoch_id, seq, hash)
) WITHOUT ROWID;
CREATE INDEX entries_number ON entries (number) WHERE number IS NOT NULL;
CREATE TABLE fields (
    epoch_id INTEGER NOT NULL, seq INTEGER NOT NULL, hash BLOB NOT NULL, field INTEGER NOT NULL, salt BLOB NOT NULL,
    value BLOB NOT NULL, PRIMARY KEY (epoch_id, seq, hash, field)
) WITHOUT ROWID;
CREATE TABLE heads (batch_id INTEGER PRIMARY KEY, head BLOB NOT NULL);
CREATE TABLE quarantined (
    epoch_id INTEGER NOT NULL, seq INTEGER NOT NULL, hash BLOB NOT NULL, previous BLOB, reason TEXT NOT NULL,
    batch_id INTEGER NOT NULL, record BLOB NOT NULL, PRIMARY KEY (epoch_id, seq, hash)
) WITHOUT ROWID;
CREATE TABLE forks (epoch_id INTEGER PRIMARY KEY, seq INTEGER NOT NULL, noticed_at INTEGER NOT NULL);
CREATE TABLE gaps (
    epoch_id INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, device INTEGER NOT NULL,
    PRIMARY KEY (epoch_id, first, last)
) WITHOUT ROWID;
CREATE TABLE alarms (
    id INTEGER PRIMARY KEY, kind TEXT NOT NULL, device_key BLOB NOT NULL, epoch BLOB NOT NULL, seq INTEGER NOT NULL,
    noticed_at INTEGER NOT NULL, UNIQUE (kind, device_key, epoch, seq)
);
CREATE TABLE documents (digest BLOB PRIMARY KEY, document BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE trust_states (id INTEGER PRIMARY KEY, trust BLOB NOT NULL UNIQUE, installed_at INTEGER NOT NULL);
CREATE TABLE trust_slots (
    trust BLOB NOT NULL, slot TEXT NOT NULL, document BLOB NOT NULL, PRIMARY KEY (trust, slot)
) WITHOUT ROWID;
CREATE TABLE handed_out (
    id INTEGER PRIMARY KEY, bundle INTEGER NOT NULL, file BLOB NOT NULL, given_at INTEGER NOT NULL
);
CREATE TRIGGER entries_no_update BEFORE UPDATE ON entries BEGIN SELECT RAISE(ABORT, 'entries are never edited'); END;
CREATE TRIGGER entries_no_delete BEFORE DELETE ON entries BEGIN SELECT RAISE(ABORT, 'entries are never deleted'); END;
";

/// What judging checks again needs: which certificate replaced which, and which rows a phone had pruned by then.
const V2: &str = "
ALTER TABLE entries ADD COLUMN replaces TEXT;
CREATE INDEX entries_replaces ON entries (replaces) WHERE replaces IS NOT NULL;
CREATE INDEX entries_pruned ON entries (epoch_id, seq) WHERE kind = 'pruned';
CREATE TABLE dissents (
    epoch_id INTEGER NOT NULL, seq INTEGER NOT NULL, hash BLOB NOT NULL, verdict TEXT, faults TEXT NOT NULL,
    PRIMARY KEY (epoch_id, seq, hash)
) WITHOUT ROWID;
";

/// Double use is found by reading one index, and no record.
const V3: &str = "
DROP INDEX entries_number;
CREATE INDEX entries_number ON entries (number, kind, genuine, content, serves, procedure, country)
    WHERE number IS NOT NULL;
";

/// Who did what at headquarters, and when the newest request was taken, as decimal seconds.
const V4: &str = "
CREATE TABLE acts (id INTEGER PRIMARY KEY, who TEXT NOT NULL, what TEXT NOT NULL, at INTEGER NOT NULL);
CREATE TRIGGER acts_no_update BEFORE UPDATE ON acts BEGIN SELECT RAISE(ABORT, 'acts are never edited'); END;
CREATE TRIGGER acts_no_delete BEFORE DELETE ON acts BEGIN SELECT RAISE(ABORT, 'acts are never deleted'); END;
INSERT OR IGNORE INTO meta (name, value)
    SELECT 'newest-received', CAST(CAST(newest AS TEXT) AS BLOB) FROM (SELECT max(received_at) AS newest FROM batches)
    WHERE newest IS NOT NULL;
";

/// In their order: a file of version N lacks those from N on.
const MIGRATIONS: [&str; 4] = [V1, V2, V3, V4];

/// Every commit is on the disk before anybody is answered. Pages of 8 KiB hold whole records. The log is emptied by the
/// checkpointer.
const PRAGMAS: &str = "
PRAGMA page_size = 8192;
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA fullfsync = ON;
PRAGMA checkpoint_fullfsync = ON;
PRAGMA trusted_schema = OFF;
PRAGMA cell_size_check = ON;
PRAGMA wal_autocheckpoint = 0;
PRAGMA journal_size_limit = 67108864;
PRAGMA cache_size = -65536;
";

/// Sets up a connection that writes, and brings the file up to this version.
pub(super) fn prepare(connection: &mut Connection) -> Result<(), StorageError> {
    check(connection)?;
    connection.execute_batch(PRAGMAS)?;
    let version: i32 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if version < VERSION {
        let migration = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        // Another process may have been faster.
        let version: i32 = migration.query_row("PRAGMA user_version", [], |row| row.get(0))?;
        if version < VERSION {
            for step in MIGRATIONS.iter().skip(usize::try_from(version).unwrap_or(0)) {
                migration.execute_batch(step)?;
            }
            migration.pragma_update(None, "application_id", APPLICATION_ID)?;
            migration.pragma_update(None, "user_version", VERSION)?;
        }
        migration.commit()?;
    }
    Ok(())
}

/// Whether a file must be brought up before it can be read.
pub(super) fn is_older(connection: &Connection) -> Result<bool, StorageError> {
    let version: i32 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    Ok(version < VERSION)
}

/// Whether this is a collector's database of this version or an older one, or a new file.
pub(super) fn check(connection: &Connection) -> Result<(), StorageError> {
    let application: i32 = connection.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    let version: i32 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    let tables: i64 = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    match (application, version, tables) {
        (APPLICATION_ID, VERSION.., _) if version > VERSION => Err(StorageError::Newer),
        (APPLICATION_ID, ..) | (0, 0, 0) => Ok(()),
        _ => Err(StorageError::Foreign),
    }
}

#[cfg(test)]
pub(super) mod testing {
    use std::path::Path;

    use super::*;

    /// Writes an empty database as an older version left it.
    pub(in crate::sqlite) fn older_database(path: &Path, version: i32) {
        assert_eq!(usize::try_from(VERSION), Ok(MIGRATIONS.len()));
        let connection = Connection::open(path).expect("opens");
        connection.pragma_update(None, "journal_mode", "WAL").expect("sets");
        for step in MIGRATIONS.iter().take(usize::try_from(version).expect("a version")) {
            connection.execute_batch(step).expect("migrates");
        }
        connection.pragma_update(None, "application_id", APPLICATION_ID).expect("sets");
        connection.pragma_update(None, "user_version", version).expect("sets");
    }
}
