//! A collector in a folder of its own.

use roughcheck::check::Procedure;
use roughcheck::cose::{PublicKey, SecretKey, Signer};
use roughcheck::sync::{Receipt, Resume};
use roughcheck_collector::view::Stats;
use roughcheck_collector::{Collector, DatabaseUrl, Reply};
use roughcheck_testkit::Ceremony;
use tempfile::TempDir;

use super::phone::{Phone, now, post};

pub struct Fixture {
    pub dir: TempDir,
    pub collector: Collector,
}

pub fn key() -> SecretKey {
    SecretKey::from_seed(&[200; 32])
}

pub fn database_url(dir: &TempDir) -> DatabaseUrl {
    format!("sqlite:{}", dir.path().join("collector.db").display()).parse().unwrap()
}

impl Fixture {
    /// A collector with a bundle.
    pub fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let mut collector = Collector::open(&database_url(&dir), Some(&key())).unwrap();
        let ceremony = Ceremony::new();
        let bundle = ceremony.bundle(1, now(), ceremony.basic_parts()).encode();
        collector.install(&bundle, now()).unwrap();
        Self { dir, collector }
    }

    /// The same database, opened again.
    pub fn again(self) -> Self {
        let collector = Collector::open(&database_url(&self.dir), None).unwrap();
        Self { collector, ..self }
    }

    /// A phone with a token, which its next request answers.
    pub fn phone(&mut self, seed: u8) -> Phone {
        let token = self.collector.enrol(post("EU", Procedure::Import), now()).unwrap();
        Phone { token: Some(token), ..Phone::new(seed) }
    }

    #[track_caller]
    pub fn send(&mut self, request: &[u8]) -> Reply {
        self.collector.receive(request, now()).unwrap().unwrap()
    }

    /// Sends a request, and reads the receipt as the phone would.
    #[track_caller]
    pub fn receipt(&mut self, request: &[u8]) -> Receipt {
        let reply = self.send(request);
        Receipt::verify(&reply.answer.receipt, believed).unwrap()
    }

    #[track_caller]
    pub fn stats(&self) -> Stats {
        self.collector.readers().with(|reader| reader.stats()).unwrap()
    }

    pub fn alarm(&self, kind: &str) -> u64 {
        self.stats().alarms.get(kind).copied().unwrap_or(0)
    }

    /// A look into the database itself.
    pub fn count(&self, sql: &str) -> i64 {
        let path = self.dir.path().join("collector.db");
        rusqlite::Connection::open(path).unwrap().query_row(sql, [], |row| row.get(0)).unwrap()
    }
}

pub fn believed(candidate: &PublicKey) -> bool {
    candidate == key().public_key()
}

/// Where an epoch goes on.
#[track_caller]
pub fn resume(receipt: &Receipt, phone: &Phone) -> Option<u64> {
    let found: Vec<&Resume> = receipt.resume.iter().filter(|one| one.epoch == phone.epoch).collect();
    assert_eq!(found.len(), 1, "{:?}", receipt.resume);
    found[0].after
}
