//! The parcel on the table.

use roughcheck::check::{Outcome, Procedure, Rule, Verdict};
use roughcheck::messages::Report;
use serde_json::{Value, json};

use super::phone::{Phone, but, gives, lawful, next, says, whole};

fn shown(parcel: Value) -> Report {
    Phone::new().shows(&lawful(), parcel)
}

fn proposal() -> Phone {
    Phone::with(
        json!({"carat_tolerance": {"absolute": "0.05", "per_mille": 1, "refuse_from_per_mille": 10}}),
        "2026-11-27",
    )
}

#[test]
fn one_hundredth_of_a_carat_of_a_thousand_less() {
    let parcel = but(json!({"carats": "999.99"}));
    let report = proposal().shows(&lawful(), parcel.clone());
    gives(&report, Verdict::Pass, &[]);
    let (outcome, _, finding) = says(&report, Rule::ParcelCarats);
    assert!(outcome == Outcome::Good && finding.text.contains("0.01 ct"), "said: {}", finding.text);
    let report = shown(parcel);
    gives(&report, Verdict::Refer, &["parcel.carats:differs"]);
    assert!(says(&report, Rule::ParcelCarats).2.text.contains("very small difference"));
}

#[test]
fn a_hundred_carats_of_a_thousand_less() {
    let parcel = but(json!({"carats": "900.00"}));
    let report = proposal().shows(&lawful(), parcel.clone());
    gives(&report, Verdict::Refuse, &["parcel.carats:differs"]);
    let text = says(&report, Rule::ParcelCarats).2.text.clone();
    assert!(text.contains("10 %") && text.contains("missing"), "{text}");
    let report = shown(parcel);
    gives(&report, Verdict::Refer, &["parcel.carats:differs"]);
    let text = &says(&report, Rule::ParcelCarats).2.text;
    assert!(text.contains("10 %") && text.contains("A large difference"), "{text}");
    gives(&proposal().shows(&lawful(), but(json!({"carats": "990.00"}))), Verdict::Refer, &["parcel.carats:differs"]);
}

#[test]
fn one_of_three_packages() {
    let report = shown(but(json!({"parcels": 1})));
    gives(&report, Verdict::Refuse, &["parcel.count:differs"]);
    let finding = says(&report, Rule::ParcelCount).2;
    assert!(finding.remediable && finding.text.contains("2 missing"), "{}", finding.text);
    next(&report, "ask the carrier for missing packages");
}

#[test]
fn one_of_three_seals_not_readable_two_fit() {
    let report = shown(but(json!({"seals": ["AO-55 1203", "BAG 7"], "seals_unreadable": 1})));
    gives(&report, Verdict::Refer, &["parcel.seals:not-readable"]);
    let report = shown(but(json!({"seals": ["AO-55 1203", "OTHER 1"], "seals_unreadable": 1})));
    gives(&report, Verdict::Refuse, &["parcel.seals:differs"]);
}

#[test]
fn seals_renewed_by_an_authority_on_the_way() {
    let report = shown(but(json!({"seals": ["CUSTOMS 9"], "seals_renewed": "T1 of 27 November"})));
    gives(&report, Verdict::Refer, &["parcel.seals:renewed"]);
    assert!(says(&report, Rule::ParcelSeals).2.text.contains("T1 of 27 November"));
}

#[test]
fn no_seal_at_all() {
    let report = shown(but(json!({"seals": []})));
    gives(&report, Verdict::Refuse, &["parcel.seals:differs"]);
    let text = &says(&report, Rule::ParcelSeals).2.text;
    assert!(text.starts_with("No seal found."), "{text}");
}

#[test]
fn a_seal_in_another_writing() {
    gives(&shown(but(json!({"seals": ["ao551203", "AO 55-1204", "bag-7"]}))), Verdict::Pass, &[]);
}

