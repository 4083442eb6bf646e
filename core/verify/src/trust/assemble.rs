//! The one way to a state of trust, whether its documents were stored or are offered now.

use std::collections::{BTreeMap, HashSet};

use serde::de::DeserializeOwned;

use super::apart::voices_apart;
use super::authorize::Notice;
use super::chosen::{Chosen, not_older};
use super::keys::{KeyUse, Keys};
use super::listing::matches_listing;
use super::quorum::Counted;
use super::recall::Lapse;
use super::revoked::RevokedSet;
use super::{
    Collectors, Document, Kind, Manifest, Policy, Revocation, Revocations, Root, Slot, Trust, TrustCode, TrustError,
    Versions,
};
use roughcheck_format::base::{Digest, Domain};

/// Revocations that one key may have installed alone, at most; the groups' own part takes over long before. Counted for
/// each key, so that a thief of one cannot use up what others need.
const MAX_ALONE: usize = 1_000;
/// The same in bytes.
const MAX_ALONE_BYTES: usize = 4 << 20;

/// Notices that wait for their place until it is known who may say what.
pub(super) enum Offered {
    /// Those of a bundle: one that came too late is passed over.
    InBundle(Vec<Document>),
    /// A document by itself: one that came too late is refused.
    Alone(Document),
    /// None: stored documents are loaded.
    Nothing,
}

/// Makes the state in force of the documents that were chosen under the last of `roots`, and gives offered notices their
/// places.
///
/// # Errors
/// Any [`TrustCode`]: stored documents are not believed more readily than offered ones.
pub(super) fn assemble(roots: Vec<Root>, mut chosen: Chosen, offered: Offered) -> Result<(Trust, Chosen), TrustError> {
    let mut trust = of_core(roots, &mut chosen)?;
    let mut heard = Heard::new();
    for slot in chosen.slots_of(&[Kind::Revocation]) {
        match chosen.counted(&slot).map(|counted| trust.recall(&slot, counted)) {
            Some(Ok(notice)) => trust.hear(&mut heard, slot, notice),
            Some(Err(Lapse::TakenBack)) | None => {}
            Some(Err(lapse)) => chosen.notice(slot.0, lapse.to_string()),
        }
    }
    match offered {
        Offered::InBundle(notices) => {
            for notice in notices {
                place_of_bundle(&mut trust, &mut chosen, &mut heard, notice)?;
            }
        }
        Offered::Alone(notice) => place_alone(&mut trust, &mut chosen, &mut heard, notice)?,
        Offered::Nothing => {}
    }
    // Those that are stored were entitled when they came, and the places in which they stand remember it.
    for slot in chosen.slots_of(&[Kind::Alerts, Kind::Advisories, Kind::National, Kind::SeenBefore]) {
        if heard.contains_key(&slot) {
            continue;
        }
        match chosen.counted(&slot).map(|counted| trust.recall(&slot, counted)) {
            Some(Ok(notice)) => drop(heard.insert(slot, notice)),
            Some(Err(Lapse::TakenBack)) | None => {}
            Some(Err(lapse)) => chosen.notice(slot.0, lapse.to_string()),
        }
    }
    for notice in heard.into_values() {
        trust.apply(notice);
    }
    trust.digest = digest(&chosen);
    trust.versions = versions(&trust.root, &chosen);
    Ok((trust, chosen))
}

/// Notices that count, by their places.
type Heard = BTreeMap<Slot, Notice>;

/// The state without any notice: root, manifest and core parts.
fn of_core(mut roots: Vec<Root>, chosen: &mut Chosen) -> Result<Trust, TrustError> {
    let unpinned = || TrustError::new(TrustCode::RootUnpinned, "the pinned root is not in it");
    let root = roots.pop().ok_or_else(unpinned)?;
    let manifest: Manifest = core(chosen, &root, Kind::Manifest)?;
    manifest.validate()?;
    matches_listing(&manifest, chosen)?;
    let keys: Keys = core(chosen, &root, Kind::Keys)?;
    let policy: Policy = core(chosen, &root, Kind::Policy)?;
    let revocations: Revocations = core(chosen, &root, Kind::Revocations)?;
    policy.validate()?;
    revocations.validate()?;
    let collectors: Collectors = match chosen.get(&Slot::core(Kind::Collectors)) {
        Some(_) => core(chosen, &root, Kind::Collectors)?,
        None => Collectors::default(),
    };
    collectors.validate()?;
    for word in keys.unknown_words() {
        chosen.notice(Kind::Keys.as_str(), word);
    }
    let keys = keys.prepare()?;
    voices_apart(&root, &keys)?;
    let taken_back: HashSet<Digest> = revocations.taken_back()?;
    let mut revoked = RevokedSet::default();
    revoked.add_part(revocations);
    Ok(Trust {
        root,
        manifest,
        policy,
        collectors,
        alerts: Vec::new(),
        advisories: Vec::new(),
        national: Vec::new(),
        statements: Vec::new(),
        versions: Versions::default(),
        digest: Digest([0; 32]),
        earlier: roots,
        stored: BTreeMap::new(),
        keys,
        revoked,
        taken_back,
        seen_before: HashSet::new(),
    })
}

fn core<T: DeserializeOwned>(chosen: &mut Chosen, root: &Root, kind: Kind) -> Result<T, TrustError> {
    let counted = chosen.core(kind)?;
    counted.meets_root(root)?;
    counted.document().content()
}

