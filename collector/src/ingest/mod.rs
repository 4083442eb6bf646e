//! The rules by which requests become rows and receipts. Written once, above any database.
//!
//! A request walks through three files: [`Offer`] reads, verifies and weighs it with no database at hand, [`admit`] says
//! who it is from, `branch` keeps its batch on its branch, and `claims` tells the device where its epochs go on.

mod admit;
mod branch;
mod claims;
mod offer;

use roughcheck_format::base::{Digest, Instant};
use roughcheck_format::cose::{PublicKey, Signer};
use roughcheck_verify::journal::Epoch;
use roughcheck_verify::sync::{Quarantined, Receipt, Resume, Standing, Told, receipt_key_digest};

use crate::StorageError;
use crate::storage::Shelf;
pub use offer::Offer;

/// What the rules must know of the collector itself.
#[derive(Debug, Clone)]
pub struct Identity {
    /// The receipt key.
    pub receipt_key: PublicKey,
    /// Its digest, as tokens carry it.
    pub digest: Digest,
}

impl Identity {
    /// The identity of the collector with this receipt key.
    #[must_use]
    pub fn new(receipt_key: PublicKey) -> Self {
        Self { digest: receipt_key_digest(&receipt_key), receipt_key }
    }
}

/// What became of one request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// How the collector stands to the device.
    pub standing: Standing,
    /// The device that asked.
    pub device_key: Vec<u8>,
    /// The nonce of its request.
    pub nonce: [u8; 16],
    /// When it was heard.
    pub received_at: Instant,
    /// The greatest count known of it.
    pub count: u64,
    /// Where its epochs go on.
    pub resume: Vec<Resume>,
    /// The newest entry of the batch that is now kept.
    pub kept: Option<(Epoch, u64, Digest)>,
    /// Records of the batch that were put apart.
    pub quarantined: Vec<Quarantined>,
    /// What the device must know.
    pub told: Option<Told>,
    /// The digest of everything that the device trusts.
    pub trust: Option<Digest>,
    /// How many records the batch had.
    pub offered: u64,
    /// How many entries are new.
    pub new: u64,
    /// How many records were put apart anew.
    pub new_apart: u64,
    /// How many forks are news.
    pub new_forks: u64,
    /// How many alarms are news.
    pub new_alarms: u64,
}

impl Outcome {
    fn new(offer: &Offer, at: Instant) -> Self {
        Self {
            standing: Standing::Unknown,
            device_key: offer.device_key.as_bytes().to_vec(),
            nonce: offer.nonce,
            received_at: at,
            count: 0,
            resume: Vec::new(),
            kept: None,
            quarantined: Vec::new(),
            told: None,
            trust: offer.trust,
            offered: offer.offered,
            new: 0,
            new_apart: 0,
            new_forks: 0,
            new_alarms: 0,
        }
    }

    /// The receipt, signed; `None` where the key cannot sign now.
    pub fn sign(&self, signer: &dyn Signer) -> Option<Vec<u8>> {
        let receipt = Receipt {
            receipt_key: signer.public_key().clone(),
            device_key: self.device_key.clone(),
            nonce: self.nonce,
            received_at: self.received_at,
            standing: self.standing,
            count: self.count,
            resume: self.resume.clone(),
            kept: self.kept,
            quarantined: self.quarantined.clone(),
            told: self.told,
        };
        receipt.sign(signer)
    }
}

/// Takes one request in, within a transaction.
///
/// # Errors
/// [`StorageError`]; then the transaction must be given up.
pub fn take_in(shelf: &mut dyn Shelf, me: &Identity, offer: &Offer, at: Instant) -> Result<Outcome, StorageError> {
    let mut outcome = Outcome::new(offer, at);
    let (standing, device) = admit::admit(shelf, me, offer, &mut outcome)?;
    outcome.standing = standing;
    let Some(device) = device.filter(|_| standing == Standing::Known) else { return Ok(outcome) };
    let resume = branch::keep_batch(shelf, me, offer, &device, &mut outcome)?;
    claims::answer_claims(shelf, offer, &device, resume, &mut outcome)?;
    outcome.count = device.count.max(offer.count);
    shelf.heard(device.id, outcome.count, at)?;
    Ok(outcome)
}

/// Registers an alarm, and counts it where it is news.
fn alarm(
    shelf: &mut dyn Shelf,
    outcome: &mut Outcome,
    kind: &'static str,
    place: (Epoch, u64),
) -> Result<(), StorageError> {
    let device = outcome.device_key.clone();
    let news = shelf.add_alarm(&crate::rows::Alarm { kind, device: &device, place }, outcome.received_at)?;
    outcome.new_alarms += u64::from(news);
    Ok(())
}
