//! A P-256 key in memory.

use p256::ecdsa::signature::Signer as _;
use p256::ecdsa::{Signature, SigningKey};
use roughcheck_format::cose::{PublicKey, Signer, SignerError};

/// A P-256 key in memory, standing in for a phone's hardware.
pub struct HardwareKey {
    key: SigningKey,
    public: PublicKey,
}

impl HardwareKey {
    /// A key from 32 bytes; `None` where they are not a scalar of the curve.
    #[must_use]
    pub fn from_seed(seed: &[u8; 32]) -> Option<Self> {
        let key = SigningKey::from_slice(seed).ok()?;
        let point = key.verifying_key().to_sec1_point(true);
        let public = PublicKey::of_device(point.as_bytes()).ok()?;
        Some(Self { key, public })
    }
}

impl std::fmt::Debug for HardwareKey {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "HardwareKey({})", self.public.id())
    }
}

impl Signer for HardwareKey {
    fn public_key(&self) -> &PublicKey {
        &self.public
    }

    fn sign(&self, message: &[u8]) -> Result<[u8; 64], SignerError> {
        let signed: Result<Signature, _> = self.key.try_sign(message);
        let signature = signed.map_err(|error| SignerError(error.to_string()))?;
        Ok(signature.to_bytes().into())
    }
}
