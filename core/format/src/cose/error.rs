//! Why an envelope is not read.

use thiserror::Error;

use super::HeaderFault;
use crate::base::CborError;

/// Why bytes are not read as an envelope.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum CoseError {
    /// The outer structure is not the expected deterministic CBOR.
    #[error("envelope: {0}")]
    Envelope(CborError),
    /// The protected header is not acceptable.
    #[error("protected header: {0}")]
    Header(HeaderFault),
}

impl From<CborError> for CoseError {
    fn from(error: CborError) -> Self {
        Self::Envelope(error)
    }
}
