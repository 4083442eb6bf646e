//! A check never touches a network.

use std::process::Command;

use crate::skip;
use crate::support::{NOW, demo};

#[test]
fn a_check_opens_no_socket() {
    if !skip::has("a_check_opens_no_socket", "strace", "strace") {
        return;
    }
    let demo = demo();
    let output = Command::new("strace")
        .args(["-f", "-e", "trace=network", env!("CARGO_BIN_EXE_roughcheck"), "--json", "--at", NOW, "--station"])
        .arg(demo.path("station"))
        .arg("check")
        .arg(demo.path("good.png"))
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(0));
    let trace = String::from_utf8_lossy(&output.stderr);
    assert!(trace.contains("exited with 0"), "the check was traced: {trace}");
    assert!(!trace.contains("socket(") && !trace.contains("connect("), "{trace}");
}
