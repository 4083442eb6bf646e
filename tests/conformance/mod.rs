//! The conformance cases: what every binding answers to the byte, see `docs/conformance.md`.
//!
//! `cases.json` and `expected.jsonl` are made from the stories here: `ROUGHCHECK_BLESS=1 cargo test conformance` writes
//! them anew, and without it the tests compare.

mod coverage;
mod days;
mod earlier;
mod inputs;
mod law;
mod maker;
mod notices;
mod shown;
mod signers;
mod standing;
mod story;
mod table;
mod tongues;
mod worlds;
mod writing;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use roughcheck_testkit::conformance::{Case, answer_lines};
use serde_json::Value;

use story::Story;

const CASES_AT_LEAST: usize = 220;
const RECORDS_AT_LEAST: usize = 20;
const ADVICE: &str = "An answer that was once given stays: whoever wrote a record long ago must find the same in it. \
Look at the difference with `ROUGHCHECK_BLESS=1 cargo test conformance` and `git diff tests/conformance`. Keep it \
where a rule, reason, parameter or text is new; where the verdict or a reason of an old case changes, only with a \
record of the decision in docs/adr.";

fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/conformance").join(name)
}

fn stories() -> Vec<Story> {
    [
        table::stories(),
        shown::stories(),
        inputs::stories(),
        signers::stories(),
        days::stories(),
        standing::stories(),
        law::stories(),
        notices::stories(),
        earlier::stories(),
        writing::stories(),
        tongues::stories(),
    ]
    .concat()
}

/// The file of cases: worlds and cases, a line each.
fn made() -> String {
    let worlds: Vec<String> =
        worlds::worlds().iter().map(|world| format!("\"{}\":{}", world.name, world.json())).collect();
    let cases: Vec<String> = stories().iter().map(Story::line).collect();
    format!("{{\"worlds\":{{\n{}\n}},\n\"cases\":[\n{}\n]}}\n", worlds.join(",\n"), cases.join(",\n"))
}

/// Each case as a line for the command: its world stands in it.
fn lines(file: &str) -> Vec<Value> {
    let whole: Value = serde_json::from_str(file).expect("cases.json is JSON");
    let one = |case: &Value| {
        let mut case = case.clone();
        if let Some(name) = case["world"].as_str() {
            case["world"] = whole["worlds"].get(name).unwrap_or_else(|| panic!("no world {name}")).clone();
        }
        case
    };
    whole["cases"].as_array().expect("a list of cases").iter().map(one).collect()
}

/// A place for stations: in memory where there is one, for a case says nothing of the disk and each commit waits for it.
fn quick() -> PathBuf {
    let memory = PathBuf::from("/dev/shm");
    if tempfile::tempdir_in(&memory).is_ok() { memory } else { std::env::temp_dir() }
}

fn answered_by_the_library(file: &str) -> String {
    lines(file).iter().map(|case| answer(case) + "\n").collect()
}

fn answer(case: &Value) -> String {
    let case: Case = serde_json::from_value(case.clone()).unwrap_or_else(|error| panic!("{}: {error}", case["name"]));
    let folder = tempfile::tempdir_in(quick()).expect("a folder");
    let answer = case.answer(folder.path()).unwrap_or_else(|error| panic!("{}: {error}", case.name));
    serde_json::to_string(&answer).expect("JSON")
}

#[track_caller]
fn compare(who: &str, answers: &str, expected: &str) {
    assert_eq!(answers.lines().count(), expected.lines().count(), "{who}: as many answers as cases. {ADVICE}");
    for (answer, expected) in answers.lines().zip(expected.lines()) {
        assert!(answer == expected, "{who} answers otherwise.\nexpected: {expected}\nanswered: {answer}\n{ADVICE}");
    }
    assert!(answers == expected, "{who}: line ends differ");
}

/// What is frozen: the file of cases, and the answers to them.
fn frozen() -> &'static (String, String) {
    static FROZEN: OnceLock<(String, String)> = OnceLock::new();
    FROZEN.get_or_init(|| {
        if std::env::var_os("ROUGHCHECK_BLESS").is_some() {
            let cases = made();
            fs::write(file("expected.jsonl"), answered_by_the_library(&cases)).unwrap();
            fs::write(file("cases.json"), cases).unwrap();
        }
        let read = |name: &str| fs::read_to_string(file(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
        (read("cases.json"), read("expected.jsonl"))
    })
}

#[test]
fn the_cases_are_those_that_the_stories_make() {
    let (cases, _) = frozen();
    assert!(*cases == made(), "cases.json is not what the stories make. {ADVICE}");
    assert!(cases.len() < 1_500_000, "{} bytes: every binding reads the whole file", cases.len());
}

#[test]
fn the_library_answers_every_case_as_it_always_did() {
    let (cases, expected) = frozen();
    compare("the library", &answered_by_the_library(cases), expected);
}

#[test]
fn lines_are_answered_as_the_library_answers_cases() {
    let (cases, expected) = frozen();
    let lines: String = lines(cases).iter().map(|case| format!("{case}\n")).collect();
    let mut answers = Vec::new();
    let all = answer_lines(lines.as_bytes(), &mut answers, |at, problem| panic!("line {at}: {problem}"));
    assert!(all.expect("reads and writes"));
    compare("the runner", &String::from_utf8(answers).expect("UTF-8"), expected);
}

#[test]
fn the_cases_are_enough_and_each_has_its_own_name() {
    let cases = lines(&frozen().0);
    let records = cases.iter().filter(|case| case["record"] == true).count();
    println!("conformance: {} cases, {records} of them with the record", cases.len());
    assert!(cases.len() >= CASES_AT_LEAST && records >= RECORDS_AT_LEAST, "{} cases, {records} records", cases.len());
    let mut names = BTreeSet::new();
    for case in &cases {
        let name = case["name"].as_str().expect("a name");
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        assert!(!name.is_empty() && name.bytes().all(plain), "{name}: letters a to z, digits and hyphens");
        assert!(names.insert(name), "{name} stands twice");
    }
}

#[test]
fn a_line_that_cannot_be_answered_is_told_and_the_others_are_answered() {
    let (cases, expected) = frozen();
    let good = lines(cases).remove(0).to_string();
    let unknown = good.replacen("\"clock\"", "\"clokc\"", 1);
    let impossible = good.replacen("\"input\"", "\"corrects\":\"99\",\"input\"", 1);
    let input = [good.as_bytes(), b"no JSON", unknown.as_bytes(), b"", impossible.as_bytes(), b"\xff", good.as_bytes()];
    let (mut answers, mut told) = (Vec::new(), Vec::new());
    let all = answer_lines(&input.join(&b'\n')[..], &mut answers, |at, problem| told.push((at, problem.to_owned())));
    assert!(!all.expect("reads and writes"));
    let first = format!("{}\n", expected.lines().next().unwrap());
    assert_eq!(String::from_utf8_lossy(&answers), first.repeat(2));
    assert_eq!(told.iter().map(|(at, _)| *at).collect::<Vec<_>>(), [2, 3, 5, 6]);
    assert!(told[1].1.contains("clokc") && told[2].1.contains("no entry 99"), "{told:?}");
}
