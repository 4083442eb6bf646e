//! A call to a collector, step by step, with no network and no clock: when it sends less, waits, or stops.

use roughcheck::Station;
use roughcheck::station::{SyncCall, SyncEvent, SyncReport, SyncStep, SyncStop};
use roughcheck::sync::{Answer, BatchLimits, ForkNotice, Opener, Reply, Request, Standing, write_receipts};

use super::fake::{Collector, Phone, phone};

/// As long as anybody could wish.
pub(super) const LONG: u64 = 20_000;

pub(super) fn ok(body: Vec<u8>) -> Reply {
    Reply::Answered { status: 200, retry_after: None, body }
}

pub(super) fn status(status: u16) -> Reply {
    Reply::Answered { status, retry_after: None, body: b"<html>".to_vec() }
}

/// Does what each step says, until none is left. Waiting costs its time, sending a millisecond.
pub(super) fn call(
    station: &Station,
    mut session: SyncCall,
    mut left: u64,
    mut network: impl FnMut(&[u8]) -> Reply,
) -> SyncReport {
    let mut event = SyncEvent::Begin;
    for _ in 0..1_000 {
        event = match session.step(station, event, left).unwrap() {
            SyncStep::Send(request) => {
                left = left.saturating_sub(1);
                SyncEvent::Replied(network(&request))
            }
            SyncStep::Wait(milliseconds) => {
                assert!(milliseconds < left, "a wait of {milliseconds} ms with {left} left");
                left -= milliseconds;
                SyncEvent::Waited
            }
            SyncStep::Done => return session.report().clone(),
        };
    }
    panic!("the call turns for ever");
}

pub(super) fn code(report: &SyncReport) -> Option<&'static str> {
    report.stop.as_ref().map(|stop| stop.code())
}

pub(super) fn small(rows: usize) -> SyncCall {
    SyncCall::with_limits(BatchLimits { rows, bytes: 1 << 20 })
}

pub(super) fn rows(request: &[u8]) -> usize {
    Request::verify(request).unwrap().batch.map_or(0, |batch| batch.records.len())
}

pub(super) fn with_checks(checks: usize) -> (Collector, Phone) {
    let collector = Collector::new("collector");
    let phone = phone(&collector);
    phone.record(checks);
    (collector, phone)
}

#[test]
fn everything_goes_out_and_the_report_is_what_the_command_prints() {
    let (mut collector, phone) = with_checks(34);
    let mut batches = Vec::new();
    let report = call(&phone.station, small(10), LONG, |request| {
        batches.push(rows(request));
        ok(collector.answer(request))
    });
    assert_eq!(batches, [0, 10, 10, 10, 5], "first a question without an entry");
    assert_eq!(code(&report), None);
    let receipt = report.receipt.unwrap();
    let json = format!(
        r#"{{"sent":35,"accepted":35,"quarantined":[],"pending":0,"receipt":"{receipt}","fork":null,"alerts":[],"trust":"unchanged"}}"#
    );
    assert_eq!(serde_json::to_string(&report).unwrap(), json);
}

#[test]
fn what_a_collector_says_is_in_the_report() {
    let (mut collector, phone) = with_checks(20);
    collector.poison = Some(7);
    let report = call(&phone.station, small(10), LONG, |request| ok(collector.answer(request)));
    assert_eq!((report.quarantined[0].seq, report.quarantined[0].reason.as_str()), (7, "poison"));
    let (epoch, last) = *collector.rows.keys().next_back().unwrap();
    collector.notice = Some(ForkNotice::Fork { epoch, seq: last });
    phone.record(1);
    let report = call(&phone.station, small(10), LONG, |request| {
        let answer = collector.answer(request);
        collector.notice = None;
        ok(answer)
    });
    let fork = report.fork.unwrap();
    assert_eq!((fork.kind.as_str(), fork.seq), ("fork", last));
    assert!(fork.text().contains("in two places") && fork.text().contains(&format!("{}.{last}", fork.epoch)));
    assert_eq!(report.pending, 0, "it went on under the new key at once");
}

#[test]
fn a_network_that_takes_little_gets_less_and_less() {
    let (mut collector, phone) = with_checks(34);
    let mut batches = Vec::new();
    let report = call(&phone.station, small(16), LONG, |request| {
        batches.push(rows(request));
        if rows(request) > 5 { status(413) } else { ok(collector.answer(request)) }
    });
    assert_eq!(batches[..5], [0, 16, 8, 4, 4]);
    assert_eq!((code(&report), report.accepted, report.pending), (None, 35, 0));
    phone.record(3);
    let report = call(&phone.station, small(4), LONG, |request| match rows(request) {
        0 => ok(collector.answer(request)),
        _ => status(413),
    });
    assert_eq!((code(&report), report.pending), (Some("too-large"), 3));
}

#[test]
fn where_nobody_answers_it_tries_as_long_as_there_is_time() {
    let (_, phone) = with_checks(3);
    let mut tries = 0;
    let report = call(&phone.station, SyncCall::default(), LONG, |_| {
        tries += 1;
        Reply::Nothing
    });
    assert!(tries > 1, "only {tries} tries");
    assert_eq!((code(&report), report.accepted, report.pending), (Some("no-answer"), 0, 4));
    let later = Reply::Answered { status: 429, retry_after: Some(120), body: Vec::new() };
    let report = call(&phone.station, SyncCall::default(), LONG, |_| later.clone());
    assert!(report.stop.unwrap().to_string().contains("try again in 120 s"));
}

