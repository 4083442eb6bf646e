//! What this station knows of the time beside its clock: signed times, kept by who signed them, and the newest receipt of
//! each collector.

use std::collections::BTreeMap;

use crate::store::FloorRow;
use roughcheck_format::base::{Digest, Timestamp};
use roughcheck_verify::check::{Floor, FloorSource, KnownTime};
use roughcheck_verify::journal::{KeptFloor, KeptSource};

const HEAD: &str = "head";
const RECEIPT: &str = "receipt";
const JOURNAL: &str = "journal";

/// The floors by source, and what each collector said last.
#[derive(Debug, Clone, Default)]
pub(super) struct Floors {
    by_source: BTreeMap<String, FloorRow>,
    heard: BTreeMap<Digest, Timestamp>,
}

impl Floors {
    /// As they were stored.
    pub(super) fn stored(floors: Vec<FloorRow>, heard: Vec<(Digest, Timestamp)>) -> Self {
        let by_source = floors.into_iter().map(|row| (row.source.clone(), row)).collect();
        Self { by_source, heard: heard.into_iter().collect() }
    }

    /// The time at which the head of a bundle was made, once the clock says the same.
    pub(super) fn of_head(version: u64, made_at: Timestamp) -> FloorRow {
        FloorRow { source: format!("{HEAD} {version}"), at: made_at, firm: false }
    }

    /// The sources of the floors that older heads gave.
    pub(super) fn sources_of_heads(versions: &[u64]) -> Vec<String> {
        versions.iter().map(|version| format!("{HEAD} {version}")).collect()
    }

    /// Forgets what these sources said.
    pub(super) fn forget(&mut self, sources: &[String]) {
        self.by_source.retain(|source, _| !sources.contains(source));
    }

    /// Forgets what these sources said, and what nobody knows not to be theirs.
    pub(super) fn void(&mut self, sources: &[String]) {
        self.forget(sources);
        self.by_source.retain(|source, _| source != JOURNAL || sources.is_empty());
    }

    /// The time of a collector's receipt. It was bounded by the phone's own clock, and is firm from the start.
    pub(super) fn of_receipt(collector: Digest, at: Timestamp) -> FloorRow {
        FloorRow { source: format!("{RECEIPT} {collector}"), at, firm: true }
    }

    /// A floor that the journal or the copy of its head remembers.
    pub(super) fn of_memory(kept: KeptFloor) -> FloorRow {
        match kept.source {
            KeptSource::Head(version) => Self::of_head(version, kept.at),
            KeptSource::Receipt(collector) => Self::of_receipt(collector, kept.at),
            KeptSource::Journal => FloorRow { source: JOURNAL.to_owned(), at: kept.at, firm: false },
        }
    }

    /// Puts back a floor that was gone; says whether it was.
    pub(super) fn put_back(&mut self, row: &FloorRow) -> bool {
        let gone = self.latest().is_none_or(|latest| latest.at < row.at);
        if gone {
            self.keep(row.clone());
        }
        gone
    }

    /// Keeps a floor, unless its source proved a later time already.
    pub(super) fn keep(&mut self, row: FloorRow) {
        let known = self.by_source.get(&row.source);
        if known.is_none_or(|known| known.at < row.at) {
            self.by_source.insert(row.source.clone(), row);
        }
    }

    /// Notes what a collector said last, whether it is later or not.
    pub(super) fn hear(&mut self, collector: Digest, at: Timestamp) {
        self.heard.insert(collector, at);
    }

    /// The phone's own clock stands in the journal now: what it has reached is firm.
    pub(super) fn note_clock(&mut self, recorded: Option<Timestamp>) {
        for row in self.by_source.values_mut() {
            row.firm |= recorded.is_some_and(|clock| clock >= row.at.plus(-FloorRow::LEEWAY));
        }
    }

    /// The latest; no signed time that is known is later.
    pub(super) fn latest(&self) -> Option<&FloorRow> {
        self.by_source.values().max_by_key(|row| row.at)
    }

    /// The latest of those that heads gave.
    pub(super) fn latest_of_heads(&self) -> Option<&FloorRow> {
        self.by_source.values().filter(|row| kind(row) == FloorSource::Head).max_by_key(|row| row.at)
    }

    /// Whether a source proved this time or a later one already.
    pub(super) fn holds(&self, row: &FloorRow) -> bool {
        self.by_source.get(&row.source).is_some_and(|known| known.at >= row.at)
    }

