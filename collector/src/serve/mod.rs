//! The collector on a network: connections with limits, and a stop that loses nothing.

mod connections;
mod limits;
mod routes;
mod server;
mod state;
mod sync;

pub use limits::Limits;
pub use server::{Options, ServeError, serve};
