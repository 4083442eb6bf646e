//! Certificate numbers: two letters of the issuing participant and a serial, unique for ever within the participant.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

use crate::base::{CountryCode, typed};

/// The longest serial.
const MAX_SERIAL: usize = 16;

/// The text is not a certificate number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NumberError {
    /// Does not begin with the two letters of a participant.
    #[error("a certificate number begins with two letters of the issuing participant")]
    Participant,
    /// The rest is not 1 to 16 letters and digits.
    #[error("after the two letters come 1 to 16 letters and digits")]
    Serial,
}

/// 1 to 16 of A-Z and 0-9; leading zeros count.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Serial(String);

/// The shape that serials of one print run share: what stands before the digits, and how many digits there are.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Series {
    /// The letters before the digits; may be empty.
    pub prefix: String,
    /// The count of the digits.
    pub digits: u8,
}

/// A certificate number.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number {
    /// The issuing participant.
    pub participant: CountryCode,
    /// What the participant counts.
    pub serial: Serial,
}

impl Serial {
    /// A serial that is written exactly as stored.
    ///
    /// # Errors
    /// [`NumberError::Serial`] for any other character or length.
    pub fn new(text: &str) -> Result<Self, NumberError> {
        let fits = (1..=MAX_SERIAL).contains(&text.len());
        if fits && text.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit()) {
            Ok(Self(text.to_owned()))
        } else {
            Err(NumberError::Serial)
        }
    }

    /// The serial as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The series and the place in it; `None` for a serial of another shape, which can only be listed singly.
    #[must_use]
    pub fn series(&self) -> Option<(Series, u64)> {
        let start = self.0.find(|c: char| c.is_ascii_digit())?;
        let (prefix, digits) = self.0.split_at(start);
        let value = digits.parse().ok()?;
        Some((Series { prefix: prefix.to_owned(), digits: u8::try_from(digits.len()).ok()? }, value))
    }
}

impl Number {
    /// Stands in for a number that cannot be read, while the other fields are judged.
    pub(super) fn zero(participant: CountryCode) -> Self {
        Self { participant, serial: Serial("0".to_owned()) }
    }

    /// The number in the form that is stored and compared; used as a key.
    #[must_use]
    pub fn key(&self) -> String {
        format!("{}{}", self.participant, self.serial.0)
    }

    /// Whether another number differs in zeros alone that stand before other digits: they are lost and added in typing
    /// and by spreadsheets. Equal numbers do not.
    #[must_use]
    pub fn near_by_zeros(&self, other: &Self) -> bool {
        self != other
            && self.participant == other.participant
            && without_leading_zeros(&self.serial.0) == without_leading_zeros(&other.serial.0)
    }

    /// Whether another number differs in such zeros alone, or in one sign of the serial that looks like the other's.
    /// Two digits are never taken for each other: they count apart.
    #[must_use]
    pub fn near(&self, other: &Self) -> bool {
        let apart = || self.serial.0.chars().zip(other.serial.0.chars()).filter(|(a, b)| a != b);
        self.near_by_zeros(other)
            || self.participant == other.participant
                && self.serial.0.len() == other.serial.0.len()
                && apart().count() == 1
                && apart().all(|(a, b)| look_alike(a, b))
    }
}

/// The serial with each group of digits as its value.
fn without_leading_zeros(serial: &str) -> String {
    let mut short = String::with_capacity(serial.len());
    let mut begins = true;
    for c in serial.chars() {
        if !(begins && c == '0') {
            short.push(c);
        }
        begins = if c == '0' { begins } else { !c.is_ascii_digit() };
    }
    short
}

/// Signs that print and handwriting confuse.
fn look_alike(a: char, b: char) -> bool {
    const CLASSES: [&str; 9] = ["0OQD", "1ILJT", "2Z", "4A", "5S", "6G", "7T", "8B", "UV"];
    let digits = a.is_ascii_digit() && b.is_ascii_digit();
    !digits && CLASSES.iter().any(|class| class.contains(a) && class.contains(b))
}

