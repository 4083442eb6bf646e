//! A certificate's text as a QR code: the code alone, square modules, black on white, four modules of quiet zone.

use std::fmt::Write as _;
use std::io::Cursor;
use std::str::FromStr;

use image::{GrayImage, ImageFormat, Luma};
use qrcode::{Color, EcLevel, QrCode, Version};
use thiserror::Error;

const QUIET: u32 = 4;
/// Pixels for each module of a PNG.
const SCALE: u32 = 8;

/// Error correction levels (ISO/IEC 18004).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EccLevel {
    /// About 7 % may be lost.
    L,
    /// About 15 %; what certificates are printed with.
    M,
    /// About 25 %.
    Q,
    /// About 30 %.
    H,
}

impl EccLevel {
    /// Most characters of the alphanumeric mode in the greatest code, version 40 (ISO/IEC 18004, table 7).
    const fn capacity(self) -> usize {
        match self {
            Self::L => 4_296,
            Self::M => 3_391,
            Self::Q => 2_420,
            Self::H => 1_852,
        }
    }

    /// Whether a certificate's text surely fits into a code of this level.
    ///
    /// # Errors
    /// [`DrawError::TooLong`].
    pub(super) const fn must_hold(self, text: &str) -> Result<(), DrawError> {
        if text.len() <= self.capacity() { Ok(()) } else { Err(DrawError::TooLong) }
    }
}

impl FromStr for EccLevel {
    type Err = DrawError;

    fn from_str(text: &str) -> Result<Self, DrawError> {
        match text {
            "L" => Ok(Self::L),
            "M" => Ok(Self::M),
            "Q" => Ok(Self::Q),
            "H" => Ok(Self::H),
            _ => Err(DrawError::Level),
        }
    }
}

/// Why a text cannot be drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum DrawError {
    /// Not a level.
    #[error("error correction is L, M, Q or H")]
    Level,
    /// More than a QR code of this level holds.
    #[error("too long for a QR code at this level of error correction")]
    TooLong,
    /// The picture could not be written.
    #[error("the picture could not be encoded")]
    Encode,
}

/// A drawn code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    version: i16,
    side: u32,
    dark: Vec<bool>,
}

impl Drawing {
    /// Draws a text; upper-case letters, digits and the other characters of base45 take the compact alphanumeric mode.
    ///
    /// # Errors
    /// [`DrawError::TooLong`].
    pub fn of(text: &str, level: EccLevel) -> Result<Self, DrawError> {
        let level = match level {
            EccLevel::L => EcLevel::L,
            EccLevel::M => EcLevel::M,
            EccLevel::Q => EcLevel::Q,
            EccLevel::H => EcLevel::H,
        };
        let code = QrCode::with_error_correction_level(text, level).map_err(|_| DrawError::TooLong)?;
        let version = match code.version() {
            Version::Normal(version) | Version::Micro(version) => version,
        };
        let side = u32::try_from(code.width()).map_err(|_| DrawError::TooLong)?;
        let dark = code.to_colors().into_iter().map(|color| color == Color::Dark).collect();
        Ok(Self { version, side, dark })
    }

    /// The version, 1 to 40: how many modules the code has.
    #[must_use]
    pub const fn version(&self) -> i16 {
        self.version
    }

    fn is_dark(&self, x: u32, y: u32) -> bool {
        let inside = |at: u32| at.checked_sub(QUIET).filter(|at| *at < self.side);
        let (Some(x), Some(y)) = (inside(x), inside(y)) else { return false };
        usize::try_from(y * self.side + x).ok().and_then(|at| self.dark.get(at)).copied().unwrap_or(false)
    }

    /// A PNG, eight pixels a module.
    ///
    /// # Errors
    /// [`DrawError::Encode`].
    pub fn to_png(&self) -> Result<Vec<u8>, DrawError> {
        let side = (self.side + 2 * QUIET) * SCALE;
        let pixel = |x: u32, y: u32| Luma([if self.is_dark(x / SCALE, y / SCALE) { 0 } else { 255 }]);
        let mut png = Cursor::new(Vec::new());
        GrayImage::from_fn(side, side, pixel).write_to(&mut png, ImageFormat::Png).map_err(|_| DrawError::Encode)?;
        Ok(png.into_inner())
    }

    /// An SVG, one unit a module.
    #[must_use]
    pub fn to_svg(&self) -> String {
        let side = self.side + 2 * QUIET;
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\">\
             <rect width=\"{side}\" height=\"{side}\" fill=\"#fff\"/><path fill=\"#000\" d=\""
        );
        for y in 0..side {
            for x in (0..side).filter(|x| self.is_dark(*x, y)) {
                // Writing to a String cannot fail.
                let _ = write!(svg, "M{x} {y}h1v1h-1z");
            }
        }
        svg.push_str("\"/></svg>\n");
        svg
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scan;

    #[test]
    fn the_capacity_is_that_of_the_greatest_code() {
        for level in [EccLevel::L, EccLevel::M, EccLevel::Q, EccLevel::H] {
            let text = "A".repeat(level.capacity());
            assert_eq!(Drawing::of(&text, level).map(|drawing| drawing.version()), Ok(40));
            assert_eq!(level.must_hold(&text), Ok(()));
            let longer = format!("{text}A");
            assert_eq!(Drawing::of(&longer, level), Err(DrawError::TooLong));
            assert_eq!(level.must_hold(&longer), Err(DrawError::TooLong));
        }
    }

    #[test]
    fn a_drawn_text_is_read_back() {
        let text = scan::encode_text(&[0x5a; 235]);
        let drawing = Drawing::of(&text, EccLevel::M).expect("draws");
        assert_eq!(drawing.version(), 11);
        assert_eq!(scan::read_photo(&drawing.to_png().expect("png")), Ok(vec![text]));
        assert!(drawing.to_svg().starts_with("<svg"));
    }
}
