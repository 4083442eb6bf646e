//! The decoders of pictures: PNG row by row, JPEG to its brightness alone. What is held is one byte a pixel, and what the
//! decoders themselves keep; nothing is allocated before the limits have been asked.
//!
//! The only file that names `png` and `zune-jpeg`.

use std::io::Cursor;

use png::{BitDepth, Decoder, DecodingError, Limits, Transformations};
use zune_jpeg::JpegDecoder;
use zune_jpeg::errors::DecodeErrors;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

use crate::grey::Grey;
use crate::limits::{Budget, PhotoError, damaged};
use crate::scans::Scans;

/// The most bytes that the PNG decoder may take for itself: rows, tables, and chunks that it passes over.
const PNG_WORKING: usize = 64 * 1024 * 1024;

/// Unpacks a PNG, transparent pixels over white.
pub(super) fn png(bytes: &[u8]) -> Result<Grey, PhotoError> {
    let mut decoder = Decoder::new_with_limits(Cursor::new(bytes), Limits { bytes: PNG_WORKING });
    decoder.set_ignore_text_chunk(true);
    decoder.set_ignore_iccp_chunk(true);
    let header = decoder.read_header_info().map_err(from_png)?;
    let (width, height) = header.size();
    let depth = if header.bit_depth == BitDepth::Sixteen { 2 } else { 1 };
    let channels = u64::try_from(header.color_type.samples()).unwrap_or(4);
    Budget { width, height, packed: bytes.len(), held: 1, passed: channels * depth }.check()?;
    decoder.set_transformations(Transformations::EXPAND | Transformations::STRIP_16);
    let mut reader = decoder.read_info().map_err(from_png)?;
    let pixel = reader.output_color_type().0.samples();
    let row = usize::try_from(width).map_err(damaged)?;
    let rows = usize::try_from(height).map_err(damaged)?;
    let mut grey = Vec::with_capacity(row.saturating_mul(rows));
    if reader.info().interlaced {
        grey.resize(row.saturating_mul(rows), 255);
        while let Some(line) = reader.next_interlaced_row().map_err(from_png)? {
            let shades: Vec<u8> = line.data().chunks_exact(pixel).map(shade).collect();
            if let png::InterlaceInfo::Adam7(place) = line.interlace() {
                png::expand_interlaced_row(&mut grey, row, &shades, place, 8);
            }
        }
    } else {
        while let Some(line) = reader.next_row().map_err(from_png)? {
            grey.extend(line.data().chunks_exact(pixel).map(shade));
        }
    }
    Grey::new(width, height, grey).ok_or_else(|| damaged("not as many pixels as it says"))
}

fn from_png(error: DecodingError) -> PhotoError {
    damaged(error)
}

/// Unpacks a JPEG. One that is cut is unpacked as far as it goes.
pub(super) fn jpeg(bytes: &[u8]) -> Result<Grey, PhotoError> {
    let options = DecoderOptions::default().set_strict_mode(false);
    let options = options.set_max_width(usize::MAX).set_max_height(usize::MAX);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    decoder.decode_headers().map_err(from_jpeg)?;
    let (width, height) = decoder.dimensions().ok_or_else(|| damaged("no size"))?;
    let (width, height) = (u32::try_from(width).map_err(damaged)?, u32::try_from(height).map_err(damaged)?);
    // Brightness is a component of its own in nearly all; the others are unpacked whole.
    let brightness = matches!(decoder.input_colorspace(), Some(ColorSpace::YCbCr | ColorSpace::Luma));
    let (space, pixel) = if brightness { (ColorSpace::Luma, 1) } else { (ColorSpace::RGB, 3) };
    let scans = Scans::of(bytes);
    Budget { width, height, packed: bytes.len(), held: pixel + scans.kept(), passed: scans.count() }.check()?;
    decoder.set_options(options.jpeg_set_out_colorspace(space));
    let mut pixels = decoder.decode().map_err(from_jpeg)?;
    if !brightness {
        in_place(&mut pixels, 3);
    }
    Grey::new(width, height, pixels).ok_or_else(|| damaged("not as many pixels as it says"))
}

fn from_jpeg(error: DecodeErrors) -> PhotoError {
    match error {
        DecodeErrors::Unsupported(_) => PhotoError::Unsupported { kind: "JPEG of a rare form" },
        other => damaged(format_args!("{other:?}")),
    }
}

/// Turns colours to shades without a second buffer.
fn in_place(pixels: &mut Vec<u8>, channels: usize) {
    let count = pixels.len() / channels;
    for at in 0..count {
        let from = at * channels;
        let value = pixels.get(from..from + channels).map_or(255, shade);
        if let Some(place) = pixels.get_mut(at) {
            *place = value;
        }
    }
    pixels.truncate(count);
    pixels.shrink_to_fit();
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
