//! Reads the modules of a code that is bent, folded or seen from the side.
//!
//! The three corner marks fix a perspective map; the alignment marks, then the contrast of the modules themselves, bend it to
//! the paper. The result is a guess at every module, which counts for nothing until error correction vouches for it.
#![allow(
    clippy::float_arithmetic,
    reason = "geometry and grey levels; only modules that error correction vouches for leave the room"
)]

use crate::corners::{Corners, alignment_centres};
use crate::grey::Grey;
use crate::plane::{Perspective, Point, scale, whole};
use roughcheck_format::base::top_n;

/// The modules of a code: how many a side, and whether each is dark, row by row.
pub(super) struct Modules {
    pub(super) side: u32,
    pub(super) dark: Vec<bool>,
}

/// The share of the alignment marks that must be found, or else these are not the corners of a code of that size.
const ALIGNED: f32 = 0.3;

/// How many times the modules are read, each time after the mesh has settled a little more.
const ROUNDS: u8 = 4;

/// Modules from one node of the mesh to the next.
const PITCH: f32 = 4.0;

/// Tries to read one code; `decode` says what the modules mean once its error correction holds.
pub(super) fn read<T>(picture: &Grey, corners: &Corners, mut decode: impl FnMut(&Modules) -> Option<T>) -> Option<T> {
    let (picture, corners) = corners.close_up(picture);
    let soft = picture.softened();
    let mut fits: Vec<(f32, Mesh)> = Vec::new();
    for side in corners.sides() {
        if let Some(mesh) = Mesh::flat(&soft, corners.anchors(side), side) {
            fits.push((mesh.timing(), mesh));
        }
    }
    for (_, mut mesh) in top_n(fits, 2, |a, b| b.0.total_cmp(&a.0)) {
        if mesh.align() < ALIGNED {
            continue;
        }
        for round in 0..ROUNDS {
            if round > 0 {
                mesh.relax();
            }
            if let Some(text) = decode(&mesh.modules(&picture)) {
                return Some(text);
            }
        }
    }
    None
}

/// A perspective map and how far the paper strays from it at each node of a mesh.
struct Mesh<'a> {
    soft: &'a Grey,
    side: f32,
    anchors: Vec<(Point, Point)>,
    map: Perspective,
    /// Nodes a side, and how far each lies from where the map puts it, in modules along the code's own axes.
    nodes: usize,
    strays: Vec<Point>,
}

impl<'a> Mesh<'a> {
    /// A mesh for a flat code.
    fn flat(soft: &'a Grey, anchors: Vec<(Point, Point)>, side: f32) -> Option<Self> {
        let map = fit(&anchors, side)?;
        let nodes = whole(side / PITCH) + 2;
        Some(Self { soft, side, anchors, map, nodes, strays: vec![Point::default(); nodes * nodes] })
    }

    /// Where the map alone puts a point of the code.
    fn ground(&self, place: Point) -> Point {
        self.map.map(place.times(1.0 / self.side))
    }

    /// How well the two timing lines alternate where the map puts them: 1 at best.
    fn timing(&self) -> f32 {
        let far = self.side - 8.0;
        let (mut sum, mut swing, mut at) = (0.0_f32, 1.0_f32, 8.5_f32);
        let mut before: Option<[f32; 2]> = None;
        while at < far {
            let pair = [Point::new(at, 6.5), Point::new(6.5, at)].map(|place| self.soft.at(self.ground(place)));
            if let Some([x, y]) = before {
                let [p, q] = pair;
                let sign = if whole(at).is_multiple_of(2) { 1.0 } else { -1.0 };
                for step in [p - x, q - y] {
                    let step: f32 = step;
                    sum -= sign * step;
                    swing += step.abs();
                }
            }
            before = Some(pair);
            at += 1.0;
        }
        sum.abs() / swing
    }

