//! The certificate object of the command line and the bindings: plain texts, as people write and read them.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::{Attestation, Carats, Certificate, FieldFault, Line, Mining, Number, Origin, Party, Usd};
use crate::base::{CountryCode, Day};

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
        Self { kind: "absent".to_owned(), countries: Vec::new() }
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
#[error("field `{field}`: {problem}")]
pub struct RecordError {
    /// The field.
    pub field: &'static str,
    /// What is wrong with it and what it takes.
    pub problem: String,
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
            exporter: PartyRecord::of(&certificate.exporter),
            importer: PartyRecord::of(&certificate.importer),
            parcels: certificate.parcels,
            lines: certificate.lines.iter().map(LineRecord::of).collect(),
            seals: certificate.seals.clone(),
            zones: certificate.zones.clone(),
            mining: certificate.mining.map(|mining| mining_text(mining).to_owned()),
            replaces: certificate.replaced_number().map(|number| number.to_string()),
            attestations: certificate.attestations.iter().map(AttestationRecord::of).collect(),
        }
    }

    /// The certificate that the object describes, for signing by a key of `participant`.
    ///
    /// # Errors
    /// [`RecordError`] naming the first field that cannot stand.
    pub fn to_certificate(&self, participant: CountryCode) -> Result<Certificate, RecordError> {
        let wrong = |field, problem: String| RecordError { field, problem };
        if self.format.as_deref().is_some_and(|format| format != "KP1") {
            return Err(wrong("format", "this version signs KP1".to_owned()));
        }
        let number: Number = self.number.parse().map_err(|e| wrong("number", format!("{e}")))?;
        let stated = self.participant.as_deref().unwrap_or(participant.as_str());
        if number.participant != participant || stated != participant.as_str() {
            return Err(wrong("number", format!("the key signs numbers of {participant} only")));
        }
        let country = |field, text: &str| text.parse().map_err(|e| wrong(field, format!("{e}")));
        let certificate = Certificate {
            issued: self.issued.ok_or_else(|| wrong("issued", "a day, YYYY-MM-DD, is needed".to_owned()))?,
            expires: self.expires.ok_or_else(|| wrong("expires", "a day, YYYY-MM-DD, is needed".to_owned()))?,
            origin: self.origin.to_origin().map_err(|problem| wrong("origin", problem))?,
            provenance: self.provenance.as_deref().map_or(Ok(participant), |text| country("provenance", text))?,
            exporter: self.exporter.to_party(),
            importer: self.importer.to_party(),
            parcels: self.parcels,
            lines: self.sorted_lines()?,
            seals: self.seals.clone(),
            zones: self.zones.clone(),
            mining: self.mining.as_deref().map(mining_from).transpose().map_err(|problem| wrong("mining", problem))?,
            attestations: self.attestations.iter().map(AttestationRecord::to_attestation).collect(),
            replaces: self.replaced(&number)?,
            number,
            unknown_claims: Vec::new(),
            unknown_fields: Vec::new(),
        };
        certificate.validate().map_err(|(field, fault)| wrong(field, fault.to_string()))?;
        Ok(certificate)
    }

    fn sorted_lines(&self) -> Result<Vec<Line>, RecordError> {
        let line = |line: &LineRecord| {
            let hs = line
                .hs
                .parse()
                .map_err(|fault: FieldFault| RecordError { field: "lines", problem: fault.to_string() })?;
            Ok(Line { hs, carats: line.carats, usd: line.usd })
        };
        let mut lines = self.lines.iter().map(line).collect::<Result<Vec<_>, _>>()?;
        lines.sort_by_key(|line| line.hs);
        Ok(lines)
    }

    fn replaced(&self, number: &Number) -> Result<Option<super::Serial>, RecordError> {
        let wrong = |problem: String| RecordError { field: "replaces", problem };
        let Some(text) = &self.replaces else { return Ok(None) };
        let replaced: Number = text.parse().map_err(|e| wrong(format!("{e}")))?;
        if replaced.participant != number.participant {
            return Err(wrong(format!("a certificate of {} replaces numbers of its own only", number.participant)));
        }
        Ok(Some(replaced.serial))
    }
}

impl OriginRecord {
    fn of(origin: &Origin) -> Self {
        let (kind, countries) = match origin {
            Origin::Countries(countries) => ("countries", countries.iter().map(ToString::to_string).collect()),
            Origin::MixedUndisclosed => ("mixed-undisclosed", Vec::new()),
            Origin::Absent => ("absent", Vec::new()),
        };
        Self { kind: kind.to_owned(), countries }
    }

    fn to_origin(&self) -> Result<Origin, String> {
        let mut countries = self
            .countries
            .iter()
            .map(|text| text.parse::<CountryCode>().map_err(|e| e.to_string()))
            .collect::<Result<Vec<_>, _>>()?;
        countries.sort_unstable();
        match (self.kind.as_str(), countries.is_empty()) {
            ("countries", false) => Ok(Origin::Countries(countries)),
            ("mixed-undisclosed", true) => Ok(Origin::MixedUndisclosed),
            ("absent", true) => Ok(Origin::Absent),
            _ => Err("kind is countries (with a list), mixed-undisclosed or absent (without one)".to_owned()),
        }
    }
}

impl PartyRecord {
    fn of(party: &Party) -> Self {
        Self { name: party.name.clone(), address: party.address.clone(), id: party.id.clone() }
    }

    fn to_party(&self) -> Party {
        let given = |text: &Option<String>| text.clone().filter(|text| !text.is_empty());
        Party { name: given(&self.name), address: given(&self.address), id: given(&self.id) }
    }
}

impl LineRecord {
    fn of(line: &Line) -> Self {
        Self { hs: line.hs.to_string(), carats: line.carats, usd: line.usd }
    }
}

impl AttestationRecord {
    fn of(one: &Attestation) -> Self {
        Self { harm: one.harm.clone(), by: one.by.clone(), claim: one.claim.clone() }
    }

    fn to_attestation(&self) -> Attestation {
        Attestation { harm: self.harm.clone(), by: self.by.clone(), claim: self.claim.clone() }
    }
}

const fn mining_text(mining: Mining) -> &'static str {
    match mining {
        Mining::Artisanal => "artisanal",
        Mining::Industrial => "industrial",
    }
}

fn mining_from(text: &str) -> Result<Mining, String> {
    match text {
        "artisanal" => Ok(Mining::Artisanal),
        "industrial" => Ok(Mining::Industrial),
        _ => Err("artisanal, industrial or null".to_owned()),
    }
}
