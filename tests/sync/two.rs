//! Two calls at once at one station: a job in the background and somebody who pushes a button.

use roughcheck::Station;
use roughcheck::station::{SyncCall, SyncEvent, SyncStep};
use roughcheck::sync::{Answer, BatchLimits, ForkNotice, Opener, write_receipts};

use super::fake::{Collector, Phone};
use super::talk::{LONG, call, code, ok, rows, small, with_checks};

fn begin(session: &mut SyncCall, station: &Station) -> Vec<u8> {
    match session.step(station, SyncEvent::Begin, LONG).unwrap() {
        SyncStep::Send(request) => request,
        other => panic!("something waits: {other:?}"),
    }
}

#[test]
fn a_second_call_is_told_and_does_not_disturb_the_first() {
    let (mut collector, phone) = with_checks(30);
    let (mut first, mut batches) = (small(10), Vec::new());
    let mut request = begin(&mut first, &phone.station);
    loop {
        // The second one tries while the question of the first is under way.
        let second = call(&phone.station, small(10), LONG, |_| panic!("it sends nothing"));
        assert_eq!(code(&second), Some("busy"));
        assert!(second.stop.unwrap().to_string().contains("call again in 5 s"));
        batches.push(rows(&request));
        let reply = SyncEvent::Replied(ok(collector.answer(&request)));
        match first.step(&phone.station, reply, LONG).unwrap() {
            SyncStep::Send(next) => request = next,
            step => break assert_eq!(step, SyncStep::Done),
        }
    }
    assert_eq!(batches, [0, 10, 10, 10, 1], "nothing is sent twice");
    assert_eq!((code(first.report()), first.report().accepted, first.report().pending), (None, 31, 0));
    // The first one is done, and whoever keeps it blocks nobody.
    phone.record(1);
    let report = call(&phone.station, small(10), LONG, |request| ok(collector.answer(request)));
    assert_eq!((code(&report), report.accepted), (None, 1));
    drop(first);
}

#[test]
fn a_call_that_was_dropped_or_stopped_blocks_nobody() {
    let (mut collector, phone) = with_checks(3);
    let mut dropped = SyncCall::default();
    begin(&mut dropped, &phone.station);
    drop(dropped);
    let mut stopped = SyncCall::default();
    begin(&mut stopped, &phone.station);
    assert_eq!(stopped.step(&phone.station, SyncEvent::Cancelled, LONG).unwrap(), SyncStep::Done);
    let report = call(&phone.station, SyncCall::default(), LONG, |request| ok(collector.answer(request)));
    assert_eq!((code(&report), report.accepted, report.pending), (None, 4, 0));
    drop(stopped);
}

#[test]
fn a_host_that_carries_bytes_itself_takes_the_session_over() {
    let (mut collector, phone) = with_checks(3);
    let mut session = SyncCall::default();
    let late = begin(&mut session, &phone.station);
    let own = phone.station.next_batch(BatchLimits::default()).unwrap().unwrap();
    let reply = SyncEvent::Replied(ok(collector.answer(&late)));
    assert_eq!(session.step(&phone.station, reply, LONG).unwrap(), SyncStep::Done);
    assert_eq!(code(session.report()), Some("busy"), "not that somebody else answered");
    phone.station.accept(&collector.answer(&own)).unwrap();
    let batch = phone.station.next_batch(BatchLimits::default()).unwrap().unwrap();
    assert_eq!(phone.station.accept(&collector.answer(&batch)).unwrap().entries, 4);
}

/// What a collector answers to a file of this phone, as a file.
fn by_stick(collector: &mut Collector, phone: &Phone) -> Vec<u8> {
    let file = phone.station.outgoing_file().unwrap().file;
    let requests = Opener::new(&file, &collector.seal).unwrap();
    let answers = requests.map(|request| Answer::decode(&collector.answer(&request.unwrap())).unwrap());
    write_receipts(&answers.collect::<Vec<_>>())
}

#[test]
fn receipts_that_come_on_a_stick_meanwhile_do_not_disturb_a_call() {
    let (mut collector, phone) = with_checks(3);
    let stick = by_stick(&mut collector, &phone);
    phone.station.accept_file(&stick).unwrap();
    phone.record(30);
    let mut batches = Vec::new();
    let report = call(&phone.station, small(10), LONG, |request| {
        batches.push(rows(request));
        let reply = ok(collector.answer(request));
        (0..3).for_each(|_| drop(phone.station.accept_file(&stick).unwrap()));
        reply
    });
    assert_eq!((code(&report), report.pending, batches), (None, 0, vec![0, 10, 10, 10]));
    // One that says that the key is in two places is heeded: the call, whose key is no longer this, makes room.
    let epoch = collector.rows.keys().next_back().unwrap().0;
    collector.notice = Some(ForkNotice::Fork { epoch, seq: 1 });
    let stick = by_stick(&mut collector, &phone);
    collector.notice = None;
    phone.record(1);
    let report = call(&phone.station, small(10), LONG, |request| {
        let reply = ok(collector.answer(request));
        assert!(phone.station.accept_file(&stick).unwrap().iter().any(|accepted| accepted.notice.is_some()));
        reply
    });
    assert_eq!(code(&report), Some("busy"));
    let report = call(&phone.station, small(10), LONG, |request| ok(collector.answer(request)));
    assert_eq!((code(&report), report.pending), (None, 0));
}
