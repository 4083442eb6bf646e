//! Why nothing was signed.

use thiserror::Error;

use super::{DrawError, KeyFileError, KeyKind, LedgerError};
use roughcheck_files::FileError;
use roughcheck_format::certificate::RecordError;

/// Why a certificate was not signed, or an issuer not opened.
#[derive(Debug, Error)]
pub enum IssueError {
    /// The certificate object cannot stand.
    #[error(transparent)]
    Record(#[from] RecordError),
    /// The number was signed before, or the ledger cannot be read.
    #[error(transparent)]
    Ledger(#[from] LedgerError),
    /// The certificate does not fit into a code of this level.
    #[error(transparent)]
    Draw(#[from] DrawError),
    /// The key file cannot be used.
    #[error(transparent)]
    KeyFile(#[from] KeyFileError),
    /// The key is for something else.
    #[error("a {0} key does not sign certificates")]
    Kind(KeyKind),
    /// The signer has no Ed25519 key, which alone signs certificates.
    #[error("certificates are signed with Ed25519 alone")]
    Algorithm,
    /// The signer cannot sign now.
    #[error("the key cannot sign now")]
    Signer,
    /// The signer gave a signature that is not its public key's.
    #[error("the signer's signature does not hold under its own public key")]
    Signature,
    /// Another process signs with this ledger.
    #[error("busy: another process signs with this ledger; try again")]
    Busy,
    /// A file could not be read or written.
    #[error(transparent)]
    File(FileError),
}

impl From<FileError> for IssueError {
    fn from(error: FileError) -> Self {
        match error {
            FileError::Busy => Self::Busy,
            other => Self::File(other),
        }
    }
}

impl IssueError {
    /// A stable code for those who embed the library.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Record(_) => "record",
            Self::Ledger(LedgerError::Conflict(_)) => "number-conflict",
            Self::Ledger(LedgerError::Damaged(_)) => "ledger-damaged",
            Self::Draw(DrawError::Code(roughcheck_scan::CodeError::TooLong)) => "too-long",
            Self::Draw(_) => "draw",
            Self::KeyFile(error) => error.code(),
            Self::Kind(_) => "key-kind",
            Self::Algorithm => "key-algorithm",
            Self::Signer => "signer",
            Self::Signature => "signature",
            Self::Busy => "busy",
            Self::File(_) => "store",
        }
    }
}
