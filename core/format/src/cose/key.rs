//! Keys: Ed25519 for everyone, P-256 for a device that has nothing else, ML-DSA-44 as the second key of a party; strict
//! when read, named by the digest of their bytes.

use std::fmt;
use std::str::FromStr;

use ed25519_dalek::{Signature, VerifyingKey};
use sha2::{Digest as _, Sha256};
use thiserror::Error;

use super::{hardware, lattice};
use crate::base::{HexError, coded, from_hex, to_hex};

coded! {
    /// How a key signs: name and number of the COSE registry (RFC 9864).
    pub enum Algorithm: i64 {
        /// Ed25519 (RFC 8032).
        Ed25519 = "Ed25519" => -19,
        /// ECDSA on P-256 with SHA-256 (ESP256): a device's key in hardware.
        Esp256 = "ESP256" => -9,
        /// ML-DSA-44 (FIPS 204, RFC 9964): a party's second signature under a root or a head.
        MlDsa44 = "ML-DSA-44" => -48,
    }
}

impl Algorithm {
    /// How many bytes a signature has.
    #[must_use]
    pub const fn signature_bytes(self) -> usize {
        match self {
            Self::Ed25519 | Self::Esp256 => 64,
            Self::MlDsa44 => lattice::SIGNATURE,
        }
    }
}

/// The first 8 bytes of SHA-256 over the bytes of a public key, written as 16 hexadecimal digits. A hint for finding keys, never a proof of one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KeyId(pub [u8; 8]);

impl fmt::Display for KeyId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&to_hex(&self.0))
    }
}

impl fmt::Debug for KeyId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, out)
    }
}

impl FromStr for KeyId {
    type Err = HexError;

    fn from_str(text: &str) -> Result<Self, HexError> {
        from_hex(text)?.try_into().map(Self).map_err(|_| HexError)
    }
}

impl serde::Serialize for KeyId {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// Why bytes are not accepted as a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum KeyFault {
    /// The bytes are not the one canonical encoding of a point of the curve.
    #[error("not the canonical encoding of a curve point")]
    Encoding,
    /// A point of small order, or a vector of zeros: anyone could sign for it.
    #[error("a key of small order")]
    SmallOrder,
}

/// A public key, decompressed once, so that each later verification costs nothing but the verification.
#[derive(Clone, PartialEq, Eq)]
pub struct PublicKey {
    point: Point,
    id: KeyId,
}

#[derive(Clone, PartialEq, Eq)]
enum Point {
    Ed25519(VerifyingKey),
    P256(Box<hardware::Point>),
    MlDsa44(lattice::Point),
}

impl PublicKey {
    /// An Ed25519 key from its 32 bytes.
    ///
    /// # Errors
    /// [`KeyFault`] for bytes that RFC 8032 section 5.1.3 does not decode or encodes otherwise, and for small order.
    pub fn from_bytes(bytes: &[u8; 32]) -> Result<Self, KeyFault> {
        let point = VerifyingKey::from_bytes(bytes).map_err(|_| KeyFault::Encoding)?;
        // The library decodes some encodings that it would not write; only the one that comes back is accepted.
        if point.to_edwards().compress().as_bytes() != bytes {
            return Err(KeyFault::Encoding);
        }
        if point.is_weak() {
            return Err(KeyFault::SmallOrder);
        }
        Ok(Self::from_point(Point::Ed25519(point)))
    }

    /// A device's key: 32 bytes of Ed25519, or a compressed P-256 point of 33.
    ///
    /// # Errors
    /// [`KeyFault`].
    pub fn of_device(bytes: &[u8]) -> Result<Self, KeyFault> {
        if let Ok(bytes) = <&[u8; 32]>::try_from(bytes) {
            return Self::from_bytes(bytes);
        }
        let bytes = bytes.try_into().map_err(|_| KeyFault::Encoding)?;
        let point = hardware::Point::from_bytes(bytes).ok_or(KeyFault::Encoding)?;
        Ok(Self::from_point(Point::P256(Box::new(point))))
    }

