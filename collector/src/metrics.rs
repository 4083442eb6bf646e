//! Counters, and how they are shown (the text format of Prometheus).
//!
//! Written by hand: the format is a few lines, and the client libraries write OpenMetrics instead, with other names for
//! counters and a closing mark, which those who read these metrics do not expect.

use std::fmt::Write as _;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use crate::ingest::Ingested;
use crate::request_outcome::RequestOutcome;
use crate::view::RecheckCounts;

/// Upper ends of the buckets for the time of a request, in milliseconds.
const BUCKETS: [u64; 10] = [1, 5, 10, 25, 50, 100, 250, 1_000, 5_000, 30_000];

/// A number that many threads change.
#[derive(Debug, Default)]
struct Counter(AtomicU64);

impl Counter {
    fn add(&self, count: impl TryInto<u64>) {
        self.0.fetch_add(count.try_into().unwrap_or(0), Ordering::Relaxed);
    }

    fn sub(&self, count: impl TryInto<u64>) {
        self.0.fetch_sub(count.try_into().unwrap_or(0), Ordering::Relaxed);
    }

    fn get(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

/// Everything that is counted since the start.
#[derive(Debug, Default)]
pub struct Metrics {
    outcomes: OutcomeCounters,
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
    commits: Counter,
    failed_commits: Counter,
    queue: Counter,
}

/// How many requests ended in which way.
#[derive(Debug, Default)]
struct OutcomeCounters {
    answered: Counter,
    refused: Counter,
    unreadable: Counter,
    newer: Counter,
    too_large: Counter,
    busy: Counter,
    slow: Counter,
    failed: Counter,
}

impl OutcomeCounters {
    const fn of(&self, outcome: RequestOutcome) -> &Counter {
        match outcome {
            RequestOutcome::Answered => &self.answered,
            RequestOutcome::Refused => &self.refused,
            RequestOutcome::Unreadable => &self.unreadable,
            RequestOutcome::Newer => &self.newer,
            RequestOutcome::TooLarge => &self.too_large,
            RequestOutcome::Busy => &self.busy,
            RequestOutcome::Slow => &self.slow,
            RequestOutcome::Failed => &self.failed,
        }
    }
}

impl Metrics {
    /// Counts a request that has ended.
    pub fn ended(&self, outcome: RequestOutcome, took: Duration) {
        self.outcomes.of(outcome).add(1_u64);
        let bucket = BUCKETS.iter().position(|end| took <= Duration::from_millis(*end));
        if let Some(counter) = bucket.and_then(|at| self.buckets.get(at)) {
            counter.add(1_u64);
        }
        self.requests.add(1_u64);
        self.microseconds.add(took.as_micros());
    }

    /// Counts what a request changed.
    pub fn ingested(&self, ingested: &Ingested) {
        self.entries.add(ingested.new_entries());
        self.quarantined.add(ingested.new_quarantined());
        self.forks.add(ingested.new_forks());
        self.alarms.add(ingested.new_alarms());
    }

    /// Counts a transaction of the writer.
    pub fn transaction(&self, committed: bool) {
        self.commits.add(1_u64);
        if !committed {
            self.failed_commits.add(1_u64);
        }
    }

    /// Counts a request that begins to wait for the writer.
    pub fn enqueued(&self) {
        self.queue.add(1_u64);
    }

    /// Counts requests that wait no longer.
    pub fn dequeued(&self, count: usize) {
        self.queue.sub(count);
    }

    /// How many requests wait for the writer.
    #[must_use]
    pub fn queue_length(&self) -> u64 {
        self.queue.get()
    }

    /// Counts checks that were judged again.
    pub fn rechecked(&self, counts: RecheckCounts) {
        self.same.add(counts.same);
        self.different.add(counts.different);
        self.unable.add(counts.unable);
        self.alarms.add(counts.different);
    }

    /// The metrics as text.
    #[must_use]
    pub fn text(&self) -> String {
        let mut out = String::with_capacity(2_048);
        head(&mut out, "roughcheck_requests_total", "counter", "Sync requests by outcome.");
        for outcome in RequestOutcome::ALL {
            let count = self.outcomes.of(outcome).get();
            let _ = writeln!(out, "roughcheck_requests_total{{outcome=\"{}\"}} {count}", outcome.as_str());
        }
        head(&mut out, "roughcheck_rechecks_total", "counter", "Checks judged again by result.");
        for (result, counter) in [("same", &self.same), ("different", &self.different), ("unable", &self.unable)] {
            let _ = writeln!(out, "roughcheck_rechecks_total{{result=\"{result}\"}} {}", counter.get());
        }
        for (name, kind, help, counter) in [
            ("roughcheck_entries_total", "counter", "Entries stored.", &self.entries),
            ("roughcheck_quarantined_total", "counter", "Records quarantined.", &self.quarantined),
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
        metrics.ended(RequestOutcome::Answered, Duration::from_micros(1_500));
        metrics.ended(RequestOutcome::Busy, Duration::from_secs(100));
        for _ in 0..3 {
            metrics.enqueued();
        }
        metrics.dequeued(1);
        metrics.transaction(true);
        metrics.transaction(false);
        let text = metrics.text();
        for line in [
            "roughcheck_requests_total{outcome=\"answered\"} 1",
            "roughcheck_requests_total{outcome=\"busy\"} 1",
            "roughcheck_queue_length 2",
            "roughcheck_commits_total 2",
            "roughcheck_failed_commits_total 1",
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
