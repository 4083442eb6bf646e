//! The journal, read by the one who keeps it.

use std::fs;

use crate::support::{NOW, demo, run};

#[test]
fn what_was_recorded_can_be_read_again() {
    let demo = demo();
    let check = demo.run(&["--officer", "officer 12", "check", &demo.str("good.png")]).exits(0).json();
    let seq = check["entry"]["seq"].to_string();
    let shown = demo.run(&["journal", "show", &seq]).exits(0).json();
    assert_eq!(shown["hash"], check["entry"]["hash"]);
    assert_eq!(shown["number"], "AO-0770431");
    assert_eq!(shown["fields"][1]["value"], "officer 12");
    let full = format!("{}.{seq}", check["entry"]["epoch"].as_str().unwrap());
    assert_eq!(demo.run(&["journal", "show", &full]).exits(0).json(), shown);
    let list = demo.run(&["journal", "list"]).exits(0).json();
    assert_eq!(list["entries"].as_array().unwrap().len(), 4);
    demo.run(&["journal", "show", "77"]).exits(1);
    let state = demo.run(&["journal", "verify"]).exits(0).json();
    assert_eq!(state["head"], check["entry"]["hash"]);
    assert_eq!(state["unsigned_tail"], 0);
}

#[test]
fn no_name_lies_open_in_the_file() {
    let demo = demo();
    demo.run(&["--officer", "officer 4711", "check", &demo.str("good.png")]).exits(0);
    let good = demo.str("good.txt");
    let decided = demo.run(&["check", &good]).exits(0).json()["entry"]["seq"].to_string();
    demo.run(&["decide", &decided, "hold", "--reason", "the shipper was nervous"]).exits(0);
    for file in ["station.db", "station.db-wal"] {
        let bytes = fs::read(demo.path("station").join(file)).unwrap_or_default();
        for word in ["Example Exporter", "Example Importer", "Mine Road", "officer 4711", "nervous"] {
            assert!(!bytes.windows(word.len()).any(|window| window == word.as_bytes()), "{word} in {file}");
        }
    }
}

#[test]
fn a_damaged_file_is_set_aside_and_the_journal_goes_on() {
    let demo = demo();
    let before = demo.run(&["journal", "verify"]).exits(0).json();
    let db = demo.path("station/station.db");
    let mut bytes = fs::read(&db).unwrap();
    bytes[..100].fill(0x55);
    fs::write(&db, &bytes).unwrap();
    let report = demo.run(&["check", &demo.str("good.txt")]).exits(0).json();
    assert_eq!(report["recorded"], "yes");
    assert_eq!(fs::read(demo.path("station/station.db.damaged-1")).unwrap(), bytes, "kept, never deleted");
    let list = demo.run(&["journal", "list"]).exits(0).json();
    let epoch = &report["entry"]["epoch"];
    let opened = list["entries"].as_array().unwrap().iter().find(|one| one["epoch"] == *epoch && one["seq"] == 1);
    let opened = opened.unwrap();
    let old = before["epoch"].as_str().unwrap();
    assert!(opened["what"].as_str().unwrap().starts_with(&format!("set-aside, saved {old}.1-")), "{opened}");
    assert_eq!(opened["about"].as_str().unwrap().split('.').next(), Some(old));
    demo.run(&["journal", "verify"]).exits(0);
}

#[test]
fn no_station_is_no_answer() {
    let demo = demo();
    let answer = run(&["--station", &demo.str("nowhere"), "--at", NOW, "check", "KP1:X"]).exits(1);
    assert!(answer.err.contains("station init"));
}
