//! Damaged and missing files: the journal goes on in a new epoch that names the one before, what can be saved is saved,
//! nothing is deleted.

use std::fs;
use std::process::Stdio;

use serde_json::Value;

use super::{Dice, rows};
use crate::support::{Demo, NOW, command, demo};

fn record(demo: &Demo, checks: usize) {
    let good = demo.str("good.txt");
    let mut arguments = vec!["check"];
    arguments.extend(std::iter::repeat_n(good.as_str(), checks));
    demo.run(&arguments).exits(0);
}

fn entries(demo: &Demo) -> Vec<Value> {
    demo.run(&["journal", "list"]).exits(0).json()["entries"].as_array().unwrap().clone()
}

/// The entry that opened the newest epoch.
fn opened(demo: &Demo) -> Value {
    let entries = entries(demo);
    let epoch = entries.last().unwrap()["epoch"].clone();
    entries.into_iter().find(|entry| entry["epoch"] == epoch && entry["seq"] == 1).unwrap()
}

fn damage(demo: &Demo, change: impl FnOnce(&mut Vec<u8>)) {
    let path = demo.path("station/station.db");
    let mut bytes = fs::read(&path).unwrap();
    change(&mut bytes);
    fs::write(&path, bytes).unwrap();
}

#[test]
fn a_destroyed_header_costs_nothing_but_an_epoch() {
    for length in [16, 100, 4_096] {
        let demo = demo();
        record(&demo, 20);
        let before = rows(&demo.path("station"));
        let old = entries(&demo).last().unwrap().clone();
        damage(&demo, |bytes| bytes[..length].fill(0xaa));
        let damaged = fs::read(demo.path("station/station.db")).unwrap();
        let report = demo.run(&["check", &demo.str("good.txt")]).exits(0).json();
        // Trust was saved as well: the answer is as good as before, and so is the memory.
        assert_eq!((&report["verdict"], &report["recorded"]), (&"pass".into(), &"yes".into()), "{length}");
        let seen = crate::support::finding(&report, "seen").clone();
        assert_eq!(seen["reason"], "same-post", "{length}: {seen}");
        let opened = opened(&demo);
        let what = opened["what"].as_str().unwrap();
        assert!(what.starts_with("set-aside, saved"), "{what}");
        assert_eq!(opened["about"], format!("{}.{}", old["epoch"].as_str().unwrap(), old["seq"]));
        let after = rows(&demo.path("station"));
        assert!(before.iter().all(|row| after.contains(row)), "{length}: rows were lost");
        demo.run(&["journal", "verify"]).exits(0);
        assert_eq!(fs::read(demo.path("station/station.db.damaged-1")).unwrap(), damaged, "the evidence was changed");
        let fields = demo.run(&["journal", "show", &format!("{}.2", before[1].0)]).exits(0).json();
        assert_eq!(fields["seq"], 2);
    }
}

#[test]
fn garbage_anywhere_saves_a_prefix_or_nothing_and_always_goes_on() {
    let mut dice = Dice(11);
    let (mut aside, mut saved) = (0, 0);
    for round in 0..24 {
        let demo = demo();
        record(&demo, 30);
        let before = rows(&demo.path("station")).len();
        damage(&demo, |bytes| {
            for _ in 0..=round % 4 {
                let at = dice.roll(bytes.len());
                let end = (at + 1 + dice.roll(6_000)).min(bytes.len());
                bytes[at..end].iter_mut().for_each(|byte| *byte = u8::try_from(dice.roll(256)).unwrap());
            }
        });
        let next = demo.run(&["check", &demo.str("good.txt")]);
        assert!([0, 10, 20].contains(&next.code), "round {round}: {} {}", next.code, next.err);
        if demo.path("station/station.db.damaged-1").exists() {
            aside += 1;
            saved += entries(&demo).len() - 2;
            assert!(opened(&demo)["what"].as_str().unwrap().starts_with("set-aside"), "round {round}");
            demo.run(&["journal", "verify"]).exits(0);
        } else {
            // SQLite could read it all: an edited chain is reported, never set aside.
            let verified = demo.run(&["journal", "verify"]);
            assert!([0, 20].contains(&verified.code) || verified.err.contains("database"), "round {round}");
        }
        let _ = before;
    }
    println!("garbage: 24 rounds, set aside {aside}, rows saved {saved}");
    assert!(aside >= 6 && saved > 30, "set aside {aside}, saved {saved}");
}

