//! Times that are wrong at headquarters: nothing wrong is signed, and no certificate is refused for it.

use rusqlite::Connection;
use serde_json::Value;

use crate::support::{Demo, NOW, demo, faults, run};
use crate::sync::server::Server;

/// A collector's database with the demonstration's bundle, and its station introduced to it.
pub(super) fn headquarters() -> (Demo, String) {
    let demo = demo();
    let db = format!("sqlite:{}", demo.str("collector.db"));
    let bundle = demo.str("bundle.rcb");
    let post = ["--db", &db, "--post", "Antwerp 1", "--country", "EU", "--procedure", "import"];
    let token = run(&[&["--json", "enrol"], &post[..], &["--bundle", &bundle]].concat()).exits(0).json();
    demo.run(&["station", "enrol", "--token", token["token"].as_str().unwrap()]).exits(0);
    (demo, db)
}

/// Carries everything to headquarters by stick, whose clock says `at`, and back; the code of the collecting.
pub(super) fn by_stick(demo: &Demo, db: &str, at: &str) -> (i32, crate::support::Answer) {
    let (out, back) = (demo.str("out.sealed"), demo.str("back.receipts"));
    demo.run(&["sync", "--to", &out]).exits(0);
    let collected = run(&["--json", "--at", at, "collect", "--db", db, "--in", &out, "--out", &back]);
    (collected.code, demo.run(&["sync", "--receipt", &back]))
}

/// Headquarters has the next bundle.
fn newer_bundle(demo: &Demo, db: &str) {
    let keys = ["government", "civil-society", "industry"].map(|name| demo.str(&format!("keys/{name}.key")));
    let (parts, newer) = (demo.str("parts"), demo.str("newer.rcb"));
    let made = ["trust", "bundle", "--made-at", "2026-03-01T10:00:01Z", "--parts", &parts, "--out", &newer];
    run(&[&made[..], &["--key", &keys[0], "--key", &keys[1], "--key", &keys[2]]].concat()).exits(0);
    let post = ["--db", db, "--post", "B", "--country", "EU", "--procedure", "import", "--bundle", &newer];
    run(&[&["enrol"], &post[..]].concat()).exits(0);
}

fn status(demo: &Demo) -> Value {
    demo.run(&["trust", "status"]).exits(0).json()
}

/// Far beyond any day on which the tests may run: nobody said that it is meant.
#[test]
fn a_collector_set_to_a_time_to_come_signs_no_receipt_and_hands_out_its_bundle() {
    let (demo, _) = headquarters();
    let pending = status(&demo)["sync"]["pending"].clone();
    let server = Server::start_unmeant("2940-01-01T00:00:00Z", &demo.path("collector.db"));
    let told = demo.run(&["sync", &server.url]).exits(1);
    assert!(told.err.contains("clock"), "{}", told.err);
    assert_eq!((&status(&demo)["sync"]["pending"], &status(&demo)["floor"]), (&pending, &Value::from(NOW)));
    drop(server);
    // Put right, it takes what waited, with no word of an administrator.
    let server = Server::start(&demo.path("collector.db"), None);
    demo.run(&["sync", &server.url]).exits(0);
    assert_eq!(status(&demo)["sync"]["pending"], 0);
    demo.run(&["check", &demo.str("good.txt")]).exits(0);
}

#[test]
fn documents_that_come_without_a_receipt_are_told() {
    let (demo, db) = headquarters();
    assert_eq!(by_stick(&demo, &db, NOW).0, 0);
    newer_bundle(&demo, &db);
    let server = Server::start_unmeant("2940-01-01T00:00:00Z", &demo.path("collector.db"));
    for (due, head) in [("installed", 2), ("unchanged", 2)] {
        let told = demo.run(&["sync", &server.url]).exits(1);
        assert_eq!((told.json()["trust"].as_str(), told.json()["receipt"].as_str()), (Some(due), None));
        assert_eq!(status(&demo)["versions"]["head"], head);
    }
}

