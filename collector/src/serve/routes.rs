//! The routes.

use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};

use super::state::AppState;
use super::sync::sync;
use crate::clock::Clock;
use crate::page;

/// Every route. `openapi.json` beside this file describes those of the protocol; a test compares the two.
pub(super) fn router(app: AppState, clock: Clock) -> Router {
    let pages = page::routes(Arc::clone(app.readers()), clock);
    Router::new()
        .route("/v1/sync", post(sync))
        .route("/healthz", get(healthz))
        .route("/metrics", get(metrics))
        .route("/openapi.json", get(openapi))
        .with_state(Arc::new(app))
        .merge(pages)
}

/// Whether the database answers.
async fn healthz(State(app): State<Arc<AppState>>) -> Response {
    let asked = tokio::task::spawn_blocking(move || app.readers().with(|reader| reader.newest_trust())).await;
    match asked {
        Ok(Ok(_)) => (StatusCode::OK, "ok\n").into_response(),
        _ => (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n").into_response(),
    }
}

async fn metrics(State(app): State<Arc<AppState>>) -> Response {
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], app.metrics().text()).into_response()
}

async fn openapi() -> Response {
    ([(header::CONTENT_TYPE, "application/json")], include_str!("openapi.json")).into_response()
}
