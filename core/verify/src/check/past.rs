//! What a phone remembers of what it trusted before: whoever puts an older file in its place is found out by it.

use roughcheck_format::base::Digest;

/// What the phone's own past says of what is in force now. A check records it, so that it is judged again alike.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Past {
    /// The newest version of a head that was ever in force here; none before the first.
    pub head: Option<u64>,
    /// The digest of everything that was trusted, where documents were lost since, under the same head.
    pub lost: Option<Digest>,
    /// Whether signed times were gone from the store, and were put back from the journal or the copy of its head.
    pub floor_lost: bool,
    /// Whether documents were lost under a head before this one, which no check had told by then: the next check does.
    pub lost_before: bool,
    /// Another root that the enrolment names, and that is not believed.
    pub other_root: Option<Digest>,
}

impl Past {
    /// The newest version that was known, where what is in force is older, or nothing is.
    #[must_use]
    pub fn newer_than(&self, in_force: Option<u64>) -> Option<u64> {
        self.head.filter(|known| in_force.is_none_or(|version| version < *known))
    }

    /// Whether something was lost that the next check tells.
    #[must_use]
    pub const fn is_untold(&self) -> bool {
        self.lost.is_some() || self.floor_lost || self.lost_before
    }

    /// Whether there is nothing to remember.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_in_force_is_older_until_that_version_or_a_newer_one_is_installed() {
        let past = Past { head: Some(9), ..Past::default() };
        for (in_force, due) in [(None, Some(9)), (Some(8), Some(9)), (Some(9), None), (Some(10), None)] {
            assert_eq!(past.newer_than(in_force), due, "{in_force:?}");
        }
        assert_eq!(Past::default().newer_than(None), None, "a phone that never had anything");
        assert!(Past::default().is_empty() && !past.is_empty());
    }
}
