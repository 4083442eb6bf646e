//! The one place that counts signatures.

use super::root::Group;
use super::{Document, Root, TrustCode, TrustError};
use roughcheck_format::cose::PublicKey;

/// The distinct public keys among `candidates` that signed the document, each once, however often it signed.
/// Signatures by keys that are no candidates are passed over.
///
/// # Errors
/// `trust.signature` where a signature bears a candidate's key id and does not hold.
pub(super) fn signers<'k>(
    document: &Document,
    candidates: impl Iterator<Item = &'k PublicKey> + Clone,
) -> Result<Vec<&'k PublicKey>, TrustError> {
    let mut found: Vec<&PublicKey> = Vec::new();
    for signature in &document.signed.signatures {
        if !signature.header.critical.is_empty() {
            return Err(TrustError::new(TrustCode::Malformed, "made for a later version of this software: update it"));
        }
        // A key counts once: its further signatures prove nothing, and are not paid for.
        if found.iter().any(|key| key.id() == signature.header.key_id) {
            continue;
        }
        let named = candidates.clone().filter(|key| key.id() == signature.header.key_id);
        let mut any = false;
        let mut holds = false;
        for key in named {
            any = true;
            if document.signed.verify(signature, key) {
                holds = true;
                if !found.contains(&key) {
                    found.push(key);
                }
            }
        }
        if any && !holds {
            let detail =
                format!("the signature of key {} on the {} does not hold", signature.header.key_id, document.kind);
            return Err(TrustError::new(TrustCode::Signature, detail));
        }
    }
    Ok(found)
}

/// Whether enough distinct keys of the root signed, and at least one of each group that it asks for.
///
/// # Errors
/// `trust.signature`, `trust.threshold` or `trust.group`, in this order.
pub(super) fn meets_root(document: &Document, root: &Root) -> Result<(), TrustError> {
    let found = signers(document, root.keys.iter().map(|(_, key)| key))?;
    if found.len() < root.threshold {
        let detail = format!("{}: {} of {} needed keys signed", document.kind, found.len(), root.threshold);
        return Err(TrustError::new(TrustCode::Threshold, detail));
    }
    for group in &root.required {
        if !groups(&found, root).any(|of| of == *group) {
            let detail = format!("{}: nobody of {} signed", document.kind, group.as_str());
            return Err(TrustError::new(TrustCode::Group, detail));
        }
    }
    Ok(())
}

/// Whether keys of at least two groups of the root signed.
///
/// # Errors
/// `trust.signature` as in [`signers`].
pub(super) fn meets_two_groups(document: &Document, root: &Root) -> Result<bool, TrustError> {
    let found = signers(document, root.keys.iter().map(|(_, key)| key))?;
    let first = groups(&found, root).next();
    Ok(first.is_some() && groups(&found, root).any(|group| Some(group) != first))
}

fn groups<'a>(found: &'a [&PublicKey], root: &'a Root) -> impl Iterator<Item = Group> + 'a {
    found.iter().filter_map(|key| root.group_of(key.id()))
}
