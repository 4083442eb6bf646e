//! Picture files: from PNG or JPEG bytes to a grey picture.
//!
//! Sizes are limited before anything is allocated, so that the process stays under 512 MiB whatever the file says of itself;
//! no panic of the picture decoder (`image`) crosses this file.

use std::io::Cursor;
use std::panic::catch_unwind;

use image::codecs::{jpeg::JpegDecoder, png::PngDecoder};
use image::{ColorType, ImageDecoder, ImageError, Limits};
use thiserror::Error;

use crate::grey::Grey;

/// The most pixels a picture may have.
pub const MAX_PIXELS: u64 = 64_000_000;

/// The most bytes a picture's file may have.
pub const MAX_FILE: usize = 64 * 1024 * 1024;

/// The most bytes a picture may take, unpacked and while being unpacked.
const MAX_UNPACKED: u64 = 256_000_000;

/// The same for a JPEG of several scans, whose coefficients are all kept until the last: six bytes a pixel.
const MAX_WORKING: u64 = 380_000_000;
const COEFFICIENTS: u64 = 6;

/// The most pixels that the scans of one JPEG may go over, all taken together.
const MAX_PASSES: u64 = 500_000_000;

/// Why a picture could not be looked at. A picture without a code is not an error.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PhotoError {
    /// Neither PNG nor JPEG.
    #[error("not a PNG or JPEG picture")]
    NotAPicture,
    /// More pixels or bytes than are read; nothing was unpacked.
    #[error("a picture of {width} x {height} pixels is too large to read")]
    TooLarge {
        /// Pixels a row; 0 when the file's own size or its packed parts were too large.
        width: u32,
        /// Rows; 0 likewise.
        height: u32,
    },
    /// The picture cannot be unpacked, or a frame does not have width times height pixels.
    #[error("the picture is damaged: {what}")]
    Damaged {
        /// What the decoder says, in English, for logs.
        what: String,
    },
}

/// Whether the bytes begin like a PNG or a JPEG file.
#[must_use]
pub fn is_picture(bytes: &[u8]) -> bool {
    is_png(bytes) || bytes.starts_with(b"\xFF\xD8\xFF")
}

fn is_png(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\x89PNG\r\n\x1A\n")
}

/// The error for damage.
pub(super) fn damaged(what: impl ToString) -> PhotoError {
    PhotoError::Damaged { what: what.to_string() }
}

fn from_image(error: ImageError) -> PhotoError {
    match error {
        ImageError::Limits(_) => PhotoError::TooLarge { width: 0, height: 0 },
        other => damaged(other),
    }
}

/// Unpacks a PNG or JPEG file to grey, within the limits.
pub(super) fn unpack(bytes: &[u8]) -> Result<Grey, PhotoError> {
    if !is_picture(bytes) {
        return Err(PhotoError::NotAPicture);
    }
    if bytes.len() > MAX_FILE {
        return Err(PhotoError::TooLarge { width: 0, height: 0 });
    }
    let unpacked = catch_unwind(|| {
        let input = Cursor::new(bytes);
        if is_png(bytes) {
            let mut limits = Limits::default();
            limits.max_alloc = Some(MAX_UNPACKED);
            to_grey(PngDecoder::with_limits(input, limits).map_err(from_image)?, 1)
        } else {
            to_grey(JpegDecoder::new(input).map_err(from_image)?, jpeg_scans(bytes))
        }
    });
    unpacked.unwrap_or_else(|_| Err(damaged("the decoder gave up")))
}

/// How many scans a JPEG holds, counted between its leading segments and its end.
fn jpeg_scans(bytes: &[u8]) -> u64 {
    let mut rest = bytes.get(2..).unwrap_or_default();
    // A thumbnail inside a leading APPn or COM segment is not a scan of the picture.
    while let [0xFF, 0xE0..=0xEF | 0xFE, high, low, ..] = *rest {
        let length = usize::from(u16::from_be_bytes([high, low]));
        rest = rest.get(length.saturating_add(2)..).unwrap_or_default();
    }
    let markers = rest.windows(2).take_while(|pair| *pair != b"\xFF\xD9");
    u64::try_from(markers.filter(|pair| *pair == b"\xFF\xDA").count()).unwrap_or(u64::MAX)
}

/// Unpacks a picture into one buffer and turns it to grey, transparent pixels over white.
fn to_grey(decoder: impl ImageDecoder, scans: u64) -> Result<Grey, PhotoError> {
    let (width, height) = decoder.dimensions();
    let (size, pixels) = (decoder.total_bytes(), u64::from(width) * u64::from(height));
    let working = if scans > 1 { size.saturating_add(pixels.saturating_mul(COEFFICIENTS)) } else { 0 };
    let passes = pixels.saturating_mul(scans);
    if pixels > MAX_PIXELS || size > MAX_UNPACKED || working > MAX_WORKING || (scans > 1 && passes > MAX_PASSES) {
        return Err(PhotoError::TooLarge { width, height });
    }
    let colour = decoder.color_type();
    let mut buffer = vec![0; usize::try_from(size).map_err(damaged)?];
    decoder.read_image(&mut buffer).map_err(from_image)?;
    let pixel = usize::from(colour.bytes_per_pixel());
    let grey = match colour {
        ColorType::L8 => buffer,
        ColorType::La8 | ColorType::Rgb8 | ColorType::Rgba8 => buffer.chunks_exact(pixel).map(shade).collect(),
        _ => {
            let high = |pair: &[u8]| pair.try_into().map_or(0, |pair| u16::from_ne_bytes(pair).to_be_bytes()[0]);
            let bytes: Vec<u8> = buffer.chunks_exact(2).map(high).collect();
            drop(buffer);
            bytes.chunks_exact((pixel / 2).max(1)).map(shade).collect()
        }
    };
    Grey::new(width, height, grey).ok_or_else(|| damaged("not as many pixels as it says"))
}

