//! The real collector as a process of its own.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};

use serde_json::Value;

use crate::support::{Demo, NOW, command, run};

/// A collector that serves; killed when dropped.
pub struct Server {
    child: Child,
    pub url: String,
    db: PathBuf,
}

impl Server {
    /// Starts on a database, new or not, and waits until it answers.
    pub fn start(db: &Path, bundle: Option<&str>) -> Self {
        Self::start_at(NOW, db, bundle)
    }

    /// The same by a clock that says so, whatever this machine's says.
    pub fn start_at(clock: &str, db: &Path, bundle: Option<&str>) -> Self {
        let bundle = bundle.into_iter().flat_map(|bundle| ["--bundle", bundle]);
        Self::start_with(clock, db, &bundle.chain(["--time-is-meant"]).collect::<Vec<_>>())
    }

    /// The same, where nobody says that the time is meant.
    pub fn start_unmeant(clock: &str, db: &Path) -> Self {
        Self::start_with(clock, db, &[])
    }

    fn start_with(clock: &str, db: &Path, options: &[&str]) -> Self {
        let address = format!("sqlite:{}", db.display());
        let mut serve = command();
        serve.args(["--at", clock, "serve", "--db", &address, "--listen", "127.0.0.1:0"]).args(options);
        let mut child = serve.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("it starts");
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let url = line.trim().strip_prefix("listening on ").unwrap_or_else(|| panic!("{line}")).to_owned();
        Self { child, url, db: db.to_owned() }
    }

    pub fn address(&self) -> &str {
        self.url.trim_start_matches("http://")
    }

    /// As a power cut of the process: no chance to finish anything.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    pub fn db(&self) -> String {
        format!("sqlite:{}", self.db.display())
    }

    pub fn stats(&self) -> Value {
        run(&["--json", "stats", "--db", &self.db()]).exits(0).json()
    }

    pub fn token(&self) -> String {
        let arguments = ["enrol", "--post", "Antwerp 1", "--country", "EU", "--procedure", "import", "--db"];
        let answer = run(&[&["--at", NOW][..], &arguments[..], &[&self.db()[..]][..]].concat()).exits(0);
        answer.out.lines().find(|line| line.starts_with("RCT1-")).expect("a token").to_owned()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A demonstration whose station is enrolled with a collector of its own.
pub struct Joined {
    pub demo: Demo,
    pub server: Server,
}

pub fn joined() -> Joined {
    let demo = crate::support::demo();
    let server = Server::start(&demo.path("collector.db"), Some(&demo.str("bundle.rcb")));
    demo.run(&["station", "enrol", "--token", &server.token()]).exits(0);
    Joined { demo, server }
}
