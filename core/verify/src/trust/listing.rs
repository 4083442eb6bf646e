//! What a manifest lists against what came with it: nothing missing, nothing changed, nothing slipped in.

use super::chosen::Chosen;
use super::{Document, Kind, Manifest, Slot, TrustCode, TrustError};

/// Parts without which no certificate can be judged.
const NEEDED: [Kind; 3] = [Kind::Keys, Kind::Policy, Kind::Revocations];

/// Whether a bundle holds each part that its manifest lists, and no core part besides; and whether the manifest lists all that
/// is needed and all that the one before listed.
///
/// # Errors
/// `trust.part-missing`, `trust.hash`.
pub(super) fn verify_listing(
    before: Option<&Manifest>,
    parts: &[Document],
    manifest: &Manifest,
) -> Result<(), TrustError> {
    for kind in NEEDED {
        demand(manifest, kind.as_str())?;
    }
    for part in before.into_iter().flat_map(|manifest| &manifest.parts) {
        if part.kind.parse::<Kind>().is_ok_and(Kind::is_core) {
            demand(manifest, &part.kind)?;
        }
    }
    // Each document is hashed once, however often a manifest names its kind.
    let offered: Vec<(&Document, String)> = parts.iter().map(|part| (part, part.digest().to_string())).collect();
    for listed in &manifest.parts {
        let mut same_kind = offered.iter().filter(|(part, _)| part.kind.as_str() == listed.kind).peekable();
        if same_kind.peek().is_none() {
            return Err(missing(&listed.kind));
        }
        if !same_kind.any(|(part, digest)| part.version == listed.version && *digest == listed.digest) {
            return Err(not_listed(&listed.kind));
        }
    }
    for (part, digest) in offered.iter().filter(|(part, _)| part.kind.is_core()) {
        let twice = offered.iter().filter(|(other, _)| other.kind == part.kind).count() > 1;
        if twice || !manifest.parts.iter().any(|listed| listed.digest == *digest) {
            return Err(not_listed(part.kind.as_str()));
        }
    }
    Ok(())
}

/// Whether the chosen core parts are the ones that the manifest lists, so that no older part can be slipped in beside it.
///
/// # Errors
/// `trust.part-missing`, `trust.hash`.
pub(super) fn matches_listing(manifest: &Manifest, chosen: &Chosen) -> Result<(), TrustError> {
    for kind in Kind::ALL.into_iter().filter(|kind| kind.is_core()) {
        let listed = manifest.parts.iter().find(|listed| listed.kind == kind.as_str());
        let document = chosen.get(&Slot::core(kind)).filter(|document| document.kind == kind);
        match (listed, document) {
            (None, None) if !NEEDED.contains(&kind) => {}
            (None, None) | (Some(_), None) => return Err(missing(kind.as_str())),
            (Some(listed), Some(document)) if document.digest().to_string() == listed.digest => {}
            (_, Some(_)) => return Err(not_listed(kind.as_str())),
        }
    }
    Ok(())
}

fn demand(manifest: &Manifest, kind: &str) -> Result<(), TrustError> {
    if manifest.parts.iter().any(|part| part.kind == kind) { Ok(()) } else { Err(missing(kind)) }
}

fn missing(kind: &str) -> TrustError {
    TrustError::new(TrustCode::PartMissing, format!("{kind} is missing"))
}

fn not_listed(kind: &str) -> TrustError {
    TrustError::new(TrustCode::Hash, format!("{kind} is not the one that the head lists"))
}
