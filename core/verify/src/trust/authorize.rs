//! Who may say what alone: an authority's own revocation, alerts, and advisories.

use super::listing::is_listed;
use super::notice::{By, Notice, Vouched};
use super::quorum::Counted;
use super::{
    Advisories, Alerts, Assessor, KeyState, KeyUse, Kind, National, Revocation, SeenBefore, Slot, Trust, TrustCode,
    TrustError, TrustedKey,
};
use roughcheck_format::base::{CountryCode, Day};
use roughcheck_format::cose::{KeyId, PublicKey};

fn scope(detail: impl AsRef<str>) -> TrustError {
    TrustError::new(TrustCode::Scope, detail)
}

/// Nobody signed; where a signature was asked for that does not hold, that is said.
fn nobody(document: &Counted, detail: &str) -> TrustError {
    let detail = match document.unsound().first() {
        Some(id) => format!("the signature of key {id} does not hold"),
        None => detail.to_owned(),
    };
    TrustError::new(TrustCode::Signature, detail)
}

/// A retired key signed it, and only its date says when.
fn retired(document: &Counted) -> TrustError {
    let detail = format!("signed by a retired key: no head lists this {}", document.document().kind);
    TrustError::new(TrustCode::RetiredKey, detail)
}

fn owned(keys: Vec<&PublicKey>) -> Vec<PublicKey> {
    keys.into_iter().cloned().collect()
}

impl Trust {
    /// What a notice says and the place that it takes, once its signature is found to be entitled. A retired key says nothing
    /// new: what it signed counts where a head lists it, or where it is stored already.
    pub(super) fn authorize_notice(
        &self,
        document: &mut Counted,
        vouched: Vouched,
    ) -> Result<(Slot, Notice), TrustError> {
        match document.document().kind {
            Kind::Alerts => {
                let alerts = self.authorize_alerts(document, vouched)?;
                Ok((Slot::alerts(&alerts.issuer()), Notice::Alerts(alerts)))
            }
            Kind::Advisories => {
                let (content, signer) = self.authorize_advisories(document, vouched)?;
                Ok((Slot::advisories(signer), Notice::Advisories { content, signer }))
            }
            Kind::Revocation => self.authorize_revocation(document, vouched),
            Kind::National => {
                let national = self.authorize_national(document, vouched)?;
                Ok((Slot::national(national.participant), Notice::National(national)))
            }
            Kind::SeenBefore => {
                let seen = self.authorize_seen_before(document)?;
                Ok((Slot::seen_before(seen.participant), Notice::SeenBefore(seen)))
            }
            kind => Err(TrustError::new(TrustCode::Malformed, format!("{kind} installs inside a bundle only"))),
        }
    }

    /// The place of an authority's own revocation, where a listed key signed it that is entitled to: a `revocation` key takes
    /// back its country's keys and numbers, a certificate key voids numbers, and those count only for certificates that it
    /// signed itself. All of those who are entitled to it are kept: it stands while one of them is left.
    fn authorize_revocation(&self, document: &mut Counted, vouched: Vouched) -> Result<(Slot, Notice), TrustError> {
        let mut signers = self.known_signers(document)?;
        signers.sort_by_key(|key| key.id());
        let content: Revocation = document.document().content()?;
        content.validate()?;
        let may_retired = self.vouches(document, vouched);
        let own = |key: &&TrustedKey| key.entry.participant == content.participant;
        let day = content.made_at.day();
        let unspoilt = |key: &&TrustedKey| key.is_unspoilt(may_retired);
        let mut own_keys = signers.iter().copied().filter(own);
        let may_revoke = |key: &&TrustedKey| key.may_sign(KeyUse::Revocation, day, may_retired);
        let revoking: Vec<&TrustedKey> = own_keys.clone().filter(may_revoke).collect();
        // A misprint may come to light long after the last day on which the key could sign.
        let voiding = own_keys.clone().filter(unspoilt).filter(|key| key.may(KeyUse::Certificate));
        let voiding: Vec<&TrustedKey> = voiding.collect();
        let ids = |keys: &[&TrustedKey]| keys.iter().map(|key| key.id()).collect();
        let mere_numbers = content.keys.is_empty() && content.withdrawn.is_empty();
        if content.numbers.iter().any(|one| one.number.participant != content.participant) {
            return Err(scope("a revocation of another country's number"));
        }
        for one in &content.keys {
            self.may_be_revoked_by(&content, one.id()?)?;
        }
        let digest = document.document().payload_digest();
        let (slot, entitled, by) = match (&revoking[..], &voiding[..]) {
            ([_, ..], _) => (Slot::revocation(digest), &revoking, By::Authority(ids(&revoking))),
            ([], [first, ..]) if mere_numbers => {
                (Slot::voided(first.id(), digest), &voiding, By::Certificate(ids(&voiding)))
            }
            _ if own_keys.any(|key| key.is_retired()) => return Err(retired(document)),
            _ if signers.iter().any(|key| key.is_compromised()) => {
                return Err(scope("a revocation by a compromised key"));
            }
            _ if signers.iter().all(|key| key.entry.participant != content.participant) => {
                return Err(scope("a revocation signed by another country's key"));
            }
            _ => return Err(scope("this key may not revoke that, or not on that day")),
        };
        document.keep(&owned(entitled.iter().map(|key| &key.key).collect()));
        Ok((slot, Notice::Revocation { content, by }))
    }

