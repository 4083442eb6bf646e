//! Numbers and keys that no longer count. Exact: a set of numbers, never a filter that could hit a good one.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use super::keys::KeyState;
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
    /// Digests of authorities' own revocations that the groups together have taken back.
    #[serde(default)]
    pub taken_back: Vec<String>,
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
    /// `trust.malformed`, `trust.too-large`.
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
        Ok(())
    }

    /// The documents that the groups took back.
    ///
    /// # Errors
    /// `trust.malformed` for anything but digests, so that a slip of the pen does not silently take nothing back.
    pub fn taken_back(&self) -> Result<HashSet<Digest>, TrustError> {
        let digest = |text: &String| text.parse().ok();
        let all = self.taken_back.iter().map(digest).collect::<Option<_>>();
        all.ok_or_else(|| TrustError::new(TrustCode::Malformed, "what is taken back is named by 64 hexadecimal digits"))
    }
}

impl Revocation {
    /// Whether it revokes anything, and says so in words that can be shown.
    ///
    /// # Errors
    /// `trust.malformed`.
    pub fn validate(&self) -> Result<(), TrustError> {
        if self.numbers.is_empty() && self.keys.is_empty() {
            return Err(TrustError::new(TrustCode::Malformed, "a revocation of nothing"));
        }
        made_in_our_time(self.made_at, "revocation")?;
        self.keys.iter().try_for_each(|one| one.id().map(drop))?;
        self.numbers.iter().try_for_each(|one| prose(&one.reason, "reason"))
    }
}
