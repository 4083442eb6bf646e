//! The page for people at headquarters.

use std::sync::Arc;

use axum::Router;

use crate::readers::Readers;

/// The routes of the page, to be merged with those of the protocol. `readers` lends connections to the database.
pub fn routes(readers: Arc<Readers>) -> Router {
    let _ = readers;
    Router::new()
}
