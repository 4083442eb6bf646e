//! P-256 keys (ESP256, RFC 9864), which phones keep in their hardware. Only a device signs with one: certificates, trust
//! and receipts stay with Ed25519.

use p256::ecdsa::signature::Verifier as _;
use p256::ecdsa::{Signature, VerifyingKey};

/// Length of a compressed point (SEC 1 section 2.3.3).
pub(super) const COMPRESSED: usize = 33;
/// Length of an uncompressed point, and the byte that it begins with.
const UNCOMPRESSED: usize = 65;
const UNCOMPRESSED_TAG: u8 = 4;
/// What stands before the uncompressed point in an X.509 SubjectPublicKeyInfo of P-256 (RFC 5480): the one DER encoding
/// of the lengths, `id-ecPublicKey` and `prime256v1`, and of a bit string without unused bits.
const SPKI: [u8; 26] = [
    0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01, 0x06, 0x08, 0x2a, 0x86, 0x48, 0xce,
    0x3d, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00,
];

/// A point of the curve with its one compressed form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Point {
    key: VerifyingKey,
    bytes: [u8; COMPRESSED],
}

impl Point {
    /// A key from its compressed form; no other form is read.
    pub(super) fn from_bytes(bytes: &[u8; COMPRESSED]) -> Option<Self> {
        let key = VerifyingKey::from_sec1_bytes(bytes).ok()?;
        Some(Self { key, bytes: *bytes })
    }

    pub(super) const fn as_bytes(&self) -> &[u8; COMPRESSED] {
        &self.bytes
    }

    /// Whether the 64 bytes `r || s` sign the message under SHA-256.
    pub(super) fn verify(&self, message: &[u8], signature: &[u8; 64]) -> bool {
        Signature::from_slice(signature).is_ok_and(|signature| self.key.verify(message, &signature).is_ok())
    }
}

/// The compressed form of a P-256 point that a platform gives uncompressed (65 bytes) or as X.509 SubjectPublicKeyInfo
/// (91); none where the bytes have another form, or are not a point of the curve.
pub(super) fn compressed(bytes: &[u8]) -> Option<[u8; COMPRESSED]> {
    let point = bytes.strip_prefix(&SPKI).unwrap_or(bytes);
    if point.len() != UNCOMPRESSED || point.first() != Some(&UNCOMPRESSED_TAG) {
        return None;
    }
    let key = VerifyingKey::from_sec1_bytes(point).ok()?;
    key.to_sec1_point(true).as_bytes().try_into().ok()
}

/// A signature in the form in which a platform gives it: 64 bytes as they are, else the DER of an ECDSA signature (RFC
/// 3279 section 2.2.3) as `r || s`. Strict: one form of each number, positive, in at most 32 bytes, and nothing behind.
#[must_use]
pub fn signature_of_platform(bytes: &[u8]) -> Option<[u8; 64]> {
    if let Ok(raw) = bytes.try_into() {
        return Some(raw);
    }
    let (&[SEQUENCE, length], numbers) = bytes.split_first_chunk()? else { return None };
    // Two numbers of 32 bytes never need the long form of a length.
    if length >= 0x80 || usize::from(length) != numbers.len() {
        return None;
    }
    let (r, rest) = der_number(numbers)?;
    let (s, rest) = der_number(rest)?;
    rest.is_empty().then_some([r, s].concat().try_into().ok()?)
}

const SEQUENCE: u8 = 0x30;
const INTEGER: u8 = 0x02;

