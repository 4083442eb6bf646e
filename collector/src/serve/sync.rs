//! One sync request on its way through limits, verification, the writer and back.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Instant;

use axum::body::{Bytes, to_bytes};
use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use roughcheck_verify::sync::{MAX_REQUEST, RequestError, Standing};

use super::state::AppState;
use crate::collector::{find_key, reply};
use crate::ingest::{Ingested, VerifiedRequest};
use crate::log;
use crate::request_outcome::RequestOutcome;
use crate::writer::SubmitError;

/// A request that has ended, for the answer and for the log.
struct Handled {
    outcome: RequestOutcome,
    device: Option<String>,
    ingested: Option<Ingested>,
    retry_after: Option<u64>,
    body: Option<Vec<u8>>,
}

impl Handled {
    const fn plain(outcome: RequestOutcome) -> Self {
        Self { outcome, device: None, ingested: None, retry_after: None, body: None }
    }

    fn later(outcome: RequestOutcome, seconds: u64) -> Self {
        Self { retry_after: Some(seconds), ..Self::plain(outcome) }
    }
}

/// `POST /v1/sync`.
pub(super) async fn sync(
    State(app): State<Arc<AppState>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    request: Request,
) -> Response {
    let began = Instant::now();
    let handled = tokio::time::timeout(app.handling(), handle(&app, peer, request)).await;
    let handled = handled.unwrap_or_else(|_| Handled::later(RequestOutcome::Slow, 5));
    app.metrics().ended(handled.outcome, began.elapsed());
    log::request(handled.outcome, handled.device.as_deref(), handled.ingested.as_ref(), began.elapsed());
    respond(handled)
}

async fn handle(app: &Arc<AppState>, peer: SocketAddr, request: Request) -> Handled {
    if let Err(seconds) = app.admit_address(peer) {
        return Handled::later(RequestOutcome::Busy, seconds);
    }
    if announced_length(&request) > MAX_REQUEST {
        return Handled::plain(RequestOutcome::TooLarge);
    }
    // Bodies are read only for as many requests as are processed, so that waiting costs no memory.
    let Some(_permit) = app.permit().await else { return Handled::later(RequestOutcome::Failed, 5) };
    let Ok(body) = to_bytes(request.into_body(), MAX_REQUEST).await else {
        return Handled::plain(RequestOutcome::TooLarge);
    };
    let request = match read(app, body).await {
        Ok(request) => request,
        Err(outcome) => return Handled::plain(outcome),
    };
    let device = Some(request.device_key().id().to_string());
    if let Err(seconds) = app.admit_device(request.device_key().as_bytes()) {
        return Handled { device, ..Handled::later(RequestOutcome::Busy, seconds) };
    }
    let handled = match app.writer().submit(request) {
        Ok(waiting) => answer(app, waiting.await.ok().flatten()),
        Err(SubmitError::QueueFull) => Handled::later(RequestOutcome::Busy, 1),
        Err(SubmitError::Stopped) => Handled::later(RequestOutcome::Failed, 5),
    };
    Handled { device, ..handled }
}

/// The length of the body that a request announces, in bytes; 0 where it announces none.
fn announced_length(request: &Request) -> usize {
    let length = request.headers().get(header::CONTENT_LENGTH).and_then(|value| value.to_str().ok());
    length.and_then(|text| text.parse().ok()).unwrap_or(0)
}

/// Reads and verifies a request. Hashes and signatures take time, so this runs beside the network's threads.
async fn read(app: &Arc<AppState>, body: Bytes) -> Result<VerifiedRequest, RequestOutcome> {
    let readers = Arc::clone(app.readers());
    let read = move || VerifiedRequest::read(&body, |epoch, id| find_key(&readers, epoch, id));
    match tokio::task::spawn_blocking(read).await {
        Ok(Ok(request)) => Ok(request),
        Ok(Err(RequestError::Newer)) => Err(RequestOutcome::Newer),
        Ok(Err(RequestError::TooLarge)) => Err(RequestOutcome::TooLarge),
        Ok(Err(RequestError::Unreadable | RequestError::Signature)) => Err(RequestOutcome::Unreadable),
        Err(_) => Err(RequestOutcome::Failed),
    }
}

/// The signed answer, once everything it says is on the disk.
fn answer(app: &AppState, ingested: Option<Ingested>) -> Handled {
    let Some(reply) = ingested.and_then(|ingested| reply(app.identity(), ingested).ok()) else {
        return Handled::later(RequestOutcome::Failed, 5);
    };
    let known = reply.ingested.standing() == Standing::Known;
    let outcome = if known { RequestOutcome::Answered } else { RequestOutcome::Refused };
    Handled { ingested: Some(reply.ingested), body: Some(reply.answer.encode()), ..Handled::plain(outcome) }
}

fn respond(handled: Handled) -> Response {
    if let Some(body) = handled.body {
        let known = handled.ingested.is_some_and(|ingested| ingested.standing() == Standing::Known);
        let status = if known { StatusCode::OK } else { StatusCode::FORBIDDEN };
        return (status, [(header::CONTENT_TYPE, HeaderValue::from_static("application/cbor"))], body).into_response();
    }
    let (status, text) = match handled.outcome {
        RequestOutcome::Unreadable => (StatusCode::BAD_REQUEST, "not a sync request, or its signature does not hold\n"),
        RequestOutcome::Newer => (StatusCode::UPGRADE_REQUIRED, "this collector speaks sync protocol 1\n"),
        RequestOutcome::TooLarge => (StatusCode::PAYLOAD_TOO_LARGE, "send less at once\n"),
        RequestOutcome::Busy => (StatusCode::TOO_MANY_REQUESTS, "too many requests: try again later\n"),
        RequestOutcome::Slow => (StatusCode::REQUEST_TIMEOUT, "not finished in time: try again\n"),
        RequestOutcome::Answered | RequestOutcome::Refused | RequestOutcome::Failed => {
            (StatusCode::SERVICE_UNAVAILABLE, "nothing was stored: try again later\n")
        }
    };
    let mut response = (status, text).into_response();
    if let Some(seconds) = handled.retry_after {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    response
}
