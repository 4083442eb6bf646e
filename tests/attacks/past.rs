//! The phone's own past: whoever puts an older file in its place, empties it or deletes rows by hand is found out in the
//! next report; and a fleet that was lawfully mended says nothing.

use std::fs;
use std::path::Path;

use rusqlite::Connection;
use serde_json::Value;

use super::clock::{by_stick, headquarters};
use crate::support::{Answer, Demo, copy, demo, faults, finding, run};

mod copy;
mod hidden;
mod times;

const ROLLED_BACK: &str = "trust:rolled-back";

/// Makes the next bundle of the demonstration.
fn bundle(demo: &Demo, made_at: &str, name: &str, more: &[&str]) -> String {
    let keys = ["government", "civil-society", "industry"].map(|name| demo.str(&format!("keys/{name}.key")));
    let (parts, out) = (demo.str("parts"), demo.str(name));
    let mut arguments = vec!["trust", "bundle", "--made-at", made_at, "--parts", &parts, "--out", &out];
    keys.iter().for_each(|key| arguments.extend(["--key", key]));
    run(&[&arguments[..], more].concat()).exits(0);
    out
}

/// A demonstration whose station has the second head, with the database as it was before.
fn at_the_second_head() -> (Demo, Vec<u8>) {
    let demo = demo();
    let before = fs::read(demo.path("station/station.db")).unwrap();
    let newer = bundle(&demo, "2026-03-01T11:00:00Z", "newer.rcb", &[]);
    demo.run(&["trust", "install", &newer]).exits(0);
    demo.run(&["check", &demo.str("good.txt")]).exits(0);
    (demo, before)
}

/// Runs a verb on a station beside the demonstration's own.
fn on_a_fresh_station(demo: &Demo, arguments: &[&str]) -> Answer {
    run(&[&["--json", "--station", &demo.str("fresh")], arguments].concat())
}

/// Makes that station, which trusts the same root.
fn init_a_fresh_station(demo: &Demo) -> Answer {
    let root = fs::read_to_string(demo.path("root.txt")).unwrap();
    let init = ["station", "init", "--country", "EU", "--post", "B", "--procedure", "import", "--root", root.trim()];
    on_a_fresh_station(demo, &init)
}

fn database(demo: &Demo) -> Connection {
    Connection::open(demo.path("station/station.db")).unwrap()
}

/// Nothing of the log is left that would bring the newer rows back.
fn replace(demo: &Demo, content: Option<&[u8]>) {
    for suffix in ["-wal", "-shm"] {
        let _ = fs::remove_file(demo.path(&format!("station/station.db{suffix}")));
    }
    let path = demo.path("station/station.db");
    content.map_or_else(|| fs::remove_file(&path), |bytes| fs::write(&path, bytes)).unwrap();
}

pub(super) fn notices(demo: &Demo) -> Vec<String> {
    let list = demo.run(&["journal", "list"]).exits(0).json();
    let entries = list["entries"].as_array().unwrap();
    let noticed = entries.iter().filter(|entry| entry["kind"] == "noticed");
    noticed.map(|entry| entry["what"].as_str().unwrap().to_owned()).collect()
}

/// The next report says it and so does the status, each check says it again, and the journal says it once.
#[track_caller]
fn is_seen(demo: &Demo, what: &str, noticed: &str) {
    let good = demo.str("good.txt");
    assert_eq!(notices(demo), Vec::<String>::new());
    let dry = demo.dry("good.txt", &[]).exits(10).json();
    assert!(faults(&dry).contains(&ROLLED_BACK.to_owned()), "{what}: {}", dry["faults"]);
    for _ in 0..2 {
        let report = demo.run(&["check", &good]).exits(10).json();
        assert!(faults(&report).contains(&ROLLED_BACK.to_owned()), "{what}: {}", report["faults"]);
        let said = finding_of(&report);
        assert_eq!((said["outcome"].as_str(), said["params"]["what"].as_str()), (Some("refer"), Some(what)));
    }
    let found = notices(demo);
    assert_eq!(found.len(), 1, "once, not one a check: {found:?}");
    assert!(found[0].starts_with(noticed), "{found:?}");
    for verb in [["trust", "status"], ["station", "show"]] {
        let status = demo.run(&verb).exits(0).json();
        assert!(status["noticed"].as_array().unwrap().iter().any(|one| noticed.starts_with(one.as_str().unwrap())));
        let text = run(&["--station", &demo.str("station"), verb[0], verb[1]]).exits(0).out;
        assert!(text.contains("Noticed"), "{text}");
    }
}

fn finding_of(report: &Value) -> &Value {
    let findings = report["findings"].as_array().unwrap();
    findings.iter().find(|one| one["reason"] == "rolled-back").expect("a finding")
}

