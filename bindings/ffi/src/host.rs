//! What the app supplies, and how the core is given it.

use std::sync::Arc;

use roughcheck::base::Instant;
use roughcheck::station::{Clock, Entropy as CoreEntropy, Host, LastHead as CoreLastHead};
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
    /// Where the key cannot be had now.
    fn key(&self) -> Result<Vec<u8>, HostError>;
}

/// A second place for the newest head of the journal, outside the station's folder: preferences, a keychain, another file.
/// It is what tells that a journal was cut or put back.
#[uniffi::export(with_foreign)]
pub trait LastHead: Send + Sync {
    /// What was saved last; null where nothing ever was.
    ///
    /// # Errors
    /// Where it cannot be read; that counts as gone.
    fn load(&self) -> Result<Option<Vec<u8>>, HostError>;

    /// Keeps the newest head, a few hundred bytes. Called after each commit, on the thread of the call that made it; it
    /// need not reach the disk at once.
    ///
    /// # Errors
    /// Where it cannot be kept; the older one then stays, which is no fault.
    fn save(&self, head: Vec<u8>) -> Result<(), HostError>;
}

/// Everything that a station needs from outside. Calls come on the thread that called the station, one at a time for each
/// station; they must not call that station themselves.
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
    pub(crate) fn into_core(self) -> Result<Host, RoughcheckError> {
        let asked = self.sealing_key.key().map_err(|error| RoughcheckError::new("sealing-key", error))?;
        let key = <[u8; 32]>::try_from(Zeroizing::new(asked).as_slice());
        let key = key.map_err(|_| RoughcheckError::new("sealing-key", "a sealing key has 32 bytes"))?;
        Ok(Host {
            clock: Box::new(HostClock(self.clock)),
            entropy: Box::new(HostEntropy(self.entropy)),
            signer: Box::new(HostSigner::new(self.signer)?),
            sealing_key: Zeroizing::new(key),
            last_head: Box::new(HostHead(self.last_head)),
        })
    }
}

struct HostClock(Arc<dyn DeviceClock>);

impl Clock for HostClock {
    fn now(&self) -> Instant {
        Instant::from_seconds(self.0.now().unwrap_or_default())
    }
}

struct HostEntropy(Arc<dyn Entropy>);

impl CoreEntropy for HostEntropy {
    fn fill(&self, buffer: &mut [u8]) -> bool {
        let Ok(count) = i32::try_from(buffer.len()) else { return false };
        let Ok(random) = self.0.random(count) else { return false };
        let whole = random.len() == buffer.len();
        if whole {
            buffer.copy_from_slice(&random);
        }
        whole
    }
}

struct HostHead(Arc<dyn LastHead>);

impl CoreLastHead for HostHead {
    fn load(&self) -> Option<Vec<u8>> {
        self.0.load().unwrap_or_default()
    }

    fn save(&self, head: &[u8]) {
        // An older copy is no fault.
        let _ = self.0.save(head.to_vec());
    }
}
