//! One device key names the key that follows it: a station does this when it is told that somebody else has its key.

use thiserror::Error;

use crate::journal::Epoch;
use roughcheck_format::base::{CborError, CborFault, Reader, Writer};
use roughcheck_format::cose::{PublicKey, Purpose, Sign1, Signer, SignerError, sign1};

/// What the older key says of the younger one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Succession {
    /// The older key.
    pub older: PublicKey,
    /// The younger key.
    pub younger: PublicKey,
    /// The last epoch that the older key signs.
    pub epoch: Epoch,
}

/// Why bytes are not read as a succession.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum SuccessionError {
    /// Not readable.
    #[error("a succession of keys that cannot be read")]
    Unreadable,
    /// The older key did not sign it.
    #[error("a succession of keys that the older key did not sign")]
    Signature,
}

impl Succession {
    /// The statement of the older key.
    ///
    /// # Errors
    /// [`SignerError`] where the key cannot sign now.
    pub fn sign(older: &dyn Signer, younger: &PublicKey, epoch: Epoch) -> Result<Vec<u8>, SignerError> {
        let mut out = Writer::with_capacity(96);
        out.array(3).bytes(older.public_key().as_bytes()).bytes(younger.as_bytes()).bytes(&epoch.0);
        sign1(older, Purpose::Succession, &out.into_bytes())
    }

    /// Reads a statement and verifies it.
    ///
    /// # Errors
    /// [`SuccessionError`].
    pub fn verify(bytes: &[u8]) -> Result<Self, SuccessionError> {
        let envelope = Sign1::decode(bytes, Purpose::Succession).map_err(|_| SuccessionError::Unreadable)?;
        let statement = Self::read(envelope.payload).map_err(|_| SuccessionError::Unreadable)?;
        if envelope.verify(&statement.older) { Ok(statement) } else { Err(SuccessionError::Signature) }
    }

    fn read(payload: &[u8]) -> Result<Self, CborError> {
        let mut reader = Reader::new(payload);
        reader.array_of(3, "older key, younger key and epoch")?;
        let fail = reader.fail(CborFault::OutOfBounds("device key"));
        let older = PublicKey::of_device(reader.bytes()?).map_err(|_| fail)?;
        let younger = PublicKey::of_device(reader.bytes()?).map_err(|_| fail)?;
        let epoch = Epoch(reader.bytes_exact("epoch")?);
        reader.end()?;
        Ok(Self { older, younger, epoch })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use roughcheck_format::cose::SecretKey;

    #[test]
    fn only_the_older_key_names_a_younger_one() {
        let (older, younger) = (SecretKey::from_seed(&[1; 32]), SecretKey::from_seed(&[2; 32]));
        let signed = Succession::sign(&older, younger.public_key(), Epoch([9; 16])).expect("signs");
        let read = Succession::verify(&signed).expect("holds");
        assert_eq!((&read.older, &read.younger), (older.public_key(), younger.public_key()));
        // The younger key makes the same statement in the older one's name.
        let mut out = Writer::new();
        out.array(3).bytes(older.public_key().as_bytes()).bytes(younger.public_key().as_bytes()).bytes(&[9; 16]);
        let forged = sign1(&younger, Purpose::Succession, &out.into_bytes()).expect("signs");
        assert_eq!(Succession::verify(&forged), Err(SuccessionError::Signature));
        assert_eq!(Succession::verify(b"x"), Err(SuccessionError::Unreadable));
    }
}
