//! Rules for text in a signed document.

use thiserror::Error;

/// Why a text was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum TextFault {
    /// Nothing in it.
    #[error("empty text")]
    Empty,
    /// More bytes than the field allows.
    #[error("text too long")]
    TooLong,
    /// A control character, or a character that reorders the text around it (Unicode bidirectional controls).
    #[error("a character that would not show as written")]
    Hidden,
    /// White space at either end, which print does not show.
    #[error("white space at an end")]
    Padded,
}

/// Whether `text` may stand in a signed document: 1 to `max` bytes, shown exactly as stored. Joiners may stand between
/// characters of the scripts that need them.
///
/// The rule is closed: it asks no table of Unicode, so that every phone reads the same and a newer letter is not a forgery on
/// an older one. What is written is held to more (`roughcheck-issue`).
///
/// # Errors
/// The first [`TextFault`] found.
pub fn check_text(text: &str, max: usize) -> Result<(), TextFault> {
    if text.is_empty() {
        return Err(TextFault::Empty);
    }
    if text.len() > max {
        return Err(TextFault::TooLong);
    }
    if !text.is_ascii() && chars_with_neighbours(text).any(hides) || text.bytes().any(|b| b.is_ascii_control()) {
        return Err(TextFault::Hidden);
    }
    if text.trim() != text {
        return Err(TextFault::Padded);
    }
    Ok(())
}

/// The beginning of a text that somebody else chose, fit for one line of a log: characters that would not show as
/// written are replaced.
#[must_use]
pub fn shown(text: &str, max_chars: usize) -> String {
    // Most texts are plain, and shown at every check.
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return text.get(..max_chars).unwrap_or(text).to_owned();
    }
    let replaced = |around| if hides(around) || is_empty(around.1) { char::REPLACEMENT_CHARACTER } else { around.1 };
    chars_with_neighbours(text).take(max_chars).map(replaced).collect()
}

/// Zero width joiner and non-joiner.
#[must_use]
pub const fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}')
}

/// Whether a character is of a block of a script that is written with joiners: Arabic and its kin, and the scripts of
/// India, Sri Lanka, Burma, Cambodia and Java. Blocks never move.
#[must_use]
pub const fn takes_joiners(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{77f}' | '\u{7c0}'..='\u{7ff}' | '\u{840}'..='\u{dff}' | '\u{1000}'..='\u{109f}'
        | '\u{1780}'..='\u{17ff}' | '\u{1800}'..='\u{18af}' | '\u{1b00}'..='\u{1b7f}' | '\u{a880}'..='\u{a8ff}' | '\u{a980}'..='\u{a9df}'
        | '\u{aa60}'..='\u{aa7f}' | '\u{10d00}'..='\u{10d3f}' | '\u{11000}'..='\u{115ff}' | '\u{1e900}'..='\u{1e95f}')
}

/// Each character between those before and behind it.
fn chars_with_neighbours(text: &str) -> impl Iterator<Item = (Option<char>, char, Option<char>)> {
    let mut before = None;
    let mut rest = text.chars().peekable();
    std::iter::from_fn(move || {
        let c = rest.next()?;
        Some((before.replace(c), c, rest.peek().copied()))
    })
}

fn hides((before, c, behind): (Option<char>, char, Option<char>)) -> bool {
    is_hidden(c) && !(is_joiner(c) && before.is_some_and(takes_joiners) && behind.is_some_and(takes_joiners))
}

/// What was signed once and would show nothing, or something else on each device: further default-ignorable characters,
/// blanks, private use, and code points that are not characters.
const fn is_empty(c: char) -> bool {
    matches!(c, '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}' | '\u{2800}' | '\u{3164}'
        | '\u{e000}'..='\u{f8ff}' | '\u{fdd0}'..='\u{fdef}' | '\u{fe00}'..='\u{fe0f}' | '\u{ffa0}' | '\u{fff0}'..='\u{fff8}'
        | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}' | '\u{f0000}'..='\u{10ffff}'
        | '\u{fffe}' | '\u{ffff}' | '\u{1fffe}' | '\u{1ffff}' | '\u{2fffe}' | '\u{2ffff}' | '\u{3fffe}' | '\u{3ffff}')
}

fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_shows_as_it_is_stored() {
        assert_eq!(check_text("Ndalu Comércio, Lda", 40), Ok(()));
        assert_eq!(check_text("", 40), Err(TextFault::Empty));
        assert_eq!(check_text("abc", 2), Err(TextFault::TooLong));
        assert_eq!(check_text("a\u{202e}b", 40), Err(TextFault::Hidden));
        assert_eq!(check_text("a\nb", 40), Err(TextFault::Hidden));
        assert_eq!(check_text(" a", 40), Err(TextFault::Padded));
        assert_eq!(check_text("ශ්\u{200d}රී", 40), Ok(()));
        assert_eq!(check_text("Sm\u{200d}ith", 40), Err(TextFault::Hidden));
        assert_eq!(check_text("\u{200c}می", 40), Err(TextFault::Hidden));
        assert_eq!(check_text("می\u{200c}\u{200d}خ", 40), Err(TextFault::Hidden));
        assert_eq!(check_text("\u{3164}\u{e000}", 40), Ok(()), "what was once read is read");
    }

    #[test]
    fn what_would_not_show_is_shown_as_such() {
        assert_eq!(shown("a\u{3164}b\u{e000}\u{202e}\u{ffff}c", 9), "a\u{fffd}b\u{fffd}\u{fffd}\u{fffd}c");
        assert_eq!(shown("ශ්\u{200d}රී é", 9), "ශ්\u{200d}රී é");
    }
}
