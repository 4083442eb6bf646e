//! What every entry names beside its own matter.

use crate::station::host::Host;
use crate::station::trust_store::TrustStore;
use roughcheck_format::base::{Digest, Timestamp};
use roughcheck_verify::check::{Past, Post};
use roughcheck_verify::journal::Kept;

/// When and where an entry was made, and what was trusted then.
#[derive(Debug, Clone)]
pub(in crate::station) struct EntryContext {
    /// What the phone's clock says.
    pub(in crate::station) clock: Timestamp,
    /// The time floor.
    pub(in crate::station) floor: Option<Timestamp>,
    /// The digest of what is in force.
    pub(in crate::station) trust: Option<Digest>,
    /// The post.
    pub(in crate::station) post: Post,
    /// What is remembered of what was trusted before.
    pub(in crate::station) past: Past,
    /// What the head over the entry says of trust.
    pub(in crate::station) kept: Kept,
}

impl EntryContext {
    /// As things stand now.
    pub(in crate::station) fn now(host: &Host, post: &Post, trust: &TrustStore) -> Self {
        Self {
            clock: host.clock.now(),
            floor: trust.floor().map(|floor| floor.at),
            trust: trust.digest(),
            post: post.clone(),
            past: trust.past(),
            kept: trust.kept(),
        }
    }
}
