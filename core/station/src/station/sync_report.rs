//! What a call to a collector changed, or a file for one.

use serde::Serialize;

use super::accepted::{Accepted, Heard};
use super::outbox::Outgoing;
use super::status::{InstallReport, QuarantinedEntry};
use super::sync_stop::SyncStop;
use roughcheck_format::base::{Digest, coded};
use roughcheck_verify::journal::Epoch;
use roughcheck_verify::sync::{ForkKind, ForkNotice, ReceiptError, Standing};
use roughcheck_verify::trust::Alert;

/// What a call to a collector changed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct SyncReport {
    /// Entries that went out.
    pub sent: u64,
    /// Entries that are acknowledged now and were not before.
    pub accepted: u64,
    /// Entries that the collector quarantined.
    pub quarantined: Vec<QuarantinedEntry>,
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
    pub stop: Option<SyncStop>,
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
    /// The epoch.
    pub epoch: Epoch,
    /// The place in it.
    pub seq: u64,
}

impl Fork {
    /// In the words of whoever reads the report.
    #[must_use]
    pub fn of(notice: ForkNotice) -> Self {
        let (ForkNotice::Fork { epoch, seq } | ForkNotice::Behind { epoch, seq, .. }) = notice;
        Self { kind: notice.kind(), epoch, seq }
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
        report.stop = newest_first.find(|standing| *standing != Standing::Known).map(SyncStop::Standing);
        report
    }

    /// The same, where the collector may have signed nothing.
    pub(super) fn of_heard(heard: Vec<Heard>, pending: u64) -> Self {
        let (mut answers, mut news) = (Vec::new(), Vec::new());
        for one in heard {
            match one {
                Heard::Counted(accepted) => answers.push(accepted),
                Heard::Withheld(one) => news.push(one),
            }
        }
        let mut report = Self::of_answers(&answers, pending);
        for one in news {
            report.add_news(&one.installed, &one.alerts);
            report.stop = Some(SyncStop::Receipt(ReceiptError::Withheld));
        }
        report
    }

    /// A receipt that counts: whatever stood in the way before it no longer does.
    pub(super) fn add(&mut self, accepted: &Accepted) {
        self.stop = None;
        self.accepted += accepted.entries;
        self.receipt = Some(accepted.receipt);
        for (epoch, seq, reason) in &accepted.quarantined {
            self.quarantined.push(QuarantinedEntry::new(*epoch, *seq, reason));
        }
        self.fork = accepted.notice.map(Fork::of).or(self.fork.take());
        self.add_news(&accepted.installed, &accepted.alerts);
    }

    /// What documents changed, whether a receipt came with them or not.
    pub(super) fn add_news(&mut self, installed: &[InstallReport], alerts: &[Alert]) {
        if installed.iter().any(|report| report.refused.is_none()) {
            self.trust = TrustNews::Installed;
        }
        self.alerts.extend(alerts.iter().cloned());
    }
}
