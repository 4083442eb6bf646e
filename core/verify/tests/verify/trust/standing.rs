//! Who signed, and who has still to.

use super::{key_entry, signed, with_junk};
use roughcheck_format::cose::{PublicKey, Signer};
use roughcheck_testkit::{self as testing, Ceremony};
use roughcheck_verify::trust::{Document, Group, Keys, Kind, Root, Standing, TrustCode, voices_apart};

const JSON: &str = r#"{"version": 2, "numbers": []}"#;

fn standing(document: &Document, listed: &[&str]) -> Standing {
    let root = Root::decode(&Ceremony::new().root).expect("a root");
    let listed: Vec<PublicKey> = listed.iter().map(|name| testing::key(name).public_key().clone()).collect();
    Standing::of(document, &root, listed.iter())
}

#[test]
fn whoever_signed_counts_once_and_whoever_did_not_is_named() {
    let id = |name: &str| testing::key(name).public_key().id();
    let none = standing(&signed(Kind::Revocations, JSON, &[]), &[]);
    assert_eq!((none.needed, none.groups.len(), none.waiting.len(), none.is_met()), (3, 3, 3, false));
    let two = signed(Kind::Revocations, JSON, &["government", "industry", "AO", "stranger"]);
    let two = standing(&two, &["AO"]);
    assert_eq!(two.signed, [(Group::Government, id("government")), (Group::Industry, id("industry"))]);
    assert_eq!((two.needed, &two.groups[..]), (1, &[Group::CivilSociety][..]));
    assert_eq!(two.waiting, [(Group::CivilSociety, id("civil-society"))]);
    assert_eq!((two.listed, two.unknown), (vec![id("AO")], vec![id("stranger")]));
    let all = signed(Kind::Revocations, JSON, &["government", "industry", "civil-society"]);
    assert!(standing(&all, &[]).is_met());
}

#[test]
fn a_signature_that_does_not_hold_is_told_and_counts_for_nobody() {
    let id = testing::key("industry").public_key().id();
    let junk = with_junk(&signed(Kind::Revocations, JSON, &["government", "civil-society"]), "industry");
    let standing_ = standing(&junk, &[]);
    assert_eq!((standing_.unsound, standing_.needed), (vec![id], 1));
    let mended = with_junk(&signed(Kind::Revocations, JSON, &["government", "civil-society", "industry"]), "industry");
    let mended = standing(&mended, &[]);
    assert!(mended.is_met() && mended.unsound.is_empty(), "the one that holds is found behind it");
}

#[test]
fn a_key_of_the_root_and_one_of_an_assessor_sign_no_certificates() {
    let ceremony = Ceremony::with_assessor("assessor", &[]);
    let root = Root::decode(&ceremony.root).expect("a root");
    let apart = |name: &str, usage: &str| {
        let json = format!(r#"{{"version": 1, "keys": [{}]}}"#, key_entry(name, "AO", usage));
        let keys: Keys = testing::signed_by(testing::unsigned_part(Kind::Keys, &json), &[]).content().expect("reads");
        voices_apart(&root, &keys.prepare().expect("keys")).map_err(|error| error.code)
    };
    assert_eq!(apart("government", r#""certificate""#), Err(TrustCode::Scope));
    assert_eq!(apart("industry", r#""advisory""#), Err(TrustCode::Scope), "another group speaks for civil society");
    assert_eq!(apart("AO", r#""certificate""#), Ok(()));
    for (_, key) in &root.assessors {
        let name = ["assessor"].into_iter().find(|name| testing::key(name).public_key() == key).expect("its key");
        assert_eq!(apart(name, r#""revocation""#), Err(TrustCode::Scope), "a participant's own");
    }
}
