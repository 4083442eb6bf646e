//! The routes, and the way of one sync request through limits, verification, the writer and back.

use std::sync::Arc;
use std::time::Instant;

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use roughcheck_verify::sync::{MAX_REQUEST, RequestError, Standing};
use tokio::sync::Semaphore;

use super::Limits;
use super::connections::Peer;
use crate::collector::{find_key, reply};
use crate::ingest::{Offer, Outcome};
use crate::metrics::{Ending, Metrics};
use crate::office::Office;
use crate::rate::Buckets;
use crate::readers::Readers;
use crate::writer::{self, Busy};
use crate::{log, page};

/// What every request needs.
pub(super) struct Desk {
    queue: writer::Desk,
    readers: Arc<Readers>,
    office: Office,
    metrics: Arc<Metrics>,
    devices: Buckets<Vec<u8>>,
    addresses: Buckets<std::net::IpAddr>,
    working: Semaphore,
    limits: Limits,
}

impl Desk {
    pub(super) fn new(
        queue: writer::Desk,
        readers: Arc<Readers>,
        office: Office,
        metrics: Arc<Metrics>,
        limits: Limits,
    ) -> Self {
        let (devices, addresses) = (Buckets::new(limits.device), Buckets::new(limits.address));
        let working = Semaphore::new(limits.requests);
        Self { queue, readers, office, metrics, devices, addresses, working, limits }
    }
}

type Shared = State<Arc<Desk>>;

/// Every route. `openapi.json` beside this file describes each; a test compares the two.
pub(super) fn router(desk: Desk, clock: writer::Clock) -> Router {
    let desk = Arc::new(desk);
    let pages = page::routes(Arc::clone(&desk.readers), clock);
    Router::new()
        .route("/v1/sync", post(sync))
        .route("/healthz", get(healthz))
        .route("/metrics", get(metrics))
        .route("/openapi.json", get(openapi))
        .with_state(desk)
        .merge(pages)
}

