//! Starting the server, and stopping it.

use std::net::SocketAddr;
use std::sync::{Arc, mpsc};
use std::time::Duration;

use roughcheck_format::base::Timestamp;
use roughcheck_format::cose::SecretKey;
use thiserror::Error;
use tokio::net::TcpListener;
use tokio::runtime;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;

use super::limits::Limits;
use super::state::AppState;
use super::{connections, routes};
use crate::audit::{self, Auditor};
use crate::clock::Clock;
use crate::collector::Collector;
use crate::database_url::DatabaseUrl;
use crate::identity::CollectorError;
use crate::log;
use crate::metrics::Metrics;
use crate::writer;

/// What a server is started with.
pub struct Options {
    /// The database.
    pub database: DatabaseUrl,
    /// Where to listen; port 0 for any.
    pub listen: SocketAddr,
    /// The receipt key; without one the stored key is used, or made at the first start.
    pub receipt_key: Option<SecretKey>,
    /// Trust documents to install and hand out, in this order.
    pub documents: Vec<Vec<u8>>,
    /// What the time is.
    pub clock: Clock,
    /// Whether that may be signed; else receipts are withheld, and documents handed out all the same.
    pub clock_is_meant: bool,
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
    Collector(#[from] CollectorError),
    /// The network, threads or signals of the operating system.
    #[error("{0}: {1}")]
    System(String, #[source] std::io::Error),
}

const NO_THREADS: &str = "the operating system gives no threads";

fn system(what: impl ToString) -> impl FnOnce(std::io::Error) -> ServeError {
    move |error| ServeError::System(what.to_string(), error)
}

/// Serves until SIGTERM or SIGINT, then finishes the requests that have begun. `ready` is called once, with the address
/// that is listened on.
///
/// # Errors
/// [`ServeError`].
pub fn serve(options: Options, ready: impl FnOnce(SocketAddr)) -> Result<(), ServeError> {
    let now = (options.clock)();
    let collector = prepare(&options, now)?;
    let runtime = runtime::Builder::new_multi_thread().enable_all().build().map_err(system(NO_THREADS))?;
    let metrics = Arc::new(Metrics::default());
    let (storage, readers, identity) = collector.into_parts();
    let limits = options.limits;
    let (handle, writer) = writer::start(
        storage,
        identity.receipt_issuer(),
        Arc::clone(&options.clock),
        limits.waiting,
        Arc::clone(&metrics),
    )
    .map_err(system(NO_THREADS))?;
    let (stop_audit, stopped) = mpsc::channel();
    let auditor = Auditor::new(
        options.database.open().map_err(CollectorError::from)?,
        Arc::clone(&readers),
        Arc::clone(&options.clock),
        Arc::clone(&metrics),
    );
    let auditor = audit::start(auditor, stopped).map_err(system(NO_THREADS))?;
    let router = routes::router(AppState::new(handle, readers, identity, metrics, limits), options.clock);
    let served = runtime.block_on(async {
        let listener = TcpListener::bind(options.listen).await.map_err(system(options.listen))?;
        let address = listener.local_addr().map_err(system(options.listen))?;
        let stop = stop_signal()?;
        ready(address);
        connections::accept(listener, router, stop, limits).await;
        Ok(())
    });
    // With the router every handle of the writer is gone, so the writer ends once it has processed the queue.
    runtime.shutdown_timeout(Duration::from_secs(1));
    let _ = writer.join();
    drop(stop_audit);
    let _ = auditor.join();
    served
}

fn prepare(options: &Options, now: Timestamp) -> Result<Collector, CollectorError> {
    let mut collector = Collector::open(&options.database, options.receipt_key.as_ref())?;
    for document in &options.documents {
        collector.install(document, now)?;
    }
    if !options.clock_is_meant {
        collector.doubt_clock();
    }
    if let Some(doubt) = collector.clock_doubt(now)? {
        log::clock_in_doubt(doubt);
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
