//! The one place that counts signatures.

use std::borrow::Borrow;
use std::cell::OnceCell;

use super::groups::Group;
use super::{Document, Root, TrustCode, TrustError};
use roughcheck_format::base::Digest;
use roughcheck_format::cose::{KeyId, PartSignature, PublicKey};

/// A document whose signatures are counted: each is verified once at most, whatever is asked of it.
#[derive(Debug)]
pub(super) struct Counted<D = Document> {
    document: D,
    /// Whether the signature in this place is by this key, as far as it was asked.
    verified: Vec<(usize, PublicKey, bool)>,
    /// The digest of what was signed, once it was asked for.
    digest: OnceCell<Digest>,
}

impl<D: Borrow<Document>> Counted<D> {
    pub(super) const fn new(document: D) -> Self {
        Self { document, verified: Vec::new(), digest: OnceCell::new() }
    }

    /// As [`Document::payload_digest`]; hashed once, however often it is asked for.
    pub(super) fn payload_digest(&self) -> Digest {
        *self.digest.get_or_init(|| self.document().payload_digest())
    }

    pub(super) fn document(&self) -> &Document {
        self.document.borrow()
    }

    pub(super) fn into_document(self) -> D {
        self.document
    }

    /// What is known of these signatures, for a `document` that has the same.
    pub(super) fn known_for<T>(&self, document: T) -> Counted<T> {
        Counted { document, verified: self.verified.clone(), digest: self.digest.clone() }
    }

    /// The distinct public keys among `candidates` that signed the document, each once, however often it signed.
    /// Signatures by other keys, those that do not hold and those of a later version are passed over, wherever they
    /// stand: whoever carries a document can add to it, and must not thereby take anything away.
    pub(super) fn signers<'k>(
        &mut self,
        candidates: impl Iterator<Item = &'k PublicKey> + Clone,
    ) -> Vec<&'k PublicKey> {
        let mut found: Vec<&PublicKey> = Vec::new();
        for (at, signature) in self.document.borrow().signed.signatures.iter().enumerate() {
            let id = signature.header.key_id;
            // A key counts once: its further signatures prove nothing, and are not paid for.
            if !signature.header.critical.is_empty() || found.iter().any(|key| key.id() == id) {
                continue;
            }
            for key in candidates.clone().filter(|key| key.id() == id) {
                if holds_by(self.document.borrow(), &mut self.verified, at, key) && !found.contains(&key) {
                    found.push(key);
                }
            }
        }
        found
    }

    /// The parties of the root that signed, by their first keys. Under a root and a head a party that lists two keys has
    /// signed where both did; one of the two alone is nobody's.
    pub(super) fn parties<'r>(&mut self, root: &'r Root) -> Vec<&'r PublicKey> {
        let mut found = self.signers(root.keys.iter().map(|(_, key)| key));
        if self.document().kind.wants_second() {
            let asked = root.second.iter().filter(|(of, _)| found.iter().any(|key| key.id() == *of));
            let second = self.signers(asked.map(|(_, key)| key));
            found.retain(|key| root.second_of(key.id()).is_none_or(|two| second.contains(&two)));
        }
        found
    }

    /// The keys under whose ids signatures were asked for that do not hold.
    pub(super) fn unsound(&self) -> Vec<KeyId> {
        let mut ids: Vec<KeyId> = Vec::new();
        for (at, signature) in self.document().signed.signatures.iter().enumerate() {
            let mut asked = self.verified.iter().filter(|(place, ..)| *place == at).peekable();
            let id = signature.header.key_id;
            if asked.peek().is_some() && !asked.any(|(.., holds)| *holds) && !ids.contains(&id) {
                ids.push(id);
            }
        }
        ids
    }

    /// Why too few signed: where one of those that were asked for does not hold, that is the reason. What stands beside a
    /// signature of the same key that holds is none, before it or behind it.
    fn too_few(&self, code: TrustCode, detail: String) -> TrustError {
        let signed = |id: &KeyId| self.verified.iter().any(|(_, key, holds)| *holds && key.id() == *id);
        match self.unsound().iter().find(|id| !signed(id)) {
            Some(id) => {
                let detail = format!("the signature of key {id} on the {} does not hold", self.document().kind);
                TrustError::new(TrustCode::Signature, detail)
            }
            None => TrustError::new(code, detail),
        }
    }

    /// Whether enough distinct parties of the root signed, and at least one of each group that it asks for.
    ///
    /// # Errors
    /// `trust.signature`, `trust.threshold` or `trust.group`, in this order.
    pub(super) fn meets_root(&mut self, root: &Root) -> Result<(), TrustError> {
        let found = self.parties(root);
        let kind = self.document().kind;
        if found.len() < root.threshold {
            let detail = format!("{kind}: {} of {} needed keys signed", found.len(), root.threshold);
            return Err(self.too_few(TrustCode::Threshold, detail));
        }
        for group in &root.required {
            if !groups(&found, root).any(|of| of == *group) {
                let detail = format!("{kind}: nobody of {} signed", group.as_str());
                return Err(self.too_few(TrustCode::Group, detail));
            }
        }
        Ok(())
    }

    /// The keys of the root that signed, where they are of at least two groups.
    pub(super) fn of_two_groups<'r>(&mut self, root: &'r Root) -> Option<Vec<&'r PublicKey>> {
        let found = self.signers(root.keys.iter().map(|(_, key)| key));
        let first = groups(&found, root).next();
        let two = first.is_some() && groups(&found, root).any(|group| Some(group) != first);
        two.then_some(found)
    }
}

