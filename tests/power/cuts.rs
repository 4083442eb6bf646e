//! Simulated power cuts.
//!
//! A real run is recorded: every write, synchronisation and renaming below the station's folder, and every line that the
//! process gave out. Each cut takes a moment of it. A file is then what it was when it was synchronised last, and of the
//! writes since then a random part has reached the disk, some of them only in part, sector by sector. No order holds
//! between writes that nobody synchronised.

use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::path::Path;

use super::{Acknowledged, Dice, acknowledged, rows, shim, watched};
use crate::support::{Demo, demo};

const CUTS: usize = 200;
const CHECKS: usize = 60;
const SECTOR: usize = 512;

/// One record of the trace.
pub(super) enum Step {
    Write(String, usize, Vec<u8>),
    Truncate(String, usize),
    Sync(String),
    Rename(String, String),
    Unlink(String),
    Create(String),
    Said(Vec<u8>),
}

pub(super) fn trace(bytes: &[u8]) -> Vec<Step> {
    let (mut steps, mut rest) = (Vec::new(), bytes);
    while let Some((kind, after)) = rest.split_first() {
        let number = |bytes: &[u8]| usize::try_from(u32::from_ne_bytes(bytes[..4].try_into().unwrap())).unwrap();
        let name = number(after);
        let path = String::from_utf8(after[4..4 + name].to_vec()).unwrap();
        let after = &after[4 + name..];
        let offset = usize::try_from(u64::from_ne_bytes(after[..8].try_into().unwrap())).unwrap();
        let length = number(&after[8..]);
        let data = after[12..12 + length].to_vec();
        rest = &after[12 + length..];
        steps.push(match kind {
            b'W' => Step::Write(path, offset, data),
            b'T' => Step::Truncate(path, offset),
            b'S' => Step::Sync(path),
            b'R' => Step::Rename(path, String::from_utf8(data).unwrap()),
            b'U' => Step::Unlink(path),
            b'C' => Step::Create(path),
            b'A' => Step::Said(data),
            other => panic!("no such record: {other}"),
        });
    }
    steps
}

pub(super) enum Change {
    Write(usize, Vec<u8>),
    Truncate(usize),
}

impl Change {
    fn apply(&self, image: &mut Vec<u8>) {
        match self {
            Self::Truncate(length) => image.resize(*length, 0),
            Self::Write(offset, data) => {
                image.resize(image.len().max(offset + data.len()), 0);
                image[*offset..offset + data.len()].copy_from_slice(data);
            }
        }
    }
}

/// A file on a disk that has a cache.
#[derive(Default)]
pub(super) struct Disk(BTreeMap<String, (Vec<u8>, Vec<Change>)>);

impl Disk {
    pub(super) fn of(folder: &Path) -> Self {
        let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_file());
        let name = |path: &Path| path.file_name().unwrap().to_str().unwrap().to_owned();
        Self(files.map(|path| (name(&path), (fs::read(&path).unwrap(), Vec::new()))).collect())
    }

    pub(super) fn take(&mut self, step: &Step, honest: bool) {
        let mut change = |path: &String, change| self.0.entry(path.clone()).or_default().1.push(change);
        match step {
            Step::Write(path, offset, data) => change(path, Change::Write(*offset, data.clone())),
            Step::Truncate(path, length) => change(path, Change::Truncate(*length)),
            Step::Create(path) => drop(self.0.entry(path.clone()).or_default()),
            Step::Rename(from, to) => {
                let file = self.0.remove(from).unwrap_or_default();
                self.0.insert(to.clone(), file);
            }
            Step::Unlink(path) => drop(self.0.remove(path)),
            Step::Sync(path) if honest => {
                let (image, pending) = self.0.entry(path.clone()).or_default();
                pending.drain(..).for_each(|change| change.apply(image));
            }
            Step::Sync(_) | Step::Said(_) => {}
        }
    }

    /// What is there after the power came back.
    pub(super) fn after_a_cut(&self, dice: &mut Dice, folder: &Path) {
        fs::create_dir_all(folder).unwrap();
        for (name, (image, pending)) in &self.0 {
            let mut image = image.clone();
            for change in pending {
                match change {
                    _ if dice.roll(2) == 0 => {}
                    Change::Write(offset, data) if dice.roll(10) < 3 && data.len() > SECTOR => {
                        let sectors = 1 + dice.roll(data.len() / SECTOR);
                        Change::Write(*offset, data[..(sectors * SECTOR).min(data.len())].to_vec()).apply(&mut image);
                    }
                    change => change.apply(&mut image),
                }
            }
            fs::write(folder.join(name), image).unwrap();
        }
    }
}

