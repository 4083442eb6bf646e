//! The issuer from outside: what it refuses, and in which order things reach the disk.
#![allow(clippy::expect_used, reason = "tests")]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::time::Duration;

use tempfile::TempDir;

use roughcheck_format::base::CountryCode;
use roughcheck_format::certificate::CertificateRecord;
use roughcheck_format::cose::{KeyId, PublicKey, Purpose, SecretKey, Sign1, Signer, SignerError};
use roughcheck_issue::*;
use roughcheck_testkit::{self as testing, HardwareKey};
use roughcheck_verify::messages::Language;

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
    LedgerFile::of(key, angola()).expect("a key file")
}

/// The id of the key in a file.
fn id(key: &Path) -> KeyId {
    KeyFile::load(key).expect("reads").public_key().id()
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
    assert_eq!(ledger(&key), format!("AO-0770431 {} {}\n", id(&key), issued.content));
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
    let (_dir, twin) = desk();
    let lines = ["AO-1", "AO-2"].map(|number| {
        let issued = open(&twin).issue(&record(number), EccLevel::M).expect("signs");
        format!("{number} {} {}\n", id(&twin), issued.content)
    });
    let whole = lines.concat();
    let other = CertificateRecord { parcels: 4, ..record("AO-2") };
    let after_a_cut = |written: &str| {
        let (dir, key) = desk();
        open(&key).issue(&record("AO-1"), EccLevel::M).expect("signs");
        fs::write(beside(&key), written).expect("writes");
        (dir, key)
    };
    let (_dir, key) = after_a_cut(&whole[..whole.len() - 1]);
    assert_eq!(open(&key).issue(&other, EccLevel::M).expect_err("refuses").code(), "number-conflict");
    assert_eq!(ledger(&key), whole);
    let (_dir, key) = after_a_cut(&whole[..whole.len() - 2]);
    let issuer = open(&key);
    assert_eq!(ledger(&key), lines[0], "the piece is gone before anything is signed");
    let issued = issuer.issue(&other, EccLevel::M).expect("signs");
    assert_eq!(ledger(&key), format!("{}AO-2 {} {}\n", lines[0], id(&key), issued.content));
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
    // A key file that was moved, with its ledger left behind.
    let moved = tempfile::tempdir().expect("a folder");
    fs::rename(&key, moved.path().join("AO.key")).expect("moves");
    fs::remove_file(&link).expect("removes");
    std::os::unix::fs::symlink(moved.path().join("AO.key"), &link).expect("links");
    assert_eq!(refusal(&link), Some("ledger-damaged"));
    assert!(!moved.path().join("AO.ledger").exists(), "no new ledger that forgets");
}

fn refusal(key: &Path) -> Option<&'static str> {
    Issuer::open(key, Some("correct horse")).err().map(|error| error.code())
}

#[test]
fn a_key_that_has_signed_signs_nothing_without_its_ledger() {
    let (dir, key) = desk();
    drop(open(&key));
    assert_eq!(KeyFile::load(&key).expect("reads").signed(), 0, "opened, and not used");
    for number in ["AO-1", "AO-2"] {
        open(&key).issue(&record(number), EccLevel::M).expect("signs");
    }
    drop(open(&key));
    assert_eq!(KeyFile::load(&key).expect("reads").signed(), 2);
    let (whole, path) = (ledger(&key), beside(&key));
    let other = whole.replace(&id(&key).to_string(), "0123456789abcdef");
    for instead in [None, Some(""), Some(whole.split_inclusive('\n').next().expect("a line")), Some(other.as_str())] {
        match instead {
            None => fs::remove_file(&path).expect("removes"),
            Some(text) => fs::write(&path, text).expect("writes"),
        }
        assert_eq!(refusal(&key), Some("ledger-damaged"), "{instead:?}");
        assert_eq!(path.exists(), instead.is_some(), "and makes none");
    }
    // A copy of the key file alone, also with another password.
    let copy = dir.path().join("elsewhere");
    fs::create_dir(&copy).expect("makes");
    fs::copy(&key, copy.join("AO.key")).expect("copies");
    assert_eq!(refusal(&copy.join("AO.key")), Some("ledger-damaged"));
    fs::write(&path, whole).expect("brings it back");
    open(&key).issue(&record("AO-3"), EccLevel::M).expect("signs again");
}

/// A second key of the same participant in a folder.
fn another(folder: &Path, name: &str, seed: u8) -> PathBuf {
    let path = folder.join(name);
    let key = KeyFile::new(KeyKind::Issuer, angola(), "Ministry", &[seed; 32], None).expect("makes");
    key.store(&path).expect("writes");
    path
}

