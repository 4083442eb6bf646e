//! What belongs to a collector as a whole: its keys, its id, and the trust documents that it hands out.

use std::collections::{BTreeMap, HashSet};
use std::fmt;

use roughcheck_format::base::{Digest, Timestamp, to_hex};
use roughcheck_format::cose::{SecretKey, Signer};
use roughcheck_verify::check::Post;
use roughcheck_verify::sync::{SealKey, Token};
use roughcheck_verify::trust::{Bundle, Document, HandedOut, Slot, Trust, TrustCode, TrustError, install};
use thiserror::Error;
use zeroize::Zeroizing;

use crate::clock::{self, ClockDoubt};
use crate::entropy::random;
use crate::error::StorageError;
use crate::ingest::ReceiptIssuer;
use crate::meta::{self, COLLECTOR_ID, RECEIPT_SEED, SEAL_SEED};
use crate::rows::TokenRow;
use crate::storage::{Reader, Storage};

/// Why the collector could not do what it was asked.
#[derive(Debug, Error)]
pub enum CollectorError {
    /// The database failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
    /// A trust document was refused; nothing has changed.
    #[error(transparent)]
    Refused(#[from] TrustError),
    /// Another receipt key than the one that stations were told of; the id of that one.
    #[error("this database has another receipt key ({0}): stations that enrolled here believe only that one")]
    OtherKey(String),
    /// The operating system gives no randomness.
    #[error("no randomness from the operating system")]
    Random,
    /// A token needs the digest of the root.
    #[error("the collector has no trust bundle yet: give it one with --bundle FILE, then make tokens")]
    NoBundle,
    /// No device has this key.
    #[error("no device with this key is enrolled")]
    NoDevice,
}

impl From<getrandom::Error> for CollectorError {
    fn from(_: getrandom::Error) -> Self {
        Self::Random
    }
}

/// A collector's keys and documents.
pub struct CollectorIdentity {
    receipt: SecretKey,
    seal: SealKey,
    id: [u8; 16],
    pin: Option<Digest>,
    trust: Option<Trust>,
    handed_out: Vec<HandedOut>,
    clock_is_meant: bool,
}

impl fmt::Debug for CollectorIdentity {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "CollectorIdentity({})", to_hex(&self.id))
    }
}

impl CollectorIdentity {
    /// Opens the identity stored in this database. Missing keys are made, the receipt key from `given` where one is
    /// given.
    ///
    /// # Errors
    /// [`CollectorError`]: also where the stored trust documents no longer hold.
    pub fn open(storage: &mut dyn Storage, given: Option<&SecretKey>) -> Result<Self, CollectorError> {
        let given = given.map(SecretKey::seed);
        let fresh = [random::<32>()?, random::<32>()?];
        let fresh_id = random::<16>()?;
        let mut stored = BTreeMap::new();
        storage.write(&mut |txn| {
            let [receipt, seal] = &fresh;
            let receipt = given.as_deref().unwrap_or(receipt);
            for (name, fresh) in [(RECEIPT_SEED, &receipt[..]), (SEAL_SEED, &seal[..]), (COLLECTOR_ID, &fresh_id[..])] {
                let found = txn.meta(name)?;
                if found.is_none() {
                    txn.set_meta(name, fresh)?;
                }
                stored.insert(name, Zeroizing::new(found.unwrap_or_else(|| fresh.to_vec())));
            }
            Ok(())
        })?;
        let bytes = |name: &str| stored.get(name).map(|bytes| bytes.as_slice()).unwrap_or_default();
        let receipt = Zeroizing::new(meta::sized(RECEIPT_SEED, bytes(RECEIPT_SEED))?);
        let seal = Zeroizing::new(meta::sized(SEAL_SEED, bytes(SEAL_SEED))?);
        let id = meta::sized(COLLECTOR_ID, bytes(COLLECTOR_ID))?;
        let receipt = SecretKey::from_seed(&receipt);
        if given.is_some_and(|given| given != receipt.seed()) {
            return Err(CollectorError::OtherKey(receipt.public_key().id().to_string()));
        }
        let (pin, trust, handed_out) = load(storage.reader()?.as_ref())?;
        Ok(Self { receipt, seal: SealKey::from_seed(&seal), id, pin, trust, handed_out, clock_is_meant: true })
    }

    /// Whose receipts these are.
    #[must_use]
    pub fn receipt_issuer(&self) -> ReceiptIssuer {
        let head = self.trust.as_ref().map(|trust| trust.manifest.made_at);
        let issuer = ReceiptIssuer::new(self.receipt.public_key().clone()).beside_head(head);
        if self.clock_is_meant { issuer } else { issuer.by_unmeant_clock() }
    }

    /// From now on nothing is signed: the clock is set to a time that nobody said is meant.
    pub const fn doubt_clock(&mut self) {
        self.clock_is_meant = false;
    }

    /// The key that signs receipts.
    #[must_use]
    pub const fn receipt_key(&self) -> &SecretKey {
        &self.receipt
    }

    /// The key that opens files.
    #[must_use]
    pub const fn seal_key(&self) -> &SealKey {
        &self.seal
    }

    /// The collector's id: 16 random bytes.
    #[must_use]
    pub const fn id(&self) -> [u8; 16] {
        self.id
    }

    /// What is in force, where a bundle was given.
    #[must_use]
    pub const fn trust(&self) -> Option<&Trust> {
        self.trust.as_ref()
    }

    /// The documents for a device that trusts this and holds documents of these names: none where it has them all, of a
    /// bundle what it lacks. One that says of nothing that it holds it gets every file whole.
    #[must_use]
    pub fn documents_for(&self, trusted: Option<Digest>, held: &HashSet<Digest>) -> Vec<Vec<u8>> {
        let own = self.trust.as_ref().map(|trust| trust.digest);
        if own.is_none() || own == trusted {
            return Vec::new();
        }
        self.handed_out.iter().filter_map(|one| one.lacking(held)).collect()
    }

