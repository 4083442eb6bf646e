//! What is signed, what is not, and what is said of it beforehand.

use std::fs;

use super::desk::{angola, desk, elsewhere, id, ledger, open, record};
use roughcheck_format::certificate::CertificateRecord;
use roughcheck_format::cose::{Purpose, SecretKey, Sign1, Signer as _, SignerError};
use roughcheck_issue::*;
use roughcheck_testkit::{self as testing, HardwareKey};
use roughcheck_verify::messages::Language;

#[test]
fn what_is_issued_is_signed_drawn_and_in_the_ledger() {
    let (_dir, key) = desk();
    let issuer = open(&key);
    let issued = issuer.issue(&record("ao 0770431"), EccLevel::M).expect("signs");
    let envelope = Sign1::decode(&issued.signed, Purpose::Certificate).expect("reads");
    assert!(envelope.verify(issuer.public_key()));
    assert_eq!(issued.text, certificate_text(&issued.signed));
    assert_eq!(
        roughcheck_scan::read_photo(&issued.drawing.to_png().expect("a picture")),
        Ok(vec![issued.text.clone()])
    );
    assert_eq!(ledger(&key), format!("AO-0770431 {} {}\n", id(&key), issued.content));
    assert_eq!(issuer.issue(&record("AO-0770431"), EccLevel::M).expect("again"), issued, "the same bytes again");
    assert_eq!(ledger(&key).lines().count(), 1);
}

#[test]
fn the_number_is_in_the_ledger_before_the_signer_is_asked() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("hsm.ledger");
    let seen = path.clone();
    let sign = move |key: &SecretKey, message: &[u8]| {
        assert!(fs::read_to_string(&seen).expect("reads").starts_with("AO-1 "));
        key.sign(message)
    };
    elsewhere(sign, &path).issue(&record("AO-1"), EccLevel::M).expect("signs");
}

#[test]
fn a_signer_that_fails_leaves_its_number_to_the_same_content() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("hsm.ledger");
    let code = |issuer: &Issuer, record: &CertificateRecord| {
        issuer.issue(record, EccLevel::M).map_err(|error| error.code()).map(|_| ())
    };
    assert_eq!(code(&elsewhere(|_, _| Err(SignerError("locked".to_owned())), &path), &record("AO-1")), Err("signer"));
    assert_eq!(code(&elsewhere(|_, _| Ok([1; 64]), &path), &record("AO-1")), Err("signature"));
    let issuer = elsewhere(|key, message| key.sign(message), &path);
    assert_eq!(code(&issuer, &CertificateRecord { parcels: 4, ..record("AO-1") }), Err("number-conflict"));
    assert_eq!(code(&issuer, &record("AO-1")), Ok(()));
    let hardware = HardwareKey::from_seed(&[7; 32]).expect("a scalar");
    let refused = Issuer::with_signer(Box::new(hardware), angola(), &dir.path().join("other.ledger"));
    assert_eq!(refused.err().map(|error| error.code()), Some("key-algorithm"));
}

#[test]
fn what_cannot_be_signed_takes_no_number() {
    let (_dir, key) = desk();
    let issuer = open(&key);
    let wide = CertificateRecord {
        seals: (10..26).map(|n| format!("{n}{}", "x".repeat(38))).collect(),
        zones: (10..18).map(|n| format!("{n}{}", "x".repeat(78))).collect(),
        ..record("AO-1")
    };
    assert_eq!(issuer.issue(&wide, EccLevel::H).expect_err("refuses").code(), "too-long");
    assert_eq!(issuer.preview(&wide, EccLevel::H).faults.first().map(|fault| fault.field), Some("code"));
    let foreign = record("BW-1");
    assert_eq!(issuer.issue(&foreign, EccLevel::M).expect_err("refuses").code(), "record");
    assert_eq!(ledger(&key), "");
    assert!(issuer.issue(&wide, EccLevel::L).is_ok(), "it fits at another level");
}

