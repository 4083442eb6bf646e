//! Bundles that leave out what a phone holds, and bundles that leave out too much.

use std::collections::HashSet;

use super::journeys::apply;
use super::{bundle, full_keys, refused, replace, signed};
use roughcheck_format::base::Digest;
use roughcheck_format::cose::CoseSign;
use roughcheck_testkit::{self as testing, Ceremony, signed_by};
use roughcheck_verify::trust::{Bundle, Document, HandedOut, Kind, Trust, TrustCode, held_name, install};

fn held(trust: &Trust) -> HashSet<Digest> {
    trust.held(512).into_iter().collect()
}

fn lacking(file: &[u8], trust: &Trust) -> Option<Vec<u8>> {
    HandedOut::read(file.to_vec()).expect("reads").lacking(&held(trust))
}

fn alerts(version: u64) -> Document {
    let json = format!(
        r#"{{"version":{version},"participant":"AO","made_at":"2026-01-02T00:00:00Z","alerts":[
            {{"kind":"number","number":"AO-0000007","until":"2027-01-01","text":"stolen"}}]}}"#
    );
    signed(Kind::Alerts, &json, &["AO-alert"])
}

fn with_alerts(ceremony: &Ceremony, version: u64, alerts_version: u64) -> Vec<u8> {
    let file = bundle(ceremony, version, |parts| {
        replace(parts, full_keys(ceremony, 1));
        parts.push(alerts(alerts_version));
    });
    file.encode()
}

fn kinds(file: &[u8]) -> (usize, Vec<Kind>) {
    let bundle = Bundle::decode(file).expect("reads");
    (bundle.roots.len(), bundle.parts.iter().map(|part| part.kind).collect())
}

#[test]
fn a_phone_gets_what_it_lacks_and_comes_to_the_same_state() {
    let ceremony = Ceremony::new();
    let first = with_alerts(&ceremony, 1, 1);
    let trust = apply(&ceremony, None, &first).trust;
    assert_eq!(lacking(&first, &trust), None, "it has everything");
    let whole = HandedOut::read(first.clone()).expect("reads").lacking(&HashSet::new());
    assert_eq!(whole, Some(first), "whoever says of nothing that they hold it gets everything");
    // Only the head is new; then the head and the alerts.
    for (version, alerts_version, due) in [(2, 1, vec![]), (3, 2, vec![Kind::Alerts])] {
        let whole = with_alerts(&ceremony, version, alerts_version);
        let thin = lacking(&whole, &trust).expect("something is new");
        assert_eq!(kinds(&thin), (0, due));
        assert!(thin.len() * 2 < whole.len(), "{} of {} bytes", thin.len(), whole.len());
        let (by_thin, by_whole) = (apply(&ceremony, Some(&trust), &thin), apply(&ceremony, Some(&trust), &whole));
        assert_eq!(by_thin.trust.digest, by_whole.trust.digest);
        assert_eq!(by_thin.store, by_whole.store);
        assert_eq!(by_thin.trust.versions, by_whole.trust.versions);
    }
    let alone = alerts(2).bytes();
    assert_eq!(lacking(&alone, &trust), Some(alone.clone()));
    let trust = apply(&ceremony, Some(&trust), &alone).trust;
    assert_eq!(lacking(&alone, &trust), None);
}

#[test]
fn what_is_missing_is_named_each_part_of_it() {
    let ceremony = Ceremony::new();
    let whole = with_alerts(&ceremony, 4, 2);
    let trust = apply(&ceremony, None, &with_alerts(&ceremony, 1, 1)).trust;
    let mut thin = Bundle::decode(&whole).expect("reads");
    thin.parts.clear();
    // The phone holds all but the newer alerts.
    let error = install(Some(ceremony.pin()), Some(&trust), &thin.encode()).expect_err("refused");
    assert_eq!((error.code, error.detail.as_str()), (TrustCode::PartMissing, "alerts 2 is missing"));
    // Another phone holds nothing.
    let error = install(Some(ceremony.pin()), None, &thin.encode()).expect_err("refused");
    assert_eq!(error.code, TrustCode::PartMissing);
    assert_eq!(error.detail, "keys 1, policy 1, revocations 1, alerts 2 is missing");
}

#[test]
fn no_part_is_slipped_in_for_one_that_the_head_lists() {
    let ceremony = Ceremony::new();
    let trust = apply(&ceremony, None, &with_alerts(&ceremony, 1, 1)).trust;
    let newer = bundle(&ceremony, 2, |parts| {
        replace(parts, full_keys(&ceremony, 1));
        replace(parts, ceremony.part(Kind::Revocations, r#"{"version":2}"#));
    });
    // Version 1 is held, version 2 is listed: what is held stands in for nothing else.
    let mut thin = newer.clone();
    thin.parts.clear();
    assert_eq!(refused(&ceremony, Some(&trust), &thin.encode()), TrustCode::PartMissing);
    let mut changed = newer;
    replace(&mut changed.parts, ceremony.part(Kind::Revocations, r#"{"version":1}"#));
    assert_eq!(
        refused(&ceremony, Some(&trust), &changed.encode()),
        TrustCode::Hash,
        "and the older one is no part of it"
    );
}

#[test]
fn the_same_content_under_other_signatures_is_sent() {
    let ceremony = Ceremony::new();
    let trust = apply(&ceremony, None, &with_alerts(&ceremony, 1, 1)).trust;
    let mut again = bundle(&ceremony, 2, |parts| replace(parts, full_keys(&ceremony, 1)));
    let keys = ["government", "civil-society", "industry", "AO"].map(testing::key);
    let policy = again.parts.iter_mut().find(|part| part.kind == Kind::Policy).expect("a policy");
    *policy = signed_by(CoseSign::unsigned(policy.signed.payload.clone()), &keys.iter().collect::<Vec<_>>());
    let thin = lacking(&again.encode(), &trust).expect("something is new");
    assert_eq!(kinds(&thin), (0, vec![Kind::Policy]), "a root that changed may want these signatures");
    // A notice is stored with the signatures that counted alone, and is known by its content.
    let (one, other) = (alerts(1), super::with_junk(&alerts(1), "industry"));
    assert_eq!(held_name(&one), held_name(&other));
    assert_eq!(lacking(&other.bytes(), &trust), None);
}
