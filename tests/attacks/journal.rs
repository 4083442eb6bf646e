//! Somebody with the file, and without the device's key, rewrites the journal.

use roughcheck::base::{Digest, Domain};
use roughcheck::cose::Signer;
use roughcheck::journal::{Body, Checkpoint, Entry};
use roughcheck_testkit as testing;
use rusqlite::{Connection, params};

use crate::support::{Demo, demo, run};

/// A demonstration with ten more checks, and a connection that the triggers no longer stop.
fn opened() -> (Demo, Connection) {
    let demo = demo();
    let good = demo.str("good.txt");
    for _ in 0..10 {
        demo.run(&["check", &good]).exits(0);
    }
    let connection = Connection::open(demo.path("station/station.db")).unwrap();
    let names: Vec<String> = connection
        .prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    for name in names {
        connection.execute_batch(&format!("DROP TRIGGER {name}")).unwrap();
    }
    (demo, connection)
}

#[track_caller]
fn broken(demo: &Demo, first_bad: u64, reason: &str) {
    let state = demo.run(&["journal", "verify"]).exits(20).json();
    assert_eq!((state["reason"].as_str(), state["first_bad"].as_u64()), (Some(reason), Some(first_bad)), "{state}");
    assert_eq!(state["ok"], false);
}

fn rows(connection: &Connection) -> Vec<(u64, Vec<u8>)> {
    let mut statement = connection.prepare("SELECT seq, record FROM entries ORDER BY seq").unwrap();
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    rows.map(Result::unwrap).collect()
}

fn put(connection: &Connection, entry: &Entry) -> Digest {
    let row = entry.to_row();
    connection
        .execute("UPDATE entries SET record = ?1, hash = ?2 WHERE seq = ?3", params![row.record, row.hash.0, row.seq])
        .unwrap();
    row.hash
}

/// Turns the refusals of a check into nothing, and chains everything behind it anew.
fn rechain(connection: &Connection, from: u64) -> (Entry, Digest) {
    let mut last: Option<(Entry, Digest)> = None;
    for (seq, record) in rows(connection).into_iter().filter(|(seq, _)| *seq >= from) {
        let mut entry = Entry::decode(&record).unwrap();
        if seq == from {
            let Body::Check(check) = &mut entry.body else { panic!("a check") };
            check.faults = vec!["nothing".to_owned()];
        }
        if let Some((_, hash)) = &last {
            entry.previous = *hash;
        }
        let hash = put(connection, &entry);
        last = Some((entry, hash));
    }
    last.unwrap()
}

#[test]
fn the_triggers_stop_a_mistake() {
    let demo = demo();
    let connection = Connection::open(demo.path("station/station.db")).unwrap();
    for sql in ["UPDATE entries SET seq = 9", "DELETE FROM entries", "DELETE FROM heads", "UPDATE heads SET head = x''"]
    {
        assert!(connection.execute_batch(sql).is_err(), "{sql}");
    }
}

#[test]
fn a_row_edited() {
    let (demo, connection) = opened();
    connection.execute_batch("UPDATE entries SET record = record || 'x' WHERE seq = 6").unwrap();
    broken(&demo, 6, "edited");
}

#[test]
fn a_look_up_column_edited() {
    let (demo, connection) = opened();
    connection.execute_batch("UPDATE entries SET number = NULL WHERE seq = 5").unwrap();
    broken(&demo, 5, "edited");
}

#[test]
fn a_hash_edited() {
    let (demo, connection) = opened();
    connection.execute_batch("UPDATE entries SET hash = zeroblob(32) WHERE seq = 7").unwrap();
    broken(&demo, 7, "edited");
}

#[test]
fn a_row_edited_and_its_hash_made_to_fit() {
    let (demo, connection) = opened();
    let mut entry = Entry::decode(&rows(&connection)[5].1).unwrap();
    let Body::Check(check) = &mut entry.body else { panic!("a check") };
    check.faults = vec!["nothing".to_owned()];
    put(&connection, &entry);
    broken(&demo, 6, "edited");
}

#[test]
fn a_row_deleted() {
    let (demo, connection) = opened();
    connection.execute_batch("DELETE FROM entries WHERE seq = 6").unwrap();
    broken(&demo, 6, "missing");
}

