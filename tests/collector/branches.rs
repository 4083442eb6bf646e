//! Copies of a phone, phones restored from copies, and collectors restored from copies.

use roughcheck::base::Digest;
use roughcheck::check::Procedure;
use roughcheck::journal::{Body, NoticedBody, OpenReason};
use roughcheck::sync::ForkNotice;

use super::fixture::{Fixture, database_url, resume};
use super::phone::{now, post};

#[test]
fn both_branches_of_a_copied_phone_are_kept_and_each_copy_is_told() {
    let mut fixture = Fixture::new();
    let mut one = fixture.phone(1);
    one.checks(40);
    let shared = one.all();
    fixture.receipt(&shared);
    let mut two = one.clone();
    one.checks(10);
    two.check("BW-000001", "other");
    two.checks(29);
    let first = one.batch(42, 51);
    let first = one.request(Some(first));
    assert_eq!(fixture.receipt(&first).notice, None);
    // The copy is not behind: its newest row is another one.
    let second = two.batch(42, 71);
    let second = two.request(Some(second));
    let receipt = fixture.receipt(&second);
    assert_eq!(receipt.kept, Some((two.epoch, 71, two.last())));
    let fork = Some(ForkNotice::Fork { epoch: one.epoch, seq: 42 });
    assert_eq!(receipt.notice, fork);
    let stats = fixture.stats();
    assert_eq!((stats.entries, stats.forks.len(), stats.forks[0].seq), (41 + 10 + 30, 1, 42));
    assert_eq!(stats.forks[0].device, roughcheck::base::to_hex(&one.key_bytes()));
    // The other copy hears of it too, at every request, until it goes on elsewhere.
    for _ in 0..2 {
        let ask = one.request(None);
        assert_eq!(fixture.receipt(&ask).notice, fork);
    }
    let before = one.predecessor();
    one.open(OpenReason::Forked, Some(before));
    let ended = one.all();
    let receipt = fixture.receipt(&ended);
    assert_eq!((receipt.notice, receipt.kept), (None, Some((one.epoch, 1, one.last()))));
    assert_eq!(fixture.stats().forks.len(), 1, "one fork stays one");
}

#[test]
fn a_copy_that_starts_at_its_own_cursor_walks_back_to_the_shared_row() {
    let mut fixture = Fixture::new();
    let mut one = fixture.phone(1);
    one.checks(29);
    let shared = one.all();
    fixture.receipt(&shared);
    let mut two = one.clone();
    one.checks(100);
    let grown = one.all();
    fixture.receipt(&grown);
    two.check("BW-000001", "other");
    two.checks(149);
    // It asks, is sent to the newest place that is kept, and from there goes back by halves.
    let ask = two.request(None);
    let mut after = resume(&fixture.receipt(&ask), &two);
    let mut asked = 0;
    while after != Some(two.seq()) {
        asked += 1;
        assert!(asked < 20, "it never arrives");
        let from = after.unwrap_or(30) as usize + 1;
        let to = (from + 29).min(two.records.len());
        let batch = two.batch(from, to);
        let request = two.request(Some(batch));
        after = resume(&fixture.receipt(&request), &two);
    }
    assert_eq!(fixture.stats().entries, 130 + 150);
    assert_eq!(fixture.stats().forks[0].seq, 31);
}

#[test]
fn a_phone_restored_from_a_copy_is_told_what_it_lost() {
    let mut fixture = Fixture::new();
    let mut phone = fixture.phone(1);
    phone.checks(29);
    let old = phone.clone();
    phone.checks(20);
    let all = phone.all();
    fixture.receipt(&all);
    // The copy is as old in its count as in its journal: the first answer only says how far the count is.
    let mut restored = old;
    restored.token = None;
    let ask = restored.request(None);
    let receipt = fixture.receipt(&ask);
    assert_eq!((receipt.notice, receipt.count), (None, phone.count));
    restored.count = receipt.count;
    let ask = restored.request(None);
    let behind = ForkNotice::Behind { epoch: phone.epoch, seq: 50, hash: phone.last() };
    assert_eq!(fixture.receipt(&ask).notice, Some(behind));
    assert_eq!((fixture.stats().entries, fixture.alarm("truncated")), (50, 1));
    // What it does about it: a new epoch that names where the one before ended. The old rows stay.
    let ForkNotice::Behind { epoch, seq, hash } = behind else { unreachable!() };
    restored.open(OpenReason::Behind, Some(roughcheck::journal::Predecessor { epoch, seq, hash }));
    let gone_on = restored.all();
    assert_eq!(fixture.receipt(&gone_on).notice, None);
    assert_eq!((fixture.stats().entries, fixture.stats().gaps.len()), (51, 0));
}

