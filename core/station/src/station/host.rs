//! What the host supplies: time, randomness, the device's key, the sealing key and a second place for the last head.

use std::fmt;

use thiserror::Error;
use zeroize::Zeroizing;

use roughcheck_format::base::Timestamp;
use roughcheck_format::cose::Signer;

/// The phone's clock. It may be wrong; nothing rests on it alone.
pub trait Clock: Send {
    /// Now, as the phone believes.
    fn now(&self) -> Timestamp;
}

/// Why the device gives no randomness, in the host's words.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("the device gives no randomness: {0}")]
pub struct EntropyError(pub String);

/// Randomness.
pub trait Entropy: Send {
    /// Fills the whole buffer from a generator that is fit for keys.
    ///
    /// # Errors
    /// Where the device gives none; the buffer then counts for nothing.
    fn fill(&self, buffer: &mut [u8]) -> Result<(), EntropyError>;
}

/// Why the second copy of the last head cannot be read or kept, in the host's words.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("the second copy of the journal's head: {0}")]
pub struct LastHeadError(pub String);

/// A second place for the last head, outside the database: the host's own storage.
pub trait LastHead: Send {
    /// The head kept last; none where nothing was ever kept, or it is gone.
    ///
    /// # Errors
    /// Where it cannot be read now. Nobody may take that for a head that is gone: the journal would begin a new epoch.
    fn load(&self) -> Result<Option<Vec<u8>>, LastHeadError>;

    /// Keeps a head. Called after each commit; it may lag behind.
    ///
    /// # Errors
    /// Where it cannot be kept; the older copy then stays, which is not a fault.
    fn save(&self, head: &[u8]) -> Result<(), LastHeadError>;
}

impl LastHead for crate::store::HeadFile {
    fn load(&self) -> Result<Option<Vec<u8>>, LastHeadError> {
        Self::load(self).map_err(|error| LastHeadError(error.to_string()))
    }

    fn save(&self, head: &[u8]) -> Result<(), LastHeadError> {
        Self::save(self, head).map_err(|error| LastHeadError(error.to_string()))
    }
}

/// Everything a station needs from outside.
pub struct Host {
    /// The clock.
    pub clock: Box<dyn Clock>,
    /// Randomness.
    pub entropy: Box<dyn Entropy>,
    /// The device's key.
    pub signer: Box<dyn Signer + Send>,
    /// The key under which personal fields are sealed.
    pub sealing_key: Zeroizing<[u8; 32]>,
    /// The second place for the last head.
    pub last_head: Box<dyn LastHead>,
}

impl fmt::Debug for Host {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Host({:?})", self.signer.public_key())
    }
}

impl Host {
    pub(super) fn random<const N: usize>(&self) -> Result<[u8; N], EntropyError> {
        let mut buffer = [0; N];
        self.entropy.fill(&mut buffer)?;
        Ok(buffer)
    }
}
