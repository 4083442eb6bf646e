//! What belongs to a collector as a whole: its keys, its name, and the trust documents that it hands out.

use std::collections::BTreeMap;
use std::fmt;

use roughcheck_format::base::{Digest, Domain, Instant, to_hex};
use roughcheck_format::cose::{SecretKey, Signer};
use roughcheck_verify::check::Post;
use roughcheck_verify::sync::{SealKey, Token};
use roughcheck_verify::trust::{Bundle, Document, Slot, Trust, TrustCode, TrustError, install};
use thiserror::Error;
use zeroize::Zeroizing;

use crate::StorageError;
use crate::ingest::Identity;
use crate::rows::TokenRow;
use crate::storage::{Reader, Storage};

const RECEIPT_SEED: &str = "receipt-seed";
const SEAL_SEED: &str = "seal-seed";
const ID: &str = "collector";
const PIN: &str = "pin";

/// Why the office could not do what it was asked.
#[derive(Debug, Error)]
pub enum OfficeError {
    /// The database failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
    /// A trust document was refused; nothing has changed.
    #[error(transparent)]
    Refused(#[from] TrustError),
    /// Another receipt key than the one that stations were told of.
    #[error("this database has another receipt key ({0}): stations that enrolled here believe only that one")]
    OtherKey(String),
    /// The operating system gives no randomness.
    #[error("no randomness from the operating system")]
    Random,
    /// A token needs the digest of the root.
    #[error("the collector has no trust bundle yet: give it one with --bundle FILE, then make tokens")]
    NoBundle,
    /// No device by this name.
    #[error("no device with this key is enrolled")]
    NoDevice,
}

/// A collector's keys and documents.
pub struct Office {
    receipt: SecretKey,
    seal: SealKey,
    id: [u8; 16],
    pin: Option<Digest>,
    trust: Option<Trust>,
    handed_out: Vec<Vec<u8>>,
}

impl fmt::Debug for Office {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Office({})", to_hex(&self.id))
    }
}

impl Office {
    /// Opens the office of this database; keys are made where there are none, the receipt key from `given` where one is.
    ///
    /// # Errors
    /// [`OfficeError`]: also where the stored trust documents no longer hold.
    pub fn open(storage: &mut dyn Storage, given: Option<&SecretKey>) -> Result<Self, OfficeError> {
        let given = given.map(SecretKey::seed);
        let fresh = [random::<32>()?, random::<32>()?, random::<32>()?];
        let mut seeds = BTreeMap::new();
        storage.write(&mut |shelf| {
            let [receipt, seal, id] = &fresh;
            let receipt = given.as_deref().unwrap_or(receipt);
            let id = id.split_at(16).0;
            for (name, fresh) in [(RECEIPT_SEED, &receipt[..]), (SEAL_SEED, &seal[..]), (ID, id)] {
                let stored = shelf.meta(name)?;
                if stored.is_none() {
                    shelf.set_meta(name, fresh)?;
                }
                seeds.insert(name, Zeroizing::new(stored.unwrap_or_else(|| fresh.to_vec())));
            }
            Ok(())
        })?;
        let seed = |name: &str| {
            let bytes: Option<[u8; 32]> = seeds.get(name).and_then(|bytes| bytes.as_slice().try_into().ok());
            bytes.map(Zeroizing::new).ok_or(StorageError::Foreign)
        };
        let (receipt, seal) = (seed(RECEIPT_SEED)?, seed(SEAL_SEED)?);
        let receipt = SecretKey::from_seed(&receipt);
        if given.is_some_and(|given| given != receipt.seed()) {
            return Err(OfficeError::OtherKey(receipt.public_key().id().to_string()));
        }
        let id = seeds.get(ID).and_then(|id| id.as_slice().try_into().ok()).unwrap_or_default();
        let (pin, trust, handed_out) = load(storage.reader()?.as_ref())?;
        Ok(Self { receipt, seal: SealKey::from_seed(&seal), id, pin, trust, handed_out })
    }

