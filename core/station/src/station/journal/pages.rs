//! Reading the journal by pages, newest first.

use std::collections::BTreeMap;

use super::view::EntryView;
use crate::Error;
use crate::station::entry_id::EntryId;
use crate::store::JournalRows;
use roughcheck_format::base::TextFault;
use roughcheck_format::certificate::compact;
use roughcheck_verify::check::{Post, Procedure, Verdict};
use roughcheck_verify::journal::{Body, CheckBody, Entry, Epoch};

/// Longest text that is searched for, in bytes: more than any way of writing a number.
const MAX_SEARCH: usize = 64;
/// How many rows are read at once while searching.
const AT_ONCE: usize = 256;

/// The end of a page: the entry that follows it, with its place.
pub(super) type Before = Option<(EntryId, (Epoch, u64))>;

/// Every entry, oldest first.
pub(super) fn all(rows: JournalRows<'_>) -> Result<Vec<EntryView>, Error> {
    let mut views = Vec::new();
    for epoch in rows.epochs()? {
        rows.walk(epoch.epoch, |row| {
            views.extend(Entry::decode(&row.record).ok().map(|entry| EntryView::of(&entry, row.hash)));
            Ok(())
        })?;
    }
    Ok(views)
}

/// How many imports passed at this post without anybody recording what was done: a decision on a check, or on a later one
/// of its number, settles it.
pub(super) fn undecided(rows: JournalRows<'_>, post: &Post) -> Result<u64, Error> {
    let mut open: BTreeMap<(Epoch, u64), Option<String>> = BTreeMap::new();
    for epoch in rows.epochs()? {
        rows.walk(epoch.epoch, |row| {
            let Ok(entry) = Entry::decode(&row.record) else { return Ok(()) };
            let here = entry.post.as_ref() == Some(post);
            match entry.body {
                Body::Check(check) if here && passed_for_import(&check) => {
                    open.insert((row.epoch, row.seq), check.number.map(|number| number.key()));
                }
                Body::Decision(decision) => {
                    let number = decision.number.map(|number| number.key());
                    open.remove(&decision.target);
                    open.retain(|_, other| other.is_none() || *other != number);
                }
                _ => {}
            }
            Ok(())
        })?;
    }
    Ok(u64::try_from(open.len()).unwrap_or(u64::MAX))
}

fn passed_for_import(check: &CheckBody) -> bool {
    check.procedure == Procedure::Import && check.verdict == Verdict::Pass
}

/// A page of the newest entries.
pub(super) fn recent(rows: JournalRows<'_>, before: Before, count: usize) -> Result<Vec<EntryView>, Error> {
    page(rows, before, count, count, &|_| true)
}

/// A text to search for, as numbers are compared; empty where it finds every entry.
pub(super) fn searched(text: &str) -> Result<String, Error> {
    if text.len() > MAX_SEARCH {
        return Err(Error::Text { what: "search", problem: TextFault::TooLong });
    }
    Ok(compact(text))
}

/// A page of those entries whose number contains what [`searched`] gave.
pub(super) fn search(rows: JournalRows<'_>, part: &str, before: Before, count: usize) -> Result<Vec<EntryView>, Error> {
    if part.is_empty() {
        return recent(rows, before, count);
    }
    let wanted = |entry: &Entry| entry.number().is_some_and(|number| number.key().contains(part));
    page(rows, before, count, AT_ONCE, &wanted)
}

/// A page of those entries that are wanted; `at_once` rows are read at a time.
fn page(
    rows: JournalRows<'_>,
    before: Before,
    count: usize,
    at_once: usize,
    wanted: &dyn Fn(&Entry) -> bool,
) -> Result<Vec<EntryView>, Error> {
    let mut epochs: Vec<_> = rows.epochs()?.into_iter().map(|row| row.epoch).collect();
    let mut below = u64::MAX;
    if let Some((id, (epoch, seq))) = before {
        let at = epochs.iter().position(|one| *one == epoch).ok_or_else(|| Error::NoEntry(id.to_string()))?;
        epochs.truncate(at + 1);
        below = seq;
    }
    let mut views = Vec::new();
    for epoch in epochs.into_iter().rev() {
        while views.len() < count {
            let page = rows.rows_before(epoch, below, at_once)?;
            let Some(last) = page.last().map(|row| row.seq) else { break };
            for row in &page {
                let entry = Entry::decode(&row.record).ok().filter(|entry| wanted(entry));
                views.extend(entry.map(|entry| EntryView::of(&entry, row.hash)));
            }
            below = last;
        }
        below = u64::MAX;
    }
    views.truncate(count);
    Ok(views)
}