#[test]
fn behind_is_judged_on_the_own_branch_alone() {
    let mut fixture = Fixture::new();
    let mut one = fixture.phone(1);
    one.checks(9);
    let mut two = one.clone();
    one.checks(30);
    two.check("BW-000001", "other");
    two.checks(4);
    let first = one.all();
    fixture.receipt(&first);
    let second = two.batch(11, 15);
    two.count = 10;
    let second = two.request(Some(second));
    // The fork is told; that the other branch is longer is not a loss of this one's.
    assert!(matches!(fixture.receipt(&second).notice, Some(ForkNotice::Fork { seq: 11, .. })));
    assert_eq!(fixture.alarm("truncated"), 0);
    // Cut back to 13 on its own branch, it has lost two rows, whatever the other branch has.
    two.records.truncate(13);
    two.count = 20;
    let cut = two.request(None);
    fixture.receipt(&cut);
    assert_eq!(fixture.alarm("truncated"), 1);
}

#[test]
fn a_request_that_is_carried_twice_claims_nothing() {
    let mut fixture = Fixture::new();
    let mut phone = fixture.phone(1);
    phone.checks(4);
    let early = phone.all();
    fixture.receipt(&early);
    phone.checks(20);
    let later = phone.all();
    fixture.receipt(&later);
    // On a stick, or replayed by an eavesdropper: the older request comes again, and is behind the rows stored by now.
    let receipt = fixture.receipt(&early);
    assert_eq!((receipt.notice, receipt.count), (None, phone.count));
    assert_eq!(fixture.alarm("truncated"), 0);
    assert_eq!(fixture.stats().entries, 25);
}

#[test]
fn a_collector_restored_from_a_copy_gets_the_missing_rows_again() {
    let mut fixture = Fixture::new();
    let mut phone = fixture.phone(1);
    phone.checks(9);
    let first = phone.all();
    fixture.receipt(&first);
    let copy = tempfile::tempdir().unwrap();
    let (from, to) = (fixture.dir.path().join("collector.db"), copy.path().join("collector.db"));
    let backup = format!("VACUUM INTO '{}'", to.display());
    rusqlite::Connection::open(from).unwrap().execute_batch(&backup).unwrap();
    phone.checks(40);
    let second = phone.batch(11, 50);
    let second = phone.request(Some(second));
    assert!(fixture.receipt(&second).kept.is_some());
    let collector = roughcheck_collector::Collector::open(&database_url(&copy), None).unwrap();
    let mut fixture = Fixture { dir: copy, collector };
    let ask = phone.request(None);
    assert_eq!(resume(&fixture.receipt(&ask), &phone), Some(10));
    // A batch from where the phone thought it was: a row without its parent is not stored.
    phone.checks(1);
    let beyond = phone.batch(51, 51);
    let beyond = phone.request(Some(beyond));
    let receipt = fixture.receipt(&beyond);
    assert_eq!((receipt.kept, resume(&receipt, &phone)), (None, Some(10)));
    let rest = phone.batch(11, 51);
    let rest = phone.request(Some(rest));
    assert_eq!(fixture.receipt(&rest).kept, Some((phone.epoch, 51, phone.last())));
    assert_eq!(fixture.stats().entries, 51);
}

#[test]
fn a_collector_that_lost_an_epoch_asks_for_its_beginning() {
    let mut fixture = Fixture::new();
    let mut phone = fixture.phone(1);
    phone.checks(9);
    // The old key is gone, and nobody vouches for the new one but a token.
    let mut other = fixture.phone(2);
    other.older = vec![phone.claim()];
    let rest = phone.batch(5, 10);
    let rest = other.request(Some(rest));
    let receipt = fixture.receipt(&rest);
    assert_eq!((receipt.kept, resume(&receipt, &phone)), (None, Some(0)));
    assert!(fixture.stats().alarms.is_empty());
    let all = phone.batch(1, 10);
    let all = other.request(Some(all));
    assert_eq!(fixture.receipt(&all).kept, Some((phone.epoch, 10, phone.last())));
    // Also where the epoch is none of those that the device claims.
    let unclaimed = phone.batch(5, 10);
    other.older.clear();
    let mut lost = Fixture::new();
    other.token = lost.phone(2).token;
    let unclaimed = other.request(Some(unclaimed));
    assert_eq!(resume(&lost.receipt(&unclaimed), &phone), Some(0));
}

