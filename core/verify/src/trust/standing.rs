//! Who signed a document, and who has still to: for those who hold a ceremony. What counts is counted in `quorum`.

use super::quorum::Counted;
use super::{Document, Group, Root};
use roughcheck_format::cose::{KeyId, PublicKey};

/// The signatures of one document under the rule of one root.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Standing {
    /// The root's parties that signed, each once, by their first keys and with their groups.
    pub signed: Vec<(Group, KeyId)>,
    /// Those who signed a root or a head with one of their two keys, which counts for nothing.
    pub half: Vec<(Group, KeyId)>,
    /// Other listed keys that signed, each once.
    pub listed: Vec<KeyId>,
    /// Keys under whose ids there are signatures, none of which holds.
    pub unsound: Vec<KeyId>,
    /// Ids under which there are signatures, and which nobody lists.
    pub unknown: Vec<KeyId>,
    /// How many more of the root's keys must sign.
    pub needed: usize,
    /// Groups of which one key must sign and none has.
    pub groups: Vec<Group>,
    /// The root's parties that have not signed, by their first keys and with their groups.
    pub waiting: Vec<(Group, KeyId)>,
}

impl Standing {
    /// Counts the signatures of a document by the keys of `root`, and by those that are `listed` elsewhere.
    #[must_use]
    pub fn of<'k>(document: &Document, root: &Root, listed: impl Iterator<Item = &'k PublicKey> + Clone) -> Self {
        let mut counted = Counted::new(document);
        let ids = |keys: Vec<&PublicKey>| keys.into_iter().map(PublicKey::id).collect::<Vec<KeyId>>();
        let by_root = ids(counted.parties(root));
        let first = ids(counted.signers(root.keys.iter().map(|(_, key)| key)));
        let second = ids(counted.signers(root.second.iter().map(|(_, key)| key)));
        let listed = listed.filter(|key| root.group_of(key.id()).is_none());
        let by_others = ids(counted.signers(listed));
        let mut unsound = counted.unsound();
        unsound.retain(|id| ![&first, &second, &by_others].iter().any(|ids| ids.contains(id)));
        let mut unknown: Vec<KeyId> = Vec::new();
        for signature in &document.signed.signatures {
            let id = signature.header.key_id;
            let known = [&first, &second, &by_others, &unsound, &unknown].iter().any(|ids| ids.contains(&id));
            if !known {
                unknown.push(id);
            }
        }
        let with_group = |has_signed: bool| {
            let keys = root.keys.iter().map(|(group, key)| (*group, key.id()));
            keys.filter(|(_, id)| by_root.contains(id) == has_signed).collect::<Vec<_>>()
        };
        let (signed, waiting) = (with_group(true), with_group(false));
        let is_half =
            |id: KeyId| first.contains(&id) || root.second_of(id).is_some_and(|two| second.contains(&two.id()));
        let half = waiting.iter().filter(|(_, id)| document.kind.wants_second() && is_half(*id)).copied().collect();
        let silent = |group: &&Group| !signed.iter().any(|(of, _)| of == *group);
        Self {
            needed: root.threshold.saturating_sub(signed.len()),
            groups: root.required.iter().filter(silent).copied().collect(),
            signed,
            half,
            listed: by_others,
            unsound,
            unknown,
            waiting,
        }
    }

    /// Whether the rule of the root is met.
    #[must_use]
    pub const fn is_met(&self) -> bool {
        self.needed == 0 && self.groups.is_empty()
    }
}
