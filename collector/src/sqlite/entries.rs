//! Storing the rows of a batch: entries, quarantined records and fields. Rows that are stored already stay as they are.

use roughcheck_format::base::{Digest, Timestamp};
use roughcheck_verify::sync::{OpenedField, QuarantinedRow};
use rusqlite::{Transaction, params};

use super::columns::int;
use crate::error::StorageError;
use crate::rows::EntryRow;

pub(super) fn add_entries(
    transaction: &Transaction<'_>,
    epoch: i64,
    batch: i64,
    rows: &[EntryRow],
) -> Result<u64, StorageError> {
    let mut statement = transaction.prepare_cached(
        "INSERT INTO entries (epoch_id, seq, hash, batch_id, kind, number, content, verdict, procedure, country, \
         post, serves, clock, genuine, record, replaces) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, \
         ?13, ?14, ?15, ?16) ON CONFLICT DO NOTHING",
    )?;
    let mut new = 0;
    for row in rows {
        let added = statement.execute(params![
            epoch,
            int(row.seq),
            row.hash.0,
            batch,
            row.kind,
            row.number,
            row.content.map(|digest| digest.0),
            row.verdict,
            row.procedure,
            row.country,
            row.post,
            row.serves,
            row.clock.map(Timestamp::seconds),
            row.genuine,
            row.record,
            row.replaces
        ])?;
        new += u64::from(added > 0);
    }
    Ok(new)
}

pub(super) fn add_quarantined(
    transaction: &Transaction<'_>,
    epoch: i64,
    batch: i64,
    rows: &[QuarantinedRow],
) -> Result<u64, StorageError> {
    let mut statement = transaction.prepare_cached(
        "INSERT INTO quarantined (epoch_id, seq, hash, previous, reason, batch_id, record) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT DO NOTHING",
    )?;
    let mut new = 0;
    for row in rows {
        let previous = row.previous.map(|digest| digest.0);
        let reason = row.reason.as_str();
        let added = statement.execute(params![epoch, int(row.seq), row.hash.0, previous, reason, batch, row.record])?;
        new += u64::from(added > 0);
    }
    Ok(new)
}

pub(super) fn add_fields(
    transaction: &Transaction<'_>,
    epoch: i64,
    fields: &[(Digest, &OpenedField)],
) -> Result<(), StorageError> {
    let mut statement = transaction.prepare_cached(
        "INSERT INTO fields (epoch_id, seq, hash, field, salt, value) VALUES (?1, ?2, ?3, ?4, ?5, ?6) \
         ON CONFLICT DO NOTHING",
    )?;
    for (hash, field) in fields {
        let number = int(field.field.code());
        statement.execute(params![epoch, int(field.seq), hash.0, number, field.salt, field.value])?;
    }
    Ok(())
}
