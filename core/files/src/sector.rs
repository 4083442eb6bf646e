//! Small files that are overwritten in place.

use std::fs::{self, File};
use std::io::{ErrorKind, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use crate::folder::sync_folder_of;

/// One sector of any disk: written in place, it is either the old content or the new one, and takes no space.
const SECTOR: usize = 512;
const LENGTH: usize = 2;

/// A file of one sector.
#[derive(Debug)]
pub struct Sector {
    path: PathBuf,
    file: Mutex<Option<File>>,
}

impl Sector {
    /// The file at `path`, made when it is first saved.
    #[must_use]
    pub fn new(path: &Path) -> Self {
        Self { path: path.to_owned(), file: Mutex::new(None) }
    }

    /// Whether the file is there.
    #[must_use]
    pub fn exists(&self) -> bool {
        self.path.exists()
    }

    /// What was written last; none where nothing was, it was emptied, or it cannot be read as a sector.
    ///
    /// # Errors
    /// What the file system says; a file that is not there is none.
    pub fn load(&self) -> std::io::Result<Option<Vec<u8>>> {
        match fs::read(&self.path) {
            Ok(sector) => Ok(content(&sector).map(<[u8]>::to_vec)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Overwrites the content, of at most 510 bytes. A file that is made for it is synchronised once, so that it is there
    /// after a power cut.
    ///
    /// # Errors
    /// `InvalidInput` for a longer content, or what the file system says.
    pub fn save(&self, content: &[u8]) -> std::io::Result<()> {
        let length = u16::try_from(content.len()).ok().filter(|_| content.len() <= SECTOR - LENGTH);
        let Some(length) = length else { return Err(ErrorKind::InvalidInput.into()) };
        let mut sector = length.to_be_bytes().to_vec();
        sector.extend_from_slice(content);
        sector.resize(SECTOR, 0);
        let Ok(mut slot) = self.file.lock() else { return Err(ErrorKind::Other.into()) };
        let new = !self.path.exists();
        if slot.is_none() {
            *slot = Some(File::options().create(true).truncate(false).write(true).open(&self.path)?);
        }
        if let Some(file) = slot.as_mut() {
            file.seek(SeekFrom::Start(0))?;
            file.write_all(&sector)?;
            if new {
                file.sync_all()?;
                sync_folder_of(&self.path)?;
            }
        }
        Ok(())
    }
}

/// What a sector holds; none where it holds nothing that can be read.
fn content(sector: &[u8]) -> Option<&[u8]> {
    let (length, rest) = sector.split_at_checked(LENGTH)?;
    let length = u16::from_be_bytes(length.try_into().ok()?);
    rest.get(..usize::from(length)).filter(|content| !content.is_empty())
}
