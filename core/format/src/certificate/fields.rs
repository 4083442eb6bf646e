//! The fields of a certificate, and the bounds within which each must lie.

use std::str::FromStr;

use thiserror::Error;

use super::{Carats, Number, Serial, Usd};
use crate::base::{CountryCode, Day, TextFault, check_text, coded};

/// Bounds of fields, in bytes of UTF-8 for texts and in items for lists.
pub mod limits {
    /// A party's name.
    pub const NAME: usize = 120;
    /// A party's address.
    pub const ADDRESS: usize = 200;
    /// A party's registered number.
    pub const PARTY_ID: usize = 40;
    /// One seal or bag number.
    pub const SEAL: usize = 40;
    /// One mining zone or mine.
    pub const ZONE: usize = 80;
    /// The code of a harm.
    pub const HARM: usize = 32;
    /// Who attests.
    pub const ATTESTED_BY: usize = 80;
    /// What is attested.
    pub const CLAIM: usize = 200;
    /// Countries of mining origin.
    pub const COUNTRIES: usize = 32;
    /// Seals on one certificate.
    pub const SEALS: usize = 16;
    /// Zones on one certificate.
    pub const ZONES: usize = 8;
    /// Attestations on one certificate.
    pub const ATTESTATIONS: usize = 4;
    /// Parcels in one shipment.
    pub const PARCELS: u64 = 9_999;
    /// Fields of a later version that this one keeps but does not understand.
    pub const UNKNOWN: usize = 8;
    /// Bytes of one such field.
    pub const UNKNOWN_BYTES: usize = 256;
}

coded! {
    /// Harmonised System subheadings for rough diamonds (KPCS section I), ascending. The number is the last two digits.
    #[derive(PartialOrd, Ord, Hash)]
    pub enum HsCode: i64 {
        /// 7102.10, unsorted.
        Unsorted = "7102.10" => 10,
        /// 7102.21, industrial.
        Industrial = "7102.21" => 21,
        /// 7102.31, non-industrial.
        NonIndustrial = "7102.31" => 31,
    }
}

impl FromStr for HsCode {
    type Err = FieldFault;

    fn from_str(text: &str) -> Result<Self, FieldFault> {
        Self::from_name(text).ok_or(FieldFault::HsCode)
    }
}

/// Country of mining origin (KPCS Annex I A).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// One country or several, in ascending order, each once.
    Countries(Vec<CountryCode>),
    /// Mixed, and not disclosed; printed as asterisks.
    MixedUndisclosed,
    /// The certificate says nothing.
    Absent,
}

coded! {
    /// What a certificate says of its country of mining origin.
    pub enum OriginKind {
        /// One country or several.
        Countries = "countries",
        /// Mixed, and not disclosed.
        MixedUndisclosed = "mixed-undisclosed",
        /// Nothing.
        Absent = "absent",
    }
}

impl Origin {
    /// The kind.
    #[must_use]
    pub const fn kind(&self) -> OriginKind {
        match self {
            Self::Countries(_) => OriginKind::Countries,
            Self::MixedUndisclosed => OriginKind::MixedUndisclosed,
            Self::Absent => OriginKind::Absent,
        }
    }
}

/// Exporter or importer: a name, a registered number, or both.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Party {
    /// Name, with city and country where the certificate prints them so.
    pub name: Option<String>,
    /// Street address.
    pub address: Option<String>,
    /// Registered number.
    pub id: Option<String>,
}

/// Weight and value under one HS code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// The HS code.
    pub hs: HsCode,
    /// Weight.
    pub carats: Carats,
    /// Value.
    pub usd: Usd,
}

coded! {
    /// How the diamonds were mined, where the issuer says so.
    pub enum Mining: u64 {
        /// By artisanal and small-scale miners.
        Artisanal = "artisanal" => 0,
        /// By industry.
        Industrial = "industrial" => 1,
    }
}

