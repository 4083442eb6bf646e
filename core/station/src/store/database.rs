//! The database: one writer, every commit synchronised. What it holds is read table by table through [`JournalRows`],
//! [`TrustRows`] and [`SyncRows`].

use std::path::Path;

use rusqlite::{Connection, Transaction, TransactionBehavior, params};

use super::error::StoreError;
use super::journal_rows::JournalRows;
use super::rows::{Append, FloorRow, Received, TxnExtras, Unproved};
use super::schema;
use super::sync_rows::SyncRows;
use super::trust_rows::TrustRows;
use roughcheck_format::base::Digest;
use roughcheck_verify::journal::{Epoch, FieldName, PrunedBody, Row};

const ENTRY: &str = "INSERT INTO entries (epoch, seq, number, replaces, record, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
const SEALED: &str = "INSERT INTO sealed (epoch, seq, field, nonce, sealed) VALUES (?1, ?2, ?3, ?4, ?5)";
const DROP_FIELD: &str = "DELETE FROM sealed WHERE epoch = ?1 AND seq = ?2 AND field = ?3";
const HEAD: &str = "INSERT INTO heads (epoch, seq, head) VALUES (?1, ?2, ?3)";
const DOCUMENT: &str = "INSERT OR REPLACE INTO trust (slot, document) VALUES (?1, ?2)";
const CLEAR: &str = "DELETE FROM trust WHERE slot = ?1";
const FLOOR: &str = "INSERT INTO floors (source, seconds, firm) VALUES (?1, ?2, ?3) ON CONFLICT (source) DO UPDATE \
                     SET seconds = excluded.seconds, firm = excluded.firm WHERE seconds < excluded.seconds";
const FIRM: &str = "UPDATE floors SET firm = 1 WHERE firm = 0 AND seconds <= ?1";
const VOID: &str = "DELETE FROM floors WHERE source = ?1";
const UNPROVED: &str = "DELETE FROM proofs WHERE source = ?1";
const PROOF: &str = "INSERT OR REPLACE INTO proofs (source, receipt) VALUES (?1, ?2)";
const UNHEARD: &str = "DELETE FROM heard WHERE collector = ?1";
const HEARD: &str = "INSERT OR REPLACE INTO heard (collector, seconds) VALUES (?1, ?2)";
const PRUNED: &str =
    "INSERT OR REPLACE INTO pruned (epoch, seq, hash, device_key, receipt) VALUES (?1, ?2, ?3, ?4, ?5)";
const SUCCESSION: &str = "INSERT OR REPLACE INTO successions (device_key, statement) VALUES (?1, ?2)";
const RECEIPT: &str = "INSERT INTO receipts (collector, epoch, seq, received_at, receipt) VALUES (?1, ?2, ?3, ?4, ?5) \
                       ON CONFLICT DO NOTHING";
const CURSOR: &str = "INSERT OR REPLACE INTO cursors (collector, epoch, seq, hash) VALUES (?1, ?2, ?3, ?4)";
const QUARANTINED: &str = "INSERT INTO quarantined (collector, epoch, seq, hash, reason) VALUES (?1, ?2, ?3, ?4, ?5) \
                           ON CONFLICT DO NOTHING";

/// An open database.
#[derive(Debug)]
pub struct Database {
    connection: Connection,
}

impl Database {
    /// Opens the file; where the disk has no room for the index of the log, without one.
    pub(super) fn open(path: &Path) -> Result<Self, StoreError> {
        match Self::open_with(path, "") {
            Err(error) if error.is_the_disk() => Self::open_with(path, schema::ALONE),
            other => other,
        }
    }

    fn open_with(path: &Path, first: &str) -> Result<Self, StoreError> {
        let mut connection = Connection::open(path)?;
        connection.busy_timeout(std::time::Duration::from_secs(10))?;
        connection.execute_batch(first)?;
        schema::prepare(&mut connection)?;
        // A first look at every table, so that damage shows now and not in the middle of a check.
        for table in ["epochs", "entries", "heads", "sealed", "trust", "floors"] {
            connection.query_row(&format!("SELECT count(*) FROM (SELECT 1 FROM {table} LIMIT 1)"), [], |_| Ok(()))?;
        }
        Ok(Self { connection })
    }

