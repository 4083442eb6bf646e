//! What a collector answers: a signed receipt, and documents that count by their own signatures.

use thiserror::Error;

use super::PROTOCOL;
use crate::journal::Epoch;
use crate::trust::MAX_BUNDLE;
use roughcheck_format::base::{CborError, CborFault, Digest, Domain, Reader, Timestamp, Writer, coded};
use roughcheck_format::cose::{PublicKey, Purpose, Sign1, Signer, SignerError, sign1};

/// Beside a bundle: the receipt, which is below 1 MiB with everything that it may list, and alerts.
const BESIDE_A_BUNDLE: usize = 2 << 20;
/// The longest answer that is read, in bytes: a bundle of the largest size, and what goes with it. The one limit for every
/// transport; a longer answer counts as none.
pub const MAX_ANSWER: usize = MAX_BUNDLE + BESIDE_A_BUNDLE;
const MAX_DOCUMENTS: usize = 1_024;
const MAX_RESUME: usize = 1_024;
const MAX_QUARANTINED: usize = 2_000;
const MAX_REASON: usize = 80;
const ITEMS: usize = 10;
const MAX_ITEMS: usize = 64;

/// The digest by which a receipt key is pinned.
#[must_use]
pub fn receipt_key_digest(key: &PublicKey) -> Digest {
    Digest::of(Domain::ReceiptKey, key.as_bytes())
}

coded! {
    /// How a collector stands to a device.
    pub enum Standing: u64 {
        /// Enrolled.
        Known = "known" => 0,
        /// Never enrolled here: a token is needed.
        Unknown = "unknown" => 1,
        /// Enrolled once, and no longer welcome.
        Revoked = "revoked" => 2,
    }
}

/// From where an epoch is to be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Resume {
    /// The epoch.
    pub epoch: Epoch,
    /// Everything up to here is kept; none where the collector cannot tell, and the device begins at its own cursor.
    pub after: Option<u64>,
}

/// An entry that was quarantined: it is kept as it came, and the chain goes on over its hash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quarantined {
    /// Its place in the epoch of the batch.
    pub seq: u64,
    /// The hash that the chain has for it.
    pub hash: Digest,
    /// Why.
    pub reason: String,
}

coded! {
    /// What a station's own key may have come to, by the kind of [`ForkNotice`].
    pub enum ForkKind: u64 {
        /// Two different entries stand at one place.
        Fork = "fork" => 0,
        /// More is kept than the device has.
        Behind = "behind" => 1,
    }
}

/// What a collector must tell a device about itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ForkNotice {
    /// Two different entries stand at one place: the station was copied, and both went on.
    Fork {
        /// The epoch.
        epoch: Epoch,
        /// The first place with two entries.
        seq: u64,
    },
    /// More is kept of an epoch than the device has: it was restored from a copy, or cut.
    Behind {
        /// The epoch.
        epoch: Epoch,
        /// The newest entry that is kept.
        seq: u64,
        /// Its hash.
        hash: Digest,
    },
}

impl ForkNotice {
    /// The kind.
    #[must_use]
    pub const fn kind(&self) -> ForkKind {
        match self {
            Self::Fork { .. } => ForkKind::Fork,
            Self::Behind { .. } => ForkKind::Behind,
        }
    }
}

/// A receipt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// The collector's receipt key, which signs.
    pub receipt_key: PublicKey,
    /// The device that asked.
    pub device_key: Vec<u8>,
    /// The nonce of its request.
    pub nonce: [u8; 16],
    /// When the collector had it, by the collector's clock.
    pub received_at: Timestamp,
    /// How it stands to the device.
    pub standing: Standing,
    /// The greatest count of a request that it knows of this device.
    pub count: u64,
    /// Where each claimed epoch goes on.
    pub resume: Vec<Resume>,
    /// The newest entry of the batch that is now kept, with everything before it on its branch.
    pub kept: Option<(Epoch, u64, Digest)>,
    /// Entries of the batch that were quarantined.
    pub quarantined: Vec<Quarantined>,
    /// What the device must know.
    pub notice: Option<ForkNotice>,
}

