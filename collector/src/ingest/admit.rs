//! Who sends: known devices, devices that answer a token, and keys that succeed other keys.

use roughcheck_verify::journal::Epoch;
use roughcheck_verify::sync::Standing;

use super::ingested::Ingested;
use super::issuer::ReceiptIssuer;
use super::request::VerifiedRequest;
use crate::alarm::AlarmKind;
use crate::error::StorageError;
use crate::rows::{DeviceRow, DeviceStanding};
use crate::storage::WriteTxn;

const NO_PLACE: (Epoch, u64) = (Epoch([0; 16]), 0);

/// How the collector stands to the device, once its tokens and successions have been looked at.
pub(super) fn admit(
    txn: &mut dyn WriteTxn,
    issuer: &ReceiptIssuer,
    request: &VerifiedRequest,
    ingested: &mut Ingested,
) -> Result<(Standing, Option<DeviceRow>), StorageError> {
    enrol_successors(txn, request, ingested)?;
    answer_tokens(txn, issuer, request, ingested)?;
    let device = txn.device(request.device_key().as_bytes())?;
    Ok((standing_of(device.as_ref()), device))
}

/// How the collector stood to the device before this request.
pub(super) fn known_standing(txn: &mut dyn WriteTxn, request: &VerifiedRequest) -> Result<Standing, StorageError> {
    Ok(standing_of(txn.device(request.device_key().as_bytes())?.as_ref()))
}

fn standing_of(device: Option<&DeviceRow>) -> Standing {
    match device.map(|device| device.standing) {
        None => Standing::Unknown,
        Some(DeviceStanding::Revoked) => Standing::Revoked,
        Some(DeviceStanding::Active | DeviceStanding::Superseded) => Standing::Known,
    }
}

/// A known key that was not revoked enrols its successor, at its own post.
fn enrol_successors(
    txn: &mut dyn WriteTxn,
    request: &VerifiedRequest,
    ingested: &mut Ingested,
) -> Result<(), StorageError> {
    for one in &request.successions {
        let Some(older) = txn.device(one.older.as_bytes())? else { continue };
        if older.standing == DeviceStanding::Revoked {
            // Else a stolen phone would outlive its own revocation.
            ingested.alarm(txn, AlarmKind::SuccessionOfRevoked, NO_PLACE)?;
            continue;
        }
        if txn.device(one.younger.as_bytes())?.is_none() {
            txn.add_device(one.younger.as_bytes(), older.post.as_ref(), Some(older.id), ingested.received_at())?;
        }
        if older.standing == DeviceStanding::Active && one.older != one.younger {
            txn.supersede(older.id)?;
        }
    }
    Ok(())
}

/// A token is for one device: the first that answers it correctly. Wrong answers prove nothing and are ignored.
fn answer_tokens(
    txn: &mut dyn WriteTxn,
    issuer: &ReceiptIssuer,
    request: &VerifiedRequest,
    ingested: &mut Ingested,
) -> Result<(), StorageError> {
    let key = request.device_key().as_bytes();
    for answer in &request.enrolling {
        let Some(token) = txn.token(answer.token)? else { continue };
        if !answer.holds(&token.secret, issuer.digest(), key) {
            continue;
        }
        let own = txn.device(key)?;
        match (token.device, own) {
            (None, None) => {
                let device = txn.add_device(key, Some(&token.post), None, ingested.received_at())?;
                txn.take_token(answer.token, device)?;
            }
            (None, Some(own)) if own.standing != DeviceStanding::Revoked => txn.take_token(answer.token, own.id)?,
            (Some(taken), Some(own)) if taken == own.id => {}
            (Some(_), _) => ingested.alarm(txn, AlarmKind::TokenUsedTwice, NO_PLACE)?,
            (None, Some(_)) => ingested.alarm(txn, AlarmKind::TokenForRevoked, NO_PLACE)?,
        }
    }
    Ok(())
}
