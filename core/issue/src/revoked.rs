//! The shorter form of many revoked numbers: runs, or a portable roaring bitmap.

use std::collections::BTreeMap;

use crate::bitmap::{pieces, written};
use roughcheck_format::base::CountryCode;
use roughcheck_format::certificate::Series;
use roughcheck_verify::trust::{Bitmap, NumberBitmap, NumberRun, Revocations, RevokedNumber, TrustCode, TrustError};

pub(crate) use crate::bitmap::Run;

/// More numbers than anybody reads are no matter of forms.
const MAX_REVOKED: u64 = 100_000_000;

/// Participant, prefix, digits, and why.
type Group = (CountryCode, String, u8, String);

/// The same numbers, in order of participant, series and reason, each series in its shorter form: the same bytes, however
/// they were given. Numbers of one series and reason that were listed singly stay so where that is shorter.
///
/// # Errors
/// `trust.malformed` for a run that ends before it begins.
pub(crate) fn shortest(mut given: Revocations) -> Result<Revocations, TrustError> {
    let mut groups: BTreeMap<Group, (Vec<Run>, Vec<RevokedNumber>)> = BTreeMap::new();
    for one in given.runs.drain(..) {
        if one.runs.iter().any(|(first, last)| first > last) {
            return Err(TrustError::new(TrustCode::Malformed, "a run of numbers ends before it begins"));
        }
        let group = (one.participant, one.prefix, one.digits, one.reason);
        groups.entry(group).or_default().0.extend(one.runs);
    }
    for one in given.bitmaps.drain(..) {
        let runs: Vec<Run> = one.runs().collect();
        groups.entry((one.participant, one.prefix, one.digits, one.reason)).or_default().0.extend(runs);
    }
    let mut singles = Vec::new();
    for one in given.numbers.drain(..) {
        match one.number.serial.series() {
            Some((Series { prefix, digits }, _)) => {
                let group = (one.number.participant, prefix, digits, one.reason.clone());
                groups.entry(group).or_default().1.push(one);
            }
            None => singles.push(one),
        }
    }
    for (group, (mut runs, listed)) in groups {
        let values = listed.iter().filter_map(|one| one.number.serial.series()).map(|(_, value)| (value, value));
        let only_singles = runs.is_empty() && !listed.is_empty();
        runs.extend(values);
        let made = Made::of(&group, apart(runs));
        if only_singles && of_singles(&listed) <= made.size() {
            singles.extend(listed);
        } else {
            made.add_to(&mut given);
        }
    }
    singles.sort_by(|a, b| (&a.number, &a.reason).cmp(&(&b.number, &b.reason)));
    singles.dedup();
    given.numbers = singles;
    Ok(given)
}

/// One group in the shorter of two forms.
enum Made {
    Runs(NumberRun),
    Bitmaps(Vec<NumberBitmap>),
}

impl Made {
    fn of(group: &Group, runs: Vec<Run>) -> Self {
        let (participant, prefix, digits, reason) = group.clone();
        let of_bitmap = |(high, runs): (u32, Vec<Run>)| {
            let bitmap = Bitmap::new(written(&runs)).ok()?;
            Some(NumberBitmap { participant, prefix: prefix.clone(), digits, high, bitmap, reason: reason.clone() })
        };
        let count = runs.iter().fold(0_u64, |all, (first, last)| all.saturating_add(last - first).saturating_add(1));
        let bitmaps = if count > MAX_REVOKED { None } else { by_high(&runs).into_iter().map(of_bitmap).collect() };
        let runs = Self::Runs(NumberRun { participant, prefix, digits, runs, reason });
        match bitmaps.map(Self::Bitmaps) {
            Some(bitmaps) if bitmaps.size() < runs.size() => bitmaps,
            _ => runs,
        }
    }

    /// Its length in the document, in bytes.
    fn size(&self) -> usize {
        match self {
            Self::Runs(one) => {
                let runs = one.runs.iter().map(|(first, last)| 1 + head(*first) + head(*last)).sum::<usize>();
                around(&one.prefix, &one.reason) + "runs".len() + 1 + length(one.runs.len()) + runs
            }
            Self::Bitmaps(all) => all.iter().map(of_bitmap).sum(),
        }
    }

    fn add_to(self, to: &mut Revocations) {
        match self {
            Self::Runs(one) => to.runs.push(one),
            Self::Bitmaps(all) => to.bitmaps.extend(all),
        }
    }
}

fn of_bitmap(one: &NumberBitmap) -> usize {
    let high = if one.high == 0 { 0 } else { "high".len() + 1 + head(u64::from(one.high)) };
    let bytes = one.bitmap.bytes().len();
    around(&one.prefix, &one.reason) + "bitmap".len() + 1 + length(bytes) + bytes + high
}

