//! Files that survive a crash: a lock, files that are written whole or not at all, secrets of one owner, and single
//! sectors that are overwritten in place. Shared by
//! the station and by whoever signs.

mod atomic;
mod error;
mod folder;
mod lock;
mod secret;
mod sector;

pub use atomic::{has_room, replace_file, write_new};
pub use error::FileError;
pub use folder::sync_folder_of;
pub use lock::{Held, hold, take_turn};
pub use secret::{Readers, read_secret, read_secret_telling, replace_secret, write_secret};
pub use sector::Sector;
