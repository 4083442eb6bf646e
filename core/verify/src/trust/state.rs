//! What is in force: verified from the pin, and prepared for look-ups.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Deref;

use serde::Serialize;

use super::revoked::RevokedSet;
use super::taken_back::TakenBack;
use super::thin::held_names;
use super::{
    Advisories, Alerts, Assessor, CaratTolerance, Collectors, Document, Group, IndependentStatement, Kind, Manifest,
    National, Noticed, Policy, Root, Slot, TrustedKey,
};
use roughcheck_format::base::{CountryCode, Day, Digest, from_hex};
use roughcheck_format::certificate::{Certificate, Number};
use roughcheck_format::cose::{KeyId, PublicKey};

/// The version of each kind in force, by the name of the kind; of national parts by their place, such as `national/EU`.
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
#[non_exhaustive]
pub struct Trust {
    /// The root in force.
    pub root: Root,
    /// The manifest in force.
    pub manifest: Manifest,
    /// The policy in force.
    pub policy: Policy,
    /// Collectors whose receipts count.
    pub collectors: Collectors,
    /// Alerts in force, by document. Each stands once: where it was alerted first.
    pub alerts: Vec<Alerts>,
    /// Advisories in force, by document.
    pub advisories: Vec<Advisories>,
    /// What participants decide by their own law, each at its own posts alone.
    pub national: Vec<National>,
    /// Statements of assessors, with the assessor.
    pub statements: Vec<(Assessor, IndependentStatement)>,
    /// Version of each kind in force.
    pub versions: Versions,
    /// Names exactly this state: every document in force.
    pub digest: Digest,
    /// What is stored and does not count, or not yet: by its place, and why.
    pub not_counted: Vec<Noticed>,
    /// Whether a stored notice was damaged: of its signatures, which held when it came, none does any more.
    pub(super) is_damaged: bool,
    /// The roots before the one in force, from the pinned one up.
    pub(super) earlier: Vec<Root>,
    pub(super) stored: BTreeMap<Slot, Document>,
    pub(super) keys: HashMap<KeyId, TrustedKey>,
    pub(super) revoked: RevokedSet,
    pub(super) taken_back: TakenBack,
    /// Alerts that participants withdrew with their own keys.
    pub(super) withdrawn: HashSet<(CountryCode, Digest)>,
    /// The document of each of [`Trust::alerts`], and the digests of its alerts in their order.
    pub(super) alert_names: Vec<(Digest, Vec<Digest>)>,
    /// Certificates that were seen before a key was in other hands: whose, and the digests of their payloads.
    pub(super) seen_before: HashSet<(CountryCode, Digest)>,
}

impl Trust {
    /// The documents in force, for weighing what is offered against them.
    #[must_use]
    pub const fn stored(&self) -> &BTreeMap<Slot, Document> {
        &self.stored
    }

    /// Names of the documents in force, at most so many, by which a collector sends only what is lacking.
    #[must_use]
    pub fn held(&self, most: usize) -> Vec<Digest> {
        held_names(self.stored.iter(), most)
    }

    /// The key with this id; two cannot share one, a bundle that tries is refused.
    #[must_use]
    pub fn key(&self, id: KeyId) -> Option<&TrustedKey> {
        self.keys.get(&id)
    }

    /// Whether the groups took this document back as a whole. Nothing of civil society's or an assessor's falls where civil
    /// society did not sign that.
    #[must_use]
    pub fn is_taken_back(&self, document: &Document) -> bool {
        self.taken_back.takes(document, self.is_civil(document))
    }

    /// Whether a document is the voice of civil society or of an assessor, alone or beside others.
    pub(super) fn is_civil(&self, document: &Document) -> bool {
        let of_civil_society = |id| self.roots().any(|root| root.group_of(id) == Some(Group::CivilSociety));
        let mut ids = document.signed.signatures.iter().map(|one| one.header.key_id);
        document.kind == Kind::Advisories || ids.any(of_civil_society)
    }

    /// Whether a stored notice does not count because no signature of it holds any more. Only what held is stored, and no
    /// lawful change of keys undoes that: somebody has edited it.
    #[must_use]
    pub const fn is_damaged(&self) -> bool {
        self.is_damaged
    }

    /// Says of a stored document that it does not count, or not yet.
    pub(super) fn tell(&mut self, part: impl Into<String>, why: impl Into<String>) {
        let told = Noticed { part: part.into(), why: why.into(), dropped: None };
        if !self.not_counted.contains(&told) {
            self.not_counted.push(told);
        }
    }

    /// Whether a certificate of this participant was seen before one of its keys was in other hands.
    #[must_use]
    pub fn was_seen_before(&self, participant: CountryCode, content: Digest) -> bool {
        self.seen_before.contains(&(participant, content))
    }

    /// Whether the parties list the collector with this receipt key, and nobody else has the key.
    #[must_use]
    pub fn counts_receipts_of(&self, key: &PublicKey) -> bool {
        let is = |listed: &str| from_hex(listed).is_ok_and(|listed| listed == key.as_bytes());
        let listed = self.collectors.collectors.iter().any(|one| is(&one.key));
        listed && self.key(key.id()).is_none_or(|known| !known.is_compromised())
    }

    /// The roots of the chain, the one in force first.
    pub(super) fn roots(&self) -> impl Iterator<Item = &Root> + Clone {
        std::iter::once(&self.root).chain(self.earlier.iter().rev())
    }

    /// The keys of civil society in the root in force, or in all of its chain.
    pub(super) fn civil_keys(&self, in_chain: bool) -> impl Iterator<Item = &PublicKey> + Clone {
        let all = self.roots().take(if in_chain { usize::MAX } else { 1 }).flat_map(|root| &root.keys);
        all.filter(|(group, _)| *group == Group::CivilSociety).map(|(_, key)| key)
    }

    /// Every listed key.
    pub fn keys(&self) -> impl Iterator<Item = &TrustedKey> + Clone {
        self.keys.values()
    }

    /// What the participant to which a post belongs decides by its own law; none where that is not installed.
    #[must_use]
    pub fn national_at(&self, post: CountryCode, today: Day) -> Option<&National> {
        let participant = self.policy.participant_of(post, today);
        self.national.iter().find(|national| national.participant == participant)
    }

    /// How far an observed weight may lie from the certified one at a post: by the law of its participant, else by the
    /// policy; none where neither sets a tolerance.
    #[must_use]
    pub fn tolerance_at(&self, post: Option<CountryCode>, today: Day) -> Option<&CaratTolerance> {
        let own = post.and_then(|post| self.national_at(post, today)).and_then(|national| national.tolerance.as_ref());
        own.or(self.policy.carat_tolerance.as_ref())
    }

    /// Why a number is revoked; `signer` is the key that signed the certificate, `None` for a number alone.
    #[must_use]
    pub fn revocation(&self, number: &Number, signer: Option<KeyId>) -> Option<&str> {
        self.revoked.reason(number, signer)
    }

    /// Statements of assessors that cover this certificate and come from one independent of its participant.
    pub fn statements_of<'a>(
        &'a self,
        certificate: &'a Certificate,
    ) -> impl Iterator<Item = &'a (Assessor, IndependentStatement)> {
        self.statements.iter().filter(|(assessor, statement)| {
            !assessor.not_for.contains(&certificate.number.participant) && statement.covers(certificate)
        })
    }
}
