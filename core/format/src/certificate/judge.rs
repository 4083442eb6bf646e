//! A certificate object judged before it is signed: the certificate that it describes, or everything that is wrong with it.

use std::fmt::Display;

use super::{
    Attestation, AttestationRecord, Certificate, CertificateRecord, HsCode, Line, LineRecord, Mining, Number,
    NumberError, Origin, OriginKind, OriginRecord, Party, PartyRecord, RecordError, Serial,
};
use crate::base::{CountryCode, Day, Timestamp, shown};

/// What was found so far; one fault a field.
#[derive(Default)]
struct Faults(Vec<RecordError>);

impl Faults {
    fn add(&mut self, fault: RecordError) {
        if self.0.iter().all(|known| known.field != fault.field) {
            self.0.push(fault);
        }
    }

    /// The value, or a fault.
    fn take<T>(&mut self, field: &'static str, found: Result<T, impl Display>) -> Option<T> {
        self.keep(found.map_err(|problem| RecordError::new(field, problem)))
    }

    /// The same where the fault knows its place.
    fn keep<T>(&mut self, found: Result<T, RecordError>) -> Option<T> {
        found.map_err(|fault| self.add(fault)).ok()
    }
}

/// A problem with what was found.
fn found(problem: impl Display, value: &str) -> String {
    /// Longer than any value that can stand in such a field.
    const MOST: usize = 40;
    let value = shown(value, MOST);
    format!("{problem}, and not `{value}`")
}

impl CertificateRecord {
    /// The certificate that the object describes, for signing by a key of `participant`.
    ///
    /// # Errors
    /// [`RecordError`] naming the first field that cannot stand.
    pub fn to_certificate(&self, participant: CountryCode) -> Result<Certificate, RecordError> {
        self.judge(participant).map_err(|(first, _)| first)
    }

    /// Every field that cannot stand in a certificate of `participant`, each once; none where it can be signed.
    #[must_use]
    pub fn faults(&self, participant: CountryCode) -> Vec<RecordError> {
        match self.judge(participant) {
            Ok(_) => Vec::new(),
            Err((first, rest)) => std::iter::once(first).chain(rest).collect(),
        }
    }

    /// Where a field cannot be read, something harmless stands in for it, so that the others are judged too.
    fn judge(&self, participant: CountryCode) -> Result<Certificate, (RecordError, Vec<RecordError>)> {
        let mut faults = Faults::default();
        if let Some(format) = self.format.as_deref().filter(|format| *format != "KP1") {
            faults.add(RecordError::new("format", found("this version signs KP1", format)));
        }
        let number = faults.take("number", self.own_number(participant));
        let (issued, expires) = (self.issued, self.expires);
        let day = |day: Option<Day>| day.ok_or("a day, YYYY-MM-DD, is needed");
        let country = |text: &str| text.parse::<CountryCode>().map_err(|error| found(error, text));
        let provenance = self.provenance.as_deref().map_or(Ok(participant), country);
        let certificate = Certificate {
            issued: faults.take("issued", day(issued)).unwrap_or_else(no_day),
            expires: faults.take("expires", day(expires)).unwrap_or_else(no_day),
            origin: faults.keep(self.origin.to_origin()).unwrap_or(Origin::Absent),
            provenance: faults.take("provenance", provenance).unwrap_or(participant),
            exporter: self.exporter.to_party(),
            importer: self.importer.to_party(),
            parcels: self.parcels,
            lines: faults.keep(sorted(&self.lines)).unwrap_or_default(),
            seals: self.seals.clone(),
            zones: self.zones.clone(),
            mining: faults.take("mining", self.mining.as_deref().map(mining).transpose()).flatten(),
            attestations: self.attestations.iter().map(AttestationRecord::to_attestation).collect(),
            replaces: faults.take("replaces", self.replaced(participant)).flatten(),
            number: number.unwrap_or_else(|| Number::zero(participant)),
            unknown_claims: Vec::new(),
            unknown_fields: Vec::new(),
        };
        let destination = self.destination.as_deref().map(country).transpose();
        let certificate = certificate.bound_for(faults.take("destination", destination).flatten());
        for (field, fault) in certificate.faults() {
            faults.add(match field {
                "parcels" => RecordError::new(field, found(fault, &self.parcels.to_string())),
                _ => RecordError::new(field, fault),
            });
        }
        let mut faults = faults.0.into_iter();
        faults.next().map_or(Ok(certificate), |first| Err((first, faults.collect())))
    }

    fn own_number(&self, participant: CountryCode) -> Result<Number, String> {
        let number: Number = self.number.parse().map_err(|error: NumberError| found(error, &self.number))?;
        let stated = self.participant.as_deref().unwrap_or(participant.as_str());
        if number.participant == participant && stated == participant.as_str() {
            Ok(number)
        } else {
            let other = if number.participant == participant { stated } else { &self.number };
            Err(found(format_args!("the key signs numbers of {participant} only"), other))
        }
    }

    fn replaced(&self, participant: CountryCode) -> Result<Option<Serial>, String> {
        let Some(text) = &self.replaces else { return Ok(None) };
        let replaced: Number = text.parse().map_err(|error: NumberError| found(error, text))?;
        if replaced.participant != participant {
            return Err(found(format_args!("a certificate of {participant} replaces numbers of its own only"), text));
        }
        Ok(Some(replaced.serial))
    }
}

fn no_day() -> Day {
    Timestamp::from_seconds(0).day()
}

