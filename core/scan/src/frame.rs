//! Live video: one frame after the other, until a certificate is read. Each frame gets little time, because another one
//! follows; a frame that shows nothing says what the officer could do about it.

use crate::cascade::{self, Glance, ours};
use crate::grey::Grey;
use crate::limits::{MAX_PIXELS, PhotoError, damaged};
use crate::photo::read_photo;

/// The grey plane of a camera's frame.
#[derive(Debug, Clone, Copy)]
pub struct Frame<'a> {
    /// Pixels a row.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// Bytes from one row to the next: the width, or more where the camera pads its rows.
    pub row_stride: u32,
    /// The plane, one byte a pixel; the last row may end without its padding.
    pub grey: &'a [u8],
}

/// What the officer could do, where a frame shows no certificate. A guess from the picture, never a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hint {
    /// More light: the torch, or another place.
    TooDark,
    /// Tilt the paper or the phone: a lamp is mirrored in it.
    Glare,
    /// Closer: the squares of the code are smaller than the camera can tell apart.
    TooFar,
    /// Hold still, or focus: there are no sharp edges in the picture.
    Blurred,
    /// Point at the code: none is in the picture.
    NoCode,
}

/// What a frame showed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Look {
    /// The text of a certificate, of whatever version; where several codes of ours are in view, all of their texts, one a
    /// line, so that whoever checks them sees that there are several.
    pub text: Option<String>,
    /// The text of a code of another kind that was in the picture.
    pub other: Option<String>,
    /// What the officer could do; none where a certificate was read.
    pub hint: Option<Hint>,
}

/// Reads live video.
#[derive(Debug, Clone, Default)]
pub struct FrameReader {
    turn: u32,
}

impl FrameReader {
    /// A reader that has seen no frame yet.
    #[must_use]
    pub const fn new() -> Self {
        Self { turn: 0 }
    }

    /// Looks at the next frame. Which attempts it gets depends on how many came before it, so that a code which needs a
    /// costly one is read within four frames.
    ///
    /// # Errors
    /// [`PhotoError::TooLarge`], or [`PhotoError::Damaged`] when the plane is shorter than its rows.
    pub fn look(&mut self, frame: &Frame<'_>) -> Result<Look, PhotoError> {
        let grey = frame.pack()?;
        let glance = cascade::glance(&grey, self.turn);
        self.turn = self.turn.wrapping_add(1);
        Ok(Look::among(&glance.texts, || hint(&grey, &glance)))
    }
}

impl Look {
    /// Every certificate and the first code of another kind among the texts of a picture.
    fn among(texts: &[String], hint: impl FnOnce() -> Hint) -> Self {
        let certificates: Vec<&str> = texts.iter().map(String::as_str).filter(|text| ours(text)).collect();
        let text = (!certificates.is_empty()).then(|| certificates.join("\n"));
        let hint = if text.is_some() { None } else { Some(hint()) };
        Self { text, other: texts.iter().find(|text| !ours(text)).cloned(), hint }
    }
}

/// Looks at a still picture, a PNG or JPEG file, for as long as a photograph gets: what its codes say, picked as
/// [`FrameReader`] picks. A picture that was not taken through our finder gets no better hint than [`Hint::NoCode`].
///
/// # Errors
/// [`PhotoError`] for bytes that are not a picture, and for one that is damaged or too large.
pub fn look_at_photo(bytes: &[u8]) -> Result<Look, PhotoError> {
    read_photo(bytes).map(|texts| Look::among(&texts, || Hint::NoCode))
}

impl Frame<'_> {
    /// The rows without their padding.
    fn pack(&self) -> Result<Grey, PhotoError> {
        let Self { width, height, row_stride, grey } = *self;
        if u64::from(row_stride.max(width)) * u64::from(height) > MAX_PIXELS {
            return Err(PhotoError::TooLarge { width, height, limit: MAX_PIXELS });
        }
        let wrong = || damaged("a frame's plane is shorter than its rows");
        let (row, stride) = (usize::try_from(width).map_err(damaged)?, usize::try_from(row_stride).map_err(damaged)?);
        if row == 0 || stride < row {
            return Err(wrong());
        }
        let rows = usize::try_from(height).map_err(damaged)?;
        let mut pixels = Vec::with_capacity(grey.len().min(row.saturating_mul(rows)));
        for line in grey.chunks(stride).take(rows) {
            pixels.extend_from_slice(line.get(..row).ok_or_else(wrong)?);
        }
        Grey::new(width, height, pixels).ok_or_else(wrong)
    }
}

/// Marks narrower than this have modules of less than two and a half pixels.
const NARROW: f32 = 17.5;
/// A picture whose brightest tenth is darker than this is dark.
const DARK: usize = 70;
/// From here on a pixel is burnt out.
const BURNT: usize = 253;
/// Share of burnt pixels that speaks of a mirrored lamp, in percent; paper alone is not that bright in a camera.
const GLARE: u64 = 8;
/// The sharpest hundredth of neighbouring pixels differs at least so much, seen against the picture's contrast.
const SHARP: usize = 5;

fn hint(grey: &Grey, glance: &Glance) -> Hint {
    let light = Histogram::of(grey.pixels().iter().copied().step_by(7));
    // Whole rows: whatever the distance of the edges, each is met.
    let rows = grey.pixels().chunks_exact(grey.width()).step_by(5);
    let steps = rows.flat_map(|row| row.iter().zip(row.iter().skip(1)).map(|(one, next)| one.abs_diff(*next)));
    let steps = Histogram::of(steps);
    let contrast = light.below(98).saturating_sub(light.below(2));
    if light.below(90) < DARK {
        Hint::TooDark
    } else if glance.marks >= 3 && glance.narrowest < NARROW {
        Hint::TooFar
    } else if light.percent_from(BURNT) >= GLARE {
        Hint::Glare
    } else if contrast > 30 && steps.below(99) * SHARP < contrast {
        Hint::Blurred
    } else {
        Hint::NoCode
    }
}

/// How often each of 256 values was seen.
struct Histogram {
    counts: [u64; 256],
    total: u64,
}

impl Histogram {
    fn of(values: impl Iterator<Item = u8>) -> Self {
        let mut counts = [0_u64; 256];
        let mut total = 0;
        for value in values {
            if let Some(count) = counts.get_mut(usize::from(value)) {
                *count += 1;
            }
            total += 1;
        }
        Self { counts, total }
    }

    /// The value below which so many percent lie.
    fn below(&self, percent: u64) -> usize {
        let mut left = self.total * percent / 100;
        self.counts
            .iter()
            .position(|count| {
                let enough = *count > left;
                left = left.saturating_sub(*count);
                enough
            })
            .unwrap_or(255)
    }

    /// How many percent have at least this value.
    fn percent_from(&self, value: usize) -> u64 {
        let count: u64 = self.counts.iter().skip(value).sum();
        count * 100 / self.total.max(1)
    }
}

#[cfg(test)]
#[allow(clippy::as_conversions, clippy::expect_used, clippy::indexing_slicing, clippy::unwrap_used, reason = "tests")]
mod tests;
