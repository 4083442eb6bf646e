//! Each refusal, and the state that it leaves as it was.

use super::{bundle, full_keys, installed, key_entry, refused, replace, signed};
use roughcheck_format::base::to_hex;
use roughcheck_format::cose::CoseSign;
use roughcheck_format::cose::Signer;
use roughcheck_issue::{encode_part, make_revocation};
use roughcheck_testkit::{self as testing, Ceremony, public_hex, signed_by};
use roughcheck_verify::trust::{
    Bundle, Document, Group, Groups, Kind, MAX_BUNDLE, Revocation, RevokedNumber, Root, TrustCode, install,
};

#[test]
fn no_root_is_pinned() {
    let ceremony = Ceremony::new();
    let file = bundle(&ceremony, 1, |_| {}).encode();
    assert_eq!(install(None, None, &file).map(|_| ()).expect_err("refused").code, TrustCode::RootUnpinned);
}

#[test]
fn a_whole_ceremony_of_somebody_elses() {
    let (ours, theirs) = (Ceremony::new(), Ceremony::with_assessor("x", &[]));
    let file = bundle(&theirs, 5, |_| {}).encode();
    assert_eq!(refused(&ours, None, &file), TrustCode::RootUnpinned);
    assert_eq!(refused(&ours, Some(&installed(&ours, 1)), &file), TrustCode::RootUnpinned);
}

#[test]
fn garbage_and_documents_in_the_wrong_place() {
    let ceremony = Ceremony::new();
    for file in [&b""[..], b"\x84", b"RCB1", &[0x84, 0x64, b'R', b'C', b'B', b'1', 0x80]] {
        assert_eq!(refused(&ceremony, None, file), TrustCode::Malformed);
    }
    let trust = installed(&ceremony, 1);
    assert_eq!(
        refused(&ceremony, Some(&trust), &ceremony.basic_parts()[0].bytes()),
        TrustCode::Malformed,
        "keys alone"
    );
    let mut swapped = bundle(&ceremony, 2, |_| {});
    swapped.manifest = swapped.roots[0].clone();
    assert_eq!(refused(&ceremony, Some(&trust), &swapped.encode()), TrustCode::Malformed);
    assert_eq!(refused(&ceremony, None, &vec![0; MAX_BUNDLE + 1]), TrustCode::TooLarge);
}

#[test]
fn too_few_signatures_the_same_key_twice_and_one_group_missing() {
    let ceremony = Ceremony::new();
    let head = |names: &[&str]| {
        let mut file = bundle(&ceremony, 1, |_| {});
        let unsigned = CoseSign::unsigned(file.manifest.signed.payload.clone());
        let keys: Vec<_> = names.iter().map(|name| testing::key(name)).collect();
        file.manifest = signed_by(unsigned, &keys.iter().collect::<Vec<_>>());
        file
    };
    assert_eq!(refused(&ceremony, None, &head(&["government", "industry"]).encode()), TrustCode::Threshold);
    let mut twice = head(&["government", "industry"]);
    let again = twice.manifest.signed.signatures[0].clone();
    twice.manifest.signed.signatures.push(again);
    twice.manifest = Document::decode(&twice.manifest.signed.encode()).expect("reads");
    assert_eq!(refused(&ceremony, None, &twice.encode()), TrustCode::Threshold, "keys count, not signatures");
    // Junk of a key that did sign is no reason, wherever it stands.
    for behind in [false, true] {
        let mut file = head(&["government", "industry"]);
        let mut signed = super::with_junk(&file.manifest, "government").signed;
        if behind {
            signed.signatures.rotate_left(1);
        }
        file.manifest = Document::decode(&signed.encode()).expect("reads");
        assert_eq!(refused(&ceremony, None, &file.encode()), TrustCode::Threshold, "behind: {behind}");
    }
    let mut broken = head(&["government", "civil-society", "industry"]);
    broken.manifest.signed.payload[20] ^= 1;
    let bytes = broken.manifest.signed.encode();
    if let Ok(document) = Document::decode(&bytes) {
        broken.manifest = document;
        assert_eq!(refused(&ceremony, None, &broken.encode()), TrustCode::Signature);
    }
}

