//! A certificate's text as a QR code: the code alone, square modules, black on white, four modules of quiet zone.

use std::fmt::Write as _;
use std::io::Cursor;

use image::{GrayImage, ImageFormat, Luma};
use thiserror::Error;

use roughcheck_scan::{Code, CodeError, EccLevel};

const QUIET: u32 = 4;
/// How our SVG begins, and how it ends.
const SVG_HEAD: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ";
const SVG_END: &str = "\"/></svg>\n";
/// Pixels for each module of a PNG.
const SCALE: u32 = 8;

/// Why a text cannot be drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum DrawError {
    /// The text does not become a code.
    #[error(transparent)]
    Code(#[from] CodeError),
    /// The picture could not be written.
    #[error("the picture could not be encoded")]
    Encode,
}

/// A drawn code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    code: Code,
}

impl Drawing {
    /// Draws a text.
    ///
    /// # Errors
    /// [`CodeError::TooLong`].
    pub fn of(text: &str, level: EccLevel) -> Result<Self, DrawError> {
        Ok(Self { code: Code::of(text, level)? })
    }

    /// The version, 1 to 40: how many modules the code has.
    #[must_use]
    pub const fn version(&self) -> i16 {
        self.code.version()
    }

    fn is_dark(&self, x: u32, y: u32) -> bool {
        let side = self.code.side();
        let inside = |at: u32| at.checked_sub(QUIET).filter(|at| *at < side);
        let (Some(x), Some(y)) = (inside(x), inside(y)) else { return false };
        usize::try_from(y * side + x).ok().and_then(|at| self.code.dark().get(at)).copied().unwrap_or(false)
    }

    /// A PNG, eight pixels a module.
    ///
    /// # Errors
    /// [`DrawError::Encode`].
    pub fn to_png(&self) -> Result<Vec<u8>, DrawError> {
        let side = (self.code.side() + 2 * QUIET) * SCALE;
        let pixel = |x: u32, y: u32| Luma([if self.is_dark(x / SCALE, y / SCALE) { 0 } else { 255 }]);
        let mut png = Cursor::new(Vec::new());
        GrayImage::from_fn(side, side, pixel).write_to(&mut png, ImageFormat::Png).map_err(|_| DrawError::Encode)?;
        Ok(png.into_inner())
    }

    /// An SVG, one unit a module.
    #[must_use]
    pub fn to_svg(&self) -> String {
        let side = self.code.side() + 2 * QUIET;
        let mut svg = format!(
            "{SVG_HEAD}{side} {side}\" shape-rendering=\"crispEdges\">\
             <rect width=\"{side}\" height=\"{side}\" fill=\"#fff\"/><path fill=\"#000\" d=\""
        );
        for y in 0..side {
            for x in (0..side).filter(|x| self.is_dark(*x, y)) {
                // Writing to a String cannot fail.
                let _ = write!(svg, "M{x} {y}h1v1h-1z");
            }
        }
        svg.push_str(SVG_END);
        svg
    }

    /// Whether a text is a drawing of ours as SVG, of whatever code.
    #[must_use]
    pub fn is_svg(text: &str) -> bool {
        text.starts_with(SVG_HEAD) && text.ends_with(SVG_END)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use roughcheck_scan as scan;

    #[test]
    fn a_drawn_text_is_read_back() {
        let text = roughcheck_format::code::encode_text(&[0x5a; 235]);
        let drawing = Drawing::of(&text, EccLevel::M).expect("draws");
        assert_eq!(drawing.version(), 11);
        assert_eq!(scan::read_photo(&drawing.to_png().expect("png")), Ok(vec![text]));
        assert!(drawing.to_svg().starts_with("<svg"));
    }
}
