//! Sending what waits, and what comes back.

use roughcheck::base::{Day, to_hex};
use roughcheck::certificate::Number;
use roughcheck::station::Accepted;
use roughcheck::sync::Told;
pub use roughcheck::trust::{Alert, AlertKind};

use crate::error::HostError;
use crate::trust::{InstallReport, PutApart};

/// What came back from the network.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum TransportReply {
    /// A status with a body, from whoever answered.
    Answered {
        /// The status of HTTP.
        status: i32,
        /// What `Retry-After` asked for, in seconds.
        retry_after: Option<i64>,
        /// The body, at most 66 MiB of it.
        body: Vec<u8>,
    },
    /// Nothing: no network, no name, no connection, or no answer in time.
    Nothing,
}

/// Carries bytes to a collector: one POST to its address followed by `/v1/sync`, content type `application/cbor`, no
/// redirects, no proxy that reads along, and plain HTTP to this device alone.
#[uniffi::export(with_foreign)]
#[async_trait::async_trait]
pub trait Transport: Send + Sync {
    /// Sends a request and waits for the answer.
    ///
    /// # Errors
    /// Counts as `Nothing`.
    async fn post(&self, body: Vec<u8>) -> Result<TransportReply, HostError>;
}

/// Told how far sending is, and asked whether to go on.
#[uniffi::export(with_foreign)]
pub trait SyncProgress: Send + Sync {
    /// So many entries were acknowledged in this session, and so many wait.
    ///
    /// # Errors
    /// Are passed over.
    fn moved(&self, acknowledged: i64, waiting: i64) -> Result<(), HostError>;

    /// Whether to stop before the next request. Nothing is lost: the next call goes on.
    ///
    /// # Errors
    /// Count as no.
    fn is_cancelled(&self) -> Result<bool, HostError>;
}

/// What an answer of a collector changed.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct AnswerReport {
    /// How the collector stands to this station: `known`, `unknown` (a token is needed) or `revoked`.
    pub standing: String,
    /// The digest of the receipt, hexadecimal.
    pub receipt: String,
    /// Entries that are acknowledged now and were not before.
    pub entries: u64,
    /// Entries that the collector put apart.
    pub quarantined: Vec<PutApart>,
    /// What the station was told of itself; it goes on in a new epoch, with a new key.
    pub fork: Option<Fork>,
    /// What became of the documents that came along.
    pub installed: Vec<InstallReport>,
    /// Alerts in force that were not before.
    pub alerts: Vec<Alert>,
}

/// What a collector told a station about itself.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Fork {
    /// `fork`: somebody else recorded another entry under this station's key. `behind`: the collector has more entries of
    /// this station than it has itself.
    pub kind: String,
    /// The epoch, hexadecimal.
    pub epoch: String,
    /// The place in it.
    pub seq: u64,
}

impl From<Accepted> for AnswerReport {
    fn from(accepted: Accepted) -> Self {
        // Field by field, so that a new one does not build here until it is passed on.
        let Accepted { standing, receipt, entries, quarantined, told, installed, alerts } = accepted;
        let apart = quarantined.into_iter();
        let fork = told.map(|told| match told {
            Told::Fork { epoch, seq } => Fork { kind: "fork".to_owned(), epoch: to_hex(&epoch), seq },
            Told::Behind { epoch, seq, hash: _ } => Fork { kind: "behind".to_owned(), epoch: to_hex(&epoch), seq },
        });
        Self {
            standing: standing.as_str().to_owned(),
            receipt: receipt.to_string(),
            entries,
            quarantined: apart.map(|(epoch, seq, reason)| PutApart { epoch: to_hex(&epoch), seq, reason }).collect(),
            fork,
            installed,
            alerts,
        }
    }
}

/// An alert in force.
#[uniffi::remote(Record)]
pub struct Alert {
    /// What it is about.
    pub kind: AlertKind,
    /// The number, for a number alert.
    pub number: Option<Number>,
    /// The seal, for a seal alert.
    pub seal: Option<String>,
    /// The name or registered number, for a party alert.
    pub party: Option<String>,
    /// The last day on which it counts.
    pub until: Day,
    /// What the officer should know.
    pub text: String,
    /// Where it comes from.
    pub source: Option<String>,
}

/// What an alert is about.
#[uniffi::remote(Enum)]
pub enum AlertKind {
    /// A certificate's number.
    Number,
    /// A seal of a parcel.
    Seal,
    /// An exporter or importer.
    Party,
}
