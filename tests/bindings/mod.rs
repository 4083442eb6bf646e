//! The bindings: what they export, and the tests of each language, which run in their own tools.

mod languages;
mod surface;

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().unwrap()
}

/// A script of the project, with the command that was just built: nobody builds it anew while other tests run it.
fn script(path: &str, arguments: &[&str]) -> Output {
    let mut script = Command::new(root().join("bindings").join(path));
    script.args(arguments).env("ROUGHCHECK_COMMAND", env!("CARGO_BIN_EXE_roughcheck"));
    script.output().unwrap_or_else(|error| panic!("bindings/{path}: {error}"))
}
