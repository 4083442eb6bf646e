//! Every rule and every reason, each with the outcome that the contract gives it.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::fixture::{Case, words};
use super::signing::later_payload;
use roughcheck_format::certificate::{Carats, Usd};
use roughcheck_verify::check::{Decision, Past, Procedure, RULES, Unread, Verdict};

/// A rule, all that it says, and the case.
pub(super) type Row = (&'static str, &'static str, Case);

fn opening() -> Vec<Row> {
    let good = Case::good;
    let coded = json!({"codes_since": "2025-06-01"});
    let later = json!({"codes_since": "2026-06-01"});
    let other = || good().certificate(|it| it.number = "AO-001235".parse().expect("a number"));
    vec![
        ("text", "good", good()),
        ("text", "not-checked", good().typed("AO-001234")),
        ("text", "refer:unreadable", good().text(" ")),
        ("text", "refer:foreign", good().text("https://example.org/KP1:")),
        ("text", "refer:several", good().text(&format!("{}\n{}", good().as_text(), other().as_text()))),
        ("text", "info:beside", good().text(&format!("{}\nKP2:A", good().as_text()))),
        ("text", "refer:too-large", good().unread(Unread::TooLarge)),
        ("text", "refer:unsupported", good().unread(Unread::Unsupported)),
        ("text", "refer:damaged", good().unread(Unread::Damaged)),
        ("code", "good", good()),
        ("code", "refer:missing", good().unread(Unread::Unreadable).printed("AO-001234")),
        ("code", "refer:missing", good().text("KP2:BB8").printed("AO-001234")),
        ("code", "refer:missing", good().typed("AO-001234")),
        ("code", "refer:missing", good().typed("AO-001234").member(later)),
        ("code", "refuse:missing", good().typed("AO-001234").member(coded)),
        ("format", "good", good()),
        ("format", "not-checked", good().typed("AO-001234")),
        ("format", "not-checked", good().payload(later_payload()).damaged()),
        ("format", "refuse:malformed", good().text("KP1:!")),
        ("format", "refuse:malformed", good().text("KP01:BB8")),
        ("format", "refer:newer", good().text("KP2:BB8")),
        ("format", "refer:newer", good().payload(later_payload())),
        ("signature", "good", good()),
        ("signature", "not-checked", good().signed_by("stranger")),
        ("signature", "refuse:invalid", good().damaged()),
        ("signature", "refuse:invalid", good().payload(later_payload()).damaged()),
    ]
}

fn key() -> Vec<Row> {
    let good = Case::good;
    let status = |status: Value| json!({ "status": status });
    vec![
        ("key", "good", good()),
        ("key", "not-checked", good().damaged()),
        ("key", "refuse:unknown", good().signed_by("stranger")),
        ("key", "refer:unknown", good().signed_by("stranger").at("2026-02-20")),
        ("key", "refer:unknown", good().without_bundle()),
        (
            "key",
            "refuse:compromised",
            good().key("AO", status(json!({"state": "compromised", "since": "2026-03-01T00:00:00Z"}))),
        ),
        ("key", "refuse:retired", good().key("AO", status(json!({"state": "retired", "since": "2026-01-10"})))),
        ("key", "refuse:outside-window", good().key("AO", json!({"from": "2026-01-11"}))),
        ("key", "refuse:outside-window", good().key("AO", json!({"until": "2026-01-09"}))),
        ("key", "refuse:foreign-country", good().signed_by("BW")),
        ("key", "refuse:wrong-use", good().key("AO", json!({"uses": ["alert"]}))),
        (
            "key",
            "refuse:wrong-use refuse:foreign-country",
            good().signed_by("BW").key("BW", json!({"uses": ["confirmation"]})),
        ),
    ]
}

