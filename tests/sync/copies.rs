//! Copied and restored stations: the fork or the cut is named at the right row, nothing is lost, and all go on.

use std::fs;

use serde_json::Value;

use super::server::{Joined, joined};
use crate::support::{Demo, NOW, copy, run};

fn on(station: &str, arguments: &[&str]) -> crate::support::Answer {
    run(&[&["--json", "--station", station, "--at", NOW], arguments].concat())
}

fn record(demo: &Demo, station: &str, checks: usize) {
    let good = demo.str("good.txt");
    for _ in 0..checks {
        on(station, &["check", &good]);
    }
}

fn newest(station: &str) -> (String, u64) {
    let verified = on(station, &["journal", "verify"]).exits(0).json();
    let list = on(station, &["journal", "list"]).exits(0).json();
    let last = list["entries"].as_array().unwrap().last().unwrap().clone();
    assert_eq!(last["epoch"], verified["epoch"]);
    (last["epoch"].as_str().unwrap().to_owned(), last["seq"].as_u64().unwrap())
}

fn device(station: &str) -> String {
    on(station, &["station", "show"]).exits(0).json()["device_key"].as_str().unwrap().to_owned()
}

#[test]
fn a_copied_station_is_a_fork_at_the_right_row_and_both_go_on() {
    let Joined { demo, server } = joined();
    let (first, second) = (demo.str("station"), demo.str("copy"));
    record(&demo, &first, 3);
    on(&first, &["sync", &server.url]).exits(0);
    let (epoch, shared) = newest(&first);
    copy(&demo.path("station"), &demo.path("copy"));
    record(&demo, &first, 2);
    record(&demo, &second, 4);
    let quiet = on(&first, &["sync", &server.url]).exits(0).json();
    assert!(quiet["fork"].is_null(), "{quiet}");
    let told = on(&second, &["sync", &server.url]).exits(0).json();
    assert_eq!(told["fork"]["kind"], "fork");
    assert_eq!((&told["fork"]["epoch"], &told["fork"]["seq"]), (&Value::from(&epoch[..]), &Value::from(shared + 1)));
    assert_eq!(told["pending"], 0, "{told}");
    // The other one is told too, with nothing new to send.
    let told = on(&first, &["sync", &server.url]).exits(0).json();
    assert_eq!(told["fork"]["seq"], shared + 1);
    let stats = server.stats();
    assert_eq!(stats["forks"].as_array().unwrap().len(), 1, "{stats}");
    assert_eq!(stats["forks"][0]["seq"], shared + 1);
    // New keys, new epochs, and both go on without a word.
    assert_ne!(device(&first), device(&second));
    for station in [&first, &second] {
        assert_ne!(newest(station).0, epoch);
        record(&demo, station, 2);
        let answer = on(station, &["sync", &server.url]).exits(0).json();
        assert!(answer["fork"].is_null() && answer["pending"] == 0, "{answer}");
        on(station, &["journal", "verify"]).exits(0);
    }
    // Both branches are kept: the shared rows once, the rest of each.
    let kept = super::kept_rows(&demo.path("collector.db"));
    let at = |seq| kept.iter().filter(|row| row.0 == epoch && row.1 == seq).count();
    assert_eq!((at(shared), at(shared + 1), at(shared + 2), at(shared + 3), at(shared + 4)), (1, 2, 2, 1, 1));
    assert_eq!(server.stats()["devices"], 2, "one for each copy; the key that both had is followed");
}

#[test]
fn a_copy_made_before_anything_was_sent_is_found_too() {
    let Joined { demo, server } = joined();
    let (first, second) = (demo.str("station"), demo.str("copy"));
    record(&demo, &first, 2);
    let (_, shared) = newest(&first);
    copy(&demo.path("station"), &demo.path("copy"));
    record(&demo, &first, 3);
    record(&demo, &second, 1);
    on(&first, &["sync", &server.url]).exits(0);
    let told = on(&second, &["sync", &server.url]).exits(0).json();
    assert_eq!(told["fork"]["seq"], shared + 1, "{told}");
    assert_eq!(told["pending"], 0);
}

