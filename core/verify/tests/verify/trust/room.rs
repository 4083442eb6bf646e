//! Room for alerts: honest lists are not crowded out by lists of other keys, nor lost to what is taken back later.

use super::journeys::apply;
use super::{Ceremony, Document, Kind, Trust, TrustCode, install, refused, signed, signed_again};
use roughcheck_format::base::Digest;
use roughcheck_format::cose::Signer;
use roughcheck_testkit::{self as testing, public_hex};
use roughcheck_verify::trust::alert_digests;
use serde_json::{Value, json};

const UNTIL: &str = "2030-01-01";

/// The next bundle: AO has three keys that may alert, and the groups take back what is named.
fn next(ceremony: &Ceremony, trust: Option<&Trust>, version: u64, back: &Value) -> Trust {
    next_with(ceremony, trust, version, back, &[])
}

/// The same, with alerts that its head lists.
fn next_with(ceremony: &Ceremony, trust: Option<&Trust>, version: u64, back: &Value, listed: &[Document]) -> Trust {
    signed_again::next_with(ceremony, trust, version, &[], back, listed).trust
}

/// All that a key signed but for what stays.
fn all_of(name: &str, keep: &[Digest]) -> Value {
    let keep: Vec<String> = keep.iter().map(ToString::to_string).collect();
    json!({ "taken_back_keys": [{ "key": public_hex(testing::key(name).public_key()), "keep": keep }] })
}

fn alerts_of(by: &[&str], participant: Option<&str>, version: u64, numbers: &[String], text: &str) -> Document {
    let alert = |number: &String| json!({ "kind": "number", "number": number, "until": UNTIL, "text": text });
    let alerts: Vec<Value> = numbers.iter().map(alert).collect();
    let json =
        json!({ "version": version, "participant": participant, "made_at": "2026-01-03T00:00:00Z", "alerts": alerts });
    signed(Kind::Alerts, &json.to_string(), by)
}

fn alerts(by: &[&str], version: u64, numbers: &[&str]) -> Document {
    let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
    alerts_of(by, Some("AO"), version, &numbers, "stolen")
}

/// Three of these fill the room of a key.
fn long(by: &[&str], participant: Option<&str>, version: u64, first: u64) -> Document {
    let numbers: Vec<String> = (first..first + 390).map(|serial| format!("AO-{serial}")).collect();
    alerts_of(by, participant, version, &numbers, &"x".repeat(3_500))
}

fn alerted(trust: &Trust) -> Vec<String> {
    let all = trust.standing_alerts().filter_map(|one| one.alert.number.as_ref().map(ToString::to_string));
    let mut all: Vec<String> = all.collect();
    all.sort();
    all
}

fn after(ceremony: &Ceremony, trust: &Trust, documents: &[Document]) -> Trust {
    documents.iter().fold(trust.clone(), |trust, one| apply(ceremony, Some(&trust), &one.bytes()).trust)
}

#[test]
fn what_another_key_said_first_is_said_again_by_whoever_outlives_it() {
    let ceremony = Ceremony::new();
    let start = next(&ceremony, None, 1, &json!({}));
    for (honest, thief) in [("one", "two"), ("two", "one")] {
        // The thief's list has the same alert, and more of them, in other documents of a higher or of the same version.
        for version in [1, 2, u64::MAX] {
            let ahead = [alerts(&[thief], version, &["AO-2", "AO-3"]), alerts(&[thief], version, &["AO-2"])];
            for ahead in &ahead {
                let own = alerts(&[honest], 1, &["AO-2"]);
                if ahead.payload_digest() == own.payload_digest() {
                    continue;
                }
                let trust = after(&ceremony, &start, &[ahead.clone(), own.clone()]);
                let now = next(&ceremony, Some(&trust), 2, &all_of(thief, &[]));
                assert_eq!(alerted(&now), ["AO-2"], "{honest}, {version}");
                // Nothing is stored twice for the same keys.
                let code = refused(&ceremony, Some(&trust), &own.bytes());
                assert!(matches!(code, TrustCode::Rollback | TrustCode::Equivocation), "{code}");
            }
        }
        // One that both signed rests on the honest key too; one by the thief alone adds nothing to it.
        let both = alerts(&[honest, thief], 2, &["AO-2"]);
        let trust = after(&ceremony, &start, &[both]);
        assert_eq!(refused(&ceremony, Some(&trust), &alerts(&[thief], 1, &["AO-2"]).bytes()), TrustCode::Rollback);
        assert_eq!(refused(&ceremony, Some(&trust), &alerts(&[honest], 1, &["AO-2"]).bytes()), TrustCode::Rollback);
    }
}

