//! Numbers and keys that no longer count. Exact: a set of numbers, never a filter that could hit a good one.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use super::keys::KeyState;
use super::root::public_key;
use super::text_rules::{at_most, made_in_our_time, prose};
use super::{TrustCode, TrustError};
use roughcheck_format::base::{CountryCode, Digest, Timestamp, from_hex};
use roughcheck_format::certificate::{Number, Series};
use roughcheck_format::cose::KeyId;

/// The longest serial (see [`roughcheck_format::certificate::Serial`]).
const MAX_DIGITS: usize = 16;
/// Numbers that are not dense are listed singly; more of them than this are better written as runs.
const MAX_SINGLES: usize = 200_000;
const MAX_SERIES: usize = 10_000;
/// As many as there may be alerts by one key.
const MAX_WITHDRAWN: usize = 10_000;
/// All numbers of all runs together: more certificates than the Kimberley Process has seen in all its years by far.
const MAX_IN_RUNS: u64 = 100_000_000;

/// Serials of one series, as runs of first and last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NumberRun {
    /// Whose numbers.
    pub participant: CountryCode,
    /// What stands before the digits.
    #[serde(default)]
    pub prefix: String,
    /// The count of the digits.
    pub digits: u8,
    /// First and last serial of each run.
    pub runs: Vec<(u64, u64)>,
    /// Why.
    pub reason: String,
}

/// One number, of whatever shape.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RevokedNumber {
    /// The number.
    pub number: Number,
    /// Why.
    pub reason: String,
}

/// What became of a key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyRevocation {
    /// Short name of the key, 16 hexadecimal digits.
    pub key_id: String,
    /// Where it stands now.
    pub status: KeyState,
}

/// The content of the revocations part, signed by the root's rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Revocations {
    /// `revocations`.
    #[serde(default)]
    pub kind: String,
    /// The version.
    pub version: u64,
    /// Runs of numbers.
    #[serde(default)]
    pub runs: Vec<NumberRun>,
    /// Single numbers.
    #[serde(default)]
    pub numbers: Vec<RevokedNumber>,
    /// Digests of documents that the groups together have taken back.
    #[serde(default)]
    pub taken_back: Vec<String>,
    /// Keys of which the groups together have taken back everything, but for what is to stay.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub taken_back_keys: Vec<TakenBackKey>,
    /// Digests of alerts that the groups together have withdrawn.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub withdrawn: Vec<String>,
}

/// A key of which everything is taken back, whatever it signed and whenever it says that it did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TakenBackKey {
    /// Public key, 64 hexadecimal digits.
    pub key: String,
    /// Digests of the documents that stay.
    #[serde(default)]
    pub keep: Vec<String>,
}

/// The content of one authority's own revocation, signed by one key and installed alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Revocation {
    /// `revocation`.
    #[serde(default)]
    pub kind: String,
    /// 1.
    pub version: u64,
    /// Whose numbers and keys.
    pub participant: CountryCode,
    /// When it was made.
    pub made_at: Timestamp,
    /// Single numbers.
    #[serde(default)]
    pub numbers: Vec<RevokedNumber>,
    /// Keys.
    #[serde(default)]
    pub keys: Vec<KeyRevocation>,
    /// Digests of the participant's own alerts that count no more.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub withdrawn: Vec<String>,
}

/// Digests from their hexadecimal digits.
///
/// # Errors
/// `trust.malformed` for anything else, so that a slip of the pen does not silently take nothing back.
pub(super) fn digests(listed: &[String], what: &str) -> Result<HashSet<Digest>, TrustError> {
    let all = listed.iter().map(|text| text.parse().ok()).collect::<Option<_>>();
    all.ok_or_else(|| TrustError::new(TrustCode::Malformed, format!("{what} is named by 64 hexadecimal digits")))
}

impl KeyRevocation {
    /// The short name decoded.
    ///
    /// # Errors
    /// `trust.malformed`.
    pub fn id(&self) -> Result<KeyId, TrustError> {
        let bytes = from_hex(&self.key_id).ok().and_then(|bytes| <[u8; 8]>::try_from(bytes).ok());
        bytes.map(KeyId).ok_or_else(|| TrustError::new(TrustCode::Malformed, "a key id is 16 hexadecimal digits"))
    }
}

impl NumberRun {
    /// One of its runs as people write it.
    pub(super) fn shown(&self, (first, last): (u64, u64)) -> String {
        let serial = |value: u64| format!("{}{value:0width$}", self.prefix, width = usize::from(self.digits));
        format!("{}-{} to {}", self.participant, serial(first), serial(last))
    }

