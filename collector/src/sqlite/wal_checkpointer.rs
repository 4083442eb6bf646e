//! Moving committed pages from the write-ahead log into the database, without delaying the writer.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread::JoinHandle;

use rusqlite::Connection;

use crate::error::StorageError;

/// Once the log is longer than this, in bytes, the writer empties it itself: a checkpointer never catches up with a
/// writer that never rests. Neither waits for readers; what they hold back is tried again after the next commit.
const MAX_WAL: u64 = 256 << 20;

/// A thread with a connection of its own. It moves as much as it can whenever it is woken, and never waits.
#[derive(Debug)]
pub(super) struct WalCheckpointer {
    wake: Option<SyncSender<()>>,
    thread: Option<JoinHandle<()>>,
    log: PathBuf,
}

impl WalCheckpointer {
    pub(super) fn start(path: &Path) -> Result<Self, StorageError> {
        let connection = Connection::open(path)?;
        connection
            .execute_batch("PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON; PRAGMA synchronous = FULL")?;
        let (wake, woken) = sync_channel(1);
        let run = move || {
            while woken.recv() == Ok(()) {
                // Pages that cannot be moved now are moved the next time; nothing depends on it.
                let _ = connection.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(()));
            }
        };
        let thread = std::thread::Builder::new().name("checkpointer".to_owned()).spawn(run);
        let thread = thread.map_err(|error| StorageError::Failed(Box::new(error)))?;
        let mut log = path.as_os_str().to_owned();
        log.push("-wal");
        Ok(Self { wake: Some(wake), thread: Some(thread), log: log.into() })
    }

    /// After a commit.
    pub(super) fn wake(&self, writer: &Connection) {
        if std::fs::metadata(&self.log).is_ok_and(|log| log.len() > MAX_WAL) {
            let _ = writer.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(()));
        } else if let Some(wake) = &self.wake {
            let _ = wake.try_send(());
        }
    }
}

impl Drop for WalCheckpointer {
    fn drop(&mut self) {
        self.wake = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}
