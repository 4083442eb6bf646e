//! A picture in shades of grey: shrinking, enlarging and telling dark from light.

use crate::plane::{Point, whole};

/// A grey picture, row by row from the top, without padding.
#[derive(Debug, Clone)]
pub(super) struct Grey {
    width: usize,
    height: usize,
    pixels: Vec<u8>,
}

/// The weight of one source pixel when shrinking, in 1/4096.
const WHOLE: u64 = 4096;

impl Grey {
    /// A picture from its pixels, or nothing when their count is not width times height, or zero.
    pub(super) fn new(width: u32, height: u32, pixels: Vec<u8>) -> Option<Self> {
        let (width, height) = (usize::try_from(width).ok()?, usize::try_from(height).ok()?);
        (!pixels.is_empty() && width.checked_mul(height)? == pixels.len()).then_some(Self { width, height, pixels })
    }

    /// Pixels a row.
    pub(super) fn width(&self) -> usize {
        self.width
    }

    /// Rows.
    pub(super) fn height(&self) -> usize {
        self.height
    }

    /// All pixels, row by row.
    pub(super) fn pixels(&self) -> &[u8] {
        &self.pixels
    }

    /// The longer side.
    pub(super) fn longest(&self) -> usize {
        self.width.max(self.height)
    }

    /// The same picture with dark and light exchanged.
    pub(super) fn inverted(&self) -> Self {
        Self { width: self.width, height: self.height, pixels: self.pixels.iter().map(|pixel| !pixel).collect() }
    }

    /// The part of the picture from a column and a row to another; at least one pixel.
    pub(super) fn part(&self, left: usize, top: usize, right: usize, bottom: usize) -> Self {
        let (left, top) = (left.min(self.width - 1), top.min(self.height - 1));
        let (right, bottom) = (right.clamp(left + 1, self.width), bottom.clamp(top + 1, self.height));
        let rows = self.pixels.chunks_exact(self.width).skip(top).take(bottom - top);
        let pixels = rows.flat_map(|row| row.get(left..right).unwrap_or_default()).copied().collect();
        Self { width: right - left, height: bottom - top, pixels }
    }

    /// The picture with its longer side brought down to `longest` by area averaging; a picture that fits is copied.
    pub(super) fn shrunk(&self, longest: usize) -> Self {
        let from = self.longest();
        if from <= longest {
            return self.clone();
        }
        let scaled = |side: usize| side.saturating_mul(longest).div_ceil(from.max(1)).max(1);
        let (width, height) = (scaled(self.width), scaled(self.height));
        let across = spans(self.width, width);
        let down = spans(self.height, height);
        let mut pixels = Vec::with_capacity(width.saturating_mul(height));
        let mut sums = vec![0_u64; width];
        for (first, weights) in &down {
            sums.fill(0);
            let rows = self.pixels.chunks_exact(self.width).skip(*first);
            for (row, weight) in rows.zip(weights) {
                for (sum, (start, columns)) in sums.iter_mut().zip(&across) {
                    let covered = row.get(*start..).unwrap_or_default();
                    let part: u64 = covered.iter().zip(columns).map(|(&pixel, share)| u64::from(pixel) * share).sum();
                    *sum += part * weight;
                }
            }
            pixels.extend(
                sums.iter().map(|sum| u8::try_from((sum + WHOLE * WHOLE / 2) / (WHOLE * WHOLE)).unwrap_or(u8::MAX)),
            );
        }
        Self { width, height, pixels }
    }

