//! Values on their way into and out of columns. A stored value that nothing here writes is damage, never a default.

use roughcheck_format::base::{Digest, Timestamp};
use roughcheck_verify::check::Post;
use roughcheck_verify::journal::Epoch;
use rusqlite::Row;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, Type, ValueRef};

use crate::error::StorageError;
use crate::rows::DeviceStanding;

/// A place or count as SQLite holds it. Nothing real comes near the limit; a larger one is an attack, and is cut off
/// there.
pub(super) fn int(value: u64) -> i64 {
    i64::try_from(value).unwrap_or(i64::MAX)
}

/// A place or count out of a column.
pub(super) fn uint(row: &Row<'_>, at: usize) -> rusqlite::Result<u64> {
    row.get(at)
}

/// A place or count out of a column that may be empty.
pub(super) fn maybe_uint(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<u64>> {
    row.get(at)
}

/// Bytes of a fixed length.
pub(super) fn fixed<const N: usize>(row: &Row<'_>, at: usize) -> rusqlite::Result<[u8; N]> {
    row.get(at)
}

/// An epoch out of a column.
pub(super) fn epoch(row: &Row<'_>, at: usize) -> rusqlite::Result<Epoch> {
    fixed(row, at).map(Epoch)
}

/// A digest out of a column.
pub(super) fn digest(row: &Row<'_>, at: usize) -> rusqlite::Result<Digest> {
    fixed(row, at).map(Digest)
}

/// A digest out of a column that may be empty.
pub(super) fn maybe_digest(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<Digest>> {
    Ok(row.get::<_, Option<[u8; 32]>>(at)?.map(Digest))
}

/// Bytes of a column as hexadecimal.
pub(super) fn hex(row: &Row<'_>, at: usize) -> rusqlite::Result<String> {
    Ok(roughcheck_format::base::to_hex(row.get_ref(at)?.as_bytes()?))
}

/// A time out of a column.
pub(super) fn instant(row: &Row<'_>, at: usize) -> rusqlite::Result<Timestamp> {
    row.get(at).map(Timestamp::from_seconds)
}

/// A time out of a column that may be empty.
pub(super) fn maybe_instant(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<Timestamp>> {
    Ok(row.get::<_, Option<i64>>(at)?.map(Timestamp::from_seconds))
}

/// Country, name and procedure of a post, in three columns; none where they are empty.
pub(super) fn maybe_post(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<Post>> {
    let text = |at| row.get::<_, Option<String>>(at);
    let (Some(country), Some(name), Some(procedure)) = (text(at)?, text(at + 1)?, text(at + 2)?) else {
        return Ok(None);
    };
    let unknown = |at| rusqlite::Error::FromSqlConversionFailure(at, Type::Text, Box::new(FromSqlError::InvalidType));
    let country = country.parse().map_err(|_| unknown(at))?;
    let procedure = procedure.parse().map_err(|_| unknown(at + 2))?;
    Ok(Some(Post { country, name, procedure }))
}

impl FromSql for DeviceStanding {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let number = value.as_i64()?;
        Self::from_number(number).ok_or(FromSqlError::OutOfRange(number))
    }
}

impl ToSql for DeviceStanding {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.number().into())
    }
}

impl From<rusqlite::Error> for StorageError {
    fn from(error: rusqlite::Error) -> Self {
        match error {
            rusqlite::Error::FromSqlConversionFailure(..)
            | rusqlite::Error::IntegralValueOutOfRange(..)
            | rusqlite::Error::InvalidColumnType(..)
            | rusqlite::Error::Utf8Error(..) => Self::Damaged(error.to_string()),
            error => Self::Failed(Box::new(error)),
        }
    }
}
