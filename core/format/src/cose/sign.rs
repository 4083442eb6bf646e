//! COSE_Sign (RFC 9052 section 4.1): several signers of one document.
//!
//! This file knows who signed; how many signatures are enough is decided in one place, in the trust room.

use super::sign1::empty_map;
use super::{CoseError, Header, PublicKey, Purpose, Signer, sig_structure};
use crate::base::{CborError, CborFault, Reader, Writer};

const TAG: u64 = 98;
/// The most signatures of one document: two of each of 64 parties, more than any party structure of ours has.
pub const MAX_SIGNATURES: usize = 128;

/// One signature of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartSignature {
    /// Algorithm and key id of this signer.
    pub header: Header,
    protected: Vec<u8>,
    signature: Vec<u8>,
}

/// A document with any number of signatures, none of them verified yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoseSign {
    /// What was signed.
    pub payload: Vec<u8>,
    /// The signatures in file order.
    pub signatures: Vec<PartSignature>,
}

impl CoseSign {
    /// A document that nobody has signed yet.
    #[must_use]
    pub const fn unsigned(payload: Vec<u8>) -> Self {
        Self { payload, signatures: Vec::new() }
    }

    /// Reads a tagged envelope whose body header and unprotected headers are empty.
    ///
    /// # Errors
    /// [`CoseError`], places counted from the start of `bytes`.
    pub fn decode(bytes: &[u8]) -> Result<Self, CoseError> {
        let mut reader = Reader::new(bytes);
        let payload = open(&mut reader)?;
        let count = reader.array(MAX_SIGNATURES, "signatures")?;
        let mut signatures = Vec::new();
        for _ in 0..count {
            reader.array_of(3, "a signature of three items")?;
            let protected = reader.bytes()?.to_vec();
            empty_map(&mut reader)?;
            let at = reader.position();
            let signature = reader.bytes()?;
            let of_another_length = CborError { at, fault: CborFault::OutOfBounds("the length of a signature") };
            // Before anything is copied, and before the header says which of them it has to be.
            if !Purpose::Trust.algorithms().iter().any(|one| one.signature_bytes() == signature.len()) {
                return Err(of_another_length.into());
            }
            let header = Header::decode(&protected, Purpose::Trust).map_err(CoseError::Header)?;
            if header.algorithm.signature_bytes() != signature.len() {
                return Err(of_another_length.into());
            }
            signatures.push(PartSignature { header, protected, signature: signature.to_vec() });
        }
        reader.end()?;
        Ok(Self { payload: payload.to_vec(), signatures })
    }

    /// The payload within an envelope of which nothing else is read yet, to be looked into before anything is copied.
    ///
    /// # Errors
    /// As [`CoseSign::decode`], up to the payload.
    pub fn payload_in(bytes: &[u8]) -> Result<&[u8], CoseError> {
        open(&mut Reader::new(bytes))
    }

    /// Writes the envelope.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        let mut writer = Writer::with_capacity(self.payload.len() + 128);
        writer.tag(TAG).array(4).bytes(&[]).map(0).bytes(&self.payload);
        writer.list(&self.signatures, |out, one| {
            out.array(3).bytes(&one.protected).map(0).bytes(&one.signature);
        });
        writer.into_bytes()
    }

    /// Whether `signature` is by `key`, for trust documents.
    #[must_use]
    pub fn verify(&self, signature: &PartSignature, key: &PublicKey) -> bool {
        key.algorithm() == signature.header.algorithm
            && key.verify(&self.message(&signature.protected), &signature.signature)
    }

    /// Adds the signature of `signer`; a second one by the same key replaces the first. `false` where it cannot sign.
    pub fn sign(&mut self, signer: &dyn Signer) -> bool {
        let (key_id, algorithm) = (signer.public_key().id(), signer.public_key().algorithm());
        let protected = Header::encode(signer.public_key());
        let Ok(signature) = signer.sign(&self.message(&protected)) else { return false };
        let header = Header { algorithm, key_id, critical: Vec::new(), unknown_labels: Vec::new() };
        self.add(PartSignature { header, protected, signature: signature.to_vec() });
        true
    }

    /// The same, and with the second key where `signer` has one: for roots and heads. Where either cannot sign, nothing is
    /// added and it is `false`.
    pub fn sign_with_both(&mut self, signer: &dyn Signer) -> bool {
        let Some(second) = signer.second() else { return self.sign(signer) };
        let (key_id, algorithm) = (second.public_key().id(), second.public_key().algorithm());
        let protected = Header::encode(second.public_key());
        let Some(signature) = second.sign(&self.message(&protected)) else { return false };
        if !self.sign(signer) {
            return false;
        }
        let header = Header { algorithm, key_id, critical: Vec::new(), unknown_labels: Vec::new() };
        self.add(PartSignature { header, protected, signature });
        true
    }

    fn add(&mut self, signature: PartSignature) {
        self.signatures.retain(|one| one.header.key_id != signature.header.key_id);
        self.signatures.push(signature);
    }

    fn message(&self, protected: &[u8]) -> Vec<u8> {
        sig_structure("Signature", &[&[], protected, Purpose::Trust.external_aad(), &self.payload])
    }
}

