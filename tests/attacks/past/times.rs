//! Times that somebody wrote into the database: nothing proves them, and they move nothing.

use serde_json::{Value, json};

use super::super::clock::{by_stick, headquarters};
use super::{database, notices};
use crate::support::{Demo, faults};

const HEARD: &str = "2026-03-01T22:00:00Z";

fn status(demo: &Demo) -> Value {
    demo.run(&["trust", "status"]).exits(0).json()
}

/// A station that was told the time by its collector; `recorded` where an entry of its own says so.
fn told(recorded: bool) -> Demo {
    let (demo, db) = headquarters();
    demo.run(&["check", &demo.str("good.txt")]).exits(0);
    assert_eq!(by_stick(&demo, &db, HEARD).0, 0);
    if recorded {
        demo.run(&["check", &demo.str("good.txt")]).exits(0);
    }
    demo
}

#[test]
fn a_receipts_time_is_believed_again_at_each_start() {
    for recorded in [false, true] {
        let demo = told(recorded);
        for _ in 0..2 {
            let status = status(&demo);
            let known = (&status["floor"], &status["floor_source"], &status["noticed"]);
            assert_eq!(known, (&json!(HEARD), &json!("receipt"), &json!([])), "{recorded}");
        }
        demo.run(&["check", &demo.str("good.txt")]).exits(0);
        assert_eq!(notices(&demo), Vec::<String>::new());
    }
}

/// A database of the version before had receipts, and no place for those that prove a time.
#[test]
fn a_database_of_the_version_before_keeps_its_times() {
    let demo = told(true);
    database(&demo).execute_batch("DROP TABLE proofs; PRAGMA user_version = 3").unwrap();
    for _ in 0..2 {
        let status = status(&demo);
        let known = (&status["floor"], &status["floor_source"], &status["noticed"]);
        assert_eq!(known, (&json!(HEARD), &json!("receipt"), &json!([])));
        demo.run(&["check", &demo.str("good.txt")]).exits(0);
    }
    let heard: i64 = database(&demo).query_row("SELECT count(*) FROM heard", [], |row| row.get(0)).unwrap();
    assert_eq!((heard, notices(&demo)), (1, vec![]));
}

#[test]
fn a_time_that_nothing_proves_is_no_floor_and_is_told_once() {
    const FAR: i64 = 2_200_000_000;
    let one = format!("'receipt {}'", "a".repeat(64));
    let plants = [
        format!("UPDATE floors SET seconds = {FAR} WHERE source LIKE 'receipt %'"),
        format!("INSERT INTO floors VALUES ({one}, {FAR}, 1)"),
        format!("INSERT INTO floors VALUES ({one}, {FAR}, 1); INSERT INTO proofs VALUES ({one}, x'd2844d00')"),
        format!(
            "INSERT INTO floors VALUES ({one}, {FAR}, 1); INSERT INTO proofs SELECT {one}, receipt FROM proofs LIMIT 1"
        ),
        format!("INSERT INTO floors VALUES ('receipt', {FAR}, 1)"),
        format!("INSERT INTO floors VALUES ('receipt of somebody', {FAR}, 1)"),
        format!("INSERT INTO floors VALUES ('head 9', {FAR}, 1)"),
        format!("UPDATE floors SET seconds = {FAR}, firm = 1 WHERE source LIKE 'head %'"),
        format!("INSERT INTO floors VALUES ('journal', {FAR}, 1)"),
        format!("UPDATE heard SET seconds = {FAR}"),
        format!("INSERT INTO heard VALUES (x'{}', {FAR})", "0a".repeat(32)),
    ];
    for sql in plants {
        let demo = told(true);
        database(&demo).execute_batch(&sql).unwrap();
        // The receipt's own time went with the first, and is put back: the next report says that, once.
        let takes = sql.starts_with("UPDATE floors") && sql.contains("receipt");
        let before = status(&demo);
        let due = if takes { json!(["floor", "unproved"]) } else { json!(["unproved"]) };
        assert_eq!((&before["floor"], &before["noticed"]), (&json!(HEARD), &due), "{sql}");
        for is_first in [true, false] {
            let report = demo.run(&["check", &demo.str("good.txt")]).json();
            let due = if takes && is_first { vec!["trust:rolled-back"] } else { vec![] };
            assert_eq!(faults(&report), due, "{sql}");
            let after = status(&demo);
            assert_eq!((&after["floor"], &after["noticed"]), (&json!(HEARD), &json!([])), "{sql}");
            let told: Vec<String> = notices(&demo).into_iter().filter(|one| !one.starts_with("floor")).collect();
            assert_eq!(told, ["unproved 2039-09-18T23:06:40Z"], "{sql}");
        }
        let left = format!("SELECT count(*) FROM floors WHERE seconds = {FAR}");
        let left: i64 = database(&demo).query_row(&left, [], |row| row.get(0)).unwrap();
        assert_eq!(left, 0, "{sql}");
    }
}

#[test]
fn a_time_without_its_receipt_falls_to_what_the_journal_knows() {
    for (recorded, floor, said) in [(true, HEARD, 0), (false, "2026-03-01T10:00:00Z", 1)] {
        let demo = told(recorded);
        database(&demo).execute_batch("DELETE FROM proofs WHERE source LIKE 'receipt %'").unwrap();
        let status = status(&demo);
        assert_eq!((status["floor"].as_str(), status["noticed"].as_array().unwrap().len()), (Some(floor), said));
        demo.run(&["check", &demo.str("good.txt")]).exits(0);
        assert_eq!(notices(&demo).len(), said, "{recorded}");
    }
}
