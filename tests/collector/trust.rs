//! What a collector hands out, and what it refuses to.

use std::collections::HashSet;

use roughcheck::base::Digest;
use roughcheck::trust::{TrustCode, install};
use roughcheck_collector::{Collector, refusal_code, trust_state};
use roughcheck_testkit::Ceremony;

use super::fixture::{Fixture, database_url};
use super::phone::now;

#[test]
fn a_device_with_other_trust_gets_the_bundle_and_one_with_the_same_nothing() {
    let mut fixture = Fixture::new();
    let mut phone = fixture.phone(1);
    phone.checks(1);
    let batch = phone.all();
    assert!(fixture.send(&batch).answer.documents.is_empty(), "a batch is answered by a receipt alone");
    let ask = phone.request(None);
    let documents = fixture.send(&ask).answer.documents;
    assert_eq!(documents.len(), 1);
    // It counts by its own signatures, from the root that the token names.
    let pin = phone.token.as_ref().unwrap().root;
    let installed = install(Some(pin), None, &documents[0]).unwrap().trust;
    let served = fixture.collector.identity().trust().unwrap().digest;
    let none = HashSet::new();
    assert_eq!(installed.digest, served);
    assert!(fixture.collector.identity().documents_for(Some(served), &none).is_empty());
    assert_eq!(fixture.collector.identity().documents_for(Some(Digest([1; 32])), &none).len(), 1);
}

#[test]
fn an_older_bundle_is_refused_a_newer_one_handed_out_and_every_state_kept() {
    let mut fixture = Fixture::new();
    let ceremony = Ceremony::new();
    let first = fixture.collector.identity().trust().unwrap().digest;
    let bundle = |version| ceremony.bundle(version, now(), ceremony.basic_parts()).encode();
    fixture.collector.install(&bundle(3), now()).unwrap();
    let refused = fixture.collector.install(&bundle(2), now()).unwrap_err();
    assert_eq!(refusal_code(&refused), Some(TrustCode::Rollback));
    let fixture = fixture.again();
    let office = fixture.collector.identity();
    assert_eq!(office.trust().unwrap().manifest.version, 3);
    assert_eq!(office.documents_for(None, &HashSet::new()), [bundle(3)]);
    // Checking old entries again needs what was in force then.
    let old = fixture.collector.readers().with(|reader| Ok(trust_state(reader, ceremony.pin(), &first)));
    assert_eq!(old.unwrap().unwrap().manifest.version, 1);
}

#[test]
fn a_head_that_another_process_installed_counts_for_the_clock_at_once() {
    let mut fixture = Fixture::new();
    let ceremony = Ceremony::new();
    let years_on = now().plus_days(700);
    assert!(fixture.collector.clock_doubt(years_on).unwrap().is_some());
    let mut other = Collector::open(&database_url(&fixture.dir), None).unwrap();
    other.install(&ceremony.bundle(2, now().plus_days(600), ceremony.basic_parts()).encode(), years_on).unwrap();
    assert_eq!(fixture.collector.clock_doubt(years_on).unwrap(), None, "while this one goes on");
    assert!(fixture.collector.clock_doubt(years_on.plus_days(300)).unwrap().is_some());
}