    /// A party's second key, ML-DSA-44, from its 1,312 bytes: `pub` of a COSE_Key of the type AKP (RFC 9964 section 4).
    ///
    /// # Errors
    /// [`KeyFault::SmallOrder`] where the vector is zero, which everybody can sign for; every other one is a key.
    pub fn second_of_party(bytes: &[u8; 1_312]) -> Result<Self, KeyFault> {
        lattice::Point::from_bytes(bytes)
            .map(|point| Self::from_point(Point::MlDsa44(point)))
            .ok_or(KeyFault::SmallOrder)
    }

    /// A device's key in the form in which its platform gives it: 32 bytes of Ed25519, or a P-256 point, compressed (33
    /// bytes), uncompressed (65) or as X.509 SubjectPublicKeyInfo (91). The key has the one form of
    /// [`PublicKey::of_device`].
    ///
    /// # Errors
    /// [`KeyFault`].
    pub fn of_platform(bytes: &[u8]) -> Result<Self, KeyFault> {
        match hardware::compressed(bytes) {
            Some(point) => Self::of_device(&point),
            None => Self::of_device(bytes),
        }
    }

    /// The public half of a key that is at hand.
    pub(super) fn of_ed25519(key: VerifyingKey) -> Self {
        Self::from_point(Point::Ed25519(key))
    }

    /// The public half of a second key that is at hand.
    pub(super) fn of_ml_dsa(point: lattice::Point) -> Self {
        Self::from_point(Point::MlDsa44(point))
    }

    fn from_point(point: Point) -> Self {
        let hash: [u8; 32] = Sha256::digest(point.as_bytes()).into();
        let [a, b, c, d, e, f, g, h, ..] = hash;
        Self { point, id: KeyId([a, b, c, d, e, f, g, h]) }
    }

    /// The bytes of the key: 32 for Ed25519, 33 for P-256, 1,312 for ML-DSA-44.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        self.point.as_bytes()
    }

    /// How it signs.
    #[must_use]
    pub const fn algorithm(&self) -> Algorithm {
        match self.point {
            Point::Ed25519(_) => Algorithm::Ed25519,
            Point::P256(_) => Algorithm::Esp256,
            Point::MlDsa44(_) => Algorithm::MlDsa44,
        }
    }

    /// The short name of the key.
    #[must_use]
    pub const fn id(&self) -> KeyId {
        self.id
    }

    /// Whether `signature` is this key's over `message`. For Ed25519 the strict rule, which also refuses points of small
    /// order and every encoding but the canonical one.
    #[must_use]
    pub fn verify(&self, message: &[u8], signature: &[u8]) -> bool {
        let short = <&[u8; 64]>::try_from(signature);
        match &self.point {
            Point::Ed25519(point) => {
                short.is_ok_and(|bytes| point.verify_strict(message, &Signature::from_bytes(bytes)).is_ok())
            }
            Point::P256(point) => short.is_ok_and(|bytes| point.verify(message, bytes)),
            Point::MlDsa44(point) => point.verify(message, signature),
        }
    }
}

impl Point {
    fn as_bytes(&self) -> &[u8] {
        match self {
            Self::Ed25519(point) => point.as_bytes(),
            Self::P256(point) => point.as_bytes(),
            Self::MlDsa44(point) => point.as_bytes(),
        }
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "PublicKey({})", self.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_id_comes_back_from_its_digits_and_from_nothing_else() {
        let id = KeyId([0, 1, 2, 3, 0xfc, 0xfd, 0xfe, 0xff]);
        assert_eq!((id.to_string().as_str(), id.to_string().parse()), ("00010203fcfdfeff", Ok(id)));
        for wrong in ["", "00010203fcfdfe", "00010203fcfdfeff00", "00010203fcfdfefg"] {
            assert_eq!(wrong.parse::<KeyId>(), Err(HexError), "{wrong}");
        }
    }

    #[test]
    fn weak_and_odd_keys_are_refused() {
        let mut neutral = [0; 32];
        neutral[0] = 1;
        assert_eq!(PublicKey::from_bytes(&neutral), Err(KeyFault::SmallOrder));
        // The neutral point again, written as p + 1.
        let mut odd = [0xff; 32];
        odd[0] = 0xee;
        odd[31] = 0x7f;
        assert_eq!(PublicKey::from_bytes(&odd), Err(KeyFault::Encoding));
    }
}
