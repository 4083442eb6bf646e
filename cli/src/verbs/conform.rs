//! `conform`: the conformance cases, line by line, as every binding runs them.

use std::io::{BufRead as _, Read as _};
use std::path::PathBuf;

use roughcheck::conformance::{Answer, Case};

use crate::files;
use crate::keyfile::random;
use crate::output::{self, Exit, Failure};

/// Longer than any case: its photograph and its world stand in it.
const MAX_LINE: u64 = 64 << 20;

/// A line that cannot be answered is told on standard error; the others are answered all the same.
pub(crate) fn run() -> Result<Exit, Failure> {
    let mut exit = Exit::Done;
    let mut input = std::io::stdin().lock();
    for at in 1_u64.. {
        let told = |problem: &dyn std::fmt::Display| Failure::new(format_args!("line {at}: {problem}"));
        let mut line = Vec::new();
        let read = input.by_ref().take(MAX_LINE).read_until(b'\n', &mut line).map_err(|error| told(&error))?;
        if read == 0 {
            break;
        }
        if u64::try_from(read).is_ok_and(|read| read == MAX_LINE) {
            return Err(told(&"longer than 64 MiB"));
        }
        if line.trim_ascii().is_empty() {
            continue;
        }
        match answer(&line) {
            Ok(answer) => output::json(&answer)?,
            Err(failure) => {
                exit = Exit::Failed;
                output::complain(&told(&failure));
            }
        }
    }
    Ok(exit)
}

fn answer(line: &[u8]) -> Result<Answer, Failure> {
    let case: Case =
        serde_json::from_slice(line).map_err(|error| Failure::new(format_args!("not a conformance case: {error}")))?;
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
