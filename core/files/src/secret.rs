//! Files that only their owner may read: keys, for a host that keeps them in files.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{ErrorKind, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use zeroize::Zeroizing;

use crate::FileError;
use crate::folder::sync_folder_of;

/// How many names are tried for a new file; a crash leaves one behind at most.
const NAMES: u32 = 100;

/// Writes a file that only its owner may read, so that after any crash it is there whole or not at all; of two who write
/// at once, one does and the other is told. Only where the file system knows no hard links can a crash leave a part of it.
///
/// # Errors
/// [`FileError::Io`]; a file that is there already, or a link, is never overwritten.
pub fn write_secret(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    write_and_link(path, bytes, |new, path| fs::hard_link(new, path))
}

/// A second name, unlike a rename, is never given over a file that is there.
fn write_and_link(
    path: &Path,
    bytes: &[u8],
    link: impl FnOnce(&Path, &Path) -> std::io::Result<()>,
) -> Result<(), FileError> {
    let (new, file) = beside(path)?;
    let linked = fill(file, bytes).map(|()| link(&new, path));
    // Where this fails, the same file has two names, both its owner's alone.
    let _ = fs::remove_file(&new);
    match linked? {
        Ok(()) => {}
        Err(error) if error.kind() == ErrorKind::AlreadyExists => return Err(error.into()),
        // Android lets no app link, and some file systems know nothing of it.
        Err(_) => write_in_place(path, bytes)?,
    }
    // Some file systems let nobody open a folder; the file itself is safe there.
    let _ = sync_folder_of(path);
    Ok(())
}

/// A new file beside `path`, under a name that nobody else has.
fn beside(path: &Path) -> std::io::Result<(PathBuf, File)> {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    for _ in 0..NAMES {
        let mut new = OsString::from(path);
        new.push(format!(".{}-{}.new", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed)));
        match create(Path::new(&new)) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            made => return made.map(|file| (new.into(), file)),
        }
    }
    Err(ErrorKind::AlreadyExists.into())
}

fn write_in_place(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let written = fill(create(path)?, bytes);
    if written.is_err() {
        let _ = fs::remove_file(path);
    }
    written
}

/// Makes a file, and follows no link to one.
fn create(path: &Path) -> std::io::Result<File> {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

fn fill(mut file: File, bytes: &[u8]) -> std::io::Result<()> {
    file.write_all(bytes)?;
    file.sync_all()
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

    #[test]
    fn of_two_who_write_at_once_one_does_and_the_other_is_told() {
        let dir = tempfile::tempdir().expect("a folder");
        for run in 0..100 {
            let path = dir.path().join(format!("key-{run}"));
            let start = std::sync::Barrier::new(2);
            let write = |byte: u8| {
                start.wait();
                write_secret(&path, &[byte; 4096]).is_ok()
            };
            let [first, second] = std::thread::scope(|scope| {
                [1, 2].map(|byte| scope.spawn(move || write(byte))).map(|writer| writer.join().expect("no panic"))
            });
            assert_ne!(first, second, "one of them wrote");
            assert_eq!(
                fs::read(&path).expect("reads"),
                [if first { 1 } else { 2 }; 4096],
                "and it is what stands there"
            );
        }
        assert_eq!(fs::read_dir(dir.path()).expect("lists").count(), 100, "nothing lies beside them");
    }

    #[cfg(unix)]
    #[test]
    fn nothing_that_lies_there_is_written_into_or_followed() {
        use std::os::unix::fs::{PermissionsExt as _, symlink};
        let dir = tempfile::tempdir().expect("a folder");
        let (path, other) = (dir.path().join("key"), dir.path().join("other"));
        symlink(&other, &path).expect("links");
        assert!(write_secret(&path, b"secret").is_err() && write_in_place(&path, b"secret").is_err());
        assert!(!other.exists(), "a link was followed");
        fs::remove_file(&path).expect("removes");
        // What others left, or laid there, under the names that come next.
        fs::write(dir.path().join("key.new"), b"left over").expect("writes");
        let (next, _) = beside(&path).expect("makes");
        let next = next.to_str().expect("a text").strip_suffix(".new").expect("ends so").to_owned();
        let (stem, count) = next.rsplit_once('-').expect("a count");
        let count: u32 = count.parse().expect("a number");
        for n in count + 1..count + 50 {
            symlink(&other, format!("{stem}-{n}.new")).expect("links");
        }
        write_secret(&path, b"secret").expect("writes");
        assert!(!other.exists(), "a link was followed");
        let mode = fs::metadata(&path).expect("is there").permissions().mode();
        assert_eq!((mode & 0o777, fs::read(&path).expect("reads")), (0o600, b"secret".to_vec()));
    }

    #[test]
    fn without_hard_links_it_is_written_in_place_and_never_over_another() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("key");
        let none = |_: &Path, _: &Path| Err(ErrorKind::Unsupported.into());
        write_and_link(&path, b"secret", none).expect("writes");
        assert!(write_and_link(&path, b"other", none).is_err());
        assert_eq!(fs::read(&path).expect("reads"), b"secret");
        #[cfg(unix)]
        {
            let mode = std::os::unix::fs::PermissionsExt::mode(&fs::metadata(&path).expect("is there").permissions());
            assert_eq!(mode & 0o777, 0o600);
        }
        assert_eq!(fs::read_dir(dir.path()).expect("lists").count(), 1, "nothing lies beside it");
    }
}
