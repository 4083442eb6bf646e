//! Weights and money as exact integers with two decimals.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

/// The text is not an amount in the one accepted form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("an amount is written with digits and at most two decimals, below ten thousand million")]
pub struct AmountError;

/// The largest amount in hundredths: 9,999,999,999.99.
const MAX: u64 = 999_999_999_999;

macro_rules! amount {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u64);

        impl $name {
            /// An amount from its hundredths.
            ///
            /// # Errors
            /// [`AmountError`] above 9,999,999,999.99.
            pub const fn from_hundredths(hundredths: u64) -> Result<Self, AmountError> {
                if hundredths <= MAX { Ok(Self(hundredths)) } else { Err(AmountError) }
            }

            /// The amount in hundredths.
            #[must_use]
            pub const fn hundredths(self) -> u64 {
                self.0
            }

            /// The sum of amounts; cannot overflow for the few lines a certificate has.
            #[must_use]
            pub fn sum(amounts: impl Iterator<Item = Self>) -> Self {
                Self(amounts.fold(0, |sum, amount| sum.saturating_add(amount.0)))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(out, "{}.{:02}", self.0 / 100, self.0 % 100)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, out)
            }
        }

        impl FromStr for $name {
            type Err = AmountError;

            fn from_str(text: &str) -> Result<Self, AmountError> {
                hundredths(text).ok_or(AmountError).and_then(Self::from_hundredths)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}

amount!(
    /// Carats (0.2 g) in hundredths.
    Carats
);
amount!(
    /// United States dollars in cents.
    Usd
);

fn hundredths(text: &str) -> Option<u64> {
    let (whole, decimals) = text.split_once('.').map_or((text, "00"), |parts| parts);
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !digits(whole) || whole.len() > 12 || !digits(decimals) || decimals.len() > 2 {
        return None;
    }
    let fraction: u64 = decimals.parse().ok()?;
    let fraction = if decimals.len() == 1 { fraction * 10 } else { fraction };
    whole.parse::<u64>().ok()?.checked_mul(100)?.checked_add(fraction)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn texts_and_hundredths() {
        for (text, value) in [("1204.35", 120_435), ("0.5", 50), ("7", 700), ("9999999999.99", MAX)] {
            assert_eq!(text.parse::<Carats>().map(Carats::hundredths), Ok(value), "{text}");
        }
        for wrong in ["", ".5", "5.", "1.234", "-1", "1,5", "1e3", "10000000000", "1 000", "٣"] {
            assert!(wrong.parse::<Usd>().is_err(), "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn printed_amounts_come_back(value in 0..=MAX) {
            let amount = Usd::from_hundredths(value).expect("in range");
            prop_assert_eq!(amount.to_string().parse(), Ok(amount));
        }
    }
}
