//! A call to a collector as steps: what to send, how long to wait, and when to stop. Whoever moves the bytes, blocking or
//! not, does what a step says and comes back with what happened; no byte is moved here, and no clock asked.

use std::sync::Arc;

use super::accepted::{Accepted, Heard};
use super::front::Station;
use super::outbox::NextRequest;
use super::sync_report::SyncReport;
use super::sync_stop::SyncStop;
use crate::Error;
use roughcheck_verify::sync::{BatchLimits, ReceiptError, Reply, RetryAction, RetryPolicy, RetryStop, Standing};

/// What happened since the last step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SyncEvent {
    /// Nothing yet.
    Begin,
    /// What the network gave for the request.
    Replied(Reply),
    /// The time to wait is over.
    Waited,
    /// Nobody will wait so long: the report says when to call again.
    NotWaiting,
    /// Somebody wants it to stop; what waits is kept.
    Cancelled,
}

/// What to do next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SyncStep {
    /// Send this, and come back with [`SyncEvent::Replied`].
    Send(Vec<u8>),
    /// Wait so many milliseconds, and come back with [`SyncEvent::Waited`].
    /// Or end the call with [`SyncEvent::NotWaiting`].
    Wait(u64),
    /// Nothing: see [`SyncCall::report`].
    Done,
}

/// One call to a collector. What it learns is in the station; dropped at any moment, the next call goes on. While it is
/// neither done nor dropped, another one at the same station ends as [`SyncStop::Busy`].
#[derive(Debug, Default)]
pub struct SyncCall {
    retry: RetryPolicy,
    limits: BatchLimits,
    report: SyncReport,
    /// By this the station knows whose session it is.
    owner: Option<Arc<()>>,
    /// Why nobody answered, while it waits to ask again.
    unanswered: Option<SyncStop>,
    /// What waited after the last answer, and how many answers in a row did not lower it.
    waiting: u64,
    fruitless: u32,
}

/// So many answers in a row may leave as much waiting as before: going back by halves finds a shared row among four
/// thousand million.
const MOST_FRUITLESS: u32 = 32;

impl SyncCall {
    /// A call whose batches are bounded from the start.
    #[must_use]
    pub fn with_limits(limits: BatchLimits) -> Self {
        Self { limits, ..Self::default() }
    }

    /// The next step, until everything is sent, somebody must be asked, or the time is up. `left` is how many
    /// milliseconds may still be spent; where none is left, nothing more is sent.
    ///
    /// # Errors
    /// A failure of the station; what the network does is not an error.
    pub fn step(&mut self, station: &Station, event: SyncEvent, left: u64) -> Result<SyncStep, Error> {
        match event {
            SyncEvent::Begin => self.begin(station, left),
            SyncEvent::Waited => self.send(station, left),
            SyncEvent::NotWaiting => self.give_up(station),
            SyncEvent::Replied(reply) => self.replied(station, reply, left),
            SyncEvent::Cancelled => self.stop(station, SyncStop::Cancelled),
        }
    }

    /// What it changed so far; whole once a step said that it is done.
    #[must_use]
    pub const fn report(&self) -> &SyncReport {
        &self.report
    }

    fn begin(&mut self, station: &Station, left: u64) -> Result<SyncStep, Error> {
        let owner = Arc::new(());
        if !station.begin_call(&owner)? {
            return self.stop(station, SyncStop::BUSY);
        }
        self.owner = Some(owner);
        self.send(station, left)
    }

    fn send(&mut self, station: &Station, left: u64) -> Result<SyncStep, Error> {
        let next = match &self.owner {
            Some(owner) => station.next_request_of(owner, self.limits)?,
            None => None,
        };
        match next {
            None => self.stop(station, SyncStop::BUSY),
            Some(NextRequest::Over { left: 0 }) => self.done(station),
            Some(NextRequest::Over { .. }) => self.stop(station, SyncStop::Stuck),
            Some(NextRequest::Send(_)) if left == 0 => self.stop(station, SyncStop::NoTime),
            Some(NextRequest::Send(request)) => Ok(SyncStep::Send(request)),
        }
    }

    fn replied(&mut self, station: &Station, reply: Reply, left: u64) -> Result<SyncStep, Error> {
        let status = match &reply {
            Reply::Answered { status, .. } => Some(*status),
            Reply::Nothing => None,
        };
        let mut next = self.retry.judge(reply, station.jitter()?);
        if let RetryAction::Read(body) = &next {
            let answer = self.owner.as_ref().map_or(Ok(None), |owner| station.accept_of(owner, body));
            match answer {
                Ok(None) => return self.stop(station, SyncStop::BUSY),
                Ok(Some(Heard::Counted(accepted))) => return self.accepted(station, &accepted, left),
                // Waiting alone mends no clock.
                Ok(Some(Heard::Withheld(news))) => {
                    self.report.add_news(&news.installed, &news.alerts);
                    return self.stop(station, SyncStop::Receipt(ReceiptError::Withheld));
                }
                Err(Error::Receipt(error)) => {
                    self.report.stop = Some(SyncStop::Receipt(error));
                    next = self.retry.nobody_answered(station.jitter()?);
                }
                Err(error) => return Err(error),
            }
        }
        match next {
            RetryAction::Wait(milliseconds) => {
                self.unanswered = Some(SyncStop::no_answer(milliseconds, status));
                if milliseconds < left { Ok(SyncStep::Wait(milliseconds)) } else { self.give_up(station) }
            }
            RetryAction::SendLess if self.limits.rows > 1 => {
                self.limits = self.limits.halved();
                self.send(station, left)
            }
            RetryAction::SendLess => self.stop(station, SyncStop::Stop { stop: RetryStop::TooLarge, status }),
            RetryAction::Stop(stop) => self.stop(station, SyncStop::Stop { stop, status }),
            RetryAction::Read(_) => self.send(station, left),
        }
    }

    fn accepted(&mut self, station: &Station, accepted: &Accepted, left: u64) -> Result<SyncStep, Error> {
        self.retry.arrived();
        self.report.add(accepted);
        self.report.sent = self.report.accepted;
        if accepted.standing != Standing::Known {
            return self.stop(station, SyncStop::Standing(accepted.standing));
        }
        let waited = std::mem::replace(&mut self.waiting, station.pending()?);
        self.fruitless = if self.waiting < waited { 0 } else { self.fruitless + 1 };
        let told_again = station.is_told_again();
        if told_again || self.fruitless >= MOST_FRUITLESS && self.waiting > 0 {
            return self.stop(station, SyncStop::Stuck);
        }
        self.send(station, left)
    }

    fn give_up(&mut self, station: &Station) -> Result<SyncStep, Error> {
        // Who answered in the collector's place says more than that it did not answer.
        let stop = self.report.stop.take().or(self.unanswered.take());
        self.stop(station, stop.unwrap_or(SyncStop::NoTime))
    }

    fn stop(&mut self, station: &Station, stop: SyncStop) -> Result<SyncStep, Error> {
        self.report.stop = Some(stop);
        self.done(station)
    }

    fn done(&mut self, station: &Station) -> Result<SyncStep, Error> {
        self.owner = None;
        self.report.pending = station.pending()?;
        Ok(SyncStep::Done)
    }
}
