//! What headquarters had before a key was in other hands: by the root's rule and a good key of that participant.

use super::journeys::{apply, revocation};
use super::{bundle, full_keys, refused, replace};
use roughcheck_format::base::{CountryCode, Digest, Domain};
use roughcheck_format::cose::Signer;
use roughcheck_testkit::{self as testing, Ceremony, signed_by, unsigned_part};
use roughcheck_verify::trust::{Document, KeyRevocation, KeyState, Kind, Trust, TrustCode};

const PARTIES: [&str; 3] = ["government", "civil-society", "industry"];

fn content(of: &str) -> Digest {
    Digest::of(Domain::Content, of.as_bytes())
}

fn part(version: u64, of: &[&str], by: &[&str]) -> Document {
    let contents: Vec<String> = of.iter().map(|of| content(of).to_string().to_uppercase()).collect();
    let json = serde_json::json!({
        "version": version, "participant": "AO", "made_at": "2026-01-03T00:00:00Z", "contents": contents,
    });
    let keys: Vec<_> = by.iter().map(|name| testing::key(name)).collect();
    signed_by(unsigned_part(Kind::SeenBefore, &json.to_string()), &keys.iter().collect::<Vec<_>>())
}

fn with(more: &[&'static str]) -> Vec<&'static str> {
    PARTIES.iter().chain(more).copied().collect()
}

fn seen(trust: &Trust, of: &str) -> [bool; 2] {
    ["AO", "BW"].map(|code| trust.was_seen_before(code.parse::<CountryCode>().expect("a code"), content(of)))
}

#[test]
fn what_was_seen_before_needs_the_groups_and_the_participant() {
    let ceremony = Ceremony::new();
    let trust = super::journeys::with_full_keys(&ceremony);
    let offered = |by: &[&str]| part(1, &["a"], by).bytes();
    assert_eq!(refused(&ceremony, Some(&trust), &offered(&PARTIES)), TrustCode::Scope, "not without AO");
    assert_eq!(refused(&ceremony, Some(&trust), &offered(&with(&["BW"]))), TrustCode::Scope, "another's key");
    assert_eq!(refused(&ceremony, Some(&trust), &offered(&["AO-revocation"])), TrustCode::Threshold);
    let trust = apply(&ceremony, Some(&trust), &offered(&with(&["AO-revocation"]))).trust;
    assert_eq!((seen(&trust, "a"), seen(&trust, "b")), ([true, false], [false, false]));
    assert_eq!(trust.versions.get("seen-before/AO"), Some(&1));
    let trust = apply(&ceremony, Some(&trust), &part(2, &["b"], &with(&["AO-revocation"])).bytes()).trust;
    assert_eq!((seen(&trust, "a"), seen(&trust, "b")), ([false, false], [true, false]));
    assert_eq!(refused(&ceremony, Some(&trust), &offered(&with(&["AO-revocation"]))), TrustCode::Rollback);
    // In a bundle as well.
    let file = bundle(&ceremony, 2, |parts| {
        replace(parts, full_keys(&ceremony, 1));
        parts.push(part(3, &["c"], &with(&["AO-revocation"])));
    });
    assert_eq!(seen(&apply(&ceremony, Some(&trust), &file.encode()).trust, "c"), [true, false]);
}

#[test]
fn a_key_in_other_hands_gives_nothing_back() {
    let ceremony = Ceremony::new();
    let trust = super::journeys::with_full_keys(&ceremony);
    let stolen = KeyRevocation {
        key_id: testing::key("AO").public_key().id().to_string(),
        status: KeyState::Compromised { since: super::at("2026-01-02T00:00:00Z") },
    };
    let by_stolen = part(1, &["a"], &with(&["AO"])).bytes();
    let before = apply(&ceremony, Some(&trust), &by_stolen).trust;
    assert_eq!(seen(&before, "a"), [true, false]);
    let after = apply(&ceremony, Some(&before), &revocation("AO-revocation", &[], vec![stolen])).trust;
    assert_eq!(seen(&after, "a"), [false, false]);
    let again = part(2, &["a"], &with(&["AO"])).bytes();
    assert_eq!(refused(&ceremony, Some(&after), &again), TrustCode::Scope);
}
