//! What the groups took back: single documents and alerts, or all that a key ever signed.

use std::collections::{HashMap, HashSet};

use super::revocations::digests;
use super::text_rules::at_most;
use super::{Document, Revocations, TrustError};
use roughcheck_format::base::Digest;
use roughcheck_format::cose::KeyId;

/// So many documents, keys or alerts may be named.
const MAX_TAKEN_BACK: usize = 100_000;

/// What the groups took back. No time that a signer wrote decides anything here.
#[derive(Debug, Clone, Default)]
pub(super) struct TakenBack {
    documents: HashSet<Digest>,
    /// Keys of which everything falls, and what stays of each.
    keys: HashMap<KeyId, HashSet<Digest>>,
    alerts: HashSet<Digest>,
    /// Whether civil society was among those who signed: nothing of its own falls without it.
    with_civil_society: bool,
}

impl TakenBack {
    /// # Errors
    /// `trust.malformed`, `trust.weak-key`, `trust.too-large`.
    pub(super) fn of(part: &Revocations, with_civil_society: bool) -> Result<Self, TrustError> {
        let kept = part.taken_back_keys.iter().map(|one| one.keep.len()).sum::<usize>();
        let named = part.taken_back.len() + part.taken_back_keys.len() + part.withdrawn.len() + kept;
        at_most(MAX_TAKEN_BACK, named, "documents, keys and alerts taken back")?;
        let mut keys: HashMap<KeyId, HashSet<Digest>> = HashMap::new();
        for one in &part.taken_back_keys {
            let (key, kept) = one.id_and_kept()?;
            keys.entry(key).or_default().extend(kept);
        }
        let documents = part.taken_back()?;
        let alerts = digests(&part.withdrawn, "an alert that is withdrawn")?;
        Ok(Self { documents, keys, alerts, with_civil_society })
    }

    /// Whether the document as a whole was taken back; `civil` where it is the voice of civil society or of an assessor.
    pub(super) fn takes(&self, document: &Document, civil: bool) -> bool {
        self.may_take(civil) && self.names(document)
    }

    fn names(&self, document: &Document) -> bool {
        !self.documents.is_empty() && document.names().iter().any(|name| self.documents.contains(name))
    }

    /// The document without the signatures of keys of which all was taken back; none where there are no such.
    pub(super) fn left_of(&self, document: &Document, civil: bool) -> Option<Document> {
        if self.may_take(civil) { self.without_fallen(document) } else { None }
    }

    fn without_fallen(&self, document: &Document) -> Option<Document> {
        if self.keys.is_empty() {
            return None;
        }
        let stays = |kept: &HashSet<Digest>| document.names().iter().any(|name| kept.contains(name));
        let falls = |id: KeyId| self.keys.get(&id).is_some_and(|kept| !stays(kept));
        let signatures = &document.signed.signatures;
        if !signatures.iter().any(|one| falls(one.header.key_id)) {
            return None;
        }
        let mut left = document.clone();
        left.signed.signatures.retain(|one| !falls(one.header.key_id));
        Some(left)
    }

    /// Whether the document would fall, if it were not the voice of civil society or of an assessor.
    pub(super) fn spares(&self, document: &Document, civil: bool) -> bool {
        !self.may_take(civil) && (self.names(document) || self.without_fallen(document).is_some())
    }

    /// Whether an alert was withdrawn.
    pub(super) fn withdraws(&self, alert: &Digest, civil: bool) -> bool {
        self.may_take(civil) && self.alerts.contains(alert)
    }

    /// Whether the withdrawal of an alert does not count, because it is civil society's word too.
    pub(super) fn spares_alert(&self, alert: &Digest, civil: bool) -> bool {
        !self.may_take(civil) && self.alerts.contains(alert)
    }

    const fn may_take(&self, civil: bool) -> bool {
        self.with_civil_society || !civil
    }
}
