//! The order of the attempts at a picture: the cheap ones first, each bounded by a count.
#![allow(clippy::float_arithmetic, reason = "scales of pictures")]

use crate::corners::{Corners, Mark};
use crate::detect::{Dark, Threshold, text_of};
use crate::grey::Grey;
use crate::mesh;
use crate::plane::scale;
use roughcheck_format::base::top_n;
use roughcheck_format::code::{Text, classify};

/// The longer sides that a large photograph is brought down to, and tried at: the first suits most, the second a picture out of
/// focus, the others a small code in a large picture.
const USUAL: usize = 2016;
const SMALLER: usize = 1344;
const LARGER: usize = 2688;
const LARGEST: usize = 4032;

/// The longer side up to which a picture is also tried at twice its size.
const SMALL: usize = 1400;

/// How many different texts are kept of one picture.
const MOST_TEXTS: usize = 32;

/// How many corner marks are looked at together, and how many sets of three of them are followed.
const MAX_MARKS: usize = 16;
const MAX_SETS: usize = 8;
/// The same in a frame of live video.
const FEW_SETS: usize = 3;

/// The texts of the codes in a picture, ours first.
pub(super) fn read(picture: &Grey) -> Vec<String> {
    let mut search = Search::of(picture);
    search.run();
    search.texts
}

/// What one look at a frame of live video found.
pub(super) struct Glance {
    /// The texts of codes, ours first.
    pub(super) texts: Vec<String>,
    /// How many corner marks were seen, and the width of the narrowest in pixels: seven modules.
    pub(super) marks: usize,
    /// See `marks`; zero where there are none.
    pub(super) narrowest: f32,
}

/// Looks at a frame of live video. Another one follows, so that each gets one cheap attempt and one of the others in
/// `turn`; together a few frames get all that a photograph gets.
pub(super) fn glance(frame: &Grey, turn: u32) -> Glance {
    // No attempt costs more because the camera sees more.
    let picture = frame.shrunk(USUAL);
    let mut search = Search::of(&picture);
    let view = picture.shrunk(SMALLER);
    if search.attempt(&view, Threshold::Blocks) {
        search.further(&view, &[Threshold::Around { radius: 12, percent: 95 }]);
    } else {
        match turn % 4 {
            0 => search.attempt(&view, Threshold::Around { radius: 12, percent: 95 }),
            1 | 3 => search.bent(FEW_SETS),
            _ => {
                search.attempt(&view.softened(), Threshold::Around { radius: 12, percent: 99 })
                    || search.attempt(&view.inverted(), Threshold::Blocks)
            }
        };
    }
    let narrowest = search.marks.iter().map(|mark| mark.size).fold(f32::MAX, f32::min);
    let marks = search.marks.len();
    Glance { texts: search.texts, marks, narrowest: if marks == 0 { 0.0 } else { narrowest } }
}

/// What has been found in a picture so far.
struct Search<'a> {
    picture: &'a Grey,
    texts: Vec<String>,
    marks: Vec<Mark>,
    /// Whether the last attempt saw the marks of a code that it could not read.
    open: bool,
}

impl<'a> Search<'a> {
    fn of(picture: &'a Grey) -> Self {
        Self { picture, texts: Vec::new(), marks: Vec::new(), open: false }
    }

    /// The attempts in turn, until a text of ours is read; where another code seems to lie beside it, a few more, so that
    /// two certificates are seen as two.
    fn run(&mut self) {
        let view = self.picture.shrunk(USUAL);
        if !self.until_found(&view) {
            return;
        }
        self.further(&view, &[Threshold::Around { radius: 12, percent: 95 }, Threshold::Blocks]);
        if self.open && self.picture.longest() > USUAL {
            self.attempt(&self.picture.shrunk(LARGER), Threshold::Blocks);
        }
    }

    /// More attempts at a view in which something was read, as long as another code seems to be there.
    fn further(&mut self, view: &Grey, thresholds: &[Threshold]) {
        for threshold in thresholds {
            if self.open {
                self.attempt(view, *threshold);
            }
        }
    }

    fn until_found(&mut self, view: &Grey) -> bool {
        let longest = self.picture.longest();
        self.both(view)
            || longest > SMALLER && self.both(&view.shrunk(SMALLER))
            || longest > USUAL && self.both(&self.picture.shrunk(LARGER))
            || self.bent(MAX_SETS)
            || self.attempt(&view.inverted(), Threshold::Blocks)
            || self.attempt(&view.softened(), Threshold::Around { radius: 12, percent: 99 })
            || longest <= SMALL && self.attempt(&view.doubled(), Threshold::Around { radius: 24, percent: 95 })
            || longest > LARGER && self.attempt(&self.picture.shrunk(LARGEST), Threshold::Blocks)
    }

    /// An attempt with each of the thresholds.
    fn both(&mut self, view: &Grey) -> bool {
        self.attempt(view, Threshold::Blocks) || self.attempt(view, Threshold::Around { radius: 12, percent: 95 })
    }

    /// One attempt. True when it read a text of ours; other texts are kept beside.
    fn attempt(&mut self, view: &Grey, threshold: Threshold) -> bool {
        let Some(dark) = Dark::of(view, threshold) else { return false };
        let (texts, open) = dark.texts();
        self.open = open;
        for text in texts {
            self.add(text);
        }
        if self.found() {
            return true;
        }
        let factor = scale(self.picture.width()) / scale(view.width());
        for mark in dark.marks() {
            let mark = mark.scaled(factor);
            if !self.marks.iter().any(|known| known.centre.minus(mark.centre).length() < mark.size / 4.0) {
                self.marks.push(mark);
            }
        }
        false
    }

