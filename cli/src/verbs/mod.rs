//! One file a verb.

pub(crate) mod admin;
pub(crate) mod check;
pub(crate) mod collector;
pub(crate) mod decide;
pub(crate) mod demo;
mod demo_data;
pub(crate) mod issue;
pub(crate) mod journal;
pub(crate) mod key;
pub(crate) mod read;
pub(crate) mod revoke;
pub(crate) mod station;
pub(crate) mod sync;
pub(crate) mod trust;
