//! Checks while a part of the host fails.

use std::sync::atomic::Ordering;

use super::host::{Parts, code};
use crate::{CheckInput, CheckOptions, Recorded, Station};

fn check(station: &Station) -> crate::Report {
    let input = CheckInput::Text("KP1:BB8".to_owned());
    station.check(input, None, CheckOptions::default()).unwrap()
}

#[test]
fn a_check_is_recorded_and_found_again() {
    let parts = Parts::new();
    let station = parts.open().unwrap();
    let report = check(&station);
    let entry = report.entry.unwrap();
    assert_eq!(report.recorded, Some(Recorded::Yes));
    assert_eq!(report.faults.first().copied(), "format:malformed".parse().ok());
    let found = station.entry(entry.seq.to_string()).unwrap();
    assert_eq!((found.hash, found.kind.as_str()), (entry.hash, "check"));
    assert!(!station.record(entry.seq.to_string()).unwrap().is_empty());
    let page = station.entries(None, 1).unwrap();
    assert_eq!(page.first().map(|one| one.seq), Some(entry.seq), "newest first");
    let older = station.entries(Some(format!("{}.{}", entry.epoch, entry.seq)), 50).unwrap();
    assert!(older.iter().all(|one| one.seq < entry.seq) && older.len() + 1 == usize::try_from(entry.seq).unwrap());
    assert!(station.verify().unwrap().ok);
    let name = crate::entry_name(entry).unwrap();
    assert_eq!(station.entry(name).unwrap().seq, entry.seq);
    assert_eq!(code(station.entries(Some(format!("{}.1", "00".repeat(16))), 5)), "no-entry", "no such epoch");
    assert_eq!(code(station.entries(None, -1)), "argument");
    assert_eq!(code(station.entry("99".to_owned())), "no-entry");
}

#[test]
fn a_locked_key_hides_no_verdict() {
    let parts = Parts::new();
    let station = parts.open().unwrap();
    check(&station);
    parts.signer.part.breaks(true);
    let report = check(&station);
    assert_eq!(report.recorded, Some(Recorded::Failed), "the verdict is there, and is not said to be recorded");
    assert!(report.verdict.is_some() && report.entry.is_none());
    parts.signer.part.breaks(false);
    assert_eq!(check(&station).recorded, Some(Recorded::Yes));
    assert!(station.entries(None, 50).unwrap().iter().any(|one| one.kind == "gap"), "what was missed is told");
}

#[test]
fn no_randomness_hides_no_verdict() {
    let parts = Parts::new();
    let station = parts.open().unwrap();
    parts.entropy.breaks(true);
    assert_eq!(check(&station).recorded, Some(Recorded::Failed));
}

#[test]
fn a_clock_that_fails_stands_at_zero() {
    let parts = Parts::new();
    parts.clock.breaks(true);
    let station = parts.open().unwrap();
    let entry = check(&station).entry.unwrap();
    assert_eq!(station.entry(entry.seq.to_string()).unwrap().clock.to_string(), "1970-01-01T00:00:00Z");
}

#[test]
fn without_its_sealing_key_no_station_opens() {
    let parts = Parts::new();
    parts.sealing_key.breaks(true);
    assert_eq!(code(parts.open()), "sealing-key");
}

#[test]
fn a_journal_whose_copy_is_gone_is_cut() {
    let parts = Parts::new();
    let station = parts.open().unwrap();
    check(&station);
    parts.last_head.forgets();
    let state = station.verify().unwrap();
    assert_eq!((state.ok, state.reason.as_deref()), (false, Some("cut")));
}

#[test]
fn a_copy_that_cannot_be_read_now_is_not_gone() {
    let parts = Parts::new();
    let station = parts.open().unwrap();
    check(&station);
    parts.last_head.breaks(true);
    assert_eq!(code(station.verify()), "last-head");
    drop(station);
    assert_eq!(code(parts.open()), "last-head", "as before the first unlock");
    parts.last_head.breaks(false);
    let station = parts.open().unwrap();
    check(&station);
    assert!(station.verify().unwrap().ok, "nothing was written down as cut");
    assert_eq!(station.entries(None, 50).unwrap().iter().filter(|one| one.kind == "opened").count(), 1);
}

