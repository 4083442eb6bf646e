//! The three corner marks of a code: telling them from other things, and putting them in their places.
#![allow(clippy::float_arithmetic, reason = "geometry; only modules that error correction vouches for leave the room")]

use crate::grey::Grey;
use crate::plane::{Point, scale, whole};
use roughcheck_format::base::top_n;

/// The width of a module in pixels that close-ups are brought down to.
const MODULE: f32 = 5.0;

/// A corner mark of a code as seen in a picture.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mark {
    /// Its centre.
    pub(super) centre: Point,
    /// Its width in pixels: seven modules.
    pub(super) size: f32,
    /// The corners of the middle line of its outer ring, in no particular order.
    pub(super) corners: Option<[Point; 4]>,
}

/// Three marks in their places.
#[derive(Debug, Clone, Copy)]
pub(super) struct Corners {
    top_left: Mark,
    top_right: Mark,
    bottom_left: Mark,
}

impl Mark {
    /// The same mark in a picture of another size.
    pub(super) fn scaled(&self, factor: f32) -> Self {
        let corners = self.corners.map(|corners| corners.map(|corner| corner.times(factor)));
        Self { centre: self.centre.times(factor), size: self.size * factor, corners }
    }
}

impl Corners {
    /// Puts three marks in their places, or nothing when they cannot be the marks of one code.
    pub(super) fn arrange(marks: [Mark; 3]) -> Option<Self> {
        let [a, b, c] = marks;
        let roles = [(a, b, c), (b, a, c), (c, a, b)];
        let (top_left, one, other) = roles.into_iter().min_by(|x, y| askew(x).total_cmp(&askew(y)))?;
        let (right, down) = (one.centre.minus(top_left.centre), other.centre.minus(top_left.centre));
        let sizes = marks.map(|mark| mark.size);
        let (small, large) = (sizes.into_iter().fold(f32::MAX, f32::min), sizes.into_iter().fold(0.0, f32::max));
        let sine = right.cross(down) / (right.length() * down.length());
        let spans = [right.length() / (top_left.size + one.size), down.length() / (top_left.size + other.size)];
        if sine.is_nan()
            || sine.abs() < 0.2
            || large > 3.5 * small
            || spans.iter().any(|span| !(0.6..20.0).contains(span))
        {
            return None;
        }
        let (top_right, bottom_left) = if sine > 0.0 { (one, other) } else { (other, one) };
        Some(Self { top_left, top_right, bottom_left })
    }

    /// How far from a code's marks these look: smaller is better.
    pub(super) fn doubt(&self) -> f32 {
        askew(&(self.top_left, self.top_right, self.bottom_left))
    }

    /// The mean width of a module in pixels.
    pub(super) fn module(&self) -> f32 {
        (self.top_left.size + self.top_right.size + self.bottom_left.size) / 21.0
    }

    /// The part of a picture that holds the code, at a size that suits its modules, and these marks in it.
    pub(super) fn close_up(&self, picture: &Grey) -> (Grey, Self) {
        let (a, b, c) = (self.top_left.centre, self.top_right.centre, self.bottom_left.centre);
        let all = [a, b, c, b.plus(c).minus(a)];
        let margin = 0.35 * b.minus(a).length().max(c.minus(a).length()) + 7.0 * self.module();
        let low = |axis: fn(&Point) -> f32| whole(all.iter().map(axis).fold(f32::MAX, f32::min) - margin);
        let high = |axis: fn(&Point) -> f32| whole(all.iter().map(axis).fold(0.0, f32::max) + margin);
        let (left, top) = (low(|p| p.x), low(|p| p.y));
        let mut part = picture.part(left, top, high(|p| p.x), high(|p| p.y));
        let full = scale(part.width());
        if self.module() > MODULE {
            part = part.shrunk(whole(scale(part.longest()) * MODULE / self.module()).max(1));
        }
        let factor = scale(part.width()) / full;
        let origin = Point::new(scale(left), scale(top));
        let place = |mark: Mark| {
            Mark {
                centre: mark.centre.minus(origin),
                size: mark.size,
                corners: mark.corners.map(|corners| corners.map(|corner| corner.minus(origin))),
            }
            .scaled(factor)
        };
        let marks = Self {
            top_left: place(self.top_left),
            top_right: place(self.top_right),
            bottom_left: place(self.bottom_left),
        };
        (part, marks)
    }

