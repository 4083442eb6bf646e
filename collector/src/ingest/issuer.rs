//! Whose receipts the rules trust: the collector's own.

use roughcheck_format::base::Digest;
use roughcheck_format::cose::PublicKey;
use roughcheck_verify::sync::receipt_key_digest;

/// The public half of the key that signs the collector's receipts.
#[derive(Debug, Clone)]
pub struct ReceiptIssuer {
    key: PublicKey,
    digest: Digest,
}

impl ReceiptIssuer {
    /// The issuer with this receipt key.
    #[must_use]
    pub fn new(key: PublicKey) -> Self {
        Self { digest: receipt_key_digest(&key), key }
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
