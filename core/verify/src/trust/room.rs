//! How much room the documents of one key may take. Counted for each key, so that a thief of one cannot use up what others
//! need.

use std::collections::HashSet;

use super::alerts::alert_digests;
use super::chosen::Chosen;
use super::{Alerts, Document, Kind, Slot, Trust, TrustCode, TrustError};
use roughcheck_format::base::{Day, Digest};
use roughcheck_format::cose::KeyId;

/// Documents of one kind by one key; the groups' own parts take over long before.
const MAX_DOCUMENTS: usize = 1_000;
/// The same in bytes.
const MAX_BYTES: usize = 4 << 20;
/// Alerts by one key that have not ended.
const MAX_STANDING: usize = 10_000;

/// Whether one of the keys that signed a revocation has not used up its share; `copies` is how often it is stored.
pub(super) fn revocation_has_room(
    trust: &Trust,
    chosen: &Chosen,
    document: &Document,
    copies: usize,
) -> Result<(), TrustError> {
    let fits = |key: KeyId| {
        let by_key = |other: &&Document| signers(other).any(|id| id == key);
        let own = chosen.documents().filter(|other| other.kind == Kind::Revocation).filter(by_key);
        let own = own.filter(|other| !trust.is_taken_back(other));
        let (count, bytes) = own.fold((0, 0), |(count, bytes), other| (count + 1, bytes + other.bytes().len()));
        let bytes = document.bytes().len().saturating_mul(copies).saturating_add(bytes);
        count + copies <= MAX_DOCUMENTS && bytes <= MAX_BYTES
    };
    if signers(document).any(fits) {
        return Ok(());
    }
    Err(TrustError::new(TrustCode::TooLarge, "too many revocations by this key: install a newer bundle"))
}

/// Alerts as they lie in a place, or are offered for one.
#[derive(Debug)]
pub(super) struct Held {
    /// Its place; none for what is offered.
    pub(super) slot: Option<Slot>,
    /// Whose alerts.
    issuer: String,
    /// The digest and the last day of each alert.
    alerts: Vec<(Digest, Day)>,
    /// Whether it counts, so far as it was asked.
    counts: bool,
    signers: Vec<KeyId>,
    bytes: usize,
}

impl Held {
    pub(super) fn of(slot: Option<Slot>, document: &Document, counts: bool) -> Result<Self, TrustError> {
        let content: Alerts = document.content()?;
        let digests = alert_digests(&document.signed.payload)?;
        Ok(Self {
            slot,
            issuer: content.issuer(),
            alerts: digests.into_iter().zip(content.alerts.iter().map(|alert| alert.until)).collect(),
            counts,
            signers: signers(document).collect(),
            bytes: document.bytes().len(),
        })
    }

    /// Whether it alerts on nothing.
    pub(super) const fn is_empty(&self) -> bool {
        self.alerts.is_empty()
    }

    /// Whether it has an alert that has not ended, and that none of the others has.
    pub(super) fn adds_to(&self, others: &[Held], today: Day) -> bool {
        let others = others.iter().filter(|other| other.counts && other.issuer == self.issuer);
        let known: HashSet<Digest> = others.flat_map(|other| other.alerts.iter().map(|(digest, _)| *digest)).collect();
        self.standing(today).any(|digest| !known.contains(&digest))
    }

    fn standing(&self, today: Day) -> impl Iterator<Item = Digest> + '_ {
        self.alerts.iter().filter(move |(_, until)| today <= *until).map(|(digest, _)| *digest)
    }
}

/// The places that must be cleared, so that alerts which are offered have room beside those that are `held`: first of what
/// counts no more, then of what has ended, then of what stands in others. Of the newest lists only the one in the place
/// `leaves` may go, whose successor is offered.
///
/// # Errors
/// `trust.too-large`, where one key has more than its share all the same.
pub(super) fn alerts_to_clear(
    mut held: Vec<Held>,
    offered: &Held,
    leaves: Option<&Slot>,
    today: Day,
) -> Result<Vec<Slot>, TrustError> {
    let mut cleared = Vec::new();
    for key in &offered.signers {
        while !fits(&held, offered, *key, today) {
            let Some(at) = least(&held, offered, *key, leaves, today) else {
                let detail = format!("key {key}: more alerts than one key has room for");
                return Err(TrustError::new(TrustCode::TooLarge, detail));
            };
            cleared.extend(held.remove(at).slot);
        }
    }
    Ok(cleared)
}

fn fits(held: &[Held], offered: &Held, key: KeyId, today: Day) -> bool {
    let own = held.iter().chain([offered]).filter(|one| one.signers.contains(&key));
    let standing: HashSet<Digest> = own.clone().flat_map(|one| one.standing(today)).collect();
    let bytes: usize = own.clone().map(|one| one.bytes).sum();
    standing.len() <= MAX_STANDING && bytes <= MAX_BYTES && own.count() <= MAX_DOCUMENTS
}

/// The document of a key that is missed least.
fn least(held: &[Held], offered: &Held, key: KeyId, leaves: Option<&Slot>, today: Day) -> Option<usize> {
    let own = || {
        let of_key = held.iter().enumerate().filter(move |(_, one)| one.signers.contains(&key));
        of_key.filter(|(_, one)| one.slot.as_ref().is_some_and(|slot| slot.is_earlier() || Some(slot) == leaves))
    };
    let spoilt = own().find(|(_, one)| !one.counts);
    let ended = || own().find(|(_, one)| one.standing(today).next().is_none());
    let told_again = || {
        own().find(|(at, one)| {
            let others = held.iter().enumerate().filter(|(other, _)| other != at).map(|(_, other)| other);
            let others = others.chain([offered]).filter(|other| other.counts && other.issuer == one.issuer);
            // Where another key signed it too, it would fall with this one alone.
            let others = others.filter(|other| one.signers.iter().all(|signer| other.signers.contains(signer)));
            let known: HashSet<Digest> = others.flat_map(|other| other.standing(today)).collect();
            one.standing(today).all(|digest| known.contains(&digest))
        })
    };
    spoilt.or_else(ended).or_else(told_again).map(|(at, _)| at)
}

fn signers(document: &Document) -> impl Iterator<Item = KeyId> + '_ {
    document.signed.signatures.iter().map(|one| one.header.key_id)
}
