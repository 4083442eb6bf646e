//! Where what is issued goes: nothing that lies there is lost, and what cannot be written takes no number.

use std::fs;

use super::issue::OBJECT;
use crate::support::{Demo, NOW, demo, run, until};

/// A certificate with so many parcels in a file.
fn object(demo: &Demo, number: &str, parcels: u32) -> String {
    let text = OBJECT.replace("AO-0770600", number).replace("\"parcels\":3", &format!("\"parcels\":{parcels}"));
    demo.write(&format!("{number}-{parcels}.json"), &text)
}

#[test]
fn a_picture_that_cannot_be_written_takes_no_number() {
    let demo = demo();
    let key = demo.str("keys/AO.key");
    let issue = |number: &str, parcels: u32, out: &str, code: i32| {
        run(&["issue", "--key", &key, "--in", &object(&demo, number, parcels), "--out", out]).exits(code).err
    };
    let ledger = || fs::read_to_string(demo.path("keys/AO.ledger")).unwrap();
    let precious = demo.write("precious.txt", "the only copy");
    let mut hindered = vec![precious.clone(), demo.str("nowhere/x.png")];
    if cfg!(target_os = "linux") {
        hindered.push("/proc/x.txt".to_owned());
    }
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(demo.path("elsewhere.png"), demo.path("link.png")).unwrap();
        hindered.push(demo.str("link.png"));
    }
    for picture in ["photo.png", "drawing.svg"] {
        hindered.push(demo.write(picture, "of something else"));
    }
    let before = ledger();
    for out in &hindered {
        let err = issue("AO-0770601", 3, out, 1);
        assert!(err.contains(out.as_str()) && err.lines().count() == 1, "{err}");
        assert_eq!(ledger(), before, "{out}");
    }
    assert_eq!(fs::read_to_string(&precious).unwrap(), "the only copy");
    assert!(!demo.path("elsewhere.png").exists(), "a link was followed");
    // The number is free: also for other content.
    issue("AO-0770601", 4, &demo.str("x.png"), 0);
    assert!(issue("AO-0770601", 3, &demo.str("y.png"), 1).contains("number-conflict"));
    // In a batch the others are signed.
    fs::create_dir(demo.path("many")).unwrap();
    demo.write("many/AO-0770612.txt", "the only copy");
    let lines = [611, 612, 613].map(|n| OBJECT.replace("0770600", &format!("0770{n}")).replace('\n', ""));
    let input = demo.write("many.jsonl", &lines.join("\n"));
    let batch =
        ["issue", "--key", &key, "--in", &input, "--out", &demo.str("many"), "--format", "txt"].map(str::to_owned);
    let batch: Vec<&str> = batch.iter().map(String::as_str).collect();
    assert!(run(&batch).exits(1).err.contains("AO-0770612.txt"));
    assert!(!ledger().contains("AO-0770612") && ledger().contains("AO-0770613"), "{}", ledger());
    assert_eq!(fs::read_to_string(demo.path("many/AO-0770612.txt")).unwrap(), "the only copy");
    fs::remove_file(demo.path("many/AO-0770612.txt")).unwrap();
    run(&batch).exits(0);
    assert!(ledger().contains("AO-0770612"));
}

#[test]
fn a_revocation_is_not_made_for_a_replacement_that_cannot_be_written() {
    let demo = demo();
    let (old, new) = (demo.str("keys/AO.key"), demo.str("keys/AO-2.key"));
    run(&["issue", "--key", &old, "--in", &object(&demo, "AO-0770601", 3), "--out", &demo.str("a.txt")]).exits(0);
    run(&["key", "new", "--succeeds", &old, "--out", &new]).exits(0);
    let text = OBJECT.replace("AO-0770600", "AO-0770602").replacen('{', "{\"replaces\":\"AO-0770601\",", 1);
    let input = demo.write("replacing.json", &text);
    let out = demo.write("there.txt", "the only copy");
    let revoker = demo.str("keys/AO-revocation.key");
    run(&["issue", "--key", &new, "--in", &input, "--out", &out, "--revocation-key", &revoker]).exits(1);
    assert!(!demo.path("there.revocation").exists());
    assert!(!fs::read_to_string(demo.path("keys/AO.ledger")).unwrap().contains("voided"));
}

