//! Signatures that somebody added on the way: they hold for nothing, and take nothing away.

use super::journeys::{apply, number, revocation, with_full_keys};
use super::{bundle, full_keys, installed, key_entry, refused, replace, signed, with_junk};
use roughcheck_format::cose::{CoseSign, Signer};
use roughcheck_issue::encode_part;
use roughcheck_testkit::{self as testing, Ceremony, public_hex, signed_by};
use roughcheck_verify::trust::{Document, Group, Groups, Kind, Root, Slot, TrustCode, install};

fn alert_by(names: &[&str], participant: &str) -> Document {
    let json = format!(
        r#"{{"version":1,"participant":{participant},"made_at":"2026-01-03T00:00:00Z","alerts":[
            {{"kind":"number","number":"AO-9","until":"2030-01-01","text":"stolen"}}]}}"#
    );
    signed(Kind::Alerts, &json, names)
}

/// A keys part that lists these beside the usual ones, each for alerts of AO.
fn keys_with(ceremony: &Ceremony, version: u64, more: &[&str]) -> Document {
    let mut entries = vec![
        key_entry("AO", "AO", r#""certificate""#),
        key_entry("BW", "BW", r#""certificate""#),
        key_entry("AO-revocation", "AO", r#""revocation""#),
        key_entry("AO-alert", "AO", r#""alert""#),
    ];
    entries.extend(more.iter().map(|name| key_entry(name, "AO", r#""alert""#)));
    ceremony.part(Kind::Keys, &format!(r#"{{"version":{version},"keys":[{}]}}"#, entries.join(",")))
}

#[test]
fn junk_under_the_id_of_a_key_that_the_next_bundle_lists_silences_no_alert() {
    let ceremony = Ceremony::new();
    let trust = with_full_keys(&ceremony);
    let trust = apply(&ceremony, Some(&trust), &alert_by(&["AO-alert"], r#""AO""#).bytes()).trust;
    // A relay that knows the key to come adds to the alert and offers it again.
    let again = with_junk(&alert_by(&["AO-alert"], r#""AO""#), "AO-alert-2");
    let offered = apply(&ceremony, Some(&trust), &again.bytes());
    let stored = offered.trust.stored().get(&Slot("alerts/AO".to_owned())).expect("in its place");
    assert_eq!(stored.signed.signatures.len(), 1, "only what counted is kept");
    let next = bundle(&ceremony, 2, |parts| replace(parts, keys_with(&ceremony, 2, &["AO-alert-2"]))).encode();
    let next = apply(&ceremony, Some(&offered.trust), &next);
    assert_eq!(next.trust.alerts.len(), 1);
}

#[test]
fn junk_takes_back_no_advisory_no_revocation_and_no_alert_of_the_groups() {
    let ceremony = Ceremony::new();
    let json = r#"{"version":1,"made_at":"2026-01-03T00:00:00Z","advisories":[
        {"kind":"general","until":"2030-01-01","text":"words"}]}"#;
    let advisory = with_junk(&signed(Kind::Advisories, json, &["civil-society"]), "AO-alert-2");
    let groups = with_junk(&alert_by(&["government", "industry"], "null"), "AO-alert-2");
    let own = Document::decode(&revocation("AO-revocation", &["AO-7"], vec![])).expect("reads");
    let own = with_junk(&with_junk(&own, "AO-alert-2"), "BW");
    let mut trust = with_full_keys(&ceremony);
    for document in [&advisory, &groups, &own] {
        let done = apply(&ceremony, Some(&trust), &document.bytes());
        trust = done.trust;
    }
    let next = bundle(&ceremony, 2, |parts| replace(parts, keys_with(&ceremony, 2, &["AO-alert-2"]))).encode();
    let trust = apply(&ceremony, Some(&trust), &next).trust;
    assert_eq!((trust.alerts.len(), trust.advisories.len()), (1, 1));
    assert_eq!(trust.revocation(&number("AO-7"), None), Some("lost"));
    let signatures: Vec<usize> = trust
        .stored()
        .iter()
        .filter(|(slot, _)| slot.is_notice())
        .map(|(_, one)| one.signed.signatures.len())
        .collect();
    assert_eq!(signatures, [1, 2, 1], "advisories, the groups' alert, the revocation");
}

/// A root in which these are the keys of the groups, signed by all of them and by those before.
pub(super) fn root(version: u64, names: [&str; 3], before: &[&str]) -> Document {
    let hex = |name: &str| vec![public_hex(testing::key(name).public_key())];
    let groups = Groups { government: hex(names[0]), civil_society: hex(names[1]), industry: hex(names[2]) };
    let required = vec![Group::Government, Group::CivilSociety, Group::Industry];
    let content = Root::content(version, groups, 3, required, vec![]);
    let mut by: Vec<&str> = names.to_vec();
    by.extend(before.iter().filter(|name| !names.contains(name)));
    let keys: Vec<_> = by.iter().map(|name| testing::key(name)).collect();
    signed_by(CoseSign::unsigned(encode_part(&content).expect("encodes")), &keys.iter().collect::<Vec<_>>())
}

#[test]
fn junk_on_an_installed_head_forgets_no_version_after_a_rotation() {
    let ceremony = Ceremony::new();
    let old = ["government", "civil-society", "industry"];
    let new = ["government-2", "civil-society", "industry"];
    let sign = |document: &Document, by: &[&str]| {
        let keys: Vec<_> = by.iter().map(|name| testing::key(name)).collect();
        signed_by(CoseSign::unsigned(document.signed.payload.clone()), &keys.iter().collect::<Vec<_>>())
    };
    let all = ["government", "government-2", "civil-society", "industry"];
    let parts = |file: &mut roughcheck_verify::trust::Bundle| {
        file.parts = file.parts.iter().map(|part| sign(part, &all)).collect();
    };
    // Head 9 is in force; a relay offers it again with junk under the id of the government's next key.
    let mut nine = bundle(&ceremony, 9, |_| {});
    parts(&mut nine);
    nine.manifest = sign(&nine.manifest, &old);
    let trust = apply(&ceremony, None, &nine.encode()).trust;
    nine.manifest = with_junk(&nine.manifest, "government-2");
    let trust = apply(&ceremony, Some(&trust), &nine.encode()).trust;
    // An older head comes with the rotation.
    let mut eight = bundle(&ceremony, 8, |_| {});
    parts(&mut eight);
    eight.roots.push(root(2, new, &old));
    eight.manifest = sign(&eight.manifest, &new);
    assert_eq!(refused(&ceremony, Some(&trust), &eight.encode()), TrustCode::Rollback);
    let mut ten = bundle(&ceremony, 10, |_| {});
    parts(&mut ten);
    ten.roots.push(root(2, new, &old));
    ten.manifest = sign(&ten.manifest, &new);
    assert_eq!(apply(&ceremony, Some(&trust), &ten.encode()).trust.root.version, 2);
}

#[test]
fn an_alert_of_the_groups_outlives_the_rotation_of_those_who_signed_it() {
    let ceremony = Ceremony::new();
    let trust = with_full_keys(&ceremony);
    let trust = apply(&ceremony, Some(&trust), &alert_by(&["government", "industry"], "null").bytes()).trust;
    let old = ["government", "civil-society", "industry"];
    let new = ["government-2", "civil-society-2", "industry-2"];
    let mut file = bundle(&ceremony, 2, |parts| replace(parts, full_keys(&ceremony, 1)));
    let keys: Vec<_> = new.iter().map(|name| testing::key(name)).collect();
    let by_new = |document: &Document| {
        signed_by(CoseSign::unsigned(document.signed.payload.clone()), &keys.iter().collect::<Vec<_>>())
    };
    file.parts = file.parts.iter().map(by_new).collect();
    file.roots.push(root(2, new, &old));
    // The parts are named by what they say, so that their makers' successors sign them anew.
    file.manifest = by_new(&file.manifest);
    let trust = apply(&ceremony, Some(&trust), &file.encode()).trust;
    assert_eq!((trust.root.version, trust.alerts.len()), (2, 1));
    let late = alert_by(&["government", "civil-society"], "null");
    assert_eq!(
        refused(&ceremony, Some(&installed(&ceremony, 1)), &alert_by(&["government-2", "industry-2"], "null").bytes()),
        TrustCode::Signature
    );
    let later = install(Some(ceremony.pin()), Some(&trust), &late.bytes());
    assert!(later.is_err(), "those of an earlier root say nothing new");
}

#[test]
fn an_alert_outlives_the_key_that_signed_it() {
    let ceremony = Ceremony::new();
    let trust = with_full_keys(&ceremony);
    let trust = apply(&ceremony, Some(&trust), &alert_by(&["AO-alert"], r#""AO""#).bytes()).trust;
    let entries = [key_entry("AO", "AO", r#""certificate""#), key_entry("BW", "BW", r#""certificate""#)].join(",");
    let without = bundle(&ceremony, 2, |parts| {
        replace(parts, ceremony.part(Kind::Keys, &format!(r#"{{"version":2,"keys":[{entries}]}}"#)));
    });
    let trust = apply(&ceremony, Some(&trust), &without.encode()).trust;
    assert_eq!(trust.alerts.len(), 1, "a key that leaves the list takes nothing back");
}

#[test]
fn one_signature_that_does_not_hold_takes_nothing_away_wherever_it_stands() {
    let ceremony = Ceremony::new();
    let whole = bundle(&ceremony, 1, |_| {});
    for place in 0..=3 {
        let mut file = whole.clone();
        let mut signed = with_junk(&file.manifest, "industry").signed;
        let junk = signed.signatures.remove(0);
        signed.signatures.insert(place, junk);
        file.manifest = Document::decode(&signed.encode()).expect("reads");
        let done = apply(&ceremony, None, &file.encode());
        let told: Vec<&str> = done.noticed.iter().map(|noticed| noticed.part.as_str()).collect();
        // Behind the one that holds nobody looks at it.
        assert!(told == ["head"] || told.is_empty(), "{place}: {told:?}");
    }
    // On a part and on a root too; the head names the part by what it says.
    let mut file = whole.clone();
    file.parts[0] = with_junk(&file.parts[0], "government");
    file.roots[0] = with_junk(&file.roots[0], "civil-society");
    let done = apply(&ceremony, None, &file.encode());
    assert!(done.noticed.iter().any(|noticed| noticed.part == "keys" && noticed.why.contains("does not hold")));
    // Too few without it: that one does not hold is the reason.
    let mut file = whole;
    let unsigned = CoseSign::unsigned(file.manifest.signed.payload.clone());
    let two = signed_by(unsigned, &[&testing::key("government"), &testing::key("industry")]);
    file.manifest = with_junk(&two, "civil-society");
    assert_eq!(refused(&ceremony, None, &file.encode()), TrustCode::Signature);
}

#[test]
fn documents_are_named_by_what_they_say_and_as_0_1_named_them() {
    let ceremony = Ceremony::new();
    let own = revocation("AO-revocation", &["AO-7"], vec![]);
    let document = Document::decode(&own).expect("reads");
    for digest in [document.payload_digest(), document.digest()] {
        let trust = apply(&ceremony, Some(&with_full_keys(&ceremony)), &own).trust;
        let upper = digest.to_string().to_uppercase();
        let file = bundle(&ceremony, 2, |parts| {
            replace(parts, full_keys(&ceremony, 1));
            let json = format!(r#"{{"version":2,"taken_back":["{upper}"]}}"#);
            replace(parts, ceremony.part(Kind::Revocations, &json));
        });
        let trust = apply(&ceremony, Some(&trust), &file.encode()).trust;
        assert_eq!(trust.revocation(&number("AO-7"), None), None);
    }
}