#[test]
fn what_needs_a_person_stops_at_once() {
    for (answer, due) in [(401, "denied"), (403, "denied"), (404, "not-a-collector"), (426, "not-a-collector")] {
        let (_, phone) = with_checks(1);
        let mut tries = 0;
        let report = call(&phone.station, SyncCall::default(), LONG, |_| {
            tries += 1;
            status(answer)
        });
        assert_eq!((code(&report), tries, report.pending), (Some(due), 1, 2), "{answer}");
    }
    for (standing, due) in [(Standing::Unknown, "unknown-station"), (Standing::Revoked, "revoked-station")] {
        let (mut collector, phone) = with_checks(1);
        collector.standing = standing;
        let report = call(&phone.station, SyncCall::default(), LONG, |request| ok(collector.answer(request)));
        assert_eq!((code(&report), report.pending), (Some(due), 2));
    }
}

#[test]
fn a_false_collector_is_told_and_forgotten_once_the_right_one_answers() {
    let (mut collector, phone) = with_checks(3);
    let mut impostor = Collector::new("impostor");
    let report = call(&phone.station, SyncCall::default(), LONG, |request| ok(impostor.answer(request)));
    assert_eq!((code(&report), report.accepted, report.pending), (Some("receipt"), 0, 4));
    let mut first = true;
    let report = call(&phone.station, SyncCall::default(), LONG, |request| {
        let answer = if first { impostor.answer(request) } else { collector.answer(request) };
        first = false;
        ok(answer)
    });
    assert_eq!((code(&report), report.accepted, report.pending), (None, 4, 0));
}

#[test]
fn without_time_nothing_is_sent_and_a_call_may_be_stopped() {
    let (mut collector, phone) = with_checks(30);
    let report = call(&phone.station, SyncCall::default(), 0, |_| panic!("sent without time"));
    assert_eq!((code(&report), report.pending), (Some("no-time"), 31));
    // Two requests, then the time is up. The next call goes on, and asks anew who is there.
    let report = call(&phone.station, small(10), 2, |request| ok(collector.answer(request)));
    assert_eq!((code(&report), report.accepted, report.pending), (Some("no-time"), 10, 21));
    let mut session = small(10);
    let SyncStep::Send(request) = session.step(&phone.station, SyncEvent::Begin, LONG).unwrap() else {
        panic!("something waits")
    };
    assert_eq!(rows(&request), 0);
    let reply = SyncEvent::Replied(ok(collector.answer(&request)));
    assert!(matches!(session.step(&phone.station, reply, LONG).unwrap(), SyncStep::Send(_)));
    assert_eq!(session.step(&phone.station, SyncEvent::Cancelled, LONG).unwrap(), SyncStep::Done);
    assert_eq!((code(session.report()), session.report().pending), (Some("cancelled"), 21));
    let report = call(&phone.station, SyncCall::default(), LONG, |request| ok(collector.answer(request)));
    assert_eq!((code(&report), report.accepted, report.pending), (None, 21, 0));
}

#[test]
fn a_file_has_the_same_report() {
    let (mut collector, phone) = with_checks(5);
    let outgoing = phone.station.outgoing_file().unwrap();
    let report = SyncReport::of_outgoing(&outgoing, phone.station.pending().unwrap());
    assert_eq!((report.sent, report.accepted, report.pending), (6, 0, 6));
    let requests = Opener::new(&outgoing.file, &collector.seal).unwrap();
    let mut answer = |request: &[u8]| Answer::decode(&collector.answer(request)).unwrap();
    let answers: Vec<_> = requests.map(|request| answer(&request.unwrap())).collect();
    let accepted = phone.station.accept_file(&write_receipts(&answers)).unwrap();
    let report = SyncReport::of_answers(&accepted, phone.station.pending().unwrap());
    assert_eq!((report.sent, report.accepted, report.pending, code(&report)), (0, 6, 0, None));
    collector.standing = Standing::Revoked;
    let asked = phone.station.next_batch(BatchLimits::default()).unwrap().unwrap();
    let accepted =
        phone.station.accept_file(&write_receipts(&[Answer::decode(&collector.answer(&asked)).unwrap()])).unwrap();
    assert_eq!(code(&SyncReport::of_answers(&accepted, 0)), Some("revoked-station"));
}

#[test]
fn what_http_said_is_in_the_text() {
    for (answer, words) in [(403, "(HTTP 403)"), (404, "(HTTP 404)"), (503, "no collector answered (HTTP 503): try")] {
        let (_, phone) = with_checks(1);
        let report = call(&phone.station, SyncCall::default(), 1, |_| status(answer));
        let text = report.stop.unwrap().to_string();
        assert!(text.contains(words), "{text}");
    }
    let (_, phone) = with_checks(1);
    let report = call(&phone.station, SyncCall::default(), 1, |_| Reply::Nothing);
    assert!(!report.stop.unwrap().to_string().contains("HTTP"));
}

#[test]
fn whoever_does_not_wait_is_told_when_to_call_again() {
    let (_, phone) = with_checks(1);
    let mut session = SyncCall::default();
    assert!(matches!(session.step(&phone.station, SyncEvent::Begin, LONG).unwrap(), SyncStep::Send(_)));
    let step = session.step(&phone.station, SyncEvent::Replied(Reply::Nothing), u64::MAX).unwrap();
    assert!(matches!(step, SyncStep::Wait(_)));
    assert_eq!(session.step(&phone.station, SyncEvent::NotWaiting, LONG).unwrap(), SyncStep::Done);
    let Some(SyncStop::NoAnswer { again_in, .. }) = session.report().stop else { panic!("{:?}", session.report()) };
    assert!((1_000..=5_000).contains(&again_in), "{again_in}");
}
