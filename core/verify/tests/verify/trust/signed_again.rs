//! What was signed honestly is signed again by others, or offered again: nothing that counted goes, nothing that fell acts.

use super::journeys::{apply, number};
use super::junk::root;
use super::{at, bundle, full_keys, key_entry, refused, replace, signed};
use roughcheck_format::cose::{CoseSign, KeyId, Signer};
use roughcheck_testkit::{self as testing, Ceremony, public_hex, signed_by};
use roughcheck_verify::trust::{Document, Installed, KeyRevocation, KeyState, Kind, Trust, TrustCode, install};
use serde_json::{Value, json};

const USES: &str = r#""revocation","alert","national""#;

fn id(name: &str) -> KeyId {
    testing::key(name).public_key().id()
}

/// The next bundle: two keys of AO that may say the same, a third, a certificate key, what is listed beside, and notices.
fn next(ceremony: &Ceremony, trust: Option<&Trust>, version: u64, more: &[&str], back: &Value) -> Installed {
    next_with(ceremony, trust, version, more, back, &[])
}

pub(super) fn next_with(
    ceremony: &Ceremony,
    trust: Option<&Trust>,
    version: u64,
    more: &[&str],
    back: &Value,
    notices: &[Document],
) -> Installed {
    let mut entries: Vec<String> = ["one", "two", "three"].map(|name| key_entry(name, "AO", USES)).to_vec();
    entries.extend(["AO"].iter().chain(more).map(|name| key_entry(name, "AO", r#""certificate""#)));
    let keys = format!(r#"{{"version":{version},"keys":[{}]}}"#, entries.join(","));
    let mut back = back.clone();
    back["version"] = version.into();
    let file = bundle(ceremony, version, |parts| {
        replace(parts, ceremony.part(Kind::Keys, &keys));
        replace(parts, ceremony.part(Kind::Revocations, &back.to_string()));
        parts.extend(notices.iter().cloned());
    });
    apply(ceremony, trust, &file.encode())
}

fn takes_back(names: &[&str]) -> Value {
    let entry = |name: &&str| json!({ "key": public_hex(testing::key(name).public_key()), "keep": [] });
    json!({ "taken_back_keys": names.iter().map(entry).collect::<Vec<_>>() })
}

fn said(kind: Kind, by: &[&str], content: &Value) -> Document {
    let mut json = json!({ "version": 1, "participant": "AO", "made_at": "2026-01-03T00:00:00Z" });
    json.as_object_mut().unwrap().extend(content.as_object().unwrap().clone());
    signed(kind, &json.to_string(), by)
}

fn alert(number: &str) -> Value {
    json!({ "alerts": [{ "kind": "number", "number": number, "until": "2030-01-01", "text": "stolen" }] })
}

fn ended(name: &str, status: KeyState) -> Value {
    json!({ "keys": [KeyRevocation { key_id: id(name).to_string(), status }] })
}

fn stolen() -> KeyState {
    KeyState::Compromised { since: at("2026-01-01T00:00:00Z") }
}

fn voids() -> Value {
    json!({ "numbers": [{ "number": "AO-1", "reason": "lost" }] })
}

fn is_void(trust: &Trust) -> bool {
    trust.revocation(&number("AO-1"), None).is_some()
}

fn alerted(trust: &Trust) -> Vec<String> {
    trust.standing_alerts().filter_map(|one| one.alert.number.as_ref().map(ToString::to_string)).collect()
}

/// The honest one's document and the thief's of the same content, in every way in which they can reach a phone.
fn ways(kind: Kind, honest: &[&str], thief: &[&str], content: &Value) -> Vec<Vec<Document>> {
    let [own, other] = [honest, thief].map(|by| said(kind, by, content));
    let mut both = honest.to_vec();
    both.extend(thief.iter().filter(|name| !honest.contains(name)));
    vec![
        vec![own.clone(), other.clone()],
        vec![other.clone(), own.clone()],
        vec![own, other.clone(), other],
        vec![said(kind, &both, content)],
    ]
}

#[test]
fn a_thief_who_signs_the_same_again_takes_nobodys_place() {
    let ceremony = Ceremony::new();
    let start = next(&ceremony, None, 1, &[], &json!({})).trust;
    let groups = json!({ "participant": null, "alerts": alert("AO-3")["alerts"] });
    let law = json!({ "holidays": ["2026-05-01"] });
    type Counts = fn(&Trust) -> bool;
    let national: Counts = |trust| trust.national.len() == 1;
    let by_groups: Counts = |trust| alerted(trust) == ["AO-3"];
    let by_country: Counts = |trust| alerted(trust) == ["AO-2"];
    // Whichever of the two keys has the smaller id.
    for (honest, thief) in [("one", "two"), ("two", "one")] {
        for (kind, content, counts) in [
            (Kind::Revocation, voids(), is_void as Counts),
            (Kind::Alerts, alert("AO-2"), by_country),
            (Kind::National, law.clone(), national),
        ] {
            for way in ways(kind, &[honest], &[thief], &content) {
                let heard = |trust: Trust, one: &Document| apply(&ceremony, Some(&trust), &one.bytes()).trust;
                let trust = way.iter().fold(start.clone(), heard);
                let now = next(&ceremony, Some(&trust), 2, &[], &takes_back(&[thief])).trust;
                assert!(counts(&now), "{kind} by {honest}: {:?}", now.not_counted);
                let none = next(&ceremony, Some(&now), 3, &[], &takes_back(&[honest, thief])).trust;
                assert!(!counts(&none), "{kind}: with the last of them it falls");
            }
        }
    }
    for way in ways(Kind::Alerts, &["government", "industry"], &["industry", "civil-society"], &groups) {
        let trust = way.iter().fold(start.clone(), |trust, one| apply(&ceremony, Some(&trust), &one.bytes()).trust);
        let now = next(&ceremony, Some(&trust), 2, &[], &takes_back(&["civil-society"])).trust;
        assert!(by_groups(&now), "{:?}", now.not_counted);
    }
}

#[test]
fn what_stands_beside_a_newer_list_takes_a_further_signature_too() {
    let ceremony = Ceremony::new();
    let start = next(&ceremony, None, 1, &[], &json!({})).trust;
    let newer = json!({ "version": 2, "alerts": alert("AO-4")["alerts"] });
    let mut trust = start;
    for one in [
        said(Kind::Alerts, &["one"], &alert("AO-2")),
        said(Kind::Alerts, &["three"], &newer),
        said(Kind::Alerts, &["two"], &alert("AO-2")),
    ] {
        trust = apply(&ceremony, Some(&trust), &one.bytes()).trust;
    }
    for thief in ["one", "two"] {
        let now = next(&ceremony, Some(&trust), 2, &[], &takes_back(&[thief])).trust;
        assert_eq!(alerted(&now), ["AO-2", "AO-4"], "{thief}");
    }
}

#[test]
fn a_thief_who_signs_the_same_again_has_it_make_no_room_and_uses_up_none_of_others() {
    let ceremony = Ceremony::new();
    let start = next(&ceremony, None, 1, &[], &json!({})).trust;
    let text = "x".repeat(4_000);
    let list = |version: u64, first: u64, by: &str| {
        let alert = |serial: u64| json!({ "kind": "number", "number": format!("AO-{}", first + serial), "until": "2030-01-01", "text": text });
        let alerts: Vec<Value> = (0..400).map(alert).collect();
        said(Kind::Alerts, &[by], &json!({ "version": version, "alerts": alerts }))
    };
    let mut trust = start.clone();
    for one in [list(1, 1_000, "one"), list(1, 1_000, "two"), list(2, 1_000, "two"), list(3, 2_000, "two")] {
        trust = apply(&ceremony, Some(&trust), &one.bytes()).trust;
    }
    let now = next(&ceremony, Some(&trust), 2, &[], &takes_back(&["two"])).trust;
    assert_eq!(alerted(&now).len(), 400, "{:?}", now.not_counted);
    // The room of one for revocations is used up: what another signs too has its own.
    for (honest, thief) in [("one", "two"), ("two", "one")] {
        let many = |first: u64, by: &[&str]| {
            let void = |serial: u64| json!({ "number": format!("AO-{}", first + serial), "reason": "x".repeat(200) });
            said(Kind::Revocation, by, &json!({ "numbers": (0..3_500).map(void).collect::<Vec<_>>() })).bytes()
        };
        let mut trust = start.clone();
        let mut first = 10_000;
        while let Ok(done) = install(Some(ceremony.pin()), Some(&trust), &many(first, &[thief])) {
            (trust, first) = (done.trust, first + 10_000);
        }
        assert_eq!(refused(&ceremony, Some(&trust), &many(first, &[thief])), TrustCode::TooLarge);
        apply(&ceremony, Some(&trust), &many(first, &[honest, thief]));
    }
}

#[test]
fn a_withdrawal_and_an_early_removal_count_while_one_who_signed_them_is_left() {
    let ceremony = Ceremony::new();
    let start = next(&ceremony, None, 1, &[], &json!({})).trust;
    let start = apply(&ceremony, Some(&start), &said(Kind::Alerts, &["three"], &alert("AO-2")).bytes()).trust;
    let digest = start.standing_alerts().next().expect("stands").digest.to_string();
    let content = json!({ "withdrawn": [digest], "keys": ended("AO-next", stolen())["keys"] });
    for (honest, thief) in [("one", "two"), ("two", "one")] {
        for way in ways(Kind::Revocation, &[honest], &[thief], &content) {
            let trust = way.iter().fold(start.clone(), |trust, one| apply(&ceremony, Some(&trust), &one.bytes()).trust);
            let outcome = |trust: &Trust, back: &Value| {
                let now = next(&ceremony, Some(trust), 2, &["AO-next"], back).trust;
                (alerted(&now).len(), now.key(id("AO-next")).expect("listed").is_compromised())
            };
            assert_eq!(outcome(&trust, &takes_back(&[thief])), (0, true), "{honest}");
            assert_eq!(outcome(&trust, &takes_back(&[honest, thief])), (1, false), "{honest}");
            let known = said(Kind::Revocation, &["three"], &ended(thief, stolen()));
            let known = apply(&ceremony, Some(&trust), &known.bytes()).trust;
            assert_eq!(outcome(&known, &json!({})), (0, true), "{honest}");
        }
    }
}

#[test]
fn a_certificate_key_takes_no_place_of_a_revocation_in_the_same_words() {
    let ceremony = Ceremony::new();
    let start = next(&ceremony, None, 1, &[], &json!({})).trust;
    for way in ways(Kind::Revocation, &["one"], &["AO"], &voids()).into_iter().take(2) {
        let trust = way.iter().fold(start.clone(), |trust, one| apply(&ceremony, Some(&trust), &one.bytes()).trust);
        let again = Trust::load(ceremony.pin(), trust.stored().clone()).expect("loads");
        assert!(is_void(&trust) && is_void(&again), "for all who signed certificates");
        let now = next(&ceremony, Some(&trust), 2, &[], &takes_back(&["one"])).trust;
        assert!(!is_void(&now), "nor does it speak for the country afterwards");
        assert!(now.revocation(&number("AO-1"), Some(id("AO"))).is_some(), "but for itself");
    }
}

#[test]
fn what_fell_with_its_key_acts_no_more_when_it_is_offered_again() {
    let ceremony = Ceremony::new();
    let start = next(&ceremony, None, 1, &[], &json!({})).trust;
    let removal = said(Kind::Revocation, &["one"], &ended("two", stolen()));
    let trust = apply(&ceremony, Some(&start), &removal.bytes()).trust;
    assert!(trust.key(id("two")).expect("listed").is_compromised());
    let own = said(Kind::Alerts, &["two"], &alert("AO-2"));
    let done = next_with(&ceremony, Some(&trust), 2, &[], &takes_back(&["one"]), &[removal.clone(), own]);
    assert_eq!(alerted(&done.trust), ["AO-2"], "{:?}", done.noticed);
    assert!(!done.trust.key(id("two")).expect("listed").is_compromised());
    let alone = apply(&ceremony, Some(&done.trust), &removal.bytes()).trust;
    assert!(!alone.key(id("two")).expect("listed").is_compromised());
}

#[test]
fn what_an_earlier_root_signed_counts_where_a_head_lists_it_and_holds_no_bundle_back() {
    let ceremony = Ceremony::new();
    let start = next(&ceremony, None, 1, &[], &json!({})).trust;
    let two = ["government", "industry"];
    let together =
        |number: &str| said(Kind::Alerts, &two, &json!({ "participant": null, "alerts": alert(number)["alerts"] }));
    let words = |text: &str| {
        let advisory = json!([{ "kind": "general", "until": "2030-01-01", "text": text }]);
        let json = json!({ "version": 1, "made_at": "2026-01-03T00:00:00Z", "advisories": advisory });
        signed(Kind::Advisories, &json.to_string(), &["civil-society"])
    };
    let old = ["government", "civil-society", "industry"];
    let new = ["government-2", "civil-society-2", "industry-2"];
    let keys = new.map(testing::key);
    let by_new = |document: &Document| {
        signed_by(CoseSign::unsigned(document.signed.payload.clone()), &keys.iter().collect::<Vec<_>>())
    };
    let told = [together("AO-3"), words("known")];
    let stored = told.iter().fold(start.clone(), |trust, one| apply(&ceremony, Some(&trust), &one.bytes()).trust);
    // Listed or slipped in; known here or not.
    for (before, listed, counts) in [(&stored, true, 1), (&start, true, 1), (&stored, false, 1), (&start, false, 0)] {
        let mut file = bundle(&ceremony, 2, |parts| {
            replace(parts, full_keys(&ceremony, 2));
            parts.extend(told.iter().filter(|_| listed).cloned());
        });
        file.parts =
            file.parts.iter().map(|part| if part.kind.is_core() { by_new(part) } else { part.clone() }).collect();
        if !listed {
            file.parts.extend(told.iter().cloned());
        }
        file.roots.push(root(2, new, &old));
        file.manifest = by_new(&file.manifest);
        let done = apply(&ceremony, Some(before), &file.encode());
        assert_eq!(done.trust.root.version, 2);
        assert_eq!((alerted(&done.trust).len(), done.trust.advisories.len()), (counts, counts), "{listed}");
        let passed = done.noticed.iter().filter(|one| one.why.contains("no longer say this")).count();
        assert_eq!(passed, 2 * (1 - counts), "{:?}", done.noticed);
    }
}
