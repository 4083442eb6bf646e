//! Which records are stored, which are quarantined, and which fields are dropped.

use roughcheck::base::{Digest, Domain, Writer};
use roughcheck::journal::{Body, Epoch, FieldName, GapBody, hash_of};
use roughcheck::sync::OpenedField;

use super::fixture::{Fixture, resume};
use super::phone::{Phone, now};

#[test]
fn sending_again_changes_nothing() {
    let mut fixture = Fixture::new();
    let mut phone = fixture.phone(1);
    phone.checks(20);
    let request = phone.all();
    let first = fixture.receipt(&request);
    assert_eq!(first.kept, Some((phone.epoch, 21, phone.last())));
    // The same bytes again; the same rows in another request; a part of them with more behind.
    for _ in 0..3 {
        assert_eq!(fixture.receipt(&request).kept, first.kept);
    }
    let again = phone.all();
    assert_eq!(fixture.receipt(&again).kept, first.kept);
    phone.checks(5);
    let overlap = phone.batch(15, 26);
    let overlap = phone.request(Some(overlap));
    let receipt = fixture.receipt(&overlap);
    assert_eq!(receipt.kept, Some((phone.epoch, 26, phone.last())));
    assert_eq!(resume(&receipt, &phone), Some(26));
    let stats = fixture.stats();
    assert_eq!((stats.entries, stats.devices, stats.forks.len(), stats.quarantined), (26, 1, 0, 0));
    assert!(stats.alarms.is_empty(), "{stats:?}");
    assert_eq!(fixture.count("SELECT count(*) FROM entries"), 26);
    assert_eq!(fixture.count("SELECT count(*) FROM batches"), 2, "a resend leaves no batch");
}

#[test]
fn one_bad_record_among_a_thousand_is_quarantined_and_nothing_else() {
    let mut fixture = Fixture::new();
    let mut phone = fixture.phone(1);
    phone.checks(999);
    let truth = phone.hash(500);
    let mut batch = phone.batch(1, 1_000);
    batch.records[499] = Phone::new(9).records[0].clone();
    let request = phone.request(Some(batch.clone()));
    let receipt = fixture.receipt(&request);
    assert_eq!(receipt.kept, Some((phone.epoch, 1_000, phone.last())));
    assert_eq!(receipt.quarantined.len(), 1);
    let quarantined = &receipt.quarantined[0];
    assert_eq!((quarantined.seq, quarantined.hash, quarantined.reason.as_str()), (500, truth, "edited"));
    let stats = fixture.stats();
    assert_eq!((stats.entries, stats.quarantined), (999, 1));
    // The journal goes on over it, and the batch may come again.
    phone.checks(1);
    let next = phone.batch(1_001, 1_001);
    let next = phone.request(Some(next));
    assert_eq!(fixture.receipt(&next).kept, Some((phone.epoch, 1_001, phone.last())));
    let again = phone.request(Some(batch));
    assert_eq!(fixture.receipt(&again).quarantined.len(), 1);
    assert_eq!((fixture.stats().entries, fixture.stats().quarantined), (1_000, 1));
    // A quarantined row is a parent too.
    let behind = phone.batch(501, 501);
    let behind = phone.request(Some(behind));
    assert_eq!(fixture.receipt(&behind).kept, Some((phone.epoch, 501, phone.hash(501))));
}

#[test]
fn a_batch_whose_head_does_not_hold_leaves_nothing() {
    let mut fixture = Fixture::new();
    let mut phone = fixture.phone(1);
    phone.checks(3);
    let mut batch = phone.batch(1, 4);
    batch.head = Phone::new(7).head(4, phone.last());
    let forged = phone.request(Some(batch));
    let receipt = fixture.receipt(&forged);
    assert_eq!((receipt.kept, resume(&receipt, &phone)), (None, Some(0)));
    assert_eq!((fixture.stats().entries, fixture.alarm("head")), (0, 1));
}

#[test]
fn a_record_of_a_later_version_is_kept_unread() {
    let mut fixture = Fixture::new();
    let mut phone = fixture.phone(1);
    let mut out = Writer::new();
    out.map(5).uint(0).uint(2).uint(1).bytes(&phone.epoch.0).uint(2).uint(2).uint(3).bytes(&phone.last().0);
    out.uint(11).text("something new");
    phone.records.push(out.into_bytes());
    phone.checks(1);
    let request = phone.all();
    let receipt = fixture.receipt(&request);
    assert_eq!(receipt.kept, Some((phone.epoch, 3, phone.last())));
    assert_eq!((fixture.stats().entries, fixture.stats().quarantined), (3, 0));
    assert_eq!(fixture.count("SELECT count(*) FROM entries WHERE kind = 'later' AND number IS NULL"), 1);
}

#[test]
fn fields_are_kept_only_where_the_chain_committed_to_them() {
    let mut fixture = Fixture::new();
    let mut phone = fixture.phone(1);
    let field = |seq, value: &str| OpenedField {
        seq,
        field: FieldName::Presented,
        salt: [4; 16],
        value: value.as_bytes().to_vec(),
    };
    let mut entry = phone.entry(Body::Gap(GapBody { count: 1, first: now(), last: now() }));
    entry.commitments = vec![field(2, "KP1:ABC").commitment()];
    phone.records.push(entry.to_row().record);
    phone.fields = vec![field(2, "KP1:ABC"), field(2, "KP1:POISON"), field(1, "KP1:ABC")];
    let request = phone.all();
    assert!(fixture.receipt(&request).kept.is_some());
    assert_eq!(fixture.count("SELECT count(*) FROM fields"), 1);
    assert_eq!(fixture.count("SELECT count(*) FROM fields WHERE value = CAST('KP1:ABC' AS BLOB)"), 1);
    assert_eq!(fixture.alarm("field"), 2);
}

#[test]
fn numbers_beyond_every_place_poison_nothing() {
    let mut fixture = Fixture::new();
    let mut phone = fixture.phone(1);
    phone.open(
        roughcheck::journal::OpenReason::SetAside,
        Some(roughcheck::journal::Predecessor {
            epoch: Epoch([0xee; 16]),
            seq: u64::MAX,
            hash: Digest::of(Domain::Entry, b""),
        }),
    );
    phone.older.clear();
    phone.count = u64::MAX - 1;
    let request = phone.all();
    let receipt = fixture.receipt(&request);
    assert_eq!(receipt.kept, Some((phone.epoch, 1, hash_of(&phone.records[0]))));
    assert_eq!(fixture.stats().gaps.len(), 1);
}
