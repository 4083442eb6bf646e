//! What can go wrong with the database, and with what it is asked for.

use thiserror::Error;

/// Why the storage could not do what it was asked.
#[derive(Debug, Error)]
pub enum StorageError {
    /// The database failed: a full disk, a lock that does not come free, a damaged file.
    #[error("the database failed: {0}")]
    Failed(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// The database was written by a later version.
    #[error("a database of a later version: update this software")]
    Newer,
    /// The file is a database of something else.
    #[error("not a collector's database")]
    Foreign,
    /// There is no database yet.
    #[error("there is no database at {0}: `serve` or `enrol` with --bundle makes one")]
    Missing(String),
    /// An address that this version cannot open.
    #[error("{0}")]
    Address(&'static str),
}
