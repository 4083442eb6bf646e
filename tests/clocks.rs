//! No test reads what day it is: what it makes, it makes for a clock that it names. So every test holds on every day.

use std::fs;
use std::path::Path;

/// Where tests lie.
const FOLDERS: [&str; 5] =
    ["tests", "bindings/kotlin/src/test", "bindings/python/tests", "bindings/swift/Tests", "android-demo/src/test"];

/// Calls that ask the system for the day. Clocks that only measure how long something takes are not among them.
const CALLS: [&str; 12] = [
    "SystemTime::now",
    "currentTimeMillis",
    "LocalDate.now",
    "LocalDateTime.now",
    "ZonedDateTime.now",
    "Instant.now(",
    "Clock.system",
    "datetime.now",
    "date.today",
    "utcnow",
    "time.time(",
    "Date()",
];

/// Files that must: the first tests the system's clock itself, this one names the calls.
const EXCEPTIONS: [&str; 2] = ["bindings/swift/Tests/RoughcheckTests/HostTests.swift", "tests/clocks.rs"];

fn look(root: &Path, folder: &Path, seen: &mut usize, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            look(root, &path, seen, found);
            continue;
        }
        let name = path.strip_prefix(root).unwrap().display().to_string();
        let source =
            path.extension().is_some_and(|ending| ["rs", "kt", "java", "py", "swift"].iter().any(|one| ending == *one));
        if !source || EXCEPTIONS.contains(&name.as_str()) {
            continue;
        }
        *seen += 1;
        let text = fs::read_to_string(&path).unwrap();
        found.extend(CALLS.iter().filter(|call| text.contains(**call)).map(|call| format!("{name}: {call}")));
    }
}

#[test]
fn no_test_reads_what_day_it_is() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().unwrap();
    let (mut seen, mut found) = (0, Vec::new());
    for folder in FOLDERS {
        look(&root, &root.join(folder), &mut seen, &mut found);
    }
    assert!(seen > 100, "the test looks in the wrong place: {seen}");
    assert!(found.is_empty(), "name a clock, and make what is tested for it\n{found:#?}");
}
