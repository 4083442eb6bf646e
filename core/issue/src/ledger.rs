//! The issuer's ledger: a number is signed a second time only when it says exactly the same.

use std::collections::BTreeMap;

use serde::Serialize;
use thiserror::Error;

use roughcheck_format::base::{CountryCode, Digest, Domain, coded};
use roughcheck_format::certificate::{Certificate, Number, encode_payload};
use roughcheck_format::cose::KeyId;

/// `CC-` and at most 16 characters, ` replaces ` and such a number, a space and a key id, a space and a digest.
const MAX_LINE: usize = 19 + 10 + 19 + 1 + 16 + 1 + 64;
const REPLACES: &str = "replaces";
const VOIDED: &str = "voided";
/// Begins the last line of a ledger that was carried on elsewhere. Shorter than two letters and a dash, no number begins so.
const CARRIED_ON: &str = ">";

/// Why a number is not signed.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum LedgerError {
    /// The number was signed before with other content.
    #[error("{0} was signed before with other content: use a new number, and name this one under `replaces`")]
    Conflict(Number),
    /// The ledger cannot be read, so nothing may be signed.
    #[error("line {0} of the ledger cannot be read: restore it before signing anything")]
    Damaged(usize),
    /// The key has signed so many numbers, and the ledger knows fewer of them.
    #[error("this key has signed {0} numbers at least, and its ledger holds fewer: restore the ledger")]
    Missing(u64),
    /// The ledger goes on in the folder of the key with this id.
    #[error("this ledger is carried on beside key {0}: sign with that one")]
    CarriedOn(KeyId),
    /// A ledger is there already.
    #[error("a ledger of this participant is in that folder already: make the successor beside the old key")]
    There,
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

coded! {
    /// What became of a number.
    pub enum LedgerStanding {
        /// Signed.
        Issued = "issued",
        /// Taken back by a revocation.
        Voided = "voided",
        /// Replaced by a later number.
        Replaced = "replaced",
    }
}

/// What the ledger knows of one number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LedgerEntry {
    /// The number.
    #[serde(serialize_with = "as_text")]
    pub number: Number,
    /// What became of it.
    pub standing: LedgerStanding,
    /// The digest of what was signed; none where it was only voided.
    pub content: Option<Digest>,
    /// The key that signed it; none where it was only voided, and in a ledger of the first version.
    pub key: Option<KeyId>,
    /// The number that it replaces.
    #[serde(serialize_with = "as_optional_text")]
    pub replaces: Option<Number>,
    /// The number that replaces it.
    #[serde(serialize_with = "as_optional_text")]
    pub replaced_by: Option<Number>,
}

fn as_text<S: serde::Serializer>(number: &Number, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(number)
}

#[allow(clippy::ref_option, reason = "serde asks for a reference")]
fn as_optional_text<S: serde::Serializer>(number: &Option<Number>, serializer: S) -> Result<S::Ok, S::Error> {
    number.as_ref().map(ToString::to_string).serialize(serializer)
}

impl LedgerEntry {
    const fn unknown(number: Number) -> Self {
        let standing = LedgerStanding::Issued;
        Self { number, standing, content: None, key: None, replaces: None, replaced_by: None }
    }
}

