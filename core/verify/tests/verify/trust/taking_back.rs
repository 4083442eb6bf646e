//! The groups take back single documents, or all that a key ever signed; no time that a signer wrote decides anything.

use super::journeys::{apply, number, with_full_keys, with_revocations};
use super::{at, bundle, full_keys, key_entry, refused, replace, signed};
use roughcheck_format::cose::{CoseSign, Signer};
use roughcheck_issue::encode_part;
use roughcheck_testkit::{self as testing, Ceremony, public_hex, signed_by};
use roughcheck_verify::trust::{
    Document, Group, Groups, Installed, KeyRevocation, KeyState, Kind, Root, Trust, TrustCode, TrustError, install,
};
use serde_json::{Value, json};

fn revocation(by: &str, made_at: &str, content: &Value) -> Document {
    let mut json = json!({ "version": 1, "participant": "AO", "made_at": made_at });
    json.as_object_mut().unwrap().extend(content.as_object().unwrap().clone());
    signed(Kind::Revocation, &json.to_string(), &[by])
}

fn voids(by: &str, made_at: &str, serial: &str) -> Document {
    revocation(by, made_at, &json!({ "numbers": [{ "number": serial, "reason": "lost" }] }))
}

fn alert(by: &str, version: u64, made_at: &str, serial: &str) -> Document {
    let json = json!({
        "version": version, "participant": "AO", "made_at": made_at,
        "alerts": [{ "kind": "number", "number": serial, "until": "2030-01-01", "text": "stolen" }],
    });
    signed(Kind::Alerts, &json.to_string(), &[by])
}

fn ended(key: &str, state: KeyState) -> Value {
    json!({ "keys": [KeyRevocation { key_id: testing::key(key).public_key().id().to_string(), status: state }] })
}

fn stolen() -> KeyState {
    KeyState::Compromised { since: at("2026-01-01T00:00:00Z") }
}

fn revoked(trust: &Trust, serial: &str) -> bool {
    trust.revocation(&number(serial), Some(testing::key("AO").public_key().id())).is_some()
}

fn alerted(trust: &Trust) -> Vec<String> {
    let all = trust.standing_alerts().filter_map(|one| one.alert.number.as_ref().map(ToString::to_string));
    let mut all: Vec<String> = all.collect();
    all.sort();
    all
}

#[test]
fn one_document_for_each_phone_of_a_thief_is_undone_at_once() {
    let ceremony = Ceremony::new();
    let whole = with_full_keys(&ceremony);
    let keys = ["AO-revocation", "AO-alert"];
    let lawful = [voids(keys[0], "2026-01-03T00:00:00Z", "AO-1"), alert(keys[1], 1, "2026-01-03T00:00:00Z", "AO-2")];
    let keep: Vec<String> = lawful.iter().map(|one| one.payload_digest().to_string()).collect();
    let entries: Vec<Value> = keys
        .iter()
        .map(|key| json!({ "key": public_hex(testing::key(key).public_key()).to_uppercase(), "keep": keep }))
        .collect();
    let back = json!({ "taken_back_keys": entries });
    for (day, version) in [("2026-01-01", 2), ("2024-06-30", 7), ("2031-12-31", u64::MAX)] {
        let made_at = format!("{day}T08:00:00Z");
        let [first, second] = &lawful;
        let mut trust = apply(&ceremony, Some(&whole), &first.bytes()).trust;
        trust = apply(&ceremony, Some(&trust), &second.bytes()).trust;
        for poison in [
            voids(keys[0], &made_at, "AO-7"),
            revocation(keys[0], &made_at, &ended("AO", stolen())),
            alert(keys[1], version, &made_at, "AO-8"),
        ] {
            trust = apply(&ceremony, Some(&trust), &poison.bytes()).trust;
        }
        assert!(revoked(&trust, "AO-7") && trust.key(testing::key("AO").public_key().id()).unwrap().is_compromised());
        let done = with_revocations(&ceremony, &trust, 2, &back);
        let now = &done.trust;
        assert_eq!((revoked(now, "AO-1"), revoked(now, "AO-7")), (true, false), "{day}");
        assert!(!now.key(testing::key("AO").public_key().id()).unwrap().is_compromised(), "{day}");
        assert_eq!(alerted(now), ["AO-2"], "{day}");
        assert_eq!(done.stopped.len(), 3, "each is an entry: {:?}", done.stopped);
        assert_eq!(now.not_counted.len(), 3, "and a line: {:?}", now.not_counted);
        // What the thief signs from then on installs nowhere, and holds nobody back.
        let more = voids(keys[0], "2026-02-03T00:00:00Z", "AO-5");
        assert_eq!(refused(&ceremony, Some(now), &more.bytes()), TrustCode::Scope);
        let file = bundle(&ceremony, 3, |parts| {
            replace(parts, full_keys(&ceremony, 1));
            replace(
                parts,
                ceremony.part(Kind::Revocations, &{
                    let mut next = back.clone();
                    next["version"] = 2.into();
                    next.to_string()
                }),
            );
            parts.push(alert(keys[1], 3, "2026-01-04T00:00:00Z", "AO-6"));
        });
        let next = apply(&ceremony, Some(now), &file.encode());
        assert_eq!(alerted(&next.trust), ["AO-2"]);
        assert!(next.noticed.iter().any(|told| told.why.contains("took back")), "{:?}", next.noticed);
    }
}

