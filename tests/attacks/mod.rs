//! Attacks, each tried from outside.

mod journal;
mod network;
mod proof;
mod trust;
mod witness;
