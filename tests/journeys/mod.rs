//! What people do with the command, from beginning to end.

mod check;
mod hsm;
mod issue;
mod journal;
mod ledger;
mod readme;
pub mod recheck;
mod tongues;
mod trust;
mod words;
