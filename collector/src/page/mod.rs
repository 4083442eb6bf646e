//! The page for people at headquarters: plain pages, written here and shown on this machine alone.
//!
//! Nothing is asked of whoever looks but to sit at this machine, so the page is shown to this machine only: the peer must
//! be on loopback, the request must not have come through a proxy that says so, and the `Host` must name this machine, or
//! else a web site elsewhere could have its name point here and read along. Nothing on the page changes anything.

mod front;
mod guard;
mod html;
mod layout;
mod story;
mod trouble;
mod words;

use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, Request, State};
use axum::http::{HeaderValue, StatusCode, Uri, header};
use axum::middleware;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use roughcheck_format::certificate::Number;

use crate::StorageError;
use crate::office;
use crate::readers::Readers;
use crate::storage::Reader;
use crate::writer::Clock;
use front::Front;
use html::Html;
use story::Story;

/// How often a page that asks for it is loaded again, in seconds.
const LIVE: &str = "20";

struct Hall {
    readers: Arc<Readers>,
    clock: Clock,
}

type Shared = State<Arc<Hall>>;

/// The routes of the page, to be merged with those of the protocol. `readers` lends connections to the database.
pub fn routes(readers: Arc<Readers>, clock: Clock) -> Router {
    Router::new()
        .route("/", get(first))
        .route("/search", get(search))
        .route("/number/{number}", get(number))
        .route_layer(middleware::from_fn(guard::guard))
        .with_state(Arc::new(Hall { readers, clock }))
}

async fn first(State(hall): Shared, request: Request) -> Response {
    let uri = request.uri();
    let before = asked(uri, "before").and_then(|text| {
        let (batch, seq) = text.split_once('.')?;
        Some((batch.parse().ok()?, seq.parse().ok()?))
    });
    let live = before.is_none() && asked(uri, "live").is_some();
    let now = (hall.clock)();
    let looked = look(hall, move |reader| match before {
        Some(before) => front::older(reader, before),
        None => Ok(Front::look(reader, now)?.body()),
    })
    .await;
    let mut response = shown(StatusCode::OK, "Checks at the posts", looked);
    if live {
        response.headers_mut().insert(header::REFRESH, HeaderValue::from_static(LIVE));
    }
    response
}

async fn search(request: Request) -> Response {
    let typed = asked(request.uri(), "number").unwrap_or_default();
    match typed.parse::<Number>() {
        Ok(number) => Redirect::to(&format!("/number/{}", number.key())).into_response(),
        Err(_) => shown(StatusCode::BAD_REQUEST, "Search", Ok(no_number(&typed))),
    }
}

async fn number(State(hall): Shared, Path(typed): Path<String>) -> Response {
    let Ok(number) = typed.parse::<Number>() else {
        return shown(StatusCode::NOT_FOUND, "Search", Ok(no_number(&typed)));
    };
    let title = number.to_string();
    let looked = look(hall, move |reader| {
        let story = Story::look(reader, number)?;
        Ok((story.is_empty(), story.body()))
    })
    .await;
    match looked {
        Ok((true, body)) => shown(StatusCode::NOT_FOUND, &title, Ok(body)),
        Ok((false, body)) => shown(StatusCode::OK, &title, Ok(body)),
        Err(error) => shown(StatusCode::OK, &title, Err(error)),
    }
}

fn no_number(typed: &str) -> Html {
    let mut out = Html::new();
    out.raw("<h1>Not a certificate number</h1>\n<p class=\"empty\">“").text(typed.chars().take(64).collect::<String>());
    out.raw(
        "” is none. A number begins with the two letters of the issuing participant, then come 1 to 16 letters and ",
    )
    .raw("digits, such as <code>AO-0770431</code>; spaces, hyphens, slashes and dots do not matter.</p>\n");
    out
}

/// Asks the database where blocking is allowed.
async fn look<T: Send + 'static>(
    hall: Arc<Hall>,
    ask: impl FnOnce(&dyn Reader) -> Result<T, StorageError> + Send + 'static,
) -> Result<T, StorageError> {
    let asked = tokio::task::spawn_blocking(move || hall.readers.with(ask)).await;
    asked.unwrap_or_else(|error| Err(StorageError::Failed(Box::new(error))))
}

fn shown(status: StatusCode, title: &str, body: Result<Html, StorageError>) -> Response {
    let body = body.map_err(|error| crate::log::failure(&error)).ok();
    let Some((body, bytes)) = body.zip(office::random::<16>().ok()) else {
        return (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer: try again later\n").into_response();
    };
    let nonce = roughcheck_format::base::to_hex(&bytes[..]);
    let policy = format!(
        "default-src 'none'; style-src 'nonce-{nonce}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    );
    let mut response = (status, layout::page(title, &nonce, &body)).into_response();
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (header::CACHE_CONTROL, "no-store"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response
}

/// The value of one name in the query, decoded.
fn asked(uri: &Uri, name: &str) -> Option<String> {
    let pairs = uri.query()?.split('&').filter_map(|pair| pair.split_once('='));
    let value = pairs.filter(|(key, _)| *key == name).map(|(_, value)| value).next()?;
    Some(decoded(value))
}

/// A value as forms send it: `+` for a space, `%` and two digits for a byte.
fn decoded(value: &str) -> String {
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.as_bytes();
    while let Some((first, others)) = rest.split_first() {
        let hex = others.get(..2).filter(|_| *first == b'%').and_then(|two| std::str::from_utf8(two).ok());
        match hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = others.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(if *first == b'+' { b' ' } else { *first });
                rest = others;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_is_read_as_forms_write_it() {
        let uri: Uri = "/search?x=1&number=SL+004%2F199%zz%".parse().expect("a path");
        assert_eq!(asked(&uri, "number").as_deref(), Some("SL 004/199%zz%"));
        assert_eq!(asked(&uri, "before"), None);
    }
}
