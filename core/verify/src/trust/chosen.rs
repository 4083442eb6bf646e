//! The documents of the next state of trust: each place has the stored one until an offered one takes it.

use std::collections::{BTreeMap, BTreeSet};

use super::quorum::Counted;
use super::{Document, Dropped, Kind, Noticed, Slot, Stored, TrustCode, TrustError};
use roughcheck_format::base::Digest;

/// Documents in their places, and how they differ from what is stored.
#[derive(Debug)]
pub(super) struct Chosen {
    documents: BTreeMap<Slot, Counted>,
    /// Places in which something was stored before.
    before: BTreeSet<Slot>,
    store: Vec<Stored>,
    unchanged: Vec<String>,
    noticed: Vec<Noticed>,
}

/// The outcome of a choice.
pub(super) struct Settled {
    /// Every document in force.
    pub(super) documents: BTreeMap<Slot, Document>,
    /// Those of them to store.
    pub(super) store: Vec<Stored>,
    /// Places in which nothing stands any more.
    pub(super) clear: Vec<Slot>,
    /// What was in force already, by the names under which versions are listed.
    pub(super) unchanged: Vec<String>,
    /// What was passed over.
    pub(super) noticed: Vec<Noticed>,
}

impl Chosen {
    pub(super) fn of(stored: BTreeMap<Slot, Document>) -> Self {
        let before = stored.keys().cloned().collect();
        let documents = stored.into_iter().map(|(slot, document)| (slot, Counted::new(document))).collect();
        Self { documents, before, store: Vec::new(), unchanged: Vec::new(), noticed: Vec::new() }
    }

    pub(super) fn documents(&self) -> impl Iterator<Item = &Document> + Clone {
        self.documents.values().map(Counted::document)
    }

    pub(super) fn counted_documents(&self) -> impl Iterator<Item = &Counted> {
        self.documents.values()
    }

    pub(super) fn get(&self, slot: &Slot) -> Option<&Document> {
        self.documents.get(slot).map(Counted::document)
    }

    pub(super) fn counted(&mut self, slot: &Slot) -> Option<&mut Counted> {
        self.documents.get_mut(slot)
    }

    /// The document in the place of this kind.
    ///
    /// # Errors
    /// `trust.part-missing`.
    pub(super) fn core(&mut self, kind: Kind) -> Result<&mut Counted, TrustError> {
        let found = self.documents.get_mut(&Slot::core(kind)).filter(|counted| counted.document().kind == kind);
        found.ok_or_else(|| TrustError::new(TrustCode::PartMissing, format!("no {kind} is installed")))
    }

    /// The places of all documents of these kinds.
    pub(super) fn slots_of(&self, kinds: &[Kind]) -> Vec<Slot> {
        let of_kind = self.documents.iter().filter(|(_, counted)| kinds.contains(&counted.document().kind));
        of_kind.map(|(slot, _)| slot.clone()).collect()
    }

    /// An offered document, with what is known of its signatures where the same one is stored.
    pub(super) fn recall(&self, document: Document) -> Counted {
        match self.documents.values().find(|known| *known.document() == document) {
            Some(known) => known.known_for(document),
            None => Counted::new(document),
        }
    }

    /// The place in which a document of this content stands, under whatever signatures.
    pub(super) fn place_of(&self, offered: &Document) -> Option<Slot> {
        let digest = offered.payload_digest();
        let same = |known: &Counted| known.document().kind == offered.kind && known.payload_digest() == digest;
        self.documents.iter().find(|(_, known)| same(known)).map(|(slot, _)| slot.clone())
    }

    /// The place of the same content that may take further signatures, where `own` is the one that it would take by itself: each
    /// voice has its own advisories, and a certificate key says less than a key for revocations does in the same words.
    pub(super) fn same_as(&self, offered: &Document, own: &Slot) -> Option<Slot> {
        let digest = offered.payload_digest();
        let same = |known: &Counted| known.document().kind == offered.kind && known.payload_digest() == digest;
        let fits = |slot: &Slot| match offered.kind {
            Kind::Advisories => slot == own,
            _ => slot.awaited().is_none() && slot.is_voided() == own.is_voided(),
        };
        self.documents.iter().find(|(slot, known)| fits(slot) && same(known)).map(|(slot, _)| slot.clone())
    }

    /// The places in which copies of a revocation wait for keys.
    pub(super) fn waiting(&self, document: Digest) -> Vec<Slot> {
        let waits = |(slot, known): &(&Slot, &Counted)| slot.awaited().is_some() && known.payload_digest() == document;
        self.documents.iter().filter(waits).map(|(slot, _)| slot.clone()).collect()
    }

    /// Whether something stood in this place before.
    pub(super) fn was_stored(&self, slot: &Slot) -> bool {
        self.before.contains(slot)
    }

    /// Takes the document out of its place.
    pub(super) fn take(&mut self, slot: &Slot) -> Option<Counted> {
        self.documents.remove(slot)
    }

    /// Puts a document that is stored elsewhere into a further place.
    pub(super) fn place(&mut self, slot: Slot, known: Counted) {
        self.store.push(Stored { slot: slot.clone(), document: known.document().clone() });
        self.documents.insert(slot, known);
    }

    /// Notes what was passed over, once.
    pub(super) fn notice(&mut self, part: impl Into<String>, why: impl Into<String>) {
        let noticed = Noticed { part: part.into(), why: why.into(), dropped: None };
        if !self.noticed.contains(&noticed) {
            self.noticed.push(noticed);
        }
    }

    /// Notes which numbers the groups' newer list no longer has.
    pub(super) fn tell_dropped(&mut self, dropped: Dropped) {
        let (part, why) = (Kind::Revocations.to_string(), dropped.why());
        self.noticed.push(Noticed { part, why, dropped: Some(dropped) });
    }

    /// Gives an offered document its place.
    pub(super) fn put(&mut self, slot: Slot, offered: Counted) {
        for id in offered.unsound() {
            let why = format!("a signature under the id of key {id} does not hold, and was passed over");
            self.notice(slot.name_of_version(offered.document().kind), why);
        }
        let (known, document) = (self.get(&slot), offered.document());
        let name = slot.name_of_version(document.kind);
        let same_content = known.is_some_and(|known| known.payload_digest() == document.payload_digest());
        // The same content under other signatures is stored anew: the manifest lists the document as a whole.
        if known.is_none_or(|known| known != document) {
            self.store.push(Stored { slot: slot.clone(), document: document.clone() });
        }
        if same_content {
            self.leave(name);
        }
        self.documents.insert(slot, offered);
    }

    /// Notes that a document was in force already, under the name by which its version is listed.
    pub(super) fn leave(&mut self, name: String) {
        if !self.unchanged.contains(&name) {
            self.unchanged.push(name);
        }
    }

    pub(super) fn settle(self) -> Settled {
        let Self { documents, before, mut store, unchanged, noticed } = self;
        let documents: BTreeMap<Slot, Document> =
            documents.into_iter().map(|(slot, counted)| (slot, counted.into_document())).collect();
        store.retain(|one| documents.get(&one.slot) == Some(&one.document));
        let clear = before.into_iter().filter(|slot| !documents.contains_key(slot)).collect();
        Settled { documents, store, clear, unchanged, noticed }
    }
}

/// Whether an offered document may take the place of a known one.
///
/// # Errors
/// `code` for an older one, `trust.equivocation` for other content under the same version.
pub(super) fn not_older(known: Option<&Document>, offered: &Document, code: TrustCode) -> Result<(), TrustError> {
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
