//! The reference collector: it stores the journals of many phones, each row exactly once, and answers with signed
//! receipts and newer trust documents.
//!
//! The flow: [`ingest`] holds the rules, [`storage`] says what a database must be able to do, [`sqlite`] does it,
//! [`Collector`] puts them together for one caller, and [`serve`] does so for a network. An answer leaves only after
//! the commit that it speaks of. Behind them, [`audit`] judges every check again, and [`page`] shows people what
//! arrived.

pub mod alarm;
pub mod audit;
mod clock;
mod collector;
mod database_url;
mod entropy;
mod error;
mod identity;
pub mod ingest;
pub mod log;
mod meta;
mod metrics;
pub mod page;
mod rate;
mod reader_pool;
mod request_outcome;
pub mod rows;
mod seen_before;
pub mod serve;
pub mod sqlite;
pub mod storage;
pub mod view;
mod writer;

pub use clock::{Clock, ClockDoubt};
pub use collector::{Collector, Reply};
pub use database_url::DatabaseUrl;
pub use error::StorageError;
pub use identity::{CollectorError, CollectorIdentity, refusal_code, trust_state};
pub use metrics::Metrics;
pub use rate::Rate;
pub use reader_pool::ReaderPool;
pub use request_outcome::RequestOutcome;
pub use seen_before::{SeenContent, seen_before};
