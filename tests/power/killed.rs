//! `kill -9` at any moment.

use std::collections::HashSet;
use std::io::{BufRead, BufReader};
use std::process::Stdio;
use std::time::Duration;

use super::{Dice, acknowledged, rows};
use crate::support::{NOW, command, demo};

const ROUNDS: usize = 200;

#[test]
fn no_acknowledged_entry_is_lost_to_kill_9() {
    let demo = demo();
    let (mut dice, mut kept) = (Dice(9), HashSet::new());
    for _ in 0..ROUNDS {
        let mut child = command()
            .args(["--json", "--at", NOW, "--station", &demo.str("station"), "check"])
            .args(std::iter::repeat_n(demo.str("good.txt"), 40))
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        // Some rounds end before the first entry, most somewhere in the middle.
        for _ in 0..dice.roll(12) {
            kept.extend(lines.next().and_then(|line| acknowledged(&line.unwrap())));
        }
        std::thread::sleep(Duration::from_micros(u64::try_from(dice.roll(3_000)).unwrap()));
        child.kill().unwrap();
        // What it said before it died counts, a line that was cut does not.
        kept.extend(lines.map_while(Result::ok).filter_map(|line| acknowledged(&line)));
        child.wait().unwrap();
    }
    let state = demo.run(&["journal", "verify"]).exits(0).json();
    let there: HashSet<_> = rows(&demo.path("station")).into_iter().collect();
    let lost = kept.difference(&there).count();
    println!("kill -9: rounds {ROUNDS}, acknowledged {}, lost {lost}, opened {ROUNDS}", kept.len());
    assert_eq!(lost, 0);
    assert!(kept.len() > ROUNDS, "{} entries say little", kept.len());
    assert_eq!(state["entries"], there.len());
}
