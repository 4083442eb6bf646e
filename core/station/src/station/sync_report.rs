//! What came of a call to a collector, or of a file for one.

use std::fmt;

use serde::Serialize;

use super::{Accepted, Outgoing, PutApart};
use roughcheck_format::base::{Digest, coded, to_hex};
use roughcheck_verify::sync::{ForkKind, ReceiptError, Standing, Stop, Told};
use roughcheck_verify::trust::Alert;

/// What came of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct SyncReport {
    /// Entries that went out.
    pub sent: u64,
    /// Entries that are acknowledged now and were not before.
    pub accepted: u64,
    /// Entries that the collector put apart.
    pub quarantined: Vec<PutApart>,
    /// Entries that still wait.
    pub pending: u64,
    /// The digest of the newest receipt.
    pub receipt: Option<Digest>,
    /// What the station was told of itself.
    pub fork: Option<Fork>,
    /// Alerts in force that were not before.
    pub alerts: Vec<Alert>,
    /// Whether new trust documents came along.
    pub trust: TrustNews,
    /// Why not everything was sent; everything is kept.
    #[serde(skip)]
    pub trouble: Option<Trouble>,
}

coded! {
    /// Whether new trust documents came along.
    #[derive(Default)]
    pub enum TrustNews {
        /// None that were installed.
        #[default]
        Unchanged = "unchanged",
        /// Some were installed.
        Installed = "installed",
    }
}

/// What a collector told the station of itself, and the station's own journal bears out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fork {
    /// The kind.
    pub kind: ForkKind,
    /// The epoch, hexadecimal.
    pub epoch: String,
    /// The place in it.
    pub seq: u64,
}

impl Fork {
    /// In the words of whoever reads the report.
    #[must_use]
    pub fn of(told: Told) -> Self {
        let (Told::Fork { epoch, seq } | Told::Behind { epoch, seq, .. }) = told;
        Self { kind: told.kind(), epoch: to_hex(&epoch), seq }
    }

    /// What it means.
    #[must_use]
    pub fn text(&self) -> String {
        let what = match self.kind {
            ForkKind::Fork => "this station's key is in two places: somebody else recorded another entry",
            ForkKind::Behind => {
                "the collector has more entries of this station than it has itself: it was restored or cut"
            }
        };
        format!("{what} at {}.{}; it goes on with a new key in a new epoch", self.epoch, self.seq)
    }
}

/// Why sending stopped before everything was acknowledged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
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
        stop: Stop,
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

impl Trouble {
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

impl fmt::Display for Trouble {
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

impl SyncReport {
    /// What was written into a file for the collector.
    #[must_use]
    pub fn of_outgoing(outgoing: &Outgoing, pending: u64) -> Self {
        Self { sent: outgoing.entries, pending, ..Self::default() }
    }

    /// What the answers in a file from the collector changed.
    #[must_use]
    pub fn of_answers(answers: &[Accepted], pending: u64) -> Self {
        let mut report = Self { pending, ..Self::default() };
        for accepted in answers {
            report.add(accepted);
        }
        let mut newest_first = answers.iter().rev().map(|accepted| accepted.standing);
        report.trouble = newest_first.find(|standing| *standing != Standing::Known).map(Trouble::Standing);
        report
    }

    /// A receipt that counts: whatever stood in the way before it no longer does.
    pub(super) fn add(&mut self, accepted: &Accepted) {
        self.trouble = None;
        self.accepted += accepted.entries;
        self.receipt = Some(accepted.receipt);
        for (epoch, seq, reason) in &accepted.quarantined {
            self.quarantined.push(PutApart { epoch: to_hex(epoch), seq: *seq, reason: reason.clone() });
        }
        self.fork = accepted.told.map(Fork::of).or(self.fork.take());
        if accepted.installed.iter().any(|report| report.refused.is_none()) {
            self.trust = TrustNews::Installed;
        }
        self.alerts.extend(accepted.alerts.iter().cloned());
    }
}
