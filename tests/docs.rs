//! The documents hold: every path, link and test that they name is there, and they keep one sentence a line, in lines of
//! at most 120 characters.

mod error_codes;
mod finders;
mod next_steps;
mod parameters;
mod refusals;
mod thirty;

use std::fs;
use std::path::{Path, PathBuf};

use finders::{
    anchor, code_words, from_root, has_two_sentences, holds_test, is_too_long, links, named_path, named_test, prose,
};

/// Documents that are not in their form yet. To be emptied.
const NOT_YET: &[&str] = &[];
/// Folders that a script writes and nobody commits.
const GENERATED: [&str; 2] = ["bindings/swift/Sources/Roughcheck/Generated", "bindings/swift/Sources/RoughcheckFFI"];

/// A page, with its path from the root.
struct Page {
    path: String,
    text: String,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().unwrap()
}

/// All files of the repository, from its root; nothing that was built, and nothing of others.
fn files() -> Vec<String> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap_or(".");
            if name.starts_with('.') && name != ".github" || name == "target" {
                continue;
            }
            if path.is_dir() { walk(&path, found) } else { found.push(path) }
        }
    }
    let (root, mut found) = (root(), Vec::new());
    walk(&root, &mut found);
    found.iter().map(|path| path.strip_prefix(&root).unwrap().to_str().unwrap().to_owned()).collect()
}

fn pages() -> Vec<Page> {
    let documents =
        files().into_iter().filter(|path| path.ends_with(".md") && !path.starts_with("tests/vectors/data/"));
    let pages: Vec<Page> =
        documents.map(|path| Page { text: fs::read_to_string(root().join(&path)).unwrap(), path }).collect();
    assert!(pages.len() > 30, "only {} documents: the test looks in the wrong place", pages.len());
    pages
}

#[test]
fn every_path_that_a_document_names_is_there() {
    let (files, mut named, mut missing) = (files(), 0, Vec::new());
    let exists = |path: &str| root().join(path).exists();
    for page in pages() {
        let folder = Path::new(&page.path).parent().unwrap();
        for path in code_words(&page.text).into_iter().filter_map(named_path) {
            let beside = from_root(folder, path);
            let there = match path.split_once('/') {
                // A folder that is neither at the root nor beside the page is not one of ours.
                Some((first, _)) if !root().join(first).is_dir() && !root().join(folder).join(first).is_dir() => {
                    continue;
                }
                // What builds make, and what the README's first command makes.
                Some(("target" | "demo", _)) => continue,
                Some(_) => exists(path) || exists(&beside),
                None => files.iter().any(|file| Path::new(file).file_name().is_some_and(|name| name == path)),
            };
            if !there && !GENERATED.contains(&beside.as_str()) {
                missing.push(format!("{}: {path}", page.path));
            }
            named += 1;
        }
    }
    assert!(missing.is_empty(), "named and not there:\n{}", missing.join("\n"));
    assert!(named > 250, "{named} paths");
}

#[test]
fn every_test_that_a_document_names_is_one() {
    let files = files();
    let (mut rust, mut kotlin, mut missing) = (0, 0, Vec::new());
    for page in pages() {
        for (file, function) in code_words(&page.text).into_iter().filter_map(named_test) {
            let ending = file.rsplit_once('.').unwrap().1;
            let found = files.iter().filter(|path| match file.contains('/') {
                true => path.as_str() == file,
                false => Path::new(path).file_name().is_some_and(|name| name == file),
            });
            let sources = found.map(|path| fs::read_to_string(root().join(path)).unwrap());
            let there = sources.into_iter().any(|source| holds_test(&source, ending, function));
            if !there {
                missing.push(format!("{}: {file}::{function}", page.path));
            }
            rust += usize::from(ending == "rs");
            kotlin += usize::from(ending == "kt");
        }
    }
    assert!(missing.is_empty(), "named and not a test:\n{}", missing.join("\n"));
    assert!(rust > 100 && kotlin > 10, "{rust} of Rust, {kotlin} of Kotlin");
}

#[test]
fn every_link_leads_somewhere() {
    let mut followed = 0;
    for page in pages() {
        let folder = Path::new(&page.path).parent().unwrap();
        for link in links(&page.text).iter().filter(|link| !link.contains("://")) {
            let (path, heading) = link.split_once('#').unwrap_or((link, ""));
            let target = if path.is_empty() { page.path.clone() } else { from_root(folder, path) };
            let there = root().join(&target).exists();
            assert!(there, "{}: {link} leads nowhere", page.path);
            if !heading.is_empty() {
                let text = fs::read_to_string(root().join(&target)).unwrap();
                let mut headings =
                    text.lines().filter(|line| line.starts_with('#')).map(|line| line.trim_start_matches('#'));
                assert!(headings.any(|line| anchor(line) == heading), "{}: no heading for {link}", page.path);
            }
            followed += 1;
        }
    }
    assert!(followed > 80, "{followed} links");
}

#[test]
fn documents_have_one_sentence_a_line_and_no_long_lines() {
    let mut found = Vec::new();
    for page in pages().iter().filter(|page| !NOT_YET.contains(&page.path.as_str())) {
        for (number, line) in prose(&page.text) {
            let heading = line.starts_with('#');
            if is_too_long(line) || !heading && has_two_sentences(line) {
                found.push(format!("{}:{number}: {line}", page.path));
            }
        }
    }
    assert!(found.is_empty(), "too long, or two sentences:\n{}", found.join("\n"));
}
