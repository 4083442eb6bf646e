//! The tables. `PRAGMA user_version` counts migrations; an older file is brought up, a newer one is not touched.

use rusqlite::Connection;

use super::error::StoreError;

/// `RCST` in the file's header, so that tools can tell what it is.
const APPLICATION_ID: i32 = 0x5243_5354;
const VERSION: i32 = 4;

/// Journal tables have no other column than `journal verify` recomputes; everything else lies beside. The triggers stop
/// mistakes, not attackers: those are stopped by the chain and the signed head.
const V1: &str = "
CREATE TABLE epochs (ordinal INTEGER PRIMARY KEY, epoch BLOB NOT NULL UNIQUE);
CREATE TABLE entries (
    epoch BLOB NOT NULL, seq INTEGER NOT NULL, number TEXT, replaces TEXT, record BLOB NOT NULL, hash BLOB NOT NULL,
    PRIMARY KEY (epoch, seq)
) WITHOUT ROWID;
CREATE INDEX entries_number ON entries (number) WHERE number IS NOT NULL;
CREATE INDEX entries_replaces ON entries (replaces) WHERE replaces IS NOT NULL;
CREATE TABLE heads (
    epoch BLOB NOT NULL, seq INTEGER NOT NULL, head BLOB NOT NULL, PRIMARY KEY (epoch, seq)
) WITHOUT ROWID;
CREATE TABLE sealed (
    epoch BLOB NOT NULL, seq INTEGER NOT NULL, field INTEGER NOT NULL, nonce BLOB NOT NULL, sealed BLOB NOT NULL,
    PRIMARY KEY (epoch, seq, field)
) WITHOUT ROWID;
CREATE TABLE trust (slot TEXT PRIMARY KEY, document BLOB NOT NULL);
CREATE TABLE floor (only INTEGER PRIMARY KEY CHECK (only = 1), seconds INTEGER NOT NULL, source TEXT NOT NULL);
CREATE TRIGGER entries_no_update BEFORE UPDATE ON entries BEGIN SELECT RAISE(ABORT, 'entries are never edited'); END;
CREATE TRIGGER entries_no_delete BEFORE DELETE ON entries BEGIN SELECT RAISE(ABORT, 'entries are never deleted'); END;
CREATE TRIGGER heads_no_update BEFORE UPDATE ON heads BEGIN SELECT RAISE(ABORT, 'heads are never edited'); END;
CREATE TRIGGER heads_no_delete BEFORE DELETE ON heads BEGIN SELECT RAISE(ABORT, 'heads are never deleted'); END;
CREATE TRIGGER sealed_no_update BEFORE UPDATE ON sealed BEGIN SELECT RAISE(ABORT, 'sealed fields are never edited'); END;
";

/// Keeping and sending: rows that were pruned, how many requests were made, how far each collector has the journal and its
/// receipts, rows that it quarantined, documents of collectors that were weighed already (under which trust), and the
/// statements by which a device's keys follow each other. Rows may be deleted where they were registered
/// as pruned, and nowhere else.
const V2: &str = "
CREATE TABLE pruned (
    epoch BLOB PRIMARY KEY, seq INTEGER NOT NULL, hash BLOB NOT NULL, device_key BLOB NOT NULL, receipt BLOB NOT NULL
) WITHOUT ROWID;
CREATE TABLE requests (only INTEGER PRIMARY KEY CHECK (only = 1), count INTEGER NOT NULL);
CREATE TABLE weighed (document BLOB NOT NULL, trust BLOB NOT NULL, PRIMARY KEY (document, trust)) WITHOUT ROWID;
CREATE TABLE cursors (
    collector BLOB NOT NULL, epoch BLOB NOT NULL, seq INTEGER NOT NULL, hash BLOB NOT NULL,
    PRIMARY KEY (collector, epoch)
) WITHOUT ROWID;
CREATE TABLE receipts (
    collector BLOB NOT NULL, epoch BLOB NOT NULL, seq INTEGER NOT NULL, received_at INTEGER NOT NULL,
    receipt BLOB NOT NULL, PRIMARY KEY (collector, epoch, seq)
) WITHOUT ROWID;
CREATE TABLE quarantined (
    collector BLOB NOT NULL, epoch BLOB NOT NULL, seq INTEGER NOT NULL, hash BLOB NOT NULL, reason TEXT NOT NULL,
    PRIMARY KEY (collector, epoch, seq, hash)
) WITHOUT ROWID;
CREATE TABLE successions (ordinal INTEGER PRIMARY KEY, device_key BLOB NOT NULL UNIQUE, statement BLOB NOT NULL);
DROP TRIGGER entries_no_delete;
DROP TRIGGER heads_no_delete;
CREATE TRIGGER entries_no_delete BEFORE DELETE ON entries
WHEN NOT EXISTS (SELECT 1 FROM pruned WHERE pruned.epoch = old.epoch AND old.seq <= pruned.seq)
BEGIN SELECT RAISE(ABORT, 'entries are never deleted'); END;
CREATE TRIGGER heads_no_delete BEFORE DELETE ON heads
WHEN NOT EXISTS (SELECT 1 FROM pruned WHERE pruned.epoch = old.epoch AND old.seq <= pruned.seq)
BEGIN SELECT RAISE(ABORT, 'heads are never deleted'); END;
";

