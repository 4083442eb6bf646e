//! The file of an issuer's ledger: held by one process at a time, lengthened line by line, never rewritten.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{Error, ErrorKind, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use roughcheck_files::{FileError, sync_folder_of, take_turn};
use roughcheck_format::base::CountryCode;

/// A ledger's file, locked while this value lives. The lock is the operating system's: a killed process leaves none.
#[derive(Debug)]
pub struct LedgerFile {
    file: File,
    /// Where the next line goes; none once a line may be torn.
    end: Option<u64>,
}

impl LedgerFile {
    /// Where the ledger of a participant lies: `CC.ledger` in the folder of the key file itself, whichever links led to it. All
    /// keys of the participant in that folder share it.
    ///
    /// # Errors
    /// [`FileError::Io`]: there is no such key file.
    pub fn of(key_file: &Path, participant: CountryCode) -> Result<PathBuf, FileError> {
        Ok(fs::canonicalize(key_file)?.with_file_name(format!("{participant}.ledger")))
    }

    /// Where the first version kept the ledger of a key file: `KEYFILE.ledger` beside it.
    ///
    /// # Errors
    /// [`FileError::Io`]: there is no such key file.
    pub(super) fn of_first_version(key_file: &Path) -> Result<PathBuf, FileError> {
        let mut name = OsString::from(fs::canonicalize(key_file)?);
        name.push(".ledger");
        Ok(PathBuf::from(name))
    }

    /// What stands in a ledger, to be looked at alone; nothing where there is none.
    ///
    /// # Errors
    /// [`FileError::Io`].
    pub(super) fn bytes_of(path: &Path) -> Result<Vec<u8>, FileError> {
        match fs::read(path) {
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(Vec::new()),
            read => Ok(read?),
        }
    }

    /// Opens a ledger, or makes an empty one; waits up to ten seconds for its turn. Gives what stands in it.
    ///
    /// # Errors
    /// [`FileError::Busy`], [`FileError::Io`].
    pub fn open(path: &Path) -> Result<(Self, Vec<u8>), FileError> {
        let mut file = File::options().read(true).write(true).create(true).truncate(false).open(path)?;
        take_turn(&file)?;
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)?;
        if bytes.is_empty() {
            // A new file must be found again after a power cut, or its numbers would be free a second time.
            sync_folder_of(path)?;
        }
        let end = u64::try_from(bytes.len()).map_err(Error::other)?;
        Ok((Self { file, end: Some(end) }, bytes))
    }

    /// Cuts off what stands behind the first `length` bytes; when this returns, it is gone from the disk.
    ///
    /// # Errors
    /// [`FileError::Io`]; the ledger must be opened anew.
    pub fn cut(&mut self, length: usize) -> Result<(), FileError> {
        self.end = None;
        let length = u64::try_from(length).map_err(Error::other)?;
        self.file.set_len(length)?;
        self.file.sync_all()?;
        self.end = Some(length);
        Ok(())
    }

    /// Adds a line; when this returns, it is on the disk.
    ///
    /// # Errors
    /// [`FileError::Io`]; what was written of the line is taken back as far as the disk allows, and the ledger must be
    /// opened anew.
    pub fn append(&mut self, line: &str) -> Result<(), FileError> {
        let Some(end) = self.end.take() else {
            return Err(Error::other("the ledger could not be written before: open it anew").into());
        };
        let length = u64::try_from(line.len()).map_err(Error::other)?;
        if let Err(error) = self.write(line) {
            let _ = self.file.set_len(end).and_then(|()| self.file.sync_all());
            return Err(error.into());
        }
        self.end = Some(end + length);
        Ok(())
    }

    fn write(&mut self, line: &str) -> std::io::Result<()> {
        self.file.seek(SeekFrom::End(0))?;
        self.file.write_all(line.as_bytes())?;
        self.file.sync_all()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_there_for_the_next_who_opens_it() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("key.ledger");
        let (mut ledger, bytes) = LedgerFile::open(&path).expect("opens");
        assert_eq!(bytes, b"");
        ledger.append("one\n").expect("writes");
        ledger.append("two\n").expect("writes");
        drop(ledger);
        let (mut ledger, bytes) = LedgerFile::open(&path).expect("opens");
        assert_eq!(bytes, b"one\ntwo\n");
        ledger.append("three\n").expect("writes");
        ledger.cut(4).expect("cuts");
        ledger.append("four\n").expect("writes");
        drop(ledger);
        assert_eq!(fs::read_to_string(&path).expect("reads"), "one\nfour\n");
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_ledger_that_could_not_be_written_takes_no_further_line() {
        let file = File::options().read(true).write(true).open("/dev/full").expect("a disk that is always full");
        let mut ledger = LedgerFile { file, end: Some(0) };
        for _ in 0..2 {
            assert!(matches!(ledger.append("one\n"), Err(FileError::Io(_))));
            assert_eq!(ledger.end, None);
        }
    }
}
