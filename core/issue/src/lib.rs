//! Signing: certificates with their codes and the ledger of numbers, and the documents of a ceremony. Authorities and
//! ceremonies need it; builds for phones leave it out.

mod draw;
mod error;
mod keyfile;
mod ledger;
mod ledger_file;
mod parts;
mod press;
mod preview;

pub use draw::{DrawError, Drawing};
pub use error::IssueError;
pub use keyfile::{KeyFile, KeyFileError, KeyKind, PasswordSeal, json_fault};
pub use ledger::{Ending, Ledger, LedgerError, Signed};
pub use ledger_file::LedgerFile;
pub use parts::{HeadDates, PartError, assemble, encode_part, make_head, make_revocation, part_from_json};
pub use press::{Issued, Issuer};
pub use preview::Preview;
pub use roughcheck_scan::EccLevel;

use roughcheck_format::certificate::{Certificate, encode_payload};
use roughcheck_format::code::encode_text;
use roughcheck_format::cose::{Purpose, Signer, sign1};

/// The signed bytes of a certificate; `None` where the key cannot sign now.
pub fn sign_certificate(signer: &dyn Signer, certificate: &Certificate) -> Option<Vec<u8>> {
    sign1(signer, Purpose::Certificate, &encode_payload(certificate))
}

/// The text of a signed certificate, as its QR code carries it.
#[must_use]
pub fn certificate_text(signed: &[u8]) -> String {
    encode_text(signed)
}