    /// Finds the alignment marks, the nearest to what is known first, and fits the map to all that is known. The share found.
    fn align(&mut self) -> f32 {
        let mut open = alignment_centres(self.side);
        let (total, mut found_marks) = (scale(open.len()), 0.0);
        while !open.is_empty() {
            let reach = |place: &Point| {
                self.anchors.iter().map(|(known, _)| known.minus(*place).length()).fold(f32::MAX, f32::min)
            };
            let nearest = open.iter().enumerate().min_by(|a, b| reach(a.1).total_cmp(&reach(b.1)));
            let Some((index, _)) = nearest else { break };
            let place = open.swap_remove(index);
            let guess = place.plus(self.stray_from_anchors(place));
            let mut best = (0.55, None);
            for step_y in -8_i8..=8 {
                for step_x in -8_i8..=8 {
                    let shift = Point::new(f32::from(step_x), f32::from(step_y)).times(0.2);
                    let likeness = self.alignment_at(guess.plus(shift)) - 0.03 * shift.length();
                    if likeness > best.0 {
                        best = (likeness, Some(guess.plus(shift)));
                    }
                }
            }
            if let (_, Some(found)) = best {
                found_marks += 1.0;
                self.anchors.push((place, self.ground(found)));
                if let Some(map) = fit(&self.anchors, self.side) {
                    self.map = map;
                }
            }
        }
        let (side, nodes) = (self.side, self.nodes);
        self.strays = places(nodes, side).map(|place| self.stray_from_anchors(place)).collect();
        if total > 0.0 { found_marks / total } else { 1.0 }
    }

    /// How far the anchors around a place stray from the map, in modules, the nearer counting more.
    fn stray_from_anchors(&self, place: Point) -> Point {
        let (mut sum, mut weights) = (Point::default(), 0.0005);
        for (known, seen) in &self.anchors {
            let weight = 1.0 / (known.minus(place).length().powi(3) + 1.0);
            sum = sum.plus(self.local(*known, seen.minus(self.ground(*known))).times(weight));
            weights += weight;
        }
        sum.times(1.0 / weights)
    }

    /// An arrow in pixels as an arrow in modules at a place of the code.
    fn local(&self, place: Point, arrow: Point) -> Point {
        let here = self.ground(place);
        let right = self.ground(place.plus(Point::new(1.0, 0.0))).minus(here);
        let down = self.ground(place.plus(Point::new(0.0, 1.0))).minus(here);
        let area = right.cross(down);
        if area.abs() < 0.01 {
            Point::default()
        } else {
            Point::new(arrow.cross(down) / area, right.cross(arrow) / area)
        }
    }

    /// How much the surroundings of a place look like an alignment mark: 1 at best.
    fn alignment_at(&self, place: Point) -> f32 {
        let (mut dark, mut light, mut squares, mut total) = (0.0, 0.0, 0.0, 0.0);
        for y in -2_i8..=2 {
            for x in -2_i8..=2 {
                let value = self.soft.at(self.ground(place.plus(Point::new(f32::from(x), f32::from(y)))));
                let ring = x.abs().max(y.abs());
                if ring == 1 {
                    light += value
                } else {
                    dark += value
                }
                squares += value * value;
                total += value;
            }
        }
        let variance = squares / 25.0 - (total / 25.0) * (total / 25.0);
        // The correlation with a pattern of 17 dark and 8 light modules.
        (light / 8.0 - dark / 17.0) * 0.4665 / variance.max(4.0).sqrt()
    }

    /// Moves each node to where the modules around it stand out most, near to where its neighbours are.
    fn relax(&mut self) {
        let old = self.strays.clone();
        let nodes = self.nodes;
        let at = |x: usize, y: usize| (x < nodes && y < nodes).then(|| old.get(y * nodes + x).copied()).flatten();
        let mut strays = Vec::with_capacity(old.len());
        for (index, place) in places(nodes, self.side).enumerate() {
            let (x, y) = (index % nodes, index / nodes);
            let around = [(x.wrapping_sub(1), y), (x + 1, y), (x, y.wrapping_sub(1)), (x, y + 1), (x, y)];
            let known: Vec<Point> = around.into_iter().filter_map(|(x, y)| at(x, y)).collect();
            let share = known.iter().fold(0.0, |count, _| count + 1.0);
            let mean = known.iter().fold(Point::default(), |sum, stray| sum.plus(*stray)).times(1.0 / share);
            strays.push(self.settle(place, mean));
        }
        self.strays = strays;
    }

