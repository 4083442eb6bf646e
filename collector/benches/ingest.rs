//! How fast journals are ingested, compared with the least that it must cost: the bare signature checks, and bare batch
//! inserts of the same rows.
//!
//! Both are timed in turn, A B A B, so that a machine whose speed drifts changes both; medians are printed.
#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing, clippy::float_arithmetic, reason = "a bench")]
#![allow(clippy::as_conversions, reason = "a bench")]

use std::time::{Duration, Instant as Stopwatch};

use roughcheck_collector::ingest::{ReceiptIssuer, VerifiedRequest, ingest};
use roughcheck_collector::{Collector, DatabaseUrl};
use roughcheck_format::base::{Digest, Domain, Timestamp};
use roughcheck_format::cose::{Purpose, SecretKey, Sign1, Signer};
use roughcheck_testkit::Ceremony;
use roughcheck_verify::check::{KnownTime, Post, Procedure, Verdict};
use roughcheck_verify::journal::{Body, CheckBody, Checkpoint, Entry, Epoch, Link, OpenReason, OpenedBody, Row};
use roughcheck_verify::sync::{Batch, Claim, Request, Token};
use rusqlite::{Connection, params};

const PHONES: u8 = 100;
const ROWS: u64 = 1_000;
const BATCH: usize = 500;
const TOGETHER: usize = 64;
const ROUNDS: usize = 7;

fn now() -> Timestamp {
    "2026-03-01T10:00:00Z".parse().unwrap()
}

fn post() -> Post {
    Post { country: "EU".parse().unwrap(), name: "Antwerp 1".to_owned(), procedure: Procedure::Import }
}

fn check(phone: u8, seq: u64) -> Body {
    let number = format!("AO-{phone:03}{seq:06}");
    Body::Check(CheckBody {
        rules: 1,
        procedure: Procedure::Import,
        verdict: Verdict::Pass,
        faults: Vec::new(),
        refusals: 0,
        genuine: true,
        number: Some(number.parse().unwrap()),
        replaces: None,
        presented: Some(Digest::of(Domain::Presented, number.as_bytes())),
        content: Some(Digest::of(Domain::Content, number.as_bytes())),
        signer: Some(roughcheck_format::cose::KeyId([7; 8])),
        parcel: None,
        corrects: None,
        witnessed: None,
        printed: None,
        time: KnownTime::default(),
        numbers: Vec::new(),
        unread: None,
    })
}

fn journal(phone: u8, key: &SecretKey) -> Vec<Row> {
    let mut previous = Digest([0; 32]);
    let mut rows = Vec::new();
    for seq in 1..=ROWS {
        let device_key = key.public_key().as_bytes().to_vec();
        let opened = OpenedBody { reason: OpenReason::First, device_key, predecessor: None, salvaged: Vec::new() };
        let body = if seq == 1 { Body::Opened(opened) } else { check(phone, seq) };
        let (clock, floor, trust) = (now(), Some(now()), Some(Digest([1; 32])));
        let commitments = Vec::new();
        let entry = Entry {
            epoch: Epoch([phone; 16]),
            seq,
            previous,
            clock,
            floor,
            trust,
            post: Some(post()),
            body,
            commitments,
            past: roughcheck_verify::check::Past::default(),
        };
        let row = entry.to_row();
        previous = row.hash;
        rows.push(row);
    }
    rows
}

/// The requests with which a phone sends everything.
fn requests(key: &SecretKey, token: &Token, rows: &[Row]) -> Vec<Vec<u8>> {
    let last = rows.last().unwrap();
    let claims = vec![Claim { epoch: last.epoch, seq: last.seq, hash: last.hash }];
    let batches = rows.chunks(BATCH).zip(1..).map(|(rows, count)| {
        let last = rows.last().unwrap();
        let head = Checkpoint { epoch: last.epoch, seq: last.seq, hash: last.hash, clock: now(), kept: None }
            .sign(key)
            .unwrap();
        let records = rows.iter().map(|row| row.record.clone()).collect();
        let batch = Batch { epoch: last.epoch, from: rows[0].seq, records, head, fields: Vec::new(), anchor: None };
        let request = Request {
            device_key: key.public_key().clone(),
            nonce: [1; 16],
            count,
            trust: None,
            claims: claims.clone(),
            enrolling: vec![token.enrol(key.public_key().as_bytes())],
            successions: Vec::new(),
            batch: Some(batch),
            held: Vec::new(),
        };
        request.sign(key).unwrap()
    });
    batches.collect()
}

fn collector(dir: &tempfile::TempDir) -> Collector {
    let database: DatabaseUrl = format!("sqlite:{}", dir.path().join("c.db").display()).parse().unwrap();
    let mut collector = Collector::open(&database, Some(&SecretKey::from_seed(&[200; 32]))).unwrap();
    let ceremony = Ceremony::new();
    collector.install(&ceremony.bundle(1, now(), ceremony.basic_parts()).encode(), now()).unwrap();
    collector
}