    /// The series that the runs are of.
    pub(super) fn series(&self) -> Series {
        Series { prefix: self.prefix.clone(), digits: self.digits }
    }

    fn validate(&self) -> Result<(), TrustError> {
        let malformed = |what: &str| Err(TrustError::new(TrustCode::Malformed, what));
        prose(&self.reason, "reason")?;
        let digits = usize::from(self.digits);
        let letters = self.prefix.bytes().all(|byte| byte.is_ascii_uppercase());
        if digits == 0 || self.prefix.len() + digits > MAX_DIGITS || !letters {
            return malformed("a run of numbers in a series that no number can have");
        }
        let end = 10_u64.saturating_pow(u32::from(self.digits));
        if self.runs.iter().any(|(first, last)| first > last) {
            return malformed("a run of numbers ends before it begins");
        }
        if self.runs.iter().any(|(_, last)| *last >= end) {
            return malformed("a run of numbers with more digits than its series");
        }
        Ok(())
    }
}

impl Revocations {
    /// Whether every run is the right way round and within its series, and everything taken back is named by its
    /// digest.
    ///
    /// # Errors
    /// `trust.malformed`, `trust.too-large`, `trust.weak-key`.
    pub fn validate(&self) -> Result<(), TrustError> {
        at_most(MAX_SINGLES, self.numbers.len(), "single numbers")?;
        at_most(MAX_SERIES, self.runs.len(), "lists of runs")?;
        self.numbers.iter().try_for_each(|one| prose(&one.reason, "reason"))?;
        self.runs.iter().try_for_each(NumberRun::validate)?;
        let lengths = self.runs.iter().flat_map(|one| &one.runs).map(|(first, last)| (last - first).saturating_add(1));
        let all = lengths.fold(0_u64, u64::saturating_add);
        if all > MAX_IN_RUNS {
            let detail = format!("runs of {all} numbers in all, at most {MAX_IN_RUNS} are read");
            return Err(TrustError::new(TrustCode::Malformed, detail));
        }
        self.taken_back().map(drop)?;
        digests(&self.withdrawn, "an alert that is withdrawn").map(drop)?;
        self.taken_back_keys.iter().try_for_each(|one| one.id_and_kept().map(drop))
    }

    /// The documents that the groups took back one by one.
    ///
    /// # Errors
    /// `trust.malformed` for anything but digests, so that a slip of the pen does not silently take nothing back.
    pub fn taken_back(&self) -> Result<HashSet<Digest>, TrustError> {
        digests(&self.taken_back, "what is taken back")
    }
}

impl TakenBackKey {
    /// The key, and what stays of it.
    pub(super) fn id_and_kept(&self) -> Result<(KeyId, HashSet<Digest>), TrustError> {
        Ok((public_key(&self.key)?.id(), digests(&self.keep, "what stays of a key")?))
    }
}

impl Revocation {
    /// Whether phones heed all of it, beside what [`Revocation::validate`] asks: nobody signs away a word that means nothing.
    ///
    /// # Errors
    /// `trust.malformed`, `trust.scope`, `trust.too-large`.
    pub fn fit_to_sign(&self) -> Result<(), TrustError> {
        self.validate()?;
        if self.version != 1 || self.keys.iter().any(|one| matches!(one.status, KeyState::Valid | KeyState::Unknown)) {
            return Err(TrustError::new(TrustCode::Malformed, "a revocation is of version 1, and makes no key valid"));
        }
        match self.numbers.iter().find(|one| one.number.participant != self.participant) {
            Some(one) => {
                let detail = format!("{} may not revoke {}", self.participant, one.number);
                Err(TrustError::new(TrustCode::Scope, detail))
            }
            None => Ok(()),
        }
    }

    /// Whether it revokes anything, and says so in words that can be shown.
    ///
    /// # Errors
    /// `trust.malformed`.
    pub fn validate(&self) -> Result<(), TrustError> {
        if self.numbers.is_empty() && self.keys.is_empty() && self.withdrawn.is_empty() {
            return Err(TrustError::new(TrustCode::Malformed, "a revocation of nothing"));
        }
        made_in_our_time(self.made_at, "revocation")?;
        self.keys.iter().try_for_each(|one| one.id().map(drop))?;
        at_most(MAX_WITHDRAWN, self.withdrawn.len(), "alerts withdrawn")?;
        digests(&self.withdrawn, "an alert that is withdrawn").map(drop)?;
        self.numbers.iter().try_for_each(|one| prose(&one.reason, "reason"))
    }
}
