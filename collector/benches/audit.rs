//! What judging again costs: how many checks a second, and how much slower entries are ingested meanwhile.
#![allow(missing_docs, clippy::unwrap_used, clippy::float_arithmetic, clippy::as_conversions, reason = "a bench")]

use std::sync::Arc;
use std::time::{Duration, Instant as Stopwatch};

use roughcheck_collector::audit::{self, Auditor};
use roughcheck_collector::{Collector, DatabaseUrl, Metrics};
use roughcheck_format::base::Timestamp;
use roughcheck_format::cose::{SecretKey, Signer};
use roughcheck_testkit::{Ceremony, certificate, key};
use roughcheck_verify::check::{Evidence, History, KnownTime, Post, Procedure, Reading};
use roughcheck_verify::journal::{Body, Checkpoint, Entry, Epoch, FieldName, OpenReason, OpenedBody, hash_of, judge};
use roughcheck_verify::sync::{Batch, Claim, OpenedField, Request, Token};
use roughcheck_verify::trust::Trust;

const PHONES: u8 = 100;
const CHECKS: usize = 500;

fn now() -> Timestamp {
    "2026-03-01T10:00:00Z".parse().unwrap()
}

/// A phone's whole journal, each check of a certificate of its own, as one request.
fn request(phone: u8, trust: &Trust, token: &Token) -> Vec<u8> {
    let device = SecretKey::from_seed(&[phone; 32]);
    let post = Post { country: "EU".parse().unwrap(), name: "Antwerp 1".to_owned(), procedure: Procedure::Import };
    let (epoch, history) = (Epoch([phone; 16]), History::default());
    let (mut records, mut fields): (Vec<Vec<u8>>, Vec<OpenedField>) = (Vec::new(), Vec::new());
    for seq in 1..=CHECKS as u64 + 1 {
        let shown = roughcheck_issue::sign_certificate(&key("AO"), &certificate(&format!("AO-{phone:03}{seq:06}")));
        let shown = shown.unwrap();
        let body = if seq == 1 {
            let device_key = device.public_key().as_bytes().to_vec();
            Body::Opened(OpenedBody { reason: OpenReason::First, device_key, predecessor: None, salvaged: Vec::new() })
        } else {
            let reading = Reading::of_bytes(shown.clone(), Some(trust));
            let evidence = Evidence {
                reading: &reading,
                trust: Some(trust),
                clock: now(),
                time: &KnownTime::default(),
                post: Some(&post),
                procedure: Procedure::Import,
                parcel: None,
                printed: None,
                history: &history,
                witnessed: None,
                past: roughcheck_verify::check::Past::default(),
            };
            Body::Check(judge(&evidence, None, None).1.unwrap())
        };
        let mut commitments = Vec::new();
        if seq > 1 {
            let field = OpenedField { seq, field: FieldName::Presented, salt: [phone; 16], value: shown };
            commitments.push(field.commitment());
            fields.push(field);
        }
        let previous = records.last().map_or(roughcheck_format::base::Digest([0; 32]), |record| hash_of(record));
        let (trust, post) = (Some(trust.digest), Some(post.clone()));
        let entry = Entry {
            epoch,
            seq,
            previous,
            clock: now(),
            floor: None,
            trust,
            post,
            body,
            commitments,
            past: roughcheck_verify::check::Past::default(),
        };
        records.push(entry.to_row().record);
    }
    let (seq, hash) = (records.len() as u64, hash_of(records.last().unwrap()));
    let head = Checkpoint { epoch, seq, hash, clock: now(), kept: None }.sign(&device).unwrap();
    let request = Request {
        device_key: device.public_key().clone(),
        nonce: [0; 16],
        count: 1,
        trust: None,
        claims: vec![Claim { epoch, seq, hash }],
        enrolling: vec![token.enrol(device.public_key().as_bytes())],
        successions: Vec::new(),
        batch: Some(Batch { epoch, from: 1, records, head, fields, anchor: None }),
        held: Vec::new(),
    };
    request.sign(&device).unwrap()
}

/// The time to ingest everything, and the time until everything is judged as well.
fn round(audited: bool) -> (Duration, Duration) {
    let dir = tempfile::tempdir().unwrap();
    let database: DatabaseUrl = format!("sqlite:{}", dir.path().join("c.db").display()).parse().unwrap();
    let mut collector = Collector::open(&database, None).unwrap();
    let ceremony = Ceremony::new();
    collector.install(&ceremony.bundle(1, now(), ceremony.basic_parts()).encode(), now()).unwrap();
    let trust = collector.identity().trust().unwrap().clone();
    let requests: Vec<Vec<u8>> = (0..PHONES)
        .map(|phone| {
            let post = Post { country: "EU".parse().unwrap(), name: "P".to_owned(), procedure: Procedure::Import };
            let token = collector.enrol(post, now()).unwrap();
            request(phone, &trust, &token)
        })
        .collect();
    let readers = Arc::clone(collector.readers());
    let auditor =
        || Auditor::new(database.open().unwrap(), Arc::clone(&readers), Arc::new(now), Arc::new(Metrics::default()));
    let (stop, stopped) = std::sync::mpsc::channel();
    let (first, others) = requests.split_first().unwrap();
    let _ = collector.receive(first, now()).unwrap().unwrap();
    // It finds something to do at once, and goes on for as long as entries come.
    let thread = audited.then(|| audit::start(auditor(), stopped).unwrap());
    let began = Stopwatch::now();
    for request in others {
        let _ = collector.receive(request, now()).unwrap().unwrap();
    }
    let ingested = began.elapsed();
    drop(stop);
    if let Some(thread) = thread {
        thread.join().unwrap();
    }
    let mut rest = auditor();
    let began = Stopwatch::now();
    while rest.step().unwrap() {}
    let judged = began.elapsed();
    let counts = readers.with(|reader| reader.stats()).unwrap().rechecked;
    assert_eq!((counts.same, counts.different, counts.unable), (u64::from(PHONES) * CHECKS as u64, 0, 0));
    (ingested, judged)
}

fn main() {
    let checks = f64::from(PHONES) * CHECKS as f64;
    for _ in 0..3 {
        let (alone, judging) = round(false);
        let (beside, _) = round(true);
        println!(
            "ingested alone {:.0}/s, beside the auditor {:.0}/s; judged again {:.0}/s",
            checks / alone.as_secs_f64(),
            checks / beside.as_secs_f64(),
            checks / judging.as_secs_f64()
        );
    }
}
