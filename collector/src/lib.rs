//! The reference collector: it takes in the journals of many phones, keeps every row exactly once, and answers with
//! signed receipts and newer trust documents.
//!
//! The flow: [`ingest`] holds the rules, [`storage`] says what a database must be able to do, [`sqlite`] does it,
//! [`Collector`] puts them together for one caller, and [`serve`] does so for a network. An answer leaves only after the
//! commit that it speaks of. Behind them, [`audit`] judges every check again, and [`page`] shows what there is to people.

pub mod audit;
mod collector;
mod error;
pub mod ingest;
mod log;
mod metrics;
mod office;
pub mod page;
mod rate;
mod readers;
pub mod rows;
pub mod serve;
pub mod sqlite;
pub mod storage;
pub mod view;
mod writer;

pub use collector::{Address, Collector, Reply};
pub use error::StorageError;
pub use metrics::{Ending, Metrics};
pub use office::{Office, OfficeError, device_name, refusal_code, trust_state};
pub use rate::Rate;
pub use readers::Readers;
pub use writer::Clock;
