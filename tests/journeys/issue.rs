//! An authority issues.

use std::fs;

use crate::support::{demo, run};

const OBJECT: &str = r#"{"number":"AO-0770600","issued":"2026-02-25","expires":"2026-04-20","parcels":3,
    "origin":{"kind":"mixed-undisclosed"},"exporter":{"name":"Example"},"importer":{"name":"Example","id":"Y1"},
    "lines":[{"hs":"7102.31","carats":"1.5","usd":"100"},{"hs":"7102.10","carats":"2.00","usd":"50.00"}],
    "verified":true}"#;

#[test]
fn a_number_is_signed_once() {
    let demo = demo();
    let key = demo.str("keys/AO.key");
    let input = demo.write("c.json", OBJECT);
    for ending in ["png", "svg", "txt"] {
        run(&["issue", "--key", &key, "--in", &input, "--out", &demo.str(&format!("c.{ending}"))]).exits(0);
    }
    let read = run(&["--json", "read", &demo.str("c.png")]).exits(0).json();
    assert_eq!(read["certificate"]["lines"][0]["hs"], "7102.10", "lines are ascending");
    assert_eq!(read["certificate"]["lines"][1]["carats"], "1.50", "amounts have two decimals");
    let other = demo.write("d.json", &OBJECT.replace("\"parcels\":3", "\"parcels\":4"));
    let answer = run(&["issue", "--key", &key, "--in", &other, "--out", &demo.str("d.png")]).exits(1);
    assert!(answer.err.contains("AO-0770600") && !demo.path("d.png").exists());
    // What was read can be issued again.
    let again = demo.write("e.json", &read["certificate"].to_string());
    run(&["issue", "--key", &key, "--in", &again, "--out", &demo.str("e.txt")]).exits(0);
    assert_eq!(fs::read(demo.path("e.txt")).unwrap(), fs::read(demo.path("c.txt")).unwrap());
}

#[test]
fn a_certificate_that_cannot_stand_is_not_signed() {
    let demo = demo();
    let key = demo.str("keys/AO.key");
    for (from, to) in [
        ("AO-0770600", "BW-0770600"),
        ("AO-0770600", "AO-07706001234567890"),
        ("7102.31", "7102.39"),
        ("\"carats\":\"1.5\"", "\"carats\":\"1.555\""),
        ("\"carats\":\"1.5\"", "\"carats\":1.5"),
        ("\"parcels\":3", "\"parcels\":0"),
        ("\"parcels\":3", "\"parcels\":3,\"parcel\":3"),
        ("2026-04-20", "2026-02-30"),
        ("\"name\":\"Example\"", "\"name\":\"Exam\\u202eple\""),
    ] {
        let input = demo.write("wrong.json", &OBJECT.replacen(from, to, 1));
        let answer = run(&["issue", "--key", &key, "--in", &input, "--out", &demo.str("w.png")]).exits(1);
        assert!(!demo.path("w.png").exists(), "{to}");
        assert_eq!(answer.err.lines().count(), 1);
    }
    let input = demo.write("c.json", OBJECT);
    run(&["issue", "--key", &demo.str("keys/government.key"), "--in", &input, "--out", &demo.str("w.png")]).exits(1);
    run(&["issue", "--key", &key, "--in", &input, "--out", &demo.str("w.gif")]).exits(2);
}

#[test]
fn a_complaint_names_the_place_and_nobody() {
    let demo = demo();
    let key = demo.str("keys/AO.key");
    for to in ["\"exporter\":\"Jane Roe\"", "\"exporter\":{\"Jane Roe\":1}", "\"exporter\":{\"name\":{\"Jane Roe\":1}}"]
    {
        let input = demo.write("named.json", &OBJECT.replacen("\"exporter\":{\"name\":\"Example\"}", to, 1));
        let answer = run(&["issue", "--key", &key, "--in", &input, "--out", &demo.str("w.png")]).exits(1);
        assert!(answer.err.contains("(line 2, column ") && !answer.err.contains("Roe"), "{}", answer.err);
    }
}

#[test]
fn many_certificates_are_issued_at_once() {
    let demo = demo();
    let lines: Vec<String> =
        (601..604).map(|n| OBJECT.replace("0770600", &format!("0770{n}")).replace('\n', "")).collect();
    let input = demo.write("many.jsonl", &lines.join("\n"));
    run(&["issue", "--key", &demo.str("keys/AO.key"), "--in", &input, "--out", &demo.str("out")]).exits(0);
    assert_eq!(fs::read_dir(demo.path("out")).unwrap().count(), 3);
    run(&["--json", "read", &demo.str("out/AO-0770602.png")]).exits(0);
}

#[cfg(unix)]
#[test]
fn a_key_file_is_its_owners_and_may_have_a_password() {
    use std::os::unix::fs::PermissionsExt;
    let demo = demo();
    let (key, password) = (demo.str("new.key"), demo.write("password", "correct horse\n"));
    let made = ["key", "new", "--kind", "issuer", "--participant", "AO", "--name", "A", "--out"];
    run(&[&made[..], &[&key, "--password-file", &password, "--password-cost", "64"]].concat()).exits(0);
    assert_eq!(fs::metadata(&key).unwrap().permissions().mode() & 0o777, 0o600);
    run(&[&made[..], &[&key]].concat()).exits(1);
    run(&["--json", "key", "show", &key]).exits(0);
    let input = demo.write("c.json", OBJECT);
    let sign = |password: Option<&str>| {
        let mut command = crate::support::command();
        command.args(["issue", "--key", &key, "--in", &input, "--out", &demo.str("p.txt")]);
        command.env_remove("ROUGHCHECK_KEY_PASSWORD");
        password.map(|password| command.env("ROUGHCHECK_KEY_PASSWORD", password));
        command.output().unwrap().status.code()
    };
    assert_eq!(sign(None), Some(1));
    assert_eq!(sign(Some("wrong")), Some(1));
    assert_eq!(sign(Some("correct horse")), Some(0));
}
