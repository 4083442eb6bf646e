//! A session of sending, without a network.

use roughcheck::base::Digest;
use roughcheck::station::Accepted;
use roughcheck::sync::{BatchLimits, Opener, Request, Standing, write_receipts};
use roughcheck::{Error, Input, Options};

use super::fake::{Collector, Phone, hardware_phone, phone};

/// Sends until everything is kept; gives the entries acknowledged and the requests made.
fn sync(phone: &Phone, collector: &mut Collector, limits: BatchLimits) -> (u64, usize) {
    let (mut entries, mut requests) = (0, 0);
    while let Some(request) = phone.station.next_batch(limits).unwrap() {
        requests += 1;
        assert!(requests < 1_000, "the session turns for ever");
        entries += phone.station.accept(&collector.answer(&request)).unwrap().entries;
    }
    (entries, requests)
}

fn small() -> BatchLimits {
    BatchLimits { rows: 10, bytes: 1 << 20 }
}

#[test]
fn the_first_request_carries_no_entry_and_every_row_arrives_once() {
    let mut collector = Collector::new("collector");
    let phone = phone(&collector);
    phone.record(34);
    let first = phone.station.next_batch(small()).unwrap().unwrap();
    assert!(Request::verify(&first).unwrap().batch.is_none());
    phone.station.accept(&collector.answer(&first)).unwrap();
    assert_eq!(sync(&phone, &mut collector, small()), (35, 4));
    assert_eq!(collector.rows.len(), 35);
    assert!(collector.enrolled.iter().all(|held| *held) && !collector.enrolled.is_empty());
    assert_eq!(phone.station.pending().unwrap(), 0);
    // Nothing new: one question, no row.
    assert_eq!(sync(&phone, &mut collector, small()), (0, 1));
    phone.record(1);
    assert_eq!(phone.station.pending().unwrap(), 1);
    assert_eq!(sync(&phone, &mut collector, small()), (1, 2));
}

#[test]
fn a_lost_answer_and_a_restored_collector_cost_nothing_but_time() {
    let mut collector = Collector::new("collector");
    let phone = phone(&collector);
    phone.record(20);
    let first = phone.station.next_batch(small()).unwrap().unwrap();
    phone.station.accept(&collector.answer(&first)).unwrap();
    // The answer to the first batch is lost: the collector has it, the phone does not know.
    let lost = phone.station.next_batch(small()).unwrap().unwrap();
    let _ = collector.answer(&lost);
    assert_eq!(collector.rows.len(), 10);
    assert_eq!(phone.station.pending().unwrap(), 21);
    sync(&phone, &mut collector, small());
    assert_eq!((collector.rows.len(), phone.station.pending().unwrap()), (21, 0));
    // The collector comes back from a backup that ends at row 5.
    let epoch = collector.rows.keys().next().unwrap().0;
    let all = collector.rows.clone();
    collector.rows.retain(|(_, seq), _| *seq <= 5);
    phone.record(1);
    sync(&phone, &mut collector, small());
    assert_eq!(collector.rows.len(), 22);
    assert!(all.iter().all(|(place, row)| collector.rows[place] == *row), "in epoch {epoch:02x?}");
}

#[test]
fn one_row_is_put_apart_and_the_rest_goes_on() {
    let mut collector = Collector::new("collector");
    collector.poison = Some(7);
    let phone = phone(&collector);
    phone.record(20);
    let mut put_apart = Vec::new();
    while let Some(request) = phone.station.next_batch(small()).unwrap() {
        let accepted: Accepted = phone.station.accept(&collector.answer(&request)).unwrap();
        put_apart.extend(accepted.quarantined);
    }
    assert_eq!(put_apart.len(), 1);
    assert_eq!((put_apart[0].1, put_apart[0].2.as_str()), (7, "poison"));
    assert_eq!((collector.rows.len(), phone.station.pending().unwrap()), (21, 0));
}

#[test]
fn rows_that_somebody_edited_or_deleted_are_put_apart_and_hold_nothing_up() {
    let mut collector = Collector::new("collector");
    let phone = phone(&collector);
    phone.record(30);
    let path = phone.dir.path().to_owned();
    drop(phone.station);
    let connection = rusqlite::Connection::open(path.join("station.db")).unwrap();
    connection.execute_batch("DROP TRIGGER entries_no_update; DROP TRIGGER entries_no_delete;").unwrap();
    connection.execute("UPDATE entries SET record = x'00' WHERE seq = 4", []).unwrap();
    connection.execute("DELETE FROM entries WHERE seq IN (9, 10)", []).unwrap();
    // The last row of all, together with its hash.
    connection.execute("UPDATE entries SET record = x'01', hash = zeroblob(32) WHERE seq = 31", []).unwrap();
    drop(connection);
    let station = roughcheck::Station::open(&path, super::fake::host(&path, "device", 99)).unwrap();
    let phone = Phone { dir: phone.dir, station };
    let mut put_apart = Vec::new();
    while let Some(request) = phone.station.next_batch(small()).unwrap() {
        let accepted = phone.station.accept(&collector.answer(&request)).unwrap();
        put_apart.extend(accepted.quarantined.into_iter().map(|(_, seq, _)| seq));
    }
    put_apart.sort_unstable();
    assert_eq!(put_apart, [4, 9, 10, 31]);
    assert_eq!((collector.rows.len(), phone.station.pending().unwrap()), (31, 0));
}

