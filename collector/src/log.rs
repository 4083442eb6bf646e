//! One line of JSON for each request, on standard error. A device is named by its key id; numbers, names and whatever a
//! certificate says stay in the database.

use std::io::Write as _;
use std::time::Duration;

use serde_json::json;

use crate::ingest::Outcome;
use crate::metrics::Ending;

/// Logs a request that has ended.
pub(crate) fn request(ending: Ending, device: Option<&str>, outcome: Option<&Outcome>, took: Duration) {
    let mut line = json!({
        "event": "sync",
        "outcome": ending.as_str(),
        "device": device,
        "ms": u64::try_from(took.as_millis()).unwrap_or(u64::MAX),
    });
    if let (Some(line), Some(outcome)) = (line.as_object_mut(), outcome) {
        line.insert("standing".to_owned(), outcome.standing.as_str().into());
        line.insert("offered".to_owned(), outcome.offered.into());
        line.insert("new".to_owned(), outcome.new.into());
        line.insert("quarantined".to_owned(), outcome.quarantined.len().into());
        line.insert("forks".to_owned(), outcome.new_forks.into());
        line.insert("alarms".to_owned(), outcome.new_alarms.into());
    }
    write(&line);
}

/// Logs that the database failed.
pub(crate) fn failure(error: &crate::StorageError) {
    write(&json!({ "event": "failure", "error": error.to_string() }));
}

fn write(line: &serde_json::Value) {
    // A log that cannot be written stops nothing.
    let _ = writeln!(std::io::stderr().lock(), "{line}");
}