#[test]
fn two_rows_swapped() {
    let (demo, connection) = opened();
    connection
        .execute_batch(
            "UPDATE entries SET seq = 100 WHERE seq = 6; UPDATE entries SET seq = 6 WHERE seq = 7;
             UPDATE entries SET seq = 7 WHERE seq = 100;",
        )
        .unwrap();
    broken(&demo, 6, "order");
}

#[test]
fn everything_chained_anew_without_the_devices_key() {
    let (demo, connection) = opened();
    rechain(&connection, 6);
    broken(&demo, 6, "unsigned");
}

#[test]
fn everything_chained_anew_and_signed_by_another_key() {
    let (demo, connection) = opened();
    let (entry, hash) = rechain(&connection, 6);
    let stranger = testing::key("stranger");
    let head = Checkpoint { epoch: entry.epoch, seq: entry.seq, hash, clock: entry.clock, kept: None }
        .sign(&stranger)
        .unwrap();
    assert!(stranger.sign(b"x").is_ok());
    connection.execute("UPDATE heads SET head = ?1 WHERE seq = ?2", params![head, entry.seq]).unwrap();
    broken(&demo, entry.seq, "foreign-key");
}

#[test]
fn the_last_row_cut_together_with_its_head() {
    let (demo, connection) = opened();
    connection
        .execute_batch(
            "DELETE FROM entries WHERE seq = 13; DELETE FROM heads WHERE seq = 13; DELETE FROM sealed WHERE seq = 13",
        )
        .unwrap();
    broken(&demo, 13, "cut");
    // Going on does not hide it: a new epoch begins, and the old one stays broken.
    drop(connection);
    let report = demo.run(&["check", &demo.str("good.txt")]).exits(0).json();
    assert_eq!(report["entry"]["seq"], 2);
    broken(&demo, 13, "cut");
}

/// The station's folder as it was before: rows, heads and copy agree with each other, and nothing on the phone knows more.
#[test]
fn a_tail_cut_together_with_every_copy_is_found_by_a_witness() {
    let (demo, connection) = opened();
    drop(connection);
    let files = ["station.db", "station.db-wal", "head"];
    let read = |name: &str| std::fs::read(demo.path(&format!("station/{name}"))).ok();
    let before = files.map(read);
    demo.run(&["check", &demo.str("revoked.txt")]).exits(20);
    let png = demo.str("head.png");
    let head = demo.run(&["journal", "head", "--out", &png]).exits(0).json()["head"].as_str().unwrap().to_owned();
    for kept in [&head, &png] {
        let state = demo.run(&["journal", "verify", "--head", kept]).exits(0).json();
        assert_eq!((state["ok"].as_bool(), state["witness"]["held"].as_str()), (Some(true), Some("yes")));
    }
    for (name, bytes) in files.iter().zip(before) {
        let path = demo.path(&format!("station/{name}"));
        bytes.map_or_else(|| drop(std::fs::remove_file(&path)), |bytes| std::fs::write(&path, bytes).unwrap());
    }
    demo.run(&["journal", "verify"]).exits(0);
    let cut = |demo: &Demo| {
        let state = demo.run(&["journal", "verify", "--head", &head]).exits(20).json();
        assert_eq!((state["reason"].as_str(), state["first_bad"].as_u64()), (Some("cut"), Some(14)), "{state}");
        assert_eq!((state["witness"]["held"].as_str(), state["witness"]["seq"].as_u64()), (Some("no"), Some(14)));
    };
    cut(&demo);
    // Another entry in its place is not that entry.
    demo.run(&["check", &demo.str("good.txt")]).exits(0);
    demo.run(&["journal", "verify"]).exits(0);
    cut(&demo);
    // Of another phone the journal says nothing; a changed head says nothing of anybody.
    let other = ["--json", "--station", &demo.str("other")].map(str::to_owned);
    let other: Vec<&str> = other.iter().map(String::as_str).collect();
    let init = ["station", "init", "--country", "EU", "--post", "P", "--procedure", "import"];
    run(&[&other[..], &init].concat()).exits(0);
    let state = run(&[&other[..], &["journal", "verify", "--head", &head]].concat()).exits(0).json();
    assert_eq!(state["witness"]["held"], "other-device");
    demo.run(&["journal", "verify", "--head", &head.replacen("RCH1:", "RCH2:", 1)]).exits(1);
    let at = head.len() - 20;
    let other = if head.as_bytes()[at] == b'A' { "B" } else { "A" };
    demo.run(&["journal", "verify", "--head", &format!("{}{other}{}", &head[..at], &head[at + 1..])]).exits(1);
}

