//! What was installed is remembered: a stored notice outlives the key that signed it.
//!
//! Who was entitled to what was judged when the notice came; of its signatures only those that counted were kept, and the
//! place in which it stands says for whom it speaks. Nothing is dropped here because a key has left a list since.

use std::fmt;

use super::notice::{By, Notice};
use super::quorum::Counted;
use super::{Advisories, Alerts, KeyUse, Kind, National, Revocation, SeenBefore, Slot, Trust, TrustedKey};
use roughcheck_format::cose::{KeyId, PublicKey};

/// Why a stored notice no longer counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lapse {
    /// The groups took it back.
    TakenBack,
    /// What is stored cannot be read, or stands in a place that is not its own.
    Damaged,
    /// No signature of it holds.
    Unsigned,
    /// No key of its participant is listed any more that could make law.
    NoLaw,
    /// The key of its participant is listed no more, or in other hands.
    Spoilt,
}

impl fmt::Display for Lapse {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::TakenBack => "taken back",
            Self::Damaged => "what is stored cannot be read: it no longer counts",
            Self::Unsigned => "no signature of what is stored holds: it no longer counts",
            Self::Spoilt => {
                "the participant's key that signed it is listed no more, or in other hands: it no longer counts"
            }
            Self::NoLaw => "the key that signed it is listed no more: it no longer counts",
        })
    }
}

impl Trust {
    /// What a stored notice says, unless the groups took it back.
    pub(super) fn recall(&self, slot: &Slot, counted: &mut Counted) -> Result<Notice, Lapse> {
        if self.is_taken_back(counted.document()) {
            return Err(Lapse::TakenBack);
        }
        match self.taken_back.left_of(counted.document(), self.is_civil(counted.document())) {
            None => self.remember(slot, counted),
            // Others may have signed it beside the one whose word no longer counts.
            Some(left) => self.remember(slot, &mut Counted::new(left)).map_err(|_| Lapse::TakenBack),
        }
    }

    fn remember(&self, slot: &Slot, counted: &mut Counted) -> Result<Notice, Lapse> {
        match counted.document().kind {
            Kind::Revocation => {
                let content: Revocation = counted.document().content().map_err(|_| Lapse::Damaged)?;
                let signers = self.remembered_signers(counted)?;
                let by = if slot.is_voided() { By::Certificate(signers) } else { By::Authority(signers) };
                Ok(Notice::Revocation { content, by })
            }
            Kind::Alerts => {
                let alerts: Alerts = counted.document().content().map_err(|_| Lapse::Damaged)?;
                alerts.validate().map_err(|_| Lapse::Damaged)?;
                match alerts.participant {
                    Some(_) => drop(self.remembered_signers(counted)?),
                    None if self.roots().any(|root| counted.of_two_groups(root).is_some()) => {}
                    None => return Err(Lapse::Unsigned),
                }
                Ok(Notice::Alerts(alerts))
            }
            Kind::Advisories => {
                let content: Advisories = counted.document().content().map_err(|_| Lapse::Damaged)?;
                content.validate().map_err(|_| Lapse::Damaged)?;
                let signer = self.remembered_signers(counted)?.into_iter().next().ok_or(Lapse::Unsigned)?;
                Ok(Notice::Advisories { content, signer })
            }
            Kind::National => {
                let national: National = counted.document().content().map_err(|_| Lapse::Damaged)?;
                national.validate().map_err(|_| Lapse::Damaged)?;
                // The law may soften a finding, so it needs a key that is listed, in whatever state.
                let own = self.keys().filter(|key| key.may(KeyUse::National));
                let own = own.filter(|key| key.entry.participant == national.participant);
                let signed = !counted.signers(own.map(|key| &key.key)).is_empty();
                match signed {
                    true => Ok(Notice::National(national)),
                    // A key that could make law is listed, and what is stored under its name is not by it.
                    false if !counted.unsound().is_empty() => Err(Lapse::Unsigned),
                    false => Err(Lapse::NoLaw),
                }
            }
            Kind::SeenBefore => {
                let seen: SeenBefore = counted.document().content().map_err(|_| Lapse::Damaged)?;
                seen.validate().map_err(|_| Lapse::Damaged)?;
                if !self.roots().any(|root| counted.meets_root(root).is_ok()) {
                    return Err(Lapse::Unsigned);
                }
                // It gives trust back, so the participant's key must be good today.
                let own = self.own_good_keys(seen.participant, counted);
                if own.is_empty() { Err(Lapse::Spoilt) } else { Ok(Notice::SeenBefore(seen)) }
            }
            _ => Err(Lapse::Damaged),
        }
    }

    /// The keys that signed a stored notice, those that are known first. A key that has left every list cannot be asked any
    /// more, and its place vouches for it; where the key is known, its signature must hold.
    fn remembered_signers(&self, counted: &mut Counted) -> Result<Vec<KeyId>, Lapse> {
        let of_roots = self.roots().flat_map(|root| root.keys.iter().map(|(_, key)| key));
        let assessors = self.roots().flat_map(|root| root.assessors.iter().map(|(_, key)| key));
        let known = self.keys().map(|key| &key.key).chain(of_roots).chain(assessors);
        let mut signers: Vec<KeyId> = counted.signers(known).into_iter().map(PublicKey::id).collect();
        let unsound = counted.unsound();
        for id in counted.document().signed.signatures.iter().map(|signature| signature.header.key_id) {
            if !unsound.contains(&id) && !signers.contains(&id) {
                signers.push(id);
            }
        }
        if signers.is_empty() { Err(Lapse::Unsigned) } else { Ok(signers) }
    }

    /// Whether a notice is signed by a key that was entitled once and is not any more. Inside a bundle it is passed over: the
    /// makers of the bundle may not know yet what this phone was told of the key, and a country that revokes a key must not
    /// thereby hold back the next bundle. Neither does what those say who left the groups' root.
    pub(super) fn has_lapsed(&self, document: &mut Counted) -> bool {
        let usage = match document.document().kind {
            Kind::Alerts => KeyUse::Alert,
            Kind::Advisories => KeyUse::Advisory,
            Kind::National => KeyUse::National,
            Kind::Revocation => KeyUse::Revocation,
            _ => return false,
        };
        let may = |key: &TrustedKey| key.may(usage) || usage == KeyUse::Revocation && key.may(KeyUse::Certificate);
        let once = self.keys().filter(|key| may(key) && key.has_ended()).map(|key| &key.key);
        if !document.signers(once).is_empty() {
            return true;
        }
        match usage {
            KeyUse::Alert => self.roots().skip(1).any(|root| document.of_two_groups(root).is_some()),
            KeyUse::Advisory => !document.signers(self.civil_keys(true)).is_empty(),
            _ => false,
        }
    }
}
