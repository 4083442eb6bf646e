//! The issuer from outside: what it refuses, and in which order things reach the disk.
#![allow(clippy::expect_used, reason = "tests")]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::time::Duration;

use tempfile::TempDir;

use roughcheck_format::base::CountryCode;
use roughcheck_format::certificate::CertificateRecord;
use roughcheck_format::cose::{PublicKey, Purpose, SecretKey, Sign1, Signer, SignerError};
use roughcheck_issue::*;
use roughcheck_testkit::{self as testing, HardwareKey};

fn angola() -> CountryCode {
    "AO".parse().expect("a code")
}

fn record(number: &str) -> CertificateRecord {
    CertificateRecord::of(&testing::certificate(number), None, false)
}

/// A folder with a sealed issuer's key.
fn desk() -> (TempDir, PathBuf) {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("AO.key");
    let seal = PasswordSeal { password: "correct horse", salt: [1; 16], nonce: [2; 24] };
    let key = KeyFile::new(KeyKind::Issuer, angola(), "Ministry", &[7; 32], None).expect("makes");
    // A test has no thief to keep busy.
    let key = key.resealed(None, Some(seal), PasswordCost::new(64, 1)).expect("seals");
    key.store(&path).expect("writes");
    (dir, path)
}

fn open(key: &Path) -> Issuer {
    Issuer::open(key, Some("correct horse")).expect("opens")
}

fn beside(key: &Path) -> PathBuf {
    LedgerFile::beside(key).expect("a key file")
}

fn ledger(key: &Path) -> String {
    fs::read_to_string(beside(key)).expect("reads")
}

/// A signer that does at signing what a test wants of it.
struct Elsewhere<F>(SecretKey, F);

impl<F: Fn(&SecretKey, &[u8]) -> Result<[u8; 64], SignerError>> Signer for Elsewhere<F> {
    fn public_key(&self) -> &PublicKey {
        self.0.public_key()
    }

    fn sign(&self, message: &[u8]) -> Result<[u8; 64], SignerError> {
        (self.1)(&self.0, message)
    }
}

fn elsewhere<F>(sign: F, ledger: &Path) -> Issuer
where
    F: Fn(&SecretKey, &[u8]) -> Result<[u8; 64], SignerError> + Send + 'static,
{
    Issuer::with_signer(Box::new(Elsewhere(testing::key("AO"), sign)), angola(), ledger).expect("opens")
}

#[test]
fn what_is_issued_is_signed_drawn_and_in_the_ledger() {
    let (_dir, key) = desk();
    let issuer = open(&key);
    let issued = issuer.issue(&record("ao 0770431"), EccLevel::M).expect("signs");
    let envelope = Sign1::decode(&issued.signed, Purpose::Certificate).expect("reads");
    assert!(envelope.verify(issuer.public_key()));
    assert_eq!(issued.text, certificate_text(&issued.signed));
    assert_eq!(
        roughcheck_scan::read_photo(&issued.drawing.to_png().expect("a picture")),
        Ok(vec![issued.text.clone()])
    );
    assert_eq!(ledger(&key), format!("AO-0770431 {}\n", issued.content));
    assert_eq!(issuer.issue(&record("AO-0770431"), EccLevel::M).expect("again"), issued, "the same bytes again");
    assert_eq!(ledger(&key).lines().count(), 1);
}

#[test]
fn a_number_has_one_content_after_a_restart_too() {
    let (_dir, key) = desk();
    let first = open(&key).issue(&record("AO-1"), EccLevel::M).expect("signs");
    let issuer = open(&key);
    let other = CertificateRecord { parcels: 4, ..record("AO-1") };
    assert_eq!(issuer.issue(&other, EccLevel::M).expect_err("refuses").code(), "number-conflict");
    assert_eq!(issuer.preview(&other, EccLevel::M).faults.first().map(|fault| fault.field), Some("number"));
    assert_eq!(issuer.issue(&record("AO-1"), EccLevel::L).expect("again").signed, first.signed);
}

