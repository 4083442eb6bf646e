//! Small files that are overwritten in place: the second copy of the last head, and what could not be recorded.

use std::path::Path;

use roughcheck_files::Sector;
use roughcheck_format::base::{CborError, Reader, Timestamp, Writer};
use roughcheck_verify::journal::GapBody;

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

    /// The head kept last; none where there is no file, or nothing in it that can be read.
    ///
    /// # Errors
    /// Where the file cannot be read now.
    pub fn load(&self) -> std::io::Result<Option<Vec<u8>>> {
        self.0.load()
    }

    /// Keeps a head.
    ///
    /// # Errors
    /// Where it cannot be written; the older copy then stays, which is not a fault.
    pub fn save(&self, head: &[u8]) -> std::io::Result<()> {
        self.0.save(head)
    }
}

/// Checks that could not be recorded, in a file that was made while there was room. It is overwritten in place, so that a
/// full disk takes it.
#[derive(Debug)]
pub struct UnrecordedFile(Sector);

impl UnrecordedFile {
    pub(super) fn new(folder: &Path) -> Self {
        let sector = Sector::new(&folder.join("missed"));
        if !sector.exists() {
            let _ = sector.save(&[]);
        }
        Self(sector)
    }

    /// The gap that waits to be recorded; none also where the file cannot be read.
    #[must_use]
    pub fn load(&self) -> Option<GapBody> {
        let content = self.0.load().ok().flatten()?;
        let mut reader = Reader::new(&content);
        let mut read = || {
            reader.array_of(3, "count, first and last")?;
            let (count, first, last) = (reader.uint()?, reader.int()?, reader.int()?);
            Ok::<_, CborError>((count, Timestamp::from_seconds(first), Timestamp::from_seconds(last)))
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
    use std::fs;

    use super::*;

    #[test]
    fn the_newest_head_comes_back() {
        let dir = tempfile::tempdir().expect("a folder");
        let file = HeadFile::new(&dir.path().join("head"));
        assert_eq!(file.load().expect("reads"), None);
        file.save(b"a longer head").expect("writes");
        file.save(b"head").expect("writes");
        assert_eq!(file.load().expect("reads"), Some(b"head".to_vec()));
        assert_eq!(HeadFile::new(&dir.path().join("head")).load().expect("reads"), Some(b"head".to_vec()));
        fs::write(dir.path().join("head"), b"").expect("writes");
        assert_eq!(file.load().expect("reads"), None, "an empty file is not a copy");
        assert!(HeadFile::new(dir.path()).load().is_err(), "what cannot be read is not gone");
    }

    #[test]
    fn a_gap_comes_back_until_it_was_recorded() {
        let dir = tempfile::tempdir().expect("a folder");
        let file = UnrecordedFile::new(dir.path());
        assert_eq!(file.load(), None);
        assert_eq!(fs::metadata(dir.path().join("missed")).expect("is there").len(), 512, "made while there is room");
        let gap = GapBody { count: 3, first: Timestamp::from_seconds(5), last: Timestamp::from_seconds(9) };
        file.save(Some(&gap));
        assert_eq!(UnrecordedFile::new(dir.path()).load(), Some(gap));
        file.save(None);
        assert_eq!(UnrecordedFile::new(dir.path()).load(), None);
    }
}
