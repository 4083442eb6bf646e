//! Key files on the disk.

use std::path::Path;

use super::keyfile::MAX_TEXT;
use super::{IssueError, KeyFile, KeyFileError, KeyKind};
use roughcheck_files::{Readers, hold, read_secret_telling, replace_secret, write_secret};

impl KeyFile {
    /// Reads a key file from the disk. One with a secret that others than its owner can read is refused, but for a
    /// device's, which must not stop a post.
    ///
    /// # Errors
    /// [`IssueError::KeyFile`], or a failure of the file.
    pub fn load(path: &Path) -> Result<Self, IssueError> {
        let (bytes, readers) = read_secret_telling(path, MAX_TEXT)?;
        let text = std::str::from_utf8(&bytes).map_err(|error| KeyFileError::Malformed(error.to_string()))?;
        let key = Self::parse(text)?;
        if readers == Readers::Others && key.has_secret() && key.kind() != KeyKind::Device {
            return Err(KeyFileError::Open.into());
        }
        Ok(key)
    }

    /// Writes the key file, readable by its owner only and never over another one.
    ///
    /// # Errors
    /// A failure of the file.
    pub fn store(&self, path: &Path) -> Result<(), IssueError> {
        Ok(write_secret(path, self.to_text()?.as_bytes())?)
    }

    /// Changes the key file: what `change` makes of what stands there now is written over it, so that after any crash the old
    /// or the new one is there; readable by its owner only. Whoever else changes it waits, ten seconds at most, and is given
    /// what was made here. Where a link is named, the file behind it is changed: a key is in one place.
    ///
    /// # Errors
    /// [`IssueError::Busy`], what `change` gives, [`IssueError::KeyFile`], or a failure of the file.
    pub fn change<E: From<IssueError>>(path: &Path, change: impl FnOnce(Self) -> Result<Self, E>) -> Result<Self, E> {
        let path = std::fs::canonicalize(path).map_err(|error| IssueError::File(error.into()))?;
        let _held = hold(&path).map_err(IssueError::from)?;
        let changed = change(Self::load(&path)?)?;
        let text = changed.to_text().map_err(IssueError::from)?;
        replace_secret(&path, text.as_bytes()).map_err(IssueError::from)?;
        Ok(changed)
    }
}
