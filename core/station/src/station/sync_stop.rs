//! Why sending stopped, with a code for programs and words for people.

use std::fmt;

use crate::Error;
use roughcheck_verify::messages::{ErrorCode, ErrorWords};
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
    /// What answered is not a collector that counts.
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
        self.kind().as_str()
    }

    /// The code as a value.
    #[must_use]
    pub const fn kind(&self) -> ErrorCode {
        match self {
            Self::NoTime => ErrorCode::NoTime,
            Self::NoAnswer { .. } => ErrorCode::NoAnswer,
            Self::Receipt(_) => ErrorCode::Receipt,
            Self::Standing(Standing::Revoked) => ErrorCode::RevokedStation,
            Self::Standing(_) => ErrorCode::UnknownStation,
            Self::Stop { stop: RetryStop::Denied, .. } => ErrorCode::Denied,
            Self::Stop { stop: RetryStop::NoCollector, .. } => ErrorCode::NotACollector,
            Self::Stop { stop: RetryStop::TooLarge, .. } => ErrorCode::TooLarge,
            Self::Busy { .. } => ErrorCode::Busy,
            Self::Cancelled => ErrorCode::Cancelled,
            Self::Stuck => ErrorCode::Stuck,
        }
    }

    /// What happened, ready to be said in any language.
    #[must_use]
    pub fn words(&self) -> ErrorWords {
        let code = self.kind();
        let http = |words: ErrorWords, status: Option<u16>| match status {
            Some(status) => words.detail(format_args!("HTTP {status}")),
            None => words,
        };
        match self {
            Self::NoAnswer { again_in, status } => {
                http(ErrorWords::case(code, "again").count("seconds", again_in / 1_000), *status)
            }
            Self::Receipt(error) => Error::from(*error).words(),
            Self::Stop { status, .. } => http(code.into(), *status),
            Self::Busy { again_in } => ErrorWords::case(code, "sync").count("seconds", again_in / 1_000),
            Self::NoTime | Self::Standing(_) | Self::Cancelled | Self::Stuck => code.into(),
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
                 or carry the entries as a file",
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

#[cfg(test)]
mod tests {
    use super::*;
    use roughcheck_verify::messages::{Language, has};
    use roughcheck_verify::sync::AddressError;

    #[test]
    fn every_reason_to_stop_has_its_code_and_its_text() {
        for stop in RetryStop::ALL {
            assert_eq!(SyncStop::Stop { stop, status: None }.code(), stop.as_str());
        }
        for address in [AddressError::Form, AddressError::PlainHttp] {
            assert!(ErrorCode::from_name(address.code()).is_some(), "{address}");
        }
        for stop in [SyncStop::NoAnswer { again_in: 120_000, status: Some(503) }, SyncStop::BUSY] {
            assert!(Language::ALL.iter().all(|language| has(*language, &stop.words().id())), "{stop}");
        }
        let waiting = SyncStop::NoAnswer { again_in: 120_000, status: Some(503) }.words().text(Language::English);
        assert_eq!(waiting, "No collector answered. Try again in 120 seconds or later (HTTP 503).");
    }
}
