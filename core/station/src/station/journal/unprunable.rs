//! Why no row may be removed.

use roughcheck_format::base::Timestamp;

/// Why nothing can be pruned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Unprunable {
    /// Nothing is covered by a receipt that counts.
    NoReceipt,
    /// Something is covered, and not for long enough: the oldest receipt is of this time.
    TooYoung(Timestamp),
    /// No signed time is known that could show how old anything is.
    NoFloor,
}
