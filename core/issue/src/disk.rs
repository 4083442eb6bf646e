//! Key files on the disk.

use std::path::Path;

use super::keyfile::MAX_TEXT;
use super::{IssueError, KeyFile, KeyFileError};
use roughcheck_files::{read_secret, replace_secret, write_secret};

impl KeyFile {
    /// Reads a key file from the disk.
    ///
    /// # Errors
    /// [`IssueError::KeyFile`], or a failure of the file.
    pub fn load(path: &Path) -> Result<Self, IssueError> {
        let bytes = read_secret(path, MAX_TEXT)?;
        let text = std::str::from_utf8(&bytes).map_err(|error| KeyFileError::Malformed(error.to_string()))?;
        Ok(Self::parse(text)?)
    }

    /// Writes the key file, readable by its owner only and never over another one.
    ///
    /// # Errors
    /// A failure of the file.
    pub fn store(&self, path: &Path) -> Result<(), IssueError> {
        Ok(write_secret(path, self.to_text()?.as_bytes())?)
    }

    /// Writes the key file over the one that is there.
    ///
    /// # Errors
    /// A failure of the file; then the old one is as it was.
    pub fn replace(&self, path: &Path) -> Result<(), IssueError> {
        Ok(replace_secret(path, self.to_text()?.as_bytes())?)
    }
}