/// The numbers of one participant, each with what was signed under it, by which key, and what became of it.
#[derive(Debug, Clone, Default)]
pub struct Ledger {
    entries: BTreeMap<String, LedgerEntry>,
    carried_on: Option<KeyId>,
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
        // An editor takes the last line feed away, or a copy does: that number was signed, so its line is kept. No line is
        // the beginning of a longer one: what ends with a digest is whole.
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
        let mut ledger = Self::default();
        for (at, line) in text.split_inclusive('\n').enumerate() {
            let taken = line.strip_suffix('\n').and_then(|line| ledger.take(line));
            taken.ok_or(LedgerError::Damaged(at + 1))?;
        }
        Ok(ledger)
    }

    /// Takes one line in; none where it is no line of a ledger, or says otherwise than one before.
    fn take(&mut self, line: &str) -> Option<()> {
        let words: Vec<&str> = line.split(' ').collect();
        // Nothing follows the line that says where the ledger goes on.
        if self.carried_on.is_some() {
            return None;
        }
        if let [CARRIED_ON, key] = words[..] {
            self.carried_on = Some(key.parse().ok()?);
            return Some(());
        }
        let (first, rest) = words.split_first()?;
        let number: Number = first.parse().ok()?;
        if rest == [VOIDED] {
            self.entry(&number).standing = LedgerStanding::Voided;
            return Some(());
        }
        let (replaces, rest) = match rest {
            [REPLACES, other, rest @ ..] => (Some(other.parse::<Number>().ok()?), rest),
            rest => (None, rest),
        };
        let (key, digest) = match rest {
            [digest] => (None, digest),
            [key, digest] => (Some(key.parse::<KeyId>().ok()?), digest),
            _ => return None,
        };
        self.add(&number, digest.parse().ok()?, key, replaces)
    }

    fn entry(&mut self, number: &Number) -> &mut LedgerEntry {
        self.entries.entry(number.key()).or_insert_with(|| LedgerEntry::unknown(number.clone()))
    }

    /// Keeps what stands there already; none where that is other content.
    fn add(&mut self, number: &Number, content: Digest, key: Option<KeyId>, replaces: Option<Number>) -> Option<()> {
        let entry = self.entry(number);
        if entry.content.is_some_and(|known| known != content) {
            return None;
        }
        entry.content = Some(content);
        entry.key = entry.key.or(key);
        if let Some(other) = replaces {
            entry.replaces = Some(other.clone());
            let replaced = self.entry(&other);
            replaced.replaced_by = Some(number.clone());
            if replaced.standing == LedgerStanding::Issued {
                replaced.standing = LedgerStanding::Replaced;
            }
        }
        Some(())
    }

    /// Says what signing a certificate by a key means for its number.
    ///
    /// # Errors
    /// [`LedgerError::Conflict`].
    pub fn admit(&self, certificate: &Certificate, key: KeyId) -> Result<Signed, LedgerError> {
        let digest = content(certificate);
        match self.of(&certificate.number).and_then(|entry| entry.content) {
            Some(known) if known == digest => Ok(Signed::Again),
            Some(_) => Err(LedgerError::Conflict(certificate.number.clone())),
            None => {
                let replaces = certificate.replaced_number();
                let replaces = replaces.map_or(String::new(), |other| format!("{REPLACES} {other} "));
                Ok(Signed::First(format!("{} {replaces}{key} {digest}\n", certificate.number)))
            }
        }
    }

    /// Remembers a line of [`Ledger::admit`] or [`Ledger::voiding`] that is on the disk.
    pub fn remember(&mut self, line: &str) {
        let _ = line.strip_suffix('\n').and_then(|line| self.take(line));
    }

    /// The line that says that a number was taken back; none where that stands there already.
    #[must_use]
    pub fn voiding(&self, number: &Number) -> Option<String> {
        let known = self.of(number).is_some_and(|entry| entry.standing == LedgerStanding::Voided);
        (!known).then(|| format!("{number} {VOIDED}\n"))
    }

    /// The line that says that the ledger goes on beside another key. Nothing is signed by this one from then on.
    #[must_use]
    pub fn carrying_on(key: KeyId) -> String {
        format!("{CARRIED_ON} {key}\n")
    }

    /// The key beside which the ledger goes on, where it was carried on.
    #[must_use]
    pub const fn carried_on(&self) -> Option<KeyId> {
        self.carried_on
    }

    /// What is known of a number.
    #[must_use]
    pub fn of(&self, number: &Number) -> Option<&LedgerEntry> {
        self.entries.get(&number.key())
    }

    /// How many numbers a key signed; lines of the first version name no key and count for each.
    #[must_use]
    pub fn signed_by(&self, key: KeyId) -> u64 {
        let own = |entry: &&LedgerEntry| entry.content.is_some() && entry.key.is_none_or(|signer| signer == key);
        u64::try_from(self.entries.values().filter(own).count()).unwrap_or(u64::MAX)
    }

    /// How many numbers were signed, by whichever key.
    #[must_use]
    pub fn signed(&self) -> u64 {
        let signed = self.entries.values().filter(|entry| entry.content.is_some());
        u64::try_from(signed.count()).unwrap_or(u64::MAX)
    }

    /// Whether a key may sign with this ledger: one that has signed `own` numbers at least, and succeeded others that signed
    /// `inherited`.
    ///
    /// # Errors
    /// [`LedgerError::CarriedOn`], and [`LedgerError::Missing`] where the key knows of more.
    pub fn serves(&self, key: KeyId, own: u64, inherited: u64) -> Result<(), LedgerError> {
        let all = own.saturating_add(inherited);
        match self.carried_on {
            Some(successor) => Err(LedgerError::CarriedOn(successor)),
            None if self.signed_by(key) < own || self.signed() < all => Err(LedgerError::Missing(all)),
            None => Ok(()),
        }
    }

    /// The one participant whose numbers it has; none where it has none, or those of several.
    #[must_use]
    pub fn participant(&self) -> Option<CountryCode> {
        let mut all = self.entries.values().map(|entry| entry.number.participant);
        let first = all.next()?;
        all.all(|one| one == first).then_some(first)
    }

    /// Whether this content was signed under this number.
    #[must_use]
    pub fn has_signed(&self, number: &Number, content: Digest) -> bool {
        self.of(number).is_some_and(|entry| entry.content == Some(content))
    }

    /// Every number, in order.
    pub fn entries(&self) -> impl Iterator<Item = &LedgerEntry> {
        self.entries.values()
    }

    /// The lines that this ledger lacks of another one, all of them signed by `key`.
    ///
    /// # Errors
    /// [`LedgerError::Conflict`] for a number with other content here.
    pub(super) fn lacking(&self, other: &Self, key: KeyId) -> Result<Vec<String>, LedgerError> {
        let mut lines = Vec::new();
        for entry in other.entries() {
            match (entry.content, self.of(&entry.number).and_then(|own| own.content)) {
                (Some(theirs), Some(own)) if theirs != own => return Err(LedgerError::Conflict(entry.number.clone())),
                (Some(theirs), None) => lines.push(format!("{} {key} {theirs}\n", entry.number)),
                _ => {}
            }
        }
        Ok(lines)
    }
}

fn content(certificate: &Certificate) -> Digest {
    Digest::of(Domain::Content, &encode_payload(certificate))
}

#[cfg(test)]
mod tests;
