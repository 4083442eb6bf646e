//! No signature is verified twice. The test kit is built upon this crate, so its documents come in as bytes.

use roughcheck_format::base::Timestamp;
use roughcheck_format::cose::{CoseSign, Signer as _};
use roughcheck_issue::encode_part;
use roughcheck_testkit::{Ceremony, key, public_hex, signed_by};
use serde_json::{Value, json};

use crate::trust::quorum::VERIFIED;
use crate::trust::{Trust, install};

/// A notice of AO, signed by the key that is named.
fn notice(kind: &str, version: u64, by: &str, content: Value) -> Vec<u8> {
    let mut json = json!({
        "kind": kind, "version": version, "participant": "AO", "made_at": format!("2026-01-0{version}T00:00:00Z"),
    });
    json.as_object_mut().unwrap().extend(content.as_object().unwrap().clone());
    signed_by(CoseSign::unsigned(encode_part(&json).unwrap()), &[&key(by)]).bytes()
}

fn alert(version: u64) -> Vec<u8> {
    let text = format!("words {version}");
    let alerts = json!([{ "kind": "number", "number": "AO-9", "until": "2030-01-01", "text": text }]);
    notice("alerts", version, "AO-alert", json!({ "alerts": alerts }))
}

fn revocation(number: &str) -> Vec<u8> {
    let numbers = json!([{ "number": number, "reason": "lost" }]);
    notice("revocation", 1, "AO-revocation", json!({ "numbers": numbers, "keys": [] }))
}

/// A bundle in which AO has keys for certificates, revocations and alerts, with further parts.
fn bundle(ceremony: &Ceremony, version: u64, notices: &[&[u8]]) -> Vec<u8> {
    let entry = |name: &str, what: &str| {
        json!({
            "key": public_hex(key(name).public_key()), "participant": "AO", "authority": name, "uses": [what],
            "from": "2020-01-01", "until": "2035-12-31",
        })
    };
    let keys = [entry("AO", "certificate"), entry("AO-revocation", "revocation"), entry("AO-alert", "alert")];
    let mut parts = ceremony.basic_parts();
    let part = ceremony.part("keys".parse().unwrap(), &json!({ "version": 1, "keys": keys }).to_string());
    let place = parts.iter().position(|other| other.kind == part.kind).unwrap();
    parts[place] = part;
    // Their documents are read as this crate reads them, and are the same bytes.
    let made_at: Timestamp = format!("2026-01-0{version}T00:00:00Z").parse().unwrap();
    let mut bundle = ceremony.bundle(version, made_at, parts);
    for bytes in notices {
        let mut other = bundle.parts[0].clone();
        other.signed = CoseSign::decode(bytes).unwrap();
        bundle.parts.push(other);
    }
    bundle.encode()
}

fn signatures(trust: &Trust) -> usize {
    trust.stored().values().map(|document| document.signed.signatures.len()).sum()
}

#[test]
fn each_signature_is_verified_once() {
    let ceremony = Ceremony::new();
    let apply = |current: Option<&Trust>, file: &[u8]| {
        VERIFIED.set(0);
        let trust = install(Some(ceremony.pin()), current, file).expect("installs").trust;
        (trust, VERIFIED.get())
    };
    let (trust, _) = apply(None, &bundle(&ceremony, 1, &[]));
    let (trust, _) = apply(Some(&trust), &revocation("AO-7"));
    let (trust, _) = apply(Some(&trust), &alert(1));
    for (what, file) in [
        ("a bundle with a newer alert", bundle(&ceremony, 2, &[&alert(2)])),
        ("a bundle with the alert that is there", bundle(&ceremony, 2, &[&alert(1)])),
        ("a revocation", revocation("AO-8")),
        ("the revocation that is there", revocation("AO-7")),
        ("an alert", alert(2)),
    ] {
        let (installed, count) = apply(Some(&trust), &file);
        assert_eq!(count, signatures(&installed), "{what}");
    }
    // An older alert is weighed beside the one that stays.
    let (newer, _) = apply(Some(&trust), &alert(2));
    let (installed, count) = apply(Some(&newer), &bundle(&ceremony, 2, &[&alert(1)]));
    assert_eq!(count, signatures(&installed) + 1);
    VERIFIED.set(0);
    Trust::load(ceremony.pin(), installed.stored().clone()).expect("loads");
    assert_eq!(VERIFIED.get(), signatures(&installed));
}