    /// What the rules are told, with the clock of the newest own entry.
    pub(super) fn known(&self, entry: Option<Timestamp>) -> KnownTime {
        let rows = self.by_source.values();
        let floors: Vec<Floor> = rows.map(|row| Floor { at: row.at, source: kind(row), firm: row.firm }).collect();
        KnownTime::new(&floors, entry, self.heard.values().max().copied())
    }
}

/// The latest time that a receipt may prove: neither past the day on which the head should be renewed, nor more than a day
/// past the phone's own clock. One wrong clock at a collector must not make every certificate look expired for ever.
pub(super) fn bounded(received_at: Timestamp, next_update: Timestamp, clock: Timestamp) -> Timestamp {
    received_at.min(next_update).min(clock.plus(FloorRow::LEEWAY))
}

fn kind(row: &FloorRow) -> FloorSource {
    if row.source.starts_with(HEAD) { FloorSource::Head } else { FloorSource::Receipt }
}

/// A floor as the head of the journal keeps it.
pub(super) fn as_kept(row: &FloorRow) -> KeptFloor {
    let source = match row.source.split_once(' ') {
        Some((HEAD, version)) => version.parse().ok().map(KeptSource::Head),
        Some((RECEIPT, collector)) => collector.parse().ok().map(KeptSource::Receipt),
        _ => None,
    };
    KeptFloor { at: row.at, source: source.unwrap_or(KeptSource::Journal) }
}

/// Where a floor comes from, for a person.
pub(super) fn shown_source(row: &FloorRow) -> String {
    match kind(row) {
        FloorSource::Receipt if row.source.starts_with(RECEIPT) => RECEIPT.to_owned(),
        FloorSource::Head | FloorSource::Receipt => row.source.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_seconds(seconds)
    }

    #[test]
    fn each_source_keeps_its_latest_and_the_latest_of_all_is_the_floor() {
        let mut floors = Floors::default();
        floors.keep(Floors::of_head(3, at(5)));
        floors.keep(Floors::of_receipt(Digest([1; 32]), at(7)));
        floors.keep(Floors::of_receipt(Digest([1; 32]), at(6)));
        assert_eq!(floors.latest().map(|row| (row.at, shown_source(row))), Some((at(7), "receipt".to_owned())));
        assert_eq!(floors.latest_of_heads().map(shown_source), Some("head 3".to_owned()));
        assert!(floors.holds(&Floors::of_receipt(Digest([1; 32]), at(7))));
        assert!(!floors.holds(&Floors::of_receipt(Digest([2; 32]), at(7))));
    }

    #[test]
    fn a_head_is_firm_once_the_own_clock_was_recorded_within_a_day_of_it() {
        let mut floors = Floors::default();
        floors.keep(Floors::of_head(3, at(FloorRow::LEEWAY + 10)));
        floors.note_clock(Some(at(9)));
        assert!(floors.latest().is_some_and(|row| !row.firm));
        floors.note_clock(Some(at(10)));
        assert!(floors.latest().is_some_and(|row| row.firm));
    }

    #[test]
    fn the_receipt_that_came_last_from_each_collector_counts_not_the_greatest() {
        let mut floors = Floors::default();
        floors.hear(Digest([1; 32]), at(900));
        floors.hear(Digest([1; 32]), at(100));
        floors.hear(Digest([2; 32]), at(200));
        assert_eq!(floors.known(Some(at(50))).receipt, Some(at(200)));
    }

    #[test]
    fn a_floor_that_was_gone_is_put_back_under_its_own_source() {
        for row in [Floors::of_head(3, at(5)), Floors::of_receipt(Digest([1; 32]), at(5))] {
            let mut floors = Floors::default();
            let back = Floors::of_memory(as_kept(&row));
            assert_eq!(back, row);
            assert!(floors.put_back(&back) && !floors.put_back(&back));
            assert_eq!(floors.latest(), Some(&row));
        }
        let unknown = Floors::of_memory(KeptFloor { at: at(5), source: KeptSource::Journal });
        assert_eq!(as_kept(&unknown).source, KeptSource::Journal);
        let mut floors = Floors::default();
        assert!(floors.put_back(&unknown));
        floors.void(&[]);
        assert_eq!(floors.latest(), Some(&unknown));
        // It may have come from the head whose time was wrong.
        floors.void(&Floors::sources_of_heads(&[3]));
        assert_eq!(floors.latest(), None);
    }

    #[test]
    fn a_receipt_proves_no_more_than_the_due_day_and_the_own_clock_allow() {
        assert_eq!(bounded(at(5), at(100_000), at(10)), at(5));
        assert_eq!(bounded(at(900_000), at(20), at(10)), at(20));
        assert_eq!(bounded(at(900_000), at(500_000), at(10)), at(10 + FloorRow::LEEWAY));
    }
}
