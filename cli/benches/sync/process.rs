//! The real commands as processes.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use serde_json::Value;

pub const NOW: &str = "2026-02-01T00:00:00Z";

pub fn command() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_roughcheck"));
    command.args(["--json", "--at", NOW]);
    command
}

pub fn answer(arguments: &[&str]) -> Value {
    let output = command().args(arguments).output().unwrap();
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

pub struct Server {
    child: Child,
    pub url: String,
}

impl Server {
    pub fn start(db: &str, bundle: &Path) -> Self {
        let mut child = command()
            .args(["serve", "--db", db, "--listen", "127.0.0.1:0", "--bundle"])
            .arg(bundle)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let url = line.trim().strip_prefix("listening on ").unwrap_or_else(|| panic!("{line}")).to_owned();
        Self { child, url }
    }

    pub fn address(&self) -> &str {
        self.url.trim_start_matches("http://")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Runs a command and gives the most memory that it held, in MiB, where the system tells.
pub fn peak_memory(arguments: &[&str]) -> (Value, Option<f64>) {
    let mut child = command().args(arguments).stdout(Stdio::piped()).spawn().unwrap();
    let path = format!("/proc/{}/status", child.id());
    let mut peak = None;
    let mut stdout = child.stdout.take().unwrap();
    let reader = std::thread::spawn(move || {
        let mut text = String::new();
        std::io::Read::read_to_string(&mut stdout, &mut text).unwrap();
        text
    });
    while child.try_wait().unwrap().is_none() {
        let status = std::fs::read_to_string(&path).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kib = line.and_then(|line| line.trim().trim_end_matches(" kB").trim().parse::<f64>().ok());
        peak = kib.map(|kib| kib / 1024.0).or(peak);
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    let text = reader.join().unwrap();
    (serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text}")), peak)
}