/// A root of two governments and one civil-society key, two of which are enough.
fn loose(required: Vec<Group>) -> (Document, Vec<&'static str>) {
    let hex = |name: &str| public_hex(testing::key(name).public_key());
    let groups = Groups {
        government: vec![hex("government"), hex("government-2")],
        civil_society: vec![hex("civil-society")],
        industry: vec![],
    };
    let names = vec!["government", "government-2", "civil-society"];
    let content = Root::content(1, groups, 2, required, vec![]);
    let keys: Vec<_> = names.iter().map(|name| testing::key(name)).collect();
    (signed_by(CoseSign::unsigned(encode_part(&content).expect("encodes")), &keys.iter().collect::<Vec<_>>()), names)
}

#[test]
fn enough_signatures_of_one_group_alone() {
    let (root, names) = loose(vec![Group::Government, Group::CivilSociety]);
    let sign = |document: Document, by: &[&str]| {
        let keys: Vec<_> = by.iter().map(|name| testing::key(name)).collect();
        signed_by(CoseSign::unsigned(document.signed.payload), &keys.iter().collect::<Vec<_>>())
    };
    let ceremony = Ceremony::new();
    let parts: Vec<Document> = ceremony.basic_parts().into_iter().map(|part| sign(part, &names)).collect();
    let mut file = ceremony.bundle(1, super::at("2026-01-02T00:00:00Z"), parts);
    file.roots = vec![root.clone()];
    let pin = Some(root.payload_digest());
    file.manifest = sign(file.manifest, &["government", "government-2"]);
    assert_eq!(install(pin, None, &file.encode()).map(|_| ()).expect_err("refused").code, TrustCode::Group);
    file.manifest = sign(file.manifest, &["government", "civil-society"]);
    assert!(install(pin, None, &file.encode()).is_ok());
}

#[test]
fn roots_that_cannot_be_met() {
    let hex = |name: &str| public_hex(testing::key(name).public_key());
    let root = |groups: Groups, threshold, required| {
        let content = Root::content(1, groups, threshold, required, vec![]);
        let unsigned = CoseSign::unsigned(encode_part(&content).expect("encodes"));
        Root::decode(&signed_by(unsigned, &[])).expect_err("refused").code
    };
    let two = |a: &str, b: &str| Groups { government: vec![hex(a)], civil_society: vec![hex(b)], industry: vec![] };
    assert_eq!(root(two("a", "b"), 3, vec![]), TrustCode::Threshold);
    assert_eq!(root(two("a", "b"), 0, vec![]), TrustCode::Threshold);
    assert_eq!(root(two("a", "a"), 1, vec![]), TrustCode::Group, "one key in two groups");
    assert_eq!(root(two("a", "b"), 1, vec![Group::Industry]), TrustCode::Group, "nobody to ask");
    let weak = Groups { government: vec![to_hex(&[0; 32])], civil_society: vec![], industry: vec![] };
    assert_eq!(root(weak, 1, vec![]), TrustCode::WeakKey);
    let doubled = Groups { government: vec![hex("a"), hex("a")], civil_society: vec![], industry: vec![] };
    assert_eq!(root(doubled, 1, vec![]), TrustCode::KeyId);
}

#[test]
fn an_older_bundle_and_the_same_version_with_other_content() {
    let ceremony = Ceremony::new();
    let trust = installed(&ceremony, 9);
    assert_eq!(refused(&ceremony, Some(&trust), &bundle(&ceremony, 8, |_| {}).encode()), TrustCode::Rollback);
    let other = ceremony.bundle(9, super::at("2026-06-01T00:00:00Z"), ceremony.basic_parts());
    assert_eq!(refused(&ceremony, Some(&trust), &other.encode()), TrustCode::Equivocation);
}

