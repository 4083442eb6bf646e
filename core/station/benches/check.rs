//! What a check costs, beside what cannot be saved: the bare signature check, and the bare insert.
//!
//! Each pair is timed in turn, A B A B, so that a machine whose speed drifts changes both; medians are printed.
#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing, clippy::float_arithmetic, reason = "a bench")]

use std::path::Path;
use std::time::{Duration, Instant as Stopwatch};

use ed25519_dalek::{Signature, VerifyingKey};
use roughcheck::base::Timestamp;
use roughcheck::check::{Evidence, History, KnownTime, Post, Procedure, Reading, Verdict, evaluate};
use roughcheck::cose::{Purpose, Sign1, Signer, sig_structure};
use roughcheck::station::{Clock, Entropy, EntropyError};
use roughcheck::store::HeadFile;
use roughcheck::trust::{Kind, Trust, install};
use roughcheck::{Host, Input, Options, Station};
use roughcheck_issue::{certificate_text, sign_certificate};
use roughcheck_testkit::{self as testing, Ceremony};
use rusqlite::{Connection, params};

const NOW: &str = "2026-02-01T00:00:00Z";

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn post() -> Post {
    Post { country: "EU".parse().unwrap(), name: "Antwerp 1".to_owned(), procedure: Procedure::Import }
}

struct FixedClock;

impl Clock for FixedClock {
    fn now(&self) -> Timestamp {
        at(NOW)
    }
}

/// Counts up: randomness is not part of what is measured.
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

fn station(dir: &Path, ceremony: &Ceremony, bundle: &[u8]) -> Station {
    Station::init(dir, post(), Some(ceremony.pin())).unwrap();
    let host = Host {
        clock: Box::new(FixedClock),
        entropy: Box::new(Counter(std::cell::Cell::new(1))),
        signer: Box::new(testing::key("device")),
        sealing_key: [7; 32].into(),
        last_head: Box::new(HeadFile::new(&dir.join("head"))),
    };
    let station = Station::open(dir, host).unwrap();
    assert!(station.install(bundle).unwrap().refused.is_none());
    station
}

/// Medians of two things done in turn.
fn pair(rounds: usize, batch: u32, mut a: impl FnMut(), mut b: impl FnMut()) -> (Duration, Duration) {
    let time = |work: &mut dyn FnMut()| {
        let watch = Stopwatch::now();
        for _ in 0..batch {
            work();
        }
        watch.elapsed() / batch
    };
    let (mut of_a, mut of_b) = (Vec::new(), Vec::new());
    for round in 0..rounds + 5 {
        let (one, two) = (time(&mut a), time(&mut b));
        if round >= 5 {
            of_a.push(one);
            of_b.push(two);
        }
    }
    of_a.sort();
    of_b.sort();
    (of_a[rounds / 2], of_b[rounds / 2])
}

fn say(what: &str, (a, b): (Duration, Duration), most: f64) {
    let ratio = a.as_secs_f64() / b.as_secs_f64();
    let micro = |time: Duration| time.as_secs_f64() * 1e6;
    println!("{what}: {:.1} µs against {:.1} µs, {ratio:.2} times (at most {most})", micro(a), micro(b));
}

fn main() {
    let ceremony = Ceremony::new();
    let bundle = ceremony.bundle(1, at("2026-01-15T00:00:00Z"), ceremony.basic_parts()).encode();
    let trust = install(Some(ceremony.pin()), None, &bundle).unwrap().trust;
    let key = testing::key("AO");
    let signed = sign_certificate(&key, &testing::certificate("AO-0770431")).unwrap();
    let text = certificate_text(&signed);
    report_against_signature(&trust, &text, &signed, key.public_key().as_bytes().try_into().unwrap());

    let dir = tempfile::tempdir_in(env!("CARGO_MANIFEST_DIR")).unwrap();
    let station = station(&dir.path().join("station"), &ceremony, &bundle);
    let input = Input::Text(text.clone());
    let dry = Options { dry_run: true, ..Options::default() };
    let (with_texts, data) = pair(
        200,
        20,
        || assert!(station.check(&input, None, &dry).unwrap().verdict.is_some()),
        || assert!(Reading::of_text(&text, Some(&trust)) != Reading::Unreadable),
    );
    println!(
        "check with texts and look-ups, dry run: {:.1} µs (reading and verifying alone: {:.1} µs)",
        with_texts.as_secs_f64() * 1e6,
        data.as_secs_f64() * 1e6
    );
    entry_against_insert(dir.path(), &ceremony, &bundle);
    many_against_few(dir.path(), &ceremony, &text);
}

