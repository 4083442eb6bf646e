//! The bindings and the demo app: what they export, and the tests of each language, which run in their own tools.

mod demo;
mod languages;
mod surface;
mod wasm;

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Seconds after which a script hangs: all have their own bounds, and the longest compiles for three processors.
const PATIENCE: &str = "7200";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().unwrap()
}

/// What is compiled with its whole standard library takes every core: one such build at a time.
static COMPILERS: Mutex<()> = Mutex::new(());

/// A turn with what takes one at a time; that another test failed in its turn does not matter.
fn turn(lock: &'static Mutex<()>) -> MutexGuard<'static, ()> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A script of the project, with the command that was just built: nobody builds it anew while other tests run it.
fn script(path: &str, arguments: &[&str]) -> Output {
    let file = root().join(path);
    // Where there is no such command, as on a Mac, the script's own bounds must do.
    let bounded = Command::new("timeout").arg("--version").output().is_ok();
    let mut script = Command::new(if bounded { Path::new("timeout") } else { &file });
    if bounded {
        script.args(["--kill-after=60", PATIENCE]).arg(&file);
    }
    script.args(arguments);
    script.env("ROUGHCHECK_COMMAND", env!("CARGO_BIN_EXE_roughcheck"));
    script.output().unwrap_or_else(|error| panic!("{path}: {error}"))
}
