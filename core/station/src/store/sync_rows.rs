//! What is stored of sending: how many sessions there were, how far each collector has the journal, its receipts, what it
//! quarantined, and which of its documents were weighed already.

use rusqlite::{Connection, OptionalExtension, params};

use super::columns::{bytes, digest, epoch, place};
use super::error::StoreError;
use roughcheck_format::base::{Digest, Timestamp};
use roughcheck_verify::journal::Epoch;

/// Reads the tables of sending, and counts in them. What a receipt changes is one commit of the database.
#[derive(Debug, Clone, Copy)]
pub struct SyncRows<'a> {
    connection: &'a Connection,
}

impl<'a> SyncRows<'a> {
    pub(super) const fn new(connection: &'a Connection) -> Self {
        Self { connection }
    }

    /// Counts one more session of sending, and gives its number.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn count_session(self) -> Result<u64, StoreError> {
        let sql = "INSERT INTO requests (only, count) VALUES (1, 1) ON CONFLICT (only) DO UPDATE SET count = count + 1 \
                   RETURNING count";
        Ok(self.connection.query_row(sql, [], |row| row.get(0))?)
    }

    /// Sessions counted so far may be fewer than a collector knows of: the station was restored from a copy.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn count_at_least(self, count: u64) -> Result<(), StoreError> {
        let sql = "INSERT INTO requests (only, count) VALUES (1, ?1) \
                   ON CONFLICT (only) DO UPDATE SET count = max(count, excluded.count)";
        self.connection.execute(sql, [i64::try_from(count).unwrap_or(i64::MAX)])?;
        Ok(())
    }

    /// How far a collector has an epoch; none where it has nothing of it.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn cursor(self, collector: Digest, epoch: Epoch) -> Result<Option<u64>, StoreError> {
        let sql = "SELECT seq FROM cursors WHERE collector = ?1 AND epoch = ?2";
        let mut statement = self.connection.prepare_cached(sql)?;
        Ok(statement.query_row(params![collector.0, epoch.0], |row| row.get(0)).optional()?)
    }

    /// The receipt of a collector that covers exactly this place.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn receipt(self, collector: Digest, epoch: Epoch, seq: u64) -> Result<Option<Vec<u8>>, StoreError> {
        let sql = "SELECT receipt FROM receipts WHERE collector = ?1 AND epoch = ?2 AND seq = ?3";
        let mut statement = self.connection.prepare_cached(sql)?;
        Ok(statement.query_row(params![collector.0, epoch.0, seq], |row| bytes(row, 0)).optional()?.flatten())
    }

    /// Receipts that cover rows of an epoch behind a place, the one that covers most first: place and receipt.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn receipts_beyond(self, epoch: Epoch, after: u64) -> Result<Vec<(u64, Vec<u8>)>, StoreError> {
        let sql = "SELECT seq, receipt FROM receipts WHERE epoch = ?1 AND seq > ?2 ORDER BY seq DESC";
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement
            .query_map(params![epoch.0, after], |row| Ok((place(row, 0)?, bytes(row, 1)?.unwrap_or_default())))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// When the newest receipt of any collector was given.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn last_receipt(self) -> Result<Option<Timestamp>, StoreError> {
        let sql = "SELECT max(received_at) FROM receipts";
        let seconds: Option<i64> = self.connection.query_row(sql, [], |row| row.get(0))?;
        Ok(seconds.map(Timestamp::from_seconds))
    }

    /// Rows that a collector quarantined: epoch, place, hash and reason.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn quarantined(self) -> Result<Vec<(Epoch, u64, Digest, String)>, StoreError> {
        let sql = "SELECT DISTINCT epoch, seq, hash, reason FROM quarantined ORDER BY epoch, seq";
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map([], |row| Ok((epoch(row, 0)?, row.get(1)?, digest(row, 2)?, row.get(3)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Whether a document of a collector was weighed before under this trust.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn was_weighed(self, document: Digest, trust: Digest) -> Result<bool, StoreError> {
        let sql = "SELECT 1 FROM weighed WHERE document = ?1 AND trust = ?2";
        let mut statement = self.connection.prepare_cached(sql)?;
        Ok(statement.exists(params![document.0, trust.0])?)
    }

    /// Notes that a document was weighed under this trust, so that it is not weighed at every turn.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn note_weighed(self, document: Digest, trust: Digest) -> Result<(), StoreError> {
        let sql = "INSERT INTO weighed (document, trust) VALUES (?1, ?2) ON CONFLICT DO NOTHING";
        self.connection.prepare_cached(sql)?.execute(params![document.0, trust.0])?;
        Ok(())
    }
}
