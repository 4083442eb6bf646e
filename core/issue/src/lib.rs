//! Signing: certificates with their codes and the ledger of numbers, and the documents of a ceremony. Authorities and
//! ceremonies need it; builds for phones leave it out.

mod bitmap;
mod book;
mod ceremony;
mod described;
mod differing;
mod disk;
mod draw;
mod error;
mod foresight;
mod gathered;
#[cfg(feature = "pkcs11")]
mod hsm;
mod hsm_uri;
mod issuer;
mod keyfile;
mod keyfile_error;
mod keykind;
mod ledger;
mod ledger_file;
mod next_root;
mod nobody;
mod object;
mod parts;
mod preview;
mod questions;
mod reviewed;
mod revoked;
mod seal;
mod second_half;
mod sign;
mod text;
mod voices;

pub use book::{Noted, Noting, UseMark, ledger_at, ledger_beside, succeed};
pub use ceremony::{ManifestDates, make_bundle, make_first_root, make_manifest, make_revocation, revoke_replaced};
pub use described::{Described, Outcome, Refused, listed_items};
pub use differing::{Change, ChangeKind};
pub use draw::{DrawError, Drawing};
pub use error::IssueError;
pub use foresight::{Foreseen, Foresight, listed_keys};
pub use gathered::{Gathered, Lacking, by_group, in_force, lacking, prove};
#[cfg(feature = "pkcs11")]
pub use hsm::{HsmError, HsmKey};
pub use hsm_uri::{HsmUri, HsmUriError};
pub use issuer::{Issued, Issuer};
pub use keyfile::{KeyFile, PasswordSeal};
pub use keyfile_error::KeyFileError;
pub use keykind::KeyKind;
pub use ledger::{Ending, Ledger, LedgerEntry, LedgerError, LedgerStanding, Signed};
pub use ledger_file::LedgerFile;
pub use next_root::{RootChange, make_next_root};
pub use object::{ObjectError, ObjectRow, read_lines, read_object, read_table};
pub use parts::{PartError, encode_part, part_from_json, part_telling};
pub use preview::Preview;
pub use questions::{Question, asked_before};
pub use reviewed::{Told, ToldKind, review};
pub use roughcheck_scan::EccLevel;
pub use seal::PasswordCost;
pub use sign::{certificate_text, sign_certificate};
pub use text::Unshown;
pub use voices::{Missing, SignedBy, Voices};