/// Why a receipt does not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum ReceiptError {
    /// Not readable: something else answered.
    #[error("no receipt: something else than a collector answered")]
    Unreadable,
    /// Of a later protocol.
    #[error("a receipt of a later protocol: update this software")]
    Newer,
    /// Signed by a key that nobody vouched for.
    #[error("a receipt of a collector that this station was not told of")]
    ForeignKey,
    /// The signature does not hold.
    #[error("a receipt whose signature does not hold")]
    Signature,
    /// The collector gives none: its own clock is in doubt.
    #[error("the collector doubts its own clock, and signs no receipt until somebody at headquarters looks at it")]
    Withheld,
}

impl Receipt {
    /// The receipt, signed.
    ///
    /// # Errors
    /// [`SignerError`] where the key cannot sign now.
    pub fn sign(&self, signer: &dyn Signer) -> Result<Vec<u8>, SignerError> {
        let mut out = Writer::with_capacity(256);
        out.array(ITEMS).uint(PROTOCOL).bytes(self.receipt_key.as_bytes()).bytes(&self.device_key).bytes(&self.nonce);
        out.uint(self.received_at.unsigned());
        out.array(2).uint(self.standing.code()).uint(self.count);
        out.list(&self.resume, |out, one| {
            out.array(2).bytes(&one.epoch.0).optional(one.after, |out, seq| {
                out.uint(seq);
            });
        });
        out.optional(self.kept, |out, (epoch, seq, hash)| {
            out.array(3).bytes(&epoch.0).uint(seq).bytes(&hash.0);
        });
        out.list(&self.quarantined, |out, one| {
            out.array(3).uint(one.seq).bytes(&one.hash.0).text(&one.reason);
        });
        out.optional(self.notice, |out, notice| match notice {
            ForkNotice::Fork { epoch, seq } => {
                out.array(3).uint(notice.kind().code()).bytes(&epoch.0).uint(seq);
            }
            ForkNotice::Behind { epoch, seq, hash } => {
                out.array(4).uint(notice.kind().code()).bytes(&epoch.0).uint(seq).bytes(&hash.0);
            }
        });
        sign1(signer, Purpose::Receipt, &out.into_bytes())
    }

    /// Reads a receipt. It counts only where `believed` knows its key.
    ///
    /// # Errors
    /// [`ReceiptError`].
    pub fn verify(bytes: &[u8], believed: impl FnOnce(&PublicKey) -> bool) -> Result<Self, ReceiptError> {
        let envelope = Sign1::decode(bytes, Purpose::Receipt).map_err(|_| ReceiptError::Unreadable)?;
        let mut reader = Reader::new(envelope.payload);
        let mut begin = || Ok::<_, CborError>((reader.array(MAX_ITEMS, "a receipt")?, reader.uint()?));
        match begin() {
            Ok((ITEMS, PROTOCOL)) => {}
            Ok((_, later)) if later > PROTOCOL => return Err(ReceiptError::Newer),
            _ => return Err(ReceiptError::Unreadable),
        }
        let key = reader.bytes_exact("receipt key").ok().and_then(|key| PublicKey::from_bytes(&key).ok());
        let key = key.ok_or(ReceiptError::Unreadable)?;
        if !believed(&key) {
            return Err(ReceiptError::ForeignKey);
        }
        if !envelope.verify(&key) {
            return Err(ReceiptError::Signature);
        }
        Self::read(&mut reader, key).map_err(|_| ReceiptError::Unreadable)
    }

