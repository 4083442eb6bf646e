//! Why a trust document was refused.

use std::fmt;

use thiserror::Error;

use roughcheck_format::base::shown;

/// The longest detail: what is refused is written into logs, and an attacker chooses its words.
const MAX_DETAIL: usize = 300;

/// The stable codes of refusals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TrustCode {
    /// No root is pinned, or the file does not start from the pinned one.
    RootUnpinned,
    /// Not a trust document of ours.
    Malformed,
    /// A signature by a listed key does not hold, or nobody entitled signed.
    Signature,
    /// Too few distinct keys signed.
    Threshold,
    /// A group that the root asks for did not sign, or the groups of a root are not distinct.
    Group,
    /// Older than what is installed.
    Rollback,
    /// The installed version with other content.
    Equivocation,
    /// A part that the head lists, or that was listed before, is not there.
    PartMissing,
    /// One part is older than the installed one.
    PartRollback,
    /// A part is not the one that the head lists.
    Hash,
    /// A root is not signed by the rules of the one before and its own.
    RootChain,
    /// A root version between the installed and the offered one is missing.
    RootGap,
    /// Signed by a key that may not say this.
    Scope,
    /// A key of small order or in an odd encoding.
    WeakKey,
    /// Two keys with one key id.
    KeyId,
    /// Larger than a phone will read.
    TooLarge,
}

impl TrustCode {
    /// The code as text.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::RootUnpinned => "trust.root-unpinned",
            Self::Malformed => "trust.malformed",
            Self::Signature => "trust.signature",
            Self::Threshold => "trust.threshold",
            Self::Group => "trust.group",
            Self::Rollback => "trust.rollback",
            Self::Equivocation => "trust.equivocation",
            Self::PartMissing => "trust.part-missing",
            Self::PartRollback => "trust.part-rollback",
            Self::Hash => "trust.hash",
            Self::RootChain => "trust.root-chain",
            Self::RootGap => "trust.root-gap",
            Self::Scope => "trust.scope",
            Self::WeakKey => "trust.weak-key",
            Self::KeyId => "trust.key-id",
            Self::TooLarge => "trust.too-large",
        }
    }
}

impl fmt::Display for TrustCode {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}

/// A refusal: its code, and what was found and where.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{code}: {detail}")]
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
