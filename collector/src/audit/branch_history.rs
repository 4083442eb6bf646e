//! The history that one station knew when it made a check: the earlier rows on its own branch, in this epoch and in
//! those before it, without the rows that it had pruned by then.

use std::collections::{HashMap, HashSet};

use roughcheck_format::base::Digest;
use roughcheck_format::certificate::Number;
use roughcheck_verify::check::History;
use roughcheck_verify::journal::{Body, Entry, Epoch, MAX_SALVAGED, OpenReason, OpenedBody, PrunedBody, history_of};

use crate::error::StorageError;
use crate::rows::StoredRecord;
use crate::storage::AuditReads;

/// So many epochs back; a station with more is not judged by the older ones.
const MAX_EPOCHS: usize = 256;
/// So many rows about one number; a check of a number with more is not judged.
const MAX_ROWS: u32 = 4_096;

/// A run of rows that the station had.
struct Segment {
    epoch: Epoch,
    from: u64,
    to: u64,
    branch: Option<Branch>,
}

/// The rows of a forked epoch that count, from the fork on.
struct Branch {
    fork: u64,
    rows: HashSet<Digest>,
}

/// The history of the checks of one batch, which all lie on one branch of one epoch.
pub(super) struct BranchHistory {
    /// The oldest first; the last is the epoch of the batch itself.
    segments: Vec<Segment>,
    /// Rows that were pruned, each with the place from which on they were gone.
    prunings: Vec<((usize, u64), PrunedBody)>,
    /// Whether it is known which rows of older epochs the station still had.
    certain: bool,
    numbers: HashMap<String, Option<Rows>>,
}

/// Rows about a number, and rows that name it as replaced, in the order of the journal.
#[derive(Clone)]
struct Rows {
    about: Vec<(usize, Entry)>,
    replacing: Vec<(usize, Entry)>,
}

impl BranchHistory {
    /// The history of the checks of a batch; `last` is the last of them.
    pub(super) fn of(reader: &(impl AuditReads + ?Sized), last: &StoredRecord) -> Result<Self, StorageError> {
        let branch = branch(reader, &last.epoch, last.hash)?;
        let mut segments = vec![Segment { epoch: last.epoch, from: 1, to: last.seq, branch }];
        let mut certain = true;
        while let Some(epoch) = segments.last().map(|segment| segment.epoch).filter(|_| segments.len() < MAX_EPOCHS) {
            let Some(opened) = opening(reader, &epoch)? else {
                certain = false;
                break;
            };
            // A cut journal may have lost any row, and of many saved runs only the last are named.
            certain &= opened.reason != OpenReason::Cut && opened.salvaged.len() < MAX_SALVAGED;
            let Some(older) = older(reader, &opened)? else {
                certain &= opened.reason == OpenReason::First;
                break;
            };
            // An epoch that follows itself is a lie; the history ends here.
            if older.iter().any(|one| segments.iter().any(|known| known.epoch == one.epoch)) {
                certain = false;
                break;
            }
            segments.extend(older);
            if opened.reason == OpenReason::SetAside {
                break;
            }
        }
        segments.reverse();
        let mut history = Self { segments, prunings: Vec::new(), certain, numbers: HashMap::new() };
        history.find_prunings(reader)?;
        Ok(history)
    }

    fn find_prunings(&mut self, reader: &(impl AuditReads + ?Sized)) -> Result<(), StorageError> {
        for at in 0..self.segments.len() {
            let Some(epoch) = self.segments.get(at).map(|segment| segment.epoch) else { break };
            for row in reader.prunings(&epoch)? {
                if let (true, Ok(Body::Pruned(body))) =
                    (self.place_of(&row) == Some(at), Entry::decode(&row.record).map(|entry| entry.body))
                {
                    self.prunings.push(((at, row.seq), body));
                }
            }
        }
        Ok(())
    }

    /// The segment in which a row lies; none where the station did not have it.
    fn place_of(&self, row: &StoredRecord) -> Option<usize> {
        self.segments.iter().position(|segment| {
            let on_branch =
                segment.branch.as_ref().is_none_or(|branch| row.seq < branch.fork || branch.rows.contains(&row.hash));
            segment.epoch == row.epoch && (segment.from..=segment.to).contains(&row.seq) && on_branch
        })
    }

