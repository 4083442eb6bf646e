//! What a participant decides by its own law: signed by its own key for that, installed alone or in a bundle.

use serde_json::{Value, json};

use super::{at, bundle, installed, key_entry, refused, replace, signed, survives_a_restart};
use roughcheck_format::cose::CoseSign;
use roughcheck_issue::{encode_part, part_from_json};
use roughcheck_testkit::{self as testing, Ceremony, signed_by};
use roughcheck_verify::trust::{Document, Kind, Trust, TrustCode, install};

fn keys(ceremony: &Ceremony, version: u64) -> Document {
    let entries = [
        key_entry("AO", "AO", r#""certificate""#),
        key_entry("BW", "BW", r#""certificate""#),
        key_entry("AO-alert", "AO", r#""alert""#),
        key_entry("law of AO", "AO", r#""national""#),
        key_entry("law of BW", "BW", r#""national""#),
    ];
    ceremony.part(Kind::Keys, &format!(r#"{{"version":{version},"keys":[{}]}}"#, entries.join(",")))
}

fn law(version: u64, changes: Value) -> String {
    let mut law = json!({"version": version, "participant": "AO", "made_at": "2026-01-02T00:00:00Z"});
    law.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
    law.to_string()
}

fn with_keys(ceremony: &Ceremony) -> Trust {
    let file = bundle(ceremony, 1, |parts| replace(parts, keys(ceremony, 1))).encode();
    install(Some(ceremony.pin()), None, &file).expect("installs").trust
}

#[test]
fn it_installs_alone_and_a_newer_one_takes_its_place() {
    let ceremony = Ceremony::new();
    let trust = with_keys(&ceremony);
    let first = signed(Kind::National, &law(1, json!({"holidays": ["2026-05-01"]})), &["law of AO"]);
    let done = install(Some(ceremony.pin()), Some(&trust), &first.bytes()).expect("installs");
    assert_eq!(done.store.iter().map(|one| one.slot.to_string()).collect::<Vec<_>>(), ["national/AO"]);
    assert_eq!(done.trust.versions.get("national/AO"), Some(&1));
    survives_a_restart(&ceremony, &done);
    let ao = "AO".parse().expect("a code");
    let day = at("2026-01-05T00:00:00Z").day();
    assert_eq!(done.trust.national_at(ao, day).map(|law| law.holidays.len()), Some(1));
    let bw = signed(Kind::National, &law(7, json!({"participant": "BW"})), &["law of BW"]);
    let both = install(Some(ceremony.pin()), Some(&done.trust), &bw.bytes()).expect("installs").trust;
    assert_eq!(both.national.len(), 2, "each in its own place");
    let second = signed(Kind::National, &law(2, json!({})), &["law of AO"]);
    let later = install(Some(ceremony.pin()), Some(&both), &second.bytes()).expect("installs");
    assert!(later.trust.national_at(ao, day).is_some_and(|law| law.holidays.is_empty()));
    assert_eq!(refused(&ceremony, Some(&later.trust), &first.bytes()), TrustCode::Rollback);
    let other = signed(Kind::National, &law(2, json!({"holidays": ["2026-05-01"]})), &["law of AO"]);
    assert_eq!(refused(&ceremony, Some(&later.trust), &other.bytes()), TrustCode::Equivocation);
    assert_eq!(refused(&ceremony, None, &first.bytes()), TrustCode::PartMissing, "a bundle first");
}

#[test]
fn nobody_else_makes_the_law() {
    let ceremony = Ceremony::new();
    let trust = with_keys(&ceremony);
    let by = |names: &[&str]| signed(Kind::National, &law(1, json!({})), names).bytes();
    for names in [&["law of BW"][..], &["AO-alert"], &["AO"]] {
        assert_eq!(refused(&ceremony, Some(&trust), &by(names)), TrustCode::Scope, "{names:?}");
    }
    assert_eq!(refused(&ceremony, Some(&trust), &by(&["a stranger"])), TrustCode::Signature);
    assert_eq!(
        refused(&ceremony, Some(&trust), &by(&["government", "civil-society", "industry"])),
        TrustCode::Signature
    );
    assert_eq!(refused(&ceremony, Some(&installed(&ceremony, 1)), &by(&["law of AO"])), TrustCode::Signature);
}

#[test]
fn it_comes_in_a_bundle_too_and_an_older_one_there_is_passed_over() {
    let ceremony = Ceremony::new();
    let of = |version, law: &str| {
        let part = signed(Kind::National, law, &["law of AO"]);
        bundle(&ceremony, version, |parts| {
            replace(parts, keys(&ceremony, version));
            parts.push(part);
        })
        .encode()
    };
    let first = install(Some(ceremony.pin()), None, &of(1, &law(3, json!({})))).expect("installs");
    assert_eq!(first.trust.versions.get("national/AO"), Some(&3));
    survives_a_restart(&ceremony, &first);
    let second = install(Some(ceremony.pin()), Some(&first.trust), &of(2, &law(2, json!({})))).expect("installs");
    assert_eq!(second.trust.versions.get("national/AO"), Some(&3));
}

#[test]
fn words_of_a_later_version_are_read_and_not_signed() {
    let ceremony = Ceremony::new();
    let trust = with_keys(&ceremony);
    let line = |changes: Value| {
        let mut line = json!({"id": "x", "basis": "origin", "countries": ["RU"], "from": "2026-01-01",
            "outcome": "refuse", "law": "a law", "source": "a page", "text": {"en": "No."}});
        line.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
        law(1, json!({"restrictions": [line], "kind": "national"}))
    };
    for changes in
        [json!({}), json!({"hs": ["7102 10 00", "710231"]}), json!({"text": {"fr": "Non."}}), json!({"text": null})]
    {
        assert!(part_from_json(Kind::National, &line(changes.clone())).is_ok(), "{changes}");
    }
    for changes in [
        json!({"basis": "weather"}),
        json!({"outcome": "confiscate"}),
        json!({"countries": []}),
        json!({"hs": ["7103.10"]}),
        json!({"procedures": ["smuggling"]}),
        json!({"mining": "artisan"}),
        json!({"text": {"French": "Non."}}),
        json!({"colour": "red"}),
    ] {
        let text = line(changes.clone());
        assert!(part_from_json(Kind::National, &text).is_err(), "{changes}");
        let content: Value = serde_json::from_str(&text).expect("JSON");
        let unsigned = CoseSign::unsigned(encode_part(&content).expect("encodes"));
        let file = signed_by(unsigned, &[&testing::key("law of AO")]).bytes();
        assert!(install(Some(ceremony.pin()), Some(&trust), &file).is_ok(), "{changes}");
    }
    for changes in [json!({"until": "2025-01-01"}), json!({"law": "a\u{202e}b"}), json!({"from": "soon"})] {
        let content: Value = serde_json::from_str(&line(changes.clone())).expect("JSON");
        let unsigned = CoseSign::unsigned(encode_part(&content).expect("encodes"));
        let file = signed_by(unsigned, &[&testing::key("law of AO")]).bytes();
        assert_eq!(refused(&ceremony, Some(&trust), &file), TrustCode::Malformed, "{changes}");
    }
}

#[test]
fn the_tolerance_of_the_law_goes_before_the_policys() {
    let ceremony = Ceremony::new();
    let trust = with_keys(&ceremony);
    let tolerance = json!({"tolerance": {"absolute": "0.05", "per_mille": 1, "refuse_from_per_mille": 10}});
    let part = signed(Kind::National, &law(1, tolerance), &["law of AO"]);
    let trust = install(Some(ceremony.pin()), Some(&trust), &part.bytes()).expect("installs").trust;
    let day = at("2026-01-05T00:00:00Z").day();
    let here = |code: &str| trust.tolerance_at(code.parse().ok(), day).and_then(|one| one.refuse_from_per_mille);
    assert_eq!((here("AO"), here("BW")), (Some(10), None));
    let wrong = json!({"tolerance": {"per_mille": 20, "refuse_from_per_mille": 10}});
    assert!(part_from_json(Kind::National, &law(1, wrong)).is_err());
}

#[test]
fn a_policy_with_zones_and_no_list_of_them_is_not_signed() {
    let policy = |zones: Value| {
        let status = json!([{"from": "2026-01-01", "precision": "day", "status": "zones", "source": "s"}]);
        json!({"version": 1, "participants": [{"code": "AO", "name": "AO", "status": status}], "zones": zones})
            .to_string()
    };
    assert!(part_from_json(Kind::Policy, &policy(json!([]))).is_err());
    let rules = |from: &str| {
        json!([{"country": "AO", "zones": [],
        "regimes": [{"from": from, "rule": "zones-only", "source": "s"}]}])
    };
    assert!(part_from_json(Kind::Policy, &policy(json!([{"country": "AO", "zones": [], "regimes": []}]))).is_err());
    assert!(part_from_json(Kind::Policy, &policy(rules("2026-01-01"))).is_ok());
}
