//! Where the next entry goes.

use roughcheck_format::base::{Digest, Timestamp};
use roughcheck_verify::journal::{Epoch, OpenReason, Predecessor, Salvaged};

/// The newest entry of an epoch: the next one is chained on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::station) struct ChainTip {
    pub(in crate::station) epoch: Epoch,
    /// 0 before the first entry.
    pub(in crate::station) seq: u64,
    pub(in crate::station) hash: Digest,
}

impl ChainTip {
    /// As an epoch that follows names it.
    pub(in crate::station) const fn as_predecessor(self) -> Predecessor {
        Predecessor { epoch: self.epoch, seq: self.seq, hash: self.hash }
    }
}

/// An epoch that the next entry opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NewEpoch {
    pub(super) reason: OpenReason,
    pub(super) predecessor: Option<Predecessor>,
    pub(super) salvaged: Vec<Salvaged>,
}

/// Where the journal goes on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Position {
    After(ChainTip),
    Opens(NewEpoch),
}

impl Position {
    /// The newest entry of the epoch that goes on, once there is one.
    pub(super) const fn tip(&self) -> Option<ChainTip> {
        match self {
            Self::After(tip) => Some(*tip),
            Self::Opens(_) => None,
        }
    }
}

/// Place and time of the newest signed head of the epoch that goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct SignedUpTo {
    pub(super) seq: u64,
    pub(super) clock: Timestamp,
}
