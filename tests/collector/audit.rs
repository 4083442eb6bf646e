//! Every check is judged again: the truth comes out the same, a lie raises an alarm, and missing evidence is reported.

use std::sync::Arc;

use roughcheck::base::Digest;
use roughcheck::certificate::Certificate;
use roughcheck::check::{Decision, Evidence, KnownTime, Reading, Verdict};
use roughcheck::journal::{Body, CheckBody, DecisionBody, Entry, FieldName, OpenReason, PrunedBody, history_of, judge};
use roughcheck::sync::OpenedField;
use roughcheck::trust::Trust;
use roughcheck_collector::audit::Auditor;
use roughcheck_collector::storage::{Reader, Storage, Work};
use roughcheck_collector::view::RecheckCounts;
use roughcheck_collector::{Metrics, StorageError};
use roughcheck_testkit as testing;

use super::fixture::{Fixture, database_url};
use super::phone::{Phone, now};
use crate::journeys::recheck::a_busy_station;
use crate::support::{Demo, until};
use crate::sync::server::Server;

/// A phone that judges what it is shown, as a station does.
#[derive(Clone)]
pub struct SimulatedStation {
    pub phone: Phone,
    trust: Trust,
    known: Vec<Entry>,
}

/// A certificate that its issuer signed.
fn signed(number: &str, change: impl FnOnce(&mut Certificate)) -> Vec<u8> {
    let mut certificate = testing::certificate(number);
    change(&mut certificate);
    roughcheck_issue::sign_certificate(&testing::key("AO"), &certificate).unwrap()
}

pub fn good() -> Vec<u8> {
    signed("AO-0770431", |_| {})
}

/// Another certificate under the same number.
pub fn other() -> Vec<u8> {
    signed("AO-0770431", |certificate| certificate.parcels = 9)
}

impl SimulatedStation {
    pub fn at(fixture: &mut Fixture, seed: u8) -> Self {
        let trust = fixture.collector.identity().trust().unwrap().clone();
        Self { phone: fixture.phone(seed), trust, known: Vec::new() }
    }

    /// Checks a certificate and records it, changed as a liar would.
    pub fn check_as(&mut self, shown: &[u8], lie: impl FnOnce(&mut CheckBody)) -> CheckBody {
        let reading = Reading::of_bytes(shown.to_vec(), Some(&self.trust));
        let history = roughcheck::check::History::default();
        let mut evidence = Evidence {
            reading: &reading,
            trust: Some(&self.trust),
            clock: now(),
            time: &KnownTime::default(),
            post: Some(&self.phone.post),
            procedure: self.phone.post.procedure,
            parcel: None,
            printed: None,
            history: &history,
            witnessed: None,
            past: roughcheck::check::Past::default(),
        };
        let number = evidence.number().map(|number| number.key());
        let of = |key: fn(&Entry) -> Option<String>| {
            let number = number.clone();
            self.known.iter().filter(move |entry| number.is_some() && key(entry) == number).cloned()
        };
        let history = history_of(of(Entry::number_key), of(Entry::replaces_key), None);
        evidence.history = &history;
        let mut body = judge(&evidence, None, None).1.unwrap();
        let honest = body.clone();
        lie(&mut body);
        self.record(Body::Check(body), Some(shown));
        honest
    }

    pub fn check(&mut self, shown: &[u8]) -> CheckBody {
        self.check_as(shown, |_| {})
    }

    fn record(&mut self, body: Body, shown: Option<&[u8]>) {
        let mut entry = self.phone.entry(body);
        entry.trust = Some(self.trust.digest);
        if let Some(shown) = shown {
            let salt = [7; 16];
            let field = OpenedField { seq: entry.seq, field: FieldName::Presented, salt, value: shown.to_vec() };
            entry.commitments.push(field.commitment());
            self.phone.fields.push(field);
        }
        self.phone.records.push(entry.to_row().record);
        self.known.push(entry);
    }