fn content() -> Vec<Row> {
    let good = Case::good;
    let usd = |hundredths| {
        move |it: &mut roughcheck_format::certificate::Certificate| {
            it.lines[0].usd = Usd::from_hundredths(hundredths).expect("dollars");
        }
    };
    let number = || json!({"kind": "number", "number": "AO-001234"});
    let party = json!({"kind": "party", "party": "EXAMPLE exporter Luanda AO"});
    let seal = || json!({"kind": "seal", "seal": "AO551203"});
    vec![
        ("content", "good", good()),
        ("content", "not-checked", good().damaged()),
        ("content", "refer:implausible", good().certificate(|it| it.lines[0].carats = Carats::default())),
        ("content", "refer:implausible", good().certificate(usd(100))),
        ("content", "refer:implausible", good().certificate(usd(9_999_999_999))),
        ("number", "good", good()),
        ("number", "not-checked", good().damaged()),
        ("number", "refer:form", good().printed("12")),
        ("number", "refer:form", good().typed("12")),
        ("number", "refer:form", good().typed("No AO 001234")),
        ("number", "refer:form", good().typed("No AO 001234").but(json!({"number": "12"}))),
        ("number", "good", good().printed("Nr AO 001234")),
        ("number", "good", good().printed("AO ٠٠١٢٣٤")),
        ("number", "refer:near", good().printed("AO-1234")),
        ("number", "refer:near", good().printed("AO-O01234").but(json!({"number": "No AO 00l234"}))),
        ("number", "refuse:differs", good().printed("Nr AO 001235")),
        ("number", "refer:out-of-range", good().member(json!({"ranges": [{"digits": 6, "from": 1, "to": 9}]}))),
        ("number", "refuse:differs", good().printed("AO-001235")),
        ("number", "refer:near", good().but(json!({"number": "AO-1234"}))),
        ("alert", "good", good()),
        ("alert", "not-checked", good().without_bundle()),
        ("alert", "refuse:number", good().alert(None, number())),
        ("alert", "refuse:number", good().alert(None, number()).alert(None, number())),
        ("alert", "refuse:number", good().alert(None, number()).typed("AO-001234")),
        ("alert", "refuse:seal", good().alert(None, seal())),
        ("alert", "refuse:seal", good().alert(None, seal()).text("KP2:BB8")),
        ("alert", "refuse:party", good().alert(None, party)),
        ("alert", "refer:near", good().alert(None, json!({"kind": "number", "number": "AO-1234"}))),
        ("alert", "refer:near", good().alert(None, json!({"kind": "party", "party": "Exampl exporter, Luanda AO"}))),
    ]
}

fn parcel() -> Vec<Row> {
    let good = Case::good;
    let refused_beyond = |per_mille: u64| {
        let agreed = json!({"absolute": "0.05", "per_mille": 2, "refuse_from_per_mille": per_mille});
        good().policy(json!({ "carat_tolerance": agreed }))
    };
    let synthetic = json!({"synthetic": {"found": true, "method": "laboratory"}});
    let mut rows = vec![
        ("parcel.count", "refuse:differs", good().but(json!({"parcels": 2}))),
        ("parcel.carats", "refer:differs", good().but(json!({"carats": "1206.76"}))),
        ("parcel.carats", "refer:differs", refused_beyond(10).but(json!({"carats": "1192.31"}))),
        ("parcel.carats", "refuse:differs", refused_beyond(10).but(json!({"carats": "1192.30"}))),
        ("parcel.carats", "good", good().but(json!({"carats": "1206.75"}))),
        (
            "parcel.carats",
            "refer:differs",
            good().but(json!({"carats": "1204.34"})).policy(json!({"carat_tolerance": null})),
        ),
        ("parcel.seals", "refuse:differs", good().but(json!({"seals": []}))),
        ("parcel.seals", "not-checked", good().certificate(|it| it.seals.clear())),
        ("parcel.seals", "refer:not-readable", good().but(json!({"seals": [], "seals_unreadable": 1}))),
        ("parcel.seals", "refer:renewed", good().but(json!({"seals": ["X 1"], "seals_renewed": "T1 2026/77"}))),
        ("parcel.hs", "refer:sorted", good().but(json!({"hs": ["7102.21"]}))),
        ("parcel.hs", "refuse:differs", good().but(json!({"hs": ["7102.39"]}))),
        ("parcel.hs", "good", good().but(json!({"hs": ["71021000", "7104.21"]}))),
        ("parcel.stones", "refuse:synthetic", good().but(json!({"hs": ["71021000", "7104.21"]}))),
        ("parcel.stones", "info:semi-cut", good().but(json!({"semi_cut": true}))),
        ("parcel.stones", "refuse:synthetic", good().but(synthetic)),
        ("parcel.stones", "refer:polished", good().but(json!({"polished": true}))),
    ];
    for rule in ["parcel.count", "parcel.carats", "parcel.seals", "parcel.hs", "parcel.stones"] {
        rows.push((rule, "good", good()));
        rows.push((rule, "not-checked", good().no_parcel()));
        rows.push((rule, "not-checked", good().parcel(json!({}))));
        rows.push((rule, "not-checked", good().damaged()));
    }
    rows
}

fn seen() -> Vec<Row> {
    let good = Case::good;
    let elsewhere = |it: &mut roughcheck_verify::check::Presentation| it.post = "Antwerp 2".to_owned();
    vec![
        ("seen", "good", good()),
        ("seen", "not-checked", good().damaged()),
        ("seen", "info:same-post", good().before(|_| {})),
        ("seen", "refer:released info:elsewhere", good().before(elsewhere)),
        ("seen", "refer:released info:elsewhere", good().before(|_| {}).no_post()),
        ("seen", "refuse:conflict", good().before(|it| it.content.0[0] ^= 1)),
        ("seen", "refuse:seized info:same-post", good().before(|it| it.decision = Some(Decision::Seize))),
        ("seen", "refer:refused-before info:same-post", good().before(|it| it.verdict = Verdict::Refuse)),
        ("seen", "refer:held-before info:same-post", good().before(|it| it.decision = Some(Decision::Hold))),
        (
            "seen",
            "refer:other-parcel info:same-post",
            good().before(|it| it.parcel = Some(super::fixture::parcel(json!({"parcels": 4})))),
        ),
        (
            "seen",
            "refuse:closed-import refer:released info:elsewhere",
            good().before(elsewhere).before(|it| {
                elsewhere(it);
                it.confirmed = true;
            }),
        ),
        ("seen", "refer:released info:same-post", good().before(|it| it.at = it.at.plus_days(-2))),
        (
            "seen",
            "info:undecided info:same-post",
            good().before(|it| (it.at, it.decision) = (it.at.plus_days(-2), None)),
        ),
        (
            "seen",
            "refer:released refer:two-countries info:elsewhere",
            good().before(|it| it.country = "AE".parse().expect("a code")),
        ),
    ]
}

