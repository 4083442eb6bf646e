//! Certificates that must stay readable for ever.
//!
//! `frozen-kp1.jsonl` is never rewritten. A new shape is a new line in a new file.

use std::io::Write;

use roughcheck::certificate::{
    Attestation, Certificate, CertificateRecord, Mining, Origin, Party, Payload, Serial, Unknown,
};
use roughcheck::check::{Coded, Reading};
use roughcheck::cose::{KeyId, Signer};
use roughcheck_issue::{certificate_text, sign_certificate};
use roughcheck_testkit as testing;
use serde_json::{Value, json};

const FILE: &str = "frozen-kp1.jsonl";

fn base(number: &str) -> Certificate {
    testing::certificate(number)
}

fn shapes() -> Vec<(&'static str, Certificate)> {
    let code = |text: &str| text.parse().unwrap();
    let party = |id: &str| Party { id: Some(id.to_owned()), ..Party::default() };
    let minimal = Certificate { seals: vec![], exporter: party("1"), importer: party("2"), ..base("AO-1") };
    let everything = Certificate {
        exporter: Party {
            name: Some("Exportação Exemplo".into()),
            address: Some("Rua 1".into()),
            id: Some("AO5".into()),
        },
        zones: vec!["Lunda Norte".into()],
        mining: Some(Mining::Artisanal),
        attestations: vec![Attestation { harm: "H.TORTURE".into(), by: "Issuer".into(), claim: "none known".into() }],
        replaces: Some(Serial::new("0770430").unwrap()),
        ..base("AO-0770431")
    };
    vec![
        ("minimal", minimal),
        ("everything", everything),
        ("mixed", Certificate { origin: Origin::MixedUndisclosed, ..base("AO-0000002") }),
        ("absent", Certificate { origin: Origin::Absent, ..base("AO-0000003") }),
        (
            "countries",
            Certificate { origin: Origin::Countries(vec![code("AO"), code("BW"), code("ZA")]), ..base("AO-0000004") },
        ),
        ("provenance", Certificate { provenance: code("BE"), ..base("AO-0000005") }),
        (
            "registered",
            Certificate { exporter: party("AO5417329"), importer: party("BE0415580365"), ..base("AO-0000006") },
        ),
        ("replaces", Certificate { replaces: Some(Serial::new("A17").unwrap()), ..base("AO-0000007") }),
        ("industrial", Certificate { mining: Some(Mining::Industrial), ..base("AO-AB12345678901234") }),
        ("sealed", Certificate { seals: (0..16).map(|n| format!("S{n}")).collect(), ..base("AO-0000009") }),
        (
            "ignorable",
            Certificate {
                unknown_claims: vec![Unknown { key: 6, value: vec![0x01] }],
                unknown_fields: vec![Unknown { key: 64, value: vec![0x61, 0x78] }],
                ..base("AO-0000010")
            },
        ),
    ]
}

/// A field with a key below 64 that this version does not know, properly signed.
fn newer() -> String {
    let mut certificate = base("AO-0000011");
    certificate.unknown_fields = vec![Unknown { key: 63, value: vec![0x01] }];
    certificate_text(&sign_certificate(&testing::key("AO"), &certificate).unwrap())
}

/// Writes the corpus where it is missing, and only when told to.
fn freeze() {
    let path = super::path(FILE);
    if path.exists() || std::env::var_os("ROUGHCHECK_FREEZE").is_none() {
        return;
    }
    let mut file = std::fs::File::create(path).unwrap();
    for (name, certificate) in shapes() {
        let text = certificate_text(&sign_certificate(&testing::key("AO"), &certificate).unwrap());
        let record = CertificateRecord::of(&certificate, None, false);
        writeln!(file, "{}", json!({ "name": name, "text": text, "certificate": record })).unwrap();
    }
    writeln!(file, "{}", json!({ "name": "newer", "text": newer(), "certificate": null })).unwrap();
}

fn coded(text: &str) -> Coded {
    match Reading::of_text(text, None) {
        Reading::Coded(coded) => *coded,
        other => panic!("{other:?}"),
    }
}

#[test]
fn every_frozen_certificate_is_still_read() {
    freeze();
    let corpus = super::read(FILE);
    for line in corpus.lines() {
        let frozen: Value = serde_json::from_str(line).unwrap();
        let coded = coded(frozen["text"].as_str().unwrap());
        let read = coded.certificate().map(|certificate| CertificateRecord::of(certificate, None, false));
        assert_eq!(serde_json::to_value(&read).unwrap(), frozen["certificate"], "{}", frozen["name"]);
        assert_eq!(coded.key_id, KeyId(testing::key("AO").public_key().id().0));
    }
    assert_eq!(corpus.lines().count(), 12);
}

#[test]
fn signing_again_gives_the_same_text() {
    let corpus = super::read(FILE);
    let mut ran = 0;
    for (line, (name, certificate)) in corpus.lines().zip(shapes()) {
        let frozen: Value = serde_json::from_str(line).unwrap();
        assert_eq!(frozen["name"], name);
        let text = certificate_text(&sign_certificate(&testing::key("AO"), &certificate).unwrap());
        assert_eq!(frozen["text"], text, "{name}");
        ran += 1;
    }
    assert_eq!(ran, 11);
}

#[test]
fn a_newer_certificate_is_known_as_such() {
    let frozen: Value = serde_json::from_str(super::read(FILE).lines().last().unwrap()).unwrap();
    assert_eq!(frozen["text"], newer());
    assert_eq!(coded(&newer()).payload, Payload::Newer { critical: vec![63] });
    let ignorable = coded(&certificate_text(&sign_certificate(&testing::key("AO"), &shapes()[10].1).unwrap()));
    assert_eq!(ignorable.ignored, [6, 64]);
}
