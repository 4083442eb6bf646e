//! Dates that nobody could have meant, keys that stand for two, documents of another root, and what a newer list drops.

use super::journeys::apply;
use super::{at, bundle, key_entry, refused, replace, signed};
use roughcheck_issue::part_telling;
use roughcheck_testkit::{self as testing, Ceremony, signed_by};
use roughcheck_verify::trust::{Document, Kind, TrustCode};

#[test]
fn a_head_of_1970_and_advisories_of_9999_are_malformed() {
    let ceremony = Ceremony::new();
    for made_at in ["1970-01-01T00:00:00Z", "2002-12-31T23:59:59Z", "9000-01-01T00:00:00Z"] {
        let file = ceremony.bundle(1, at(made_at), ceremony.basic_parts()).encode();
        assert_eq!(refused(&ceremony, None, &file), TrustCode::Malformed, "{made_at}");
    }
    let trust = super::installed(&ceremony, 1);
    for made_at in ["1970-01-01T00:00:00Z", "9999-01-01T00:00:00Z"] {
        let json = serde_json::json!({
            "kind": "advisories", "version": 1, "made_at": made_at,
            "advisories": [{"kind": "general", "until": "2030-01-01", "text": "t"}],
        });
        let payload = roughcheck_issue::encode_part(&json).unwrap();
        let unsigned = roughcheck_format::cose::CoseSign::unsigned(payload);
        let file = signed_by(unsigned, &[&testing::key("civil-society")]);
        assert_eq!(refused(&ceremony, Some(&trust), &file.bytes()), TrustCode::Malformed, "{made_at}");
    }
}

#[test]
fn an_assessor_or_a_party_is_no_issuer() {
    let own = Ceremony::with_assessor("AO", &[]);
    assert_eq!(refused(&own, None, &bundle(&own, 1, |_| {}).encode()), TrustCode::Scope, "an assessor's key");
    let ceremony = Ceremony::new();
    let keys = |uses: &str| {
        let entries = [key_entry("AO", "AO", r#""certificate""#), key_entry("government", "AO", uses)].join(",");
        let keys = ceremony.part(Kind::Keys, &format!(r#"{{"version":1,"keys":[{entries}]}}"#));
        bundle(&ceremony, 1, |parts| replace(parts, keys)).encode()
    };
    assert_eq!(refused(&ceremony, None, &keys(r#""certificate""#)), TrustCode::Scope, "a key of the root");
    apply(&ceremony, None, &keys(r#""alert""#));
}

/// A part that names a root.
fn under(ceremony: &Ceremony, root: roughcheck_format::base::Digest, kind: Kind, json: &str) -> Document {
    let (unsigned, _) = part_telling(kind, json, Some(root)).expect("a part");
    ceremony.sign(unsigned)
}

#[test]
fn documents_of_another_root_mean_nothing_here() {
    let ceremony = Ceremony::new();
    // The same parties held a pilot under a root of its own.
    let pilot = Ceremony::with_assessor("somebody", &[]).pin();
    let json = r#"{"version":2}"#;
    let with =
        |root| bundle(&ceremony, 1, |parts| replace(parts, under(&ceremony, root, Kind::Revocations, json))).encode();
    assert_eq!(refused(&ceremony, None, &with(pilot)), TrustCode::OtherRoot);
    let trust = apply(&ceremony, None, &with(ceremony.pin())).trust;
    let named = trust.stored().values().filter(|document| document.root == Some(ceremony.pin())).count();
    assert_eq!(named, 2, "the part, and the head over it");
    let words = r#"{"version":1,"made_at":"2026-01-03T00:00:00Z","advisories":[
        {"kind":"general","until":"2030-01-01","text":"t"}]}"#;
    for (root, due) in [(pilot, Err(TrustCode::OtherRoot)), (ceremony.pin(), Ok(()))] {
        let (unsigned, _) = part_telling(Kind::Advisories, words, Some(root)).expect("a part");
        let file = signed_by(unsigned, &[&testing::key("civil-society")]).bytes();
        let done = roughcheck_verify::trust::install(Some(ceremony.pin()), Some(&trust), &file);
        assert_eq!(done.map(|_| ()).map_err(|error| error.code), due);
    }
    // What 0.1 signed names none, and is read.
    let old = signed(Kind::Advisories, words, &["civil-society"]);
    assert_eq!(old.root, None);
    apply(&ceremony, Some(&trust), &old.bytes());
    let own = format!(r#"{{"version":1,"root":"{pilot}"}}"#);
    assert!(part_telling(Kind::Revocations, &own, Some(ceremony.pin())).is_err(), "not the one it is made under");
}

#[test]
fn what_a_newer_list_no_longer_revokes_is_told() {
    let ceremony = Ceremony::new();
    let list = |version: u64, content: &str| {
        let part = ceremony.part(Kind::Revocations, &format!(r#"{{"version":{version},{content}}}"#));
        bundle(&ceremony, version, |parts| replace(parts, part)).encode()
    };
    let run = |runs: &str| format!(r#""runs":[{{"participant":"AO","digits":7,"runs":[{runs}],"reason":"stolen"}}]"#);
    let one = r#""numbers":[{"number":"BW-X1","reason":"r"}]"#;
    let first = format!("{},{one}", run("[10,20],[40,50]"));
    let trust = apply(&ceremony, None, &list(1, &first)).trust;
    // Cut otherwise, the same numbers are told of nobody.
    let same = format!("{},{one}", run("[10,15],[16,60]"));
    let trust = apply(&ceremony, Some(&trust), &list(2, &same)).trust;
    let done = apply(&ceremony, Some(&trust), &list(3, &run("[10,15],[17,60]")));
    let told: Vec<&str> = done.noticed.iter().map(|noticed| noticed.why.as_str()).collect();
    assert_eq!(told, ["2 numbers revoked by version 2 and no longer: AO-0000016, BW-X1"]);
    let again = apply(&ceremony, Some(&done.trust), &list(3, &run("[10,15],[17,60]")));
    assert!(again.noticed.is_empty());
}
