//! Camera frames: a plane that is only input, or a code that is drawn, with the input as dirt on it.
#![no_main]

use libfuzzer_sys::fuzz_target;
use roughcheck_scan::{Code, EccLevel, Frame, FrameReader};

/// So many attempts differ from each other.
const TURNS: usize = 4;
/// Pixels of a module, and modules of quiet zone.
const PIXELS: u32 = 3;
const QUIET: u32 = 4;

fuzz_target!(|data: &[u8]| {
    let [mode, width, height, padding, dirt @ ..] = data else { return };
    if mode % 2 == 0 {
        let (width, height) = (u32::from(*width), u32::from(*height));
        look(&Frame { width, height, row_stride: width + u32::from(*padding), grey: dirt });
    } else {
        let (side, mut grey) = drawn(usize::from(*width));
        let step = usize::from(*height) + 1;
        grey.iter_mut().step_by(step).zip(dirt).for_each(|(pixel, dirt)| *pixel ^= dirt);
        look(&Frame { width: side, height: side, row_stride: side, grey: &grey });
    }
});

fn look(frame: &Frame<'_>) {
    let mut reader = FrameReader::new();
    for _ in 0..TURNS {
        if let Ok(look) = reader.look(frame) {
            assert!(look.text.is_some() != look.hint.is_some());
        }
    }
}

/// A code with so many characters more, and the pixels of its side.
fn drawn(characters: usize) -> (u32, Vec<u8>) {
    let code = Code::of(&format!("KP1:{}", "A".repeat(characters)), EccLevel::M).expect("fits");
    let modules = code.side() + 2 * QUIET;
    let light = |at: u32| (at / PIXELS).checked_sub(QUIET).filter(|module| *module < code.side());
    let pixel = |row: u32, column: u32| {
        let module = light(row).zip(light(column)).map(|(row, column)| row * code.side() + column);
        let dark = module.is_some_and(|module| code.dark().get(module as usize) == Some(&true));
        if dark { 0 } else { 255 }
    };
    let side = modules * PIXELS;
    (
        side,
        (0..side)
            .flat_map(|row| (0..side).map(move |column| (row, column)))
            .map(|(row, column)| pixel(row, column))
            .collect(),
    )
}
