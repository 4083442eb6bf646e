//! The one place that counts signatures.

use std::borrow::Borrow;

use super::root::Group;
use super::{Document, Root, TrustCode, TrustError};
use roughcheck_format::cose::PublicKey;

/// A document whose signatures are counted: each is verified once at most, whatever is asked of it.
#[derive(Debug)]
pub(super) struct Counted<D = Document> {
    document: D,
    /// Whether the signature in this place is by this key, as far as it was asked.
    verified: Vec<(usize, PublicKey, bool)>,
}

impl<D: Borrow<Document>> Counted<D> {
    pub(super) const fn new(document: D) -> Self {
        Self { document, verified: Vec::new() }
    }

    pub(super) fn document(&self) -> &Document {
        self.document.borrow()
    }

    pub(super) fn into_document(self) -> D {
        self.document
    }

    /// The same document with the same signatures, as far as they are verified, for `document` of the same bytes.
    pub(super) fn known_for<T>(&self, document: T) -> Counted<T> {
        Counted { document, verified: self.verified.clone() }
    }

    /// The distinct public keys among `candidates` that signed the document, each once, however often it signed.
    /// Signatures by other keys are passed over.
    ///
    /// # Errors
    /// `trust.signature` where a signature bears a candidate's key id and does not hold.
    pub(super) fn signers<'k>(
        &mut self,
        candidates: impl Iterator<Item = &'k PublicKey> + Clone,
    ) -> Result<Vec<&'k PublicKey>, TrustError> {
        let mut found: Vec<&PublicKey> = Vec::new();
        for (at, signature) in self.document.borrow().signed.signatures.iter().enumerate() {
            if !signature.header.critical.is_empty() {
                let detail = "made for a later version of this software: update it";
                return Err(TrustError::new(TrustCode::Malformed, detail));
            }
            let id = signature.header.key_id;
            // A key counts once: its further signatures prove nothing, and are not paid for.
            if found.iter().any(|key| key.id() == id) {
                continue;
            }
            let mut any = false;
            let mut holds = false;
            for key in candidates.clone().filter(|key| key.id() == id) {
                any = true;
                if holds_by(self.document.borrow(), &mut self.verified, at, key) {
                    holds = true;
                    if !found.contains(&key) {
                        found.push(key);
                    }
                }
            }
            if any && !holds {
                let detail = format!("the signature of key {id} on the {} does not hold", self.document().kind);
                return Err(TrustError::new(TrustCode::Signature, detail));
            }
        }
        Ok(found)
    }

    /// Whether enough distinct keys of the root signed, and at least one of each group that it asks for.
    ///
    /// # Errors
    /// `trust.signature`, `trust.threshold` or `trust.group`, in this order.
    pub(super) fn meets_root(&mut self, root: &Root) -> Result<(), TrustError> {
        let found = self.signers(root.keys.iter().map(|(_, key)| key))?;
        let kind = self.document().kind;
        if found.len() < root.threshold {
            let detail = format!("{kind}: {} of {} needed keys signed", found.len(), root.threshold);
            return Err(TrustError::new(TrustCode::Threshold, detail));
        }
        for group in &root.required {
            if !groups(&found, root).any(|of| of == *group) {
                let detail = format!("{kind}: nobody of {} signed", group.as_str());
                return Err(TrustError::new(TrustCode::Group, detail));
            }
        }
        Ok(())
    }

    /// Whether keys of at least two groups of the root signed.
    ///
    /// # Errors
    /// `trust.signature` as in [`Self::signers`].
    pub(super) fn meets_two_groups(&mut self, root: &Root) -> Result<bool, TrustError> {
        let found = self.signers(root.keys.iter().map(|(_, key)| key))?;
        let first = groups(&found, root).next();
        Ok(first.is_some() && groups(&found, root).any(|group| Some(group) != first))
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
