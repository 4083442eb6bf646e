//! Talks to a collector without the station, as an author of another client would: read a token, sign a request with
//! journal entries, and believe the receipt alone.
//!
//! Run it with `cargo run -p roughcheck-collector --example collector_client`. It leaves nothing behind.
//! The reference collector answers, by a call in place of a network.

use std::error::Error;

use roughcheck_collector::{Collector, DatabaseUrl};
use roughcheck_format::base::{Digest, Timestamp};
use roughcheck_format::cose::{SecretKey, Signer};
use roughcheck_testkit::Ceremony;
use roughcheck_verify::check::{Past, Post, Procedure};
use roughcheck_verify::journal::{Body, Checkpoint, Entry, Epoch, OpenReason, OpenedBody, hash_of};
use roughcheck_verify::sync::{Answer, Batch, Claim, Receipt, Request, Standing, Token, receipt_key_digest};

/// The time of the example. A client asks its clock.
const NOW: &str = "2026-02-01T09:00:00Z";

fn random<const N: usize>() -> Result<[u8; N], getrandom::Error> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)?;
    Ok(bytes)
}

fn main() -> Result<(), Box<dyn Error>> {
    let now: Timestamp = NOW.parse()?;

    // Headquarters: a collector with a trust bundle makes a token for one post.
    let folder = tempfile::tempdir()?;
    let database: DatabaseUrl = format!("sqlite:{}", folder.path().join("collector.db").display()).parse()?;
    let mut collector = Collector::open(&database, None)?;
    let ceremony = Ceremony::new();
    collector.install(&ceremony.bundle(1, now, ceremony.basic_parts()).encode(), now)?;
    let post = Post { country: "EU".parse()?, name: "Antwerp 1".to_owned(), procedure: Procedure::Import };
    let text = collector.enrol(post, now)?.to_text();

    // The client: a key of its own, and the token, which says whom to believe.
    let key = SecretKey::from_seed(&random()?);
    let token = Token::parse(&text)?;
    println!("a token for {}, root {}", token.post.name, token.root);

    // Its journal: here one entry, which opens an epoch and names the key that signs checkpoints.
    let opened = OpenedBody {
        reason: OpenReason::First,
        device_key: key.public_key().as_bytes().to_vec(),
        predecessor: None,
        salvaged: Vec::new(),
    };
    let entry = Entry {
        epoch: Epoch(random()?),
        seq: 1,
        previous: Digest([0; 32]),
        clock: now,
        floor: None,
        trust: None,
        post: Some(token.post.clone()),
        body: Body::Opened(opened),
        commitments: Vec::new(),
        past: Past::default(),
    };
    let record = entry.to_row().record;
    let claim = Claim { epoch: entry.epoch, seq: entry.seq, hash: hash_of(&record) };
    let head =
        Checkpoint { epoch: claim.epoch, seq: claim.seq, hash: claim.hash, clock: now, kept: None }.sign(&key)?;

    // The request. The answer to the token rides along until a receipt says that the collector knows the device; the
    // count grows with every request, so that none counts twice.
    let request = Request {
        device_key: key.public_key().clone(),
        nonce: random()?,
        count: 1,
        trust: None,
        claims: vec![claim],
        enrolling: vec![token.enrol(key.public_key().as_bytes())],
        successions: Vec::new(),
        held: Vec::new(),
        batch: Some(Batch {
            epoch: claim.epoch,
            from: 1,
            records: vec![record],
            head,
            fields: Vec::new(),
            anchor: None,
        }),
    };
    let bytes = request.sign(&key)?;
    println!("a request of {} bytes with 1 entry", bytes.len());

    // On a network this is `POST /v1/sync`.
    let answer = collector.receive(&bytes, now)??.answer.encode();

    // An answer is worth what its receipt says: signed by the key that the token pins, for this device and this request.
    let answer = Answer::decode(&answer)?;
    let receipt = Receipt::verify(&answer.receipt, |key| receipt_key_digest(key) == token.receipt_key)?;
    assert_eq!((receipt.device_key.as_slice(), receipt.nonce), (key.public_key().as_bytes(), request.nonce));
    assert_eq!(receipt.standing, Standing::Known);
    assert_eq!(receipt.kept, Some((claim.epoch, claim.seq, claim.hash)));
    println!("a receipt of {}: the collector keeps everything up to entry {}", receipt.received_at, claim.seq);

    // Whoever cannot sign with that key cannot make the client forget an entry.
    let other = Receipt::verify(&answer.receipt, |_| false);
    println!("for a client of another collector: {}", other.map_or_else(|error| error.to_string(), |_| "valid".into()));
    Ok(())
}

#[test]
fn it_runs() {
    main().unwrap();
}
