//! One request within one transaction.

use roughcheck_format::base::Timestamp;
use roughcheck_verify::sync::Standing;

use super::admit::{admit, known_standing};
use super::branch::store_batch;
use super::claims::answer_claims;
use super::ingested::Ingested;
use super::issuer::ReceiptIssuer;
use super::request::VerifiedRequest;
use crate::clock;
use crate::error::StorageError;
use crate::storage::WriteTxn;

/// Ingests one request within a transaction. Only a device that is known leaves rows, and none while the clock is in doubt.
///
/// # Errors
/// [`StorageError`]; then the transaction must be rolled back.
pub fn ingest(
    txn: &mut dyn WriteTxn,
    issuer: &ReceiptIssuer,
    request: &VerifiedRequest,
    at: Timestamp,
) -> Result<Ingested, StorageError> {
    let mut ingested = Ingested::new(request, at);
    if let Some(doubt) = clock::doubt(txn, issuer, at)? {
        ingested.set_standing(known_standing(txn, request)?);
        return Ok(ingested.doubted(doubt));
    }
    let (standing, device) = admit(txn, issuer, request, &mut ingested)?;
    ingested.set_standing(standing);
    let Some(device) = device.filter(|_| standing == Standing::Known) else { return Ok(ingested) };
    let resume = store_batch(txn, issuer, request, &device, &mut ingested)?;
    answer_claims(txn, request, &device, resume, &mut ingested)?;
    let count = device.count.max(request.count);
    ingested.set_count(count);
    txn.record_sync(device.id, count, at)?;
    clock::note(txn, at)?;
    Ok(ingested)
}
