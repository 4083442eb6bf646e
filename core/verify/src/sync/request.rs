//! What a device asks of a collector: *this is how far my journal goes; keep these entries; what do you hold?*

use thiserror::Error;

use super::{Batch, Enrolling, PROTOCOL};
use crate::journal::Epoch;
use roughcheck_format::base::{CborError, CborFault, Digest, Reader, Writer};
use roughcheck_format::cose::{PublicKey, Purpose, Sign1, Signer, SignerError, sign1};

/// Longest request that is read.
pub const MAX_REQUEST: usize = 4 << 20;
const ITEMS: usize = 10;
/// Those of a device that does not say what it holds.
const ITEMS_WITHOUT_HELD: usize = 9;
/// So many items may a later protocol have and still be told apart from garbage.
const MAX_ITEMS: usize = 64;
const MAX_CLAIMS: usize = 1_024;
const MAX_STATEMENTS: usize = 64;
const MAX_ENROLLING: usize = 8;
/// So many documents may a device say that it holds.
pub const MAX_HELD: usize = 512;

/// The newest entry of one epoch, as the device has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Claim {
    /// The epoch.
    pub epoch: Epoch,
    /// The place of its newest entry.
    pub seq: u64,
    /// Its hash.
    pub hash: Digest,
}

/// A request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// The device's key, which signs the request.
    pub device_key: PublicKey,
    /// 16 random bytes, which the answer repeats.
    pub nonce: [u8; 16],
    /// Grows with every request of a device: a request that is carried twice, or late, claims nothing anew.
    pub count: u64,
    /// The digest of everything that the device trusts, where it trusts anything.
    pub trust: Option<Digest>,
    /// Its epochs, oldest first; the last is the one that goes on.
    pub claims: Vec<Claim>,
    /// Answers to tokens that no receipt has acknowledged yet.
    pub enrolling: Vec<Enrolling>,
    /// Statements by which its keys follow each other, oldest first.
    pub successions: Vec<Vec<u8>>,
    /// Entries to keep.
    pub batch: Option<Batch>,
    /// Names of the trust documents that it holds ([`crate::trust::held_name`]), at most [`MAX_HELD`]: of these nothing
    /// need be sent. None are said beside a batch.
    pub held: Vec<Digest>,
}

/// Why bytes are not read as a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum RequestError {
    /// Longer than any request.
    #[error("longer than a request may be")]
    TooLarge,
    /// Not readable.
    #[error("a request that cannot be read")]
    Unreadable,
    /// Of a later protocol.
    #[error("a request of a later protocol")]
    Newer,
    /// The device that it names did not sign it.
    #[error("a request whose signature does not hold")]
    Signature,
}

impl Request {
    /// The request, signed by the device.
    ///
    /// # Errors
    /// [`SignerError`] where the key cannot sign now.
    pub fn sign(&self, signer: &dyn Signer) -> Result<Vec<u8>, SignerError> {
        let mut out = Writer::with_capacity(512);
        let items = if self.held.is_empty() { ITEMS_WITHOUT_HELD } else { ITEMS };
        out.array(items).uint(PROTOCOL).bytes(self.device_key.as_bytes()).bytes(&self.nonce).uint(self.count);
        out.optional(self.trust, |out, digest| {
            out.bytes(&digest.0);
        });
        out.list(&self.claims, |out, claim| {
            out.array(3).bytes(&claim.epoch.0).uint(claim.seq).bytes(&claim.hash.0);
        });
        out.list(&self.enrolling, |out, one| {
            out.array(2).bytes(&one.token).bytes(&one.mac);
        });
        out.list(&self.successions, |out, statement| {
            out.bytes(statement);
        });
        out.optional(self.batch.as_ref(), |out, batch| batch.encode(out));
        if !self.held.is_empty() {
            out.list(&self.held, |out, name| {
                out.bytes(&name.0);
            });
        }
        sign1(signer, Purpose::Request, &out.into_bytes())
    }

    /// Reads a request and verifies that the device which it names signed it. Whether that device is known is for the
    /// collector to say.
    ///
    /// # Errors
    /// [`RequestError`].
    pub fn verify(bytes: &[u8]) -> Result<Self, RequestError> {
        if bytes.len() > MAX_REQUEST {
            return Err(RequestError::TooLarge);
        }
        let envelope = Sign1::decode(bytes, Purpose::Request).map_err(|_| RequestError::Unreadable)?;
        let mut reader = Reader::new(envelope.payload);
        // The key comes first and is checked before anything else is believed or copied.
        let (device_key, items) = Self::begin(&mut reader)?;
        if !envelope.verify(&device_key) {
            return Err(RequestError::Signature);
        }
        Self::read(&mut reader, device_key, items).map_err(|_| RequestError::Unreadable)
    }

    fn begin(reader: &mut Reader<'_>) -> Result<(PublicKey, usize), RequestError> {
        let mut version = || Ok::<_, CborError>((reader.array(MAX_ITEMS, "a request")?, reader.uint()?));
        let items = match version() {
            Ok((items @ (ITEMS | ITEMS_WITHOUT_HELD), PROTOCOL)) => items,
            Ok((_, later)) if later > PROTOCOL => return Err(RequestError::Newer),
            _ => return Err(RequestError::Unreadable),
        };
        let bytes = reader.bytes().map_err(|_| RequestError::Unreadable)?;
        Ok((PublicKey::of_device(bytes).map_err(|_| RequestError::Unreadable)?, items))
    }

    fn read(reader: &mut Reader<'_>, device_key: PublicKey, items: usize) -> Result<Self, CborError> {
        let request = Self {
            device_key,
            nonce: reader.bytes_exact("nonce")?,
            count: reader.uint()?,
            trust: reader.optional(|r| r.bytes_exact("digest"))?.map(Digest),
            claims: reader.list(MAX_CLAIMS, "claims", claim)?,
            enrolling: reader.list(MAX_ENROLLING, "answers to tokens", enrolling)?,
            successions: reader.list(MAX_STATEMENTS, "successions", |r| r.bytes().map(<[u8]>::to_vec))?,
            batch: reader.optional(Batch::decode)?,
            held: if items == ITEMS { held(reader)? } else { Vec::new() },
        };
        reader.end()?;
        Ok(request)
    }
}

/// A list that is empty is left out.
fn held(reader: &mut Reader<'_>) -> Result<Vec<Digest>, CborError> {
    let empty = reader.fail(CborFault::OutOfBounds("documents held"));
    let names = reader.list(MAX_HELD, "documents held", |r| r.bytes_exact("name").map(Digest))?;
    if names.is_empty() { Err(empty) } else { Ok(names) }
}

fn claim(reader: &mut Reader<'_>) -> Result<Claim, CborError> {
    reader.array_of(3, "epoch, seq and hash")?;
    let epoch = Epoch(reader.bytes_exact("epoch")?);
    let fail = reader.fail(CborFault::OutOfBounds("seq"));
    let seq = reader.uint()?;
    let hash = Digest(reader.bytes_exact("hash")?);
    if i64::try_from(seq).is_ok() { Ok(Claim { epoch, seq, hash }) } else { Err(fail) }
}

fn enrolling(reader: &mut Reader<'_>) -> Result<Enrolling, CborError> {
    reader.array_of(2, "token and mac")?;
    Ok(Enrolling { token: reader.bytes_exact("token")?, mac: reader.bytes_exact("mac")? })
}
