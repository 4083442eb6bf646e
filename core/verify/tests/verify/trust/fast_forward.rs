//! A version far ahead, so that nothing newer can ever come.

use super::journeys::apply;
use super::{at, installed, refused};
use roughcheck_format::cose::{CoseSign, Signer};
use roughcheck_issue::encode_part;
use roughcheck_testkit::{self as testing, Ceremony, public_hex, signed_by};
use roughcheck_verify::trust::{Bundle, Document, Group, Groups, Root, TrustCode};

const OLD: [&str; 3] = ["government", "civil-society", "industry"];
const NEW: [&str; 3] = ["government-2", "civil-society-2", "industry-2"];

fn sign(document: Document, by: &[&str]) -> Document {
    let keys: Vec<_> = by.iter().map(|name| testing::key(name)).collect();
    signed_by(CoseSign::unsigned(document.signed.payload), &keys.iter().collect::<Vec<_>>())
}

/// Root 2, in which every key is another one, signed by all of both.
fn rotation() -> Document {
    let hex = |name: &str| vec![public_hex(testing::key(name).public_key())];
    let groups = Groups { government: hex(NEW[0]), civil_society: hex(NEW[1]), industry: hex(NEW[2]) };
    let required = vec![Group::Government, Group::CivilSociety, Group::Industry];
    let content = Root::content(2, groups, 3, required, vec![]);
    let unsigned = CoseSign::unsigned(encode_part(&content).expect("encodes"));
    let keys: Vec<_> = OLD.iter().chain(&NEW).map(|name| testing::key(name)).collect();
    signed_by(unsigned, &keys.iter().collect::<Vec<_>>())
}

/// A bundle of this version, signed by these.
fn signed_bundle(ceremony: &Ceremony, version: u64, made_at: &str, by: &[&str]) -> Bundle {
    let parts = ceremony.basic_parts().into_iter().map(|part| sign(part, by)).collect();
    let mut file = ceremony.bundle(version, at(made_at), parts);
    file.manifest = sign(file.manifest, by);
    file
}

#[test]
fn too_few_thieves_send_no_highest_version() {
    let ceremony = Ceremony::new();
    let trust = installed(&ceremony, 1);
    let file = signed_bundle(&ceremony, u64::MAX, "2026-02-01T00:00:00Z", &["government", "industry"]);
    assert_eq!(refused(&ceremony, Some(&trust), &file.encode()), TrustCode::Threshold);
}

#[test]
fn the_highest_version_is_forgotten_once_a_root_replaces_every_key_that_signed_it() {
    let ceremony = Ceremony::new();
    let stolen = signed_bundle(&ceremony, u64::MAX, "2026-02-01T00:00:00Z", &OLD);
    let trust = apply(&ceremony, Some(&installed(&ceremony, 1)), &stolen.encode()).trust;
    let lawful = signed_bundle(&ceremony, 2, "2026-03-01T00:00:00Z", &OLD);
    assert_eq!(refused(&ceremony, Some(&trust), &lawful.encode()), TrustCode::Rollback, "the door is shut");
    let mut healed = signed_bundle(&ceremony, 2, "2026-03-01T00:00:00Z", &NEW);
    healed.roots.push(rotation());
    let trust = apply(&ceremony, Some(&trust), &healed.encode()).trust;
    assert_eq!((trust.root.version, trust.manifest.version), (2, 2));
}
