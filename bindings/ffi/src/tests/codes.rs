//! Codes drawn, and looked at in a still picture.

use super::host::code;
use crate::{CodeModules, draw_code};

#[test]
fn a_code_is_square_and_bounded() {
    let CodeModules { side, dark } = draw_code("RCH1:BB8".to_owned()).unwrap();
    assert_eq!((side, dark.len()), (21, 441));
    assert!(dark.iter().all(|module| *module <= 1) && dark[..7] == [1; 7], "a corner mark, and no quiet zone");
    assert_eq!(draw_code("K".repeat(3_391)).unwrap().side, 177);
    assert_eq!(code(draw_code("K".repeat(3_392))), "too-long");
    assert_eq!(code(draw_code("k".repeat(1 << 20))), "too-long");
}

#[test]
#[cfg(feature = "photo")]
fn a_drawn_code_is_seen_in_a_picture() {
    use crate::{Hint, look_at_photo};

    let seen = look_at_photo(png("KP1:BB8")).unwrap();
    assert_eq!((seen.text.as_deref(), seen.other, seen.hint), (Some("KP1:BB8"), None, None));
    let seen = look_at_photo(png("RCH1:BB8")).unwrap();
    assert_eq!((seen.text, seen.other.as_deref(), seen.hint), (None, Some("RCH1:BB8"), Some(Hint::NoCode)));
}

#[test]
fn what_is_no_picture_has_a_code_of_its_own() {
    for wrong in [b"".as_slice(), b"GIF89a", b"\x89PNG\r\n\x1a\n"] {
        let due = if cfg!(feature = "photo") { "photo" } else { "not-built" };
        assert_eq!(code(crate::look_at_photo(wrong.to_vec())), due);
    }
}

/// A code as a PNG of eight pixels a module, nothing in it packed.
#[cfg(feature = "photo")]
fn png(text: &str) -> Vec<u8> {
    let CodeModules { side, dark } = draw_code(text.to_owned()).unwrap();
    let side = usize::try_from(side).unwrap();
    let wide = (side + 8) * 8;
    let light = |x: usize, y: usize| {
        let at = |pixel: usize| (pixel / 8).checked_sub(4).filter(|at| *at < side);
        at(x).zip(at(y)).is_none_or(|(x, y)| dark[y * side + x] == 0)
    };
    let (mut packed, mut sums) = (vec![0x78, 1], (1_u32, 0_u32));
    for y in 0..wide {
        let row: Vec<u8> = [0].into_iter().chain((0..wide).map(|x| if light(x, y) { 255 } else { 0 })).collect();
        let length = u16::try_from(row.len()).unwrap();
        packed.push(u8::from(y + 1 == wide));
        packed.extend([length.to_le_bytes(), (!length).to_le_bytes()].concat());
        for byte in &row {
            sums.0 = (sums.0 + u32::from(*byte)) % 65_521;
            sums.1 = (sums.1 + sums.0) % 65_521;
        }
        packed.extend(row);
    }
    packed.extend((sums.1 << 16 | sums.0).to_be_bytes());
    let size = u32::try_from(wide).unwrap().to_be_bytes();
    let header = [&size[..], &size, &[8, 0, 0, 0, 0]].concat();
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    for (kind, data) in [(b"IHDR", header), (b"IDAT", packed), (b"IEND", Vec::new())] {
        let named = [kind.as_slice(), &data].concat();
        let sum = !named.iter().fold(u32::MAX, |sum, byte| {
            (0..8).fold(sum ^ u32::from(*byte), |sum, _| sum >> 1 ^ (0xedb8_8320 & 0_u32.wrapping_sub(sum & 1)))
        });
        file.extend(u32::try_from(data.len()).unwrap().to_be_bytes());
        file.extend(named);
        file.extend(sum.to_be_bytes());
    }
    file
}
