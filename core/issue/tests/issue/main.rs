//! The issuer from outside: what it refuses, and in which order things reach the disk.
#![allow(clippy::expect_used, reason = "tests")]

mod asked;
mod desk;
mod ledgers;
mod marks;
mod signing;
