//! The host's copy of the newest head is gone, and with it what says whether the database is the newest.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::super::clock::{by_stick, headquarters};
use super::{at_the_second_head, database, init_a_fresh_station, notices, on_a_fresh_station, replace};
use crate::support::{Demo, copy, run};

fn noticed(demo: &Demo) -> Value {
    demo.run(&["trust", "status"]).exits(0).json()["noticed"].clone()
}

/// Another phone's folder, as the first version left it.
fn older() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/attacks/data/older")
}

fn spoil(demo: &Demo, how: &str) {
    let head = demo.path("station/head");
    let whole = fs::read(&head).unwrap();
    match how {
        "gone" => fs::remove_file(&head).unwrap(),
        "empty" => fs::write(&head, b"").unwrap(),
        "zeroed" => fs::write(&head, vec![0; whole.len()]).unwrap(),
        "cut" => fs::write(&head, &whole[..50]).unwrap(),
        "a bit in a hundred" => {
            let flip = |(at, byte): (usize, &u8)| if at % 12 == 0 { byte ^ 1 } else { *byte };
            fs::write(&head, whole.iter().enumerate().map(flip).collect::<Vec<_>>()).unwrap();
        }
        _ => fs::copy(older().join("station/head"), &head).map(|_| ()).unwrap(),
    }
}

#[test]
fn an_older_database_without_a_valid_copy_is_told_once() {
    for how in ["gone", "empty", "zeroed", "cut", "a bit in a hundred", "of another phone"] {
        for is_older in [true, false] {
            let (demo, before) = at_the_second_head();
            if is_older {
                replace(&demo, Some(&before));
            }
            spoil(&demo, how);
            assert_eq!((noticed(&demo), notices(&demo)), (json!(["copy"]), vec![]), "{how}");
            let text = run(&["--station", &demo.str("station"), "station", "show"]).exits(0).out;
            assert!(text.contains("Noticed"), "{text}");
            for _ in 0..2 {
                demo.run(&["check", &demo.str("good.txt")]).exits(0);
                assert_eq!((noticed(&demo), notices(&demo)), (json!([]), vec!["copy".to_owned()]), "{how}");
            }
            // Lost once more, it is told once more.
            spoil(&demo, how);
            demo.run(&["trust", "install", &demo.str("newer.rcb")]).exits(0);
            assert_eq!((noticed(&demo), notices(&demo).len()), (json!([]), 2), "{how}");
        }
    }
}

#[test]
fn a_station_without_entries_or_of_the_first_version_misses_no_copy() {
    let (demo, _) = at_the_second_head();
    let on = |arguments: &[&str]| on_a_fresh_station(&demo, arguments);
    init_a_fresh_station(&demo).exits(0);
    assert_eq!(on(&["trust", "status"]).exits(0).json()["noticed"], json!([]));
    on(&["trust", "install", &demo.str("bundle.rcb")]).exits(0);
    assert_eq!(on(&["trust", "status"]).exits(0).json()["noticed"], json!([]));
    for has_copy in [true, false] {
        let dir = tempfile::tempdir().unwrap();
        copy(&older(), dir.path());
        if !has_copy {
            fs::remove_file(dir.path().join("station/head")).unwrap();
        }
        let station = dir.path().join("station").display().to_string();
        let on = |arguments: &[&str]| run(&[&["--json", "--station", &station], arguments].concat());
        for _ in 0..2 {
            assert_eq!(on(&["trust", "status"]).exits(0).json()["noticed"], json!([]), "{has_copy}");
            on(&["check", &dir.path().join("good.txt").display().to_string()]).exits(0);
        }
    }
}

#[test]
fn a_folder_restored_with_its_copy_and_a_copy_that_lags_are_told_as_before() {
    let (demo, _) = at_the_second_head();
    let lagging = fs::read(demo.path("station/head")).unwrap();
    copy(&demo.path("station"), &demo.path("kept"));
    demo.run(&["check", &demo.str("good.txt")]).exits(0);
    fs::write(demo.path("station/head"), &lagging).unwrap();
    assert_eq!(noticed(&demo), json!([]));
    demo.run(&["check", &demo.str("good.txt")]).exits(0);
    fs::remove_dir_all(demo.path("station")).unwrap();
    copy(&demo.path("kept"), &demo.path("station"));
    assert_eq!(noticed(&demo), json!([]));
    demo.run(&["check", &demo.str("good.txt")]).exits(0);
    assert_eq!(notices(&demo), Vec::<String>::new());
}

/// The power goes after a new key has taken over and before the copy was written: the key before signed it.
#[test]
fn a_copy_by_the_key_before_is_no_loss() {
    let (demo, db) = headquarters();
    demo.run(&["check", &demo.str("good.txt")]).exits(0);
    copy(&demo.path("station"), &demo.path("kept"));
    demo.run(&["check", &demo.str("good.txt")]).exits(0);
    by_stick(&demo, &db, "2026-03-01T22:00:00Z");
    fs::remove_dir_all(demo.path("station")).unwrap();
    copy(&demo.path("kept"), &demo.path("station"));
    demo.run(&["check", &demo.str("expired.txt")]);
    let (key, before) =
        (fs::read(demo.path("station/device.key")).unwrap(), fs::read(demo.path("station/head")).unwrap());
    by_stick(&demo, &db, "2026-03-01T22:00:00Z");
    assert_ne!(fs::read(demo.path("station/device.key")).unwrap(), key, "it goes on under a new key");
    fs::write(demo.path("station/head"), before).unwrap();
    assert_eq!(noticed(&demo), json!([]));
    let entries: i64 = database(&demo).query_row("SELECT count(*) FROM epochs", [], |row| row.get(0)).unwrap();
    assert!(entries > 1);
}
