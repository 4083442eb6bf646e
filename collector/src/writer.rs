//! One thread writes. Requests wait in a bounded queue; the writer takes all that wait, ingests them in one
//! transaction, and tells each caller once that transaction is on the disk.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::thread::JoinHandle;

use tokio::sync::oneshot;

use crate::clock::Clock;
use crate::error::StorageError;
use crate::ingest::{Ingested, ReceiptIssuer, VerifiedRequest, ingest};
use crate::log;
use crate::metrics::Metrics;
use crate::storage::Storage;

/// At most so many requests share one commit, so that none waits long for the others.
const MAX_GROUP: usize = 64;

struct Job {
    request: VerifiedRequest,
    done: oneshot::Sender<Option<Ingested>>,
}

/// Why the writer took no request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SubmitError {
    /// Too many wait already.
    QueueFull,
    /// The collector is stopping.
    Stopped,
}

/// Submits requests to the writer.
#[derive(Clone)]
pub(crate) struct WriterHandle {
    queue: SyncSender<Job>,
    metrics: Arc<Metrics>,
}

impl WriterHandle {
    /// Submits a request; the receiver gets none where the database failed.
    pub(crate) fn submit(&self, request: VerifiedRequest) -> Result<oneshot::Receiver<Option<Ingested>>, SubmitError> {
        let (done, ingested) = oneshot::channel();
        self.metrics.enqueued();
        self.queue.try_send(Job { request, done }).map_err(|error| {
            self.metrics.dequeued(1);
            match error {
                TrySendError::Full(_) => SubmitError::QueueFull,
                TrySendError::Disconnected(_) => SubmitError::Stopped,
            }
        })?;
        Ok(ingested)
    }
}

/// Starts the writer. It ends when every handle is gone and the queue is empty.
pub(crate) fn start(
    storage: Box<dyn Storage>,
    issuer: ReceiptIssuer,
    clock: Clock,
    waiting: usize,
    metrics: Arc<Metrics>,
) -> std::io::Result<(WriterHandle, JoinHandle<()>)> {
    let (queue, jobs) = sync_channel(waiting);
    let handle = WriterHandle { queue, metrics: Arc::clone(&metrics) };
    let mut writer = Writer { storage, issuer, clock, metrics };
    let thread = std::thread::Builder::new().name("writer".to_owned()).spawn(move || writer.run(&jobs))?;
    Ok((handle, thread))
}

struct Writer {
    storage: Box<dyn Storage>,
    issuer: ReceiptIssuer,
    clock: Clock,
    metrics: Arc<Metrics>,
}

impl Writer {
    fn run(&mut self, jobs: &Receiver<Job>) {
        while let Ok(first) = jobs.recv() {
            let mut together = vec![first];
            together.extend(jobs.try_iter().take(MAX_GROUP - 1));
            self.metrics.dequeued(together.len());
            self.process(together);
        }
    }

    /// All in one transaction; where that fails, each in its own, so that none makes the others fail.
    fn process(&mut self, jobs: Vec<Job>) {
        let requests: Vec<&VerifiedRequest> = jobs.iter().map(|job| &job.request).collect();
        let results: Vec<Option<Ingested>> = match self.commit(&requests) {
            Ok(all) => all.into_iter().map(Some).collect(),
            Err(_) if requests.len() > 1 => {
                requests.iter().map(|request| self.commit(&[request]).ok().and_then(|mut one| one.pop())).collect()
            }
            Err(_) => vec![None],
        };
        for (job, result) in jobs.into_iter().zip(results) {
            // A caller who has gone away asks again, and loses nothing.
            let _ = job.done.send(result);
        }
    }

    fn commit(&mut self, requests: &[&VerifiedRequest]) -> Result<Vec<Ingested>, StorageError> {
        let at = (self.clock)();
        let mut all = Vec::with_capacity(requests.len());
        let issuer = &self.issuer;
        let result = self.storage.write(&mut |txn| {
            for request in requests {
                all.push(ingest(txn, issuer, request, at)?);
            }
            Ok(())
        });
        self.metrics.transaction(result.is_ok());
        if let Err(error) = result {
            log::failure(&error);
            return Err(error);
        }
        for ingested in &all {
            self.metrics.ingested(ingested);
        }
        Ok(all)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::{Receiver as Gate, channel};

    use roughcheck_format::base::Timestamp;
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

    fn request(seed: u8) -> VerifiedRequest {
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
            held: Vec::new(),
        };
        VerifiedRequest::read(&request.sign(&key).expect("signs"), |_, _| None).expect("reads")
    }

    #[test]
    fn a_full_queue_says_so_and_one_failure_spoils_no_other() {
        let dir = tempfile::tempdir().expect("a folder");
        let inner = SqliteStorage::open(&dir.path().join("c.db")).expect("opens");
        let (open, gate) = channel();
        let issuer = ReceiptIssuer::new(SecretKey::from_seed(&[200; 32]).public_key().clone());
        let clock: Clock = Arc::new(|| Timestamp::from_seconds(1_770_000_000));
        let metrics = Arc::new(Metrics::default());
        let storage = Box::new(Gated { inner, gate });
        let (handle, thread) = start(storage, issuer, clock, 3, Arc::clone(&metrics)).expect("starts");
        // The first is with the writer, which waits at the gate; three wait behind it, and no more fit.
        let first = handle.submit(request(1)).expect("room");
        while metrics.queue_length() > 0 {
            std::thread::yield_now();
        }
        let waiting: Vec<_> = (2..5).map(|seed| handle.submit(request(seed)).expect("room")).collect();
        assert_eq!(handle.submit(request(5)).err(), Some(SubmitError::QueueFull));
        assert_eq!(metrics.queue_length(), 3);
        // The first alone, the three together and in vain, then each alone, the second in vain again.
        for good in [true, false, true, false, true] {
            open.send(good).expect("the writer runs");
        }
        let standing = |result: oneshot::Receiver<Option<Ingested>>| {
            result.blocking_recv().expect("a result").map(|ingested| ingested.standing())
        };
        assert_eq!(standing(first), Some(Standing::Unknown));
        let ends: Vec<_> = waiting.into_iter().map(standing).collect();
        assert_eq!(ends, [Some(Standing::Unknown), None, Some(Standing::Unknown)]);
        let text = metrics.text();
        assert!(text.contains("roughcheck_commits_total 5\n") && text.contains("_failed_commits_total 2\n"), "{text}");
        drop(handle);
        thread.join().expect("ends with its handles");
    }
}
