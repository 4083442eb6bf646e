//! The log: one line of JSON for each request that has ended, and for each failure. A device is named by its key id;
//! numbers, names and the content of certificates stay in the database.

use std::time::Duration;

use tracing::Subscriber;
use tracing_subscriber::fmt::MakeWriter;

use crate::clock::ClockDoubt;
use crate::error::StorageError;
use crate::ingest::Ingested;
use crate::request_outcome::RequestOutcome;

/// Sends the log of this process to standard error. Does nothing where the process logs elsewhere already.
pub fn to_stderr() {
    let _ = tracing::subscriber::set_global_default(json_lines(std::io::stderr));
}

/// One JSON object a line, with the fields of the event alone: the service manager that stores the lines adds the time.
fn json_lines(writer: impl for<'w> MakeWriter<'w> + Send + Sync + 'static) -> impl Subscriber + Send + Sync {
    tracing_subscriber::fmt()
        .json()
        .flatten_event(true)
        .with_current_span(false)
        .with_span_list(false)
        .without_time()
        .with_level(false)
        .with_target(false)
        // A log that cannot be written stops nothing.
        .log_internal_errors(false)
        .with_writer(writer)
        .finish()
}

/// Logs a request that has ended; unknown fields are left out.
pub(crate) fn request(outcome: RequestOutcome, device: Option<&str>, ingested: Option<&Ingested>, took: Duration) {
    tracing::info!(
        event = "sync",
        outcome = outcome.as_str(),
        device,
        ms = u64::try_from(took.as_millis()).unwrap_or(u64::MAX),
        standing = ingested.map(|ingested| ingested.standing().as_str()),
        offered = ingested.map(Ingested::offered),
        new = ingested.map(Ingested::new_entries),
        quarantined = ingested.map(|ingested| ingested.quarantined().len()),
        forks = ingested.map(Ingested::new_forks),
        alarms = ingested.map(Ingested::new_alarms),
        clock = ingested.and_then(Ingested::clock_doubt).map(ClockDoubt::as_str),
    );
}

/// Logs that the clock is in doubt: no receipt is signed until somebody says that it is right.
pub(crate) fn clock_in_doubt(doubt: ClockDoubt) {
    tracing::error!(event = "clock-in-doubt", clock = doubt.as_str());
}

/// Logs that the database failed.
pub(crate) fn failure(error: &StorageError) {
    tracing::error!(event = "failure", error = error.to_string());
}

#[cfg(test)]
mod tests {
    use std::io;
    use std::sync::{Arc, Mutex};

    use super::*;

    #[derive(Clone, Default)]
    struct Lines(Arc<Mutex<Vec<u8>>>);

    impl io::Write for Lines {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().expect("not poisoned").extend_from_slice(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn each_event_is_one_line_of_json_with_the_names_that_others_read() {
        let lines = Lines::default();
        let writer = lines.clone();
        tracing::subscriber::with_default(json_lines(move || writer.clone()), || {
            request(RequestOutcome::Busy, Some("0011223344556677"), None, Duration::from_millis(7));
            failure(&StorageError::Foreign);
        });
        let text = String::from_utf8(lines.0.lock().expect("not poisoned").clone()).expect("UTF-8");
        let found: Vec<serde_json::Value> =
            text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
        let due = [
            serde_json::json!({ "event": "sync", "outcome": "busy", "device": "0011223344556677", "ms": 7 }),
            serde_json::json!({ "event": "failure", "error": "not a collector's database" }),
        ];
        assert_eq!(found, due);
    }
}
