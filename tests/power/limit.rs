//! A limit on the size of files, which the system enforces by a signal that ends a process unless it is provided for.

#![cfg(unix)]

use std::fs;
use std::process::Command;

use crate::support::{NOW, demo};

#[test]
fn a_file_beyond_the_limit_is_a_failure_and_leaves_nothing_behind() {
    let demo = demo();
    let folder = || fs::read_dir(demo.path("")).unwrap().map(|one| one.unwrap().file_name()).collect::<Vec<_>>();
    let (before, size) = (folder(), fs::metadata(demo.path("bundle.rcb")).unwrap().len());
    assert!(size > 9 * 1024, "a bundle of {size} bytes shows nothing");
    let mut shell = Command::new("sh");
    // Blocks of 512 or 1024 bytes, by the shell: enough for the head, too little for the bundle.
    shell.args(["-c", "ulimit -f 8; exec \"$0\" \"$@\"", env!("CARGO_BIN_EXE_roughcheck"), "--at", NOW, "trust"]);
    shell.args(["bundle", "--parts", &demo.str("parts"), "--made-at", NOW, "--out", &demo.str("new.rcb")]);
    for key in ["government", "civil-society", "industry"] {
        shell.args(["--key", &demo.str(&format!("keys/{key}.key"))]);
    }
    let output = shell.env("LC_ALL", "C").output().expect("a shell");
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{:?} {told}", output.status);
    assert!(told.contains("new.rcb") && told.lines().count() == 1, "{told}");
    assert_eq!(folder().len(), before.len(), "{:?}", folder());
}
