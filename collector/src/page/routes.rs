//! The routes of the page, and the headers that keep browsers from running or storing anything.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use maud::Markup;
use roughcheck_format::certificate::{Number, TypedNumber};
use serde::Deserialize;

use super::asked::Asked;
use super::number_history::NumberHistory;
use super::overview::{self, Overview, REFRESH};
use super::{guard, layout, search};
use crate::clock::Clock;
use crate::entropy;
use crate::error::StorageError;
use crate::log;
use crate::reader_pool::ReaderPool;
use crate::storage::Reader;

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

async fn first(asked: Asked, State(state): State<Arc<PageState>>, Query(query): Query<FirstQuery>) -> Response {
    let before = query.before();
    let (now, words) = ((state.clock)(), asked.words);
    let read = read(&state, move |reader| match before {
        Some(before) => overview::older(words, reader, before),
        None => Ok(Overview::read(reader, now)?.body(words)),
    })
    .await;
    let mut response = respond(&asked, StatusCode::OK, &words.plain("checks-title", &[]), read);
    if before.is_none() && query.live.is_some() {
        response.headers_mut().insert(header::REFRESH, HeaderValue::from(REFRESH));
    }
    response
}

/// What the form asks for.
#[derive(Debug, Default, Deserialize)]
struct SearchQuery {
    #[serde(default)]
    number: String,
}

async fn search(asked: Asked, Query(query): Query<SearchQuery>) -> Response {
    match TypedNumber::read(&query.number) {
        TypedNumber::Understood(number) => {
            Redirect::to(&asked.words.link(&search::address(&number, &query.number))).into_response()
        }
        TypedNumber::Asked(readings) => in_doubt(&asked, StatusCode::BAD_REQUEST, &query.number, &readings),
    }
}

fn in_doubt(asked: &Asked, status: StatusCode, typed: &str, readings: &[Number]) -> Response {
    let title = asked.words.plain("search-title", &[]);
    respond(asked, status, &title, Ok(search::in_doubt(asked.words, typed, readings)))
}

/// What led to a number.
#[derive(Debug, Deserialize)]
struct NumberQuery {
    /// What somebody typed.
    typed: Option<String>,
}

async fn number(
    asked: Asked,
    State(state): State<Arc<PageState>>,
    Path(named): Path<String>,
    Query(query): Query<NumberQuery>,
) -> Response {
    let number = match TypedNumber::read(&named) {
        TypedNumber::Understood(number) => number,
        TypedNumber::Asked(readings) => return in_doubt(&asked, StatusCode::NOT_FOUND, &named, &readings),
    };
    let (title, words) = (number.to_string(), asked.words);
    // What anybody could put into an address is shown only where it is this number.
    let typed = query.typed.filter(|typed| TypedNumber::read(typed).understood().is_some_and(|read| read == number));
    let read = read(&state, move |reader| {
        let history = NumberHistory::read(reader, number)?;
        Ok((history.is_empty(), history.body(words, typed.as_deref())))
    })
    .await;
    match read {
        Ok((true, body)) => respond(&asked, StatusCode::NOT_FOUND, &title, Ok(body)),
        Ok((false, body)) => respond(&asked, StatusCode::OK, &title, Ok(body)),
        Err(error) => respond(&asked, StatusCode::OK, &title, Err(error)),
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
fn respond(asked: &Asked, status: StatusCode, title: &str, body: Result<Markup, StorageError>) -> Response {
    let body = body.map_err(|error| log::failure(&error)).ok();
    let Some((body, bytes)) = body.zip(entropy::random::<16>().ok()) else {
        let text = asked.words.plain("page-unavailable", &[]);
        return (StatusCode::SERVICE_UNAVAILABLE, format!("{text}\n")).into_response();
    };
    let nonce = roughcheck_format::base::to_hex(&bytes[..]);
    let policy = format!(
        "default-src 'none'; style-src 'nonce-{nonce}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    );
    let headers = [
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (header::CONTENT_LANGUAGE, asked.words.language().as_str()),
        (header::VARY, "accept-language"),
        (header::CACHE_CONTROL, "no-store"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::CONTENT_SECURITY_POLICY, &policy),
    ];
    (status, headers, layout::page(asked, title, &nonce, &body)).into_response()
}
