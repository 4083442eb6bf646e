//! Files that only their owner may read: keys, for a host that keeps them in files.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{ErrorKind, Read as _, Write as _};
use std::path::Path;

use zeroize::Zeroizing;

use super::StoreError;
use super::sectors::sync_folder_of;

/// Writes a file that only its owner may read, so that after any crash it is there whole or not at all.
///
/// # Errors
/// [`StoreError::File`]; a file that is there already is never overwritten.
pub fn write_secret(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    if path.exists() {
        return Err(StoreError::File(ErrorKind::AlreadyExists.into()));
    }
    let mut new = OsString::from(path);
    new.push(".new");
    let mut options = File::options();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&new)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(&new, path)?;
    // Some file systems let nobody open a folder; the file itself is safe there.
    let _ = sync_folder_of(path);
    Ok(())
}

/// Reads a file of at most `limit` bytes; they are wiped when dropped.
///
/// # Errors
/// [`StoreError::File`].
pub fn read_secret(path: &Path, limit: usize) -> Result<Zeroizing<Vec<u8>>, StoreError> {
    let file = File::open(path)?;
    // As long as it will be, so that no copy stays behind in memory when it grows.
    let mut bytes = Zeroizing::new(Vec::with_capacity(limit + 1));
    let most = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    file.take(most).read_to_end(&mut bytes)?;
    if bytes.len() > limit {
        return Err(StoreError::File(ErrorKind::FileTooLarge.into()));
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_its_owners_is_never_overwritten_and_has_a_limit() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("key");
        write_secret(&path, b"secret").expect("writes");
        assert!(write_secret(&path, b"other").is_err());
        assert_eq!(read_secret(&path, 6).expect("reads").as_slice(), b"secret");
        assert!(read_secret(&path, 5).is_err());
        #[cfg(unix)]
        {
            let mode = std::os::unix::fs::PermissionsExt::mode(&fs::metadata(&path).expect("is there").permissions());
            assert_eq!(mode & 0o777, 0o600);
        }
        assert_eq!(fs::read_dir(dir.path()).expect("lists").count(), 1, "nothing lies beside it");
    }
}
