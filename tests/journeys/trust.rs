//! The ceremony, and what a station makes of it.

use crate::support::{Answer, Demo, NOW, demo, faults, run};
use roughcheck::journal::{Body, Entry};

fn code(answer: &Answer) -> String {
    answer.json()["refused"]["code"].as_str().unwrap_or_default().to_owned()
}

fn station(demo: &Demo, name: &str, root: &[&str]) -> String {
    let path = demo.str(name);
    let init =
        ["--station", &path, "--at", NOW, "station", "init", "--country", "EU", "--post", "P", "--procedure", "import"];
    run(&[&init[..], root].concat()).exits(0);
    path
}

#[test]
fn a_ceremony_from_keys_to_a_station() {
    let demo = demo();
    let key = |name: &str| demo.str(&format!("keys/{name}.key"));
    let dir = demo.path("own");
    std::fs::create_dir(&dir).unwrap();
    let part = |kind: &str| dir.join(format!("{kind}.part")).display().to_string();
    let all = [key("government"), key("civil-society"), key("industry")];
    let root = ["trust", "init", "--government", &all[0], "--civil-society", &all[1], "--industry", &all[2]];
    let made = run(&[&["--json"], &root[..], &["--threshold", "3", "--out", &part("root")]].concat()).exits(0).json();
    for kind in ["keys", "policy", "revocations"] {
        let json = demo.str(&format!("parts/{kind}.json"));
        run(&["trust", "part", kind, "--in", &json, "--out", &part(kind)]).exits(0);
    }
    for signer in &all {
        let parts = [part("root"), part("keys"), part("policy"), part("revocations")];
        run(&["trust", "sign", &parts[0], &parts[1], &parts[2], &parts[3], "--key", signer]).exits(0);
    }
    let (folder, out) = (dir.display().to_string(), demo.str("own.rcb"));
    let bundle = ["trust", "bundle", "--parts", &folder, "--made-at", NOW, "--out", &out];
    let keys = ["--key", &all[0], "--key", &all[1], "--key", &all[2]];
    run(&[&bundle[..], &keys[..]].concat()).exits(0);
    let phone = station(&demo, "phone", &["--root", made["digest"].as_str().unwrap()]);
    // What the officer reads aloud is what headquarters saw when the root was made.
    for verb in [["station", "show"], ["trust", "status"]] {
        let shown = run(&["--json", "--station", &phone, "--at", NOW, verb[0], verb[1]]).exits(0).json();
        assert_eq!((&shown["root"], &shown["root_words"]), (&made["digest"], &made["root_words"]));
    }
    let words = made["root_words"].as_str().unwrap();
    assert_eq!(words.split(' ').map(str::len).collect::<Vec<_>>(), [5; 8]);
    let again = ["--station", &phone, "station", "init", "--country", "EU", "--post", "P", "--procedure", "import"];
    assert!(run(&again).exits(0).out.ends_with(&format!("{words}\n")), "beneath the digest");
    let installed = run(&["--json", "--station", &phone, "--at", NOW, "trust", "install", &out]).exits(0).json();
    assert_eq!(installed["installed"]["head"], 1);
    let again = run(&["--json", "--station", &phone, "--at", NOW, "trust", "install", &out]).exits(0).json();
    assert_eq!(again["unchanged"].as_array().unwrap().len(), 5);
    run(&["--station", &phone, "--at", NOW, "check", &demo.str("good.png")]).exits(0);
    // The next head has the next version; the old file is then a rollback.
    let newer = demo.str("newer.rcb");
    let bundle = ["trust", "bundle", "--parts", &folder, "--made-at", "2026-03-02T00:00:00Z", "--out", &newer];
    run(&[&bundle[..], &keys[..]].concat()).exits(0);
    let installed = run(&["--json", "--station", &phone, "--at", NOW, "trust", "install", &newer]).exits(0).json();
    assert_eq!(installed["installed"]["head"], 2);
    let rollback = run(&["--json", "--station", &phone, "--at", NOW, "trust", "install", &out]).exits(20);
    assert_eq!(code(&rollback), "trust.rollback");
}

#[test]
fn a_foreign_bundle_is_refused() {
    let foreign = demo();
    let demo = demo();
    let bundle = foreign.str("bundle.rcb");
    let unpinned = station(&demo, "unpinned", &[]);
    let answer = run(&["--json", "--station", &unpinned, "--at", NOW, "trust", "install", &bundle]).exits(20);
    assert_eq!(code(&answer), "trust.root-unpinned");
    // An attacker's own ceremony, whole in itself.
    let attacker = demo.str("attacker");
    run(&["--at", NOW, "demo", &attacker]).exits(0);
    let answer = demo.run(&["trust", "install", &format!("{attacker}/bundle.rcb")]).exits(20);
    assert_eq!(code(&answer), "trust.root-unpinned");
    demo.dry("good.txt", &[]).exits(0);
    let log = demo.run(&["journal", "list"]).exits(0).json();
    assert_eq!(log["entries"].as_array().unwrap().last().unwrap()["what"], "trust.root-unpinned");
}

