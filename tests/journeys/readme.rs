//! The README's story, run as it is written.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::support::{NOW, demo};

/// The lines of the first block of shell code behind a heading.
fn block(heading: &str) -> Vec<String> {
    let readme = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../README.md")).unwrap();
    let at = readme.find(heading).unwrap_or_else(|| panic!("no heading {heading}"));
    let code = readme[at..].split("```sh\n").nth(1).unwrap().split("```").next().unwrap();
    code.lines().map(str::to_owned).collect()
}

#[test]
fn the_story_from_a_check_to_the_collectors_page() {
    let demo = demo();
    let folder = demo.path("good.png").parent().unwrap().parent().unwrap().to_owned();
    let code = block("### From a check to headquarters").join("\n").replace("\\\n", " ");
    // The command that was just built, by the clock of the demonstration, and a port that is free.
    let command = format!("{} --at {NOW}", env!("CARGO_BIN_EXE_roughcheck"));
    let code = code.replace("target/release/roughcheck", &command);
    let (mut server, mut address) = (None, String::new());
    for line in code.lines() {
        if let Some(serve) = line.strip_suffix(" &") {
            let serve = format!("exec {}", serve.replace("127.0.0.1:8080", "127.0.0.1:0"));
            let mut child = Command::new("sh")
                .args(["-c", &serve])
                .current_dir(&folder)
                .stdout(Stdio::piped())
                .stderr(Stdio::null())
                .spawn()
                .unwrap();
            let mut said = String::new();
            BufReader::new(child.stdout.take().unwrap()).read_line(&mut said).unwrap();
            said.trim().strip_prefix("listening on http://").unwrap().clone_into(&mut address);
            server = Some(child);
            continue;
        }
        let line = line.replace("127.0.0.1:8080", &address);
        let output = Command::new("sh").args(["-c", &line]).current_dir(&folder).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(0), "{line}: {said}");
    }
    let mut server = server.expect("the collector serves in the background");
    let mut stream = TcpStream::connect(&address).unwrap();
    write!(stream, "GET / HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n").unwrap();
    let mut page = String::new();
    stream.read_to_string(&mut page).unwrap();
    server.kill().unwrap();
    server.wait().unwrap();
    assert!(page.starts_with("HTTP/1.1 200"), "{page}");
    assert!(page.contains("AO-0770431"), "the check is on the page: {page}");
}
