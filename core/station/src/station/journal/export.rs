//! Every record and head as lines of JSON, for whoever verifies the journal elsewhere.

use serde::Serialize;

use super::device_key::device_key;
use crate::Error;
use crate::store::{JournalRows, StoreError};
use roughcheck_format::base::{Digest, to_hex};
use roughcheck_verify::journal::{Entry, Epoch, Row};

/// A line of an exported journal. No personal field is in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "line")]
pub enum ExportLine {
    /// An epoch begins here, behind the rows that were pruned.
    Epoch {
        /// Its name.
        epoch: Epoch,
        /// The device's key, hexadecimal.
        device_key: Option<String>,
        /// The last row that was pruned; 0 where none was.
        after: u64,
        /// Its hash, on which the next row is chained.
        previous: Digest,
    },
    /// A record.
    Entry {
        /// Its epoch.
        epoch: Epoch,
        /// Its place.
        seq: u64,
        /// Its hash as stored.
        hash: Digest,
        /// The record, hexadecimal.
        record: String,
        /// Whether this version can read it.
        readable: bool,
    },
    /// A signed head.
    Head {
        /// Its epoch.
        epoch: Epoch,
        /// The place that it signs.
        seq: u64,
        /// The head, hexadecimal.
        head: String,
    },
}

/// Gives every line to `each`; says how many records there were.
pub(super) fn export(
    rows: JournalRows<'_>,
    each: &mut dyn FnMut(&ExportLine) -> Result<(), String>,
) -> Result<u64, Error> {
    let mut count = 0;
    for epoch in rows.epochs()?.into_iter().map(|row| row.epoch) {
        each(&epoch_line(rows, epoch)?).map_err(Error::Export)?;
        let mut failed = None;
        rows.walk(epoch, |row| {
            if failed.is_some() {
                return Ok(());
            }
            count += 1;
            let head = rows.head(epoch, row.seq)?.map(|head| head_line(&row, &head));
            failed = [Some(entry_line(&row)), head].iter().flatten().find_map(|line| each(line).err());
            Ok(())
        })?;
        if let Some(failed) = failed {
            return Err(Error::Export(failed));
        }
    }
    Ok(count)
}

fn epoch_line(rows: JournalRows<'_>, epoch: Epoch) -> Result<ExportLine, StoreError> {
    let base = rows.pruned(epoch)?;
    Ok(ExportLine::Epoch {
        epoch,
        device_key: device_key(rows, epoch)?.map(|key| to_hex(&key)),
        after: base.as_ref().map_or(0, |base| base.seq),
        previous: base.map(|base| base.hash).unwrap_or_default(),
    })
}

fn entry_line(row: &Row) -> ExportLine {
    let (record, readable) = (to_hex(&row.record), Entry::decode(&row.record).is_ok());
    ExportLine::Entry { epoch: row.epoch, seq: row.seq, hash: row.hash, record, readable }
}

fn head_line(row: &Row, head: &[u8]) -> ExportLine {
    ExportLine::Head { epoch: row.epoch, seq: row.seq, head: to_hex(head) }
}
