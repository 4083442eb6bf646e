//! Files that several change take turns: nobody overwrites what another has just written there.

use std::fs;
use std::path::Path;
use std::process::{Output, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use roughcheck::trust::Document;
use roughcheck_files::{hold, replace_file};

use crate::support::{Demo, NOW, command, demo, run};

/// Runs the command while somebody else has the file, who does so much before the command's turn comes.
fn meanwhile<H>(held: H, arguments: &[&str], work: impl FnOnce()) -> Output {
    let mut command = command();
    command.args(["--at", NOW]).args(arguments).env_remove("ROUGHCHECK_KEY_PASSWORD");
    let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let (ended, ends) = mpsc::channel();
    std::thread::spawn(move || ended.send(child.wait_with_output().unwrap()));
    assert!(ends.recv_timeout(Duration::from_millis(700)).is_err(), "it did not wait its turn: {arguments:?}");
    work();
    drop(held);
    ends.recv().unwrap()
}

fn signatures(path: &Path) -> usize {
    Document::decode(&fs::read(path).unwrap()).unwrap().signed.signatures.len()
}

/// The same document with one signature more, as a file elsewhere.
fn signed_elsewhere(demo: &Demo, part: &str, key: &str) -> Vec<u8> {
    let out = demo.path("elsewhere.part");
    let (key, part) = (demo.str(&format!("keys/{key}.key")), demo.str(part));
    run(&["trust", "sign", &part, "--key", &key, "--out", out.to_str().unwrap()]).exits(0);
    let bytes = fs::read(&out).unwrap();
    fs::remove_file(&out).unwrap();
    bytes
}

#[test]
fn a_part_is_signed_as_it_lies_there_when_the_turn_comes() {
    let demo = demo();
    let (part, key) = (demo.path("parts/policy.part"), demo.str("keys/AO-revocation.key"));
    let before = signatures(&part);
    let other = signed_elsewhere(&demo, "parts/policy.part", "BW-revocation");
    let sign = ["trust", "sign", &demo.str("parts/policy.part"), "--key", &key].map(str::to_owned);
    let sign = sign.each_ref().map(String::as_str);
    let signed = meanwhile(hold(&part).unwrap(), &sign, || replace_file(&part, &other).unwrap());
    assert!(signed.status.success());
    assert_eq!(signatures(&part), before + 2);
    // Another document is not signed for the one that was named.
    let other = fs::read(demo.path("parts/keys.part")).unwrap();
    let signed = meanwhile(hold(&part).unwrap(), &sign, || replace_file(&part, &other).unwrap());
    assert_eq!(signed.status.code(), Some(1));
    assert_eq!(fs::read(&part).unwrap(), other);
}

#[test]
fn a_draft_that_was_signed_meanwhile_is_not_made_anew() {
    let demo = demo();
    let draft = demo.path("parts/draft.part");
    let input = demo.str("parts/policy.json");
    let make = ["trust", "part", "policy", "--in", &input, "--out", &demo.str("parts/draft.part")].map(str::to_owned);
    let make = make.each_ref().map(String::as_str);
    run(&make).exits(0);
    let signed = signed_elsewhere(&demo, "parts/draft.part", "government");
    let made = meanwhile(hold(&draft).unwrap(), &make, || replace_file(&draft, &signed).unwrap());
    assert_eq!(made.status.code(), Some(1));
    assert_eq!(fs::read(&draft).unwrap(), signed);
}

#[test]
fn a_head_that_was_signed_meanwhile_is_kept() {
    let demo = demo();
    let head = demo.path("parts/head.part");
    let (parts, out) = (demo.str("parts"), demo.str("parts/head.part"));
    let signed = signed_elsewhere(&demo, "parts/head.part", "AO-revocation");
    let next = ["trust", "head", "--parts", &parts, "--made-at", NOW, "--out", &out];
    let made = meanwhile(hold(&head).unwrap(), &next, || replace_file(&head, &signed).unwrap());
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    assert_eq!(signatures(&head), 0, "the next one");
    assert_eq!(fs::read(demo.path("parts/head.1.part")).unwrap(), signed);
}

#[test]
fn a_new_password_keeps_the_mark_that_was_made_meanwhile() {
    let demo = demo();
    let (key, password) = (demo.path("keys/AO.key"), demo.write("password", "the first sentence\n"));
    let text = fs::read_to_string(&key).unwrap();
    let signed = serde_json::from_str::<serde_json::Value>(&text).unwrap()["signed"].as_u64().unwrap();
    let marked = text.replace(&format!("\"signed\": {signed}"), "\"signed\": 4711");
    let passwd = ["key", "passwd", &demo.str("keys/AO.key"), "--new-password-file", &password, "--password-cost", "64"]
        .map(str::to_owned);
    let passwd = passwd.each_ref().map(String::as_str);
    let write = || {
        fs::write(demo.path("keys/new"), marked).unwrap();
        #[cfg(unix)]
        fs::set_permissions(demo.path("keys/new"), std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
        fs::rename(demo.path("keys/new"), &key).unwrap();
    };
    let changed = meanwhile(hold(&key).unwrap(), &passwd, write);
    assert!(changed.status.success(), "{}", String::from_utf8_lossy(&changed.stderr));
    let text = fs::read_to_string(&key).unwrap();
    assert!(text.contains("\"signed\": 4711") && text.contains("\"sealed\""), "{text}");
}

#[test]
fn a_revocation_is_made_when_its_ledger_can_note_it() {
    let demo = demo();
    let (key, out) = (demo.str("keys/AO.key"), demo.str("own"));
    let revoke = ["revoke", "--number", "AO-0770431", "--reason", "misprint", "--key", &key, "--out", &out];
    let held = roughcheck_issue::LedgerFile::open(&demo.path("keys/AO.ledger")).unwrap();
    let made = meanwhile(held, &revoke, || assert!(!demo.path("own").exists(), "made before it can be noted"));
    assert!(made.status.success() && demo.path("own").exists());
    assert!(fs::read_to_string(demo.path("keys/AO.ledger")).unwrap().contains("AO-0770431 voided"));
}
