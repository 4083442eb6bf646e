//! Roots that list two keys of each party: a root and a head want both signatures of the same party.

use super::bundle;
use super::journeys::apply;
use roughcheck_format::base::to_hex;
use roughcheck_format::cose::{CoseSign, SecondKey, SecretKey, Signer};
use roughcheck_issue::encode_part;
use roughcheck_testkit::{self as testing, Ceremony, public_hex};
use roughcheck_verify::trust::{
    Bundle, Document, Group, Kind, PartyGroups, PartyKeys, Root, Standing, Trust, TrustCode, TrustError, install,
};

const PARTIES: [&str; 3] = ["government", "civil-society", "industry"];

/// The keys of a party: its first, and a second of the same seed.
fn key_with_second(name: &str) -> SecretKey {
    let first = testing::key(name);
    let second = SecondKey::from_seed(&first.seed());
    first.with_second(second)
}

fn signed_with_both(mut unsigned: CoseSign, names: &[&str]) -> Document {
    for name in names {
        assert!(unsigned.sign_with_both(&key_with_second(name)));
    }
    Document::decode(&unsigned.encode()).expect("what is written is read")
}

/// The keys of a party as a root lists them: of `first`, and the second of `second`.
fn keys(first: &str, second: Option<&str>) -> PartyKeys {
    let hex = |name: &str| to_hex(key_with_second(name).second().expect("is there").public_key().as_bytes());
    PartyKeys { key: public_hex(testing::key(first).public_key()), second: second.map(hex) }
}

/// A root with these keys of the three groups, unsigned.
fn root(version: u64, of: [PartyKeys; 3]) -> CoseSign {
    let [government, civil_society, industry] = of.map(|party| vec![party]);
    let groups = PartyGroups { government, civil_society, industry };
    let required = vec![Group::Government, Group::CivilSociety, Group::Industry];
    CoseSign::unsigned(encode_part(&Root::content_of(version, groups, 3, required, vec![])).expect("encodes"))
}

fn both() -> [PartyKeys; 3] {
    PARTIES.map(|name| keys(name, Some(name)))
}

fn one() -> [PartyKeys; 3] {
    PARTIES.map(|name| keys(name, None))
}

/// A root 1 of both keys, with what its bundles need.
fn ceremony() -> Ceremony {
    Ceremony { root: signed_with_both(root(1, both()), &PARTIES), ..Ceremony::new() }
}

/// A bundle whose head both keys of every party signed.
fn signed(ceremony: &Ceremony, version: u64) -> Bundle {
    let mut file = bundle(ceremony, version, |_| {});
    file.manifest = signed_with_both(CoseSign::unsigned(file.manifest.signed.payload), &PARTIES);
    file
}

/// The document with these of its signatures, in this order.
fn with(document: &Document, places: &[usize]) -> Document {
    let all = &document.signed.signatures;
    let signatures = places.iter().map(|at| all[*at].clone()).collect();
    Document::decode(&CoseSign { payload: document.signed.payload.clone(), signatures }.encode()).expect("reads")
}

#[track_caller]
fn fault(ceremony: &Ceremony, current: Option<&Trust>, file: &Bundle) -> TrustError {
    install(Some(ceremony.pin()), current, &file.encode()).expect_err("must be refused")
}

#[test]
fn a_root_and_a_head_signed_with_both_keys_of_each_party_install() {
    let ceremony = ceremony();
    let installed = apply(&ceremony, None, &signed(&ceremony, 1).encode());
    let root = &installed.trust.root;
    assert_eq!((root.keys.len(), root.second.len(), installed.trust.manifest.version), (3, 3, 1));
    super::survives_a_restart(&ceremony, &installed);
    // Parts stay with the first key: the head names them by their digests.
    let stored = installed.trust.stored().values();
    let counts: Vec<(Kind, usize)> = stored.map(|one| (one.kind, one.signed.signatures.len())).collect();
    assert!(counts.contains(&(Kind::Root, 6)) && counts.contains(&(Kind::Manifest, 6)), "{counts:?}");
    assert!(counts.contains(&(Kind::Keys, 3)) && counts.contains(&(Kind::Policy, 3)), "{counts:?}");
}

