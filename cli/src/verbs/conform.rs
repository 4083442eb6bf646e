//! `conform`: the conformance cases, line by line, as every binding runs them.

use std::io::BufRead;
use std::path::PathBuf;

use roughcheck::conformance::{Answer, Case};

use crate::files;
use crate::keyfile::random;
use crate::output::{self, Exit, Failure};

/// A line that cannot be answered is told on standard error; the others are answered all the same.
pub(crate) fn run() -> Result<Exit, Failure> {
    let mut exit = Exit::Done;
    for (at, line) in std::io::stdin().lock().lines().enumerate() {
        let line = line.map_err(|error| Failure::new(format_args!("standard input: {error}")))?;
        if line.trim().is_empty() {
            continue;
        }
        match answer(&line) {
            Ok(answer) => output::json(&answer)?,
            Err(failure) => {
                exit = Exit::Failed;
                output::complain(&Failure::new(format_args!("line {}: {failure}", at + 1)));
            }
        }
    }
    Ok(exit)
}

fn answer(line: &str) -> Result<Answer, Failure> {
    let case: Case =
        serde_json::from_str(line).map_err(|error| Failure::new(format_args!("not a conformance case: {error}")))?;
    let folder = Folder::fresh()?;
    case.answer(&folder.0).map_err(|error| Failure::new(format_args!("{}: {error}", case.name)))
}

/// A folder of its own for each case, gone when it is answered.
struct Folder(PathBuf);

impl Folder {
    fn fresh() -> Result<Self, Failure> {
        let path =
            std::env::temp_dir().join(format!("roughcheck-conform-{}", roughcheck::base::to_hex(&random::<8>()?)));
        files::make_folder(&path)?;
        Ok(Self(path))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
