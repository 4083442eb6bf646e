//! Standard output: what could not be printed, and what a terminal gets beyond a file: lines broken between words.

use std::io::{ErrorKind, Write};
use std::sync::OnceLock;

use textwrap::{Options, WordSeparator, WordSplitter};

/// Why not everything could be printed: the first failure.
static UNPRINTED: OnceLock<Unprinted> = OnceLock::new();

/// Why standard output took no more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Unprinted {
    /// Whoever read it had enough and closed it, as `head` does.
    Closed,
    /// It could not be written.
    Failed(String),
}

/// Why not everything was printed, where it was not.
pub(crate) fn unprinted() -> Option<&'static Unprinted> {
    UNPRINTED.get()
}

/// Prints a line as it is, for programs. Where standard output takes no more, the work goes on all the same: what was begun
/// is done and recorded, and [`unprinted`] says so at the end.
pub(crate) fn print(text: &str) {
    if UNPRINTED.get().is_none()
        && let Err(error) = writeln!(std::io::stdout(), "{text}")
    {
        let why = match error.kind() {
            ErrorKind::BrokenPipe => Unprinted::Closed,
            _ => Unprinted::Failed(error.to_string()),
        };
        UNPRINTED.get_or_init(|| why);
    }
}

/// Prints a line for people: a terminal would break it within a word.
pub(crate) fn print_for_people(text: &str) {
    match console::Term::stdout().size_checked() {
        Some((_, columns)) => print(&wrapped(text, columns.into())),
        None => print(text),
    }
}

/// A text whose lines fit, as far as their words do: a token or a digest stays whole, to be copied. What is indented, or
/// stands behind a bullet, goes on beneath itself.
fn wrapped(text: &str, columns: usize) -> String {
    let lines: Vec<String> = text.split('\n').map(|line| fitted(line, columns)).collect();
    lines.join("\n")
}

fn fitted(line: &str, columns: usize) -> String {
    let words = line.trim_start_matches([' ', '•']);
    let (begin, _) = line.split_at(line.len() - words.len());
    let below = " ".repeat(begin.chars().count());
    let options = Options::new(columns)
        .initial_indent(begin)
        .subsequent_indent(&below)
        .break_words(false)
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation);
    textwrap::fill(words, options)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_between_words_and_go_on_beneath_themselves() {
        assert_eq!(wrapped("  • Count again; ask the carrier.", 18), "  • Count again;\n    ask the\n    carrier.");
        assert_eq!(wrapped("one two\nthree", 80), "one two\nthree");
        assert_eq!(wrapped("", 80), "");
    }

    #[test]
    fn a_long_word_stays_whole() {
        assert_eq!(wrapped("head: 0123456789abcdef", 10), "head:\n0123456789abcdef");
    }

    #[test]
    fn colours_take_no_room_and_wide_letters_take_two_columns() {
        assert_eq!(wrapped("\u{1b}[1;31mone two\u{1b}[0m", 7), "\u{1b}[1;31mone two\u{1b}[0m");
        assert_eq!(wrapped("钻石 钻石", 6), "钻石\n钻石");
        assert_eq!(wrapped("Refus\u{e9}\u{a0}: non", 9), "Refus\u{e9}\u{a0}:\nnon");
    }
}
