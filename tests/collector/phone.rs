//! A simulated phone: it makes records, signs heads and writes requests, honestly or not.

use roughcheck::base::{Digest, Domain, Timestamp};
use roughcheck::check::{KnownTime, Post, Procedure, Verdict};
use roughcheck::cose::{SecretKey, Signer};
use roughcheck::journal::{Body, CheckBody, Checkpoint, Entry, Epoch, OpenReason, OpenedBody, Predecessor, hash_of};
use roughcheck::sync::{Batch, Claim, OpenedField, Request, Token};

pub fn now() -> Timestamp {
    "2026-03-01T10:00:00Z".parse().unwrap()
}

pub fn post(country: &str, procedure: Procedure) -> Post {
    Post { country: country.parse().unwrap(), name: format!("{country} 1"), procedure }
}

#[derive(Clone)]
pub struct Phone {
    pub seed: u8,
    pub epoch: Epoch,
    pub post: Post,
    pub records: Vec<Vec<u8>>,
    pub older: Vec<Claim>,
    pub count: u64,
    pub token: Option<Token>,
    pub successions: Vec<Vec<u8>>,
    pub fields: Vec<OpenedField>,
    pub anchor: Option<Vec<u8>>,
}

impl Phone {
    /// A phone whose journal has its first record.
    pub fn new(seed: u8) -> Self {
        let mut phone = Self {
            seed,
            epoch: Epoch([0; 16]),
            post: post("EU", Procedure::Import),
            records: Vec::new(),
            older: Vec::new(),
            count: 0,
            token: None,
            successions: Vec::new(),
            fields: Vec::new(),
            anchor: None,
        };
        phone.open(OpenReason::First, None);
        phone
    }

    pub fn key(&self) -> SecretKey {
        SecretKey::from_seed(&[self.seed; 32])
    }

    pub fn key_bytes(&self) -> Vec<u8> {
        self.key().public_key().as_bytes().to_vec()
    }

    pub fn last(&self) -> Digest {
        self.records.last().map_or(Digest([0; 32]), |record| hash_of(record))
    }

    pub fn hash(&self, seq: usize) -> Digest {
        hash_of(&self.records[seq - 1])
    }

    pub fn seq(&self) -> u64 {
        self.records.len() as u64
    }

    pub fn claim(&self) -> Claim {
        Claim { epoch: self.epoch, seq: self.seq(), hash: self.last() }
    }

    /// Goes on in a new epoch.
    pub fn open(&mut self, reason: OpenReason, predecessor: Option<Predecessor>) {
        if !self.records.is_empty() {
            self.older.push(self.claim());
        }
        let [a, b] = [self.seed, self.older.len() as u8];
        self.epoch = Epoch(std::array::from_fn(|at| if at == 0 { a } else { b }));
        self.records.clear();
        let body = OpenedBody { reason, device_key: self.key_bytes(), predecessor, salvaged: Vec::new() };
        self.write(Body::Opened(body));
    }

    /// The newest entry, as the next epoch names it.
    pub fn predecessor(&self) -> Predecessor {
        Predecessor { epoch: self.epoch, seq: self.seq(), hash: self.last() }
    }

    pub fn entry(&self, body: Body) -> Entry {
        Entry {
            epoch: self.epoch,
            seq: self.seq() + 1,
            previous: self.last(),
            clock: now(),
            floor: None,
            trust: None,
            post: Some(self.post.clone()),
            body,
            commitments: Vec::new(),
            past: roughcheck::check::Past::default(),
        }
    }

    pub fn write(&mut self, body: Body) {
        let record = self.entry(body).to_row().record;
        self.records.push(record);
    }

    pub fn check_body(number: &str, content: &str) -> CheckBody {
        CheckBody {
            rules: 1,
            procedure: Procedure::Import,
            verdict: Verdict::Refer,
            faults: vec!["parcel.carats:differs".to_owned()],
            refusals: 0,
            genuine: true,
            number: Some(number.parse().unwrap()),
            replaces: None,
            presented: Some(Digest::of(Domain::Presented, content.as_bytes())),
            content: Some(Digest::of(Domain::Content, content.as_bytes())),
            signer: None,
            parcel: None,
            corrects: None,
            witnessed: None,
            printed: None,
            time: KnownTime::default(),
            numbers: Vec::new(),
            unread: None,
        }
    }

    /// Records so many checks, each of a number of its own.
    pub fn checks(&mut self, count: usize) {
        for _ in 0..count {
            let number = format!("AO-{:03}{:06}", self.seed, self.records.len());
            self.write(Body::Check(Self::check_body(&number, &number)));
        }
    }

    pub fn check(&mut self, number: &str, content: &str) {
        self.write(Body::Check(Self::check_body(number, content)));
    }

    pub fn head(&self, seq: u64, hash: Digest) -> Vec<u8> {
        Checkpoint { epoch: self.epoch, seq, hash, clock: now(), kept: None }.sign(&self.key()).unwrap()
    }

    /// The records from one place to another, both counted.
    pub fn batch(&self, from: usize, to: usize) -> Batch {
        let records = self.records[from - 1..to].to_vec();
        let head = self.head(to as u64, hash_of(records.last().unwrap()));
        let (fields, anchor) = (self.fields.clone(), self.anchor.clone());
        Batch { epoch: self.epoch, from: from as u64, records, head, fields, anchor }
    }

    /// A request, its count one greater than that of the request before.
    pub fn request(&mut self, batch: Option<Batch>) -> Vec<u8> {
        self.count += 1;
        let mut claims = self.older.clone();
        claims.push(self.claim());
        let key_bytes = self.key_bytes();
        let request = Request {
            device_key: self.key().public_key().clone(),
            nonce: [self.count as u8; 16],
            count: self.count,
            trust: None,
            claims,
            enrolling: self.token.iter().map(|token| token.enrol(&key_bytes)).collect(),
            successions: self.successions.clone(),
            batch,
            held: Vec::new(),
        };
        request.sign(&self.key()).unwrap()
    }

    /// A request with everything.
    pub fn all(&mut self) -> Vec<u8> {
        let batch = self.batch(1, self.records.len());
        self.request(Some(batch))
    }
}
