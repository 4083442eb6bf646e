//! How a sync request ended, as metrics and logs name it.

/// How a sync request ended. The names are read by others, and never change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RequestOutcome {
    /// A known device was answered.
    Answered,
    /// The device is not enrolled, or was revoked.
    Refused,
    /// Not a request, or its signature does not hold.
    Unreadable,
    /// Of a later protocol.
    Newer,
    /// Too long.
    TooLarge,
    /// Too many at once.
    Busy,
    /// Not finished in time.
    Slow,
    /// The database failed.
    Failed,
}

impl RequestOutcome {
    /// Every outcome.
    pub const ALL: [Self; 8] = [
        Self::Answered,
        Self::Refused,
        Self::Unreadable,
        Self::Newer,
        Self::TooLarge,
        Self::Busy,
        Self::Slow,
        Self::Failed,
    ];

    /// The outcome as text.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Answered => "answered",
            Self::Refused => "refused",
            Self::Unreadable => "unreadable",
            Self::Newer => "newer",
            Self::TooLarge => "too-large",
            Self::Busy => "busy",
            Self::Slow => "slow",
            Self::Failed => "failed",
        }
    }
}