    /// The sides in modules that these marks may belong to, the likeliest first.
    pub(super) fn sides(&self) -> Vec<f32> {
        let along = |a: Mark, b: Mark| {
            let between = b.centre.minus(a.centre);
            7.0 + between.length() / (width_along(a, between) * width_along(b, between)).sqrt()
        };
        let estimate = (along(self.top_left, self.top_right) + along(self.top_left, self.bottom_left)) / 2.0;
        let sides: Vec<f32> = (1_u8..=40).map(|version| 17.0 + 4.0 * f32::from(version)).collect();
        top_n(sides, 5, |a, b| (a - estimate).abs().total_cmp(&(b - estimate).abs()))
    }

    /// What is known of a code of so many modules: points in modules and where they are seen.
    pub(super) fn anchors(&self, side: f32) -> Vec<(Point, Point)> {
        let (right, down) =
            (self.top_right.centre.minus(self.top_left.centre), self.bottom_left.centre.minus(self.top_left.centre));
        let far = side - 3.5;
        let places = [(self.top_left, 3.5, 3.5), (self.top_right, far, 3.5), (self.bottom_left, 3.5, far)];
        let mut anchors = Vec::with_capacity(16);
        for (mark, x, y) in places {
            let before = anchors.len();
            for corner in mark.corners.iter().flatten() {
                let arrow = corner.minus(mark.centre);
                let area = right.cross(down);
                let (across, along) = (arrow.cross(down) / area, right.cross(arrow) / area);
                let place = Point::new(x + 3.0_f32.copysign(across), y + 3.0_f32.copysign(along));
                if !anchors.iter().skip(before).any(|(known, _)| *known == place) {
                    anchors.push((place, *corner));
                }
            }
            if anchors.len() != before + 4 {
                anchors.truncate(before);
                anchors.push((Point::new(x, y), mark.centre));
            }
        }
        anchors
    }
}

/// The width of a module of a mark in a direction, in pixels.
fn width_along(mark: Mark, direction: Point) -> f32 {
    let Some([a, b, c, d]) = mark.corners else { return mark.size / 7.0 };
    let edges = [b.minus(a), c.minus(b), d.minus(c), a.minus(d)];
    let along = |edge: &Point| edge.dot(direction).abs() / (edge.length() * direction.length());
    let mut sorted = edges;
    sorted.sort_by(|x, y| along(y).total_cmp(&along(x)));
    let [one, two, ..] = sorted;
    (one.length() + two.length()) / 12.0
}

/// How far the arrows from the first mark to the others are from running along the marks' own edges, plus how far from a right
/// angle they are.
fn askew(&(corner, one, other): &(Mark, Mark, Mark)) -> f32 {
    let off = |mark: Mark, direction: Point| {
        let Some([a, b, c, d]) = mark.corners else { return 0.3 };
        let sine = |edge: Point| (edge.cross(direction) / (edge.length() * direction.length())).abs();
        sine(c.minus(d).plus(b.minus(a))).min(sine(c.minus(b).plus(d.minus(a))))
    };
    let (to_one, to_other) = (one.centre.minus(corner.centre), other.centre.minus(corner.centre));
    let cosine = (to_one.dot(to_other) / (to_one.length() * to_other.length())).abs();
    let ratio = (to_one.length() / to_other.length()).ln().abs();
    off(corner, to_one) + off(one, to_one) + off(corner, to_other) + off(other, to_other) + cosine / 2.0 + ratio / 4.0
}

/// Where the middle of a corner mark lies in a row, given where five runs dark, light, dark, light, dark begin and the last one
/// ends; nothing when they are not in the ratio of 1 to 1 to 3 to 1 to 1. Dark and light are measured apart, for ink spreads.
pub(super) fn middle_of_mark(edges: &[usize]) -> Option<f32> {
    let mut runs = [0.0; 5];
    for (run, pair) in runs.iter_mut().zip(edges.windows(2)) {
        let width = pair.last()?.checked_sub(*pair.first()?)?;
        *run = f32::from(u16::try_from(width).ok()?);
    }
    let [a, b, c, d, e] = runs;
    let (dark, light) = ((a + c + e) / 5.0, (b + d) / 2.0);
    let fits = |run: f32, wanted: f32, slack: f32| (run - wanted).abs() <= slack + 0.5;
    let darks = fits(a, dark, dark * 0.75) && fits(c, 3.0 * dark, dark * 0.75) && fits(e, dark, dark * 0.75);
    let lights = fits(b, light, light / 3.0) && fits(d, light, light / 3.0);
    let plausible = c >= 3.0 && c >= 2.0 * a.max(e) && c >= b.max(d) && dark.max(light) <= 4.0 * dark.min(light);
    (darks && lights && plausible).then(|| scale(edges.first().copied().unwrap_or(0)) + a + b + c / 2.0)
}

