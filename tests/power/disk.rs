//! Full and failing disks: the verdict is given, and what could not be recorded is told later.

use serde_json::Value;

use super::{Dice, acknowledged, shim, watched};
use crate::support::demo;

#[test]
fn a_full_or_failing_disk_hides_no_verdict_and_the_gap_is_recorded() {
    let Some(shim) = shim("a_full_or_failing_disk_hides_no_verdict_and_the_gap_is_recorded") else { return };
    let (mut dice, mut failed, mut gaps) = (Dice(7), 0, 0);
    for round in 0..30 {
        let demo = demo();
        let kind = ["full", "write", "sync"][round % 3];
        let from = 1 + dice.roll(if kind == "sync" { 12 } else { 40 });
        let output = watched(shim, &demo, 4, &[("ROUGHCHECK_FAULT", &format!("{kind}:{from}"))]).output().unwrap();
        let out = String::from_utf8_lossy(&output.stdout);
        let reports: Vec<Value> = out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert_eq!(reports.len(), 4, "{kind}:{from}: {out} {}", String::from_utf8_lossy(&output.stderr));
        assert!(reports.iter().all(|report| report["verdict"] == "pass"), "{kind}:{from}");
        assert_eq!(output.status.code(), Some(0), "{kind}:{from}");
        let missed = reports.iter().filter(|report| report["recorded"] == "failed").count();
        assert!(reports.iter().all(|report| report["recorded"] == "failed" || report["recorded"] == "yes"));
        assert!(reports.iter().all(|report| (report["recorded"] == "yes") == report["entry"].is_object()));
        failed += missed;
        // There is room again.
        demo.run(&["check", &demo.str("good.txt")]).exits(0);
        demo.run(&["check", &demo.str("good.txt")]).exits(0);
        demo.run(&["journal", "verify"]).exits(0);
        let list = demo.run(&["journal", "list"]).exits(0).json();
        let entries = list["entries"].as_array().unwrap();
        let told: Vec<&Value> = entries.iter().filter(|entry| entry["kind"] == "gap").collect();
        let kept: Vec<_> = out.lines().filter_map(acknowledged).collect();
        for (_, seq, hash) in &kept {
            assert!(
                entries.iter().any(|entry| entry["seq"] == *seq && entry["hash"] == hash.as_str()),
                "{kind}:{from}"
            );
        }
        let last = told.last().map(|entry| entry["what"].as_str().unwrap());
        match (kind, missed) {
            (_, 0) => assert_eq!(last, None, "{kind}:{from}"),
            // Where nothing at all can be written, not even the note can.
            ("write", _) => {}
            // What a failing synchronisation was told of may be there after all; it is told as a gap all the same.
            _ => assert!(last.unwrap().starts_with(&format!("{missed} not recorded")), "{kind}:{from}: {told:?}"),
        }
        gaps += told.len();
    }
    println!("sick disks: 30, verdicts 120, not recorded {failed}, gaps told {gaps}");
    assert!(failed > 30 && gaps > 5);
}
