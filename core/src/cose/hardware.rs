//! P-256 keys (ESP256, RFC 9864), which phones keep in their hardware. Only a device signs with one: certificates, trust
//! and receipts stay with Ed25519.

use p256::ecdsa::signature::Verifier as _;
use p256::ecdsa::{Signature, VerifyingKey};

use super::KeyFault;

/// Length of a compressed point (SEC 1 section 2.3.3).
pub(super) const COMPRESSED: usize = 33;

/// A point of the curve with its one compressed form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Point {
    key: VerifyingKey,
    bytes: [u8; COMPRESSED],
}

impl Point {
    /// A key from its compressed form; no other form is read.
    pub(super) fn from_bytes(bytes: &[u8; COMPRESSED]) -> Result<Self, KeyFault> {
        let key = VerifyingKey::from_sec1_bytes(bytes).map_err(|_| KeyFault::Encoding)?;
        Ok(Self { key, bytes: *bytes })
    }

    pub(super) const fn as_bytes(&self) -> &[u8; COMPRESSED] {
        &self.bytes
    }

    /// Whether the 64 bytes `r || s` sign the message under SHA-256.
    pub(super) fn verify(&self, message: &[u8], signature: &[u8; 64]) -> bool {
        Signature::from_slice(signature).is_ok_and(|signature| self.key.verify(message, &signature).is_ok())
    }
}

/// A P-256 key in memory, standing in for a phone's hardware.
#[cfg(any(test, feature = "testing"))]
pub struct HardwareKey {
    key: p256::ecdsa::SigningKey,
    public: super::PublicKey,
}

#[cfg(any(test, feature = "testing"))]
impl HardwareKey {
    /// A key from 32 bytes; `None` where they are no scalar of the curve.
    #[must_use]
    pub fn from_seed(seed: &[u8; 32]) -> Option<Self> {
        let key = p256::ecdsa::SigningKey::from_slice(seed).ok()?;
        let point = key.verifying_key().to_sec1_point(true);
        let public = super::PublicKey::of_device(point.as_bytes()).ok()?;
        Some(Self { key, public })
    }
}

#[cfg(any(test, feature = "testing"))]
impl std::fmt::Debug for HardwareKey {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "HardwareKey({})", self.public.id())
    }
}

#[cfg(any(test, feature = "testing"))]
impl super::Signer for HardwareKey {
    fn public_key(&self) -> &super::PublicKey {
        &self.public
    }

    fn sign(&self, message: &[u8]) -> Option<[u8; 64]> {
        use p256::ecdsa::signature::Signer as _;
        let signature: Signature = self.key.try_sign(message).ok()?;
        Some(signature.to_bytes().into())
    }
}

#[cfg(test)]
mod tests {
    use super::super::{PublicKey, Purpose, SecretKey, Sign1, Signer, sign1};
    use super::*;

    #[test]
    fn a_hardware_key_signs_heads_and_nothing_that_others_believe() {
        let key = HardwareKey::from_seed(&[7; 32]).expect("a scalar");
        let head = sign1(&key, Purpose::Head, b"head").expect("signs");
        assert!(Sign1::decode(&head, Purpose::Head).expect("reads").verify(key.public_key()));
        let other = HardwareKey::from_seed(&[8; 32]).expect("a scalar");
        assert!(!Sign1::decode(&head, Purpose::Head).expect("reads").verify(other.public_key()));
        for purpose in [Purpose::Certificate, Purpose::Trust, Purpose::Receipt] {
            let signed = sign1(&key, purpose, b"payload").expect("signs");
            assert!(Sign1::decode(&signed, purpose).is_err(), "{purpose:?} is not for P-256");
        }
    }

    #[test]
    fn one_form_of_a_key_is_read() {
        let key = HardwareKey::from_seed(&[7; 32]).expect("a scalar");
        let bytes = key.public_key().as_bytes().to_vec();
        assert_eq!(PublicKey::of_device(&bytes).as_ref(), Ok(key.public_key()));
        let mut wrong = bytes.clone();
        wrong[0] = 4;
        assert!(PublicKey::of_device(&wrong).is_err(), "an uncompressed point");
        assert!(PublicKey::of_device(&bytes[1..]).is_err() || bytes.len() != COMPRESSED);
        let ed25519 = SecretKey::from_seed(&[1; 32]);
        assert_eq!(PublicKey::of_device(ed25519.public_key().as_bytes()).as_ref(), Ok(ed25519.public_key()));
    }
}
