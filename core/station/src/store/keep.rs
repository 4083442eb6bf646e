//! What is kept no longer: personal fields that somebody has the right to see deleted, and rows that are old enough.

use rusqlite::{OptionalExtension, Transaction, params};

use super::database::{column, fixed};
use super::{Changes, Database, StoreError};
use roughcheck_format::base::Digest;
use roughcheck_verify::journal::{Epoch, PrunedBody};

/// Deletes within the transaction that also records it. Freed bytes are overwritten (`secure_delete`).
pub(super) fn forget_and_prune(transaction: &Transaction<'_>, changes: &Changes<'_>) -> Result<(), StoreError> {
    if let Some((epoch, seq)) = changes.forget {
        transaction.execute("DELETE FROM sealed WHERE epoch = ?1 AND seq = ?2", params![epoch, seq])?;
    }
    if let Some(base) = changes.prune {
        register(transaction, base)?;
        for table in ["entries", "heads", "sealed"] {
            let sql = format!("DELETE FROM {table} WHERE epoch = ?1 AND seq <= ?2");
            transaction.execute(&sql, params![base.epoch, base.seq])?;
        }
    }
    Ok(())
}

/// Notes what a signed entry says was pruned.
pub(super) fn register(transaction: &Transaction<'_>, base: &PrunedBody) -> Result<(), StoreError> {
    transaction.execute(
        "INSERT OR REPLACE INTO pruned (epoch, seq, hash, device_key, receipt) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![base.epoch, base.seq, base.hash.0, base.device_key, base.receipt.0],
    )?;
    Ok(())
}

impl Database {
    /// Carries everything into the file and empties the write-ahead log, so that what was deleted is in neither.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn settle(&self) -> Result<(), StoreError> {
        self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        Ok(())
    }

    /// The row up to which an epoch was pruned; 0 where it was not.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn pruned_up_to(&self, epoch: Epoch) -> Result<u64, StoreError> {
        Ok(self.pruned(epoch)?.map_or(0, |base| base.seq))
    }

    /// What the table says was pruned of an epoch. Only a signed entry of the journal proves it.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn pruned(&self, epoch: Epoch) -> Result<Option<PrunedBody>, StoreError> {
        let sql = "SELECT seq, hash, device_key, receipt FROM pruned WHERE epoch = ?1";
        let mut statement = self.connection.prepare_cached(sql)?;
        let found = statement.query_row([epoch], |row| {
            Ok(PrunedBody {
                epoch,
                seq: row.get_ref(0)?.as_i64().unwrap_or(0).unsigned_abs(),
                hash: Digest(fixed(column(row, 1)?)),
                device_key: column(row, 2)?.unwrap_or_default(),
                receipt: Digest(fixed(column(row, 3)?)),
            })
        });
        Ok(found.optional()?)
    }

    /// Receipts that cover rows of an epoch behind a place, the one that covers most first: place and receipt.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn receipts_beyond(&self, epoch: Epoch, after: u64) -> Result<Vec<(u64, Vec<u8>)>, StoreError> {
        let sql = "SELECT seq, receipt FROM receipts WHERE epoch = ?1 AND seq > ?2 ORDER BY seq DESC";
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map(params![epoch, after], |row| {
            Ok((row.get_ref(0)?.as_i64().unwrap_or(0).unsigned_abs(), column(row, 1)?.unwrap_or_default()))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
