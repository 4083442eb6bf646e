//! The table of all error codes in the pages for apps, made from the code.

use std::fs;

use roughcheck::messages::{Language, error_codes, error_text};

const PAGES: [&str; 3] = ["docs/android.md", "docs/ios.md", "docs/python.md"];
const BEGIN: &str =
    "<!-- error codes: the table between these two lines is generated from the code, and held by a test -->\n";
const END: &str = "<!-- error codes: end -->\n";

fn table() -> String {
    let mut table = String::from("\n| code | `error_text`: what happened |\n|---|---|\n");
    for code in error_codes() {
        let text = error_text(Language::English, code).unwrap();
        assert!(!text.contains('|'), "{code}");
        table.push_str(&format!("| `{code}` | {text} |\n"));
    }
    table.push('\n');
    table
}

#[test]
fn the_pages_for_apps_list_every_error_code() {
    let table = table();
    for page in PAGES {
        let path = super::root().join(page);
        let text = fs::read_to_string(&path).unwrap();
        let (before, rest) = text.split_once(BEGIN).unwrap_or_else(|| panic!("{page} has no place for the table"));
        let (listed, after) = rest.split_once(END).unwrap_or_else(|| panic!("{page}: the table does not end"));
        if std::env::var_os("ROUGHCHECK_BLESS").is_some() {
            fs::write(&path, format!("{before}{BEGIN}{table}{END}{after}")).unwrap();
        } else {
            assert!(
                listed == table,
                "{page}: the table is not that of the code: ROUGHCHECK_BLESS=1 cargo test error_code"
            );
        }
    }
}
