//! Collectors that sign receipts which count, and are hostile, confused or behind: every call ends, says so, and keeps all.

use roughcheck::Station;
use roughcheck::cose::Signer;
use roughcheck::station::{SyncCall, SyncReport};
use roughcheck::sync::{Answer, ForkNotice, Receipt, Reply, Request};

use super::fake::{Collector, Phone, host};
use super::impostors::{enrolled, http, portal};
use super::talk::{LONG, call, code, ok, small, with_checks};
use crate::support::run;

/// A call to a collector whose receipts are changed before they are signed, and how many requests it took. Beside each
/// receipt stand how many came before it, and its request.
fn call_changed(
    phone: &Phone,
    collector: &mut Collector,
    session: SyncCall,
    mut change: impl FnMut(usize, &Request, &mut Receipt),
) -> (SyncReport, usize) {
    let mut asked = 0;
    let report = call(&phone.station, session, LONG, |request| {
        let reply = changed(collector, request, |request, receipt| change(asked, request, receipt));
        asked += 1;
        reply
    });
    (report, asked)
}

fn changed(collector: &mut Collector, request: &[u8], change: impl FnOnce(&Request, &mut Receipt)) -> Reply {
    let answer = Answer::decode(&collector.answer(request)).unwrap();
    let mut receipt = Receipt::verify(&answer.receipt, |_| true).unwrap();
    change(&Request::verify(request).unwrap(), &mut receipt);
    ok(Answer { receipt: receipt.sign(&collector.key).unwrap(), documents: answer.documents }.encode())
}

/// Nothing of the batch is kept, and every epoch goes on here.
fn goes_on_after(receipt: &mut Receipt, after: u64) {
    receipt.kept = None;
    receipt.resume.iter_mut().for_each(|one| one.after = Some(after));
}

fn opened(phone: &Phone) -> usize {
    phone.station.entries().unwrap().iter().filter(|entry| entry.kind == "opened").count()
}

#[test]
fn receipts_that_move_nothing_end_the_call() {
    type Change = fn(usize, &Request, &mut Receipt);
    let changes: [(&str, Change); 4] = [
        ("nothing is kept", |_, _, receipt| goes_on_after(receipt, 0)),
        ("and nothing goes on", |_, _, receipt| {
            receipt.kept = None;
            receipt.resume.clear();
        }),
        ("two copies of the database, one behind the other", |n, _, receipt| {
            goes_on_after(receipt, u64::try_from(n % 2).unwrap())
        }),
        ("one request more is known than was made", |_, request, receipt| receipt.count = request.count + 1),
    ];
    for (what, change) in changes {
        let (mut collector, phone) = with_checks(20);
        let (report, asked) = call_changed(&phone, &mut collector, small(10), change);
        assert!(asked < 12, "{what}: {asked} requests");
        assert_eq!(code(&report), Some("stuck"), "{what}");
        assert!(report.pending >= 20, "{what}: {report:?}");
        // Nothing is lost by it: the next call finds a collector that works.
        let report = call(&phone.station, small(10), LONG, |request| ok(collector.answer(request)));
        assert_eq!((code(&report), report.pending), (None, 0), "{what}");
    }
}

#[test]
fn going_back_by_halves_is_followed_to_a_shared_row_and_no_longer() {
    let halves = |n: usize| 64_u64.checked_shr(u32::try_from(n).unwrap()).unwrap_or(0);
    let (mut collector, phone) = with_checks(127);
    let (report, _) = call_changed(&phone, &mut collector, small(40), |n, _, receipt| {
        if n < 8 {
            goes_on_after(receipt, halves(n));
        }
    });
    assert_eq!((code(&report), report.pending), (None, 0));
    // Each half is said four times: that is never too often in a row, and too often in all.
    let (mut collector, phone) = with_checks(127);
    let (report, asked) =
        call_changed(&phone, &mut collector, small(40), |n, _, receipt| goes_on_after(receipt, halves(n / 4)));
    assert_eq!((code(&report), report.pending), (Some("stuck"), 128));
    assert!(asked <= 32, "{asked} requests");
}

