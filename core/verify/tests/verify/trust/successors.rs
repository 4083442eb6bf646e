//! A later list of alerts adds and lengthens: what it leaves out counts on, until it is withdrawn by its digest.

use super::journeys::{apply, with_full_keys, with_revocations};
use super::{at, bundle, full_keys, key_entry, refused, replace, signed, survives_a_restart};
use roughcheck_format::base::Digest;
use roughcheck_format::cose::Signer;
use roughcheck_testkit::{self as testing, Ceremony};
use roughcheck_verify::trust::{Document, KeyRevocation, KeyState, Kind, Slot, Trust, TrustCode, install};

const UNTIL: &str = "2030-01-01";
const TWO: [&str; 2] = ["government", "industry"];

/// Alerts on these numbers, each until a day.
fn alerts(by: &[&str], participant: &str, version: u64, numbers: &[(&str, &str)]) -> Document {
    let alert = |(number, until): &(&str, &str)| serde_json::json!({ "kind": "number", "number": number, "until": until, "text": "stolen" });
    let list: Vec<_> = numbers.iter().map(alert).collect();
    let participant = Some(participant).filter(|code| !code.is_empty());
    let json = serde_json::json!({
        "version": version, "participant": participant, "made_at": "2026-01-03T00:00:00Z", "alerts": list,
    });
    signed(Kind::Alerts, &json.to_string(), by)
}

fn by_ao(version: u64, numbers: &[(&str, &str)]) -> Document {
    alerts(&["AO-alert"], "AO", version, numbers)
}

/// The numbers that are alerted on, with the last day of each.
fn standing(trust: &Trust) -> Vec<(String, String)> {
    let all = trust.standing_alerts().map(|one| (one.alert.number.as_ref().unwrap().to_string(), one.alert.until));
    let mut all: Vec<_> = all.map(|(number, until)| (number, until.to_string())).collect();
    all.sort();
    all
}

fn numbers(trust: &Trust) -> Vec<String> {
    standing(trust).into_iter().map(|(number, _)| number).collect()
}

fn digest_of(trust: &Trust, number: &str) -> Digest {
    let mut all = trust.standing_alerts();
    all.find(|one| one.alert.number.as_ref().unwrap().to_string() == number).expect("stands").digest
}

fn revocation(by: &str, content: &serde_json::Value) -> Document {
    let mut json = serde_json::json!({ "version": 1, "participant": "AO", "made_at": "2026-01-03T00:00:00Z" });
    json.as_object_mut().unwrap().extend(content.as_object().unwrap().clone());
    signed(Kind::Revocation, &json.to_string(), &[by])
}

#[test]
fn an_empty_newer_list_silences_nothing() {
    let ceremony = Ceremony::new();
    let trust = with_full_keys(&ceremony);
    for (by, participant, slot) in [(&TWO[..], "", "alerts/groups"), (&["AO-alert"], "AO", "alerts/AO")] {
        let lawful = alerts(by, participant, 1, &[("AO-9", UNTIL)]);
        let empty = alerts(by, participant, 2, &[]);
        let first = apply(&ceremony, Some(&trust), &lawful.bytes()).trust;
        let after = apply(&ceremony, Some(&first), &empty.bytes()).trust;
        assert_eq!((numbers(&after), after.versions.get("alerts")), (vec!["AO-9".to_owned()], Some(&2)));
        assert!(after.stored().contains_key(&Slot(format!("{slot}/{}", lawful.payload_digest()))));
        // In a bundle too.
        let file = bundle(&ceremony, 2, |parts| {
            replace(parts, full_keys(&ceremony, 1));
            parts.push(alerts(by, participant, 3, &[]));
        });
        assert_eq!(numbers(&apply(&ceremony, Some(&after), &file.encode()).trust), ["AO-9"]);
        // Nor does it where it comes first, whether it calls itself newer or the same.
        for version in [1, 2, u64::MAX] {
            let empty = apply(&ceremony, Some(&trust), &alerts(by, participant, version, &[]).bytes()).trust;
            let late = apply(&ceremony, Some(&empty), &lawful.bytes());
            assert_eq!(numbers(&late.trust), ["AO-9"], "{version}");
            assert!(late.noticed.iter().any(|noticed| noticed.part == slot), "{:?}", late.noticed);
        }
    }
}

