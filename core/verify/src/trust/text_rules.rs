//! Rules for text in a trust document: it is shown to officers, so it must show as it is written.

use super::{TrustCode, TrustError};
use roughcheck_format::base::{Timestamp, check_text};

const MAX_NAME: usize = 200;
const MAX_PROSE: usize = 4_000;
/// 2003-01-01, when the Kimberley Process began.
const EARLIEST: i64 = 1_041_379_200;
/// 2100-01-01.
const TOO_LATE: i64 = 4_102_444_800;

/// A name on one line: no control characters, no reordering, nothing at the ends.
///
/// # Errors
/// `trust.malformed` naming what it is the name of.
pub(super) fn name(text: &str, of: &str) -> Result<(), TrustError> {
    check_text(text, MAX_NAME).map_err(|fault| TrustError::new(TrustCode::Malformed, format!("{of}: {fault}")))
}

/// Sentences of any language: line ends and the marks that right-to-left scripts need are fine, but nothing that turns
/// the text around it or steers a terminal.
///
/// # Errors
/// `trust.malformed` naming what it says.
pub(super) fn prose(text: &str, of: &str) -> Result<(), TrustError> {
    let steers = |c: char| {
        c.is_control() && c != '\n' || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
    };
    if text.len() > MAX_PROSE {
        return Err(TrustError::new(TrustCode::Malformed, format!("{of}: longer than {MAX_PROSE} bytes")));
    }
    if text.chars().any(steers) {
        return Err(TrustError::new(TrustCode::Malformed, format!("{of}: a character that would not show as written")));
    }
    Ok(())
}

/// Sentences, where there are any.
pub(super) fn prose_if_any(text: Option<&String>, of: &str) -> Result<(), TrustError> {
    text.map_or(Ok(()), |text| prose(text, of))
}

/// Whether an instant is one at which anybody could have made a trust document: a wrong date makes it look older or
/// newer than everything else for ever.
///
/// # Errors
/// `trust.malformed` naming what was made then.
pub(super) fn made_in_our_time(made_at: Timestamp, what: &str) -> Result<(), TrustError> {
    if EARLIEST <= made_at.seconds() && made_at.seconds() < TOO_LATE {
        return Ok(());
    }
    Err(TrustError::new(TrustCode::Malformed, format!("{what}: made at {made_at}, when nobody made any")))
}

/// At most `max` items.
///
/// # Errors
/// `trust.too-large` naming them.
pub(super) fn at_most(max: usize, items: usize, what: &str) -> Result<(), TrustError> {
    if items > max {
        return Err(TrustError::new(TrustCode::TooLarge, format!("{items} {what}, at most {max} are read")));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_shows_as_it_is_written() {
        assert!(name("Ministério dos Recursos Minerais", "authority").is_ok());
        for wrong in ["", " Kimberley", "a\nb", "a\u{202e}b", &"x".repeat(201)] {
            assert!(name(wrong, "authority").is_err(), "{wrong}");
        }
        assert!(prose("", "text").is_ok() && prose("Two\nlines, \u{200f}\u{0634}\u{200c}", "text").is_ok());
        for wrong in ["a\u{202e}b", "a\u{1b}[2J", &"x".repeat(4_001)] {
            assert!(prose(wrong, "text").is_err(), "{wrong}");
        }
    }
}
