//! What is decided, tried from outside with the worlds of the test kit.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "tests")]
#![allow(clippy::as_conversions, clippy::float_arithmetic, reason = "tests")]

mod check;
mod trust;
