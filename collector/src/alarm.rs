//! What a person at headquarters should look at.

use roughcheck_verify::journal::Notice;

/// The kind of an alarm. Its name is stored and shown in JSON, and never changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AlarmKind {
    /// Two journals under one key.
    Fork,
    /// Rows are lost.
    Gap,
    /// A device has less than it once sent.
    Truncated,
    /// The signature of a journal head does not hold.
    Head,
    /// A journal was signed by another key than the one that opened it.
    ForeignKey,
    /// A field does not fit its record.
    Field,
    /// Records were quarantined.
    Quarantined,
    /// A verdict does not follow from its evidence.
    Verdict,
    /// A revoked key named a successor.
    SuccessionOfRevoked,
    /// Two devices answered one token.
    TokenUsedTwice,
    /// A revoked device answered a token.
    TokenForRevoked,
    /// A device noticed that what it had trusted was older, gone or written by somebody else.
    WentBack,
    /// A device noticed that its post or its root was set otherwise.
    SetOtherwise,
}

impl AlarmKind {
    /// Every kind.
    pub const ALL: [Self; 13] = [
        Self::Fork,
        Self::Gap,
        Self::Truncated,
        Self::Head,
        Self::ForeignKey,
        Self::Field,
        Self::Quarantined,
        Self::Verdict,
        Self::SuccessionOfRevoked,
        Self::TokenUsedTwice,
        Self::TokenForRevoked,
        Self::WentBack,
        Self::SetOtherwise,
    ];

    /// The stored name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Fork => "fork",
            Self::Gap => "gap",
            Self::Truncated => "truncated",
            Self::Head => "head",
            Self::ForeignKey => "foreign-key",
            Self::Field => "field",
            Self::Quarantined => "quarantined",
            Self::Verdict => "verdict",
            Self::SuccessionOfRevoked => "succession-of-revoked",
            Self::TokenUsedTwice => "token-used-twice",
            Self::TokenForRevoked => "token-for-revoked",
            Self::WentBack => "went-back",
            Self::SetOtherwise => "set-otherwise",
        }
    }

    /// The kind for what a device noticed of itself.
    pub(crate) const fn of_notice(notice: Notice) -> Self {
        match notice {
            Notice::RolledBack | Notice::Lost | Notice::Floor | Notice::Copy | Notice::Unproved => Self::WentBack,
            Notice::Post | Notice::Root => Self::SetOtherwise,
        }
    }

    /// The kind with this name; none where a later version stored it.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }
}
