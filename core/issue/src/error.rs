//! Why nothing was signed.

use thiserror::Error;

use super::{DrawError, KeyFileError, KeyKind, LedgerError, Question};
use roughcheck_files::FileError;
use roughcheck_format::certificate::{Number, RecordError};
use roughcheck_scan::CodeError;
use roughcheck_verify::messages::{ErrorCode, ErrorWords};

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
    /// To be asked first.
    #[error("{0}: only where that is meant")]
    Asked(Question),
    /// Another key signed the replaced number: phones take it for void only by a revocation.
    #[error("{0} was signed by another key: it is replaced only with a revocation")]
    Another(Number),
    /// A successor is a key of the same kind and participant.
    #[error("a successor is a key of the same kind and participant")]
    Successor,
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
        self.kind().as_str()
    }

    /// The code as a value.
    #[must_use]
    pub const fn kind(&self) -> ErrorCode {
        match self {
            Self::Record(_) => ErrorCode::Record,
            Self::Ledger(LedgerError::Conflict(_)) | Self::Asked(_) | Self::Another(_) => ErrorCode::NumberConflict,
            Self::Ledger(_) => ErrorCode::LedgerDamaged,
            Self::Draw(DrawError::Code(CodeError::TooLong)) => ErrorCode::TooLong,
            Self::Draw(_) => ErrorCode::Draw,
            Self::KeyFile(error) => error.kind(),
            Self::Kind(_) | Self::Successor => ErrorCode::KeyKind,
            Self::Algorithm => ErrorCode::KeyAlgorithm,
            Self::Signer => ErrorCode::Signer,
            Self::Signature => ErrorCode::Signature,
            Self::Busy => ErrorCode::Busy,
            Self::File(_) => ErrorCode::Store,
        }
    }

    /// What happened, ready to be said in any language.
    #[must_use]
    pub fn words(&self) -> ErrorWords {
        let code = self.kind();
        match self {
            Self::Record(error) => ErrorWords::from(code).detail(error),
            Self::Ledger(LedgerError::Conflict(number)) => ErrorWords::case(code, "of").param("number", number),
            Self::Ledger(LedgerError::Damaged(line)) => ErrorWords::case(code, "at").param("line", line),
            Self::Ledger(LedgerError::Missing(count)) => ErrorWords::case(code, "missing").param("count", count),
            Self::Ledger(LedgerError::CarriedOn(key)) => ErrorWords::case(code, "carried-on").param("key", key),
            Self::Ledger(LedgerError::There) => ErrorWords::case(code, "there"),
            Self::Asked(Question::Voided(number)) => ErrorWords::case(code, "voided").param("number", number),
            Self::Asked(Question::Unsigned(number)) => ErrorWords::case(code, "unsigned").param("number", number),
            Self::Another(number) => ErrorWords::case(code, "another").param("number", number),
            Self::Successor => ErrorWords::case(code, "successor"),
            Self::KeyFile(error) => error.words(),
            Self::Kind(kind) => ErrorWords::case(code, "of").param("kind", kind),
            Self::File(error) => ErrorWords::from(code).detail(error),
            Self::Draw(_) | Self::Algorithm | Self::Signer | Self::Signature | Self::Busy => code.into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use roughcheck_format::cose::KeyId;
    use roughcheck_verify::messages::{Language, has};

    #[test]
    fn every_case_has_a_text_in_every_language() {
        let number = || "AO-0780001".parse().expect("a number");
        let errors = [
            IssueError::Ledger(LedgerError::Conflict(number())),
            IssueError::Ledger(LedgerError::Damaged(3)),
            IssueError::Ledger(LedgerError::Missing(3)),
            IssueError::Ledger(LedgerError::CarriedOn(KeyId([1; 8]))),
            IssueError::Ledger(LedgerError::There),
            IssueError::Asked(Question::Voided(number())),
            IssueError::Asked(Question::Unsigned(number())),
            IssueError::Another(number()),
            IssueError::Successor,
            IssueError::Kind(KeyKind::Device),
            IssueError::KeyFile(KeyFileError::Halves),
        ];
        for words in errors.iter().map(IssueError::words) {
            assert!(words.which().is_some(), "{}", words.id());
            assert!(Language::ALL.iter().all(|language| has(*language, &words.id())), "{}", words.id());
        }
    }
}
