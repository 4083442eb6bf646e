//! What a collector has not acknowledged.

use crate::station::journal::Journal;
use crate::store::{JournalRows, StoreError};
use roughcheck_format::base::Digest;
use roughcheck_verify::journal::Epoch;
use roughcheck_verify::sync::Claim;

/// Most epochs that are claimed.
const MAX_CLAIMS: usize = 1_024;

/// The newest entry of each epoch, oldest epoch first.
pub(super) fn claims(rows: JournalRows<'_>) -> Result<Vec<Claim>, StoreError> {
    let mut claims = Vec::new();
    for epoch in rows.epochs()? {
        if let Some((seq, hash)) = rows.newest(epoch.epoch)? {
            claims.push(Claim { epoch: epoch.epoch, seq, hash });
        }
    }
    claims.drain(..claims.len().saturating_sub(MAX_CLAIMS));
    Ok(claims)
}

/// How many entries a collector has acknowledged.
pub(super) fn acknowledged(journal: &Journal, collector: Digest) -> Result<u64, StoreError> {
    let mut sum = 0;
    for claim in claims(journal.rows())? {
        sum += journal.sync_rows().cursor(collector, claim.epoch)?.unwrap_or(0).min(claim.seq);
    }
    Ok(sum)
}

/// How many entries wait for a collector, and the oldest of them.
pub(super) fn waiting(journal: &Journal, collector: Digest) -> Result<(u64, Option<(Epoch, u64)>), StoreError> {
    let (mut waiting, mut oldest) = (0, None);
    for claim in claims(journal.rows())? {
        let cursor = journal.sync_rows().cursor(collector, claim.epoch)?.unwrap_or(0);
        let after = cursor.max(journal.rows().pruned_up_to(claim.epoch)?);
        if after < claim.seq {
            waiting += claim.seq - after;
            oldest.get_or_insert((claim.epoch, after + 1));
        }
    }
    Ok((waiting, oldest))
}
