//! How much room the revocations of one key may take.

use super::chosen::Chosen;
use super::room::{MAX_BYTES, MAX_DOCUMENTS, signers};
use super::{Document, Kind, Trust, TrustCode, TrustError};
use roughcheck_format::cose::KeyId;

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
