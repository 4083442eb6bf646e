//! The name of an entry.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

use roughcheck_verify::journal::Epoch;

/// Names an entry: `EPOCH.SEQ`, which means the same entry for ever, or `SEQ` of the epoch that goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct EntryId {
    epoch: Option<Epoch>,
    seq: u64,
}

/// A text that names no entry.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{0}: an entry is named by SEQ or EPOCH.SEQ")]
pub struct EntryIdError(pub String);

impl EntryId {
    /// An entry of any epoch.
    #[must_use]
    pub const fn new(epoch: Epoch, seq: u64) -> Self {
        Self { epoch: Some(epoch), seq }
    }

    /// An entry of the epoch that goes on.
    #[must_use]
    pub const fn current(seq: u64) -> Self {
        Self { epoch: None, seq }
    }

    /// The epoch that it names, where it names one.
    #[must_use]
    pub const fn epoch(self) -> Option<Epoch> {
        self.epoch
    }

    /// The place in the epoch; 1 for the first entry.
    #[must_use]
    pub const fn seq(self) -> u64 {
        self.seq
    }
}

impl FromStr for EntryId {
    type Err = EntryIdError;

    fn from_str(text: &str) -> Result<Self, EntryIdError> {
        let wrong = || EntryIdError(text.to_owned());
        let (epoch, seq) = match text.split_once('.') {
            Some((epoch, seq)) => (Some(epoch.parse().map_err(|_| wrong())?), seq),
            None => (None, text),
        };
        // The store counts places as signed numbers.
        let seq = seq.parse().ok().filter(|seq| i64::try_from(*seq).is_ok());
        Ok(Self { epoch, seq: seq.ok_or_else(wrong)? })
    }
}

impl fmt::Display for EntryId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.epoch {
            Some(epoch) => write!(out, "{epoch}.{}", self.seq),
            None => self.seq.fmt(out),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_comes_back_and_anything_else_is_an_error() {
        let long = format!("{}.7", "0a".repeat(16));
        for (text, id) in [("7", EntryId::current(7)), (&long, EntryId::new(Epoch([10; 16]), 7))] {
            assert_eq!(text.parse(), Ok(id));
            assert_eq!(id.to_string(), text);
        }
        for text in ["", ".", "x", "-1", "1.2", "7.", &format!("{}.7", "0a".repeat(15)), "9223372036854775808"] {
            assert_eq!(text.parse::<EntryId>(), Err(EntryIdError(text.to_owned())), "{text}");
        }
    }
}
