//! What a country removes by its own key alone: its keys, also those that no list has yet, and its alerts.

use super::chosen::Chosen;
use super::notice::{By, Heard, Notice};
use super::{KeyUse, Kind, Revocation, Slot, Trust, TrustedKey};
use roughcheck_format::base::Digest;
use roughcheck_format::cose::KeyId;

/// The places in which a revocation that is new here waits for keys, one for each.
pub(super) fn to_await(trust: &Trust, content: &Revocation, document: Digest) -> Vec<Slot> {
    let ids = content.keys.iter().filter_map(|one| one.id().ok());
    let unlisted = ids.filter(|id| trust.key(*id).is_none());
    let mut slots: Vec<Slot> = unlisted.map(|id| Slot::waiting(id, document)).collect();
    slots.sort();
    slots.dedup();
    slots
}

/// Whether this removal by this document still waits.
pub(super) fn waits(chosen: &Chosen, target: KeyId, document: Digest) -> bool {
    chosen.get(&Slot::waiting(target, document)).is_some()
}

impl Trust {
    /// Heeds the removal of those keys that `counts` names.
    pub(super) fn revoke_keys(&mut self, content: &Revocation, counts: impl Fn(KeyId) -> bool) {
        for one in &content.keys {
            if let Ok(id) = one.id()
                && counts(id)
                && let Some(key) = self.keys.get_mut(&id)
                && key.entry.participant == content.participant
                && !key.may(KeyUse::Advisory)
            {
                key.entry.status = key.entry.status.worse(one.status);
            }
        }
    }

    /// Takes what countries withdrew of their own alerts. That gives trust back, so that each needs a key that is listed today
    /// and in nobody else's hands.
    pub(super) fn heed_withdrawals(&mut self, heard: &Heard) {
        for (slot, notice) in heard {
            let Notice::Revocation { content, by: By::Authority(signers) } = notice else { continue };
            if content.withdrawn.is_empty() {
                continue;
            }
            if signers.iter().any(|signer| self.key(*signer).is_some_and(|key| key.is_unspoilt(true))) {
                let digests = content.withdrawn.iter().filter_map(|text| text.parse().ok());
                self.withdrawn.extend(digests.map(|digest| (content.participant, digest)));
            } else {
                let why = "its key is listed no more, or in other hands: the alerts that it withdrew count again";
                self.tell(slot.to_string(), why);
            }
        }
    }

    /// Gives effect to removals whose keys are listed by now; what waits on, or is spoilt, is told. Whoever is in other hands by
    /// now removes nothing that he had not removed before.
    pub(super) fn end_waiting(&mut self, chosen: &mut Chosen) {
        for slot in chosen.slots_of(&[Kind::Revocation]) {
            let Some(target) = slot.awaited().map(str::to_owned) else { continue };
            let Some(counted) = chosen.counted(&slot) else { continue };
            match self.recall(&slot, counted) {
                Ok(Notice::Revocation { content, by: By::Authority(signers) }) => {
                    match self.ending(&content, &signers, &target) {
                        Ok(id) => {
                            chosen.take(&slot);
                            self.revoke_keys(&content, |one| one == id);
                        }
                        Err(why) => self.tell(slot.0, why),
                    }
                }
                Ok(_) => {}
                Err(lapse) => self.tell(slot.0, lapse.to_string()),
            }
        }
    }

    /// The key whose removal has its effect now; or why it has none, or none yet.
    fn ending(&self, content: &Revocation, signers: &[KeyId], target: &str) -> Result<KeyId, String> {
        let Some(listed) = self.keys().find(|key| key.id().to_string() == target) else {
            return Err(format!("key {target} is not listed yet: its removal waits until then"));
        };
        // Each of those who signed it removes the key, so that it goes while one of them is in nobody else's hands.
        let spoilt = |signer: &&KeyId| self.key(**signer).is_some_and(TrustedKey::is_compromised);
        if let Some(signer) = signers.first().filter(|_| signers.iter().all(|signer| spoilt(&signer))) {
            return Err(format!("key {signer}, which removed key {target} before that was listed, is in other hands"));
        }
        if listed.entry.participant != content.participant || listed.may(KeyUse::Advisory) {
            return Err(format!("key {target} is listed as one that {} may not remove", content.participant));
        }
        Ok(listed.id())
    }
}
