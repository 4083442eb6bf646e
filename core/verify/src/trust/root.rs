//! The root: the keys of the three sides of the Kimberley Process, and how many of them it takes.

use serde::{Deserialize, Serialize};

use super::text_rules::name;
use super::{Document, Kind, TrustCode, TrustError};
use roughcheck_format::base::{CountryCode, coded};
use roughcheck_format::cose::{KeyId, PublicKey};

coded! {
    /// One side of the tripartite Kimberley Process.
    #[derive(PartialOrd, Ord, Hash, Deserialize)]
    pub enum Group {
        /// Governments of participants.
        Government = "government",
        /// Civil society.
        CivilSociety = "civil-society",
        /// The diamond industry.
        Industry = "industry",
    }
}

/// Public keys by group, 64 hexadecimal digits each.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Groups {
    /// Keys of governments.
    pub government: Vec<String>,
    /// Keys of civil society.
    pub civil_society: Vec<String>,
    /// Keys of industry.
    pub industry: Vec<String>,
}

/// Somebody whose statements on harms count, because the parties list them as independent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assessor {
    /// Public key, 64 hexadecimal digits.
    pub key: String,
    /// Name, as shown to officers.
    pub name: String,
    /// Participants of which this assessor is *not* independent.
    #[serde(default)]
    pub not_for: Vec<CountryCode>,
}

/// The content of a root document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RootContent {
    kind: String,
    version: u64,
    /// Keys by group.
    groups: Groups,
    /// How many distinct keys must sign.
    threshold: u64,
    /// Groups of which at least one key must be among them.
    required: Vec<Group>,
    /// Independent assessors.
    #[serde(default)]
    assessors: Vec<Assessor>,
}

/// A root whose keys are decoded and whose rules can be met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Root {
    /// The version.
    pub version: u64,
    /// How many distinct keys must sign.
    pub threshold: usize,
    /// Groups of which at least one key must be among them.
    pub required: Vec<Group>,
    /// Every key with its group; no key stands in two.
    pub keys: Vec<(Group, PublicKey)>,
    /// Independent assessors with their decoded keys.
    pub assessors: Vec<(Assessor, PublicKey)>,
}

impl Root {
    /// The content of a new root, for [`super::encode_part`].
    #[must_use]
    pub fn content(
        version: u64,
        groups: Groups,
        threshold: u64,
        required: Vec<Group>,
        assessors: Vec<Assessor>,
    ) -> RootContent {
        RootContent { kind: Kind::Root.as_str().to_owned(), version, groups, threshold, required, assessors }
    }

    /// Reads a root. Its signatures are not counted here.
    ///
    /// # Errors
    /// `trust.malformed`, `trust.weak-key`, `trust.key-id`; `trust.group` for a key in two groups or a required group
    /// without keys; `trust.threshold` for a threshold that nobody or not everybody could meet.
    pub fn decode(document: &Document) -> Result<Self, TrustError> {
        if document.kind != Kind::Root {
            return Err(TrustError::new(TrustCode::Malformed, "not a root"));
        }
        let content: RootContent = document.content()?;
        let mut keys: Vec<(Group, PublicKey)> = Vec::new();
        let groups = [
            (Group::Government, &content.groups.government),
            (Group::CivilSociety, &content.groups.civil_society),
            (Group::Industry, &content.groups.industry),
        ];
        for (group, listed) in groups {
            for hex in listed {
                let key = public_key(hex)?;
                if let Some((other, _)) = keys.iter().find(|(_, known)| known.id() == key.id()) {
                    let (code, what) = if *other == group {
                        (TrustCode::KeyId, "stands twice in one group")
                    } else {
                        (TrustCode::Group, "stands in two groups")
                    };
                    return Err(TrustError::new(code, format!("key {} {what}", key.id())));
                }
                keys.push((group, key));
            }
        }
        for group in &content.required {
            if !keys.iter().any(|(of, _)| of == group) {
                return Err(TrustError::new(TrustCode::Group, format!("the root lists no key of {}", group.as_str())));
            }
        }
        let threshold = usize::try_from(content.threshold).unwrap_or(usize::MAX);
        if threshold == 0 || threshold > keys.len() {
            let detail = format!("a threshold of {threshold} over {} keys", keys.len());
            return Err(TrustError::new(TrustCode::Threshold, detail));
        }
        let assessors = assessors(content.assessors)?;
        Ok(Self { version: content.version, threshold, required: content.required, keys, assessors })
    }

    /// The group of a key, where the root lists it.
    #[must_use]
    pub fn group_of(&self, id: KeyId) -> Option<Group> {
        self.keys.iter().find(|(_, key)| key.id() == id).map(|(group, _)| *group)
    }
}

/// Each assessor once: a second entry could not say less about independence than the first.
fn assessors(listed: Vec<Assessor>) -> Result<Vec<(Assessor, PublicKey)>, TrustError> {
    let mut known: Vec<(Assessor, PublicKey)> = Vec::new();
    for assessor in listed {
        name(&assessor.name, "assessor")?;
        let key = public_key(&assessor.key)?;
        if known.iter().any(|(_, other)| other.id() == key.id()) {
            return Err(TrustError::new(TrustCode::KeyId, format!("assessor {} stands twice", key.id())));
        }
        known.push((assessor, key));
    }
    Ok(known)
}

/// A public key from 64 hexadecimal digits, refused where it is weak.
pub(super) fn public_key(hex: &str) -> Result<PublicKey, TrustError> {
    let bytes = roughcheck_format::base::from_hex(hex).ok().and_then(|bytes| <[u8; 32]>::try_from(bytes).ok());
    let bytes = bytes.ok_or_else(|| TrustError::new(TrustCode::Malformed, "a key is 64 hexadecimal digits"))?;
    PublicKey::from_bytes(&bytes).map_err(|fault| TrustError::new(TrustCode::WeakKey, format!("{hex}: {fault}")))
}
