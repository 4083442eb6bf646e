//! COSE envelopes (RFC 9052) with strict Ed25519 (RFC 8032, algorithm -19 of RFC 9864), the only place that names the
//! signature library.
//!
//! One byte string for one envelope: everything is deterministic CBOR, the unprotected headers are empty, and the
//! external data names the kind of document, so that no signature made for one can stand in another.

mod header;
mod key;
mod multi;
mod sign1;

pub use header::{Header, HeaderFault};
pub use key::{KeyFault, KeyId, PublicKey, SecretKey, Signer};
pub use multi::{MultiSigned, PartSignature};
pub use sign1::{Sign1, sig_structure, sign1};

use crate::base::CborError;
use thiserror::Error;

/// What an envelope is used for; goes into every signature as external data (RFC 9052 section 4.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// A certificate in format `KP1`.
    Certificate,
    /// A trust document.
    Trust,
    /// The head of a journal.
    Head,
}

impl Purpose {
    /// The external data of this purpose.
    #[must_use]
    pub const fn external_data(self) -> &'static [u8] {
        match self {
            Self::Certificate => b"roughcheck certificate KP1",
            Self::Trust => b"roughcheck trust 1",
            Self::Head => b"roughcheck journal head 1",
        }
    }
}

/// Why bytes are no envelope of ours.
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