#[test]
fn one_certificate_may_take_the_place_of_another_in_a_file() {
    let demo = demo();
    let key = demo.str("keys/AO.key");
    let issue = |number: &str, out: &str, ecc: &str| {
        let input = object(&demo, number, 3);
        run(&["issue", "--key", &key, "--in", &input, "--out", out, "--ecc", ecc]).exits(0);
    };
    for ending in ["png", "svg", "txt"] {
        let out = demo.str(&format!("certificate.{ending}"));
        issue("AO-0770601", &out, "M");
        let first = fs::read(&out).unwrap();
        issue("AO-0770602", &out, "M");
        assert_ne!(fs::read(&out).unwrap(), first);
        // What stood there is issued again, to the byte.
        issue("AO-0770601", &out, "M");
        assert_eq!(fs::read(&out).unwrap(), first);
        fs::write(&out, "").unwrap();
        issue("AO-0770601", &out, "M");
        assert_eq!(fs::read(&out).unwrap(), first, "over an empty file");
        issue("AO-0770601", &out, "Q");
        assert_eq!(fs::read(&out).unwrap() == first, ending == "txt");
    }
    if cfg!(unix) {
        let link = demo.path("link.png");
        #[cfg(unix)]
        std::os::unix::fs::symlink(demo.path("good.png"), &link).unwrap();
        let (good, input) = (fs::read(demo.path("good.png")).unwrap(), object(&demo, "AO-0770603", 3));
        run(&["issue", "--key", &key, "--in", &input, "--out", link.to_str().unwrap()]).exits(1);
        assert_eq!(fs::read(demo.path("good.png")).unwrap(), good, "behind a link");
    }
}

#[cfg(unix)]
#[test]
fn a_disk_without_room_for_the_picture_takes_no_number() {
    let demo = demo();
    let (key, input) = (demo.str("keys/AO.key"), object(&demo, "AO-0770601", 3));
    let before = fs::read(demo.path("keys/AO.ledger")).unwrap();
    // The system lets no file grow beyond four kilobytes: enough for a line of the ledger.
    let mut full = std::process::Command::new("sh");
    full.args(["-c", "trap '' XFSZ; ulimit -f 8; exec \"$@\"", "sh"]).arg(env!("CARGO_BIN_EXE_roughcheck"));
    full.args(["--at", NOW, "issue", "--key", &key, "--in", &input, "--out", &demo.str("x.png")]);
    let output = full.output().unwrap();
    assert_eq!(output.status.code(), Some(1), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(String::from_utf8_lossy(&output.stderr).contains("x.png"));
    assert_eq!(fs::read(demo.path("keys/AO.ledger")).unwrap(), before);
    let left = fs::read_dir(demo.path(""))
        .unwrap()
        .filter(|file| file.as_ref().unwrap().file_name().to_string_lossy().starts_with("x.png"));
    assert_eq!(left.count(), 0, "nothing lies beside it");
}

#[test]
fn a_kill_leaves_no_picture_that_the_ledger_and_the_key_do_not_know_of() {
    let demo = demo();
    let key = demo.str("keys/AO.key");
    let signed = || {
        let text = fs::read_to_string(&key).unwrap();
        serde_json::from_str::<serde_json::Value>(&text).unwrap()["signed"].as_u64().unwrap()
    };
    let in_ledger = || {
        let listed = run(&["--json", "issue", "--list", "--key", &key]).exits(0).json();
        listed["numbers"].as_array().unwrap().iter().filter(|one| one["content"].is_string()).count() as u64
    };
    let pictures = |at: u32| {
        let all = fs::read_dir(demo.path(&format!("out-{at}"))).into_iter().flatten().map(|file| file.unwrap().path());
        all.filter(|file| file.extension().is_some_and(|ending| ending == "txt")).count()
    };
    let before = in_ledger();
    for (at, kept) in [(1000, 1), (2000, 12), (3000, 25)] {
        let lines: Vec<String> = (at..at + 500)
            .map(|number| OBJECT.replace("AO-0770600", &format!("AO-077{number}")).replace('\n', ""))
            .collect();
        let (input, out) = (demo.write("many.jsonl", &lines.join("\n")), demo.path(&format!("out-{at}")));
        let mut batch = crate::support::command();
        batch.args(["--at", NOW, "issue", "--key", &key, "--in", &input, "--format", "txt", "--out"]).arg(&out);
        let mut batch = batch.stdout(std::process::Stdio::null()).spawn().unwrap();
        until("pictures", || (pictures(at) >= kept).then_some(()));
        batch.kill().unwrap();
        batch.wait().unwrap();
    }
    let written = [1000, 2000, 3000].map(pictures).iter().sum::<usize>() as u64;
    assert!(before + written <= signed() && signed() <= in_ledger(), "{before} {written} {} {}", signed(), in_ledger());
}
