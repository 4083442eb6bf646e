//! Answers conformance cases, as every binding answers them: JSON lines in on standard input, JSON lines out on standard
//! output. A line that cannot be answered is told on standard error, and the others are answered all the same; the exit
//! code is then 1.

use std::process::ExitCode;

use roughcheck_testkit::conformance::answer_lines;

fn main() -> ExitCode {
    let complain = |at: u64, problem: &str| eprintln!("line {at}: {problem}");
    match answer_lines(std::io::stdin().lock(), std::io::stdout().lock(), complain) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
