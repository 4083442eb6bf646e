//! The table of refusals in docs/format.md names every code that a trust document can be refused with.

use std::fs;

use roughcheck::trust::TrustCode;

const PAGE: &str = "docs/format.md";

#[test]
fn the_page_of_formats_says_when_each_code_is_the_answer() {
    let page = fs::read_to_string(super::root().join(PAGE)).unwrap();
    let (_, rest) = page.split_once("### 4.5 Every refusal\n").unwrap_or_else(|| panic!("{PAGE} has no table of them"));
    let codes = rest.lines().take_while(|line| !line.starts_with("## ")).filter_map(|line| line.strip_prefix("| `"));
    let codes: Vec<&str> = codes.filter_map(|line| line.split(" | ").next()).collect();
    for code in TrustCode::ALL {
        let quoted = format!("{code}`");
        assert!(
            codes.iter().any(|cell| cell.contains(&quoted)),
            "{PAGE}, section 4.5 does not say when {code} is the answer"
        );
    }
}
