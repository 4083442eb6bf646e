//! Signing certificates and drawing them. Authorities have this room; builds for phones leave it out.

mod draw;
mod error;
mod keyfile;
mod ledger;
mod press;
mod preview;
#[cfg(test)]
mod tests;

pub use crate::scan::EccLevel;
pub use draw::{DrawError, Drawing};
pub use error::IssueError;
pub use keyfile::{KeyFile, KeyFileError, KeyKind, PasswordSeal, json_fault};
pub use ledger::{Ending, Ledger, LedgerError, Signed};
pub use press::{Issued, Issuer};
pub use preview::Preview;

use crate::certificate::{Certificate, encode_payload};
use crate::cose::{Purpose, Signer, sign1};
use crate::scan::encode_text;

/// The signed bytes of a certificate; `None` where the key cannot sign now.
pub fn sign_certificate(signer: &dyn Signer, certificate: &Certificate) -> Option<Vec<u8>> {
    sign1(signer, Purpose::Certificate, &encode_payload(certificate))
}

/// The text of a signed certificate, as its QR code carries it.
#[must_use]
pub fn certificate_text(signed: &[u8]) -> String {
    encode_text(signed)
}
