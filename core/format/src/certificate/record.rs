//! The certificate object of the command line and the bindings: plain texts, as people write and read them.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::{Attestation, Carats, Certificate, Line, Origin, Party, Usd};
use crate::base::{Day, shown};

/// The certificate object. As input, fields that are null or empty may be left out; `format`, `participant`,
/// `authority` and `verified` are then taken from the signing key or ignored.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CertificateRecord {
    /// `KP1`.
    #[serde(default)]
    pub format: Option<String>,
    /// The number, `CC-SERIAL`.
    #[serde(default)]
    pub number: String,
    /// The issuing participant.
    #[serde(default)]
    pub participant: Option<String>,
    /// Name of the issuing authority, which comes with its key; null while no key is known.
    #[serde(default)]
    pub authority: Option<String>,
    /// Whether signature and key are both good.
    #[serde(default)]
    pub verified: bool,
    /// Day of issue.
    #[serde(default)]
    pub issued: Option<Day>,
    /// Last day of validity.
    #[serde(default)]
    pub expires: Option<Day>,
    /// Country of mining origin.
    #[serde(default)]
    pub origin: OriginRecord,
    /// Country of provenance.
    #[serde(default)]
    pub provenance: Option<String>,
    /// Country of import, where the certificate names one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub destination: Option<String>,
    /// Exporter.
    #[serde(default)]
    pub exporter: PartyRecord,
    /// Importer.
    #[serde(default)]
    pub importer: PartyRecord,
    /// Number of parcels.
    #[serde(default)]
    pub parcels: u64,
    /// Weight and value for each HS code.
    #[serde(default)]
    pub lines: Vec<LineRecord>,
    /// Seal and bag numbers.
    #[serde(default)]
    pub seals: Vec<String>,
    /// Mining zones or mines.
    #[serde(default)]
    pub zones: Vec<String>,
    /// `artisanal`, `industrial` or null.
    #[serde(default)]
    pub mining: Option<String>,
    /// The number that this certificate replaces.
    #[serde(default)]
    pub replaces: Option<String>,
    /// The issuer's own attestations.
    #[serde(default)]
    pub attestations: Vec<AttestationRecord>,
}

/// Country of mining origin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OriginRecord {
    /// `countries`, `mixed-undisclosed` or `absent`.
    pub kind: String,
    /// The countries, where the kind says so.
    #[serde(default)]
    pub countries: Vec<String>,
}

impl Default for OriginRecord {
    fn default() -> Self {
        Self::of(&Origin::Absent)
    }
}

/// Exporter or importer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartyRecord {
    /// Name.
    #[serde(default)]
    pub name: Option<String>,
    /// Address.
    #[serde(default)]
    pub address: Option<String>,
    /// Registered number.
    #[serde(default)]
    pub id: Option<String>,
}

/// Weight and value under one HS code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LineRecord {
    /// `7102.10`, `7102.21` or `7102.31`.
    pub hs: String,
    /// Weight in carats.
    pub carats: Carats,
    /// Value in US dollars.
    pub usd: Usd,
}

/// What the issuer claims about a harm.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AttestationRecord {
    /// Code of the harm.
    pub harm: String,
    /// On whose word.
    pub by: String,
    /// The claim.
    pub claim: String,
}

/// Why a certificate object cannot be signed.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("field `{at}`: {problem}")]
pub struct RecordError {
    /// The field.
    pub field: &'static str,
    /// Where in it, as a path such as `lines[1].carats`; the field itself where it is all of it.
    pub at: String,
    /// What is wrong with it and what it takes; what was found there too, where that is nobody's name.
    pub problem: String,
}

impl RecordError {
    /// A whole field that cannot stand.
    #[must_use]
    pub fn new(field: &'static str, problem: impl ToString) -> Self {
        Self { field, at: field.to_owned(), problem: problem.to_string() }
    }

    /// A place within a field.
    #[must_use]
    pub fn within(field: &'static str, at: impl ToString, problem: impl ToString) -> Self {
        Self { field, at: at.to_string(), problem: problem.to_string() }
    }
}

impl CertificateRecord {
    /// The object for a certificate.
    #[must_use]
    pub fn of(certificate: &Certificate, authority: Option<String>, verified: bool) -> Self {
        Self {
            format: Some("KP1".to_owned()),
            number: certificate.number.to_string(),
            participant: Some(certificate.number.participant.to_string()),
            authority,
            verified,
            issued: Some(certificate.issued),
            expires: Some(certificate.expires),
            origin: OriginRecord::of(&certificate.origin),
            provenance: Some(certificate.provenance.to_string()),
            destination: certificate.destination().map(|country| country.to_string()),
            exporter: PartyRecord::of(&certificate.exporter),
            importer: PartyRecord::of(&certificate.importer),
            parcels: certificate.parcels,
            lines: certificate.lines.iter().map(LineRecord::of).collect(),
            seals: certificate.seals.iter().map(|seal| visible(seal)).collect(),
            zones: certificate.zones.iter().map(|zone| visible(zone)).collect(),
            mining: certificate.mining.map(|mining| mining.to_string()),
            replaces: certificate.replaced_number().map(|number| number.to_string()),
            attestations: certificate.attestations.iter().map(AttestationRecord::of).collect(),
        }
    }
}

/// A signed text as it is shown: what would not show stands as U+FFFD.
fn visible(text: &str) -> String {
    shown(text, usize::MAX)
}

impl OriginRecord {
    fn of(origin: &Origin) -> Self {
        let countries = match origin {
            Origin::Countries(countries) => countries.iter().map(ToString::to_string).collect(),
            Origin::MixedUndisclosed | Origin::Absent => Vec::new(),
        };
        Self { kind: origin.kind().to_string(), countries }
    }
}

impl PartyRecord {
    fn of(party: &Party) -> Self {
        let text = |text: &Option<String>| text.as_deref().map(visible);
        Self { name: text(&party.name), address: text(&party.address), id: text(&party.id) }
    }
}

impl LineRecord {
    fn of(line: &Line) -> Self {
        Self { hs: line.hs.to_string(), carats: line.carats, usd: line.usd }
    }
}

impl AttestationRecord {
    fn of(one: &Attestation) -> Self {
        Self { harm: visible(&one.harm), by: visible(&one.by), claim: visible(&one.claim) }
    }
}