/// The centres of the alignment marks of a code, in modules (ISO/IEC 18004, annex E).
pub(super) fn alignment_centres(side: f32) -> Vec<Point> {
    let version = whole((side - 17.0) / 4.0);
    if version < 2 {
        return Vec::new();
    }
    let count = version / 7 + 2;
    let last = version * 4 + 10;
    let step = if version == 32 { 26 } else { (version * 4 + count * 2 + 1) / (count * 2 - 2) * 2 };
    let mut line: Vec<usize> = (0..count - 1).map(|index| last - index * step).collect();
    line.push(6);
    let at = |module: usize| u8::try_from(module).map_or(0.0, f32::from) + 0.5;
    let mut centres = Vec::new();
    for &y in &line {
        for &x in &line {
            if !matches!(
                (x == 6, y == 6, x == last, y == last),
                (true, true, ..) | (true, _, _, true) | (_, true, true, _)
            ) {
                centres.push(Point::new(at(x), at(y)));
            }
        }
    }
    centres
}

#[cfg(test)]
mod tests {
    use super::{Corners, Mark, Point, alignment_centres, middle_of_mark};

    #[test]
    fn alignment_marks_lie_where_the_standard_puts_them() {
        let line = |version: f32| {
            let mut xs: Vec<f32> =
                alignment_centres(17.0 + 4.0 * version).iter().map(|centre| centre.x - 0.5).collect();
            xs.sort_by(f32::total_cmp);
            xs.dedup();
            xs
        };
        assert!(line(1.0).is_empty());
        assert_eq!(line(2.0), [18.0]);
        assert_eq!(line(7.0), [6.0, 22.0, 38.0]);
        assert_eq!(line(14.0), [6.0, 26.0, 46.0, 66.0]);
        assert_eq!(line(32.0), [6.0, 34.0, 60.0, 86.0, 112.0, 138.0]);
        assert_eq!(line(40.0), [6.0, 30.0, 58.0, 86.0, 114.0, 142.0, 170.0]);
        assert_eq!(alignment_centres(73.0).len(), 13);
        assert_eq!(alignment_centres(25.0), [Point::new(18.5, 18.5)]);
    }

    #[test]
    fn a_mark_is_told_by_its_runs() {
        assert_eq!(middle_of_mark(&[10, 12, 14, 20, 22, 24]), Some(17.0));
        assert_eq!(middle_of_mark(&[10, 13, 14, 21, 22, 25]), Some(17.5));
        assert_eq!(middle_of_mark(&[10, 12, 14, 16, 18, 20]), None);
        assert_eq!(middle_of_mark(&[10, 12, 14, 34, 36, 38]), None);
        assert_eq!(middle_of_mark(&[10, 12]), None);
        assert_eq!(middle_of_mark(&[10, 9, 8, 7, 6, 5]), None);
    }

    #[test]
    fn three_marks_find_their_places_in_any_order() {
        let mark = |x: f32, y: f32| Mark { centre: Point::new(x, y), size: 21.0, corners: None };
        let (a, b, c) = (mark(50.0, 50.0), mark(200.0, 60.0), mark(40.0, 200.0));
        for marks in [[a, b, c], [c, a, b], [b, c, a]] {
            let corners = Corners::arrange(marks).unwrap();
            assert_eq!(corners.top_left.centre, a.centre);
            assert_eq!(corners.top_right.centre, b.centre);
            assert_eq!(corners.bottom_left.centre, c.centre);
        }
        assert!(Corners::arrange([a, b, mark(350.0, 70.0)]).is_none());
        assert!(Corners::arrange([a, a, a]).is_none());
    }
}
