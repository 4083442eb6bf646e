//! Going back that somebody hides: with records of their own, damaged signatures, or just before the next head.

use std::fs;
use std::path::PathBuf;

use roughcheck::base::Timestamp;
use roughcheck::journal::Entry;
use serde_json::Value;

use super::{
    ROLLED_BACK, at_the_second_head, bundle, database, finding_of, is_seen, is_silent, notices, replace,
    with_a_revocation,
};
use crate::support::{Demo, demo, faults, run};

/// Slips in a copy of the newest record under a far place; `edit` changes it. Nobody signs it.
fn slip_in(demo: &Demo, edit: impl Fn(&[u8]) -> Vec<u8>) {
    let database = database(demo);
    let sql = "SELECT epoch, record FROM entries ORDER BY seq DESC LIMIT 1";
    let (epoch, record): (Vec<u8>, Vec<u8>) =
        database.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    let insert = "INSERT INTO entries (epoch, seq, record, hash) VALUES (?1, 1000, ?2, ?3)";
    database.execute(insert, rusqlite::params![epoch, edit(&record), vec![0_u8; 32]]).unwrap();
}

fn at_place_1000(record: &[u8]) -> Vec<u8> {
    let mut entry = Entry::decode(record).unwrap();
    entry.seq = 1000;
    entry.to_row().record
}

#[test]
fn a_record_that_nobody_signed_hides_no_older_database() {
    let (demo, before) = at_the_second_head();
    replace(&demo, Some(&before));
    slip_in(&demo, at_place_1000);
    is_seen(&demo, "head", "rolled-back 2 > 1");
    demo.run(&["trust", "install", &demo.str("newer.rcb")]).exits(0);
    is_silent(&demo);
}

#[test]
fn a_record_that_nobody_signed_plants_no_past_and_no_time() {
    let demo = demo();
    let floor = demo.run(&["trust", "status"]).json()["floor"].clone();
    slip_in(&demo, |record| {
        let mut entry = Entry::decode(record).unwrap();
        (entry.seq, entry.past.head) = (1000, Some(u64::MAX));
        entry.floor = Some(Timestamp::from_seconds(4_000_000_000));
        entry.to_row().record
    });
    // The device goes on in a new epoch, and signs nothing of it.
    for _ in 0..2 {
        is_silent(&demo);
        demo.run(&["check", &demo.str("good.txt")]).exits(0);
        assert_eq!(demo.run(&["trust", "status"]).json()["floor"], floor);
    }
    assert_eq!(notices(&demo), Vec::<String>::new());
}

#[test]
fn a_stored_signature_that_was_damaged_is_a_lost_document() {
    let (demo, _) = with_a_revocation();
    {
        let database = database(&demo);
        let sql = "SELECT slot, document FROM trust WHERE slot LIKE 'voided/%' OR slot LIKE 'alerts%'";
        let mut statement = database.prepare(sql).unwrap();
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        let rows: Vec<(String, Vec<u8>)> = rows.map(Result::unwrap).collect();
        assert!(rows.len() >= 2);
        for (slot, mut document) in rows {
            *document.last_mut().unwrap() ^= 1;
            database.execute("UPDATE trust SET document = ?1 WHERE slot = ?2", (document, slot)).unwrap();
        }
    }
    is_seen(&demo, "documents", "lost ");
    // The same bundle brings the alerts back, and the notice that came alone must come again.
    demo.run(&["trust", "install", &demo.str("bundle.rcb")]).exits(0);
    assert!(faults(&demo.dry("good.txt", &[]).json()).contains(&ROLLED_BACK.to_owned()));
    demo.run(&["trust", "install", &demo.str("own.part")]).exits(0);
    assert_eq!(faults(&demo.dry("good.txt", &[]).exits(20).json()), ["revocation:revoked"]);
    assert_eq!(demo.run(&["trust", "status"]).exits(0).json()["noticed"], Value::Array(Vec::new()));
}

#[test]
fn a_damaged_notice_ends_with_a_newer_head() {
    let (demo, _) = with_a_revocation();
    let flip = "UPDATE trust SET document = CAST(substr(document, 1, length(document) - 1) || x'ff' AS BLOB) \
                WHERE slot LIKE 'voided/%'";
    database(&demo).execute_batch(flip).unwrap();
    is_seen(&demo, "documents", "lost ");
    let newer = bundle(&demo, "2026-03-01T11:00:00Z", "newer.rcb", &[]);
    let report = demo.run(&["trust", "install", &newer]).exits(0).json();
    assert!(report["noticed"].to_string().contains("no signature of what is stored holds"), "{report}");
    for _ in 0..2 {
        is_silent(&demo);
    }
}