    /// Whose receipts these are.
    #[must_use]
    pub fn identity(&self) -> Identity {
        Identity::new(self.receipt.public_key().clone())
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

    /// The collector's name: 16 random bytes.
    #[must_use]
    pub const fn id(&self) -> [u8; 16] {
        self.id
    }

    /// What is in force, where a bundle was given.
    #[must_use]
    pub const fn trust(&self) -> Option<&Trust> {
        self.trust.as_ref()
    }

    /// The documents for a device that trusts this; none where it has them.
    #[must_use]
    pub fn documents_for(&self, trusted: Option<Digest>) -> &[Vec<u8>] {
        let own = self.trust.as_ref().map(|trust| trust.digest);
        if own.is_none() || own == trusted { &[] } else { &self.handed_out }
    }

    /// Installs a bundle, alert, advisory or revocation as a station would, keeps it, and hands it out from now on. The
    /// first bundle is pinned by its oldest root.
    ///
    /// # Errors
    /// [`OfficeError::Refused`] with the code of the refusal; nothing has changed then.
    pub fn install(&mut self, storage: &mut dyn Storage, file: &[u8], at: Instant) -> Result<(), OfficeError> {
        let is_bundle = Bundle::is_bundle(file);
        let pin = match self.pin {
            Some(pin) => Some(pin),
            None if is_bundle => oldest_root(&Bundle::decode(file)?),
            None => None,
        };
        let installed = install(pin, self.trust.as_ref(), file)?;
        let known = self.handed_out.iter().any(|known| known == file);
        let slots: Vec<(String, Digest)> =
            installed.trust.stored().iter().map(|(slot, one)| (slot.0.clone(), one.digest())).collect();
        storage.write(&mut |shelf| {
            if let Some(pin) = pin {
                shelf.set_meta(PIN, &pin.0)?;
            }
            for document in installed.trust.stored().values() {
                shelf.add_document(&document.digest(), &document.bytes)?;
            }
            shelf.add_trust_state(&installed.trust.digest, &slots, at)?;
            if !known {
                shelf.hand_out(file, is_bundle, at)?;
            }
            Ok(())
        })?;
        (self.pin, self.trust) = (pin, Some(installed.trust));
        self.handed_out = storage.reader()?.handed_out()?;
        Ok(())
    }

    /// A new token for one station at this post.
    ///
    /// # Errors
    /// [`OfficeError::NoBundle`], [`OfficeError::Random`], [`OfficeError::Storage`].
    pub fn enrol(&self, storage: &mut dyn Storage, post: Post, at: Instant) -> Result<Token, OfficeError> {
        let root = self.pin.filter(|_| self.trust.is_some()).ok_or(OfficeError::NoBundle)?;
        let secret = random::<16>()?;
        let kept = TokenRow { secret: secret.clone(), post: post.clone(), device: None };
        let token = Token { secret, root, receipt_key: self.identity().digest, seal_key: self.seal.public(), post };
        storage.write(&mut |shelf| shelf.add_token(&kept, token.id(), at))?;
        Ok(token)
    }

    /// Sends a device away: its key, or the first 8 bytes of the digest of its key.
    ///
    /// # Errors
    /// [`OfficeError::NoDevice`], [`OfficeError::Storage`].
    pub fn revoke(storage: &mut dyn Storage, device: &[u8]) -> Result<(), OfficeError> {
        let mut found = 0;
        storage.write(&mut |shelf| {
            found = shelf.revoke(device)?;
            Ok(())
        })?;
        if found == 0 { Err(OfficeError::NoDevice) } else { Ok(()) }
    }
}

type Loaded = (Option<Digest>, Option<Trust>, Vec<Vec<u8>>);

/// What is stored is no more believed than what is offered: it is verified again from the pin.
fn load(reader: &dyn Reader) -> Result<Loaded, OfficeError> {
    let pin = pin(reader)?;
    let Some((pin, newest)) = pin.zip(reader.newest_trust()?) else { return Ok((pin, None, Vec::new())) };
    Ok((Some(pin), Some(trust_state(reader, pin, &newest)?), reader.handed_out()?))
}

/// The digest of the root that everything is verified from, where a bundle was given.
pub(crate) fn pin(reader: &dyn Reader) -> Result<Option<Digest>, StorageError> {
    Ok(reader.meta(PIN)?.and_then(|bytes| bytes.try_into().ok()).map(Digest))
}

/// A state of trust as it once was in force, verified from the pin.
///
/// # Errors
/// [`OfficeError::Refused`] where it is not kept whole.
pub fn trust_state(reader: &dyn Reader, pin: Digest, trust: &Digest) -> Result<Trust, OfficeError> {
    let mut stored = BTreeMap::new();
    for (slot, bytes) in reader.trust_state(trust)? {
        stored.insert(Slot(slot), Document::decode(&bytes)?);
    }
    Ok(Trust::load(pin, stored)?)
}

fn oldest_root(bundle: &Bundle) -> Option<Digest> {
    bundle.roots.iter().min_by_key(|root| root.version).map(Document::payload_digest)
}

/// Randomness from the operating system.
pub(crate) fn random<const N: usize>() -> Result<Zeroizing<[u8; N]>, OfficeError> {
    let mut bytes = Zeroizing::new([0; N]);
    getrandom::fill(&mut bytes[..]).map_err(|_| OfficeError::Random)?;
    Ok(bytes)
}

/// The code of a refusal, for those who ask only that.
#[must_use]
pub const fn refusal_code(error: &OfficeError) -> Option<TrustCode> {
    match error {
        OfficeError::Refused(error) => Some(error.code),
        _ => None,
    }
}

/// The name of a device in logs: its key's id, or the beginning of a digest where the key cannot be read.
#[must_use]
pub fn device_name(key: &[u8]) -> String {
    roughcheck_format::cose::PublicKey::of_device(key)
        .map_or_else(|_| to_hex(Digest::of(Domain::Field, key).0.split_at(8).0), |key| key.id().to_string())
}
