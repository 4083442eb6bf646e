//! A phone and a collector: what goes over the network, and what does not.

use roughcheck::Station;
use roughcheck::check::Procedure;
use roughcheck::cose::Signer;
use roughcheck::station::Accepted;
use roughcheck::sync::{Answer, BatchLimits, Request};
use roughcheck::trust::{Bundle, Document, Kind};
use roughcheck_testkit::{self as testing, Ceremony, signed_by, unsigned_part};
use tempfile::TempDir;

use super::fixture::Fixture;
use super::phone::{now, post};
use crate::sync::fake::host;

struct Pair {
    fixture: Fixture,
    station: Station,
    _folder: TempDir,
}

/// How large the answers to a sync were that carried documents, and what it installed.
#[derive(Debug, Default)]
struct Synced {
    documents: Vec<Vec<u8>>,
    answered: usize,
    installed: usize,
}

impl Pair {
    fn new() -> Self {
        let mut fixture = Fixture::new();
        let folder = tempfile::tempdir().unwrap();
        let token = fixture.collector.enrol(post("EU", Procedure::Import), now()).unwrap();
        Station::enrol(folder.path(), &token, testing::key("thin").public_key()).unwrap();
        let station = Station::open(folder.path(), host(folder.path(), "thin", 7)).unwrap();
        Self { fixture, station, _folder: folder }
    }

    fn sync(&mut self) -> Synced {
        let mut synced = Synced::default();
        while let Some(request) = self.station.next_batch(BatchLimits::default()).unwrap() {
            let question = Request::verify(&request).unwrap().batch.is_none();
            let answer: Answer = self.fixture.send(&request).answer;
            let bytes = answer.encode();
            let accepted: Accepted = self.station.accept(&bytes).unwrap();
            assert!(accepted.installed.iter().all(|report| report.refused.is_none()), "{:?}", accepted.installed);
            synced.installed += accepted.installed.len();
            synced.answered += if question { bytes.len() } else { 0 };
            synced.documents.extend(answer.documents);
        }
        synced
    }

    fn is_up_to_date(&self) {
        let office = self.fixture.collector.identity().trust().unwrap().versions.clone();
        assert_eq!(self.station.status().versions, office);
    }
}

/// A bundle whose revocations are large, with alerts of the groups.
fn bundle(version: u64, alerts: u64) -> Vec<u8> {
    let ceremony = Ceremony::new();
    let every_third: Vec<String> = (0..30_000).map(|at| (3 * at + at % 2).to_string()).collect();
    let json = format!(
        r#"{{"version":2,"runs":[{{"participant":"AO","digits":7,"runs":[{}],"reason":"stolen"}}]}}"#,
        every_third.join(",")
    );
    let mut parts = ceremony.basic_parts();
    parts.retain(|part| part.kind != Kind::Revocations);
    parts.push(ceremony.part(Kind::Revocations, &json));
    parts.push(alert(alerts));
    ceremony.bundle(version, now(), parts).encode()
}

fn alert(version: u64) -> Document {
    let json = format!(
        r#"{{"version":{version},"made_at":"2026-01-20T00:00:00Z","alerts":[
            {{"kind":"number","number":"AO-0000107","until":"2027-03-01","text":"stolen {version}"}}]}}"#
    );
    let keys = ["government", "civil-society"].map(testing::key);
    signed_by(unsigned_part(Kind::Alerts, &json), &keys.iter().collect::<Vec<_>>())
}

#[test]
fn a_sync_with_nothing_new_carries_no_document_and_one_with_alerts_the_alerts() {
    let mut pair = Pair::new();
    let whole = bundle(2, 1);
    pair.fixture.collector.install(&whole, now()).unwrap();
    let first = pair.sync();
    assert_eq!((first.installed, first.documents), (1, vec![whole.clone()]), "a new phone gets everything");
    pair.is_up_to_date();
    let nothing = pair.sync();
    assert_eq!((nothing.installed, nothing.documents.len()), (0, 0));
    assert!(nothing.answered < 700, "{} bytes", nothing.answered);
    // Alerts by themselves: nothing of the bundle comes along.
    let alone = alert(2).bytes();
    pair.fixture.collector.install(&alone, now()).unwrap();
    let alerted = pair.sync();
    assert_eq!((alerted.installed, &alerted.documents[..]), (1, &[alone][..]));
    pair.is_up_to_date();
    // A bundle in which the head and the alerts are new.
    let newer = bundle(3, 3);
    pair.fixture.collector.install(&newer, now()).unwrap();
    let synced = pair.sync();
    let [thin] = &synced.documents[..] else { panic!("one document, not {}", synced.documents.len()) };
    let parts = Bundle::decode(thin).unwrap();
    assert_eq!(parts.parts.iter().map(|part| part.kind).collect::<Vec<_>>(), [Kind::Alerts]);
    assert!(parts.roots.is_empty());
    println!(
        "answers: whole {}, nothing new {}, alerts alone {}, head and alerts {}",
        first.answered, nothing.answered, alerted.answered, synced.answered
    );
    assert!(thin.len() < 2_500 && whole.len() > 12_000, "{} of {} bytes", thin.len(), whole.len());
    pair.is_up_to_date();
    assert_eq!(pair.sync().documents.len(), 0);
}

#[test]
fn a_device_that_does_not_say_what_it_holds_gets_everything() {
    let mut fixture = Fixture::new();
    let mut phone = fixture.phone(1);
    let whole = bundle(2, 1);
    fixture.collector.install(&whole, now()).unwrap();
    phone.checks(1);
    let ask = phone.request(None);
    assert_eq!(Request::verify(&ask).unwrap().held, []);
    assert_eq!(fixture.send(&ask).answer.documents, [whole]);
}
