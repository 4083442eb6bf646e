//! What a document names, and how its lines are written.

use std::path::{Component, Path};

const LONGEST: usize = 120;
/// Endings of files that a document may name without their folder.
const SOURCES: [&str; 8] = ["rs", "sh", "kt", "swift", "py", "ftl", "toml", "c"];

/// The lines of prose with their numbers: no fence, no indented block, no table.
pub(super) fn prose(text: &str) -> Vec<(usize, &str)> {
    let (mut fenced, mut before) = (false, "");
    let mut found = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        let fence = line.trim_start().starts_with("```");
        fenced ^= fence;
        let block = line.starts_with("    ") && (before.is_empty() || before.starts_with("    "));
        if !fenced && !fence && !block && !line.starts_with('|') {
            found.push((number, line));
        }
        // An item of a list is continued with spaces; only an empty line begins a block.
        before = if block || line.is_empty() { line } else { "prose" };
    }
    found
}

/// Whether a line could be shorter: a single word, such as an address, cannot.
pub(super) fn is_too_long(line: &str) -> bool {
    line.chars().count() > LONGEST && line.trim().contains(' ')
}

/// Whether a second sentence begins in a line.
pub(super) fn has_two_sentences(line: &str) -> bool {
    let plain = outside_code(line);
    let line = plain.trim_start().trim_start_matches(|c: char| c.is_ascii_digit() || "-.#>".contains(c));
    let mut rest = line;
    while let Some(at) = rest.find(['.', '!', '?']) {
        rest = &rest[at + 1..];
        let behind = rest.trim_start_matches([')', '*', '"', '_', '”']);
        let next = behind.trim_start();
        if behind.len() > next.len() && next.starts_with(|c: char| c.is_uppercase() || "`*[".contains(c)) {
            return true;
        }
    }
    false
}

/// A line with each piece of code as one backtick.
fn outside_code(line: &str) -> String {
    line.split('`').enumerate().map(|(at, piece)| if at % 2 == 0 { piece } else { "`" }).collect()
}

/// The targets of links and pictures.
pub(super) fn links(text: &str) -> Vec<String> {
    let lines = prose(text).into_iter().map(|(_, line)| line);
    let all = lines.chain(text.lines().filter(|line| line.starts_with('|'))).map(outside_code).collect::<Vec<_>>();
    let starts = all.iter().flat_map(|line| line.split("](").skip(1));
    starts.filter_map(|rest| rest.split([')', ' ']).next()).map(str::to_owned).collect()
}

/// The name by which a heading is linked to.
pub(super) fn anchor(heading: &str) -> String {
    let kept = heading.chars().filter(|c| c.is_alphanumeric() || " -_".contains(*c));
    kept.collect::<String>().trim().to_lowercase().replace(' ', "-")
}

/// The words of code in a text: between backticks, and in blocks of shell commands.
pub(super) fn code_words(text: &str) -> Vec<&str> {
    let (mut shell, mut fenced) = (false, false);
    let mut found = Vec::new();
    for line in text.lines() {
        if let Some(kind) = line.strip_prefix("```") {
            fenced = !fenced;
            shell = fenced && kind == "sh";
        } else if shell {
            found.extend(line.split('#').next().unwrap_or_default().split_whitespace());
        } else if !fenced {
            found.extend(line.split('`').skip(1).step_by(2).flat_map(str::split_whitespace));
        }
    }
    found.iter().map(|word| word.trim_end_matches([',', ';', ':'])).collect()
}

/// A test that a word names as `file::function`.
pub(super) fn named_test(word: &str) -> Option<(&str, &str)> {
    let (file, function) = word.split_once("::")?;
    let ending = file.rsplit_once('.')?.1;
    let is_name = |name: &str| !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || c == '_');
    (["rs", "kt", "py", "swift"].contains(&ending) && is_name(function)).then_some((file, function))
}

/// A path that a word names: with a folder, or a source file by its name alone.
pub(super) fn named_path(word: &str) -> Option<&str> {
    let path = named_test(word).map_or(word, |(file, _)| file);
    let plain = path.chars().all(|c| c.is_alphanumeric() || "/._-+".contains(c));
    let relative = plain && !path.starts_with(['/', '-']) && !path.starts_with("..") && !path.contains("//");
    let source = path.rsplit_once('.').is_some_and(|(name, ending)| !name.is_empty() && SOURCES.contains(&ending));
    (relative && (path.contains('/') || source)).then_some(path)
}

