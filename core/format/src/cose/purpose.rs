//! What an envelope is used for.

use super::Algorithm;
use crate::base::coded;

coded! {
    /// What an envelope is used for; goes into every signature as external data (RFC 9052 section 4.3).
    pub enum Purpose {
        /// A certificate in format `KP1`.
        Certificate = "roughcheck certificate KP1",
        /// A trust document.
        Trust = "roughcheck trust 1",
        /// The head of a journal.
        Checkpoint = "roughcheck journal head 1",
        /// What a device asks of a collector.
        Request = "roughcheck sync request 1",
        /// What a collector answers to a device.
        Receipt = "roughcheck sync receipt 1",
        /// A device's own key names the key that follows it.
        Succession = "roughcheck device succession 1",
    }
}

impl Purpose {
    /// The algorithms that a document of this purpose may be signed with: P-256 is for what devices sign, ML-DSA-44 for
    /// trust documents, no more.
    #[must_use]
    pub const fn algorithms(self) -> &'static [Algorithm] {
        match self {
            Self::Certificate | Self::Receipt => &[Algorithm::Ed25519],
            Self::Trust => &[Algorithm::Ed25519, Algorithm::MlDsa44],
            Self::Checkpoint | Self::Request | Self::Succession => &[Algorithm::Ed25519, Algorithm::Esp256],
        }
    }

    /// The external data of this purpose: its name.
    #[must_use]
    pub const fn external_aad(self) -> &'static [u8] {
        self.as_str().as_bytes()
    }
}
