//! Why the store failed.

use roughcheck_files::FileError;
use thiserror::Error;

/// A failure of the phone, never of a certificate.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum StoreError {
    /// Another process works on this station.
    #[error("busy: this station is open already, here or in another process; close it there, or try again")]
    Busy,
    /// The folder is not a station.
    #[error("no station here")]
    NoStation,
    /// The file was written by a later version.
    #[error("the station was written by a later version of this software: update it")]
    Newer,
    /// The enrolment cannot be read.
    #[error("the enrolment of this station cannot be read")]
    Enrolment,
    /// The database failed.
    #[error("database: {0}")]
    Database(#[from] rusqlite::Error),
    /// A file could not be read or written.
    #[error("file: {0}")]
    File(#[from] std::io::Error),
}

impl From<FileError> for StoreError {
    fn from(error: FileError) -> Self {
        match error {
            FileError::Busy => Self::Busy,
            FileError::Io(error) => Self::File(error),
        }
    }
}

impl StoreError {
    /// Whether the disk is full or fails.
    #[must_use]
    pub fn is_the_disk(&self) -> bool {
        use rusqlite::ErrorCode::{CannotOpen, DiskFull, SystemIoFailure};
        matches!(self, Self::Database(error)
            if matches!(error.sqlite_error_code(), Some(CannotOpen | DiskFull | SystemIoFailure)))
    }

    /// Whether SQLite says that the file is not a database, or a damaged one.
    #[must_use]
    pub fn is_damage(&self) -> bool {
        use rusqlite::ErrorCode::{DatabaseCorrupt, NotADatabase};
        matches!(self, Self::Database(error)
            if matches!(error.sqlite_error_code(), Some(DatabaseCorrupt | NotADatabase)))
    }
}