#[test]
fn what_was_taken_back_in_a_bundle_counts_neither_before_a_restart_nor_after() {
    let ceremony = Ceremony::new();
    let poison = alert("AO-alert", 1, "2026-01-03T00:00:00Z", "AO-8");
    let back = json!({ "version": 1, "taken_back": [poison.payload_digest().to_string()] });
    let file = bundle(&ceremony, 1, |parts| {
        replace(parts, full_keys(&ceremony, 1));
        replace(parts, ceremony.part(Kind::Revocations, &back.to_string()));
        parts.push(poison);
    });
    let trust = apply(&ceremony, None, &file.encode()).trust;
    assert_eq!(alerted(&trust), Vec::<String>::new());
    let again = Trust::load(ceremony.pin(), trust.stored().clone()).expect("loads");
    assert_eq!(alerted(&again), Vec::<String>::new());
}

#[test]
fn what_a_retired_key_signed_installs_where_a_head_lists_it() {
    let ceremony = Ceremony::new();
    let whole = with_full_keys(&ceremony);
    let retire = |key: &str, by: &str| {
        let state = KeyState::Retired { since: at("2026-01-10T00:00:00Z").day() };
        revocation(by, "2026-01-10T00:00:00Z", &ended(key, state))
    };
    // Dated before its retirement: that date is the signer's own.
    for (document, key) in [
        (alert("AO-alert", 1, "2026-01-03T00:00:00Z", "AO-8"), "AO-alert"),
        (voids("AO", "2026-01-03T00:00:00Z", "AO-7"), "AO"),
        (voids("AO-revocation", "2026-01-03T00:00:00Z", "AO-7"), "AO-revocation"),
    ] {
        let trust = apply(&ceremony, Some(&whole), &retire(key, "AO-revocation").bytes()).trust;
        assert_eq!(refused(&ceremony, Some(&trust), &document.bytes()), TrustCode::RetiredKey, "{key}");
        // In a bundle whose head does not list it, it is passed over.
        let mut file = bundle(&ceremony, 2, |parts| replace(parts, full_keys(&ceremony, 1)));
        file.parts.push(document.clone());
        let passed = apply(&ceremony, Some(&trust), &file.encode());
        assert_eq!((alerted(&passed.trust).len(), revoked(&passed.trust, "AO-7")), (0, false), "{key}");
        assert!(passed.noticed.iter().any(|told| told.part == document.kind.as_str()), "{:?}", passed.noticed);
        // A head that lists it vouches for it; from then on it installs alone as well.
        let file = bundle(&ceremony, 2, |parts| {
            replace(parts, full_keys(&ceremony, 1));
            parts.push(document.clone());
        });
        let listed = apply(&ceremony, Some(&trust), &file.encode()).trust;
        assert!(!alerted(&listed).is_empty() || revoked(&listed, "AO-7"), "{key}");
        let before = apply(&ceremony, Some(&whole), &document.bytes()).trust;
        let after = apply(&ceremony, Some(&before), &retire(key, "AO-revocation").bytes()).trust;
        assert!(!alerted(&after).is_empty() || revoked(&after, "AO-7"), "a key that retires takes nothing back");
        let again = apply(&ceremony, Some(&after), &document.bytes());
        assert!(!again.unchanged.is_empty(), "{key}: it is there already");
    }
}

