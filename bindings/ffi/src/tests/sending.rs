//! Calls to a collector, to collectors that are not there, and calls that are stopped.

use std::future::Future;
use std::pin::pin;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};

use roughcheck::base::{Digest, Timestamp};
use roughcheck::cose::{SecretKey, Signer};
use roughcheck::journal::Checkpoint;
use roughcheck::sync::{Answer, Receipt, Request, SealKey, Standing, Token, receipt_key_digest};

use super::host::{NOW, Parts};
use crate::{
    CheckInput, CheckOptions, DeviceSigner, Entropy, HostError, Post, Procedure, Station, StationHost, SyncProgress,
    SyncReport, Transport, TransportReply,
};

/// Gives the same reply to everything.
struct Same {
    reply: Option<TransportReply>,
    asked: AtomicU32,
}

#[async_trait::async_trait]
impl Transport for Same {
    async fn post(&self, _: Vec<u8>) -> Result<TransportReply, HostError> {
        self.asked.fetch_add(1, Ordering::SeqCst);
        self.reply.clone().ok_or_else(|| HostError::Unavailable { text: "no network".to_owned() })
    }
}

/// Throws, with these words.
struct Failing(&'static str);

#[async_trait::async_trait]
impl Transport for Failing {
    async fn post(&self, _: Vec<u8>) -> Result<TransportReply, HostError> {
        Err(HostError::Unavailable { text: self.0.to_owned() })
    }
}

/// A collector that keeps everything, at the other end of the line.
struct Collector {
    key: SecretKey,
    /// How many entries came with each request.
    came: Mutex<Vec<usize>>,
}

impl Collector {
    fn token(&self) -> String {
        let post = Post { country: "EU".parse().unwrap(), name: "Antwerp 1".to_owned(), procedure: Procedure::Import };
        let token = Token {
            secret: (*b"sixteen secrets!").into(),
            root: Digest([1; 32]),
            receipt_key: receipt_key_digest(self.key.public_key()),
            seal_key: SealKey::from_seed(&[3; 32]).public(),
            post,
        };
        token.to_text().to_string()
    }
}

#[async_trait::async_trait]
impl Transport for Collector {
    async fn post(&self, body: Vec<u8>) -> Result<TransportReply, HostError> {
        let request = Request::verify(&body).unwrap();
        self.came.lock().unwrap().push(request.batch.as_ref().map_or(0, |batch| batch.records.len()));
        let head = request.batch.as_ref().and_then(|batch| Checkpoint::signed(&batch.head));
        let receipt = Receipt {
            receipt_key: self.key.public_key().clone(),
            device_key: request.device_key.as_bytes().to_vec(),
            nonce: request.nonce,
            received_at: Timestamp::from_seconds(NOW),
            standing: Standing::Known,
            count: request.count,
            resume: Vec::new(),
            kept: head.map(|head| (head.epoch, head.seq, head.hash)),
            quarantined: Vec::new(),
            notice: None,
        };
        let body = Answer { receipt: receipt.sign(&self.key).unwrap(), documents: Vec::new() }.encode();
        Ok(TransportReply::Answered { status: 200, retry_after: None, body })
    }
}

/// Draws nothing but zeros.
struct Zeros;

impl Entropy for Zeros {
    fn random(&self, count: i32) -> Result<Vec<u8>, HostError> {
        Ok(vec![0; usize::try_from(count).unwrap()])
    }
}

#[derive(Default)]
struct Watch {
    moves: Mutex<Vec<(i64, i64)>>,
    cancelled: bool,
}

impl SyncProgress for Watch {
    fn moved(&self, acknowledged: i64, waiting: i64) -> Result<(), HostError> {
        self.moves.lock().unwrap().push((acknowledged, waiting));
        Ok(())
    }

    fn is_cancelled(&self) -> Result<bool, HostError> {
        Ok(self.cancelled)
    }
}

/// Nothing here ever waits for anything.
fn at_once<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("it waits, and nobody will wake it"),
    }
}

fn check(station: &Station) {
    station.check(CheckInput::Text("KP1:BB8".to_owned()), None, CheckOptions::default()).unwrap();
}

fn call_with(transport: Arc<dyn Transport>, watch: &Arc<Watch>) -> SyncReport {
    let parts = Parts::new();
    let station = parts.open().unwrap();
    check(&station);
    at_once(station.sync(transport, Some(watch.clone()))).unwrap()
}

