//! A USB stick instead of a network, both ways.

use std::fs;

use super::server::{Joined, joined};
use crate::support::run;

#[test]
fn a_stick_carries_entries_out_and_receipts_back() {
    let Joined { demo, server } = joined();
    let good = demo.str("good.txt");
    let parcel = demo.str("parcel.json");
    for _ in 0..4 {
        demo.run(&["--officer", "officer 12", "check", &good, "--parcel", &parcel]);
    }
    let (out, back) = (demo.str("stick.rcs"), demo.str("stick.rcr"));
    let sent = demo.run(&["sync", "--to", &out]).exits(0).json();
    assert!(sent["sent"].as_u64().unwrap() >= 5);
    assert_eq!(sent["sent"], sent["pending"], "a file acknowledges nothing");
    // No readable name, number or weight.
    let file = fs::read(&out).unwrap();
    let shown = demo.run(&["read", &good]).exits(0).json();
    let certificate = &shown["certificate"];
    let words = [
        "officer 12",
        "Antwerp",
        certificate["number"].as_str().unwrap(),
        certificate["exporter"]["name"].as_str().unwrap(),
        certificate["lines"][0]["carats"].as_str().unwrap(),
        "1204",
    ];
    for word in words {
        assert!(!file.windows(word.len()).any(|window| window == word.as_bytes()), "{word} can be read on the stick");
    }
    // The collector need not serve for this.
    let db = server.db();
    server.kill();
    run(&["collect", "--db", &db, "--in", &out, "--out", &back]).exits(0);
    let received = demo.run(&["sync", "--receipt", &back]).exits(0).json();
    assert_eq!(received["pending"], 0, "{received}");
    assert_eq!(received["accepted"], sent["sent"]);
    // Carried twice, nothing doubles, in either direction.
    run(&["collect", "--db", &db, "--in", &out, "--out", &demo.str("again.rcr")]).exits(0);
    demo.run(&["sync", "--receipt", &demo.str("again.rcr")]).exits(0);
    let stats = run(&["--json", "stats", "--db", &db]).exits(0).json();
    assert_eq!(stats["entries"], sent["sent"]);
    // For another collector the file is nothing.
    let other = demo.str("other.db");
    drop(super::server::Server::start(std::path::Path::new(&other), Some(&demo.str("bundle.rcb"))));
    let refused =
        run(&["collect", "--db", &format!("sqlite:{other}"), "--in", &out, "--out", &demo.str("none.rcr")]).exits(1);
    assert!(refused.err.contains("another collector"), "{}", refused.err);
}

#[test]
fn receipts_of_somebody_elses_station_are_refused() {
    let Joined { demo, server } = joined();
    let other = demo.str("other");
    run(&["--station", &other, "station", "enrol", "--token", &server.token()]).exits(0);
    run(&["--station", &other, "check", "--number", "AO-1"]).exits(10);
    let (out, back) = (demo.str("stick.rcs"), demo.str("stick.rcr"));
    run(&["--station", &other, "sync", "--to", &out]).exits(0);
    run(&["collect", "--db", &server.db(), "--in", &out, "--out", &back]).exits(0);
    let before = demo.run(&["station", "show"]).exits(0).json()["sync"].clone();
    demo.run(&["sync", "--receipt", &back]).exits(1);
    assert_eq!(demo.run(&["station", "show"]).exits(0).json()["sync"], before);
}
