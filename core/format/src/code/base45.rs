//! Base45, strictly: one text for one byte string.
//!
//! [RFC 9285](https://www.rfc-editor.org/rfc/rfc9285) writes two bytes as three characters and a last odd byte as two,
//! lowest digit first. A lenient reader lets two texts mean the same bytes; this one refuses everything that
//! [`encode`] would not have written, so that `encode(decode(text)) == text` for every text it accepts.

use thiserror::Error;

/// The 45 characters of QR alphanumeric mode, in the order of their values (RFC 9285, table 1).
const ALPHABET: &[u8; 45] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

/// What [`VALUES`] holds for a byte that is not in the alphabet.
const NONE: u8 = 0xFF;

/// The value of each byte as a base45 digit, or [`NONE`].
const VALUES: [u8; 256] = values();

/// Why a text is not base45, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("{fault} at byte {position} of the base45 text")]
pub struct Base45Error {
    /// The byte of the text at which the faulty character, group or tail begins.
    pub position: usize,
    /// What is wrong there.
    pub fault: Base45Fault,
}

/// What can be wrong with a base45 text (RFC 9285, section 6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Base45Fault {
    /// A character outside the alphabet; lower case is outside.
    #[error("a character outside the alphabet")]
    Character,
    /// Three characters that say more than 65535.
    #[error("a group above 65535")]
    Group,
    /// Two last characters that say more than 255.
    #[error("a tail above 255")]
    Tail,
    /// One character left over: the text has been cut, or was never base45.
    #[error("a single character left over")]
    Length,
}

/// Writes bytes as base45 text.
#[must_use]
pub fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(2).saturating_mul(3));
    let pairs = bytes.chunks_exact(2);
    let last = pairs.remainder().first();
    for pair in pairs {
        if let [high, low] = *pair {
            let [first, second, third] = digits(u16::from_be_bytes([high, low]));
            text.push(first);
            text.push(second);
            text.push(third);
        }
    }
    if let Some(&byte) = last {
        let [first, second, _] = digits(u16::from(byte));
        text.push(first);
        text.push(second);
    }
    text
}

/// Reads base45 text. The result is never longer than two thirds of the text, and is allocated once.
///
/// # Errors
/// The first fault of the text, see [`Base45Fault`].
pub fn decode(text: &str) -> Result<Vec<u8>, Base45Error> {
    let mut bytes = Vec::with_capacity(text.len().div_ceil(3).saturating_mul(2));
    let groups = text.as_bytes().chunks_exact(3);
    let tail = groups.remainder();
    let tail_position = text.len().saturating_sub(tail.len());
    for (index, group) in groups.enumerate() {
        let position = index.saturating_mul(3);
        let &[first, second, third] = group else { continue };
        let digits = [value(first), value(second), value(third)];
        // An out-of-alphabet digit is 255: the sum is checked before it is believed.
        let sum = u32::from(digits[0]) + 45 * u32::from(digits[1]) + 2025 * u32::from(digits[2]);
        if digits.contains(&NONE) {
            return Err(outside(&digits, position));
        }
        let pair = u16::try_from(sum).map_err(|_| Base45Error { position, fault: Base45Fault::Group })?;
        bytes.extend_from_slice(&pair.to_be_bytes());
    }
    match *tail {
        [] => {}
        [first, second] => {
            let digits = [value(first), value(second)];
            if digits.contains(&NONE) {
                return Err(outside(&digits, tail_position));
            }
            let sum = u32::from(digits[0]) + 45 * u32::from(digits[1]);
            let fault = Base45Error { position: tail_position, fault: Base45Fault::Tail };
            bytes.push(u8::try_from(sum).map_err(|_| fault)?);
        }
        [single, ..] => {
            let fault = if value(single) == NONE { Base45Fault::Character } else { Base45Fault::Length };
            return Err(Base45Error { position: tail_position, fault });
        }
    }
    Ok(bytes)
}

/// The three base45 digits of a number, lowest first.
fn digits(number: u16) -> [char; 3] {
    [number % 45, number / 45 % 45, number / 2025]
        .map(|digit| char::from(ALPHABET.get(usize::from(digit)).copied().unwrap_or(b'0')))
}

/// The value of one character, or [`NONE`].
fn value(character: u8) -> u8 {
    VALUES.get(usize::from(character)).copied().unwrap_or(NONE)
}

/// The error for the first digit outside the alphabet.
fn outside(digits: &[u8], position: usize) -> Base45Error {
    let offset = digits.iter().position(|&digit| digit == NONE).unwrap_or(0);
    Base45Error { position: position.saturating_add(offset), fault: Base45Fault::Character }
}

/// Builds [`VALUES`] when the crate is compiled.
#[allow(
    clippy::indexing_slicing,
    clippy::as_conversions,
    reason = "runs at compile time, where a fault is a build error"
)]
const fn values() -> [u8; 256] {
    let mut table = [NONE; 256];
    let mut digit = 0;
    while digit < ALPHABET.len() {
        table[ALPHABET[digit] as usize] = digit as u8;
        digit += 1;
    }
    table
}

#[cfg(test)]
mod tests {
    use super::{Base45Error, Base45Fault, decode, encode};
    use proptest::prelude::{any, prop, prop_assert_eq, proptest};

    fn fault(text: &str) -> Option<(usize, Base45Fault)> {
        decode(text).err().map(|Base45Error { position, fault }| (position, fault))
    }

    #[test]
    fn the_examples_of_the_rfc() {
        for (bytes, text) in
            [("AB", "BB8"), ("Hello!!", "%69 VD92EX0"), ("base-45", "UJCLQE7W581"), ("ietf!", "QED8WEX0")]
        {
            assert_eq!(encode(bytes.as_bytes()), text);
            assert_eq!(decode(text).as_deref(), Ok(bytes.as_bytes()));
        }
        assert_eq!(decode(""), Ok(vec![]));
        assert_eq!(decode("FGW"), Ok(vec![0xFF, 0xFF]));
        assert_eq!(decode("U5"), Ok(vec![0xFF]));
    }

    #[test]
    fn every_fault_says_what_and_where() {
        assert_eq!(fault("GGW"), Some((0, Base45Fault::Group)));
        assert_eq!(fault("BB8:::"), Some((3, Base45Fault::Group)));
        assert_eq!(fault("V5"), Some((0, Base45Fault::Tail)));
        assert_eq!(fault("BB8::"), Some((3, Base45Fault::Tail)));
        assert_eq!(fault("BB8A"), Some((3, Base45Fault::Length)));
        assert_eq!(fault("bb8"), Some((0, Base45Fault::Character)));
        assert_eq!(fault("BB8Aa"), Some((4, Base45Fault::Character)));
        assert_eq!(fault("BB8\n"), Some((3, Base45Fault::Character)));
        assert_eq!(fault("BBé"), Some((2, Base45Fault::Character)));
        assert_eq!(fault("B!::"), Some((1, Base45Fault::Character)));
    }

    proptest! {
        #[test]
        fn bytes_come_back(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
            prop_assert_eq!(decode(&encode(&bytes)), Ok(bytes));
        }

        #[test]
        fn what_is_accepted_is_what_would_be_written(text in "[0-9A-Z $%*+./:a-]{0,40}") {
            if let Ok(bytes) = decode(&text) {
                prop_assert_eq!(encode(&bytes), text);
            }
        }
    }
}
