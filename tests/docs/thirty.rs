//! The thirty attacks on trust data in docs/threats.md: each has a test, or the reason why it does not apply.

use std::fs;

use super::finders::{code_words, named_test};

const PAGE: &str = "docs/threats.md";
const SECTION: &str = "## Thirty attacks on trust data\n";
const NONE_NEEDED: &str = "Does not apply: ";

#[test]
fn each_of_the_thirty_attacks_on_trust_data_has_a_test_or_a_reason() {
    let page = fs::read_to_string(super::root().join(PAGE)).unwrap();
    let (_, rest) = page.split_once(SECTION).unwrap_or_else(|| panic!("{PAGE} has no table of them"));
    let section = rest.split_once("\n## ").map_or(rest, |(section, _)| section);
    let rows = section.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| no."));
    let (mut numbers, mut tested, mut reasoned) = (Vec::new(), 0, 0);
    for row in rows {
        let cells: Vec<&str> = row.trim_matches('|').split(" | ").map(str::trim).collect();
        let [number, attack, answer, tests] = cells[..] else { panic!("not four cells: {row}") };
        numbers.push(number.parse::<u32>().unwrap_or_else(|_| panic!("no number: {row}")));
        assert!(!attack.is_empty() && !answer.is_empty(), "{row}");
        let named = code_words(tests).into_iter().any(|word| named_test(word).is_some());
        let reason = answer.strip_prefix(NONE_NEEDED).is_some_and(|why| !why.is_empty());
        assert!(named || reason, "neither a test nor a reason: {row}");
        tested += u32::from(!reason);
        reasoned += u32::from(reason);
    }
    assert_eq!(numbers, (1..=30).collect::<Vec<_>>());
    assert_eq!((tested, reasoned), (24, 6), "attacks with a test, and with the reason why they need none");
}
