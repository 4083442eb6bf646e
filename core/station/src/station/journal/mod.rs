//! The journal of one station: [`Journal`] alone knows where it goes on and writes to it. The files beside it read.

mod audit;
mod compose;
mod context;
mod device_key;
mod export;
mod owner;
mod pages;
mod proof;
mod reader;
mod receipts;
mod recovery;
mod retention;
mod tip;
mod unprunable;
mod unrecorded;
mod view;
mod witness;

pub use audit::JournalState;
pub(super) use compose::NewEntry;
pub(super) use context::EntryContext;
pub(super) use device_key::device_key;
pub use export::ExportLine;
pub(super) use owner::Journal;
pub use proof::EntryProof;
pub(super) use retention::Retention;
pub use retention::{ForgetReport, PruneReport, PrunedRun};
pub use unprunable::Unprunable;
pub use view::{EntryView, FieldView};
pub use witness::{HEAD_PREFIX, HeadHeld, Held};
