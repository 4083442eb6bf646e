//! The table of faults and next steps in docs/findings.md, made from the code.

use std::fs;

use roughcheck::check::RULES;
use roughcheck::messages::{Language, STEPS, text};

const PAGE: &str = "docs/findings.md";
const BEGIN: &str =
    "<!-- next steps: the tables between these two lines are generated from the code, and held by a test -->\n";
const END: &str = "<!-- next steps: end -->\n";

fn tables() -> String {
    let mut page = String::from("\n| fault | next steps, the most urgent first |\n|---|---|\n");
    for entry in RULES {
        for reason in entry.reasons {
            let fault = format!("{}:{reason}", entry.rule);
            for row in STEPS.iter().filter(|row| row.fault.split('/').next() == Some(fault.as_str())) {
                let steps: Vec<String> = row.steps.iter().map(|step| format!("`{step}`")).collect();
                page.push_str(&format!("| `{}` | {} |\n", row.fault, steps.join(", ")));
            }
        }
    }
    page.push_str("\n| next step | in English |\n|---|---|\n");
    let mut steps: Vec<&str> = STEPS.iter().flat_map(|row| row.steps).copied().collect();
    steps.extend(["next-keep", "next-examine"]);
    steps.sort_unstable();
    steps.dedup();
    for step in steps {
        let words = text(Language::English, step, &[]);
        assert!(!words.contains('|'), "{step}");
        page.push_str(&format!("| `{step}` | {words} |\n"));
    }
    page.push('\n');
    page
}

#[test]
fn the_page_of_findings_lists_every_next_step() {
    let tables = tables();
    let path = super::root().join(PAGE);
    let page = fs::read_to_string(&path).unwrap();
    let (before, rest) = page.split_once(BEGIN).unwrap_or_else(|| panic!("{PAGE} has no place for the tables"));
    let (listed, after) = rest.split_once(END).unwrap_or_else(|| panic!("{PAGE}: the tables do not end"));
    if std::env::var_os("ROUGHCHECK_BLESS").is_some() {
        fs::write(&path, format!("{before}{BEGIN}{tables}{END}{after}")).unwrap();
    } else {
        assert!(listed == tables, "{PAGE}: not the tables of the code: ROUGHCHECK_BLESS=1 cargo test next_step");
    }
}
