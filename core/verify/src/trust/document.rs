//! A signed trust document: a map with text keys in deterministic CBOR, inside a COSE_Sign envelope.

use std::str::FromStr;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::payload_shape::check_payload_shape;
use super::{TrustCode, TrustError, payload};
use roughcheck_format::base::{Digest, Domain, coded};
use roughcheck_format::cose::CoseSign;

/// The largest file that is read.
pub const MAX_BUNDLE: usize = 64 << 20;

coded! {
    /// The kinds of document.
    #[derive(PartialOrd, Ord, Hash)]
    pub enum Kind {
        /// Keys of the parties by group, and the rules of counting.
        Root = "root",
        /// Version, dates and digests of the parts.
        Manifest = "head",
        /// Keys of authorities with uses, participant and window.
        Keys = "keys",
        /// Participants, zones, ranges, tolerances, deadlines.
        Policy = "policy",
        /// Numbers and keys that no longer count.
        Revocations = "revocations",
        /// Receipt keys of collectors.
        Collectors = "collectors",
        /// Numbers, seals and parties to stop.
        Alerts = "alerts",
        /// What civil society says.
        Advisories = "advisories",
        /// One authority's own revocation, installed alone.
        Revocation = "revocation",
        /// What one participant decides by its own law.
        National = "national",
    }
}

/// A kind for which [`Kind::is_part`] holds.
pub type PartKind = Kind;

impl Kind {
    /// Whether a ceremony signs documents of this kind as parts; heads and revocations are made in ways of their own.
    #[must_use]
    pub const fn is_part(self) -> bool {
        !matches!(self, Self::Manifest | Self::Revocation)
    }

    /// Whether documents of this kind count by the root's rule and only inside a bundle.
    #[must_use]
    pub const fn is_core(self) -> bool {
        matches!(self, Self::Keys | Self::Policy | Self::Revocations | Self::Collectors)
    }

    /// Whether documents of this kind count by their own signatures, and come in a bundle as well as alone.
    #[must_use]
    pub const fn is_notice(self) -> bool {
        matches!(self, Self::Alerts | Self::Advisories | Self::National)
    }

    /// The largest payload that is read, far above any honest one: all but `revocations` are looked into before their
    /// signatures are counted, or grow with the number of states and authorities only.
    const fn max_bytes(self) -> usize {
        match self {
            Self::Root | Self::Manifest => 64 << 10,
            Self::Collectors => 256 << 10,
            Self::Advisories | Self::Revocation | Self::National => 1 << 20,
            Self::Keys | Self::Alerts => 2 << 20,
            Self::Policy => 4 << 20,
            Self::Revocations => MAX_BUNDLE,
        }
    }
}

impl FromStr for Kind {
    type Err = TrustError;

    fn from_str(text: &str) -> Result<Self, TrustError> {
        Self::from_name(text).ok_or_else(|| TrustError::new(TrustCode::Malformed, "an unknown kind of document"))
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
    pub signed: CoseSign,
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
        let signed = CoseSign::decode(bytes).map_err(|error| malformed(error.to_string()))?;
        check_payload_shape(&signed.payload).map_err(|error| malformed(format!("payload: {error}")))?;
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

/// Reads a payload that [`check_payload_shape`] has found to be strict.
fn read<T: DeserializeOwned>(payload: &[u8]) -> Result<T, TrustError> {
    payload::read(payload).map_err(|fault| TrustError::new(TrustCode::Malformed, fault.to_string()))
}
