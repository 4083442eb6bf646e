//! What may be deleted, and what may not: fields at any time, rows only below a receipt and the policy's years.

use std::fs;
use std::path::Path;

use roughcheck::base::{Digest, Domain, from_hex};
use roughcheck::cose::PublicKey;
use roughcheck::journal::{Checkpoint, Entry, Link};
use roughcheck::sync::BatchLimits;
use roughcheck::{Error, Station};
use roughcheck_testkit::Ceremony;
use rusqlite::Connection;

use super::fake::{Collector, Phone, host, phone, sync};
use crate::support::{demo, run};

/// A newer bundle raises the time floor, and nothing else does so far.
fn years_go_by(phone: &Phone, version: u64, made_at: &str) {
    let ceremony = Ceremony::new();
    let bundle = ceremony.bundle(version, made_at.parse().unwrap(), super::parts(&ceremony)).encode();
    let report = phone.station.install(&bundle).unwrap();
    assert!(report.refused.is_none(), "{report:?}");
}

fn reopened(phone: Phone) -> Phone {
    let Phone { dir, station } = phone;
    drop(station);
    let station = Station::open(dir.path(), host(dir.path(), "device", 500)).unwrap();
    Phone { dir, station }
}

fn verified(phone: &Phone) {
    let state = phone.station.verify().unwrap();
    assert!(state.ok, "{state:?}");
}

#[test]
fn old_rows_under_a_receipt_go_and_the_rest_still_verifies() {
    let mut collector = Collector::new("collector");
    let phone = phone(&collector);
    phone.record(11);
    let early = phone.station.head_code().unwrap().unwrap();
    phone.record(1);
    let last = phone.station.head_code().unwrap().unwrap();
    sync(&phone, &mut collector);
    phone.record(4);
    years_go_by(&phone, 1, "2029-03-03T00:00:00Z");
    let report = phone.station.prune().unwrap();
    assert_eq!((report.pruned.len(), report.pruned[0].up_to, report.pruned[0].rows), (1, 13, 13));
    verified(&phone);
    let left = phone.station.entries().unwrap();
    assert_eq!(left[0].seq, 14);
    // A witness's head: of the last row that went the hash is kept, of those before it nothing.
    let held = |head: &str| phone.station.holds_head(head).unwrap().held;
    assert_eq!((held(&last), held(&early)), ("yes".to_owned(), "pruned".to_owned()));
    assert!(phone.station.verify_against(&early).unwrap().0.ok, "the law is not a cut");
    assert_eq!(left.last().unwrap().kind, "pruned");
    // It goes on as if nothing had happened, after a restart too, and the rest still reaches the collector.
    let phone = reopened(phone);
    phone.record(2);
    verified(&phone);
    let before = collector.rows.len();
    sync(&phone, &mut collector);
    assert_eq!((collector.rows.len(), phone.station.pending().unwrap()), (before + 8, 0));
    // A second time, over the entry that explained the first.
    collector.now = "2029-04-01T00:00:00Z".parse().unwrap();
    phone.record(1);
    sync(&phone, &mut collector);
    years_go_by(&phone, 2, "2032-05-01T00:00:00Z");
    assert!(phone.station.prune().unwrap().pruned[0].up_to > 20);
    let phone = reopened(phone);
    verified(&phone);
}

#[test]
fn nothing_goes_that_is_young_or_that_nobody_else_has() {
    let mut collector = Collector::new("collector");
    let phone = phone(&collector);
    phone.record(3);
    assert!(matches!(phone.station.prune(), Err(Error::Unprunable(_))), "no signed time");
    years_go_by(&phone, 1, "2032-01-01T00:00:00Z");
    let refused = phone.station.prune().unwrap_err().to_string();
    assert!(refused.contains("no receipt"), "{refused}");
    // The collector says 2040, the newest signed head 2032: the receipt is of the day that the collector names, and no
    // clock of anybody's makes it old.
    collector.now = "2031-12-01T00:00:00Z".parse().unwrap();
    sync(&phone, &mut collector);
    let refused = phone.station.prune().unwrap_err().to_string();
    assert!(refused.contains("2034-12-01"), "{refused}");
    assert_eq!(phone.station.entries().unwrap().len(), 5);
}

#[test]
fn a_clock_in_a_far_future_frees_nothing() {
    let demo = demo();
    let refused = demo.run(&["--at", "2090-01-01T00:00:00Z", "journal", "prune"]).exits(1);
    assert!(refused.err.contains("Nothing can be removed"), "{}", refused.err);
}

#[test]
fn a_beginning_that_somebody_took_away_is_missing_whatever_a_table_says() {
    let mut collector = Collector::new("collector");
    let phone = phone(&collector);
    phone.record(12);
    sync(&phone, &mut collector);
    let path = phone.dir.path().join("station.db");
    let phone = {
        let Phone { dir, station } = phone;
        drop(station);
        let db = Connection::open(&path).unwrap();
        let sql = "INSERT INTO pruned SELECT epoch, seq, hash, zeroblob(32), zeroblob(32) FROM entries WHERE seq = 6";
        db.execute(sql, []).unwrap();
        // The trigger lets these go: it stops mistakes, not attackers.
        db.execute("DELETE FROM entries WHERE seq <= 6", []).unwrap();
        db.execute("DELETE FROM heads WHERE seq <= 6", []).unwrap();
        drop(db);
        let station = Station::open(dir.path(), host(dir.path(), "device", 500)).unwrap();
        Phone { dir, station }
    };
    let state = phone.station.verify().unwrap();
    assert_eq!((state.ok, state.first_bad, state.reason.as_deref()), (false, Some(1), Some("missing")));
}

