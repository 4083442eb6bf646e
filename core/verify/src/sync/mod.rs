//! Store and forward: what a device sends to a collector, what a collector answers, and what either may believe.
//!
//! Nothing here moves a byte. A device writes [`Request`]s and reads [`Answer`]s; whoever carries them, over a network or
//! on a stick, is outside. Three rules hold the room together:
//!
//! - an answer counts only with the signature of a receipt key that the device was told of beforehand;
//! - a collector answers only after its own commit, so that a receipt is never ahead of what is kept;
//! - an entry is named by (device, epoch, seq, hash), so that sending it again changes nothing.
//!
//! The order of the files is the order of the flow: a [`Token`] introduces a device to its collector, a [`Request`]
//! carries entries, a [`Receipt`] says what is kept, `seal` closes what leaves as a file, and a [`RetryPolicy`] decides
//! what to do about each reply of a network. [`CollectorAddress`] says where requests may go, for every transport.
//! `docs/sync.md` has the protocol for a stranger.

mod address;
mod answer;
mod batch;
mod request;
mod retry;
mod seal;
mod succession;
mod token;
mod verify;

pub use address::{AddressError, CollectorAddress, is_loopback, is_this_machine};
pub use answer::{
    Answer, ForkKind, ForkNotice, MAX_ANSWER, Quarantined, Receipt, ReceiptError, Resume, Standing, receipt_key_digest,
};
pub use batch::{Batch, BatchLimits, OpenedField};
pub use request::{Claim, MAX_HELD, MAX_REQUEST, Request, RequestError};
pub use retry::{Reply, RetryAction, RetryPolicy, RetryStop};
pub use seal::{Opener, SealKey, SealedError, Sealer, read_receipts, write_receipts};
pub use succession::{Succession, SuccessionError};
pub use token::{Enrolling, Token, TokenError, enrolling_of};
pub use verify::{BatchError, MAX_RECORD, QuarantineReason, QuarantinedRow, VerifiedBatch, VerifiedRow, verify_batch};

/// The version of the protocol that this library speaks.
pub const PROTOCOL: u64 = 1;
