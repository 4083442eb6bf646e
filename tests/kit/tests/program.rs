//! The program, fed as others feed it.

use std::io::Write as _;
use std::process::{Command, Stdio};

#[test]
fn a_line_without_an_answer_is_told_and_fails_at_the_end() {
    let cases = include_str!("../../conformance/cases.json");
    let expected = include_str!("../../conformance/expected.jsonl");
    let file: serde_json::Value = serde_json::from_str(cases).unwrap();
    // In the file, a case names its world; on a line, it holds it.
    let line = |at: usize| {
        let mut case = file["cases"][at].clone();
        if let Some(name) = case["world"].as_str() {
            case["world"] = file["worlds"][name].clone();
        }
        case
    };
    let lines = format!("{}\nno JSON\n\n{}\n", line(0), line(1));
    let mut program = Command::new(env!("CARGO_BIN_EXE_roughcheck-conform"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    program.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
    let run = program.wait_with_output().unwrap();
    assert_eq!(run.status.code(), Some(1));
    let due: Vec<&str> = expected.lines().take(2).collect();
    assert_eq!(String::from_utf8(run.stdout).unwrap().lines().collect::<Vec<_>>(), due);
    assert!(String::from_utf8(run.stderr).unwrap().starts_with("line 2: not a conformance case"));
}
