//! The journal as stored: epochs, entries, heads, sealed fields, what was pruned, and which key followed which.

use rusqlite::{Connection, OptionalExtension, Params, params};

use super::columns::{SELECT_ENTRY, bytes, digest, entry_row, epoch, fixed, place};
use super::error::StoreError;
use super::rows::EpochRow;
use roughcheck_format::base::Digest;
use roughcheck_verify::journal::{Epoch, FieldName, PrunedBody, Row, SealedField};

/// Reads the tables of the journal.
#[derive(Debug, Clone, Copy)]
pub struct JournalRows<'a> {
    connection: &'a Connection,
}

impl<'a> JournalRows<'a> {
    pub(super) const fn new(connection: &'a Connection) -> Self {
        Self { connection }
    }

    /// Every epoch, oldest first.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn epochs(self) -> Result<Vec<EpochRow>, StoreError> {
        let mut statement = self.connection.prepare_cached("SELECT ordinal, epoch FROM epochs ORDER BY ordinal")?;
        let rows = statement.query_map([], |row| Ok(EpochRow { ordinal: row.get(0)?, epoch: epoch(row, 1)? }))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Every epoch that any row names, listed or not: a row of an unlisted one was slipped in.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn epochs_of_rows(self) -> Result<Vec<Epoch>, StoreError> {
        let mut statement = self.connection.prepare_cached("SELECT DISTINCT epoch FROM entries")?;
        let rows = statement.query_map([], |row| epoch(row, 0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Place and hash of the newest row of an epoch.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn newest(self, epoch: Epoch) -> Result<Option<(u64, Digest)>, StoreError> {
        let sql = "SELECT seq, hash FROM entries WHERE epoch = ?1 ORDER BY seq DESC LIMIT 1";
        let mut statement = self.connection.prepare_cached(sql)?;
        Ok(statement.query_row([epoch.0], |row| Ok((row.get(0)?, digest(row, 1)?))).optional()?)
    }

    /// One row.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn row(self, epoch: Epoch, seq: u64) -> Result<Option<Row>, StoreError> {
        let mut statement = self.connection.prepare_cached(&format!("{SELECT_ENTRY} WHERE epoch = ?1 AND seq = ?2"))?;
        Ok(statement.query_row(params![epoch.0, seq], entry_row).optional()?)
    }

    /// The hash stored for a place; none also where the store fails.
    #[must_use]
    pub fn hash_at(self, epoch: Epoch, seq: u64) -> Option<Digest> {
        self.row(epoch, seq).ok().flatten().map(|row| row.hash)
    }

    /// At most `count` rows of an epoch before a place, newest first.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn rows_before(self, epoch: Epoch, before: u64, count: usize) -> Result<Vec<Row>, StoreError> {
        let sql = format!("{SELECT_ENTRY} WHERE epoch = ?1 AND seq < ?2 ORDER BY seq DESC LIMIT ?3");
        let before = i64::try_from(before).unwrap_or(i64::MAX);
        self.rows(&sql, params![epoch.0, before, limit(count)])
    }

    /// At most `most` rows of an epoch behind a place, ascending.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn rows_after(self, epoch: Epoch, after: u64, most: usize) -> Result<Vec<Row>, StoreError> {
        let sql = format!("{SELECT_ENTRY} WHERE epoch = ?1 AND seq > ?2 ORDER BY seq LIMIT ?3");
        self.rows(&sql, params![epoch.0, after, limit(most)])
    }

