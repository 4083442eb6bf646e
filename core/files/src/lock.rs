//! One process at a time works on a file.

use std::fs::{File, TryLockError};
use std::path::Path;
use std::time::{Duration, Instant};

use crate::FileError;

/// How long the next process waits for its turn.
const WAIT: Duration = Duration::from_secs(10);
const POLL: Duration = Duration::from_millis(20);

/// Locks a file for this process, and waits its turn for it: ten seconds at most. The lock is the operating system's and
/// ends with the file handle, so that a killed process leaves none.
///
/// # Errors
/// [`FileError::Busy`] when another process keeps it, [`FileError::Io`].
pub fn take_turn(lock: &File) -> Result<(), FileError> {
    let start = Instant::now();
    loop {
        match try_lock(lock) {
            Ok(()) => return Ok(()),
            Err(TryLockError::WouldBlock) if start.elapsed() < WAIT => std::thread::sleep(POLL),
            Err(TryLockError::WouldBlock) => return Err(FileError::Busy),
            Err(TryLockError::Error(error)) => return Err(error.into()),
        }
    }
}

/// A file that is read, changed and replaced by one process at a time, while this value lives.
#[derive(Debug)]
pub struct Held(#[allow(dead_code, reason = "the lock ends with the handle")] File);

/// Holds a file that is about to be read, changed and replaced: of two processes that do so, the second reads what the first
/// wrote. Waits its turn as [`take_turn`] does. Links are for the caller to follow: what is replaced is the file itself.
///
/// # Errors
/// [`FileError::Busy`] when another process keeps it, [`FileError::Io`]; a file that is not there is one.
pub fn hold(path: &Path) -> Result<Held, FileError> {
    loop {
        let lock = lock_of(path)?;
        take_turn(&lock)?;
        // Whoever had it before may have put another file in its place: then this lock holds nobody off.
        if is_still(&lock, path)? {
            return Ok(Held(lock));
        }
    }
}

#[cfg(unix)]
fn lock_of(path: &Path) -> std::io::Result<File> {
    // Some network file systems lock only what may be written.
    File::options().read(true).write(true).open(path).or_else(|_| File::open(path))
}

#[cfg(unix)]
fn is_still(lock: &File, path: &Path) -> std::io::Result<bool> {
    use std::os::unix::fs::MetadataExt as _;
    let (held, there) = (lock.metadata()?, std::fs::metadata(path)?);
    Ok((held.dev(), held.ino()) == (there.dev(), there.ino()))
}

/// Where a lock keeps others from reading too, and an open file from being replaced, it is on a file beside, which stays.
#[cfg(not(unix))]
fn lock_of(path: &Path) -> std::io::Result<File> {
    std::fs::metadata(path)?;
    let mut beside = std::ffi::OsString::from(path);
    beside.push(".lock");
    File::options().write(true).create(true).truncate(false).open(beside)
}

#[cfg(not(unix))]
const fn is_still(_: &File, _: &Path) -> std::io::Result<bool> {
    Ok(true)
}

#[cfg(not(target_os = "android"))]
fn try_lock(lock: &File) -> Result<(), TryLockError> {
    lock.try_lock()
}

/// The standard library locks no file on Android: there it answers that this is not supported, and no station would open.
/// The kernel does it all the same.
#[cfg(target_os = "android")]
fn try_lock(lock: &File) -> Result<(), TryLockError> {
    use rustix::fs::{FlockOperation, flock};
    match flock(lock, FlockOperation::NonBlockingLockExclusive) {
        Ok(()) => Ok(()),
        Err(rustix::io::Errno::WOULDBLOCK) => Err(TryLockError::WouldBlock),
        Err(error) => Err(TryLockError::Error(error.into())),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::replace_file;

    #[test]
    fn what_several_change_at_once_has_every_change() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("file");
        fs::write(&path, "").expect("writes");
        std::thread::scope(|scope| {
            for letter in ["a", "b", "c", "d"] {
                let path = &path;
                scope.spawn(move || {
                    for _ in 0..25 {
                        let _held = hold(path).expect("its turn comes");
                        let text = fs::read_to_string(path).expect("reads");
                        replace_file(path, (text + letter).as_bytes()).expect("writes");
                    }
                });
            }
        });
        let text = fs::read_to_string(&path).expect("reads");
        assert_eq!(text.len(), 100, "{text}");
        assert!(hold(&dir.path().join("nowhere")).is_err());
    }
}
