//! Reading the journal by pages, newest first, and single records.

use super::EntryView;
use super::state::State;
use crate::Error;
use crate::journal::Entry;

impl State {
    pub(super) fn recent(&self, before: Option<&str>, count: usize) -> Result<Vec<EntryView>, Error> {
        let before = before.map(|name| self.place(name)).transpose()?;
        let mut views = Vec::new();
        let epochs: Vec<_> = self.database.epochs()?.into_iter().rev().map(|row| row.epoch).collect();
        let first = before.map_or(Some(0), |(epoch, _)| epochs.iter().position(|one| *one == epoch));
        for epoch in epochs.iter().skip(first.unwrap_or(epochs.len())) {
            let newest = self.database.newest(*epoch)?.map_or(0, |(seq, _)| seq);
            let pruned = self.database.pruned_up_to(*epoch)?;
            let last =
                before.filter(|(one, _)| one == epoch).map_or(newest, |(_, seq)| newest.min(seq.saturating_sub(1)));
            for seq in (pruned.saturating_add(1)..=last).rev() {
                if views.len() >= count {
                    return Ok(views);
                }
                let Some(row) = self.database.row(*epoch, seq)? else { continue };
                views.extend(Entry::decode(&row.record).ok().map(|entry| EntryView::of(&entry, row.hash)));
            }
        }
        Ok(views)
    }

    pub(super) fn record(&self, name: &str) -> Result<Vec<u8>, Error> {
        let place = self.place(name)?;
        let row = self.database.row(place.0, place.1)?;
        row.map(|row| row.record).ok_or_else(|| Error::NoEntry(name.to_owned()))
    }
}
