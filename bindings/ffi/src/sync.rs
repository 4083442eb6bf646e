//! Sending what waits, and what comes back.

use std::sync::Arc;

use roughcheck::address_words;
use roughcheck::station::{SyncCall, SyncEvent, SyncReport as CoreReport, SyncStep, SyncStop, TrustNews};
use roughcheck::sync::{CollectorAddress, MAX_ANSWER, Reply};

use crate::answer::{Alert, Fork};
use crate::error::{HostError, RoughcheckError};
use crate::station::Station;
use crate::trust::PutApart;

/// Nothing here waits, so no time runs out; anything that must be waited for ends the call, and the host's scheduler
/// comes back.
const NO_HURRY: u64 = u64::MAX;
/// So many characters of what the host says of its network are passed on.
const MOST_WORDS: usize = 200;

#[uniffi::export]
impl Station {
    /// Sends what waits to a collector, batch after batch, until it has everything or somebody must be asked or waited for.
    /// Asynchronous: it suspends while the transport works, and blocks for milliseconds between two requests. There is no
    /// timer in it: where the report says `again_in_ms`, call it again then. Ended at any moment, the next call goes on.
    ///
    /// # Errors
    /// `signer`, `store`; what the network does is in the report.
    #[uniffi::method(default(progress = None))]
    pub async fn sync(
        &self,
        transport: Arc<dyn Transport>,
        progress: Option<Arc<dyn SyncProgress>>,
    ) -> Result<SyncReport, RoughcheckError> {
        let (mut session, mut event, mut failure) = (SyncCall::default(), SyncEvent::Begin, None);
        loop {
            let step = session.step(&self.core, event, NO_HURRY)?;
            if let Some(progress) = &progress {
                let _ = progress.moved(signed(session.report().accepted), signed(self.core.pending()?));
            }
            event = match step {
                SyncStep::Send(_) if progress.as_ref().is_some_and(|one| one.is_cancelled().unwrap_or(false)) => {
                    SyncEvent::Cancelled
                }
                SyncStep::Send(request) => {
                    let posted = transport.post(request).await;
                    failure = posted.as_ref().err().cloned();
                    SyncEvent::Replied(posted.map_or(Reply::Nothing, Reply::from))
                }
                SyncStep::Wait(_) => SyncEvent::NotWaiting,
                SyncStep::Done => return Ok(SyncReport::of(session.report().clone(), failure.as_ref())),
            };
        }
    }
}

fn signed(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

impl From<TransportReply> for Reply {
    fn from(reply: TransportReply) -> Self {
        let TransportReply::Answered { status, retry_after, body } = reply else { return Self::Nothing };
        // A status that is none came from no server.
        let Ok(status) = u16::try_from(status) else { return Self::Nothing };
        Self::Answered { status, retry_after: retry_after.and_then(|seconds| u64::try_from(seconds).ok()), body }
    }
}

/// The outcome of a call to a collector.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct SyncReport {
    /// Entries that went out.
    pub sent: u64,
    /// Entries that are acknowledged now and were not before.
    pub accepted: u64,
    /// Entries that the collector quarantined.
    pub quarantined: Vec<PutApart>,
    /// Entries that still wait.
    pub pending: u64,
    /// The digest of the newest receipt, hexadecimal.
    pub receipt: Option<String>,
    /// What the station was told of itself; it goes on in a new epoch, with a new key.
    pub fork: Option<Fork>,
    /// Alerts in force that were not before.
    pub alerts: Vec<Alert>,
    /// Whether new trust documents were installed.
    pub trust_installed: bool,
    /// Why not everything was sent; null where it was. Everything is kept.
    pub trouble: Option<SyncTrouble>,
}

/// Why sending stopped before everything was acknowledged.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct SyncTrouble {
    /// Stable. To be tried again: `no-answer`; `busy`, where another call is sending for this station; `cancelled`.
    /// For somebody to look at: `receipt`, where something answers that is not the collector of this station;
    /// `unknown-station`; `revoked-station`; `denied`; `not-a-collector`; `too-large`; `stuck`, where the collector answers
    /// and gets no further.
    pub code: String,
    /// What to do about it, in English, with what HTTP or the transport said of it.
    pub text: String,
    /// How long to wait before the next call, in milliseconds; null where nothing is gained by waiting alone.
    pub again_in_ms: Option<u64>,
}

impl SyncReport {
    /// The report, with what the transport said where it got no answer.
    fn of(report: CoreReport, failure: Option<&HostError>) -> Self {
        let CoreReport { sent, accepted, quarantined, pending, receipt, fork, alerts, trust, stop } = report;
        Self {
            sent,
            accepted,
            quarantined,
            pending,
            receipt: receipt.map(|digest| digest.to_string()),
            fork: fork.map(Fork::from),
            alerts,
            trust_installed: match trust {
                TrustNews::Unchanged => false,
                TrustNews::Installed => true,
            },
            trouble: stop.map(|stop| SyncTrouble::of(stop, failure)),
        }
    }
}

impl SyncTrouble {
    fn of(stop: SyncStop, failure: Option<&HostError>) -> Self {
        let mut text = stop.to_string();
        if let (SyncStop::NoAnswer { .. }, Some(HostError::Unavailable { text: words })) = (stop, failure) {
            let words = words.chars().map(|letter| if letter.is_control() { ' ' } else { letter });
            text.push_str("; the transport says: ");
            text.extend(words.take(MOST_WORDS));
        }
        Self { code: stop.code().to_owned(), text, again_in_ms: stop.again_in() }
    }
}

/// What came back from the network.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum TransportReply {
    /// A status with a body, from whoever answered.
    Answered {
        /// The status of HTTP.
        status: i32,
        /// What `Retry-After` asked for, in seconds.
        retry_after: Option<i64>,
        /// The body, at most `largest_answer` bytes; a longer one counts as `Nothing`.
        body: Vec<u8>,
    },
    /// Nothing: no network, no name, no connection, or no answer in time.
    Nothing,
}

/// The URL to which requests for the collector at this address are posted: https to anywhere, plain http to this device
/// alone. An address is taken in its plain form only, so that every platform reads it alike; no name is looked up.
///
/// # Errors
/// `address` where it is not one in its plain form, such as `https://collector.example.org`; `plain-http` where plain http
/// would leave this device.
#[uniffi::export]
pub fn collector_route(address: String) -> Result<String, RoughcheckError> {
    let parsed =
        CollectorAddress::parse(&address).map_err(|error| RoughcheckError::new(address_words(error).code(), error))?;
    Ok(parsed.route().to_owned())
}

/// The largest answer of a collector, in bytes: a transport stops reading there, and what is longer counts as no answer.
#[uniffi::export]
pub fn largest_answer() -> i64 {
    i64::try_from(MAX_ANSWER).unwrap_or(i64::MAX)
}

/// Carries bytes to a collector: one POST to the URL that `collector_route` gives for its address, content type
/// `application/cbor`, no redirects, no proxy that reads along, and of the answer at most `largest_answer` bytes.
#[uniffi::export(with_foreign)]
#[async_trait::async_trait]
pub trait Transport: Send + Sync {
    /// Sends a request and waits for the answer.
    ///
    /// # Errors
    /// Counts as `Nothing`; the text, which holds no secret, is passed on to whoever reads the report.
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
