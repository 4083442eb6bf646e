//! Values on their way into and out of columns.

use roughcheck_format::base::{Digest, Instant};
use rusqlite::Row;

/// A place or count as SQLite holds it. Nothing real comes near the limit; what does is an attack, and is cut off there.
pub(super) fn int(value: u64) -> i64 {
    i64::try_from(value).unwrap_or(i64::MAX)
}

/// A place or count out of a column.
pub(super) fn uint(row: &Row<'_>, at: usize) -> rusqlite::Result<u64> {
    Ok(row.get::<_, i64>(at)?.unsigned_abs())
}

/// Bytes of a fixed length; zeros where they have another.
pub(super) fn fixed<const N: usize>(row: &Row<'_>, at: usize) -> rusqlite::Result<[u8; N]> {
    Ok(row.get::<_, Vec<u8>>(at)?.try_into().unwrap_or([0; N]))
}

/// A digest out of a column.
pub(super) fn digest(row: &Row<'_>, at: usize) -> rusqlite::Result<Digest> {
    fixed(row, at).map(Digest)
}

/// Bytes of a column as hexadecimal.
pub(super) fn hex(row: &Row<'_>, at: usize) -> rusqlite::Result<String> {
    Ok(roughcheck_format::base::to_hex(row.get_ref(at)?.as_bytes()?))
}

/// A time out of a column.
pub(super) fn instant(row: &Row<'_>, at: usize) -> rusqlite::Result<Instant> {
    row.get(at).map(Instant::from_seconds)
}

/// A time out of a column that may be empty.
pub(super) fn maybe_instant(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<Instant>> {
    Ok(row.get::<_, Option<i64>>(at)?.map(Instant::from_seconds))
}
