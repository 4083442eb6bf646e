//! What headquarters had before a key was in other hands: it spares those certificates, and no others.

use serde::{Deserialize, Serialize};

use super::text_rules::{at_most, made_in_our_time};
use super::{TrustCode, TrustError};
use roughcheck_format::base::{CountryCode, Digest, Timestamp};

/// More certificates than one participant has unexpired.
const MAX_CONTENTS: usize = 50_000;

/// The content of a part `seen-before`: certificates of one participant that were seen before one of its keys was in other
/// hands, and that the ledger of its issuer has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeenBefore {
    /// `seen-before`.
    #[serde(default)]
    pub kind: String,
    /// The version, counted for this participant.
    pub version: u64,
    /// Whose certificates.
    pub participant: CountryCode,
    /// When it was made.
    pub made_at: Timestamp,
    /// Digests of their payloads, 64 hexadecimal digits each.
    pub contents: Vec<String>,
}

impl SeenBefore {
    /// Whether each certificate is named by its digest.
    ///
    /// # Errors
    /// `trust.malformed`, `trust.too-large`.
    pub fn validate(&self) -> Result<(), TrustError> {
        at_most(MAX_CONTENTS, self.contents.len(), "certificates")?;
        made_in_our_time(self.made_at, "part seen-before")?;
        if self.digests().count() < self.contents.len() {
            return Err(TrustError::new(TrustCode::Malformed, "a certificate is named by 64 hexadecimal digits"));
        }
        Ok(())
    }

    /// The digests.
    pub fn digests(&self) -> impl Iterator<Item = Digest> + '_ {
        self.contents.iter().filter_map(|text| text.parse().ok())
    }
}
