//! Each language's own tests. Where its tools are missing, its script says so by name.

use std::fs;
use std::sync::Mutex;

use serde_json::Value;

use super::{root, script, turn};
use crate::skip::{skip, tell};

/// What a script ends with that cannot run here and may be skipped.
const SKIPPED: i32 = 77;

/// Maven's local repository takes one build at a time.
pub(super) static MAVEN: Mutex<()> = Mutex::new(());

/// Runs a script of tests, and gives what it said; `None` where it was skipped. So may be parts of it, each by name.
pub(super) fn said(name: &str, path: &str, arguments: &[&str]) -> Option<String> {
    let output = script(path, arguments);
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let complaint = String::from_utf8_lossy(&output.stderr);
    let skipped = output.status.code() == Some(SKIPPED);
    assert!(skipped || output.status.success(), "{name}: {}\n{said}\n{complaint}", output.status);
    let reasons: Vec<_> = said.lines().filter_map(|line| line.strip_prefix("skipped: ")).collect();
    assert!(!skipped || !reasons.is_empty(), "{name} says why it is skipped\n{said}");
    reasons.into_iter().for_each(skip);
    (!skipped).then_some(said)
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

#[test]
fn kotlin() {
    let _turn = turn(&MAVEN);
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
