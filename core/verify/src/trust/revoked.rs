//! Everything revoked, ready for look-ups.
//!
//! Runs are kept as their two ends, so that a run of a million numbers takes no more room than a run of one, and no run
//! that a file can claim takes more than the file. Bitmaps are kept as their bytes. No set of numbers is built of either.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::noticed::Dropped;
use super::revocations::{Revocations, RevokedNumber};
use super::revoked_runs::{Run, Runs, Source, difference, union};
use super::revoked_series::NumberBitmap;
use roughcheck_format::base::CountryCode;
use roughcheck_format::certificate::{Number, Series};
use roughcheck_format::cose::KeyId;

/// So many of those that a list no longer has are named.
const NAMED: usize = 10;

/// Everything revoked.
#[derive(Debug, Clone, Default)]
pub(super) struct RevokedSet {
    series: HashMap<(CountryCode, Series), Vec<Listed>>,
    singles: HashMap<Number, Vec<Void>>,
}

/// Numbers of one series that are revoked for one reason.
#[derive(Debug, Clone)]
struct Listed {
    numbers: Numbers,
    reason: String,
}

#[derive(Debug, Clone)]
enum Numbers {
    Runs(Runs),
    Bitmap(NumberBitmap),
}

impl Numbers {
    fn contains(&self, value: u64) -> bool {
        match self {
            Self::Runs(runs) => runs.contains(value),
            Self::Bitmap(bitmap) => bitmap.contains(value),
        }
    }

    fn runs(&self) -> Source<'_> {
        match self {
            Self::Runs(runs) => Box::new(runs.iter()),
            Self::Bitmap(bitmap) => Box::new(bitmap.runs()),
        }
    }
}

#[derive(Debug, Clone)]
struct Void {
    reason: String,
    /// Voided by a certificate key: counts only for certificates that this same key signed.
    signed_by: Option<KeyId>,
}

impl RevokedSet {
    pub(super) fn add_part(&mut self, part: Revocations) {
        for one in part.runs {
            let (of, reason) = ((one.participant, one.series()), one.reason);
            let listed = Listed { numbers: Numbers::Runs(Runs::new(one.runs)), reason };
            self.series.entry(of).or_default().push(listed);
        }
        for one in part.bitmaps {
            let (of, reason) = ((one.participant, one.series()), one.reason.clone());
            self.series.entry(of).or_default().push(Listed { numbers: Numbers::Bitmap(one), reason });
        }
        for one in &part.numbers {
            self.add(one, None);
        }
    }

    pub(super) fn add(&mut self, one: &RevokedNumber, signed_by: Option<KeyId>) {
        let void = Void { reason: one.reason.clone(), signed_by };
        self.singles.entry(one.number.clone()).or_default().push(void);
    }

    /// Why a number is revoked; `signer` is the key that signed the certificate, `None` for a number alone.
    pub(super) fn reason(&self, number: &Number, signer: Option<KeyId>) -> Option<&str> {
        let single = self.singles.get(number).into_iter().flatten();
        let mut counting = single.filter(|void| void.signed_by.is_none() || void.signed_by == signer);
        if let Some(void) = counting.next() {
            return Some(&void.reason);
        }
        let (series, value) = number.serial.series()?;
        let lists = self.series.get(&(number.participant, series))?;
        lists.iter().find(|listed| listed.numbers.contains(value)).map(|listed| listed.reason.as_str())
    }

