//! Runs of a journal.

/// Names one unbroken run of a journal: 16 random bytes.
pub type Epoch = [u8; 16];