/// What cuts did to one recorded run.
#[derive(Default)]
struct Toll {
    acknowledged: usize,
    lost: usize,
    opened: usize,
    broken: usize,
    /// What was said where a station did not record, or was not whole.
    said: Vec<String>,
}

fn cut(demo: &Demo, before: &Path, steps: &[Step], cuts: usize, honest: bool) -> Toll {
    let (mut dice, mut toll) = (Dice(5), Toll::default());
    for round in 0..cuts {
        // The last cut is after everything.
        let at = if round + 1 == cuts { steps.len() } else { dice.roll(steps.len()) };
        let (mut disk, mut said) = (Disk::of(before), Vec::new());
        for step in &steps[..at] {
            disk.take(step, honest);
            if let Step::Said(bytes) = step {
                said.extend_from_slice(bytes);
            }
        }
        let said = String::from_utf8(said).unwrap();
        let whole = said.rfind('\n').map_or("", |end| &said[..end]);
        let acknowledged: HashSet<Acknowledged> = whole.lines().filter_map(acknowledged).collect();
        let dir = tempfile::tempdir().unwrap();
        let station = dir.path().join("station");
        disk.after_a_cut(&mut dice, &station);
        toll.acknowledged += acknowledged.len();
        // As the next officer finds it: it opens, says that it is whole, and records.
        let name = station.display().to_string();
        let next = crate::support::run(&[
            "--json",
            "--station",
            &name,
            "--at",
            crate::support::NOW,
            "check",
            &demo.str("good.txt"),
        ]);
        let recorded = next.out.contains("\"recorded\":\"yes\"");
        toll.opened += usize::from(recorded);
        let verified = crate::support::run(&["--json", "--station", &name, "journal", "verify"]);
        toll.broken += usize::from(verified.code != 0);
        if !recorded || verified.code != 0 {
            toll.said.push(format!("cut {at}: {}{}{}{}", next.out, next.err, verified.out, verified.err));
        }
        if recorded {
            let there: HashSet<_> = rows(&station).into_iter().collect();
            toll.lost += acknowledged.difference(&there).count();
        } else {
            toll.lost += acknowledged.len();
        }
    }
    toll
}

#[test]
fn no_acknowledged_entry_is_lost_to_a_power_cut() {
    let Some(shim) = shim("no_acknowledged_entry_is_lost_to_a_power_cut") else { return };
    let demo = demo();
    crate::support::copy(&demo.path("station"), &demo.path("before"));
    let log = demo.path("trace");
    let output = watched(shim, &demo, CHECKS, &[("ROUGHCHECK_TRACE", log.to_str().unwrap())]).output().unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stdout).lines().filter_map(acknowledged).count(), CHECKS);
    let steps = trace(&fs::read(&log).unwrap());
    let toll = cut(&demo, &demo.path("before"), &steps, CUTS, true);
    println!(
        "power cuts: {CUTS}, acknowledged {}, lost {}, opened {}, broken chains {}",
        toll.acknowledged, toll.lost, toll.opened, toll.broken
    );
    assert_eq!((toll.lost, toll.opened, toll.broken), (0, CUTS, 0), "{}", toll.said.join("\n"));
    assert!(toll.acknowledged > CUTS * CHECKS / 4, "most cuts come before anything was said");
    // The same run on a disk that only pretends to synchronise: there the cuts must be found.
    let lied = cut(&demo, &demo.path("before"), &steps, 20, false);
    println!("on a disk that lies: 20 cuts, acknowledged {}, lost {}", lied.acknowledged, lied.lost);
    assert!(lied.lost > 0, "these cuts would find nothing anywhere");
}
