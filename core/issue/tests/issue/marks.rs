//! The mark that a key has signed: what it counts, when, and who takes it away.

use std::fs;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, mpsc};
use std::time::Duration;

use super::desk::{Elsewhere, angola, desk, ledger, open, record, refusal};
use roughcheck_format::cose::{SecretKey, Signer as _};
use roughcheck_issue::*;
use roughcheck_testkit as testing;

/// A mark that others can look at.
struct Seen(Arc<AtomicU64>);

impl UseMark for Seen {
    fn signed(&self) -> u64 {
        self.0.load(Ordering::SeqCst)
    }

    fn raise(&mut self, count: u64) -> Result<(), IssueError> {
        self.0.store(count, Ordering::SeqCst);
        Ok(())
    }
}

#[test]
fn the_key_is_marked_with_each_number_before_it_is_signed() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("hsm.ledger");
    let mark = Arc::new(AtomicU64::new(0));
    let seen = Arc::clone(&mark);
    let lines = path.clone();
    let sign = move |key: &SecretKey, message: &[u8]| {
        let count = fs::read_to_string(&lines).expect("reads").lines().count();
        assert_eq!(u64::try_from(count), Ok(seen.load(Ordering::SeqCst)), "a kill now leaves a used key unmarked");
        key.sign(message)
    };
    let signer = Box::new(Elsewhere(testing::key("AO"), sign));
    let issuer = Issuer::with_mark(signer, angola(), &path, Some(Box::new(Seen(mark)))).expect("opens");
    for number in ["AO-1", "AO-2", "AO-2", "AO-3"] {
        issuer.issue(&record(number), EccLevel::M).expect("signs");
    }
    // The mark of a key file, while the issuer is still at work.
    let (_dir, key) = desk();
    let issuer = open(&key);
    for (number, count) in [("AO-1", 1), ("AO-2", 2), ("AO-2", 2), ("AO-3", 3)] {
        issuer.issue(&record(number), EccLevel::M).expect("signs");
        assert_eq!(KeyFile::load(&key).expect("reads").signed(), count);
    }
    let killed = tempfile::tempdir().expect("a folder");
    let copy = killed.path().join("AO.key");
    fs::copy(&key, &copy).expect("copies");
    let older: String = ledger(&key).split_inclusive('\n').take(2).collect();
    fs::write(killed.path().join("AO.ledger"), older).expect("writes");
    assert_eq!(refusal(&copy), Some("ledger-damaged"));
}

#[test]
fn a_password_that_is_changed_while_somebody_signs_takes_no_mark_away() {
    let (_dir, key) = desk();
    let issuer = open(&key);
    issuer.issue(&record("AO-1"), EccLevel::M).expect("signs");
    let (done, waits) = mpsc::channel();
    std::thread::scope(|scope| {
        let (issuer, key) = (&issuer, &key);
        let new = PasswordSeal { password: "another horse", salt: [3; 16], nonce: [4; 24] };
        KeyFile::change(key, |file| {
            scope.spawn(move || done.send(issuer.issue(&record("AO-2"), EccLevel::M).is_ok()));
            assert!(waits.recv_timeout(Duration::from_millis(300)).is_err(), "two change one file at once");
            file.resealed(Some("correct horse"), Some(new), PasswordCost::new(64, 1)).map_err(IssueError::from)
        })
        .expect("changes");
        assert_eq!(waits.recv(), Ok(true));
    });
    let file = KeyFile::load(&key).expect("reads");
    assert_eq!((file.signed(), file.secret(Some("another horse")).is_ok()), (2, true));
}
