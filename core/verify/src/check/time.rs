//! What a phone knows of the time beside its own clock: lower bounds of now, and what casts doubt on the clock.

use roughcheck_format::base::{Timestamp, coded};

/// A clock may go by so much before anybody doubts it: time zones, and a phone that was set by hand.
pub(super) const DAY_SECONDS: i64 = 86_400;

coded! {
    /// Who signed the time of a floor.
    pub enum FloorSource: u64 {
        /// The parties, in the head of a bundle.
        Head = "head" => 0,
        /// A collector, in a receipt.
        Receipt = "receipt" => 1,
    }
}

/// A signed time: a lower bound of now. It proves that a day is over, never that one has not come yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Floor {
    /// The time.
    pub at: Timestamp,
    /// Who signed it.
    pub source: FloorSource,
    /// Whether the phone's own clock was recorded at or past it, less 24 hours: two witnesses then say the same.
    pub firm: bool,
}

/// What is known of the time beside the clock.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KnownTime {
    floors: Vec<Floor>,
    /// The clock of the newest entry of the phone's own journal, by the order of the journal.
    pub entry: Option<Timestamp>,
    /// The latest among the newest receipts of each collector: newest by arrival, so that a collector whose clock was
    /// mended is believed again. As signed, whatever a floor takes of it.
    pub receipt: Option<Timestamp>,
}

impl KnownTime {
    /// Keeps of each source the latest floor and the latest firm one; no rule asks for another.
    #[must_use]
    pub fn new(floors: &[Floor], entry: Option<Timestamp>, receipt: Option<Timestamp>) -> Self {
        let mut kept = Vec::new();
        for source in FloorSource::ALL {
            let of = || floors.iter().filter(|floor| floor.source == source);
            let firm = of().filter(|floor| floor.firm).max_by_key(|floor| floor.at).copied();
            let latest = of().max_by_key(|floor| (floor.at, floor.firm)).copied();
            kept.extend(firm);
            kept.extend(latest.filter(|_| latest != firm));
        }
        Self { floors: kept, entry, receipt }
    }

    /// A single floor, firm, and nothing else.
    #[must_use]
    pub fn firm(at: Timestamp) -> Self {
        Self::new(&[Floor { at, source: FloorSource::Head, firm: true }], None, None)
    }

    /// The floors that are kept: of each source the latest firm one, and a later one that is not.
    #[must_use]
    pub fn floors(&self) -> &[Floor] {
        &self.floors
    }

    /// Whether nothing is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The latest floor.
    #[must_use]
    pub fn floor(&self) -> Option<Timestamp> {
        self.floors.iter().map(|floor| floor.at).max()
    }

    /// The latest firm floor.
    pub(super) fn firm_floor(&self) -> Option<Timestamp> {
        self.floors.iter().filter(|floor| floor.firm).map(|floor| floor.at).max()
    }

    /// The latest signed time, a receipt's at its own word.
    pub(super) fn newest_signed(&self) -> Option<Timestamp> {
        self.floor().max(self.receipt)
    }

    /// The latest time that says that the clock is behind, if one does: more than 24 hours ahead of it.
    pub(super) fn doubts(&self, clock: Timestamp) -> Option<Timestamp> {
        let latest = self.newest_signed().max(self.entry);
        latest.filter(|latest| clock < latest.plus(-DAY_SECONDS))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_each_source_the_latest_and_the_latest_firm_floor_are_kept() {
        let floor = |seconds, source, firm| Floor { at: Timestamp::from_seconds(seconds), source, firm };
        let (head, receipt) = (FloorSource::Head, FloorSource::Receipt);
        let all = [
            floor(1, head, true),
            floor(5, head, true),
            floor(9, head, false),
            floor(7, head, false),
            floor(6, receipt, true),
        ];
        let known = KnownTime::new(&all, None, Some(Timestamp::from_seconds(8)));
        assert_eq!(known.floors(), [floor(5, head, true), floor(9, head, false), floor(6, receipt, true)]);
        assert_eq!(known.floor(), Some(Timestamp::from_seconds(9)));
        assert_eq!(known.firm_floor(), Some(Timestamp::from_seconds(6)));
        assert_eq!(known.newest_signed(), Some(Timestamp::from_seconds(9)));
        assert_eq!(KnownTime::new(known.floors(), None, known.receipt), known, "kept as it is when read again");
        assert!(KnownTime::default().is_empty() && !known.is_empty());
    }

    #[test]
    fn a_clock_is_doubted_by_what_is_more_than_a_day_ahead_of_it() {
        let at = Timestamp::from_seconds;
        let known = KnownTime::new(&[], Some(at(DAY_SECONDS + 10)), None);
        assert_eq!(known.doubts(at(10)), None);
        assert_eq!(known.doubts(at(9)), Some(at(DAY_SECONDS + 10)));
        assert_eq!(KnownTime::default().doubts(at(0)), None);
    }
}
