//! A stolen key: whose receipt spares a certificate that was shown before the theft.

use roughcheck::base::Timestamp;
use roughcheck::cose::Signer;
use roughcheck::trust::Kind;
use roughcheck::{Input, Options};
use roughcheck_issue::{certificate_text, sign_certificate};
use roughcheck_testkit::{self as testing, Ceremony, public_hex};

use crate::sync::fake::{Collector, Phone, phone, sync};

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// A bundle in which these collectors are listed, and AO's key stands so.
fn install(phone: &Phone, version: u64, listed: &[&str], status: &str) {
    let ceremony = Ceremony::new();
    let hex = |name: &str| public_hex(testing::key(name).public_key());
    let keys = format!(
        r#"{{"version":{version},"keys":[{{"key":"{}","participant":"AO","authority":"Authority of AO",
            "uses":["certificate"],"from":"2020-01-01","until":"2035-12-31","status":{status}}}]}}"#,
        hex("AO")
    );
    let collectors: Vec<String> = listed
        .iter()
        .map(|name| format!(r#"{{"key":"{}","participant":"EU","name":"{name}"}}"#, hex(name).to_uppercase()))
        .collect();
    let collectors = format!(r#"{{"version":{version},"collectors":[{}]}}"#, collectors.join(","));
    let mut parts = ceremony.basic_parts();
    parts.retain(|part| part.kind != Kind::Keys);
    parts.push(ceremony.part(Kind::Keys, &keys));
    parts.push(ceremony.part(Kind::Collectors, &collectors));
    let made_at = at("2026-02-01T00:00:00Z").plus(i64::try_from(version).unwrap());
    let report = phone.station.install(&ceremony.bundle(version, made_at, parts).encode()).unwrap();
    assert_eq!(report.refused, None);
}

fn faults(phone: &Phone) -> Vec<String> {
    let certificate = testing::certificate("AO-0770431");
    let text = certificate_text(&sign_certificate(&testing::key("AO"), &certificate).unwrap());
    let report = phone.station.check(&Input::Text(text), None, &Options::default()).unwrap();
    report.faults.iter().map(ToString::to_string).collect()
}

#[test]
fn a_receipt_spares_only_from_a_listed_collector_and_from_before_the_theft() {
    let (theft, receipt) = ("2026-03-05T00:00:00Z", "2026-03-02T00:00:00Z");
    for (what, listed, received, since, spared) in [
        ("a listed collector, before the theft", &["collector"][..], receipt, theft, true),
        ("a collector of the officer's own", &[], receipt, theft, false),
        ("after the theft", &["collector"], receipt, "2026-03-01T00:00:00Z", false),
        ("dated before what the phone knew of the time", &["collector"], "2019-01-01T00:00:00Z", theft, false),
    ] {
        let mut collector = Collector::new("collector");
        collector.now = at(received);
        let phone = phone(&collector);
        install(&phone, 1, listed, r#"{"state":"valid"}"#);
        assert_eq!(faults(&phone), Vec::<String>::new(), "{what}");
        sync(&phone, &mut collector);
        install(&phone, 2, listed, &format!(r#"{{"state":"compromised","since":"{since}"}}"#));
        let refused = faults(&phone).contains(&"key:compromised".to_owned());
        assert_eq!(refused, !spared, "{what}");
        assert!(phone.station.verify().unwrap().ok, "{what}");
    }
}