    /// The listed keys that signed. Nothing of the content is built before one did.
    fn known_signers(&self, document: &mut Counted) -> Result<Vec<&TrustedKey>, TrustError> {
        let signed = document.signers(self.keys().map(|key| &key.key));
        if signed.is_empty() {
            return Err(nobody(document, "no listed key signed this"));
        }
        Ok(signed.into_iter().filter_map(|key| self.key(key.id())).collect())
    }

    /// Whether anybody signed who is listed anywhere: before that, nothing of the content is built.
    fn anybody(&self, document: &mut Counted) -> Result<(), TrustError> {
        let of_root = self.roots().flat_map(|root| root.keys.iter().map(|(_, key)| key));
        let assessors = self.roots().flat_map(|root| root.assessors.iter().map(|(_, key)| key));
        let all = self.keys().map(|key| &key.key).chain(of_root).chain(assessors);
        let signed = !document.signers(all).is_empty();
        if signed { Ok(()) } else { Err(nobody(document, "nobody who is listed signed this")) }
    }

    /// A country takes back its own keys only, and no voice of civil society, wherever that is listed.
    fn may_be_revoked_by(&self, content: &Revocation, target: KeyId) -> Result<(), TrustError> {
        match self.key(target) {
            Some(key) if key.entry.participant != content.participant => {
                Err(scope("a revocation of another country's key"))
            }
            Some(key) if key.may(KeyUse::Advisory) => Err(scope("a country may not silence civil society")),
            _ => Ok(()),
        }
    }

    /// The alerts of a document, where one who may alert on all of it signed.
    fn authorize_alerts(&self, document: &mut Counted, vouched: Vouched) -> Result<Alerts, TrustError> {
        self.anybody(document)?;
        let alerts: Alerts = document.document().content()?;
        alerts.validate()?;
        let day = alerts.made_at.day();
        let entitled = match alerts.participant {
            Some(country) => self.signed_for(country, KeyUse::Alert, day, document, vouched)?,
            None => self.signed_for_groups(document, vouched),
        };
        if !entitled.is_empty() {
            document.keep(&entitled);
            return Ok(alerts);
        }
        let listed = document.signers(self.keys().map(|key| &key.key));
        let of_root = document.signers(self.root.keys.iter().map(|(_, key)| key));
        let code = match (alerts.participant, listed.is_empty(), of_root.is_empty()) {
            (None, _, false) => TrustCode::Group,
            (_, true, true) => TrustCode::Signature,
            _ => TrustCode::Scope,
        };
        Err(TrustError::new(code, "nobody entitled to alert on these certificates signed"))
    }

    /// The keys of two groups that signed: of the root in force, and of those before it where more than a date vouches.
    fn signed_for_groups(&self, document: &mut Counted, vouched: Vouched) -> Vec<PublicKey> {
        let roots = if self.vouches_for_earlier_roots(document, vouched) { usize::MAX } else { 1 };
        let found = self.roots().take(roots).filter_map(|root| document.of_two_groups(root));
        owned(found.flatten().collect())
    }

    /// What a participant decides by its own law, where a key of that participant that may say so signed.
    fn authorize_national(&self, document: &mut Counted, vouched: Vouched) -> Result<National, TrustError> {
        self.anybody(document)?;
        let national: National = document.document().content()?;
        national.validate()?;
        let day = national.made_at.day();
        let entitled = self.signed_for(national.participant, KeyUse::National, day, document, vouched)?;
        if !entitled.is_empty() {
            document.keep(&entitled);
            return Ok(national);
        }
        let listed = document.signers(self.keys().map(|key| &key.key));
        let code = if listed.is_empty() { TrustCode::Signature } else { TrustCode::Scope };
        Err(TrustError::new(code, format!("no key for the law of {} signed", national.participant)))
    }

