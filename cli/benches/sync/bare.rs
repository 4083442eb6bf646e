//! What cannot be saved: the rows into a bare table, one commit for each batch, and the bare signature checks.

use std::path::Path;
use std::time::{Duration, Instant};

use roughcheck::cose::{PublicKey, Purpose, Sign1};
use roughcheck::journal::hash_of;
use roughcheck::sync::Request;
use rusqlite::{Connection, params};

/// How long it takes to verify each request and head, and to insert every row and field.
pub fn time(path: &Path, requests: &[Vec<u8>]) -> Duration {
    let mut db = Connection::open(path).unwrap();
    db.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
         CREATE TABLE entries (device BLOB, epoch BLOB, seq INTEGER, hash BLOB, record BLOB,
             PRIMARY KEY (device, epoch, seq, hash)) WITHOUT ROWID;
         CREATE TABLE fields (epoch BLOB, seq INTEGER, salt BLOB, value BLOB, PRIMARY KEY (epoch, seq)) WITHOUT ROWID;",
    )
    .unwrap();
    // What is read beforehand is not timed: rows, hashes, keys.
    let prepared: Vec<_> = requests
        .iter()
        .filter_map(|bytes| Request::verify(bytes).ok())
        .map(|request| {
            let batch = request.batch.unwrap();
            let hashes: Vec<_> = batch.records.iter().map(|record| hash_of(record)).collect();
            (request.device_key, batch, hashes)
        })
        .collect();
    let watch = Instant::now();
    for ((key, batch, hashes), bytes) in prepared.iter().zip(requests) {
        assert!(holds(bytes, key, Purpose::Request) && holds(&batch.head, key, Purpose::Checkpoint));
        let transaction = db.transaction().unwrap();
        {
            let mut entries = transaction.prepare_cached("INSERT INTO entries VALUES (?1, ?2, ?3, ?4, ?5)").unwrap();
            for (seq, (record, hash)) in (batch.from..).zip(batch.records.iter().zip(hashes)) {
                entries.execute(params![key.as_bytes(), batch.epoch.0, seq, hash.0, record]).unwrap();
            }
            let mut fields = transaction.prepare_cached("INSERT INTO fields VALUES (?1, ?2, ?3, ?4)").unwrap();
            for field in &batch.fields {
                fields.execute(params![batch.epoch.0, field.seq, field.salt, field.value]).unwrap();
            }
        }
        transaction.commit().unwrap();
    }
    watch.elapsed()
}

fn holds(bytes: &[u8], key: &PublicKey, purpose: Purpose) -> bool {
    Sign1::decode(bytes, purpose).unwrap().verify(key)
}