#[test]
fn what_two_groups_say_beside_a_list_of_two_others_is_kept() {
    let ceremony = Ceremony::new();
    let start = next(&ceremony, None, 1, &json!({}));
    let numbers = ["AO-2".to_owned()];
    let ahead = alerts_of(&["civil-society", "industry"], None, 9, &numbers, "stolen");
    let own = alerts_of(&["government", "industry"], None, 1, &numbers, "stolen");
    let trust = after(&ceremony, &start, &[ahead, own]);
    assert_eq!(alerted(&next(&ceremony, Some(&trust), 2, &all_of("civil-society", &[]))), ["AO-2"]);
}

#[test]
fn what_was_taken_back_makes_no_room_and_counts_again_once_that_falls() {
    let ceremony = Ceremony::new();
    let start = next(&ceremony, None, 1, &json!({}));
    let own = long(&["one"], Some("AO"), 1, 1_000);
    let trust = after(&ceremony, &start, std::slice::from_ref(&own));
    let back = json!({ "taken_back": [own.payload_digest().to_string()] });
    let mut trust = next(&ceremony, Some(&trust), 2, &back);
    assert_eq!(alerted(&trust), Vec::<String>::new());
    // As much as the key has room for comes after it.
    for (version, first) in [(2, 2_000), (3, 3_000), (4, 4_000)] {
        trust = after(&ceremony, &trust, &[long(&["one"], Some("AO"), version, first)]);
    }
    let full = long(&["one"], Some("AO"), 5, 5_000);
    assert_eq!(refused(&ceremony, Some(&trust), &full.bytes()), TrustCode::TooLarge);
    let again = next(&ceremony, Some(&trust), 3, &json!({}));
    assert!(alerted(&again).contains(&"AO-1000".to_owned()), "{:?}", again.not_counted);
}

/// Alerts by the first key that leave so many bytes of its room, beside what else is in it; the first of them is given.
fn filling(version: u64, used: usize, left: usize, first: &Value) -> Document {
    let made = |words: usize, more: usize| {
        let alert = |serial: usize| {
            let words = words + if serial == 0 { more } else { 0 };
            json!({ "kind": "number", "number": format!("AO-{}", 700_000 + serial), "until": UNTIL, "text": "x".repeat(words) })
        };
        let mut alerts = vec![first.clone()];
        alerts.extend((0..390).map(alert));
        let json =
            json!({ "version": version, "participant": "AO", "made_at": "2026-01-03T00:00:00Z", "alerts": alerts });
        signed(Kind::Alerts, &json.to_string(), &["one"])
    };
    let more = (4 << 20) - used - left - made(3_000, 0).bytes().len();
    made(3_000 + more / 390, more % 390)
}

#[test]
fn what_a_head_lists_is_not_displaced_by_the_same_alerts_of_a_thief_of_its_key() {
    let ceremony = Ceremony::new();
    let own = alerts(&["one"], 1, &["AO-2"]);
    let same = json!({ "kind": "number", "number": "AO-2", "until": UNTIL, "text": "stolen" });
    for listed in [true, false] {
        let list: &[Document] = if listed { std::slice::from_ref(&own) } else { &[] };
        let start = next_with(&ceremony, None, 1, &json!({}), list);
        let more = [2, 3].map(|version| long(&["one"], Some("AO"), version, version * 1_000));
        let used: usize = more.iter().map(|one| one.bytes().len()).sum();
        let trust = after(&ceremony, &after(&ceremony, &start, std::slice::from_ref(&own)), &more);
        // It has room only where the honest list goes, whose alert it says again.
        let thief = filling(4, used, own.bytes().len() - 1, &same).bytes();
        let trust = match listed {
            true => {
                assert_eq!(refused(&ceremony, Some(&trust), &thief), TrustCode::TooLarge);
                trust
            }
            false => apply(&ceremony, Some(&trust), &thief).trust,
        };
        let now = next(&ceremony, Some(&trust), 2, &all_of("one", &[own.payload_digest()]));
        assert_eq!(alerted(&now).len(), usize::from(listed));
        // What no head listed counts again once it is offered again.
        let again =
            next_with(&ceremony, Some(&now), 3, &all_of("one", &[own.payload_digest()]), std::slice::from_ref(&own));
        assert_eq!(alerted(&again), ["AO-2"]);
    }
}