    /// What was seen before a key was in other hands: by the root's rule, and by a key of that participant that is not.
    fn authorize_seen_before(&self, document: &mut Counted) -> Result<SeenBefore, TrustError> {
        document.meets_root(&self.root)?;
        let seen: SeenBefore = document.document().content()?;
        seen.validate()?;
        let own = self.own_good_keys(seen.participant, document);
        if own.is_empty() {
            return Err(scope(format!("no key of {} signed that is in nobody else's hands", seen.participant)));
        }
        let mut entitled = owned(document.signers(self.root.keys.iter().map(|(_, key)| key)));
        entitled.extend(own);
        document.keep(&entitled);
        Ok(seen)
    }

    /// The keys of a participant that signed, and that nobody else has.
    pub(super) fn own_good_keys(&self, participant: CountryCode, document: &mut Counted) -> Vec<PublicKey> {
        let counts = |key: &&TrustedKey| {
            let state = matches!(key.entry.status, KeyState::Valid | KeyState::Retired { .. });
            state && key.entry.participant == participant && !key.may(KeyUse::Advisory)
        };
        owned(document.signers(self.keys().filter(counts).map(|key| &key.key)))
    }

    /// The keys of this participant that signed and may do so on that day.
    ///
    /// # Errors
    /// `trust.retired-key` where only retired ones did, and nothing but their own date says when.
    fn signed_for(
        &self,
        participant: CountryCode,
        usage: KeyUse,
        day: Day,
        document: &mut Counted,
        vouched: Vouched,
    ) -> Result<Vec<PublicKey>, TrustError> {
        let own = |key: &&TrustedKey| key.entry.participant == participant && key.may(usage);
        let signed = document.signers(self.keys().filter(own).map(|key| &key.key));
        let signed: Vec<&TrustedKey> = signed.into_iter().filter_map(|key| self.key(key.id())).collect();
        let may_retired = self.vouches(document, vouched);
        let entitled = signed.iter().filter(|key| key.may_sign(usage, day, may_retired));
        let entitled: Vec<PublicKey> = entitled.map(|key| key.key.clone()).collect();
        match entitled.is_empty() && signed.iter().any(|key| key.is_retired()) {
            true => Err(retired(document)),
            false => Ok(entitled),
        }
    }

    /// Whether more than the date that its signer wrote speaks for a document.
    fn vouches(&self, document: &Counted, vouched: Vouched) -> bool {
        vouched != Vouched::ByHead || is_listed(&self.manifest, document.document())
    }

    /// Whether those count who left the root: the head lists it, or it brings no signature that is not stored.
    fn vouches_for_earlier_roots(&self, document: &Counted, vouched: Vouched) -> bool {
        let by_head = || self.vouches(document, Vouched::ByHead);
        vouched == Vouched::AsStored || by_head()
    }

    /// The content of an advisories document and the key that signed it: a civil-society key of the root, a key listed for
    /// advisories, or an assessor, who states assessments alone. Signatures of others are passed over, and two voices at
    /// once are none.
    fn authorize_advisories(
        &self,
        document: &mut Counted,
        vouched: Vouched,
    ) -> Result<(Advisories, KeyId), TrustError> {
        self.anybody(document)?;
        let content: Advisories = document.document().content()?;
        content.validate()?;
        let may_retired = self.vouches(document, vouched);
        let assessors = self.root.assessors.iter().map(|(_, key)| key);
        let listed = self.keys().filter(|key| key.may(KeyUse::Advisory)).map(|key| &key.key);
        let mut signed: Vec<&PublicKey> = document.signers(self.civil_keys(false).chain(assessors).chain(listed));
        let in_chain = signed.is_empty() && self.vouches_for_earlier_roots(document, vouched);
        if in_chain {
            signed = document.signers(self.civil_keys(true));
        }
        let [signer] = signed[..] else {
            let detail = "advisories are signed by exactly one key of civil society or of an assessor";
            return Err(TrustError::new(TrustCode::Signature, detail));
        };
        let (id, key) = (signer.id(), signer.clone());
        let day = content.made_at.day();
        let speaks = self.civil_keys(in_chain).any(|key| key.id() == id)
            || self.key(id).is_some_and(|key| key.may_sign(KeyUse::Advisory, day, may_retired));
        if !speaks {
            if self.assessor(id).is_none() {
                return Err(match self.key(id).is_some_and(TrustedKey::is_retired) {
                    true => retired(document),
                    false => scope("this key no longer speaks for civil society"),
                });
            }
            if !content.advisories.is_empty() {
                return Err(scope("an assessor states assessments, not advisories"));
            }
        }
        document.keep(std::slice::from_ref(&key));
        Ok((content, id))
    }

    /// The assessor with this key, where a root lists one.
    pub(super) fn assessor(&self, id: KeyId) -> Option<&Assessor> {
        self.roots().flat_map(|root| &root.assessors).find(|(_, key)| key.id() == id).map(|(assessor, _)| assessor)
    }
}