#[test]
fn a_count_that_no_device_reaches_is_passed_over() {
    let (mut collector, phone) = with_checks(20);
    let mut counts = Vec::new();
    for count in [u64::MAX, u64::MAX - 1, u64::MAX >> 1, 1 << 53] {
        phone.record(1);
        let (report, _) = call_changed(&phone, &mut collector, small(10), |_, request, receipt| {
            counts.push(request.count);
            receipt.count = count;
        });
        assert_eq!((code(&report), report.pending), (None, 0), "{count}");
    }
    assert!(
        counts.is_sorted_by(|one, next| one < next) && counts.last().is_some_and(|last| *last < 1 << 40),
        "{counts:?}"
    );
}

#[test]
fn a_count_that_somebody_used_up_stops_nothing() {
    let (mut collector, phone) = with_checks(3);
    let Phone { dir, station } = phone;
    drop(station);
    let connection = rusqlite::Connection::open(dir.path().join("station.db")).unwrap();
    connection.execute("INSERT OR REPLACE INTO requests (only, count) VALUES (1, ?1)", [1_i64 << 50]).unwrap();
    drop(connection);
    let station = Station::open(dir.path(), host(dir.path(), "device", 900)).unwrap();
    assert!(station.outgoing_file().is_ok());
    let report = call(&station, small(2), LONG, |request| ok(collector.answer(request)));
    assert_eq!((code(&report), report.pending), (None, 0));
}

#[test]
fn one_call_makes_at_most_one_new_epoch() {
    let told_at = |asks: fn(usize) -> bool| {
        let (mut collector, phone) = with_checks(5);
        let (report, asked) = call_changed(&phone, &mut collector, small(10), |n, request, receipt| {
            let newest = request.claims.last().unwrap();
            receipt.notice = asks(n).then_some(ForkNotice::Fork { epoch: newest.epoch, seq: newest.seq });
        });
        assert!(asked < 10, "{asked} requests");
        assert_eq!((code(&report), opened(&phone)), (Some("stuck"), 2));
        assert_eq!(report.fork.map(|fork| fork.kind.as_str()), Some("fork"), "what was heeded is told");
        assert!(phone.station.verify().unwrap().ok);
        report.pending
    };
    assert!(told_at(|_| true) > 0);
    // Again in the answer that acknowledges the last entry: nothing waits, and somebody should hear of it all the same.
    assert_eq!(told_at(|n| n == 0 || n == 3), 0);
}

#[test]
fn a_command_whose_entries_do_not_get_on_fails_and_says_what_to_do() {
    let mut collector = Collector::new("collector");
    let (_dir, station) = enrolled(&collector);
    let portal = portal(move |request| {
        let reply = changed(&mut collector, request, |_, receipt| goes_on_after(receipt, 0));
        let Reply::Answered { body, .. } = reply else { panic!("it answers") };
        http("200 OK", "", &body)
    });
    let answer = run(&["--json", "--station", &station, "sync", &portal.url]).exits(1);
    assert_eq!((&answer.json()["accepted"], &answer.json()["pending"]), (&0.into(), &4.into()));
    for words in ["gets no further", "ask headquarters", "4 entries wait and are kept"] {
        assert!(answer.err.contains(words), "{}", answer.err);
    }
}

#[test]
fn entries_that_wait_for_another_collector_are_no_trouble_with_this_one() {
    let (mut collector, phone) = with_checks(5);
    let second = Collector::new("second collector");
    let Phone { dir, station } = phone;
    drop(station);
    let device = roughcheck_testkit::key("device");
    Station::enrol(dir.path(), &second.token(), device.public_key()).unwrap();
    let station = Station::open(dir.path(), host(dir.path(), "device", 900)).unwrap();
    let report = call(&station, small(10), LONG, |request| ok(collector.answer(request)));
    assert_eq!((code(&report), report.accepted), (None, 6));
    assert_eq!(report.pending, 6, "they wait for the collector that the station was introduced to last");
}
