//! The page for people at headquarters: plain pages, shown on this machine alone.
//!
//! Nobody signs in, so the page is shown to this machine only: the peer must be on loopback, the request must not carry
//! what a proxy adds, and the `Host` must name this machine; else a web site elsewhere could let its name point here
//! and read along. Nothing on the page changes anything.

mod asked;
mod guard;
mod layout;
mod number_history;
mod overview;
mod pieces;
mod posts;
mod problems;
mod routes;
mod search;
mod words;

pub use routes::routes;