    /// The picture at twice its size, interpolated between the pixels.
    pub(super) fn doubled(&self) -> Self {
        let (width, height) = (self.width.saturating_mul(2), self.height.saturating_mul(2));
        let mut pixels = Vec::with_capacity(width.saturating_mul(height));
        let rows: Vec<&[u8]> = self.pixels.chunks_exact(self.width).collect();
        for (index, &row) in rows.iter().enumerate() {
            let above = index.checked_sub(1).and_then(|above| rows.get(above)).copied().unwrap_or(row);
            let below = rows.get(index.saturating_add(1)).copied().unwrap_or(row);
            for other in [above, below] {
                let blend: Vec<u32> =
                    row.iter().zip(other).map(|(&near, &far)| 3 * u32::from(near) + u32::from(far)).collect();
                let first = blend.first().copied().unwrap_or(0);
                let last = blend.last().copied().unwrap_or(0);
                let before = std::iter::once(first).chain(blend.iter().copied());
                let after = blend.iter().copied().skip(1).chain(std::iter::once(last));
                for ((&near, before), after) in blend.iter().zip(before).zip(after) {
                    for far in [before, after] {
                        pixels.push(u8::try_from((3 * near + far + 8) / 16).unwrap_or(u8::MAX));
                    }
                }
            }
        }
        Self { width, height, pixels }
    }

    /// The picture with every pixel averaged with its neighbours.
    pub(super) fn softened(&self) -> Self {
        let rows: Vec<&[u8]> = self.pixels.chunks_exact(self.width).collect();
        let mut pixels = Vec::with_capacity(self.pixels.len());
        for (index, &row) in rows.iter().enumerate() {
            let above = index.checked_sub(1).and_then(|above| rows.get(above)).copied().unwrap_or(row);
            let below = rows.get(index.saturating_add(1)).copied().unwrap_or(row);
            let sums: Vec<u32> = row
                .iter()
                .zip(above)
                .zip(below)
                .map(|((&a, &b), &c)| u32::from(a) + u32::from(b) + u32::from(c))
                .collect();
            let before = sums.iter().take(1).chain(&sums);
            let after = sums.iter().skip(1).chain(sums.last());
            pixels.extend(
                before.zip(&sums).zip(after).map(|((a, b), c)| u8::try_from((a + b + c) / 9).unwrap_or(u8::MAX)),
            );
        }
        Self { width: self.width, height: self.height, pixels }
    }

    /// The shade at a point, interpolated between the pixels around it; past the rim, that of the rim.
    #[allow(clippy::float_arithmetic, reason = "points of a picture lie between its pixels")]
    pub(super) fn at(&self, point: Point) -> f32 {
        let (x, y) = ((point.x - 0.5).max(0.0), (point.y - 0.5).max(0.0));
        let (column, row) = (whole(x).min(self.width - 1), whole(y).min(self.height - 1));
        let (right, down) = ((x - x.floor()).min(1.0), (y - y.floor()).min(1.0));
        let next = (column + 1).min(self.width - 1);
        let line = |row: usize| {
            let start = row * self.width;
            let pixel = |column: usize| self.pixels.get(start + column).map_or(0.0, |&pixel| f32::from(pixel));
            pixel(column) * (1.0 - right) + pixel(next) * right
        };
        line(row) * (1.0 - down) + line((row + 1).min(self.height - 1)) * down
    }

    /// Calls `mark` with the column and row of every pixel that is darker than `percent` of the mean of the square around
    /// it that reaches `radius` pixels to each side.
    pub(super) fn each_dark(&self, radius: usize, percent: u64, mut mark: impl FnMut(u32, u32)) {
        let rows: Vec<&[u8]> = self.pixels.chunks_exact(self.width).collect();
        let mut columns = vec![0_u64; self.width];
        let add = |columns: &mut [u64], row: &[u8]| {
            columns.iter_mut().zip(row).for_each(|(sum, &pixel)| *sum += u64::from(pixel))
        };
        let drop = |columns: &mut [u64], row: &[u8]| {
            columns.iter_mut().zip(row).for_each(|(sum, &pixel)| *sum -= u64::from(pixel))
        };
        rows.iter().take(radius).for_each(|row| add(&mut columns, row));
        let mut tall = u64::try_from(radius.min(rows.len())).unwrap_or(u64::MAX);
        let mut prefix = vec![0_u64; self.width.saturating_add(1)];
        for ((y, row), line) in rows.iter().enumerate().zip(0_u32..) {
            if let Some(entering) = rows.get(y.saturating_add(radius)) {
                add(&mut columns, entering);
                tall += 1;
            }
            if let Some(leaving) = y.checked_sub(radius.saturating_add(1)).and_then(|index| rows.get(index)) {
                drop(&mut columns, leaving);
                tall -= 1;
            }
            let mut total = 0;
            for (slot, column) in prefix.iter_mut().skip(1).zip(&columns) {
                total += column;
                *slot = total;
            }
            let width = u64::try_from(self.width).unwrap_or(u64::MAX);
            let reach = u64::try_from(radius).unwrap_or(u64::MAX);
            let right = prefix.iter().skip(radius.saturating_add(1)).chain(std::iter::repeat(&total));
            let left = std::iter::repeat_n(&0, radius).chain(&prefix);
            for (((&pixel, right), left), (x, column)) in row.iter().zip(right).zip(left).zip((0_u64..).zip(0_u32..)) {
                let wide = width.min(x + reach + 1) - x.saturating_sub(reach);
                if u64::from(pixel) * wide * tall * 100 < (right - left) * percent {
                    mark(column, line);
                }
            }
        }
    }
}

