//! Answers conformance cases, as every binding answers them: JSON lines in on standard input, JSON lines out on standard
//! output. A line that cannot be answered is told on standard error, and the others are answered all the same; the exit
//! code is then 1.

use std::fmt::Display;
use std::io::{BufRead as _, Read as _, Write as _};
use std::process::ExitCode;

use roughcheck_testkit::conformance::Case;

/// Longer than any case: its photograph and its world stand in it.
const MAX_LINE: u64 = 64 << 20;

fn main() -> ExitCode {
    let (mut input, mut output) = (std::io::stdin().lock(), std::io::stdout().lock());
    let mut exit = ExitCode::SUCCESS;
    for at in 1_u64.. {
        let mut line = Vec::new();
        let answered = match input.by_ref().take(MAX_LINE).read_until(b'\n', &mut line) {
            Err(error) => return failed(at, &error),
            Ok(0) => break,
            Ok(_) if u64::try_from(line.len()).is_ok_and(|length| length == MAX_LINE) => {
                return failed(at, &"longer than 64 MiB");
            }
            Ok(_) if line.trim_ascii().is_empty() => continue,
            Ok(_) => answer(&line),
        };
        match answered {
            Err(problem) => exit = failed(at, &problem),
            Ok(answer) => {
                if let Err(error) = writeln!(output, "{answer}") {
                    return failed(at, &error);
                }
            }
        }
    }
    exit
}

/// The answer to one case, played in a folder of its own.
fn answer(line: &[u8]) -> Result<String, String> {
    let case: Case = serde_json::from_slice(line).map_err(|error| format!("not a conformance case: {error}"))?;
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let answer = case.answer(folder.path()).map_err(|error| format!("{}: {error}", case.name))?;
    serde_json::to_string(&answer).map_err(|error| error.to_string())
}

fn failed(at: u64, problem: &dyn Display) -> ExitCode {
    eprintln!("line {at}: {problem}");
    ExitCode::FAILURE
}
