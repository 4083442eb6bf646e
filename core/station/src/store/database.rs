//! The database: one writer, every commit synchronised.

use std::collections::BTreeMap;
use std::path::Path;

use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior, params};

use super::rows::{Append, Changes, EpochRow};
use super::{StoreError, schema};
use roughcheck_format::base::{Digest, Instant};
use roughcheck_verify::journal::{Epoch, FieldName, Row, SealedField};
use roughcheck_verify::trust::{Document, Slot};

/// An open database.
#[derive(Debug)]
pub struct Database {
    pub(super) connection: Connection,
}

const INSERT_ENTRY: &str =
    "INSERT INTO entries (epoch, seq, number, replaces, record, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
const INSERT_SEALED: &str = "INSERT INTO sealed (epoch, seq, field, nonce, sealed) VALUES (?1, ?2, ?3, ?4, ?5)";
const INSERT_HEAD: &str = "INSERT INTO heads (epoch, seq, head) VALUES (?1, ?2, ?3)";
pub(super) const SELECT_ROW: &str = "SELECT epoch, seq, number, replaces, record, hash FROM entries";

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
        for table in ["epochs", "entries", "heads", "sealed", "trust", "floor"] {
            connection.query_row(&format!("SELECT count(*) FROM (SELECT 1 FROM {table} LIMIT 1)"), [], |_| Ok(()))?;
        }
        Ok(Self { connection })
    }

    /// A database that holds nothing and lies nowhere, for the moment in which a file is exchanged.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn nowhere() -> Result<Self, StoreError> {
        Ok(Self { connection: Connection::open_in_memory()? })
    }

    pub(super) fn transaction(&mut self) -> Result<Transaction<'_>, StoreError> {
        Ok(self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?)
    }

    /// Adds to the journal, and changes what goes along: all of it or nothing.
    ///
    /// # Errors
    /// [`StoreError`]; then nothing was written.
    pub fn append(&mut self, append: &Append, changes: &Changes<'_>) -> Result<(), StoreError> {
        let transaction = self.transaction()?;
        write_rows(&transaction, append)?;
        if changes.anew {
            // What could not be believed makes room; what was taken back, and what was said since, stays.
            transaction.execute_batch("DELETE FROM trust WHERE slot NOT LIKE '%/%' OR slot LIKE 'root/%'")?;
        }
        for one in changes.trust {
            transaction
                .prepare_cached("INSERT OR REPLACE INTO trust (slot, document) VALUES (?1, ?2)")?
                .execute(params![one.slot.0, one.document.bytes])?;
        }
        if let Some((seconds, source)) = changes.floor {
            transaction
                .prepare_cached("INSERT OR REPLACE INTO floor (only, seconds, source) VALUES (1, ?1, ?2)")?
                .execute(params![seconds.seconds(), source])?;
        }
        super::keep::forget_and_prune(&transaction, changes)?;
        if let Some((key, statement)) = changes.succession {
            transaction
                .prepare_cached("INSERT OR REPLACE INTO successions (device_key, statement) VALUES (?1, ?2)")?
                .execute(params![key, statement])?;
        }
        transaction.commit()?;
        Ok(())
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

    /// Every epoch, oldest first.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn epochs(&self) -> Result<Vec<EpochRow>, StoreError> {
        let mut statement = self.connection.prepare_cached("SELECT ordinal, epoch FROM epochs ORDER BY ordinal")?;
        let rows =
            statement.query_map([], |row| Ok(EpochRow { ordinal: row.get(0)?, epoch: fixed(column(row, 1)?) }))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Every epoch that any row names, listed or not: a row of an unlisted one was slipped in.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn epochs_of_rows(&self) -> Result<Vec<Epoch>, StoreError> {
        let mut statement = self.connection.prepare_cached("SELECT DISTINCT epoch FROM entries")?;
        let rows = statement.query_map([], |row| Ok(fixed(column(row, 0)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Place and hash of the newest row of an epoch.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn newest(&self, epoch: Epoch) -> Result<Option<(u64, Digest)>, StoreError> {
        let sql = "SELECT seq, hash FROM entries WHERE epoch = ?1 ORDER BY seq DESC LIMIT 1";
        let mut statement = self.connection.prepare_cached(sql)?;
        Ok(statement.query_row([epoch], |row| Ok((row.get(0)?, Digest(fixed(column(row, 1)?))))).optional()?)
    }

    /// One row.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn row(&self, epoch: Epoch, seq: u64) -> Result<Option<Row>, StoreError> {
        let mut statement = self.connection.prepare_cached(&format!("{SELECT_ROW} WHERE epoch = ?1 AND seq = ?2"))?;
        Ok(statement.query_row(params![epoch, seq], to_row).optional()?)
    }

    /// At most `count` rows of an epoch before a place, newest first.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn rows_before(&self, epoch: Epoch, before: u64, count: usize) -> Result<Vec<Row>, StoreError> {
        let sql = format!("{SELECT_ROW} WHERE epoch = ?1 AND seq < ?2 ORDER BY seq DESC LIMIT ?3");
        let mut statement = self.connection.prepare_cached(&sql)?;
        let (before, count) = (i64::try_from(before).unwrap_or(i64::MAX), i64::try_from(count).unwrap_or(i64::MAX));
        let rows = statement.query_map(params![epoch, before, count], to_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The rows found under a number, in the order of the journal.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn rows_of_number(&self, number: &str) -> Result<Vec<Row>, StoreError> {
        self.rows_where("entries.number = ?1", number)
    }

    /// The rows of certificates that replace a number, in the order of the journal.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn rows_that_replace(&self, number: &str) -> Result<Vec<Row>, StoreError> {
        self.rows_where("entries.replaces = ?1", number)
    }

    fn rows_where(&self, condition: &str, value: &str) -> Result<Vec<Row>, StoreError> {
        let sql = format!(
            "SELECT entries.epoch, seq, number, replaces, record, hash FROM entries LEFT JOIN epochs USING (epoch) \
             WHERE {condition} ORDER BY ordinal, seq"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let rows = statement.query_map([value], to_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Walks through the rows of an epoch, ascending; a column of another type comes as empty, for verification to find.
    ///
    /// # Errors
    /// [`StoreError`], also from `each`.
    pub fn walk(&self, epoch: Epoch, each: impl FnMut(Row) -> Result<(), StoreError>) -> Result<(), StoreError> {
        self.walk_from(epoch, 0, each)
    }

    /// As [`Database::walk`], from a place on.
    ///
    /// # Errors
    /// [`StoreError`], also from `each`.
    pub fn walk_from(
        &self,
        epoch: Epoch,
        from: u64,
        mut each: impl FnMut(Row) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let sql = format!("{SELECT_ROW} WHERE epoch = ?1 AND seq >= ?2 ORDER BY seq");
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query(params![epoch, from])?;
        while let Some(row) = rows.next()? {
            each(to_row(row)?)?;
        }
        Ok(())
    }

    /// The head stored for a place.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn head(&self, epoch: Epoch, seq: u64) -> Result<Option<Vec<u8>>, StoreError> {
        let mut statement = self.connection.prepare_cached("SELECT head FROM heads WHERE epoch = ?1 AND seq = ?2")?;
        Ok(statement.query_row(params![epoch, seq], |row| column(row, 0)).optional()?.flatten())
    }

    /// The newest head of an epoch.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn newest_head(&self, epoch: Epoch) -> Result<Option<Vec<u8>>, StoreError> {
        let sql = "SELECT head FROM heads WHERE epoch = ?1 ORDER BY seq DESC LIMIT 1";
        let mut statement = self.connection.prepare_cached(sql)?;
        Ok(statement.query_row([epoch], |row| column(row, 0)).optional()?.flatten())
    }

    /// The sealed fields of an entry.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn sealed(&self, epoch: Epoch, seq: u64) -> Result<Vec<SealedField>, StoreError> {
        let sql = "SELECT field, nonce, sealed FROM sealed WHERE epoch = ?1 AND seq = ?2 ORDER BY field";
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map(params![epoch, seq], |row| {
            Ok((row.get_ref(0)?.as_i64().unwrap_or(-1), fixed(column(row, 1)?), column(row, 2)?.unwrap_or_default()))
        })?;
        let mut fields = Vec::new();
        for row in rows {
            let (number, nonce, sealed) = row?;
            let field = u64::try_from(number).ok().and_then(FieldName::from_code);
            fields.extend(field.map(|field| SealedField { field, nonce, sealed }));
        }
        Ok(fields)
    }

    /// The stored trust documents; one that cannot be read is left out, and verification will miss it.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn trust(&self) -> Result<BTreeMap<Slot, Document>, StoreError> {
        let mut statement = self.connection.prepare_cached("SELECT slot, document FROM trust")?;
        let rows = statement.query_map([], |row| Ok((column(row, 0)?, column(row, 1)?)))?;
        let mut documents = BTreeMap::new();
        for row in rows {
            let (Some(slot), Some(bytes)) = row? else { continue };
            if let Ok(document) = Document::decode(&bytes) {
                documents.insert(Slot(String::from_utf8_lossy(&slot).into_owned()), document);
            }
        }
        Ok(documents)
    }

    /// The time floor and where it comes from.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn floor(&self) -> Result<Option<(Instant, String)>, StoreError> {
        let mut statement = self.connection.prepare_cached("SELECT seconds, source FROM floor WHERE only = 1")?;
        let row = statement.query_row([], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
        Ok(row.map(|(seconds, source)| (Instant::from_seconds(seconds), source)))
    }
}

fn write_rows(transaction: &Transaction<'_>, append: &Append) -> Result<(), StoreError> {
    for (row, fields) in &append.rows {
        if append.opens_epoch && row.seq == 1 {
            transaction.prepare_cached("INSERT INTO epochs (epoch) VALUES (?1)")?.execute([row.epoch])?;
        }
        insert_entry(transaction, row)?;
        for one in fields {
            transaction.prepare_cached(INSERT_SEALED)?.execute(params![
                row.epoch,
                row.seq,
                one.field.code(),
                one.nonce,
                one.sealed
            ])?;
        }
    }
    match (append.rows.last(), &append.head) {
        (Some((last, _)), Some(head)) => insert_head(transaction, last.epoch, last.seq, head),
        _ => Ok(()),
    }
}

pub(super) fn insert_entry(transaction: &Transaction<'_>, row: &Row) -> Result<(), StoreError> {
    let values = params![row.epoch, row.seq, row.number, row.replaces, row.record, row.hash.0];
    transaction.prepare_cached(INSERT_ENTRY)?.execute(values)?;
    Ok(())
}

pub(super) fn insert_head(
    transaction: &Transaction<'_>,
    epoch: Epoch,
    seq: u64,
    head: &[u8],
) -> Result<(), StoreError> {
    transaction.prepare_cached(INSERT_HEAD)?.execute(params![epoch, seq, head])?;
    Ok(())
}

/// A row as it is, however somebody has edited it: a column that does not fit must show as a fault of the journal, not
/// of the database.
pub(super) fn to_row(row: &rusqlite::Row<'_>) -> Result<Row, rusqlite::Error> {
    let text = |at| column(row, at).map(|bytes| bytes.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()));
    Ok(Row {
        epoch: fixed(column(row, 0)?),
        seq: row.get_ref(1)?.as_i64().unwrap_or(0).unsigned_abs(),
        number: text(2)?,
        replaces: text(3)?,
        record: column(row, 4)?.unwrap_or_default(),
        hash: Digest(fixed(column(row, 5)?)),
    })
}

/// The bytes of a text or blob; none for anything else.
pub(super) fn column(row: &rusqlite::Row<'_>, at: usize) -> Result<Option<Vec<u8>>, rusqlite::Error> {
    Ok(row.get_ref(at)?.as_bytes_or_null().ok().flatten().map(<[u8]>::to_vec))
}

/// Bytes of a fixed length; zeros where they have another.
pub(super) fn fixed<const N: usize>(bytes: Option<Vec<u8>>) -> [u8; N] {
    bytes.and_then(|bytes| bytes.try_into().ok()).unwrap_or([0; N])
}
