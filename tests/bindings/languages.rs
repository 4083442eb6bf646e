//! Each language's own tests. Where its tools are missing, its script says so by name and the rest still run.

use std::fs;
use std::io::Write as _;
use std::sync::{Mutex, PoisonError};

use serde_json::Value;

use super::{root, script};

/// What a script says when it cannot run here.
const SKIPPED: i32 = 77;

/// Maven's local repository takes one build at a time.
pub(super) static MAVEN: Mutex<()> = Mutex::new(());

/// Runs a script of tests, and gives what it said; `None` where it cannot run here, which it says by name.
pub(super) fn said(name: &str, path: &str, arguments: &[&str]) -> Option<String> {
    let output = script(path, arguments);
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    if output.status.code() == Some(SKIPPED) {
        let reason = line(&said, "skipped: ").unwrap_or_else(|| panic!("{name} says why it is skipped\n{said}"));
        // Where everything can be set up, nothing is skipped by accident.
        assert!(std::env::var_os("CI").is_none() || may_skip(name), "in CI {name} runs\n{reason}");
        tell(&reason);
        return None;
    }
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{name}: {}\n{said}\n{complaint}", output.status);
    Some(said)
}

/// The last line that begins so.
pub(super) fn line(said: &str, start: &str) -> Option<String> {
    said.lines().rev().find(|line| line.starts_with(start)).map(str::to_owned)
}

/// Runs a language's tests, and holds it to every conformance case.
pub(super) fn run(language: &str) {
    let Some(said) = said(language, &format!("bindings/{language}/test.sh"), &[]) else { return };
    let text = fs::read_to_string(root().join("tests/conformance/cases.json")).unwrap();
    let file: Value = serde_json::from_str(&text).unwrap();
    let count = file["cases"].as_array().unwrap().len();
    assert!(count >= 200, "{count} cases");
    let cases = line(&said, "conformance: ");
    assert_eq!(cases, Some(format!("conformance: {count} cases, {count} equal")), "{language}\n{said}");
    let tests = line(&said, "tests: ").unwrap_or_else(|| panic!("{language} says how many tests ran\n{said}"));
    assert!(!tests.starts_with("tests: 0 "), "{language}: no test ran");
    tell(&format!("{language}: {}; {tests}", cases.unwrap_or_default()));
}

/// A CI of somebody else's, without some tool, names what it does without: `ROUGHCHECK_MAY_SKIP=swift,phone`.
fn may_skip(language: &str) -> bool {
    std::env::var("ROUGHCHECK_MAY_SKIP").is_ok_and(|list| list.split(',').any(|one| one == language))
}

/// To the terminal itself: what was skipped, and how much ran, is for everybody to see.
pub(super) fn tell(line: &str) {
    let _ = writeln!(std::io::stderr(), "{line}");
}

#[test]
fn kotlin() {
    let _turn = MAVEN.lock().unwrap_or_else(PoisonError::into_inner);
    run("kotlin");
}

#[test]
fn swift() {
    run("swift");
}

#[test]
fn python() {
    run("python");
}
