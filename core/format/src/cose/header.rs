//! The protected header: algorithm and key id, and what a later version may add.

use thiserror::Error;

use super::{Algorithm, KeyId, PublicKey, Purpose};
use crate::base::{CborError, CborFault, Key, Reader, Writer};

const ALG: i64 = 1;
const CRIT: i64 = 2;
const KID: i64 = 4;
/// Limits that no honest header comes near.
const MAX_CRIT: usize = 8;
const MAX_UNKNOWN: usize = 8;

/// A protected header as read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// The algorithm of the signature.
    pub algorithm: Algorithm,
    /// Which key signed, by its short name.
    pub key_id: KeyId,
    /// Labels that this version does not know and that the signer marked as critical (RFC 9052 section 3.1).
    pub critical: Vec<i64>,
    /// Labels that this version does not know and may ignore.
    pub unknown_labels: Vec<i64>,
}

/// Why a protected header is not acceptable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum HeaderFault {
    /// Not the expected deterministic CBOR.
    #[error("{0}")]
    Cbor(CborError),
    /// The algorithm is missing, or not one that this kind of document may be signed with.
    #[error("the algorithm is not the one for this document: Ed25519 (-19), for a device also ESP256 (-9)")]
    Algorithm,
    /// The key id is missing or not 8 bytes.
    #[error("the key id is missing or not 8 bytes")]
    KeyId,
    /// The list of critical labels is empty, unordered, names a label that is absent or one that needs no naming.
    #[error("the list of critical labels is not acceptable")]
    Critical,
}

impl From<CborError> for HeaderFault {
    fn from(error: CborError) -> Self {
        Self::Cbor(error)
    }
}

impl Header {
    /// Encodes a header with algorithm and key id alone.
    #[must_use]
    pub fn encode(key: &PublicKey) -> Vec<u8> {
        let mut writer = Writer::with_capacity(16);
        writer.map(2).int(ALG).int(key.algorithm().code()).int(KID).bytes(&key.id().0);
        writer.into_bytes()
    }

    /// Reads the protected header of a document of this purpose.
    ///
    /// # Errors
    /// [`HeaderFault`], places counted from the start of `bytes`.
    pub fn decode(bytes: &[u8], purpose: Purpose) -> Result<Self, HeaderFault> {
        let mut reader = Reader::new(bytes);
        let mut map = reader.map()?;
        let (mut alg, mut key_id, mut crit, mut unknown) = (None, None, None, Vec::new());
        while let Some(key) = reader.next_key(&mut map)? {
            match key {
                Key::Int(ALG) => alg = Some(reader.int().map_err(|_| HeaderFault::Algorithm)?),
                Key::Int(KID) => key_id = Some(reader.bytes_exact("key id").map_err(|_| HeaderFault::KeyId)?),
                Key::Int(CRIT) => crit = Some(reader.list(MAX_CRIT, "critical labels", Reader::int)?),
                Key::Int(label) if unknown.len() < MAX_UNKNOWN => {
                    reader.raw()?;
                    unknown.push(label);
                }
                _ => return Err(reader.fail(CborFault::Expected("an integer label")).into()),
            }
        }
        reader.end()?;
        let algorithm = alg.and_then(Algorithm::from_code).filter(|one| purpose.algorithms().contains(one));
        let algorithm = algorithm.ok_or(HeaderFault::Algorithm)?;
        let critical = crit.map_or(Ok(Vec::new()), |labels| critical(labels, &unknown))?;
        let unknown_labels = unknown.into_iter().filter(|label| !critical.contains(label)).collect();
        Ok(Self { algorithm, key_id: KeyId(key_id.ok_or(HeaderFault::KeyId)?), critical, unknown_labels })
    }
}

fn critical(labels: Vec<i64>, unknown: &[i64]) -> Result<Vec<i64>, HeaderFault> {
    let ascending = labels.windows(2).all(|pair| matches!(pair, [a, b] if a < b));
    if labels.is_empty() || !ascending || labels.iter().any(|label| !unknown.contains(label)) {
        return Err(HeaderFault::Critical);
    }
    Ok(labels)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::from_hex;

    fn decode(hex: &str) -> Result<Header, HeaderFault> {
        Header::decode(&from_hex(hex).expect("hex"), Purpose::Certificate)
    }

    #[test]
    fn what_is_written_is_read() {
        let secret = super::super::SecretKey::from_seed(&[9; 32]);
        let key = super::super::Signer::public_key(&secret);
        let header = Header::decode(&Header::encode(key), Purpose::Certificate).expect("reads");
        let algorithm = Algorithm::Ed25519;
        assert_eq!(header, Header { algorithm, key_id: key.id(), critical: vec![], unknown_labels: vec![] });
    }

    #[test]
    fn algorithm_and_key_id_are_demanded() {
        assert_eq!(decode("a0"), Err(HeaderFault::Algorithm));
        assert_eq!(decode("a201270448aaaaaaaaaaaaaaaa"), Err(HeaderFault::Algorithm));
        assert_eq!(decode("a10132"), Err(HeaderFault::KeyId));
        assert_eq!(decode("a201320447aaaaaaaaaaaaaa"), Err(HeaderFault::KeyId));
    }

    #[test]
    fn unknown_labels_are_told_apart() {
        let unknown_labels = decode("a301320448aaaaaaaaaaaaaaaa183200").expect("reads");
        assert_eq!((unknown_labels.critical, unknown_labels.unknown_labels), (vec![], vec![50]));
        let critical = decode("a40132028118320448aaaaaaaaaaaaaaaa183200").expect("reads");
        assert_eq!((critical.critical, critical.unknown_labels), (vec![50], vec![]));
    }

    #[test]
    fn a_crooked_critical_list_is_refused() {
        for wrong in
            ["a3013202800448aaaaaaaaaaaaaaaa", "a301320281010448aaaaaaaaaaaaaaaa", "a30132028118320448aaaaaaaaaaaaaaaa"]
        {
            assert_eq!(decode(wrong), Err(HeaderFault::Critical), "{wrong}");
        }
    }
}
