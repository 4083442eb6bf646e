//! Who asks: known devices, devices that answer a token, and keys that follow other keys.

use roughcheck_verify::journal::Epoch;
use roughcheck_verify::sync::Standing;

use super::{Identity, Offer, Outcome, alarm};
use crate::StorageError;
use crate::rows::{DeviceRow, DeviceStanding};
use crate::storage::Shelf;

const NOWHERE: (Epoch, u64) = ([0; 16], 0);

/// How the collector stands to the device that asks, after its tokens and successions have been looked at.
pub(super) fn admit(
    shelf: &mut dyn Shelf,
    me: &Identity,
    offer: &Offer,
    outcome: &mut Outcome,
) -> Result<(Standing, Option<DeviceRow>), StorageError> {
    follow(shelf, offer, outcome)?;
    answer_tokens(shelf, me, offer, outcome)?;
    let device = shelf.device(offer.device_key.as_bytes())?;
    let standing = match &device {
        None => Standing::Unknown,
        Some(device) if device.standing == DeviceStanding::Revoked => Standing::Revoked,
        Some(_) => Standing::Known,
    };
    Ok((standing, device))
}

/// A key that is known and welcome enrols the key that follows it, at its own post.
fn follow(shelf: &mut dyn Shelf, offer: &Offer, outcome: &mut Outcome) -> Result<(), StorageError> {
    for one in &offer.successions {
        let Some(older) = shelf.device(one.older.as_bytes())? else { continue };
        if older.standing == DeviceStanding::Revoked {
            // Else a stolen phone would outlive its own revocation.
            alarm(shelf, outcome, "succession-of-revoked", NOWHERE)?;
            continue;
        }
        if shelf.device(one.younger.as_bytes())?.is_none() {
            shelf.add_device(one.younger.as_bytes(), older.post.as_ref(), Some(older.id), outcome.received_at)?;
        }
        if older.standing == DeviceStanding::Active && one.older != one.younger {
            shelf.supersede(older.id)?;
        }
    }
    Ok(())
}

/// A token is for one device: the first that answers it rightly. Wrong answers prove nothing and are passed over.
fn answer_tokens(
    shelf: &mut dyn Shelf,
    me: &Identity,
    offer: &Offer,
    outcome: &mut Outcome,
) -> Result<(), StorageError> {
    let key = offer.device_key.as_bytes();
    for answer in &offer.enrolling {
        let Some(token) = shelf.token(answer.token)? else { continue };
        if !answer.holds(&token.secret, me.digest, key) {
            continue;
        }
        let own = shelf.device(key)?;
        match (token.device, own) {
            (None, None) => {
                let device = shelf.add_device(key, Some(&token.post), None, outcome.received_at)?;
                shelf.take_token(answer.token, device)?;
            }
            (None, Some(own)) if own.standing != DeviceStanding::Revoked => shelf.take_token(answer.token, own.id)?,
            (Some(taken), Some(own)) if taken == own.id => {}
            (Some(_), _) => alarm(shelf, outcome, "token-used-twice", NOWHERE)?,
            (None, Some(_)) => alarm(shelf, outcome, "token-for-revoked", NOWHERE)?,
        }
    }
    Ok(())
}
