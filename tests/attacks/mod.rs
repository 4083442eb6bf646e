//! Attacks, each tried from outside.

mod clock;
mod enrolment;
mod journal;
mod network;
mod past;
mod proof;
mod trust;
mod witness;