#[test]
fn the_ledger_is_the_participants_and_goes_on_with_a_successor() {
    let (dir, key) = desk();
    open(&key).issue(&record("AO-1"), EccLevel::M).expect("signs");
    let other = CertificateRecord { parcels: 4, ..record("AO-1") };
    let refused = |key: &Path| open(key).issue(&other, EccLevel::M).map_err(|error| error.code()).map(|_| ());
    // In one folder every key of the participant shares it.
    let beside_it = another(dir.path(), "AO-2.key", 8);
    succeed(&key, &beside_it).expect("succeeds");
    assert_eq!(refused(&beside_it), Err("number-conflict"));
    open(&beside_it).issue(&record("AO-1"), EccLevel::M).expect("equal bytes");
    open(&beside_it).issue(&record("AO-2"), EccLevel::M).expect("signs");
    // Into another folder it is carried on, and ends where it was.
    let elsewhere = tempfile::tempdir().expect("a folder");
    let far = another(elsewhere.path(), "AO.key", 9);
    succeed(&key, &far).expect("succeeds");
    assert_eq!(refused(&far), Err("number-conflict"));
    assert_eq!((refusal(&key), refusal(&beside_it)), (Some("ledger-damaged"), Some("ledger-damaged")));
    open(&far).issue(&record("AO-3"), EccLevel::M).expect("goes on");
    assert_eq!(succeed(&key, &far).err().map(|error| error.code()), Some("ledger-damaged"), "once");
    // A copy of a successor that never signed begins no ledger of its own.
    let copied = tempfile::tempdir().expect("a folder");
    for (at, key) in [&beside_it, &far].into_iter().enumerate() {
        let copy = copied.path().join(format!("{at}.key"));
        fs::copy(key, &copy).expect("copies");
        assert_eq!(refusal(&copy), Some("ledger-damaged"));
    }
    let foreign = dir.path().join("BW.key");
    let botswana = KeyFile::new(KeyKind::Issuer, "BW".parse().expect("a code"), "B", &[5; 32], None).expect("makes");
    botswana.store(&foreign).expect("writes");
    assert_eq!(succeed(&far, &foreign).err().map(|error| error.code()), Some("key-kind"));
}

#[test]
fn a_ledger_of_the_first_version_is_taken_over() {
    let (dir, key) = desk();
    let issued = open(&key).issue(&record("AO-1"), EccLevel::M).expect("signs");
    let text = fs::read_to_string(&key).expect("reads").replace(",\n  \"signed\": 1", "");
    fs::write(&key, text).expect("as the first version left it");
    fs::remove_file(beside(&key)).expect("removes");
    fs::write(dir.path().join("AO.key.ledger"), format!("AO-1 {}\n", issued.content)).expect("writes");
    let second = another(dir.path(), "AO-2.key", 8);
    let other = CertificateRecord { parcels: 4, ..record("AO-1") };
    assert_eq!(open(&key).issue(&other, EccLevel::M).expect_err("refuses").code(), "number-conflict");
    assert_eq!(open(&second).issue(&other, EccLevel::M).expect_err("refuses").code(), "number-conflict");
    assert_eq!(ledger(&key), format!("AO-1 {} {}\n", id(&key), issued.content));
    assert_eq!(KeyFile::load(&key).expect("reads").signed(), 1);
}

#[test]
fn what_is_asked_is_signed_only_where_it_is_meant() {
    let (_dir, key) = desk();
    let issuer = open(&key);
    let number = |text: &str| text.parse().expect("a number");
    let replacing = |new: &str, old: &str| CertificateRecord { replaces: Some(old.to_owned()), ..record(new) };
    let code = |record: &CertificateRecord| issuer.issue(record, EccLevel::M).map_err(|error| error.code()).map(|_| ());
    assert_eq!(issuer.questions(&replacing("AO-2", "AO-1")), [Question::Unsigned(number("AO-1"))]);
    assert_eq!(code(&replacing("AO-2", "AO-1")), Err("number-conflict"));
    assert_eq!(ledger(&key), "", "nothing is written before");
    issuer.issue_as_meant(&replacing("AO-2", "AO-1"), EccLevel::M).expect("meant");
    for (new, old) in [("AO-3", None), ("AO-4", Some("AO-3"))] {
        let record = old.map_or_else(|| record(new), |old| replacing(new, old));
        assert_eq!((issuer.questions(&record), code(&record)), (Vec::new(), Ok(())));
    }
    issuer.void(&number("AO-4")).expect("writes");
    for gone in [record("AO-3"), replacing("AO-4", "AO-3")] {
        assert_eq!(issuer.questions(&gone), [Question::Voided(number(&gone.number))]);
        assert_eq!(code(&gone), Err("number-conflict"));
        issuer.issue_as_meant(&gone, EccLevel::M).expect("meant");
    }
    let standing: Vec<_> = ledger_beside(&key, &KeyFile::load(&key).expect("reads"))
        .expect("reads")
        .entries()
        .map(|entry| (entry.number.to_string(), entry.standing.as_str()))
        .collect();
    let due = [("AO-1", "replaced"), ("AO-2", "issued"), ("AO-3", "replaced"), ("AO-4", "voided")];
    assert_eq!(standing, due.map(|(number, standing)| (number.to_owned(), standing)));
}

