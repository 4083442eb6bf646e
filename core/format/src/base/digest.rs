//! SHA-256 with a domain, so that no digest made for one purpose can stand for another.

use std::fmt;
use std::str::FromStr;

use sha2::{Digest as _, Sha256};
use thiserror::Error;

use super::coded;

coded! {
    /// What a digest is made of. Its name goes in front of the data, ended by a zero byte.
    pub enum Domain {
        /// The signed bytes of a certificate as they were presented.
        Presented = "roughcheck/presented/1",
        /// The payload of a certificate: what it says, whoever printed it.
        Content = "roughcheck/content/1",
        /// The payload of a root; this digest is what a station pins.
        Root = "roughcheck/root/1",
        /// A trust document as a whole, signatures included.
        Part = "roughcheck/part/1",
        /// One record of the journal.
        Entry = "roughcheck/entry/1",
        /// A salted field beside the journal.
        Field = "roughcheck/field/1",
        /// A receipt key; this digest is what an enrolment token pins.
        ReceiptKey = "roughcheck/receipt-key/1",
        /// The secret of an enrolment token, and the check over its text.
        Token = "roughcheck/token/1",
        /// A receipt as a whole.
        Receipt = "roughcheck/receipt/1",
        /// One alert of a document, as it was signed there.
        Alert = "roughcheck/alert/1",
    }
}

/// 32 bytes of SHA-256.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest(pub [u8; 32]);

impl Digest {
    /// The digest of `data` in `domain`.
    #[must_use]
    pub fn of(domain: Domain, data: &[u8]) -> Self {
        Self::of_two(domain, data, &[])
    }

    /// The digest of two pieces, one behind the other; the first must have a fixed length.
    #[must_use]
    pub fn of_two(domain: Domain, first: &[u8], second: &[u8]) -> Self {
        let mut hash = Sha256::new();
        hash.update(domain.as_str());
        hash.update([0]);
        hash.update(first);
        hash.update(second);
        Self(hash.finalize().into())
    }
}

/// The text is not hexadecimal, or not of the expected length.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("expected hexadecimal digits, two for each byte")]
pub struct HexError;

/// Bytes as lower-case hexadecimal.
#[must_use]
pub fn to_hex(bytes: &[u8]) -> String {
    const DIGITS: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
    let digit = |nibble: u8| DIGITS.get(usize::from(nibble)).copied().unwrap_or('?');
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

/// Bytes from hexadecimal of either case.
///
/// # Errors
/// [`HexError`] for an odd length or another character.
pub fn from_hex(text: &str) -> Result<Vec<u8>, HexError> {
    let nibble = |byte: u8| match byte {
        b'0'..=b'9' => Ok(byte - b'0'),
        b'a'..=b'f' => Ok(byte - b'a' + 10),
        b'A'..=b'F' => Ok(byte - b'A' + 10),
        _ => Err(HexError),
    };
    text.as_bytes()
        .chunks(2)
        .map(|pair| match pair {
            [high, low] => Ok(nibble(*high)? << 4 | nibble(*low)?),
            _ => Err(HexError),
        })
        .collect()
}

impl fmt::Display for Digest {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&to_hex(&self.0))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, out)
    }
}

impl FromStr for Digest {
    type Err = HexError;

    fn from_str(text: &str) -> Result<Self, HexError> {
        from_hex(text)?.try_into().map(Self).map_err(|_| HexError)
    }
}

impl serde::Serialize for Digest {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn domains_keep_digests_apart() {
        assert_ne!(Digest::of(Domain::Presented, b"x"), Digest::of(Domain::Content, b"x"));
        assert_eq!(Digest::of(Domain::Entry, b"ab"), Digest::of_two(Domain::Entry, b"a", b"b"));
    }

    #[test]
    fn hexadecimal_comes_back() {
        let digest = Digest::of(Domain::Root, b"");
        assert_eq!(digest.to_string().parse(), Ok(digest));
        assert!(from_hex("abc").is_err() && from_hex("zz").is_err());
    }
}
