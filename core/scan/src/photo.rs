//! A photograph or camera frame in, the texts of its QR codes out.

use crate::cascade;
use crate::grey::Grey;
use crate::limits::{MAX_PIXELS, PhotoError, damaged};
use crate::picture::unpack;

/// Reads the texts of the QR codes in a PNG or JPEG picture: texts of our family first, no text twice, none at all when
/// there is no code, or none can be read.
///
/// # Errors
/// [`PhotoError`] for bytes that are not a picture, and for one that is damaged or too large.
pub fn read_photo(bytes: &[u8]) -> Result<Vec<String>, PhotoError> {
    unpack(bytes).map(|picture| cascade::read(&picture))
}

/// Reads the texts of the QR codes in a grey camera frame, one byte a pixel, row by row without padding; see [`read_photo`].
///
/// # Errors
/// [`PhotoError::TooLarge`], or [`PhotoError::Damaged`] when `grey` does not have width times height bytes.
pub fn read_grey(width: u32, height: u32, grey: &[u8]) -> Result<Vec<String>, PhotoError> {
    if u64::from(width) * u64::from(height) > MAX_PIXELS {
        return Err(PhotoError::TooLarge { width, height, limit: MAX_PIXELS });
    }
    let frame = Grey::new(width, height, grey.to_vec());
    frame.map(|frame| cascade::read(&frame)).ok_or_else(|| damaged("a frame does not have width times height pixels"))
}