#[track_caller]
fn is_silent(demo: &Demo) {
    let report = demo.run(&["check", &demo.str("good.txt")]).json();
    assert!(!faults(&report).iter().any(|fault| fault.starts_with("trust:")), "{}", report["faults"]);
    assert_eq!(demo.run(&["trust", "status"]).exits(0).json()["noticed"], Value::Array(Vec::new()));
}

#[test]
fn an_older_database_put_back() {
    let (demo, before) = at_the_second_head();
    replace(&demo, Some(&before));
    is_seen(&demo, "head", "rolled-back 2 > 1");
    // It ends with that version, and not before.
    demo.run(&["trust", "install", &demo.str("bundle.rcb")]).exits(0);
    assert!(faults(&demo.dry("good.txt", &[]).json()).contains(&ROLLED_BACK.to_owned()));
    demo.run(&["trust", "install", &demo.str("newer.rcb")]).exits(0);
    is_silent(&demo);
}

#[test]
fn the_database_deleted() {
    let (demo, _) = at_the_second_head();
    replace(&demo, None);
    is_seen(&demo, "gone", "rolled-back 2 > none");
    demo.run(&["trust", "install", &demo.str("newer.rcb")]).exits(0);
    is_silent(&demo);
}

#[test]
fn the_database_emptied_or_zeroed() {
    for content in [Vec::new(), vec![0; 118_784]] {
        let (demo, _) = at_the_second_head();
        replace(&demo, Some(&content));
        is_seen(&demo, "gone", "rolled-back 2 > none");
        // An older bundle is no way back either.
        let old = demo.run(&["trust", "install", &demo.str("bundle.rcb")]).exits(20).json();
        assert_eq!(old["refused"]["code"], "trust.rollback");
        demo.run(&["trust", "install", &demo.str("newer.rcb")]).exits(0);
        is_silent(&demo);
    }
}

#[test]
fn trust_rows_deleted() {
    for sql in ["DELETE FROM trust", "DELETE FROM trust WHERE slot = 'policy'"] {
        let (demo, _) = at_the_second_head();
        database(&demo).execute_batch(sql).unwrap();
        is_seen(&demo, "gone", "rolled-back 2 > none");
        demo.run(&["trust", "install", &demo.str("newer.rcb")]).exits(0);
        is_silent(&demo);
    }
}

#[test]
fn floor_rows_deleted_are_put_back_and_told_once() {
    let demo = demo();
    let floor = demo.run(&["trust", "status"]).json()["floor"].clone();
    database(&demo).execute_batch("DELETE FROM floors").unwrap();
    let status = demo.run(&["trust", "status"]).exits(0).json();
    assert_eq!((&status["floor"], &status["noticed"]), (&floor, &serde_json::json!(["floor"])));
    let report = demo.run(&["check", &demo.str("good.txt")]).exits(10).json();
    assert_eq!(finding_of(&report)["params"]["what"], "floor");
    // It is whole again: nobody is referred for it twice.
    is_silent(&demo);
    assert_eq!(notices(&demo).len(), 1);
    let rows: i64 = database(&demo).query_row("SELECT count(*) FROM floors", [], |row| row.get(0)).unwrap();
    assert!(rows > 0);
}

#[test]
fn a_floor_that_only_the_copy_remembers_is_put_back() {
    let (demo, _) = at_the_second_head();
    replace(&demo, None);
    let status = demo.run(&["trust", "status"]).exits(0).json();
    assert_eq!((&status["floor"], &status["floor_source"]), (&"2026-03-01T11:00:00Z".into(), &"head 2".into()));
    // Without the copy the journal's newest entry remembers it.
    let (demo, _) = at_the_second_head();
    fs::remove_file(demo.path("station/head")).unwrap();
    database(&demo).execute_batch("DELETE FROM floors; DELETE FROM trust").unwrap();
    let status = demo.run(&["trust", "status"]).exits(0).json();
    assert_eq!((&status["floor"], &status["floor_source"]), (&"2026-03-01T11:00:00Z".into(), &"journal".into()));
}

/// An authority's own notice, which came alone and after the bundle.
fn with_a_revocation() -> (Demo, Vec<u8>) {
    let demo = demo();
    let before = fs::read(demo.path("station/station.db")).unwrap();
    let (own, key) = (demo.str("own.part"), demo.str("keys/AO.key"));
    let revoke = ["--number", "AO-0770431", "--reason", "misprint"];
    run(&[&["revoke", "--key", &key, "--out", &own], &revoke[..]].concat()).exits(0);
    demo.run(&["trust", "install", &own]).exits(0);
    assert_eq!(faults(&demo.dry("good.txt", &[]).exits(20).json()), ["revocation:revoked"]);
    (demo, before)
}

