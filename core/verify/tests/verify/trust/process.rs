//! A test that runs once more in a process of its own, whose memory nobody else uses.

use std::path::{Path, PathBuf};
use std::process::Command;

const FOLDER: &str = "ROUGHCHECK_CHILD_OF_TEST";
const PEAK: &str = "greatest memory in KiB: ";

/// The folder that the parent prepared, in the process that [`peak_of`] starts.
pub(super) fn is_child() -> Option<PathBuf> {
    std::env::var_os(FOLDER).map(PathBuf::from)
}

/// Runs the test of this name by itself, and gives the greatest memory that its process had, in KiB.
pub(super) fn peak_of(test: &str, folder: &Path) -> u64 {
    let mut child = Command::new(std::env::current_exe().expect("this program"));
    child.args([test, "--exact", "--nocapture", "--test-threads=1"]).env(FOLDER, folder);
    let output = child.output().expect("it starts");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{text}{}", String::from_utf8_lossy(&output.stderr));
    let peak = text.lines().find_map(|line| line.strip_prefix(PEAK)).expect("the child tells its memory");
    peak.parse().expect("a number")
}

/// Tells the parent, at the end of the child's work.
pub(super) fn tell_peak() {
    let status = std::fs::read_to_string("/proc/self/status").expect("Linux tells the memory of a process");
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("its greatest memory");
    println!("\n{PEAK}{}", line.trim().trim_end_matches(" kB"));
}
