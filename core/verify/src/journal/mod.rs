//! The journal: one record after the other, each with the hash of the one before, and a signed head over the newest.
//!
//! **What it proves.** With the device's public key and the newest head, every record up to it is as it was written, in
//! its place, and none is missing in between.
//!
//! **What it does not.** A chain cannot show that its tail was cut off together with the head: for that the last head is
//! kept a second time by the host, goes out with each sync, and is shown to others. Whoever holds the device's key can
//! rewrite everything that nobody else has seen a head of. Personal fields lie beside the chain, sealed; the chain
//! holds salted hashes of them, so that they can be deleted by law and the chain still verifies.
//!
//! **Judging again.** A record, what was presented, and what was trusted then give the same verdict wherever they are
//! judged under the same rules: [`recheck`] says whether what the record claims is so.
//!
//! The room is pure: rows come in and go out, keys and randomness are arguments.

mod body;
mod checkpoint;
mod codec;
mod entry;
mod history;
mod kept;
mod noticed;
mod recheck;
mod sealed;
mod verify;

pub use crate::check::Epoch;
pub use body::{
    Body, CheckBody, DecisionBody, EntryKind, ForgottenBody, GapBody, MAX_SALVAGED, OpenReason, OpenedBody,
    Predecessor, PrunedBody, Salvaged, TrustBody,
};
pub use checkpoint::{Checkpoint, CheckpointError};
pub use entry::{Entry, EntryError, Link, Row, hash_of};
pub use history::history_of;
pub use kept::{Kept, KeptFloor, KeptSource};
pub use noticed::{Notice, NoticedBody};
pub use recheck::{MAX_PRINTED, Rechecked, Shown, Unable, judge, presented_bytes, recheck};
pub use sealed::{Commitment, FieldName, SealError, SealedField, open_field, open_salted, seal_field};
pub use verify::{EpochFault, EpochVerifier, Fault, MOST_WAITING};