    /// An empty database without a file, for the moment in which a file is exchanged.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn open_in_memory() -> Result<Self, StoreError> {
        Ok(Self { connection: Connection::open_in_memory()? })
    }

    /// The journal as stored.
    #[must_use]
    pub const fn journal(&self) -> JournalRows<'_> {
        JournalRows::new(&self.connection)
    }

    /// What is stored of sending.
    #[must_use]
    pub const fn sync(&self) -> SyncRows<'_> {
        SyncRows::new(&self.connection)
    }

    /// The stored trust.
    #[must_use]
    pub const fn trust(&self) -> TrustRows<'_> {
        TrustRows::new(&self.connection)
    }

    /// Adds to the journal, and changes what goes along: all of it or nothing.
    ///
    /// # Errors
    /// [`StoreError`]; then nothing was written.
    pub fn append(&mut self, append: &Append, extras: &TxnExtras<'_>) -> Result<(), StoreError> {
        let transaction = self.transaction()?;
        insert_rows(&transaction, append)?;
        write_extras(&transaction, extras)?;
        transaction.prepare_cached(FIRM)?.execute([append.clock.plus(FloorRow::LEEWAY).seconds()])?;
        Ok(transaction.commit()?)
    }

    /// Adds a head over entries that are there already.
    ///
    /// # Errors
    /// [`StoreError`]; then nothing was written.
    pub fn add_head(&mut self, epoch: Epoch, seq: u64, head: &[u8]) -> Result<(), StoreError> {
        let transaction = self.transaction()?;
        insert_head(&transaction, epoch, seq, head)?;
        Ok(transaction.commit()?)
    }

    /// Keeps what a receipt says, all of it or nothing: the receipt, the cursors that it moves, and the rest.
    ///
    /// # Errors
    /// [`StoreError`]; then nothing was written.
    pub fn receive(&mut self, received: &Received<'_>) -> Result<(), StoreError> {
        let transaction = self.transaction()?;
        write_received(&transaction, received)?;
        Ok(transaction.commit()?)
    }

    /// Deletes sealed fields that nobody can open any more.
    ///
    /// # Errors
    /// [`StoreError`]; then nothing was deleted.
    pub fn drop_fields(&mut self, fields: &[(Epoch, u64, FieldName)]) -> Result<(), StoreError> {
        let transaction = self.transaction()?;
        for (epoch, seq, field) in fields {
            transaction.prepare_cached(DROP_FIELD)?.execute(params![epoch.0, seq, field.code()])?;
        }
        Ok(transaction.commit()?)
    }

    /// Carries everything into the file and empties the write-ahead log, so that what was deleted is in neither.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn settle(&self) -> Result<(), StoreError> {
        self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        Ok(())
    }

    pub(super) fn transaction(&mut self) -> Result<Transaction<'_>, StoreError> {
        Ok(self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?)
    }

    /// Where the file lies; none for a database in memory.
    pub(super) fn path(&self) -> Option<&str> {
        self.connection.path()
    }
}

/// New rows of the journal, their sealed fields, and the head over the last.
fn insert_rows(transaction: &Transaction<'_>, append: &Append) -> Result<(), StoreError> {
    for (row, fields) in &append.rows {
        if append.opens_epoch && row.seq == 1 {
            transaction.prepare_cached("INSERT INTO epochs (epoch) VALUES (?1)")?.execute([row.epoch.0])?;
        }
        insert_entry(transaction, row)?;
        for one in fields {
            let values = params![row.epoch.0, row.seq, one.field.code(), one.nonce, one.sealed];
            transaction.prepare_cached(SEALED)?.execute(values)?;
        }
    }
    match (append.rows.last(), &append.head) {
        (Some((last, _)), Some(bytes)) => insert_head(transaction, last.epoch, last.seq, bytes),
        _ => Ok(()),
    }
}

/// What changes beside the journal.
fn write_extras(transaction: &Transaction<'_>, extras: &TxnExtras<'_>) -> Result<(), StoreError> {
    write_documents(transaction, extras)?;
    if let Some(unproved) = extras.unproved {
        remove_unproved(transaction, unproved)?;
    }
    if let Some(row) = extras.restored {
        write_floor(transaction, row)?;
    }
    for source in extras.floors_void {
        transaction.prepare_cached(VOID)?.execute([source])?;
    }
    if let Some(row) = extras.floor {
        write_floor(transaction, row)?;
    }
    forget_and_prune(transaction, extras)?;
    if let Some((key, statement)) = extras.succession {
        transaction.prepare_cached(SUCCESSION)?.execute(params![key, statement])?;
    }
    Ok(())
}

