//! Receipts as they are stored: which of them cover a row.

use crate::store::{JournalRows, StoreError};
use roughcheck_format::base::{Digest, Timestamp};
use roughcheck_format::cose::PublicKey;
use roughcheck_verify::journal::Epoch;
use roughcheck_verify::sync::Receipt;

/// Whether a receipt key is that of a collector which counts.
pub(in crate::station) type Believes<'a> = &'a dyn Fn(&PublicKey) -> bool;

/// What a stored receipt covers, where it counts and the journal has that very row.
pub(super) fn covered(
    rows: JournalRows<'_>,
    (epoch, seq): (Epoch, u64),
    bytes: &[u8],
    believes: Believes<'_>,
) -> Result<Option<(Digest, Timestamp)>, StoreError> {
    let Ok(receipt) = Receipt::verify(bytes, believes) else { return Ok(None) };
    let Some(row) = rows.row(epoch, seq)? else { return Ok(None) };
    Ok((receipt.kept == Some((epoch, seq, row.hash))).then_some((row.hash, receipt.received_at)))
}