fn phone() -> Vec<Row> {
    let good = Case::good;
    let zone = json!({"kind": "zone", "country": "AO"});
    let party = json!({"kind": "party", "party": "example importer antwerp be"});
    let general = || json!({"kind": "general"});
    vec![
        ("procedure", "good", good()),
        ("procedure", "not-checked", good().no_post()),
        ("procedure", "refer:other", good().procedure(Procedure::Transit)),
        ("procedure", "refer:other refer:not-own", good().procedure(Procedure::Export)),
        ("procedure", "refer:own-issue", good().at_post_of("AO")),
        ("procedure", "info:own-issue", good().at_post_of("AO").but(json!({"returned": "refused in Antwerp"}))),
        ("clock", "good", good()),
        ("clock", "not-checked", good().no_floor()),
        ("clock", "refer:behind", good().at("2025-12-01")),
        ("clock", "refer:ahead", good().at("2028-01-01")),
        ("clock", "info:ahead", good().at("2026-03-01")),
        ("trust", "good", good()),
        ("trust", "refer:none", good().without_bundle()),
        ("trust", "info:stale", good().at("2026-02-20")),
        ("trust", "refer:stale", good().at("2027-03-01")),
        ("trust", "refer:rolled-back", good().past(Past { head: Some(99), ..Past::default() })),
        ("trust", "info:lists-old", good().policy(json!({"as_of": "2024-12-31"}))),
        ("trust", "info:app-old", good().policy(json!({"rules_version": 99}))),
        ("advisory", "good", good()),
        ("advisory", "not-checked", good().without_bundle()),
        ("advisory", "not-checked", good().damaged()),
        ("advisory", "info:zone", good().advisory(zone)),
        ("advisory", "info:party", good().advisory(party)),
        ("advisory", "info:general", good().advisory(general())),
        ("advisory", "refer:general", good().advisory(general()).policy(json!({"advisories_refer": true}))),
        ("advisory", "info:none-lately", good().advisories_made("2025-06-01")),
        ("scope", "info:limits", good()),
        ("scope", "info:limits", good().damaged()),
    ]
}

fn rows() -> Vec<Row> {
    [opening(), key(), super::standing::rows(), content(), parcel(), seen(), phone()].concat()
}

#[test]
fn every_rule_says_what_the_contract_says() {
    for (at, (rule, expected, case)) in rows().into_iter().enumerate() {
        let assessment = case.assessment();
        assert_eq!(words(&assessment, rule), expected, "row {at}, {rule}");
        let mut once = BTreeSet::new();
        for finding in assessment.findings {
            assert!(once.insert((finding.rule, finding.reason)), "row {at}: {:?} twice", finding.name());
        }
    }
}

/// What each rule can say at all: each of its reasons, `good` and `not-checked`, but for what cannot be.
#[test]
fn every_rule_and_every_reason_is_among_the_rows() {
    const NEVER: [&str; 4] = [
        // An assessment on a foreign code holds the one rule `text`.
        "code not-checked",
        "trust not-checked",
        // No answer without its limits.
        "scope good",
        "scope not-checked",
    ];
    let mut possible = BTreeSet::new();
    for entry in RULES {
        possible.extend(entry.reasons.iter().map(|reason| format!("{} {reason}", entry.rule)));
        possible.extend(["good", "not-checked"].map(|word| format!("{} {word}", entry.rule)));
    }
    possible.retain(|one| !NEVER.contains(&one.as_str()));
    let mut covered = BTreeSet::new();
    for (rule, expected, _) in rows() {
        covered.extend(expected.split(' ').map(|word| format!("{rule} {}", word.rsplit(':').next().unwrap_or(word))));
    }
    assert_eq!(covered, possible);
}

#[test]
fn the_good_case_is_good_throughout() {
    let assessment = Case::good().assessment();
    assert_eq!(assessment.verdict, Some(Verdict::Pass));
    assert!(assessment.faults.is_empty());
    assert_eq!(assessment.findings.len(), RULES.len(), "each rule once");
    for (entry, finding) in RULES.iter().zip(&assessment.findings) {
        assert_eq!(entry.rule, finding.rule, "in the order of the list");
    }
}
