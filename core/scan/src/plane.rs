//! Points and the perspective map that takes the modules of a code to the pixels of a picture.
#![allow(
    clippy::float_arithmetic,
    reason = "geometry; no figure of it leaves the room, only modules that error correction vouches for"
)]

/// A point of a picture in pixels, or of a code in modules.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Point {
    /// To the right.
    pub(super) x: f32,
    /// Down.
    pub(super) y: f32,
}

impl Point {
    /// A point from its parts.
    pub(super) fn new(x: f32, y: f32) -> Self {
        Self { x, y }
    }

    /// The sum of two points taken as arrows.
    pub(super) fn plus(self, other: Self) -> Self {
        Self::new(self.x + other.x, self.y + other.y)
    }

    /// The arrow from another point to this one.
    pub(super) fn minus(self, other: Self) -> Self {
        Self::new(self.x - other.x, self.y - other.y)
    }

    /// The arrow at another length.
    pub(super) fn times(self, factor: f32) -> Self {
        Self::new(self.x * factor, self.y * factor)
    }

    /// Length of the arrow.
    pub(super) fn length(self) -> f32 {
        self.x.hypot(self.y)
    }

    /// Twice the area of the triangle with another arrow, positive when that one lies clockwise in a picture.
    pub(super) fn cross(self, other: Self) -> f32 {
        self.x * other.y - self.y * other.x
    }

    /// The scalar product with another arrow.
    pub(super) fn dot(self, other: Self) -> f32 {
        self.x * other.x + self.y * other.y
    }
}

/// A perspective map.
#[derive(Debug, Clone, Copy)]
pub(super) struct Perspective([f64; 8]);

impl Perspective {
    /// The map that takes each first point nearest to its second, by least squares; nothing when they do not fix one. The first
    /// points should lie within a few units of the origin.
    pub(super) fn fit(pairs: &[(Point, Point)]) -> Option<Self> {
        let mut rows = [[0_f64; 9]; 8];
        for (from, to) in pairs {
            let (x, y, u, v) = (f64::from(from.x), f64::from(from.y), f64::from(to.x), f64::from(to.y));
            for equation in [[x, y, 1., 0., 0., 0., -u * x, -u * y, u], [0., 0., 0., x, y, 1., -v * x, -v * y, v]] {
                for (row, factor) in rows.iter_mut().zip(equation) {
                    for (sum, value) in row.iter_mut().zip(equation) {
                        *sum += factor * value;
                    }
                }
            }
        }
        solve(rows).map(Self)
    }

    /// Where a point goes.
    pub(super) fn map(&self, point: Point) -> Point {
        let [a, b, c, d, e, f, g, h] = self.0;
        let (x, y) = (f64::from(point.x), f64::from(point.y));
        let depth = g * x + h * y + 1.0;
        Point::new(narrow((a * x + b * y + c) / depth), narrow((d * x + e * y + f) / depth))
    }
}

#[allow(clippy::as_conversions, clippy::cast_possible_truncation, reason = "rounds to the nearest float, by intent")]
fn narrow(value: f64) -> f32 {
    value as f32
}

/// Solves eight linear equations; nothing when they are not independent.
fn solve(mut rows: [[f64; 9]; 8]) -> Option<[f64; 8]> {
    for column in 0..8 {
        let size = |row: &[f64; 9]| row.get(column).map_or(0.0, |value| value.abs());
        let (pivot, _) = rows.iter().enumerate().skip(column).max_by(|a, b| size(a.1).total_cmp(&size(b.1)))?;
        rows.swap(column, pivot);
        let lead = *rows.get(column)?;
        let head = *lead.get(column)?;
        if head.abs() < 1e-9 {
            return None;
        }
        for (index, row) in rows.iter_mut().enumerate() {
            let factor = row.get(column)? / head;
            if index != column {
                row.iter_mut().zip(lead).for_each(|(value, other)| *value -= factor * other);
            }
        }
    }
    let mut solution = [0.0; 8];
    for (index, (slot, row)) in solution.iter_mut().zip(&rows).enumerate() {
        *slot = row.last()? / row.get(index)?;
    }
    solution.iter().all(|value| value.is_finite()).then_some(solution)
}

/// The length of a side as a number to reckon with.
pub(super) fn scale(side: usize) -> f32 {
    u16::try_from(side).map_or(f32::from(u16::MAX), f32::from)
}

/// The whole part of a number that is not negative.
#[allow(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "saturates, by intent"
)]
pub(super) fn whole(value: f32) -> usize {
    value as usize
}

#[cfg(test)]
mod tests {
    use super::{Perspective, Point};

    #[test]
    fn four_corners_fix_a_map() {
        let square = [(0., 0.), (1., 0.), (1., 1.), (0., 1.)].map(|(x, y)| Point::new(x, y));
        let seen = [(10., 10.), (90., 20.), (80., 70.), (15., 60.)].map(|(x, y)| Point::new(x, y));
        let pairs: Vec<_> = square.into_iter().zip(seen).collect();
        let map = Perspective::fit(&pairs).unwrap();
        for (from, to) in pairs {
            assert!(map.map(from).minus(to).length() < 1e-3);
        }
        assert!(Perspective::fit(&[(square[0], seen[0]); 6]).is_none());
    }
}