fn call(reply: Option<TransportReply>, cancelled: bool) -> (SyncReport, u32, Vec<(i64, i64)>) {
    let transport = Arc::new(Same { reply, asked: AtomicU32::new(0) });
    let watch = Arc::new(Watch { cancelled, ..Watch::default() });
    let report = call_with(transport.clone(), &watch);
    let moves = watch.moves.lock().unwrap().clone();
    (report, transport.asked.load(Ordering::SeqCst), moves)
}

fn answered(status: i32) -> Option<TransportReply> {
    Some(TransportReply::Answered { status, retry_after: None, body: b"<html>Please log in</html>".to_vec() })
}

#[test]
fn with_no_network_everything_is_kept() {
    for reply in [None, Some(TransportReply::Nothing), answered(503), answered(200), answered(-1)] {
        let (report, asked, moves) = call(reply.clone(), false);
        let trouble = report.trouble.unwrap();
        assert_eq!((trouble.code.as_str(), report.sent), ("no-answer", 0), "{reply:?}");
        assert!(trouble.again_in_ms.is_some_and(|wait| wait <= 5_000), "{reply:?}");
        assert!(report.pending > 0 && asked == 1, "{reply:?}");
        let waits = i64::try_from(report.pending).unwrap();
        assert_eq!(moves.last(), Some(&(0, waits)), "the last word is the end");
    }
}

#[test]
fn what_the_transport_said_is_passed_on() {
    let text = |words| call_with(Arc::new(Failing(words)), &Arc::default()).trouble.unwrap().text;
    assert!(text("no route to host\n(wlan0)").ends_with("or later; the transport says: no route to host (wlan0)"));
    assert!(text(include_str!("sending.rs")).chars().count() < 300, "in bounds, whatever it says");
    let (report, ..) = call(Some(TransportReply::Nothing), false);
    assert!(report.trouble.unwrap().text.ends_with("or later"), "nothing was said");
    let (report, ..) = call(answered(503), false);
    assert!(report.trouble.unwrap().text.contains("HTTP 503"));
}

#[test]
fn a_source_of_nothing_but_zeros_makes_no_call_that_never_ends() {
    let parts = Parts::new();
    let host = StationHost {
        clock: parts.clock.clone(),
        entropy: Arc::new(Zeros),
        signer: parts.signer.clone(),
        sealing_key: parts.sealing_key.clone(),
        last_head: parts.last_head.clone(),
    };
    let station = Station::open(parts.folder.path().display().to_string(), host).unwrap();
    check(&station);
    let transport = Arc::new(Same { reply: Some(TransportReply::Nothing), asked: AtomicU32::new(0) });
    let report = at_once(station.sync(transport.clone(), None)).unwrap();
    assert_eq!(transport.asked.load(Ordering::SeqCst), 1);
    assert_eq!(report.trouble.unwrap().again_in_ms, Some(1_000));
}

#[test]
fn a_retry_after_is_passed_on() {
    let reply = TransportReply::Answered { status: 429, retry_after: Some(120), body: Vec::new() };
    let (report, ..) = call(Some(reply), false);
    assert_eq!(report.trouble.unwrap().again_in_ms, Some(120_000));
}

#[test]
fn where_somebody_must_act_nothing_is_tried_again() {
    let (report, asked, _) = call(answered(403), false);
    let trouble = report.trouble.unwrap();
    assert_eq!((trouble.again_in_ms, asked), (None, 1));
}

#[test]
fn a_cancelled_call_sends_nothing() {
    let (report, asked, _) = call(answered(200), true);
    assert_eq!((report.trouble.unwrap().code.as_str(), asked), ("cancelled", 0));
}

#[test]
fn a_collector_that_answers_gets_everything_and_the_host_is_told_of_the_end() {
    let parts = Parts::new();
    let collector = Arc::new(Collector { key: SecretKey::from_seed(&[4; 32]), came: Mutex::default() });
    let folder = parts.folder.path().display().to_string();
    crate::enrol_station(folder, collector.token(), parts.signer.public_key().unwrap()).unwrap();
    let station = parts.open().unwrap();
    (0..3).for_each(|_| check(&station));
    let watch = Arc::new(Watch::default());
    let report = at_once(station.sync(collector.clone(), Some(watch.clone()))).unwrap();
    assert_eq!((report.sent, report.accepted, report.pending, report.trouble), (4, 4, 0, None));
    assert!(report.receipt.is_some() && report.quarantined.is_empty() && report.fork.is_none());
    assert_eq!(*collector.came.lock().unwrap(), [0, 4], "a question, then everything");
    assert_eq!(*watch.moves.lock().unwrap(), [(0, 4), (0, 4), (4, 0)], "before each request, and at the end");
    assert_eq!(station.pending().unwrap(), 0);
}
