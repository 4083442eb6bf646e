//! ML-DSA-44 (FIPS 204), as COSE has it (RFC 9964): pure, with an empty context. The second key of a party; nothing else
//! is signed with it.

use ml_dsa::signature::{Keypair as _, SignatureEncoding as _, Signer as _, Verifier as _};
use ml_dsa::{EncodedVerifyingKey, MlDsa44, Seed, Signature, SigningKey, VerifyingKey};
use zeroize::Zeroizing;

/// Length of a public key (FIPS 204 table 2).
pub(super) const PUBLIC: usize = 1_312;
/// Length of a signature (FIPS 204 table 2).
pub(super) const SIGNATURE: usize = 2_420;
/// Where the vector begins in a public key, behind the seed of the matrix (FIPS 204 algorithm 22).
pub(super) const VECTOR: usize = 32;

/// A public key, as its bytes: what is computed of them has 20 kB, and is asked once a document.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Point(Box<[u8; PUBLIC]>);

impl Point {
    /// A key from its bytes. A vector of zeros is none: whoever signs for it needs no secret.
    pub(super) fn from_bytes(bytes: &[u8; PUBLIC]) -> Option<Self> {
        let is_zero = bytes.iter().skip(VECTOR).all(|byte| *byte == 0);
        (!is_zero).then(|| Self(Box::new(*bytes)))
    }

    pub(super) const fn as_bytes(&self) -> &[u8; PUBLIC] {
        &self.0
    }

    /// Whether these bytes sign the message with an empty context.
    pub(super) fn verify(&self, message: &[u8], signature: &[u8]) -> bool {
        let Ok(signature) = Signature::<MlDsa44>::try_from(signature) else { return false };
        let Ok(key) = EncodedVerifyingKey::<MlDsa44>::try_from(&self.0[..]) else { return false };
        VerifyingKey::<MlDsa44>::decode(&key).verify(message, &signature).is_ok()
    }
}

/// The public half of the key from this seed (FIPS 204 algorithm 6).
pub(super) fn public(seed: &[u8; 32]) -> Point {
    Point(Box::new(expanded(seed).verifying_key().encode().into()))
}

/// The signature over `message` with an empty context: the deterministic one of FIPS 204. `None` where none is found, which
/// happens to no key in the life of the universe.
pub(super) fn sign(seed: &[u8; 32], message: &[u8]) -> Option<Vec<u8>> {
    expanded(seed).try_sign(message).ok().map(|signature| signature.to_bytes().to_vec())
}

/// Wipes itself when dropped.
fn expanded(seed: &[u8; 32]) -> SigningKey<MlDsa44> {
    let seed = Zeroizing::new(Seed::from(*seed));
    SigningKey::from_seed(&seed)
}
