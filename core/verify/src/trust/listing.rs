//! What a manifest lists against what came with it: nothing missing, nothing changed, nothing slipped in.

use super::chosen::Chosen;
use super::{Document, Kind, Listed, Manifest, Slot, TrustCode, TrustError};
use roughcheck_format::base::Digest;

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
    let offered: Vec<(&Document, Names)> = parts.iter().map(|part| (part, Names::of(part))).collect();
    // Of a kind that a later version added nothing can be said, and nothing is missed.
    let known = || manifest.parts.iter().filter(|listed| listed.kind.parse::<Kind>().is_ok());
    let is = |(part, names): &(&Document, Names), listed: &Listed| {
        part.kind.as_str() == listed.kind && part.version == listed.version && names.fit(listed)
    };
    let absent: Vec<&Listed> = known().filter(|listed| !offered.iter().any(|one| is(one, listed))).collect();
    // One in its place that is not listed was changed or slipped in; where there is none, it is missing.
    let changed = |listed: &&&Listed| {
        let of_kind = |one: &&(&Document, Names)| one.0.kind.as_str() == listed.kind;
        offered.iter().filter(of_kind).any(|one| !known().any(|listed| is(one, listed)))
    };
    if let Some(listed) = absent.iter().find(changed) {
        return Err(not_listed(&listed.kind));
    }
    if !absent.is_empty() {
        let names: Vec<String> = absent.iter().map(|listed| format!("{} {}", listed.kind, listed.version)).collect();
        return Err(missing(&names.join(", ")));
    }
    for (part, names) in offered.iter().filter(|(part, _)| part.kind.is_core()) {
        let twice = offered.iter().filter(|(other, _)| other.kind == part.kind).count() > 1;
        if twice || !manifest.parts.iter().any(|listed| names.fit(listed)) {
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
            (Some(listed), Some(document)) if Names::of(document).fit(listed) => {}
            (_, Some(_)) => return Err(not_listed(kind.as_str())),
        }
    }
    Ok(())
}

/// The digests by which a manifest may name a document: that of its payload, and in manifests of 0.1 that of the whole.
pub(super) struct Names([Digest; 2]);

impl Names {
    pub(super) fn of(document: &Document) -> Self {
        Self(document.names())
    }

    /// Hexadecimal digits of either case are the same bytes.
    pub(super) fn fit(&self, listed: &Listed) -> bool {
        listed.digest.parse::<Digest>().is_ok_and(|digest| self.0.contains(&digest))
    }
}

/// Whether a head lists a notice.
pub(super) fn is_listed(manifest: &Manifest, notice: &Document) -> bool {
    let mut of_kind = manifest.parts.iter().filter(|listed| listed.kind == notice.kind.as_str()).peekable();
    of_kind.peek().is_some() && {
        let names = Names::of(notice);
        of_kind.any(|listed| names.fit(listed))
    }
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
