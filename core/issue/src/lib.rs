//! Signing: certificates with their codes and the ledger of numbers, and the documents of a ceremony. Authorities and
//! ceremonies need it; builds for phones leave it out.

mod book;
mod ceremony;
mod disk;
mod draw;
mod error;
mod foresight;
#[cfg(feature = "pkcs11")]
mod hsm;
mod hsm_uri;
mod issuer;
mod keyfile;
mod ledger;
mod ledger_file;
mod nobody;
mod object;
mod parts;
mod preview;
mod questions;
mod sign;
mod text;

pub use book::{UseMark, ledger_at, ledger_beside, note_voided, succeed};
pub use ceremony::{ManifestDates, make_bundle, make_first_root, make_manifest, make_revocation, revoke_replaced};
pub use draw::{DrawError, Drawing};
pub use error::IssueError;
pub use foresight::{Foreseen, Foresight, listed_keys};
#[cfg(feature = "pkcs11")]
pub use hsm::{HsmError, HsmKey};
pub use hsm_uri::{HsmUri, HsmUriError};
pub use issuer::{Issued, Issuer};
pub use keyfile::{KeyFile, KeyFileError, KeyKind, PasswordSeal};
pub use ledger::{Ending, Ledger, LedgerEntry, LedgerError, LedgerStanding, Signed};
pub use ledger_file::LedgerFile;
pub use object::{ObjectError, ObjectRow, read_lines, read_object, read_table};
pub use parts::{PartError, encode_part, part_from_json, part_telling};
pub use preview::Preview;
pub use questions::{Question, asked_before};
pub use roughcheck_scan::EccLevel;
pub use sign::{certificate_text, sign_certificate};
pub use text::Unshown;
