//! The ledger: whose it is, what it remembers, and what it takes to sign with it.

use std::fs;
use std::path::Path;
use std::sync::mpsc;
use std::time::Duration;

use super::desk::{angola, another, beside, desk, id, ledger, open, record, refusal};
use roughcheck_format::certificate::CertificateRecord;
use roughcheck_issue::*;

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

#[test]
fn it_is_known_beforehand_whether_a_key_may_sign_with_a_ledger_and_what_takes_a_number() {
    let (dir, key) = desk();
    let issuer = open(&key);
    assert!(issuer.takes_a_number(&record("AO-1")));
    issuer.issue(&record("AO-1"), EccLevel::M).expect("signs");
    let other = CertificateRecord { parcels: 4, ..record("AO-1") };
    for signed in [record("AO-1"), other, record("BW-1")] {
        assert!(!issuer.takes_a_number(&signed), "{}", signed.number);
    }
    drop(issuer);
    let serves = |key: &Path| {
        let file = KeyFile::load(key).expect("reads");
        let ledger = ledger_beside(key, &file).expect("reads");
        ledger.serves(file.public_key().id(), file.signed(), file.inherited())
    };
    assert_eq!(serves(&key), Ok(()));
    let copy = tempfile::tempdir().expect("a folder");
    fs::copy(&key, copy.path().join("AO.key")).expect("copies");
    assert_eq!(serves(&copy.path().join("AO.key")), Err(LedgerError::Missing(1)));
    let far = tempfile::tempdir().expect("a folder");
    let successor = another(far.path(), "AO.key", 9);
    succeed(&key, &successor).expect("succeeds");
    assert_eq!((serves(&successor), serves(&key)), (Ok(()), Err(LedgerError::CarriedOn(id(&successor)))));
    // What is voided where the ledger no longer goes on is noted nowhere, and that is told.
    let number = "AO-1".parse().expect("a number");
    let note = |ledger: &Path| Noting::open(ledger).and_then(|noting| noting.void(&number)).expect("reads and writes");
    assert_eq!(note(&beside(&key)), Noted::Elsewhere(id(&successor)));
    assert_eq!(note(&dir.path().join("none.ledger")), Noted::Nowhere);
    assert_eq!(note(&beside(&successor)), Noted::Here);
}

#[cfg(unix)]
#[test]
fn a_ledger_that_cannot_be_copied_goes_on_where_it_is_and_never_in_two_places() {
    let (_dir, key) = desk();
    open(&key).issue(&record("AO-1"), EccLevel::M).expect("signs");
    let before = ledger(&key);
    let far = tempfile::tempdir().expect("a folder");
    let successor = another(far.path(), "AO.key", 9);
    // Something came in between.
    std::os::unix::fs::symlink(far.path().join("nowhere"), far.path().join("AO.ledger")).expect("links");
    assert_eq!(succeed(&key, &successor).err().map(|error| error.code()), Some("store"));
    assert_eq!(ledger(&key), before);
    open(&key).issue(&record("AO-2"), EccLevel::M).expect("goes on");
    // The successor knew of the numbers before the old ledger ended.
    fs::remove_file(far.path().join("AO.ledger")).expect("removes");
    assert_eq!(refusal(&successor), Some("ledger-damaged"));
}
