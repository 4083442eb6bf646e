//! Weighing what is offered against what is installed. Pure: the answer names what to store, or why nothing changes.

use super::chain::weigh_roots;
use super::listing::weigh_listing;
use super::state::{core_slot, root_slot};
use super::{Bundle, Document, Head, Kind, MAX_BUNDLE, Root, Slot, Stored, Trust, TrustCode, TrustError, quorum};
use roughcheck_format::base::Digest;
use std::collections::BTreeMap;

/// Revocations that one key may have installed alone, at most; the groups' own part takes over long before. Counted for
/// each key, so that a thief of one cannot use up what others need.
const MAX_ALONE: usize = 1_000;
/// The same in bytes.
const MAX_ALONE_BYTES: usize = 4 << 20;

/// What an accepted file changes.
#[derive(Debug, Clone)]
pub struct Installed {
    /// The state in force from now on.
    pub trust: Trust,
    /// Documents to store, each in its place.
    pub store: Vec<Stored>,
    /// Kinds in the file that were in force already.
    pub unchanged: Vec<&'static str>,
}

/// Weighs a bundle, or one document that installs alone.
///
/// # Errors
/// [`TrustError`]; nothing is to change then but the journal.
pub fn install(pin: Option<Digest>, current: Option<&Trust>, file: &[u8]) -> Result<Installed, TrustError> {
    if file.len() > MAX_BUNDLE {
        return Err(TrustError::new(TrustCode::TooLarge, format!("{} bytes", file.len())));
    }
    if Bundle::is_bundle(file) {
        let bundle = Bundle::decode(file)?;
        return install_bundle(pinned(pin)?, current, &bundle);
    }
    let document = Document::decode(file)?;
    let pin = pinned(pin)?;
    let trust = current.ok_or_else(|| TrustError::new(TrustCode::PartMissing, "install a bundle first"))?;
    install_alone(pin, trust, &document)
}

fn pinned(pin: Option<Digest>) -> Result<Digest, TrustError> {
    pin.ok_or_else(|| TrustError::new(TrustCode::RootUnpinned, "this station has no pinned root"))
}

fn install_bundle(pin: Digest, current: Option<&Trust>, bundle: &Bundle) -> Result<Installed, TrustError> {
    let empty = BTreeMap::new();
    let installed = current.map_or(&empty, Trust::stored);
    let (root, new_roots) = weigh_roots(pin, installed, &bundle.roots)?;
    quorum::meets_root(&bundle.head, &root)?;
    let head: Head = bundle.head.content()?;
    head.validate()?;
    let remembered = |kind| installed.get(&core_slot(kind)).filter(|known| is_remembered(known, &root));
    not_older(remembered(Kind::Head), &bundle.head, TrustCode::Rollback)?;
    weigh_listing(current.map(|trust| &trust.head), bundle, &head)?;
    for part in bundle.parts.iter().filter(|part| part.kind.is_core()) {
        quorum::meets_root(part, &root)?;
        not_older(remembered(part.kind), part, TrustCode::PartRollback)?;
    }
    // Together they must make a state that would also load after a restart: keys, scopes and shapes are judged there.
    let mut next = installed.clone();
    let mut changes = Changes::default();
    for document in &bundle.roots {
        match new_roots.iter().any(|new| new.version == document.version) {
            true => changes.put(&mut next, root_slot(document.version), document),
            false => changes.unchanged(document.kind),
        }
    }
    for document in std::iter::once(&bundle.head).chain(bundle.parts.iter().filter(|part| part.kind.is_core())) {
        changes.put(&mut next, core_slot(document.kind), document);
    }
    let mut trust = Trust::load(pin, next.clone())?;
    for document in bundle.parts.iter().filter(|part| !part.kind.is_core()) {
        if trust.has_lapsed(document) {
            continue;
        }
        let slot = trust.weigh_notice(document)?;
        // A head may list advisories and alerts, never bring back older ones than civil society or a country sent.
        if not_older(counting(&trust, &next, &slot), document, TrustCode::Rollback).is_ok() {
            changes.put(&mut next, slot, document);
        }
    }
    if !changes.store.is_empty() {
        trust = Trust::load(pin, next)?;
    }
    Ok(changes.finish(trust))
}

