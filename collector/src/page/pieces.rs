//! What stands in a text of a catalogue, and how it comes there: isolated, escaped, and never through the catalogue itself.

use maud::{Markup, PreEscaped, html};
use roughcheck_verify::messages::Arg;

/// What stands in a text.
pub(super) enum Piece {
    /// A count, by which the text chooses its plural.
    Count(u64),
    /// Words of others, or a name: escaped, and isolated.
    Text(String),
    /// A link, a code, or another piece of a page.
    Markup(Markup),
}

impl From<u64> for Piece {
    fn from(count: u64) -> Self {
        Self::Count(count)
    }
}

impl From<usize> for Piece {
    fn from(count: usize) -> Self {
        Self::Count(u64::try_from(count).unwrap_or(u64::MAX))
    }
}

impl From<&str> for Piece {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<Markup> for Piece {
    fn from(markup: Markup) -> Self {
        Self::Markup(markup)
    }
}

/// Marks of isolation as the catalogues set them (Unicode Standard Annex 9); in a page an element does that.
const ISOLATE: char = '\u{2068}';
const END: char = '\u{2069}';
pub(super) const MARKS: [char; 2] = [ISOLATE, END];

/// Characters for private use hold the places of pieces while the catalogue orders its words. No piece passes through the
/// catalogue, so nobody can set one.
const PLACES: std::ops::RangeInclusive<char> = '\u{e000}'..='\u{e00f}';

/// What a catalogue writes, with the pieces in their places.
pub(super) fn filled<const N: usize>(pieces: [(&str, Piece); N], write: impl Fn(&[(&str, Arg)]) -> String) -> Markup {
    let (mut args, mut shown): (Vec<(&str, Arg)>, Vec<Markup>) = (Vec::new(), Vec::new());
    for ((name, piece), place) in pieces.into_iter().zip(PLACES) {
        args.push((name, if let Piece::Count(count) = piece { count.into() } else { Arg::from(place.to_string()) }));
        shown.push(match piece {
            Piece::Count(_) => html! {},
            Piece::Text(text) => html! { bdi { (text) } },
            Piece::Markup(markup) => markup,
        });
    }
    spliced(&write(&args), &shown)
}

/// A text with its pieces in their places, and an element around what is isolated; a piece brings its own. Around one that
/// is isolated already, a second element would find no direction in it and take that of English.
pub(super) fn spliced(text: &str, pieces: &[Markup]) -> Markup {
    let places = PLACES.take(pieces.len());
    let text = places.fold(text.to_owned(), |text, at| text.replace(&format!("{ISOLATE}{at}{END}"), &at.to_string()));
    let (mut out, mut open) = (String::new(), 0_u32);
    for c in text.chars() {
        match c {
            ISOLATE => {
                open += 1;
                out.push_str("<bdi>");
            }
            END if open > 0 => {
                open -= 1;
                out.push_str("</bdi>");
            }
            c => match PLACES.zip(pieces).find(|(place, _)| *place == c) {
                Some((_, piece)) => out.push_str(&piece.0),
                None => out.push_str(&html! { (c) }.into_string()),
            },
        }
    }
    out.extend((0..open).map(|_| "</bdi>"));
    PreEscaped(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_isolated_ends_where_the_text_ends() {
        assert_eq!(spliced("a\u{2068}b", &[]).into_string(), "a<bdi>b</bdi>");
        assert_eq!(spliced("a\u{2069}<b", &[]).into_string(), "a\u{2069}&lt;b");
    }
}
