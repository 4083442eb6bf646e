//! Records as the auditor reads them.

use roughcheck_format::base::Digest;
use roughcheck_verify::journal::{Epoch, FieldName, Link};
use rusqlite::{Row, params};

use super::columns::{digest, epoch, instant, int, uint};
use super::reader::SqliteReader;
use crate::error::StorageError;
use crate::rows::{LinkRow, StoredBatch, StoredCheck, StoredRecord};
use crate::storage::AuditReads;

fn record(row: &Row<'_>) -> rusqlite::Result<StoredRecord> {
    Ok(StoredRecord { epoch: epoch(row, 0)?, seq: uint(row, 1)?, hash: digest(row, 2)?, record: row.get(3)? })
}

fn link(row: &Row<'_>) -> rusqlite::Result<LinkRow> {
    let previous: Option<Digest> = Link::decode(row.get_ref(2)?.as_blob()?).ok().map(|link| link.previous);
    Ok(LinkRow { seq: uint(row, 0)?, hash: digest(row, 1)?, previous })
}

impl AuditReads for SqliteReader {
    fn batches_after(&self, batch: i64, most: u32) -> Result<Vec<StoredBatch>, StorageError> {
        let sql = "SELECT batches.id, device_key, epoch, received_at FROM batches JOIN epochs ON epochs.id = epoch_id \
                   WHERE batches.id > ?1 ORDER BY batches.id LIMIT ?2";
        self.all(sql, params![batch, most], |row| {
            let (id, device_key, received_at) = (row.get(0)?, row.get(1)?, instant(row, 3)?);
            Ok(StoredBatch { id, device_key, epoch: epoch(row, 2)?, received_at })
        })
    }

    fn checks_of(&self, batch: &StoredBatch) -> Result<Vec<StoredCheck>, StorageError> {
        let sql = "SELECT epoch, entries.seq, entries.hash, record, value \
                   FROM batches JOIN epochs ON epochs.id = batches.epoch_id \
                   CROSS JOIN entries ON entries.epoch_id = batches.epoch_id AND entries.seq BETWEEN first AND last \
                     AND entries.batch_id = batches.id AND kind = 'check' \
                   LEFT JOIN fields ON fields.epoch_id = entries.epoch_id AND fields.seq = entries.seq \
                     AND fields.hash = entries.hash AND field = ?2 \
                   WHERE batches.id = ?1 ORDER BY entries.seq, entries.hash";
        let field = int(FieldName::Presented.code());
        self.all(sql, params![batch.id, field], |row| Ok(StoredCheck { record: record(row)?, presented: row.get(4)? }))
    }

    fn about(&self, number: &str, most: u32) -> Result<Vec<StoredRecord>, StorageError> {
        let sql = "SELECT epoch, seq, hash, record FROM entries JOIN epochs ON epochs.id = epoch_id \
                   WHERE number = ?1 ORDER BY epoch_id, seq LIMIT ?2";
        self.all(sql, params![number, most], record)
    }

    fn replacing(&self, number: &str, most: u32) -> Result<Vec<StoredRecord>, StorageError> {
        let sql = "SELECT epoch, seq, hash, record FROM entries JOIN epochs ON epochs.id = epoch_id \
                   WHERE replaces = ?1 ORDER BY epoch_id, seq LIMIT ?2";
        self.all(sql, params![number, most], record)
    }

    fn opening(&self, epoch: &Epoch) -> Result<Option<Vec<u8>>, StorageError> {
        let sql = "SELECT record FROM entries JOIN epochs ON epochs.id = epoch_id WHERE epoch = ?1 AND seq = 1";
        self.find(sql, [epoch.0], |row| row.get(0))
    }

    fn prunings(&self, epoch: &Epoch) -> Result<Vec<StoredRecord>, StorageError> {
        // Few rows among many: without this hint, SQLite would read the whole epoch.
        let sql = "SELECT epoch, seq, hash, record FROM epochs \
                   CROSS JOIN entries INDEXED BY entries_pruned ON entries.epoch_id = epochs.id AND kind = 'pruned' \
                   WHERE epoch = ?1 ORDER BY seq";
        self.all(sql, [epoch.0], record)
    }

    fn fork_of(&self, epoch: &Epoch) -> Result<Option<u64>, StorageError> {
        let sql = "SELECT seq FROM forks JOIN epochs ON epochs.id = epoch_id WHERE epoch = ?1";
        self.find(sql, [epoch.0], |row| uint(row, 0))
    }

    fn links_from(&self, epoch: &Epoch, seq: u64) -> Result<Vec<LinkRow>, StorageError> {
        let sql = "SELECT seq, hash, record FROM entries JOIN epochs ON epochs.id = epoch_id \
                   WHERE epoch = ?1 AND seq >= ?2 ORDER BY seq";
        self.all(sql, params![epoch.0, int(seq)], link)
    }

    fn count_places(&self, epoch: &Epoch, from: u64, to: u64) -> Result<u64, StorageError> {
        let sql = "SELECT count(DISTINCT seq) FROM entries JOIN epochs ON epochs.id = epoch_id \
                   WHERE epoch = ?1 AND seq BETWEEN ?2 AND ?3";
        Ok(self.find(sql, params![epoch.0, int(from), int(to)], |row| uint(row, 0))?.unwrap_or(0))
    }
}
