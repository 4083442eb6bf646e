//! What lies on the table, as the officer observes it.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::parcel_text::{ParcelError, ParcelFault, TypedParcel, count, list, read, weight};
use super::synthetic::{Method, Synthetic};
use roughcheck_format::base::ascii_digit;
use roughcheck_format::certificate::{Carats, Number, TypedNumber, limits};

/// Most kinds of stones in one parcel.
const MAX_KINDS: usize = 32;
/// Longest customs record or reason, in bytes.
const MAX_PROSE: usize = 200;

/// A heading of the Harmonised System, with six digits: whatever may lie on a table, while certificates name three alone.
/// Countries add digits to them, which say nothing here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct HsFound([u8; 6]);

impl HsFound {
    /// Synthetic stones, unworked and worked: who declares them so says himself that they are none of a mine.
    const SYNTHETIC: [&str; 2] = ["7104.21", "7104.91"];

    /// Whether the code is that of synthetic diamonds.
    #[must_use]
    pub fn is_synthetic(self) -> bool {
        Self::SYNTHETIC.contains(&self.to_string().as_str())
    }
}

impl fmt::Display for HsFound {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = std::str::from_utf8(&self.0).unwrap_or_default();
        let (heading, rest) = digits.split_at_checked(4).unwrap_or_default();
        write!(out, "{heading}.{rest}")
    }
}

/// The text is no HS code of six, eight or ten digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HsFoundError;

impl FromStr for HsFound {
    type Err = HsFoundError;

    fn from_str(text: &str) -> Result<Self, HsFoundError> {
        let parts: Vec<String> =
            text.trim().split(['.', ' ', '-', '\u{a0}']).map(|part| part.chars().map(ascii_digit).collect()).collect();
        let digits = parts.concat();
        let whole = matches!(digits.len(), 6 | 8 | 10) && digits.bytes().all(|byte| byte.is_ascii_digit());
        let six = digits.as_bytes().first_chunk().filter(|_| whole && parts.iter().all(|part| !part.is_empty()));
        six.map(|six| Self(*six)).ok_or(HsFoundError)
    }
}

/// The parcel. Every field may be missing: fields that were not observed are not checked.
///
/// From JSON a figure may be written as scales and keyboards write it ([`Carats::typed`]); from Rust and the bindings it
/// comes as what it is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "TypedParcel")]
pub struct Parcel {
    /// Packages counted.
    pub parcels: Option<u64>,
    /// Weight.
    pub carats: Option<Carats>,
    /// Seals seen and read; an empty list says that there were none.
    pub seals: Option<Vec<String>>,
    /// HS codes of the stones seen, of six digits; of eight and ten the first six count.
    pub hs: Option<Vec<String>>,
    /// Synthetic stones.
    pub synthetic: Option<Synthetic>,
    /// Whether polished stones were found.
    pub polished: Option<bool>,
    /// Whether stones were found that are sawn, cleaved or bruted and no more: rough still.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub semi_cut: Option<bool>,
    /// How many further seals are there and cannot be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seals_unreadable: Option<u64>,
    /// The customs record of seals that an authority renewed on the way.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seals_renewed: Option<String>,
    /// Why these are goods that come back, where the officer was told so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub returned: Option<String>,
    /// The printed number.
    pub number: Option<String>,
}

impl TryFrom<TypedParcel> for Parcel {
    type Error = ParcelError;

    fn try_from(typed: TypedParcel) -> Result<Self, ParcelError> {
        Ok(Self {
            parcels: read("parcels", typed.parcels, count)?,
            carats: read("carats", typed.carats, weight)?,
            seals: read("seals", typed.seals, list)?,
            hs: read("hs", typed.hs, list)?,
            synthetic: typed.synthetic,
            polished: typed.polished,
            semi_cut: typed.semi_cut,
            seals_unreadable: read("seals_unreadable", typed.seals_unreadable, count)?,
            seals_renewed: typed.seals_renewed,
            returned: typed.returned,
            number: typed.number,
        })
    }
}

impl Parcel {
    /// Whether every field lies within its bounds.
    ///
    /// # Errors
    /// The name of the field and what it takes.
    pub fn validate(&self) -> Result<(), ParcelError> {
        let wrong = |field, expected| Err(ParcelError { field, fault: ParcelFault::Expected(expected) });
        let seals = self.seals.as_deref().unwrap_or_default();
        if seals.len() > limits::SEALS * 4 || seals.iter().any(|seal| seal.is_empty() || seal.len() > limits::SEAL * 2)
        {
            return wrong("seals", "a list of at most 64 seal numbers");
        }
        let hs = self.hs.as_deref().unwrap_or_default();
        if hs.len() > MAX_KINDS || hs.iter().any(|code| code.len() > 20 || code.parse::<HsFound>().is_err()) {
            return wrong("hs", "a list of HS codes of six, eight or ten digits, such as 7102.10");
        }
        for (field, text) in [("seals_renewed", &self.seals_renewed), ("returned", &self.returned)] {
            if text.as_ref().is_some_and(|text| text.trim().is_empty() || text.len() > MAX_PROSE) {
                return wrong(field, "a text of at most 200 bytes");
            }
        }
        if self.number.as_ref().is_some_and(|number| number.len() > 64) {
            return wrong("number", "a certificate number");
        }
        Ok(())
    }

    /// The observed HS codes, ascending, each once.
    #[must_use]
    pub fn hs_found(&self) -> Option<Vec<HsFound>> {
        self.hs.as_ref().map(|codes| {
            let codes: std::collections::BTreeSet<HsFound> = codes.iter().flat_map(|code| code.parse()).collect();
            codes.into_iter().collect()
        })
    }

    /// Synthetic stones as observed, or as declared by their HS code.
    #[must_use]
    pub fn synthetic_stones(&self) -> Option<Synthetic> {
        let declared = self.hs_found().is_some_and(|codes| codes.into_iter().any(HsFound::is_synthetic));
        let observed = self.synthetic.filter(|synthetic| synthetic.found || !declared);
        observed.or(declared.then_some(Synthetic { found: true, method: Method::Declared }))
    }

    /// The printed number, where one was typed and is a number beyond doubt.
    #[must_use]
    pub fn printed_number(&self) -> Option<Number> {
        TypedNumber::read(self.number.as_ref()?).understood()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_six_digits_are_a_code_and_longer_ones_are_read_by_their_first_six() {
        for text in ["7102.10", "710210", "7102 10", "7102.10.00", "7102 10 00 00", "71021000", "٧١٠٢١٠", " 7102.10 "]
        {
            assert_eq!(text.parse::<HsFound>().map(|code| code.to_string()), Ok("7102.10".to_owned()), "{text}");
        }
        assert_eq!("9999.99".parse::<HsFound>().map(|code| code.to_string()), Ok("9999.99".to_owned()));
        for text in ["", "7102", "7102.1", "7102.100", "bread", "7102..10", "7102.10.", "7102.10.00.00.00"] {
            assert_eq!(text.parse::<HsFound>(), Err(HsFoundError), "{text}");
        }
    }
}
