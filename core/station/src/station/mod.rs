//! `Station`, the front door: one phone with its trust, its journal and its post. The only room that sees every other.
//!
//! Three owners stand behind it, each with its fields to itself: the journal (`journal/`), what is trusted
//! (`trust_store.rs`), and what is sent (`outbox/`). A check, an installation and a receipt each have one file that leads
//! from one to the other.

mod accepted;
mod checking;
mod describing;
mod enrolling;
mod entry_id;
mod floor;
mod front;
mod host;
mod input;
mod installing;
mod journal;
mod memory;
mod outbox;
mod proved;
mod receiving;
mod remembering;
mod status;
mod sync_call;
mod sync_report;
mod sync_stop;
mod trust_store;

pub use accepted::Accepted;
pub use entry_id::{EntryId, EntryIdError};
pub use front::Station;
pub use host::{Clock, Entropy, EntropyError, Host, LastHead, LastHeadError};
pub use input::{Input, Options, ReadReport, read};
pub use journal::{
    EntryProof, EntryView, ExportLine, FieldView, ForgetReport, HEAD_PREFIX, HeadHeld, Held, JournalState, PruneReport,
    PrunedRun, Unprunable,
};
pub use outbox::Outgoing;
pub use status::{HeadDates, InstallReport, QuarantinedEntry, Refusal, Status, SyncStatus};
pub use sync_call::{SyncCall, SyncEvent, SyncStep};
pub use sync_report::{Fork, SyncReport, TrustNews};
pub use sync_stop::SyncStop;
