//! Files that only their owner may read: keys, for a host that keeps them in files.

use std::fs::File;
use std::io::{ErrorKind, Read as _};
use std::path::Path;

use zeroize::Zeroizing;

use crate::FileError;
use crate::atomic::{replace_private, write_private};

/// Writes a file that only its owner may read, so that after any crash it is there whole or not at all; of two who write
/// at once, one does and the other is told. Only where the file system knows no hard links can a crash leave a part of it.
///
/// # Errors
/// [`FileError::Io`]; a file that is there already, or a link, is never overwritten.
pub fn write_secret(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    Ok(write_private(path, bytes)?)
}

/// Writes the same over a file that is there, so that after any crash the old or the new one is there.
///
/// # Errors
/// [`FileError::Io`]; then the old file is as it was.
pub fn replace_secret(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    Ok(replace_private(path, bytes)?)
}

/// Who can read a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Readers {
    /// Its owner alone, as far as the system tells.
    Owner,
    /// Others too.
    Others,
}

/// Reads a file of at most `limit` bytes; they are wiped when dropped.
///
/// # Errors
/// [`FileError::Io`].
pub fn read_secret(path: &Path, limit: usize) -> Result<Zeroizing<Vec<u8>>, FileError> {
    read_secret_telling(path, limit).map(|(bytes, _)| bytes)
}

/// The same, and who else can read it.
///
/// # Errors
/// [`FileError::Io`].
pub fn read_secret_telling(path: &Path, limit: usize) -> Result<(Zeroizing<Vec<u8>>, Readers), FileError> {
    let file = File::open(path)?;
    let readers = readers(&file)?;
    // As long as it will be, so that no copy stays behind in memory when it grows.
    let mut bytes = Zeroizing::new(Vec::with_capacity(limit + 1));
    let most = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    file.take(most).read_to_end(&mut bytes)?;
    if bytes.len() > limit {
        return Err(FileError::Io(ErrorKind::FileTooLarge.into()));
    }
    Ok((bytes, readers))
}

#[cfg(unix)]
fn readers(file: &File) -> std::io::Result<Readers> {
    let mode = std::os::unix::fs::PermissionsExt::mode(&file.metadata()?.permissions());
    Ok(if mode & 0o077 == 0 { Readers::Owner } else { Readers::Others })
}

#[cfg(not(unix))]
const fn readers(_: &File) -> std::io::Result<Readers> {
    Ok(Readers::Owner)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_secret_is_its_owners_is_never_overwritten_and_has_a_limit() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("key");
        write_secret(&path, b"secret").expect("writes");
        assert!(write_secret(&path, b"other").is_err());
        assert_eq!(read_secret(&path, 6).expect("reads").as_slice(), b"secret");
        assert!(read_secret(&path, 5).is_err());
        replace_secret(&path, b"longer secret").expect("replaces");
        assert_eq!(read_secret(&path, 20).expect("reads").as_slice(), b"longer secret");
        #[cfg(unix)]
        {
            let mode = std::os::unix::fs::PermissionsExt::mode(&fs::metadata(&path).expect("is there").permissions());
            assert_eq!(mode & 0o777, 0o600);
            assert_eq!(read_secret_telling(&path, 20).expect("reads").1, Readers::Owner);
            let open = std::os::unix::fs::PermissionsExt::from_mode(0o640);
            fs::set_permissions(&path, open).expect("opens it to others");
            assert_eq!(read_secret_telling(&path, 20).expect("reads").1, Readers::Others);
            replace_secret(&path, b"other").expect("writes");
            let (bytes, readers) = read_secret_telling(&path, 20).expect("reads");
            assert_eq!((bytes.as_slice(), readers), (&b"other"[..], Readers::Owner));
        }
        assert_eq!(fs::read_dir(dir.path()).expect("lists").count(), 1, "nothing lies beside it");
    }
}
