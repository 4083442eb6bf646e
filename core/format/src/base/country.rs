//! Two-letter codes of participants and countries.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

/// Two upper-case letters. Mostly ISO 3166-1 alpha-2, but `EU` is one participant of the Kimberley Process too, so the
/// code is not looked up in any list here; the policy says who is a participant.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CountryCode([u8; 2]);

/// The text is not two letters A to Z.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("a country or participant code is two letters A to Z")]
pub struct CountryCodeError;

impl CountryCode {
    /// The European Union, one participant of the Kimberley Process.
    pub const EU: Self = Self(*b"EU");

    /// A code from its two bytes.
    ///
    /// # Errors
    /// [`CountryCodeError`] unless both are A to Z.
    pub fn new(letters: [u8; 2]) -> Result<Self, CountryCodeError> {
        if letters.iter().all(u8::is_ascii_uppercase) { Ok(Self(letters)) } else { Err(CountryCodeError) }
    }

    /// The code as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl FromStr for CountryCode {
    type Err = CountryCodeError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::new(text.as_bytes().try_into().map_err(|_| CountryCodeError)?)
    }
}

impl fmt::Display for CountryCode {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}

impl fmt::Debug for CountryCode {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, out)
    }
}

impl serde::Serialize for CountryCode {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> serde::Deserialize<'de> for CountryCode {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_two_capital_letters_are_a_code() {
        assert_eq!("AO".parse::<CountryCode>().map(|c| c.to_string()), Ok("AO".to_owned()));
        for wrong in ["", "A", "ao", "A0", "AOO", "Ä"] {
            assert!(wrong.parse::<CountryCode>().is_err(), "{wrong}");
        }
    }
}