#[test]
fn an_authority_takes_back_its_own_alone() {
    let demo = demo();
    let own = demo.str("own.part");
    let key = |name: &str| demo.str(&format!("keys/{name}.key"));
    let revoke = |what: &[&str], signer: &str| {
        let base = ["--at", NOW, "revoke", "--key", &key(signer), "--out", &own].map(str::to_owned);
        let _ = std::fs::remove_file(&own);
        let mut all: Vec<&str> = base.iter().map(String::as_str).collect();
        all.extend(what);
        run(&all)
    };
    // A misprint, voided by the key that signed it.
    revoke(&["--number", "AO-0770431", "--reason", "misprint"], "AO").exits(0);
    demo.run(&["trust", "install", &own]).exits(0);
    assert_eq!(faults(&demo.dry("good.txt", &[]).exits(20).json()), ["revocation:revoked"]);
    // Another country's number, or key, is out of reach.
    revoke(&["--number", "BW-0000107", "--reason", "x"], "AO-revocation").exits(1);
    let bw = run(&["--json", "key", "show", &key("BW")]).exits(0).json()["key_id"].as_str().unwrap().to_owned();
    revoke(&["--key-id", &bw, "--reason", "compromised", "--since", NOW], "AO-revocation").exits(0);
    assert_eq!(code(&demo.run(&["trust", "install", &own]).exits(20)), "trust.scope");
    revoke(&["--key-id", &bw, "--reason", "compromised", "--since", NOW], "BW").exits(0);
    assert_eq!(code(&demo.run(&["trust", "install", &own]).exits(20)), "trust.scope");
    revoke(&["--key-id", &bw, "--reason", "compromised", "--since", NOW], "BW-revocation").exits(0);
    demo.run(&["trust", "install", &own]).exits(0);
    let expired = demo.dry("expired.txt", &[]).exits(20).json();
    assert!(faults(&expired).contains(&"key:compromised".to_owned()), "whatever its own date says");
    assert_eq!(expired["signer"]["status"], "compromised");
    // Nothing brings it back: not even the bundle again.
    demo.run(&["trust", "install", &demo.str("bundle.rcb")]).exits(0);
    assert!(faults(&demo.dry("expired.txt", &[]).exits(20).json()).contains(&"key:compromised".to_owned()));
}

#[test]
fn a_slip_in_a_part_is_not_signed_away() {
    let demo = demo();
    let input =
        demo.write("slip.json", r#"{"version": 1, "numbers": [{"number": "AO-1", "reson": "x", "reason": "y"}]}"#);
    let answer = run(&["trust", "part", "revocations", "--in", &input, "--out", &demo.str("slip.part")]).exits(1);
    assert!(answer.err.contains("reson"), "{}", answer.err);
}

#[test]
fn a_station_keeps_its_root() {
    let demo = demo();
    let station = demo.str("station");
    let init = ["--station", &station, "station", "init", "--country", "EU", "--post", "B", "--procedure", "export"];
    let other = "00".repeat(32);
    run(&[&init[..], &["--root", &other]].concat()).exits(1);
    run(&init).exits(0);
    let shown = demo.run(&["station", "show"]).exits(0).json();
    assert_eq!((shown["post"].as_str(), shown["procedure"].as_str()), (Some("B"), Some("export")));
    assert!(shown["root"].is_string());
}

#[test]
fn tampering_with_the_stored_documents_opens_no_way_back() {
    let demo = demo();
    let keys = ["government", "civil-society", "industry"].map(|name| demo.str(&format!("keys/{name}.key")));
    let (parts, newer) = (demo.str("parts"), demo.str("newer.rcb"));
    let bundle = ["trust", "bundle", "--parts", &parts, "--made-at", "2026-03-02T10:00:00Z", "--out", &newer];
    // The demonstration's own bundle is a day older.
    let signers = ["--key", &keys[0], "--key", &keys[1], "--key", &keys[2]];
    run(&[&bundle[..], &signers[..]].concat()).exits(0);
    demo.run(&["trust", "install", &newer]).exits(0);
    let connection = rusqlite::Connection::open(demo.path("station/station.db")).unwrap();
    connection.execute_batch("DELETE FROM trust WHERE slot = 'head'").unwrap();
    drop(connection);
    let report = demo.run(&["check", "--dry-run", &demo.str("good.txt")]).exits(10).json();
    assert!(faults(&report).contains(&"trust:none".to_owned()), "what cannot be verified again is not believed");
    let old = demo.run(&["trust", "install", &demo.str("bundle.rcb")]).exits(20);
    assert_eq!(code(&old), "trust.rollback");
    demo.run(&["trust", "install", &newer]).exits(0);
    demo.run(&["check", "--dry-run", &demo.str("good.txt")]).exits(0);
}

#[test]
fn a_notice_that_was_kept_counts_at_once_and_the_journal_names_the_state_in_force() {
    let demo = demo();
    let (own, key) = (demo.str("own.part"), demo.str("keys/AO.key"));
    let revoke = ["--number", "AO-0770431", "--reason", "misprint"];
    run(&[&["--at", NOW, "revoke", "--key", &key, "--out", &own], &revoke[..]].concat()).exits(0);
    demo.run(&["trust", "install", &own]).exits(0);
    let connection = rusqlite::Connection::open(demo.path("station/station.db")).unwrap();
    connection.execute_batch("DELETE FROM trust WHERE slot = 'head'").unwrap();
    demo.run(&["trust", "install", &demo.str("bundle.rcb")]).exits(0);
    let report = demo.run(&["check", &demo.str("good.txt")]).exits(20).json();
    assert_eq!(faults(&report), ["revocation:revoked"]);
    let newest = |back: u64| -> Entry {
        let sql = "SELECT record FROM entries ORDER BY seq DESC LIMIT 1 OFFSET ?1";
        let record: Vec<u8> = connection.query_row(sql, [back], |row| row.get(0)).unwrap();
        Entry::decode(&record).unwrap()
    };
    let Body::Trust(installed) = newest(1).body else { panic!("an installation") };
    assert!(installed.trust.is_some() && installed.trust == newest(0).trust);
}
