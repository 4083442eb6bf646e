//! What is asked before it is signed.

use super::desk::{another, desk, ledger, open, record};
use roughcheck_format::certificate::CertificateRecord;
use roughcheck_issue::*;

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
