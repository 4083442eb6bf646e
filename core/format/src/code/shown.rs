//! From what was held up to the texts in it, and what became of a text on its way from the paper.
//!
//! A scanner, a mail program or a file puts marks around a text: those are dropped, for the text still stands there whole.
//! Within a text nothing is ever mended: a certificate has one text ([`super::base45`]), and whoever meets another one
//! reads it from the paper again.

use crate::base::coded;
use crate::code::base45::{Base45Error, Base45Fault};
use crate::code::{PREFIX, Text, classify};

/// The most bytes of what was shown that are looked at: sixteen codes of the largest kind, and what stands between them.
pub const MAX_SHOWN: usize = 131_072;

/// The most texts of our family that are looked at in one picture, frame or text.
pub const MAX_TEXTS: usize = 16;

/// How often something can stand around something else.
const MAX_LAYERS: usize = 8;

coded! {
    /// What stood around a text that is whole.
    pub enum Around {
        /// A byte-order mark, or another mark that does not show.
        Mark = "mark",
        /// Characters with which a reader frames what it sends, such as STX and ETX.
        Control = "control",
        /// The name that a reader gives to the kind of code: `]Q1`.
        Reader = "reader",
        /// Quotation marks, or the sign before a line that a mail quotes.
        Quotes = "quotes",
    }
}

coded! {
    /// What became of a text on its way. It speaks of how a text looks, never of who made it.
    pub enum Spoilt {
        /// A line break within it.
        LineBreak = "line-break",
        /// Spaces of another kind, or none where there were some.
        Space = "space",
        /// Lower case, which no certificate's text has.
        LowerCase = "lower-case",
        /// Characters written as in a web address, `%20`.
        Escaped = "escaped",
        /// A character that no certificate's text has, or one that was lost or changed.
        Character = "character",
        /// The end is missing.
        Cut = "cut",
        /// Something follows its end.
        Longer = "longer",
        /// Something stands before it.
        Label = "label",
    }
}

/// A text with nothing around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Peeled<'a> {
    /// The text.
    pub text: &'a str,
    /// What stood around it, each kind once.
    pub around: Vec<Around>,
}

/// The part of what was shown that is looked at: the first [`MAX_SHOWN`] bytes, without white space at its ends.
#[must_use]
pub fn looked_at(shown: &str) -> &str {
    let shown = shown.trim();
    let mut end = shown.len().min(MAX_SHOWN);
    while !shown.is_char_boundary(end) {
        end = end.saturating_sub(1);
    }
    shown.get(..end).unwrap_or(shown)
}

/// The lines of what was shown that are not blank, each with what stood around it taken away.
pub fn lines(shown: &str) -> impl Iterator<Item = Peeled<'_>> {
    shown.split(is_line_break).map(peel).filter(|peeled| !peeled.text.is_empty())
}

/// Takes away what stands around a text.
#[must_use]
pub fn peel(text: &str) -> Peeled<'_> {
    let mut peeled = Peeled { text: text.trim(), around: Vec::new() };
    for _ in 0..MAX_LAYERS {
        let Some((inner, around)) = layer(peeled.text) else { break };
        peeled.text = inner.trim();
        if !peeled.around.contains(&around) {
            peeled.around.push(around);
        }
    }
    peeled
}

/// A text without the outermost thing around it.
fn layer(text: &str) -> Option<(&str, Around)> {
    let without =
        |text: &str, marks: fn(char) -> bool| Some(text.trim_matches(marks).len()).filter(|n| *n < text.len());
    if without(text, is_mark).is_some() {
        return Some((text.trim_matches(is_mark), Around::Mark));
    }
    if without(text, char::is_control).is_some() {
        return Some((text.trim_matches(char::is_control), Around::Control));
    }
    // ISO/IEC 15424: a reader may name the symbology and its option before what it read.
    if let Some(rest) = text.strip_prefix("]Q") {
        return rest.strip_prefix(|c: char| c.is_ascii_digit()).map(|rest| (rest, Around::Reader));
    }
    const PAIRS: [(char, char); 7] =
        [('"', '"'), ('\'', '\''), ('`', '`'), ('“', '”'), ('„', '“'), ('«', '»'), ('<', '>')];
    let inside = |(open, close): &(char, char)| text.strip_prefix(*open)?.strip_suffix(*close);
    let quoted = PAIRS.iter().find_map(inside).or_else(|| text.strip_prefix('>'));
    quoted.map(|inner| (inner, Around::Quotes))
}

