//! A phone and a collector in memory, for what needs no process: the collector keeps rows in a map and signs receipts.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Mutex;

use roughcheck::base::{Digest, Timestamp};
use roughcheck::check::{Post, Procedure};
use roughcheck::cose::{SecretKey, Signer};
use roughcheck::journal::{Checkpoint, Epoch, Link, hash_of};
use roughcheck::station::{Clock, Entropy, EntropyError, Host};
use roughcheck::store::HeadFile;
use roughcheck::sync::{
    Answer, BatchLimits, ForkNotice, Quarantined, Receipt, Request, Resume, SealKey, Standing, Token,
    receipt_key_digest,
};
use roughcheck::{Input, Options, Station};
use roughcheck_issue::{certificate_text, sign_certificate};
use roughcheck_testkit as testing;
use roughcheck_testkit::HardwareKey;
use tempfile::TempDir;
use zeroize::Zeroizing;

pub const SECRET: [u8; 16] = *b"sixteen secrets!";

struct Fixed(Timestamp);

impl Clock for Fixed {
    fn now(&self) -> Timestamp {
        self.0
    }
}

/// Counts, so that nothing repeats within a test.
struct Counting(Mutex<u64>);

impl Entropy for Counting {
    fn fill(&self, buffer: &mut [u8]) -> Result<(), EntropyError> {
        let mut count = self.0.lock().unwrap();
        *count += 1;
        let digest = Digest::of(roughcheck::base::Domain::Token, &count.to_be_bytes());
        for (to, from) in buffer.iter_mut().zip(digest.0) {
            *to = from;
        }
        Ok(())
    }
}

pub fn host(folder: &Path, key: &str, seed: u64) -> Host {
    Host {
        clock: Box::new(Fixed("2026-03-01T10:00:00Z".parse().unwrap())),
        entropy: Box::new(Counting(Mutex::new(seed))),
        signer: Box::new(testing::key(key)),
        sealing_key: Zeroizing::new([5; 32]),
        last_head: Box::new(HeadFile::new(&folder.join("head"))),
    }
}

/// A phone whose key is P-256, as phones keep it in their hardware.
pub fn hardware_phone(collector: &Collector) -> Phone {
    let dir = tempfile::tempdir().unwrap();
    let key = HardwareKey::from_seed(&[7; 32]).unwrap();
    Station::enrol(dir.path(), &collector.token(), key.public_key()).unwrap();
    let host = Host { signer: Box::new(key), ..host(dir.path(), "unused", 1) };
    let station = Station::open(dir.path(), host).unwrap();
    Phone { dir, station }
}

/// A phone that was enrolled with a token of this collector.
pub struct Phone {
    pub dir: TempDir,
    pub station: Station,
}

pub fn phone(collector: &Collector) -> Phone {
    let dir = tempfile::tempdir().unwrap();
    let device = testing::key("device");
    Station::enrol(dir.path(), &collector.token(), device.public_key()).unwrap();
    let station = Station::open(dir.path(), host(dir.path(), "device", 1)).unwrap();
    Phone { dir, station }
}

impl Phone {
    /// Records so many checks.
    pub fn record(&self, checks: usize) {
        for n in 0..checks {
            let certificate = testing::certificate(&format!("AO-{:07}", 770_000 + n));
            let text = certificate_text(&sign_certificate(&testing::key("AO"), &certificate).unwrap());
            let options = Options { officer: Some("officer 12".into()), ..Options::default() };
            let report = self.station.check(&Input::Text(text), None, &options).unwrap();
            assert!(report.entry.is_some());
        }
    }
}

/// A collector that keeps everything.
pub struct Collector {
    pub key: SecretKey,
    pub seal: SealKey,
    pub rows: BTreeMap<(Epoch, u64), (Digest, Vec<u8>)>,
    /// A row at this place is quarantined.
    pub poison: Option<u64>,
    pub notice: Option<ForkNotice>,
    pub standing: Standing,
    pub now: Timestamp,
    pub documents: Vec<Vec<u8>>,
    pub enrolled: Vec<bool>,
}

impl Collector {
    pub fn new(name: &str) -> Self {
        Self {
            key: testing::key(name),
            seal: SealKey::from_seed(&[3; 32]),
            rows: BTreeMap::new(),
            poison: None,
            notice: None,
            standing: Standing::Known,
            now: "2026-03-02T00:00:00Z".parse().unwrap(),
            documents: Vec::new(),
            enrolled: Vec::new(),
        }
    }

    pub fn token(&self) -> Token {
        Token {
            secret: Zeroizing::new(SECRET),
            root: testing::Ceremony::new().pin(),
            receipt_key: receipt_key_digest(self.key.public_key()),
            seal_key: self.seal.public(),
            post: Post { country: "EU".parse().unwrap(), name: "Antwerp 1".into(), procedure: Procedure::Import },
        }
    }

    /// Keeps what a request brings and answers it.
    pub fn answer(&mut self, bytes: &[u8]) -> Vec<u8> {
        let request = Request::verify(bytes).expect("a request");
        let device = request.device_key.as_bytes().to_vec();
        let receipt_key = receipt_key_digest(self.key.public_key());
        self.enrolled.extend(request.enrolling.iter().map(|one| one.holds(&SECRET, receipt_key, &device)));
        let (mut kept, mut quarantined) = (None, Vec::new());
        if let Some(batch) = request.batch.as_ref().filter(|_| self.standing == Standing::Known) {
            let head = Checkpoint::signed(&batch.head).unwrap();
            assert_eq!((head.epoch, head.seq), (batch.epoch, batch.to()), "the head signs the last row");
            let parent = if batch.from == 1 { true } else { self.rows.contains_key(&(batch.epoch, batch.from - 1)) };
            if parent {
                for ((n, record), seq) in batch.records.iter().enumerate().zip(batch.from..) {
                    let hash = match batch.records.get(n + 1) {
                        None => head.hash,
                        Some(next) => Link::decode(next).map_or(hash_of(record), |next| next.previous),
                    };
                    let sound = hash_of(record) == hash && Link::decode(record).is_ok();
                    let reason = if self.poison == Some(seq) { Some("poison") } else { None };
                    let reason = reason.or((!sound).then_some("edited"));
                    quarantined.extend(reason.map(|reason| Quarantined { seq, hash, reason: reason.into() }));
                    self.rows.insert((batch.epoch, seq), (hash, record.clone()));
                }
                kept = Some((batch.epoch, head.seq, head.hash));
            }
        }
        let newest =
            |epoch| self.rows.range((epoch, 0)..=(epoch, u64::MAX)).next_back().map_or(0, |((_, seq), _)| *seq);
        let resume = request
            .claims
            .iter()
            .map(|claim| Resume { epoch: claim.epoch, after: Some(newest(claim.epoch).min(claim.seq)) });
        let receipt = Receipt {
            receipt_key: self.key.public_key().clone(),
            device_key: device,
            nonce: request.nonce,
            received_at: self.now,
            standing: self.standing,
            count: request.count,
            resume: resume.collect(),
            kept,
            quarantined,
            notice: self.notice,
        };
        Answer { receipt: receipt.sign(&self.key).unwrap(), documents: self.documents.clone() }.encode()
    }
}

/// Sends everything.
pub fn sync(phone: &Phone, collector: &mut Collector) {
    while let Some(request) = phone.station.next_batch(BatchLimits { rows: 5, bytes: 1 << 20 }).unwrap() {
        phone.station.accept(&collector.answer(&request)).unwrap();
    }
}
