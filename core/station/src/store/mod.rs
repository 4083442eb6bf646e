//! The only room that opens a file or names the database.
//!
//! One folder is one station: `station.db` holds the journal and the trust documents, `enrolment` the post and the pinned
//! root, `lock` keeps two processes from working on it at once. Keys and the second copy of the last head are the
//! host's; [`HeadFile`] is there for a host that keeps it in a file.

mod database;
mod enrolment;
mod error;
mod folder;
mod keep;
mod outbox;
mod rows;
mod salvage;
mod schema;
mod sectors;

pub use database::Database;
pub use enrolment::{Enrolment, PinnedCollector};
pub use error::StoreError;
pub use folder::{Folder, SetAside};
pub use rows::{Append, Changes, EpochRow, Received};
pub use sectors::{HeadFile, MissedFile};
