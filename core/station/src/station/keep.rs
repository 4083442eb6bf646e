//! Forgetting and pruning: what the law wants deleted, and what is old enough. Both are entries of their own, so that a
//! missing beginning or a missing field is explained by a signed record, or is a fault.

use serde::Serialize;

use super::recorder::Along;
use super::resume::device_key;
use super::state::State;
use crate::Error;
use roughcheck_format::base::{Digest, Domain, Instant, to_hex};
use roughcheck_verify::check::EntryRef;
use roughcheck_verify::journal::{Body, Entry, Epoch, ForgottenBody, PrunedBody};
use roughcheck_verify::sync::Receipt;
use roughcheck_verify::trust::Limits;

/// What forgetting did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ForgetReport {
    /// The entry that records it.
    pub entry: EntryRef,
    /// The fields that were deleted.
    pub forgotten: Vec<String>,
    /// Damaged files that were set aside and may still hold sealed copies; a person must deal with them.
    pub kept_aside: u64,
}

/// What pruning did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PruneReport {
    /// Epoch by epoch.
    pub pruned: Vec<PrunedRun>,
    /// The last entry that records it.
    pub entry: Option<EntryRef>,
}

/// The beginning of an epoch that was removed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PrunedRun {
    /// The epoch, hexadecimal.
    pub epoch: String,
    /// The last row that was removed.
    pub up_to: u64,
    /// How many rows went this time.
    pub rows: u64,
}

/// Why nothing can be pruned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unprunable {
    /// Nothing is covered by a receipt that counts.
    NoReceipt,
    /// Something is covered, and not for long enough: the oldest receipt is of this time.
    TooYoung(Instant),
    /// No signed time is known that could show how old anything is.
    NoFloor,
}

impl State {
    pub(super) fn forget(&mut self, seq: &str, officer: Option<&str>) -> Result<ForgetReport, Error> {
        super::state::officer_text(officer)?;
        let target = self.place(seq)?;
        if self.database.row(target.0, target.1)?.is_none() {
            return Err(Error::NoEntry(seq.to_owned()));
        }
        let fields: Vec<_> = self.database.sealed(target.0, target.1)?.iter().map(|one| one.field).collect();
        if fields.is_empty() {
            return Err(Error::NothingToForget(seq.to_owned()));
        }
        let forgotten = fields.iter().map(|field| field.as_str().to_owned()).collect();
        let body = Body::Forgotten(ForgottenBody { target, fields });
        let officer = officer.map(|who| (roughcheck_verify::journal::FieldName::Officer, who.as_bytes()));
        let along = Along { fields: officer.into_iter().collect(), forget: Some(target), ..Along::default() };
        let circumstances = self.circumstances();
        let entry = self.append(&circumstances, body, &along)?;
        self.database.settle()?;
        Ok(ForgetReport { entry, forgotten, kept_aside: self.folder.kept_aside() })
    }

    pub(super) fn prune(&mut self) -> Result<PruneReport, Error> {
        let due = self.due()?;
        // Pruning may remove the very entries that explained earlier prunings: they are said again first.
        for row in self.database.epochs()? {
            let known = self.database.pruned(row.epoch)?;
            if let Some(base) = known.filter(|base| due.iter().all(|(newer, _)| newer.epoch != base.epoch)) {
                self.record_pruned(base)?;
            }
        }
        let mut report = PruneReport { pruned: Vec::new(), entry: None };
        for (base, before) in due {
            report.pruned.push(PrunedRun { epoch: to_hex(&base.epoch), up_to: base.seq, rows: base.seq - before });
            report.entry = Some(self.record_pruned(base)?);
        }
        self.database.settle()?;
        Ok(report)
    }

    fn record_pruned(&mut self, base: PrunedBody) -> Result<EntryRef, Error> {
        let along = Along { prune: Some(&base), ..Along::default() };
        let circumstances = self.circumstances();
        self.append(&circumstances, Body::Pruned(base.clone()), &along)
    }

