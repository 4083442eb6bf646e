//! The one way to write a page: markup is written in the source, and everything else is escaped. What stands in the
//! database was written by phones, and by whoever holds their keys.

use std::fmt::{self, Write as _};

/// A piece of a page.
#[derive(Debug, Default)]
pub(super) struct Html(String);

impl Html {
    pub(super) const fn new() -> Self {
        Self(String::new())
    }

    /// Markup as it stands in the source: only a literal can be given.
    pub(super) fn raw(&mut self, markup: &'static str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    /// Anything else, escaped: for text, and for the value of a quoted attribute.
    pub(super) fn text(&mut self, text: impl fmt::Display) -> &mut Self {
        // Writing into a string does not fail.
        let _ = write!(Escaping(&mut self.0), "{text}");
        self
    }

    /// Another piece, which was escaped when it was written.
    pub(super) fn add(&mut self, piece: &Self) -> &mut Self {
        self.0.push_str(&piece.0);
        self
    }

    pub(super) fn into_string(self) -> String {
        self.0
    }
}

struct Escaping<'s>(&'s mut String);

impl fmt::Write for Escaping<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        escape(self.0, text);
        Ok(())
    }
}

/// Writes a text so that it is shown, and is never markup. Characters that would hide or turn the text around them are
/// shown as unknown.
fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '`' => out.push_str("&#96;"),
            c => out.push_str(&roughcheck_format::base::shown(c.encode_utf8(&mut [0; 4]), 1)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_hostile_name_becomes_markup() {
        for (name, shown) in [
            ("Antwerp 1", "Antwerp 1"),
            ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
            ("\" onmouseover=\"x", "&quot; onmouseover=&quot;x"),
            ("' style='x", "&#39; style=&#39;x"),
            ("&lt;b&gt;", "&amp;lt;b&amp;gt;"),
            ("`x`", "&#96;x&#96;"),
            ("pass\u{202e}fer", "pass\u{fffd}fer"),
            ("a\u{0}b\nc", "a\u{fffd}b\u{fffd}c"),
            ("Lunda-Norte – Dundo", "Lunda-Norte – Dundo"),
        ] {
            let mut page = Html::new();
            page.raw("<td title=\"").text(name).raw("\">").text(name).raw("</td>");
            assert_eq!(page.into_string(), format!("<td title=\"{shown}\">{shown}</td>"));
        }
    }
}