#[test]
fn a_phone_with_a_key_in_hardware_is_as_good() {
    let mut collector = Collector::new("collector");
    let phone = hardware_phone(&collector);
    phone.record(25);
    assert_eq!(sync(&phone, &mut collector, small()).0, 26);
    assert!(phone.station.verify().unwrap().ok);
    assert_eq!((collector.rows.len(), phone.station.pending().unwrap()), (26, 0));
    assert!(collector.enrolled.iter().all(|held| *held));
}

#[test]
fn an_answer_to_another_question_moves_nothing() {
    let mut collector = Collector::new("collector");
    let phone = phone(&collector);
    phone.record(3);
    let first = phone.station.next_batch(small()).unwrap().unwrap();
    let old = collector.answer(&first);
    let _second = phone.station.next_batch(small()).unwrap().unwrap();
    assert!(matches!(phone.station.accept(&old), Err(Error::Receipt(_))));
    assert_eq!(phone.station.pending().unwrap(), 4);
}

#[test]
fn a_collector_that_does_not_know_the_station_gets_nothing() {
    let mut collector = Collector::new("collector");
    let phone = phone(&collector);
    phone.record(3);
    for standing in [Standing::Unknown, Standing::Revoked] {
        collector.standing = standing;
        let request = phone.station.next_batch(small()).unwrap().unwrap();
        assert_eq!(phone.station.accept(&collector.answer(&request)).unwrap().standing, standing);
        assert_eq!(phone.station.pending().unwrap(), 4);
    }
}

#[test]
fn a_file_is_sealed_and_its_receipts_move_the_cursor() {
    let mut collector = Collector::new("collector");
    let phone = phone(&collector);
    phone.record(12);
    let outgoing = phone.station.outgoing_file().unwrap();
    assert_eq!((outgoing.entries, outgoing.left), (13, 0));
    for word in ["0770", "770000", "Antwerp", "officer 12", "AO-", "Exporter"] {
        assert!(!outgoing.file.windows(word.len()).any(|window| window == word.as_bytes()), "{word}");
    }
    assert_eq!(phone.station.pending().unwrap(), 13, "nothing is acknowledged by writing a file");
    let requests = Opener::new(&outgoing.file, &collector.seal).unwrap();
    let answers: Vec<Vec<u8>> = requests.map(|request| collector.answer(&request.unwrap())).collect();
    assert_eq!(collector.rows.len(), 13);
    let answers: Vec<_> = answers.iter().map(|answer| roughcheck::sync::Answer::decode(answer).unwrap()).collect();
    let back = write_receipts(&answers);
    phone.station.accept_file(&back).unwrap();
    assert_eq!(phone.station.pending().unwrap(), 0);
    // The same receipts once more change nothing.
    phone.station.accept_file(&back).unwrap();
    assert_eq!(phone.station.pending().unwrap(), 0);
}

#[test]
fn a_receipt_raises_the_floor_at_most_to_the_next_update_and_a_day_past_the_clock() {
    let mut collector = Collector::new("collector");
    let phone = phone(&collector);
    phone.record(1);
    collector.now = "2040-01-01T00:00:00Z".parse().unwrap();
    sync(&phone, &mut collector, small());
    assert_eq!(phone.station.status().floor, None, "without a head nothing bounds a receipt");
    let ceremony = roughcheck_testkit::Ceremony::new();
    let clock: roughcheck::base::Timestamp = crate::support::NOW.parse().unwrap();
    let made_at = clock.plus_days(-3);
    let bundle = ceremony.bundle(1, made_at, super::parts(&ceremony)).encode();
    assert!(phone.station.install(&bundle).unwrap().refused.is_none());
    sync(&phone, &mut collector, small());
    assert_eq!(phone.station.status().floor, Some(clock.plus_days(1)), "a day past the phone's own clock");
    assert_eq!(phone.station.status().floor_source.as_deref(), Some("receipt"));
    // The receipt's own word doubts the clock, until the next one that says otherwise, however much earlier it is.
    let doubted = || {
        let typed = Options { number: Some("AO-001234".to_owned()), dry_run: true, ..Options::default() };
        let report = phone.station.check(&Input::Nothing, None, &typed).unwrap();
        report.faults.iter().any(|fault| fault.to_string() == "clock:behind")
    };
    assert!(doubted());
    collector.now = clock;
    phone.record(1);
    sync(&phone, &mut collector, small());
    assert!(!doubted());
    assert_eq!(phone.station.status().floor, Some(clock.plus_days(1)), "what was proved stays so");
}

#[test]
fn documents_come_along_and_are_weighed_once() {
    let mut collector = Collector::new("collector");
    let ceremony = roughcheck_testkit::Ceremony::new();
    let made_at = "2026-02-01T00:00:00Z".parse().unwrap();
    collector.documents =
        vec![ceremony.bundle(1, made_at, super::parts(&ceremony)).encode(), b"no document at all".to_vec()];
    let phone = phone(&collector);
    phone.record(1);
    sync(&phone, &mut collector, small());
    sync(&phone, &mut collector, small());
    assert_eq!(phone.station.status().versions.get("head"), Some(&1));
    let verified = phone.station.entries().unwrap().into_iter().filter(|entry| entry.kind == "trust").count();
    assert_eq!(verified, 2, "one installed, one refused, and neither again");
    assert_ne!(Digest::default(), Digest([1; 32]));
}
