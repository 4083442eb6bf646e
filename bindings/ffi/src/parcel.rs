//! The parcel on the table, mirrored.

use roughcheck::certificate::Carats;
pub use roughcheck::check::{Method as SyntheticMethod, Parcel, Synthetic};

/// What lies on the table, as the officer observes it. A field that was not observed is null, and is reported as not
/// checked: an empty list of seals says that there were none.
#[uniffi::remote(Record)]
pub struct Parcel {
    /// Packages counted.
    #[uniffi(default)]
    pub parcels: Option<u64>,
    /// Weight in carats, as a text such as `1203.90`; also as a scale or a keyboard writes it, `1 203,900 ct`. A text with
    /// two readings, such as `1,204`, is refused, and the error names both.
    #[uniffi(default)]
    pub carats: Option<Carats>,
    /// Seals seen and read.
    #[uniffi(default)]
    pub seals: Option<Vec<String>>,
    /// HS codes of the stones seen, any of six digits such as `7102.10`; of eight and ten the first six count.
    #[uniffi(default)]
    pub hs: Option<Vec<String>>,
    /// Whether synthetic stones were looked for, and found.
    #[uniffi(default)]
    pub synthetic: Option<Synthetic>,
    /// Whether polished stones were found.
    #[uniffi(default)]
    pub polished: Option<bool>,
    /// The printed number.
    #[uniffi(default)]
    pub number: Option<String>,
    /// Whether stones were found that are sawn, cleaved or bruted and no more: rough still.
    #[uniffi(default)]
    pub semi_cut: Option<bool>,
    /// How many further seals are there and cannot be read.
    #[uniffi(default)]
    pub seals_unreadable: Option<u64>,
    /// The customs record of seals that an authority renewed on the way.
    #[uniffi(default)]
    pub seals_renewed: Option<String>,
    /// Why these are goods that come back, where the officer was told so.
    #[uniffi(default)]
    pub returned: Option<String>,
}

/// Whether synthetic stones were found, and how that is known.
#[uniffi::remote(Record)]
pub struct Synthetic {
    /// Whether any were found.
    pub found: bool,
    /// How.
    pub method: SyntheticMethod,
}

/// How synthetic stones were looked for.
#[uniffi::remote(Enum)]
pub enum SyntheticMethod {
    /// The shipper said so.
    Declared,
    /// A tester on the spot.
    Tester,
    /// A laboratory.
    Laboratory,
}