#[test]
fn the_number_is_in_the_ledger_before_the_signer_is_asked() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("hsm.ledger");
    let seen = path.clone();
    let sign = move |key: &SecretKey, message: &[u8]| {
        assert!(fs::read_to_string(&seen).expect("reads").starts_with("AO-1 "));
        key.sign(message)
    };
    elsewhere(sign, &path).issue(&record("AO-1"), EccLevel::M).expect("signs");
}

#[test]
fn a_signer_that_fails_leaves_its_number_to_the_same_content() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("hsm.ledger");
    let code = |issuer: &Issuer, record: &CertificateRecord| {
        issuer.issue(record, EccLevel::M).map_err(|error| error.code()).map(|_| ())
    };
    assert_eq!(code(&elsewhere(|_, _| Err(SignerError("locked".to_owned())), &path), &record("AO-1")), Err("signer"));
    assert_eq!(code(&elsewhere(|_, _| Ok([1; 64]), &path), &record("AO-1")), Err("signature"));
    let issuer = elsewhere(|key, message| key.sign(message), &path);
    assert_eq!(code(&issuer, &CertificateRecord { parcels: 4, ..record("AO-1") }), Err("number-conflict"));
    assert_eq!(code(&issuer, &record("AO-1")), Ok(()));
    let hardware = HardwareKey::from_seed(&[7; 32]).expect("a scalar");
    let refused = Issuer::with_signer(Box::new(hardware), angola(), &dir.path().join("other.ledger"));
    assert_eq!(refused.err().map(|error| error.code()), Some("key-algorithm"));
}

#[test]
fn what_cannot_be_signed_takes_no_number() {
    let (_dir, key) = desk();
    let issuer = open(&key);
    let wide = CertificateRecord {
        seals: (10..26).map(|n| format!("{n}{}", "x".repeat(38))).collect(),
        zones: (10..18).map(|n| format!("{n}{}", "x".repeat(78))).collect(),
        ..record("AO-1")
    };
    assert_eq!(issuer.issue(&wide, EccLevel::H).expect_err("refuses").code(), "too-long");
    assert_eq!(issuer.preview(&wide, EccLevel::H).faults.first().map(|fault| fault.field), Some("code"));
    let foreign = record("BW-1");
    assert_eq!(issuer.issue(&foreign, EccLevel::M).expect_err("refuses").code(), "record");
    assert_eq!(ledger(&key), "");
    assert!(issuer.issue(&wide, EccLevel::L).is_ok(), "it fits at another level");
}

#[test]
fn a_preview_says_what_signing_gives_and_writes_nothing() {
    let (_dir, key) = desk();
    let issuer = open(&key);
    let preview = issuer.preview(&record("ao.77"), EccLevel::M);
    assert_eq!(preview, Preview::of(&record("AO-77"), angola(), EccLevel::M), "no key is needed");
    assert_eq!((&preview.faults, ledger(&key).as_str()), (&Vec::new(), ""));
    assert_eq!(preview.shown.map(|shown| shown.number), Some("AO-77".to_owned()));
    let issued = issuer.issue(&record("AO-77"), EccLevel::M).expect("signs");
    assert_eq!(preview.qr_version, Some(issued.drawing.version()));
    let wrong = CertificateRecord { parcels: 0, seals: vec![String::new()], ..record("AO-78") };
    let faults = issuer.preview(&wrong, EccLevel::M).faults;
    assert_eq!(faults.iter().map(|fault| fault.field).collect::<Vec<_>>(), ["parcels", "seals"]);
}