    fn read(reader: &mut Reader<'_>, receipt_key: PublicKey) -> Result<Self, CborError> {
        let device_key = reader.bytes()?.to_vec();
        let nonce = reader.bytes_exact("nonce")?;
        let received_at = Timestamp::from_seconds(reader.int()?);
        reader.array_of(2, "standing and count")?;
        let receipt = Self {
            receipt_key,
            device_key,
            nonce,
            received_at,
            standing: reader.one_of("standing", Standing::from_code)?,
            count: reader.uint()?,
            resume: reader.list(MAX_RESUME, "epochs", resume)?,
            kept: reader.optional(kept)?,
            quarantined: reader.list(MAX_QUARANTINED, "quarantined entries", quarantined)?,
            notice: reader.optional(fork_notice)?,
        };
        reader.end()?;
        Ok(receipt)
    }
}

fn resume(reader: &mut Reader<'_>) -> Result<Resume, CborError> {
    reader.array_of(2, "epoch and place")?;
    Ok(Resume { epoch: Epoch(reader.bytes_exact("epoch")?), after: reader.optional(Reader::uint)? })
}

fn kept(reader: &mut Reader<'_>) -> Result<(Epoch, u64, Digest), CborError> {
    reader.array_of(3, "epoch, seq and hash")?;
    Ok((Epoch(reader.bytes_exact("epoch")?), reader.uint()?, Digest(reader.bytes_exact("hash")?)))
}

fn quarantined(reader: &mut Reader<'_>) -> Result<Quarantined, CborError> {
    reader.array_of(3, "seq, hash and reason")?;
    let (seq, hash) = (reader.uint()?, Digest(reader.bytes_exact("hash")?));
    let fail = reader.fail(CborFault::OutOfBounds("reason"));
    let reason = reader.text()?;
    if reason.len() > MAX_REASON { Err(fail) } else { Ok(Quarantined { seq, hash, reason: reason.to_owned() }) }
}

fn fork_notice(reader: &mut Reader<'_>) -> Result<ForkNotice, CborError> {
    let fail = reader.fail(CborFault::OutOfBounds("kind"));
    let length = reader.array(4, "kind, epoch and place")?;
    let kind = reader.one_of("kind", ForkKind::from_code)?;
    let (epoch, seq) = (Epoch(reader.bytes_exact("epoch")?), reader.uint()?);
    match (kind, length) {
        (ForkKind::Fork, 3) => Ok(ForkNotice::Fork { epoch, seq }),
        (ForkKind::Behind, 4) => Ok(ForkNotice::Behind { epoch, seq, hash: Digest(reader.bytes_exact("hash")?) }),
        _ => Err(fail),
    }
}

/// An answer: the receipt, and what the device should install.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The signed receipt; empty where the collector doubts its own clock, and signs none.
    pub receipt: Vec<u8>,
    /// Bundles, alerts, advisories and revocations.
    pub documents: Vec<Vec<u8>>,
}

