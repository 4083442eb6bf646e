//! What headquarters had before an instant: with the issuer's ledger, what a part `seen-before` spares.

use std::collections::BTreeSet;

use roughcheck_format::base::{CountryCode, Day, Digest, Timestamp};
use roughcheck_format::certificate::Number;
use roughcheck_verify::check::Coded;
use roughcheck_verify::journal::{Body, Entry};

use crate::error::StorageError;
use crate::storage::Reader;

/// So many batches are asked for at once.
const PAGE: u32 = 500;

/// A certificate that was shown at a post.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SeenContent {
    /// Its number.
    pub number: Number,
    /// The digest of its payload.
    pub content: Digest,
}

/// The certificates of a participant that were in batches which arrived before `before`, and whose signature held then;
/// those that are known to have expired before `today` are left out. What was forgotten on the phone names no last day,
/// and counts as unexpired.
///
/// # Errors
/// [`StorageError`].
pub fn seen_before(
    reader: &dyn Reader,
    participant: CountryCode,
    before: Timestamp,
    today: Day,
) -> Result<BTreeSet<SeenContent>, StorageError> {
    let (mut seen, mut newest) = (BTreeSet::new(), 0);
    loop {
        let batches = reader.batches_after(newest, PAGE)?;
        let Some(last) = batches.last() else { return Ok(seen) };
        newest = last.id;
        for batch in batches.iter().filter(|batch| batch.received_at < before) {
            for check in reader.checks_of(batch)? {
                let Ok(Entry { body: Body::Check(body), .. }) = Entry::decode(&check.record.record) else { continue };
                let (Some(number), Some(content)) = (body.number, body.content) else { continue };
                if !body.genuine || number.participant != participant {
                    continue;
                }
                let shown = check.presented.and_then(|bytes| Coded::open(bytes, None).ok());
                let is_over = shown.as_ref().and_then(Coded::certificate).is_some_and(|one| one.expires < today);
                if !is_over {
                    seen.insert(SeenContent { number, content });
                }
            }
        }
    }
}