/// What the issuer claims about a harm; it changes nothing in what counts as assessed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attestation {
    /// Code of the harm.
    pub harm: String,
    /// On whose word.
    pub by: String,
    /// The claim.
    pub claim: String,
}

/// A field of a later version: its key and its encoded value, kept as they came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unknown {
    /// The integer key.
    pub key: i64,
    /// One deterministic CBOR value.
    pub value: Vec<u8>,
}

/// Everything that an issuing authority signs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificate {
    /// The unique number with the issuing participant.
    pub number: Number,
    /// Day of issue.
    pub issued: Day,
    /// Last day of validity.
    pub expires: Day,
    /// Country of mining origin.
    pub origin: Origin,
    /// Country from which the shipment is exported; the issuing participant's own code unless stated.
    pub provenance: CountryCode,
    /// Exporter.
    pub exporter: Party,
    /// Importer.
    pub importer: Party,
    /// Number of parcels in the shipment, 1 to 9,999.
    pub parcels: u64,
    /// Weight and value for each HS code present, ascending, each once, at least one.
    pub lines: Vec<Line>,
    /// Numbers of physical seals and bags.
    pub seals: Vec<String>,
    /// Mining zones or mines.
    pub zones: Vec<String>,
    /// Artisanal or industrial.
    pub mining: Option<Mining>,
    /// The issuer's own attestations.
    pub attestations: Vec<Attestation>,
    /// Serial of the same participant's certificate that this one replaces and thereby voids.
    pub replaces: Option<Serial>,
    /// CWT claims of a later version that may be ignored, ascending by key, each above 5.
    pub unknown_claims: Vec<Unknown>,
    /// Fields of a later version that may be ignored, ascending by key, each 64 or above.
    pub unknown_fields: Vec<Unknown>,
}

/// Why a field does not lie within its bounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum FieldFault {
    /// A text is not acceptable.
    #[error("{0}")]
    Text(TextFault),
    /// Not one of the three HS codes of rough diamonds.
    #[error("the HS code is 7102.10, 7102.21 or 7102.31")]
    HsCode,
    /// No line, or a code twice.
    #[error("one line for each HS code present, at least one")]
    Lines,
    /// A party with neither name nor registered number.
    #[error("a party has a name or a registered number")]
    Party,
    /// Zero parcels or more than 9,999.
    #[error("1 to 9999 parcels")]
    Parcels,
    /// A list is too long, out of order, or names something twice.
    #[error("a list that is too long, unordered or names something twice")]
    List,
    /// The certificate would replace itself.
    #[error("a certificate cannot replace itself")]
    Replaces,
}

impl Certificate {
    /// Weight of all lines together.
    #[must_use]
    pub fn total_carats(&self) -> Carats {
        Carats::sum(self.lines.iter().map(|line| line.carats))
    }

    /// Value of all lines together.
    #[must_use]
    pub fn total_usd(&self) -> Usd {
        Usd::sum(self.lines.iter().map(|line| line.usd))
    }

    /// The number that this certificate voids.
    #[must_use]
    pub fn replaced_number(&self) -> Option<Number> {
        self.replaces.clone().map(|serial| Number { participant: self.number.participant, serial })
    }

    /// Whether every field lies within its bounds. A certificate that was decoded does.
    ///
    /// # Errors
    /// The name of the first field that does not, as in the certificate object, and why.
    pub fn validate(&self) -> Result<(), (&'static str, FieldFault)> {
        self.faults().into_iter().next().map_or(Ok(()), Err)
    }

