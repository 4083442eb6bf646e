//! Words for the tests: run the command, read its answer, copy a demonstration.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use serde_json::Value;
use tempfile::TempDir;

/// The clock of every journey, unless it says otherwise.
pub const NOW: &str = "2026-03-01T10:00:00Z";

/// How long a test waits for what must come. Only a failure takes so long, on however slow a machine.
pub const PATIENCE: Duration = Duration::from_secs(120);

/// Asks again and again until there is an answer.
#[track_caller]
pub fn until<T>(what: &str, mut ask: impl FnMut() -> Option<T>) -> T {
    let began = Instant::now();
    loop {
        if let Some(answer) = ask() {
            return answer;
        }
        assert!(began.elapsed() < PATIENCE, "waited for {what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// The command that was just built, in English whatever the system speaks.
pub fn command() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_roughcheck"));
    command.env("LC_ALL", "C");
    command
}

/// What a run answered.
pub struct Answer {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Answer {
    fn of(output: &Output) -> Self {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Self { code: output.status.code().unwrap_or(-1), out: text(&output.stdout), err: text(&output.stderr) }
    }

    /// The one JSON object on standard output.
    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|e| panic!("no JSON ({e}): {} {}", self.out, self.err))
    }

    /// Checks the exit code, and shows everything where it is another.
    #[track_caller]
    pub fn exits(self, code: i32) -> Self {
        assert_eq!(self.code, code, "\nout: {}\nerr: {}", self.out, self.err);
        self
    }
}

/// Runs the command with the arguments as given, and by the clock of the tests unless they name another.
pub fn run(arguments: &[&str]) -> Answer {
    let mut command = command();
    if !arguments.contains(&"--at") {
        command.args(["--at", NOW]);
    }
    Answer::of(&command.args(arguments).output().expect("the command runs"))
}

/// A demonstration in a folder of its own.
pub struct Demo {
    _dir: TempDir,
    root: PathBuf,
}

/// A fresh copy of the demonstration, which is made once.
pub fn demo() -> Demo {
    static MADE: OnceLock<(TempDir, PathBuf)> = OnceLock::new();
    let (_, made) = MADE.get_or_init(|| {
        let dir = tempfile::tempdir().expect("a folder");
        let root = dir.path().join("demo");
        run(&["--at", NOW, "demo", root.to_str().unwrap()]).exits(0);
        (dir, root)
    });
    let dir = tempfile::tempdir().expect("a folder");
    let root = dir.path().join("demo");
    copy(made, &root);
    Demo { _dir: dir, root }
}

pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() { copy(&path, &target) } else { fs::copy(&path, &target).map(|_| ()).unwrap() }
    }
}

impl Demo {
    pub fn path(&self, name: &str) -> PathBuf {
        self.root.join(name)
    }

    pub fn str(&self, name: &str) -> String {
        self.path(name).display().to_string()
    }

    /// Runs a verb on the demonstration's station, with JSON.
    pub fn run(&self, arguments: &[&str]) -> Answer {
        let station = self.str("station");
        let mut all = vec!["--json", "--station", &station];
        all.extend(arguments);
        run(&all)
    }

    /// Checks one of the demonstration's files without recording.
    pub fn dry(&self, name: &str, more: &[&str]) -> Answer {
        let file = self.str(name);
        let mut arguments = vec!["check", "--dry-run", &file];
        arguments.extend(more);
        self.run(&arguments)
    }

    pub fn write(&self, name: &str, text: &str) -> String {
        fs::write(self.path(name), text).unwrap();
        self.str(name)
    }
}

/// The finding of a rule.
#[track_caller]
pub fn finding<'a>(report: &'a Value, rule: &str) -> &'a Value {
    let findings = report["findings"].as_array().expect("findings");
    findings.iter().find(|one| one["rule"] == rule).unwrap_or_else(|| panic!("no finding of {rule}"))
}

pub fn faults(report: &Value) -> Vec<String> {
    let faults = report["faults"].as_array().expect("faults");
    faults.iter().map(|fault| fault.as_str().unwrap().to_owned()).collect()
}