fn place_of_bundle(
    trust: &mut Trust,
    chosen: &mut Chosen,
    heard: &mut Heard,
    offered: Document,
) -> Result<(), TrustError> {
    let mut offered = Counted::new(offered);
    if trust.has_lapsed(&mut offered) {
        let why = "signed by a key that may no longer say this: passed over";
        chosen.notice(offered.document().kind.as_str(), why);
        return Ok(());
    }
    let (slot, notice) = trust.authorize_notice(&mut offered)?;
    // A bundle may list advisories and alerts, never bring back older ones than civil society or a country sent.
    match in_time(trust, chosen, &slot, offered.document()) {
        Ok(()) => {
            chosen.put(slot.clone(), offered);
            trust.hear(heard, slot, notice);
        }
        Err(late) => chosen.notice(slot.0, format!("passed over: {}", late.detail)),
    }
    Ok(())
}

fn place_alone(trust: &mut Trust, chosen: &mut Chosen, heard: &mut Heard, offered: Document) -> Result<(), TrustError> {
    let mut offered = chosen.recall(offered);
    let (mut slot, notice) = trust.authorize_notice(&mut offered)?;
    if offered.document().kind == Kind::Revocation {
        // Stored by 0.1, it stands in a place named otherwise.
        slot = chosen.place_of(offered.document()).unwrap_or(slot);
        has_room(trust, chosen, &slot, offered.document())?;
    } else {
        in_time(trust, chosen, &slot, offered.document())?;
    }
    let taken_back = trust.is_taken_back(offered.document());
    chosen.put(slot.clone(), offered);
    if !taken_back {
        trust.hear(heard, slot, notice);
    }
    Ok(())
}

/// Whether a notice is not older than the one in its place. One that no longer counts, because its key does not, holds
/// nobody back, however high a version it gave itself.
fn in_time(trust: &Trust, chosen: &mut Chosen, slot: &Slot, offered: &Document) -> Result<(), TrustError> {
    not_older(chosen.get(slot), offered, TrustCode::Rollback).or_else(|late| {
        let counts = chosen.counted(slot).is_some_and(|known| trust.authorize_notice(known).is_ok());
        if counts { Err(late) } else { Ok(()) }
    })
}

/// Whether the key that signed a revocation has not used up its share.
fn has_room(trust: &Trust, chosen: &Chosen, slot: &Slot, document: &Document) -> Result<(), TrustError> {
    let signer = |document: &Document| document.signed.signatures.first().map(|one| one.header.key_id);
    let own = chosen.documents().filter(|other| {
        other.kind == Kind::Revocation && signer(other) == signer(document) && !trust.is_taken_back(other)
    });
    let (count, bytes) = own.fold((0, 0), |(count, bytes), other| (count + 1, bytes + other.bytes().len()));
    let room = count < MAX_ALONE && bytes + document.bytes().len() <= MAX_ALONE_BYTES;
    if room || chosen.get(slot).is_some() {
        return Ok(());
    }
    Err(TrustError::new(TrustCode::TooLarge, "too many revocations by this key: install a newer bundle"))
}

impl Trust {
    /// Takes a notice that counts. A revocation of keys is heeded at once: it says which of the others count.
    fn hear(&mut self, heard: &mut Heard, slot: Slot, notice: Notice) {
        if let Notice::Revocation { content, voided_by: None } = &notice {
            self.revoke_keys(content);
        }
        heard.insert(slot, notice);
    }

    fn revoke_keys(&mut self, content: &Revocation) {
        for one in &content.keys {
            if let Ok(id) = one.id()
                && let Some(key) = self.keys.get_mut(&id)
                && key.entry.participant == content.participant
                && !key.may(KeyUse::Advisory)
            {
                key.entry.status = key.entry.status.worse(one.status);
            }
        }
    }

    /// Makes a notice part of what checks look at.
    fn apply(&mut self, notice: Notice) {
        match notice {
            Notice::Revocation { content, voided_by } => {
                for one in content.numbers.iter().filter(|one| one.number.participant == content.participant) {
                    self.revoked.add(one, voided_by);
                }
            }
            Notice::Alerts(alerts) => self.alerts.push(alerts),
            Notice::National(national) => self.national.push(national),
            Notice::SeenBefore(seen) => {
                self.seen_before.extend(seen.digests().map(|content| (seen.participant, content)));
            }
            Notice::Advisories { content, signer } => {
                let assessor = self.assessor(signer).cloned();
                if let Some(assessor) = &assessor {
                    self.statements.extend(content.assessments.iter().map(|one| (assessor.clone(), one.clone())));
                }
                if assessor.is_none() || !content.advisories.is_empty() {
                    self.advisories.push(content);
                }
            }
        }
    }
}

fn versions(root: &Root, chosen: &Chosen) -> Versions {
    let mut versions = BTreeMap::from([(Kind::Root.as_str().to_owned(), root.version)]);
    // Each participant counts the versions of its own.
    for slot in chosen.slots_of(&[Kind::National, Kind::SeenBefore]) {
        if let Some(document) = chosen.get(&slot) {
            versions.insert(slot.to_string(), document.version);
        }
    }
    let apart = [Kind::Root, Kind::Revocation, Kind::National, Kind::SeenBefore];
    for document in chosen.documents().filter(|document| !apart.contains(&document.kind)) {
        let version = versions.entry(document.kind.as_str().to_owned()).or_insert(0);
        *version = (*version).max(document.version);
    }
    Versions(versions)
}

/// Over what was signed, not over who signed: an added signature changes nothing that is trusted.
fn digest(chosen: &Chosen) -> Digest {
    let all: Vec<u8> = chosen.documents().flat_map(|document| document.payload_digest().0).collect();
    Digest::of(Domain::Part, &all)
}

#[cfg(test)]
mod tests;
