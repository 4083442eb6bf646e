//! Offline verification of Kimberley Process certificates, with a tamper-evident journal.
//!
//! [`Station`] is the front door: it opens a phone's folder, installs trust documents, checks a certificate and records
//! the check. The rooms behind it stand in the order in which data walk through them; none knows those behind it.
//!
//! **What a check proves.** The certificate was signed by a key that the three sides of the Kimberley Process list for
//! that authority, has not been changed since, is good today as far as this phone can know, and fits what the officer
//! observed of the parcel. **What it does not prove** stands in every report: a certificate speaks of rebel movements
//! and of nothing else.

pub mod base;
pub mod certificate;
pub mod check;
#[cfg(feature = "testing")]
pub mod conformance;
pub mod cose;
mod error;
#[cfg(feature = "issue")]
pub mod issue;
pub mod journal;
pub mod messages;
pub mod scan;
pub mod station;
pub mod store;
pub mod sync;
#[cfg(feature = "testing")]
pub mod testing;
pub mod trust;

pub use error::Error;
pub use station::{Host, Input, Options, Station};

/// The code of the README is compiled.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;
