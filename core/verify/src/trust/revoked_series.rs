//! Revoked serials of one series: as runs, or as a bitmap.

use serde::{Deserialize, Serialize};

use super::text_rules::prose;
use super::{Bitmap, TrustCode, TrustError};
use roughcheck_format::base::CountryCode;
use roughcheck_format::certificate::Series;

/// The longest serial (see [`roughcheck_format::certificate::Serial`]).
const MAX_DIGITS: usize = 16;

/// Serials of one series, as runs of first and last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NumberRun {
    /// Whose numbers.
    pub participant: CountryCode,
    /// What stands before the digits.
    #[serde(default)]
    pub prefix: String,
    /// The count of the digits.
    pub digits: u8,
    /// First and last serial of each run.
    pub runs: Vec<(u64, u64)>,
    /// Why.
    pub reason: String,
}

/// Serials of one series, as a bitmap.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NumberBitmap {
    /// Whose numbers.
    pub participant: CountryCode,
    /// What stands before the digits.
    #[serde(default)]
    pub prefix: String,
    /// The count of the digits.
    pub digits: u8,
    /// The upper half of every serial, which a bitmap has no room for: so many times 2^32 is added to its numbers.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub high: u32,
    /// The serials.
    pub bitmap: Bitmap,
    /// Why.
    pub reason: String,
}

// Serde wants a reference.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature that serde asks for")]
const fn is_zero(high: &u32) -> bool {
    *high == 0
}

fn malformed<T>(what: &str) -> Result<T, TrustError> {
    Err(TrustError::new(TrustCode::Malformed, what))
}

/// One past the greatest serial of a series.
///
/// # Errors
/// `trust.malformed` for a series that no number can have.
fn end_of_series(prefix: &str, digits: u8) -> Result<u64, TrustError> {
    let letters = prefix.bytes().all(|byte| byte.is_ascii_uppercase());
    if digits == 0 || prefix.len() + usize::from(digits) > MAX_DIGITS || !letters {
        return malformed("numbers of a series that no number can have");
    }
    Ok(10_u64.saturating_pow(u32::from(digits)))
}

impl NumberRun {
    /// The series that the runs are of.
    pub(super) fn series(&self) -> Series {
        Series { prefix: self.prefix.clone(), digits: self.digits }
    }

    pub(super) fn validate(&self) -> Result<(), TrustError> {
        prose(&self.reason, "reason")?;
        let end = end_of_series(&self.prefix, self.digits)?;
        if self.runs.iter().any(|(first, last)| first > last) {
            return malformed("a run of numbers ends before it begins");
        }
        if self.runs.iter().any(|(_, last)| *last >= end) {
            return malformed("a run of numbers with more digits than its series");
        }
        Ok(())
    }
}

impl NumberBitmap {
    /// The series that the numbers are of.
    pub(super) fn series(&self) -> Series {
        Series { prefix: self.prefix.clone(), digits: self.digits }
    }

    /// Whether it holds the serial of this value.
    #[must_use]
    pub fn contains(&self, value: u64) -> bool {
        let low = value.checked_sub(self.base()).and_then(|low| u32::try_from(low).ok());
        low.is_some_and(|low| self.bitmap.contains(low))
    }

    /// The serials as runs of first and last, ascending.
    pub fn runs(&self) -> impl Iterator<Item = (u64, u64)> + '_ {
        let base = self.base();
        self.bitmap.runs().map(move |(first, last)| (base + u64::from(first), base + u64::from(last)))
    }

    fn base(&self) -> u64 {
        u64::from(self.high) << 32
    }

    pub(super) fn validate(&self) -> Result<(), TrustError> {
        prose(&self.reason, "reason")?;
        let end = end_of_series(&self.prefix, self.digits)?;
        match self.bitmap.last() {
            None => malformed("a bitmap of no numbers"),
            Some(last) if self.base() + u64::from(last) >= end => {
                malformed("a bitmap of numbers with more digits than its series")
            }
            Some(_) => Ok(()),
        }
    }
}
