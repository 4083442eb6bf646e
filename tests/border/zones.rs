//! Zones of the Central African Republic.

use roughcheck::check::Rule;

use super::world::{Case, certificate, finding, param};

fn car(day: &str, zones: &[&str]) -> Case {
    certificate("CF-001234").zones(zones).at(day)
}

#[test]
fn berberati_of_2015_none_open() {
    let report = car("2015-10-01", &["Berbérati"]).refuses(&["zone:not-compliant"]);
    assert!(report.next.iter().any(|step| step.contains("zone in writing")), "{:?}", report.next);
    assert!(report.next.iter().all(|step| !step.contains("countries of mining origin")), "{:?}", report.next);
}

#[test]
fn boda_bria_and_none_named_of_2017() {
    car("2017-06-01", &["Boda"]).passes();
    let report = car("2017-06-01", &["Bria"]).refuses(&["zone:not-compliant"]);
    assert_eq!(param(finding(&report, Rule::Zone), "zones"), "Bria");
    let two = car("2017-06-01", &["Boda", "Bria"]).refuses(&["zone:not-compliant"]);
    assert_eq!(param(finding(&two, Rule::Zone), "zones"), "Bria", "the one that is not listed alone");
    car("2017-06-01", &[]).refuses(&["zone:missing"]);
}

#[test]
fn two_zones_and_mbaiki_of_2020() {
    car("2020-06-01", &["Boda", "Carnot"]).passes();
    car("2020-06-01", &["Mbaïki"]).refuses(&["zone:not-compliant"]);
}

#[test]
fn gadzi_may_2018_known_only_as_2018() {
    let report = car("2018-05-20", &["Gadzi"]).refers(&["zone:unknown"]);
    assert!(finding(&report, Rule::Zone).text.contains("Gadzi"));
    car("2019-01-20", &["Gadzi"]).passes();
    car("2016-10-20", &["Boda"]).refers(&["zone:unknown"]);
}

#[test]
fn nov_2024_and_2025_in_and_out_of_the_old_zones() {
    for zone in ["Boda", "Bria"] {
        car("2024-12-20", &[zone]).issued("2024-11-20", "2025-01-20").passes();
        car("2025-06-01", &[zone]).passes();
    }
}

#[test]
fn berberati_in_capitals_boda_with_its_prefix_and_decomposed_accents() {
    for zone in ["BERBERATI", "Sous-préfecture de Boda", "Berbe\u{301}rati"] {
        car("2019-06-01", &[zone]).passes();
    }
}

#[test]
fn berberatti_is_near_and_both_spellings_are_told() {
    let report = car("2019-06-01", &["Berberatti"]).refers(&["zone:near"]);
    let near = finding(&report, Rule::Zone);
    assert!(near.text.contains("Berberatti") && near.text.contains("Berbérati"), "{}", near.text);
}