/// A bundle with so many keys, and every second of so many serials revoked at random.
fn bundle_of(ceremony: &Ceremony, keys: usize, serials: u64) -> Vec<u8> {
    let entry = |at: usize| {
        let key = testing::key(&if at == 0 { "AO".to_owned() } else { format!("key-{at}") });
        format!(
            r#"{{"key":"{}","participant":"AO","authority":"A","uses":["certificate"],"from":"2020-01-01","until":"2035-12-31"}}"#,
            testing::public_hex(key.public_key())
        )
    };
    let entries: Vec<String> = (0..keys).map(entry).collect();
    let mut dice = 0x5eed_u64;
    let mut is_revoked = || {
        dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        dice >> 63 == 1
    };
    let revoked: Vec<String> = (0..serials).filter(|_| is_revoked()).map(|serial| serial.to_string()).collect();
    let runs = format!(r#"{{"participant":"AO","digits":8,"runs":[{}],"reason":"stolen"}}"#, revoked.join(","));
    let runs = if serials == 0 { String::new() } else { runs };
    let mut parts = ceremony.basic_parts();
    parts.retain(|part| part.kind == Kind::Policy);
    parts.push(ceremony.part(Kind::Keys, &format!(r#"{{"version":1,"keys":[{}]}}"#, entries.join(","))));
    parts.push(ceremony.part(Kind::Revocations, &format!(r#"{{"version":1,"runs":[{runs}]}}"#)));
    ceremony.bundle(1, at("2026-01-15T00:00:00Z"), parts).encode()
}

/// A check with 10,000 keys and ten million revocations beside one with 60 keys and none; what installing and looking up
/// takes.
fn many_against_few(dir: &Path, ceremony: &Ceremony, text: &str) {
    let (many, few) = (bundle_of(ceremony, 10_000, 20_000_000), bundle_of(ceremony, 60, 0));
    let watch = Stopwatch::now();
    let trust = install(Some(ceremony.pin()), None, &many).unwrap().trust;
    println!("ten million revocations, 10,000 keys: {} bytes, weighed in {:?}", many.len(), watch.elapsed());
    let watch = Stopwatch::now();
    let many = station(&dir.join("many"), ceremony, &many);
    println!("installed on a station in {:?}", watch.elapsed());
    let few = station(&dir.join("few"), ceremony, &few);
    let (input, dry) = (Input::Text(text.to_owned()), Options { dry_run: true, ..Options::default() });
    let check = |station: &Station| assert!(station.check(&input, None, &dry).unwrap().verdict.is_some());
    let times = pair(200, 20, || check(&many), || check(&few));
    say("a check with 10,000 keys and ten million revocations against 60 and none", times, 1.1);
    let numbers: Vec<_> = (0..1_000_u64).map(|at| format!("AO-{:08}", 19_999 * at).parse().unwrap()).collect();
    let mut revoked = 0;
    let watch = Stopwatch::now();
    numbers.iter().for_each(|number| revoked += u32::from(trust.revocation(number, None).is_some()));
    println!("a look-up: {:?} on average (at most 100 µs); {revoked} of 1,000 revoked", watch.elapsed() / 1_000);
}

fn report_against_signature(trust: &Trust, text: &str, signed: &[u8], key: &[u8; 32]) {
    let post = post();
    let check = || {
        let reading = Reading::of_text(text, Some(trust));
        let assessment = evaluate(&Evidence {
            reading: &reading,
            trust: Some(trust),
            clock: at(NOW),
            time: &KnownTime::firm(trust.manifest.made_at),
            post: Some(&post),
            procedure: Procedure::Import,
            parcel: None,
            printed: None,
            history: &History::default(),
            witnessed: None,
            past: roughcheck_verify::check::Past::default(),
        });
        assert_eq!(assessment.verdict, Some(Verdict::Pass));
    };
    let key = VerifyingKey::from_bytes(key).unwrap();
    // Tag, array and string head take three bytes, the protected header thirteen.
    let (protected, envelope) = (&signed[3..16], Sign1::decode(signed, Purpose::Certificate).unwrap());
    let parts = [protected, Purpose::Certificate.external_aad(), envelope.payload];
    let message = sig_structure("Signature1", &parts);
    let signature = Signature::from_slice(&signed[signed.len() - 64..]).unwrap();
    let bare = || key.verify_strict(&message, &signature).unwrap();
    say("text to report as data against a bare verify_strict", pair(300, 50, check, bare), 1.3);
}

/// A recorded entry beside a bare prepared insert and commit of as many bytes on one table, same file system, WAL, FULL.
fn entry_against_insert(dir: &Path, ceremony: &Ceremony, bundle: &[u8]) {
    let bare = Connection::open(dir.join("bare.db")).unwrap();
    bare.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE t (seq INTEGER PRIMARY KEY, bytes BLOB)",
    )
    .unwrap();
    let station = station(&dir.join("recording"), ceremony, bundle);
    let key = testing::key("AO");
    let numbers = std::cell::Cell::new(0_u32);
    let next = || {
        numbers.set(numbers.get() + 1);
        let certificate = testing::certificate(&format!("AO-{:07}", numbers.get()));
        Input::Text(certificate_text(&sign_certificate(&key, &certificate).unwrap()))
    };
    // Each entry is another certificate, made beforehand.
    let inputs: Vec<Input> = (0..2_200).map(|_| next()).collect();
    let (recorded, dry) = (Options::default(), Options { dry_run: true, ..Options::default() });
    let bytes = vec![0x5a_u8; 1_000];
    let insert = || {
        let transaction = bare.unchecked_transaction().unwrap();
        bare.prepare_cached("INSERT INTO t (bytes) VALUES (?1)").unwrap().execute(params![bytes]).unwrap();
        transaction.commit().unwrap();
    };
    let mut each = inputs.iter().cycle();
    let check = || drop(station.check(each.next().unwrap(), None, &recorded).unwrap());
    let (with, insert_time) = pair(1_000, 2, check, insert);
    let mut each = inputs.iter().cycle();
    let (without, _) = pair(300, 2, || drop(station.check(each.next().unwrap(), None, &dry).unwrap()), || {});
    say(
        "a recorded entry (check less its dry run) against a bare insert and commit",
        (with - without, insert_time),
        1.6,
    );
    say("a whole recorded check against a bare insert and commit", (with, insert_time), f64::INFINITY);
}
