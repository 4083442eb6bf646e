//! Why sending stopped, with a code for programs and words for people.

use std::fmt;

use roughcheck_verify::sync::{ReceiptError, RetryStop, Standing};

/// Why sending stopped before everything was acknowledged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SyncStop {
    /// The time was up while there was more to send.
    NoTime,
    /// Nobody answered in time.
    NoAnswer {
        /// How long to wait before the next call, in milliseconds.
        again_in: u64,
        /// The status of HTTP, where something else answered.
        status: Option<u16>,
    },
    /// What answered is no collector that counts.
    Receipt(ReceiptError),
    /// The collector does not take entries of this station.
    Standing(Standing),
    /// Somebody has to do something.
    Stop {
        /// What.
        stop: RetryStop,
        /// The status of HTTP that said so.
        status: Option<u16>,
    },
    /// Another call sends for the same station.
    Busy {
        /// How long to wait before the next call, in milliseconds.
        again_in: u64,
    },
    /// The host wanted it to stop.
    Cancelled,
    /// The collector answers, and what waits does not get on with it.
    Stuck,
}

impl SyncStop {
    /// Another call has the station, for some seconds as a rule.
    pub(super) const BUSY: Self = Self::Busy { again_in: 5_000 };

    /// Nobody answered. However the time was spread, a call that has ended does not begin anew at once.
    pub(super) fn no_answer(wait: u64, status: Option<u16>) -> Self {
        Self::NoAnswer { again_in: wait.max(1_000), status }
    }

    /// A stable code for those who embed the library.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NoTime => "no-time",
            Self::NoAnswer { .. } => "no-answer",
            Self::Receipt(_) => "receipt",
            Self::Standing(Standing::Revoked) => "revoked-station",
            Self::Standing(_) => "unknown-station",
            Self::Stop { stop, .. } => stop.as_str(),
            Self::Busy { .. } => "busy",
            Self::Cancelled => "cancelled",
            Self::Stuck => "stuck",
        }
    }

    /// How long to wait before the next call, in milliseconds; none where nothing is gained by waiting alone.
    #[must_use]
    pub const fn again_in(&self) -> Option<u64> {
        match self {
            Self::NoAnswer { again_in, .. } | Self::Busy { again_in } => Some(*again_in),
            Self::NoTime | Self::Cancelled => Some(0),
            Self::Receipt(_) | Self::Standing(_) | Self::Stop { .. } | Self::Stuck => None,
        }
    }
}

impl fmt::Display for SyncStop {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoTime => out.write_str("there was no time for the rest: call again"),
            Self::NoAnswer { again_in, status } => {
                write!(out, "no collector answered{}: try again in {} s or later", Http(*status), again_in / 1_000)
            }
            Self::Receipt(error) => error.fmt(out),
            Self::Standing(Standing::Revoked) => {
                out.write_str("the collector no longer takes entries of this station: ask headquarters")
            }
            Self::Standing(_) => {
                out.write_str("the collector does not know this station: enrol it with a token from headquarters")
            }
            Self::Stop { stop, status } => write!(out, "{}{}", stop.text(), Http(*status)),
            Self::Busy { again_in } => {
                write!(out, "another call is sending for this station: call again in {} s", again_in / 1_000)
            }
            Self::Cancelled => out.write_str("sending was stopped: call again"),
            Self::Stuck => out.write_str(
                "the collector answers, but gets no further: try again later; where that does not help, ask headquarters, \
                 or use `sync --to FILE`",
            ),
        }
    }
}

/// What HTTP said, for whoever looks into it.
struct Http(Option<u16>);

impl fmt::Display for Http {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.map_or(Ok(()), |status| write!(out, " (HTTP {status})"))
    }
}
