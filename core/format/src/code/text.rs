//! What a text is, judged by its first characters alone.
//!
//! Every text of the family begins with `KP`, the number of its format and a colon. A number that this build does not know
//! means *update the app*, never *forged*; anything else is some other code that happened to lie on the table.

use crate::code::base45;

/// The prefix of the certificate format that this build reads and writes.
pub const PREFIX: &str = "KP1:";

/// The most characters a certificate's text can have: the alphanumeric capacity of a QR code of version 40 at level L
/// (ISO/IEC 18004, table 7). Callers refuse longer texts before they read them.
pub const MAX_TEXT: usize = 4296;

/// What kind of text lies before us, see [`classify`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Text<'a> {
    /// Empty, or white space only: there was nothing to read.
    Unreadable,
    /// A text that is not of this family: a web address, a ticket, another certificate.
    Foreign,
    /// The family's prefix, written in a way that no issuer writes it: a number with leading zeros, such as `KP01:`.
    Malformed,
    /// A certificate of format `KP1`.
    Kp1(
        /// What follows the prefix, to be read as base45.
        &'a str,
    ),
    /// A certificate of a format that this build does not know.
    Newer {
        /// The number of the format: ASCII digits, of any length, without leading zeros.
        version: &'a str,
    },
}

/// Tells what a text is. White space around it counts as part of it: the caller trims.
#[must_use]
pub fn classify(text: &str) -> Text<'_> {
    if text.trim().is_empty() {
        return Text::Unreadable;
    }
    let Some((version, body)) = split(text) else {
        return Text::Foreign;
    };
    match version {
        "1" => Text::Kp1(body),
        "0" => Text::Newer { version },
        _ if version.starts_with('0') => Text::Malformed,
        _ => Text::Newer { version },
    }
}

/// The text of a certificate: the prefix and the bytes in base45.
#[must_use]
pub fn encode_text(bytes: &[u8]) -> String {
    let mut text = String::from(PREFIX);
    text.push_str(&base45::encode(bytes));
    text
}

/// The format's number and the body of a text of the family, else nothing.
fn split(text: &str) -> Option<(&str, &str)> {
    let (version, body) = text.strip_prefix("KP")?.split_once(':')?;
    let digits = !version.is_empty() && version.bytes().all(|byte| byte.is_ascii_digit());
    digits.then_some((version, body))
}

#[cfg(test)]
mod tests {
    use super::{PREFIX, Text, classify, encode_text};

    #[test]
    fn each_kind_of_text() {
        for blank in ["", " ", "\r\n\t", "\u{a0}"] {
            assert_eq!(classify(blank), Text::Unreadable, "{blank:?}");
        }
        let foreign = [
            "KP",
            "KP:",
            "KP1",
            "kp1:A",
            "KPx1:A",
            "KP 1:A",
            "KP-1:A",
            "KP+1:A",
            " KP1:A",
            "HC1:A",
            "KP١:A",
            "https://e.org/KP1:",
        ];
        for text in foreign {
            assert_eq!(classify(text), Text::Foreign, "{text:?}");
        }
        assert_eq!(classify("KP1:"), Text::Kp1(""));
        assert_eq!(classify("KP1:BB8:"), Text::Kp1("BB8:"));
        assert_eq!(classify("KP1:A \n"), Text::Kp1("A \n"));
        for (text, version) in [
            ("KP0:A", "0"),
            ("KP2:", "2"),
            ("KP10:A", "10"),
            ("KP99999999999999999999999:A", "99999999999999999999999"),
        ] {
            assert_eq!(classify(text), Text::Newer { version });
        }
        for text in ["KP01:A", "KP00:", "KP001:A", "KP02:"] {
            assert_eq!(classify(text), Text::Malformed);
        }
    }

    #[test]
    fn what_is_written_is_ours() {
        assert_eq!(encode_text(b"AB"), "KP1:BB8");
        assert_eq!(classify(&encode_text(b"")), Text::Kp1(""));
        assert_eq!(classify(PREFIX), Text::Kp1(""));
    }
}