/// Reading and verifying in one thread, storing and answering in another, the commits grouped: as the server does it.
fn ingested(phones: &[(SecretKey, Vec<Row>)]) -> Duration {
    let dir = tempfile::tempdir().unwrap();
    let mut collector = collector(&dir);
    let all: Vec<Vec<u8>> =
        phones.iter().flat_map(|(key, rows)| requests(key, &collector.enrol(post(), now()).unwrap(), rows)).collect();
    let (mut storage, _readers, identity) = collector.into_parts();
    let issuer: ReceiptIssuer = identity.receipt_issuer();
    let began = Stopwatch::now();
    let (sender, requests) = std::sync::mpsc::sync_channel(TOGETHER * 2);
    std::thread::scope(|scope| {
        scope.spawn(move || {
            for request in &all {
                sender.send(VerifiedRequest::read(request, |_, _| None).unwrap()).unwrap();
            }
        });
        while let Ok(first) = requests.recv() {
            let group: Vec<VerifiedRequest> =
                std::iter::once(first).chain(requests.try_iter().take(TOGETHER - 1)).collect();
            let mut all = Vec::new();
            storage
                .write(&mut |txn| {
                    for request in &group {
                        all.push(ingest(txn, &issuer, request, now())?);
                    }
                    Ok(())
                })
                .unwrap();
            for ingested in all {
                assert!(ingested.kept().is_some());
                std::hint::black_box(ingested.sign(identity.receipt_key()).unwrap());
            }
        }
    });
    began.elapsed()
}

/// The same signatures checked, and the rows in as large batches into a table with the same key and look-up.
fn bare(phones: &[(SecretKey, Vec<Row>)]) -> Duration {
    let dir = tempfile::tempdir().unwrap();
    let token = collector(&dir).enrol(post(), now()).unwrap();
    let mut db = Connection::open(dir.path().join("bare.db")).unwrap();
    db.execute_batch(
        "PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536;
         PRAGMA wal_autocheckpoint = 2000;
         CREATE TABLE entries (epoch_id INTEGER, seq INTEGER, hash BLOB, number TEXT, record BLOB,
         PRIMARY KEY (epoch_id, seq, hash)) WITHOUT ROWID;
         CREATE INDEX entries_number ON entries (number) WHERE number IS NOT NULL;",
    )
    .unwrap();
    let signed = phones.iter().map(|(key, rows)| {
        let row = rows.last().unwrap();
        let head =
            Checkpoint { epoch: row.epoch, seq: row.seq, hash: row.hash, clock: now(), kept: None }.sign(key).unwrap();
        (key, head, requests(key, &token, rows))
    });
    let signed: Vec<_> = signed.collect();
    let began = Stopwatch::now();
    for (key, head, requests) in &signed {
        for request in requests {
            assert!(Sign1::decode(head, Purpose::Checkpoint).unwrap().verify(key.public_key()));
            assert!(Sign1::decode(request, Purpose::Request).unwrap().verify(key.public_key()));
        }
    }
    for group in phones.chunks(TOGETHER * BATCH / ROWS as usize) {
        let transaction = db.transaction().unwrap();
        for (id, (_, rows)) in (1_i64..).zip(group) {
            for row in rows {
                let sql = "INSERT INTO entries VALUES (?1, ?2, ?3, ?4, ?5)";
                let epoch = id + i64::from(row.epoch.0[0]) * 1_000;
                let mut statement = transaction.prepare_cached(sql).unwrap();
                statement.execute(params![epoch, row.seq, row.hash.0, row.number, row.record]).unwrap();
            }
        }
        transaction.commit().unwrap();
    }
    began.elapsed()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn main() {
    let phones: Vec<(SecretKey, Vec<Row>)> = (1..=PHONES)
        .map(|phone| {
            let key = SecretKey::from_seed(&[phone; 32]);
            let rows = journal(phone, &key);
            (key, rows)
        })
        .collect();
    assert!(Link::decode(&phones[0].1[1].record).is_ok());
    let (mut own, mut least) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        own.push(ingested(&phones));
        least.push(bare(&phones));
    }
    let (own, least) = (median(own), median(least));
    let rows = f64::from(PHONES) * ROWS as f64;
    let rate = |time: Duration| rows / time.as_secs_f64();
    println!("ingested:               {:>8.0} rows/s ({own:?})", rate(own));
    println!("bare checks and inserts: {:>8.0} rows/s ({least:?})", rate(least));
    println!("of the bare rate:       {:>8.2}", least.as_secs_f64() / own.as_secs_f64());
}
