//! Writing a file so that after any crash it is there whole: the one place where that is done.
//!
//! The bytes go into a new file beside the one that is meant, to the disk, and only then under its name. The new file is
//! gone again whatever fails; a crash leaves one behind at most, which nobody reads.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use crate::folder::sync_folder_of;

/// How many names are tried for a new file.
const NAMES: u32 = 100;

/// Who may read a file that is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Readers {
    /// Whoever the system says.
    Usual,
    /// Its owner alone.
    Owner,
}

/// Writes a file, over one that is there, so that after any crash the old or the new one is there.
///
/// # Errors
/// A failure of the file system; then the old file is as it was, but where the folder alone could not be synchronised.
pub fn replace_file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    replace(path, bytes, Readers::Usual)
}

/// The same with a file that only its owner may read.
///
/// # Errors
/// As [`replace_file`].
pub(super) fn replace_private(path: &Path, bytes: &[u8]) -> io::Result<()> {
    replace(path, bytes, Readers::Owner)
}

/// Writes a file where there is none: one that is there already, or a link, is never overwritten.
///
/// # Errors
/// [`ErrorKind::AlreadyExists`], and any failure of the file system.
pub fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    write_and_link(path, bytes, Readers::Usual, |new, path| fs::hard_link(new, path))
}

/// Whether a file of so many bytes could be written beside `path`: tried, and taken away again.
///
/// # Errors
/// What the file system says: no such folder, no right to write there, no space.
pub fn has_room(path: &Path, length: usize) -> io::Result<()> {
    let new = NewFile::beside(path, Readers::Usual)?;
    (&new.file).write_all(&vec![0; length])
}

fn replace(path: &Path, bytes: &[u8], readers: Readers) -> io::Result<()> {
    let new = NewFile::beside(path, readers)?;
    fill(&new.file, bytes)?;
    fs::rename(&new.path, path)?;
    sync_folder_of(path).or_else(|error| if knows_no_folders(error.kind()) { Ok(()) } else { Err(error) })
}

/// Some file systems let nobody open or synchronise a folder; the file itself is safe there.
const fn knows_no_folders(error: ErrorKind) -> bool {
    matches!(error, ErrorKind::PermissionDenied | ErrorKind::InvalidInput | ErrorKind::Unsupported)
}

/// Writes a file that only its owner may read, so that after any crash it is there whole or not at all; of two who write
/// at once, one does and the other is told. Only where the file system knows no hard links can a crash leave a part of it.
///
/// # Errors
/// [`ErrorKind::AlreadyExists`], and any failure of the file system; a file that is there already, or a link, is never
/// overwritten.
pub(super) fn write_private(path: &Path, bytes: &[u8]) -> io::Result<()> {
    write_and_link(path, bytes, Readers::Owner, |new, path| fs::hard_link(new, path))
}

/// A second name, unlike a rename, is never given over a file that is there.
fn write_and_link(
    path: &Path,
    bytes: &[u8],
    readers: Readers,
    link: impl FnOnce(&Path, &Path) -> io::Result<()>,
) -> io::Result<()> {
    let new = NewFile::beside(path, readers)?;
    fill(&new.file, bytes)?;
    match link(&new.path, path) {
        Ok(()) => {}
        Err(error) if error.kind() == ErrorKind::AlreadyExists => return Err(error),
        // Android lets no app link, and some file systems know nothing of it.
        Err(_) => write_in_place(path, bytes, readers)?,
    }
    // It is there whole; what failed here would make the next attempt find it and be refused.
    let _ = sync_folder_of(path);
    Ok(())
}

fn write_in_place(path: &Path, bytes: &[u8], readers: Readers) -> io::Result<()> {
    let file = create(path, readers)?;
    fill(&file, bytes).inspect_err(|_| drop(fs::remove_file(path)))
}

/// A file under a name that nobody else has. The name goes with this value; another that it was given stays.
struct NewFile {
    path: PathBuf,
    file: File,
}

impl NewFile {
    fn beside(path: &Path, readers: Readers) -> io::Result<Self> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        for _ in 0..NAMES {
            let mut new = OsString::from(path);
            new.push(format!(".{}-{}.new", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed)));
            match create(Path::new(&new), readers) {
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                made => return made.map(|file| Self { path: new.into(), file }),
            }
        }
        Err(ErrorKind::AlreadyExists.into())
    }
}

impl Drop for NewFile {
    fn drop(&mut self) {
        // Where this fails, the same file has two names.
        let _ = fs::remove_file(&self.path);
    }
}

/// Makes a file, and follows no link to one.
fn create(path: &Path, readers: Readers) -> io::Result<File> {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    if readers == Readers::Owner {
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    }
    options.open(path)
}

