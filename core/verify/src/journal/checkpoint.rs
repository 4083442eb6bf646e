//! The signed head: epoch, place and hash of the newest entry.

use thiserror::Error;

use super::{Epoch, Kept};
use roughcheck_format::base::{CborError, CborFault, Digest, Reader, Timestamp, Writer};
use roughcheck_format::cose::{KeyId, PublicKey, Purpose, Sign1, Signer, SignerError, sign1};

/// Items of a head of the first version, which said nothing of trust.
const ITEMS_1: usize = 4;
const ITEMS: usize = 5;

/// What a head says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Checkpoint {
    /// The epoch.
    pub epoch: Epoch,
    /// The place of the newest entry.
    pub seq: u64,
    /// Its hash.
    pub hash: Digest,
    /// What the phone's clock said.
    pub clock: Timestamp,
    /// What was trusted then; none in a head of the first version.
    pub kept: Option<Kept>,
}

/// Why bytes are not read as a head.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum CheckpointError {
    /// Not readable.
    #[error("a head that cannot be read")]
    Unreadable,
    /// Signed by another key.
    #[error("a head signed by key {0}")]
    ForeignKey(KeyId),
    /// The signature does not hold.
    #[error("a head whose signature does not hold")]
    Signature,
}

impl Checkpoint {
    /// The head, signed.
    ///
    /// # Errors
    /// [`SignerError`] where the key cannot sign now.
    pub fn sign(&self, signer: &dyn Signer) -> Result<Vec<u8>, SignerError> {
        let mut out = Writer::with_capacity(220);
        out.array(if self.kept.is_some() { ITEMS } else { ITEMS_1 })
            .bytes(&self.epoch.0)
            .uint(self.seq)
            .bytes(&self.hash.0)
            .uint(self.clock.unsigned());
        if let Some(kept) = &self.kept {
            kept.write(&mut out);
        }
        sign1(signer, Purpose::Checkpoint, &out.into_bytes())
    }

    /// Reads a head and verifies it.
    ///
    /// # Errors
    /// [`CheckpointError`].
    pub fn verify(bytes: &[u8], key: &PublicKey) -> Result<Self, CheckpointError> {
        let envelope = Sign1::decode(bytes, Purpose::Checkpoint).map_err(|_| CheckpointError::Unreadable)?;
        if envelope.header.key_id != key.id() {
            return Err(CheckpointError::ForeignKey(envelope.header.key_id));
        }
        if !envelope.verify(key) {
            return Err(CheckpointError::Signature);
        }
        Self::read(envelope.payload).map_err(|_| CheckpointError::Unreadable)
    }

    /// What a head says, with its signature left to whoever knows the key.
    #[must_use]
    pub fn signed(bytes: &[u8]) -> Option<Self> {
        let envelope = Sign1::decode(bytes, Purpose::Checkpoint).ok()?;
        Self::read(envelope.payload).ok()
    }

    fn read(payload: &[u8]) -> Result<Self, CborError> {
        let mut reader = Reader::new(payload);
        let fail = reader.fail(CborFault::Expected("epoch, seq, hash and clock"));
        let items = reader.array(ITEMS, "a head")?;
        if items < ITEMS_1 {
            return Err(fail);
        }
        let head = Self {
            epoch: Epoch(reader.bytes_exact("epoch")?),
            seq: reader.uint()?,
            hash: Digest(reader.bytes_exact("hash")?),
            clock: Timestamp::from_seconds(reader.int()?),
            kept: if items == ITEMS { Some(Kept::read(&mut reader)?) } else { None },
        };
        reader.end()?;
        Ok(head)
    }
}
