use std::collections::BTreeSet;

use proptest::prelude::*;
use roaring::RoaringBitmap;

use super::*;

fn written(bitmap: &RoaringBitmap) -> Vec<u8> {
    let mut bytes = Vec::new();
    bitmap.serialize_into(&mut bytes).expect("serializes");
    bytes
}

/// With and without runs.
fn both(numbers: impl IntoIterator<Item = u32>) -> [RoaringBitmap; 2] {
    let mut with_runs: RoaringBitmap = numbers.into_iter().collect();
    let without = with_runs.clone();
    with_runs.optimize();
    [without, with_runs]
}

fn numbers_of(bitmap: &Bitmap) -> BTreeSet<u32> {
    bitmap.runs().flat_map(|(first, last)| first..=last).collect()
}

fn holds_exactly(numbers: &BTreeSet<u32>, asked: impl IntoIterator<Item = u32>) {
    for theirs in both(numbers.iter().copied()) {
        let ours = Bitmap::new(written(&theirs)).expect("a bitmap of the library is read");
        assert_eq!(ours.count(), theirs.len());
        assert_eq!(ours.last(), theirs.max());
        assert_eq!(numbers_of(&ours), *numbers);
        assert!(numbers.iter().all(|number| ours.contains(*number)));
        for number in &asked_near(numbers) {
            assert_eq!(ours.contains(*number), numbers.contains(number), "{number}");
        }
    }
    let [theirs, _] = both(numbers.iter().copied());
    let ours = Bitmap::new(written(&theirs)).expect("a bitmap of the library is read");
    for number in asked {
        assert_eq!(ours.contains(number), numbers.contains(&number), "{number}");
    }
}

/// What lies one beside the first and last of a set.
fn asked_near(numbers: &BTreeSet<u32>) -> Vec<u32> {
    let ends = numbers.first().into_iter().chain(numbers.last()).copied();
    ends.flat_map(|end| [end.wrapping_sub(1), end.wrapping_add(1), end ^ 0x1_0000]).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_the_library_writes_is_read_number_for_number(
        single in prop::collection::vec(any::<u32>(), 0..40),
        runs in prop::collection::vec((0_u32..400_000, 1_u32..9_000), 0..12),
        asked in prop::collection::vec(0_u32..400_000, 0..200),
    ) {
        let mut numbers: BTreeSet<u32> = single.into_iter().collect();
        numbers.extend(runs.into_iter().flat_map(|(first, length)| first..first + length));
        holds_exactly(&numbers, asked);
    }

    /// Whatever one byte becomes: refused, or another set that is whole.
    #[test]
    fn a_changed_byte_is_refused_or_read_as_what_it_says(at in 0_usize..100_000, to: u8) {
        for theirs in both((0..9_000).chain((70_000..200_000).step_by(3)).chain(400_000..400_003)) {
            let mut bytes = written(&theirs);
            let at = at % bytes.len();
            bytes[at] = to;
            let Ok(ours) = Bitmap::new(bytes.clone()) else { continue };
            let theirs = RoaringBitmap::deserialize_from(&bytes[..]).expect("the library reads what we read");
            prop_assert_eq!(ours.count(), theirs.len());
            prop_assert_eq!(numbers_of(&ours), theirs.iter().collect::<BTreeSet<u32>>());
        }
    }
}

#[test]
fn every_kind_of_container_and_its_edges() {
    let holds = |numbers: &[std::ops::Range<u32>]| holds_exactly(&numbers.iter().cloned().flatten().collect(), 0..3);
    holds(&[]);
    holds(&[0..1, 0..0]);
    holds(&[u32::MAX - 1..u32::MAX, 0..0]);
    holds_exactly(&BTreeSet::from([u32::MAX]), [0, u32::MAX - 1]);
    holds(&[0..4_096, 0..0]);
    holds(&[0..4_097, 0..0]);
    holds(&[0..65_536, 0..0]);
    holds(&[65_535..65_537, 131_071..131_073, 200_000..200_001, 262_144..262_145]);
    holds_exactly(&(0..20_000).step_by(2).collect(), 0..20_010);
}

/// The public test files of the format, made anew from what their page says is in them.
#[test]
fn the_public_test_files_are_read() {
    let numbers: BTreeSet<u32> =
        (0..100_000).step_by(1_000).chain((100_000..200_000).map(|n| 3 * n)).chain(700_000..800_000).collect();
    holds_exactly(&numbers, (0..900_000).step_by(7));
}

#[test]
fn what_no_library_writes_is_refused() {
    let fault = |bytes: &[u8]| Bitmap::new(bytes).expect_err("must be refused");
    let [singles, _] = both([1, 5, 70_000]);
    let singles = written(&singles);
    let [_, runs] = both((0..100).chain(200..300));
    let runs = written(&runs);
    let [bits, _] = both((0..20_000).step_by(2));
    let bits = written(&bits);
    let edit = |bytes: &[u8], at: usize, to: u8| {
        let mut bytes = bytes.to_vec();
        bytes[at] = to;
        bytes
    };
    assert_eq!(fault(b""), "it ends within its header");
    assert_eq!(fault(&[0; 8]), "no portable roaring bitmap");
    assert_eq!(fault(&edit(&singles, 6, 9)), "more containers than there can be");
    assert_eq!(fault(&edit(&singles, 4, 9)), "it ends within its header");
    // Two containers: their keys and counts from byte 8 on, their places from 16 on, numbers from 24 on.
    assert_eq!(fault(&edit(&singles, 12, 0)), "containers out of order");
    assert_eq!(fault(&edit(&singles, 8, 1)), "containers out of order", "the key of the second");
    assert_eq!(fault(&edit(&singles, 16, 26)), "a container that lies elsewhere than its place says");
    assert_eq!(fault(&edit(&singles, 26, 1)), "numbers out of order", "twice");
    assert_eq!(fault(&edit(&singles, 26, 0)), "numbers out of order");
    assert_eq!(fault(&[&singles[..], &[0]].concat()), "bytes behind the last container");
    assert_eq!(fault(&singles[..singles.len() - 1]), "it ends within a container");
    // One container with runs: flags in byte 4, key and count from 5 on, runs from 9 on, behind their count.
    assert_eq!(fault(&edit(&runs, 4, 3)), "a container of runs that is not there");
    assert_eq!(fault(&edit(&runs, 7, 0)), "a container of another count than it says");
    let touching = "runs that overlap, touch or are out of order";
    for first in [100, 99, 0] {
        assert_eq!(fault(&edit(&runs, 15, first)), touching, "{first}");
    }
    assert_eq!(fault(&edit(&edit(&runs, 17, 255), 18, 255)), touching, "beyond the end of a container");
    assert_eq!(fault(&edit(&runs, 9, 200)), "it ends within a container");
    assert_eq!(fault(&edit(&bits, 100, 0)), "a container of another count than it says");
    assert_eq!(fault(&bits[..bits.len() - 1]), "it ends within a container");
}