#[test]
fn a_preview_says_what_signing_gives_and_writes_nothing() {
    let (_dir, key) = desk();
    let issuer = open(&key);
    let preview = issuer.preview(&record("ao.77"), EccLevel::M);
    assert_eq!(preview, Preview::of(&record("AO-77"), angola(), EccLevel::M), "no key is needed");
    assert_eq!((&preview.faults, ledger(&key).as_str()), (&Vec::new(), ""));
    assert_eq!(preview.shown.map(|shown| shown.number), Some("AO-77".to_owned()));
    let issued = issuer.issue(&record("AO-77"), EccLevel::M).expect("signs");
    assert_eq!(preview.qr_version, Some(issued.drawing.version()));
    let wrong = CertificateRecord { parcels: 0, seals: vec![String::new()], ..record("AO-78") };
    let faults = issuer.preview(&wrong, EccLevel::M).faults;
    assert_eq!(faults.iter().map(|fault| fault.field).collect::<Vec<_>>(), ["parcels", "seals"]);
}

#[test]
fn what_no_phone_ever_lets_pass_is_not_signed() {
    let (_dir, key) = desk();
    let issuer = open(&key);
    let reversed = CertificateRecord { expires: "2026-01-09".parse().ok(), ..record("AO-1") };
    assert_eq!(issuer.issue(&reversed, EccLevel::M).err().map(|error| error.code()), Some("record"));
    let faults = issuer.preview(&reversed, EccLevel::M).faults;
    assert_eq!(faults.iter().map(|fault| fault.field).collect::<Vec<_>>(), ["expires"]);
    assert_eq!(ledger(&key), "");
    // What a phone refuses today alone, such as one that is over, may have been right.
    let over =
        CertificateRecord { issued: "2004-01-10".parse().ok(), expires: "2004-03-10".parse().ok(), ..record("AO-1") };
    issuer.issue(&over, EccLevel::M).expect("signs");
}

#[test]
fn a_phone_to_come_finds_what_a_phone_finds() {
    let parts = testing::Ceremony::new();
    let now = "2026-03-01T10:00:00Z".parse().expect("a time");
    let bundle = parts.bundle(1, now, parts.basic_parts()).encode();
    let public = testing::key("AO").public_key().clone();
    let foresee = |foresight: &Foresight, record: &CertificateRecord| {
        let found = foresight.of(record, angola(), now, Language::English).expect("can stand");
        let faults: Vec<String> = found.faults.iter().map(ToString::to_string).collect();
        (found.verdict.as_str(), faults)
    };
    let with = Foresight::with_bundle(public.clone(), &bundle).expect("installs");
    let (good, alone) = (record("AO-1"), Foresight::alone(public.clone()));
    let trust = roughcheck_verify::trust::install(Some(parts.pin()), None, &bundle).expect("installs").trust;
    let signed = sign_certificate(&testing::key("AO"), &testing::certificate("AO-1")).expect("signs");
    let reading = roughcheck_verify::check::Reading::of_bytes(signed, Some(&trust));
    let evidence = roughcheck_verify::check::Evidence {
        reading: &reading,
        trust: Some(&trust),
        clock: now,
        time: &Default::default(),
        post: None,
        procedure: roughcheck_verify::check::Procedure::Import,
        parcel: None,
        printed: None,
        history: &Default::default(),
        witnessed: None,
        past: roughcheck_verify::check::Past::default(),
    };
    let real = roughcheck_verify::check::evaluate(&evidence);
    let over = CertificateRecord { expires: "2026-02-10".parse().ok(), ..record("AO-1") };
    assert_eq!(foresee(&with, &over).0, "refuse", "its head bears the clock out");
    let found = with.of(&good, angola(), now, Language::English).expect("can stand");
    assert_eq!((Some(found.verdict), &found.faults), (real.verdict, &real.faults), "as if it were signed");
    assert_eq!(foresee(&alone, &good), ("pass", Vec::new()));
    let stranger = Foresight::with_bundle(testing::key("nobody").public_key().clone(), &bundle).expect("installs");
    assert_eq!(foresee(&stranger, &good).1, ["key:unknown"]);
    let over = CertificateRecord { expires: "2026-02-10".parse().ok(), ..record("AO-1") };
    assert!(foresee(&alone, &over).1.contains(&"dates:expired".to_owned()));
    let undisclosed = CertificateRecord { origin: Default::default(), ..record("AO-1") };
    assert_eq!(foresee(&alone, &undisclosed), ("refer", vec!["origin:missing".to_owned()]));
    assert!(Foresight::with_bundle(public, b"x").is_err());
}