#[test]
fn other_stones_of_the_three_codes() {
    let mut certificate = lawful();
    certificate.lines[0].hs = roughcheck::certificate::HsCode::NonIndustrial;
    let report = Phone::new().shows(&certificate, but(json!({"hs": ["7102.21"]})));
    gives(&report, Verdict::Refuse, &["parcel.hs:differs"]);
    assert!(says(&report, Rule::ParcelHs).2.remediable);
    next(&report, "Sort again, or have an expert look");
}

#[test]
fn worked_stones() {
    let report = shown(but(json!({"hs": ["7102.39"]})));
    gives(&report, Verdict::Refuse, &["parcel.hs:differs"]);
    assert!(says(&report, Rule::ParcelHs).2.text.contains("worked stones"));
    assert!(report.entry.is_some(), "recorded");
}

#[test]
fn unsorted_stones_found_sorted() {
    gives(&shown(but(json!({"hs": ["7102.21", "7102.31"]}))), Verdict::Refer, &["parcel.hs:sorted"]);
    gives(&shown(but(json!({"hs": ["7102.10.00", "7102 10 00 00"]}))), Verdict::Pass, &[]);
}

#[test]
fn polished_stones_among_rough() {
    let report = shown(but(json!({"polished": true})));
    gives(&report, Verdict::Refer, &["parcel.stones:polished"]);
    next(&report, "Take the polished stones out");
    assert!(report.next.iter().all(|step| !step.contains("laboratory")), "{:?}", report.next);
}

#[test]
fn semi_cut_sawn_cleaved() {
    let report = shown(but(json!({"semi_cut": true})));
    gives(&report, Verdict::Pass, &[]);
    assert_eq!(says(&report, Rule::ParcelStones).1, Some("semi-cut"));
}

#[test]
fn synthetic_by_laboratory_by_tester_declared() {
    let by = |method: &str| shown(but(json!({"synthetic": {"found": true, "method": method}})));
    for (method, words) in
        [("laboratory", "customs offence"), ("tester", "have a laboratory look"), ("declared", "customs offence")]
    {
        let report = by(method);
        gives(&report, Verdict::Refuse, &["parcel.stones:synthetic"]);
        next(&report, words);
    }
    assert!(by("laboratory").next.iter().all(|step| !step.contains("have a laboratory")), "it was tested already");
    for code in ["7104.21", "7104.91"] {
        let report = shown(but(json!({"hs": ["7102.10", code], "synthetic": null})));
        gives(&report, Verdict::Refuse, &["parcel.stones:synthetic"]);
        next(&report, "HS 7104");
    }
}

#[test]
fn what_contradicts_counts_in_transit_too() {
    let phone = Phone::of("AE", Procedure::Transit);
    for (change, fault) in [
        (json!({"synthetic": {"found": true, "method": "tester"}}), "parcel.stones:synthetic"),
        (json!({"polished": true}), "parcel.stones:polished"),
        (json!({"seals": ["OTHER 1"]}), "parcel.seals:differs"),
        (json!({"parcels": 2}), "parcel.count:differs"),
        (json!({"carats": "900.00"}), "parcel.carats:differs"),
    ] {
        let report = phone.shows(&lawful(), but(change));
        assert!(
            report.faults.iter().any(|one| one.to_string() == fault) && report.verdict != Some(Verdict::Pass),
            "{fault}"
        );
    }
}

#[test]
fn zero_value() {
    let mut certificate = lawful();
    certificate.lines[0].usd = roughcheck::certificate::Usd::default();
    gives(&Phone::new().shows(&certificate, whole()), Verdict::Refer, &["content:implausible"]);
}

#[test]
fn a_gem_parcel_far_below_the_bounds_of_its_value() {
    let mut certificate = lawful();
    certificate.lines[0].usd = "150.00".parse().expect("dollars");
    let bounds = json!({"usd_per_carat": {"min": "5.00", "max": "50000.00"}});
    gives(&Phone::with(bounds, "2026-11-27").shows(&certificate, whole()), Verdict::Refer, &["content:implausible"]);
}
