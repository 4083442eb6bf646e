//! What the station sends: one request after the other, until the collector has everything.
//!
//! The first request of a session carries no entry: entries go out only once somebody answered it with a receipt that
//! counts, so that whoever else listens at that address learns nothing of them. A file is sealed to the collector's key
//! and needs no such question.

mod backlog;
mod batch;
mod outgoing;
mod owner;
mod sender;
mod session;

pub use outgoing::Outgoing;
pub(super) use owner::{NextRequest, Outbox};
pub(super) use sender::Sender;
