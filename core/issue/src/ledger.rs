//! The issuer's ledger: a number is signed a second time only when it says exactly the same.

use std::collections::BTreeMap;

use thiserror::Error;

use roughcheck_format::base::{CountryCode, Digest, Domain};
use roughcheck_format::certificate::{Certificate, Number, encode_payload};

/// `CC-`, at most 16 characters, a space and a digest.
const MAX_LINE: usize = 3 + 16 + 1 + 64;

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

/// How a ledger's file ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// With a line feed, or it is empty.
    Whole,
    /// With a line that lacks nothing but its line feed.
    Unended,
    /// With a piece of a line, from this byte on.
    Torn(usize),
}

/// Numbers with the digests of what was signed under them: one line each, the number, a space, the digest.
#[derive(Debug, Clone, Default)]
pub struct Ledger {
    entries: BTreeMap<String, Digest>,
}

impl Ledger {
    /// Reads the bytes of a ledger's file. A line is on the disk, with its line feed, before anything of it is signed: a last
    /// piece that is shorter was torn by a power cut, and signed by nobody.
    ///
    /// # Errors
    /// [`LedgerError::Damaged`] naming the line: one before the last, or a last piece that is longer than any line.
    pub fn read(bytes: &[u8]) -> Result<(Self, Ending), LedgerError> {
        let whole = bytes.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
        let (lines, last) = bytes.split_at(whole);
        // Bytes that are not UTF-8 become U+FFFD, which no number and no digest contains.
        let text = String::from_utf8_lossy(lines);
        let ledger = Self::parse(&text)?;
        if last.is_empty() {
            return Ok((ledger, Ending::Whole));
        }
        if last.len() > MAX_LINE {
            return Err(LedgerError::Damaged(text.lines().count() + 1));
        }
        // An editor takes the last line feed away, or a copy does: that number was signed, so its line is kept.
        match Self::parse(&format!("{text}{}\n", String::from_utf8_lossy(last))) {
            Ok(ledger) => Ok((ledger, Ending::Unended)),
            Err(_) => Ok((ledger, Ending::Torn(whole))),
        }
    }

    /// Reads the text of a whole ledger.
    ///
    /// # Errors
    /// [`LedgerError::Damaged`] naming the line; one without its line feed counts as damaged.
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

    /// The one participant whose numbers it has; none where it has none, or those of several.
    #[must_use]
    pub fn participant(&self) -> Option<CountryCode> {
        let mut all = self.entries.keys().map(|key| key.get(..2).and_then(|code| code.parse().ok()));
        let first = all.next()??;
        all.all(|one| one == Some(first)).then_some(first)
    }

    /// Whether this content was signed under this number.
    #[must_use]
    pub fn has_signed(&self, number: &Number, content: Digest) -> bool {
        self.entries.get(&number.key()) == Some(&content)
    }

    /// Says what signing a certificate means for its number.
    ///
    /// # Errors
    /// [`LedgerError::Conflict`].
    pub fn admit(&self, certificate: &Certificate) -> Result<Signed, LedgerError> {
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
    use roughcheck_testkit as testing;

    #[test]
    fn a_number_has_one_content_for_ever() {
        let mut ledger = Ledger::default();
        let mut certificate = testing::certificate("AO-0770431");
        let Ok(Signed::First(line)) = ledger.admit(&certificate) else { panic!("first") };
        assert_eq!(
            ledger.admit(&certificate),
            Ok(Signed::First(line.clone())),
            "nothing is known before the disk has it"
        );
        ledger.remember(&certificate);
        assert_eq!(ledger.admit(&certificate), Ok(Signed::Again));
        assert!(ledger.has_signed(&certificate.number, content(&certificate)));
        certificate.parcels += 1;
        assert!(!ledger.has_signed(&certificate.number, content(&certificate)));
        assert!(matches!(ledger.admit(&certificate), Err(LedgerError::Conflict(_))));
        let read = Ledger::parse(&line).expect("reads");
        assert!(matches!(read.admit(&certificate), Err(LedgerError::Conflict(_))), "after a restart too");
    }

    fn line(number: &str) -> String {
        format!("{number} {}\n", Digest([0; 32]))
    }

    #[test]
    fn the_text_of_a_ledger_is_whole_lines() {
        let line = line("AO-1");
        assert!(Ledger::parse(&line).is_ok());
        assert_eq!(Ledger::parse(line.trim_end()).err(), Some(LedgerError::Damaged(1)));
        assert_eq!(Ledger::parse(&format!("{line}AO-2")).err(), Some(LedgerError::Damaged(2)));
    }

    /// Nothing is signed before its line is on the disk with its line feed, so the piece that a power cut leaves was signed
    /// by nobody, and stopping the issuer for it would help nobody either.
    #[test]
    fn a_line_torn_by_a_power_cut_is_no_line() {
        let (first, longest) = (line("AO-1"), line("AO-0123456789ABCDEF"));
        assert_eq!(longest.trim_end().len(), MAX_LINE);
        for length in 1..longest.len() - 1 {
            let (ledger, ending) =
                Ledger::read(&[first.as_bytes(), &longest.as_bytes()[..length]].concat()).expect("reads");
            assert_eq!((ledger.entries.len(), ending), (1, Ending::Torn(first.len())), "{length}");
        }
        for garbage in [&[0; MAX_LINE][..], &[0xff, 0xc3]] {
            let read = Ledger::read(&[first.as_bytes(), garbage].concat()).expect("reads");
            assert_eq!(read.1, Ending::Torn(first.len()), "a disk may show zeros, or what lay there before");
        }
        assert_eq!(Ledger::read(b"AO").expect("reads").1, Ending::Torn(0));
        assert_eq!(Ledger::read(b"").expect("reads").1, Ending::Whole);
    }

    #[test]
    fn a_last_line_that_lacks_only_its_line_feed_keeps_its_number() {
        let text = line("AO-1") + line("AO-2").trim_end();
        let (ledger, ending) = Ledger::read(text.as_bytes()).expect("reads");
        assert_eq!((ledger.entries.len(), ending), (2, Ending::Unended));
    }

    #[test]
    fn a_damaged_line_stops_the_issuer_and_is_named() {
        let (first, last) = (line("AO-1"), line("AO-3"));
        for wrong in [&b"AO-2\n"[..], b"AO-2 \xff\n", b"\xff\xfe\n", b"\0\0\n", b"\n"] {
            for behind in [last.as_bytes(), b"AO-3", b""] {
                let read = Ledger::read(&[first.as_bytes(), wrong, behind].concat());
                assert_eq!(read.err(), Some(LedgerError::Damaged(2)), "{wrong:?}");
            }
        }
        let long = [first.as_bytes(), &[b'x'; MAX_LINE + 1]].concat();
        assert_eq!(Ledger::read(&long).err(), Some(LedgerError::Damaged(2)), "no line was ever so long");
    }
}
