//! From a certificate to its signed bytes, and to the text of its code.

use roughcheck_format::certificate::{Certificate, encode_payload};
use roughcheck_format::code::encode_text;
use roughcheck_format::cose::{Purpose, Signer, SignerError, sign1};

/// The signed bytes of a certificate.
///
/// # Errors
/// [`SignerError`] where the key cannot sign now.
pub fn sign_certificate(signer: &dyn Signer, certificate: &Certificate) -> Result<Vec<u8>, SignerError> {
    sign1(signer, Purpose::Certificate, &encode_payload(certificate))
}

/// The text of a signed certificate, as its QR code carries it.
#[must_use]
pub fn certificate_text(signed: &[u8]) -> String {
    encode_text(signed)
}
