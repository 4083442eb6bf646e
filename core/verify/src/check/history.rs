//! What this phone's journal knows of a number.

use std::str::FromStr;

use thiserror::Error;

use super::{Epoch, Parcel, Procedure, Verdict};
use roughcheck_format::base::{CountryCode, Digest, Timestamp, coded};
use roughcheck_format::certificate::Number;
use roughcheck_format::cose::KeyId;

coded! {
    /// What the officer did.
    pub enum Decision: u64 {
        /// Let it go.
        Release = "release" => 0,
        /// Kept it until something is cleared up.
        Hold = "hold" => 1,
        /// Took it away.
        Seize = "seize" => 2,
    }
}

/// The text is not a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("a decision is release, hold or seize")]
pub struct DecisionError;

impl Decision {
    /// Whether the decision follows from the verdict; one that does not carries a reason.
    #[must_use]
    pub const fn fits(self, verdict: Verdict) -> bool {
        matches!(
            (verdict, self),
            (Verdict::Pass, Self::Release) | (Verdict::Refer, Self::Hold) | (Verdict::Refuse, Self::Hold | Self::Seize)
        )
    }
}

impl FromStr for Decision {
    type Err = DecisionError;

    fn from_str(text: &str) -> Result<Self, DecisionError> {
        Self::from_name(text).ok_or(DecisionError)
    }
}

/// One earlier showing of a certificate whose signature and key were both good. Others never enter here, so that
/// nobody can poison a rival's number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Presentation {
    /// Epoch of its entry.
    pub epoch: Epoch,
    /// Its entry.
    pub seq: u64,
    /// The digest of the payload: a reprint has the same.
    pub content: Digest,
    /// The key that signed it. One that is in other hands now takes its showings out of refusals.
    pub signer: Option<KeyId>,
    /// Country of the post.
    pub country: CountryCode,
    /// Name of the post.
    pub post: String,
    /// The procedure.
    pub procedure: Procedure,
    /// The phone's clock then; used for the hours of a re-check alone, never for order.
    pub at: Timestamp,
    /// The verdict then.
    pub verdict: Verdict,
    /// Whether it was refused for something else than the parcel on the table or an earlier showing.
    pub refused_for_itself: bool,
    /// Whether it had no other fault than an earlier hold, an earlier refusal or another parcel: its release settles these.
    pub settles: bool,
    /// Whether a later entry corrects the parcel that was typed here.
    pub corrected: bool,
    /// What the officer typed, if anything.
    pub parcel: Option<Parcel>,
    /// The newest decision on it.
    pub decision: Option<Decision>,
    /// Whether its import was confirmed.
    pub confirmed: bool,
}

/// Everything known of a number, in the order of the journal.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct History {
    /// Earlier showings, oldest first.
    pub presentations: Vec<Presentation>,
    /// Certificates that name this number as replaced.
    pub replacements: Vec<Replacement>,
}

/// A certificate that was shown and names the number as replaced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replacement {
    /// Its own number.
    pub number: Number,
    /// The key that signed it.
    pub signer: Option<KeyId>,
    /// Whether it was refused then for itself, or its own dates were at fault: what does not hold replaces nothing.
    pub at_fault: bool,
}
