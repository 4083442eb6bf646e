//! Picture files: from PNG or JPEG bytes to a grey picture.
//!
//! No panic of a decoder crosses this file.

use std::panic::catch_unwind;

use crate::grey::Grey;
use crate::limits::{MAX_FILE, MAX_PIXELS, PhotoError, damaged};
use crate::scans::Scans;
use crate::{kind, unpack};

/// The longer side that the largest pictures are brought down to: twice what the finest attempt looks at.
const LONGEST: usize = 8064;

/// Whether the bytes begin like a file that is looked at as a picture: PNG and JPEG, and the kinds that are told by their
/// names and not read ([`PhotoError::Unsupported`]).
#[must_use]
pub fn is_picture(bytes: &[u8]) -> bool {
    is_png(bytes) || is_jpeg(bytes) || kind::unsupported(bytes).is_some()
}

fn is_jpeg(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\xFF\xD8\xFF")
}

fn is_png(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\x89PNG\r\n\x1A\n")
}

/// The error for a file of more than [`MAX_FILE`] bytes: its size as it says itself, and how many pixels packed like
/// these would be few enough.
fn file_too_large(bytes: &[u8]) -> PhotoError {
    let side = |at: usize| bytes.get(at..at + 4).and_then(|side| side.try_into().ok()).map_or(0, u32::from_be_bytes);
    let (width, height) = if is_png(bytes) { (side(16), side(20)) } else { Scans::of(bytes).size() };
    let pixels = u128::from(width) * u128::from(height);
    let whole = |count: usize| u128::try_from(count).unwrap_or(u128::MAX);
    let fitting = pixels.saturating_mul(whole(MAX_FILE)) / whole(bytes.len().max(1));
    let limit = u64::try_from(fitting).unwrap_or(u64::MAX).min(MAX_PIXELS);
    PhotoError::TooLarge { width, height, limit }
}

/// Unpacks a PNG or JPEG file to grey, within the limits.
pub(super) fn unpack(bytes: &[u8]) -> Result<Grey, PhotoError> {
    if let Some(kind) = kind::unsupported(bytes) {
        return Err(PhotoError::Unsupported { kind });
    }
    if !is_picture(bytes) {
        return Err(PhotoError::NotAPicture);
    }
    if bytes.len() > MAX_FILE {
        return Err(file_too_large(bytes));
    }
    let unpacked = catch_unwind(|| if is_png(bytes) { unpack::png(bytes) } else { unpack::jpeg(bytes) });
    let picture = unpacked.unwrap_or_else(|_| Err(damaged("the decoder gave up")))?;
    // No code needs more, and every attempt would go over it again.
    Ok(if picture.longest() > LONGEST { picture.shrunk(LONGEST) } else { picture })
}

#[cfg(test)]
mod tests {
    use super::is_picture;
    use crate::limits::{Budget, MAX_PIXELS, PhotoError};
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
        for other in [&b""[..], b"KP1:BB8", b"\x89PNG", b"\xFF\xD8"] {
            assert!(!is_picture(other));
            assert_eq!(read_photo(other), Err(PhotoError::NotAPicture));
        }
        for (other, kind) in [(&b"GIF89a"[..], "GIF"), (b"%PDF-1.7", "PDF")] {
            assert!(is_picture(other));
            assert_eq!(read_photo(other), Err(PhotoError::Unsupported { kind }));
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
        assert_eq!(read_photo(&jpeg), Ok(vec![]));
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
        let mut long = png(4000, 2000, ColorType::L8);
        long.resize(2 * crate::limits::MAX_FILE, 0);
        assert_eq!(read_photo(&long), Err(PhotoError::TooLarge { width: 4000, height: 2000, limit: 4_000_000 }));
        let width = u32::try_from(MAX_PIXELS).unwrap();
        assert_eq!(read_grey(width, 2, &[]), Err(PhotoError::TooLarge { width, height: 2, limit: MAX_PIXELS }));
        assert!(matches!(read_grey(2, 2, &[0; 5]), Err(PhotoError::Damaged { .. })));
        assert!(matches!(read_grey(0, 0, &[]), Err(PhotoError::Damaged { .. })));
    }

    #[test]
    fn a_picture_of_a_64_megapixel_phone_is_read_in_every_usual_form() {
        let budget = |held, passed| Budget { width: 9248, height: 6936, packed: 40_000_000, held, passed }.check();
        // PNG of one, three and four channels and of sixteen bits; JPEG of one scan; progressive with and without
        // sampling of colours; JPEG in the colours of print.
        for (held, passed) in [(1, 1), (1, 3), (1, 4), (1, 6), (1, 1), (4, 10), (7, 10), (3, 1)] {
            assert_eq!(budget(held, passed), Ok(()), "{held} {passed}");
        }
        assert!(matches!(budget(10, 1), Err(PhotoError::TooLarge { limit: 46_000_000, .. })));
        assert!(matches!(budget(1, 100), Err(PhotoError::TooLarge { limit: 8_000_000, .. })));
    }

    /// The checksum of a PNG chunk.
    fn crc(bytes: &[u8]) -> u32 {
        let step = |sum: u32, _| if sum & 1 == 1 { 0xEDB8_8320 ^ (sum >> 1) } else { sum >> 1 };
        !bytes.iter().fold(!0, |sum, byte| (0..8).fold(sum ^ u32::from(*byte), step))
    }
}
