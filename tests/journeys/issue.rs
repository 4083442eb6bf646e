//! An authority issues.

use std::fs;

use crate::support::{demo, run};

pub const OBJECT: &str = r#"{"number":"AO-0770600","issued":"2026-02-25","expires":"2026-04-20","parcels":3,
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
        ("2026-04-20", "2026-02-24"),
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

#[test]
fn a_bad_row_is_told_and_the_rest_goes_on() {
    let demo = demo();
    let key = demo.str("keys/AO.key");
    let row = |number: &str| OBJECT.replace("AO-0770600", number).replace('\n', "");
    let lines = [
        row("AO-0770601"),
        row("AO-0770602").replace("1.5", "1.555"),
        "{".to_owned(),
        row("AO-0770601").replace("\"parcels\":3", "\"parcels\":4"),
        row("BW-0770603"),
        row("AO-0770604"),
    ];
    let jsonl = demo.write("many.jsonl", &lines.join("\n"));
    let table = "number,issued,expires,origin,exporter,importer.id,parcels,hs,carats,usd\n\
                 AO-0770611,2026-02-25,2026-04-20,AO,Example,Y1,3,7102.10,2.00,350.00\n\
                 AO-0770612,2026-02-25,2026-04-20,AO,Example,Y1,3,7102.39,2.00,350.00\n";
    let csv = demo.write("many.csv", table);
    fs::create_dir(demo.path("folder")).unwrap();
    demo.write("folder/a.json", &row("AO-0770621"));
    fs::write(demo.path("folder/b.json"), [0xe7]).unwrap();
    demo.write("folder/c.txt", "not looked at");
    for (input, format, told, signed) in [
        (
            &jsonl,
            "svg",
            &["many.jsonl:2", "lines[0].carats", "1.555", "many.jsonl:3", "many.jsonl:4", "many.jsonl:5"][..],
            &["AO-0770601", "AO-0770604"][..],
        ),
        (&csv, "txt", &["many.csv:3", "lines[0].hs", "7102.39"], &["AO-0770611"]),
        (&demo.str("folder"), "png", &["b.json"], &["AO-0770621"]),
    ] {
        let out = demo.str(format);
        let answer =
            run(&["--json", "issue", "--key", &key, "--in", input, "--out", &out, "--format", format]).exits(1);
        assert!(told.iter().all(|told| answer.err.contains(told)), "{}", answer.err);
        let mut found: Vec<String> = fs::read_dir(&out).unwrap().map(|file| name(&file.unwrap().path())).collect();
        found.sort();
        assert_eq!(found, signed.iter().map(|number| format!("{number}.{format}")).collect::<Vec<_>>());
        assert_eq!(answer.out.lines().filter(|line| line.contains("\"error\"")).count(), answer.err.lines().count());
    }
}

fn name(path: &std::path::Path) -> String {
    path.file_name().unwrap().to_str().unwrap().to_owned()
}

#[test]
fn what_is_no_batch_is_told_apart() {
    let demo = demo();
    let key = demo.str("keys/AO.key");
    fs::create_dir(demo.path("empty")).unwrap();
    let list = demo.write("list.json", &format!("[{OBJECT}]"));
    let lines = demo.write("none.jsonl", "\n");
    let many = demo.write("many.jsonl", &OBJECT.replace('\n', ""));
    for (input, out, code, said) in [
        (demo.str("empty"), demo.str("out"), 1, "no certificate object"),
        (lines, demo.str("out"), 1, "no certificate object"),
        (list, demo.str("l.png"), 1, "a list of objects"),
        (many, demo.str("m.png"), 2, "name a folder"),
        (demo.write("t.csv", "number,weight\nAO-1,2\n"), demo.str("out"), 1, "`weight`"),
        (demo.write("u.csv", "number\n"), demo.str("out"), 1, "first line of a table"),
    ] {
        let answer = run(&["issue", "--key", &key, "--in", &input, "--out", &out]).exits(code);
        assert!(answer.err.contains(said) && answer.err.lines().count() == 1, "{}", answer.err);
    }
}

#[test]
fn it_is_said_beforehand_what_a_phone_will_find() {
    let demo = demo();
    let (key, bundle) = (demo.str("keys/AO.key"), demo.str("bundle.rcb"));
    let ledger = fs::read(demo.path("keys/AO.ledger")).unwrap();
    let good = OBJECT.replace("{\"kind\":\"mixed-undisclosed\"}", "{\"kind\":\"countries\",\"countries\":[\"AO\"]}");
    for (from, to, code, fault) in [
        ("", "", 0, ""),
        ("[\"AO\"]", "[\"XX\"]", 20, "origin:not-participant"),
        ("AO-0770600", "AO-9990600", 10, "number:out-of-range"),
        ("AO-0770600", "AO-0770435", 1, "number-conflict"),
        ("2026-04-20", "2026-02-24", 1, "dates:reversed"),
        ("2026-04-20", "2026-02-26", 20, "dates:expired"),
        ("7102.31", "7102.39", 1, "7102.39"),
    ] {
        let input = demo.write("c.json", &good.replacen(from, to, 1));
        let check = ["issue", "--key", &key, "--in", &input, "--check", "--bundle", &bundle];
        let json = run(&[&["--json"], &check[..]].concat()).exits(code).json();
        assert_eq!(json["signable"], code != 1, "{json}");
        let said = json.to_string();
        assert!(
            said.contains(fault) || fault == "number-conflict" && said.contains("signed before"),
            "{fault}: {json}"
        );
        let text = run(&check).exits(code);
        assert!(!text.out.is_empty() && text.err.is_empty(), "{}", text.err);
    }
    run(&["issue", "--key", &key, "--in", &demo.write("c.json", &good), "--check"]).exits(0);
    run(&["issue", "--key", &key, "--in", &demo.str("c.json"), "--check", "--bundle", &demo.str("c.json")]).exits(1);
    run(&["issue", "--key", &key, "--in", &demo.str("c.json"), "--out", "x.png", "--bundle", &bundle]).exits(2);
    assert_eq!(fs::read(demo.path("keys/AO.ledger")).unwrap(), ledger, "nothing was signed");
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
