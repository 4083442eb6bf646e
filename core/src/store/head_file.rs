//! The second copy of the last head, in a file of its own.

use std::fs::{self, File};
use std::io::{Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

/// One sector of any disk: written in place, it is either the old copy or the new one.
const SECTOR: usize = 512;
const LENGTH: usize = 2;

/// A file that holds the last head. It is overwritten in place and never synchronised by itself: making a new file each
/// time would make the next commit of the journal wait for the file system's own journal.
#[derive(Debug)]
pub struct HeadFile {
    path: PathBuf,
    file: Mutex<Option<File>>,
}

impl HeadFile {
    /// The file at `path`, made when the first head is saved.
    #[must_use]
    pub fn new(path: &Path) -> Self {
        Self { path: path.to_owned(), file: Mutex::new(None) }
    }

    /// The head kept last.
    #[must_use]
    pub fn load(&self) -> Option<Vec<u8>> {
        let sector = fs::read(&self.path).ok()?;
        let (length, rest) = sector.split_at_checked(LENGTH)?;
        let length = u16::from_be_bytes(length.try_into().ok()?);
        rest.get(..usize::from(length)).filter(|head| !head.is_empty()).map(<[u8]>::to_vec)
    }

    /// Keeps a head; a failure leaves an older copy, which is no fault.
    pub fn save(&self, head: &[u8]) {
        let _ = self.write(head);
    }

    fn write(&self, head: &[u8]) -> std::io::Result<()> {
        let Some(length) = u16::try_from(head.len()).ok().filter(|_| head.len() <= SECTOR - LENGTH) else {
            return Ok(());
        };
        let mut sector = length.to_be_bytes().to_vec();
        sector.extend_from_slice(head);
        sector.resize(SECTOR, 0);
        let Ok(mut slot) = self.file.lock() else { return Ok(()) };
        if slot.is_none() {
            *slot = Some(File::options().create(true).truncate(false).write(true).open(&self.path)?);
        }
        if let Some(file) = slot.as_mut() {
            file.seek(SeekFrom::Start(0))?;
            file.write_all(&sector)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_head_comes_back() {
        let dir = tempfile::tempdir().expect("a folder");
        let file = HeadFile::new(&dir.path().join("head"));
        assert_eq!(file.load(), None);
        file.save(b"a longer head");
        file.save(b"head");
        assert_eq!(file.load(), Some(b"head".to_vec()));
        assert_eq!(HeadFile::new(&dir.path().join("head")).load(), Some(b"head".to_vec()));
        fs::write(dir.path().join("head"), b"").expect("writes");
        assert_eq!(file.load(), None, "an empty file is no copy");
    }
}
