//! Offered notices take their places: who is entitled, what is too late, and what there is room for.

use std::collections::BTreeMap;

use super::chosen::{Chosen, not_older};
use super::listing::is_listed;
use super::notice::{Notice, Vouched};
use super::quorum::Counted;
use super::removals::to_await;
use super::revocation_room::revocation_has_room;
use super::room::{Held, alerts_to_clear};
use super::{Alerts, Document, Kind, Slot, Trust, TrustCode, TrustError};
use roughcheck_format::cose::KeyId;

/// Why an offered notice takes no place.
#[derive(Debug)]
pub(super) enum Unplaced {
    /// Nobody signed who may say this.
    Unentitled(TrustError),
    /// Somebody signed who could say this once. The makers of a bundle may not know yet what this phone was told of a key,
    /// and a country that revokes a key must not thereby hold back the next bundle.
    Lapsed(TrustError),
    /// There is a newer one in its place, no room, or the groups took back what its signer signs.
    Late(Slot, TrustError),
}

impl Unplaced {
    pub(super) fn into_error(self) -> TrustError {
        match self {
            Self::Unentitled(error) | Self::Lapsed(error) | Self::Late(_, error) => error,
        }
    }
}

/// Gives an offered notice its place; none is heard where the groups took it back.
pub(super) fn place(
    trust: &mut Trust,
    chosen: &mut Chosen,
    alerted: &mut Alerted,
    offered: Document,
) -> Result<(Slot, Option<Notice>), Unplaced> {
    let stored = chosen.place_of(&offered);
    let mut offered = chosen.recall(offered);
    let vouched = match stored.as_ref().and_then(|slot| chosen.get(slot)).map(|known| &known.signed.signatures) {
        None => Vouched::ByHead,
        Some(known) if offered.document().signed.signatures.iter().all(|one| known.contains(one)) => Vouched::AsStored,
        Some(_) => Vouched::ByPlace,
    };
    let (mut own, mut notice) = entitle(trust, &mut offered, vouched)?;
    let stored = chosen.same_as(offered.document(), &own);
    if vouched != Vouched::ByHead && stored.is_none() {
        // In the same words others spoke: their place vouches for nobody else.
        (own, notice) = entitle(trust, &mut offered, Vouched::ByHead)?;
    }
    if let Some(known) = stored.as_ref().and_then(|slot| chosen.counted(slot)) {
        offered.join(known);
    }
    let counts = trust.recall(stored.as_ref().unwrap_or(&own), &mut offered);
    // Whoever goes on signing with a key of which everything was taken back fills no phone with it.
    if counts.is_err() && stored.is_none() && !trust.is_taken_back(offered.document()) {
        let error = TrustError::new(TrustCode::Scope, "the groups took back what its key signed");
        return Err(Unplaced::Late(own, error));
    }
    let late = |slot: &Slot, error| Unplaced::Late(slot.clone(), error);
    let slot = match &notice {
        Notice::Revocation { content, .. } => {
            // Stored by 0.1, it stands in a place named otherwise.
            let slot = stored.clone().unwrap_or(own);
            if stored.is_none() {
                let awaited = to_await(trust, content, offered.document().payload_digest());
                revocation_has_room(trust, chosen, offered.document(), 1 + awaited.len())
                    .map_err(|error| late(&slot, error))?;
                for place in awaited {
                    chosen.place(place, Counted::new(offered.document().clone()));
                }
            } else {
                for place in chosen.waiting(offered.document().payload_digest()) {
                    chosen.put(place, offered.known_for(offered.document().clone()));
                }
            }
            chosen.put(slot.clone(), offered);
            slot
        }
        Notice::Alerts(_) => {
            place_alerts(trust, chosen, alerted, &own, stored, offered).map_err(|error| late(&own, error))?
        }
        Notice::Advisories { .. } | Notice::National(_) | Notice::SeenBefore(_) => {
            if holds_its_version(trust, chosen, &own) {
                not_older(chosen.get(&own), offered.document(), TrustCode::Rollback)
                    .map_err(|error| late(&own, error))?;
            }
            chosen.put(own.clone(), offered);
            own
        }
    };
    // What was taken back acts no more where it comes once again than it did in its place.
    Ok((slot, counts.ok()))
}

/// What an offered notice says and the place that it takes.
fn entitle(trust: &Trust, offered: &mut Counted, vouched: Vouched) -> Result<(Slot, Notice), Unplaced> {
    trust.authorize_notice(offered, vouched).map_err(|error| {
        let lapsed = error.code == TrustCode::RetiredKey || trust.has_lapsed(offered);
        if lapsed { Unplaced::Lapsed(error) } else { Unplaced::Unentitled(error) }
    })
}