/// What counts of a number as printed or typed.
fn compact_chars(text: &str) -> impl Iterator<Item = char> {
    let counts = |c: &char| !c.is_whitespace() && !matches!(c, '-' | '/' | '.');
    text.chars().filter_map(typed).filter(counts).map(|c| c.to_ascii_uppercase())
}

/// A part of a number as printed or typed, in the form in which numbers are compared: [`Number::key`] may contain it.
#[must_use]
pub fn compact(text: &str) -> String {
    compact_chars(text).collect()
}

impl FromStr for Number {
    type Err = NumberError;

    /// Reads a number as it is stored or written: spaces, hyphens, slashes, dots, format characters, case, and the
    /// script of digits and dashes do not matter. What a person types goes through [`TypedNumber`](super::TypedNumber).
    fn from_str(text: &str) -> Result<Self, NumberError> {
        let mut compact = String::new();
        for c in compact_chars(text) {
            if compact.len() > MAX_SERIAL + 2 {
                return Err(NumberError::Serial);
            }
            compact.push(c);
        }
        let (letters, serial) = compact.split_at_checked(2).ok_or(NumberError::Participant)?;
        Ok(Self { participant: letters.parse().map_err(|_| NumberError::Participant)?, serial: Serial::new(serial)? })
    }
}

impl fmt::Display for Number {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}-{}", self.participant, self.serial.0)
    }
}

impl fmt::Debug for Number {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, out)
    }
}

impl fmt::Debug for Serial {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl serde::Serialize for Number {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for Number {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_number_however_it_is_typed() {
        for typed in ["SL004199", "SL 004199", "sl-004199", "S L/004.199", " SL\u{2013}004199 "] {
            assert_eq!(typed.parse::<Number>().map(|n| n.to_string()), Ok("SL-004199".to_owned()), "{typed}");
        }
        assert_ne!("SL4199".parse::<Number>(), "SL004199".parse::<Number>(), "leading zeros count");
    }

    #[test]
    fn what_is_no_number() {
        for wrong in ["", "SL", "S1-004199", "SL 00419_9", "SL12345678901234567", "СЛ004199", "SL 00419é"] {
            assert!(wrong.parse::<Number>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn near_by_zeros_or_one_look_alike_sign() {
        let near = |a: &str, b: &str| a.parse::<Number>().unwrap().near(&b.parse().unwrap());
        let zeros = |a: &str, b: &str| a.parse::<Number>().unwrap().near_by_zeros(&b.parse().unwrap());
        for (a, b) in [
            ("SL004199", "SL4199"),
            ("SL004911", "SL04911"),
            ("AOAB012", "AOAB12"),
            ("AO0", "AO000"),
            ("AO1A02", "AO01A2"),
        ] {
            assert!(zeros(a, b) && zeros(b, a) && near(a, b), "{a} {b}");
        }
        for (a, b) in [
            ("SLO04199", "SL004199"),
            ("SL0041I9", "SL004119"),
            ("SL00419S", "SL004195"),
            ("SLB1", "SL81"),
            ("SLZ1", "SL21"),
        ] {
            assert!(near(a, b) && near(b, a) && !zeros(a, b), "{a} {b}");
        }
        for (a, b) in [
            ("SL004199", "SL004199"),
            ("SL004199", "BW4199"),
            ("SL1234", "SL1243"),
            ("SL100", "SL10"),
            ("SL101", "SL11"),
            ("SLOO1", "SL001"),
            ("SL17", "SL11"),
            ("SL06", "SL08"),
        ] {
            assert!(!near(a, b), "{a} {b}");
        }
    }

    #[test]
    fn series_of_a_serial() {
        let series = |text| Serial::new(text).ok().and_then(|serial| serial.series());
        assert_eq!(series("0770431"), Some((Series { prefix: String::new(), digits: 7 }, 770_431)));
        assert_eq!(series("AB012"), Some((Series { prefix: "AB".to_owned(), digits: 3 }, 12)));
        assert_eq!(series("12A4"), None);
        assert_eq!(series("ABC"), None);
    }
}
