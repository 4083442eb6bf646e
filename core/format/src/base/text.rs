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

/// Whether `text` may stand in a signed document: 1 to `max` bytes, shown exactly as stored.
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
    if !text.is_ascii() && text.chars().any(is_hidden) || text.bytes().any(|b| b.is_ascii_control()) {
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
    text.chars().take(max_chars).map(|c| if is_hidden(c) { char::REPLACEMENT_CHARACTER } else { c }).collect()
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
    }
}
