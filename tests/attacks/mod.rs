//! Attacks, each tried from outside.

mod clock;
mod journal;
mod network;
mod past;
mod proof;
mod trust;
mod witness;
