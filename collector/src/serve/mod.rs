//! The collector on a network: connections with limits, and a stop that loses nothing.

mod connections;
mod routes;

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use roughcheck_format::base::Instant;
use roughcheck_format::cose::SecretKey;
use thiserror::Error;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;

use crate::audit::{self, Auditor};
use crate::collector::{Address, Collector};
use crate::metrics::Metrics;
use crate::office::OfficeError;
use crate::rate::Rate;
use crate::writer;
pub(crate) use connections::Peer;
use routes::Desk;

/// What the server takes, at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Open connections; further ones wait to be accepted.
    pub connections: usize,
    /// Sync requests that are read and worked on at once; further ones wait.
    pub requests: usize,
    /// Requests that wait for the writer; further ones get 429.
    pub waiting: usize,
    /// The time for the head of a request.
    pub header: Duration,
    /// The time for a request as a whole.
    pub handling: Duration,
    /// How often one device may ask.
    pub device: Rate,
    /// How often one address may ask. The machine itself may ask without limit: behind a proxy everybody is it.
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

/// What a server is started with.
pub struct Options {
    /// The database.
    pub database: Address,
    /// Where to listen; port 0 for any.
    pub listen: SocketAddr,
    /// The receipt key, where it is not to be made.
    pub receipt_key: Option<SecretKey>,
    /// Trust documents to install and hand out, in this order.
    pub documents: Vec<Vec<u8>>,
    /// What the time is.
    pub clock: writer::Clock,
    /// Limits.
    pub limits: Limits,
}

impl std::fmt::Debug for Options {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Options({:?}, {})", self.database, self.listen)
    }
}

/// Why the server could not start, or stopped by itself.
#[derive(Debug, Error)]
pub enum ServeError {
    /// Keys, documents or database.
    #[error(transparent)]
    Office(#[from] OfficeError),
    /// The network, threads or signals of the operating system.
    #[error("{0}: {1}")]
    System(String, #[source] std::io::Error),
}

fn system(what: impl ToString) -> impl FnOnce(std::io::Error) -> ServeError {
    move |error| ServeError::System(what.to_string(), error)
}

/// Serves until SIGTERM or SIGINT, then finishes what runs. `ready` is told the address that is listened on.
///
/// # Errors
/// [`ServeError`].
pub fn serve(options: Options, ready: impl FnOnce(SocketAddr)) -> Result<(), ServeError> {
    let now = (options.clock)();
    let collector = prepare(&options, now)?;
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(system("the operating system gives no threads"))?;
    let metrics = Arc::new(Metrics::default());
    let (storage, readers, office) = collector.into_parts();
    let limits = options.limits;
    let (audit_clock, page_clock) = (Arc::clone(&options.clock), Arc::clone(&options.clock));
    let (queue, writer) =
        writer::start(storage, office.identity(), options.clock, limits.waiting, Arc::clone(&metrics))
            .map_err(system("the operating system gives no threads"))?;
    let (stop_audit, stopped) = std::sync::mpsc::channel();
    let auditor = Auditor::new(
        options.database.open().map_err(OfficeError::from)?,
        Arc::clone(&readers),
        audit_clock,
        Arc::clone(&metrics),
    );
    let auditor = audit::start(auditor, stopped).map_err(system("the operating system gives no threads"))?;
    let router = routes::router(Desk::new(queue, readers, office, metrics, limits), page_clock);
    let served = runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind(options.listen).await.map_err(system(options.listen))?;
        let address = listener.local_addr().map_err(system(options.listen))?;
        let stop = stop_signal()?;
        ready(address);
        connections::accept(listener, router, stop, limits).await;
        Ok(())
    });
    // The router is gone and with it every desk, so that the writer ends once it has kept what waits.
    runtime.shutdown_timeout(Duration::from_secs(1));
    let _ = writer.join();
    drop(stop_audit);
    let _ = auditor.join();
    served
}

fn prepare(options: &Options, now: Instant) -> Result<Collector, OfficeError> {
    let mut collector = Collector::open(&options.database, options.receipt_key.as_ref())?;
    for document in &options.documents {
        collector.install(document, now)?;
    }
    Ok(collector)
}

/// Becomes true once the operating system asks the process to end.
fn stop_signal() -> Result<watch::Receiver<bool>, ServeError> {
    let failed = || system("signals cannot be received");
    let mut term = signal(SignalKind::terminate()).map_err(failed())?;
    let mut int = signal(SignalKind::interrupt()).map_err(failed())?;
    let (told, stop) = watch::channel(false);
    tokio::spawn(async move {
        tokio::select! {
            _ = term.recv() => {}
            _ = int.recv() => {}
        }
        let _ = told.send(true);
    });
    Ok(stop)
}
