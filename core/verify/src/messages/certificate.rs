//! The certificate as the officer reads it: the fields of KPCS Annex I A in its order, then those that may be added.

use serde::Serialize;

use super::catalogue::{Arg, has, isolated, label, own_text, text};
use super::language::Language;
use roughcheck_format::certificate::{CertificateRecord, LineRecord, PartyRecord};

/// One field: its name in the officer's language, and its value as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CertificateLine {
    /// Stable name of the field, such as `issued`.
    pub field: String,
    /// Its name in the officer's language.
    pub label: String,
    /// Its value; never empty.
    pub value: String,
}

/// A country by its name in the officer's language, with its code behind; the code alone where no name is known.
#[must_use]
pub fn country_name(language: Language, code: &str) -> String {
    named_country(language, code)
}

pub(super) fn named_country(language: Language, code: &str) -> String {
    let id = format!("country-{code}");
    if !has(Language::English, &id) {
        return code.to_owned();
    }
    let args = [("name", own_text(language, &id, &[]).into()), ("code", Arg::from(code))];
    own_text(language, "country-named", &args)
}

/// Every field of the certificate, its value with codes and figures as printed on the paper. Those that Annex I A asks for are there in any case, with a word for nothing; those that
/// may be added only where they are.
#[must_use]
pub fn certificate_lines(record: &CertificateRecord, language: Language) -> Vec<CertificateLine> {
    let word = |id: &str| own_text(language, id, &[]);
    let or_none = |text: Option<String>| text.filter(|text| !text.is_empty()).unwrap_or_else(|| word("list-none"));
    let day = |day: Option<String>| or_none(day);
    let country = |code: &Option<String>| or_none(code.as_deref().map(|code| named_country(language, code)));
    let join = |items: Vec<String>| items.join(language.comma());
    let origin = match record.origin.kind.as_str() {
        "countries" => join(record.origin.countries.iter().map(|code| named_country(language, code)).collect()),
        kind => word(&format!("origin-{kind}")),
    };
    let mut fields = vec![
        ("statement", text(language, "kpcs-statement", &[])),
        ("origin", or_none(Some(origin))),
        ("number", isolated(&record.number)),
        ("issued", day(record.issued.map(|day| day.to_string()))),
        ("expires", day(record.expires.map(|day| day.to_string()))),
        ("participant", country(&record.participant)),
        ("authority", record.authority.as_deref().map_or_else(|| word("cert-no-authority"), isolated)),
        ("exporter", or_none(Some(party(&record.exporter)))),
        ("importer", or_none(Some(party(&record.importer)))),
        ("provenance", country(&record.provenance)),
        ("goods", or_none(Some(record.lines.iter().map(|line| goods(line, language)).collect::<Vec<_>>().join("\n")))),
        ("parcels", own_text(language, "cert-packages", &[("count", record.parcels.into())])),
        ("seals", or_none(Some(record.seals.iter().map(|seal| isolated(seal)).collect::<Vec<_>>().join(", ")))),
    ];
    let optional = [
        ("zones", record.zones.iter().map(|zone| isolated(zone)).collect::<Vec<_>>().join(", ")),
        (
            "mining",
            record.mining.as_deref().map_or_else(String::new, |mining| label(language, &format!("mining-{mining}"))),
        ),
        ("replaces", record.replaces.clone().unwrap_or_default()),
    ];
    fields.extend(optional.into_iter().filter(|(_, value)| !value.is_empty()));
    let line = |(field, value): (&str, String)| CertificateLine {
        field: field.to_owned(),
        label: label(language, &format!("cert-{field}")),
        value,
    };
    fields.into_iter().map(line).collect()
}

fn party(party: &PartyRecord) -> String {
    let parts = [&party.name, &party.address, &party.id];
    let parts: Vec<String> = parts.into_iter().flatten().map(|part| isolated(part)).collect();
    // Words of others keep the comma of others.
    parts.join(", ")
}

fn goods(line: &LineRecord, language: Language) -> String {
    let kind = own_text(language, &format!("hs-{}", line.hs.replace('.', "-")), &[]);
    let args = [
        ("hs", line.hs.as_str().into()),
        ("kind", kind.into()),
        ("carats", line.carats.to_string().into()),
        ("usd", Arg::from(line.usd.to_string())),
    ];
    own_text(language, "cert-line", &args)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_certificate_is_shown_field_by_field_in_the_order_of_the_annex() {
        use roughcheck_format::certificate::OriginRecord;
        let record = CertificateRecord {
            number: "AO-001234".to_owned(),
            participant: Some("AO".to_owned()),
            origin: OriginRecord { kind: "countries".to_owned(), countries: vec!["AO".to_owned(), "NA".to_owned()] },
            parcels: 3,
            lines: vec![LineRecord {
                hs: "7102.10".to_owned(),
                carats: "1204.35".parse().expect("a weight"),
                usd: "182000.00".parse().expect("an amount"),
            }],
            mining: Some("artisanal".to_owned()),
            ..CertificateRecord::default()
        };
        let lines = certificate_lines(&record, Language::English);
        let fields: Vec<&str> = lines.iter().map(|line| line.field.as_str()).collect();
        let due = "statement origin number issued expires participant authority exporter importer provenance goods parcels \
                   seals mining";
        assert_eq!(fields.join(" "), due);
        let value = |field: &str| lines.iter().find(|line| line.field == field).map(|line| line.value.as_str());
        assert_eq!(value("origin"), Some("Angola (AO), Namibia (NA)"));
        assert_eq!(value("parcels"), Some("3 packages"));
        assert_eq!(value("goods"), Some("HS 7102.10 (unsorted): 1204.35 ct, US$ 182000.00"));
        assert_eq!(value("seals"), Some("none"));
        assert_eq!(value("mining"), Some("artisanal"));
        for line in Language::ALL.iter().flat_map(|language| certificate_lines(&record, *language)) {
            assert!(!line.label.is_empty() && !line.value.is_empty() && !line.value.contains("cert-"), "{line:?}");
        }
    }

    #[test]
    fn countries_are_shown_by_name_with_their_code_behind() {
        assert_eq!(country_name(Language::English, "AO"), "Angola (AO)");
        assert_eq!(country_name(Language::French, "ZA"), "Afrique du Sud (ZA)");
        assert_eq!(country_name(Language::French, "QQ"), "QQ");
        let policy = include_str!("../../../../data/policy.json");
        let codes = policy.split("\"code\": \"").skip(1).filter_map(|rest| rest.get(..2));
        let members =
            ["AT", "BE", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "IE", "IT", "LT", "LU", "LV", "MT"];
        for code in codes.chain(members).chain(["NL", "PT", "SE", "SK"]) {
            assert!(Language::ALL.iter().all(|one| has(*one, &format!("country-{code}"))), "{code} has no name");
        }
    }
}
