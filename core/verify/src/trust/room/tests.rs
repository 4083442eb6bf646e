//! What making room costs is counted, not timed.

use super::*;
use roughcheck_format::base::Domain;

fn digest(name: u32) -> Digest {
    Digest::of(Domain::Alert, &name.to_be_bytes())
}

fn key(name: u8) -> KeyId {
    KeyId([name; 8])
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// A list of the alerts that are named, in a place of its own.
fn list(place: u32, alerts: impl Iterator<Item = u32>, bytes: usize) -> Held {
    let until = day("2030-01-01");
    Held {
        slot: Some(Slot(format!("alerts/AO/{place:064x}"))),
        issuer: "AO".to_owned(),
        alerts: alerts.map(|name| (digest(name), until)).collect(),
        withdrawn: HashSet::new(),
        counts: true,
        is_listed: false,
        signers: vec![key(1)],
        bytes,
    }
}

fn clear(held: &[Held], offered: &Held) -> (Result<Vec<Slot>, TrustError>, usize) {
    LOOKED.set(0);
    let held: Vec<&Held> = held.iter().collect();
    let cleared = alerts_to_clear(&held, offered, None, day("2026-01-01"), |paying| !paying.is_empty());
    (cleared, LOOKED.get())
}

/// Half of `count` lists say what only they say, the other half all say the same, and an offered one needs nearly all the room.
fn crowded(count: u32) -> (Vec<Held>, Held) {
    let bytes = MAX_BYTES / 1_000;
    let alone = (0..count / 2).map(|at| list(at, at * 10..at * 10 + 10, bytes));
    let same = (count / 2..count).map(|at| list(at, 1_000_000..1_000_010, bytes));
    let held: Vec<Held> = alone.chain(same).collect();
    let half = usize::try_from(count / 2).unwrap();
    let offered = list(count, 2_000_000..2_000_010, MAX_BYTES - (half + 1) * bytes);
    (held, offered)
}

#[test]
fn making_room_looks_at_each_alert_a_few_times_however_many_lists_there_are() {
    for count in [100, 400, 1_000] {
        let (held, offered) = crowded(count);
        let (cleared, looked) = clear(&held, &offered);
        // All that say the same go but for the last.
        assert_eq!(cleared.expect("room").len(), held.len() / 2 - 1);
        let alerts: usize = held.iter().map(|one| one.alerts.len()).sum();
        assert!(looked <= 8 * alerts, "{looked} for {alerts} alerts in {count} lists");
    }
}

#[test]
fn where_no_room_can_be_made_that_costs_no_more() {
    let (held, mut offered) = crowded(1_000);
    offered.bytes = MAX_BYTES;
    let (cleared, looked) = clear(&held, &offered);
    assert_eq!(cleared.expect_err("full").code, TrustCode::TooLarge);
    assert!(looked <= 10 * 10_000, "{looked}");
}

#[test]
fn what_a_head_lists_makes_no_room() {
    let (mut held, mut offered) = crowded(100);
    for one in &mut held {
        one.is_listed = one.slot.as_ref().is_some_and(|slot| slot.0.ends_with("51"));
    }
    offered.bytes -= held[0].bytes;
    let cleared = clear(&held, &offered).0.expect("room");
    assert_eq!(cleared.len(), 48);
    assert!(!cleared.iter().any(|slot| slot.0.ends_with("51")));
}
