//! Journeys, vectors, attacks, frozen formats and house rules: everything that is tested from outside the crates.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]
#![allow(clippy::as_conversions, reason = "tests")]
#![allow(missing_docs, unreachable_pub, reason = "tests")]

mod api;
mod attacks;
mod bindings;
mod border;
mod clocks;
mod collector;
mod conformance;
mod docs;
mod house;
mod journeys;
mod power;
mod skip;
mod support;
mod sync;
mod vectors;
