//! Trust documents that somebody tampered with or took for others, offered to the command.

use std::fs;

use roughcheck::base::Writer;
use roughcheck::cose::{CoseSign, SecretKey};
use roughcheck::trust::{Bundle, Document};
use roughcheck_issue::KeyFile;

use crate::support::{Demo, NOW, demo};

mod thieves;

fn offer(demo: &Demo, name: &str, bytes: &[u8]) -> crate::support::Answer {
    fs::write(demo.path(name), bytes).unwrap();
    demo.run(&["trust", "install", &demo.str(name)])
}

#[test]
fn a_web_page_is_no_trust_file_and_says_so() {
    let demo = demo();
    let answer =
        offer(&demo, "page.rcb", b"<!DOCTYPE html>\n<html><body>Please sign in</body></html>").exits(20).json();
    assert_eq!(answer["refused"]["code"], "trust.malformed");
    let text = answer["refused"]["text"].as_str().unwrap();
    assert!(text.contains("this is no trust file, but a web page"), "{text}");
    demo.dry("good.txt", &[]).exits(0);
}

#[test]
fn what_was_passed_over_is_told() {
    let demo = demo();
    let mut bundle = Bundle::decode(&fs::read(demo.path("bundle.rcb")).unwrap()).unwrap();
    // Anybody can add this to a file: the id of a key that is asked for, and a signature of something else.
    let government = secret(&demo, "government");
    let mut other = CoseSign::unsigned(b"something else".to_vec());
    assert!(other.sign(&government));
    let mut signed = bundle.manifest.signed.clone();
    signed.signatures.insert(0, other.signatures[0].clone());
    bundle.manifest = Document::decode(&signed.encode()).unwrap();
    let answer = offer(&demo, "again.rcb", &bundle.encode()).exits(0).json();
    assert_eq!(answer["refused"], serde_json::Value::Null);
    let noticed = &answer["noticed"];
    assert_eq!(noticed[0]["part"], "head", "{noticed}");
    assert!(noticed[0]["why"].as_str().unwrap().contains("does not hold"), "{noticed}");
    // As text it stands beneath what is in force.
    let text = crate::support::run(&["--station", &demo.str("station"), "trust", "install", &demo.str("again.rcb")]);
    assert!(text.exits(0).out.contains("head: a signature"));
}

pub(crate) fn secret(demo: &Demo, name: &str) -> SecretKey {
    let text = fs::read_to_string(demo.path(&format!("keys/{name}.key"))).unwrap();
    KeyFile::parse(&text).unwrap().secret(None).unwrap()
}

/// The command with so much memory and no more.
#[cfg(target_os = "linux")]
fn within(kibibytes: u64, arguments: &[&str]) -> std::process::Output {
    let command = crate::support::command();
    let mut shell = std::process::Command::new("sh");
    shell.args(["-c", &format!("ulimit -v {kibibytes}; exec \"$0\" \"$@\"")]).arg(command.get_program());
    shell.args(["--at", NOW, "--json"]).args(arguments).env("LC_ALL", "C").output().unwrap()
}

/// The largest file that is read, full of the names of critical fields or of numbers, and signed by nobody.
#[cfg(target_os = "linux")]
#[test]
fn an_unsigned_file_costs_no_more_than_twice_its_size() {
    let demo = demo();
    let room = (64 << 20) - 200;
    let mut names = Writer::new();
    names.text("kind").text("revocations");
    let names = names.into_bytes();
    let crit = || {
        let mut payload = Writer::new();
        payload.map(3).text("crit").array(room).raw(&vec![0x60; room]).raw(&names).text("version").uint(1);
        payload
    };
    let runs = || {
        let mut payload = Writer::new();
        payload.map(3).raw(&names).text("runs").array(1).text(&"x".repeat(room)).text("version").uint(1);
        payload
    };
    let file = |payload: Writer| CoseSign::unsigned(payload.into_bytes()).encode();
    let station = demo.str("station");
    for (name, bytes) in [("crit.rcb", file(crit())), ("runs.rcb", file(runs()))] {
        assert!(bytes.len() <= 64 << 20);
        fs::write(demo.path(name), &bytes).unwrap();
        let path = demo.str(name);
        // Twice the file, and what the command takes for itself.
        let output = within(2 * (64 << 10) + 48 * 1024, &["--station", &station, "trust", "install", &path]);
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        assert_eq!(output.status.code(), Some(20), "{name}: {text} {}", String::from_utf8_lossy(&output.stderr));
        assert!(text.contains("trust.malformed"), "{name}: {text}");
    }
}

#[test]
fn a_head_of_a_wrong_time_is_mended_by_a_later_one_also_a_year_later() {
    let demo = demo();
    let key = |name: &str| demo.str(&format!("keys/{name}.key"));
    let keys = [key("government"), key("civil-society"), key("industry")];
    let bundle = |made_at: &str, out: &str, more: &[&str]| {
        let mut arguments = vec!["--at", NOW, "trust", "bundle", "--made-at", made_at];
        let (parts, out) = (demo.str("parts"), demo.str(out));
        arguments.extend(["--parts", &parts, "--out", &out, "--key", &keys[0], "--key", &keys[1], "--key", &keys[2]]);
        crate::support::run(&[&arguments[..], more].concat())
    };
    // Nobody signs a wrong time by a slip.
    assert!(bundle("2036-03-01T10:00:00Z", "wrong.rcb", &[]).exits(2).err.contains("--time-is-meant"));
    bundle("2036-03-01T10:00:00Z", "wrong.rcb", &["--time-is-meant"]).exits(0);
    bundle("2026-03-01T11:00:00Z", "right.rcb", &["--floor-void", "2"]).exits(0);
    let installs = |name: &str, at: &str| {
        let (station, file) = (demo.str("station"), demo.str(name));
        crate::support::run(&["--json", "--at", at, "--station", &station, "trust", "install", &file]).exits(0);
    };
    installs("wrong.rcb", NOW);
    let spoilt = demo.dry("good.txt", &[]);
    assert_eq!(spoilt.code, 10, "referred, and never refused: {}", spoilt.out);
    assert_eq!(demo.run(&["trust", "status"]).json()["floor"], "2036-03-01T10:00:00Z");
    installs("right.rcb", "2027-02-01T10:00:00Z");
    let status = demo.run(&["trust", "status"]).exits(0).json();
    assert_eq!((&status["floor"], &status["floor_source"]), (&"2026-03-01T11:00:00Z".into(), &"head 3".into()));
    assert_eq!(status["distrusted"], serde_json::Value::Null);
}