    /// Installs a bundle, alert, advisory or revocation as a station would, keeps it, and hands it out from now on. The
    /// first bundle is pinned by its oldest root.
    ///
    /// # Errors
    /// [`CollectorError::Refused`] with the code of the refusal; nothing has changed then.
    pub fn install(&mut self, storage: &mut dyn Storage, file: &[u8], at: Timestamp) -> Result<(), CollectorError> {
        let is_bundle = Bundle::is_bundle(file);
        let pin = match self.pin {
            Some(pin) => Some(pin),
            None if is_bundle => oldest_root(&Bundle::decode(file)?),
            None => None,
        };
        let installed = install(pin, self.trust.as_ref(), file)?;
        let known = self.handed_out.iter().any(|known| known.file() == file);
        let slots: Vec<(String, Digest)> =
            installed.trust.stored().iter().map(|(slot, one)| (slot.0.clone(), one.digest())).collect();
        storage.write(&mut |txn| {
            if let Some(pin) = pin {
                meta::set_pin(txn, pin)?;
            }
            for document in installed.trust.stored().values() {
                txn.add_document(&document.digest(), &document.bytes())?;
            }
            txn.add_trust_state(&installed.trust.digest, &slots, at)?;
            meta::set_newest_head(txn, installed.trust.manifest.made_at)?;
            if !known {
                txn.hand_out(file, is_bundle, at)?;
            }
            Ok(())
        })?;
        (self.pin, self.trust) = (pin, Some(installed.trust));
        self.handed_out = handed_out(storage.reader()?.as_ref())?;
        Ok(())
    }

    /// Why the clock is in doubt, where it is: then no receipt is signed.
    ///
    /// # Errors
    /// [`CollectorError::Storage`].
    pub fn clock_doubt(&self, storage: &mut dyn Storage, at: Timestamp) -> Result<Option<ClockDoubt>, CollectorError> {
        let (issuer, mut found) = (self.receipt_issuer(), None);
        storage.write(&mut |txn| {
            found = clock::doubt(txn, &issuer, at)?;
            Ok(())
        })?;
        Ok(found)
    }

    /// Notes that somebody says that the clock is right: receipts are signed again.
    ///
    /// # Errors
    /// [`CollectorError::Storage`].
    pub fn say_clock_right(storage: &mut dyn Storage, by: &str, at: Timestamp) -> Result<(), CollectorError> {
        Ok(storage.write(&mut |txn| {
            meta::say_clock_right(txn, at)?;
            txn.log_act(by, "clock-right", at)
        })?)
    }

    /// A new token for one station at this post.
    ///
    /// # Errors
    /// [`CollectorError::NoBundle`], [`CollectorError::Random`], [`CollectorError::Storage`].
    pub fn enrol(&self, storage: &mut dyn Storage, post: Post, at: Timestamp) -> Result<Token, CollectorError> {
        let root = self.pin.filter(|_| self.trust.is_some()).ok_or(CollectorError::NoBundle)?;
        let secret = random::<16>()?;
        let kept = TokenRow { secret: secret.clone(), post: post.clone(), device: None };
        let token =
            Token { secret, root, receipt_key: self.receipt_issuer().digest(), seal_key: self.seal.public(), post };
        storage.write(&mut |txn| txn.add_token(&kept, token.id(), at))?;
        Ok(token)
    }

    /// Revokes a device, named by its key or by the first 8 bytes of the digest of its key.
    ///
    /// # Errors
    /// [`CollectorError::NoDevice`], [`CollectorError::Storage`].
    pub fn revoke(storage: &mut dyn Storage, device: &[u8]) -> Result<(), CollectorError> {
        let mut found = 0;
        storage.write(&mut |txn| {
            found = txn.revoke(device)?;
            Ok(())
        })?;
        if found == 0 { Err(CollectorError::NoDevice) } else { Ok(()) }
    }
}

type Loaded = (Option<Digest>, Option<Trust>, Vec<HandedOut>);

/// Stored documents are believed no more than offered ones: they are verified again from the pin.
fn load(reader: &dyn Reader) -> Result<Loaded, CollectorError> {
    let pin = meta::pin(reader)?;
    let Some((pin, newest)) = pin.zip(reader.newest_trust()?) else { return Ok((pin, None, Vec::new())) };
    Ok((Some(pin), Some(trust_state(reader, pin, &newest)?), handed_out(reader)?))
}

fn handed_out(reader: &dyn Reader) -> Result<Vec<HandedOut>, CollectorError> {
    reader.handed_out()?.into_iter().map(|file| Ok(HandedOut::read(file)?)).collect()
}

/// A state of trust as it once was in force, verified from the pin.
///
/// # Errors
/// [`CollectorError::Refused`] where it is not kept whole.
pub fn trust_state(reader: &dyn Reader, pin: Digest, trust: &Digest) -> Result<Trust, CollectorError> {
    let mut stored = BTreeMap::new();
    for (slot, bytes) in reader.trust_state(trust)? {
        stored.insert(Slot(slot), Document::decode(&bytes)?);
    }
    Ok(Trust::load(pin, stored)?)
}

fn oldest_root(bundle: &Bundle) -> Option<Digest> {
    bundle.roots.iter().min_by_key(|root| root.version).map(Document::payload_digest)
}

/// The code of a refused trust document; none for other errors.
#[must_use]
pub const fn refusal_code(error: &CollectorError) -> Option<TrustCode> {
    match error {
        CollectorError::Refused(error) => Some(error.code),
        _ => None,
    }
}