impl Answer {
    /// The answer as bytes.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        let mut out = Writer::with_capacity(self.receipt.len() + 64);
        out.array(2).bytes(&self.receipt);
        out.list(&self.documents, |out, document| {
            out.bytes(document);
        });
        out.into_bytes()
    }

    /// Reads an answer; nothing in it is believed yet.
    ///
    /// # Errors
    /// [`ReceiptError::Unreadable`].
    pub fn decode(bytes: &[u8]) -> Result<Self, ReceiptError> {
        if bytes.len() > MAX_ANSWER {
            return Err(ReceiptError::Unreadable);
        }
        Self::read(bytes).map_err(|_| ReceiptError::Unreadable)
    }

    fn read(bytes: &[u8]) -> Result<Self, CborError> {
        let mut reader = Reader::new(bytes);
        reader.array_of(2, "receipt and documents")?;
        let receipt = reader.bytes()?.to_vec();
        let documents = reader.list(MAX_DOCUMENTS, "documents", |r| r.bytes().map(<[u8]>::to_vec))?;
        reader.end()?;
        Ok(Self { receipt, documents })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use roughcheck_format::cose::SecretKey;

    #[test]
    fn a_receipt_comes_back_and_counts_by_its_key_alone() {
        let key = SecretKey::from_seed(&[1; 32]);
        let receipt = Receipt {
            receipt_key: key.public_key().clone(),
            device_key: vec![5; 33],
            nonce: [2; 16],
            received_at: Timestamp::from_seconds(1_770_000_000),
            standing: Standing::Revoked,
            count: 12,
            resume: vec![
                Resume { epoch: Epoch([3; 16]), after: Some(4) },
                Resume { epoch: Epoch([4; 16]), after: None },
            ],
            kept: Some((Epoch([3; 16]), 9, Digest([7; 32]))),
            quarantined: vec![Quarantined { seq: 8, hash: Digest([8; 32]), reason: "edited".into() }],
            notice: Some(ForkNotice::Behind { epoch: Epoch([3; 16]), seq: 40, hash: Digest([9; 32]) }),
        };
        let signed = receipt.sign(&key).expect("signs");
        assert_eq!(Receipt::verify(&signed, |_| true).as_ref(), Ok(&receipt));
        assert_eq!(Receipt::verify(&signed, |_| false), Err(ReceiptError::ForeignKey));
        // Somebody else signs in the name of the key that is believed.
        let forged = receipt.sign(&SecretKey::from_seed(&[2; 32])).expect("signs");
        assert_eq!(Receipt::verify(&forged, |_| true), Err(ReceiptError::Signature));
        assert_eq!(Receipt::verify(b"<html>", |_| true), Err(ReceiptError::Unreadable));
        // A standing and a kind of a later version, 3 and 2, behind which stand the count and the epoch.
        let payload = Sign1::decode(&signed, Purpose::Receipt).expect("an envelope").payload.to_vec();
        for (ours, theirs) in [([0x82, 0x02, 0x0c], [0x82, 0x03, 0x0c]), ([0x84, 0x01, 0x50], [0x84, 0x02, 0x50])] {
            let at = payload.windows(3).rposition(|bytes| bytes == ours).expect("stands there");
            let mut payload = payload.clone();
            payload[at..at + 3].copy_from_slice(&theirs);
            let signed = sign1(&key, Purpose::Receipt, &payload).expect("signs");
            assert_eq!(Receipt::verify(&signed, |_| true), Err(ReceiptError::Unreadable));
        }
        let answer = Answer { receipt: signed, documents: vec![b"bundle".to_vec()] };
        assert_eq!(Answer::decode(&answer.encode()), Ok(answer));
    }

    #[test]
    fn the_largest_bundle_fits_beside_the_largest_receipt() {
        let quarantined = Quarantined { seq: u64::MAX, hash: Digest([8; 32]), reason: "e".repeat(MAX_REASON) };
        let key = SecretKey::from_seed(&[1; 32]);
        let receipt = Receipt {
            receipt_key: key.public_key().clone(),
            device_key: vec![5; 33],
            nonce: [2; 16],
            received_at: Timestamp::from_seconds(1_770_000_000),
            standing: Standing::Known,
            count: u64::MAX,
            resume: vec![Resume { epoch: Epoch([3; 16]), after: Some(u64::MAX) }; MAX_RESUME],
            kept: Some((Epoch([3; 16]), u64::MAX, Digest([7; 32]))),
            quarantined: vec![quarantined; MAX_QUARANTINED],
            notice: Some(ForkNotice::Behind { epoch: Epoch([3; 16]), seq: u64::MAX, hash: Digest([9; 32]) }),
        };
        let receipt = receipt.sign(&key).expect("signs");
        assert!(Receipt::verify(&receipt, |_| true).is_ok() && receipt.len() < 1 << 20);
        let answer = Answer { receipt, documents: vec![vec![0; MAX_BUNDLE]] }.encode();
        assert!(answer.len() <= MAX_ANSWER);
        assert!(Answer::decode(&answer).is_ok());
        assert_eq!(Answer::decode(&vec![0; MAX_ANSWER + 1]), Err(ReceiptError::Unreadable));
    }
}
