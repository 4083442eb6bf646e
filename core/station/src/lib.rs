//! Offline verification of Kimberley Process certificates, with a tamper-evident journal.
//!
//! [`Station`] is the front door: it opens a phone's folder, installs trust documents, checks a certificate and records
//! the check. What it decides with lies in crates of its own, re-exported here: `roughcheck-format` (what is signed),
//! `roughcheck-verify` (what is decided), `roughcheck-scan` (pictures to text).
//!
//! **What a check proves.** The certificate was signed by a key that the three sides of the Kimberley Process list for
//! that authority, has not been changed since, is good today as far as this phone can know, and fits what the officer
//! observed of the parcel. **What it does not prove** stands in every report: a certificate speaks of rebel movements
//! and of nothing else.

mod error;
pub mod station;
pub mod store;

pub use error::{Error, address_words, token_words};
pub use roughcheck_format::{base, certificate, code, cose};
pub use roughcheck_scan as scan;
pub use roughcheck_verify::{check, journal, messages, sync, trust};
pub use station::{Host, Input, Options, Station};

/// The code of the README is compiled.
#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
pub struct Readme;
