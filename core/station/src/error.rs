//! The phone failed. What was seen of a certificate is never an error, it is a report.

use thiserror::Error;

use crate::station::{EntropyError, EntryIdError, LastHeadError, Unprunable};
use crate::store::StoreError;
use roughcheck_format::cose::SignerError;
use roughcheck_verify::journal::{CheckpointError, SealError};
use roughcheck_verify::sync::{ReceiptError, SealedError};

/// A failure of the phone, the station or the caller.
#[derive(Debug, Error)]
pub enum Error {
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The device's key cannot sign now.
    #[error("the device's key cannot sign now: unlock the device and try again")]
    Signer(#[from] SignerError),
    /// The device gives no randomness.
    #[error(transparent)]
    Entropy(#[from] EntropyError),
    /// The second copy of the journal's head cannot be read now.
    #[error(transparent)]
    LastHead(#[from] LastHeadError),
    /// A personal field cannot be sealed or opened.
    #[error(transparent)]
    Seal(#[from] SealError),
    /// No such entry.
    #[error("no entry {0} in this journal: see `journal list`")]
    NoEntry(String),
    /// The entry is no check.
    #[error("entry {0} is not a check")]
    NotACheck(String),
    /// A decision that does not fit the verdict needs a reason.
    #[error("the verdict was {verdict}: {decision} needs a reason")]
    ReasonNeeded {
        /// The verdict.
        verdict: &'static str,
        /// The decision.
        decision: &'static str,
    },
    /// The parcel as typed is not acceptable.
    #[error("parcel field `{field}`: {expected}")]
    Parcel {
        /// The field.
        field: &'static str,
        /// What it takes.
        expected: &'static str,
    },
    /// The entry has no personal field, or none any more.
    #[error("entry {0} has no personal field left to forget")]
    NothingToForget(String),
    /// Nothing may be pruned.
    #[error("nothing can be pruned: {}", unprunable(*.0))]
    Unprunable(Unprunable),
    /// An export could not be written.
    #[error("the export could not be written: {0}")]
    Export(String),
    /// The station was introduced to no collector.
    #[error("this station knows no collector: enrol it with a token from headquarters, `station enrol --token T`")]
    NoCollector,
    /// An answer that does not count.
    #[error(transparent)]
    Receipt(#[from] ReceiptError),
    /// A file for or from a collector.
    #[error(transparent)]
    File(#[from] SealedError),
    /// A text that somebody kept as a head is none, or was changed.
    #[error("this is not a head as `journal head` shows it: {0}")]
    Head(CheckpointError),
    /// The station believes in another root.
    #[error("this station is pinned to another root; a new root comes inside a bundle")]
    PinDiffers,
    /// A text is not acceptable.
    #[error("{what}: {problem}")]
    Text {
        /// Which text.
        what: &'static str,
        /// Why.
        problem: roughcheck_format::base::TextFault,
    },
}

impl Error {
    /// A stable code for those who embed the library.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Store(StoreError::Busy) => "busy",
            Self::Store(StoreError::NoStation) => "no-station",
            Self::Store(StoreError::Newer) => "newer-station",
            Self::Store(_) => "store",
            Self::Signer(_) => "signer",
            Self::Entropy(_) => "entropy",
            Self::LastHead(_) => "last-head",
            Self::Seal(_) => "sealed",
            Self::NoEntry(_) => "no-entry",
            Self::NotACheck(_) => "not-a-check",
            Self::ReasonNeeded { .. } => "reason-needed",
            Self::Parcel { .. } => "parcel",
            Self::NothingToForget(_) => "nothing-to-forget",
            Self::Unprunable(_) => "unprunable",
            Self::Export(_) => "export",
            Self::NoCollector => "no-collector",
            Self::Receipt(_) => "receipt",
            Self::File(_) => "sync-file",
            Self::Head(_) => "head",
            Self::PinDiffers => "pin-differs",
            Self::Text { .. } => "text",
        }
    }
}

/// A text that names no entry names none that is there.
impl From<EntryIdError> for Error {
    fn from(EntryIdError(text): EntryIdError) -> Self {
        Self::NoEntry(text)
    }
}

fn unprunable(why: Unprunable) -> String {
    match why {
        Unprunable::NoReceipt => "no receipt of a collector covers any row; run `sync` first".to_owned(),
        Unprunable::TooYoung(until) => {
            format!("the policy's years end on {until} for the oldest row that a receipt covers")
        }
        Unprunable::NoFloor => "no signed time is known yet; install a bundle first".to_owned(),
    }
}
