//! A ceremony on several machines: copies are put together, the newest are listed, and phones have the last word.
#![allow(clippy::expect_used, clippy::panic, reason = "tests")]

use roughcheck_format::base::Timestamp;
use roughcheck_format::cose::SecretKey;
use roughcheck_issue::{Gathered, ManifestDates, RootChange, in_force, lacking, make_next_root, prove, review};
use roughcheck_testkit::{self as testing, Ceremony, public_hex, signed_by, unsigned_part};
use roughcheck_verify::trust::{Document, Group, Kind, PartyGroups, PartyKeys, Root, TrustCode};

const PARTIES: [&str; 3] = ["government", "civil-society", "industry"];

fn at(text: &str) -> Timestamp {
    text.parse().expect("an instant")
}

fn dates(made_at: &str) -> ManifestDates {
    ManifestDates { made_at: at(made_at), next_update: None, hard_end: None, floor_void: Vec::new() }
}

fn signed(document: &Document, names: &[&str]) -> Document {
    let keys: Vec<SecretKey> = names.iter().map(|name| testing::key(name)).collect();
    signed_by(document.signed.clone(), &keys.iter().collect::<Vec<_>>())
}

fn part(kind: Kind, json: &str, names: &[&str]) -> Document {
    let draft = Document::decode(&unsigned_part(kind, json).encode()).expect("reads");
    signed(&draft, names)
}

fn gathered(ceremony: &Ceremony, more: Vec<Document>) -> Gathered {
    let root = std::iter::once(ceremony.root.clone());
    Gathered::of(root.chain(ceremony.basic_parts()).chain(more))
}

#[test]
fn copies_that_each_party_signed_alone_are_one_document() {
    let ceremony = Ceremony::new();
    let mut all = gathered(&ceremony, Vec::new());
    let draft = all.head(None, dates("2026-03-01T10:00:00Z")).expect("a head");
    assert_eq!((draft.version, draft.signed.signatures.len()), (1, 0));
    for (at, name) in PARTIES.iter().enumerate() {
        let bundle = all.pack(all.named(draft.payload_digest()).unwrap_or(&draft)).expect("packs");
        let lacks = lacking(&bundle).expect("counts");
        assert_eq!(lacks.len(), 1, "{lacks:?}");
        assert_eq!((lacks[0].kind, lacks[0].standing.needed), (Kind::Manifest, 3 - at));
        all.add(signed(&draft, &[name]));
    }
    let head = all.named(draft.payload_digest()).expect("is there").clone();
    let bundle = all.pack(&head).expect("packs");
    assert_eq!(lacking(&bundle), Ok(Vec::new()));
    assert!(prove(&bundle.encode(), None).is_ok());
    // A copy of another draft is another document.
    let other = all.head(None, dates("2026-03-01T10:00:01Z")).expect("a head");
    assert_eq!(other.version, 2, "above the one that is there");
    assert_ne!(other.payload_digest(), draft.payload_digest());
}

