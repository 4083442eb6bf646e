//! The second key of a party: with it a root and a head are signed beside Ed25519, and nothing else.

use std::fmt;

use zeroize::Zeroizing;

use super::{PublicKey, lattice};

/// A party's second secret key, ML-DSA-44, as its seed; wiped when dropped, shown nowhere.
#[derive(Clone)]
pub struct SecondKey {
    seed: Zeroizing<[u8; 32]>,
    public: PublicKey,
}

impl SecondKey {
    /// A key from its 32-byte seed, `priv` of a COSE_Key of the type AKP (RFC 9964).
    #[must_use]
    pub fn from_seed(seed: &[u8; 32]) -> Self {
        Self { seed: Zeroizing::new(*seed), public: PublicKey::of_ml_dsa(lattice::public(seed)) }
    }

    /// The seed, for writing a key file.
    #[must_use]
    pub const fn seed(&self) -> &Zeroizing<[u8; 32]> {
        &self.seed
    }

    /// The public half.
    #[must_use]
    pub const fn public_key(&self) -> &PublicKey {
        &self.public
    }

    /// The signature over `message`, of 2,420 bytes. It is deterministic, so that whoever signs twice has signed once.
    /// `None` where no signature is found.
    #[must_use]
    pub fn sign(&self, message: &[u8]) -> Option<Vec<u8>> {
        lattice::sign(&self.seed, message)
    }
}

impl fmt::Debug for SecondKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "SecondKey({})", self.public.id())
    }
}

#[cfg(test)]
mod tests {
    use super::super::KeyFault;
    use super::lattice::{PUBLIC, SIGNATURE, VECTOR};
    use super::*;

    #[test]
    fn a_second_signature_holds_for_its_message_and_key_alone() {
        let (key, other) = (SecondKey::from_seed(&[1; 32]), SecondKey::from_seed(&[2; 32]));
        let signature = key.sign(b"m").expect("signs");
        assert_eq!((signature.len(), key.sign(b"m")), (SIGNATURE, Some(signature.clone())), "deterministic");
        assert!(key.public_key().verify(b"m", &signature));
        assert!(!key.public_key().verify(b"n", &signature) && !other.public_key().verify(b"m", &signature));
        assert!(!key.public_key().verify(b"m", &signature[1..]) && !key.public_key().verify(b"m", &[0; 64]));
        assert!(!format!("{key:?}").contains("0101"), "a secret never shows");
    }

    #[test]
    fn a_vector_of_zeros_is_no_key() {
        let mut bytes = [0; PUBLIC];
        bytes[..VECTOR].fill(7);
        assert_eq!(PublicKey::second_of_party(&bytes), Err(KeyFault::SmallOrder));
        bytes[PUBLIC - 1] = 1;
        assert!(PublicKey::second_of_party(&bytes).is_ok());
    }
}
