//! The only room that opens a file or names the database.
//!
//! One folder is one station: `station.db` holds the journal and the trust documents, `enrolment` the post and the pinned
//! root, `lock` keeps two processes from working on it at once. Keys and the second copy of the last head are the
//! host's; [`HeadFile`] is there for a host that keeps it in a file.

mod columns;
mod database;
mod enrolment;
mod error;
mod folder;
mod journal_rows;
mod rows;
mod salvage;
mod schema;
mod sectors;
mod sync_rows;
mod trust_rows;

pub use database::Database;
pub use enrolment::{Enrolment, PinnedCollector};
pub use error::StoreError;
pub use folder::{Folder, SetAside};
pub use journal_rows::JournalRows;
pub use rows::{Append, EpochRow, FloorRow, HeardRow, Received, StoredFloor, StoredTrust, TxnExtras, Unproved};
pub use sectors::{HeadFile, UnrecordedFile};
pub use sync_rows::SyncRows;
pub use trust_rows::TrustRows;
