//! A signed trust document: a map with text keys in deterministic CBOR, inside a COSE_Sign envelope.

use std::fmt;
use std::str::FromStr;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::plain::plain;
use super::{MAX_BUNDLE, TrustCode, TrustError};
use roughcheck_format::base::{Digest, Domain};
use roughcheck_format::cose::MultiSigned;

/// The kinds of document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Keys of the parties by group, and the rules of counting.
    Root,
    /// Version, dates and digests of the parts.
    Head,
    /// Keys of authorities with uses, participant and window.
    Keys,
    /// Participants, zones, ranges, tolerances, deadlines.
    Policy,
    /// Numbers and keys that no longer count.
    Revocations,
    /// Receipt keys of collectors.
    Collectors,
    /// Numbers, seals and parties to stop.
    Alerts,
    /// What civil society says.
    Advisories,
    /// One authority's own revocation, installed alone.
    Revocation,
}

/// The kinds that a ceremony signs as parts; [`Kind::Head`] and [`Kind::Revocation`] are made by verbs of their own.
pub type PartKind = Kind;

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 9] = [
        Self::Root,
        Self::Head,
        Self::Keys,
        Self::Policy,
        Self::Revocations,
        Self::Collectors,
        Self::Alerts,
        Self::Advisories,
        Self::Revocation,
    ];

    /// The kind as text, as it stands in the document.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Root => "root",
            Self::Head => "head",
            Self::Keys => "keys",
            Self::Policy => "policy",
            Self::Revocations => "revocations",
            Self::Collectors => "collectors",
            Self::Alerts => "alerts",
            Self::Advisories => "advisories",
            Self::Revocation => "revocation",
        }
    }

    /// Whether documents of this kind count by the root's rule and only inside a bundle.
    #[must_use]
    pub const fn is_core(self) -> bool {
        matches!(self, Self::Keys | Self::Policy | Self::Revocations | Self::Collectors)
    }

    /// The largest payload that is read, far above any honest one: all but `revocations` are looked into before their
    /// signatures are counted, or grow with the number of states and authorities only.
    const fn max_bytes(self) -> usize {
        match self {
            Self::Root | Self::Head => 64 << 10,
            Self::Collectors => 256 << 10,
            Self::Advisories | Self::Revocation => 1 << 20,
            Self::Keys | Self::Alerts => 2 << 20,
            Self::Policy => 4 << 20,
            Self::Revocations => MAX_BUNDLE,
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}

impl FromStr for Kind {
    type Err = TrustError;

    fn from_str(text: &str) -> Result<Self, TrustError> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.as_str() == text)
            .ok_or_else(|| TrustError::new(TrustCode::Malformed, "an unknown kind of document"))
    }
}

/// What every payload begins with, whatever its kind.
#[derive(Deserialize)]
struct Preamble {
    kind: String,
    version: u64,
    /// Names of fields that a reader must understand; none is defined yet.
    #[serde(default)]
    crit: Vec<String>,
}

/// A document as read: its kind and version are known, its signatures are not counted yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The kind.
    pub kind: Kind,
    /// The version, counted by whoever signs this kind.
    pub version: u64,
    /// Payload and signatures.
    pub signed: MultiSigned,
    /// The bytes as read.
    pub bytes: Vec<u8>,
}

impl Document {
    /// Reads a document.
    ///
    /// # Errors
    /// `trust.malformed` with the fault and its place; `trust.too-large`.
    pub fn decode(bytes: &[u8]) -> Result<Self, TrustError> {
        let malformed = |detail: String| TrustError::new(TrustCode::Malformed, detail);
        let signed = MultiSigned::decode(bytes).map_err(|error| malformed(error.to_string()))?;
        plain(&signed.payload).map_err(|error| malformed(format!("payload: {error}")))?;
        let preamble: Preamble = read(&signed.payload)?;
        if !preamble.crit.is_empty() {
            return Err(malformed("made for a later version of this software: update it".to_owned()));
        }
        let kind: Kind = preamble.kind.parse()?;
        if signed.payload.len() > kind.max_bytes() {
            let detail = format!("{kind}: {} bytes, at most {} are read", signed.payload.len(), kind.max_bytes());
            return Err(TrustError::new(TrustCode::TooLarge, detail));
        }
        Ok(Self { kind, version: preamble.version, signed, bytes: bytes.to_vec() })
    }

    /// The typed content. Fields of a later version are ignored.
    ///
    /// # Errors
    /// `trust.malformed` naming the field that cannot be read.
    pub fn content<T: DeserializeOwned>(&self) -> Result<T, TrustError> {
        read(&self.signed.payload)
    }

    /// The digest of the document as a whole.
    #[must_use]
    pub fn digest(&self) -> Digest {
        Digest::of(Domain::Part, &self.bytes)
    }

    /// The digest of what was signed, the same whoever signed it.
    #[must_use]
    pub fn payload_digest(&self) -> Digest {
        Digest::of(Domain::Root, &self.signed.payload)
    }
}

/// Reads a payload that [`plain`] has found to be strict.
fn read<T: DeserializeOwned>(payload: &[u8]) -> Result<T, TrustError> {
    ciborium::from_reader(payload).map_err(|error| {
        let detail = match error {
            ciborium::de::Error::Semantic(_, text) => text,
            other => other.to_string(),
        };
        TrustError::new(TrustCode::Malformed, detail)
    })
}
