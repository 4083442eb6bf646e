//! The certificate object, mirrored.

use roughcheck::base::Day;
pub use roughcheck::certificate::{AttestationRecord, CertificateRecord, LineRecord, OriginRecord, PartyRecord};
use roughcheck::certificate::{Carats, Usd};
pub use roughcheck::messages::CertificateLine;
use roughcheck::messages::Language;

use crate::error::RoughcheckError;

/// One field of a certificate, ready to be shown.
#[uniffi::remote(Record)]
pub struct CertificateLine {
    /// Stable name of the field, such as `issued`.
    pub field: String,
    /// Its name in the officer's language.
    pub label: String,
    /// Its value; never empty, several lines where it has several.
    pub value: String,
}

/// A certificate field by field, in the order of KPCS Annex I A and in the officer's language: for the screen on which the
/// officer compares it with the paper. What is not verified must be shown as such: look at `verified` first.
///
/// # Errors
/// `argument` for a language without a catalogue.
#[uniffi::export(default(language = "en"))]
pub fn certificate_lines(
    certificate: CertificateRecord,
    language: Language,
) -> Result<Vec<CertificateLine>, RoughcheckError> {
    Ok(roughcheck::messages::certificate_lines(&certificate, language))
}

/// The certificate object: as shown in a report, and as written to be signed. For signing, fields that are null or empty
/// may be left out; `format`, `participant`, `authority` and `verified` are then taken from the key or ignored.
#[uniffi::remote(Record)]
pub struct CertificateRecord {
    /// `KP1`.
    #[uniffi(default)]
    pub format: Option<String>,
    /// The number, `CC-SERIAL`.
    pub number: String,
    /// The issuing participant.
    #[uniffi(default)]
    pub participant: Option<String>,
    /// Name of the issuing authority, which comes with its key; null while no key is known.
    #[uniffi(default)]
    pub authority: Option<String>,
    /// Whether signature and key are both good.
    #[uniffi(default)]
    pub verified: bool,
    /// Day of issue, `YYYY-MM-DD`.
    #[uniffi(default)]
    pub issued: Option<Day>,
    /// Last day of validity, `YYYY-MM-DD`.
    #[uniffi(default)]
    pub expires: Option<Day>,
    /// Country of mining origin.
    pub origin: OriginRecord,
    /// Country of provenance.
    #[uniffi(default)]
    pub provenance: Option<String>,
    /// Exporter.
    pub exporter: PartyRecord,
    /// Importer.
    pub importer: PartyRecord,
    /// Number of parcels.
    pub parcels: u64,
    /// Weight and value for each HS code.
    pub lines: Vec<LineRecord>,
    /// Seal and bag numbers.
    #[uniffi(default)]
    pub seals: Vec<String>,
    /// Mining zones or mines.
    #[uniffi(default)]
    pub zones: Vec<String>,
    /// `artisanal`, `industrial` or null.
    #[uniffi(default)]
    pub mining: Option<String>,
    /// The number that this certificate replaces.
    #[uniffi(default)]
    pub replaces: Option<String>,
    /// The issuer's own attestations; shown as claims, they change no verdict.
    #[uniffi(default)]
    pub attestations: Vec<AttestationRecord>,
    /// Country of import, where the certificate names one.
    #[uniffi(default)]
    pub destination: Option<String>,
}

/// Country of mining origin.
#[uniffi::remote(Record)]
pub struct OriginRecord {
    /// `countries`, `mixed-undisclosed` or `absent`.
    pub kind: String,
    /// The countries, where the kind says so; two letters each.
    #[uniffi(default)]
    pub countries: Vec<String>,
}

/// Exporter or importer.
#[uniffi::remote(Record)]
pub struct PartyRecord {
    /// Name.
    #[uniffi(default)]
    pub name: Option<String>,
    /// Address.
    #[uniffi(default)]
    pub address: Option<String>,
    /// Registered number.
    #[uniffi(default)]
    pub id: Option<String>,
}

/// Weight and value under one HS code.
#[uniffi::remote(Record)]
pub struct LineRecord {
    /// `7102.10`, `7102.21` or `7102.31`.
    pub hs: String,
    /// Weight in carats, as a decimal text with two decimals.
    pub carats: Carats,
    /// Value in US dollars, as a decimal text with two decimals.
    pub usd: Usd,
}

/// What the issuer claims about a harm.
#[uniffi::remote(Record)]
pub struct AttestationRecord {
    /// Code of the harm.
    pub harm: String,
    /// On whose word.
    pub by: String,
    /// The claim.
    pub claim: String,
}