#[test]
fn what_was_lost_just_before_a_newer_head_is_told_once() {
    let (demo, _) = with_a_revocation();
    let newer = bundle(&demo, "2026-03-01T11:00:00Z", "newer.rcb", &[]);
    database(&demo).execute_batch("DELETE FROM trust WHERE slot LIKE 'voided/%'").unwrap();
    demo.run(&["trust", "install", &newer]).exits(0);
    assert_eq!(demo.run(&["trust", "status"]).exits(0).json()["noticed"], serde_json::json!(["lost"]));
    // Neither a report that is not recorded nor a decision tells it.
    assert!(faults(&demo.dry("good.txt", &[]).json()).contains(&ROLLED_BACK.to_owned()));
    let report = demo.run(&["check", &demo.str("good.txt")]).exits(10).json();
    assert_eq!(finding_of(&report)["params"]["what"], "documents");
    for _ in 0..2 {
        is_silent(&demo);
    }
    assert_eq!(notices(&demo).len(), 1);
}

/// Thieves of a threshold of keys signed a head of a higher version; then a root replaced every key.
#[test]
fn a_fleet_mended_by_a_root_of_new_keys_after_a_stolen_head_is_no_going_back() {
    let demo = demo();
    let groups = ["government", "civil-society", "industry"];
    let heads = || fs::read_dir(demo.path("parts")).unwrap().map(|one| one.unwrap().path());
    let is_head = |path: &PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("head"));
    let before: Vec<_> = heads().filter(is_head).map(|path| (path.clone(), fs::read(path).unwrap())).collect();
    for name in ["second.rcb", "stolen.rcb"] {
        let stolen = bundle(&demo, "2026-03-01T11:00:00Z", name, &[]);
        demo.run(&["trust", "install", &stolen]).exits(0);
    }
    demo.run(&["check", &demo.str("good.txt")]).exits(0);
    heads().filter(is_head).for_each(|path| fs::remove_file(path).unwrap());
    before.into_iter().for_each(|(path, content)| fs::write(path, content).unwrap());
    let (first, second) = (demo.str("parts/root.part"), demo.str("parts/root.2.part"));
    let mut rotate = vec!["trust", "rotate", "--from", &first, "--out", &second];
    let new = groups.map(|group| demo.str(&format!("keys/new-{group}.key")));
    let options = groups.map(|group| format!("--{group}"));
    for ((group, key), option) in groups.iter().zip(&new).zip(&options) {
        run(&["key", "new", "--kind", "party", "--participant", "EU", "--name", group, "--out", key]).exits(0);
        rotate.extend([option.as_str(), key.as_str()]);
    }
    run(&rotate).exits(0);
    let old = groups.map(|group| demo.str(&format!("keys/{group}.key")));
    for key in old.iter().chain(&new) {
        run(&["trust", "sign", &second, "--key", key]).exits(0);
    }
    for part in ["keys", "policy", "revocations", "collectors"] {
        let part = demo.str(&format!("parts/{part}.part"));
        for key in &new {
            run(&["trust", "sign", &part, "--key", key]).exits(0);
        }
    }
    for part in ["alerts", "advisories"] {
        fs::remove_file(demo.path(&format!("parts/{part}.part"))).unwrap();
    }
    let (parts, out) = (demo.str("parts"), demo.str("mended.rcb"));
    let mut arguments = vec!["trust", "bundle", "--made-at", "2026-03-01T12:00:00Z", "--parts", &parts, "--out", &out];
    new.iter().for_each(|key| arguments.extend(["--key", key]));
    run(&arguments).exits(0);
    let stale = fs::read(demo.path("station/head")).unwrap();
    let report = demo.run(&["trust", "install", &out]).exits(0).json();
    assert_eq!(report["installed"]["head"], 2, "{report}");
    for _ in 0..2 {
        is_silent(&demo);
    }
    // The power went before the copy was written: it still names the version of the thieves.
    fs::write(demo.path("station/head"), stale).unwrap();
    is_silent(&demo);
    assert_eq!(notices(&demo), Vec::<String>::new());
}
