//! What a JPEG asks of whoever unpacks it: how many scans go over its pixels, and what is kept until the last of them.

/// The frame and the scans of a JPEG, told from its markers alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Scans {
    count: u64,
    /// Bytes for each pixel that a decoder keeps where there are several scans.
    coefficients: u64,
    size: (u32, u32),
}

/// Three components as large as the picture, two bytes each: the most that a frame of ours asks.
const USUAL: u64 = 6;

impl Scans {
    /// Counts scans between the leading segments and the end of the picture.
    pub(super) fn of(bytes: &[u8]) -> Self {
        let mut rest = bytes.get(2..).unwrap_or_default();
        let (mut coefficients, mut size) = (USUAL, (0, 0));
        // A thumbnail inside a leading segment is not a scan of the picture.
        while let [0xFF, marker, high, low, ..] = *rest {
            if marker == 0xDA {
                break;
            }
            let length = usize::from(u16::from_be_bytes([high, low]));
            if is_frame(marker) {
                let frame = rest.get(4..length.saturating_add(2)).unwrap_or_default();
                coefficients = coefficients_of(frame).unwrap_or(USUAL);
                size = size_of(frame).unwrap_or((0, 0));
            }
            rest = rest.get(length.saturating_add(2)..).unwrap_or_default();
        }
        let markers = rest.windows(2).take_while(|pair| *pair != b"\xFF\xD9");
        let count = u64::try_from(markers.filter(|pair| *pair == b"\xFF\xDA").count()).unwrap_or(u64::MAX);
        Self { count: count.max(1), coefficients, size }
    }

    /// Width and height in pixels; zero where no frame says them.
    pub(super) const fn size(self) -> (u32, u32) {
        self.size
    }

    /// How many scans.
    pub(super) const fn count(self) -> u64 {
        self.count
    }

    /// Bytes for each pixel that are kept until the last scan; none where there is but one.
    pub(super) const fn kept(self) -> u64 {
        if self.count > 1 { self.coefficients } else { 0 }
    }
}

/// Start of frame, of whatever kind; C4, C8 and CC are other markers (ISO/IEC 10918-1, table B.1).
const fn is_frame(marker: u8) -> bool {
    matches!(marker, 0xC0..=0xCF) && !matches!(marker, 0xC4 | 0xC8 | 0xCC)
}

fn size_of(frame: &[u8]) -> Option<(u32, u32)> {
    let [_, high, low, wide, narrow, ..] = *frame else { return None };
    let side = |bytes| u32::from(u16::from_be_bytes(bytes));
    Some((side([wide, narrow]), side([high, low])))
}

/// Two bytes for each sample of each component, against the pixels of the picture; rounded up.
fn coefficients_of(frame: &[u8]) -> Option<u64> {
    let count = usize::from(*frame.get(5)?);
    let sampling = frame.get(6..)?.chunks_exact(3).take(count);
    let factors: Vec<(u64, u64)> = sampling
        .filter_map(|component| component.get(1).map(|factor| (u64::from(factor >> 4), u64::from(factor & 15))))
        .collect();
    let most = factors.iter().map(|(across, _)| across).max()? * factors.iter().map(|(_, down)| down).max()?;
    let samples: u64 = factors.iter().map(|(across, down)| across * down).sum();
    (most > 0).then(|| (2 * samples).div_ceil(most))
}

#[cfg(test)]
mod tests {
    use super::Scans;

    fn frame(factors: &[u8]) -> Vec<u8> {
        let count = u8::try_from(factors.len()).unwrap();
        let mut bytes = vec![0xFF, 0xD8, 0xFF, 0xC2, 0, 8 + 3 * count, 8, 0, 9, 0, 9, count];
        factors.iter().for_each(|factor| bytes.extend([1, *factor, 0]));
        bytes
    }

    #[test]
    fn what_is_kept_follows_from_the_sampling() {
        let scan = b"\xFF\xDA\0\x02..\xFF\xDA\0\x02..\xFF\xD9\xFF\xDA";
        for (factors, kept) in
            [(&[0x11, 0x11, 0x11][..], 6), (&[0x22, 0x11, 0x11], 3), (&[0x21, 0x11, 0x11], 4), (&[0x11], 2)]
        {
            let bytes = [&frame(factors)[..], scan].concat();
            assert_eq!((Scans::of(&bytes).count(), Scans::of(&bytes).kept()), (2, kept));
            assert_eq!(Scans::of(&bytes).size(), (9, 9));
        }
        let one = [&frame(&[0x22, 0x11, 0x11])[..], b"\xFF\xDA\0\x02..\xFF\xD9"].concat();
        assert_eq!((Scans::of(&one).count(), Scans::of(&one).kept()), (1, 0));
    }

    #[test]
    fn a_thumbnail_in_a_leading_segment_is_no_scan_and_nonsense_ends() {
        let thumbnail = [&b"\xFF\xD8\xFF\xE1\0\x06\xFF\xDA\xFF\xDA"[..], b"\xFF\xDA\0\x02\xFF\xD9"].concat();
        assert_eq!(Scans::of(&thumbnail).count(), 1);
        for bytes in [&b""[..], b"\xFF\xD8", b"\xFF\xD8\xFF\xC2\0\0", b"\xFF\xD8\xFF\xC2\xFF\xFF\x08"] {
            assert_eq!(Scans::of(bytes).kept(), 0);
        }
    }
}
