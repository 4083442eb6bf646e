//! What a participant's certificates look like: their numbers, how long they are valid, plausible values.

use serde::{Deserialize, Serialize};

use roughcheck_format::certificate::Usd;

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
