//! The issuer's ledger: a number is signed a second time only when it says exactly the same.

use std::collections::BTreeMap;

use thiserror::Error;

use crate::base::{Digest, Domain};
use crate::certificate::{Certificate, Number, encode_payload};

/// Why a number is not signed.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum LedgerError {
    /// The number was signed before with other content.
    #[error("{0} was signed before with other content: use a new number, and name this one under `replaces`")]
    Conflict(Number),
    /// The ledger cannot be read, so nothing may be signed.
    #[error("line {0} of the ledger cannot be read: restore it before signing anything")]
    Damaged(usize),
}

/// What signing will mean for a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Signed {
    /// For the first time: this line is to be added to the ledger, and to reach the disk, before anything is signed.
    First(String),
    /// The same content again.
    Again,
}

/// Numbers with the digests of what was signed under them: one line each, the number, a space, the digest.
#[derive(Debug, Clone, Default)]
pub struct Ledger {
    entries: BTreeMap<String, Digest>,
}

impl Ledger {
    /// Reads a ledger.
    ///
    /// # Errors
    /// [`LedgerError::Damaged`] naming the line; a line that was cut short by a crash counts as damaged.
    pub fn parse(text: &str) -> Result<Self, LedgerError> {
        let mut entries = BTreeMap::new();
        for (at, line) in text.split_inclusive('\n').enumerate() {
            let damaged = || LedgerError::Damaged(at + 1);
            let line = line.strip_suffix('\n').ok_or_else(damaged)?;
            let (number, digest) = line.split_once(' ').ok_or_else(damaged)?;
            let number: Number = number.parse().map_err(|_| damaged())?;
            let digest: Digest = digest.parse().map_err(|_| damaged())?;
            if entries.insert(number.key(), digest).is_some_and(|known| known != digest) {
                return Err(damaged());
            }
        }
        Ok(Self { entries })
    }

    /// Weighs a certificate.
    ///
    /// # Errors
    /// [`LedgerError::Conflict`].
    pub fn weigh(&self, certificate: &Certificate) -> Result<Signed, LedgerError> {
        let digest = content(certificate);
        match self.entries.get(&certificate.number.key()) {
            Some(known) if *known == digest => Ok(Signed::Again),
            Some(_) => Err(LedgerError::Conflict(certificate.number.clone())),
            None => Ok(Signed::First(format!("{} {digest}\n", certificate.number))),
        }
    }

    /// Remembers a certificate whose line is on the disk.
    pub fn remember(&mut self, certificate: &Certificate) {
        self.entries.entry(certificate.number.key()).or_insert_with(|| content(certificate));
    }
}

fn content(certificate: &Certificate) -> Digest {
    Digest::of(Domain::Content, &encode_payload(certificate))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing;

    #[test]
    fn a_number_has_one_content_for_ever() {
        let mut ledger = Ledger::default();
        let mut certificate = testing::certificate("AO-0770431");
        let Ok(Signed::First(line)) = ledger.weigh(&certificate) else { panic!("first") };
        assert_eq!(
            ledger.weigh(&certificate),
            Ok(Signed::First(line.clone())),
            "nothing is known before the disk has it"
        );
        ledger.remember(&certificate);
        assert_eq!(ledger.weigh(&certificate), Ok(Signed::Again));
        certificate.parcels += 1;
        assert!(matches!(ledger.weigh(&certificate), Err(LedgerError::Conflict(_))));
        let read = Ledger::parse(&line).expect("reads");
        assert!(matches!(read.weigh(&certificate), Err(LedgerError::Conflict(_))), "after a restart too");
    }

    #[test]
    fn a_torn_ledger_stops_the_press() {
        let line = format!("AO-1 {}", Digest([0; 32]));
        assert!(Ledger::parse(&format!("{line}\n")).is_ok());
        assert_eq!(Ledger::parse(&line).err(), Some(LedgerError::Damaged(1)));
        assert_eq!(Ledger::parse(&format!("{line}\nAO-2")).err(), Some(LedgerError::Damaged(2)));
    }
}
