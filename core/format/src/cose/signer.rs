//! Whoever signs: a key in memory here, a key in a phone's hardware or in an HSM elsewhere.

use std::fmt;

use ed25519_dalek::{Signer as _, SigningKey};
use thiserror::Error;
use zeroize::Zeroizing;

use super::{PublicKey, SecondKey};

/// Why a key cannot sign now, in the words of whoever holds it.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("the key cannot sign now: {0}")]
pub struct SignerError(pub String);

/// Why the key that follows this one cannot be made, found or put in its place now, in the words of whoever holds it.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("the key that follows the device's key: {0}")]
pub struct SuccessorError(pub String);

/// Something that signs: a key in memory here, a key in a phone's hardware or in an HSM elsewhere.
pub trait Signer {
    /// The public half.
    fn public_key(&self) -> &PublicKey;

    /// The signature over `message`.
    ///
    /// # Errors
    /// [`SignerError`] where the key cannot be used now.
    fn sign(&self, message: &[u8]) -> Result<[u8; 64], SignerError>;

    /// The second key of the same party, where it has one at hand.
    fn second(&self) -> Option<&SecondKey> {
        None
    }

    /// Makes the key that will follow this one, and keeps it beside it. Only a device's key has one; a key that is for
    /// ever gives `None`.
    ///
    /// # Errors
    /// [`SuccessorError`] where none can be made now.
    fn make_successor(&self) -> Result<Option<Box<dyn Signer + Send>>, SuccessorError> {
        Ok(None)
    }

    /// The successor that was made and has not taken over yet.
    ///
    /// # Errors
    /// [`SuccessorError`] where it cannot be read now. Nobody may take that for a successor that was never made.
    fn successor(&self) -> Result<Option<Box<dyn Signer + Send>>, SuccessorError> {
        Ok(None)
    }

    /// Asked of a successor once the journal names it: it takes the place of the key before it, which is forgotten.
    ///
    /// # Errors
    /// [`SuccessorError`] where that failed; it will be asked again.
    fn take_over(&self) -> Result<(), SuccessorError> {
        Ok(())
    }
}

/// A secret key in memory; wiped when dropped, shown nowhere.
pub struct SecretKey {
    key: SigningKey,
    public: PublicKey,
    second: Option<SecondKey>,
}

impl SecretKey {
    /// A key from its 32-byte seed (RFC 8032 section 5.1.5).
    #[must_use]
    pub fn from_seed(seed: &[u8; 32]) -> Self {
        let key = SigningKey::from_bytes(seed);
        let public = PublicKey::of_ed25519(key.verifying_key());
        Self { key, public, second: None }
    }

    /// The same key with a second one of the same party beside it.
    #[must_use]
    pub fn with_second(self, second: SecondKey) -> Self {
        Self { second: Some(second), ..self }
    }

    /// The seed, for writing a key file.
    #[must_use]
    pub fn seed(&self) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(self.key.to_bytes())
    }
}

impl Signer for SecretKey {
    fn public_key(&self) -> &PublicKey {
        &self.public
    }

    fn sign(&self, message: &[u8]) -> Result<[u8; 64], SignerError> {
        Ok(self.key.sign(message).to_bytes())
    }

    fn second(&self) -> Option<&SecondKey> {
        self.second.as_ref()
    }
}

impl fmt::Debug for SecretKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "SecretKey({})", self.public.id())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_never_shows() {
        let key = SecretKey::from_seed(&[7; 32]);
        assert!(!format!("{key:?}").contains("0707"));
        assert!(key.public_key().verify(b"m", &key.sign(b"m").expect("signs")));
        assert!(!key.public_key().verify(b"n", &key.sign(b"m").expect("signs")));
    }
}