    /// Looks for codes that are bent, folded or seen from the side, among the marks found so far.
    fn bent(&mut self, most: usize) -> bool {
        let marks = top_n(self.marks.clone(), MAX_MARKS, |a, b| b.size.total_cmp(&a.size));
        let mut sets = Vec::new();
        for (i, a) in marks.iter().enumerate() {
            for (j, b) in marks.iter().enumerate().skip(i + 1) {
                sets.extend(marks.iter().skip(j + 1).filter_map(|c| Corners::arrange([*a, *b, *c])));
            }
        }
        for set in top_n(sets, most, |a, b| a.doubt().total_cmp(&b.doubt())) {
            if let Some(text) = mesh::read(self.picture, &set, text_of) {
                self.add(text);
                break;
            }
        }
        self.found()
    }

    /// Whether a text of ours has been read.
    fn found(&self) -> bool {
        self.texts.first().is_some_and(|text| ours(text))
    }

    fn add(&mut self, text: String) {
        if self.texts.len() < MOST_TEXTS && !self.texts.contains(&text) {
            let before = |known: &&String| ours(known) || !ours(&text);
            let at = self.texts.iter().take_while(before).count();
            self.texts.insert(at, text);
        }
    }
}

/// Whether a text is of our family, in any version.
pub(super) fn ours(text: &str) -> bool {
    !matches!(classify(text), Text::Unreadable | Text::Foreign)
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::grey::Grey;

    /// The modules of a code that says `KP1:BB8`, and of one that says `https://example.org`: a row each, dark is 1.
    const OURS: [u32; 21] = [
        0x01fcb7f, 0x0104441, 0x017565d, 0x0175c5d, 0x017555d, 0x0105e41, 0x01fd57f, 0x0001c00, 0x017ce7c, 0x0178bc6,
        0x014f167, 0x011b3c2, 0x01e5529, 0x0001527, 0x01fca91, 0x0105c3f, 0x0175698, 0x0175fe8, 0x0175d60, 0x0104be1,
        0x01fd934,
    ];
    const FOREIGN: [u32; 25] = [
        0x1fd287f, 0x1049941, 0x1752c5d, 0x174ce5d, 0x1748c5d, 0x105fc41, 0x1fd557f, 0x0003700, 0x1464d25, 0x1737aeb,
        0x187429d, 0x0f9e928, 0x03d5b61, 0x0da9363, 0x1a65fcd, 0x051f5b8, 0x1ee4df2, 0x0014d11, 0x1fd2151, 0x104cb13,
        0x1743bf3, 0x1741096, 0x1759fbb, 0x10437f0, 0x1fd8d49,
    ];

    /// A code drawn in a square of 200 pixels, six pixels a module.
    fn draw(rows: &[u32]) -> Vec<Vec<u8>> {
        let dark = |x: usize, y: usize| {
            let (column, row) = ((x / 6).checked_sub(4)?, (y / 6).checked_sub(4)?);
            let shift = rows.len().checked_sub(column + 1)?;
            Some(rows.get(row)? >> shift & 1 == 1)
        };
        let shade = |x, y| if dark(x, y) == Some(true) { 30 } else { 220 };
        (0..200).map(|y| (0..200).map(|x| shade(x, y)).collect()).collect()
    }

    fn texts(rows: &[Vec<u8>]) -> Vec<String> {
        let width = u32::try_from(rows[0].len()).unwrap();
        read(&Grey::new(width, u32::try_from(rows.len()).unwrap(), rows.concat()).unwrap())
    }

    #[test]
    fn a_code_is_read_whichever_way_it_lies() {
        let drawn = draw(&OURS);
        let turned: Vec<Vec<u8>> = (0..200).map(|x| drawn.iter().rev().map(|row| row[x]).collect()).collect();
        let mirrored: Vec<Vec<u8>> = drawn.iter().map(|row| row.iter().rev().copied().collect()).collect();
        let light: Vec<Vec<u8>> = drawn.iter().map(|row| row.iter().map(|shade| !shade).collect()).collect();
        let slanted: Vec<Vec<u8>> = (0..260_usize)
            .map(|y| {
                (0..260_usize)
                    .map(|x| (x + y / 8).checked_sub(40).and_then(|x| drawn.get(y)?.get(x)).copied().unwrap_or(220))
                    .collect()
            })
            .collect();
        for picture in [drawn, turned, mirrored, light, slanted] {
            assert_eq!(texts(&picture), ["KP1:BB8"]);
        }
    }

    #[test]
    fn ours_comes_first_of_several() {
        let both: Vec<Vec<u8>> =
            draw(&FOREIGN).into_iter().zip(draw(&OURS)).map(|(left, right)| [left, right].concat()).collect();
        assert_eq!(texts(&both), ["KP1:BB8", "https://example.org"]);
        assert_eq!(texts(&draw(&FOREIGN)), ["https://example.org"]);
    }

    #[test]
    fn a_damaged_code_says_its_own_text_or_nothing() {
        for hidden in (0..100_usize).step_by(9) {
            let mut picture = draw(&OURS);
            picture[60..60 + hidden].iter_mut().for_each(|row| row[60..60 + hidden].fill(128));
            assert!(texts(&picture).iter().all(|text| text == "KP1:BB8"), "{hidden}");
        }
    }

    #[test]
    fn nothing_is_read_where_there_is_nothing() {
        for side in [1_usize, 2, 7, 39, 40, 41, 150] {
            assert!(texts(&vec![vec![200; side]; side]).is_empty());
            let noise = |y: usize| {
                (0..side).map(|x| u8::try_from((x * 7919 + y * 104_729 + x * y * 31) % 251).unwrap()).collect()
            };
            assert!(texts(&(0..side).map(noise).collect::<Vec<_>>()).is_empty());
        }
    }
}
