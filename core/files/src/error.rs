//! Why a file could not be used.

use thiserror::Error;

/// A failure of the file system, or of another process's making.
#[derive(Debug, Error)]
pub enum FileError {
    /// Another process works on the file.
    #[error("busy: another process works on this file; close it there, or try again")]
    Busy,
    /// The file system failed.
    #[error("file: {0}")]
    Io(#[from] std::io::Error),
}