    fn decide(&mut self, seq: u64, decision: Decision) {
        let number = Some("AO-0770431".parse().unwrap());
        let target = (self.phone.epoch, seq);
        self.record(Body::Decision(DecisionBody { target, verdict: Verdict::Pass, decision, number }), None);
    }

    /// Goes on in a new epoch.
    fn open(&mut self, reason: OpenReason) {
        let before = self.phone.predecessor();
        self.phone.open(reason, Some(before));
        self.phone.fields.clear();
    }

    pub fn send(&mut self, fixture: &mut Fixture) {
        let all = self.phone.all();
        fixture.receipt(&all);
    }
}

fn auditor(fixture: &Fixture) -> Auditor {
    with_storage(fixture, database_url(&fixture.dir).open().unwrap())
}

fn with_storage(fixture: &Fixture, storage: Box<dyn Storage>) -> Auditor {
    Auditor::new(storage, Arc::clone(fixture.collector.readers()), Arc::new(now), Arc::new(Metrics::default()))
}

/// Judges everything that is kept; gives same, different and unable.
#[track_caller]
pub fn audited(fixture: &Fixture) -> (u64, u64, u64) {
    let mut auditor = auditor(fixture);
    while auditor.step().unwrap() {}
    let RecheckCounts { same, different, unable } = fixture.stats().rechecked;
    (same, different, unable)
}

#[test]
fn the_checks_of_an_honest_phone_come_out_the_same() {
    let mut fixture = Fixture::new();
    let mut station = SimulatedStation::at(&mut fixture, 1);
    assert_eq!(station.check(&good()).verdict, Verdict::Pass);
    assert_eq!(station.check(&good()).verdict, Verdict::Pass);
    assert!(station.check(&other()).faults.contains(&"seen:conflict".to_owned()));
    station.decide(2, Decision::Seize);
    assert_eq!(station.check(&good()).faults, ["seen:seized", "seen:conflict"]);
    let newer = signed("AO-0770500", |certificate| {
        certificate.replaces = Some(roughcheck::certificate::Serial::new("0770431").unwrap());
    });
    station.check(&newer);
    assert!(station.check(&good()).faults.contains(&"revocation:replaced".to_owned()));
    station.send(&mut fixture);
    // Another phone knows nothing of all that, and is not held to it.
    let mut elsewhere = SimulatedStation::at(&mut fixture, 2);
    assert_eq!(elsewhere.check(&good()).verdict, Verdict::Pass);
    elsewhere.send(&mut fixture);
    assert_eq!(audited(&fixture), (7, 0, 0));
    assert_eq!(fixture.alarm("verdict"), 0);
}

#[test]
fn a_phone_that_lies_raises_one_alarm_that_says_what_follows() {
    let mut fixture = Fixture::new();
    let mut station = SimulatedStation::at(&mut fixture, 1);
    station.check(&good());
    let truth = station.check_as(&other(), |body| {
        body.verdict = Verdict::Pass;
        body.faults.clear();
        body.refusals = 0;
    });
    station.check_as(&good(), |body| body.genuine = false);
    station.send(&mut fixture);
    assert_eq!(audited(&fixture).1, 2);
    assert_eq!(audited(&fixture).1, 2, "judging again changes nothing");
    assert_eq!(fixture.alarm("verdict"), 2);
    let found = fixture.collector.readers().with(|reader| reader.disagreements(10)).unwrap();
    assert_eq!((found.len(), found[1].check.place.seq), (2, 3));
    assert_eq!(found[1].check.verdict.as_deref(), Some("pass"));
    assert_eq!(found[1].due.as_deref(), Some("refuse"));
    assert_eq!(found[1].due_faults, truth.faults);
    assert_eq!(found[1].check.place.device, roughcheck::base::to_hex(&station.phone.key_bytes()));
}

#[test]
fn a_check_without_its_evidence_is_not_judged() {
    let mut fixture = Fixture::new();
    let mut station = SimulatedStation::at(&mut fixture, 1);
    station.check_as(&good(), |body| body.rules = 1);
    station.check(&good());
    station.phone.fields.retain(|field| field.seq != 3);
    station.trust.digest = Digest([9; 32]);
    station.check(&good());
    station.send(&mut fixture);
    assert_eq!(audited(&fixture), (0, 0, 3));
}

