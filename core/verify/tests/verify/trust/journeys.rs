//! What must work: newer bundles, single notices, and a restart after each.

use super::{bundle, full_keys, installed, replace, signed, survives_a_restart};
use roughcheck_format::certificate::Number;
use roughcheck_format::cose::{CoseSign, Signer};
use roughcheck_issue::{encode_part, make_revocation, part_from_json};
use roughcheck_testkit::{self as testing, Ceremony, public_hex, signed_by};
use roughcheck_verify::trust::{
    Group, Groups, Installed, KeyRevocation, KeyState, Kind, Membership, National, Policy, Revocation, RevokedNumber,
    Root, Trust, install,
};

pub(super) fn apply(ceremony: &Ceremony, current: Option<&Trust>, file: &[u8]) -> Installed {
    let installed = install(Some(ceremony.pin()), current, file).expect("installs");
    survives_a_restart(ceremony, &installed);
    installed
}

pub(super) fn number(text: &str) -> Number {
    text.parse().expect("a number")
}

#[test]
fn a_newer_bundle_and_the_same_again() {
    let ceremony = Ceremony::new();
    let first = installed(&ceremony, 1);
    let file = bundle(&ceremony, 2, |_| {}).encode();
    let second = apply(&ceremony, Some(&first), &file);
    assert_eq!(second.trust.manifest.version, 2);
    assert_eq!(second.store.len(), 1, "only the head is new");
    let again = apply(&ceremony, Some(&second.trust), &file);
    assert_eq!((again.store.len(), again.unchanged.len()), (0, 5));
    assert_eq!(again.trust.digest, second.trust.digest);
}

fn rotated(version: u64) -> roughcheck_verify::trust::Document {
    let name = |version: u64| if version == 1 { "government".to_owned() } else { format!("government-{version}") };
    let hex = |name: &str| vec![public_hex(testing::key(name).public_key())];
    let groups =
        Groups { government: hex(&name(version)), civil_society: hex("civil-society"), industry: hex("industry") };
    let required = vec![Group::Government, Group::CivilSociety, Group::Industry];
    let content = Root::content(version, groups, 3, required, vec![]);
    let keys = [name(version - 1), name(version), "civil-society".to_owned(), "industry".to_owned()];
    let keys: Vec<_> = keys.iter().map(|name| testing::key(name)).collect();
    signed_by(CoseSign::unsigned(encode_part(&content).expect("encodes")), &keys.iter().collect::<Vec<_>>())
}

#[test]
fn a_phone_at_root_one_follows_two_rotations() {
    let ceremony = Ceremony::new();
    let first = installed(&ceremony, 1);
    let keys = ["government-3", "civil-society", "industry"].map(testing::key);
    let sign = |document: roughcheck_verify::trust::Document| {
        signed_by(CoseSign::unsigned(document.signed.payload), &keys.iter().collect::<Vec<_>>())
    };
    let parts = ceremony.basic_parts().into_iter().map(sign).collect();
    let mut file = ceremony.bundle(2, super::at("2026-01-05T00:00:00Z"), parts);
    file.roots.extend([rotated(2), rotated(3)]);
    file.manifest = sign(file.manifest);
    let third = apply(&ceremony, Some(&first), &file.encode());
    assert_eq!(third.trust.root.version, 3);
}

/// The groups' revocations in the next bundle.
pub(super) fn with_revocations(
    ceremony: &Ceremony,
    trust: &Trust,
    version: u64,
    json: &serde_json::Value,
) -> Installed {
    let mut json = json.clone();
    json["version"] = version.into();
    let file = bundle(ceremony, version, |parts| {
        replace(parts, full_keys(ceremony, 1));
        replace(parts, ceremony.part(Kind::Revocations, &json.to_string()));
    });
    apply(ceremony, Some(trust), &file.encode())
}

pub(super) fn with_full_keys(ceremony: &Ceremony) -> Trust {
    let file = bundle(ceremony, 1, |parts| replace(parts, full_keys(ceremony, 1)));
    apply(ceremony, None, &file.encode()).trust
}

pub(super) fn revocation(key: &str, numbers: &[&str], keys: Vec<KeyRevocation>) -> Vec<u8> {
    let content = Revocation {
        kind: "revocation".to_owned(),
        version: 1,
        participant: "AO".parse().expect("code"),
        made_at: super::at("2026-01-03T00:00:00Z"),
        numbers: numbers.iter().map(|text| RevokedNumber { number: number(text), reason: "lost".to_owned() }).collect(),
        keys,
        withdrawn: vec![],
    };
    make_revocation(&content, None, &testing::key(key)).expect("encodes").expect("signs")
}

