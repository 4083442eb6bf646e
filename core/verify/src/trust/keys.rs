//! Keys of authorities: whose they are, what they may do, and when.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::root::public_key;
use super::text_rules::name;
use super::{TrustCode, TrustError};
use roughcheck_format::base::{CountryCode, Day, Timestamp, coded, shown};
use roughcheck_format::cose::{KeyId, PublicKey};

coded! {
    /// What a key may sign.
    #[derive(Hash, Deserialize)]
    pub enum KeyUse {
        /// Certificates.
        Certificate = "certificate",
        /// Revocations of the own participant's numbers and keys.
        Revocation = "revocation",
        /// Import confirmations.
        Confirmation = "confirmation",
        /// Alerts on the own participant's certificates.
        Alert = "alert",
        /// Advisories of civil society.
        Advisory = "advisory",
        /// Receipts of a collector.
        Receipt = "receipt",
        /// The national part of the own participant.
        National = "national",
        /// A word of a later version: nothing is signed with it here.
        #[serde(other)]
        Unknown = "unknown",
    }
}

/// Where a key stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "state")]
pub enum KeyState {
    /// In use.
    Valid,
    /// No longer in use: certificates issued from this day on are refused, older ones stand.
    Retired {
        /// First day on which it signs no more.
        since: Day,
    },
    /// In other hands: everything is refused but what a receipt or witness signed before this instant covers.
    Compromised {
        /// Since when, as far as known.
        since: Timestamp,
    },
    /// A word of a later version: until this software knows it, the key signs nothing.
    #[serde(other)]
    Unknown,
}

impl KeyState {
    /// A key's state only ever gets worse by a revocation, whichever of two comes first.
    pub(super) fn worse(self, new: Self) -> Self {
        match (self, new) {
            (Self::Compromised { since: a }, Self::Compromised { since: b }) => Self::Compromised { since: a.min(b) },
            // What a later version says of a key is nothing that this one could make better.
            (Self::Compromised { .. }, _) | (_, Self::Valid) | (Self::Unknown, Self::Retired { .. }) => self,
            (Self::Retired { since: a }, Self::Retired { since: b }) => Self::Retired { since: a.min(b) },
            _ => new,
        }
    }
}

/// A key as the keys part lists it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyEntry {
    /// Public key, 64 hexadecimal digits.
    pub key: String,
    /// Whose key.
    pub participant: CountryCode,
    /// Name of the authority, as printed on certificates.
    pub authority: String,
    /// What it may sign.
    pub uses: Vec<KeyUse>,
    /// First day of issue that it may sign.
    pub from: Day,
    /// Last day of issue that it may sign.
    pub until: Day,
    /// Where it stands.
    #[serde(default = "valid")]
    pub status: KeyState,
}

const fn valid() -> KeyState {
    KeyState::Valid
}

/// The content of the keys part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Keys {
    /// `keys`.
    #[serde(default)]
    pub kind: String,
    /// The version.
    pub version: u64,
    /// The keys.
    pub keys: Vec<KeyEntry>,
}

/// A listed key, decoded and ready to verify.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrustedKey {
    /// The key.
    pub key: PublicKey,
    /// What is known of it.
    pub entry: KeyEntry,
}

impl TrustedKey {
    /// Whether the key may sign documents of this use.
    #[must_use]
    pub fn may(&self, usage: KeyUse) -> bool {
        self.entry.uses.contains(&usage)
    }

    /// Whether the key may sign a document of this use that was made on `day`: within its window, before it was
    /// retired, and never once it is in other hands.
    #[must_use]
    pub fn may_on(&self, usage: KeyUse, day: Day) -> bool {
        let counts = match self.entry.status {
            KeyState::Valid => true,
            KeyState::Retired { since } => day < since,
            KeyState::Compromised { .. } | KeyState::Unknown => false,
        };
        counts && self.may(usage) && (self.entry.from..=self.entry.until).contains(&day)
    }

    /// Whether the key may sign a document of this use that says that it was made on `day`. Of a retired key that date
    /// proves nothing: it may, where `may_retired` says that others vouch for the document.
    pub(super) fn may_sign(&self, usage: KeyUse, day: Day, may_retired: bool) -> bool {
        let in_time = (self.entry.from..=self.entry.until).contains(&day);
        self.is_unspoilt(may_retired) && self.may(usage) && in_time
    }

