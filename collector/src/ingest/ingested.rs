//! What one request changed, and the receipt that says so.

use std::collections::HashSet;

use roughcheck_format::base::{Digest, Timestamp};
use roughcheck_format::cose::{Signer, SignerError};
use roughcheck_verify::journal::Epoch;
use roughcheck_verify::sync::{ForkNotice, Quarantined, Receipt, Resume, Standing};

use super::request::VerifiedRequest;
use crate::alarm::AlarmKind;
use crate::clock::ClockDoubt;
use crate::error::StorageError;
use crate::rows::Alarm;
use crate::storage::WriteTxn;

/// A receipt with more resume points than this is not read.
const MAX_RESUMES: usize = 1_024;

/// What one request changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ingested {
    standing: Standing,
    device_key: Vec<u8>,
    nonce: [u8; 16],
    received_at: Timestamp,
    count: u64,
    resume: Vec<Resume>,
    kept: Option<(Epoch, u64, Digest)>,
    quarantined: Vec<Quarantined>,
    notice: Option<ForkNotice>,
    trust: Option<Digest>,
    held: HashSet<Digest>,
    offered: u64,
    new: u64,
    new_quarantined: u64,
    new_forks: u64,
    new_alarms: u64,
    doubt: Option<ClockDoubt>,
}

impl Ingested {
    /// Nothing yet: a request as it was received at this time.
    pub(super) fn new(request: &VerifiedRequest, at: Timestamp) -> Self {
        Self {
            standing: Standing::Unknown,
            device_key: request.device_key().as_bytes().to_vec(),
            nonce: request.nonce,
            received_at: at,
            count: 0,
            resume: Vec::new(),
            kept: None,
            quarantined: Vec::new(),
            notice: None,
            trust: request.trust,
            held: request.held.clone(),
            offered: request.offered,
            new: 0,
            new_quarantined: 0,
            new_forks: 0,
            new_alarms: 0,
            doubt: None,
        }
    }

    /// Nothing was taken: the clock is in doubt.
    pub(super) const fn doubted(mut self, doubt: ClockDoubt) -> Self {
        self.doubt = Some(doubt);
        self
    }

    /// Why the clock is in doubt, where it is: nothing was taken then, and no receipt says so.
    #[must_use]
    pub const fn clock_doubt(&self) -> Option<ClockDoubt> {
        self.doubt
    }

    /// How the collector stands to the device.
    #[must_use]
    pub const fn standing(&self) -> Standing {
        self.standing
    }

    /// The newest entry of the batch that is now stored; none where none of it is.
    #[must_use]
    pub const fn kept(&self) -> Option<(Epoch, u64, Digest)> {
        self.kept
    }

    /// Records of the batch that were quarantined.
    #[must_use]
    pub fn quarantined(&self) -> &[Quarantined] {
        &self.quarantined
    }

    /// The digest of everything that the device trusts.
    #[must_use]
    pub const fn trust(&self) -> Option<Digest> {
        self.trust
    }

    /// Names of the trust documents that the device holds, where it says so.
    #[must_use]
    pub const fn held(&self) -> &HashSet<Digest> {
        &self.held
    }

    /// How many records the batch had.
    #[must_use]
    pub const fn offered(&self) -> u64 {
        self.offered
    }

    /// How many entries are new.
    #[must_use]
    pub const fn new_entries(&self) -> u64 {
        self.new
    }

    /// How many quarantined records are new.
    #[must_use]
    pub const fn new_quarantined(&self) -> u64 {
        self.new_quarantined
    }

    /// How many forks are new.
    #[must_use]
    pub const fn new_forks(&self) -> u64 {
        self.new_forks
    }

    /// How many alarms are new.
    #[must_use]
    pub const fn new_alarms(&self) -> u64 {
        self.new_alarms
    }

    /// The receipt, signed.
    ///
    /// # Errors
    /// [`SignerError`] where the key cannot sign now.
    pub fn sign(&self, signer: &dyn Signer) -> Result<Vec<u8>, SignerError> {
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
            notice: self.notice,
        };
        receipt.sign(signer)
    }

    pub(super) const fn received_at(&self) -> Timestamp {
        self.received_at
    }

    pub(super) const fn set_standing(&mut self, standing: Standing) {
        self.standing = standing;
    }

    pub(super) const fn set_count(&mut self, count: u64) {
        self.count = count;
    }

    /// The batch is stored up to this entry.
    pub(super) const fn set_kept(&mut self, epoch: Epoch, seq: u64, hash: Digest) {
        self.kept = Some((epoch, seq, hash));
    }

    pub(super) fn set_quarantined(&mut self, records: Vec<Quarantined>) {
        self.quarantined = records;
    }

    /// The device must know this; none takes back what an older epoch said.
    pub(super) const fn set_notice(&mut self, notice: Option<ForkNotice>) {
        self.notice = notice;
    }

    /// Says where an epoch goes on.
    pub(super) fn add_resume(&mut self, resume: Resume) {
        self.resume.push(resume);
    }

    /// Says where an epoch goes on that no claim has named, where the receipt has room for it.
    pub(super) fn add_unclaimed_resume(&mut self, resume: Resume) {
        if self.resume.len() < MAX_RESUMES && !self.resume.iter().any(|one| one.epoch == resume.epoch) {
            self.resume.push(resume);
        }
    }

    pub(super) const fn count_new(&mut self, entries: u64, quarantined: u64) {
        self.new = entries;
        self.new_quarantined = quarantined;
    }

    /// Registers a fork, and counts it where it is new.
    pub(super) fn fork(
        &mut self,
        txn: &mut dyn WriteTxn,
        epoch_id: i64,
        place: (Epoch, u64),
    ) -> Result<(), StorageError> {
        self.new_forks += u64::from(txn.add_fork(epoch_id, place.1, self.received_at)?);
        self.alarm(txn, AlarmKind::Fork, place)
    }

    /// Registers an alarm about the device, and counts it where it is new.
    pub(super) fn alarm(
        &mut self,
        txn: &mut dyn WriteTxn,
        kind: AlarmKind,
        place: (Epoch, u64),
    ) -> Result<(), StorageError> {
        let new = txn.add_alarm(&Alarm { kind, device: &self.device_key, place }, self.received_at)?;
        self.new_alarms += u64::from(new);
        Ok(())
    }
}
