//! Phones whose journals are made in memory: every entry is one that a real station recorded, in a chain of its own.

use std::path::Path;

use roughcheck::base::{Digest, Domain, Timestamp};
use roughcheck::check::{Post, Procedure};
use roughcheck::cose::{SecretKey, Signer};
use roughcheck::journal::{
    Body, Checkpoint, Commitment, Entry, Epoch, FieldName, OpenReason, OpenedBody, SealedField, open_salted, seal_field,
};
use roughcheck::station::{Clock, Entropy, EntropyError, Host};
use roughcheck::store::HeadFile;
use roughcheck::sync::{Batch, Claim, OpenedField, Request, Token};
use roughcheck::{Input, Options, Station};
use roughcheck_issue::{certificate_text, sign_certificate};
use roughcheck_testkit::{self as testing, Ceremony};
use rusqlite::Connection;

use super::process::NOW;

pub const SEALING: [u8; 32] = [7; 32];

struct Fixed;

impl Clock for Fixed {
    fn now(&self) -> Timestamp {
        NOW.parse().unwrap()
    }
}

struct Counter(std::cell::Cell<u64>);

impl Entropy for Counter {
    fn fill(&self, buffer: &mut [u8]) -> Result<(), EntropyError> {
        for chunk in buffer.chunks_mut(8) {
            self.0.set(self.0.get() + 1);
            chunk.copy_from_slice(&self.0.get().to_le_bytes()[..chunk.len()]);
        }
        Ok(())
    }
}

pub fn bundle() -> (Ceremony, Vec<u8>) {
    let ceremony = Ceremony::new();
    let made_at = "2026-01-15T00:00:00Z".parse().unwrap();
    let bundle = ceremony.bundle(1, made_at, ceremony.basic_parts()).encode();
    (ceremony, bundle)
}

pub fn host(dir: &Path, key: &str) -> Host {
    Host {
        clock: Box::new(Fixed),
        entropy: Box::new(Counter(std::cell::Cell::new(1))),
        signer: Box::new(testing::key(key)),
        sealing_key: SEALING.into(),
        last_head: Box::new(HeadFile::new(&dir.join("head"))),
    }
}

/// Checks as a real station recorded them: the entry, and the bytes that were presented.
pub struct Template {
    pub entry: Entry,
    pub presented: Vec<u8>,
}

/// So many different certificates, each checked once by a real station.
pub fn templates(dir: &Path, ceremony: &Ceremony, bundle: &[u8], count: u64) -> Vec<Template> {
    let post = Post { country: "EU".parse().unwrap(), name: "Antwerp 1".to_owned(), procedure: Procedure::Import };
    Station::init(dir, post, Some(ceremony.pin())).unwrap();
    let station = Station::open(dir, host(dir, "template")).unwrap();
    assert!(station.install(bundle).unwrap().refused.is_none());
    for n in 0..count {
        let certificate = testing::certificate(&format!("AO-{n:07}"));
        let text = certificate_text(&sign_certificate(&testing::key("AO"), &certificate).unwrap());
        assert!(station.check(&Input::Text(text), None, &Options::default()).unwrap().entry.is_some());
    }
    drop(station);
    let db = Connection::open(dir.join("station.db")).unwrap();
    let sql = "SELECT record, nonce, sealed FROM entries JOIN sealed USING (epoch, seq) WHERE field = 0 ORDER BY seq";
    let mut statement = db.prepare(sql).unwrap();
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap();
    rows.map(|row| {
        let (record, nonce, sealed): (Vec<u8>, [u8; 24], Vec<u8>) = row.unwrap();
        let entry = Entry::decode(&record).unwrap();
        let field = SealedField { field: FieldName::Presented, nonce, sealed };
        let place = (entry.epoch, entry.seq);
        let (_, presented) = open_salted(&SEALING, place, &field, &entry.commitments[0]).unwrap();
        Template { entry, presented }
    })
    .collect()
}

/// A journal that grows in memory.
pub struct Phone {
    pub key: SecretKey,
    pub epoch: Epoch,
    pub seq: u64,
    pub hash: Digest,
    template: Entry,
}

impl Phone {
    pub fn new(name: &str, template: &Template) -> Self {
        let [epoch, _] = halves(Digest::of(Domain::Token, name.as_bytes()));
        Self {
            key: testing::key(name),
            epoch: Epoch(epoch),
            seq: 0,
            hash: Digest([0; 32]),
            template: template.entry.clone(),
        }
    }

    /// The record that opens the epoch.
    pub fn open(&mut self) -> Vec<u8> {
        let device_key = self.key.public_key().as_bytes().to_vec();
        let body = OpenedBody { reason: OpenReason::First, device_key, predecessor: None, salvaged: Vec::new() };
        self.append(Body::Opened(body), Vec::new())
    }

    /// One more check, with the field that goes with it.
    pub fn check(&mut self, template: &Template) -> (Vec<u8>, OpenedField) {
        let [salt, _] = halves(self.hash);
        let value = template.presented.clone();
        let field = OpenedField { seq: self.seq + 1, field: FieldName::Presented, salt, value };
        let record = self.append(template.entry.body.clone(), vec![field.commitment()]);
        (record, field)
    }

    fn append(&mut self, body: Body, commitments: Vec<Commitment>) -> Vec<u8> {
        self.seq += 1;
        let entry =
            Entry { epoch: self.epoch, seq: self.seq, previous: self.hash, body, commitments, ..self.template.clone() };
        let row = entry.to_row();
        self.hash = row.hash;
        row.record
    }

    /// The field as the phone itself keeps it.
    pub fn sealed(&self, field: &OpenedField) -> SealedField {
        let mut nonce = [0; 24];
        nonce[..8].copy_from_slice(&field.seq.to_be_bytes());
        let place = (self.epoch, field.seq);
        seal_field(&SEALING, place, field.field, &field.value, field.salt, nonce).unwrap().1
    }

    pub fn head(&self) -> Vec<u8> {
        let head =
            Checkpoint { epoch: self.epoch, seq: self.seq, hash: self.hash, clock: NOW.parse().unwrap(), kept: None };
        head.sign(&self.key).unwrap()
    }

    /// A request over what the phone has, with these rows.
    pub fn request(&self, token: &Token, count: u64, batch: Option<Batch>, trust: Digest) -> Vec<u8> {
        let request = Request {
            device_key: self.key.public_key().clone(),
            nonce: [count as u8; 16],
            count,
            trust: Some(trust),
            claims: vec![Claim { epoch: self.epoch, seq: self.seq, hash: self.hash }],
            enrolling: vec![token.enrol(self.key.public_key().as_bytes())],
            successions: Vec::new(),
            batch,
            held: Vec::new(),
        };
        request.sign(&self.key).unwrap()
    }
}

fn halves(digest: Digest) -> [[u8; 16]; 2] {
    let (one, two) = digest.0.split_at(16);
    [one.try_into().unwrap(), two.try_into().unwrap()]
}
