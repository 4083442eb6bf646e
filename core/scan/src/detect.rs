//! Detects QR codes in a grey picture and decodes their texts.
//!
//! This is the only file that names the QR decoder (`rxing`). A text comes out only when the code's own error correction
//! vouches for every character; nothing is guessed. No panic of rxing over hostile pixels leaves this file.

use std::panic::{AssertUnwindSafe, catch_unwind};

use rxing::common::cpp_essentials::{ConcentricPattern, FindConcentricPatternCorners, LocateConcentricPattern};
use rxing::common::{BitMatrix, DetectorRXingResult, HybridBinarizer};
use rxing::qrcode::cpp_port::decoder::Decode;
use rxing::qrcode::cpp_port::detector::{GenerateFinderPatternSets, SampleQR};
use rxing::{Binarizer, Luma8Source};

use crate::corners::{self, Mark};
use crate::grey::Grey;
use crate::mesh::Modules;
use crate::plane::Point;

/// How many corner marks are found in one thresholded picture; there are three in a code.
const MAX_MARKS: usize = 200;

/// How many candidate sets of three corner marks are followed in one thresholded picture.
const MAX_SETS: usize = 60;

/// How a pixel is told to be dark.
#[derive(Debug, Clone, Copy)]
pub(super) enum Threshold {
    /// By the blocks of eight by eight pixels around it.
    Blocks,
    /// Darker than so many percent of the mean of the square that reaches so many pixels to each side.
    Around {
        /// How far the square reaches.
        radius: usize,
        /// The share of its mean.
        percent: u64,
    },
}

/// A picture of dark and light pixels, and the corner marks of codes in it.
pub(super) struct Dark {
    matrix: BitMatrix,
    marks: Vec<ConcentricPattern>,
}

impl Dark {
    /// Tells dark from light; nothing when the picture is too small to hold a code.
    pub(super) fn of(picture: &Grey, threshold: Threshold) -> Option<Self> {
        let (width, height) = (u32::try_from(picture.width()).ok()?, u32::try_from(picture.height()).ok()?);
        let dark = catch_unwind(AssertUnwindSafe(|| {
            let matrix = if let Threshold::Around { radius, percent } = threshold {
                let mut matrix = BitMatrix::new(width, height).ok()?;
                picture.each_dark(radius, percent, |x, y| matrix.set(x, y));
                matrix
            } else {
                let source = Luma8Source::new_with_slice(picture.pixels(), width, height).ok()?;
                HybridBinarizer::new(source).get_black_matrix().cloned().ok()?
            };
            let marks = find_marks(&matrix);
            Some(Self { matrix, marks })
        }));
        dark.ok().flatten()
    }

    /// The corner marks of codes.
    pub(super) fn marks(&self) -> Vec<Mark> {
        let point = |point: rxing::Point| Point::new(point.x, point.y);
        let mark = |mark: &ConcentricPattern| {
            let corners =
                catch_unwind(AssertUnwindSafe(|| FindConcentricPatternCorners(&self.matrix, mark.p, mark.size, 2)));
            Mark {
                centre: point(mark.p),
                size: size_of(mark),
                corners: corners.ok().flatten().map(|quad| quad.0.map(point)),
            }
        };
        self.marks.iter().map(mark).collect()
    }

    /// The texts of the codes that can be read as they stand, and whether three more marks lie as those of a code do
    /// that could not.
    pub(super) fn texts(&self) -> (Vec<String>, bool) {
        let mut texts = Vec::new();
        let mut used = Vec::new();
        let sets = catch_unwind(AssertUnwindSafe(|| GenerateFinderPatternSets(&mut self.marks.clone())));
        let sets = sets.unwrap_or_default();
        for set in sets.iter().take(MAX_SETS) {
            if [set.tl, set.tr, set.bl].iter().any(|mark| used.contains(mark)) {
                continue;
            }
            let read = || SampleQR(&self.matrix, set).ok().and_then(|sampled| decode(sampled.getBits()));
            if let Some(text) = catch_unwind(AssertUnwindSafe(read)).ok().flatten() {
                used.extend([set.tl, set.tr, set.bl]);
                texts.push(text);
            }
        }
        let open =
            sets.iter().take(MAX_SETS).any(|set| ![set.tl, set.tr, set.bl].iter().any(|mark| used.contains(mark)));
        (texts, open)
    }
}

fn size_of(mark: &ConcentricPattern) -> f32 {
    u16::try_from(mark.size).map_or(0.0, f32::from)
}

/// Finds the corner marks: in every third row the runs of dark and light that such a mark shows, then its rings around.
/// `FindFinderPatterns` of rxing does the same, but finds no end in a picture that is tiled with marks.
#[allow(clippy::float_arithmetic, reason = "marks have their middles between pixels")]
fn find_marks(matrix: &BitMatrix) -> Vec<ConcentricPattern> {
    let mut marks: Vec<ConcentricPattern> = Vec::new();
    let mut edges = Vec::new();
    for (y, middle) in (2..matrix.height()).step_by(3).zip((5_u16..).step_by(6)) {
        let row = matrix.getRow(y);
        edges.clear();
        let mut at = row.getNextSet(0);
        while at < row.get_size() {
            let light = row.getNextUnset(at);
            edges.extend([at, light]);
            at = row.getNextSet(light);
        }
        for run in edges.windows(6).step_by(2) {
            let Some(x) = corners::middle_of_mark(run) else { continue };
            let place = rxing::point(x, f32::from(middle) / 2.0);
            if marks.iter().any(|mark| place.distance(mark.p) < size_of(mark) / 2.0) {
                continue;
            }
            let reach =
                run.last().zip(run.first()).map_or(0, |(end, start)| end.saturating_sub(*start).saturating_mul(3));
            let reach = i32::try_from(reach).unwrap_or(i32::MAX);
            marks.extend(LocateConcentricPattern::<true, 5, 7>(matrix, &[1, 1, 3, 1, 1], place, reach));
            if marks.len() >= MAX_MARKS {
                return marks;
            }
        }
    }
    marks
}

/// The text of the modules of one code, see [`decode`].
pub(super) fn text_of(modules: &Modules) -> Option<String> {
    let decoded = catch_unwind(AssertUnwindSafe(|| {
        let mut matrix = BitMatrix::new(modules.side, modules.side).ok()?;
        let places = (0..modules.side).flat_map(|y| (0..modules.side).map(move |x| (x, y)));
        places.zip(&modules.dark).filter(|(_, dark)| **dark).for_each(|((x, y), _)| matrix.set(x, y));
        decode(&matrix)
    }));
    decoded.ok().flatten()
}

/// The text of one code, error correction done; nothing when it fails. Bytes that are not UTF-8 are read as Latin-1.
fn decode(modules: &BitMatrix) -> Option<String> {
    let decoded = Decode(modules).ok().filter(|decoded| decoded.isValid())?;
    // Not its `text()`: without the character set tables that one panics.
    let bytes = decoded.content().bytes();
    Some(std::str::from_utf8(bytes).map_or_else(|_| bytes.iter().copied().map(char::from).collect(), str::to_owned))
}
