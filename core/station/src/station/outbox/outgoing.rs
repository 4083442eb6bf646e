//! What `sync --to FILE` wrote.

/// A file for a collector.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Outgoing {
    /// The file, sealed to the collector's key.
    pub file: Vec<u8>,
    /// Entries in it.
    pub entries: u64,
    /// Entries that wait for the next file: this one is full.
    pub left: u64,
}
