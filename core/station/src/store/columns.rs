//! Columns as values. Whoever holds the file can edit it: a column of another type must show as a fault of the journal,
//! never as one of the database.

use rusqlite::{Error, Row as SqlRow};

use roughcheck_format::base::Digest;
use roughcheck_verify::journal::{Epoch, Row};

/// The columns that [`entry_row`] reads, in its order.
pub(super) const SELECT_ENTRY: &str = "SELECT epoch, seq, number, replaces, record, hash FROM entries";

/// A row of the journal as it is, however somebody has edited it.
pub(super) fn entry_row(row: &SqlRow<'_>) -> Result<Row, Error> {
    let text = |at| bytes(row, at).map(|bytes| bytes.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()));
    Ok(Row {
        epoch: epoch(row, 0)?,
        seq: place(row, 1)?,
        number: text(2)?,
        replaces: text(3)?,
        record: bytes(row, 4)?.unwrap_or_default(),
        hash: digest(row, 5)?,
    })
}

/// The bytes of a text or blob; none for anything else.
pub(super) fn bytes(row: &SqlRow<'_>, at: usize) -> Result<Option<Vec<u8>>, Error> {
    Ok(row.get_ref(at)?.as_bytes_or_null().ok().flatten().map(<[u8]>::to_vec))
}

/// A place in an epoch; 0 where the column holds none.
pub(super) fn place(row: &SqlRow<'_>, at: usize) -> Result<u64, Error> {
    Ok(row.get_ref(at)?.as_i64().unwrap_or(0).unsigned_abs())
}

/// An epoch; zeros where the column holds none.
pub(super) fn epoch(row: &SqlRow<'_>, at: usize) -> Result<Epoch, Error> {
    Ok(Epoch(fixed(bytes(row, at)?)))
}

/// A digest; zeros where the column holds none.
pub(super) fn digest(row: &SqlRow<'_>, at: usize) -> Result<Digest, Error> {
    Ok(Digest(fixed(bytes(row, at)?)))
}

/// Bytes of a fixed length; zeros where they have another.
pub(super) fn fixed<const N: usize>(bytes: Option<Vec<u8>>) -> [u8; N] {
    bytes.and_then(|bytes| bytes.try_into().ok()).unwrap_or([0; N])
}
