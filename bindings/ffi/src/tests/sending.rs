//! Calls to collectors that are not there, and calls that are stopped.

use std::future::Future;
use std::pin::pin;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};

use super::host::Parts;
use crate::{CheckInput, CheckOptions, HostError, SyncProgress, SyncReport, Transport, TransportReply};

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

fn call(reply: Option<TransportReply>, cancelled: bool) -> (SyncReport, u32, Vec<(i64, i64)>) {
    let parts = Parts::new();
    let station = parts.open().unwrap();
    station.check(CheckInput::Text("KP1:BB8".to_owned()), None, CheckOptions::default()).unwrap();
    let transport = Arc::new(Same { reply, asked: AtomicU32::new(0) });
    let watch = Arc::new(Watch { cancelled, ..Watch::default() });
    let report = at_once(station.sync(transport.clone(), Some(watch.clone()))).unwrap();
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
