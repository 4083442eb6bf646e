//! Attacks on the trust of a station, each named by what is wrong, and what must work.

mod assembling;
mod attacks;
mod dates;
mod fast_forward;
mod journeys;
mod junk;
mod limits;
mod mutated;
mod national;
mod process;
mod revoked_numbers;
mod room;
mod second;
mod seen_before;
mod signed_again;
mod standing;
mod successors;
mod taking_back;
mod thin;
mod words;

use std::collections::BTreeMap;

use roughcheck_format::base::Timestamp;
use roughcheck_format::cose::Signer;
use roughcheck_testkit::{self as testing, Ceremony, public_hex};
use roughcheck_verify::trust::{Bundle, Document, Installed, Kind, Trust, TrustCode, install};

fn at(text: &str) -> Timestamp {
    text.parse().expect("an instant")
}

/// A bundle of the given version over the basic parts, changed as the test likes before the head is made.
fn bundle(ceremony: &Ceremony, version: u64, change: impl FnOnce(&mut Vec<Document>)) -> Bundle {
    let mut parts = ceremony.basic_parts();
    change(&mut parts);
    let day = i64::try_from(version).expect("small");
    ceremony.bundle(version, at("2026-01-01T00:00:00Z").plus_days(day), parts)
}

fn replace(parts: &mut [Document], part: Document) {
    let place = parts.iter_mut().find(|other| other.kind == part.kind).expect("a part of that kind");
    *place = part;
}

fn installed(ceremony: &Ceremony, version: u64) -> Trust {
    let file = bundle(ceremony, version, |_| {}).encode();
    install(Some(ceremony.pin()), None, &file).expect("installs").trust
}

#[track_caller]
fn refused(ceremony: &Ceremony, current: Option<&Trust>, file: &[u8]) -> TrustCode {
    install(Some(ceremony.pin()), current, file).expect_err("must be refused").code
}

/// Stored documents load again to the same state: a restart changes nothing.
#[track_caller]
fn survives_a_restart(ceremony: &Ceremony, installed: &Installed) {
    let stored: BTreeMap<_, _> = installed.trust.stored().clone();
    let again = Trust::load(ceremony.pin(), stored).expect("loads");
    assert_eq!(again.digest, installed.trust.digest);
    assert_eq!(again.versions, installed.trust.versions);
}

fn key_entry(name: &str, participant: &str, uses: &str) -> String {
    let public = public_hex(testing::key(name).public_key());
    format!(
        r#"{{"key":"{public}","participant":"{participant}","authority":"{name}","uses":[{uses}],
            "from":"2020-01-01","until":"2035-12-31"}}"#
    )
}

/// A keys part in which AO and BW have certificate, revocation and alert keys.
fn full_keys(ceremony: &Ceremony, version: u64) -> Document {
    let entries = [
        key_entry("AO", "AO", r#""certificate""#),
        key_entry("BW", "BW", r#""certificate""#),
        key_entry("AO-revocation", "AO", r#""revocation""#),
        key_entry("BW-revocation", "BW", r#""revocation""#),
        key_entry("AO-alert", "AO", r#""alert""#),
    ];
    ceremony.part(Kind::Keys, &format!(r#"{{"version":{version},"keys":[{}]}}"#, entries.join(",")))
}

fn signed(kind: Kind, json: &str, names: &[&str]) -> Document {
    let keys: Vec<_> = names.iter().map(|name| testing::key(name)).collect();
    testing::signed_by(testing::unsigned_part(kind, json), &keys.iter().collect::<Vec<_>>())
}

/// The document with a signature under the id of this key in front that does not hold, as anybody can add one.
fn with_junk(document: &Document, name: &str) -> Document {
    let mut other = roughcheck_format::cose::CoseSign::unsigned(b"something else".to_vec());
    assert!(other.sign(&testing::key(name)));
    let mut signed = document.signed.clone();
    signed.signatures.insert(0, other.signatures[0].clone());
    Document::decode(&signed.encode()).expect("reads")
}
