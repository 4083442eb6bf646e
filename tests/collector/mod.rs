//! The collector, driven by simulated phones: once for each promise of `docs/sync.md`, and once for each attack on it.

mod branches;
mod devices;
mod doubles;
mod hall;
mod phone;
mod records;
mod server;
mod trust;
