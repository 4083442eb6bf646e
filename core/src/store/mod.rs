//! The only room that opens a file or names the database.
//!
//! One folder is one station: `station.db` holds the journal and the trust documents, `enrolment` the post and the pinned
//! root, `lock` keeps two processes from working on it at once. Keys and the second copy of the last head are the
//! host's; [`HeadFile`] and [`write_secret`] are there for a host that keeps them in files. An issuer's ledger is a file beside its key.

mod database;
mod enrolment;
mod error;
mod folder;
mod keep;
#[cfg(feature = "issue")]
mod ledger;
mod outbox;
mod rows;
mod salvage;
mod schema;
mod secret;
mod sectors;

pub use database::Database;
pub use enrolment::{Enrolment, PinnedCollector};
pub use error::StoreError;
pub use folder::{Folder, SetAside};
#[cfg(feature = "issue")]
pub use ledger::LedgerFile;
pub use rows::{Append, Changes, EpochRow, Received};
pub use secret::{read_secret, write_secret};
pub use sectors::{HeadFile, MissedFile};