/// The grey of one pixel of one to four channels.
fn shade(channels: &[u8]) -> u8 {
    let [grey, alpha] = match *channels {
        [grey] => return grey,
        [grey, alpha] => [u32::from(grey), u32::from(alpha)],
        [red, green, blue] => [luma(red, green, blue), 255],
        [red, green, blue, alpha] => [luma(red, green, blue), u32::from(alpha)],
        _ => [0, 0],
    };
    u8::try_from((grey * alpha + 255 * (255 - alpha)) / 255).unwrap_or(u8::MAX)
}

fn luma(red: u8, green: u8, blue: u8) -> u32 {
    (u32::from(red) * 77 + u32::from(green) * 150 + u32::from(blue) * 29) / 256
}

#[cfg(test)]
mod tests {
    use super::{MAX_PIXELS, PhotoError, is_picture, jpeg_scans};
    use crate::photo::{read_grey, read_photo};
    use image::{ColorType, ImageEncoder, codecs::jpeg::JpegEncoder, codecs::png::PngEncoder};

    fn png(width: u32, height: u32, colour: ColorType) -> Vec<u8> {
        let size = u64::from(width) * u64::from(height) * u64::from(colour.bytes_per_pixel());
        let mut file = Vec::new();
        PngEncoder::new(&mut file)
            .write_image(&vec![0; usize::try_from(size).unwrap()], width, height, colour.into())
            .unwrap();
        file
    }

    #[test]
    fn pictures_are_told_by_their_first_bytes() {
        assert!(is_picture(&png(1, 1, ColorType::L8)) && is_picture(b"\xFF\xD8\xFF\xE0"));
        for other in [&b""[..], b"KP1:BB8", b"GIF89a", b"\x89PNG", b"\xFF\xD8", b"%PDF-1.7"] {
            assert!(!is_picture(other));
            assert_eq!(read_photo(other), Err(PhotoError::NotAPicture));
        }
    }

    #[test]
    fn every_kind_of_pixel_is_unpacked() {
        use ColorType::{L8, L16, La8, La16, Rgb8, Rgb16, Rgba8, Rgba16};
        for colour in [L8, L16, La8, La16, Rgb8, Rgb16, Rgba8, Rgba16] {
            assert_eq!(read_photo(&png(50, 60, colour)), Ok(vec![]), "{colour:?}");
        }
        let mut jpeg = Vec::new();
        JpegEncoder::new(&mut jpeg).write_image(&[90; 64 * 64 * 3], 64, 64, Rgb8.into()).unwrap();
        assert_eq!((read_photo(&jpeg), jpeg_scans(&jpeg)), (Ok(vec![]), 1));
    }

    #[test]
    fn damage_is_an_error_and_never_a_panic() {
        let whole = png(300, 300, ColorType::Rgb8);
        for length in 8..whole.len().saturating_sub(12) {
            assert!(matches!(read_photo(&whole[..length]), Err(PhotoError::Damaged { .. })), "{length}");
        }
        assert!(matches!(read_photo(b"\xFF\xD8\xFF\xE0\x00"), Err(PhotoError::Damaged { .. })));
    }

    #[test]
    fn size_is_judged_before_anything_is_unpacked() {
        let mut huge = png(1, 1, ColorType::L8);
        huge[16..24].copy_from_slice(&[0, 0, 0x75, 0x30, 0, 0, 0x75, 0x30]);
        let sum = crc(&huge[12..29]);
        huge[29..33].copy_from_slice(&sum.to_be_bytes());
        assert!(matches!(read_photo(&huge), Err(PhotoError::TooLarge { .. })));
        let width = u32::try_from(MAX_PIXELS).unwrap();
        assert_eq!(read_grey(width, 2, &[]), Err(PhotoError::TooLarge { width, height: 2 }));
        assert!(matches!(read_grey(2, 2, &[0; 5]), Err(PhotoError::Damaged { .. })));
        assert!(matches!(read_grey(0, 0, &[]), Err(PhotoError::Damaged { .. })));
    }

    /// The checksum of a PNG chunk.
    fn crc(bytes: &[u8]) -> u32 {
        let step = |sum: u32, _| if sum & 1 == 1 { 0xEDB8_8320 ^ (sum >> 1) } else { sum >> 1 };
        !bytes.iter().fold(!0, |sum, byte| (0..8).fold(sum ^ u32::from(*byte), step))
    }
}