    /// What the station knew of the number of this check just before it; none where there are too many rows about it.
    pub(super) fn before(
        &mut self,
        reader: &(impl AuditReads + ?Sized),
        entry: &Entry,
    ) -> Result<Option<History>, StorageError> {
        let Body::Check(check) = &entry.body else { return Ok(Some(History::default())) };
        let Some(number) = check.number.as_ref().map(Number::key) else { return Ok(Some(History::default())) };
        if !self.numbers.contains_key(&number) {
            let rows = self.rows(reader, &number)?;
            self.numbers.insert(number.clone(), rows);
        }
        let Some(rows) = self.numbers.get(&number).and_then(Option::as_ref) else { return Ok(None) };
        let own = self.segments.len().saturating_sub(1);
        let gone = |at: usize, row: &Entry| {
            self.prunings.iter().any(|(place, pruned)| {
                *place < (own, entry.seq) && (pruned.epoch, true) == (row.epoch, row.seq <= pruned.seq) && at <= place.0
            })
        };
        let known = |rows: &[(usize, Entry)]| -> Vec<Entry> {
            let before = rows.iter().filter(|(at, row)| (*at, row.seq) < (own, entry.seq) && !gone(*at, row));
            before.map(|(_, row)| row.clone()).collect()
        };
        Ok(Some(history_of(known(&rows.about), known(&rows.replacing), check.corrects)))
    }

    /// The rows about a number that lie on this station's branch; none where there are too many to look at.
    fn rows(&self, reader: &(impl AuditReads + ?Sized), number: &str) -> Result<Option<Rows>, StorageError> {
        let (about, replacing) = (reader.about(number, MAX_ROWS)?, reader.replacing(number, MAX_ROWS)?);
        let full = |rows: &[StoredRecord]| u32::try_from(rows.len()).map_or(true, |rows| rows >= MAX_ROWS);
        if full(&about) || full(&replacing) {
            return Ok(None);
        }
        let own = |rows: Vec<StoredRecord>, key: fn(&Entry) -> Option<String>| {
            let mut own: Vec<(usize, Entry)> = rows
                .into_iter()
                .filter_map(|row| Some((self.place_of(&row)?, Entry::decode(&row.record).ok()?)))
                .filter(|(_, entry)| key(entry).as_deref() == Some(number))
                .collect();
            own.sort_by_key(|(at, entry)| (*at, entry.seq));
            own
        };
        Ok(Some(Rows { about: own(about, Entry::number_key), replacing: own(replacing, Entry::replaces_key) }))
    }

    /// Whether every row that the station had before this place is stored here, and no other was taken for one.
    pub(super) fn is_whole(&self, reader: &(impl AuditReads + ?Sized), before: u64) -> Result<bool, StorageError> {
        if !self.certain {
            return Ok(false);
        }
        for (at, segment) in self.segments.iter().enumerate() {
            let own = at + 1 == self.segments.len();
            let to = if own { before.saturating_sub(1) } else { segment.to };
            let pruned = self.prunings.iter().filter(|(_, pruned)| pruned.epoch == segment.epoch);
            let from = pruned.map(|(_, pruned)| pruned.seq + 1).max().unwrap_or(1).max(segment.from);
            if from <= to && reader.count_places(&segment.epoch, from, to)? != to - from + 1 {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

fn opening(reader: &(impl AuditReads + ?Sized), epoch: &Epoch) -> Result<Option<OpenedBody>, StorageError> {
    let record = reader.opening(epoch)?;
    Ok(record.and_then(|record| Entry::decode(&record).ok()).and_then(|entry| match entry.body {
        Body::Opened(opened) => Some(opened),
        _ => None,
    }))
}

/// The rows of older epochs that the station still had when it began a new one; the newest first.
fn older(reader: &(impl AuditReads + ?Sized), opened: &OpenedBody) -> Result<Option<Vec<Segment>>, StorageError> {
    if opened.reason == OpenReason::SetAside {
        // The rows saved from the damaged file are all that the station still had.
        let saved = opened.salvaged.iter().rev();
        let runs = saved.map(|run| Segment { epoch: run.epoch, from: run.from, to: run.to, branch: None });
        return Ok(Some(runs.collect()));
    }
    let Some(before) = opened.predecessor else { return Ok(None) };
    let branch = branch(reader, &before.epoch, before.hash)?;
    Ok(Some(vec![Segment { epoch: before.epoch, from: 1, to: before.seq, branch }]))
}

/// The rows of a forked epoch on which this one is chained; none where the epoch has one branch.
fn branch(reader: &(impl AuditReads + ?Sized), epoch: &Epoch, tip: Digest) -> Result<Option<Branch>, StorageError> {
    let Some(fork) = reader.fork_of(epoch)? else { return Ok(None) };
    let links: HashMap<Digest, Option<Digest>> =
        reader.links_from(epoch, fork)?.into_iter().map(|link| (link.hash, link.previous)).collect();
    let mut rows = HashSet::new();
    let mut next = Some(tip);
    while let Some(hash) = next.filter(|hash| links.contains_key(hash)) {
        if !rows.insert(hash) {
            break;
        }
        next = links.get(&hash).copied().flatten();
    }
    Ok(Some(Branch { fork, rows }))
}