#[test]
fn what_does_not_count_has_a_room_of_its_own_and_no_more() {
    let ceremony = Ceremony::new();
    let mut trust = next(&ceremony, None, 1, &json!({}));
    let mut back = Vec::new();
    for version in 1..8 {
        let one = long(&["one"], Some("AO"), version, version * 1_000);
        trust = after(&ceremony, &trust, std::slice::from_ref(&one));
        back.push(one.payload_digest().to_string());
        trust = next(&ceremony, Some(&trust), version + 1, &json!({ "taken_back": back }));
    }
    let bytes: usize =
        trust.stored().values().filter(|one| one.kind == Kind::Alerts).map(|one| one.bytes().len()).sum();
    assert!(bytes < 7 << 20, "{bytes}");
    assert!(bytes > 4 << 20, "{bytes}");
}

#[test]
fn what_a_key_without_room_signed_too_counts_by_the_one_that_has_room() {
    let ceremony = Ceremony::new();
    let start = next(&ceremony, None, 1, &json!({}));
    for (honest, thief) in [("one", "two"), ("two", "one")] {
        let mut trust = start.clone();
        let mut version = 0;
        let full = loop {
            version += 1;
            let more = long(&[thief], Some("AO"), version, version * 1_000);
            match install(Some(ceremony.pin()), Some(&trust), &more.bytes()) {
                Ok(done) => trust = done.trust,
                Err(error) => break error.code,
            }
        };
        assert_eq!(full, TrustCode::TooLarge);
        let more = long(&[honest, thief], Some("AO"), version, 900_000);
        let trust = after(&ceremony, &trust, &[more]);
        assert!(alerted(&trust).contains(&"AO-900000".to_owned()));
        // It fills the honest one's room like any other, and falls with it alone.
        let now = next(&ceremony, Some(&trust), 2, &all_of(thief, &[]));
        assert_eq!(alerted(&now).len(), 390);
    }
}

#[test]
fn two_groups_with_room_are_enough_for_what_a_third_signed_too() {
    let ceremony = Ceremony::new();
    let mut trust = next(&ceremony, None, 1, &json!({}));
    // Three by civil society, which are all that it has room for, and two by industry.
    for (version, with) in [(1, "industry"), (2, "industry"), (3, "government")] {
        trust = after(&ceremony, &trust, &[long(&["civil-society", with], None, version, version * 1_000)]);
    }
    let all = ["government", "civil-society", "industry"];
    let two = long(&["civil-society", "industry"], None, 4, 4_000);
    assert_eq!(refused(&ceremony, Some(&trust), &two.bytes()), TrustCode::TooLarge);
    let trust = after(&ceremony, &trust, &[long(&all, None, 4, 4_000)]);
    assert!(alerted(&trust).contains(&"AO-4000".to_owned()));
    // Now industry's is full too, and government alone is no two groups.
    assert_eq!(refused(&ceremony, Some(&trust), &long(&all, None, 5, 5_000).bytes()), TrustCode::TooLarge);
}

fn numbers(first: u64, many: u64) -> Vec<String> {
    (first..first + many).map(|serial| format!("AO-{serial}")).collect()
}

#[test]
fn what_was_withdrawn_takes_no_room_among_those_that_stand() {
    let ceremony = Ceremony::new();
    let start = next(&ceremony, None, 1, &json!({}));
    let old = alerts_of(&["one"], Some("AO"), 1, &numbers(1, 9_000), "stolen");
    let new = alerts_of(&["one"], Some("AO"), 2, &numbers(10_001, 2_000), "stolen");
    let trust = after(&ceremony, &start, std::slice::from_ref(&old));
    assert_eq!(refused(&ceremony, Some(&trust), &new.bytes()), TrustCode::TooLarge);
    let all = alert_digests(&old.signed.payload).unwrap();
    let withdrawn: Vec<String> = all.iter().map(ToString::to_string).collect();
    let trust = next(&ceremony, Some(&trust), 2, &json!({ "withdrawn": withdrawn }));
    assert_eq!(alerted(&trust).len(), 0);
    let trust = after(&ceremony, &trust, &[new]);
    assert_eq!(alerted(&trust).len(), 2_000);
    // Once that falls they count again: nothing went.
    assert_eq!(alerted(&next(&ceremony, Some(&trust), 3, &json!({}))).len(), 11_000);
}

#[test]
fn what_the_head_lists_has_room_whatever_stands_beside_it() {
    let ceremony = Ceremony::new();
    let sides = ["government", "civil-society", "industry"];
    let list = |version, first, many| alerts_of(&sides, None, version, &numbers(first, many), "stolen");
    let trust = next_with(&ceremony, None, 1, &json!({}), &[list(1, 1, 9_000)]);
    let new = list(2, 10_001, 2_000);
    assert_eq!(refused(&ceremony, Some(&trust), &new.bytes()), TrustCode::TooLarge, "alone");
    let trust = next_with(&ceremony, Some(&trust), 2, &json!({}), &[new]);
    assert_eq!(alerted(&trust).len(), 11_000);
}