#[test]
fn a_restored_station_is_told_that_it_is_behind_and_goes_on() {
    let Joined { demo, server } = joined();
    let station = demo.str("station");
    record(&demo, &station, 2);
    on(&station, &["sync", &server.url]).exits(0);
    copy(&demo.path("station"), &demo.path("backup"));
    record(&demo, &station, 5);
    on(&station, &["sync", &server.url]).exits(0);
    let (epoch, newest_seq) = newest(&station);
    let before = server.stats()["entries"].as_u64().unwrap();
    fs::remove_dir_all(demo.path("station")).unwrap();
    copy(&demo.path("backup"), &demo.path("station"));
    let told = on(&station, &["sync", &server.url]).exits(0).json();
    assert_eq!(told["fork"]["kind"], "behind");
    assert_eq!((&told["fork"]["epoch"], &told["fork"]["seq"]), (&Value::from(&epoch[..]), &Value::from(newest_seq)));
    record(&demo, &station, 1);
    let answer = on(&station, &["sync", &server.url]).exits(0).json();
    assert_eq!((&answer["pending"], answer["fork"].is_null()), (&Value::from(0), true));
    let stats = server.stats();
    assert_eq!(stats["forks"], Value::Array(vec![]));
    assert_eq!(stats["entries"].as_u64().unwrap(), before + 2, "the old rows stay, the new epoch comes");
}

#[test]
fn a_journal_cut_by_twenty_rows_after_a_sync_is_told_by_the_collector() {
    let Joined { demo, server } = joined();
    let station = demo.str("station");
    record(&demo, &station, 30);
    on(&station, &["sync", &server.url]).exits(0);
    let (epoch, newest_seq) = newest(&station);
    let connection = rusqlite::Connection::open(demo.path("station/station.db")).unwrap();
    connection.execute_batch("DROP TRIGGER entries_no_delete; DROP TRIGGER heads_no_delete;").unwrap();
    for table in ["entries", "heads"] {
        let sql = format!("DELETE FROM {table} WHERE seq > ?1");
        connection.execute(&sql, [i64::try_from(newest_seq).unwrap() - 20]).unwrap();
    }
    let head: Vec<u8> =
        connection.query_row("SELECT head FROM heads ORDER BY seq DESC LIMIT 1", [], |row| row.get(0)).unwrap();
    drop(connection);
    // Whoever cuts the journal puts the copy of the head back as well.
    let copy = roughcheck::store::HeadFile::new(&demo.path("station/head"));
    copy.save(&head).unwrap();
    on(&station, &["journal", "verify"]).exits(0);
    let told = on(&station, &["sync", &server.url]).exits(0).json();
    assert_eq!(told["fork"]["kind"], "behind", "{told}");
    assert_eq!((&told["fork"]["epoch"], &told["fork"]["seq"]), (&Value::from(&epoch[..]), &Value::from(newest_seq)));
    let kept = super::kept_rows(&demo.path("collector.db"));
    let of_epoch = kept.iter().filter(|row| row.0 == epoch).count();
    assert_eq!(u64::try_from(of_epoch).unwrap(), newest_seq, "the old rows are kept");
    let verified = on(&station, &["journal", "verify"]).exits(20).json();
    assert_eq!(verified["reason"], "cut", "from now on the phone says so itself");
}

#[test]
fn a_station_without_its_key_keeps_everything_and_asks_for_a_token() {
    let Joined { demo, server } = joined();
    let station = demo.str("station");
    record(&demo, &station, 2);
    on(&station, &["sync", &server.url]).exits(0);
    record(&demo, &station, 2);
    fs::remove_file(demo.path("station/device.key")).unwrap();
    record(&demo, &station, 1);
    let refused = on(&station, &["sync", &server.url, "--patience", "2"]).exits(1);
    assert!(refused.err.contains("does not know this station"), "{}", refused.err);
    assert_eq!(refused.json()["accepted"], 0);
    on(&station, &["station", "enrol", "--token", &server.token()]).exits(0);
    let answer = on(&station, &["sync", &server.url]).exits(0).json();
    assert_eq!((&answer["pending"], answer["fork"].is_null()), (&Value::from(0), true));
    on(&station, &["journal", "verify"]).exits(0);
    assert_eq!(server.stats()["gaps"], Value::Array(vec![]));
}
