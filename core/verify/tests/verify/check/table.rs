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
fn in_transit_what_contradicts_counts_and_only_the_seals_are_asked_for() {
    let wrong = [
        ("parcel.count", json!({"parcels": 9}), "refuse:differs"),
        ("parcel.carats", json!({"carats": "1.00"}), "refer:differs"),
        ("parcel.hs", json!({"hs": ["7102.39"]}), "refuse:differs"),
        ("parcel.stones", json!({"polished": true}), "refer:polished"),
        ("parcel.stones", json!({"synthetic": {"found": true, "method": "tester"}}), "refuse:synthetic"),
    ];
    for (rule, change, expected) in wrong {
        let case = Case::good().transit().but(change);
        assert_eq!(case.says(rule), expected);
        assert_ne!(case.verdict(), Some(Verdict::Pass), "{rule}");
    }
    let assessment = Case::good().transit().parcel(json!({"seals": ["ao-551203"]})).assessment();
    assert_eq!((assessment.verdict, assessment.parcel_seen), (Some(Verdict::Pass), ParcelSeen::Full));
    assert_eq!(Case::good().transit().parcel(json!({"parcels": 3})).assessment().parcel_seen, ParcelSeen::No);
    assert_eq!(Case::good().transit().parcel(json!({"seals": ["X"]})).says("parcel.seals"), "refuse:differs");
    assert_eq!(Case::good().transit().revoked("AO-001234").says("revocation"), "refuse:revoked");
}

#[test]
fn seals_that_cannot_be_read_are_no_other_seals() {
    let two = || Case::good().certificate(|it| it.seals.push("BAG 7".to_owned()));
    let says = |case: Case, parcel: Value| case.parcel(parcel).says("parcel.seals");
    let table = [
        (json!({"seals": ["AO 551203"], "seals_unreadable": 1}), "refer:not-readable"),
        (json!({"seals_unreadable": 2}), "refer:not-readable"),
        (json!({"seals": ["AO 551203"]}), "refuse:differs"),
        (json!({"seals": ["AO 551203", "X"], "seals_unreadable": 1}), "refuse:differs"),
        (json!({"seals_unreadable": 1}), "refuse:differs"),
        (json!({"seals": ["BAG-7", "ao551203"], "seals_unreadable": 1}), "refer:not-readable"),
        (json!({"seals": ["BAG-7", "ao551203"], "seals_unreadable": 0, "seals_renewed": "T1 77"}), "good"),
        (json!({"seals": ["X", "Y"], "seals_renewed": "T1 77"}), "refer:renewed"),
        (json!({"seals": [], "seals_renewed": "T1 77"}), "refuse:differs"),
        (json!({"seals_unreadable": 0}), "not-checked"),
    ];
    for (parcel, expected) in table {
        assert_eq!(says(two(), parcel.clone()), expected, "{parcel}");
    }
}

#[test]
fn unsorted_stones_can_be_the_sorted_ones_and_nothing_else_can() {
    use roughcheck_format::certificate::HsCode::{self, Industrial, NonIndustrial, Unsorted};
    let says = |certified: &[HsCode], found: &[&str]| {
        let case = Case::good().certificate(|it| {
            let line = it.lines[0];
            it.lines = certified
                .iter()
                .map(|hs| {
                    let mut line = line;
                    line.hs = *hs;
                    line
                })
                .collect();
        });
        case.parcel(json!({ "hs": found })).says("parcel.hs")
    };
    let sorted = "refer:sorted";
    assert_eq!(says(&[Unsorted], &["7102.21", "7102.31"]), sorted);
    assert_eq!(says(&[Unsorted], &["7102.10", "7102.31"]), sorted);
    assert_eq!(says(&[Industrial, NonIndustrial], &["7102.10"]), sorted);
    assert_eq!(says(&[NonIndustrial], &["7102.10", "7102.31"]), sorted);
    assert_eq!(says(&[Unsorted, NonIndustrial], &["7102.21", "7102.31"]), sorted);
    for (certified, found) in [
        (&[NonIndustrial][..], &["7102.21"][..]),
        (&[NonIndustrial], &["7102.10", "7102.21"]),
        (&[Unsorted, NonIndustrial], &["7102.10", "7102.21"]),
        (&[Unsorted], &["7102.39"]),
        (&[Unsorted], &["7102.10", "7102.29"]),
        (&[Industrial, NonIndustrial], &["7102.31"]),
        (&[Unsorted], &[]),
        (&[Unsorted], &["7104.21"]),
    ] {
        assert_eq!(says(certified, found), "refuse:differs", "{found:?}");
    }
    assert_eq!(says(&[Unsorted, NonIndustrial], &["7102310000", "7102 10"]), "good");
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
        json!({"certified": "1204.35", "found": "1204.00", "difference": "0.35", "how": "missing", "per_mille": "0.3",
            "percent": "0.03", "grade": "very-small"})
    );
    let larger = json!({"carat_tolerance": {"absolute": "5.00", "per_mille": 1}});
    assert_eq!(Case::good().policy(larger.clone()).but(json!({"carats": "1199.35"})).says("parcel.carats"), "good");
    assert_eq!(Case::good().policy(larger).but(json!({"carats": "1199.34"})).says("parcel.carats"), "refer:differs");
}
