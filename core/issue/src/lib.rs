//! Signing: certificates with their codes and the ledger of numbers, and the documents of a ceremony. Authorities and
//! ceremonies need it; builds for phones leave it out.

mod bitmap;
mod ceremony;
mod disk;
mod draw;
mod error;
mod issuer;
mod keyfile;
mod ledger;
mod ledger_file;
mod parts;
mod preview;
mod revoked;
mod sign;
mod text;

pub use ceremony::{ManifestDates, make_bundle, make_first_root, make_manifest, make_revocation};
pub use draw::{DrawError, Drawing};
pub use error::IssueError;
pub use issuer::{Issued, Issuer};
pub use keyfile::{KeyFile, KeyFileError, KeyKind, PasswordSeal};
pub use ledger::{Ending, Ledger, LedgerError, Signed};
pub use ledger_file::LedgerFile;
pub use parts::{PartError, encode_part, part_from_json, part_telling};
pub use preview::Preview;
pub use roughcheck_scan::EccLevel;
pub use sign::{certificate_text, sign_certificate};
pub use text::Unshown;
