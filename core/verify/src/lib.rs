//! What is decided: whom to trust, what a check finds, how it is said, recorded and sent to headquarters.
//!
//! Every room is pure: time, randomness, history and signatures come in as arguments, and no file is opened. It builds for
//! `wasm32-unknown-unknown`. The rooms stand in flow order: [`trust`], [`check`], [`messages`], [`journal`], [`sync`];
//! none knows those behind it.

pub mod check;
pub mod journal;
pub mod messages;
pub mod sync;
pub mod trust;