/// Whether the database answers.
async fn healthz(State(desk): Shared) -> Response {
    let asked = tokio::task::spawn_blocking(move || desk.readers.with(|reader| reader.newest_trust())).await;
    match asked {
        Ok(Ok(_)) => (StatusCode::OK, "ok\n").into_response(),
        _ => (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n").into_response(),
    }
}

async fn metrics(State(desk): Shared) -> Response {
    typed("text/plain; version=0.0.4; charset=utf-8", desk.metrics.text())
}

async fn openapi() -> Response {
    typed("application/json", include_str!("openapi.json"))
}

fn typed(kind: &'static str, body: impl Into<Body>) -> Response {
    ([(header::CONTENT_TYPE, HeaderValue::from_static(kind))], body.into()).into_response()
}

/// How a request ended, for the answer and for the log.
struct End {
    ending: Ending,
    device: Option<String>,
    outcome: Option<Outcome>,
    retry_after: Option<u64>,
    body: Option<Vec<u8>>,
}

impl End {
    const fn plain(ending: Ending) -> Self {
        Self { ending, device: None, outcome: None, retry_after: None, body: None }
    }

    fn later(ending: Ending, seconds: u64) -> Self {
        Self { retry_after: Some(seconds), ..Self::plain(ending) }
    }
}

async fn sync(State(desk): Shared, request: Request) -> Response {
    let began = Instant::now();
    let handled = tokio::time::timeout(desk.limits.handling, handle(&desk, request)).await;
    let end = handled.unwrap_or_else(|_| End::later(Ending::Slow, 5));
    desk.metrics.ended(end.ending, began.elapsed());
    log::request(end.ending, end.device.as_deref(), end.outcome.as_ref(), began.elapsed());
    respond(end)
}

fn respond(end: End) -> Response {
    if let Some(body) = end.body {
        let known = end.outcome.is_some_and(|outcome| outcome.standing == Standing::Known);
        let status = if known { StatusCode::OK } else { StatusCode::FORBIDDEN };
        return (status, typed("application/cbor", body)).into_response();
    }
    let (status, text) = match end.ending {
        Ending::Unreadable => (StatusCode::BAD_REQUEST, "not a sync request, or its signature does not hold\n"),
        Ending::Newer => (StatusCode::UPGRADE_REQUIRED, "this collector speaks sync protocol 1\n"),
        Ending::TooLarge => (StatusCode::PAYLOAD_TOO_LARGE, "send less at once\n"),
        Ending::Busy => (StatusCode::TOO_MANY_REQUESTS, "too many requests: try again later\n"),
        Ending::Slow => (StatusCode::REQUEST_TIMEOUT, "not finished in time: try again\n"),
        Ending::Answered | Ending::Refused | Ending::Failed => {
            (StatusCode::SERVICE_UNAVAILABLE, "nothing was kept: try again later\n")
        }
    };
    let mut response = (status, text).into_response();
    if let Some(seconds) = end.retry_after {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    response
}

async fn handle(desk: &Arc<Desk>, request: Request) -> End {
    let peer = request.extensions().get::<Peer>().map(|peer| peer.0.ip());
    if let Some(address) = peer.filter(|address| !address.is_loopback())
        && let Err(seconds) = desk.addresses.take(address, Instant::now())
    {
        return End::later(Ending::Busy, seconds);
    }
    if announced(&request) > MAX_REQUEST {
        return End::plain(Ending::TooLarge);
    }
    // Bodies are read only for as many as are worked on, so that waiting costs no memory.
    let Ok(_permit) = desk.working.acquire().await else { return End::later(Ending::Failed, 5) };
    let Ok(body) = to_bytes(request.into_body(), MAX_REQUEST).await else { return End::plain(Ending::TooLarge) };
    let read = read(desk, body).await;
    let offer = match read {
        Ok(offer) => offer,
        Err(ending) => return End::plain(ending),
    };
    let device = Some(offer.device_key().id().to_string());
    if let Err(seconds) = desk.devices.take(offer.device_key().as_bytes().to_vec(), Instant::now()) {
        return End { device, ..End::later(Ending::Busy, seconds) };
    }
    let end = match desk.queue.hand_in(offer) {
        Ok(waiting) => kept(desk, waiting.await.ok().flatten()),
        Err(Busy::Full) => End::later(Ending::Busy, 1),
        Err(Busy::Gone) => End::later(Ending::Failed, 5),
    };
    End { device, ..end }
}

/// The length that a request announces.
fn announced(request: &Request) -> usize {
    let length = request.headers().get(header::CONTENT_LENGTH).and_then(|value| value.to_str().ok());
    length.and_then(|text| text.parse().ok()).unwrap_or(0)
}

/// Hashes and signatures take time, which is not to be taken from the network.
async fn read(desk: &Arc<Desk>, body: Bytes) -> Result<Offer, Ending> {
    let own = Arc::clone(desk);
    let read = move || Offer::read(&body, |epoch, id| find_key(&own.readers, epoch, id));
    match tokio::task::spawn_blocking(read).await {
        Ok(Ok(offer)) => Ok(offer),
        Ok(Err(RequestError::Newer)) => Err(Ending::Newer),
        Ok(Err(RequestError::TooLarge)) => Err(Ending::TooLarge),
        Ok(Err(RequestError::Unreadable | RequestError::Signature)) => Err(Ending::Unreadable),
        Err(_) => Err(Ending::Failed),
    }
}

/// The signed answer, once everything it says is on the disk.
fn kept(desk: &Desk, outcome: Option<Outcome>) -> End {
    let Some(reply) = outcome.and_then(|outcome| reply(&desk.office, outcome).ok()) else {
        return End::later(Ending::Failed, 5);
    };
    let known = reply.outcome.standing == Standing::Known;
    let ending = if known { Ending::Answered } else { Ending::Refused };
    End { outcome: Some(reply.outcome), body: Some(reply.answer.encode()), ..End::plain(ending) }
}