    /// The rows found under a number, in the order of the journal.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn rows_of_number(self, number: &str) -> Result<Vec<Row>, StoreError> {
        self.rows(&in_order("entries.number = ?1"), [number])
    }

    /// The rows of certificates that replace a number, in the order of the journal.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn rows_that_replace(self, number: &str) -> Result<Vec<Row>, StoreError> {
        self.rows(&in_order("entries.replaces = ?1"), [number])
    }

    fn rows(self, sql: &str, values: impl Params) -> Result<Vec<Row>, StoreError> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map(values, entry_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Walks through the rows of an epoch, ascending; a column of another type comes as empty, for verification to find.
    ///
    /// # Errors
    /// [`StoreError`], also from `each`.
    pub fn walk(self, epoch: Epoch, each: impl FnMut(Row) -> Result<(), StoreError>) -> Result<(), StoreError> {
        self.walk_from(epoch, 0, each)
    }

    /// As [`JournalRows::walk`], from a place on.
    ///
    /// # Errors
    /// [`StoreError`], also from `each`.
    pub fn walk_from(
        self,
        epoch: Epoch,
        from: u64,
        mut each: impl FnMut(Row) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let sql = format!("{SELECT_ENTRY} WHERE epoch = ?1 AND seq >= ?2 ORDER BY seq");
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query(params![epoch.0, from])?;
        while let Some(row) = rows.next()? {
            each(entry_row(row)?)?;
        }
        Ok(())
    }

    /// The head stored for a place.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn head(self, epoch: Epoch, seq: u64) -> Result<Option<Vec<u8>>, StoreError> {
        let mut statement = self.connection.prepare_cached("SELECT head FROM heads WHERE epoch = ?1 AND seq = ?2")?;
        Ok(statement.query_row(params![epoch.0, seq], |row| bytes(row, 0)).optional()?.flatten())
    }

    /// The newest head of an epoch.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn newest_head(self, epoch: Epoch) -> Result<Option<Vec<u8>>, StoreError> {
        let sql = "SELECT head FROM heads WHERE epoch = ?1 ORDER BY seq DESC LIMIT 1";
        let mut statement = self.connection.prepare_cached(sql)?;
        Ok(statement.query_row([epoch.0], |row| bytes(row, 0)).optional()?.flatten())
    }

    /// The first head at a place or behind it, with its place.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn next_head(self, epoch: Epoch, from: u64) -> Result<Option<(u64, Vec<u8>)>, StoreError> {
        self.one_head("SELECT seq, head FROM heads WHERE epoch = ?1 AND seq >= ?2 ORDER BY seq LIMIT 1", epoch, from)
    }

    /// The last head at a place or before it, with its place.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn last_head(self, epoch: Epoch, up_to: u64) -> Result<Option<(u64, Vec<u8>)>, StoreError> {
        let sql = "SELECT seq, head FROM heads WHERE epoch = ?1 AND seq <= ?2 ORDER BY seq DESC LIMIT 1";
        self.one_head(sql, epoch, up_to)
    }

    fn one_head(self, sql: &str, epoch: Epoch, seq: u64) -> Result<Option<(u64, Vec<u8>)>, StoreError> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let head = |row: &rusqlite::Row<'_>| Ok((place(row, 0)?, bytes(row, 1)?.unwrap_or_default()));
        Ok(statement.query_row(params![epoch.0, seq], head).optional()?)
    }

    /// The sealed fields of an entry.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn sealed(self, epoch: Epoch, seq: u64) -> Result<Vec<SealedField>, StoreError> {
        let sql = "SELECT field, nonce, sealed FROM sealed WHERE epoch = ?1 AND seq = ?2 ORDER BY field";
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map(params![epoch.0, seq], |row| {
            Ok((row.get_ref(0)?.as_i64().unwrap_or(-1), fixed(bytes(row, 1)?), bytes(row, 2)?.unwrap_or_default()))
        })?;
        let mut fields = Vec::new();
        for row in rows {
            let (number, nonce, sealed) = row?;
            let field = u64::try_from(number).ok().and_then(FieldName::from_code);
            fields.extend(field.map(|field| SealedField { field, nonce, sealed }));
        }
        Ok(fields)
    }

    /// The row up to which an epoch was pruned; 0 where it was not.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn pruned_up_to(self, epoch: Epoch) -> Result<u64, StoreError> {
        Ok(self.pruned(epoch)?.map_or(0, |base| base.seq))
    }

    /// What the table says was pruned of an epoch. Only a signed entry of the journal proves it.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn pruned(self, epoch: Epoch) -> Result<Option<PrunedBody>, StoreError> {
        let sql = "SELECT seq, hash, device_key, receipt FROM pruned WHERE epoch = ?1";
        let mut statement = self.connection.prepare_cached(sql)?;
        let found = statement.query_row([epoch.0], |row| {
            Ok(PrunedBody {
                epoch,
                seq: place(row, 0)?,
                hash: digest(row, 1)?,
                device_key: bytes(row, 2)?.unwrap_or_default(),
                receipt: digest(row, 3)?,
            })
        });
        Ok(found.optional()?)
    }

    /// The newest statements by which the device's keys follow each other, oldest first.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn successions(self, most: usize) -> Result<Vec<Vec<u8>>, StoreError> {
        let sql = "SELECT statement FROM (SELECT ordinal, statement FROM successions ORDER BY ordinal DESC LIMIT ?1) \
                   ORDER BY ordinal";
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map([limit(most)], |row| bytes(row, 0))?;
        let statements: Result<Vec<_>, _> = rows.collect();
        Ok(statements?.into_iter().flatten().collect())
    }
}

fn in_order(condition: &str) -> String {
    format!(
        "SELECT entries.epoch, seq, number, replaces, record, hash FROM entries LEFT JOIN epochs USING (epoch) \
         WHERE {condition} ORDER BY ordinal, seq"
    )
}

fn limit(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