fn sorted(lines: &[LineRecord]) -> Result<Vec<Line>, RecordError> {
    let line = |(at, line): (usize, &LineRecord)| match line.hs.parse::<HsCode>() {
        Ok(hs) => Ok(Line { hs, carats: line.carats, usd: line.usd }),
        Err(fault) => Err(RecordError::within("lines", format_args!("lines[{at}].hs"), found(fault, &line.hs))),
    };
    let mut lines = lines.iter().enumerate().map(line).collect::<Result<Vec<_>, _>>()?;
    lines.sort_by_key(|line| line.hs);
    Ok(lines)
}

fn mining(text: &str) -> Result<Mining, String> {
    Mining::from_name(text).ok_or_else(|| found("artisanal, industrial or null", text))
}

impl OriginRecord {
    fn to_origin(&self) -> Result<Origin, RecordError> {
        let country = |(at, text): (usize, &String)| {
            let wrong =
                |error| RecordError::within("origin", format_args!("origin.countries[{at}]"), found(error, text));
            text.parse::<CountryCode>().map_err(wrong)
        };
        let mut countries = self.countries.iter().enumerate().map(country).collect::<Result<Vec<_>, _>>()?;
        countries.sort_unstable();
        match (OriginKind::from_name(&self.kind), countries.is_empty()) {
            (Some(OriginKind::Countries), false) => Ok(Origin::Countries(countries)),
            (Some(OriginKind::MixedUndisclosed), true) => Ok(Origin::MixedUndisclosed),
            (Some(OriginKind::Absent), true) => Ok(Origin::Absent),
            _ => {
                let problem = "countries (with a list), mixed-undisclosed or absent (without one)";
                Err(RecordError::within("origin", "origin.kind", found(problem, &self.kind)))
            }
        }
    }
}

impl PartyRecord {
    fn to_party(&self) -> Party {
        let given = |text: &Option<String>| text.clone().filter(|text| !text.is_empty());
        Party { name: given(&self.name), address: given(&self.address), id: given(&self.id) }
    }
}

impl AttestationRecord {
    fn to_attestation(&self) -> Attestation {
        Attestation { harm: self.harm.clone(), by: self.by.clone(), claim: self.claim.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn angola() -> CountryCode {
        "AO".parse().expect("a code")
    }

    #[test]
    fn every_wrong_field_is_named_once_and_the_first_is_what_signing_says() {
        let party = |name: &str| PartyRecord { name: Some(name.to_owned()), ..PartyRecord::default() };
        let mut record = CertificateRecord {
            number: "BW-1".to_owned(),
            expires: Some(no_day()),
            origin: OriginRecord { kind: "countries".to_owned(), countries: Vec::new() },
            exporter: party("a\u{202e}"),
            importer: party("Example"),
            seals: vec!["7".to_owned(), "7".to_owned()],
            mining: Some("by hand".to_owned()),
            replaces: Some("AO-".to_owned()),
            ..CertificateRecord::default()
        };
        let fields =
            |record: &CertificateRecord| record.faults(angola()).iter().map(|fault| fault.field).collect::<Vec<_>>();
        let all = ["number", "issued", "origin", "mining", "replaces", "exporter", "parcels", "lines", "seals"];
        assert_eq!(fields(&record), all);
        assert_eq!(record.to_certificate(angola()).map_err(|error| error.field), Err("number"));
        record.number = "AO-1".to_owned();
        assert_eq!(fields(&record), all[1..]);
    }

    #[test]
    fn a_fault_names_the_place_and_what_stands_there_but_nobody() {
        let record: CertificateRecord = serde_json::from_value(serde_json::json!({
            "number": "AO_1", "issued": "2026-01-10", "expires": "2026-03-10", "parcels": 10_000, "provenance": "angola",
            "origin": { "kind": "countries", "countries": ["AO", "B"] }, "mining": "by hand",
            "exporter": { "name": "Jane\u{202e} Roe" }, "importer": { "id": "BE1" },
            "lines": [{ "hs": "7102.10", "carats": "1.50", "usd": "20.00" }, { "hs": "7102.39", "carats": "1", "usd": "2" }],
        }))
        .expect("an object");
        let faults: Vec<String> = record.faults(angola()).iter().map(ToString::to_string).collect();
        for (place, value) in [
            ("`number`", "`AO_1`"),
            ("`provenance`", "`angola`"),
            ("`origin.countries[1]`", "`B`"),
            ("`mining`", "`by hand`"),
            ("`lines[1].hs`", "`7102.39`"),
            ("`parcels`", "`10000`"),
        ] {
            assert!(faults.iter().any(|fault| fault.contains(place) && fault.ends_with(value)), "{place}: {faults:#?}");
        }
        assert!(faults.iter().all(|fault| !fault.contains("Roe")));
    }

    #[test]
    fn a_certificate_that_can_stand_has_no_fault() {
        let record: CertificateRecord = serde_json::from_value(serde_json::json!({
            "number": "ao 0770431", "issued": "2026-01-10", "expires": "2026-03-10",
            "origin": { "kind": "countries", "countries": ["BW", "AO"] },
            "exporter": { "name": "Example" }, "importer": { "id": "BE1" }, "parcels": 1,
            "lines": [{ "hs": "7102.31", "carats": "1.50", "usd": "20.00" }],
        }))
        .expect("an object");
        assert_eq!(record.faults(angola()), []);
        let certificate = record.to_certificate(angola()).expect("can stand");
        assert_eq!(certificate.number.to_string(), "AO-0770431");
        assert_eq!(CertificateRecord::of(&certificate, None, false).origin.countries, ["AO", "BW"]);
    }
}
