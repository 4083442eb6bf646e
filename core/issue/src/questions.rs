//! What is asked before a certificate is signed, and what another key must do first.

use thiserror::Error;

use super::ledger::{Ledger, LedgerStanding};
use super::text::composed_record;
use roughcheck_format::base::CountryCode;
use roughcheck_format::certificate::{Certificate, CertificateRecord, Number};
use roughcheck_format::cose::KeyId;

/// What is done only where it is meant.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Question {
    /// The number was voided, and would be printed again.
    #[error("{0} was voided, and would be printed again")]
    Voided(Number),
    /// The number that is replaced was never signed.
    #[error("{0}, which is replaced, was never signed")]
    Unsigned(Number),
}

/// What is to be asked before a key of `participant` signs a certificate, by a ledger that is only looked at; nothing where
/// the certificate cannot stand.
#[must_use]
pub fn asked_before(record: &CertificateRecord, participant: CountryCode, ledger: &Ledger) -> Vec<Question> {
    let certificate = composed_record(record).record.to_certificate(participant);
    certificate.map_or_else(|_| Vec::new(), |certificate| questions(ledger, &certificate))
}

pub(super) fn questions(ledger: &Ledger, certificate: &Certificate) -> Vec<Question> {
    let mut questions = Vec::new();
    let gone = |number: &Number| ledger.of(number).is_some_and(|entry| entry.standing != LedgerStanding::Issued);
    if gone(&certificate.number) {
        questions.push(Question::Voided(certificate.number.clone()));
    }
    let replaced = certificate.replaced_number();
    let signed = |number: &Number| ledger.of(number).is_some_and(|entry| entry.content.is_some());
    if let Some(number) = replaced.filter(|number| !signed(number)) {
        questions.push(Question::Unsigned(number));
    }
    questions
}

/// The replaced number, where another key than `own` signed it and nothing says that a revocation was made. Lines of the first
/// version name no key: each key had a ledger of its own.
pub(super) fn of_another(ledger: &Ledger, certificate: &Certificate, own: KeyId) -> Option<Number> {
    let entry = ledger.of(&certificate.replaced_number()?)?;
    let another = entry.content.is_some() && entry.key.is_some_and(|key| key != own);
    (another && entry.standing != LedgerStanding::Voided).then(|| entry.number.clone())
}
