//! The ledger of a participant: what was signed, voided and replaced, by which key, and what is asked before more is.

use std::cell::Cell;
use std::fs;

use super::issue::OBJECT;
use crate::support::{Demo, demo, finding, run};

/// A certificate with this number in a file.
fn object(demo: &Demo, number: &str, replaces: Option<&str>, parcels: u32) -> String {
    let text = OBJECT.replace("AO-0770600", number).replace("\"parcels\":3", &format!("\"parcels\":{parcels}"));
    let replaced = replaces.map_or(String::new(), |old| format!(",\"replaces\":\"{old}\"}}"));
    let text = if replaces.is_some() { text.trim_end_matches('}').to_owned() + &replaced } else { text };
    demo.write(&format!("{number}-{parcels}.json"), &text)
}

#[test]
fn a_ledger_goes_on_with_a_successor() {
    let demo = demo();
    let (old, at) = (demo.str("keys/AO.key"), Cell::new(0));
    let issue = |key: &str, number: &str, parcels: u32, code: i32| {
        at.set(at.get() + 1);
        let out = demo.str(&format!("{}.txt", at.get()));
        run(&["issue", "--key", key, "--in", &object(&demo, number, None, parcels), "--out", &out]).exits(code).err
    };
    issue(&old, "AO-0770601", 3, 0);
    fs::create_dir(demo.path("new")).unwrap();
    for (key, old_signs) in [("keys/AO-2.key", 0), ("new/AO.key", 1)] {
        let new = demo.str(key);
        let made = run(&["--json", "key", "new", "--succeeds", &old, "--out", &new]).exits(0).json();
        assert_eq!((&made["kind"], &made["participant"]), (&"issuer".into(), &"AO".into()));
        issue(&new, "AO-0770601", 3, 0);
        assert!(issue(&new, "AO-0770601", 4, 1).contains("number-conflict"));
        issue(&old, "AO-0770602", 3, old_signs);
    }
    assert!(issue(&old, "AO-0770603", 3, 1).contains("goes on beside the key"));
    assert_eq!(run(&["key", "new", "--out", &demo.str("new.key")]).exits(2).err.lines().count(), 1);
    let failed = demo.str("keys/BW-2.key");
    run(&["key", "new", "--succeeds", &old, "--participant", "BW", "--out", &failed]).exits(1);
    assert!(!demo.path("keys/BW-2.key").exists(), "a key that succeeds nobody is not left behind");
}

#[test]
fn a_key_that_has_signed_signs_nothing_without_its_ledger() {
    let demo = demo();
    let input = object(&demo, "AO-0770601", None, 3);
    let issue =
        |key: &str, code: i32| run(&["issue", "--key", key, "--in", &input, "--out", &demo.str("x.txt")]).exits(code);
    // The demonstration signed with it.
    fs::create_dir(demo.path("copy")).unwrap();
    fs::copy(demo.path("keys/AO.key"), demo.path("copy/AO.key")).unwrap();
    let err = issue(&demo.str("copy/AO.key"), 1).err;
    assert!(
        err.contains("ledger-damaged") && err.contains("Bring the ledger back") && err.lines().count() == 1,
        "{err}"
    );
    fs::rename(demo.path("keys/AO.ledger"), demo.path("away")).unwrap();
    issue(&demo.str("keys/AO.key"), 1);
    fs::copy(demo.path("away"), demo.path("copy/AO.ledger")).unwrap();
    issue(&demo.str("copy/AO.key"), 0);
}

#[test]
fn what_became_of_each_number_is_listed() {
    let demo = demo();
    let key = demo.str("keys/AO.key");
    for (number, replaces) in [("AO-0770601", None), ("AO-0770602", None), ("AO-0770603", Some("AO-0770602"))] {
        let out = demo.str(&format!("{number}.txt"));
        run(&["issue", "--key", &key, "--in", &object(&demo, number, replaces, 3), "--out", &out]).exits(0);
    }
    let revocation = demo.str("own");
    run(&["revoke", "--number", "AO-0770601", "--reason", "misprint", "--key", &key, "--out", &revocation]).exits(0);
    let listed = run(&["--json", "issue", "--list", "--key", &key]).exits(0).json();
    let of = |number: &str| {
        let numbers = listed["numbers"].as_array().unwrap();
        numbers.iter().find(|one| one["number"] == number).unwrap_or_else(|| panic!("{number}: {listed}")).clone()
    };
    assert_eq!(of("AO-0770601")["standing"], "voided");
    assert_eq!(of("AO-0770602")["standing"], "replaced");
    assert_eq!(of("AO-0770602")["replaced_by"], "AO-0770603");
    assert_eq!(
        (&of("AO-0770603")["standing"], &of("AO-0770603")["replaces"]),
        (&"issued".into(), &"AO-0770602".into())
    );
    let text = run(&["issue", "--list", "--key", &key]).exits(0).out;
    assert!(text.contains("replaced by AO-0770603"), "{text}");
    // A voided number is printed again only where that is meant; so is one that replaces what nobody signed.
    for (number, replaces, said) in [("AO-0770601", None, "voided"), ("AO-0770605", Some("AO-0770666"), "never signed")]
    {
        let (input, out) = (object(&demo, number, replaces, 3), demo.str(&format!("{number}-again.txt")));
        let again = ["issue", "--key", &key, "--in", &input, "--out", &out];
        let err = run(&again).exits(2).err;
        assert!(err.contains("--yes") && err.contains(said) && err.lines().count() == 1, "{err}");
        run(&[&again[..], &["--yes"]].concat()).exits(0);
    }
}