/// A state in which the keys part lists what is named beside the usual, under the next head.
fn listing(ceremony: &Ceremony, trust: &Trust, version: u64, more: &[&str]) -> Installed {
    let mut entries = vec![
        key_entry("AO", "AO", r#""certificate""#),
        key_entry("AO-revocation", "AO", r#""revocation""#),
        key_entry("AO-revocation-2", "AO", r#""revocation""#),
    ];
    entries.extend(more.iter().map(|name| key_entry(name, "AO", r#""certificate""#)));
    let keys = format!(r#"{{"version":{version},"keys":[{}]}}"#, entries.join(","));
    let file = bundle(ceremony, version, |parts| replace(parts, ceremony.part(Kind::Keys, &keys)));
    apply(ceremony, Some(trust), &file.encode())
}

#[test]
fn the_removal_of_a_key_that_is_not_listed_yet_waits() {
    let ceremony = Ceremony::new();
    let trust = listing(&ceremony, &with_full_keys(&ceremony), 2, &[]).trust;
    let (target, other) = (testing::key("AO-next").public_key().id(), testing::key("AO").public_key().id());
    let mut content = ended("AO-next", stolen());
    content["keys"].as_array_mut().unwrap().push(ended("AO", stolen())["keys"][0].clone());
    let early = revocation("AO-revocation", "2026-01-03T00:00:00Z", &content);
    let done = apply(&ceremony, Some(&trust), &early.bytes());
    let told = |installed: &Installed| installed.noticed.iter().any(|one| one.why.contains("not listed yet"));
    assert!(told(&done), "{:?}", done.noticed);
    assert!(done.stopped.is_empty() && done.trust.not_counted.len() == 1, "kept and told");
    assert!(done.trust.key(other).unwrap().is_compromised(), "the rest of it counts at once");
    // Listed while the one who removed it is unspoilt: in effect, whatever becomes of him afterwards.
    let later = listing(&ceremony, &done.trust, 3, &["AO-next"]).trust;
    assert!(later.key(target).unwrap().is_compromised() && later.not_counted.is_empty());
    let spoilt = revocation("AO-revocation-2", "2026-01-05T00:00:00Z", &ended("AO-revocation", stolen()));
    let after = apply(&ceremony, Some(&later), &spoilt.bytes()).trust;
    assert!(after.key(target).unwrap().is_compromised() && after.key(other).unwrap().is_compromised());
    // Listed after its signer is known to be in other hands, or after the document was taken back: no effect.
    let before = apply(&ceremony, Some(&done.trust), &spoilt.bytes()).trust;
    let listed = listing(&ceremony, &before, 3, &["AO-next"]).trust;
    assert!(!listed.key(target).unwrap().is_compromised() && listed.key(other).unwrap().is_compromised());
    assert!(listed.not_counted.iter().any(|told| told.why.contains("in other hands")), "{:?}", listed.not_counted);
    let taken = json!({ "version": 2, "taken_back": [early.payload_digest().to_string()] });
    let file = bundle(&ceremony, 3, |parts| {
        let entries = ["AO", "AO-next"].map(|name| key_entry(name, "AO", r#""certificate""#)).join(",");
        replace(parts, ceremony.part(Kind::Keys, &format!(r#"{{"version":3,"keys":[{entries}]}}"#)));
        replace(parts, ceremony.part(Kind::Revocations, &taken.to_string()));
    });
    let back = apply(&ceremony, Some(&done.trust), &file.encode()).trust;
    assert!(!back.key(target).unwrap().is_compromised() && !back.key(other).unwrap().is_compromised());
}

/// A root that asks for governments and industry alone, and what its keys sign.
struct WithoutCivilSociety {
    ceremony: Ceremony,
    root: Document,
}

impl WithoutCivilSociety {
    fn new() -> Self {
        let hex = |name: &str| vec![public_hex(testing::key(name).public_key())];
        let groups =
            Groups { government: hex("government"), civil_society: hex("civil-society"), industry: hex("industry") };
        let content = Root::content(1, groups, 2, vec![Group::Government, Group::Industry], vec![]);
        let root = sign(CoseSign::unsigned(encode_part(&content).expect("encodes")), &["government", "industry"]);
        Self { ceremony: Ceremony::new(), root }
    }

    fn install(&self, current: Option<&Trust>, file: &[u8]) -> Result<Installed, TrustError> {
        install(Some(self.root.payload_digest()), current, file)
    }

    /// A bundle whose revocations these sign; everything else is signed by government and industry.
    fn bundle(&self, version: u64, revocations: &Value, by: &[&str]) -> Vec<u8> {
        let mut json = revocations.clone();
        json["version"] = version.into();
        let two = ["government", "industry"];
        let parts = self.ceremony.basic_parts().into_iter().map(|part| match part.kind {
            Kind::Revocations => sign(testing::unsigned_part(Kind::Revocations, &json.to_string()), by),
            Kind::Keys => sign(full_keys(&self.ceremony, 1).signed, &two),
            _ => sign(part.signed, &two),
        });
        let day = i64::try_from(version).expect("small");
        let mut file = self.ceremony.bundle(version, at("2026-01-01T00:00:00Z").plus_days(day), parts.collect());
        file.roots = vec![self.root.clone()];
        file.manifest = sign(file.manifest.signed, &two);
        file.encode()
    }
}

fn sign(document: CoseSign, by: &[&str]) -> Document {
    let keys: Vec<_> = by.iter().map(|name| testing::key(name)).collect();
    signed_by(CoseSign::unsigned(document.payload), &keys.iter().collect::<Vec<_>>())
}

#[test]
fn nobody_takes_back_what_civil_society_said_without_civil_society() {
    let world = WithoutCivilSociety::new();
    let json = r#"{"version":1,"made_at":"2026-01-03T00:00:00Z","advisories":[
        {"kind":"general","until":"2030-01-01","text":"words"}]}"#;
    let advisory = signed(Kind::Advisories, json, &["civil-society"]);
    let json = r#"{"version":1,"participant":null,"made_at":"2026-01-03T00:00:00Z","alerts":[
        {"kind":"number","number":"AO-9","until":"2030-01-01","text":"stolen"}]}"#;
    let together = signed(Kind::Alerts, json, &["civil-society", "industry"]);
    let mut trust = world.install(None, &world.bundle(1, &json!({}), &["government", "industry"])).unwrap().trust;
    for document in [&advisory, &together] {
        trust = world.install(Some(&trust), &document.bytes()).expect("installs").trust;
    }
    let digest = trust.standing_alerts().next().expect("stands").digest.to_string();
    let names: Vec<String> = [&advisory, &together].map(|one| one.payload_digest().to_string()).to_vec();
    let keys: Vec<Value> = ["civil-society", "industry"]
        .map(|name| json!({ "key": public_hex(testing::key(name).public_key()), "keep": [] }))
        .to_vec();
    for back in [json!({ "taken_back": names }), json!({ "taken_back_keys": keys }), json!({ "withdrawn": [digest] })] {
        let said = |by: &[&str]| {
            let done = world.install(Some(&trust), &world.bundle(2, &back, by)).expect("installs");
            let told = done.noticed.iter().filter(|told| told.why.contains("without civil society")).count();
            (done.trust.advisories.len(), done.trust.standing_alerts().count(), told)
        };
        let alone = usize::from(back.get("withdrawn").is_some());
        assert_eq!(said(&["government", "industry"]), (1, 1, 2 - alone), "{back}");
        assert_eq!(said(&["government", "industry", "civil-society"]), (alone, 0, 0), "{back}");
    }
}
