//! The auditor: it judges again every check that phones have sent, and stores where another verdict follows.
//!
//! It goes through the batches in the order of arrival. Its cursor, its counts and its findings reach the disk in one
//! transaction: a kill costs it the work of one step, and counts nothing twice.

use std::fmt;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use roughcheck_verify::journal::{Entry, Rechecked};

use super::branch_history::BranchHistory;
use super::rechecker::Rechecker;
use crate::alarm::AlarmKind;
use crate::clock::Clock;
use crate::error::StorageError;
use crate::log;
use crate::meta;
use crate::metrics::Metrics;
use crate::reader_pool::ReaderPool;
use crate::rows::{Alarm, DisagreementRow, StoredBatch};
use crate::storage::{Reader, Storage};
use crate::view::RecheckCounts;

/// A step ends after so many checks, at the end of a batch, so that no transaction is large.
const MAX_CHECKS: u64 = 512;
/// Or after so many batches.
const MAX_BATCHES: u32 = 64;
/// With nothing to do, it looks again after this.
const IDLE: Duration = Duration::from_secs(1);
/// After a step it pauses for as long as the step took, but no longer than this.
const MAX_PAUSE: Duration = Duration::from_millis(500);

/// While phones wait for the writer, their answers come first; but two steps are never further apart than this.
const MAX_DEFERRAL: Duration = Duration::from_secs(30);
/// How soon it looks again whether phones still wait.
const QUEUE_POLL: Duration = Duration::from_millis(100);

/// Judges checks again.
pub struct Auditor {
    storage: Box<dyn Storage>,
    readers: Arc<ReaderPool>,
    clock: Clock,
    metrics: Arc<Metrics>,
    rechecker: Rechecker,
}

impl fmt::Debug for Auditor {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Auditor")
    }
}

/// What one step found.
#[derive(Default)]
struct Findings {
    counts: RecheckCounts,
    disagreements: Vec<(DisagreementRow, Vec<u8>)>,
}

impl Auditor {
    /// An auditor that writes through a connection of its own.
    #[must_use]
    pub fn new(storage: Box<dyn Storage>, readers: Arc<ReaderPool>, clock: Clock, metrics: Arc<Metrics>) -> Self {
        Self { storage, readers, clock, metrics, rechecker: Rechecker::default() }
    }

    /// Goes on from where the last step ended; says whether there was anything to do.
    ///
    /// # Errors
    /// [`StorageError`]; then the same step is due again.
    pub fn step(&mut self) -> Result<bool, StorageError> {
        let (readers, rechecker) = (&self.readers, &mut self.rechecker);
        let mut findings = Findings::default();
        let (before, after) = readers.with(|reader| {
            let before = meta::audit_cursor(reader)?;
            let mut after = before;
            for batch in reader.batches_after(before, MAX_BATCHES)? {
                judge_batch(reader, rechecker, &batch, &mut findings)?;
                after = batch.id;
                let RecheckCounts { same, different, unable } = findings.counts;
                if same + different + unable >= MAX_CHECKS {
                    break;
                }
            }
            Ok((before, after))
        })?;
        if before == after {
            return Ok(false);
        }
        self.store(before, after, &findings)?;
        Ok(true)
    }

    fn store(&mut self, before: i64, after: i64, findings: &Findings) -> Result<(), StorageError> {
        let at = (self.clock)();
        let mut counted = false;
        self.storage.write(&mut |txn| {
            // Where two servers share a database, the step counts for the one that is first.
            counted = meta::advance_audit(txn, before, after)?;
            if !counted {
                return Ok(());
            }
            meta::add_recheck_counts(txn, findings.counts)?;
            for (row, device) in &findings.disagreements {
                txn.add_disagreement(row)?;
                txn.add_alarm(&Alarm { kind: AlarmKind::Verdict, device, place: (row.epoch, row.seq) }, at)?;
            }
            Ok(())
        })?;
        if counted {
            self.metrics.rechecked(findings.counts);
        }
        Ok(())
    }

    fn run(&mut self, stop: &Receiver<()>) {
        let mut last_step = Instant::now();
        loop {
            let began = Instant::now();
            let busy = self.metrics.queue_length() > 0 && last_step.elapsed() < MAX_DEFERRAL;
            let step = if busy { None } else { Some(self.step()) };
            if step.is_some() {
                last_step = Instant::now();
            }
            let rest = match step.unwrap_or(Ok(false)) {
                _ if busy => QUEUE_POLL,
                Ok(true) => began.elapsed().min(MAX_PAUSE),
                Ok(false) => IDLE,
                Err(error) => {
                    log::failure(&error);
                    IDLE
                }
            };
            if !matches!(stop.recv_timeout(rest), Err(RecvTimeoutError::Timeout)) {
                return;
            }
        }
    }
}

/// Starts the auditor in a thread of its own. It ends at the end of a step, once the other end of `stop` is dropped.
///
/// # Errors
/// The operating system gives no thread.
pub fn start(mut auditor: Auditor, stop: Receiver<()>) -> std::io::Result<JoinHandle<()>> {
    std::thread::Builder::new().name("auditor".to_owned()).spawn(move || auditor.run(&stop))
}

fn judge_batch(
    reader: &dyn Reader,
    rechecker: &mut Rechecker,
    batch: &StoredBatch,
    findings: &mut Findings,
) -> Result<(), StorageError> {
    let checks = reader.checks_of(batch)?;
    let Some(last) = checks.last() else { return Ok(()) };
    let mut history = BranchHistory::of(reader, &last.record)?;
    for check in &checks {
        let counts = &mut findings.counts;
        // A record that cannot be decoded was not stored as a check.
        let Ok(entry) = Entry::decode(&check.record.record) else { continue };
        match rechecker.judge(reader, &mut history, &entry, check.presented.as_deref())? {
            Rechecked::Same => counts.same += 1,
            Rechecked::Unable(_) => counts.unable += 1,
            Rechecked::Different { verdict, faults } => {
                let faults = faults.iter().map(ToString::to_string).collect();
                counts.different += 1;
                let (epoch, seq, hash) = (entry.epoch, entry.seq, check.record.hash);
                let verdict = verdict.map(roughcheck_verify::check::Verdict::as_str);
                let row = DisagreementRow { epoch, seq, hash, verdict, faults };
                findings.disagreements.push((row, batch.device_key.clone()));
            }
        }
    }
    Ok(())
}