#[test]
fn what_a_successor_leaves_out_or_shortens_counts_on_to_its_own_end_day() {
    let ceremony = Ceremony::new();
    let trust = with_full_keys(&ceremony);
    let first = by_ao(1, &[("AO-1", "2026-06-01"), ("AO-2", "2026-06-01"), ("AO-3", "2026-06-01")]);
    let trust = apply(&ceremony, Some(&trust), &first.bytes()).trust;
    let second = by_ao(2, &[("AO-1", "2026-03-01"), ("AO-2", "2026-09-01"), ("AO-4", "2026-06-01")]);
    let trust = apply(&ceremony, Some(&trust), &second.bytes()).trust;
    let longest = |number: &str| {
        let of = standing(&trust).into_iter().filter(|(one, _)| one == number);
        of.map(|(_, until)| until).max().unwrap_or_default()
    };
    assert_eq!(["AO-1", "AO-2", "AO-3", "AO-4"].map(longest), ["2026-06-01", "2026-09-01", "2026-06-01", "2026-06-01"]);
    // One that says nothing new is late, as it ever was; what is told twice stands once.
    assert_eq!(refused(&ceremony, Some(&trust), &first.bytes()), TrustCode::Rollback);
    let same = by_ao(2, &[("AO-4", "2026-06-01")]);
    assert_eq!(refused(&ceremony, Some(&trust), &same.bytes()), TrustCode::Equivocation);
    let third = by_ao(3, &[("AO-4", "2026-06-01")]);
    let trust = apply(&ceremony, Some(&trust), &third.bytes()).trust;
    assert_eq!(numbers(&trust).iter().filter(|number| *number == "AO-4").count(), 1);
}

#[test]
fn an_alert_is_withdrawn_by_its_digest_by_the_country_or_by_the_groups() {
    let ceremony = Ceremony::new();
    let trust = with_full_keys(&ceremony);
    let own = by_ao(1, &[("AO-1", UNTIL), ("AO-2", UNTIL)]);
    let trust = apply(&ceremony, Some(&trust), &own.bytes()).trust;
    let trust = apply(&ceremony, Some(&trust), &alerts(&TWO, "", 1, &[("AO-3", UNTIL)]).bytes()).trust;
    let digests = ["AO-1", "AO-3"].map(|number| digest_of(&trust, number).to_string().to_uppercase());
    let withdrawal = serde_json::json!({ "withdrawn": digests });
    // The country by its key for revocations, and of its own alerts alone.
    for by in ["AO-alert", "AO"] {
        assert_eq!(refused(&ceremony, Some(&trust), &revocation(by, &withdrawal).bytes()), TrustCode::Scope, "{by}");
    }
    let by_country = revocation("AO-revocation", &withdrawal);
    let done = apply(&ceremony, Some(&trust), &by_country.bytes());
    assert_eq!(numbers(&done.trust), ["AO-2", "AO-3"]);
    assert_eq!(done.stopped, ["alerts/AO"], "and an entry says so");
    assert!(done.trust.not_counted.iter().any(|told| told.part == "alerts/AO" && told.why.contains("withdrawn")));
    // A newer list that has it again brings it back no more than an older one.
    let again = apply(&ceremony, Some(&done.trust), &by_ao(2, &[("AO-1", UNTIL)]).bytes()).trust;
    assert_eq!(numbers(&again), ["AO-2", "AO-3"]);
    // The groups give back what a thief of that key withdrew, and withdraw whatever they like.
    let taken = serde_json::json!({ "taken_back": [by_country.payload_digest().to_string()] });
    let back = with_revocations(&ceremony, &done.trust, 2, &taken);
    assert_eq!(numbers(&back.trust), ["AO-1", "AO-2", "AO-3"]);
    assert!(back.noticed.iter().any(|told| told.part == "alerts/AO" && told.why == "counts again"));
    let groups = with_revocations(&ceremony, &trust, 2, &withdrawal).trust;
    assert_eq!(numbers(&groups), ["AO-2"]);
}

