//! The auditor: it judges every check again that phones have sent, and says where another verdict follows from what the
//! check rests on. A phone that lies, or whose software was changed, shows here.
//!
//! It goes through the batches in the order of arrival. How far it is, what it counted and what it found reach the disk in
//! one transaction: a kill costs it the work of one step, and counts nothing twice.

mod bench;
mod past;

use std::fmt;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use roughcheck_verify::journal::{Entry, Rechecked};

use crate::StorageError;
use crate::metrics::Metrics;
use crate::readers::Readers;
use crate::rows::{Alarm, Dissent, KeptBatch};
use crate::storage::{Reader, Storage};
use crate::view::Rechecks;
use crate::writer::Clock;
use bench::Bench;
use past::Past;

/// The kind of alarm that is raised.
pub const ALARM: &str = "verdict";

const CURSOR: &str = "audit-cursor";
const SAME: &str = "audit-same";
const DIFFERENT: &str = "audit-different";
const UNABLE: &str = "audit-unable";

/// A step ends after so many checks, at the end of a batch, so that no transaction is large.
const MOST_CHECKS: u64 = 512;
/// Or after so many batches.
const MOST_BATCHES: u32 = 64;
/// With nothing to do, it looks again after this.
const IDLE: Duration = Duration::from_secs(1);
/// After a step it leaves the machine to others for as long as the step took, but no longer than this.
const MOST_REST: Duration = Duration::from_millis(500);

/// Judges checks again.
pub struct Auditor {
    storage: Box<dyn Storage>,
    readers: Arc<Readers>,
    clock: Clock,
    metrics: Arc<Metrics>,
    bench: Bench,
}

impl fmt::Debug for Auditor {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Auditor")
    }
}

/// While phones wait for the writer, their answers come first; but no longer than this between two steps.
const GIVES_WAY: Duration = Duration::from_secs(30);
/// How soon it looks again whether phones wait.
const GLANCE: Duration = Duration::from_millis(100);

/// What one step found.
#[derive(Default)]
struct Findings {
    counts: Rechecks,
    dissents: Vec<(Dissent, Vec<u8>)>,
}

impl Auditor {
    /// An auditor that writes through a connection of its own.
    #[must_use]
    pub fn new(storage: Box<dyn Storage>, readers: Arc<Readers>, clock: Clock, metrics: Arc<Metrics>) -> Self {
        Self { storage, readers, clock, metrics, bench: Bench::default() }
    }

    /// Goes on from where the last step ended; says whether there was anything to do.
    ///
    /// # Errors
    /// [`StorageError`]; then the same step is due again.
    pub fn step(&mut self) -> Result<bool, StorageError> {
        let (readers, bench) = (&self.readers, &mut self.bench);
        let mut findings = Findings::default();
        let (before, after) = readers.with(|reader| {
            let before = cursor(reader)?;
            let mut after = before;
            for batch in reader.batches_after(before, MOST_BATCHES)? {
                judge_batch(reader, bench, &batch, &mut findings)?;
                after = batch.id;
                let Rechecks { same, different, unable } = findings.counts;
                if same + different + unable >= MOST_CHECKS {
                    break;
                }
            }
            Ok((before, after))
        })?;
        if before == after {
            return Ok(false);
        }
        self.keep(before, after, &findings)?;
        Ok(true)
    }

    fn keep(&mut self, before: i64, after: i64, findings: &Findings) -> Result<(), StorageError> {
        let at = (self.clock)();
        let mut counted = false;
        self.storage.write(&mut |shelf| {
            // Where two servers share a database, the step counts for the one that is first.
            counted = signed(shelf.meta(CURSOR)?) == before;
            if !counted {
                return Ok(());
            }
            shelf.set_meta(CURSOR, &after.to_be_bytes())?;
            let Rechecks { same, different, unable } = findings.counts;
            for (name, count) in [(SAME, same), (DIFFERENT, different), (UNABLE, unable)] {
                let sum = unsigned(shelf.meta(name)?).saturating_add(count);
                shelf.set_meta(name, &sum.to_be_bytes())?;
            }
            for (dissent, device) in &findings.dissents {
                shelf.add_dissent(dissent)?;
                shelf.add_alarm(&Alarm { kind: ALARM, device, place: (dissent.epoch, dissent.seq) }, at)?;
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
            let busy = self.metrics.queue.get() > 0 && last_step.elapsed() < GIVES_WAY;
            let step = if busy { None } else { Some(self.step()) };
            if step.is_some() {
                last_step = Instant::now();
            }
            let rest = match step.unwrap_or(Ok(false)) {
                _ if busy => GLANCE,
                Ok(true) => began.elapsed().min(MOST_REST),
                Ok(false) => IDLE,
                Err(error) => {
                    crate::log::failure(&error);
                    IDLE
                }
            };
            if !matches!(stop.recv_timeout(rest), Err(RecvTimeoutError::Timeout)) {
                return;
            }
        }
    }
}

/// Starts the auditor in a thread of its own. It ends when the other end of `stop` is gone, at the end of its step.
///
/// # Errors
/// The operating system gives no thread.
pub fn start(mut auditor: Auditor, stop: Receiver<()>) -> std::io::Result<JoinHandle<()>> {
    std::thread::Builder::new().name("auditor".to_owned()).spawn(move || auditor.run(&stop))
}

/// What judging again came to so far.
///
/// # Errors
/// [`StorageError`].
pub fn counts(reader: &dyn Reader) -> Result<Rechecks, StorageError> {
    let count = |name| reader.meta(name).map(unsigned);
    Ok(Rechecks { same: count(SAME)?, different: count(DIFFERENT)?, unable: count(UNABLE)? })
}

fn cursor(reader: &dyn Reader) -> Result<i64, StorageError> {
    reader.meta(CURSOR).map(signed)
}

fn signed(bytes: Option<Vec<u8>>) -> i64 {
    bytes.and_then(|bytes| bytes.try_into().ok()).map_or(0, i64::from_be_bytes)
}

fn unsigned(bytes: Option<Vec<u8>>) -> u64 {
    bytes.and_then(|bytes| bytes.try_into().ok()).map_or(0, u64::from_be_bytes)
}

fn judge_batch(
    reader: &dyn Reader,
    bench: &mut Bench,
    batch: &KeptBatch,
    findings: &mut Findings,
) -> Result<(), StorageError> {
    let checks = reader.checks_of(batch)?;
    let Some(last) = checks.last() else { return Ok(()) };
    let mut past = Past::of(reader, &last.kept)?;
    for check in &checks {
        let counts = &mut findings.counts;
        // What cannot be decoded was not kept as a check.
        let Ok(entry) = Entry::decode(&check.kept.record) else { continue };
        match bench.judge(reader, &mut past, &entry, check.presented.as_deref())? {
            Rechecked::Same => counts.same += 1,
            Rechecked::Unable(_) => counts.unable += 1,
            Rechecked::Different { verdict, faults } => {
                counts.different += 1;
                let (epoch, seq, hash) = (entry.epoch, entry.seq, check.kept.hash);
                let verdict = verdict.map(roughcheck_verify::check::Verdict::as_str);
                findings.dissents.push((Dissent { epoch, seq, hash, verdict, faults }, batch.device_key.clone()));
            }
        }
    }
    Ok(())
}
