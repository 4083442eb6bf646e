//! What the app supplies, and how the core is given it.

use std::sync::{Arc, Mutex, PoisonError};

use roughcheck::base::Timestamp;
use roughcheck::messages::ErrorCode;
use roughcheck::station::{Clock, Entropy as CoreEntropy, EntropyError, Host, LastHead as CoreLastHead, LastHeadError};
use zeroize::Zeroizing;

use crate::error::{HostError, RoughcheckError};
use crate::signer::{DeviceSigner, HostSigner};

/// The device's clock. It may be wrong; nothing rests on it alone.
#[uniffi::export(with_foreign)]
pub trait DeviceClock: Send + Sync {
    /// Seconds since 1970-01-01T00:00:00Z, as the device believes. Where it throws, the clock counts as standing at zero,
    /// which every report then mentions.
    ///
    /// # Errors
    /// Where the device has no clock.
    fn now(&self) -> Result<i64, HostError>;
}

/// Randomness of the operating system.
#[uniffi::export(with_foreign)]
pub trait Entropy: Send + Sync {
    /// So many bytes from a generator that is fit for keys.
    ///
    /// # Errors
    /// Where the device gives none. Fewer bytes count as none.
    fn random(&self, count: i32) -> Result<Vec<u8>, HostError>;
}

/// The key under which personal fields are sealed. Keep it where the platform keeps keys; whoever has it and the database
/// reads names.
#[uniffi::export(with_foreign)]
pub trait SealingKey: Send + Sync {
    /// 32 bytes, the same for the station's whole life. Asked once, when the station is opened.
    ///
    /// # Errors
    /// Where the key cannot be used now.
    fn key(&self) -> Result<Vec<u8>, HostError>;
}

/// A second place for the newest head of the journal, outside the station's folder: preferences, a keychain, another file.
/// It is what tells that a journal was cut or put back.
#[uniffi::export(with_foreign)]
pub trait LastHead: Send + Sync {
    /// What was saved last; null where nothing ever was, or where it is gone: a station that finds nothing here says for
    /// ever that its journal may have been cut.
    ///
    /// # Errors
    /// Where it cannot be read now, as before the first unlock: the station then does not open, and nothing is written
    /// down as gone.
    fn load(&self) -> Result<Option<Vec<u8>>, HostError>;

    /// Keeps the newest head, a few hundred bytes. Called after each commit, on the thread of the call that made it; it
    /// need not reach the disk at once.
    ///
    /// # Errors
    /// Where it cannot be kept; the older one then stays, which is not a fault.
    fn save(&self, head: Vec<u8>) -> Result<(), HostError>;
}

/// Everything that a station needs from outside. Calls come on the thread that called the station, one at a time for each
/// station, and every other call on that station waits meanwhile: they must not call it themselves, nor wait for a thread
/// that does.
#[derive(Clone, uniffi::Record)]
pub struct StationHost {
    /// The clock.
    pub clock: Arc<dyn DeviceClock>,
    /// Randomness.
    pub entropy: Arc<dyn Entropy>,
    /// The device's key.
    pub signer: Arc<dyn DeviceSigner>,
    /// The key under which personal fields are sealed.
    pub sealing_key: Arc<dyn SealingKey>,
    /// The second place for the last head.
    pub last_head: Arc<dyn LastHead>,
}

impl StationHost {
    /// The host as the core wants it.
    pub(crate) fn into_core(self) -> Result<(Host, Arc<HeadCopy>), RoughcheckError> {
        let last_head = Arc::new(HeadCopy { app: self.last_head, copy: Mutex::default() });
        last_head.look()?;
        let asked = self.sealing_key.key().map_err(|error| RoughcheckError::new(ErrorCode::SealingKey, error))?;
        let key = <[u8; 32]>::try_from(Zeroizing::new(asked).as_slice()).map(Zeroizing::new);
        let key = key.map_err(|_| RoughcheckError::new(ErrorCode::SealingKey, "a sealing key has 32 bytes"))?;
        let host = Host {
            clock: Box::new(HostClock(self.clock)),
            entropy: Box::new(HostEntropy(self.entropy)),
            signer: Box::new(HostSigner::new(self.signer)?),
            sealing_key: key,
            last_head: Box::new(HostHead(last_head.clone())),
        };
        Ok((host, last_head))
    }
}

struct HostClock(Arc<dyn DeviceClock>);

impl Clock for HostClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_seconds(self.0.now().unwrap_or_default())
    }
}

struct HostEntropy(Arc<dyn Entropy>);

impl CoreEntropy for HostEntropy {
    fn fill(&self, buffer: &mut [u8]) -> Result<(), EntropyError> {
        let count = i32::try_from(buffer.len()).map_err(|error| EntropyError(error.to_string()))?;
        let random = self.0.random(count).map(Zeroizing::new).map_err(|error| EntropyError(error.to_string()))?;
        if random.len() != buffer.len() {
            return Err(EntropyError(format!("{} bytes came, {count} were asked for", random.len())));
        }
        buffer.copy_from_slice(&random);
        Ok(())
    }
}

/// What the app keeps of the head, as it was when somebody last looked: that it cannot be read at some moment must never
/// be written down as that it is gone.
pub(crate) struct HeadCopy {
    app: Arc<dyn LastHead>,
    copy: Mutex<Option<Vec<u8>>>,
}

impl HeadCopy {
    /// Looks at what the app has.
    pub(crate) fn look(&self) -> Result<(), RoughcheckError> {
        let copy = self.app.load().map_err(|error| RoughcheckError::new(ErrorCode::LastHead, error))?;
        *self.copy.lock().unwrap_or_else(PoisonError::into_inner) = copy;
        Ok(())
    }
}

struct HostHead(Arc<HeadCopy>);

impl CoreLastHead for HostHead {
    fn load(&self) -> Result<Option<Vec<u8>>, LastHeadError> {
        Ok(self.0.copy.lock().unwrap_or_else(PoisonError::into_inner).clone())
    }

    fn save(&self, head: &[u8]) -> Result<(), LastHeadError> {
        self.0.app.save(head.to_vec()).map_err(|error| LastHeadError(error.to_string()))?;
        *self.0.copy.lock().unwrap_or_else(PoisonError::into_inner) = Some(head.to_vec());
        Ok(())
    }
}
