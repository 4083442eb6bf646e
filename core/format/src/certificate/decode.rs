//! Reading the payload of a certificate.

use thiserror::Error;

use super::encode::{claim, field};
use super::{
    Attestation, Carats, Certificate, FieldFault, HsCode, Line, Mining, Number, Origin, Party, Serial, Unknown, Usd,
    encode_payload, limits,
};
use crate::base::{CborError, CborFault, CountryCode, Day, Key, Reader};

/// The major type of CBOR texts.
const TEXT: u8 = 3;

/// What a payload turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Payload {
    /// A certificate of this version.
    Certificate(Box<Certificate>),
    /// A certificate of a later version: well formed, with fields that must be understood and are not.
    Newer {
        /// The keys of those fields, ascending.
        critical: Vec<i64>,
    },
}

/// Why a payload is not read as a certificate.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{fault} (byte {at})")]
pub struct PayloadError {
    /// Offset from the start of the payload.
    pub at: usize,
    /// What was wrong there.
    pub fault: PayloadFault,
}

/// What was wrong with a payload.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PayloadFault {
    /// Not the expected deterministic CBOR.
    #[error("{0}")]
    Cbor(CborFault),
    /// A field outside its bounds.
    #[error("{0}: {1}")]
    Field(&'static str, FieldFault),
    /// A field that every certificate has is missing.
    #[error("{0} is missing")]
    Missing(&'static str),
    /// The same certificate would be written in other bytes.
    #[error("not the one encoding of this certificate")]
    NotCanonical,
}

impl From<CborError> for PayloadError {
    fn from(error: CborError) -> Self {
        Self { at: error.at, fault: PayloadFault::Cbor(error.fault) }
    }
}

#[derive(Default)]
struct Claims {
    issuer: Option<CountryCode>,
    subject: Option<Serial>,
    expires: Option<Day>,
    issued: Option<Day>,
    unknown: Vec<Unknown>,
    fields: Fields,
}

#[derive(Default)]
struct Fields {
    origin: Option<Origin>,
    provenance: Option<CountryCode>,
    exporter: Option<Party>,
    importer: Option<Party>,
    parcels: Option<u64>,
    lines: Option<Vec<Line>>,
    seals: Vec<String>,
    zones: Vec<String>,
    mining: Option<Mining>,
    attestations: Vec<Attestation>,
    replaces: Option<Serial>,
    unknown: Vec<Unknown>,
    critical: Vec<i64>,
}

/// Reads the payload of a certificate: every field within its bounds, in the one encoding that this crate would write.
///
/// # Errors
/// [`PayloadError`] with the place and the fault.
pub fn decode_payload(bytes: &[u8]) -> Result<Payload, PayloadError> {
    let mut reader = Reader::new(bytes);
    let claims = read_claims(&mut reader)?;
    reader.end()?;
    let whole = |fault| PayloadError { at: 0, fault };
    let missing = |name| whole(PayloadFault::Missing(name));
    let number = Number {
        participant: claims.issuer.ok_or(missing("issuer"))?,
        serial: claims.subject.ok_or(missing("number"))?,
    };
    let fields = claims.fields;
    if !fields.critical.is_empty() {
        return Ok(Payload::Newer { critical: fields.critical });
    }
    let certificate = Certificate {
        provenance: fields.provenance.unwrap_or(number.participant),
        number,
        issued: claims.issued.ok_or(missing("issue date"))?,
        expires: claims.expires.ok_or(missing("expiry date"))?,
        origin: fields.origin.unwrap_or(Origin::Absent),
        exporter: fields.exporter.ok_or(missing("exporter"))?,
        importer: fields.importer.ok_or(missing("importer"))?,
        parcels: fields.parcels.ok_or(missing("parcels"))?,
        lines: fields.lines.ok_or(missing("lines"))?,
        seals: fields.seals,
        zones: fields.zones,
        mining: fields.mining,
        attestations: fields.attestations,
        replaces: fields.replaces,
        unknown_claims: claims.unknown,
        unknown_fields: fields.unknown,
    };
    certificate.validate().map_err(|(name, fault)| whole(PayloadFault::Field(name, fault)))?;
    // The reader above is strict already; writing again also proves that no field was given a second form.
    if encode_payload(&certificate) != bytes {
        return Err(whole(PayloadFault::NotCanonical));
    }
    Ok(Payload::Certificate(Box::new(certificate)))
}

fn read_claims(reader: &mut Reader<'_>) -> Result<Claims, PayloadError> {
    let mut claims = Claims::default();
    let mut map = reader.map()?;
    while let Some(key) = reader.next_key(&mut map)? {
        match key {
            Key::Int(claim::ISSUER) => claims.issuer = Some(country(reader)?),
            Key::Int(claim::SUBJECT) => claims.subject = Some(serial(reader)?),
            Key::Int(claim::EXPIRES) => claims.expires = Some(day(reader, Day::from_second_after)?),
            Key::Int(claim::NOT_BEFORE) => claims.issued = Some(day(reader, Day::from_first_second)?),
            Key::Int(claim::FIELDS) => claims.fields = read_fields(reader)?,
            Key::Int(key) if key > claim::NOT_BEFORE => {
                claims.unknown.push(unknown(reader, key, claims.unknown.len())?)
            }
            _ => return Err(reader.fail(CborFault::Expected("a claim of a certificate")).into()),
        }
    }
    Ok(claims)
}

fn read_fields(reader: &mut Reader<'_>) -> Result<Fields, PayloadError> {
    let mut fields = Fields::default();
    let mut map = reader.map()?;
    while let Some(key) = reader.next_key(&mut map)? {
        let Key::Int(key) = key else { return Err(reader.fail(CborFault::Expected("an integer key")).into()) };
        match key {
            field::ORIGIN => {
                let countries = reader.optional(|r| r.list(limits::COUNTRIES, "countries", country))?;
                fields.origin = Some(countries.map_or(Origin::MixedUndisclosed, Origin::Countries));
            }
            field::PROVENANCE => fields.provenance = Some(country(reader)?),
            field::EXPORTER => fields.exporter = Some(party(reader)?),
            field::IMPORTER => fields.importer = Some(party(reader)?),
            field::PARCELS => fields.parcels = Some(reader.uint()?),
            field::LINES => fields.lines = Some(lines(reader)?),
            field::SEALS => fields.seals = reader.list(limits::SEALS, "seals", owned)?,
            field::ZONES => fields.zones = reader.list(limits::ZONES, "zones", owned)?,
            field::MINING => fields.mining = Some(mining(reader)?),
            field::ATTESTATIONS => {
                fields.attestations = reader.list(limits::ATTESTATIONS, "attestations", attestation)?;
            }
            field::REPLACES => fields.replaces = Some(serial(reader)?),
            field::FIRST_IGNORABLE.. => fields.unknown.push(unknown(reader, key, fields.unknown.len())?),
            0.. if fields.critical.len() < limits::UNKNOWN => {
                reader.raw()?;
                fields.critical.push(key);
            }
            _ => return Err(reader.fail(CborFault::Expected("a field of a certificate")).into()),
        }
    }
    Ok(fields)
}

fn owned(reader: &mut Reader<'_>) -> Result<String, CborError> {
    reader.text().map(str::to_owned)
}

fn country(reader: &mut Reader<'_>) -> Result<CountryCode, CborError> {
    let fail = reader.fail(CborFault::Expected("two letters A to Z"));
    reader.text()?.parse().map_err(|_| fail)
}

fn serial(reader: &mut Reader<'_>) -> Result<Serial, CborError> {
    let fail = reader.fail(CborFault::Expected("a serial of A to Z and 0 to 9"));
    Serial::new(reader.text()?).map_err(|_| fail)
}

fn day(reader: &mut Reader<'_>, from: fn(i64) -> Option<Day>) -> Result<Day, CborError> {
    let fail = reader.fail(CborFault::Expected("the edge of a day"));
    from(reader.int()?).ok_or(fail)
}

fn party(reader: &mut Reader<'_>) -> Result<Party, CborError> {
    let mut party = Party::default();
    if reader.peek_major()? == TEXT {
        party.id = Some(owned(reader)?);
        return Ok(party);
    }
    let mut map = reader.map()?;
    while let Some(key) = reader.next_key(&mut map)? {
        let text = match key {
            Key::Int(0) => &mut party.name,
            Key::Int(1) => &mut party.address,
            Key::Int(2) => &mut party.id,
            _ => return Err(reader.fail(CborFault::Expected("name, address or registered number"))),
        };
        *text = Some(owned(reader)?);
    }
    Ok(party)
}

fn lines(reader: &mut Reader<'_>) -> Result<Vec<Line>, CborError> {
    let mut lines = Vec::new();
    let mut map = reader.map()?;
    while let Some(key) = reader.next_key(&mut map)? {
        let code = match key {
            Key::Int(code) => HsCode::from_code(code),
            Key::Text(_) => None,
        };
        let hs = code.ok_or(reader.fail(CborFault::Expected("an HS code of rough diamonds")))?;
        reader.array_of(2, "carats and value")?;
        let amount = |reader: &mut Reader<'_>| {
            let fail = reader.fail(CborFault::OutOfBounds("amount"));
            reader.uint().map(|value| (value, fail))
        };
        let (carats, fail) = amount(reader)?;
        let carats = Carats::from_hundredths(carats).map_err(|_| fail)?;
        let (usd, fail) = amount(reader)?;
        lines.push(Line { hs, carats, usd: Usd::from_hundredths(usd).map_err(|_| fail)? });
    }
    Ok(lines)
}

fn mining(reader: &mut Reader<'_>) -> Result<Mining, CborError> {
    let fail = reader.fail(CborFault::Expected("0 (artisanal) or 1 (industrial)"));
    Mining::from_code(reader.uint()?).ok_or(fail)
}

fn attestation(reader: &mut Reader<'_>) -> Result<Attestation, CborError> {
    reader.array_of(3, "harm, who and claim")?;
    Ok(Attestation { harm: owned(reader)?, by: owned(reader)?, claim: owned(reader)? })
}

fn unknown(reader: &mut Reader<'_>, key: i64, so_far: usize) -> Result<Unknown, CborError> {
    let fail = reader.fail(CborFault::OutOfBounds("fields of a later version"));
    let value = reader.raw()?;
    if so_far >= limits::UNKNOWN || value.len() > limits::UNKNOWN_BYTES {
        return Err(fail);
    }
    Ok(Unknown { key, value: value.to_vec() })
}
