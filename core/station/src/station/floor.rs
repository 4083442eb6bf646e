//! The time floor: the newest signed time that this station has seen. A clock that stands before it is wrong.

use roughcheck_format::base::Timestamp;

/// A signed time, and where it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct TimeFloor {
    at: Timestamp,
    source: String,
}

impl TimeFloor {
    /// The floor as it was stored.
    pub(super) fn stored((at, source): (Timestamp, String)) -> Self {
        Self { at, source }
    }

    /// The time at which the head of a bundle was made.
    pub(super) fn of_head(version: u64, made_at: Timestamp) -> Self {
        Self { at: made_at, source: format!("head {version}") }
    }

    /// The time at which a collector gave a receipt.
    pub(super) fn of_receipt(at: Timestamp) -> Self {
        Self { at, source: "receipt".to_owned() }
    }

    /// No signed time that is known is later.
    pub(super) const fn at(&self) -> Timestamp {
        self.at
    }

    /// Where it comes from, for a person.
    pub(super) fn source(&self) -> &str {
        &self.source
    }

    /// As it is stored.
    pub(super) fn as_stored(&self) -> (Timestamp, &str) {
        (self.at, &self.source)
    }

    /// The later of two; where both are as late, the one that is known already.
    pub(super) fn later(offered: Self, known: Option<Self>) -> Self {
        known.filter(|known| known.at >= offered.at).unwrap_or(offered)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_later_floor_stands_and_of_two_as_late_the_known_one() {
        let receipt = |seconds| TimeFloor::of_receipt(Timestamp::from_seconds(seconds));
        let head = |seconds| TimeFloor::of_head(3, Timestamp::from_seconds(seconds));
        assert_eq!(TimeFloor::later(head(5), None), head(5));
        assert_eq!(TimeFloor::later(head(5), Some(receipt(4))), head(5));
        assert_eq!(TimeFloor::later(head(5), Some(receipt(5))), receipt(5));
        assert_eq!(TimeFloor::later(head(5), Some(receipt(6))), receipt(6));
        assert_eq!(head(5).as_stored(), (Timestamp::from_seconds(5), "head 3"));
    }
}
