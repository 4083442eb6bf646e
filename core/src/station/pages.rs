//! Reading the journal by pages, newest first, and single records.

use super::EntryView;
use super::state::State;
use crate::Error;
use crate::journal::Entry;

impl State {
    pub(super) fn recent(&self, before: Option<&str>, count: usize) -> Result<Vec<EntryView>, Error> {
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
            let left = count.saturating_sub(views.len());
            if left == 0 {
                break;
            }
            for row in self.database.rows_before(epoch, below, left)? {
                views.extend(Entry::decode(&row.record).ok().map(|entry| EntryView::of(&entry, row.hash)));
            }
            below = u64::MAX;
        }
        Ok(views)
    }

    pub(super) fn record(&self, name: &str) -> Result<Vec<u8>, Error> {
        let place = self.place(name)?;
        let row = self.database.row(place.0, place.1)?.filter(|row| !row.record.is_empty());
        row.map(|row| row.record).ok_or_else(|| Error::NoEntry(name.to_owned()))
    }
}