#[test]
fn one_of_the_two_signatures_alone_is_nobodys() {
    let ceremony = ceremony();
    let file = signed(&ceremony, 1);
    // First and second signatures stand in turn.
    let (first, second) = ([0, 2, 4], [1, 3, 5]);
    for (what, places) in [
        ("every second one was stripped", &first[..]),
        ("every first one was stripped", &second[..]),
        ("one second one was stripped", &[0, 1, 2, 3, 4]),
        ("one first one was stripped", &[0, 1, 2, 3, 5]),
        ("the first of two and the second of one", &[0, 2, 5]),
    ] {
        let mut cut = file.clone();
        cut.manifest = with(&file.manifest, places);
        assert_eq!(fault(&ceremony, None, &cut).code, TrustCode::Threshold, "head: {what}");
        let mut cut = file.clone();
        cut.roots = vec![with(&ceremony.root, places)];
        assert_eq!(fault(&ceremony, None, &cut).code, TrustCode::Threshold, "root: {what}");
    }
    // In whatever order they stand, six are six.
    let mut turned = file.clone();
    turned.manifest = with(&file.manifest, &[5, 3, 0, 1, 4, 2]);
    apply(&ceremony, None, &turned.encode());
}

#[test]
fn the_second_signature_of_another_party_or_of_nobody_does_not_do() {
    let ceremony = ceremony();
    let file = signed(&ceremony, 1);
    let payload = CoseSign::unsigned(file.manifest.signed.payload.clone());
    // A stranger's second signature beside the first of a party.
    let mut strange = payload.clone();
    for (name, second) in [("government", "government"), ("civil-society", "civil-society"), ("industry", "stranger")] {
        let two = key_with_second(second).second().expect("is there").clone();
        assert!(strange.sign_with_both(&testing::key(name).with_second(two)));
    }
    let mut cut = file.clone();
    cut.manifest = Document::decode(&strange.encode()).expect("reads");
    assert_eq!(fault(&ceremony, None, &cut).code, TrustCode::Threshold);
    // A second signature over another document, under the id of the key that is asked.
    let mut elsewhere = CoseSign::unsigned(ceremony.basic_parts()[0].signed.payload.clone());
    assert!(elsewhere.sign_with_both(&key_with_second("industry")));
    let mut moved = file.manifest.signed.clone();
    moved.signatures[5] = elsewhere.signatures[1].clone();
    cut.manifest = Document::decode(&moved.encode()).expect("reads");
    let error = fault(&ceremony, None, &cut);
    let id = key_with_second("industry").second().expect("is there").public_key().id();
    assert_eq!(error.code, TrustCode::Signature);
    assert!(error.detail.contains(&id.to_string()), "{error}");
    // Junk beside what holds takes nothing away.
    moved.signatures.push(file.manifest.signed.signatures[5].clone());
    cut.manifest = Document::decode(&moved.encode()).expect("reads");
    apply(&ceremony, None, &cut.encode());
}

#[test]
fn no_key_first_or_second_stands_twice_in_a_root() {
    let fault = |of: [PartyKeys; 3]| {
        let unsigned = signed_with_both(root(1, of), &[]);
        Root::decode(&unsigned).expect_err("refused").code
    };
    let mut lent = both();
    lent[2].second = lent[0].second.clone();
    assert_eq!(fault(lent), TrustCode::Group, "one second key in two groups");
    let government = vec![keys("government", Some("government")), keys("government-2", Some("government"))];
    let groups = PartyGroups { government, civil_society: vec![], industry: vec![] };
    let unsigned = encode_part(&Root::content_of(1, groups, 1, vec![], vec![])).expect("encodes");
    let unsigned = signed_with_both(CoseSign::unsigned(unsigned), &[]);
    assert_eq!(Root::decode(&unsigned).expect_err("refused").code, TrustCode::KeyId, "twice in one group");
    let second = |text: String| {
        let mut of = both();
        of[1].second = Some(text);
        of
    };
    assert_eq!(fault(second("00".repeat(1_312))), TrustCode::WeakKey, "everybody can sign for it");
    for wrong in [String::new(), "11".repeat(32), "11".repeat(1_311), "11".repeat(1_313), "zz".repeat(1_312)] {
        assert_eq!(fault(second(wrong)), TrustCode::Malformed);
    }
}

