//! The keys with which one party signs roots and heads: one, or one of each algorithm.

use std::fmt;

use serde::de::{Error, MapAccess, Visitor, value::MapAccessDeserializer};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{TrustCode, TrustError};
use roughcheck_format::base::from_hex;
use roughcheck_format::cose::PublicKey;

/// The keys of one party. Written as the text of its key, or with a second one as a map of both, which a reader that knows
/// one algorithm only refuses: it must not count what this root does not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartyKeys {
    /// Ed25519 key, 64 hexadecimal digits.
    pub key: String,
    /// ML-DSA-44 key, 2,624 hexadecimal digits. Where a party lists one, its signature under a root or a head is both.
    pub second: Option<String>,
}

#[derive(Serialize, Deserialize)]
struct Both {
    key: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    second: Option<String>,
}

impl From<String> for PartyKeys {
    fn from(key: String) -> Self {
        Self { key, second: None }
    }
}

impl Serialize for PartyKeys {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.second {
            None => serializer.serialize_str(&self.key),
            second => Both { key: self.key.clone(), second: second.clone() }.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for PartyKeys {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(OneOrBoth)
    }
}

struct OneOrBoth;

impl<'de> Visitor<'de> for OneOrBoth {
    type Value = PartyKeys;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a key, or a map of a key and a second one")
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<PartyKeys, E> {
        Ok(key.to_owned().into())
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<PartyKeys, A::Error> {
        let Both { key, second } = Both::deserialize(MapAccessDeserializer::new(map))?;
        Ok(PartyKeys { key, second })
    }
}

/// A second key from 2,624 hexadecimal digits.
///
/// # Errors
/// `trust.malformed` for other digits or another length, `trust.weak-key` for one that everybody can sign for.
pub(super) fn second_key(hex: &str) -> Result<PublicKey, TrustError> {
    let bytes = from_hex(hex).ok().and_then(|bytes| bytes.try_into().ok());
    let bytes =
        bytes.ok_or_else(|| TrustError::new(TrustCode::Malformed, "a second key is 2,624 hexadecimal digits"))?;
    PublicKey::second_of_party(&bytes)
        .map_err(|_| TrustError::new(TrustCode::WeakKey, "a second key that everybody can sign for"))
}
