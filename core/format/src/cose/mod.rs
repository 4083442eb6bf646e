//! COSE envelopes (RFC 9052) with strict Ed25519 (RFC 8032, algorithm -19 of RFC 9864), P-256 for devices, and
//! ML-DSA-44 (FIPS 204, RFC 9964) beside Ed25519 for parties; the only place that names the signature libraries.
//!
//! One byte string for one envelope: everything is deterministic CBOR, the unprotected headers are empty, and the
//! external data names the kind of document, so that no signature made for one can stand in another.

mod error;
mod hardware;
mod header;
mod key;
mod lattice;
mod purpose;
mod second;
mod sign;
mod sign1;
mod signer;

pub use error::CoseError;
pub use hardware::signature_of_platform;
pub use header::{Header, HeaderFault};
pub use key::{Algorithm, KeyFault, KeyId, PublicKey};
pub use purpose::Purpose;
pub use second::SecondKey;
pub use sign::{CoseSign, MAX_SIGNATURES, PartSignature};
pub use sign1::{Sign1, sig_structure, sign1};
pub use signer::{SecretKey, Signer, SignerError, SuccessorError};