/// What a station holds whose root 1 has one key of each party, or two.
fn before(of: [PartyKeys; 3]) -> (Ceremony, Trust) {
    let ceremony = Ceremony { root: signed_with_both(root(1, of), &PARTIES), ..Ceremony::new() };
    let trust = apply(&ceremony, None, &signed(&ceremony, 1).encode()).trust;
    (ceremony, trust)
}

#[test]
fn from_the_root_that_lists_them_on_both_are_demanded() {
    let (ceremony, trust) = before(one());
    let mut next = signed(&ceremony, 2);
    next.roots.push(signed_with_both(root(2, both()), &PARTIES));
    // The new rule wants both: of root 2, and of the head under it.
    let mut cut = next.clone();
    cut.roots[1] = with(&next.roots[1], &[0, 2, 4]);
    assert_eq!(fault(&ceremony, Some(&trust), &cut).code, TrustCode::RootChain);
    let mut cut = next.clone();
    cut.manifest = with(&next.manifest, &[0, 2, 4]);
    assert_eq!(fault(&ceremony, Some(&trust), &cut).code, TrustCode::Threshold);
    let trust = apply(&ceremony, Some(&trust), &next.encode()).trust;
    // And so does every head after it, also one that leaves the root out.
    let mut later = signed(&ceremony, 3);
    later.roots.clear();
    let mut cut = later.clone();
    cut.manifest = with(&later.manifest, &[0, 2, 4]);
    assert_eq!(fault(&ceremony, Some(&trust), &cut).code, TrustCode::Threshold);
    apply(&ceremony, Some(&trust), &later.encode());
}

#[test]
fn a_root_without_second_keys_needs_the_full_rule_of_the_one_before() {
    let (ceremony, trust) = before(both());
    let mut next = bundle(&ceremony, 2, |_| {});
    let dropped = root(2, one());
    for (what, places) in
        [("first keys alone", &[0, 2, 4][..]), ("second keys alone", &[1, 3, 5]), ("but one", &[0, 1, 2, 3, 4])]
    {
        let mut cut = next.clone();
        cut.roots.push(with(&signed_with_both(dropped.clone(), &PARTIES), places));
        assert_eq!(fault(&ceremony, Some(&trust), &cut).code, TrustCode::RootChain, "{what}");
    }
    // With both of each it is lawful, and from then on the first keys do.
    next.roots.push(signed_with_both(dropped, &PARTIES));
    let trust = apply(&ceremony, Some(&trust), &next.encode()).trust;
    assert_eq!((trust.root.version, trust.root.second.len()), (2, 0));
}

#[test]
fn who_has_signed_with_one_of_two_keys_is_told() {
    let ceremony = ceremony();
    let root = Root::decode(&ceremony.root).expect("reads");
    let head = signed(&ceremony, 1).manifest;
    let of = |places: &[usize]| Standing::of(&with(&head, places), &root, std::iter::empty());
    let whole = of(&[0, 1, 2, 3, 4, 5]);
    assert!(whole.is_met() && whole.half.is_empty() && whole.unknown.is_empty() && whole.unsound.is_empty());
    let industry = testing::key("industry").public_key().id();
    for places in [&[0, 1, 2, 3, 4][..], &[0, 1, 2, 3, 5]] {
        let standing = of(places);
        assert_eq!((standing.needed, standing.groups), (1, vec![Group::Industry]));
        assert_eq!(
            (standing.half, standing.waiting),
            (vec![(Group::Industry, industry)], vec![(Group::Industry, industry)])
        );
        assert!(standing.unknown.is_empty() && standing.unsound.is_empty());
    }
    // Under a part the first key is the whole of it.
    let part = signed_with_both(CoseSign::unsigned(ceremony.basic_parts()[0].signed.payload.clone()), &PARTIES);
    let standing = Standing::of(&with(&part, &[0, 2, 4]), &root, std::iter::empty());
    assert!(standing.is_met() && standing.half.is_empty());
}

#[test]
fn a_reader_of_one_algorithm_reads_no_root_of_two() {
    // What such a reader takes for the keys of a group: texts.
    #[derive(Debug, serde::Deserialize)]
    struct Before {
        #[allow(dead_code, reason = "only whether it is read is asked")]
        groups: std::collections::BTreeMap<String, Vec<String>>,
    }
    let root = |of| signed_with_both(root(1, of), &PARTIES);
    assert!(root(one()).content::<Before>().is_ok());
    assert!(root(both()).content::<Before>().is_err());
}
