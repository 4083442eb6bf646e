//! What lies on the table beside the certificate, and how much of it was looked at.

use serde_json::{Value, json};

use super::fixture::{Case, full_parcel, words};
use roughcheck_verify::check::{Assessment, ParcelSeen, Rule, Verdict};

#[test]
fn a_pass_says_how_much_of_the_parcel_was_seen() {
    let seen = |assessment: Assessment| (assessment.verdict, assessment.parcel_seen);
    let pass = |seen| (Some(Verdict::Pass), seen);
    assert_eq!(seen(Case::good().assessment()), pass(ParcelSeen::Full));
    assert_eq!(seen(Case::good().parcel(json!({"parcels": 3})).assessment()), pass(ParcelSeen::Partly));
    assert_eq!(seen(Case::good().but(json!({"polished": null})).assessment()), pass(ParcelSeen::Partly));
    assert_eq!(seen(Case::good().no_parcel().assessment()), pass(ParcelSeen::No));
    assert_eq!(seen(Case::good().parcel(json!({})).assessment()), pass(ParcelSeen::No));
    // A question that the certificate cannot answer does not count.
    let mut unsealed = full_parcel();
    unsealed["seals"] = Value::Null;
    let none_on_it = Case::good().certificate(|it| it.seals.clear());
    assert_eq!(seen(none_on_it.clone().parcel(unsealed).assessment()), pass(ParcelSeen::Full));
    assert_eq!(seen(none_on_it.transit().assessment()), pass(ParcelSeen::No));
}

#[test]
fn in_transit_only_the_certificate_and_the_seals_are_judged() {
    let wrong = json!({"parcels": 9, "carats": "1.00", "hs": ["7102.21"], "polished": true,
        "synthetic": {"found": true, "method": "tester"}});
    let assessment = Case::good().transit().but(wrong).assessment();
    for rule in ["parcel.count", "parcel.carats", "parcel.hs", "parcel.stones"] {
        assert_eq!(words(&assessment, rule), "not-checked", "{rule}");
    }
    assert_eq!((assessment.verdict, assessment.parcel_seen), (Some(Verdict::Pass), ParcelSeen::Full));
    assert_eq!(Case::good().transit().parcel(json!({"parcels": 3})).assessment().parcel_seen, ParcelSeen::No);
    assert_eq!(Case::good().transit().parcel(json!({"seals": ["X"]})).says("parcel.seals"), "refuse:differs");
    assert_eq!(Case::good().transit().revoked("AO-001234").says("revocation"), "refuse:revoked");
}

#[test]
fn how_synthetic_stones_were_found_is_told() {
    for method in ["declared", "tester", "laboratory"] {
        let assessment = Case::good().but(json!({"synthetic": {"found": true, "method": method}})).assessment();
        let finding = assessment.findings.iter().find(|finding| finding.rule == Rule::ParcelStones).expect("stones");
        assert_eq!(serde_json::to_value(&finding.params).expect("json")["method"], method);
    }
}

#[test]
fn without_a_tolerance_the_difference_is_shown_and_referred() {
    let loose = || Case::good().policy(json!({"carat_tolerance": null}));
    let assessment = loose().but(json!({"carats": "1204.00"})).assessment();
    assert_eq!(words(&assessment, "parcel.carats"), "refer:differs");
    let finding = assessment.findings.iter().find(|finding| finding.rule == Rule::ParcelCarats).expect("carats");
    assert_eq!(
        serde_json::to_value(&finding.params).expect("json"),
        json!({"certified": "1204.35", "found": "1204.00", "difference": "0.35"})
    );
    let larger = json!({"carat_tolerance": {"absolute": "5.00", "per_mille": 1}});
    assert_eq!(Case::good().policy(larger.clone()).but(json!({"carats": "1199.35"})).says("parcel.carats"), "good");
    assert_eq!(Case::good().policy(larger).but(json!({"carats": "1199.34"})).says("parcel.carats"), "refuse:differs");
}
