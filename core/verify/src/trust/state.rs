//! What is in force: verified from the pin, and prepared for look-ups.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt;
use std::ops::Deref;

use serde::Serialize;

use super::keys::{KeyState, KeyUse, Keys, TrustedKey};
use super::listing::matches_listing;
use super::revocations::Revocation;
use super::revoked::RevokedSet;
use super::{
    Advisories, Alerts, Assessment, Assessor, Collectors, Document, Group, Head, Kind, Policy, Revocations, Root,
    TrustCode, TrustError, chain, quorum,
};
use roughcheck_format::base::{Digest, Domain};
use roughcheck_format::certificate::{Certificate, Number};
use roughcheck_format::cose::KeyId;

/// Revocations by a country's revocation key.
pub(super) const REVOCATION: &str = "revocation/";
/// Numbers voided by the certificate key that signed them.
pub(super) const VOIDED: &str = "voided/";

/// The place in which a stored document stands; a newer one for the same place takes it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slot(pub String);

impl fmt::Display for Slot {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// A document with its place, as the store keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// The place.
    pub slot: Slot,
    /// The document.
    pub document: Document,
}

/// The version of each kind in force, by the name of the kind.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Versions(pub BTreeMap<String, u64>);

impl Deref for Versions {
    type Target = BTreeMap<String, u64>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

/// Everything in force on a station that has a bundle.
#[derive(Debug, Clone)]
pub struct Trust {
    /// The root in force.
    pub root: Root,
    /// The head in force.
    pub head: Head,
    /// The policy in force.
    pub policy: Policy,
    /// Collectors whose receipts count.
    pub collectors: Collectors,
    /// Alerts in force, by document.
    pub alerts: Vec<Alerts>,
    /// Advisories in force, by document.
    pub advisories: Vec<Advisories>,
    /// Statements of assessors, with the assessor.
    pub assessments: Vec<(Assessor, Assessment)>,
    /// Version of each kind in force.
    pub versions: Versions,
    /// Names exactly this state: every document in force.
    pub digest: Digest,
    stored: BTreeMap<Slot, Document>,
    keys: HashMap<KeyId, TrustedKey>,
    revoked: RevokedSet,
    taken_back: HashSet<Digest>,
}

impl Trust {
    /// Verifies stored documents from the pinned root up and prepares them.
    ///
    /// # Errors
    /// Any [`TrustCode`]: what is stored is no more believed than what is offered.
    pub fn load(pin: Digest, stored: BTreeMap<Slot, Document>) -> Result<Self, TrustError> {
        let root = chain::load_roots(pin, &stored)?;
        let head_document = of_kind(&stored, Kind::Head)?;
        quorum::meets_root(head_document, &root)?;
        let head: Head = head_document.content()?;
        head.validate()?;
        matches_listing(&head, &stored)?;
        let keys: Keys = load_core(&stored, &root, Kind::Keys)?;
        let policy: Policy = load_core(&stored, &root, Kind::Policy)?;
        let revocations: Revocations = load_core(&stored, &root, Kind::Revocations)?;
        policy.validate()?;
        revocations.validate()?;
        let collectors: Collectors = match stored.contains_key(&core_slot(Kind::Collectors)) {
            true => load_core(&stored, &root, Kind::Collectors)?,
            false => Collectors::default(),
        };
        collectors.validate()?;
        let keys = keys.prepare()?;
        voices_apart(&root, &keys)?;
        let taken_back = revocations.taken_back()?;
        let mut revoked = RevokedSet::default();
        revoked.add_part(&revocations);
        let versions = versions(&root, &stored);
        let mut trust = Self {
            root,
            head,
            policy,
            collectors,
            alerts: Vec::new(),
            advisories: Vec::new(),
            assessments: Vec::new(),
            versions,
            digest: digest(&stored),
            stored: BTreeMap::new(),
            keys,
            revoked,
            taken_back,
        };
        for (slot, document) in stored.iter().filter(|(_, document)| document.kind == Kind::Revocation) {
            if !trust.is_taken_back(document) {
                trust.add_revocation(slot, document);
            }
        }
        for document in stored.values() {
            match document.kind {
                Kind::Alerts => trust.add_alerts(document),
                Kind::Advisories => trust.add_advisories(document),
                _ => {}
            }
        }
        trust.stored = stored;
        Ok(trust)
    }

    /// The documents in force, for weighing what is offered against them.
    #[must_use]
    pub const fn stored(&self) -> &BTreeMap<Slot, Document> {
        &self.stored
    }

    /// The key with this id; two cannot share one, a bundle that tries is refused.
    #[must_use]
    pub fn key(&self, id: KeyId) -> Option<&TrustedKey> {
        self.keys.get(&id)
    }

    /// Whether the groups took an authority's own revocation back.
    #[must_use]
    pub fn is_taken_back(&self, document: &Document) -> bool {
        self.taken_back.contains(&document.digest())
    }

    /// Every listed key.
    pub fn keys(&self) -> impl Iterator<Item = &TrustedKey> + Clone {
        self.keys.values()
    }

