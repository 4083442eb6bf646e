//! One number, used twice.

use roughcheck::check::{Decision, Procedure, Verdict};
use roughcheck::journal::{Body, DecisionBody};
use roughcheck_collector::view::DoubleUseKind;

use super::fixture::Fixture;
use super::phone::{Phone, post};

#[test]
fn two_contents_and_two_countries_are_found_and_name_both_entries() {
    let mut fixture = Fixture::new();
    let (mut one, mut two) = (fixture.phone(1), fixture.phone(2));
    two.post = post("AE", Procedure::Import);
    one.check("AO-000001", "good");
    one.check("AO-000002", "twice");
    one.check("AO-000003", "good");
    two.check("AO-000001", "forged by the issuer's own key");
    two.check("AO-000002", "twice");
    two.check("AO-000004", "good");
    for phone in [&mut one, &mut two] {
        let all = phone.all();
        fixture.receipt(&all);
    }
    let found = fixture.stats().double_use;
    let shown: Vec<_> = found.iter().map(|one| (one.number.as_str(), one.kind)).collect();
    let (conflict, countries) = (DoubleUseKind::Conflict, DoubleUseKind::TwoCountries);
    let due = [("AO000001", conflict), ("AO000001", countries), ("AO000002", countries)];
    assert_eq!(shown, due);
    for pair in &found {
        assert_eq!(pair.first.device, roughcheck::base::to_hex(&one.key_bytes()));
        assert_eq!(pair.second.device, roughcheck::base::to_hex(&two.key_bytes()));
    }
    assert_eq!((found[0].first.seq, found[0].second.seq, found[2].second.seq), (2, 2, 3));
    assert_eq!(found[0].second.hash, two.hash(2));
}

#[test]
fn a_parcel_on_its_way_and_a_forgery_are_not_double_use() {
    let mut fixture = Fixture::new();
    let mut phones: Vec<Phone> = (1..=4).map(|seed| fixture.phone(seed)).collect();
    let posts = [("AO", Procedure::Export), ("AE", Procedure::Transit), ("EU", Procedure::Import)];
    for (phone, (country, procedure)) in phones.iter_mut().zip(posts) {
        phone.post = post(country, procedure);
        // An officer's slip of the finger at the transit post does not make it an import.
        phone.check("AO-000001", "good");
        phone.check("AO-000001", "good");
    }
    let mut forgery = Phone::check_body("AO-000001", "forged");
    forgery.genuine = false;
    phones[3].post = post("AE", Procedure::Import);
    phones[3].write(Body::Check(forgery));
    for phone in &mut phones {
        let all = phone.all();
        fixture.receipt(&all);
    }
    assert_eq!(fixture.stats().double_use, []);
}

#[test]
fn the_history_of_a_number_is_in_the_order_of_arrival() {
    let mut fixture = Fixture::new();
    let (mut one, mut two) = (fixture.phone(1), fixture.phone(2));
    one.check("AO-000001", "good");
    let (target, number) = ((one.epoch, 2), Some("AO-000001".parse().unwrap()));
    let decision = DecisionBody { target, verdict: Verdict::Refer, decision: Decision::Seize, number };
    one.write(Body::Decision(decision));
    two.check("AO-000001", "good");
    two.check("AO-000002", "good");
    for phone in [&mut two, &mut one] {
        let all = phone.all();
        fixture.receipt(&all);
    }
    let readers = fixture.collector.readers();
    let history = readers.with(|reader| reader.number_history("AO000001", 10)).unwrap();
    let shown: Vec<_> = history.iter().map(|one| (one.kind.as_str(), one.check.place.seq, one.decision)).collect();
    assert_eq!(shown, [("check", 2, None), ("check", 2, None), ("decision", 3, Some("seize"))]);
    assert_eq!(history[0].check.place.device, roughcheck::base::to_hex(&two.key_bytes()));
    assert_eq!(history[0].check.faults, ["parcel.carats:differs"]);
    assert_eq!((history[0].check.verdict.as_deref(), history[0].check.country.as_deref()), (Some("refer"), Some("EU")));
    assert_eq!(history[2].about, Some((one.epoch.to_string(), 2)));
    // The newest checks first, page by page.
    let recent = readers.with(|reader| reader.recent_checks(None, 2)).unwrap();
    let places: Vec<_> = recent.iter().map(|one| (one.batch, one.place.seq)).collect();
    assert_eq!(places, [(2, 2), (1, 3)]);
    let older = readers.with(|reader| reader.recent_checks(Some((1, 3)), 10)).unwrap();
    assert_eq!(older.iter().map(|one| (one.batch, one.place.seq)).collect::<Vec<_>>(), [(1, 2)]);
}
