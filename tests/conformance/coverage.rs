//! What the cases reach: every rule with every reason, in every language, and every value that a report can take.

use std::collections::{BTreeMap, BTreeSet};

use roughcheck::base::{Digest, Domain, from_hex};
use roughcheck::check::{Outcome, RULES};
use roughcheck::messages::Language;
use serde_json::Value;

/// Reasons that no case can reach yet, and why.
const UNREACHABLE: [(&str, &str); 2] = [
    ("seen:closed-import", "import confirmations are entries of a later version; none closes an import yet"),
    ("trust:rolled-back", "nobody puts an older store back within a case; the attacks do"),
];

/// Plain findings that no rule ever gives.
const NEVER: [(&str, &str); 5] = [
    ("code:not-checked", "a report on a foreign code holds the one rule `text`"),
    ("procedure:not-checked", "a station always has a post"),
    ("trust:not-checked", "there is a bundle, or there is none"),
    ("scope:good", "no answer without its limits"),
    ("scope:not-checked", "no answer without its limits"),
];

/// Each case with its answer.
fn answered() -> Vec<(Value, Value)> {
    let (cases, expected) = super::frozen();
    let answers = expected.lines().map(|line| serde_json::from_str(line).expect("JSON"));
    super::lines(cases).into_iter().zip(answers).collect()
}

/// What a finding says: `rule:reason`, or `rule:outcome` where it has no reason.
fn said(finding: &Value) -> String {
    let word = finding["reason"].as_str().or(finding["outcome"].as_str()).expect("a word");
    format!("{}:{word}", finding["rule"].as_str().expect("a rule"))
}

fn texts(values: &[&str]) -> BTreeSet<String> {
    values.iter().map(|text| (*text).to_owned()).collect()
}

#[test]
fn every_rule_and_reason_is_answered_in_every_language_but_for_those_that_cannot_be_reached() {
    let mut possible = BTreeSet::new();
    for entry in RULES {
        possible.extend(entry.reasons.iter().map(|reason| format!("{}:{reason}", entry.rule)));
        possible.extend([Outcome::Good, Outcome::NotChecked].map(|outcome| format!("{}:{outcome}", entry.rule)));
    }
    for (name, why) in UNREACHABLE.into_iter().chain(NEVER) {
        assert!(possible.remove(name), "{name} is listed as out of reach ({why}), and is nothing that a rule says");
    }
    let mut reached: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (case, answer) in answered() {
        let language = case["language"].as_str().expect("a language").to_owned();
        let findings = answer["report"]["findings"].as_array().expect("findings");
        reached.entry(language).or_default().extend(findings.iter().map(said));
    }
    let languages: BTreeSet<String> = Language::ALL.iter().map(ToString::to_string).collect();
    assert_eq!(reached.keys().cloned().collect::<BTreeSet<_>>(), languages, "every catalogue");
    // The texts of every language are tried one by one beside the catalogues; whole answers in two of them are enough.
    for (language, reached) in reached.into_iter().filter(|(language, _)| ["en", "fr"].contains(&language.as_str())) {
        println!("conformance: {} of {} rules and reasons reached in {language}", reached.len(), possible.len());
        let open: Vec<_> = possible.difference(&reached).collect();
        assert!(open.is_empty(), "no case in {language} reaches {open:?}: write one, or list it as out of reach");
        let beyond: Vec<_> = reached.difference(&possible).collect();
        assert!(beyond.is_empty(), "{beyond:?} is reached and listed as out of reach: take it off the list");
    }
    for (name, why) in UNREACHABLE {
        println!("conformance: out of reach: {name}: {why}");
    }
}

#[test]
fn every_value_that_a_report_can_take_is_among_the_answers() {
    let all = answered();
    let values = |of: &dyn Fn(&Value, &Value) -> Value| -> BTreeSet<String> {
        let words = all.iter().map(|(case, answer)| of(case, &answer["report"]));
        words.map(|word| word.as_str().map_or_else(|| word.to_string(), str::to_owned)).collect()
    };
    let field = |path: &'static str| move |_: &Value, report: &Value| report.pointer(path).cloned().unwrap_or_default();
    assert_eq!(values(&field("/verdict")), texts(&["pass", "refer", "refuse", "null"]));
    assert_eq!(values(&field("/parcel_seen")), texts(&["full", "partly", "no"]));
    // A record fails only where a disk does; the fixed host has none that fails.
    assert_eq!(values(&field("/recorded")), texts(&["yes", "dry-run", "null"]));
    let statuses =
        ["valid", "unknown", "compromised", "retired", "outside-window", "foreign-country", "wrong-use", "null"];
    assert_eq!(values(&field("/signer/status")), texts(&statuses));
    assert_eq!(
        values(&field("/certificate/origin/kind")),
        texts(&["countries", "mixed-undisclosed", "absent", "null"])
    );
    assert_eq!(values(&field("/certificate/mining")), texts(&["artisanal", "industrial", "null"]));
    assert_eq!(values(&|case, _| case["post"]["procedure"].clone()), texts(&["import", "export", "transit"]));
    let inputs = values(&|case, _| case["check"]["input"].as_object().expect("an input").keys().next().cloned().into());
    assert_eq!(inputs, texts(&["text", "photo", "nothing"]));
    let layers: BTreeSet<String> = all
        .iter()
        .flat_map(|(_, answer)| answer["report"]["findings"].as_array().expect("findings"))
        .filter_map(|finding| finding["params"]["layer"].as_str().map(str::to_owned))
        .collect();
    assert_eq!(layers, texts(&["text", "envelope", "header", "payload"]));
}

/// A verdict with its record: enough of each, so that the bytes of a journal are compared and not only its reports.
#[test]
fn records_of_every_verdict_are_among_the_answers() {
    let mut recorded: BTreeMap<String, usize> = BTreeMap::new();
    for (case, answer) in answered() {
        let wanted = case["record"] == true && answer["report"]["recorded"] == "yes";
        assert_eq!(answer["record"].is_string(), wanted, "{}", case["name"]);
        if let Some(record) = answer["record"].as_str() {
            let hash = Digest::of(Domain::Entry, &from_hex(record).expect("hexadecimal digits")).to_string();
            assert_eq!(answer["report"]["entry"]["hash"], hash, "{}", case["name"]);
            // Several certificates together are recorded without a verdict: none of them was judged.
            let verdict = answer["report"]["verdict"].as_str();
            assert!(verdict.is_some() || answer["report"]["faults"][0] == "text:several", "{}", case["name"]);
            *recorded.entry(verdict.unwrap_or("refer").to_owned()).or_default() += 1;
        }
    }
    println!("conformance: records {recorded:?}");
    assert!(recorded.len() == 3 && recorded.values().all(|count| *count >= 20), "{recorded:?}");
}

/// What a text asks for and no rule gives stands there with its name.
#[test]
fn no_text_shows_a_parameter_that_is_missing() {
    for (case, answer) in answered() {
        let report = &answer["report"];
        let lines = report["findings"].as_array().into_iter().flatten().map(|finding| &finding["text"]);
        let lines = lines.chain(report["next"].as_array().into_iter().flatten());
        for text in lines.chain([&report["headline"], &report["scope_text"]]) {
            assert!(!text.to_string().contains("{$"), "{}: {text}", case["name"]);
        }
    }
}
