//! The collector, driven by simulated phones: once for each promise of `docs/sync.md`, and once for each attack on it.

mod audit;
mod branches;
mod devices;
mod doubles;
mod fixture;
mod ingest;
mod limit;
mod page;
mod page_tongues;
mod phone;
mod server;
mod thin;
mod trust;
