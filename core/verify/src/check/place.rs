//! Where an entry of a journal stands.

use std::fmt;
use std::str::FromStr;

use serde::Serialize;

use roughcheck_format::base::{Digest, HexError, from_hex, to_hex};

/// Names one unbroken run of a journal: 16 random bytes, written as 32 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Epoch(pub [u8; 16]);

impl FromStr for Epoch {
    type Err = HexError;

    fn from_str(text: &str) -> Result<Self, HexError> {
        from_hex(text)?.try_into().map(Self).map_err(|_| HexError)
    }
}

impl fmt::Display for Epoch {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&to_hex(&self.0))
    }
}

impl fmt::Debug for Epoch {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, out)
    }
}

impl Serialize for Epoch {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// An entry, by its place and its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct EntryRef {
    /// The epoch.
    pub epoch: Epoch,
    /// The place in it, from 1.
    pub seq: u64,
    /// The hash of the entry.
    pub hash: Digest,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_epoch_comes_back_and_anything_else_is_an_error() {
        let text = "0a".repeat(16);
        assert_eq!(text.parse(), Ok(Epoch([10; 16])));
        assert_eq!(text.to_uppercase().parse(), Ok(Epoch([10; 16])));
        assert_eq!(Epoch([10; 16]).to_string(), text);
        assert_eq!(serde_json::to_string(&Epoch([10; 16])).expect("json"), format!("\"{text}\""));
        for wrong in ["", "0a", &"0a".repeat(15), &"0a".repeat(17), &"0g".repeat(16)] {
            assert_eq!(wrong.parse::<Epoch>(), Err(HexError), "{wrong}");
        }
    }
}
