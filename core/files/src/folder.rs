//! Folders as the disk has them.

use std::fs::File;
use std::path::Path;

/// Synchronises the folder that holds a file, where the system has such a thing.
///
/// # Errors
/// What the file system says.
pub fn sync_folder_of(path: &Path) -> std::io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}
