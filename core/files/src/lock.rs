//! One process at a time works on a file.

use std::fs::{File, TryLockError};
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
