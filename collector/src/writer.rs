//! One thread writes. Requests wait in a bounded queue; the writer takes all that wait, keeps them in one transaction, and
//! lets each caller know once that transaction is on the disk.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::thread::JoinHandle;

use roughcheck_format::base::Instant;
use tokio::sync::oneshot;

use crate::StorageError;
use crate::ingest::{Identity, Offer, Outcome, take_in};
use crate::metrics::Metrics;
use crate::storage::Storage;

/// Requests that share one commit at most, so that none waits long for the others.
const MOST_TOGETHER: usize = 64;

/// What the time is, as the collector sees it.
pub type Clock = Arc<dyn Fn() -> Instant + Send + Sync>;

struct Job {
    offer: Offer,
    done: oneshot::Sender<Option<Outcome>>,
}

/// Why a request could not be handed to the writer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Busy {
    /// Too many wait already.
    Full,
    /// The collector is stopping.
    Gone,
}

/// Hands requests to the writer.
#[derive(Clone)]
pub(crate) struct Desk {
    queue: SyncSender<Job>,
    metrics: Arc<Metrics>,
}

impl Desk {
    /// Hands a request over; what comes back is none where the database failed.
    pub(crate) fn hand_in(&self, offer: Offer) -> Result<oneshot::Receiver<Option<Outcome>>, Busy> {
        let (done, outcome) = oneshot::channel();
        self.metrics.queue.add(1);
        self.queue.try_send(Job { offer, done }).map_err(|error| {
            self.metrics.queue.sub(1);
            match error {
                TrySendError::Full(_) => Busy::Full,
                TrySendError::Disconnected(_) => Busy::Gone,
            }
        })?;
        Ok(outcome)
    }
}

/// Starts the writer. It ends when every desk is gone and the queue is empty.
pub(crate) fn start(
    storage: Box<dyn Storage>,
    me: Identity,
    clock: Clock,
    waiting: usize,
    metrics: Arc<Metrics>,
) -> std::io::Result<(Desk, JoinHandle<()>)> {
    let (queue, jobs) = sync_channel(waiting);
    let desk = Desk { queue, metrics: Arc::clone(&metrics) };
    let mut writer = Writer { storage, me, clock, metrics };
    let thread = std::thread::Builder::new().name("writer".to_owned()).spawn(move || writer.run(&jobs))?;
    Ok((desk, thread))
}

struct Writer {
    storage: Box<dyn Storage>,
    me: Identity,
    clock: Clock,
    metrics: Arc<Metrics>,
}

impl Writer {
    fn run(&mut self, jobs: &Receiver<Job>) {
        while let Ok(first) = jobs.recv() {
            let mut together = vec![first];
            together.extend(jobs.try_iter().take(MOST_TOGETHER - 1));
            self.metrics.queue.sub(together.len());
            self.keep(together);
        }
    }

    /// All in one transaction; where that fails, each in its own, so that one cannot spoil the others.
    fn keep(&mut self, jobs: Vec<Job>) {
        let offers: Vec<&Offer> = jobs.iter().map(|job| &job.offer).collect();
        let outcomes: Vec<Option<Outcome>> = match self.commit(&offers) {
            Ok(outcomes) => outcomes.into_iter().map(Some).collect(),
            Err(_) if offers.len() > 1 => {
                offers.iter().map(|offer| self.commit(&[offer]).ok().and_then(|mut one| one.pop())).collect()
            }
            Err(_) => vec![None],
        };
        for (job, outcome) in jobs.into_iter().zip(outcomes) {
            // A caller who has gone away asks again, and loses nothing.
            let _ = job.done.send(outcome);
        }
    }

    fn commit(&mut self, offers: &[&Offer]) -> Result<Vec<Outcome>, StorageError> {
        let at = (self.clock)();
        let mut outcomes = Vec::with_capacity(offers.len());
        let me = &self.me;
        let result = self.storage.write(&mut |shelf| {
            for offer in offers {
                outcomes.push(take_in(shelf, me, offer, at)?);
            }
            Ok(())
        });
        self.metrics.commits.add(1);
        if let Err(error) = result {
            self.metrics.failed_commits.add(1);
            crate::log::failure(&error);
            return Err(error);
        }
        for outcome in &outcomes {
            self.metrics.count(outcome);
        }
        Ok(outcomes)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::{Receiver as Gate, channel};

    use roughcheck_format::cose::{SecretKey, Signer};
    use roughcheck_verify::sync::{Request, Standing};

    use super::*;
    use crate::sqlite::SqliteStorage;
    use crate::storage::{Reader, Work};

    /// A database that waits at each gate, and fails where it is told to.
    struct Gated {
        inner: SqliteStorage,
        gate: Gate<bool>,
    }

    impl Storage for Gated {
        fn write(&mut self, work: &mut Work<'_>) -> Result<(), StorageError> {
            match self.gate.recv() {
                Ok(true) => self.inner.write(work),
                _ => Err(StorageError::Foreign),
            }
        }

        fn reader(&self) -> Result<Box<dyn Reader>, StorageError> {
            self.inner.reader()
        }
    }

    fn offer(seed: u8) -> Offer {
        let key = SecretKey::from_seed(&[seed; 32]);
        let request = Request {
            device_key: key.public_key().clone(),
            nonce: [seed; 16],
            count: 1,
            trust: None,
            claims: Vec::new(),
            enrolling: Vec::new(),
            successions: Vec::new(),
            batch: None,
        };
        Offer::read(&request.sign(&key).expect("signs"), |_, _| None).expect("reads")
    }

    #[test]
    fn a_full_queue_says_so_and_one_failure_spoils_no_other() {
        let dir = tempfile::tempdir().expect("a folder");
        let inner = SqliteStorage::open(&dir.path().join("c.db")).expect("opens");
        let (open, gate) = channel();
        let me = Identity::new(SecretKey::from_seed(&[200; 32]).public_key().clone());
        let clock: Clock = Arc::new(|| Instant::from_seconds(1_770_000_000));
        let metrics = Arc::new(Metrics::default());
        let storage = Box::new(Gated { inner, gate });
        let (desk, thread) = start(storage, me, clock, 3, Arc::clone(&metrics)).expect("starts");
        // The first is with the writer, which waits at the gate; three wait behind it, and no more fit.
        let first = desk.hand_in(offer(1)).expect("room");
        while metrics.queue.get() > 0 {
            std::thread::yield_now();
        }
        let waiting: Vec<_> = (2..5).map(|seed| desk.hand_in(offer(seed)).expect("room")).collect();
        assert_eq!(desk.hand_in(offer(5)).err(), Some(Busy::Full));
        assert_eq!(metrics.queue.get(), 3);
        // The first alone, the three together and in vain, then each alone, the second in vain again.
        for good in [true, false, true, false, true] {
            open.send(good).expect("the writer runs");
        }
        let standing = |outcome: oneshot::Receiver<Option<Outcome>>| {
            outcome.blocking_recv().expect("an end").map(|outcome| outcome.standing)
        };
        assert_eq!(standing(first), Some(Standing::Unknown));
        let ends: Vec<_> = waiting.into_iter().map(standing).collect();
        assert_eq!(ends, [Some(Standing::Unknown), None, Some(Standing::Unknown)]);
        assert_eq!((metrics.commits.get(), metrics.failed_commits.get()), (5, 2));
        drop(desk);
        thread.join().expect("ends with its desks");
    }
}
