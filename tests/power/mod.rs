//! Power cuts, killed processes and sick disks: what was acknowledged is there, every store opens, nobody is left without
//! an answer.

mod cuts;
mod disk;
mod installed;
mod killed;
mod limit;
mod salvage;
mod tail;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use serde_json::Value;

use crate::skip;
use crate::support::{Demo, command};

/// A small generator with a fixed seed, so that a failure comes back.
pub struct Dice(pub u64);

impl Dice {
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % sides
    }
}

/// What a process said it recorded: epoch, place and hash.
pub type Acknowledged = (String, u64, String);

/// The entry that one line of `check --json` acknowledges.
pub fn acknowledged(line: &str) -> Option<Acknowledged> {
    let report: Value = serde_json::from_str(line).ok()?;
    let entry = report["entry"].as_object()?;
    let text = |name: &str| entry[name].as_str().unwrap().to_owned();
    Some((text("epoch"), entry["seq"].as_u64()?, text("hash")))
}

/// Every row of a station's journal.
pub fn rows(station: &Path) -> Vec<Acknowledged> {
    let db = rusqlite::Connection::open(station.join("station.db")).unwrap();
    let mut statement = db.prepare("SELECT lower(hex(epoch)), seq, lower(hex(hash)) FROM entries").unwrap();
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap();
    rows.map(Result::unwrap).collect()
}

/// The library that stands between a process and the disk, compiled once; none where the test is skipped.
pub fn shim(test: &str) -> Option<&'static Path> {
    static SHIM: OnceLock<PathBuf> = OnceLock::new();
    if !cfg!(target_os = "linux") {
        skip::skip(&format!("{test}: it needs Linux"));
        return None;
    }
    let made = SHIM.get_or_init(|| {
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/power/shim.c");
        let library = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("shim-{}.so", std::process::id()));
        let mut compiler = Command::new("cc");
        compiler.args(["-shared", "-fPIC", "-O1", "-o"]).arg(&library).arg(&source).args(["-ldl", "-lpthread"]);
        // SQLite needs a C compiler too: where the command was built, there is one.
        assert!(compiler.status().expect("a C compiler").success(), "shim.c does not compile");
        library
    });
    Some(made)
}

/// A check of so many texts under the eyes of the library.
pub fn watched(shim: &Path, demo: &Demo, checks: usize, settings: &[(&str, &str)]) -> Command {
    let station = demo.path("station").canonicalize().unwrap();
    let mut watched = command();
    watched.env("LD_PRELOAD", shim).env("ROUGHCHECK_DISK", &station).envs(settings.iter().copied());
    watched.args(["--json", "--at", crate::support::NOW, "--station"]).arg(&station).arg("check");
    watched.args(std::iter::repeat_n(demo.str("good.txt"), checks));
    watched
}
