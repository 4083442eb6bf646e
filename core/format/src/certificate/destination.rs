//! The country of import: the first field that a reader may ignore, and this one can read.

use super::encode::field;
use super::{Certificate, Unknown};
use crate::base::{CountryCode, Reader, Writer};

impl Certificate {
    /// The country of import, where the certificate names one. It stands among the fields that a reader may ignore: what
    /// is not a country there is passed over.
    #[must_use]
    pub fn destination(&self) -> Option<CountryCode> {
        let field = self.unknown_fields.iter().find(|field| field.key == field::DESTINATION)?;
        let mut reader = Reader::new(&field.value);
        let country = reader.text().ok()?.parse().ok()?;
        reader.end().ok().map(|()| country)
    }

    /// The same certificate for import into this country, or for none that it names.
    #[must_use]
    pub fn bound_for(mut self, destination: Option<CountryCode>) -> Self {
        self.unknown_fields.retain(|field| field.key != field::DESTINATION);
        if let Some(country) = destination {
            let mut value = Writer::new();
            value.text(country.as_str());
            // The first of the ignorable keys: the others stay behind it.
            self.unknown_fields.insert(0, Unknown { key: field::DESTINATION, value: value.into_bytes() });
        }
        self
    }

    /// Fields of a later version: those that a reader may ignore, and this one cannot read.
    pub fn not_understood(&self) -> impl Iterator<Item = &Unknown> {
        let read = self.destination().is_some();
        self.unknown_fields.iter().filter(move |one| !read || one.key != field::DESTINATION)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Carats, HsCode, Line, Origin, Party, Payload, Usd, decode_payload, encode_payload};
    use super::*;

    fn certificate() -> Certificate {
        let party = || Party { name: Some("Example".to_owned()), address: None, id: None };
        let day = |text: &str| text.parse().expect("a day");
        Certificate {
            number: "AO-001234".parse().expect("a number"),
            issued: day("2026-01-10"),
            expires: day("2026-03-10"),
            origin: Origin::Absent,
            provenance: "AO".parse().expect("a code"),
            exporter: party(),
            importer: party(),
            parcels: 1,
            lines: vec![Line {
                hs: HsCode::Unsorted,
                carats: Carats::from_hundredths(100).expect("carats"),
                usd: Usd::from_hundredths(100).expect("dollars"),
            }],
            seals: Vec::new(),
            zones: Vec::new(),
            mining: None,
            attestations: Vec::new(),
            replaces: None,
            unknown_claims: Vec::new(),
            unknown_fields: Vec::new(),
        }
    }

    #[test]
    fn it_travels_where_an_older_reader_ignores_it() {
        let bound = certificate().bound_for("EU".parse().ok());
        let Ok(Payload::Certificate(read)) = decode_payload(&encode_payload(&bound)) else { panic!("reads") };
        assert_eq!(read.destination().map(|code| code.to_string()), Some("EU".to_owned()));
        assert_eq!(read.not_understood().count(), 0);
        assert_eq!(read.bound_for(None), certificate());
    }

    #[test]
    fn what_is_no_country_there_is_passed_over() {
        let mut odd = certificate();
        odd.unknown_fields = vec![Unknown { key: field::DESTINATION, value: vec![0x01] }];
        assert_eq!((odd.destination(), odd.not_understood().count()), (None, 1));
    }
}
