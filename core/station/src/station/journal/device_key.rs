//! Whose epoch it is.

use crate::store::{JournalRows, StoreError};
use roughcheck_verify::journal::{Body, Entry, Epoch};

/// The device's key of an epoch, as its first record names it, or the entry that explains that this record is gone.
pub(in crate::station) fn device_key(rows: JournalRows<'_>, epoch: Epoch) -> Result<Option<Vec<u8>>, StoreError> {
    let first = rows.row(epoch, 1)?.and_then(|row| Entry::decode(&row.record).ok());
    match first.map(|entry| entry.body) {
        Some(Body::Opened(opened)) => Ok(Some(opened.device_key)),
        _ => Ok(rows.pruned(epoch)?.map(|base| base.device_key)),
    }
}
