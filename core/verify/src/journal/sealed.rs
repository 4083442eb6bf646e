//! Personal fields beside the chain: sealed with a key that the host supplies, committed to by a salted hash.

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305};
use thiserror::Error;

use super::Epoch;
use roughcheck_format::base::{Digest, Domain, coded};

const SALT: usize = 16;

coded! {
    /// A field that lies beside the chain, sealed.
    #[derive(PartialOrd, Ord)]
    pub enum FieldName: u64 {
        /// The bytes that were presented: they hold names, addresses and values.
        Presented = "presented" => 0,
        /// Who acted.
        Officer = "officer" => 1,
        /// Why a decision departs from the verdict.
        Reason = "reason" => 2,
    }
}

/// What the chain holds of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Commitment {
    /// The field.
    pub field: FieldName,
    /// The hash of salt and value.
    pub digest: Digest,
}

/// A field as stored: deleting it leaves the commitment, and nothing to guess the value by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedField {
    /// The field.
    pub field: FieldName,
    /// The nonce.
    pub nonce: [u8; 24],
    /// Salt and value, sealed.
    pub sealed: Vec<u8>,
}

/// Why a field cannot be sealed or opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum SealError {
    /// Another key, another place, or changed bytes.
    #[error("a sealed field that does not open")]
    Sealed,
    /// It opens, and is not what the chain committed to.
    #[error("a sealed field that is not the one in the chain")]
    Commitment,
}

/// Seals a value for its place in the journal.
///
/// # Errors
/// [`SealError::Sealed`] for a value too long for the cipher, which none of ours is.
pub fn seal_field(
    key: &[u8; 32],
    place: (Epoch, u64),
    field: FieldName,
    value: &[u8],
    salt: [u8; SALT],
    nonce: [u8; 24],
) -> Result<(Commitment, SealedField), SealError> {
    let digest = Digest::of_two(Domain::Field, &salt, value);
    let plain = [&salt[..], value].concat();
    let sealed = cipher(key)
        .encrypt(&nonce.into(), Payload { msg: &plain, aad: &label(place, field) })
        .map_err(|_| SealError::Sealed)?;
    Ok((Commitment { field, digest }, SealedField { field, nonce, sealed }))
}

/// Opens a field and holds it against the chain.
///
/// # Errors
/// [`SealError`].
pub fn open_field(
    key: &[u8; 32],
    place: (Epoch, u64),
    field: &SealedField,
    commitment: &Commitment,
) -> Result<Vec<u8>, SealError> {
    open_salted(key, place, field, commitment).map(|(_, value)| value)
}

/// Opens a field together with its salt, for somebody who must recompute the commitment.
///
/// # Errors
/// [`SealError`].
pub fn open_salted(
    key: &[u8; 32],
    place: (Epoch, u64),
    field: &SealedField,
    commitment: &Commitment,
) -> Result<([u8; SALT], Vec<u8>), SealError> {
    let plain = cipher(key)
        .decrypt(&field.nonce.into(), Payload { msg: &field.sealed, aad: &label(place, field.field) })
        .map_err(|_| SealError::Sealed)?;
    let (salt, value) = plain.split_first_chunk::<SALT>().ok_or(SealError::Sealed)?;
    if commitment.field != field.field || Digest::of_two(Domain::Field, salt, value) != commitment.digest {
        return Err(SealError::Commitment);
    }
    Ok((*salt, value.to_vec()))
}

fn cipher(key: &[u8; 32]) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(&(*key).into())
}

/// Binds a sealed field to its place, so that none can be moved to another entry.
fn label((epoch, seq): (Epoch, u64), field: FieldName) -> Vec<u8> {
    [&epoch.0[..], &seq.to_be_bytes(), &field.code().to_be_bytes()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_opens_in_its_place_alone() {
        let (key, place) = ([7; 32], (Epoch([1; 16]), 4));
        let (commitment, sealed) =
            seal_field(&key, place, FieldName::Officer, b"officer 12", [2; 16], [3; 24]).expect("seals");
        assert_eq!(open_field(&key, place, &sealed, &commitment), Ok(b"officer 12".to_vec()));
        assert_eq!(open_field(&[8; 32], place, &sealed, &commitment), Err(SealError::Sealed));
        assert_eq!(open_field(&key, (Epoch([1; 16]), 5), &sealed, &commitment), Err(SealError::Sealed));
        let other = Commitment { digest: Digest([0; 32]), ..commitment };
        assert_eq!(open_field(&key, place, &sealed, &other), Err(SealError::Commitment));
        assert!(!sealed.sealed.windows(7).any(|window| window == b"officer"));
    }
}
