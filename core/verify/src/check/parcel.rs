//! What lies on the table, as the officer observes it.

use serde::{Deserialize, Serialize};

use roughcheck_format::base::coded;
use roughcheck_format::certificate::{Carats, HsCode, Number, TypedNumber, limits};

coded! {
    /// How synthetic stones were looked for.
    #[derive(Deserialize)]
    pub enum Method: u64 {
        /// The shipper said so.
        Declared = "declared" => 0,
        /// A tester on the spot.
        Tester = "tester" => 1,
        /// A laboratory.
        Laboratory = "laboratory" => 2,
    }
}

/// Whether synthetic stones were found, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Synthetic {
    /// Whether any were found.
    pub found: bool,
    /// How.
    pub method: Method,
}

/// The parcel. Every field may be missing: fields that were not observed are not checked.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Parcel {
    /// Packages counted.
    pub parcels: Option<u64>,
    /// Weight.
    pub carats: Option<Carats>,
    /// Seals seen; an empty list says that there were none.
    pub seals: Option<Vec<String>>,
    /// HS codes of the stones seen.
    pub hs: Option<Vec<String>>,
    /// Synthetic stones.
    pub synthetic: Option<Synthetic>,
    /// Whether polished stones were found.
    pub polished: Option<bool>,
    /// The printed number.
    pub number: Option<String>,
}

impl Parcel {
    /// Whether every field lies within its bounds.
    ///
    /// # Errors
    /// The name of the field and what it takes.
    pub fn validate(&self) -> Result<(), (&'static str, &'static str)> {
        let seals = self.seals.as_deref().unwrap_or_default();
        if seals.len() > limits::SEALS * 4 || seals.iter().any(|seal| seal.is_empty() || seal.len() > limits::SEAL * 2)
        {
            return Err(("seals", "a list of at most 64 seal numbers"));
        }
        let hs = self.hs.as_deref().unwrap_or_default();
        if hs.len() > 3 || hs.iter().any(|code| code.parse::<HsCode>().is_err()) {
            return Err(("hs", "7102.10, 7102.21 or 7102.31, each once"));
        }
        if self.number.as_ref().is_some_and(|number| number.len() > 64) {
            return Err(("number", "a certificate number"));
        }
        Ok(())
    }

    /// The observed HS codes, ascending, each once.
    #[must_use]
    pub fn hs_codes(&self) -> Option<Vec<HsCode>> {
        self.hs.as_ref().map(|codes| {
            let seen = |code: &HsCode| codes.iter().any(|text| text == code.as_str());
            HsCode::ALL.into_iter().filter(seen).collect()
        })
    }

    /// The printed number, where one was typed and is a number beyond doubt.
    #[must_use]
    pub fn printed_number(&self) -> Option<Number> {
        TypedNumber::read(self.number.as_ref()?).understood()
    }
}