#[test]
fn a_clock_a_year_past_the_newest_head_signs_no_receipt_until_somebody_looked() {
    let (demo, db) = headquarters();
    demo.run(&["check", &demo.str("good.txt")]).exits(0);
    let pending = status(&demo)["sync"]["pending"].clone();
    let (collected, taken) = by_stick(&demo, &db, "2040-01-01T00:00:00Z");
    assert_eq!(collected, 1);
    assert!(taken.code == 1 && taken.err.contains("clock"), "{}", taken.err);
    let after = status(&demo);
    assert_eq!((&after["sync"]["pending"], &after["floor"]), (&pending, &Value::from("2026-03-01T10:00:00Z")));
    demo.run(&["check", &demo.str("good.txt")]).exits(0);
    // It is meant, and somebody says so: that is kept, with who and when.
    let right = ["--json", "--at", "2040-01-01T00:00:00Z", "--officer", "clerk 7", "admin", "--db", &db, "clock-right"];
    assert_eq!(run(&right).exits(0).json()["doubt"], "ahead");
    let (collected, taken) = by_stick(&demo, &db, "2040-01-01T00:00:00Z");
    assert_eq!((collected, taken.code), (0, 0), "{}", taken.err);
    assert_eq!(status(&demo)["sync"]["pending"], 0);
    let connection = Connection::open(demo.path("collector.db")).unwrap();
    let act: (String, String) =
        connection.query_row("SELECT who, what FROM acts", [], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    assert_eq!(act, ("clerk 7".to_owned(), "clock-right".to_owned()));
    assert!(connection.execute("DELETE FROM acts", []).is_err(), "who did what stays");
    // However wrong that receipt, it moves the floor by no more than a day past the phone's own clock.
    let report = demo.run(&["check", &demo.str("good.txt")]).exits(10).json();
    assert!(!faults(&report).iter().any(|fault| fault.starts_with("dates:")), "{}", report["faults"]);
    assert_eq!(status(&demo)["floor"], "2026-03-02T10:00:00Z");
}

#[test]
fn a_clock_an_hour_before_what_came_signs_no_receipt_and_still_hands_out_documents() {
    let (demo, db) = headquarters();
    assert_eq!(by_stick(&demo, &db, NOW).0, 0);
    demo.run(&["check", &demo.str("good.txt")]).exits(0);
    // A newer bundle is there, and the clock went back by two hours.
    newer_bundle(&demo, &db);
    let (collected, taken) = by_stick(&demo, &db, "2026-03-01T08:00:00Z");
    assert_eq!((collected, taken.code), (1, 1), "{}", taken.err);
    assert_eq!(taken.json()["trust"], "installed", "nobody signed, and documents came all the same");
    let after = status(&demo);
    assert_eq!(after["versions"]["head"], 2);
    assert_ne!(after["sync"]["pending"], 0);
    let right = ["--at", "2026-03-01T08:00:00Z", "admin", "--db", &db, "clock-right"];
    assert!(run(&right).exits(0).out.starts_with(&db), "the database first");
    assert_eq!(by_stick(&demo, &db, "2026-03-01T08:00:00Z").0, 0);
    assert_eq!(status(&demo)["sync"]["pending"], 0);
}

/// Half a year ahead is within what a collector may say; enrolment over the network brings the first receipt.
#[test]
fn a_collector_half_a_year_ahead_spoils_no_certificate_by_enrolment_or_sync() {
    let demo = demo();
    let server = Server::start_at("2026-09-01T10:00:00Z", &demo.path("collector.db"), Some(&demo.str("bundle.rcb")));
    demo.run(&["station", "enrol", &server.url, "--token", &server.token()]).exits(0);
    for _ in 0..2 {
        let report = demo.run(&["check", &demo.str("good.txt")]).exits(10).json();
        assert_eq!(faults(&report), ["clock:behind"], "referred for the clock alone, and never refused");
        demo.run(&["sync", &server.url]).exits(0);
    }
    assert_eq!(status(&demo)["floor"], "2026-03-02T10:00:00Z");
    // The phone's own day comes, and the doubt is over where the collector's clock is mended.
    drop(server);
    let admin = ["admin", "--db", &format!("sqlite:{}", demo.str("collector.db")), "clock-right"];
    run(&admin).exits(0);
    let server = Server::start(&demo.path("collector.db"), None);
    demo.run(&["check", &demo.str("expired.txt")]);
    demo.run(&["sync", &server.url]).exits(0);
    demo.run(&["check", &demo.str("good.txt")]).exits(0);
}
