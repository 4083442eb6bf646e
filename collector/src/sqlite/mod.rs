//! The database in one file: SQLite, one writer, any number of readers.

mod audit_reads;
mod columns;
mod database;
mod double_use;
mod entries;
mod queries;
mod reader;
mod schema;
mod wal_checkpointer;
mod write_txn;

pub use database::SqliteStorage;