#[test]
fn a_number_that_another_key_signed_is_replaced_with_its_revocation() {
    let demo = demo();
    let (old, new, out) = (demo.str("keys/AO.key"), demo.str("keys/AO-2.key"), demo.str("x.txt"));
    let first = object(&demo, "AO-0770601", None, 3);
    run(&["issue", "--key", &old, "--in", &first, "--out", &demo.str("first.txt")]).exits(0);
    run(&["key", "new", "--succeeds", &old, "--out", &new]).exits(0);
    let input = object(&demo, "AO-0770602", Some("AO-0770601"), 3);
    let issue = ["issue", "--key", &new, "--in", &input, "--out", &out];
    let err = run(&issue).exits(1).err;
    assert!(err.contains("--revocation-key") && !demo.path("x.txt").exists(), "{err}");
    let revoker = |name: &str| {
        [&issue[..], &["--revocation-key", &demo.str(&format!("keys/{name}.key"))].map(|text| text)]
            .concat()
            .iter()
            .map(|text| (*text).to_owned())
            .collect::<Vec<String>>()
    };
    let run_with = |name: &str| run(&revoker(name).iter().map(String::as_str).collect::<Vec<_>>());
    run_with("BW-revocation").exits(1);
    assert!(!demo.path("x.revocation").exists());
    run_with("AO-revocation").exits(0);
    demo.run(&["trust", "install", &demo.str("x.revocation")]).exits(0);
    let report = demo.dry("first.txt", &[]).exits(20).json();
    assert_eq!(finding(&report, "revocation")["reason"], "revoked");
    let listed = run(&["--json", "issue", "--list", "--key", &new]).exits(0).json().to_string();
    assert!(listed.contains("\"voided\""), "{listed}");
}

#[test]
fn what_is_said_beforehand_and_what_is_listed_know_of_a_ledger_that_is_gone_or_goes_on() {
    let demo = demo();
    let (key, new) = (demo.str("keys/AO.key"), demo.str("new/AO.key"));
    let input = object(&demo, "AO-0770601", None, 3);
    let check = |code: i32| run(&["issue", "--key", &key, "--in", &input, "--check"]).exits(code);
    let list = |code: i32| run(&["--json", "issue", "--key", &key, "--list"]).exits(code);
    check(10);
    assert_eq!(list(0).json()["carried_on"], serde_json::Value::Null);
    let ledger = fs::read(demo.path("keys/AO.ledger")).unwrap();
    let older = ledger.split_inclusive(|byte| *byte == b'\n').next().unwrap();
    for instead in [None, Some(older)] {
        fs::remove_file(demo.path("keys/AO.ledger")).unwrap();
        if let Some(bytes) = instead {
            fs::write(demo.path("keys/AO.ledger"), bytes).unwrap();
        }
        for told in [check(1), list(1)] {
            assert!(told.out.is_empty() && told.err.contains("ledger-damaged"), "{}{}", told.out, told.err);
        }
        fs::write(demo.path("keys/AO.ledger"), &ledger).unwrap();
    }
    // The public half knows how often the key signed, has no ledger beside it, and signs nothing.
    let half = demo.str("AO.public");
    run(&["key", "show", "--public", &key, "--out", &half]).exits(0);
    run(&["issue", "--key", &half, "--in", &input, "--check"]).exits(10);
    run(&["issue", "--key", &half, "--list"]).exits(0);
    fs::create_dir(demo.path("new")).unwrap();
    let successor = run(&["--json", "key", "new", "--succeeds", &key, "--out", &new]).exits(0).json();
    assert!(check(1).err.contains("goes on beside the key"), "what is not signed is not said to be good");
    assert_eq!(list(0).json()["carried_on"], successor["key_id"]);
    let text = run(&["issue", "--key", &key, "--list"]).exits(0).out;
    assert!(text.contains("goes on beside the key") && text.contains("AO-0770431"), "{text}");
    run(&["issue", "--key", &new, "--in", &input, "--check"]).exits(10);
}

