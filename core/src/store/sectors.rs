//! Small files that are overwritten in place: the second copy of the last head, and what could not be recorded.

use std::fs::{self, File};
use std::io::{ErrorKind, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use crate::base::{CborError, Instant, Reader, Writer};
use crate::journal::GapBody;

/// One sector of any disk: written in place, it is either the old content or the new one, and takes no space.
const SECTOR: usize = 512;
const LENGTH: usize = 2;

/// A file of one sector.
#[derive(Debug)]
pub(super) struct Sector {
    path: PathBuf,
    file: Mutex<Option<File>>,
}

impl Sector {
    pub(super) fn new(path: &Path) -> Self {
        Self { path: path.to_owned(), file: Mutex::new(None) }
    }

    /// What was written last; none where nothing was, or it was emptied.
    pub(super) fn load(&self) -> Option<Vec<u8>> {
        let sector = fs::read(&self.path).ok()?;
        let (length, rest) = sector.split_at_checked(LENGTH)?;
        let length = u16::from_be_bytes(length.try_into().ok()?);
        rest.get(..usize::from(length)).filter(|content| !content.is_empty()).map(<[u8]>::to_vec)
    }

    /// Overwrites the content. A file that is made for it is synchronised once, so that it is there after a power cut.
    pub(super) fn save(&self, content: &[u8]) -> std::io::Result<()> {
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

/// Synchronises the folder that holds a file, where the system has such a thing.
pub(super) fn sync_folder_of(path: &Path) -> std::io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

/// A file that holds the last head. It is overwritten in place and never synchronised by itself but for the first time: making a new file each
/// time would make the next commit of the journal wait for the file system's own journal.
#[derive(Debug)]
pub struct HeadFile(Sector);

impl HeadFile {
    /// The file at `path`, made when the first head is saved.
    #[must_use]
    pub fn new(path: &Path) -> Self {
        Self(Sector::new(path))
    }

    /// The head kept last.
    #[must_use]
    pub fn load(&self) -> Option<Vec<u8>> {
        self.0.load()
    }

    /// Keeps a head; a failure leaves an older copy, which is no fault.
    pub fn save(&self, head: &[u8]) {
        let _ = self.0.save(head);
    }
}

/// Checks that could not be recorded, in a file that was made while there was room. It is overwritten in place, so that a
/// full disk takes it.
#[derive(Debug)]
pub struct MissedFile(Sector);

impl MissedFile {
    pub(super) fn new(folder: &Path) -> Self {
        let sector = Sector::new(&folder.join("missed"));
        if !sector.path.exists() {
            let _ = sector.save(&[]);
        }
        Self(sector)
    }

    /// The gap that waits to be recorded.
    #[must_use]
    pub fn load(&self) -> Option<GapBody> {
        let content = self.0.load()?;
        let mut reader = Reader::new(&content);
        let mut read = || {
            reader.array_of(3, "count, first and last")?;
            let (count, first, last) = (reader.uint()?, reader.int()?, reader.int()?);
            Ok::<_, CborError>((count, Instant::from_seconds(first), Instant::from_seconds(last)))
        };
        read().ok().map(|(count, first, last)| GapBody { count, first, last })
    }

    /// Keeps a gap, or nothing once it was recorded. Where the disk fails here too, the gap is known as long as the
    /// process lives.
    pub fn save(&self, gap: Option<&GapBody>) {
        let content = gap.map_or_else(Vec::new, |gap| {
            let mut out = Writer::new();
            out.array(3).uint(gap.count).uint(gap.first.unsigned()).uint(gap.last.unsigned());
            out.into_bytes()
        });
        let _ = self.0.save(&content);
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

    #[test]
    fn a_gap_comes_back_until_it_was_recorded() {
        let dir = tempfile::tempdir().expect("a folder");
        let file = MissedFile::new(dir.path());
        assert_eq!(file.load(), None);
        assert_eq!(fs::metadata(dir.path().join("missed")).expect("is there").len(), 512, "made while there is room");
        let gap = GapBody { count: 3, first: Instant::from_seconds(5), last: Instant::from_seconds(9) };
        file.save(Some(&gap));
        assert_eq!(MissedFile::new(dir.path()).load(), Some(gap));
        file.save(None);
        assert_eq!(MissedFile::new(dir.path()).load(), None);
    }
}