#[test]
fn a_head_lists_the_newest_of_each_and_a_packed_one_what_it_lists() {
    let ceremony = Ceremony::new();
    let first = gathered(&ceremony, Vec::new());
    let head = signed(&first.head(None, dates("2026-03-01T10:00:00Z")).expect("a head"), &PARTIES);
    let newer = part(Kind::Revocations, r#"{"version": 9, "numbers": [{"number": "AO-1", "reason": "x"}]}"#, &PARTIES);
    let both = gathered(&ceremony, vec![head.clone(), newer.clone()]);
    let next = both.head(None, dates("2026-03-02T10:00:00Z")).expect("a head");
    let bundle = both.pack(&next).expect("packs");
    assert!(bundle.parts.contains(&newer));
    assert_eq!(bundle.parts.iter().filter(|part| part.kind == Kind::Revocations).count(), 1);
    assert!(!both.pack(&head).expect("packs").parts.contains(&newer), "the older head lists the older part");
    let twice = part(Kind::Revocations, r#"{"version": 9, "numbers": []}"#, &PARTIES);
    assert!(
        gathered(&ceremony, vec![newer, twice]).head(None, dates("2026-03-02T10:00:00Z")).is_err(),
        "two of one version"
    );
    let bare = Gathered::of([ceremony.root.clone()]);
    assert!(bare.head(None, dates("2026-03-02T10:00:00Z")).is_err(), "no part");
    assert!(Gathered::default().head(None, dates("2026-03-02T10:00:00Z")).is_err(), "no root");
}

#[test]
fn the_next_root_is_signed_by_the_rule_of_both() {
    let ceremony = Ceremony::new();
    let hex = |name: &str| public_hex(roughcheck_format::cose::Signer::public_key(&testing::key(name)));
    let change = RootChange { groups: vec![(Group::Industry, vec![hex("industry-2").into()])], threshold: None };
    let next = make_next_root(&ceremony.root, &change).expect("a root");
    assert_eq!((next.version, next.root), (2, Some(ceremony.pin())));
    let root = Root::decode(&next).expect("reads");
    assert_eq!((root.threshold, root.required.len(), root.keys.len()), (3, 3, 3));
    let lacks = |names: &[&str]| -> Vec<(u64, usize)> {
        let mut all = gathered(&ceremony, vec![signed(&next, names)]);
        let draft = all.head(None, dates("2026-03-01T10:00:00Z")).expect("a head");
        let head = signed(&draft, &["government", "civil-society", "industry-2"]);
        all.add(head.clone());
        let lacks = lacking(&all.pack(&head).expect("packs")).expect("counts");
        lacks.into_iter().filter(|one| one.kind == Kind::Root).map(|one| (one.root, one.standing.needed)).collect()
    };
    assert_eq!(lacks(&["government", "civil-society", "industry"]), [(2, 1)]);
    assert_eq!(lacks(&["government", "civil-society", "industry-2"]), [(1, 1)]);
    assert_eq!(lacks(&["government", "civil-society", "industry", "industry-2"]), []);
    assert!(make_next_root(&ceremony.root, &RootChange::default()).is_err(), "nothing changes");
    let none = RootChange { threshold: Some(4), ..RootChange::default() };
    assert!(make_next_root(&ceremony.root, &none).is_err(), "nobody could meet it");
}

#[test]
fn a_part_is_reviewed_against_what_is_in_force() {
    let ceremony = Ceremony::new();
    let bundle = ceremony.bundle(1, at("2026-03-01T10:00:00Z"), ceremony.basic_parts()).encode();
    let trust = in_force(&bundle).expect("a phone takes it");
    let today = at("2026-03-01T10:00:00Z").day();
    let under = |json: &str| {
        let json = json.replacen('{', &format!("{{\"root\": \"{}\", ", ceremony.pin()), 1);
        part(Kind::Revocations, &json, &[])
    };
    let review = |part: &Document| review(part, None, Some(&trust), today);
    assert_eq!(review(&under(r#"{"version": 9, "numbers": []}"#)).map(|told| told.len()), Ok(0));
    for (version, code) in [(1, TrustCode::Equivocation), (0, TrustCode::Rollback)] {
        let error =
            review(&under(&format!(r#"{{"version": {version}, "numbers": []}}"#))).expect_err("refused").to_string();
        assert!(error.contains(code.as_str()), "{error}");
    }
    let error =
        review(&part(Kind::Revocations, r#"{"version": 9, "numbers": []}"#, &[])).expect_err("refused").to_string();
    assert!(error.contains("trust.other-root"), "{error}");
}

#[test]
fn a_root_that_one_algorithm_can_meet_is_told_where_some_have_two() {
    let hex = |name: &str| public_hex(roughcheck_format::cose::Signer::public_key(&testing::key(name)));
    let second = |seed: u8| public_hex(roughcheck_format::cose::SecondKey::from_seed(&[seed; 32]).public_key());
    let today = at("2026-03-01T10:00:00Z").day();
    let told = |of: [Option<u8>; 3]| {
        let [government, civil_society, industry] = ["government", "civil-society", "industry"];
        let party = |name: &str, seed: Option<u8>| PartyKeys { key: hex(name), second: seed.map(second) };
        let groups = PartyGroups {
            government: vec![party(government, of[0]), party("government-2", None)],
            civil_society: vec![party(civil_society, of[1]), party("civil-society-2", None)],
            industry: vec![party(industry, of[2])],
        };
        let root = roughcheck_issue::make_first_root(groups, 3).expect("a root");
        let told = review(&root, None, None, today).expect("reviewed");
        told.into_iter().map(|one| (one.what.as_str(), one.names.len())).collect::<Vec<_>>()
    };
    assert_eq!(told([None, None, None]), [], "nobody has meant two");
    assert_eq!(told([Some(1), Some(2), None]), [("one-algorithm", 3)]);
    assert_eq!(told([Some(1), Some(2), Some(3)]), [], "the industry's alone is asked, and has two");
    assert_eq!(told([None, None, Some(3)]), []);
}
