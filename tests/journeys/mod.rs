//! What people do with the command, from beginning to end.

mod ceremony;
mod check;
mod hsm;
mod issue;
mod journal;
mod keys;
mod ledger;
mod pictures;
mod readme;
pub mod recheck;
mod seen_before;
mod tongues;
mod trust;
mod turns;
mod two_keys;
mod words;
