//! Checks the text of a code as an app would: make a station, open it with a host, install a bundle, check.
//!
//! Run it with `cargo run -p roughcheck --example check_text`. It leaves nothing behind.

use std::error::Error;

use roughcheck::base::Timestamp;
use roughcheck::check::{Post, Procedure, Verdict};
use roughcheck::cose::SecretKey;
use roughcheck::station::{Clock, Entropy, EntropyError};
use roughcheck::store::HeadFile;
use roughcheck::{Host, Input, Options, Station};
use roughcheck_issue::{certificate_text, sign_certificate};
use roughcheck_testkit::{Ceremony, certificate, key};
use zeroize::Zeroizing;

/// The day of the example. An app asks the phone's clock.
const NOW: &str = "2026-02-01T09:00:00Z";

struct ExampleClock(Timestamp);

impl Clock for ExampleClock {
    fn now(&self) -> Timestamp {
        self.0
    }
}

struct SystemEntropy;

impl Entropy for SystemEntropy {
    fn fill(&self, buffer: &mut [u8]) -> Result<(), EntropyError> {
        getrandom::fill(buffer).map_err(|error| EntropyError(error.to_string()))
    }
}

/// A random secret. An app keeps its secrets in the phone's keystore, and gives the same ones every time.
fn secret() -> Result<[u8; 32], EntropyError> {
    let mut secret = [0; 32];
    SystemEntropy.fill(&mut secret)?;
    Ok(secret)
}

fn main() -> Result<(), Box<dyn Error>> {
    let now: Timestamp = NOW.parse()?;
    let folder = tempfile::tempdir()?;

    // The three sides of the Kimberley Process sign what a phone may believe. Here the test kit plays all three, with
    // keys that everybody knows.
    let ceremony = Ceremony::new();
    let bundle = ceremony.bundle(1, now, ceremony.basic_parts()).encode();

    // An authority signs a certificate. `issue.rs` shows how, with a ledger that keeps a number from being used twice.
    let signed = sign_certificate(&key("AO"), &certificate("AO-0770431"))?;
    let text = certificate_text(&signed);

    // Once in a phone's life: where it serves, and the digest of the root that it believes in.
    let path = folder.path().join("station");
    let post = Post { country: "EU".parse()?, name: "Antwerp 1".to_owned(), procedure: Procedure::Import };
    Station::init(&path, post, Some(ceremony.pin()))?;

    // At each start: open the station with whatever the platform supplies.
    let host = Host {
        clock: Box::new(ExampleClock(now)),
        entropy: Box::new(SystemEntropy),
        signer: Box::new(SecretKey::from_seed(&secret()?)),
        sealing_key: Zeroizing::new(secret()?),
        last_head: Box::new(HeadFile::new(&folder.path().join("last-head"))),
    };
    let station = Station::open(&path, host)?;
    station.install(&bundle)?;

    // For each certificate: what a camera read goes in, a report comes out. A forgery is a report too, not an error.
    let report = station.check(&Input::Text(text.clone()), None, &Options::default())?;
    println!("{}", report.headline);
    report.next.iter().for_each(|step| println!("- {step}"));
    println!("{}", report.scope_text);
    assert_eq!(report.verdict, Some(Verdict::Pass));

    // One character changed on the way.
    let changed = text.strip_suffix(|_| true).unwrap_or_default();
    let report = station.check(&Input::Text(format!("{changed}0")), None, &Options::default())?;
    println!("\nwith another last character: {}", report.headline);
    assert_eq!(report.verdict, Some(Verdict::Refuse));

    println!("\nentries in the journal: {}", station.entries()?.len());
    Ok(())
}

#[test]
fn it_runs() {
    main().unwrap();
}
