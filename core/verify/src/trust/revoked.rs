//! Everything revoked, ready for look-ups.
//!
//! Runs are kept as their two ends, so that a run of a million numbers takes no more room than a run of one, and no run
//! that a file can claim takes more than the file.

use std::collections::HashMap;

use super::revocations::{NumberRun, Revocations, RevokedNumber};
use roughcheck_format::base::CountryCode;
use roughcheck_format::certificate::{Number, Series};
use roughcheck_format::cose::KeyId;

/// So many of those that a list no longer has are named.
const NAMED: usize = 10;

/// Everything revoked.
#[derive(Debug, Clone, Default)]
pub(super) struct RevokedSet {
    series: HashMap<(CountryCode, Series), Vec<(Runs, String)>>,
    singles: HashMap<Number, Vec<Void>>,
}

#[derive(Debug, Clone)]
struct Void {
    reason: String,
    /// Voided by a certificate key: counts only for certificates that this same key signed.
    signed_by: Option<KeyId>,
}

/// Runs of serials, ascending and apart.
#[derive(Debug, Clone)]
struct Runs(Vec<(u64, u64)>);

impl Runs {
    fn new(mut runs: Vec<(u64, u64)>) -> Self {
        runs.sort_unstable();
        let mut apart: Vec<(u64, u64)> = Vec::with_capacity(runs.len());
        for (first, last) in runs {
            match apart.last_mut() {
                Some((_, end)) if first <= end.saturating_add(1) => *end = last.max(*end),
                _ => apart.push((first, last)),
            }
        }
        Self(apart)
    }

    fn contains(&self, value: u64) -> bool {
        let after = self.0.partition_point(|(first, _)| *first <= value);
        let run = after.checked_sub(1).and_then(|at| self.0.get(at));
        run.is_some_and(|(_, last)| value <= *last)
    }
}

impl RevokedSet {
    pub(super) fn add_part(&mut self, part: &Revocations) {
        for run in &part.runs {
            let sets = self.series.entry((run.participant, run.series())).or_default();
            sets.push((Runs::new(run.runs.clone()), run.reason.clone()));
        }
        for one in &part.numbers {
            self.add(one, None);
        }
    }

    pub(super) fn add(&mut self, one: &RevokedNumber, signed_by: Option<KeyId>) {
        let void = Void { reason: one.reason.clone(), signed_by };
        self.singles.entry(one.number.clone()).or_default().push(void);
    }

    /// Whether a run is revoked from its first number to its last, for whatever reasons.
    pub(super) fn covers_run(&self, of: &NumberRun, (first, last): (u64, u64)) -> bool {
        let sets = self.series.get(&(of.participant, of.series())).into_iter().flatten();
        let all: Vec<(u64, u64)> = sets.flat_map(|(runs, _)| runs.0.iter().copied()).collect();
        let all = Runs::new(all);
        let after = all.0.partition_point(|(begin, _)| *begin <= first);
        let run = after.checked_sub(1).and_then(|at| all.0.get(at));
        run.is_some_and(|(_, end)| last <= *end)
    }

    /// Why a number is revoked; `signer` is the key that signed the certificate, `None` for a number alone.
    pub(super) fn reason(&self, number: &Number, signer: Option<KeyId>) -> Option<&str> {
        let single = self.singles.get(number).into_iter().flatten();
        let mut counting = single.filter(|void| void.signed_by.is_none() || void.signed_by == signer);
        if let Some(void) = counting.next() {
            return Some(&void.reason);
        }
        let (series, value) = number.serial.series()?;
        let sets = self.series.get(&(number.participant, series))?;
        sets.iter().find(|(runs, _)| runs.contains(value)).map(|(_, reason)| reason.as_str())
    }
}

/// What an earlier list of the groups revoked and a later one does not, in words; none where nothing is missing.
pub(super) fn no_longer_revoked(before: &Revocations, later: &Revocations) -> Option<String> {
    let mut now = RevokedSet::default();
    now.add_part(later);
    let singles = before.numbers.iter().map(|one| &one.number).filter(|number| now.reason(number, None).is_none());
    let runs = before.runs.iter().flat_map(|old| old.runs.iter().map(move |run| (old, *run)));
    let runs = runs.filter(|(old, run)| !now.covers_run(old, *run)).map(|(old, run)| old.shown(run));
    let all: Vec<String> = singles.map(ToString::to_string).chain(runs).collect();
    let named: Vec<&str> = all.iter().take(NAMED).map(String::as_str).collect();
    let more = all.len().saturating_sub(NAMED);
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    let named = named.join(", ");
    (!all.is_empty()).then(|| format!("revoked by version {} and no longer: {named}{more}", before.version))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn part(runs: Vec<(u64, u64)>) -> Revocations {
        let run = NumberRun {
            participant: "AO".parse().expect("code"),
            prefix: String::new(),
            digits: 7,
            runs,
            reason: "stolen".to_owned(),
        };
        Revocations {
            kind: String::new(),
            version: 1,
            runs: vec![run],
            numbers: vec![],
            taken_back: vec![],
            taken_back_keys: vec![],
            withdrawn: vec![],
        }
    }

    proptest! {
        #[test]
        fn exactly_the_listed_numbers_are_revoked(first in 0_u64..1_000, length in 0_u64..1_000, asked in 0_u64..3_000) {
            let mut set = RevokedSet::default();
            set.add_part(&part(vec![(first, first + length), (first + length / 2, first + length)]));
            let number: Number = format!("AO-{asked:07}").parse().expect("number");
            prop_assert_eq!(set.reason(&number, None).is_some(), (first..=first + length).contains(&asked));
            let other: Number = format!("AO-{asked:06}").parse().expect("number");
            prop_assert_eq!(set.reason(&other, None), None);
        }
    }

    #[test]
    fn a_run_is_as_cheap_as_it_is_long() {
        let runs = Runs::new(vec![(0, u64::MAX), (5, 6)]);
        assert_eq!(runs.0, [(0, u64::MAX)]);
        assert!(runs.contains(u64::MAX) && runs.contains(0));
    }

    #[test]
    fn a_certificate_key_voids_only_what_it_signed() {
        let mut set = RevokedSet::default();
        let number: Number = "AO-0000001".parse().expect("number");
        set.add(&RevokedNumber { number: number.clone(), reason: "misprint".to_owned() }, Some(KeyId([1; 8])));
        assert_eq!(set.reason(&number, Some(KeyId([1; 8]))), Some("misprint"));
        assert_eq!(set.reason(&number, Some(KeyId([2; 8]))), None);
        assert_eq!(set.reason(&number, None), None);
    }
}
