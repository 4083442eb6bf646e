//! Portable roaring bitmaps (RoaringFormatSpec), written in the shortest form, as CRoaring and its like do.

/// First and last of a run of numbers.
pub(crate) type Run = (u64, u64);

/// Runs cut where numbers differ in what stands above so many bits: that, and what is left below.
pub(crate) fn pieces(runs: &[Run], bits: u32) -> impl Iterator<Item = (u64, Run)> + '_ {
    runs.iter().flat_map(move |(first, last)| {
        let (first, last) = (*first, *last);
        (first >> bits..=last >> bits).map(move |upper| {
            let (begin, end) = (upper << bits, upper << bits | ((1 << bits) - 1));
            (upper, (first.max(begin) - begin, last.min(end) - begin))
        })
    })
}

/// The bitmap of runs below 2^32 that ascend and are apart.
pub(crate) fn written(runs: &[Run]) -> Vec<u8> {
    let mut containers: Vec<(u16, Vec<(u16, u16)>)> = Vec::new();
    for (key, (first, last)) in pieces(runs, 16) {
        let (Ok(key), Ok(first), Ok(last)) = (u16::try_from(key), u16::try_from(first), u16::try_from(last)) else {
            continue;
        };
        match containers.last_mut() {
            Some((same, runs)) if *same == key => runs.push((first, last)),
            _ => containers.push((key, vec![(first, last)])),
        }
    }
    let bodies: Vec<Body> = containers.iter().map(|(_, runs)| Body::of(runs)).collect();
    let has_runs = bodies.iter().any(|body| body.of_runs);
    let mut out = Vec::new();
    if has_runs {
        let one_less = u16::try_from(containers.len().saturating_sub(1)).unwrap_or(u16::MAX);
        out.extend(12_347_u16.to_le_bytes());
        out.extend(one_less.to_le_bytes());
        let flags = |eight: &[Body]| eight.iter().rev().fold(0_u8, |all, body| all << 1 | u8::from(body.of_runs));
        out.extend(bodies.chunks(8).map(flags));
    } else {
        out.extend(12_346_u32.to_le_bytes());
        out.extend(u32::try_from(containers.len()).unwrap_or(u32::MAX).to_le_bytes());
    }
    for ((key, _), body) in containers.iter().zip(&bodies) {
        out.extend(key.to_le_bytes());
        out.extend(u16::try_from(body.count - 1).unwrap_or(u16::MAX).to_le_bytes());
    }
    if !has_runs || containers.len() >= 4 {
        let mut at = out.len() + 4 * bodies.len();
        for body in &bodies {
            out.extend(u32::try_from(at).unwrap_or(u32::MAX).to_le_bytes());
            at += body.bytes.len();
        }
    }
    bodies.into_iter().for_each(|body| out.extend(body.bytes));
    out
}

/// One container, in the shortest of its three forms.
struct Body {
    count: u32,
    of_runs: bool,
    bytes: Vec<u8>,
}

impl Body {
    fn of(runs: &[(u16, u16)]) -> Self {
        let count = runs.iter().map(|(first, last)| u32::from(*last) - u32::from(*first) + 1).sum::<u32>();
        let unlike_runs = usize::try_from(count).map_or(8_192, |count| if count <= 4_096 { 2 * count } else { 8_192 });
        let of_runs = 2 + 4 * runs.len() < unlike_runs;
        let bytes = if of_runs {
            let how_many = u16::try_from(runs.len()).unwrap_or(u16::MAX);
            let pairs = runs.iter().flat_map(|(first, last)| [first.to_le_bytes(), (last - first).to_le_bytes()]);
            std::iter::once(how_many.to_le_bytes()).chain(pairs).flatten().collect()
        } else if count <= 4_096 {
            runs.iter().flat_map(|(first, last)| *first..=*last).flat_map(u16::to_le_bytes).collect()
        } else {
            let mut bits = vec![0_u8; 8_192];
            for low in runs.iter().flat_map(|(first, last)| *first..=*last) {
                if let Some(byte) = bits.get_mut(usize::from(low / 8)) {
                    *byte |= 1 << (low % 8);
                }
            }
            bits
        };
        Self { count, of_runs, bytes }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use roaring::RoaringBitmap;

    use super::*;

    fn apart(mut runs: Vec<Run>) -> Vec<Run> {
        runs.sort_unstable();
        runs.dedup_by(|next, kept| {
            let touches = next.0 <= kept.1 + 1;
            if touches {
                kept.1 = kept.1.max(next.1);
            }
            touches
        });
        runs
    }

    /// What the library makes of the same numbers.
    fn theirs(runs: &[Run]) -> Vec<u8> {
        let mut bitmap = RoaringBitmap::new();
        for (first, last) in runs {
            bitmap.insert_range(u32::try_from(*first).expect("32 bits")..=u32::try_from(*last).expect("32 bits"));
        }
        bitmap.optimize();
        let mut bytes = Vec::new();
        bitmap.serialize_into(&mut bytes).expect("serializes");
        bytes
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        #[test]
        fn a_bitmap_has_the_bytes_of_the_library(
            runs in prop::collection::vec((0_u64..600_000, 0_u64..9_000), 1..12),
            dense in 0_u64..600_000,
            single in prop::collection::vec(0_u64..=u64::from(u32::MAX), 0..40),
        ) {
            let mut all: Vec<Run> = runs.into_iter().map(|(first, more)| (first, first + more)).collect();
            all.extend((0..9_000).map(|n| (dense + 2 * n, dense + 2 * n)));
            all.extend(single.into_iter().map(|number| (number, number)));
            let all = apart(all);
            prop_assert_eq!(written(&all), theirs(&all));
        }
    }

    /// What the page of the test files of RoaringFormatSpec says is in them.
    #[test]
    fn the_public_test_file_is_made_byte_for_byte() {
        let numbers = (0..100).map(|n| 1_000 * n).chain((100_000..200_000).map(|n| 3 * n)).chain(700_000..800_000);
        assert_eq!(written(&apart(numbers.map(|number| (number, number)).collect())).len(), 48_056);
    }
}
