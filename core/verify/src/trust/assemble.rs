//! The one way to a state of trust, whether its documents were stored or are offered now.

use std::collections::{BTreeMap, HashSet};

use serde::de::DeserializeOwned;

use super::apart::voices_apart;
use super::chosen::Chosen;
use super::keys::Keys;
use super::listing::matches_listing;
use super::notice::{By, Heard, Notice};
use super::placing::{Alerted, Unplaced, place};
use super::recall::Lapse;
use super::removals::waits;
use super::revoked::RevokedSet;
use super::taken_back::TakenBack;
use super::{
    Collectors, Document, Group, Kind, Manifest, Policy, Revocations, Root, Slot, Trust, TrustCode, TrustError,
    Versions,
};
use roughcheck_format::base::{Digest, Domain};

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
    // Whoever makes a bundle knows what counts: what was damaged makes room, also where the same comes again.
    let same = match &offered {
        Offered::Alone(document) => Some(document.payload_digest()),
        _ => None,
    };
    let in_bundle = matches!(offered, Offered::InBundle(_));
    let clears = |damaged: &Document| in_bundle || same == Some(damaged.payload_digest());
    for slot in chosen.slots_of(&[Kind::Revocation]).into_iter().filter(|slot| slot.awaited().is_none()) {
        recall(&mut trust, &mut chosen, &mut heard, slot, &clears);
    }
    match offered {
        Offered::InBundle(notices) => {
            let mut alerted = Alerted::new();
            for notice in notices {
                place_of_bundle(&mut trust, &mut chosen, &mut heard, &mut alerted, notice)?;
            }
        }
        Offered::Alone(notice) => {
            let (slot, notice) =
                place(&mut trust, &mut chosen, &mut Alerted::new(), notice).map_err(Unplaced::into_error)?;
            hear(&mut trust, &chosen, &mut heard, slot, notice);
        }
        Offered::Nothing => {}
    }
    trust.end_waiting(&mut chosen);
    // Those that are stored were entitled when they came, and the places in which they stand remember it.
    for slot in chosen.slots_of(&[Kind::Alerts, Kind::Advisories, Kind::National, Kind::SeenBefore]) {
        if !heard.contains_key(&slot) {
            recall(&mut trust, &mut chosen, &mut heard, slot, &clears);
        }
    }
    trust.heed_withdrawals(&heard);
    let mut alerts = Vec::new();
    for (slot, notice) in heard {
        match (notice, chosen.get(&slot)) {
            (Notice::Alerts(list), Some(document)) => alerts.push((slot, list, document.clone())),
            (notice, _) => trust.apply(notice),
        }
    }
    for (slot, why) in trust.put_alerts(alerts) {
        chosen.notice(slot.0, why);
    }
    trust.digest = digest(&chosen);
    trust.versions = versions(&trust.root, &chosen);
    Ok((trust, chosen))
}

/// Takes a stored notice that counts; of another it is told why not, and one that was damaged goes where the file `clears`
/// it.
fn recall(trust: &mut Trust, chosen: &mut Chosen, heard: &mut Heard, slot: Slot, clears: &impl Fn(&Document) -> bool) {
    match chosen.counted(&slot).map(|counted| trust.recall(&slot, counted)) {
        Some(Ok(notice)) => {
            if chosen.get(&slot).is_some_and(|known| trust.taken_back.spares(known, trust.is_civil(known))) {
                chosen.notice(slot.to_string(), "taken back without civil society, whose word it is: it counts on");
            }
            hear(trust, chosen, heard, slot, Some(notice));
        }
        Some(Err(lapse @ Lapse::Unsigned)) if chosen.get(&slot).is_some_and(clears) => {
            chosen.take(&slot);
            chosen.notice(slot.0, lapse.to_string());
        }
        Some(Err(lapse)) => {
            trust.is_damaged |= lapse == Lapse::Unsigned;
            trust.tell(slot.0, lapse.to_string());
        }
        None => {}
    }
}

/// Takes a notice, where it counts. A revocation of keys is heeded at once: it says which of the others count.
fn hear(trust: &mut Trust, chosen: &Chosen, heard: &mut Heard, slot: Slot, notice: Option<Notice>) {
    let Some(notice) = notice else { return trust.tell(slot.0, Lapse::TakenBack.to_string()) };
    if let (Notice::Revocation { content, by: By::Authority(_) }, Some(document)) = (&notice, chosen.get(&slot)) {
        let document = document.payload_digest();
        trust.revoke_keys(content, |id| !waits(chosen, id, document));
    }
    heard.insert(slot, notice);
}

fn place_of_bundle(
    trust: &mut Trust,
    chosen: &mut Chosen,
    heard: &mut Heard,
    alerted: &mut Alerted,
    offered: Document,
) -> Result<(), TrustError> {
    let kind = offered.kind;
    match place(trust, chosen, alerted, offered) {
        Ok((slot, notice)) => hear(trust, chosen, heard, slot, notice),
        // A bundle may list advisories and alerts, never bring back older ones than civil society or a country sent.
        Err(Unplaced::Late(slot, late)) => chosen.notice(slot.0, format!("passed over: {}", late.detail)),
        Err(Unplaced::Lapsed(_)) => {
            chosen.notice(kind.as_str(), "signed by a key that may no longer say this: passed over");
        }
        Err(Unplaced::Unentitled(error)) => return Err(error),
    }
    Ok(())
}

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
    let signers = chosen.core(Kind::Revocations)?.signers(root.keys.iter().map(|(_, key)| key));
    let civil_society = signers.iter().any(|key| root.group_of(key.id()) == Some(Group::CivilSociety));
    let taken_back = TakenBack::of(&revocations, civil_society)?;
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
        withdrawn: HashSet::new(),
        alert_names: Vec::new(),
        not_counted: Vec::new(),
        is_damaged: false,
        seen_before: HashSet::new(),
    })
}

fn core<T: DeserializeOwned>(chosen: &mut Chosen, root: &Root, kind: Kind) -> Result<T, TrustError> {
    let counted = chosen.core(kind)?;
    counted.meets_root(root)?;
    counted.document().content()
}

impl Trust {
    /// Makes a notice part of what checks look at.
    fn apply(&mut self, notice: Notice) {
        match notice {
            Notice::Revocation { content, by } => {
                let voided_by = match by {
                    By::Authority(_) => vec![None],
                    By::Certificate(signers) => signers.into_iter().map(Some).collect(),
                };
                for one in content.numbers.iter().filter(|one| one.number.participant == content.participant) {
                    voided_by.iter().for_each(|signer| self.revoked.add(one, *signer));
                }
            }
            // They are put in force together.
            Notice::Alerts(_) => {}
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
    let others: Vec<Kind> = Kind::ALL.into_iter().filter(|kind| !apart.contains(kind)).collect();
    for slot in chosen.slots_of(&others).into_iter().filter(|slot| !slot.is_earlier()) {
        if let Some(document) = chosen.get(&slot) {
            let version = versions.entry(document.kind.as_str().to_owned()).or_insert(0);
            *version = (*version).max(document.version);
        }
    }
    Versions(versions)
}

/// Over what was signed, not over who signed: an added signature changes nothing that is trusted.
fn digest(chosen: &Chosen) -> Digest {
    let all: Vec<u8> = chosen.counted_documents().flat_map(|counted| counted.payload_digest().0).collect();
    Digest::of(Domain::Part, &all)
}

#[cfg(test)]
mod tests;