/// A positive number in the one form that DER has for it, in 32 bytes, and what follows it.
fn der_number(bytes: &[u8]) -> Option<([u8; 32], &[u8])> {
    let (&[INTEGER, length], rest) = bytes.split_first_chunk()? else { return None };
    let (number, rest) = rest.split_at_checked(usize::from(length))?;
    let digits = match number {
        // A zero stands in front only where the number would else be negative.
        [0, digits @ ..] => digits.first().filter(|first| **first >= 0x80).map(|_| digits)?,
        [first, ..] if *first < 0x80 => number,
        _ => return None,
    };
    let mut padded = [0; 32];
    let start = padded.len().checked_sub(digits.len())?;
    padded.get_mut(start..)?.copy_from_slice(digits);
    Some((padded, rest))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::{PublicKey, SecretKey, Signer as _};
    use super::*;
    use crate::base::from_hex;

    /// A key as OpenSSL writes it, and its signatures over `journal head`: of 69 to 72 bytes.
    const KEY: &str = "3059301306072a8648ce3d020106082a8648ce3d03010703420004c5bf9a3ae213e24c0bc6911ce22215ab8e0f7ca049b17fca\
        d50133fe7890e974ae489e07b5b4a37bf4a7ae31b90f3a6c658e639589ea854ba701a0b0b67b4979";
    const SIGNATURES: [&str; 5] = [
        "3043021f7373047300340fe260554e0628aefdfe2a001c8b7e09589a09c00f0f5379a10220677f6b10829510bdbc4c728e0d79eaa4dac5\
         9a113a106530ce48b2a2a644c1fb",
        "304402207008b0fb602340126e6b0ec4a7d7cccc139a5a114337b28b86495611519e939a022066e0035fe59d5707da590ec525791c0462\
         be39ee9ccc0ce3a1ddb99200cb633d",
        "3045022100ce82bc086150d12a5bd04284b59841965b9498653e6cfa79bc8eb58db7b025d402203293d805943820258a0c2661e25d8084\
         41bc02392c9c17500d6e12eec6018aca",
        "30450220413b158a1029aabad163c195d9fee85e54534cbe4eada1c69dddb494fb06b4b8022100d02a04a4fa77a5d108b3717930e34fd3\
         ede808a172f15c47d624b7879d9b33dd",
        "3046022100bb126ef9c5458c8423feb27d3cdd4498b53c7572b839512fc0971cfcddf8ad4e022100b376ec32a841d64142fa17c07ad844\
         7a2c334d52a530e73249a022a23704f0ec",
    ];

    fn hex(text: &str) -> Vec<u8> {
        from_hex(text).expect("hexadecimal")
    }

    /// DER as a platform writes it, without the code above.
    fn der(r: &[u8], s: &[u8]) -> Vec<u8> {
        let number = |value: &[u8]| {
            let first = value.iter().position(|byte| *byte != 0).unwrap_or(value.len());
            let mut digits = value[first..].to_vec();
            if digits.first().is_none_or(|byte| *byte >= 0x80) {
                digits.insert(0, 0);
            }
            [vec![0x02, u8::try_from(digits.len()).expect("short")], digits].concat()
        };
        let numbers = [number(r), number(s)].concat();
        [vec![0x30, u8::try_from(numbers.len()).expect("short")], numbers].concat()
    }

    #[test]
    fn what_a_platform_gives_verifies() {
        let key = PublicKey::of_platform(&hex(KEY)).expect("a key");
        assert_eq!(key.as_bytes().len(), COMPRESSED);
        for signature in SIGNATURES {
            let raw = signature_of_platform(&hex(signature)).expect("a signature");
            assert!(key.verify(b"journal head", &raw));
            assert!(!key.verify(b"journal tail", &raw));
            assert_eq!(signature_of_platform(&raw), Some(raw), "64 bytes stay as they are");
        }
    }

    #[test]
    fn every_form_of_a_key_is_the_same_key() {
        let spki = hex(KEY);
        let uncompressed = &spki[SPKI.len()..];
        let key = PublicKey::of_platform(&spki).expect("a key");
        assert_eq!(PublicKey::of_platform(uncompressed).as_ref(), Ok(&key));
        assert_eq!(PublicKey::of_platform(key.as_bytes()).as_ref(), Ok(&key));
        assert_eq!(PublicKey::of_device(key.as_bytes()).as_ref(), Ok(&key));
        let ed25519 = SecretKey::from_seed(&[1; 32]);
        assert_eq!(PublicKey::of_platform(ed25519.public_key().as_bytes()).as_ref(), Ok(ed25519.public_key()));
        for at in 0..=SPKI.len() {
            let mut wrong = spki.clone();
            wrong[at] ^= 1;
            assert!(PublicKey::of_platform(&wrong).is_err(), "byte {at}");
        }
        let mut off_the_curve = uncompressed.to_vec();
        off_the_curve[64] ^= 1;
        let mut longer = spki.clone();
        longer.push(0);
        for wrong in [&off_the_curve[..], &longer, &spki[..90], &spki[..26], &uncompressed[1..], &[0], &[]] {
            assert!(PublicKey::of_platform(wrong).is_err(), "{} bytes", wrong.len());
        }
    }

    #[test]
    fn a_signature_in_any_other_form_is_none() {
        let good = hex(SIGNATURES[2]);
        let changed = |at: usize, bytes: &[u8]| {
            let mut wrong = good.clone();
            wrong.splice(at..=at, bytes.iter().copied());
            wrong
        };
        for length in (0..good.len()).filter(|length| *length != 64) {
            assert_eq!(signature_of_platform(&good[..length]), None, "cut to {length}");
        }
        let r = &good[5..37];
        let hostile = [
            ("bytes behind", [&good[..], &[0]].concat()),
            ("bytes behind the numbers", [&[0x30, 0x46], &good[2..], &[0]].concat()),
            ("a long form of the length", changed(1, &[0x81, 0x45])),
            ("an indefinite length", changed(1, &[0x80])),
            ("a long form of a number's length", [&[0x30, 0x46, 0x02, 0x81], &good[3..]].concat()),
            ("no sequence", changed(0, &[0x31])),
            ("no number", changed(2, &[0x03])),
            ("a negative number", [&[0x30, 0x44, 0x02, 0x20], r, &good[37..]].concat()),
            ("a needless zero in front", [&[0x30, 0x46, 0x02, 0x22, 0x00], &good[4..]].concat()),
            ("a number of 33 bytes", [&[0x30, 0x45, 0x02, 0x21, 0x01], &good[5..]].concat()),
            ("a number of 33 bytes behind a zero", [&[0x30, 0x46, 0x02, 0x22, 0x00, 0xff], &good[5..]].concat()),
            ("zero", der(&[0; 32], r)),
            ("zero as the second", der(r, &[0; 32])),
            ("an empty number", [&[0x30, 0x24, 0x02, 0x00], &good[37..]].concat()),
            ("one number", [&[0x30, 0x23], &good[2..37]].concat()),
            ("three numbers", [&[0x30, 0x48], &good[2..], &[0x02, 0x01, 0x01]].concat()),
        ];
        assert_eq!(
            signature_of_platform(&der(r, &good[39..])),
            signature_of_platform(&good),
            "the numbers are in place"
        );
        for (what, bytes) in hostile {
            assert_eq!(signature_of_platform(&bytes), None, "{what}");
        }
    }

    proptest! {
        #[test]
        fn any_two_numbers_come_back(mut r: [u8; 32], mut s: [u8; 32], zeros in 0_usize..32) {
            // Short numbers are rare at random.
            r[..zeros].fill(0);
            s[31] |= 1;
            r[31] |= 1;
            let written = der(&r, &s);
            prop_assume!(written.len() != 64);
            prop_assert_eq!(signature_of_platform(&written), Some([r, s].concat().try_into().expect("64 bytes")));
        }

        #[test]
        fn whatever_is_read_has_one_form(r: [u8; 32], s: [u8; 32], at in 0_usize..72, with: u8) {
            let mut changed = der(&r, &s);
            let at = at % changed.len();
            changed[at] = with;
            prop_assume!(changed.len() != 64);
            if let Some(raw) = signature_of_platform(&changed) {
                prop_assert_eq!(der(&raw[..32], &raw[32..]), changed);
            }
        }
    }
}