    /// Every field that does not lie within its bounds, each once.
    #[must_use]
    pub fn faults(&self) -> Vec<(&'static str, FieldFault)> {
        let parcels = (1..=limits::PARCELS).contains(&self.parcels);
        let lines = !self.lines.is_empty() && ascending(&self.lines, |a, b| a.hs < b.hs);
        let replaces = self.replaces.as_ref() != Some(&self.number.serial);
        let looks = [
            ("origin", self.origin.validate()),
            ("exporter", self.exporter.validate()),
            ("importer", self.importer.validate()),
            ("parcels", held(parcels, FieldFault::Parcels)),
            ("lines", held(lines, FieldFault::Lines)),
            ("seals", texts(&self.seals, limits::SEALS, limits::SEAL)),
            ("zones", texts(&self.zones, limits::ZONES, limits::ZONE)),
            ("attestations", attestations(&self.attestations)),
            ("replaces", held(replaces, FieldFault::Replaces)),
        ];
        looks.into_iter().filter_map(|(field, look)| look.err().map(|fault| (field, fault))).collect()
    }
}

const fn held(holds: bool, fault: FieldFault) -> Result<(), FieldFault> {
    if holds { Ok(()) } else { Err(fault) }
}

fn ascending<T>(items: &[T], before: impl Fn(&T, &T) -> bool) -> bool {
    items.windows(2).all(|pair| matches!(pair, [a, b] if before(a, b)))
}

impl Origin {
    fn validate(&self) -> Result<(), FieldFault> {
        let Self::Countries(countries) = self else { return Ok(()) };
        let fits = (1..=limits::COUNTRIES).contains(&countries.len()) && ascending(countries, |a, b| a < b);
        held(fits, FieldFault::List)
    }
}

impl Party {
    fn validate(&self) -> Result<(), FieldFault> {
        if self.name.is_none() && self.id.is_none() {
            return Err(FieldFault::Party);
        }
        for (value, max) in [(&self.name, limits::NAME), (&self.address, limits::ADDRESS), (&self.id, limits::PARTY_ID)]
        {
            if let Some(text) = value {
                check_text(text, max).map_err(FieldFault::Text)?;
            }
        }
        Ok(())
    }
}

/// How many there are is asked first: each is compared with each.
fn texts<T: AsRef<str> + PartialEq>(items: &[T], max_items: usize, max_bytes: usize) -> Result<(), FieldFault> {
    held(items.len() <= max_items, FieldFault::List)?;
    let twice = items.iter().enumerate().any(|(at, item)| items.iter().take(at).any(|other| other == item));
    held(!twice, FieldFault::List)?;
    items.iter().try_for_each(|item| check_text(item.as_ref(), max_bytes).map_err(FieldFault::Text))
}

fn attestations(items: &[Attestation]) -> Result<(), FieldFault> {
    held(items.len() <= limits::ATTESTATIONS, FieldFault::List)?;
    items.iter().try_for_each(|one| {
        check_text(&one.harm, limits::HARM)
            .and_then(|()| check_text(&one.by, limits::ATTESTED_BY))
            .and_then(|()| check_text(&one.claim, limits::CLAIM))
            .map_err(FieldFault::Text)
    })
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    thread_local!(static COMPARED: Cell<usize> = const { Cell::new(0) });

    /// A text that counts how often it is compared.
    struct Counting(String);

    impl AsRef<str> for Counting {
        fn as_ref(&self) -> &str {
            &self.0
        }
    }

    impl PartialEq for Counting {
        fn eq(&self, other: &Self) -> bool {
            COMPARED.set(COMPARED.get() + 1);
            self.0 == other.0
        }
    }

    fn judged(count: usize, twice: bool) -> (Result<(), FieldFault>, usize) {
        let mut items: Vec<_> = (0..count).map(|n| Counting(n.to_string())).collect();
        items.extend(twice.then(|| Counting("0".to_owned())));
        COMPARED.set(0);
        let judged = texts(&items, limits::SEALS, limits::SEAL);
        (judged, COMPARED.get())
    }

    #[test]
    fn a_list_that_is_too_long_is_not_searched() {
        let most = limits::SEALS;
        assert_eq!(judged(most, false), (Ok(()), most * (most - 1) / 2));
        assert_eq!(judged(most - 1, true).0, Err(FieldFault::List));
        assert_eq!(judged(most, true), (Err(FieldFault::List), 0));
        assert_eq!(judged(2_000, false), (Err(FieldFault::List), 0));
    }
}
