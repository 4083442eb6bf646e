//! What the server takes.

use std::time::Duration;

use crate::rate::Rate;

/// What the server takes, at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Open connections; further ones wait to be accepted.
    pub connections: usize,
    /// Sync requests that are read and processed at once; further ones wait.
    pub requests: usize,
    /// Requests that wait for the writer; further ones get 429.
    pub waiting: usize,
    /// The time for the head of a request.
    pub header: Duration,
    /// The time for a request as a whole.
    pub handling: Duration,
    /// How often one device may send.
    pub device: Rate,
    /// How often one address may send. The machine itself has no limit: behind a proxy every request comes from it.
    pub address: Rate,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connections: 512,
            requests: 128,
            waiting: 128,
            header: Duration::from_secs(10),
            handling: Duration::from_secs(30),
            device: Rate { per_second: 20, burst: 200 },
            address: Rate { per_second: 100, burst: 1_000 },
        }
    }
}
