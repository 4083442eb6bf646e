//! Origin, provenance, and law beyond the Kimberley Process.

use roughcheck::certificate::{HsCode, Mining, Origin};
use roughcheck::check::{Outcome, Procedure, Rule};
use serde_json::json;

use super::world::{Case, certificate, finding, param};

fn russian() -> Case {
    certificate("AE-001234").mined(&["RU"])
}

fn mixed() -> Case {
    certificate("AE-001234").of(|it| it.origin = Origin::MixedUndisclosed)
}

fn absent() -> Case {
    certificate("AE-001234").of(|it| it.origin = Origin::Absent)
}

#[track_caller]
fn said(case: &Case, rule: Rule) -> (Outcome, String) {
    let report = case.report();
    let finding = finding(&report, rule);
    (finding.outcome, finding.reason.map(|reason| reason.to_string()).unwrap_or_default())
}

#[test]
fn origin_ru_at_an_eu_import_post() {
    let report = russian().refuses(&["restriction:origin"]);
    let finding = finding(&report, Rule::Restriction);
    assert_eq!(param(finding, "since"), "2024-01-01");
    assert!(param(finding, "law").contains("833/2014") && param(finding, "source").contains("02014R0833"));
    assert!(finding.text.contains("Not a Kimberley Process matter"), "{}", finding.text);
    assert!(finding.text.contains("Call the national authority."), "{}", finding.text);
    russian().hs(HsCode::NonIndustrial).refuses(&["restriction:origin"]);
    russian().hs(HsCode::Industrial).passes();
    russian().at("2023-12-20").passes();
}

#[test]
fn a_russian_certificate_at_an_eu_import_post_whatever_the_origin() {
    certificate("RU-001234").mined(&["AO"]).refuses(&["restriction:provenance"]);
    certificate("RU-001234").refuses(&["restriction:origin", "restriction:provenance"]);
}

#[test]
fn origin_ru_at_a_us_import_post() {
    let report = russian().post("US", Procedure::Import).refuses(&["restriction:origin"]);
    assert_eq!(param(finding(&report, Rule::Restriction), "since"), "2024-03-01");
}

#[test]
fn origin_ru_at_a_gb_import_post() {
    let report = russian().post("GB", Procedure::Import).refuses(&["restriction:origin"]);
    assert!(finding(&report, Rule::Restriction).text.contains("0.5 carat"));
}

#[test]
fn origin_ru_to_ae() {
    certificate("RU-001234").post("AE", Procedure::Import).passes();
}

#[test]
fn origin_ru_leaving_the_eu_or_passing_through() {
    let eu = || certificate("EU-12345678").mined(&["RU"]);
    eu().post("EU", Procedure::Export).passes();
    russian().post("EU", Procedure::Transit).passes();
}

#[test]
fn a_post_in_a_member_of_the_eu_is_a_post_of_the_eu() {
    for country in ["BE", "DE", "GL", "RE"] {
        russian().post(country, Procedure::Import).refuses(&["restriction:origin"]);
    }
}

#[test]
fn ae_certificate_origin_ke_a_non_participant() {
    let report = certificate("AE-001234").mined(&["KE"]).refuses(&["origin:not-participant"]);
    assert!(finding(&report, Rule::Origin).text.contains("KE"));
    certificate("AE-001234")
        .mined(&["AO", "BR"])
        .of(|it| it.origin = Origin::Countries(vec!["BR".parse().unwrap(), "XK".parse().unwrap()]))
        .refuses(&["origin:not-participant"]);
}

#[test]
fn ae_certificate_of_2014_origin_cf_while_cf_was_suspended() {
    let case = certificate("AE-001234").mined(&["CF"]);
    case.clone().at("2014-06-01").refers(&["origin:suspended"]);
    // Under its zone regime too, and no longer after it.
    case.clone().at("2020-06-01").refers(&["origin:suspended"]);
    case.at("2025-06-01").post("AE", Procedure::Export).passes();
}

