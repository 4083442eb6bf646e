//! What every request to the server needs.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::{Duration, Instant};

use roughcheck_verify::sync::is_loopback;
use tokio::sync::{Semaphore, SemaphorePermit};

use super::limits::Limits;
use crate::identity::CollectorIdentity;
use crate::metrics::Metrics;
use crate::rate::Buckets;
use crate::reader_pool::ReaderPool;
use crate::writer::WriterHandle;

/// What every request to the server needs.
pub(super) struct AppState {
    writer: WriterHandle,
    readers: Arc<ReaderPool>,
    identity: CollectorIdentity,
    metrics: Arc<Metrics>,
    devices: Buckets<Vec<u8>>,
    addresses: Buckets<IpAddr>,
    working: Semaphore,
    handling: Duration,
}

impl AppState {
    pub(super) fn new(
        writer: WriterHandle,
        readers: Arc<ReaderPool>,
        identity: CollectorIdentity,
        metrics: Arc<Metrics>,
        limits: Limits,
    ) -> Self {
        let (devices, addresses) = (Buckets::new(limits.device), Buckets::new(limits.address));
        let (working, handling) = (Semaphore::new(limits.requests), limits.handling);
        Self { writer, readers, identity, metrics, devices, addresses, working, handling }
    }

    pub(super) const fn writer(&self) -> &WriterHandle {
        &self.writer
    }

    pub(super) const fn readers(&self) -> &Arc<ReaderPool> {
        &self.readers
    }

    pub(super) const fn identity(&self) -> &CollectorIdentity {
        &self.identity
    }

    pub(super) fn metrics(&self) -> &Metrics {
        &self.metrics
    }

    /// The time for a request as a whole.
    pub(super) const fn handling(&self) -> Duration {
        self.handling
    }

    /// Counts a request of this address; else the seconds after which to try again. The machine itself has no limit.
    pub(super) fn admit_address(&self, peer: SocketAddr) -> Result<(), u64> {
        let address = peer.ip();
        if is_loopback(address) { Ok(()) } else { self.addresses.take(address, Instant::now()) }
    }

    /// Counts a request of this device key; else the seconds after which to try again.
    pub(super) fn admit_device(&self, key: &[u8]) -> Result<(), u64> {
        self.devices.take(key.to_vec(), Instant::now())
    }

    /// Waits until this request may be read and processed; none when the server stops.
    pub(super) async fn permit(&self) -> Option<SemaphorePermit<'_>> {
        self.working.acquire().await.ok()
    }
}