#[test]
fn another_key_another_password_or_a_damaged_ledger_opens_no_issuer() {
    let (dir, key) = desk();
    let code = |path: &Path, password| Issuer::open(path, password).err().map(|error| error.code());
    assert_eq!(code(&key, None), Some("password-needed"));
    assert_eq!(code(&key, Some("wrong")), Some("wrong-password"));
    assert_eq!(code(&dir.path().join("nowhere"), None), Some("store"));
    let party = dir.path().join("party.key");
    let stored = KeyFile::new(KeyKind::Party, angola(), "P", &[8; 32], None).map(|key| key.store(&party));
    assert!(matches!(stored, Ok(Ok(()))));
    assert_eq!(code(&party, None), Some("key-kind"));
    for damaged in [&b"AO-1\n"[..], b"AO-1 \xff\n", b"\xff\nAO-1"] {
        fs::write(beside(&key), damaged).expect("writes");
        assert_eq!(code(&key, Some("correct horse")), Some("ledger-damaged"));
        assert_eq!(fs::read(beside(&key)).expect("reads"), damaged, "whoever restores it finds it as it was");
    }
}

/// A line that a power cut left unfinished was never signed, and its number is free; a line that lacks only its line
/// feed keeps its content, as it may have been signed before an editor or a copy took the line feed away.
#[test]
fn a_line_torn_by_a_power_cut_leaves_its_number_free_and_a_whole_one_keeps_it() {
    let (_dir, key) = desk();
    let lines = ["AO-1", "AO-2"].map(|number| {
        let issued = open(&key).issue(&record(number), EccLevel::M).expect("signs");
        format!("{number} {}\n", issued.content)
    });
    let whole = lines.concat();
    let other = CertificateRecord { parcels: 4, ..record("AO-2") };
    fs::write(beside(&key), &whole[..whole.len() - 1]).expect("writes");
    assert_eq!(open(&key).issue(&other, EccLevel::M).expect_err("refuses").code(), "number-conflict");
    assert_eq!(ledger(&key), whole);
    fs::write(beside(&key), &whole[..whole.len() - 2]).expect("writes");
    let issuer = open(&key);
    assert_eq!(ledger(&key), lines[0], "the piece is gone before anything is signed");
    let issued = issuer.issue(&other, EccLevel::M).expect("signs");
    assert_eq!(ledger(&key), format!("{}AO-2 {}\n", lines[0], issued.content));
}

#[cfg(unix)]
#[test]
fn a_link_to_a_key_file_has_no_ledger_of_its_own() {
    let (dir, key) = desk();
    let link = dir.path().join("link.key");
    std::os::unix::fs::symlink(&key, &link).expect("links");
    assert_eq!(beside(&link), beside(&key));
    open(&key).issue(&record("AO-1"), EccLevel::M).expect("signs");
    let other = CertificateRecord { parcels: 4, ..record("AO-1") };
    assert_eq!(open(&link).issue(&other, EccLevel::M).expect_err("refuses").code(), "number-conflict");
    // A key file that was moved, with its ledger left behind beside the link that stands in its place.
    fs::rename(beside(&key), dir.path().join("link.key.ledger")).expect("moves");
    assert_eq!(Issuer::open(&link, Some("correct horse")).err().map(|error| error.code()), Some("store"));
    assert!(!dir.path().join("AO.key.ledger").exists(), "no new ledger that forgets");
}

#[test]
fn the_next_waits_until_the_ledger_is_free() {
    let (_dir, key) = desk();
    let issuer = open(&key);
    let (done, waits) = mpsc::channel();
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let issuer = open(&key);
            done.send(issuer.issue(&record("AO-1"), EccLevel::M).map_err(|error| error.code()).map(|_| ()))
        });
        assert!(waits.recv_timeout(Duration::from_millis(300)).is_err(), "two at once");
        let other = CertificateRecord { parcels: 4, ..record("AO-1") };
        issuer.issue(&other, EccLevel::M).expect("signs");
        drop(issuer);
        assert_eq!(waits.recv(), Ok(Err("number-conflict")), "the next reads what was signed meanwhile");
    });
}