#[test]
fn a_successor_that_cannot_be_read_now_is_not_passed_over() {
    let parts = Parts::new();
    parts.signer.next.breaks(true);
    assert_eq!(code(parts.open()), "device-key");
    parts.signer.next.breaks(false);
    assert!(parts.open().is_ok());
}

#[test]
fn an_entry_is_found_by_its_number_and_proved() {
    let parts = Parts::new();
    let station = parts.open().unwrap();
    check(&station);
    let typed = |number: &str| {
        let options = CheckOptions { number: Some(number.to_owned()), ..CheckOptions::default() };
        station.check(CheckInput::Nothing, None, options).unwrap().entry.unwrap()
    };
    let first = typed("ao 0770431");
    let second = typed("BW-000077");
    let found = |text: &str, before: Option<String>, count| {
        let page = station.search(text.to_owned(), before, count).unwrap();
        page.iter().map(|entry| entry.seq).collect::<Vec<_>>()
    };
    assert_eq!(found("o-077.04", None, 50), [first.seq]);
    assert_eq!(found("77", None, 50), [second.seq, first.seq], "newest first");
    assert_eq!(found("77", None, 1), [second.seq]);
    assert_eq!(found("77", Some(crate::entry_name(second).unwrap()), 50), [first.seq]);
    assert_eq!(found("78", None, 50), [0; 0]);
    assert_eq!(found(" - ", None, 50).len(), station.entries(None, 50).unwrap().len());
    assert_eq!(code(station.search("7".repeat(65), None, 50)), "text");
    assert_eq!(code(station.search(String::new(), None, -1)), "argument");

    let proof = station.prove(crate::entry_name(first).unwrap()).unwrap();
    assert_eq!((proof.holds, proof.reason, proof.links, proof.receipt), (true, None, 1, None));
    assert_eq!((proof.entry, proof.head), (first, Some(second)));
    assert_eq!(code(station.prove("99".to_owned())), "no-entry");
}

#[test]
fn a_witness_keeps_what_the_phone_may_lose() {
    let parts = Parts::new();
    let station = parts.open().unwrap();
    assert_eq!(station.head_code().unwrap(), None, "nothing is signed yet");
    let entry = check(&station).entry.unwrap();
    let head = station.head_code().unwrap().unwrap();
    assert!(head.starts_with("RCH1:") && crate::draw_code(head.clone()).is_ok());
    let held = station.holds_head(format!(" {head}\n")).unwrap();
    assert_eq!((held.held.as_str(), held.epoch, held.seq), ("yes", entry.epoch, entry.seq));
    // The same device, whose journal is gone.
    let mut parts = parts;
    drop(station);
    parts.folder = Parts::new().folder;
    assert_eq!(parts.open().unwrap().holds_head(head).unwrap().held, "no");
    for wrong in ["", "RCH1:", "RCH1:BB8", "KP1:BB8", &"RCH1:A".repeat(1 << 16)] {
        assert_eq!(code(parts.open().unwrap().holds_head(wrong.to_owned())), "head");
    }
}

#[test]
fn a_signature_that_does_not_hold_records_nothing() {
    let parts = Parts::new();
    let station = parts.open().unwrap();
    check(&station);
    parts.signer.confused.store(true, Ordering::SeqCst);
    assert_eq!(check(&station).recorded, Some(Recorded::Failed));
    parts.signer.confused.store(false, Ordering::SeqCst);
    check(&station);
    assert!(station.verify().unwrap().ok, "no head that nobody can verify");
}

#[test]
fn two_processes_take_turns() {
    let parts = Parts::new();
    let first = parts.open().unwrap();
    assert_eq!(code(parts.open()), "busy");
    drop(first);
    assert!(parts.open().is_ok());
}