    /// The stray near a first guess at which the modules around a node stand out most.
    fn settle(&self, place: Point, guess: Point) -> Point {
        let mut best = (f32::MIN, guess);
        for (reach, step) in [(3_i8, 0.2_f32), (1, 0.1)] {
            let middle = best.1;
            for y in -reach..=reach {
                for x in -reach..=reach {
                    let stray = middle.plus(Point::new(f32::from(x), f32::from(y)).times(step));
                    let contrast =
                        self.contrast(place, stray) * (1.0 - 3.0 * stray.minus(guess).dot(stray.minus(guess)));
                    if contrast > best.0 {
                        best = (contrast, stray);
                    }
                }
            }
        }
        best.1
    }

    /// How much the modules around a node stand out from one another at a stray.
    fn contrast(&self, place: Point, stray: Point) -> f32 {
        let (mut sum, mut squares, mut count) = (0.0, 0.0, 0.0);
        for y in -3_i8..=3 {
            for x in -3_i8..=3 {
                let module = Point::new(place.x.floor() + 0.5 + f32::from(x), place.y.floor() + 0.5 + f32::from(y));
                if module.x > 0.0 && module.y > 0.0 && module.x < self.side && module.y < self.side {
                    let value = self.soft.at(self.ground(module.plus(stray)));
                    sum += value;
                    squares += value * value;
                    count += 1.0;
                }
            }
        }
        if count < 1.0 { 0.0 } else { squares / count - (sum / count) * (sum / count) }
    }

    /// The stray of any place of the code, between the nodes around it.
    fn stray(&self, place: Point) -> Point {
        let (x, y) = (place.x / PITCH, place.y / PITCH);
        let (column, row) = (whole(x), whole(y));
        let node = |column: usize, row: usize| self.strays.get(row * self.nodes + column).copied().unwrap_or_default();
        let (right, down) = (x - x.floor(), y - y.floor());
        let upper = node(column, row).times(1.0 - right).plus(node(column + 1, row).times(right));
        let lower = node(column, row + 1).times(1.0 - right).plus(node(column + 1, row + 1).times(right));
        upper.times(1.0 - down).plus(lower.times(down))
    }

    /// Samples every module and tells dark from light by what lies around it.
    fn modules(&self, picture: &Grey) -> Modules {
        let side = whole(self.side);
        let mut levels = Vec::with_capacity(side * side);
        for (y, _) in (0_u8..).zip(0..side) {
            for (x, _) in (0_u8..).zip(0..side) {
                let place = Point::new(f32::from(x) + 0.5, f32::from(y) + 0.5);
                let middle = place.plus(self.stray(place));
                let mut sum = 2.0 * picture.at(self.ground(middle));
                for (dx, dy) in [(-0.2, -0.2), (0.2, -0.2), (-0.2, 0.2), (0.2, 0.2)] {
                    sum += picture.at(self.ground(middle.plus(Point::new(dx, dy))));
                }
                levels.push(u8::try_from(whole(sum / 6.0 + 0.5)).unwrap_or(u8::MAX));
            }
        }
        let mut dark = vec![false; side * side];
        let width = u32::try_from(side).unwrap_or_default();
        if let Some(view) = Grey::new(width, width, levels) {
            view.each_dark(4, 100, |x, y| {
                let index = usize::try_from(u64::from(y) * u64::from(width) + u64::from(x)).unwrap_or(usize::MAX);
                if let Some(module) = dark.get_mut(index) {
                    *module = true;
                }
            });
        }
        Modules { side: width, dark }
    }
}

/// Fits the map to what is known; places are brought to the unit square first, which keeps the equations sound.
fn fit(anchors: &[(Point, Point)], side: f32) -> Option<Perspective> {
    let pairs: Vec<_> = anchors.iter().map(|(place, seen)| (place.times(1.0 / side), *seen)).collect();
    Perspective::fit(&pairs)
}

/// The places of the nodes of a mesh, row by row.
fn places(nodes: usize, side: f32) -> impl Iterator<Item = Point> {
    let line = move || (0_u8..).zip(0..nodes).map(move |(step, _)| (f32::from(step) * PITCH).min(side - 0.5));
    line().flat_map(move |y| line().map(move |x| Point::new(x, y)))
}
