//! What a participant's certificates look like: their numbers, how long they are valid, plausible values.

use serde::{Deserialize, Serialize};

use roughcheck_format::certificate::{HsCode, Usd};

/// How long the certificates of a participant are valid at most; where both bounds are given, both count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Validity {
    /// Calendar months.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub months: Option<u32>,
    /// Days.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<u64>,
    /// Where it was read.
    pub source: String,
}

/// The form that a participant's serials have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NumberForm {
    /// What stands before the digits.
    #[serde(default)]
    pub prefix: String,
    /// The count of the digits.
    pub digits: u8,
    /// Where it was read.
    pub source: String,
}

/// Bounds of a plausible value for each carat under one HS code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ValueBounds {
    /// The HS code, such as `7102.31`.
    pub hs: String,
    /// Lower bound, US$ for each carat.
    pub min: Usd,
    /// Upper bound, US$ for each carat.
    pub max: Usd,
    /// Where it was read.
    pub source: String,
}

/// Serials that an authority has printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Range {
    /// What stands before the digits.
    #[serde(default)]
    pub prefix: String,
    /// The count of the digits.
    pub digits: u8,
    /// The first serial.
    pub from: u64,
    /// The last serial.
    pub to: u64,
}

/// Whether a text names this HS code, alone or in the eight or ten digits of a tariff that begins with it, such as
/// `7102 10 00` for 7102.10.
pub(super) fn hs_is(text: &str, code: HsCode) -> bool {
    six_digits(text).is_some_and(|digits| code.as_str().chars().filter(char::is_ascii_digit).eq(digits.chars()))
}

/// The first six digits of an HS code as people write it; none where it is not one.
pub(super) fn six_digits(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let plain = text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ' '));
    Some(digits.get(..6)?.to_owned()).filter(|_| plain && [6, 8, 10].contains(&digits.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tariff_begins_with_its_hs_code() {
        for text in ["7102.10", "710210", "7102 10 00", "7102.10.0000"] {
            assert!(hs_is(text, HsCode::Unsorted), "{text}");
            assert!(!hs_is(text, HsCode::NonIndustrial), "{text}");
        }
        for text in ["", "7102", "7102.1", "7102-10", "7102.10a", "7102.100"] {
            assert_eq!(six_digits(text), None, "{text}");
        }
    }
}
