//! The manifest: one version over all parts, with the dates that say how long it may be relied on; and the collectors.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use super::root::public_key;
use super::text_rules::{at_most, made_in_our_time, name};
use super::{Kind, TrustCode, TrustError};
use roughcheck_format::base::{CountryCode, Timestamp};

/// So many heads of a wrong time may be named.
const MAX_VOID: usize = 64;

/// One part as the manifest lists it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    /// Kind of the part.
    pub kind: String,
    /// Its version.
    pub version: u64,
    /// The digest of its payload, hexadecimal; in manifests of 0.1 that of the document as a whole.
    pub digest: String,
}

/// The content of a manifest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// `manifest`.
    pub kind: String,
    /// The version of the bundle.
    pub version: u64,
    /// When it was made: a signed lower bound of now.
    pub made_at: Timestamp,
    /// When the next one is due.
    pub next_update: Timestamp,
    /// From when on it is no longer enough for a pass.
    pub hard_end: Timestamp,
    /// The parts.
    pub parts: Vec<Listed>,
    /// Versions of older heads that were made at a wrong time: no floor that came from them counts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub floor_void: Vec<u64>,
}

/// A collector whose receipts count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Collector {
    /// Public receipt key, 64 hexadecimal digits.
    pub key: String,
    /// Whose collector.
    pub participant: CountryCode,
    /// Name, as shown to officers.
    pub name: String,
    /// Where it answers.
    #[serde(default)]
    pub url: Option<String>,
}

/// The content of the collectors part.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Collectors {
    /// `collectors`.
    #[serde(default)]
    pub kind: String,
    /// The version.
    pub version: u64,
    /// The collectors.
    pub collectors: Vec<Collector>,
}

impl Manifest {
    /// Whether the dates are in order and no part is listed twice.
    ///
    /// # Errors
    /// `trust.malformed`.
    pub fn validate(&self) -> Result<(), TrustError> {
        if !(self.made_at <= self.next_update && self.next_update <= self.hard_end) {
            return Err(TrustError::new(TrustCode::Malformed, "a head is made, then due, then at its hard end"));
        }
        made_in_our_time(self.made_at, "head")?;
        at_most(MAX_VOID, self.floor_void.len(), "heads of a wrong time")?;
        if self.floor_void.iter().any(|version| *version >= self.version) {
            return Err(TrustError::new(
                TrustCode::Malformed,
                "a head says of itself, or of a later one, that its time is wrong",
            ));
        }
        let (mut kinds, mut digests) = (HashSet::new(), HashSet::new());
        for part in &self.parts {
            let core = part.kind.parse::<Kind>().is_ok_and(Kind::is_core);
            if core && !kinds.insert(&part.kind) || !digests.insert(part.digest.to_lowercase()) {
                return Err(TrustError::new(TrustCode::Malformed, format!("the head lists {} twice", part.kind)));
            }
        }
        Ok(())
    }
}

impl Collectors {
    /// Whether every receipt key is one that may be trusted, and each stands once.
    ///
    /// # Errors
    /// `trust.malformed`, `trust.weak-key`, `trust.key-id`.
    pub fn validate(&self) -> Result<(), TrustError> {
        let mut known = HashSet::new();
        for collector in &self.collectors {
            name(&collector.name, "collector")?;
            let id = public_key(&collector.key)?.id();
            if !known.insert(id) {
                return Err(TrustError::new(TrustCode::KeyId, format!("collector {id} stands twice")));
            }
        }
        Ok(())
    }
}
