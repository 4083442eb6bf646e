//! A call to a collector as steps: what to send, how long to wait, and when to stop. Whoever moves the bytes, blocking or
//! not, does what a step says and comes back with what happened; no byte is moved here, and no clock asked.

use std::sync::{Arc, MutexGuard};

use super::outbox::{Sending, Turn};
use super::state::State;
use super::sync_report::{SyncReport, Trouble};
use super::{Accepted, Station};
use crate::Error;
use roughcheck_verify::sync::{BatchLimits, Courier, Next, Reply, Standing, Stop};

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
    /// Nothing: see [`Session::report`].
    Done,
}

/// One call to a collector. What it learns is in the station; dropped at any moment, the next call goes on. While it is
/// neither done nor dropped, another one at the same station ends as [`Trouble::Busy`].
#[derive(Debug, Default)]
pub struct Session {
    courier: Courier,
    limits: BatchLimits,
    report: SyncReport,
    /// By this the station knows whose session it is.
    owner: Option<Arc<()>>,
    /// Why nobody answered, while it waits to ask again.
    unanswered: Option<Trouble>,
    /// What waited after the last answer, and how many answers in a row did not lower it.
    waiting: u64,
    fruitless: u32,
}

/// So many answers in a row may leave as much waiting as before: going back by halves finds a shared row among four
/// thousand million.
const MOST_FRUITLESS: u32 = 32;

impl Session {
    /// A call whose batches are bounded from the start.
    #[must_use]
    pub fn with_limits(limits: BatchLimits) -> Self {
        Self { limits, ..Self::default() }
    }

    /// The next step, until everything is sent, somebody must be asked, or the time is up. `left` is how many
    /// milliseconds may still be spent; where none is left, nothing more is sent.
    ///
    /// # Errors
    /// A failure of the station; what the network does is no error.
    pub fn step(&mut self, station: &Station, event: SyncEvent, left: u64) -> Result<SyncStep, Error> {
        match event {
            SyncEvent::Begin => self.begin(station, left),
            SyncEvent::Waited => self.send(station, left),
            SyncEvent::NotWaiting => self.give_up(station),
            SyncEvent::Replied(reply) => self.replied(station, reply, left),
            SyncEvent::Cancelled => self.stop(station, Trouble::Cancelled),
        }
    }

    /// What came of it so far; whole once a step said that it is done.
    #[must_use]
    pub const fn report(&self) -> &SyncReport {
        &self.report
    }

    fn begin(&mut self, station: &Station, left: u64) -> Result<SyncStep, Error> {
        let owner = Arc::new(());
        if !station.state().claim(&owner)? {
            return self.stop(station, Trouble::BUSY);
        }
        self.owner = Some(owner);
        station.ask_anew();
        self.send(station, left)
    }

    /// The station, while the session is this one's.
    fn own<'a>(&self, station: &'a Station) -> Option<MutexGuard<'a, State>> {
        let (state, owner) = (station.state(), self.owner.as_ref()?);
        state.sending.as_ref().is_some_and(|sending| sending.is_of(owner)).then_some(state)
    }

    fn send(&mut self, station: &Station, left: u64) -> Result<SyncStep, Error> {
        let turn = self.own(station).map(|mut state| state.turn(self.limits));
        let Some(turn) = turn.transpose()? else { return self.stop(station, Trouble::BUSY) };
        match turn {
            Turn::Over { left: 0 } => self.done(station),
            Turn::Over { .. } => self.stop(station, Trouble::Stuck),
            Turn::Request(_) if left == 0 => self.stop(station, Trouble::NoTime),
            Turn::Request(request) => Ok(SyncStep::Send(request)),
        }
    }

    fn replied(&mut self, station: &Station, reply: Reply, left: u64) -> Result<SyncStep, Error> {
        let status = match &reply {
            Reply::Answered { status, .. } => Some(*status),
            Reply::Nothing => None,
        };
        let mut next = self.courier.judge(reply, station.jitter()?);
        if let Next::Read(body) = &next {
            let answer = self.own(station).map(|mut state| state.accept(body));
            match answer {
                None => return self.stop(station, Trouble::BUSY),
                Some(Ok(accepted)) => return self.accepted(station, &accepted, left),
                Some(Err(Error::Receipt(error))) => {
                    self.report.trouble = Some(Trouble::Receipt(error));
                    next = self.courier.nobody(station.jitter()?);
                }
                Some(Err(error)) => return Err(error),
            }
        }
        match next {
            Next::Wait(milliseconds) => {
                self.unanswered = Some(Trouble::no_answer(milliseconds, status));
                if milliseconds < left { Ok(SyncStep::Wait(milliseconds)) } else { self.give_up(station) }
            }
            Next::Less if self.limits.rows > 1 => {
                self.limits = self.limits.halved();
                self.send(station, left)
            }
            Next::Less => self.stop(station, Trouble::Stop { stop: Stop::TooLarge, status }),
            Next::Stop(stop) => self.stop(station, Trouble::Stop { stop, status }),
            Next::Read(_) => self.send(station, left),
        }
    }

    fn accepted(&mut self, station: &Station, accepted: &Accepted, left: u64) -> Result<SyncStep, Error> {
        self.courier.arrived();
        self.report.add(accepted);
        self.report.sent = self.report.accepted;
        if accepted.standing != Standing::Known {
            return self.stop(station, Trouble::Standing(accepted.standing));
        }
        let waited = std::mem::replace(&mut self.waiting, station.pending()?);
        self.fruitless = if self.waiting < waited { 0 } else { self.fruitless + 1 };
        let told_again = station.state().sending.as_ref().is_some_and(Sending::is_told_again);
        if told_again || self.fruitless >= MOST_FRUITLESS && self.waiting > 0 {
            return self.stop(station, Trouble::Stuck);
        }
        self.send(station, left)
    }

    fn give_up(&mut self, station: &Station) -> Result<SyncStep, Error> {
        // Who answered in the collector's place says more than that it did not answer.
        let trouble = self.report.trouble.take().or(self.unanswered.take());
        self.stop(station, trouble.unwrap_or(Trouble::NoTime))
    }

    fn stop(&mut self, station: &Station, trouble: Trouble) -> Result<SyncStep, Error> {
        self.report.trouble = Some(trouble);
        self.done(station)
    }

    fn done(&mut self, station: &Station) -> Result<SyncStep, Error> {
        self.owner = None;
        self.report.pending = station.pending()?;
        Ok(SyncStep::Done)
    }
}