#[test]
fn alert_and_revocation_rows_deleted_under_the_same_head() {
    let (demo, _) = with_a_revocation();
    database(&demo).execute_batch("DELETE FROM trust WHERE slot LIKE 'voided/%'").unwrap();
    is_seen(&demo, "documents", "lost ");
    demo.run(&["trust", "install", &demo.str("own.part")]).exits(0);
    assert_eq!(faults(&demo.dry("good.txt", &[]).exits(20).json()), ["revocation:revoked"]);
    let demo = self::demo();
    let rows = database(&demo).execute("DELETE FROM trust WHERE slot LIKE 'alerts%'", []).unwrap();
    assert!(rows > 0);
    is_seen(&demo, "documents", "lost ");
    demo.run(&["trust", "install", &demo.str("bundle.rcb")]).exits(0);
    is_silent(&demo);
}

#[test]
fn an_older_database_of_the_same_head_put_back() {
    let (demo, before) = with_a_revocation();
    replace(&demo, Some(&before));
    is_seen(&demo, "documents", "lost ");
    // A newer head ends it: whoever makes it knows what counts.
    let newer = bundle(&demo, "2026-03-01T11:00:00Z", "newer.rcb", &[]);
    demo.run(&["trust", "install", &newer]).exits(0);
    is_silent(&demo);
}

#[test]
fn a_time_that_was_lawfully_voided_is_no_going_back() {
    let demo = demo();
    let wrong = bundle(&demo, "2036-03-01T10:00:00Z", "wrong.rcb", &["--time-is-meant"]);
    let right = bundle(&demo, "2026-03-01T11:00:00Z", "right.rcb", &["--floor-void", "2"]);
    demo.run(&["trust", "install", &wrong]).exits(0);
    demo.run(&["check", &demo.str("good.txt")]).exits(10);
    let copy_before = fs::read(demo.path("station/head")).unwrap();
    demo.run(&["trust", "install", &right]).exits(0);
    let healed = |demo: &Demo| {
        let status = demo.run(&["trust", "status"]).exits(0).json();
        assert_eq!(status["floor"], "2026-03-01T11:00:00Z");
        is_silent(demo);
        assert_eq!(notices(demo), Vec::<String>::new());
    };
    healed(&demo);
    // The power went before the copy was written: it still says what was voided.
    fs::write(demo.path("station/head"), copy_before).unwrap();
    healed(&demo);
}

#[test]
fn a_file_set_aside_whose_documents_were_saved_is_no_going_back() {
    let (demo, _) = at_the_second_head();
    let path = demo.path("station/station.db");
    let mut bytes = fs::read(&path).unwrap();
    bytes[..64].fill(0xaa);
    replace(&demo, Some(&bytes));
    is_silent(&demo);
    assert_eq!(notices(&demo), Vec::<String>::new());
    assert!(demo.path("station/station.db.damaged-1").exists());
}

/// The newest signed time came by a receipt, and went with the file.
#[test]
fn a_file_set_aside_whose_bundle_was_installed_again_is_no_going_back() {
    let (demo, db) = headquarters();
    assert_eq!(by_stick(&demo, &db, "2026-03-01T22:00:00Z").0, 0);
    demo.run(&["check", &demo.str("good.txt")]).exits(0);
    replace(&demo, Some(&[0; 118_784]));
    demo.run(&["trust", "install", &demo.str("bundle.rcb")]).exits(0);
    for _ in 0..2 {
        is_silent(&demo);
        let status = demo.run(&["trust", "status"]).exits(0).json();
        assert_eq!((&status["floor"], &status["floor_source"]), (&"2026-03-01T22:00:00Z".into(), &"receipt".into()));
    }
}

#[test]
fn a_station_of_the_first_version_goes_on_and_says_nothing() {
    let demo = demo();
    let older = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/attacks/data/older");
    let dir = tempfile::tempdir().unwrap();
    copy(&older, dir.path());
    let station = dir.path().join("station").display().to_string();
    let good = dir.path().join("good.txt").display().to_string();
    let on = |arguments: &[&str]| run(&[&["--json", "--station", &station], arguments].concat());
    on(&["journal", "verify"]).exits(0);
    for _ in 0..2 {
        let report = on(&["check", &good]).exits(0).json();
        assert_eq!(finding(&report, "trust")["outcome"], "good", "{report}");
    }
    assert_eq!(on(&["trust", "status"]).exits(0).json()["noticed"], Value::Array(Vec::new()));
    on(&["journal", "verify"]).exits(0);
    // From then on it remembers.
    Connection::open(dir.path().join("station/station.db")).unwrap().execute_batch("DELETE FROM trust").unwrap();
    assert!(faults(&on(&["check", &good]).exits(10).json()).contains(&ROLLED_BACK.to_owned()));
    drop(demo);
}

#[test]
fn a_station_made_anew_in_another_folder_remembers_nothing() {
    let (demo, _) = at_the_second_head();
    let on = |arguments: &[&str]| on_a_fresh_station(&demo, arguments);
    init_a_fresh_station(&demo).exits(0);
    on(&["trust", "install", &demo.str("bundle.rcb")]).exits(0);
    on(&["check", &demo.str("good.txt")]).exits(0);
}