    /// What may go: below a receipt that counts, and given the policy's years before the newest signed time. The phone's
    /// own clock has no say: set to a far future, it would free everything.
    fn due(&self) -> Result<Vec<(PrunedBody, u64)>, Error> {
        let (floor, _) = self.floor.as_ref().ok_or(Error::Unprunable(Unprunable::NoFloor))?;
        let years = self.trust.as_ref().map_or(Limits::default().keep_years, |trust| trust.policy.limits.keep_years);
        let (mut due, mut oldest) = (Vec::new(), None::<Instant>);
        for row in self.database.epochs()? {
            let before = self.database.pruned_up_to(row.epoch)?;
            for (seq, bytes) in self.database.receipts_beyond(row.epoch, before)? {
                let Some((hash, at)) = self.covered(row.epoch, seq, &bytes)? else { continue };
                oldest = Some(oldest.map_or(at, |oldest| oldest.min(at)));
                if at.plus_years(years) > *floor {
                    continue;
                }
                let Some(key) = device_key(&self.database, row.epoch)? else { continue };
                let receipt = Digest::of(Domain::Receipt, &bytes);
                due.push((PrunedBody { epoch: row.epoch, seq, hash, device_key: key, receipt }, before));
                break;
            }
        }
        match (due.is_empty(), oldest) {
            (false, _) => Ok(due),
            (true, Some(oldest)) => Err(Error::Unprunable(Unprunable::TooYoung(oldest.plus_years(years)))),
            (true, None) => Err(Error::Unprunable(Unprunable::NoReceipt)),
        }
    }

    /// What a stored receipt covers, where it counts and the journal has that very row.
    pub(super) fn covered(&self, epoch: Epoch, seq: u64, bytes: &[u8]) -> Result<Option<(Digest, Instant)>, Error> {
        let Ok(receipt) = Receipt::verify(bytes, |key| self.believes(key)) else { return Ok(None) };
        let Some(row) = self.database.row(epoch, seq)? else { return Ok(None) };
        Ok((receipt.kept == Some((epoch, seq, row.hash))).then_some((row.hash, receipt.received_at)))
    }

    /// Every record and head as lines of JSON for whoever verifies the journal elsewhere.
    pub(super) fn export(&self, each: &mut dyn FnMut(&ExportLine) -> Result<(), String>) -> Result<u64, Error> {
        let mut count = 0;
        for row in self.database.epochs()? {
            let epoch = to_hex(&row.epoch);
            let base = self.database.pruned(row.epoch)?;
            let key = device_key(&self.database, row.epoch)?.map(|key| to_hex(&key));
            let line = ExportLine::Epoch {
                epoch: epoch.clone(),
                device_key: key,
                after: base.as_ref().map_or(0, |base| base.seq),
                previous: base.map(|base| base.hash).unwrap_or_default(),
            };
            each(&line).map_err(Error::Export)?;
            let mut failed = None;
            self.database.walk(row.epoch, |row| {
                if failed.is_some() {
                    return Ok(());
                }
                count += 1;
                let (record, readable) = (to_hex(&row.record), Entry::decode(&row.record).is_ok());
                let line = ExportLine::Entry { epoch: epoch.clone(), seq: row.seq, hash: row.hash, record, readable };
                let head = self.database.head(row.epoch, row.seq)?;
                let head =
                    head.map(|head| ExportLine::Head { epoch: epoch.clone(), seq: row.seq, head: to_hex(&head) });
                failed = [Some(line), head].iter().flatten().find_map(|line| each(line).err());
                Ok(())
            })?;
            if let Some(failed) = failed {
                return Err(Error::Export(failed));
            }
        }
        Ok(count)
    }
}

/// A line of an exported journal. No personal field is in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "line")]
pub enum ExportLine {
    /// An epoch begins here, behind the rows that were pruned.
    Epoch {
        /// Its name, hexadecimal.
        epoch: String,
        /// The device's key, hexadecimal.
        device_key: Option<String>,
        /// The last row that was pruned; 0 where none was.
        after: u64,
        /// Its hash, on which the next row is chained.
        previous: Digest,
    },
    /// A record.
    Entry {
        /// Its epoch.
        epoch: String,
        /// Its place.
        seq: u64,
        /// Its hash as stored.
        hash: Digest,
        /// The record, hexadecimal.
        record: String,
        /// Whether this version can read it.
        readable: bool,
    },
    /// A signed head.
    Head {
        /// Its epoch.
        epoch: String,
        /// The place that it signs.
        seq: u64,
        /// The head, hexadecimal.
        head: String,
    },
}
