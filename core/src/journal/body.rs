//! What a record says happened.

use super::Epoch;
use crate::base::Digest;
use crate::certificate::Number;
use crate::check::{Decision, Parcel, Procedure, Verdict};
use crate::cose::KeyId;

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::large_enum_variant, reason = "nearly every entry is a check, and entries are held one at a time")]
pub enum Body {
    /// An epoch began.
    Opened(OpenedBody),
    /// A certificate was checked.
    Check(CheckBody),
    /// An officer decided.
    Decision(DecisionBody),
    /// A trust document was installed or refused.
    Trust(TrustBody),
}

impl Body {
    /// The kind as text.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Opened(_) => "opened",
            Self::Check(_) => "check",
            Self::Decision(_) => "decision",
            Self::Trust(_) => "trust",
        }
    }
}

/// Why an epoch began.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpenReason {
    /// The first of this station.
    First,
    /// The file before could not be read by SQLite and was set aside.
    SetAside,
    /// The device has another key.
    NewKey,
    /// The journal was shorter than the head that the host keeps.
    Cut,
}

impl OpenReason {
    /// Every reason, in the order of its number in the record.
    pub const ALL: [Self; 4] = [Self::First, Self::SetAside, Self::NewKey, Self::Cut];

    /// The reason as text.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::SetAside => "set-aside",
            Self::NewKey => "new-key",
            Self::Cut => "cut",
        }
    }
}

/// The newest entry known of the epoch before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Predecessor {
    /// Its epoch.
    pub epoch: Epoch,
    /// Its place.
    pub seq: u64,
    /// Its hash.
    pub hash: Digest,
}

/// The first record of an epoch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenedBody {
    /// Why.
    pub reason: OpenReason,
    /// The device's public key.
    pub device_key: [u8; 32],
    /// Where the epoch before ended, where one is known.
    pub predecessor: Option<Predecessor>,
}

/// A check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckBody {
    /// The version of the rules.
    pub rules: u64,
    /// What was shown for what.
    pub procedure: Procedure,
    /// The verdict.
    pub verdict: Verdict,
    /// Every fault, as `rule:reason`, worst first.
    pub faults: Vec<String>,
    /// How many of them refuse; they come first.
    pub refusals: u64,
    /// Whether signature and key were both good.
    pub genuine: bool,
    /// The number, coded or typed.
    pub number: Option<Number>,
    /// The number that the certificate replaces.
    pub replaces: Option<Number>,
    /// The digest of the presented bytes.
    pub presented: Option<Digest>,
    /// The digest of the payload.
    pub content: Option<Digest>,
    /// The key id in the header.
    pub signer: Option<KeyId>,
    /// What was observed of the parcel.
    pub parcel: Option<Parcel>,
    /// The entry whose typed parcel this check corrects.
    pub corrects: Option<(Epoch, u64)>,
}

/// A decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionBody {
    /// The check that it is about.
    pub target: (Epoch, u64),
    /// The verdict of that check.
    pub verdict: Verdict,
    /// What the officer did.
    pub decision: Decision,
    /// The number, where the certificate was genuine.
    pub number: Option<Number>,
}

/// A trust document offered to the station.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrustBody {
    /// The digest of the file.
    pub file: Digest,
    /// The code of the refusal; none where it was installed.
    pub refused: Option<String>,
    /// The digest of everything trusted afterwards.
    pub trust: Option<Digest>,
}