#[test]
fn one_part_older_or_of_the_same_version_with_other_content() {
    let ceremony = Ceremony::new();
    let newer = bundle(&ceremony, 1, |parts| {
        replace(parts, ceremony.part(Kind::Revocations, r#"{"version":5}"#));
    });
    let trust = install(Some(ceremony.pin()), None, &newer.encode()).expect("installs").trust;
    assert_eq!(refused(&ceremony, Some(&trust), &bundle(&ceremony, 2, |_| {}).encode()), TrustCode::PartRollback);
    let other = bundle(&ceremony, 2, |parts| {
        let json = r#"{"version":5,"numbers":[{"number":"AO-1","reason":"r"}]}"#;
        replace(parts, ceremony.part(Kind::Revocations, json));
    });
    assert_eq!(refused(&ceremony, Some(&trust), &other.encode()), TrustCode::Equivocation);
}

#[test]
fn a_part_dropped_in_silence() {
    let ceremony = Ceremony::new();
    let listed_not_there = |file: &mut Bundle| drop(file.parts.pop());
    let mut file = bundle(&ceremony, 1, |_| {});
    listed_not_there(&mut file);
    assert_eq!(refused(&ceremony, None, &file.encode()), TrustCode::PartMissing);
    let unlisted = bundle(&ceremony, 1, |parts| drop(parts.pop()));
    assert_eq!(refused(&ceremony, None, &unlisted.encode()), TrustCode::PartMissing, "no revocations at all");
    let collectors = ceremony.part(Kind::Collectors, r#"{"version":1,"collectors":[]}"#);
    let with = bundle(&ceremony, 1, |parts| parts.push(collectors));
    let trust = install(Some(ceremony.pin()), None, &with.encode()).expect("installs").trust;
    assert_eq!(refused(&ceremony, Some(&trust), &bundle(&ceremony, 2, |_| {}).encode()), TrustCode::PartMissing);
}

#[test]
fn a_part_of_another_bundle() {
    let ceremony = Ceremony::new();
    let mut file = bundle(&ceremony, 1, |_| {});
    replace(
        &mut file.parts,
        ceremony.part(Kind::Revocations, r#"{"version":1,"numbers":[{"number":"AO-1","reason":"r"}]}"#),
    );
    assert_eq!(refused(&ceremony, None, &file.encode()), TrustCode::Hash);
    let mut extra = bundle(&ceremony, 1, |_| {});
    extra.parts.push(ceremony.part(Kind::Collectors, r#"{"version":1,"collectors":[]}"#));
    assert_eq!(refused(&ceremony, None, &extra.encode()), TrustCode::Hash, "a part that the head does not list");
}

fn next_root(version: u64, by: &[&str]) -> Document {
    let hex = |name: &str| vec![public_hex(testing::key(name).public_key())];
    let groups = Groups {
        government: hex(&format!("government-{version}")),
        civil_society: hex("civil-society"),
        industry: hex("industry"),
    };
    let required = vec![Group::Government, Group::CivilSociety, Group::Industry];
    let content = Root::content(version, groups, 3, required, vec![]);
    let keys: Vec<_> = by.iter().map(|name| testing::key(name)).collect();
    signed_by(CoseSign::unsigned(encode_part(&content).expect("encodes")), &keys.iter().collect::<Vec<_>>())
}

#[test]
fn a_root_signed_by_old_keys_only_or_new_keys_only_or_after_a_gap() {
    let ceremony = Ceremony::new();
    let trust = installed(&ceremony, 1);
    let with = |roots: Vec<Document>| {
        let mut file = bundle(&ceremony, 2, |_| {});
        file.roots.extend(roots);
        refused(&ceremony, Some(&trust), &file.encode())
    };
    assert_eq!(with(vec![next_root(2, &["government", "civil-society", "industry"])]), TrustCode::RootChain);
    assert_eq!(with(vec![next_root(2, &["government-2", "civil-society", "industry"])]), TrustCode::RootChain);
    let gap = next_root(3, &["government", "government-3", "civil-society", "industry"]);
    assert_eq!(with(vec![gap]), TrustCode::RootGap);
}

#[test]
fn keys_that_must_not_stand_together_or_at_all() {
    let ceremony = Ceremony::new();
    let with = |entries: String| {
        let keys = ceremony.part(Kind::Keys, &format!(r#"{{"version":1,"keys":[{entries}]}}"#));
        refused(&ceremony, None, &bundle(&ceremony, 1, |parts| replace(parts, keys)).encode())
    };
    assert_eq!(with(key_entry("AO", "AO", r#""certificate","revocation""#)), TrustCode::Scope);
    let twice = [key_entry("AO", "AO", r#""certificate""#), key_entry("AO", "BW", r#""certificate""#)].join(",");
    assert_eq!(with(twice), TrustCode::KeyId);
    let weak = key_entry("AO", "AO", "").replace(&public_hex(testing::key("AO").public_key()), &to_hex(&[0; 32]));
    assert_eq!(with(weak), TrustCode::WeakKey);
}

#[test]
fn a_country_that_reaches_for_anothers() {
    let ceremony = Ceremony::new();
    let file = bundle(&ceremony, 1, |parts| replace(parts, full_keys(&ceremony, 1)));
    let trust = install(Some(ceremony.pin()), None, &file.encode()).expect("installs").trust;
    let revoke = |key: &str, participant: &str, number: &str| {
        let content = Revocation {
            kind: "revocation".to_owned(),
            version: 1,
            participant: participant.parse().expect("code"),
            made_at: super::at("2026-01-03T00:00:00Z"),
            numbers: vec![RevokedNumber { number: number.parse().expect("number"), reason: "r".to_owned() }],
            keys: vec![],
            withdrawn: vec![],
        };
        let bytes = make_revocation(&content, None, &testing::key(key)).expect("encodes").expect("signs");
        install(Some(ceremony.pin()), Some(&trust), &bytes).map(|_| ()).map_err(|error| error.code)
    };
    assert_eq!(revoke("AO-revocation", "AO", "AO-1"), Ok(()));
    assert_eq!(revoke("AO-revocation", "AO", "BW-1"), Err(TrustCode::Scope));
    assert_eq!(revoke("AO-revocation", "BW", "BW-1"), Err(TrustCode::Scope));
    assert_eq!(revoke("AO-alert", "AO", "AO-1"), Err(TrustCode::Scope), "an alert key does not revoke");
    assert_eq!(revoke("stranger", "AO", "AO-1"), Err(TrustCode::Signature));
    let alert = |participant: &str, number: &str, names: &[&str]| {
        let json = format!(
            r#"{{"version":1,"participant":{participant},"made_at":"2026-01-03T00:00:00Z","alerts":[
                {{"kind":"number","number":"{number}","until":"2030-01-01","text":"t"}}]}}"#
        );
        let document = signed(Kind::Alerts, &json, names);
        install(Some(ceremony.pin()), Some(&trust), &document.bytes()).map(|_| ()).map_err(|error| error.code)
    };
    assert_eq!(alert(r#""AO""#, "AO-1", &["AO-alert"]), Ok(()));
    assert_eq!(alert(r#""AO""#, "BW-1", &["AO-alert"]), Err(TrustCode::Scope));
    assert_eq!(alert("null", "BW-1", &["AO-alert"]), Err(TrustCode::Scope));
    assert_eq!(alert("null", "BW-1", &["government"]), Err(TrustCode::Group));
    assert_eq!(alert("null", "BW-1", &["government", "industry"]), Ok(()));
    assert_eq!(alert(r#""AO""#, "AO-1", &["AO"]), Err(TrustCode::Scope), "a certificate key does not alert");
}

#[test]
fn an_endless_run_of_numbers() {
    let ceremony = Ceremony::new();
    for run in ["[0,18446744073709551615]", "[0,10000000]", "[5,4]"] {
        let json = format!(r#"{{"version":2,"runs":[{{"participant":"AO","digits":7,"runs":[{run}],"reason":"r"}}]}}"#);
        let part = ceremony.part(Kind::Revocations, &json);
        let file = bundle(&ceremony, 1, |parts| replace(parts, part));
        assert_eq!(refused(&ceremony, None, &file.encode()), TrustCode::Malformed, "{run}");
    }
}
