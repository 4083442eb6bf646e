//! A key in hardware is slow: its heads come now and then, and what they do not sign yet is shown.

use roughcheck::Station;
use roughcheck::station::Host;
use roughcheck_testkit::{Ceremony, HardwareKey};
use rusqlite::Connection;

use crate::sync::fake::{Collector, Phone, hardware_phone, host};

fn heads(phone: &Phone) -> u64 {
    let db = Connection::open(phone.dir.path().join("station.db")).unwrap();
    db.query_row("SELECT count(*) FROM heads", [], |row| row.get(0)).unwrap()
}

fn reopened(phone: Phone) -> Phone {
    let Phone { dir, station } = phone;
    drop(station);
    let signer = Box::new(HardwareKey::from_seed(&[7; 32]).unwrap());
    let station = Station::open(dir.path(), Host { signer, ..host(dir.path(), "unused", 900) }).unwrap();
    Phone { dir, station }
}

#[test]
fn a_key_in_hardware_signs_now_and_then_and_its_tail_is_shown() {
    let phone = hardware_phone(&Collector::new("collector"));
    phone.record(40);
    let state = phone.station.verify().unwrap();
    assert!(state.ok, "{state:?}");
    // 41 entries: the first commit is signed, then every sixteenth.
    assert_eq!((state.entries, state.unsigned_tail), (41, 7));
    assert_eq!(heads(&phone), 3);
    // It goes on after a restart, in the same epoch, with what it had not signed.
    let epoch = state.epoch;
    let phone = reopened(phone);
    phone.record(1);
    let state = phone.station.verify().unwrap();
    assert_eq!((state.ok, state.unsigned_tail, state.epoch), (true, 8, epoch));
    phone.station.sign_tail().unwrap();
    assert_eq!(phone.station.verify().unwrap().unsigned_tail, 0);
    phone.station.sign_tail().unwrap();
    assert_eq!(heads(&phone), 4, "nothing to sign, nothing signed");
    // More than may wait is a fault, whoever appended it.
    let Phone { dir, station } = phone;
    drop(station);
    let db = Connection::open(dir.path().join("station.db")).unwrap();
    db.execute_batch("DROP TRIGGER heads_no_delete; DELETE FROM heads WHERE seq > 20;").unwrap();
    drop(db);
    let signer = Box::new(HardwareKey::from_seed(&[7; 32]).unwrap());
    let station = Station::open(dir.path(), Host { signer, ..host(dir.path(), "unused", 900) }).unwrap();
    let state = station.verify().unwrap();
    assert_eq!((state.ok, state.reason.as_deref()), (false, Some("unsigned")));
}

/// Only what a head signs is remembered: a trust file that was installed is signed at once.
#[test]
fn a_phone_that_ends_before_its_tail_is_signed_has_not_gone_back() {
    let phone = hardware_phone(&Collector::new("collector"));
    let ceremony = Ceremony::new();
    for (version, made_at) in [(1, "2026-02-01T00:00:00Z"), (2, "2026-02-02T00:00:00Z")] {
        let bundle = ceremony.bundle(version, made_at.parse().unwrap(), ceremony.basic_parts());
        assert!(phone.station.install(&bundle.encode()).unwrap().refused.is_none());
        phone.record(1);
    }
    let phone = reopened(phone);
    let status = phone.station.status();
    assert_eq!((status.noticed, status.versions.get("head")), (Vec::new(), Some(&2)));
    assert_eq!(phone.station.verify().unwrap().unsigned_tail, 1);
}
