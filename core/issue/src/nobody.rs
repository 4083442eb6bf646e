//! One who signs for a key without having it, for whatever is done before anything is signed.

use super::{certificate_text, sign_certificate};
use roughcheck_format::certificate::Certificate;
use roughcheck_format::cose::{PublicKey, SecretKey, Signer, SignerError};

/// Stands in for a signature that nobody made. In base45 it has no run of digits, which a QR code would pack tighter.
const NO_SIGNATURE: [u8; 64] = [0x99; 64];

/// A text as long as the certificate's own will be, signed by nobody, who always can.
pub(super) fn unsigned_text(certificate: &Certificate) -> String {
    certificate_text(&sign_certificate(&nobody(), certificate).unwrap_or_default())
}

/// One who stands in where no key is known.
pub(super) fn nobody() -> Nobody {
    Nobody(SecretKey::from_seed(&[0; 32]).public_key().clone())
}

/// Signs for a key without having it, so that no signature holds.
pub(super) struct Nobody(pub(super) PublicKey);

impl Signer for Nobody {
    fn public_key(&self) -> &PublicKey {
        &self.0
    }

    fn sign(&self, _message: &[u8]) -> Result<[u8; 64], SignerError> {
        Ok(NO_SIGNATURE)
    }
}
