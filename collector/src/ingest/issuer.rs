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
}

impl ReceiptIssuer {
    /// The issuer with this receipt key.
    #[must_use]
    pub fn new(key: PublicKey) -> Self {
        Self { digest: receipt_key_digest(&key), key, head: None }
    }

    /// With the time at which the newest head was made that the collector holds.
    #[must_use]
    pub const fn beside_head(mut self, made_at: Option<Timestamp>) -> Self {
        self.head = made_at;
        self
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