    /// Why a number is revoked; `signer` is the key that signed the certificate, `None` for a number alone.
    #[must_use]
    pub fn revocation(&self, number: &Number, signer: Option<KeyId>) -> Option<&str> {
        self.revoked.reason(number, signer)
    }

    /// Statements of assessors that cover this certificate and come from one independent of its participant.
    pub fn assessments_of<'a>(
        &'a self,
        certificate: &'a Certificate,
    ) -> impl Iterator<Item = &'a (Assessor, Assessment)> {
        self.assessments.iter().filter(|(assessor, assessment)| {
            !assessor.not_for.contains(&certificate.number.participant) && assessment.covers(certificate)
        })
    }

    /// Applies a stored revocation. Removing trust outlives the key that asked for it: who was entitled to what was
    /// judged when it was installed, and the slot remembers it. Only a signature that visibly fails is passed over.
    fn add_revocation(&mut self, slot: &Slot, document: &Document) {
        let Ok(content) = document.content::<Revocation>() else { return };
        if quorum::signers(document, self.keys.values().map(|key| &key.key)).is_err() {
            return;
        }
        let voiding = slot.0.starts_with(VOIDED);
        let signer = document.signed.signatures.first().map(|signature| signature.header.key_id);
        for one in content.numbers.iter().filter(|one| one.number.participant == content.participant) {
            self.revoked.add(one, signer.filter(|_| voiding));
        }
        for one in content.keys.iter().filter(|_| !voiding) {
            if let Ok(id) = one.id()
                && let Some(key) = self.keys.get_mut(&id)
                && key.entry.participant == content.participant
                && !key.may(KeyUse::Advisory)
            {
                key.entry.status = worse(key.entry.status, one.status);
            }
        }
    }

    /// Alerts that are stored were entitled when installed; those of a key that no longer counts are passed over.
    fn add_alerts(&mut self, document: &Document) {
        if let Ok(alerts) = self.weigh_alerts(document) {
            self.alerts.push(alerts);
        }
    }

    fn add_advisories(&mut self, document: &Document) {
        let Ok((content, signer)) = self.weigh_advisories(document) else { return };
        if let Some(assessor) = self.assessor(signer).cloned() {
            self.assessments.extend(content.assessments.iter().map(|one| (assessor.clone(), one.clone())));
        }
        if self.speaks_for_civil_society(signer, content.made_at.day()) {
            self.advisories.push(content);
        }
    }
}

/// A key that speaks for civil society cannot be one with which another group signs.
fn voices_apart(root: &Root, keys: &HashMap<KeyId, TrustedKey>) -> Result<(), TrustError> {
    let other = |key: &&TrustedKey| {
        key.may(KeyUse::Advisory) && root.group_of(key.id()).is_some_and(|group| group != Group::CivilSociety)
    };
    keys.values().find(other).map_or(Ok(()), |key| {
        Err(TrustError::new(
            TrustCode::Scope,
            format!("key {} of another group may not speak for civil society", key.id()),
        ))
    })
}

/// A key's state only ever gets worse by a revocation.
fn worse(now: KeyState, new: KeyState) -> KeyState {
    match (now, new) {
        (KeyState::Compromised { since: a }, KeyState::Compromised { since: b }) => {
            KeyState::Compromised { since: a.min(b) }
        }
        (KeyState::Compromised { .. }, _) | (_, KeyState::Valid) => now,
        (KeyState::Retired { since: a }, KeyState::Retired { since: b }) => KeyState::Retired { since: a.min(b) },
        _ => new,
    }
}

pub(super) fn root_slot(version: u64) -> Slot {
    Slot(format!("root/{version:010}"))
}

pub(super) fn core_slot(kind: Kind) -> Slot {
    Slot(kind.as_str().to_owned())
}

fn of_kind(stored: &BTreeMap<Slot, Document>, kind: Kind) -> Result<&Document, TrustError> {
    let found = stored.get(&core_slot(kind)).filter(|document| document.kind == kind);
    found.ok_or_else(|| TrustError::new(TrustCode::PartMissing, format!("no {kind} is installed")))
}

fn load_core<T: serde::de::DeserializeOwned>(
    stored: &BTreeMap<Slot, Document>,
    root: &Root,
    kind: Kind,
) -> Result<T, TrustError> {
    let document = of_kind(stored, kind)?;
    quorum::meets_root(document, root)?;
    document.content()
}

fn versions(root: &Root, stored: &BTreeMap<Slot, Document>) -> Versions {
    let mut versions = BTreeMap::from([(Kind::Root.as_str().to_owned(), root.version)]);
    for document in stored.values().filter(|document| !matches!(document.kind, Kind::Root | Kind::Revocation)) {
        let version = versions.entry(document.kind.as_str().to_owned()).or_insert(0);
        *version = (*version).max(document.version);
    }
    Versions(versions)
}

/// Over what was signed, not over who signed: an added signature changes nothing that is trusted.
fn digest(stored: &BTreeMap<Slot, Document>) -> Digest {
    let all: Vec<u8> = stored.values().flat_map(|document| document.payload_digest().0).collect();
    Digest::of(Domain::Part, &all)
}