/// The envelope up to its payload.
fn open<'a>(reader: &mut Reader<'a>) -> Result<&'a [u8], CoseError> {
    if reader.tag()? != TAG {
        return Err(reader.fail(CborFault::Expected("tag 98, COSE_Sign")).into());
    }
    reader.array_of(4, "an array of four")?;
    if !reader.bytes()?.is_empty() {
        return Err(reader.fail(CborFault::Expected("an empty body header")).into());
    }
    empty_map(reader)?;
    Ok(reader.bytes()?)
}

#[cfg(test)]
mod tests {
    use super::super::{Algorithm, SecondKey, SecretKey};
    use super::*;

    #[test]
    fn several_keys_sign_one_document() {
        let (a, b) = (SecretKey::from_seed(&[1; 32]), SecretKey::from_seed(&[2; 32]));
        let mut document = CoseSign::unsigned(b"rules".to_vec());
        assert!(document.sign(&a) && document.sign(&b) && document.sign(&a));
        let read = CoseSign::decode(&document.encode()).expect("reads");
        assert_eq!(read, document);
        let [by_b, by_a] = &read.signatures[..] else { panic!("two signatures") };
        assert!(read.verify(by_a, a.public_key()) && read.verify(by_b, b.public_key()));
        assert!(!read.verify(by_a, b.public_key()));
    }

    #[test]
    fn one_document_has_signatures_of_both_kinds_each_of_its_length() {
        let key = SecretKey::from_seed(&[1; 32]).with_second(SecondKey::from_seed(&[2; 32]));
        let mut document = CoseSign::unsigned(b"rules".to_vec());
        assert!(document.sign_with_both(&key) && document.sign_with_both(&key));
        let read = CoseSign::decode(&document.encode()).expect("reads");
        assert_eq!(read, document);
        let [first, second] = &read.signatures[..] else { panic!("two signatures") };
        let second_key = key.second().expect("is there").public_key();
        assert!(read.verify(first, key.public_key()) && read.verify(second, second_key));
        assert!(!read.verify(second, key.public_key()) && !read.verify(first, second_key));
        for length in [0, 63, 65, 2_419, 2_421] {
            let mut other = document.clone();
            other.signatures[1].signature = vec![0; length];
            assert!(CoseSign::decode(&other.encode()).is_err(), "{length}");
        }
        // Two of each of 64 parties, and no more.
        let mut many = document.clone();
        many.signatures = document.signatures.iter().cycle().take(MAX_SIGNATURES).cloned().collect();
        assert!(CoseSign::decode(&many.encode()).is_ok());
        many.signatures.push(document.signatures[0].clone());
        assert!(CoseSign::decode(&many.encode()).is_err());
        // Each has its own length, and not the other's.
        let mut swapped = document.clone();
        swapped.signatures[1].signature = document.signatures[0].signature.clone();
        assert!(CoseSign::decode(&swapped.encode()).is_err());
        swapped.signatures[0].signature = document.signatures[1].signature.clone();
        assert!(CoseSign::decode(&swapped.encode()).is_err());
    }

    #[test]
    fn a_signature_of_one_algorithm_under_the_name_of_the_other_is_by_nobody() {
        let key = SecretKey::from_seed(&[1; 32]);
        let mut document = CoseSign::unsigned(b"rules".to_vec());
        // What is signed says ML-DSA-44, and the signature is one of Ed25519 over just that.
        let mut protected = Writer::new();
        protected.map(2).int(1).int(Algorithm::MlDsa44.code()).int(4).bytes(&key.public_key().id().0);
        let protected = protected.into_bytes();
        let signature = key.sign(&document.message(&protected)).expect("signs").to_vec();
        let header = Header::decode(&protected, Purpose::Trust).expect("reads");
        document.signatures.push(PartSignature { header, protected, signature });
        assert!(!document.verify(&document.signatures[0], key.public_key()));
    }
}
