//! Moving committed pages from the write-ahead log into the database, beside the writer and not in its way.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread::JoinHandle;

use rusqlite::Connection;

use crate::StorageError;

/// A log as long as this is emptied before the writer goes on: while the writer never rests, the janitor never catches
/// up. Nobody waits for readers: then it is tried again after the next commit.
const LONGEST_LOG: u64 = 256 << 20;

/// A thread with a connection of its own. It moves what it can whenever it is woken, and waits for nobody.
#[derive(Debug)]
pub(super) struct Janitor {
    wake: Option<SyncSender<()>>,
    thread: Option<JoinHandle<()>>,
    log: PathBuf,
}

impl Janitor {
    pub(super) fn start(path: &Path) -> Result<Self, StorageError> {
        let connection = Connection::open(path)?;
        connection
            .execute_batch("PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON; PRAGMA synchronous = FULL")?;
        let (wake, woken) = sync_channel(1);
        let run = move || {
            while woken.recv() == Ok(()) {
                // What cannot be moved now is moved the next time; nothing depends on it.
                let _ = connection.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(()));
            }
        };
        let thread = std::thread::Builder::new().name("janitor".to_owned()).spawn(run);
        let thread = thread.map_err(|error| StorageError::Failed(Box::new(error)))?;
        let mut log = path.as_os_str().to_owned();
        log.push("-wal");
        Ok(Self { wake: Some(wake), thread: Some(thread), log: log.into() })
    }

    /// After a commit.
    pub(super) fn wake(&self, writer: &Connection) {
        if std::fs::metadata(&self.log).is_ok_and(|log| log.len() > LONGEST_LOG) {
            let _ = writer.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(()));
        } else if let Some(wake) = &self.wake {
            let _ = wake.try_send(());
        }
    }
}

impl Drop for Janitor {
    fn drop(&mut self) {
        self.wake = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}
