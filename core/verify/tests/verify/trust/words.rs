//! Words of a later version: passed over and told, and nothing else is lost for them.

use serde_json::{Value, json};

use super::journeys::{apply, number};
use super::{bundle, refused, replace};
use roughcheck_format::cose::{CoseSign, Signer};
use roughcheck_issue::{encode_part, part_from_json};
use roughcheck_testkit::{self as testing, Ceremony, public_hex, signed_by};
use roughcheck_verify::trust::{Alerts, Document, KeyState, KeyUse, Keys, Kind, TrustCode};

/// A part with words that nobody could sign with this version.
fn part(ceremony: &Ceremony, kind: &str, content: Value) -> Document {
    let mut json = json!({"kind": kind});
    json.as_object_mut().unwrap().extend(content.as_object().unwrap().clone());
    ceremony.sign(CoseSign::unsigned(encode_part(&json).unwrap()))
}

fn key(name: &str, uses: &[&str], status: Value) -> Value {
    json!({
        "key": public_hex(testing::key(name).public_key()), "participant": "AO", "authority": name, "uses": uses,
        "from": "2020-01-01", "until": "2035-12-31", "status": status,
    })
}

#[test]
fn an_unknown_use_and_an_unknown_state_of_a_key_lose_no_bundle() {
    let ceremony = Ceremony::new();
    let keys = json!({"version": 1, "keys": [
        key("AO", &["certificate", "future-use"], Value::Null),
        key("AO-2", &["certificate"], json!({"state": "paused", "since": "2026-01-01"})),
        key("AO-3", &["certificate"], json!({"state": "valid"})),
    ]});
    let file = bundle(&ceremony, 1, |parts| replace(parts, part(&ceremony, "keys", keys.clone()))).encode();
    let done = apply(&ceremony, None, &file);
    let may = |name: &str| {
        let listed = done.trust.key(testing::key(name).public_key().id()).unwrap();
        listed.may_on(KeyUse::Certificate, "2026-01-05".parse().unwrap())
    };
    assert_eq!((may("AO"), may("AO-2"), may("AO-3")), (true, false, true), "paused: unusable");
    let told: Vec<&str> = done.noticed.iter().map(|noticed| noticed.why.as_str()).collect();
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(done.noticed.iter().all(|noticed| noticed.part == "keys"));
    // What this version does not know, it does not sign.
    assert!(part_from_json(Kind::Keys, &keys.to_string()).is_err());
}

#[test]
fn a_revocation_in_unknown_words_makes_a_key_unusable_and_never_better() {
    let ceremony = Ceremony::new();
    let trust = super::journeys::with_full_keys(&ceremony);
    let id = testing::key("AO").public_key().id();
    let revoke = |status: Value| {
        let json = json!({
            "kind": "revocation", "version": 1, "participant": "AO", "made_at": "2026-01-03T00:00:00Z",
            "keys": [{"key_id": id.to_string().to_uppercase(), "status": status}],
        });
        signed_by(CoseSign::unsigned(encode_part(&json).unwrap()), &[&testing::key("AO-revocation")])
    };
    let paused = apply(&ceremony, Some(&trust), &revoke(json!({"state": "paused"})).bytes()).trust;
    assert_eq!(paused.key(id).unwrap().entry.status, KeyState::Unknown);
    let retired = revoke(json!({"state": "retired", "since": "2030-01-01"}));
    let retired = apply(&ceremony, Some(&paused), &retired.bytes()).trust;
    assert_eq!(retired.key(id).unwrap().entry.status, KeyState::Unknown);
}

#[test]
fn a_part_of_an_unknown_kind_is_passed_over_and_told() {
    let ceremony = Ceremony::new();
    let devices = part(
        &ceremony,
        "alerts",
        json!({"version": 1, "participant": null,
        "made_at": "2026-01-02T00:00:00Z", "alerts": []}),
    );
    let mut file = bundle(&ceremony, 1, |parts| parts.push(devices));
    // The kind is changed in the bytes of the head and of the part: this version has no way to make one.
    let whole = |document: &Document| {
        let mut value: ciborium::Value = ciborium::from_reader(document.signed.payload.as_slice()).unwrap();
        rename(&mut value);
        ceremony_sign(&ceremony, &value)
    };
    let head = whole(&file.manifest);
    let devices = whole(file.parts.last().unwrap());
    file.parts.pop();
    file.manifest.signed = head;
    let mut raw = roughcheck_format::base::Writer::new();
    raw.array(4).text("RCB1").list(&file.roots, |out, one| {
        out.bytes(&one.bytes());
    });
    raw.bytes(&file.manifest.signed.encode());
    let mut parts: Vec<Vec<u8>> = file.parts.iter().map(Document::bytes).collect();
    parts.push(devices.encode());
    raw.list(&parts, |out, one| {
        out.bytes(one);
    });
    let done = apply(&ceremony, None, &raw.into_bytes());
    assert_eq!(done.noticed.iter().map(|noticed| noticed.part.as_str()).collect::<Vec<_>>(), ["devices"]);
    // Alone it is refused, and said to be of a kind that is not known.
    assert_eq!(refused(&ceremony, Some(&done.trust), &devices.encode()), TrustCode::Malformed);
}

