//! Runs of serials: kept ascending and apart, and set against each other one after the other, however many they are.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// First and last serial.
pub(super) type Run = (u64, u64);

/// Runs of serials, ascending and apart.
#[derive(Debug, Clone)]
pub(super) struct Runs(Vec<Run>);

impl Runs {
    pub(super) fn new(mut runs: Vec<Run>) -> Self {
        runs.sort_unstable();
        runs.dedup_by(|next, kept| {
            let touches = next.0 <= kept.1.saturating_add(1);
            if touches {
                kept.1 = kept.1.max(next.1);
            }
            touches
        });
        Self(runs)
    }

    pub(super) fn contains(&self, value: u64) -> bool {
        let after = self.0.partition_point(|(first, _)| *first <= value);
        let run = after.checked_sub(1).and_then(|at| self.0.get(at));
        run.is_some_and(|(_, last)| value <= *last)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = Run> + '_ {
        self.0.iter().copied()
    }
}

/// A source of ascending runs.
pub(super) type Source<'a> = Box<dyn Iterator<Item = Run> + 'a>;

/// All that any of the sources has, ascending and apart. One run of each is looked at, at a time.
pub(super) fn union<'a>(mut sources: Vec<Source<'a>>) -> impl Iterator<Item = Run> + use<'a> {
    let mut next: BinaryHeap<Reverse<(Run, usize)>> = BinaryHeap::new();
    for (of, source) in sources.iter_mut().enumerate() {
        next.extend(source.next().map(|run| Reverse((run, of))));
    }
    let mut ascending = std::iter::from_fn(move || {
        let Reverse((run, of)) = next.pop()?;
        next.extend(sources.get_mut(of).and_then(Iterator::next).map(|run| Reverse((run, of))));
        Some(run)
    })
    .peekable();
    std::iter::from_fn(move || {
        let (first, mut last) = ascending.next()?;
        while let Some((_, end)) = ascending.next_if(|(begin, _)| *begin <= last.saturating_add(1)) {
            last = last.max(end);
        }
        Some((first, last))
    })
}

/// What `all` has and `without` has not; both ascending and apart.
pub(super) fn difference(
    all: impl Iterator<Item = Run>,
    without: impl Iterator<Item = Run>,
    mut found: impl FnMut(Run),
) {
    let mut without = without.peekable();
    for (mut first, last) in all {
        loop {
            while without.next_if(|(_, end)| *end < first).is_some() {}
            match without.peek() {
                Some((begin, end)) if *begin <= last => {
                    if let Some(before) = begin.checked_sub(1).filter(|before| first <= *before) {
                        found((first, before));
                    }
                    if *end >= last {
                        break;
                    }
                    first = end.saturating_add(1);
                }
                _ => {
                    found((first, last));
                    break;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    fn values(runs: impl IntoIterator<Item = Run>) -> BTreeSet<u64> {
        runs.into_iter().flat_map(|(first, last)| first..=last).collect()
    }

    fn some_runs() -> impl Strategy<Value = Vec<Run>> {
        prop::collection::vec((0_u64..200, 0_u64..20).prop_map(|(first, more)| (first, first + more)), 0..12)
    }

    proptest! {
        #[test]
        fn runs_together_and_apart(one in some_runs(), two in some_runs(), three in some_runs()) {
            let sets = [Runs::new(one.clone()), Runs::new(two.clone())];
            let boxed = |runs| -> Source<'_> { Box::new(Runs::iter(runs)) };
            let sources: Vec<Source<'_>> = sets.iter().map(boxed).collect();
            let together: Vec<Run> = union(sources).collect();
            let due: BTreeSet<u64> = values(one).union(&values(two)).copied().collect();
            prop_assert_eq!(values(together.clone()), due.clone());
            prop_assert!(together.windows(2).all(|two| two[0].1 + 1 < two[1].0), "apart");
            let mut left = Vec::new();
            difference(together.into_iter(), Runs::new(three.clone()).iter(), |run| left.push(run));
            let due: BTreeSet<u64> = due.difference(&values(three)).copied().collect();
            prop_assert_eq!(values(left), due);
        }
    }

    #[test]
    fn a_run_is_as_cheap_as_it_is_long() {
        let runs = Runs::new(vec![(0, u64::MAX), (5, 6)]);
        assert_eq!(runs.0, [(0, u64::MAX)]);
        assert!(runs.contains(u64::MAX) && runs.contains(0));
        let mut left = Vec::new();
        difference(runs.iter(), [(0, 4), (7, u64::MAX)].into_iter(), |run| left.push(run));
        assert_eq!(left, [(5, 6)]);
    }
}