    /// Every number in its series, with the runs in which it stands; and those that have no series.
    fn by_series(&self) -> (BTreeMap<SeriesOf<'_>, Vec<Source<'_>>>, BTreeSet<&Number>) {
        let mut all: BTreeMap<SeriesOf<'_>, Vec<Source<'_>>> = BTreeMap::new();
        for ((participant, series), lists) in &self.series {
            let of = (*participant, series.prefix.as_str(), series.digits);
            all.entry(of).or_default().extend(lists.iter().map(|listed| listed.numbers.runs()));
        }
        let (mut singles, mut others) = (BTreeMap::<SeriesOf<'_>, BTreeSet<u64>>::new(), BTreeSet::new());
        for number in self.singles.keys() {
            match number.serial.series() {
                Some((series, value)) => {
                    let prefix = number.serial.as_str().get(..series.prefix.len()).unwrap_or_default();
                    singles.entry((number.participant, prefix, series.digits)).or_default().insert(value);
                }
                None => drop(others.insert(number)),
            }
        }
        for (of, values) in singles {
            all.entry(of).or_default().push(Box::new(values.into_iter().map(|value| (value, value))));
        }
        (all, others)
    }
}

/// What an earlier list of the groups revoked and a later one does not; none where nothing is missing.
#[must_use]
pub fn dropped_numbers(before: Revocations, later: Revocations) -> Option<Dropped> {
    let version = before.version;
    let (mut old, mut new) = (RevokedSet::default(), RevokedSet::default());
    old.add_part(before);
    new.add_part(later);
    let ((old, old_others), (mut new, new_others)) = (old.by_series(), new.by_series());
    let mut dropped = Dropped { version, count: 0, named: Vec::new(), more: 0 };
    let mut tell = |count: u64, name: &dyn Fn() -> String| {
        dropped.count += count;
        if dropped.named.len() < NAMED { dropped.named.push(name()) } else { dropped.more += count }
    };
    for number in old_others.difference(&new_others) {
        tell(1, &|| number.to_string());
    }
    for (of, sources) in old {
        let without = new.remove(&of).unwrap_or_default();
        difference(union(sources), union(without), |run| tell(run.1 - run.0 + 1, &|| shown(of, run)));
    }
    (dropped.count > 0).then_some(dropped)
}

/// Participant, prefix and digits.
type SeriesOf<'a> = (CountryCode, &'a str, u8);

/// A run as people write it.
fn shown((participant, prefix, digits): SeriesOf<'_>, (first, last): Run) -> String {
    let serial = |value: u64| format!("{participant}-{prefix}{value:0width$}", width = usize::from(digits));
    if first == last { serial(first) } else { format!("{} to {}", serial(first), serial(last)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn part(runs: Vec<(u64, u64)>) -> Revocations {
        let run = crate::trust::NumberRun {
            participant: "AO".parse().expect("code"),
            prefix: String::new(),
            digits: 7,
            runs,
            reason: "stolen".to_owned(),
        };
        Revocations { version: 1, runs: vec![run], ..Revocations::default() }
    }

    proptest! {
        #[test]
        fn exactly_the_listed_numbers_are_revoked(first in 0_u64..1_000, length in 0_u64..1_000, asked in 0_u64..3_000) {
            let mut set = RevokedSet::default();
            set.add_part(part(vec![(first, first + length), (first + length / 2, first + length)]));
            let number: Number = format!("AO-{asked:07}").parse().expect("number");
            prop_assert_eq!(set.reason(&number, None).is_some(), (first..=first + length).contains(&asked));
            let other: Number = format!("AO-{asked:06}").parse().expect("number");
            prop_assert_eq!(set.reason(&other, None), None);
        }
    }

    fn revocations(json: &str) -> Revocations {
        serde_json::from_str(json).expect("revocations")
    }

    #[test]
    fn what_a_later_list_drops_is_counted_once_and_exactly() {
        let old = revocations(
            r#"{"version":3,"runs":[{"participant":"AO","digits":4,"runs":[[10,19],[30,39]],"reason":"r"},
                {"participant":"AO","digits":4,"runs":[[15,24]],"reason":"s"}],
                "numbers":[{"number":"AO-0012","reason":"t"},{"number":"AO-X1Y","reason":"t"},{"number":"BW-7","reason":"t"}]}"#,
        );
        assert_eq!(dropped_numbers(old.clone(), old.clone()), None);
        let new = revocations(
            r#"{"version":4,"runs":[{"participant":"AO","digits":4,"runs":[[0,20],[33,36]],"reason":"other"}],
                "numbers":[{"number":"AO-0022","reason":"t"}]}"#,
        );
        let dropped = dropped_numbers(old, new).expect("dropped");
        assert_eq!((dropped.version, dropped.count, dropped.more), (3, 11, 0));
        let named = ["AO-X1Y", "AO-0021", "AO-0023 to AO-0024", "AO-0030 to AO-0032", "AO-0037 to AO-0039", "BW-7"];
        assert_eq!(dropped.named, named);
        let many = Revocations { version: 1, ..part((0..50).map(|at| (10 * at, 10 * at + 3)).collect()) };
        let dropped = dropped_numbers(many, Revocations::default()).expect("dropped");
        assert_eq!((dropped.count, dropped.named.len(), dropped.more), (200, 10, 160));
        assert!(dropped.why().starts_with("200 numbers revoked by version 1 and no longer: AO-0000000 to AO-0000003,"));
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