#[test]
fn a_removal_outlives_newer_bundles_and_the_key_that_asked_for_it() {
    let ceremony = Ceremony::new();
    let trust = with_full_keys(&ceremony);
    let ao = testing::key("AO").public_key().id();
    let compromised = KeyRevocation {
        key_id: ao.to_string(),
        status: KeyState::Compromised { since: super::at("2026-01-02T00:00:00Z") },
    };
    let trust = apply(&ceremony, Some(&trust), &revocation("AO-revocation", &["AO-7"], vec![compromised])).trust;
    assert_eq!(trust.revocation(&number("AO-7"), None), Some("lost"));
    // The revocation key is gone from the next bundle; its revocations stay.
    let file = bundle(&ceremony, 2, |parts| {
        let entries = super::key_entry("AO", "AO", r#""certificate""#);
        replace(parts, ceremony.part(Kind::Keys, &format!(r#"{{"version":2,"keys":[{entries}]}}"#)));
    });
    let trust = apply(&ceremony, Some(&trust), &file.encode()).trust;
    assert_eq!(trust.revocation(&number("AO-7"), None), Some("lost"));
    assert!(matches!(trust.key(ao).expect("listed").entry.status, KeyState::Compromised { .. }));
}

#[test]
fn only_the_groups_give_back() {
    let ceremony = Ceremony::new();
    let trust = with_full_keys(&ceremony);
    let own = revocation("AO-revocation", &["AO-7"], vec![]);
    let trust = apply(&ceremony, Some(&trust), &own).trust;
    let digest = roughcheck_verify::trust::Document::decode(&own).expect("reads").digest();
    let file = bundle(&ceremony, 2, |parts| {
        replace(parts, full_keys(&ceremony, 1));
        let json = format!(r#"{{"version":2,"taken_back":["{digest}"]}}"#);
        replace(parts, ceremony.part(Kind::Revocations, &json));
    });
    let trust = apply(&ceremony, Some(&trust), &file.encode()).trust;
    assert_eq!(trust.revocation(&number("AO-7"), None), None);
}

#[test]
fn a_certificate_key_voids_only_what_it_signed() {
    let ceremony = Ceremony::new();
    let trust = apply(&ceremony, Some(&with_full_keys(&ceremony)), &revocation("AO", &["AO-7"], vec![])).trust;
    assert_eq!(trust.revocation(&number("AO-7"), Some(testing::key("AO").public_key().id())), Some("lost"));
    assert_eq!(trust.revocation(&number("AO-7"), Some(testing::key("other").public_key().id())), None);
}

#[test]
fn a_head_never_holds_back_what_civil_society_said_since() {
    let ceremony = Ceremony::new();
    let advisories = |version: u64| {
        let json = format!(
            r#"{{"version":{version},"made_at":"2026-01-0{version}T00:00:00Z","advisories":[
                {{"kind":"general","until":"2030-01-01","text":"words {version}"}}]}}"#
        );
        signed(Kind::Advisories, &json, &["civil-society"])
    };
    let trust = apply(&ceremony, Some(&installed(&ceremony, 1)), &advisories(3).bytes()).trust;
    // A newer bundle that lists older words, and one that lists none.
    let older = bundle(&ceremony, 2, |parts| parts.push(advisories(2)));
    let trust = apply(&ceremony, Some(&trust), &older.encode()).trust;
    assert_eq!(trust.advisories[0].advisories[0].text, "words 3");
    let trust = apply(&ceremony, Some(&trust), &bundle(&ceremony, 3, |_| {}).encode()).trust;
    assert_eq!(trust.advisories.len(), 1);
    let trust = apply(&ceremony, Some(&trust), &advisories(4).bytes()).trust;
    assert_eq!(trust.advisories[0].advisories[0].text, "words 4");
    let stale = install(Some(ceremony.pin()), Some(&trust), &advisories(3).bytes()).map(|_| ()).expect_err("refused");
    assert_eq!(stale.code.as_str(), "trust.rollback");
}

fn shipped_policy() -> Policy {
    let json = include_str!("../../../../../data/policy.json");
    let unsigned = part_from_json(Kind::Policy, json).expect("a policy");
    let document = signed_by(unsigned, &[]);
    document.content().expect("reads")
}

#[test]
fn the_shipped_data_are_accepted() {
    let policy = shipped_policy();
    policy.validate().expect("valid");
    assert!(policy.participants.len() >= 60, "{}", policy.participants.len());
    let frauds = part_from_json(Kind::Alerts, include_str!("../../../../../data/known-frauds.json"));
    assert!(frauds.is_ok(), "{frauds:?}");
    let proposed = part_from_json(Kind::Alerts, include_str!("../../../../../data/proposed-alerts.json"));
    assert!(proposed.is_ok(), "{proposed:?}");
    for (of, json) in [
        ("CH", include_str!("../../../../../data/national/CH.json")),
        ("EU", include_str!("../../../../../data/national/EU.json")),
        ("GB", include_str!("../../../../../data/national/GB.json")),
        ("US", include_str!("../../../../../data/national/US.json")),
    ] {
        let law = part_from_json(Kind::National, json).expect(of);
        let law: National = signed_by(law, &[]).content().expect("reads");
        assert_eq!((law.participant.as_str(), law.validate()), (of, Ok(())));
    }
}

#[test]
fn the_shipped_history_answers_for_its_days() {
    let policy = shipped_policy();
    let on = |code: &str, day: &str| match policy.membership(code.parse().expect("code"), day.parse().expect("day")) {
        Membership::Participant(_) => "participant",
        Membership::Suspended(_) => "suspended",
        Membership::None(_) => "none",
        Membership::Unknown(_) => "unknown",
    };
    for (code, day, answer) in [
        ("AO", "2003-07-30", "unknown"),
        ("AO", "2026-01-01", "participant"),
        ("CF", "2014-01-01", "suspended"),
        ("CF", "2020-01-01", "participant"),
        ("CF", "2025-01-01", "participant"),
        ("KE", "2015-07-01", "none"),
        ("XX", "2015-07-01", "none"),
        ("CG", "2005-01-01", "none"),
        ("EU", "2020-01-01", "participant"),
    ] {
        assert_eq!(on(code, day), answer, "{code} on {day}");
    }
}
