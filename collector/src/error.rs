//! What can go wrong with the database, and with what it is asked for.

use thiserror::Error;

/// Why the storage could not do what it was asked.
#[derive(Debug, Error)]
pub enum StorageError {
    /// The database failed: a full disk, a lock that stays taken, a file that is not a database.
    #[error("the database failed: {0}")]
    Failed(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// A stored value that no version of the collector writes, in the column or under the name given.
    #[error("the database is damaged: {0}")]
    Damaged(String),
    /// The database was written by a later version.
    #[error("a database of a later version: update this software")]
    Newer,
    /// The file is a database of something else.
    #[error("not a collector's database")]
    Foreign,
    /// There is no database yet, at the path given.
    #[error("there is no database at {0}: `serve` or `enrol` with --bundle makes one")]
    Missing(String),
    /// A URL that this version cannot open.
    #[error("{0}")]
    Url(&'static str),
}
