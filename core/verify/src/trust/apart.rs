//! Whose keys may not be one and the same.

use std::collections::HashMap;

use super::keys::{KeyUse, TrustedKey};
use super::{Group, Root, TrustCode, TrustError};
use roughcheck_format::cose::KeyId;

/// A key that speaks for civil society cannot be one with which another group signs; nor can a participant's own key be an
/// assessor's, or one that signs certificates a key of the root.
///
/// # Errors
/// `trust.scope` naming the key.
pub fn voices_apart(root: &Root, keys: &HashMap<KeyId, TrustedKey>) -> Result<(), TrustError> {
    let other = |key: &&TrustedKey| {
        key.may(KeyUse::Advisory) && root.group_of(key.id()).is_some_and(|group| group != Group::CivilSociety)
    };
    let scope = |detail: String| Err(TrustError::new(TrustCode::Scope, detail));
    if let Some(key) = keys.values().find(other) {
        return scope(format!("key {} of another group may not speak for civil society", key.id()));
    }
    // Whoever signs certificates neither judges them as an independent nor makes the rules for them.
    if let Some((assessor, key)) = root.assessors.iter().find(|(_, key)| keys.contains_key(&key.id())) {
        return scope(format!("key {} of the assessor {} is a participant's own", key.id(), assessor.name));
    }
    let signs = |id: KeyId| keys.get(&id).is_some_and(|key| key.may(KeyUse::Certificate));
    match root.keys.iter().find(|(_, key)| signs(key.id())) {
        Some((_, key)) => scope(format!("key {} of the root signs certificates", key.id())),
        None => Ok(()),
    }
}