#[test]
fn the_copy_of_the_head_taken_away() {
    let (demo, _connection) = opened();
    std::fs::remove_file(demo.path("station/head")).unwrap();
    broken(&demo, 13, "cut");
}

#[test]
fn an_older_copy_of_the_head_is_no_fault() {
    let demo = demo();
    let old = std::fs::read(demo.path("station/head")).unwrap();
    demo.run(&["check", &demo.str("good.txt")]).exits(0);
    std::fs::write(demo.path("station/head"), old).unwrap();
    demo.run(&["journal", "verify"]).exits(0);
}

#[test]
fn a_sealed_field_replaced() {
    let (demo, connection) = opened();
    connection.execute_batch("UPDATE sealed SET sealed = zeroblob(60) WHERE seq = 8").unwrap();
    broken(&demo, 8, "edited");
}

#[test]
fn a_sealed_field_deleted_by_law_breaks_nothing() {
    let (demo, connection) = opened();
    connection.execute_batch("DELETE FROM sealed WHERE seq = 8").unwrap();
    demo.run(&["journal", "verify"]).exits(0);
    let shown = demo.run(&["journal", "show", "8"]).exits(0).json();
    assert!(shown["fields"][0]["value"].is_null());
}

#[test]
fn rows_of_an_invented_epoch() {
    let (demo, connection) = opened();
    connection
        .execute("INSERT INTO entries (epoch, seq, record, hash) VALUES (?1, 1, x'00', zeroblob(32))", [[9_u8; 16]])
        .unwrap();
    broken(&demo, 1, "order");
}

#[test]
fn rows_appended_without_the_devices_key_are_never_signed_over() {
    let (demo, connection) = opened();
    let sql = "SELECT record, hash FROM entries ORDER BY seq DESC LIMIT 1";
    let (record, hash): (Vec<u8>, [u8; 32]) =
        connection.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    // A copy of the newest entry, chained on it as if it had come next.
    let last = Entry::decode(&record).unwrap();
    let forged = Entry { seq: last.seq + 1, previous: Digest(hash), commitments: Vec::new(), ..last }.to_row();
    let sql = "INSERT INTO entries (epoch, seq, number, replaces, record, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
    let values =
        rusqlite::params![forged.epoch.0, forged.seq, forged.number, forged.replaces, forged.record, forged.hash.0];
    connection.execute(sql, values).unwrap();
    broken(&demo, forged.seq, "unsigned");
    // The next check must not vouch for it: it begins a new epoch, and the fault stays where it is.
    let report = demo.run(&["check", &demo.str("good.txt")]).json();
    assert_eq!(report["entry"]["seq"], 2);
    broken(&demo, forged.seq, "unsigned");
    let list = demo.run(&["journal", "list"]).exits(0).json();
    let opened = list["entries"].as_array().unwrap().iter().rfind(|entry| entry["kind"] == "opened").unwrap().clone();
    assert_eq!(opened["what"], "unsigned");
}

#[test]
fn a_forgery_cannot_poison_a_rivals_number() {
    let demo = demo();
    // Signed by nobody listed, under the number of the good one.
    let mut certificate = testing::certificate("AO-0770431");
    certificate.parcels = 7;
    let signed = roughcheck_issue::sign_certificate(&testing::key("stranger"), &certificate).unwrap();
    let forged = demo.write("forged.txt", &roughcheck_issue::certificate_text(&signed));
    demo.run(&["check", &forged]).exits(20);
    let report = demo.dry("good.txt", &[]).exits(0).json();
    assert_eq!(report["faults"].as_array().unwrap().len(), 0);
    assert_ne!(Digest::of(Domain::Presented, &signed), Digest::of(Domain::Content, &signed));
}
