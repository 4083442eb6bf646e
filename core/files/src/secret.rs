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

/// Writes such a file over one that is there: after any crash the old or the new one is there whole.
///
/// # Errors
/// [`FileError::Io`]; then the old file is as it was.
pub fn replace_secret(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    Ok(replace_private(path, bytes)?)
}

/// Reads a file of at most `limit` bytes; they are wiped when dropped.
///
/// # Errors
/// [`FileError::Io`].
pub fn read_secret(path: &Path, limit: usize) -> Result<Zeroizing<Vec<u8>>, FileError> {
    let file = File::open(path)?;
    // As long as it will be, so that no copy stays behind in memory when it grows.
    let mut bytes = Zeroizing::new(Vec::with_capacity(limit + 1));
    let most = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    file.take(most).read_to_end(&mut bytes)?;
    if bytes.len() > limit {
        return Err(FileError::Io(ErrorKind::FileTooLarge.into()));
    }
    Ok(bytes)
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
        }
        assert_eq!(fs::read_dir(dir.path()).expect("lists").count(), 1, "nothing lies beside it");
    }
}