/// A path seen from the root, with `..` taken out.
pub(super) fn from_root(folder: &Path, path: &str) -> String {
    let mut parts: Vec<String> = Vec::new();
    for part in folder.join(path).components() {
        match part {
            Component::ParentDir => drop(parts.pop()),
            Component::Normal(name) => parts.push(name.to_str().unwrap().to_owned()),
            _ => {}
        }
    }
    parts.join("/")
}

/// Whether a source holds the function, as a test.
pub(super) fn holds_test(source: &str, ending: &str, function: &str) -> bool {
    let (word, mark) = match ending {
        "rs" => ("fn ", "test]"),
        "kt" => ("fun ", "@Test"),
        "py" => ("def ", "def test_"),
        _ => ("func ", "func test"),
    };
    let lines: Vec<&str> = source.lines().map(str::trim).collect();
    let call = format!("{word}{function}(");
    lines.iter().enumerate().any(|(at, line)| {
        let above = lines[..at].iter().rev().take_while(|line| line.starts_with(['#', '/', '@']));
        line.contains(&call) && (line.contains(mark) || above.into_iter().any(|line| line.contains(mark)))
    })
}

#[test]
fn prose_is_neither_code_nor_table() {
    let text = "one\n\n    indented\n    again\n\n| table |\n\n```sh\nfenced\n```\n- item\n  more\n    deeper\n";
    let lines: Vec<&str> = prose(text).into_iter().map(|(_, line)| line).filter(|line| !line.is_empty()).collect();
    assert_eq!(lines, ["one", "- item", "  more", "    deeper"]);
    assert_eq!(prose("a\n\nb").last(), Some(&(3, "b")));
}

#[test]
fn long_lines_and_second_sentences_are_found() {
    assert!(is_too_long(&"word ".repeat(25)));
    assert!(!is_too_long(&"é".repeat(120)) && !is_too_long(&format!("  {}", "a".repeat(150))));
    for two in ["One. Two.", "- One (so). `code` two", "1. Really? *Yes*.", "It ends.) [A link](x)", "**Bold.** Then."]
    {
        assert!(has_two_sentences(two), "{two}");
    }
    for one in
        ["One.", "1. One of `a. B`.", "Version 0.1 is read, e.g. here.", "KPCS III(b). and so on", "**Bold.**", "a.B"]
    {
        assert!(!has_two_sentences(one), "{one}");
    }
}

#[test]
fn links_and_headings_are_found() {
    assert_eq!(links("[a](b.md#c) `[x](y)` ![p](q.png \"t\")\n\n| [t](u) |\n"), ["b.md#c", "q.png", "u"]);
    assert_eq!(anchor(" 4.4 `Slots`, and more"), "44-slots-and-more");
    assert_eq!(from_root(Path::new("docs/adr"), "../format.md"), "docs/format.md");
}

#[test]
fn paths_and_tests_are_found() {
    let text = "`a/b.rs::c` and `sh x.sh --d`;\n```sh\ncargo run e/f # g/h\n```\n```rust\ni/j\n```\n";
    assert_eq!(code_words(text), ["a/b.rs::c", "sh", "x.sh", "--d", "cargo", "run", "e/f"]);
    assert_eq!(named_test("a/b.rs::c_d"), Some(("a/b.rs", "c_d")));
    assert_eq!((named_test("std::fs"), named_test("a.rs::"), named_test("A::new()")), (None, None, None));
    assert_eq!(named_path("a/b.rs::c"), Some("a/b.rs"));
    for path in ["core/format", "quorum.rs", ".github/workflows/ci.yml"] {
        assert_eq!(named_path(path), Some(path));
    }
    for none in ["/dev/shm", "sqlite:a/b", "CC-SERIAL", "a/*.rs", "1.5", ".rs", "http://a/b", "../x.md"] {
        assert_eq!(named_path(none), None, "{none}");
    }
}

#[test]
fn only_a_test_is_a_test() {
    let rust = "fn helper() {}\n#[test]\n// why\nfn real() {}\n";
    assert!(holds_test(rust, "rs", "real"));
    assert!(!holds_test(rust, "rs", "helper") && !holds_test(rust, "rs", "rea"));
    assert!(holds_test("@Test fun one() {", "kt", "one") && !holds_test("fun one() {", "kt", "one"));
    assert!(holds_test("def test_one():", "py", "test_one") && holds_test("func testOne() {", "swift", "testOne"));
}