    /// Whether nobody else has the key, and it is not retired unless that makes no difference.
    pub(super) const fn is_unspoilt(&self, may_retired: bool) -> bool {
        match self.entry.status {
            KeyState::Valid => true,
            KeyState::Retired { .. } => may_retired,
            KeyState::Compromised { .. } | KeyState::Unknown => false,
        }
    }

    /// Whether the key is retired.
    pub(super) const fn is_retired(&self) -> bool {
        matches!(self.entry.status, KeyState::Retired { .. })
    }

    /// Whether the key is in other hands.
    #[must_use]
    pub const fn is_compromised(&self) -> bool {
        matches!(self.entry.status, KeyState::Compromised { .. })
    }

    /// Whether the key was taken out of use, for whatever reason.
    #[must_use]
    pub const fn has_ended(&self) -> bool {
        !matches!(self.entry.status, KeyState::Valid)
    }

    /// The short name.
    #[must_use]
    pub const fn id(&self) -> KeyId {
        self.key.id()
    }

    fn from_entry(entry: &KeyEntry) -> Result<Self, TrustError> {
        let trusted = Self { key: public_key(&entry.key)?, entry: entry.clone() };
        let fault = |code, what: &str| Err(TrustError::new(code, format!("key {} {what}", trusted.id())));
        name(&entry.authority, "authority")?;
        if entry.from > entry.until {
            return fault(TrustCode::Malformed, "ends before it begins");
        }
        // A thief of one could otherwise undo the independence of the other.
        if trusted.may(KeyUse::Certificate) && trusted.may(KeyUse::Revocation) {
            return fault(TrustCode::Scope, "may not both sign certificates and revoke");
        }
        if trusted.may(KeyUse::Advisory) && entry.uses.iter().any(|usage| *usage != KeyUse::Advisory) {
            return fault(TrustCode::Scope, "speaks for civil society and so for nobody else");
        }
        Ok(trusted)
    }
}

impl Keys {
    /// Decodes every key.
    ///
    /// # Errors
    /// `trust.malformed`; `trust.weak-key`; `trust.key-id` where two keys share an id; `trust.scope` where one key
    /// would have two uses that must be apart.
    pub fn prepare(&self) -> Result<HashMap<KeyId, TrustedKey>, TrustError> {
        let mut keys = HashMap::new();
        for entry in &self.keys {
            let key = TrustedKey::from_entry(entry)?;
            let id = key.id();
            if keys.insert(id, key).is_some() {
                return Err(TrustError::new(TrustCode::KeyId, format!("two keys with the id {id}")));
            }
        }
        Ok(keys)
    }

    /// Words of a later version in it, and what became of them.
    pub(super) fn unknown_words(&self) -> impl Iterator<Item = String> {
        let shortened = |entry: &KeyEntry| shown(&entry.key, 16);
        let uses = self.keys.iter().filter(|entry| entry.uses.contains(&KeyUse::Unknown));
        let states = self.keys.iter().filter(|entry| entry.status == KeyState::Unknown);
        let uses = uses.map(move |entry| format!("key {}… has a use that a later version added", shortened(entry)));
        let states = states.map(move |entry| {
            format!("key {}… is in a state that a later version added, and signs nothing", shortened(entry))
        });
        uses.chain(states)
    }

    /// Whether every word of it is one that this version knows: reading is lenient there, signing is not.
    ///
    /// # Errors
    /// `trust.malformed` naming the key; as [`Keys::prepare`].
    pub fn fit_to_sign(&self) -> Result<(), TrustError> {
        if let Some(word) = self.unknown_words().next() {
            return Err(TrustError::new(TrustCode::Malformed, word));
        }
        if let Some(entry) = self.keys.iter().find(|entry| entry.uses.is_empty()) {
            let detail = format!("key {}… has no use", shown(&entry.key, 16));
            return Err(TrustError::new(TrustCode::Malformed, detail));
        }
        self.prepare().map(drop)
    }
}