pub(super) fn insert_entry(transaction: &Transaction<'_>, row: &Row) -> Result<(), StoreError> {
    let values = params![row.epoch.0, row.seq, row.number, row.replaces, row.record, row.hash.0];
    transaction.prepare_cached(ENTRY)?.execute(values)?;
    Ok(())
}

pub(super) fn insert_head(
    transaction: &Transaction<'_>,
    epoch: Epoch,
    seq: u64,
    head: &[u8],
) -> Result<(), StoreError> {
    transaction.prepare_cached(HEAD)?.execute(params![epoch.0, seq, head])?;
    Ok(())
}

fn write_documents(transaction: &Transaction<'_>, extras: &TxnExtras<'_>) -> Result<(), StoreError> {
    if extras.anew {
        // What could not be believed makes room; what was taken back, and what was said since, stays.
        transaction.execute_batch("DELETE FROM trust WHERE slot NOT LIKE '%/%' OR slot LIKE 'root/%'")?;
    }
    for slot in extras.clear {
        transaction.prepare_cached(CLEAR)?.execute([&slot.0])?;
    }
    for one in extras.documents {
        transaction.prepare_cached(DOCUMENT)?.execute(params![one.slot.0, one.document.bytes()])?;
    }
    Ok(())
}

fn remove_unproved(transaction: &Transaction<'_>, unproved: &Unproved) -> Result<(), StoreError> {
    for source in &unproved.floors {
        transaction.prepare_cached(VOID)?.execute([source])?;
        transaction.prepare_cached(UNPROVED)?.execute([source])?;
    }
    for collector in &unproved.heard {
        transaction.prepare_cached(UNHEARD)?.execute([collector.0])?;
        transaction.prepare_cached(UNPROVED)?.execute([heard(*collector)])?;
    }
    Ok(())
}

/// Under this name the receipt is stored that a collector gave last.
fn heard(collector: Digest) -> String {
    format!("heard {collector}")
}

fn write_floor(transaction: &Transaction<'_>, row: &FloorRow) -> Result<(), StoreError> {
    transaction.prepare_cached(FLOOR)?.execute(params![row.source, row.at.seconds(), row.firm])?;
    Ok(())
}

/// Deletes within the transaction that also records it. Freed bytes are overwritten (`secure_delete`).
fn forget_and_prune(transaction: &Transaction<'_>, extras: &TxnExtras<'_>) -> Result<(), StoreError> {
    if let Some((epoch, seq)) = extras.forget {
        transaction.execute("DELETE FROM sealed WHERE epoch = ?1 AND seq = ?2", params![epoch.0, seq])?;
    }
    if let Some(base) = extras.prune {
        register_pruned(transaction, base)?;
        for table in ["entries", "heads", "sealed"] {
            let sql = format!("DELETE FROM {table} WHERE epoch = ?1 AND seq <= ?2");
            transaction.execute(&sql, params![base.epoch.0, base.seq])?;
        }
    }
    Ok(())
}

/// Notes what a signed entry says was pruned.
pub(super) fn register_pruned(transaction: &Transaction<'_>, base: &PrunedBody) -> Result<(), StoreError> {
    let values = params![base.epoch.0, base.seq, base.hash.0, base.device_key, base.receipt.0];
    transaction.execute(PRUNED, values)?;
    Ok(())
}

/// What a receipt says: the receipt itself, the cursors that it moves, and the rest.
fn write_received(transaction: &Transaction<'_>, received: &Received<'_>) -> Result<(), StoreError> {
    let collector = received.collector.0;
    if let Some((epoch, seq, at, receipt)) = received.receipt {
        let values = params![collector, epoch.0, seq, at.seconds(), receipt];
        transaction.prepare_cached(RECEIPT)?.execute(values)?;
    }
    for (epoch, seq, hash) in &received.cursors {
        transaction.prepare_cached(CURSOR)?.execute(params![collector, epoch.0, seq, hash.0])?;
    }
    for (epoch, seq, hash, reason) in &received.quarantined {
        transaction.prepare_cached(QUARANTINED)?.execute(params![collector, epoch.0, seq, hash.0, reason])?;
    }
    if let Some(at) = received.heard {
        transaction.prepare_cached(HEARD)?.execute(params![collector, at.seconds()])?;
        transaction.prepare_cached(PROOF)?.execute(params![heard(received.collector), received.proof])?;
    }
    if let Some(row) = received.floor {
        write_floor(transaction, row)?;
        transaction.prepare_cached(PROOF)?.execute(params![row.source, received.proof])?;
    }
    Ok(())
}
