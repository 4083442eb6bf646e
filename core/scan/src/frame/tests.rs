//! Frames as a camera might give them, made from a drawn code.

use super::{Frame, FrameReader, Hint, Look, look_at_photo};
use crate::{Code, EccLevel, PhotoError};
use roughcheck_format::code::encode_text;

const WIDTH: u32 = 1280;
const HEIGHT: u32 = 720;

fn text() -> String {
    encode_text(&[0x5a; 235])
}

/// A code with four modules of quiet zone, so many pixels a module.
fn drawn(text: &str, module: u32) -> image::GrayImage {
    let code = Code::of(text, EccLevel::M).expect("draws");
    let side = (code.side() + 8) * module;
    image::GrayImage::from_fn(side, side, |x, y| {
        let (column, row) = ((x / module).wrapping_sub(4), (y / module).wrapping_sub(4));
        let inside = column < code.side() && row < code.side();
        image::Luma([if inside && code.dark()[(row * code.side() + column) as usize] { 0 } else { 255 }])
    })
}

/// A desk in grey with the code on it, so many pixels a module.
fn desk(text: &str, module: u32) -> Vec<u8> {
    let code = drawn(text, module);
    let side = code.width();
    let (left, top) = ((WIDTH - side) / 2, (HEIGHT.saturating_sub(side)) / 2);
    let mut frame = vec![120_u8; (WIDTH * HEIGHT) as usize];
    for y in 0..side.min(HEIGHT) {
        for x in 0..side {
            // Paper does not glow, and ink is not a hole.
            let value = if code.get_pixel(x, y).0[0] > 127 { 210 } else { 40 };
            frame[((top + y) * WIDTH + left + x) as usize] = value;
        }
    }
    frame
}

fn look(grey: &[u8]) -> Look {
    let frame = Frame { width: WIDTH, height: HEIGHT, row_stride: WIDTH, grey };
    FrameReader::new().look(&frame).expect("a frame")
}

#[test]
fn a_certificate_is_read_from_the_first_frame() {
    let seen = look(&desk(&text(), 6));
    assert_eq!(seen, Look { text: Some(text()), other: None, hint: None });
}

#[test]
fn padded_rows_are_no_part_of_the_picture() {
    let (plain, stride) = (desk(&text(), 6), WIDTH + 64);
    let mut padded: Vec<u8> =
        plain.chunks_exact(WIDTH as usize).flat_map(|row| row.iter().copied().chain([255; 64])).collect();
    let frame =
        |grey: &[u8]| FrameReader::new().look(&Frame { width: WIDTH, height: HEIGHT, row_stride: stride, grey });
    assert_eq!(frame(&padded).expect("a frame").text, Some(text()));
    // Cameras leave out the padding of the last row.
    padded.truncate(padded.len() - 64);
    assert_eq!(frame(&padded).expect("a frame").text, Some(text()));
    padded.pop();
    assert!(matches!(frame(&padded), Err(PhotoError::Damaged { .. })));
}

#[test]
fn sizes_that_do_not_fit_are_errors() {
    let grey = [0; 16];
    for (width, height, row_stride) in [(0, 4, 4), (4, 0, 4), (4, 4, 3), (4, 5, 4), (4, 4, u32::MAX), (u32::MAX, 4, 4)]
    {
        let frame = Frame { width, height, row_stride, grey: &grey };
        assert!(FrameReader::new().look(&frame).is_err(), "{width} {height} {row_stride}");
    }
}

#[test]
fn a_code_of_another_kind_is_named_and_does_not_stop_the_video() {
    let seen = look(&desk("HTTPS://EXAMPLE.ORG/", 12));
    assert_eq!((seen.text, seen.other.as_deref()), (None, Some("HTTPS://EXAMPLE.ORG/")));
}

#[test]
fn what_is_wrong_with_a_frame_is_said() {
    let good = desk(&text(), 6);
    // An eighth of the light is still enough to read by; a hundredth is not.
    assert_eq!(look(&good.iter().map(|pixel| pixel / 8).collect::<Vec<_>>()).text, Some(text()));
    assert_eq!(look(&good.iter().map(|pixel| pixel / 211).collect::<Vec<_>>()).hint, Some(Hint::TooDark));
    assert_eq!(look(&blurred(&desk(&text(), 2), 1)).hint, Some(Hint::TooFar), "two pixels a module, through a lens");
    assert_eq!(look(&blurred(&good, 12)).hint, Some(Hint::Blurred));
    assert_eq!(look(&vec![120; good.len()]).hint, Some(Hint::NoCode));
    let mut mirrored = good;
    for y in 150..570 {
        mirrored[y * 1280 + 400..y * 1280 + 900].fill(255);
    }
    assert_eq!(look(&mirrored).hint, Some(Hint::Glare));
}

/// Edges at every distance are edges: none of these pictures holds a code, and all are sharp.
#[test]
fn a_sharp_picture_is_never_blurred() {
    for width in 1..=12_u32 {
        let stripes: Vec<u8> =
            (0..WIDTH * HEIGHT).map(|at| if (at % WIDTH / width).is_multiple_of(2) { 40 } else { 210 }).collect();
        assert_eq!(look(&stripes).hint, Some(Hint::NoCode), "stripes of {width} pixels");
    }
}

/// The mean of the pixels so far to each side.
fn blurred(grey: &[u8], radius: usize) -> Vec<u8> {
    let (width, height) = (WIDTH as usize, HEIGHT as usize);
    let along = |source: &[u8], at: &dyn Fn(usize, usize) -> usize, long: usize, short: usize| {
        let mut out = vec![0; source.len()];
        for line in 0..short {
            for i in 0..long {
                let (from, to) = (i.saturating_sub(radius), (i + radius + 1).min(long));
                let sum: usize = (from..to).map(|k| usize::from(source[at(line, k)])).sum();
                out[at(line, i)] = u8::try_from(sum / (to - from)).unwrap();
            }
        }
        out
    };
    let rows = along(grey, &|row, x| row * width + x, width, height);
    along(&rows, &|column, y| y * width + column, height, width)
}

#[test]
fn a_still_picture_is_picked_from_as_a_frame_is() {
    let png = |picture: &image::GrayImage| {
        let mut bytes = std::io::Cursor::new(Vec::new());
        picture.write_to(&mut bytes, image::ImageFormat::Png).expect("png");
        bytes.into_inner()
    };
    let (whole, short) = (png(&drawn(&text(), 8)), png(&drawn("RCH1:A", 8)));
    assert_eq!(look_at_photo(&whole), Ok(Look { text: Some(text()), other: None, hint: None }));
    let other = Look { text: None, other: Some("RCH1:A".to_owned()), hint: Some(Hint::NoCode) };
    assert_eq!(look_at_photo(&short), Ok(other));
    let empty = png(&image::GrayImage::new(60, 60));
    assert_eq!(look_at_photo(&empty), Ok(Look { text: None, other: None, hint: Some(Hint::NoCode) }));
    assert_eq!(look_at_photo(b"GIF89a"), Err(PhotoError::Unsupported { kind: "GIF" }));
    assert!(look_at_photo(&short[..60]).is_err());
}
