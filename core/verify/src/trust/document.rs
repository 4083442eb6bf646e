//! A signed trust document: a map with text keys in deterministic CBOR, inside a COSE_Sign envelope.

use std::str::FromStr;

use serde::de::DeserializeOwned;

use super::payload_shape::{check_payload_shape, without_nulls};
use super::preamble::Preamble;
use super::{TrustCode, TrustError, payload};
use roughcheck_format::base::{Digest, Domain, coded, shown};
use roughcheck_format::cose::CoseSign;

/// The largest file that is read.
pub const MAX_BUNDLE: usize = 64 << 20;
/// The largest document of a kind that a later version added.
const LARGEST_UNKNOWN: usize = 4 << 20;

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
        /// Certificates of a participant that were seen before one of its keys was in other hands.
        SeenBefore = "seen-before",
    }
}

/// A kind for which [`Kind::is_part`] holds.
pub type PartKind = Kind;

impl Kind {
    /// Whether documents of this kind are signed as parts; a head is made in a way of its own.
    #[must_use]
    pub const fn is_part(self) -> bool {
        !matches!(self, Self::Manifest)
    }

    /// Whether documents of this kind count by the root's rule and only inside a bundle.
    #[must_use]
    pub const fn is_core(self) -> bool {
        matches!(self, Self::Keys | Self::Policy | Self::Revocations | Self::Collectors)
    }

    /// Whether documents of this kind count by their own signatures, and come in a bundle as well as alone.
    #[must_use]
    pub const fn is_notice(self) -> bool {
        matches!(self, Self::Alerts | Self::Advisories | Self::National | Self::SeenBefore | Self::Revocation)
    }

    /// Whether a party's signature under documents of this kind is that of each of its keys: core parts hang from these two by
    /// their digests.
    #[must_use]
    pub const fn wants_second(self) -> bool {
        matches!(self, Self::Root | Self::Manifest)
    }

    /// The largest payload that is read, far above any honest one: all but `revocations` are looked into before their
    /// signatures are counted, or grow with the number of states and authorities only.
    const fn max_bytes(self) -> usize {
        match self {
            Self::Manifest => 64 << 10,
            // A party with two keys takes 2.7 kB, and 64 of them can sign.
            Self::Root | Self::Collectors => 256 << 10,
            Self::Advisories | Self::Revocation | Self::National => 1 << 20,
            Self::Keys | Self::Alerts => 2 << 20,
            Self::Policy | Self::SeenBefore => 4 << 20,
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

/// A document as read: its kind and version are known, its signatures are not counted yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The kind.
    pub kind: Kind,
    /// The version, counted by whoever signs this kind.
    pub version: u64,
    /// The digest of the first root of its chain, where it names one: a document of another chain means nothing here.
    pub root: Option<Digest>,
    /// Payload and signatures.
    pub signed: CoseSign,
}

impl Document {
    /// Reads a document.
    ///
    /// # Errors
    /// `trust.malformed` with the fault and its place; `trust.too-large`.
    pub fn decode(bytes: &[u8]) -> Result<Self, TrustError> {
        Self::decode_known(bytes)?.map_err(|kind| {
            TrustError::new(
                TrustCode::Malformed,
                format!("a document of a kind that is not known: {}", shown(&kind, 40)),
            )
        })
    }

    /// The same, with the name of the kind where a later version added it: nothing more is read of that one.
    ///
    /// Kind, size and shape are judged where the bytes lie, before any of them is copied.
    pub(super) fn decode_known(bytes: &[u8]) -> Result<Result<Self, String>, TrustError> {
        let malformed = |detail: String| TrustError::new(TrustCode::Malformed, detail);
        let payload = CoseSign::payload_in(bytes).map_err(|error| malformed(not_ours(bytes, &error.to_string())))?;
        let shape = |error| malformed(format!("payload: {error}"));
        let preamble = Preamble::read(payload).map_err(shape)?;
        if preamble.is_critical {
            return Err(malformed("made for a later version of this software: update it".to_owned()));
        }
        let known = Kind::from_name(preamble.kind);
        let most = known.map_or(LARGEST_UNKNOWN, Kind::max_bytes);
        if payload.len() > most {
            let detail = format!("{}: {} bytes, at most {most} are read", shown(preamble.kind, 40), payload.len());
            return Err(TrustError::new(TrustCode::TooLarge, detail));
        }
        check_payload_shape(payload).map_err(shape)?;
        let Some(kind) = known else { return Ok(Err(preamble.kind.to_owned())) };
        let signed = CoseSign::decode(bytes).map_err(|error| malformed(error.to_string()))?;
        Ok(Ok(Self { kind, version: preamble.version, root: preamble.root, signed }))
    }

    /// The document as it is written; reading it takes nothing else, so these are the bytes that were read.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        self.signed.encode()
    }

    /// The typed content. Fields of a later version are ignored.
    ///
    /// # Errors
    /// `trust.malformed` naming the field that cannot be read.
    pub fn content<T: DeserializeOwned>(&self) -> Result<T, TrustError> {
        read(&self.signed.payload)
    }

    /// The digest of the first root of the chain in which this root stands: the one that it names, else its own.
    #[must_use]
    pub fn chain_root(&self) -> Digest {
        self.root.unwrap_or_else(|| self.payload_digest())
    }

    /// The digest of the document as a whole.
    #[must_use]
    pub fn digest(&self) -> Digest {
        Digest::of(Domain::Part, &self.bytes())
    }

    /// The digests by which documents may be named: that of the payload, and in documents of 0.1 that of the whole.
    pub(super) fn names(&self) -> [Digest; 2] {
        [self.payload_digest(), self.digest()]
    }

    /// The digest of what was signed, the same whoever signed it: by this one documents are named.
    #[must_use]
    pub fn payload_digest(&self) -> Digest {
        Digest::of(Domain::Root, &self.signed.payload)
    }
}

/// What a file is that is no trust document: people offer what a server or a mail program gave them.
fn not_ours(bytes: &[u8], fault: &str) -> String {
    let start = bytes.trim_ascii_start();
    let begins = |magic: &[u8]| start.get(..magic.len()).is_some_and(|own| own.eq_ignore_ascii_case(magic));
    let what = if begins(b"<") {
        "a web page: sign in to the network, or download the file itself"
    } else if begins(b"PK\x03\x04") || begins(b"\x1f\x8b") || begins(b"7z\xbc\xaf") {
        "an archive: unpack it first"
    } else if begins(b"{") || begins(b"[") {
        "JSON: what is signed is made of it with `trust part`"
    } else if begins(b"%PDF") || begins(b"\x89PNG") || begins(b"\xff\xd8\xff") {
        "a picture or a printed page"
    } else if start.is_empty() {
        "an empty file"
    } else {
        return fault.to_owned();
    };
    format!("this is no trust file, but {what}")
}

/// Reads a payload that [`check_payload_shape`] has found to be strict.
fn read<T: DeserializeOwned>(payload: &[u8]) -> Result<T, TrustError> {
    let malformed = |fault: String| TrustError::new(TrustCode::Malformed, fault);
    let payload = without_nulls(payload).map_err(|error| malformed(format!("payload: {error}")))?;
    payload::read(payload.as_ref()).map_err(|fault| malformed(fault.to_string()))
}