#[test]
fn rows_that_a_later_epoch_names_are_missed_until_they_come() {
    let mut fixture = Fixture::new();
    let mut phone = fixture.phone(1);
    phone.checks(9);
    let lost = phone.clone();
    let before = phone.predecessor();
    phone.open(OpenReason::SetAside, Some(before));
    let request = phone.all();
    fixture.receipt(&request);
    let gaps = fixture.stats().gaps;
    assert_eq!(gaps.len(), 1);
    assert_eq!((gaps[0].epoch.clone(), gaps[0].from, gaps[0].to), (lost.epoch.to_string(), 1, 10));
    let part = lost.batch(1, 6);
    let part = phone.request(Some(part));
    fixture.receipt(&part);
    assert_eq!((fixture.stats().gaps[0].from, fixture.stats().gaps[0].to), (7, 10));
    let rest = lost.batch(7, 10);
    let rest = phone.request(Some(rest));
    fixture.receipt(&rest);
    assert!(fixture.stats().gaps.is_empty());
}

#[test]
fn a_receipt_of_our_own_stands_in_for_rows_that_nobody_has_any_more() {
    let mut fixture = Fixture::new();
    let mut phone = fixture.phone(1);
    phone.checks(49);
    let first = phone.batch(1, 30);
    let first = phone.request(Some(first));
    let anchor = fixture.send(&first).answer.receipt;
    // The phone has pruned the rows; the collector has lost them, and keeps its key.
    let mut fixture = Fixture::new();
    phone.token = fixture.phone(1).token;
    let rest = phone.batch(31, 50);
    let plain = phone.request(Some(rest.clone()));
    assert_eq!(fixture.receipt(&plain).kept, None);
    let mut wrong = rest.clone();
    wrong.anchor = Some(super::phone::Phone::new(1).head(30, phone.hash(30)));
    let wrong = phone.request(Some(wrong));
    assert_eq!(fixture.receipt(&wrong).kept, None, "only our own receipt stands in");
    let mut elsewhere = phone.batch(32, 50);
    elsewhere.anchor = Some(anchor.clone());
    let elsewhere = phone.request(Some(elsewhere));
    assert_eq!(fixture.receipt(&elsewhere).kept, None, "and only for the row that it covers");
    let mut anchored = rest;
    anchored.anchor = Some(anchor);
    let anchored = phone.request(Some(anchored));
    assert_eq!(fixture.receipt(&anchored).kept, Some((phone.epoch, 50, phone.last())));
    let stats = fixture.stats();
    assert_eq!((stats.entries, stats.gaps.len()), (20, 1));
    assert_eq!((stats.gaps[0].from, stats.gaps[0].to), (1, 30));
}

#[test]
fn what_a_phone_noticed_of_itself_is_an_alarm_once() {
    let mut fixture = Fixture::new();
    let mut phone = fixture.phone(1);
    let known = Digest([3; 32]);
    for (body, kind) in [
        (NoticedBody::RolledBack { known: 9, installed: None }, "went-back"),
        (NoticedBody::Lost { known }, "went-back"),
        (NoticedBody::Floor { known: now() }, "went-back"),
        (NoticedBody::Copy, "went-back"),
        (NoticedBody::Unproved { stored: now() }, "went-back"),
        (NoticedBody::Post { before: post("EU", Procedure::Import) }, "set-otherwise"),
        (NoticedBody::Root { other: known }, "set-otherwise"),
    ] {
        phone.checks(2);
        phone.write(Body::Noticed(body.clone()));
        let before = fixture.alarm(kind);
        // Sent again, it is the same alarm.
        for _ in 0..2 {
            let all = phone.all();
            fixture.receipt(&all);
            assert_eq!(fixture.alarm(kind), before + 1, "{body:?}");
        }
    }
    // One phone that notices without end fills no list.
    for _ in 0..100 {
        phone.write(Body::Noticed(NoticedBody::Copy));
    }
    // Nor does it drown what it notices besides.
    phone.write(Body::Noticed(NoticedBody::Post { before: post("CH", Procedure::Export) }));
    let all = phone.all();
    fixture.receipt(&all);
    assert!(fixture.alarm("went-back") <= 5 + 16);
    assert_eq!(fixture.alarm("set-otherwise"), 3);
}