impl Counted {
    /// Leaves of the signatures the one of each of these keys that holds, in the order of their ids: whatever else
    /// somebody added is not stored.
    pub(super) fn keep(&mut self, keys: &[PublicKey]) {
        let mut kept: Vec<(usize, PublicKey)> = Vec::new();
        for (at, key, holds) in &self.verified {
            if *holds && keys.contains(key) && !kept.iter().any(|(_, known)| known == key) {
                kept.push((*at, key.clone()));
            }
        }
        kept.sort_by_key(|(_, key)| key.id());
        let signatures = &self.document.signed.signatures;
        let signatures = kept.iter().filter_map(|(at, _)| signatures.get(*at).cloned()).collect();
        self.document.signed.signatures = signatures;
        self.verified = kept.into_iter().enumerate().map(|(at, (_, key))| (at, key, true)).collect();
    }

    /// Adds the signatures of a stored document of the same content, in the order of their ids. One that counted when it came
    /// never goes: a thief who signs the same words again would otherwise take the place of whoever signed them honestly.
    pub(super) fn join(&mut self, known: &Self) {
        let own: Vec<KeyId> = self.document.signed.signatures.iter().map(|one| one.header.key_id).collect();
        let unsound = known.unsound();
        let mut all: Vec<(PartSignature, Vec<(PublicKey, bool)>)> = self.each().collect();
        let stays = |id: &KeyId| !own.contains(id) && !unsound.contains(id);
        all.extend(known.each().filter(|(one, _)| stays(&one.header.key_id)));
        all.sort_by_key(|(one, _)| one.header.key_id);
        let (signatures, asked): (Vec<_>, Vec<_>) = all.into_iter().unzip();
        self.document.signed.signatures = signatures;
        let asked = asked.into_iter().enumerate();
        self.verified = asked.flat_map(|(at, of)| of.into_iter().map(move |(key, holds)| (at, key, holds))).collect();
    }

    /// Each signature with what was asked of it.
    fn each(&self) -> impl Iterator<Item = (PartSignature, Vec<(PublicKey, bool)>)> + '_ {
        self.document.signed.signatures.iter().cloned().enumerate().map(|(at, one)| {
            let asked = self.verified.iter().filter(|(place, ..)| *place == at);
            (one, asked.map(|(_, key, holds)| (key.clone(), *holds)).collect())
        })
    }
}

/// Whether the signature in this place is by `key`; verified unless that is known already.
fn holds_by(document: &Document, verified: &mut Vec<(usize, PublicKey, bool)>, at: usize, key: &PublicKey) -> bool {
    if let Some((.., holds)) = verified.iter().find(|(place, by, _)| *place == at && by == key) {
        return *holds;
    }
    let holds = document.signed.signatures.get(at).is_some_and(|signature| document.signed.verify(signature, key));
    #[cfg(test)]
    VERIFIED.with(|count| count.set(count.get() + 1));
    verified.push((at, key.clone(), holds));
    holds
}

fn groups<'a>(found: &'a [&PublicKey], root: &'a Root) -> impl Iterator<Item = Group> + 'a {
    found.iter().filter_map(|key| root.group_of(key.id()))
}

#[cfg(test)]
thread_local! {
    /// How many signatures this thread has verified.
    pub(super) static VERIFIED: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}
