//! Reading the journal by pages, newest first, and single records.

use super::EntryView;
use super::state::State;
use crate::Error;
use roughcheck_format::base::TextFault;
use roughcheck_format::certificate::compact;
use roughcheck_verify::journal::Entry;

/// Longest text that is searched for, in bytes: more than any way of writing a number.
const MAX_SEARCH: usize = 64;
/// How many rows are read at once while searching.
const AT_ONCE: usize = 256;

impl State {
    pub(super) fn recent(&self, before: Option<&str>, count: usize) -> Result<Vec<EntryView>, Error> {
        self.page(before, count, count, &|_| true)
    }

    pub(super) fn search(&self, text: &str, before: Option<&str>, count: usize) -> Result<Vec<EntryView>, Error> {
        if text.len() > MAX_SEARCH {
            return Err(Error::Text { what: "search", problem: TextFault::TooLong });
        }
        let part = compact(text);
        if part.is_empty() {
            return self.recent(before, count);
        }
        let wanted = |entry: &Entry| entry.number().is_some_and(|number| number.key().contains(&part));
        self.page(before, count, AT_ONCE, &wanted)
    }

    /// A page of those entries that are wanted; `at_once` rows are read at a time.
    fn page(
        &self,
        before: Option<&str>,
        count: usize,
        at_once: usize,
        wanted: &dyn Fn(&Entry) -> bool,
    ) -> Result<Vec<EntryView>, Error> {
        let mut epochs: Vec<_> = self.database.epochs()?.into_iter().map(|row| row.epoch).collect();
        let mut below = u64::MAX;
        if let Some(name) = before {
            let (epoch, seq) = self.place(name)?;
            let at = epochs.iter().position(|one| *one == epoch).ok_or_else(|| Error::NoEntry(name.to_owned()))?;
            epochs.truncate(at + 1);
            below = seq;
        }
        let mut views = Vec::new();
        for epoch in epochs.into_iter().rev() {
            while views.len() < count {
                let rows = self.database.rows_before(epoch, below, at_once)?;
                let Some(last) = rows.last().map(|row| row.seq) else { break };
                for row in &rows {
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

    pub(super) fn record(&self, name: &str) -> Result<Vec<u8>, Error> {
        let place = self.place(name)?;
        let row = self.database.row(place.0, place.1)?.filter(|row| !row.record.is_empty());
        row.map(|row| row.record).ok_or_else(|| Error::NoEntry(name.to_owned()))
    }
}
