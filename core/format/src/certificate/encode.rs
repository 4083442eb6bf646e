//! A certificate as a CWT claims set (RFC 8392), in the one byte string that stands for it.

use super::{Attestation, Certificate, Line, Origin, Party, Unknown};
use crate::base::Writer;

/// Registered claims (RFC 8392 section 3.1): issuer, subject, expiration and not-before.
pub(super) mod claim {
    pub(crate) const ISSUER: i64 = 1;
    pub(crate) const SUBJECT: i64 = 2;
    pub(crate) const EXPIRES: i64 = 4;
    pub(crate) const NOT_BEFORE: i64 = 5;
    /// Private use (below -65536): the map with the fields that no registered claim fits.
    pub(crate) const FIELDS: i64 = -65_537;
}

/// Keys within the private map. A later version may add keys: below 64 ones that must be understood, from 64 on ones
/// that may be ignored.
pub(super) mod field {
    pub(crate) const ORIGIN: i64 = 0;
    pub(crate) const PROVENANCE: i64 = 1;
    pub(crate) const EXPORTER: i64 = 2;
    pub(crate) const IMPORTER: i64 = 3;
    pub(crate) const PARCELS: i64 = 4;
    pub(crate) const LINES: i64 = 5;
    pub(crate) const SEALS: i64 = 6;
    pub(crate) const ZONES: i64 = 7;
    pub(crate) const MINING: i64 = 8;
    pub(crate) const ATTESTATIONS: i64 = 9;
    pub(crate) const REPLACES: i64 = 10;
    pub(crate) const FIRST_IGNORABLE: i64 = 64;
    /// Country of import: the first of the ignorable ones.
    pub(crate) const DESTINATION: i64 = 64;
}

/// The payload of the envelope. Fields that hold what their absence would mean are left out, so that one certificate
/// has one encoding.
#[must_use]
pub fn encode_payload(certificate: &Certificate) -> Vec<u8> {
    let mut out = Writer::with_capacity(320);
    out.map(5 + certificate.unknown_claims.len());
    out.int(claim::ISSUER).text(certificate.number.participant.as_str());
    out.int(claim::SUBJECT).text(certificate.number.serial.as_str());
    out.int(claim::EXPIRES).int(certificate.expires.second_after());
    out.int(claim::NOT_BEFORE).int(certificate.issued.first_second());
    unknown(&mut out, &certificate.unknown_claims);
    out.int(claim::FIELDS);
    fields(&mut out, certificate);
    out.into_bytes()
}

fn fields(out: &mut Writer, certificate: &Certificate) {
    let Certificate { origin, seals, zones, attestations, .. } = certificate;
    let provenance = Some(certificate.provenance).filter(|code| *code != certificate.number.participant);
    let present = [
        *origin != Origin::Absent,
        provenance.is_some(),
        !seals.is_empty(),
        !zones.is_empty(),
        certificate.mining.is_some(),
        !attestations.is_empty(),
        certificate.replaces.is_some(),
    ];
    let optional = present.iter().filter(|present| **present).count();
    out.map(4 + optional + certificate.unknown_fields.len());
    match origin {
        Origin::Countries(countries) => {
            out.int(field::ORIGIN).list(countries, |out, code| {
                out.text(code.as_str());
            });
        }
        Origin::MixedUndisclosed => {
            out.int(field::ORIGIN).null();
        }
        Origin::Absent => {}
    }
    if let Some(code) = provenance {
        out.int(field::PROVENANCE).text(code.as_str());
    }
    party(out.int(field::EXPORTER), &certificate.exporter);
    party(out.int(field::IMPORTER), &certificate.importer);
    out.int(field::PARCELS).uint(certificate.parcels);
    lines(out.int(field::LINES), &certificate.lines);
    if !seals.is_empty() {
        out.int(field::SEALS).list(seals, |out, text| {
            out.text(text);
        });
    }
    if !zones.is_empty() {
        out.int(field::ZONES).list(zones, |out, text| {
            out.text(text);
        });
    }
    if let Some(mining) = certificate.mining {
        out.int(field::MINING).uint(mining.code());
    }
    if !attestations.is_empty() {
        out.int(field::ATTESTATIONS).list(attestations, attestation);
    }
    if let Some(serial) = &certificate.replaces {
        out.int(field::REPLACES).text(serial.as_str());
    }
    unknown(out, &certificate.unknown_fields);
}

fn party(out: &mut Writer, party: &Party) {
    // A registered number alone stands for itself: small codes are read from further away.
    if let Party { name: None, address: None, id: Some(id) } = party {
        out.text(id);
        return;
    }
    let texts = [(0, &party.name), (1, &party.address), (2, &party.id)];
    out.map(texts.iter().filter(|(_, text)| text.is_some()).count());
    for (key, text) in texts {
        if let Some(text) = text {
            out.int(key).text(text);
        }
    }
}

fn lines(out: &mut Writer, lines: &[Line]) {
    out.map(lines.len());
    for line in lines {
        out.int(line.hs.code()).array(2).uint(line.carats.hundredths()).uint(line.usd.hundredths());
    }
}

fn attestation(out: &mut Writer, one: &Attestation) {
    out.array(3).text(&one.harm).text(&one.by).text(&one.claim);
}

fn unknown(out: &mut Writer, fields: &[Unknown]) {
    for field in fields {
        out.int(field.key).raw(&field.value);
    }
}
