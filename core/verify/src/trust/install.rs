//! Weighing what is offered against what is stored. Pure: the answer names what to store, or why nothing changes.

use std::collections::BTreeMap;

use super::assemble::{Offered, assemble};
use super::chain::verify_roots;
use super::chosen::{Chosen, not_older};
use super::listing::verify_listing;
use super::quorum::Counted;
use super::{Bundle, Document, MAX_BUNDLE, Manifest, Root, Slot, Stored, Trust, TrustCode, TrustError};
use roughcheck_format::base::Digest;

/// What an accepted file changes.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Installed {
    /// The state in force from now on.
    pub trust: Trust,
    /// Documents to store, each in its place.
    pub store: Vec<Stored>,
    /// What in the file was in force already, by the names under which versions are listed.
    pub unchanged: Vec<String>,
}

impl Trust {
    /// Verifies stored documents from the pinned root up and prepares them.
    ///
    /// # Errors
    /// Any [`TrustCode`]: stored documents are not believed more readily than offered ones.
    pub fn load(pin: Digest, stored: BTreeMap<Slot, Document>) -> Result<Self, TrustError> {
        let chosen = Chosen::of(stored);
        let (root, _) = verify_roots(pin, chosen.documents(), &[])?;
        Ok(finish(assemble(root, chosen, Offered::Nothing)?).trust)
    }
}

/// Weighs a bundle, or one document that installs alone.
///
/// # Errors
/// [`TrustError`]; nothing is to change then but the journal.
pub fn install(pin: Option<Digest>, current: Option<&Trust>, file: &[u8]) -> Result<Installed, TrustError> {
    match current {
        Some(trust) => install_over(pin, Some(&trust.manifest), trust.stored(), file),
        None => install_over(pin, None, &BTreeMap::new(), file),
    }
}

/// Weighs a first bundle, or one for a phone that does not believe what it has stored: of that only the notices are
/// kept ([`Slot::is_notice`]), and they count at once.
///
/// # Errors
/// As [`install`].
pub fn install_anew(
    pin: Option<Digest>,
    stored: &BTreeMap<Slot, Document>,
    file: &[u8],
) -> Result<Installed, TrustError> {
    let notices = stored.iter().filter(|(slot, _)| slot.is_notice());
    let notices = notices.map(|(slot, document)| (slot.clone(), document.clone())).collect();
    install_over(pin, None, &notices, file)
}

fn install_over(
    pin: Option<Digest>,
    before: Option<&Manifest>,
    stored: &BTreeMap<Slot, Document>,
    file: &[u8],
) -> Result<Installed, TrustError> {
    if file.len() > MAX_BUNDLE {
        return Err(TrustError::new(TrustCode::TooLarge, format!("{} bytes", file.len())));
    }
    if Bundle::is_bundle(file) {
        let bundle = Bundle::decode(file)?;
        return install_bundle(pinned(pin)?, before, stored, bundle);
    }
    let document = Document::decode(file)?;
    let pin = pinned(pin)?;
    if before.is_none() {
        return Err(TrustError::new(TrustCode::PartMissing, "install a bundle first"));
    }
    install_alone(pin, stored, document)
}

fn pinned(pin: Option<Digest>) -> Result<Digest, TrustError> {
    pin.ok_or_else(|| TrustError::new(TrustCode::RootUnpinned, "this station has no pinned root"))
}

fn install_bundle(
    pin: Digest,
    before: Option<&Manifest>,
    stored: &BTreeMap<Slot, Document>,
    bundle: Bundle,
) -> Result<Installed, TrustError> {
    let (root, new) = verify_roots(pin, stored.values(), &bundle.roots)?;
    let mut chosen = Chosen::of(stored.clone());
    let mut manifest = Counted::new(bundle.manifest);
    manifest.meets_root(&root)?;
    let content: Manifest = manifest.document().content()?;
    content.validate()?;
    takes_place(&mut chosen, &root, &manifest, TrustCode::Rollback)?;
    verify_listing(before, &bundle.parts, &content)?;
    let (core, notices): (Vec<_>, Vec<_>) = bundle.parts.into_iter().partition(|part| part.kind.is_core());
    let mut counted = Vec::new();
    for part in core {
        let mut part = Counted::new(part);
        part.meets_root(&root)?;
        takes_place(&mut chosen, &root, &part, TrustCode::PartRollback)?;
        counted.push(part);
    }
    let new: Vec<u64> = new.into_iter().map(|document| document.version).collect();
    for document in bundle.roots {
        match new.contains(&document.version) {
            true => chosen.put(Slot::root(document.version), Counted::new(document)),
            false => chosen.leave(document.kind.to_string()),
        }
    }
    for document in std::iter::once(manifest).chain(counted) {
        chosen.put(Slot::core(document.document().kind), document);
    }
    Ok(finish(assemble(root, chosen, Offered::InBundle(notices))?))
}

fn install_alone(pin: Digest, stored: &BTreeMap<Slot, Document>, document: Document) -> Result<Installed, TrustError> {
    let chosen = Chosen::of(stored.clone());
    let (root, _) = verify_roots(pin, chosen.documents(), &[])?;
    Ok(finish(assemble(root, chosen, Offered::Alone(document))?))
}

fn finish((mut trust, chosen): (Trust, Chosen)) -> Installed {
    let (stored, store, unchanged) = chosen.settle();
    trust.stored = stored;
    Installed { trust, store, unchanged }
}

/// Whether a manifest or core part may take its place. Once a root has replaced every key that signed the installed
/// one, its version does not count, so that thieves of those keys have not shut the door for ever with the highest
/// version there is.
fn takes_place(chosen: &mut Chosen, root: &Root, offered: &Counted, code: TrustCode) -> Result<(), TrustError> {
    let slot = Slot::core(offered.document().kind);
    not_older(chosen.get(&slot), offered.document(), code).or_else(|late| {
        let keys = root.keys.iter().map(|(_, key)| key);
        let signers = chosen.counted(&slot).and_then(|known| known.signers(keys).ok());
        if signers.is_some_and(|found| !found.is_empty()) { Err(late) } else { Ok(()) }
    })
}