#[test]
fn each_branch_of_a_fork_has_its_own_history() {
    let mut fixture = Fixture::new();
    let mut one = SimulatedStation::at(&mut fixture, 1);
    one.check(&good());
    let mut copy = one.clone();
    one.check(&other());
    one.check(&good());
    copy.check(&good());
    copy.check(&good());
    one.send(&mut fixture);
    copy.phone.count = one.phone.count + 1;
    copy.phone.token = None;
    copy.send(&mut fixture);
    assert_eq!(fixture.stats().forks.len(), 1);
    assert_eq!(audited(&fixture), (5, 0, 0));
}

#[test]
fn a_new_epoch_knows_the_rows_before_it_unless_the_file_was_lost() {
    let mut fixture = Fixture::new();
    let mut kept = SimulatedStation::at(&mut fixture, 1);
    kept.check(&other());
    kept.send(&mut fixture);
    kept.open(OpenReason::Behind);
    assert!(kept.check(&good()).faults.contains(&"seen:conflict".to_owned()));
    kept.send(&mut fixture);
    let mut lost = SimulatedStation::at(&mut fixture, 2);
    lost.check(&other());
    lost.send(&mut fixture);
    lost.open(OpenReason::SetAside);
    lost.known.clear();
    assert_eq!(lost.check(&good()).verdict, Verdict::Pass);
    lost.send(&mut fixture);
    assert_eq!(audited(&fixture), (4, 0, 0));
    // Where a journal was cut, nobody knows what the phone still had; but no history makes an unknown key a good one.
    let mut cut = SimulatedStation::at(&mut fixture, 3);
    cut.check(&other());
    cut.send(&mut fixture);
    cut.open(OpenReason::Cut);
    cut.known.clear();
    cut.check(&good());
    cut.known.clear();
    let forged = roughcheck_issue::sign_certificate(&testing::key("nobody"), &testing::certificate("AO-0770999"));
    cut.check_as(&forged.unwrap(), |body| {
        body.verdict = Verdict::Pass;
        body.faults.clear();
    });
    cut.send(&mut fixture);
    assert_eq!(audited(&fixture), (5, 1, 1));
}

#[test]
fn rows_that_a_phone_has_pruned_are_no_longer_its_history() {
    let mut fixture = Fixture::new();
    let mut station = SimulatedStation::at(&mut fixture, 1);
    station.check(&other());
    station.record(
        Body::Pruned(PrunedBody {
            epoch: station.phone.epoch,
            seq: 2,
            hash: station.phone.hash(2),
            device_key: station.phone.key_bytes(),
            receipt: Digest([1; 32]),
        }),
        None,
    );
    station.known.clear();
    assert_eq!(station.check(&good()).verdict, Verdict::Pass);
    station.send(&mut fixture);
    assert_eq!(audited(&fixture), (2, 0, 0));
}

#[test]
fn a_gap_leaves_open_what_only_earlier_rows_could_explain() {
    let mut fixture = Fixture::new();
    let mut station = SimulatedStation::at(&mut fixture, 1);
    station.phone.checks(3);
    station.send(&mut fixture);
    // The phone speaks of a conflict with a row that never arrived: it was on the phone, and its bytes were changed.
    station.check(&other());
    station.check(&good());
    let bad = station.phone.records.len() - 2;
    let mut batch = station.phone.batch(1, station.phone.records.len());
    batch.records[bad].push(0);
    batch.fields.clone_from(&station.phone.fields);
    let request = station.phone.request(Some(batch));
    fixture.receipt(&request);
    let (same, different, unable) = audited(&fixture);
    assert_eq!((same, different), (0, 0), "{unable}");
    assert!(unable >= 1);
}

/// A database that loses its power at the end of each of the first few transactions.
struct Failing {
    inner: Box<dyn Storage>,
    left: u32,
}

