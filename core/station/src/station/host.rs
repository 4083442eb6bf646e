//! What the host supplies: time, randomness, the device's key, the sealing key and a second place for the last head.

use std::fmt;

use zeroize::Zeroizing;

use roughcheck_format::base::Instant;
use roughcheck_format::cose::Signer;

/// The phone's clock. It may be wrong; nothing rests on it alone.
pub trait Clock: Send {
    /// Now, as the phone believes.
    fn now(&self) -> Instant;
}

/// Randomness.
pub trait Entropy: Send {
    /// Fills the buffer; `false` where the device gives none.
    fn fill(&self, buffer: &mut [u8]) -> bool;
}

/// A second place for the last head, outside the database: the host's own storage.
pub trait LastHead: Send {
    /// The head kept last; none where nothing was ever kept, or it is gone.
    fn load(&self) -> Option<Vec<u8>>;

    /// Keeps a head. Called after each commit; may lag behind, may fail.
    fn save(&self, head: &[u8]);
}

impl LastHead for crate::store::HeadFile {
    fn load(&self) -> Option<Vec<u8>> {
        Self::load(self)
    }

    fn save(&self, head: &[u8]) {
        Self::save(self, head);
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
    pub(super) fn random<const N: usize>(&self) -> Result<[u8; N], crate::Error> {
        let mut buffer = [0; N];
        if self.entropy.fill(&mut buffer) { Ok(buffer) } else { Err(crate::Error::Entropy) }
    }
}