#[test]
fn mixed_undisclosed_eu_import() {
    let report = mixed().refuses(&["origin:undisclosed"]);
    let finding = finding(&report, Rule::Origin);
    assert_eq!((param(finding, "importer"), param(finding, "since")), ("EU".to_owned(), "2025-03-01".to_owned()));
    assert!(finding.text.contains("2025/395") && finding.text.contains("ask for that certificate"), "{}", finding.text);
    mixed().at("2024-06-01").passes();
}

#[test]
fn the_same_with_7102_21_only() {
    mixed().hs(HsCode::Industrial).passes();
    // One line of the others is enough.
    let two = mixed().of(|it| {
        let mut other = it.lines[0];
        other.hs = HsCode::Industrial;
        it.lines.push(other);
    });
    two.refuses(&["origin:undisclosed"]);
}

#[test]
fn the_same_at_an_eu_export_post_in_eu_transit() {
    for procedure in [Procedure::Export, Procedure::Transit] {
        let case = mixed().post("EU", procedure);
        assert_eq!(said(&case, Rule::Origin), (Outcome::Info, "undisclosed".to_owned()), "{procedure}");
        assert_eq!(said(&absent().post("EU", procedure), Rule::Origin), (Outcome::Info, "missing".to_owned()));
    }
}

#[test]
fn the_same_at_a_us_or_ch_import_post() {
    for country in ["US", "CH"] {
        let case = mixed().post(country, Procedure::Import);
        case.passes();
        assert_eq!(said(&case, Rule::Origin), (Outcome::Info, "undisclosed".to_owned()), "{country}");
    }
}

#[test]
fn where_no_national_law_is_known_somebody_must_look() {
    mixed().post("IN", Procedure::Import).refers(&["origin:undisclosed"]);
    absent().post("IN", Procedure::Import).refers(&["origin:missing"]);
}

#[test]
fn the_line_of_an_older_policy_goes_on_to_be_read() {
    mixed().without_national().refuses(&["origin:undisclosed"]);
}

#[test]
fn origin_absent_eu() {
    absent().refuses(&["origin:missing"]);
    let returned = absent().parcel(json!({"returned": "sent back by the buyer"}));
    returned.passes();
    assert_eq!(said(&returned, Rule::Origin), (Outcome::Info, "missing".to_owned()));
    // Nobody said so of undisclosed goods.
    mixed().parcel(json!({"returned": "sent back by the buyer"})).refuses(&["origin:undisclosed"]);
}

#[test]
fn rough_of_marange_artisanal_at_a_us_post() {
    let case = || certificate("ZW-001234").zones(&["MARANGE"]).of(|it| it.mining = Some(Mining::Artisanal));
    let report = case().post("US", Procedure::Import).refers(&["restriction:zone"]);
    assert!(finding(&report, Rule::Restriction).text.contains("after 2023"), "what was not found is said");
    case().post("US", Procedure::Import).of(|it| it.mining = None).refers(&["restriction:zone"]);
    case().post("US", Procedure::Import).of(|it| it.mining = Some(Mining::Industrial)).passes();
    case().post("AE", Procedure::Import).passes();
    case().post("US", Procedure::Import).at("2019-08-01").passes();
}

#[test]
fn provenance_is_the_participant_of_the_number() {
    let from = |country: &str| {
        let country = country.parse().expect("a code");
        certificate("AE-001234").of(|it| it.provenance = country)
    };
    from("AO").refers(&["provenance:differs"]);
    from("KE").refuses(&["provenance:not-participant", "provenance:differs"]);
    // The number of a member of the EU begins with EU.
    let belgian = certificate("EU-12345678").of(|it| it.provenance = "BE".parse().expect("a code"));
    belgian.post("AE", Procedure::Import).passes();
}

#[test]
fn a_certificate_for_another_country_of_import() {
    let bound = |country: &str| certificate("AE-001234").of(|it| *it = it.clone().bound_for(country.parse().ok()));
    bound("EU").passes();
    bound("BE").passes();
    let report = bound("CH").refers(&["destination:elsewhere"]);
    assert_eq!(report.certificate.expect("shown").destination.as_deref(), Some("CH"));
    bound("CH").post("EU", Procedure::Transit).passes();
}
