//! Whose receipts the rules trust: the collector's own.

use roughcheck_format::base::{Digest, Timestamp};
use roughcheck_format::cose::PublicKey;
use roughcheck_verify::sync::receipt_key_digest;

/// The public half of the key that signs the collector's receipts.
#[derive(Debug, Clone)]
pub struct ReceiptIssuer {
    key: PublicKey,
    digest: Digest,
    head: Option<Timestamp>,
    clock_is_meant: bool,
}

impl ReceiptIssuer {
    /// The issuer with this receipt key.
    #[must_use]
    pub fn new(key: PublicKey) -> Self {
        Self { digest: receipt_key_digest(&key), key, head: None, clock_is_meant: true }
    }

    /// With the time at which the newest head was made that the collector holds.
    #[must_use]
    pub const fn beside_head(mut self, made_at: Option<Timestamp>) -> Self {
        self.head = made_at;
        self
    }

    /// With a clock that nobody said is meant: nothing is signed by it.
    #[must_use]
    pub const fn by_unmeant_clock(mut self) -> Self {
        self.clock_is_meant = false;
        self
    }

    /// Whether receipts may be signed by this clock at all.
    #[must_use]
    pub const fn clock_is_meant(&self) -> bool {
        self.clock_is_meant
    }

    /// When that head was made.
    #[must_use]
    pub const fn head(&self) -> Option<Timestamp> {
        self.head
    }

    /// The receipt key.
    #[must_use]
    pub const fn key(&self) -> &PublicKey {
        &self.key
    }

    /// Its digest, as tokens carry it.
    #[must_use]
    pub const fn digest(&self) -> Digest {
        self.digest
    }
}