/// Time: the floor of each source and whether the own clock has reached it, and what each collector said last.
const V3: &str = "
CREATE TABLE floors (source TEXT PRIMARY KEY, seconds INTEGER NOT NULL, firm INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO floors (source, seconds, firm) SELECT source, seconds, 0 FROM floor;
DROP TABLE floor;
CREATE TABLE heard (collector BLOB PRIMARY KEY, seconds INTEGER NOT NULL) WITHOUT ROWID;
";

/// The receipts by which times are believed: `receipt` or `heard`, and the digest of the collector's receipt key. Those that
/// were stored before are found among the receipts, as far as they cover anything.
const V4: &str = "
CREATE TABLE proofs (source TEXT PRIMARY KEY, receipt BLOB NOT NULL) WITHOUT ROWID;
INSERT OR IGNORE INTO proofs (source, receipt) SELECT floors.source, receipts.receipt FROM floors JOIN receipts
    ON floors.source = 'receipt ' || lower(hex(receipts.collector)) AND receipts.received_at >= floors.seconds;
INSERT OR IGNORE INTO proofs (source, receipt) SELECT 'heard ' || lower(hex(heard.collector)), receipts.receipt
    FROM heard JOIN receipts ON receipts.collector = heard.collector AND receipts.received_at = heard.seconds;
";

/// Fields whose row is not there.
pub(super) const DROP_STRAY_FIELDS: &str = "DELETE FROM sealed WHERE NOT EXISTS (SELECT 1 FROM entries WHERE entries.epoch = sealed.epoch AND entries.seq = sealed.seq)";

/// Durability first: every commit is synchronised before it returns, on Apple through the drive's own cache too.
const PRAGMAS: &str = "
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA fullfsync = ON;
PRAGMA checkpoint_fullfsync = ON;
PRAGMA trusted_schema = OFF;
PRAGMA cell_size_check = ON;
PRAGMA secure_delete = ON;
";

/// Keeps the index of the log in memory, so that opening needs no space on the disk. Nobody else can look into the file
/// meanwhile, so this is for a full disk alone; the folder's lock keeps our own processes apart either way.
pub(super) const ALONE: &str = "PRAGMA locking_mode = EXCLUSIVE;";

/// Sets up a connection and brings the file up to this version.
pub(super) fn prepare(connection: &mut Connection) -> Result<(), StoreError> {
    connection.execute_batch(PRAGMAS)?;
    let version: i32 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if version > VERSION {
        return Err(StoreError::Newer);
    }
    if version < VERSION {
        let migration = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        for (step, sql) in (1..).zip([V1, V2, V3, V4]) {
            if version < step {
                migration.execute_batch(sql)?;
            }
        }
        migration.pragma_update(None, "application_id", APPLICATION_ID)?;
        migration.pragma_update(None, "user_version", VERSION)?;
        migration.commit()?;
    }
    Ok(())
}