#[test]
fn a_log_taken_away_after_a_kill_is_told_as_cut() {
    let demo = demo();
    let mut child = command()
        .args(["--json", "--at", NOW, "--station", &demo.str("station"), "check"])
        .args(std::iter::repeat_n(demo.str("good.txt"), 200))
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = std::io::BufRead::lines(std::io::BufReader::new(child.stdout.take().unwrap()));
    for _ in 0..20 {
        lines.next().unwrap().unwrap();
    }
    child.kill().unwrap();
    child.wait().unwrap();
    fs::remove_file(demo.path("station/station.db-wal")).unwrap();
    record(&demo, 1);
    let opened = opened(&demo);
    assert_eq!(opened["what"], "cut");
    assert!(opened["about"].as_str().unwrap().split('.').nth(1).unwrap().parse::<u64>().unwrap() >= 20);
    let verified = demo.run(&["journal", "verify"]).exits(20).json();
    assert_eq!(verified["reason"], "cut");
}

#[test]
fn a_missing_or_empty_database_is_told_as_cut_and_goes_on() {
    for empty in [false, true] {
        let demo = demo();
        record(&demo, 3);
        let path = demo.path("station/station.db");
        match empty {
            true => fs::write(&path, b"").unwrap(),
            false => fs::remove_file(&path).unwrap(),
        }
        let next = demo.run(&["check", &demo.str("good.txt")]);
        assert_eq!(next.code, 10, "without trust nothing passes: {}", next.out);
        assert_eq!(opened(&demo)["what"], "cut");
    }
}

#[test]
fn a_folder_restored_on_a_phone_without_its_key_signs_nothing_in_the_old_name() {
    let demo = demo();
    record(&demo, 3);
    let old = demo.run(&["station", "show"]).exits(0).json()["device_key"].clone();
    fs::remove_file(demo.path("station/device.key")).unwrap();
    record(&demo, 1);
    let new = demo.run(&["station", "show"]).exits(0).json()["device_key"].clone();
    assert_ne!(old, new);
    assert_eq!(opened(&demo)["what"], "new-key");
    demo.run(&["journal", "verify"]).exits(0);
}

#[test]
fn two_processes_on_one_station_take_turns_or_are_told() {
    let demo = demo();
    let before = rows(&demo.path("station")).len();
    let children: Vec<_> = (0..4)
        .map(|_| {
            command()
                .args(["--json", "--at", NOW, "--station", &demo.str("station"), "check"])
                .args(std::iter::repeat_n(demo.str("good.txt"), 10))
                .stdout(Stdio::piped())
                .stderr(Stdio::piped())
                .spawn()
                .unwrap()
        })
        .collect();
    let mut recorded = 0;
    for child in children {
        let output = child.wait_with_output().unwrap();
        match output.status.code() {
            Some(0) => recorded += 10,
            code => assert!(String::from_utf8_lossy(&output.stderr).contains("busy"), "{code:?}"),
        }
    }
    assert!(recorded > 0);
    assert_eq!(rows(&demo.path("station")).len(), before + recorded);
    demo.run(&["journal", "verify"]).exits(0);
}

#[test]
fn a_clock_that_was_wrong_by_years_stops_no_record_and_moves_no_floor() {
    let demo = demo();
    let floor = demo.run(&["station", "show"]).exits(0).json()["floor"].clone();
    let good = demo.str("good.txt");
    for (clock, fault) in [("2010-01-01T00:00:00Z", "clock:behind"), ("2040-01-01T00:00:00Z", "clock:ahead")] {
        let report = demo.run(&["--at", clock, "check", &good]).exits(10).json();
        assert_eq!(report["recorded"], "yes");
        assert!(crate::support::faults(&report).contains(&fault.to_owned()), "{report}");
        let status = demo.run(&["--at", clock, "station", "show"]).exits(0).json();
        assert_eq!(status["floor"], floor, "{clock}");
    }
    // The newest own entry doubts whatever comes after it, once.
    let doubted = demo.run(&["check", &good]).exits(10).json();
    assert_eq!(crate::support::faults(&doubted), ["clock:behind"]);
    let report = demo.run(&["check", &good]).exits(0).json();
    assert_eq!(report["verdict"], "pass", "all is as before");
    demo.run(&["journal", "verify"]).exits(0);
}
