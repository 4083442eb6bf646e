//! The routes of the page, and the headers that keep browsers from running or storing anything.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use maud::{Markup, html};
use roughcheck_format::certificate::Number;
use serde::Deserialize;

use super::number_history::NumberHistory;
use super::overview::{self, Overview};
use super::{guard, layout};
use crate::clock::Clock;
use crate::entropy;
use crate::error::StorageError;
use crate::log;
use crate::reader_pool::ReaderPool;
use crate::storage::Reader;

/// How often a page that asks for it is loaded again, in seconds.
const REFRESH: &str = "20";

struct PageState {
    readers: Arc<ReaderPool>,
    clock: Clock,
}

/// The routes of the page, to be merged with those of the protocol. `readers` lends connections to the database.
pub fn routes(readers: Arc<ReaderPool>, clock: Clock) -> Router {
    Router::new()
        .route("/", get(first))
        .route("/search", get(search))
        .route("/number/{number}", get(number))
        .route_layer(middleware::from_fn(guard::guard))
        .with_state(Arc::new(PageState { readers, clock }))
}

/// What the first page is asked for.
#[derive(Debug, Deserialize)]
struct FirstQuery {
    /// Batch and place of the last check seen, with a dot between; older ones are shown.
    before: Option<String>,
    /// Present where the page is to be loaded again by itself.
    live: Option<String>,
}

impl FirstQuery {
    fn before(&self) -> Option<(i64, u64)> {
        let (batch, seq) = self.before.as_deref()?.split_once('.')?;
        Some((batch.parse().ok()?, seq.parse().ok()?))
    }
}

async fn first(State(state): State<Arc<PageState>>, Query(query): Query<FirstQuery>) -> Response {
    let before = query.before();
    let now = (state.clock)();
    let read = read(&state, move |reader| match before {
        Some(before) => overview::older(reader, before),
        None => Ok(Overview::read(reader, now)?.body()),
    })
    .await;
    let mut response = respond(StatusCode::OK, "Checks at the posts", read);
    if before.is_none() && query.live.is_some() {
        response.headers_mut().insert(header::REFRESH, HeaderValue::from_static(REFRESH));
    }
    response
}

/// What the form asks for.
#[derive(Debug, Default, Deserialize)]
struct SearchQuery {
    #[serde(default)]
    number: String,
}

async fn search(Query(query): Query<SearchQuery>) -> Response {
    match query.number.parse::<Number>() {
        Ok(number) => Redirect::to(&format!("/number/{}", number.key())).into_response(),
        Err(_) => respond(StatusCode::BAD_REQUEST, "Search", Ok(not_a_number(&query.number))),
    }
}

async fn number(State(state): State<Arc<PageState>>, Path(typed): Path<String>) -> Response {
    let Ok(number) = typed.parse::<Number>() else {
        return respond(StatusCode::NOT_FOUND, "Search", Ok(not_a_number(&typed)));
    };
    let title = number.to_string();
    let read = read(&state, move |reader| {
        let history = NumberHistory::read(reader, number)?;
        Ok((history.is_empty(), history.body()))
    })
    .await;
    match read {
        Ok((true, body)) => respond(StatusCode::NOT_FOUND, &title, Ok(body)),
        Ok((false, body)) => respond(StatusCode::OK, &title, Ok(body)),
        Err(error) => respond(StatusCode::OK, &title, Err(error)),
    }
}

fn not_a_number(typed: &str) -> Markup {
    let typed: String = typed.chars().take(64).collect();
    html! {
        h1 { "Not a certificate number" }
        p.empty {
            "“" (typed) "” is not one. A number begins with the two letters of the issuing participant, followed by 1 to 16 \
             letters and digits, such as " code { "AO-0770431" } "; spaces, hyphens, slashes and dots do not matter."
        }
    }
}

/// Reads from the database, where blocking is allowed.
async fn read<T: Send + 'static>(
    state: &PageState,
    ask: impl FnOnce(&dyn Reader) -> Result<T, StorageError> + Send + 'static,
) -> Result<T, StorageError> {
    let readers = Arc::clone(&state.readers);
    let read = tokio::task::spawn_blocking(move || readers.with(ask)).await;
    read.unwrap_or_else(|error| Err(StorageError::Failed(Box::new(error))))
}

/// A whole page; a body that could not be read is logged and answered by 503.
fn respond(status: StatusCode, title: &str, body: Result<Markup, StorageError>) -> Response {
    let body = body.map_err(|error| log::failure(&error)).ok();
    let Some((body, bytes)) = body.zip(entropy::random::<16>().ok()) else {
        return (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer: try again later\n").into_response();
    };
    let nonce = roughcheck_format::base::to_hex(&bytes[..]);
    let policy = format!(
        "default-src 'none'; style-src 'nonce-{nonce}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    );
    let headers = [
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (header::CACHE_CONTROL, "no-store"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::CONTENT_SECURITY_POLICY, &policy),
    ];
    (status, headers, layout::page(title, &nonce, &body)).into_response()
}