/// The map, its participant, prefix, digits and reason.
fn around(prefix: &str, reason: &str) -> usize {
    let names = ["participant", "prefix", "digits", "reason"].map(|name| name.len() + 1).iter().sum::<usize>();
    1 + names + 3 + 1 + text(prefix) + text(reason)
}

fn of_singles(all: &[RevokedNumber]) -> usize {
    let names = "number".len() + "reason".len() + 2;
    all.iter().map(|one| 1 + names + text(&one.number.to_string()) + text(&one.reason)).sum()
}

fn text(text: &str) -> usize {
    length(text.len()) + text.len()
}

fn length(length: usize) -> usize {
    u64::try_from(length).map_or(9, head)
}

/// The length of an integer.
const fn head(value: u64) -> usize {
    match value {
        0..=23 => 1,
        24..=0xff => 2,
        0x100..=0xffff => 3,
        0x1_0000..=0xffff_ffff => 5,
        _ => 9,
    }
}

/// Ascending and apart.
fn apart(mut runs: Vec<Run>) -> Vec<Run> {
    runs.sort_unstable();
    runs.dedup_by(|next, kept| {
        let touches = next.0 <= kept.1.saturating_add(1);
        if touches {
            kept.1 = kept.1.max(next.1);
        }
        touches
    });
    runs
}

fn by_high(runs: &[Run]) -> BTreeMap<u32, Vec<Run>> {
    let mut all: BTreeMap<u32, Vec<Run>> = BTreeMap::new();
    for (high, run) in pieces(runs, 32) {
        all.entry(u32::try_from(high).unwrap_or(u32::MAX)).or_default().push(run);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn runs_of(numbers: impl IntoIterator<Item = u64>) -> Vec<Run> {
        apart(numbers.into_iter().map(|number| (number, number)).collect())
    }

    fn made(json: &str) -> Revocations {
        shortest(serde_json::from_str(json).expect("revocations")).expect("made")
    }

    #[test]
    fn a_few_numbers_stay_as_they_are_and_many_become_shorter() {
        let few = made(
            r#"{"version":1,"runs":[{"participant":"AO","digits":7,"runs":[[5,9],[1,4]],"reason":"stolen"}],
                "numbers":[{"number":"SL-4306","reason":"fake"},{"number":"SL-X1Y","reason":"fake"}]}"#,
        );
        assert_eq!(few.runs.iter().map(|one| &one.runs[..]).collect::<Vec<_>>(), [&[(1, 9)][..]]);
        assert_eq!(few.numbers.iter().map(|one| one.number.to_string()).collect::<Vec<_>>(), ["SL-4306", "SL-X1Y"]);
        let every_second: Vec<String> =
            (0..200).map(|at| format!(r#"{{"number":"AO-{:07}","reason":"fake"}}"#, 2 * at)).collect();
        let many = made(&format!(r#"{{"version":1,"numbers":[{}]}}"#, every_second.join(",")));
        assert_eq!((many.numbers.len(), many.runs.len(), many.bitmaps.len(), many.count()), (0, 0, 1, 200));
        let dense = made(
            r#"{"version":1,"runs":[{"participant":"AO","digits":16,"runs":[[4294967290,4294967300]],"reason":"r"}]}"#,
        );
        assert_eq!((dense.runs.len(), dense.bitmaps.len()), (1, 0), "one run is shorter than two bitmaps");
    }

    #[test]
    fn the_same_numbers_are_the_same_bytes_however_they_are_given() {
        let runs = |runs: &str| {
            made(&format!(
                r#"{{"version":1,"runs":[{{"participant":"AO","digits":12,"runs":[{runs}],"reason":"r"}}]}}"#
            ))
        };
        let numbers: Vec<u64> = (0..300).map(|at| 4_294_967_000 + 3 * at).collect();
        let pairs = |numbers: &mut dyn Iterator<Item = &u64>| {
            numbers.map(|n| format!("[{n},{n}]")).collect::<Vec<_>>().join(",")
        };
        let forward = runs(&pairs(&mut numbers.iter()));
        assert_eq!(forward, runs(&pairs(&mut numbers.iter().rev().chain(&numbers))));
        assert_eq!(forward.bitmaps.iter().map(|one| one.high).collect::<Vec<_>>(), [0, 1], "beyond 32 bits");
        assert_eq!(forward.count(), 300);
        let listed: Vec<Run> = forward.bitmaps.iter().flat_map(|one| one.runs().collect::<Vec<_>>()).collect();
        assert_eq!(listed, runs_of(numbers));
    }
}