fn rename(value: &mut ciborium::Value) {
    match value {
        ciborium::Value::Text(text) if text == "alerts" => *text = "devices".to_owned(),
        ciborium::Value::Map(fields) => {
            let is_part =
                fields.iter().any(|(name, value)| name.as_text() == Some("kind") && value.as_text() == Some("alerts"));
            for (name, value) in fields {
                if is_part && name.as_text() == Some("kind") || matches!(value, ciborium::Value::Array(_)) {
                    rename(value);
                }
            }
        }
        ciborium::Value::Array(items) => items.iter_mut().for_each(rename),
        _ => {}
    }
}

fn ceremony_sign(ceremony: &Ceremony, value: &ciborium::Value) -> CoseSign {
    let mut unsigned = CoseSign::unsigned(encode_part(value).unwrap());
    for (_, key) in &ceremony.parties {
        unsigned.sign(key);
    }
    unsigned
}

#[test]
fn null_is_absence_wherever_a_field_may_be_absent() {
    let ceremony = Ceremony::new();
    let nulls = json!({"version": 2, "crit": null, "runs": null, "numbers": null, "taken_back": null});
    let policy: Value = basic_policy(&ceremony);
    let mut with_nulls = policy.clone();
    for field in ["as_of", "zones", "origin", "carat_tolerance", "limits", "usd_per_carat", "advisories_refer"] {
        with_nulls[field] = Value::Null;
    }
    for field in ["contact", "codes_since", "ranges", "singles", "members", "validity", "number_forms", "values"] {
        with_nulls["participants"][0][field] = Value::Null;
    }
    with_nulls["participants"][0]["status"][0]["at_once"] = Value::Null;
    let file = bundle(&ceremony, 1, |parts| {
        replace(parts, part(&ceremony, "revocations", nulls));
        replace(parts, part(&ceremony, "policy", with_nulls));
    });
    let done = apply(&ceremony, None, &file.encode());
    let plain: roughcheck_verify::trust::Policy = serde_json::from_value(policy).unwrap();
    assert_eq!(done.trust.policy, plain);
}

fn basic_policy(ceremony: &Ceremony) -> Value {
    let policy = ceremony.basic_parts().into_iter().find(|part| part.kind == Kind::Policy).unwrap();
    let value: ciborium::Value = ciborium::from_reader(policy.signed.payload.as_slice()).unwrap();
    let value: Value = value.deserialized().unwrap();
    value
}

#[test]
fn digests_and_keys_in_capitals_are_the_same_bytes() {
    let ceremony = Ceremony::new();
    let mut file = bundle(&ceremony, 1, |_| {});
    let mut head: ciborium::Value = ciborium::from_reader(file.manifest.signed.payload.as_slice()).unwrap();
    capitals(&mut head);
    file.manifest = Document::decode(&ceremony_sign(&ceremony, &head).encode()).unwrap();
    let keys: Keys = file.parts[0].content().unwrap();
    assert!(!keys.keys.is_empty());
    apply(&ceremony, None, &file.encode());
}

/// Every digest of a head in capitals.
fn capitals(value: &mut ciborium::Value) {
    match value {
        ciborium::Value::Map(fields) => {
            for (name, value) in fields {
                match value.as_text().map(str::to_uppercase) {
                    Some(text) if name.as_text() == Some("digest") => *value = text.into(),
                    _ => capitals(value),
                }
            }
        }
        ciborium::Value::Array(items) => items.iter_mut().for_each(capitals),
        _ => {}
    }
}

#[test]
fn an_alert_of_an_unknown_kind_names_its_number_all_the_same() {
    let ceremony = Ceremony::new();
    let trust = super::journeys::with_full_keys(&ceremony);
    let alerts = json!({"version": 1, "participant": "AO", "made_at": "2026-01-03T00:00:00Z", "alerts": [
        {"kind": "vehicle", "number": "AO-9", "plate": "KN 12", "until": "2030-01-01", "text": "t"}]});
    let mut json = json!({"kind": "alerts"});
    json.as_object_mut().unwrap().extend(alerts.as_object().unwrap().clone());
    let file = signed_by(CoseSign::unsigned(encode_part(&json).unwrap()), &[&testing::key("AO-alert")]);
    let trust = apply(&ceremony, Some(&trust), &file.bytes()).trust;
    let alert = &trust.alerts[0].alerts[0];
    assert!(alert.may_name_number(&number("AO-9")) && !alert.names_number(&number("AO-9")));
    let content: Alerts = file.content().unwrap();
    assert!(content.fit_to_sign().is_err());
}
