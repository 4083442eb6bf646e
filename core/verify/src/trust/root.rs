//! The root: the keys of the three sides of the Kimberley Process, and how many of them it takes.

use serde::{Deserialize, Serialize};

use super::groups::{Group, Groups, PartyGroups};
use super::party_keys::second_key;
use super::text_rules::name;
use super::{Document, Kind, TrustCode, TrustError};
use roughcheck_format::base::{CountryCode, Digest};
use roughcheck_format::cose::{KeyId, PublicKey};

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
    groups: PartyGroups,
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
    /// The second key of each party that lists one, behind the id of its first; no key stands here twice.
    pub second: Vec<(KeyId, PublicKey)>,
    /// Independent assessors with their decoded keys.
    pub assessors: Vec<(Assessor, PublicKey)>,
}

impl Root {
    /// The content of a new root, as `encode_part` of the issuing crate writes it.
    #[must_use]
    pub fn content(
        version: u64,
        groups: Groups,
        threshold: u64,
        required: Vec<Group>,
        assessors: Vec<Assessor>,
    ) -> RootContent {
        Self::content_of(version, groups.into(), threshold, required, assessors)
    }

    /// The same, of parties that may have two keys each.
    #[must_use]
    pub fn content_of(
        version: u64,
        groups: PartyGroups,
        threshold: u64,
        required: Vec<Group>,
        assessors: Vec<Assessor>,
    ) -> RootContent {
        RootContent { kind: Kind::Root.as_str().to_owned(), version, groups, threshold, required, assessors }
    }

    /// The content of root 1: every group that lists a key has a voice, so that at least one key of each must sign it, and
    /// whatever follows it.
    #[must_use]
    pub fn first(groups: Groups, threshold: u64) -> RootContent {
        Self::first_of(groups.into(), threshold)
    }

    /// The same, of parties that may have two keys each.
    #[must_use]
    pub fn first_of(groups: PartyGroups, threshold: u64) -> RootContent {
        let required = groups.speaking();
        Self::content_of(1, groups, threshold, required, Vec::new())
    }

    /// The digest to pin, from the bytes of a file that holds it in hexadecimal, or of a root document itself.
    #[must_use]
    pub fn pin_of(file: &[u8]) -> Option<Digest> {
        if let Some(digest) = std::str::from_utf8(file).ok().and_then(|text| text.trim().parse().ok()) {
            return Some(digest);
        }
        let document = Document::decode(file).ok()?;
        (document.kind == Kind::Root).then(|| document.payload_digest())
    }

    /// Reads a root. Its signatures are not counted here.
    ///
    /// # Errors
    /// `trust.malformed`, `trust.weak-key`, `trust.key-id`; `trust.group` for a key, first or second, in two groups or a
    /// required group without keys; `trust.threshold` for a threshold that nobody or not everybody could meet.
    pub fn decode(document: &Document) -> Result<Self, TrustError> {
        if document.kind != Kind::Root {
            return Err(TrustError::new(TrustCode::Malformed, "not a root"));
        }
        let content: RootContent = document.content()?;
        let mut keys: Vec<(Group, PublicKey)> = Vec::new();
        let mut second: Vec<(KeyId, PublicKey)> = Vec::new();
        // Whoever holds two keys of a root counts once, and nobody lends a second key to another.
        let mut known: Vec<(Group, KeyId)> = Vec::new();
        for (group, listed) in content.groups.listed() {
            for party in listed {
                let key = public_key(&party.key)?;
                once(&mut known, group, key.id())?;
                if let Some(hex) = &party.second {
                    let two = second_key(hex)?;
                    once(&mut known, group, two.id())?;
                    second.push((key.id(), two));
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
        Ok(Self { version: content.version, threshold, required: content.required, keys, second, assessors })
    }

    /// Whether these keys are of at least two groups.
    pub(super) fn are_of_two_groups(&self, keys: &[KeyId]) -> bool {
        let mut groups = keys.iter().filter_map(|id| self.group_of(*id));
        groups.next().is_some_and(|first| groups.any(|group| group != first))
    }

    /// The group of a key, where the root lists it.
    #[must_use]
    pub fn group_of(&self, id: KeyId) -> Option<Group> {
        self.keys.iter().find(|(_, key)| key.id() == id).map(|(group, _)| *group)
    }

    /// The second key of the party with this first key, where it lists one.
    #[must_use]
    pub fn second_of(&self, id: KeyId) -> Option<&PublicKey> {
        self.second.iter().find(|(of, _)| *of == id).map(|(_, key)| key)
    }

    /// The party, by its first key, to whom this second key belongs.
    #[must_use]
    pub fn party_of_second(&self, id: KeyId) -> Option<KeyId> {
        self.second.iter().find(|(_, key)| key.id() == id).map(|(of, _)| *of)
    }
}

/// A key of a party, first or second, that the root has not listed before.
fn once(known: &mut Vec<(Group, KeyId)>, group: Group, id: KeyId) -> Result<(), TrustError> {
    let (code, what) = match known.iter().find(|(_, one)| *one == id) {
        None => {
            known.push((group, id));
            return Ok(());
        }
        Some((other, _)) if *other == group => (TrustCode::KeyId, "stands twice in one group"),
        Some(_) => (TrustCode::Group, "stands in two groups"),
    };
    Err(TrustError::new(code, format!("key {id} {what}")))
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

#[cfg(test)]
mod tests {
    use super::*;
    use roughcheck_format::base::Writer;
    use roughcheck_format::cose::CoseSign;

    #[test]
    fn root_1_asks_for_every_group_that_it_lists() {
        let key = || vec!["00".repeat(32)];
        let required = |government, civil_society, industry| {
            Root::first(Groups { government, civil_society, industry }, 2).required
        };
        assert_eq!(required(key(), key(), key()), [Group::Government, Group::CivilSociety, Group::Industry]);
        assert_eq!(required(key(), vec![], key()), [Group::Government, Group::Industry]);
        assert_eq!(required(vec![], key(), vec![]), [Group::CivilSociety]);
        assert_eq!(required(vec![], vec![], vec![]), []);
    }

    #[test]
    fn a_pin_stands_in_a_file_as_text_or_as_the_root_itself() {
        let digest = "7f".repeat(32);
        for text in [digest.clone(), format!(" {digest}\n"), digest.to_uppercase()] {
            assert_eq!(Root::pin_of(text.as_bytes()).map(|pin| pin.to_string()), Some(digest.clone()), "{text}");
        }
        for wrong in ["", "7f", "no digest", &digest[1..]] {
            assert_eq!(Root::pin_of(wrong.as_bytes()), None, "{wrong}");
        }
        let signed = |kind: &str| {
            let mut payload = Writer::new();
            payload.map(2).text("kind").text(kind).text("version").uint(1);
            CoseSign::unsigned(payload.into_bytes()).encode()
        };
        let root = Document::decode(&signed("root")).expect("a document");
        assert_eq!(Root::pin_of(&root.bytes()), Some(root.payload_digest()));
        assert_eq!(Root::pin_of(&signed("keys")), None, "another document");
    }
}