fn fill(mut file: &File, bytes: &[u8]) -> io::Result<()> {
    file.write_all(bytes)?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(dir: &Path) -> usize {
        fs::read_dir(dir).expect("lists").count()
    }

    #[cfg(unix)]
    fn mode(path: &Path) -> u32 {
        let mode = std::os::unix::fs::PermissionsExt::mode(&fs::metadata(path).expect("is there").permissions());
        mode & 0o777
    }

    #[test]
    fn a_file_is_replaced_whole_and_nothing_lies_beside_it() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("file");
        for bytes in [&b"old and long"[..], b"new", b""] {
            replace_file(&path, bytes).expect("writes");
            assert_eq!(fs::read(&path).expect("reads"), bytes);
        }
        assert_eq!(names(dir.path()), 1);
        #[cfg(unix)]
        {
            let usual = dir.path().join("usual");
            fs::write(&usual, b"").expect("writes");
            assert_eq!(mode(&path), mode(&usual), "readable as any other file");
        }
    }

    #[test]
    fn where_a_file_cannot_be_replaced_the_old_one_stays_and_nothing_lies_beside_it() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("folder");
        fs::create_dir_all(path.join("full")).expect("makes");
        assert!(replace_file(&path, b"new").is_err());
        assert!(path.join("full").is_dir() && names(dir.path()) == 1);
        assert!(replace_file(&dir.path().join("missing/file"), b"new").is_err());
    }

    #[test]
    fn room_is_tried_and_nothing_is_left_of_it() {
        let dir = tempfile::tempdir().expect("a folder");
        has_room(&dir.path().join("file"), 1 << 16).expect("there is room");
        assert_eq!(names(dir.path()), 0);
        assert!(has_room(&dir.path().join("missing/file"), 1).is_err());
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_full_disk_leaves_nothing_behind() {
        let dir = tempfile::tempdir().expect("a folder");
        let mut new = NewFile::beside(&dir.path().join("file"), Readers::Usual).expect("makes");
        assert_eq!(names(dir.path()), 1);
        new.file = File::options().write(true).open("/dev/full").expect("a disk that is always full");
        assert!(fill(&new.file, b"new").is_err());
        drop(new);
        assert_eq!(names(dir.path()), 0);
    }

    #[test]
    fn of_two_who_write_at_once_one_does_and_the_other_is_told() {
        let dir = tempfile::tempdir().expect("a folder");
        for run in 0..100 {
            let path = dir.path().join(format!("key-{run}"));
            let start = std::sync::Barrier::new(2);
            let write = |byte: u8| {
                start.wait();
                write_private(&path, &[byte; 4096]).is_ok()
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
        assert_eq!(names(dir.path()), 100, "nothing lies beside them");
    }

    #[cfg(unix)]
    #[test]
    fn nothing_that_lies_there_is_written_into_or_followed() {
        use std::os::unix::fs::symlink;
        let dir = tempfile::tempdir().expect("a folder");
        let (path, other) = (dir.path().join("key"), dir.path().join("other"));
        symlink(&other, &path).expect("links");
        assert!(write_private(&path, b"secret").is_err() && write_in_place(&path, b"secret", Readers::Owner).is_err());
        assert!(!other.exists(), "a link was followed");
        fs::remove_file(&path).expect("removes");
        // What others left, or laid there, under the names that come next.
        fs::write(dir.path().join("key.new"), b"left over").expect("writes");
        let next = NewFile::beside(&path, Readers::Owner).expect("makes").path.clone();
        let next = next.to_str().expect("a text").strip_suffix(".new").expect("ends so").to_owned();
        let (stem, count) = next.rsplit_once('-').expect("a count");
        let count: u32 = count.parse().expect("a number");
        for n in count + 1..count + 50 {
            symlink(&other, format!("{stem}-{n}.new")).expect("links");
        }
        write_private(&path, b"secret").expect("writes");
        assert!(!other.exists(), "a link was followed");
        assert_eq!((mode(&path), fs::read(&path).expect("reads")), (0o600, b"secret".to_vec()));
    }

    #[test]
    fn without_hard_links_it_is_written_in_place_and_never_over_another() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("key");
        let none = |_: &Path, _: &Path| Err(ErrorKind::Unsupported.into());
        write_and_link(&path, b"secret", Readers::Owner, none).expect("writes");
        assert!(write_and_link(&path, b"other", Readers::Owner, none).is_err());
        assert_eq!(fs::read(&path).expect("reads"), b"secret");
        #[cfg(unix)]
        assert_eq!(mode(&path), 0o600);
        assert_eq!(names(dir.path()), 1, "nothing lies beside it");
    }
}
