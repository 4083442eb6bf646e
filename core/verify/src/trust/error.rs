//! Why a trust document was refused.

use thiserror::Error;

use roughcheck_format::base::{coded, shown};

/// The longest detail: refusals are written into logs, and an attacker chooses their words.
const MAX_DETAIL: usize = 300;

coded! {
    /// The stable codes of refusals.
    #[derive(Hash)]
    pub enum TrustCode {
        /// No root is pinned, or the file does not start from the pinned one.
        RootUnpinned = "trust.root-unpinned",
        /// Not a trust document of ours.
        Malformed = "trust.malformed",
        /// A signature by a listed key does not hold, or nobody entitled signed.
        Signature = "trust.signature",
        /// Too few distinct keys signed.
        Threshold = "trust.threshold",
        /// A group that the root asks for did not sign, or the groups of a root are not distinct.
        Group = "trust.group",
        /// Older than what is installed.
        Rollback = "trust.rollback",
        /// The installed version with other content.
        Equivocation = "trust.equivocation",
        /// A part that the manifest lists, or that was listed before, is not there.
        PartMissing = "trust.part-missing",
        /// One part is older than the installed one.
        PartRollback = "trust.part-rollback",
        /// A part is not the one that the manifest lists.
        Hash = "trust.hash",
        /// A root is not signed by the rules of the one before and its own.
        RootChain = "trust.root-chain",
        /// A root version between the installed and the offered one is missing.
        RootGap = "trust.root-gap",
        /// Signed by a key that may not say this.
        Scope = "trust.scope",
        /// A key of small order or in an odd encoding.
        WeakKey = "trust.weak-key",
        /// Two keys with one key id.
        KeyId = "trust.key-id",
        /// It was made under another root: a pilot's document means nothing in production.
        OtherRoot = "trust.other-root",
        /// Signed by a retired key, and no head lists it: its date is what the signer wrote.
        RetiredKey = "trust.retired-key",
        /// Larger than a phone will read.
        TooLarge = "trust.too-large",
    }
}

/// A refusal: its code, and what was found and where.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{code}: {detail}")]
#[non_exhaustive]
pub struct TrustError {
    /// The stable code.
    pub code: TrustCode,
    /// What was found, in English, for logs and for the people who sign.
    pub detail: String,
}

impl TrustError {
    /// A refusal whose detail is cut to a line that shows as it is.
    #[must_use]
    pub fn new(code: TrustCode, detail: impl AsRef<str>) -> Self {
        Self { code, detail: shown(detail.as_ref(), MAX_DETAIL) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_is_one_short_line() {
        let error = TrustError::new(TrustCode::Malformed, format!("a\u{1b}[31m\u{202e}\n{}", "x".repeat(1 << 20)));
        assert!(error.detail.starts_with("a\u{fffd}[31m\u{fffd}\u{fffd}x"), "{error}");
        assert_eq!(error.detail.chars().count(), MAX_DETAIL);
    }
}
