//! The rules by which requests become rows and receipts. Written once, above any database.
//!
//! A request passes through four files: `request` reads and verifies it with no database at hand, `admit` says who sent
//! it, `branch` stores its batch on its branch, and `claims` tells the device where its epochs go on. `transaction`
//! calls them in this order, and `ingested` holds what they found.

mod admit;
mod branch;
mod claims;
mod ingested;
mod issuer;
mod request;
mod transaction;

pub use ingested::Ingested;
pub use issuer::ReceiptIssuer;
pub use request::VerifiedRequest;
pub use transaction::ingest;
