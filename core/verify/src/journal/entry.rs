//! One record of the journal, and the row that holds it.

use thiserror::Error;

use super::{Body, Commitment, Epoch};
use crate::check::{Past, Post};
use roughcheck_format::base::{CborError, Digest, Domain, Timestamp};

/// One record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The epoch.
    pub epoch: Epoch,
    /// The place in it, from 1.
    pub seq: u64,
    /// The hash of the record before; zeros for the first.
    pub previous: Digest,
    /// What the phone's clock said.
    pub clock: Timestamp,
    /// The time floor then.
    pub floor: Option<Timestamp>,
    /// The digest of everything that was trusted then.
    pub trust: Option<Digest>,
    /// The post.
    pub post: Option<Post>,
    /// What happened.
    pub body: Body,
    /// Salted hashes of the fields beside the chain, ascending by field.
    pub commitments: Vec<Commitment>,
    /// What the phone remembered of what it trusted before.
    pub past: Past,
}

/// Where a record stands and what it is chained on. It stays readable where a later version adds to a record or brings
/// new kinds of body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    /// The epoch.
    pub epoch: Epoch,
    /// The place in it.
    pub seq: u64,
    /// The hash of the record before.
    pub previous: Digest,
}

/// Why bytes are not read as a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("a record that cannot be read: {0}")]
pub struct EntryError(pub CborError);

/// A row of the table `entries`. Every column can be computed from the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The epoch.
    pub epoch: Epoch,
    /// The place in it.
    pub seq: u64,
    /// The number of the certificate that the record is about, compact, for look-ups.
    pub number: Option<String>,
    /// The number that the certificate replaces, compact, for look-ups.
    pub replaces: Option<String>,
    /// The record.
    pub record: Vec<u8>,
    /// Its hash.
    pub hash: Digest,
}

impl Entry {
    /// The number that the record is about, genuine or not, as people read it.
    #[must_use]
    pub const fn number(&self) -> Option<&roughcheck_format::certificate::Number> {
        match &self.body {
            Body::Check(check) => check.number.as_ref(),
            Body::Decision(decision) => decision.number.as_ref(),
            _ => None,
        }
    }

    /// The number for look-ups. Only what was genuine is found under a number, and decisions on it: a forgery cannot poison it.
    #[must_use]
    pub fn number_key(&self) -> Option<String> {
        match &self.body {
            Body::Check(check) => {
                check.number.as_ref().filter(|_| check.genuine).map(roughcheck_format::certificate::Number::key)
            }
            Body::Decision(decision) => decision.number.as_ref().map(roughcheck_format::certificate::Number::key),
            _ => None,
        }
    }

    /// The replaced number for look-ups, of a genuine certificate alone.
    #[must_use]
    pub fn replaces_key(&self) -> Option<String> {
        match &self.body {
            Body::Check(check) if check.genuine => {
                check.replaces.as_ref().map(roughcheck_format::certificate::Number::key)
            }
            _ => None,
        }
    }
}

/// The hash of a record.
#[must_use]
pub fn hash_of(record: &[u8]) -> Digest {
    Digest::of(Domain::Entry, record)
}
