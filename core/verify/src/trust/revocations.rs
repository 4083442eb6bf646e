//! Numbers and keys that no longer count. Exact: a set of numbers, never a filter that could hit a good one.
//!
//! Many numbers of one series stand as runs, or as a bitmap that is searched where it lies: whoever signs takes the
//! shorter.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use super::keys::KeyState;
use super::revoked_series::{NumberBitmap, NumberRun};
use super::root::public_key;
use super::text_rules::{at_most, made_in_our_time, prose};
use super::{TrustCode, TrustError};
use roughcheck_format::base::{CountryCode, Digest, Timestamp, from_hex};
use roughcheck_format::certificate::Number;
use roughcheck_format::cose::KeyId;

/// Numbers that are not dense are listed singly; more of them than this are better written as runs.
const MAX_SINGLES: usize = 200_000;
/// Runs in all; more of them than this are shorter as bitmaps, and need less memory.
const MAX_RUNS: usize = 200_000;
const MAX_SERIES: usize = 10_000;
/// As many as there may be alerts by one key.
const MAX_WITHDRAWN: usize = 10_000;
/// All numbers together: more certificates than the Kimberley Process has seen in all its years by far.
const MAX_REVOKED: u64 = 100_000_000;

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
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Revocations {
    /// `revocations`.
    #[serde(default)]
    pub kind: String,
    /// The version.
    pub version: u64,
    /// Runs of numbers.
    #[serde(default)]
    pub runs: Vec<NumberRun>,
    /// Bitmaps of numbers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bitmaps: Vec<NumberBitmap>,
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

fn malformed<T>(what: impl AsRef<str>) -> Result<T, TrustError> {
    Err(TrustError::new(TrustCode::Malformed, what))
}

impl Revocations {
    /// Whether every run is the right way round, everything lies within its series, and everything taken back is named
    /// by its digest.
    ///
    /// # Errors
    /// `trust.malformed`, `trust.too-large`, `trust.weak-key`.
    pub fn validate(&self) -> Result<(), TrustError> {
        at_most(MAX_SINGLES, self.numbers.len(), "single numbers")?;
        at_most(MAX_SERIES, self.runs.len() + self.bitmaps.len(), "lists of runs and bitmaps")?;
        at_most(MAX_RUNS, self.runs.iter().map(|one| one.runs.len()).sum(), "runs of numbers")?;
        self.numbers.iter().try_for_each(|one| prose(&one.reason, "reason"))?;
        self.runs.iter().try_for_each(NumberRun::validate)?;
        self.bitmaps.iter().try_for_each(NumberBitmap::validate)?;
        let all = self.count();
        if all > MAX_REVOKED {
            return malformed(format!("{all} numbers in all, at most {MAX_REVOKED} are read"));
        }
        self.taken_back().map(drop)?;
        digests(&self.withdrawn, "an alert that is withdrawn").map(drop)?;
        self.taken_back_keys.iter().try_for_each(|one| one.id_and_kept().map(drop))
    }

    /// How many numbers it revokes; one that stands twice counts twice.
    #[must_use]
    pub fn count(&self) -> u64 {
        let runs = self.runs.iter().flat_map(|one| &one.runs);
        let in_runs = runs.map(|(first, last)| last.saturating_sub(*first).saturating_add(1));
        let in_bitmaps = self.bitmaps.iter().map(|one| one.bitmap.count());
        let singles = u64::try_from(self.numbers.len()).unwrap_or(u64::MAX);
        in_runs.chain(in_bitmaps).fold(singles, u64::saturating_add)
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
