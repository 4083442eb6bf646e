//! Each language's own tests. Where its tools are missing, its script says so by name and the rest still run.

use std::fs;
use std::io::Write as _;

use serde_json::Value;

use super::{root, script};

/// What a script says when it cannot run here.
const SKIPPED: i32 = 77;

/// Runs a language's tests, and holds it to every conformance case.
fn run(language: &str) {
    let output = script(&format!("{language}/test.sh"), &[]);
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let line = |start: &str| said.lines().rev().find(|line| line.starts_with(start)).map(str::to_owned);
    if output.status.code() == Some(SKIPPED) {
        let reason = line("skipped: ").unwrap_or_else(|| panic!("{language} says why it is skipped\n{said}"));
        // Where everything can be set up, nothing is skipped by accident.
        assert!(std::env::var_os("CI").is_none() || may_skip(language), "in CI {language} runs\n{reason}");
        tell(&reason);
        return;
    }
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{language}: {}\n{said}\n{complaint}", output.status);
    let (tests, cases) = (line("tests: "), line("conformance: "));
    let text = fs::read_to_string(root().join("tests/conformance/cases.json")).unwrap();
    let file: Value = serde_json::from_str(&text).unwrap();
    let count = file["cases"].as_array().unwrap().len();
    assert!(count >= 200, "{count} cases");
    assert_eq!(cases, Some(format!("conformance: {count} cases, {count} equal")), "{language}\n{said}");
    let tests = tests.unwrap_or_else(|| panic!("{language} says how many tests ran\n{said}"));
    assert!(!tests.starts_with("tests: 0 "), "{language}: no test ran");
    tell(&format!("{language}: {}; {tests}", cases.unwrap_or_default()));
}

/// A CI of somebody else's, without some tool, names what it does without: `ROUGHCHECK_MAY_SKIP=swift,phone`.
fn may_skip(language: &str) -> bool {
    std::env::var("ROUGHCHECK_MAY_SKIP").is_ok_and(|list| list.split(',').any(|one| one == language))
}

/// To the terminal itself: what was skipped, and how much ran, is for everybody to see.
fn tell(line: &str) {
    let _ = writeln!(std::io::stderr(), "{line}");
}

#[test]
fn kotlin() {
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

#[test]
fn phone_builds() {
    run("phone");
}