/// For each pixel of a side that shrinks: the first source pixel it covers, and the weight of each, which add up to [`WHOLE`].
fn spans(from: usize, to: usize) -> Vec<(usize, Vec<u64>)> {
    let (source, target) = (u64::try_from(from).unwrap_or(1).max(1), u64::try_from(to).unwrap_or(1).max(1));
    let mut spans = Vec::with_capacity(to);
    // Source pixel i reaches from i * target to (i + 1) * target, target pixel k from k * source to (k + 1) * source.
    for index in 0..target {
        let (begin, end) = (index * source, (index + 1) * source);
        let (first, last) = (begin / target, end.div_ceil(target));
        let mut weights: Vec<u64> = (first..last)
            .map(|pixel| (end.min((pixel + 1) * target) - begin.max(pixel * target)) * WHOLE / source)
            .collect();
        let missing = WHOLE.saturating_sub(weights.iter().sum());
        if let Some(weight) = weights.iter_mut().max() {
            *weight += missing;
        }
        spans.push((usize::try_from(first).unwrap_or(usize::MAX), weights));
    }
    spans
}

#[cfg(test)]
mod tests {
    use super::Grey;

    #[test]
    fn pixels_must_fill_the_picture() {
        assert!(Grey::new(2, 2, vec![0; 4]).is_some());
        assert!(Grey::new(2, 2, vec![0; 5]).is_none());
        assert!(Grey::new(0, 2, vec![]).is_none());
    }

    #[test]
    fn shrinking_keeps_the_mean() {
        let picture = Grey::new(6, 3, (0..18).map(|value| value * 10).collect()).unwrap();
        let small = picture.shrunk(2);
        assert_eq!((small.width(), small.height()), (2, 1));
        assert_eq!(small.pixels(), [70, 100]);
        let flat = Grey::new(101, 53, vec![200; 101 * 53]).unwrap().shrunk(37);
        assert!(flat.pixels().iter().all(|&pixel| pixel == 200));
        assert_eq!(picture.shrunk(9).pixels(), picture.pixels());
    }

    #[test]
    fn doubling_interpolates() {
        let big = Grey::new(2, 1, vec![0, 160]).unwrap().doubled();
        assert_eq!((big.width(), big.height()), (4, 2));
        assert_eq!(big.pixels(), [0, 40, 120, 160, 0, 40, 120, 160]);
    }

    #[test]
    fn dark_is_darker_than_around() {
        for radius in [0, 1, 2, 50] {
            let mut seen = vec![];
            let picture =
                Grey::new(5, 4, [[90; 5], [90, 20, 90, 90, 90], [90; 5], [90, 90, 90, 90, 10]].concat()).unwrap();
            picture.each_dark(radius, 90, |x, y| seen.push((x, y)));
            assert_eq!(seen, if radius == 0 { vec![] } else { vec![(1, 1), (4, 3)] });
        }
    }
}
