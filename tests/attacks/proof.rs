//! What is proved of one entry, and what somebody with the file can make of it.

use roughcheck::journal::Entry;
use roughcheck::station::{EntryId, EntryProof};
use rusqlite::Connection;

use crate::sync::fake::{Collector, Phone, hardware_phone, phone, sync};

/// Changes the file behind the station's back.
fn edit(phone: &Phone, sql: &str) {
    let connection = Connection::open(phone.dir.path().join("station.db")).unwrap();
    for table in ["entries", "heads"] {
        for verb in ["update", "delete"] {
            connection.execute_batch(&format!("DROP TRIGGER IF EXISTS {table}_no_{verb}")).unwrap();
        }
    }
    connection.execute_batch(sql).unwrap();
}

fn prove(phone: &Phone, seq: u64) -> EntryProof {
    phone.station.prove(EntryId::current(seq)).unwrap()
}

#[track_caller]
fn fails(phone: &Phone, seq: u64, reason: &str) {
    let proof = prove(phone, seq);
    assert_eq!((proof.holds, proof.reason.as_deref()), (false, Some(reason)));
}

#[test]
fn every_entry_is_proved_up_to_the_newest_head() {
    let mut collector = Collector::new("collector");
    let phone = phone(&collector);
    phone.record(4);
    sync(&phone, &mut collector);
    phone.record(2);
    for entry in phone.station.entries().unwrap() {
        let proof = prove(&phone, entry.seq);
        assert_eq!((proof.holds, proof.entry.hash, proof.links), (true, entry.hash, 7 - entry.seq));
        assert_eq!(proof.head.unwrap().seq, 7);
        assert_eq!(proof.device_key, phone.station.status().device_key);
        assert_eq!(proof.receipt.is_some(), entry.seq <= 5, "what headquarters acknowledged");
    }
}

#[test]
fn what_was_changed_proves_nothing_before_it() {
    let phone = phone(&Collector::new("collector"));
    phone.record(6);
    edit(&phone, "UPDATE entries SET record = record || 'x' WHERE seq = 4");
    for (seq, due) in [(1, false), (3, false), (4, false), (5, true), (7, true)] {
        let proof = prove(&phone, seq);
        assert_eq!((proof.holds, proof.reason.is_none()), (due, due), "{seq}");
    }
    fails(&phone, 4, "edited");
}

#[test]
fn a_gap_or_a_head_of_another_is_told() {
    let phone = phone(&Collector::new("collector"));
    phone.record(6);
    edit(&phone, "DELETE FROM entries WHERE seq = 5");
    fails(&phone, 3, "missing");
    assert!(prove(&phone, 6).holds);
    edit(&phone, "UPDATE heads SET head = (SELECT head FROM heads WHERE seq = 6) WHERE seq = 7");
    fails(&phone, 7, "unsigned");
    edit(&phone, "UPDATE heads SET head = x'00' WHERE seq = 7");
    fails(&phone, 6, "unsigned");
    assert_eq!(prove(&phone, 6).head, None);
}

#[test]
fn a_record_rewritten_with_its_hash_is_told() {
    let phone = phone(&Collector::new("collector"));
    phone.record(3);
    let bytes = phone.station.record(EntryId::current(4)).unwrap();
    let mut entry = Entry::decode(&bytes).unwrap();
    entry.clock = "2026-01-01T00:00:00Z".parse().unwrap();
    let row = entry.to_row();
    let hex = roughcheck::base::to_hex(&row.record);
    edit(&phone, &format!("UPDATE entries SET record = x'{hex}', hash = x'{}' WHERE seq = 4", row.hash));
    fails(&phone, 4, "unsigned");
    fails(&phone, 2, "unsigned");
}

#[test]
fn what_waits_for_its_signature_is_not_proved_yet() {
    let phone = hardware_phone(&Collector::new("collector"));
    phone.record(3);
    let proof = prove(&phone, 4);
    assert_eq!((proof.holds, proof.reason.as_deref(), proof.head), (false, Some("unsigned"), None));
    let head = phone.station.head_code().unwrap().unwrap();
    assert!(prove(&phone, 4).holds, "showing a head signs the tail");
    assert_eq!(phone.station.holds_head(&head).unwrap().seq, 4);
}