#[test]
fn a_number_of_another_key_is_replaced_only_with_its_revocation() {
    let (dir, key) = desk();
    open(&key).issue(&record("AO-1"), EccLevel::M).expect("signs");
    let successor = open(&another(dir.path(), "AO-2.key", 8));
    let replacing = CertificateRecord { replaces: Some("AO-1".to_owned()), ..record("AO-2") };
    let number = successor.to_void_first(&replacing).expect("another's");
    for meant in [Issuer::issue, Issuer::issue_as_meant] {
        assert_eq!(meant(&successor, &replacing, EccLevel::M).expect_err("refuses").code(), "number-conflict");
    }
    successor.void(&number).expect("writes");
    assert_eq!(successor.to_void_first(&replacing), None);
    successor.issue(&replacing, EccLevel::M).expect("signs");
}

#[test]
fn what_no_phone_ever_lets_pass_is_not_signed() {
    let (_dir, key) = desk();
    let issuer = open(&key);
    let reversed = CertificateRecord { expires: "2026-01-09".parse().ok(), ..record("AO-1") };
    assert_eq!(issuer.issue(&reversed, EccLevel::M).err().map(|error| error.code()), Some("record"));
    let faults = issuer.preview(&reversed, EccLevel::M).faults;
    assert_eq!(faults.iter().map(|fault| fault.field).collect::<Vec<_>>(), ["expires"]);
    assert_eq!(ledger(&key), "");
    // What a phone refuses today alone, such as one that is over, may have been right.
    let over =
        CertificateRecord { issued: "2004-01-10".parse().ok(), expires: "2004-03-10".parse().ok(), ..record("AO-1") };
    issuer.issue(&over, EccLevel::M).expect("signs");
}

#[test]
fn a_phone_to_come_finds_what_a_phone_finds() {
    let parts = testing::Ceremony::new();
    let now = "2026-03-01T10:00:00Z".parse().expect("a time");
    let bundle = parts.bundle(1, now, parts.basic_parts()).encode();
    let public = testing::key("AO").public_key().clone();
    let foresee = |foresight: &Foresight, record: &CertificateRecord| {
        let found = foresight.of(record, angola(), now, Language::English).expect("can stand");
        let faults: Vec<String> = found.faults.iter().map(ToString::to_string).collect();
        (found.verdict.as_str(), faults)
    };
    let with = Foresight::with_bundle(public.clone(), &bundle).expect("installs");
    let (good, alone) = (record("AO-1"), Foresight::alone(public.clone()));
    let trust = roughcheck_verify::trust::install(Some(parts.pin()), None, &bundle).expect("installs").trust;
    let signed = sign_certificate(&testing::key("AO"), &testing::certificate("AO-1")).expect("signs");
    let reading = roughcheck_verify::check::Reading::of_bytes(signed, Some(&trust));
    let evidence = roughcheck_verify::check::Evidence {
        reading: &reading,
        trust: Some(&trust),
        clock: now,
        time: &Default::default(),
        post: None,
        procedure: roughcheck_verify::check::Procedure::Import,
        parcel: None,
        printed: None,
        history: &Default::default(),
        witnessed: None,
        past: roughcheck_verify::check::Past::default(),
    };
    let real = roughcheck_verify::check::evaluate(&evidence);
    let over = CertificateRecord { expires: "2026-02-10".parse().ok(), ..record("AO-1") };
    assert_eq!(foresee(&with, &over).0, "refuse", "its head bears the clock out");
    let found = with.of(&good, angola(), now, Language::English).expect("can stand");
    assert_eq!((Some(found.verdict), &found.faults), (real.verdict, &real.faults), "as if it were signed");
    assert_eq!(foresee(&alone, &good), ("pass", Vec::new()));
    let stranger = Foresight::with_bundle(testing::key("nobody").public_key().clone(), &bundle).expect("installs");
    assert_eq!(foresee(&stranger, &good).1, ["key:unknown"]);
    let over = CertificateRecord { expires: "2026-02-10".parse().ok(), ..record("AO-1") };
    assert!(foresee(&alone, &over).1.contains(&"dates:expired".to_owned()));
    let undisclosed = CertificateRecord { origin: Default::default(), ..record("AO-1") };
    assert_eq!(foresee(&alone, &undisclosed), ("refer", vec!["origin:missing".to_owned()]));
    assert!(Foresight::with_bundle(public, b"x").is_err());
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
