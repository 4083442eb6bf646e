//! The table of parameters in docs/conformance.md, against the rules and against every answer of the conformance cases.

use std::collections::BTreeMap;
use std::fs;

use roughcheck::check::RULES;
use serde_json::Value;

const PAGE: &str = "docs/conformance.md";
const ANSWERS: &str = "tests/conformance/expected.jsonl";

/// What a row says of one parameter.
struct Listed {
    name: String,
    /// `#` for a count, `[]` for a list, nothing for a text.
    kind: &'static str,
    may_be_missing: bool,
}

/// The parameters of a row's last cell: a name in backticks with its marks behind.
fn listed(cell: &str) -> Vec<Listed> {
    let pieces: Vec<&str> = cell.split('`').collect();
    let pairs = pieces.iter().skip(1).step_by(2).zip(pieces.iter().skip(2).step_by(2));
    pairs
        .map(|(name, behind)| {
            let kind = ["#", "[]"].into_iter().find(|mark| behind.starts_with(mark)).unwrap_or_default();
            let may_be_missing = behind[kind.len()..].starts_with('?');
            Listed { name: (*name).to_owned(), kind, may_be_missing }
        })
        .collect()
}

/// The rows by rule and reason; without a reason, what a good finding may have.
fn table() -> BTreeMap<(String, Option<String>), Vec<Vec<Listed>>> {
    let page = fs::read_to_string(super::root().join(PAGE)).unwrap();
    let (_, rest) = page.split_once("| rule | reason, or outcome | parameters |\n").expect("the table");
    let mut rows: BTreeMap<_, Vec<Vec<Listed>>> = BTreeMap::new();
    for row in rest.lines().skip(1).take_while(|line| line.starts_with('|')) {
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        let [_, rule, reason, parameters, _] = cells[..] else { panic!("not three cells: {row}") };
        let name = |cell: &str| cell.split('`').nth(1).map(str::to_owned);
        let key = (name(rule).unwrap_or_else(|| panic!("no rule: {row}")), name(reason));
        rows.entry(key).or_default().push(listed(parameters));
    }
    rows
}

/// Whether a finding has what a row lists, and nothing else. Other languages than English stand for themselves.
fn fits(row: &[Listed], params: &serde_json::Map<String, Value>) -> bool {
    let own = |name: &str| row.iter().find(|one| one.name == name);
    let kind = |value: &Value| match value {
        Value::Number(_) => "#",
        Value::Array(_) => "[]",
        _ => "",
    };
    let spoken = |name: &str| name.starts_with("text-") && own("text-fr").is_some();
    params.iter().all(|(name, value)| spoken(name) || own(name).is_some_and(|one| one.kind == kind(value)))
        && row.iter().all(|one| one.may_be_missing || params.contains_key(&one.name))
}

#[test]
fn the_page_of_conformance_lists_every_reason_and_every_parameter() {
    let table = table();
    for entry in RULES {
        for reason in entry.reasons {
            let key = (entry.rule.to_string(), Some(reason.to_string()));
            assert!(table.contains_key(&key), "{PAGE} has no row for {}:{reason}", entry.rule);
        }
    }
    let answers = fs::read_to_string(super::root().join(ANSWERS)).unwrap();
    let mut seen = 0;
    for line in answers.lines() {
        let answer: Value = serde_json::from_str(line).unwrap();
        for finding in answer["report"]["findings"].as_array().into_iter().flatten() {
            let params = finding["params"].as_object().unwrap();
            let reason = finding["reason"].as_str();
            if reason.is_none() && params.is_empty() {
                continue;
            }
            let key = (finding["rule"].as_str().unwrap().to_owned(), reason.map(str::to_owned));
            let rows = table.get(&key).map(Vec::as_slice).unwrap_or_default();
            assert!(rows.iter().any(|row| fits(row, params)), "{PAGE}: {key:?} with {params:?}, {}", answer["name"]);
            seen += 1;
        }
    }
    assert!(seen > 1_000, "{seen} findings");
}
