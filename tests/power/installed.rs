//! A power cut, or an end by the system, at any moment of an installation: the old bundle or the new one, and the next
//! check works.

use std::fs;

use super::cuts::{Disk, trace};
use super::{Dice, shim};
use crate::support::{NOW, command, copy, demo, run};

const CUTS: usize = 200;

#[test]
fn a_bundle_is_installed_or_not_whenever_the_power_goes() {
    let Some(shim) = shim("a_bundle_is_installed_or_not_whenever_the_power_goes") else { return };
    let demo = demo();
    let keys = ["government", "civil-society", "industry"].map(|name| demo.str(&format!("keys/{name}.key")));
    let (parts, newer) = (demo.str("parts"), demo.str("newer.rcb"));
    let mut made = vec!["--at", NOW, "trust", "bundle", "--parts", &parts, "--made-at", NOW, "--out", &newer];
    keys.iter().for_each(|key| made.extend(["--key", key]));
    run(&made).exits(0);
    let station = demo.path("station").canonicalize().unwrap();
    copy(&station, &demo.path("before"));
    let log = demo.path("trace");
    let mut watched = command();
    watched.env("LD_PRELOAD", shim).env("ROUGHCHECK_DISK", &station).env("ROUGHCHECK_TRACE", &log);
    watched.args(["--json", "--at", NOW, "--station"]).arg(&station).args(["trust", "install", &newer]);
    let output = watched.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let steps = trace(&fs::read(&log).unwrap());
    let (mut dice, mut old, mut new) = (Dice(11), 0, 0);
    for round in 0..CUTS {
        // Every moment once, then whichever the dice say: none is left to luck.
        let at = if round <= steps.len() { round } else { dice.roll(steps.len() + 1) };
        let mut disk = Disk::of(&demo.path("before"));
        steps[..at].iter().for_each(|step| disk.take(step, true));
        let dir = tempfile::tempdir().unwrap();
        let after = dir.path().join("station");
        disk.after_a_cut(&mut dice, &after);
        let name = after.display().to_string();
        let checked = run(&["--json", "--station", &name, "--at", NOW, "check", &demo.str("good.txt")]).exits(0);
        assert!(checked.out.contains("\"recorded\":\"yes\""), "cut {at}: {}", checked.out);
        match checked.json()["trust"]["versions"]["head"].as_u64() {
            Some(1) => old += 1,
            Some(2) => new += 1,
            other => panic!("cut {at}: neither the old bundle nor the new one, but {other:?}"),
        }
        run(&["--json", "--station", &name, "journal", "verify"]).exits(0);
    }
    println!("an installation cut at {CUTS} of {} moments: {old} old, {new} new", steps.len());
    assert!(old > 0 && new > 0, "{old} old, {new} new");
}
