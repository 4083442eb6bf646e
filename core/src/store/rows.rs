//! What goes into the tables and comes out of them.

use crate::journal::{Epoch, Row, SealedField};

/// Everything that one commit adds to the journal.
#[derive(Debug, Clone)]
pub struct Append {
    /// The new rows, ascending.
    pub rows: Vec<(Row, Vec<SealedField>)>,
    /// The signed head over the last of them.
    pub head: Vec<u8>,
    /// Whether these rows begin a new epoch.
    pub opens_epoch: bool,
}

/// An epoch in the order in which epochs began.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EpochRow {
    /// 1 for the first.
    pub ordinal: u64,
    /// The epoch.
    pub epoch: Epoch,
}