/// Whether the notice in a place holds back older ones. One that no longer counts, because its key does not, holds nobody
/// back, however high a version it gave itself.
fn holds_its_version(trust: &Trust, chosen: &mut Chosen, slot: &Slot) -> bool {
    chosen.counted(slot).is_some_and(|known| {
        trust.recall(slot, known).is_ok() && trust.authorize_notice(known, Vouched::ByPlace).is_ok()
    })
}

/// Alerts take the place of older ones and take nothing away from them: these stand on beside. Neither do newer ones hold back
/// what older ones, or others of the same version, have beside them: a thief of a key could keep silent with them what a country
/// says.
fn place_alerts(
    trust: &Trust,
    chosen: &mut Chosen,
    alerted: &mut Alerted,
    newest: &Slot,
    stored: Option<Slot>,
    offered: Counted,
) -> Result<Slot, TrustError> {
    if stored.as_ref() == Some(newest) {
        alerted.remove(newest);
        chosen.put(newest.clone(), offered);
        return Ok(newest.clone());
    }
    let today = trust.manifest.made_at.day();
    let new = looked_into(trust, None, offered.document(), true)?;
    let held = held(trust, chosen, alerted, newest, &new);
    let adds_signature = stored.as_ref().is_some_and(|slot| chosen.get(slot) != Some(offered.document()));
    let late = match holds_its_version(trust, chosen, newest) {
        true => not_older(chosen.get(newest), offered.document(), TrustCode::Rollback).err(),
        false => None,
    };
    if let Some(slot) = stored.clone().filter(|_| adds_signature && late.is_some()) {
        // It stands beside a newer list, and another key that may say it says it too.
        alerted.remove(&slot);
        chosen.put(slot.clone(), offered);
        return Ok(slot);
    }
    let place = match &late {
        Some(late) if stored.is_some() || !new.adds_to(&held, today) => return Err(late.clone()),
        Some(_) => newest.earlier(offered.document().payload_digest()),
        None => newest.clone(),
    };
    let leaves = Some(newest).filter(|_| late.is_none());
    let suffice = |paying: &[KeyId]| match new.is_of_groups() {
        true => trust.roots().any(|root| root.are_of_two_groups(paying)),
        false => !paying.is_empty(),
    };
    for slot in alerts_to_clear(&held, &new, leaves, today, suffice)? {
        alerted.remove(&slot);
        chosen.take(&slot);
        chosen.notice(slot.0, "made room for newer alerts by its key: what it says has ended, or stands elsewhere");
    }
    if let Some(late) = late {
        chosen.notice(newest.to_string(), format!("{}: what is new in it counts beside", late.detail));
    } else {
        if let Some(slot) = stored {
            alerted.remove(&slot);
            chosen.take(&slot);
        }
        alerted.remove(newest);
        if let Some(before) = chosen.take(newest) {
            let slot = newest.earlier(before.document().payload_digest());
            if Held::of(None, before.document(), true).is_ok_and(|one| !one.is_empty()) {
                chosen.place(slot, before);
            }
        }
    }
    alerted.remove(&place);
    chosen.put(place.clone(), offered);
    Ok(place)
}

/// Alerts with what the head in force and the withdrawals say of them.
fn looked_into(trust: &Trust, slot: Option<Slot>, document: &Document, counts: bool) -> Result<Held, TrustError> {
    let participant = document.content::<Alerts>()?.participant;
    let civil = trust.is_civil(document);
    let held = Held::of(slot, document, counts)?.but(|alert| trust.is_withdrawn(participant, alert, civil));
    Ok(held.listed(is_listed(&trust.manifest, document)))
}

/// Stored alerts that were looked into, by their places; none where they cannot be read.
pub(super) type Alerted = BTreeMap<Slot, Option<Held>>;

/// Alerts that are stored, of the same issuer or by one of the same keys. Each is looked into once, however many are offered.
fn held<'a>(
    trust: &Trust,
    chosen: &mut Chosen,
    alerted: &'a mut Alerted,
    newest: &Slot,
    offered: &Held,
) -> Vec<&'a Held> {
    for slot in chosen.slots_of(&[Kind::Alerts]) {
        if alerted.contains_key(&slot) {
            continue;
        }
        let counts = chosen.counted(&slot).is_some_and(|known| trust.recall(&slot, known).is_ok());
        let one = chosen.get(&slot).and_then(|document| looked_into(trust, Some(slot.clone()), document, counts).ok());
        alerted.insert(slot, one);
    }
    let concerns =
        |slot: &Slot, one: &Held| slot == newest || slot.is_earlier_of(newest) || one.shares_key_with(offered);
    let held = alerted.iter().filter_map(|(slot, one)| one.as_ref().filter(|one| concerns(slot, one)));
    let mut held: Vec<&Held> = held.collect();
    // Of two that say the same, the older one is missed less.
    held.sort_by_key(|one| one.slot.as_ref() == Some(newest));
    held
}
