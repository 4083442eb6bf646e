//! COSE_Sign1 (RFC 9052 section 4.2): one signer.

use super::{CoseError, Header, PublicKey, Purpose, Signer, SignerError};
use crate::base::{CborFault, Reader, Writer};

const TAG: u64 = 18;

/// An envelope with one signature, as read; nothing is verified yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sign1<'a> {
    /// The protected header.
    pub header: Header,
    /// What was signed.
    pub payload: &'a [u8],
    purpose: Purpose,
    protected: &'a [u8],
    signature: &'a [u8],
}

impl<'a> Sign1<'a> {
    /// Reads a tagged envelope of this purpose, whose unprotected header is empty.
    ///
    /// # Errors
    /// [`CoseError`], places counted from the start of `bytes`; within the header, from the start of the header.
    pub fn decode(bytes: &'a [u8], purpose: Purpose) -> Result<Self, CoseError> {
        let mut reader = Reader::new(bytes);
        if reader.tag()? != TAG {
            return Err(reader.fail(CborFault::Expected("tag 18, COSE_Sign1")).into());
        }
        reader.array_of(4, "an array of four")?;
        let protected = reader.bytes()?;
        empty_map(&mut reader)?;
        let payload = reader.bytes()?;
        let at = reader.position();
        let signature = reader.bytes()?;
        if signature.len() != 64 {
            return Err(crate::base::CborError { at, fault: CborFault::Expected("a signature of 64 bytes") }.into());
        }
        reader.end()?;
        let header = Header::decode(protected, purpose).map_err(CoseError::Header)?;
        Ok(Self { header, payload, purpose, protected, signature })
    }

    /// Whether `key` signed this for the purpose for which it was read.
    #[must_use]
    pub fn verify(&self, key: &PublicKey) -> bool {
        let message = sig_structure("Signature1", &[self.protected, self.purpose.external_aad(), self.payload]);
        key.algorithm() == self.header.algorithm && key.verify(&message, self.signature)
    }
}

pub(super) fn empty_map(reader: &mut Reader<'_>) -> Result<(), CoseError> {
    let mut map = reader.map()?;
    if reader.next_key(&mut map)?.is_some() {
        return Err(reader.fail(CborFault::Expected("an empty unprotected header")).into());
    }
    Ok(())
}

/// The bytes that are signed: an array of the given texts and byte strings (RFC 9052 section 4.4).
#[must_use]
pub fn sig_structure(context: &str, parts: &[&[u8]]) -> Vec<u8> {
    let mut writer = Writer::with_capacity(64 + parts.iter().map(|part| part.len() + 3).sum::<usize>());
    writer.array(1 + parts.len()).text(context);
    for part in parts {
        writer.bytes(part);
    }
    writer.into_bytes()
}

/// Signs `payload` for `purpose`.
///
/// # Errors
/// [`SignerError`] where the signer cannot sign now.
pub fn sign1(signer: &dyn Signer, purpose: Purpose, payload: &[u8]) -> Result<Vec<u8>, SignerError> {
    let protected = Header::encode(signer.public_key());
    let signature = signer.sign(&sig_structure("Signature1", &[&protected, purpose.external_aad(), payload]))?;
    let mut writer = Writer::with_capacity(payload.len() + 96);
    writer.tag(TAG).array(4).bytes(&protected).map(0).bytes(payload).bytes(&signature);
    Ok(writer.into_bytes())
}

#[cfg(test)]
mod tests {
    use super::super::SecretKey;
    use super::*;

    #[test]
    fn a_signature_holds_for_its_purpose_and_key_alone() {
        let (key, other) = (SecretKey::from_seed(&[1; 32]), SecretKey::from_seed(&[2; 32]));
        let bytes = sign1(&key, Purpose::Certificate, b"payload").expect("signs");
        let envelope = Sign1::decode(&bytes, Purpose::Certificate).expect("reads");
        assert_eq!(envelope.payload, b"payload");
        assert!(envelope.verify(key.public_key()));
        assert!(!envelope.verify(other.public_key()));
        for purpose in Purpose::ALL.into_iter().filter(|purpose| *purpose != Purpose::Certificate) {
            let elsewhere = Sign1::decode(&bytes, purpose).expect("reads");
            assert!(!elsewhere.verify(key.public_key()), "{purpose:?}");
        }
    }

    #[test]
    fn an_envelope_has_one_form() {
        let key = SecretKey::from_seed(&[1; 32]);
        let bytes = sign1(&key, Purpose::Certificate, b"p").expect("signs");
        let mut unprotected = bytes.clone();
        let map = 1 + 1 + 1 + Header::encode(key.public_key()).len();
        assert_eq!(unprotected[map], 0xa0);
        unprotected.splice(map..=map, [0xa1, 0x01, 0x01]);
        assert!(matches!(Sign1::decode(&unprotected, Purpose::Certificate), Err(CoseError::Envelope(_))));
        let mut trailing = bytes.clone();
        trailing.push(0);
        assert!(Sign1::decode(&trailing, Purpose::Certificate).is_err());
        assert!(Sign1::decode(&bytes[1..], Purpose::Certificate).is_err(), "untagged");
    }
}