impl Storage for Failing {
    fn write(&mut self, work: &mut Work<'_>) -> Result<(), StorageError> {
        if self.left == 0 {
            return self.inner.write(work);
        }
        self.left -= 1;
        self.inner.write(&mut |txn| {
            work(txn)?;
            Err(StorageError::Foreign)
        })
    }

    fn reader(&self) -> Result<Box<dyn Reader>, StorageError> {
        self.inner.reader()
    }
}

#[test]
fn a_kill_loses_no_check_and_counts_none_twice() {
    let mut fixture = Fixture::new();
    let mut station = SimulatedStation::at(&mut fixture, 1);
    for _ in 0..20 {
        station.check(&good());
        let truth = station.check_as(&other(), |body| body.verdict = Verdict::Pass);
        assert_eq!(truth.verdict, Verdict::Refuse);
        let (from, to) = (station.phone.records.len() - 1, station.phone.records.len());
        let first = from.min(if from == 2 { 1 } else { from });
        let mut batch = station.phone.batch(first, to);
        batch.fields.retain(|field| field.seq >= from as u64);
        let request = station.phone.request(Some(batch));
        fixture.receipt(&request);
    }
    let mut failing =
        with_storage(&fixture, Box::new(Failing { inner: database_url(&fixture.dir).open().unwrap(), left: 3 }));
    for _ in 0..3 {
        assert!(failing.step().is_err());
        assert_eq!(fixture.stats().rechecked, RecheckCounts::default());
    }
    // Two at once: what one has counted, the other does not count again.
    let mut second = auditor(&fixture);
    while failing.step().unwrap() | second.step().unwrap() {}
    let RecheckCounts { same, different, unable } = fixture.stats().rechecked;
    assert_eq!((same, different, unable), (20, 20, 0));
    assert_eq!(fixture.alarm("verdict"), 20);
}

#[test]
fn a_real_station_is_judged_the_same_through_a_real_server() {
    let (checks, same) = sent_and_judged(&a_busy_station());
    assert!(checks > 80, "{checks}");
    assert_eq!(same, checks);
}

#[test]
fn a_station_whose_file_was_damaged_is_judged_by_the_rows_that_were_saved() {
    // A destroyed header costs no row; a destroyed middle costs some, and certificates beside the rows.
    for (from, to, all) in [(0, 4_096, true), (20_000, 60_000, false)] {
        let demo = a_busy_station();
        let path = demo.path("station/station.db");
        let mut bytes = std::fs::read(&path).unwrap();
        let to = to.min(bytes.len());
        bytes[from..to].fill(0xaa);
        std::fs::write(&path, bytes).unwrap();
        let good = demo.str("good.txt");
        let answer = demo.run(&["check", &good, &demo.str("conflict.txt"), &good]);
        assert!([10, 20].contains(&answer.code), "{} {}", answer.code, answer.err);
        let (checks, same) = sent_and_judged(&demo);
        assert!(same >= 3 && (same == checks || !all), "{same} of {checks}");
    }
}

/// Sends everything to a collector of its own and waits until each check was judged again, none otherwise than on the
/// phone; gives how many there are, and how many came out the same.
fn sent_and_judged(demo: &Demo) -> (u64, u64) {
    let server = Server::start(&demo.path("collector.db"), Some(&demo.str("bundle.rcb")));
    demo.run(&["station", "enrol", "--token", &server.token()]).exits(0);
    demo.run(&["sync", &server.url]).exits(0);
    let checks = rusqlite::Connection::open(demo.path("collector.db"))
        .unwrap()
        .query_row("SELECT count(*) FROM entries WHERE kind = 'check'", [], |row| row.get::<_, u64>(0))
        .unwrap();
    until("each check to be judged again", || {
        let rechecked = server.stats()["rechecked"].clone();
        let count = |name: &str| rechecked[name].as_u64().unwrap();
        assert_eq!(count("different"), 0, "{rechecked}");
        (count("same") + count("unable") == checks).then(|| (checks, count("same")))
    })
}