#[test]
fn that_a_certificate_key_never_signed_what_it_voids_is_told_and_who_notes_it() {
    let demo = demo();
    let (key, at) = (demo.str("keys/AO.key"), Cell::new(0));
    let revoke = |key: &str, number: &str, more: &[&str], code: i32| {
        at.set(at.get() + 1);
        let out = demo.str(&format!("{}.rev", at.get()));
        let base = ["revoke", "--number", number, "--reason", "misprint", "--key", key, "--out", &out];
        let answer = run(&[&base[..], more].concat()).exits(code);
        assert_eq!(demo.path(&format!("{}.rev", at.get())).exists(), code == 0);
        answer
    };
    assert_eq!(revoke(&key, "AO-0770431", &[], 0).err, "");
    let listed = || run(&["--json", "issue", "--list", "--key", &key]).exits(0).json().to_string();
    for number in ["AO-0770666", "AO-7"] {
        let told = revoke(&key, number, &["--json"], 0);
        assert!(told.err.contains("does not say") && told.err.contains(number), "{}", told.err);
        assert_eq!(told.err.lines().count(), 1, "{}", told.err);
        assert!(told.json()["noted"].as_str().unwrap().ends_with("AO.ledger"), "{}", told.out);
        assert!(listed().contains(number), "{}", listed());
    }
    // Neither did a successor sign it, which shares the ledger.
    let second = demo.str("keys/AO-2.key");
    run(&["key", "new", "--succeeds", &key, "--out", &second]).exits(0);
    assert!(revoke(&second, "AO-0770435", &[], 0).err.contains("AO-0770435"));
    // A ministry's key for that voids whatever it says; far from the ledger nobody notes it, which is told.
    let ministry = demo.str("keys/AO-revocation.key");
    assert_eq!(revoke(&ministry, "AO-0770667", &[], 0).out.lines().count(), 1);
    fs::create_dir(demo.path("far")).unwrap();
    fs::copy(&ministry, demo.path("far/ministry.key")).unwrap();
    let far = demo.str("far/ministry.key");
    let told = revoke(&far, "AO-0770668", &[], 0).out;
    assert!(told.contains("--ledger") && told.contains("AO.ledger"), "{told}");
    assert!(!demo.path("far/AO.ledger").exists());
    assert_eq!(revoke(&far, "AO-0770669", &["--json"], 0).json()["noted"], serde_json::Value::Null);
    let there = demo.str("keys/AO.ledger");
    assert_eq!(revoke(&far, "AO-0770670", &["--ledger", &there, "--json"], 0).json()["noted"], *there);
    // The ledger goes on elsewhere.
    let moved = demo.str("far/AO.key");
    run(&["key", "new", "--succeeds", &key, "--out", &moved]).exits(0);
    let told = revoke(&ministry, "AO-0770671", &[], 0).out;
    assert!(told.contains("--ledger") && told.contains("goes on"), "{told}");
}

#[test]
fn a_revocation_without_a_reason_or_of_nobodys_key_is_asked_about() {
    let demo = demo();
    let (key, out) = (demo.str("keys/AO-revocation.key"), demo.str("own"));
    let base = ["revoke", "--key", &key, "--out", &out];
    let nobody = ["--key-id", "0123456789abcdef", "--reason", "retired"];
    let own = run(&["--json", "key", "show", &demo.str("keys/AO.key")]).exits(0).json();
    let own = own["key_id"].as_str().unwrap().to_owned();
    for doubtful in [&["--number", "AO-0770431", "--reason", " "][..], &nobody] {
        let all = [&base[..], doubtful].concat();
        let err = run(&all).exits(2).err;
        assert!(err.contains("--yes") && err.lines().count() == 1 && !demo.path("own").exists(), "{err}");
        run(&[&all[..], &["--yes"]].concat()).exits(0);
        fs::remove_file(demo.path("own")).unwrap();
    }
    // A key that lies elsewhere is somebody's where a bundle lists it.
    fs::create_dir(demo.path("desk")).unwrap();
    fs::copy(&key, demo.path("desk/revoker.key")).unwrap();
    let far =
        ["revoke", "--key", &demo.str("desk/revoker.key"), "--out", &out, "--reason", "compromised"].map(str::to_owned);
    let far: Vec<&str> = far.iter().map(String::as_str).chain(["--key-id", &own]).collect();
    run(&far).exits(2);
    let bundle = demo.str("bundle.rcb");
    for since in ["2026-02-01", "2026-02-01T10:00:00Z"] {
        run(&[&far[..], &["--bundle", &bundle, "--since", since]].concat()).exits(0);
        let again = run(&[&far[..], &["--bundle", &bundle, "--since", since]].concat()).exits(1);
        assert!(again.err.contains("own"), "nothing that is there is overwritten: {}", again.err);
        fs::remove_file(demo.path("own")).unwrap();
    }
    run(&[&far[..], &["--yes", "--since", "yesterday"]].concat()).exits(2);
    // A day of compromise begins where it begins first on earth.
    run(&[&far[..], &["--yes", "--since", "2026-02-01"]].concat()).exits(0);
    let said = String::from_utf8_lossy(&fs::read(demo.path("own")).unwrap()).into_owned();
    assert!(said.contains("2026-01-31T10:00:00Z"), "{said}");
}