fn install_alone(pin: Digest, trust: &Trust, document: &Document) -> Result<Installed, TrustError> {
    let slot = trust.weigh_notice(document)?;
    let mut next = trust.stored().clone();
    if document.kind == Kind::Revocation {
        has_room(trust, &slot, document)?;
    } else {
        not_older(counting(trust, &next, &slot), document, TrustCode::Rollback)?;
    }
    let mut changes = Changes::default();
    changes.put(&mut next, slot, document);
    Ok(changes.finish(Trust::load(pin, next)?))
}

/// Whether the key that signed a revocation has not used up its share.
fn has_room(trust: &Trust, slot: &Slot, document: &Document) -> Result<(), TrustError> {
    let signer = |document: &Document| document.signed.signatures.first().map(|one| one.header.key_id);
    let own = trust.stored().values().filter(|other| {
        other.kind == Kind::Revocation && signer(other) == signer(document) && !trust.is_taken_back(other)
    });
    let (count, bytes) = own.fold((0, 0), |(count, bytes), other| (count + 1, bytes + other.bytes.len()));
    let room = count < MAX_ALONE && bytes + document.bytes.len() <= MAX_ALONE_BYTES;
    if room || trust.stored().contains_key(slot) {
        return Ok(());
    }
    Err(TrustError::new(TrustCode::TooLarge, "too many revocations by this key: install a newer bundle"))
}

/// The notice in this place, where it still counts: what a key signed that counts no longer holds nobody back, however
/// high a version it gave itself.
fn counting<'n>(trust: &Trust, next: &'n BTreeMap<Slot, Document>, slot: &Slot) -> Option<&'n Document> {
    next.get(slot).filter(|known| trust.weigh_notice(known).is_ok())
}

/// Whether the version of an installed document still counts. Once a root has replaced every key that signed it, it
/// does not, so that thieves of those keys have not shut the door for ever with the highest version there is.
fn is_remembered(known: &Document, root: &Root) -> bool {
    quorum::signers(known, root.keys.iter().map(|(_, key)| key)).is_ok_and(|found| !found.is_empty())
}

fn not_older(known: Option<&Document>, offered: &Document, code: TrustCode) -> Result<(), TrustError> {
    let Some(known) = known else { return Ok(()) };
    if offered.version < known.version {
        let detail = format!("{} {} is installed, {} is offered", known.kind, known.version, offered.version);
        return Err(TrustError::new(code, detail));
    }
    if offered.version == known.version && offered.payload_digest() != known.payload_digest() {
        let detail = format!("{} {} with other content", known.kind, known.version);
        return Err(TrustError::new(TrustCode::Equivocation, detail));
    }
    Ok(())
}

#[derive(Default)]
struct Changes {
    store: Vec<Stored>,
    unchanged: Vec<&'static str>,
}

impl Changes {
    fn put(&mut self, next: &mut BTreeMap<Slot, Document>, slot: Slot, document: &Document) {
        let known = next.get(&slot);
        if known.is_some_and(|known| known.payload_digest() == document.payload_digest()) {
            self.unchanged(document.kind);
        }
        // The same content under other signatures is stored anew: the head lists the document as a whole.
        if known.is_some_and(|known| known.bytes == document.bytes) {
            return;
        }
        next.insert(slot.clone(), document.clone());
        self.store.push(Stored { slot, document: document.clone() });
    }

    fn unchanged(&mut self, kind: Kind) {
        if !self.unchanged.contains(&kind.as_str()) {
            self.unchanged.push(kind.as_str());
        }
    }

    fn finish(self, trust: Trust) -> Installed {
        Installed { trust, store: self.store, unchanged: self.unchanged }
    }
}