/// Marks that do not show and are neither white space nor control characters.
const fn is_mark(c: char) -> bool {
    matches!(c, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{ad}')
}

const fn is_line_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// What became of a text that is not of our family, where it once was one.
#[must_use]
pub fn spoilt_beyond_the_prefix(text: &str) -> Option<Spoilt> {
    let upper = text.get(..PREFIX.len()).map(str::to_ascii_uppercase);
    if upper.is_some_and(|upper| !matches!(classify(&upper), Text::Foreign | Text::Unreadable)) {
        return Some(Spoilt::LowerCase);
    }
    if text.contains("KP1%3A") || text.contains("KP1%3a") {
        return Some(Spoilt::Escaped);
    }
    text.contains(PREFIX).then_some(Spoilt::Label)
}

/// What became of a text whose body is not base45.
#[must_use]
pub fn spoilt_body(body: &str, error: Base45Error) -> Spoilt {
    let at = body.get(error.position..).and_then(|rest| rest.chars().next());
    match (error.fault, at) {
        (Base45Fault::Character, Some(c)) if is_line_break(c) => Spoilt::LineBreak,
        (Base45Fault::Character, Some(c)) if c.is_whitespace() => Spoilt::Space,
        (Base45Fault::Character, Some(c)) if c.is_ascii_lowercase() => Spoilt::LowerCase,
        _ if body.contains("%20") => Spoilt::Escaped,
        _ if body.contains(PREFIX) => Spoilt::Longer,
        _ if lost_its_spaces(body) => Spoilt::Space,
        (Base45Fault::Length | Base45Fault::Tail, _) => Spoilt::Cut,
        _ => Spoilt::Character,
    }
}

/// Whether a text has no space where one in forty characters should be one. A text in which few of the others stand
/// either was never drawn from what is signed.
#[must_use]
pub fn lost_its_spaces(body: &str) -> bool {
    const LONG: usize = 200;
    const MANY: u32 = 35;
    let seen = body.bytes().fold(0_u128, |seen, byte| seen | 1_u128.checked_shl(u32::from(byte)).unwrap_or(0));
    body.len() >= LONG && !body.contains(' ') && seen.count_ones() >= MANY
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::code::base45;

    #[test]
    fn what_stands_around_a_text_is_taken_away_and_named() {
        for (shown, around) in [
            ("KP1:BB8", vec![]),
            (" \tKP1:BB8\r\n", vec![]),
            ("\u{feff}KP1:BB8", vec![Around::Mark]),
            ("\u{200e}KP1:BB8\u{200f}", vec![Around::Mark]),
            ("\u{2}KP1:BB8\u{3}", vec![Around::Control]),
            ("]Q1KP1:BB8", vec![Around::Reader]),
            ("\"KP1:BB8\"", vec![Around::Quotes]),
            ("«KP1:BB8»", vec![Around::Quotes]),
            ("> > KP1:BB8", vec![Around::Quotes]),
            ("\u{2}]Q3\"KP1:BB8\" \u{3}", vec![Around::Control, Around::Reader, Around::Quotes]),
        ] {
            assert_eq!(peel(shown), Peeled { text: "KP1:BB8", around }, "{shown:?}");
        }
        for whole in ["\"KP1:BB8", "]QKP1:BB8", "]C1KP1:BB8", "Certificate: KP1:BB8", "\u{feff}\u{feff}", ""] {
            assert_ne!(peel(whole).text, "KP1:BB8", "{whole:?}");
        }
    }

    #[test]
    fn each_line_is_a_text() {
        let texts: Vec<&str> = lines("KP1:A\r\n\r\n> KP1:B\u{2028}https://e.org\n").map(|line| line.text).collect();
        assert_eq!(texts, ["KP1:A", "KP1:B", "https://e.org"]);
        assert_eq!(looked_at(&"é".repeat(MAX_SHOWN)).len(), MAX_SHOWN);
        assert_eq!(looked_at(&format!("a{}", "é".repeat(MAX_SHOWN))).len(), MAX_SHOWN - 1, "between characters");
    }

    #[test]
    fn what_became_of_a_text_is_told() {
        for (text, due) in [
            ("kp1:abc", Some(Spoilt::LowerCase)),
            ("Kp1:ABC", Some(Spoilt::LowerCase)),
            ("Certificate: KP1:ABC", Some(Spoilt::Label)),
            ("https://e.org/KP1%3AABC", Some(Spoilt::Escaped)),
            ("https://e.org/x", None),
            ("HC1:ABC", None),
            ("k", None),
        ] {
            assert_eq!(spoilt_beyond_the_prefix(text), due, "{text}");
        }
        for (body, due) in [
            ("BB8\nBB8", Spoilt::LineBreak),
            ("BB\u{a0}BB8", Spoilt::Space),
            ("bb8", Spoilt::LowerCase),
            ("%20%20A", Spoilt::Escaped),
            ("BB–8", Spoilt::Character),
            ("BB8KP1:BB8", Spoilt::Longer),
            ("BB8A", Spoilt::Cut),
            ("BB8::", Spoilt::Cut),
            ("GGW", Spoilt::Character),
        ] {
            let error = base45::decode(body).expect_err(body);
            assert_eq!(spoilt_body(body, error), due, "{body:?}");
        }
    }
}