#[test]
fn a_withdrawal_needs_a_key_that_is_in_nobody_elses_hands() {
    let ceremony = Ceremony::new();
    let entry = |name: &str| key_entry(name, "AO", r#""revocation""#);
    let keys = [key_entry("AO-alert", "AO", r#""alert""#), entry("AO-revocation"), entry("AO-revocation-2")].join(",");
    let file = bundle(&ceremony, 1, |parts| {
        replace(parts, ceremony.part(Kind::Keys, &format!(r#"{{"version":1,"keys":[{keys}]}}"#)));
    });
    let trust = apply(&ceremony, None, &file.encode()).trust;
    let trust = apply(&ceremony, Some(&trust), &by_ao(1, &[("AO-1", UNTIL)]).bytes()).trust;
    let withdrawal = serde_json::json!({ "withdrawn": [digest_of(&trust, "AO-1").to_string()] });
    let trust = apply(&ceremony, Some(&trust), &revocation("AO-revocation", &withdrawal).bytes()).trust;
    assert_eq!(numbers(&trust), Vec::<String>::new());
    let stolen = serde_json::json!({ "keys": [KeyRevocation {
        key_id: testing::key("AO-revocation").public_key().id().to_string(),
        status: KeyState::Compromised { since: at("2026-01-02T00:00:00Z") },
    }] });
    let trust = apply(&ceremony, Some(&trust), &revocation("AO-revocation-2", &stolen).bytes()).trust;
    assert_eq!(numbers(&trust), ["AO-1"], "what a thief withdrew counts again");
}

#[test]
fn a_key_that_retires_or_is_in_other_hands_takes_back_no_alert() {
    let ceremony = Ceremony::new();
    let trust = with_full_keys(&ceremony);
    let trust = apply(&ceremony, Some(&trust), &by_ao(1, &[("AO-1", UNTIL)]).bytes()).trust;
    let trust = apply(&ceremony, Some(&trust), &by_ao(2, &[("AO-2", UNTIL)]).bytes()).trust;
    let id = testing::key("AO-alert").public_key().id().to_string();
    let since = at("2026-01-02T00:00:00Z");
    for status in [KeyState::Retired { since: since.day() }, KeyState::Compromised { since }] {
        let one = KeyRevocation { key_id: id.clone(), status };
        let ended = revocation("AO-revocation", &serde_json::json!({ "keys": [one] }));
        let after = apply(&ceremony, Some(&trust), &ended.bytes()).trust;
        assert_eq!(numbers(&after), ["AO-1", "AO-2"], "{status:?}");
    }
}

#[test]
fn room_is_counted_for_each_key() {
    let ceremony = Ceremony::new();
    let trust = with_full_keys(&ceremony);
    let many = |first: u64, count: u64| -> Vec<String> {
        (first..first + count).map(|serial| format!("AO-{serial:07}")).collect()
    };
    let list = |version: u64, names: &[String], until: &str| {
        by_ao(version, &names.iter().map(|name| (name.as_str(), until)).collect::<Vec<_>>()).bytes()
    };
    let then = |trust: &Trust, file: &[u8]| install(Some(ceremony.pin()), Some(trust), file);
    let trust = then(&trust, &list(1, &many(0, 9_000), UNTIL)).expect("room").trust;
    // The head was made on 2026-01-02: what has ended by then takes no room of what has not.
    let trust = then(&trust, &list(2, &many(10_000, 2_000), "2026-01-01")).expect("room").trust;
    let trust = then(&trust, &list(3, &many(20_000, 1_000), UNTIL)).expect("room").trust;
    let full = then(&trust, &list(4, &many(30_000, 1), UNTIL)).map(|_| ()).expect_err("no room");
    assert_eq!(full.code, TrustCode::TooLarge);
    // What is told once more takes none either, and others have their own.
    assert!(then(&trust, &list(4, &many(0, 10), UNTIL)).is_ok());
    let groups = then(&trust, &alerts(&TWO, "", 1, &[("AO-3", UNTIL)]).bytes()).expect("room").trust;
    assert_eq!(groups.standing_alerts().count(), 12_001);
}

#[test]
fn what_has_ended_makes_room_first_and_is_told() {
    let ceremony = Ceremony::new();
    let text = "x".repeat(4_000);
    let long = |version: u64, first: u64, until: &str| {
        let alert = |serial: u64| {
            let number = format!("AO-{:07}", first + serial);
            serde_json::json!({ "kind": "number", "number": number, "until": until, "text": text })
        };
        let json = serde_json::json!({
            "version": version, "participant": "AO", "made_at": "2026-01-03T00:00:00Z",
            "alerts": (0..400).map(alert).collect::<Vec<_>>(),
        });
        signed(Kind::Alerts, &json.to_string(), &["AO-alert"])
    };
    let slot = |document: &Document| Slot(format!("alerts/AO/{}", document.payload_digest()));
    let mut trust = with_full_keys(&ceremony);
    let mut next = |list: &Document| {
        let done = install(Some(ceremony.pin()), Some(&trust), &list.bytes()).expect("room");
        survives_a_restart(&ceremony, &done);
        assert_eq!(
            done.noticed.iter().filter(|told| told.why.contains("made room")).count(),
            done.clear.len(),
            "what goes is told"
        );
        trust = done.trust;
        (done.clear, trust.clone())
    };
    let [ended, standing, again] = [long(1, 0, "2026-01-01"), long(2, 1_000, UNTIL), long(3, 1_000, UNTIL)];
    let other = long(4, 2_000, UNTIL);
    next(&ended);
    next(&standing);
    assert_eq!(next(&again).0, [slot(&ended)], "before what stands elsewhere");
    let (cleared, trust) = next(&other);
    assert_eq!(cleared, [slot(&standing)], "then what stands elsewhere");
    assert_eq!(trust.standing_alerts().count(), 800);
    // Nothing is left that could make room: what stands goes for nobody.
    let full = install(Some(ceremony.pin()), Some(&trust), &long(5, 3_000, UNTIL).bytes()).map(|_| ());
    assert_eq!(full.expect_err("no room").code, TrustCode::TooLarge);
}
