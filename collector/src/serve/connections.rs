//! Accepting connections, and ending them.
//!
//! The loop is our own because `axum::serve` limits neither open connections nor the time for a head.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::ConnectInfo;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::{Service as _, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};

use super::limits::Limits;

/// The longest head of a request, in bytes.
const MAX_HEAD: usize = 32 << 10;
/// Accepting fails when file descriptors run out; trying again at once would fail too.
const ACCEPT_RETRY: Duration = Duration::from_millis(100);
/// Requests that still run after the longest handling time and this are given up.
const SHUTDOWN_GRACE: Duration = Duration::from_secs(5);

/// Accepts connections until told to stop, then waits for those that are open.
pub(super) async fn accept(listener: TcpListener, router: Router, stop: watch::Receiver<bool>, limits: Limits) {
    let open = Arc::new(Semaphore::new(limits.connections));
    let mut stopping = stop.clone();
    loop {
        let accepted = tokio::select! {
            accepted = next(&listener, &open) => accepted,
            _ = stopping.wait_for(|stop| *stop) => break,
        };
        let Some((stream, peer, permit)) = accepted else { break };
        let (router, stop) = (router.clone(), stop.clone());
        tokio::spawn(async move {
            serve_one(stream, peer, router, stop, limits).await;
            drop(permit);
        });
    }
    drop((listener, router));
    let all = u32::try_from(limits.connections).unwrap_or(u32::MAX);
    let _ = tokio::time::timeout(limits.handling + SHUTDOWN_GRACE, open.acquire_many(all)).await;
}

type Accepted = (TcpStream, SocketAddr, tokio::sync::OwnedSemaphorePermit);

async fn next(listener: &TcpListener, open: &Arc<Semaphore>) -> Option<Accepted> {
    let permit = Arc::clone(open).acquire_owned().await.ok()?;
    loop {
        match listener.accept().await {
            Ok((stream, peer)) => return Some((stream, peer, permit)),
            Err(_) => tokio::time::sleep(ACCEPT_RETRY).await,
        }
    }
}

async fn serve_one(
    stream: TcpStream,
    peer: SocketAddr,
    router: Router,
    mut stop: watch::Receiver<bool>,
    limits: Limits,
) {
    // Answers are small and whole; waiting to fill packets only delays them.
    let _ = stream.set_nodelay(true);
    let service = service_fn(move |mut request: hyper::Request<Incoming>| {
        request.extensions_mut().insert(ConnectInfo(peer));
        let service = TowerToHyperService::new(router.clone());
        async move { Ok::<_, Infallible>(service.call(request).await.unwrap_or_else(|never| match never {})) }
    });
    let mut builder = http1::Builder::new();
    builder.timer(TokioTimer::new()).header_read_timeout(limits.header).max_buf_size(MAX_HEAD);
    let mut connection = std::pin::pin!(builder.serve_connection(TokioIo::new(stream), service));
    tokio::select! {
        _ = connection.as_mut() => return,
        _ = stop.wait_for(|stop| *stop) => {}
    }
    // A request that has begun is finished; no new one begins.
    connection.as_mut().graceful_shutdown();
    let _ = connection.await;
}
