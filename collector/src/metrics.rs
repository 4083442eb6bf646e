//! Counters, and how they are shown (the text format of Prometheus).

use std::fmt::Write as _;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use crate::ingest::Outcome;
use crate::view::Rechecks;

/// Upper ends of the buckets for the time of a request, in milliseconds.
const BUCKETS: [u64; 10] = [1, 5, 10, 25, 50, 100, 250, 1_000, 5_000, 30_000];

/// What a request came to, as metrics and logs name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// A known device was answered.
    Answered,
    /// A device that is not enrolled, or no longer welcome.
    Refused,
    /// No request that can be read, or one whose signature does not hold.
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

impl Ending {
    /// Every ending.
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

    /// The ending as text.
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

/// A number that many threads change.
#[derive(Debug, Default)]
pub struct Counter(AtomicU64);

impl Counter {
    /// Adds.
    pub fn add(&self, count: impl TryInto<u64>) {
        self.0.fetch_add(count.try_into().unwrap_or(0), Ordering::Relaxed);
    }

    /// Takes away.
    pub fn sub(&self, count: impl TryInto<u64>) {
        self.0.fetch_sub(count.try_into().unwrap_or(0), Ordering::Relaxed);
    }

    /// The number now.
    pub fn get(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

/// Everything that is counted since the start.
#[derive(Debug, Default)]
pub struct Metrics {
    endings: [Counter; Ending::ALL.len()],
    buckets: [Counter; BUCKETS.len()],
    requests: Counter,
    microseconds: Counter,
    entries: Counter,
    quarantined: Counter,
    forks: Counter,
    alarms: Counter,
    same: Counter,
    different: Counter,
    unable: Counter,
    /// Transactions.
    pub commits: Counter,
    /// Transactions that the database refused.
    pub failed_commits: Counter,
    /// Requests that wait for the writer.
    pub queue: Counter,
}

impl Metrics {
    /// Counts a request that has ended.
    pub fn ended(&self, ending: Ending, took: Duration) {
        let at = Ending::ALL.iter().position(|one| *one == ending);
        if let Some(counter) = at.and_then(|at| self.endings.get(at)) {
            counter.add(1_u64);
        }
        let bucket = BUCKETS.iter().position(|end| took <= Duration::from_millis(*end));
        if let Some(counter) = bucket.and_then(|at| self.buckets.get(at)) {
            counter.add(1_u64);
        }
        self.requests.add(1_u64);
        self.microseconds.add(took.as_micros());
    }

    /// Counts what was kept for a request.
    pub fn count(&self, outcome: &Outcome) {
        self.entries.add(outcome.new);
        self.quarantined.add(outcome.new_apart);
        self.forks.add(outcome.new_forks);
        self.alarms.add(outcome.new_alarms);
    }

    /// Counts checks that were judged again.
    pub fn rechecked(&self, counts: Rechecks) {
        self.same.add(counts.same);
        self.different.add(counts.different);
        self.unable.add(counts.unable);
        self.alarms.add(counts.different);
    }

    /// The metrics as text.
    #[must_use]
    pub fn text(&self) -> String {
        let mut out = String::with_capacity(2_048);
        head(&mut out, "roughcheck_requests_total", "counter", "Sync requests by what they came to.");
        for (ending, counter) in Ending::ALL.iter().zip(&self.endings) {
            let _ = writeln!(out, "roughcheck_requests_total{{outcome=\"{}\"}} {}", ending.as_str(), counter.get());
        }
        head(&mut out, "roughcheck_rechecks_total", "counter", "Checks judged again by what that came to.");
        for (result, counter) in [("same", &self.same), ("different", &self.different), ("unable", &self.unable)] {
            let _ = writeln!(out, "roughcheck_rechecks_total{{result=\"{result}\"}} {}", counter.get());
        }
        for (name, kind, help, counter) in [
            ("roughcheck_entries_total", "counter", "Entries kept.", &self.entries),
            ("roughcheck_quarantined_total", "counter", "Records put apart.", &self.quarantined),
            ("roughcheck_forks_total", "counter", "Forks found.", &self.forks),
            ("roughcheck_alarms_total", "counter", "Alarms raised.", &self.alarms),
            ("roughcheck_commits_total", "counter", "Transactions.", &self.commits),
            ("roughcheck_failed_commits_total", "counter", "Transactions that failed.", &self.failed_commits),
            ("roughcheck_queue_length", "gauge", "Requests that wait for the writer.", &self.queue),
        ] {
            head(&mut out, name, kind, help);
            let _ = writeln!(out, "{name} {}", counter.get());
        }
        self.histogram(&mut out);
        out
    }

    fn histogram(&self, out: &mut String) {
        const NAME: &str = "roughcheck_request_seconds";
        head(out, NAME, "histogram", "Time from a request's first byte to its answer.");
        let mut sum = 0;
        for (end, counter) in BUCKETS.iter().zip(&self.buckets) {
            sum += counter.get();
            let _ = writeln!(out, "{NAME}_bucket{{le=\"{}\"}} {sum}", thousandths(*end));
        }
        let requests = self.requests.get();
        let microseconds = self.microseconds.get();
        let _ = writeln!(out, "{NAME}_bucket{{le=\"+Inf\"}} {requests}");
        let _ = writeln!(out, "{NAME}_sum {}.{:06}", microseconds / 1_000_000, microseconds % 1_000_000);
        let _ = writeln!(out, "{NAME}_count {requests}");
    }
}

fn head(out: &mut String, name: &str, kind: &str, help: &str) {
    let _ = writeln!(out, "# HELP {name} {help}\n# TYPE {name} {kind}");
}

/// Milliseconds as decimal seconds.
fn thousandths(milliseconds: u64) -> String {
    let text = format!("{}.{:03}", milliseconds / 1_000, milliseconds % 1_000);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_adds_up() {
        let metrics = Metrics::default();
        metrics.ended(Ending::Answered, Duration::from_micros(1_500));
        metrics.ended(Ending::Busy, Duration::from_secs(100));
        metrics.queue.add(3_usize);
        metrics.queue.sub(1_usize);
        let text = metrics.text();
        for line in [
            "roughcheck_requests_total{outcome=\"answered\"} 1",
            "roughcheck_requests_total{outcome=\"busy\"} 1",
            "roughcheck_queue_length 2",
            "roughcheck_request_seconds_bucket{le=\"0.001\"} 0",
            "roughcheck_request_seconds_bucket{le=\"0.005\"} 1",
            "roughcheck_request_seconds_bucket{le=\"30\"} 1",
            "roughcheck_request_seconds_bucket{le=\"+Inf\"} 2",
            "roughcheck_request_seconds_sum 100.001500",
        ] {
            assert!(text.lines().any(|found| found == line), "{line}\n{text}");
        }
    }
}
