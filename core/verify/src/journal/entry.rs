//! One record of the journal, and the row that holds it.

use thiserror::Error;

use super::body::Body;
use super::{Commitment, Epoch, codec};
use crate::check::Post;
use roughcheck_format::base::{CborError, Digest, Domain, Instant, coded};

coded! {
    /// A field that lies beside the chain, sealed.
    #[derive(PartialOrd, Ord)]
    pub enum FieldName: u64 {
        /// The bytes that were presented: they hold names, addresses and values.
        Presented = "presented" => 0,
        /// Who acted.
        Officer = "officer" => 1,
        /// Why a decision departs from the verdict.
        Reason = "reason" => 2,
    }
}

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
    pub clock: Instant,
    /// The time floor then.
    pub floor: Option<Instant>,
    /// The digest of everything that was trusted then.
    pub trust: Option<Digest>,
    /// The post.
    pub post: Option<Post>,
    /// What happened.
    pub body: Body,
    /// Salted hashes of the fields beside the chain, ascending by field.
    pub commitments: Vec<Commitment>,
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

impl Link {
    /// Reads the link of a record of this version or a later one.
    ///
    /// # Errors
    /// [`EntryError`] with the fault and its place.
    pub fn decode(record: &[u8]) -> Result<Self, EntryError> {
        codec::decode_link(record).map_err(EntryError)
    }
}

/// Why bytes are no record.
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
    /// The row for this entry.
    #[must_use]
    pub fn to_row(&self) -> Row {
        let record = codec::encode(self);
        Row {
            epoch: self.epoch,
            seq: self.seq,
            number: self.number_key(),
            replaces: self.replaces_key(),
            hash: hash_of(&record),
            record,
        }
    }

    /// Reads a record.
    ///
    /// # Errors
    /// [`EntryError`] with the fault and its place.
    pub fn decode(record: &[u8]) -> Result<Self, EntryError> {
        codec::decode(record).map_err(EntryError)
    }

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