#[test]
fn a_receipt_that_somebody_wrote_into_the_table_frees_nothing() {
    let mut collector = Collector::new("collector");
    let phone = phone(&collector);
    phone.record(4);
    let first = phone.station.next_batch(BatchLimits::default()).unwrap().unwrap();
    phone.station.accept(&collector.answer(&first)).unwrap();
    let batch = phone.station.next_batch(BatchLimits::default()).unwrap().unwrap();
    // A receipt over the right rows, by a key that nobody vouched for.
    let mut liar = Collector::new("liar");
    liar.now = "2020-01-01T00:00:00Z".parse().unwrap();
    let forged = roughcheck::sync::Answer::decode(&liar.answer(&batch)).unwrap().receipt;
    years_go_by(&phone, 1, "2032-01-01T00:00:00Z");
    let Phone { dir, station } = phone;
    drop(station);
    let db = Connection::open(dir.path().join("station.db")).unwrap();
    let sql = "INSERT INTO receipts SELECT zeroblob(32), epoch, 5, 0, ?1 FROM epochs";
    db.execute(sql, [&forged]).unwrap();
    drop(db);
    let station = Station::open(dir.path(), host(dir.path(), "device", 500)).unwrap();
    assert!(station.prune().unwrap_err().to_string().contains("no receipt"));
}

/// Every byte of every file of a station.
fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.filter(|path| path.is_file()).map(|path| (path.display().to_string(), fs::read(path).unwrap())).collect()
}

#[test]
fn what_is_forgotten_is_nowhere_and_the_chain_still_verifies() {
    let demo = demo();
    let good = demo.str("good.txt");
    let recorded = demo.run(&["--officer", "Inspector Sample 4711", "check", &good]);
    let seq = recorded.json()["entry"]["seq"].to_string();
    demo.run(&["check", &good]);
    let db = Connection::open(demo.path("station/station.db")).unwrap();
    let mut statement = db.prepare("SELECT sealed FROM sealed WHERE seq = ?1").unwrap();
    let sealed: Vec<Vec<u8>> = statement.query_map([&seq], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    assert_eq!(sealed.len(), 2);
    drop(statement);
    drop(db);
    let anywhere = |bytes: &[u8]| {
        let found = files(&demo.path("station"));
        found.into_iter().filter(|(_, file)| file.windows(16).any(|window| window == &bytes[..16])).count()
    };
    assert!(sealed.iter().all(|bytes| anywhere(bytes) == 1), "the search finds what is there");
    let report = demo.run(&["journal", "forget", &seq]).exits(0).json();
    assert_eq!(
        (&report["forgotten"], &report["kept_aside"]),
        (&serde_json::json!(["presented", "officer"]), &0.into())
    );
    assert!(sealed.iter().all(|bytes| anywhere(bytes) == 0), "forgotten bytes are still there");
    for (name, file) in files(&demo.path("station")) {
        assert!(!file.windows(21).any(|window| window == b"Inspector Sample 4711"), "{name}");
    }
    demo.run(&["journal", "verify"]).exits(0);
    let shown = demo.run(&["journal", "show", &seq]).exits(0).json();
    assert!(shown["fields"].as_array().unwrap().iter().all(|field| field["value"].is_null()));
    let again = demo.run(&["journal", "forget", &seq]).exits(1);
    assert!(again.err.contains("no personal field"), "{}", again.err);
}

#[test]
fn an_export_verifies_with_nothing_but_its_own_lines() {
    let demo = demo();
    demo.run(&["--officer", "officer 12", "check", &demo.str("good.txt")]);
    let file = demo.str("journal.jsonl");
    let report = demo.run(&["journal", "export", &file]).exits(0).json();
    demo.run(&["journal", "export", &file]).exits(1);
    let text = fs::read_to_string(&file).unwrap();
    assert!(!text.contains("officer 12"));
    let (mut entries, mut heads) = (0, 0);
    let (mut key, mut previous, mut newest) = (None, Digest::default(), Digest::default());
    for line in text.lines() {
        let line: serde_json::Value = serde_json::from_str(line).unwrap();
        let bytes = |name: &str| from_hex(line[name].as_str().unwrap()).unwrap();
        match line["line"].as_str().unwrap() {
            "epoch" => key = Some(PublicKey::of_device(&bytes("device_key")).unwrap()),
            "entry" => {
                let record = bytes("record");
                assert_eq!(Link::decode(&record).unwrap().previous, previous);
                previous = Digest::of(Domain::Entry, &record);
                assert_eq!(bytes("hash"), previous.0);
                assert!(Entry::decode(&record).is_ok());
                entries += 1;
            }
            _ => {
                newest = Checkpoint::verify(&bytes("head"), key.as_ref().unwrap()).unwrap().hash;
                heads += 1;
            }
        }
    }
    assert_eq!(newest, previous, "the last head signs the last record");
    assert!(heads > 0 && report["entries"] == entries, "{report}");
    run(&["journal", "export"]).exits(2);
}
