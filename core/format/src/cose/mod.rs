//! COSE envelopes (RFC 9052) with strict Ed25519 (RFC 8032, algorithm -19 of RFC 9864), and P-256 for devices; the only
//! place that names the signature libraries.
//!
//! One byte string for one envelope: everything is deterministic CBOR, the unprotected headers are empty, and the
//! external data names the kind of document, so that no signature made for one can stand in another.

mod hardware;
mod header;
mod key;
mod multi;
mod sign1;

#[cfg(test)]
pub use hardware::HardwareKey;
pub use hardware::signature_of_platform;
pub use header::{Header, HeaderFault};
pub use key::{Algorithm, KeyFault, KeyId, PublicKey, SecretKey, Signer};
pub use multi::{MultiSigned, PartSignature};
pub use sign1::{Sign1, sig_structure, sign1};

use crate::base::{CborError, coded};
use thiserror::Error;

coded! {
    /// What an envelope is used for; goes into every signature as external data (RFC 9052 section 4.3).
    pub enum Purpose {
        /// A certificate in format `KP1`.
        Certificate = "roughcheck certificate KP1",
        /// A trust document.
        Trust = "roughcheck trust 1",
        /// The head of a journal.
        Head = "roughcheck journal head 1",
        /// What a device asks of a collector.
        Request = "roughcheck sync request 1",
        /// What a collector answers to a device.
        Receipt = "roughcheck sync receipt 1",
        /// A device's own key names the key that follows it.
        Succession = "roughcheck device succession 1",
    }
}

impl Purpose {
    /// The algorithms that a document of this purpose may be signed with: P-256 is for what devices sign, no more.
    #[must_use]
    pub const fn algorithms(self) -> &'static [Algorithm] {
        match self {
            Self::Certificate | Self::Trust | Self::Receipt => &[Algorithm::Ed25519],
            Self::Head | Self::Request | Self::Succession => &Algorithm::ALL,
        }
    }

    /// The external data of this purpose: its name.
    #[must_use]
    pub const fn external_data(self) -> &'static [u8] {
        self.as_str().as_bytes()
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
