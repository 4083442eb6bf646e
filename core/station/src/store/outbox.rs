//! What waits to be sent, and what came back for it.

use rusqlite::{OptionalExtension, params};

use super::database::{SELECT_ROW, column, fixed, to_row};
use super::{Database, Received, StoreError};
use roughcheck_format::base::{Digest, Instant};
use roughcheck_verify::journal::{Epoch, Row};

impl Database {
    /// Counts one more session of sending, and gives its number.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn count_session(&mut self) -> Result<u64, StoreError> {
        let sql = "INSERT INTO requests (only, count) VALUES (1, 1) ON CONFLICT (only) DO UPDATE SET count = count + 1 \
                   RETURNING count";
        Ok(self.connection.query_row(sql, [], |row| row.get(0))?)
    }

    /// Sessions counted so far may be fewer than a collector knows of: the station was restored from a copy.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn count_at_least(&mut self, count: u64) -> Result<(), StoreError> {
        let sql = "INSERT INTO requests (only, count) VALUES (1, ?1) \
                   ON CONFLICT (only) DO UPDATE SET count = max(count, excluded.count)";
        self.connection.execute(sql, [i64::try_from(count).unwrap_or(i64::MAX)])?;
        Ok(())
    }

    /// How far a collector has an epoch; none where it has nothing of it.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn cursor(&self, collector: Digest, epoch: Epoch) -> Result<Option<u64>, StoreError> {
        let sql = "SELECT seq FROM cursors WHERE collector = ?1 AND epoch = ?2";
        let mut statement = self.connection.prepare_cached(sql)?;
        Ok(statement.query_row(params![collector.0, epoch], |row| row.get(0)).optional()?)
    }

    /// At most `most` rows of an epoch behind a place, ascending.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn rows_after(&self, epoch: Epoch, after: u64, most: usize) -> Result<Vec<Row>, StoreError> {
        let sql = format!("{SELECT_ROW} WHERE epoch = ?1 AND seq > ?2 ORDER BY seq LIMIT ?3");
        let mut statement = self.connection.prepare_cached(&sql)?;
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        let rows = statement.query_map(params![epoch, after, most], to_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The first head at a place or behind it, with its place.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn next_head(&self, epoch: Epoch, from: u64) -> Result<Option<(u64, Vec<u8>)>, StoreError> {
        self.one_head("SELECT seq, head FROM heads WHERE epoch = ?1 AND seq >= ?2 ORDER BY seq LIMIT 1", epoch, from)
    }

    /// The last head at a place or before it, with its place.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn last_head(&self, epoch: Epoch, up_to: u64) -> Result<Option<(u64, Vec<u8>)>, StoreError> {
        let sql = "SELECT seq, head FROM heads WHERE epoch = ?1 AND seq <= ?2 ORDER BY seq DESC LIMIT 1";
        self.one_head(sql, epoch, up_to)
    }

    fn one_head(&self, sql: &str, epoch: Epoch, seq: u64) -> Result<Option<(u64, Vec<u8>)>, StoreError> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let found = statement.query_row(params![epoch, seq], |row| {
            Ok((row.get_ref(0)?.as_i64().unwrap_or(0).unsigned_abs(), column(row, 1)?.unwrap_or_default()))
        });
        Ok(found.optional()?)
    }

    /// Keeps what a receipt says, all of it or nothing: the receipt, the cursors that it moves, and the rest.
    ///
    /// # Errors
    /// [`StoreError`]; then nothing was written.
    pub fn receive(&mut self, received: &Received<'_>) -> Result<(), StoreError> {
        let transaction = self.transaction()?;
        let collector = received.collector.0;
        if let Some((epoch, seq, at, receipt)) = received.receipt {
            transaction
                .prepare_cached(
                    "INSERT INTO receipts (collector, epoch, seq, received_at, receipt) VALUES (?1, ?2, ?3, ?4, ?5) \
                     ON CONFLICT DO NOTHING",
                )?
                .execute(params![collector, epoch, seq, at.seconds(), receipt])?;
        }
        for (epoch, seq, hash) in &received.cursors {
            transaction
                .prepare_cached("INSERT OR REPLACE INTO cursors (collector, epoch, seq, hash) VALUES (?1, ?2, ?3, ?4)")?
                .execute(params![collector, epoch, seq, hash.0])?;
        }
        for (epoch, seq, hash, reason) in &received.quarantined {
            transaction
                .prepare_cached(
                    "INSERT INTO quarantined (collector, epoch, seq, hash, reason) VALUES (?1, ?2, ?3, ?4, ?5) \
                     ON CONFLICT DO NOTHING",
                )?
                .execute(params![collector, epoch, seq, hash.0, reason])?;
        }
        if let Some((seconds, source)) = received.floor {
            transaction
                .prepare_cached("INSERT OR REPLACE INTO floor (only, seconds, source) VALUES (1, ?1, ?2)")?
                .execute(params![seconds.seconds(), source])?;
        }
        transaction.commit()?;
        Ok(())
    }

    /// The receipt of a collector that covers exactly this place.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn receipt(&self, collector: Digest, epoch: Epoch, seq: u64) -> Result<Option<Vec<u8>>, StoreError> {
        let sql = "SELECT receipt FROM receipts WHERE collector = ?1 AND epoch = ?2 AND seq = ?3";
        let mut statement = self.connection.prepare_cached(sql)?;
        Ok(statement.query_row(params![collector.0, epoch, seq], |row| column(row, 0)).optional()?.flatten())
    }

    /// When the newest receipt of any collector was given.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn last_receipt(&self) -> Result<Option<Instant>, StoreError> {
        let sql = "SELECT max(received_at) FROM receipts";
        let seconds: Option<i64> = self.connection.query_row(sql, [], |row| row.get(0))?;
        Ok(seconds.map(Instant::from_seconds))
    }

    /// Rows that a collector put apart: epoch, place, hash and reason.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn quarantined(&self) -> Result<Vec<(Epoch, u64, Digest, String)>, StoreError> {
        let sql = "SELECT DISTINCT epoch, seq, hash, reason FROM quarantined ORDER BY epoch, seq";
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map([], |row| {
            Ok((fixed(column(row, 0)?), row.get(1)?, Digest(fixed(column(row, 2)?)), row.get(3)?))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Whether a document of a collector was weighed before under this trust.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn was_weighed(&self, document: Digest, trust: Digest) -> Result<bool, StoreError> {
        let sql = "SELECT 1 FROM weighed WHERE document = ?1 AND trust = ?2";
        let mut statement = self.connection.prepare_cached(sql)?;
        Ok(statement.exists(params![document.0, trust.0])?)
    }

    /// Notes that a document was weighed under this trust, so that it is not weighed at every turn.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn note_weighed(&mut self, document: Digest, trust: Digest) -> Result<(), StoreError> {
        let sql = "INSERT INTO weighed (document, trust) VALUES (?1, ?2) ON CONFLICT DO NOTHING";
        self.connection.prepare_cached(sql)?.execute(params![document.0, trust.0])?;
        Ok(())
    }

    /// The newest statements by which the device's keys follow each other, oldest first.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn successions(&self, most: usize) -> Result<Vec<Vec<u8>>, StoreError> {
        let sql = "SELECT statement FROM (SELECT ordinal, statement FROM successions ORDER BY ordinal DESC LIMIT ?1) \
                   ORDER BY ordinal";
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map([i64::try_from(most).unwrap_or(i64::MAX)], |row| column(row, 0))?;
        let statements: Result<Vec<_>, _> = rows.collect();
        Ok(statements?.into_iter().flatten().collect())
    }
}
