//! Names of parties, zones and seals, each spelled in two ways.

use roughcheck::check::Rule;
use serde_json::json;

use super::spelling::{Spelled, certificate, param};

/// A certificate of the Central African Republic of the year 2017, when Boda and Berbérati were open.
fn central_african(zones: &[&str]) -> Spelled {
    certificate("CF-000107").on("2017-10-01", "2017-11-28").zones(zones)
}

#[test]
fn a_zone_without_its_accent_in_capitals_with_its_prefix_or_decomposed() {
    for zone in [
        "Berbérati",
        "BERBÉRATI",
        "BERBERATI",
        "Berberati",
        "Berbe\u{301}rati",
        "Sous-préfecture de Boda",
        "SOUS-PREFECTURE DE BODA",
        "Boda (sous-préfecture)",
        "Zone de Boda",
    ] {
        central_african(&[zone]).says(Rule::Zone, "good");
    }
    for zones in ["Boda, Berbérati", "Boda; Berberati", "Boda / BERBERATI", "Boda and Berbérati", "Boda et Berbérati"]
    {
        central_african(&[zones]).says(Rule::Zone, "good");
    }
    central_african(&["Boda, Bria"]).says(Rule::Zone, "refuse:not-compliant");
    central_african(&["Bria"]).says(Rule::Zone, "refuse:not-compliant");
}

#[test]
fn a_zone_with_a_slip_of_the_pen_shows_both_spellings() {
    let finding = central_african(&["Berberatti"]).says(Rule::Zone, "refer:near");
    assert_eq!(
        (param(&finding, "named"), param(&finding, "listed")),
        ("Berberatti".to_owned(), "Berbérati".to_owned())
    );
    assert!(finding.text.contains("Berberatti") && finding.text.contains("Berbérati"), "{}", finding.text);
    central_african(&["Boda", "Berberatti"]).says(Rule::Zone, "refer:near");
    central_african(&["Bria", "Berberatti"]).says(Rule::Zone, "refuse:not-compliant");
    central_african(&["Bodo"]).says(Rule::Zone, "refuse:not-compliant");
}

fn exported_by(name: &str, listed: &str) -> Spelled {
    let alert = json!({"kind": "party", "party": listed});
    certificate("AO-001234").of(|it| it.exporter.name = Some(name.to_owned())).alert(alert)
}

#[test]
fn a_listed_party_by_another_spelling_of_its_name() {
    for (listed, named) in [
        ("Ndalu Comércio, Lda", "NDALU COMERCIO LDA"),
        ("İstanbul Elmas", "istanbul elmas"),
        ("Großmann Edelsteine", "GROSSMANN EDELSTEINE"),
        ("أحمد للماس", "احمد للماس"),
        ("Sørensen Diamanter", "SORENSEN DIAMANTER"),
    ] {
        let finding = exported_by(named, listed).says(Rule::Alert, "refuse:party");
        assert_eq!(param(&finding, "party"), named);
        assert!(finding.text.contains(named), "{}", finding.text);
    }
}

#[test]
fn a_party_close_to_a_listed_one_is_referred_with_both_spellings() {
    for (listed, named) in [
        ("Example Gems Ltd", "Example Gems Limited"),
        ("ACE Diamonds", "АСЕ Diamonds"),
        ("Nicolás Muñoz", "Nicolas Munos"),
    ] {
        let finding = exported_by(named, listed).says(Rule::Alert, "refer:near");
        assert_eq!((param(&finding, "named"), param(&finding, "listed")), (named.to_owned(), listed.to_owned()));
        assert!(finding.text.contains(named) && finding.text.contains(listed), "{}", finding.text);
    }
    for (listed, named) in [("Star 1", "Star 2"), ("कुमार", "कमर"), ("ลี", "ลู"), ("Star Diamonds 1", "Star Diamonds 2")]
    {
        exported_by(named, listed).says(Rule::Alert, "good");
    }
}

#[test]
fn a_registered_number_is_never_near() {
    let listed = |id: &str| {
        let alert = json!({"kind": "party", "party": "RCCM-CF-BGF-2019-B"});
        certificate("AO-001234").of(|it| it.exporter.id = Some(id.to_owned())).alert(alert)
    };
    listed("rccm cf bgf 2019 b").says(Rule::Alert, "refuse:party");
    listed("RCCM-CF-BGF-2019-C").says(Rule::Alert, "good");
    listed("RCCM-CF-BGF-2019").says(Rule::Alert, "good");
}

fn sealed(certified: &[&str], found: &[&str]) -> Spelled {
    let seals = certified.iter().map(|seal| (*seal).to_owned()).collect();
    certificate("AO-001234").of(|it| it.seals = seals).parcel(json!({"seals": found}))
}

#[test]
fn a_seal_in_another_writing() {
    for found in ["ao551203", "AO-55 1203", "ＡＯ ５５１２０３", "AO ٥٥١٢٠٣", "AO 55\u{200b}1203"] {
        sealed(&["AO-55 1203"], &[found]).says(Rule::ParcelSeals, "good");
        let alert = json!({"kind": "seal", "seal": "AO-55 1203"});
        sealed(&["AO-55 1203"], &[found]).alert(alert).says(Rule::Alert, "refuse:seal");
    }
    sealed(&["ÑA 77"], &["N\u{303}A 77"]).says(Rule::ParcelSeals, "good");
    for other in ["AO-55 1204", "АО-55 1203", "AO-55 12O3"] {
        sealed(&["AO-55 1203"], &[other]).says(Rule::ParcelSeals, "refuse:differs");
        let alert = json!({"kind": "seal", "seal": "AO-55 1203"});
        sealed(&["BW 1"], &[other]).alert(alert).says(Rule::Alert, "good");
    }
}

#[test]
fn seals_of_signs_alone_are_equal_to_nothing_but_themselves() {
    sealed(&["-"], &["-"]).says(Rule::ParcelSeals, "good");
    for (certified, found) in [("-", "***"), ("№", "§"), ("-", "AO 1234"), ("***", "*")] {
        sealed(&[certified], &[found]).says(Rule::ParcelSeals, "refuse:differs");
    }
}

#[test]
fn two_certified_seals_that_fold_to_one_are_two() {
    sealed(&["AO 12-3", "AO 1-23"], &["AO 123"]).says(Rule::ParcelSeals, "refuse:differs");
    sealed(&["AO 12-3", "AO 1-23"], &["AO 12-3"]).says(Rule::ParcelSeals, "refuse:differs");
    sealed(&["AO 12-3", "AO 1-23"], &["AO 1-23", "ao 12-3"]).says(Rule::ParcelSeals, "good");
    sealed(&["AO 123"], &["AO-123", "ao 1 23"]).says(Rule::ParcelSeals, "good");
}
