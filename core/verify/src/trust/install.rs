//! Weighing what is offered against what is stored. Pure: the answer names what to store, or why nothing changes.

use std::collections::BTreeMap;

use super::assemble::{Offered, assemble};
use super::chain::{made_under, verify_roots};
use super::chosen::{Chosen, Settled, not_older};
use super::listing::verify_listing;
use super::quorum::Counted;
use super::revoked::dropped_numbers;
use super::thin::complete;
use super::{
    Bundle, Document, Kind, MAX_BUNDLE, Manifest, Noticed, Revocations, Root, Slot, Stored, Trust, TrustCode,
    TrustError,
};
use roughcheck_format::base::Digest;

/// What an accepted file changes.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Installed {
    /// The state in force from now on.
    pub trust: Trust,
    /// Documents to store, each in its place.
    pub store: Vec<Stored>,
    /// Places that are empty from now on; to be cleared before anything is stored.
    pub clear: Vec<Slot>,
    /// What in the file was in force already, by the names under which versions are listed.
    pub unchanged: Vec<String>,
    /// What in the file was passed over, and what it takes back.
    pub noticed: Vec<Noticed>,
    /// Places of what was stored before, and no longer counts as it did.
    pub stopped: Vec<String>,
    /// Whether the version of the head that was in force is forgotten: a root has replaced every key that signed it, and
    /// the new head may be of a lower one.
    pub forgets: bool,
}

impl Trust {
    /// Verifies stored documents from the pinned root up and prepares them.
    ///
    /// # Errors
    /// Any [`TrustCode`]: stored documents are not believed more readily than offered ones.
    pub fn load(pin: Digest, stored: BTreeMap<Slot, Document>) -> Result<Self, TrustError> {
        let chosen = Chosen::of(stored);
        let (roots, _) = verify_roots(pin, chosen.documents(), &[])?;
        Ok(finish(&[], assemble(roots, chosen, Offered::Nothing)?).trust)
    }
}

/// Weighs a bundle, or one document that installs alone.
///
/// # Errors
/// [`TrustError`]; nothing is to change then but the journal.
pub fn install(pin: Option<Digest>, current: Option<&Trust>, file: &[u8]) -> Result<Installed, TrustError> {
    match current {
        Some(trust) => install_over(pin, Some(trust), trust.stored(), file),
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
    before: Option<&Trust>,
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
    match before {
        Some(before) => install_alone(pin, before, document),
        None => Err(TrustError::new(TrustCode::PartMissing, "install a bundle first")),
    }
}

fn pinned(pin: Option<Digest>) -> Result<Digest, TrustError> {
    pin.ok_or_else(|| TrustError::new(TrustCode::RootUnpinned, "this station has no pinned root"))
}

fn install_bundle(
    pin: Digest,
    before: Option<&Trust>,
    stored: &BTreeMap<Slot, Document>,
    bundle: Bundle,
) -> Result<Installed, TrustError> {
    let (roots, new) = verify_roots(pin, stored.values(), &bundle.roots)?;
    let Some(root) = roots.last() else {
        return Err(TrustError::new(TrustCode::RootUnpinned, "the pinned root is not in it"));
    };
    let all = bundle.roots.iter().chain([&bundle.manifest]).chain(&bundle.parts);
    made_under(pin, stored.values(), all)?;
    let mut chosen = Chosen::of(stored.clone());
    let mut manifest = Counted::new(bundle.manifest);
    manifest.meets_root(root)?;
    let content: Manifest = manifest.document().content()?;
    content.validate()?;
    let forgets = takes_place(&mut chosen, root, &manifest, TrustCode::Rollback)?;
    let mut parts = bundle.parts;
    complete(&mut parts, &content, stored.values());
    verify_listing(before.map(|trust| &trust.manifest), &parts, &content)?;
    let (core, notices): (Vec<_>, Vec<_>) = parts.into_iter().partition(|part| part.kind.is_core());
    let mut counted = Vec::new();
    for part in core {
        let mut part = Counted::new(part);
        part.meets_root(root)?;
        takes_place(&mut chosen, root, &part, TrustCode::PartRollback)?;
        if part.document().kind == Kind::Revocations {
            tell_dropped(&mut chosen, stored.get(&Slot::core(Kind::Revocations)), part.document());
        }
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
    for kind in bundle.unknown {
        chosen.notice(kind, "a part of a kind that a later version added: passed over");
    }
    let told = before.map(|trust| trust.not_counted.as_slice()).unwrap_or_default();
    Ok(Installed { forgets, ..finish(told, assemble(roots, chosen, Offered::InBundle(notices))?) })
}

fn install_alone(pin: Digest, before: &Trust, document: Document) -> Result<Installed, TrustError> {
    let chosen = Chosen::of(before.stored().clone());
    let (roots, _) = verify_roots(pin, chosen.documents(), &[])?;
    made_under(pin, chosen.documents(), std::iter::once(&document))?;
    Ok(finish(&before.not_counted, assemble(roots, chosen, Offered::Alone(document))?))
}

/// Tells which numbers the groups' newer list no longer has: they may give back, and never in silence.
fn tell_dropped(chosen: &mut Chosen, before: Option<&Document>, offered: &Document) {
    let Some(before) = before.filter(|before| before.version < offered.version) else { return };
    if let (Ok(old), Ok(new)) = (before.content::<Revocations>(), offered.content::<Revocations>())
        && let Some(dropped) = dropped_numbers(old, new)
    {
        chosen.tell_dropped(dropped);
    }
}

/// What was `told` before is not told again.
fn finish(told: &[Noticed], (mut trust, mut chosen): (Trust, Chosen)) -> Installed {
    let mut stopped = Vec::new();
    for new in trust.not_counted.iter().filter(|one| !told.contains(one)) {
        let slot = Slot(new.part.clone());
        if chosen.was_stored(&slot) && slot.awaited().is_none() {
            stopped.push(new.part.clone());
        }
        chosen.notice(new.part.clone(), new.why.clone());
    }
    for old in told {
        let is_same = |one: &Noticed| one.part == old.part;
        if chosen.get(&Slot(old.part.clone())).is_some() && !trust.not_counted.iter().any(is_same) {
            chosen.notice(old.part.clone(), "counts again");
        }
    }
    let Settled { documents, store, clear, unchanged, noticed } = chosen.settle();
    stopped.extend(clear.iter().filter(|slot| slot.is_earlier()).map(ToString::to_string));
    trust.stored = documents;
    Installed { trust, store, clear, unchanged, noticed, stopped, forgets: false }
}

/// Whether a manifest or core part may take its place. Once a root has replaced every key that signed the installed
/// one, its version does not count, so that thieves of those keys have not shut the door for ever with the highest
/// version there is. Says whether the version had to be forgotten.
fn takes_place(chosen: &mut Chosen, root: &Root, offered: &Counted, code: TrustCode) -> Result<bool, TrustError> {
    let slot = Slot::core(offered.document().kind);
    not_older(chosen.get(&slot), offered.document(), code).map(|()| false).or_else(|late| {
        // What cannot be looked at counts as remembered.
        let keys = root.keys.iter().map(|(_, key)| key);
        let is_forgotten = chosen.counted(&slot).is_some_and(|known| known.signers(keys).is_empty());
        if is_forgotten { Ok(true) } else { Err(late) }
    })
}
