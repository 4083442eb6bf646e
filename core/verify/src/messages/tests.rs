//! Every catalogue: whole, with the same names and parameters, with a text for every finding, step and count.

use std::collections::BTreeMap;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser::parse;

use super::catalogue::own_text;
use super::*;
use crate::check::{HARMS, RULES, Rule};

/// The file of a catalogue.
fn written(language: Language) -> String {
    let file = format!("{}/src/messages/{}.ftl", env!("CARGO_MANIFEST_DIR"), language.as_str());
    std::fs::read_to_string(file).expect("a catalogue")
}

/// Every message of a catalogue as written, in its order, by name.
pub(super) fn messages(language: Language) -> Vec<(String, String)> {
    let file = written(language);
    let resource = parse(file.as_str()).expect("a catalogue that is parsed whole");
    let mut found: Vec<(String, String)> = Vec::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else {
            assert!(matches!(entry, Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_)));
            continue;
        };
        let start = format!("{} = ", message.id.name);
        let source = file.split(&format!("\n{start}")).nth(1).expect("it stands at the beginning of a line");
        let lines = source.split_inclusive('\n');
        let own = |line: &&str| line.starts_with([' ', '}', '\n']);
        let mut text: String = lines.clone().take(1).collect();
        text.extend(lines.skip(1).take_while(own));
        assert!(message.attributes.is_empty() && message.value.is_some(), "{start}");
        found.push((message.id.name.to_owned(), text.trim_end().to_owned()));
    }
    found
}

/// The parameters of every message: those that are shown, and those by which a text is only chosen.
fn parameters(language: Language) -> BTreeMap<String, Vec<String>> {
    fn of_pattern(pattern: &Pattern<&str>, names: &mut Vec<String>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                of_expression(expression, names);
            }
        }
    }
    fn of_inline(inline: &InlineExpression<&str>, names: &mut Vec<String>) {
        match inline {
            InlineExpression::VariableReference { id } => names.push(id.name.to_owned()),
            InlineExpression::Placeable { expression } => of_expression(expression, names),
            InlineExpression::StringLiteral { .. } => {}
            other => panic!("nothing else stands in a catalogue: {other:?}"),
        }
    }
    fn of_expression(expression: &Expression<&str>, names: &mut Vec<String>) {
        match expression {
            Expression::Inline(inline) => of_inline(inline, names),
            Expression::Select { selector, variants } => {
                of_inline(selector, names);
                variants.iter().for_each(|variant| of_pattern(&variant.value, names));
            }
        }
    }
    let file = written(language);
    let resource = parse(file.as_str()).expect("a catalogue that is parsed whole");
    let messages = resource.body.iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message),
        _ => None,
    });
    let of_message = |message: &fluent_syntax::ast::Message<&str>| {
        let mut names = Vec::new();
        of_pattern(message.value.as_ref().expect("a value"), &mut names);
        names.sort();
        names.dedup();
        (message.id.name.to_owned(), names)
    };
    messages.map(of_message).collect()
}

/// Marks of isolation stand in texts for people and are not seen.
fn visible(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

fn rule_id(rule: Rule) -> String {
    rule.as_str().replace('.', "-")
}

#[test]
fn every_catalogue_has_the_same_names_in_the_same_order_and_each_once() {
    let names = |language| messages(language).into_iter().map(|(name, _)| name).collect::<Vec<_>>();
    let english = names(Language::English);
    for language in Language::ALL {
        let own = names(language);
        for (one, other) in own.iter().zip(&english) {
            assert_eq!(one, other, "{language:?}");
        }
        assert_eq!(own.len(), english.len(), "{language:?}");
        let once: std::collections::BTreeSet<&String> = own.iter().collect();
        assert_eq!(once.len(), own.len(), "a name stands twice in {language:?}");
    }
}

#[test]
fn what_is_packed_is_what_was_written() {
    for language in Language::ALL {
        let (file, unpacked) = (written(language), packed::catalogue(language));
        let mut whole = parse(file.as_str()).expect("a catalogue that is parsed whole");
        whole
            .body
            .retain(|entry| !matches!(entry, Entry::GroupComment(_) | Entry::ResourceComment(_) | Entry::Comment(_)));
        for entry in &mut whole.body {
            if let Entry::Message(message) = entry {
                message.comment = None;
            }
        }
        let unpacked = parse(unpacked.as_str()).expect("a catalogue that is parsed whole");
        assert!(unpacked == whole, "{language:?}");
    }
}

#[test]
fn every_catalogue_uses_the_same_parameters() {
    let english = parameters(Language::English);
    for language in Language::ALL {
        for (name, used) in parameters(language) {
            assert_eq!(Some(&used), english.get(&name), "{name} in {language:?}");
        }
    }
}

#[test]
fn every_text_is_written_and_with_all_parameters_whole() {
    let parameters = parameters(Language::English);
    for language in Language::ALL {
        for (name, used) in &parameters {
            let args: Vec<(&str, Arg)> = used.iter().map(|one| (one.as_str(), format!("<{one}>").into())).collect();
            let shown = text(language, name, &args);
            assert!(!shown.trim().is_empty() && !shown.contains("{$"), "{name} in {language:?}: {shown}");
            let without = own_text(language, name, &[]);
            assert!(used.is_empty() || !without.is_empty(), "{name} in {language:?}");
        }
    }
}

#[test]
fn every_rule_and_reason_has_a_text_and_a_step_in_every_language() {
    for language in Language::ALL {
        for entry in RULES {
            let rule = rule_id(entry.rule);
            let reasons = entry.reasons.iter().map(|reason| format!("reason-{rule}-{reason}"));
            for id in reasons.chain([format!("good-{rule}"), format!("not-checked-{rule}")]) {
                assert!(has(language, &id), "{id} is missing in {language:?}");
            }
        }
        for harm in HARMS {
            assert!(has(language, &harm_id(harm.code)), "{} is missing in {language:?}", harm.code);
            assert!(harm_text(language, harm.code).is_some_and(|words| !words.contains("harm-")));
        }
        for step in STEPS.iter().flat_map(|row| row.steps) {
            assert!(has(language, step), "{step} is missing in {language:?}");
        }
    }
    assert_eq!(harm_text(Language::English, "H.NO_SUCH"), None);
    assert_eq!(harm_text(Language::Spanish, "H.TORTURE").as_deref(), Some("tortura (torture)"));
    for (rule, reason) in RULES.iter().flat_map(|entry| entry.reasons.iter().map(|reason| (entry.rule, *reason))) {
        let fault = format!("{rule}:{reason}");
        let rows = STEPS.iter().filter(|row| row.fault == fault || row.fault.starts_with(&format!("{fault}/")));
        assert!(rows.clone().count() > 0, "no step fits {fault}");
        assert!(rows.clone().all(|row| !row.steps.is_empty() && row.steps.len() < 4), "{fault}");
    }
}

#[test]
fn a_forgery_is_never_told_to_its_forger() {
    const FORGERIES: [&str; 9] = [
        "signature:invalid",
        "format:malformed",
        "key:unknown",
        "key:compromised",
        "key:wrong-use",
        "alert:number",
        "alert:seal",
        "number:differs",
        "participant:none",
    ];
    for fault in FORGERIES {
        let row = STEPS.iter().find(|row| row.fault == fault).expect("a row");
        assert!(row.steps.contains(&"next-forgery"), "{fault}");
        assert!(!row.steps.iter().any(|step| ["next-report", "next-call-issuer"].contains(step)), "{fault}");
    }
}

/// A text that counts, with the name of its count and its other parameters.
const COUNTED: [(&str, &str); 8] = [
    ("cert-packages", "count"),
    ("say-waiting", "entries"),
    ("say-journal-whole", "entries"),
    ("say-kept-aside", "files"),
    ("reason-dates-expired", "days"),
    ("reason-trust-stale", "days"),
    ("reason-clock-ahead", "days"),
    ("error-busy-sync", "seconds"),
];

#[test]
fn counts_choose_the_plural_in_every_language() {
    for language in Language::ALL {
        for (id, name) in COUNTED {
            let args = |count: u64| {
                let day = |name| (name, Arg::from("2026-01-01"));
                [(name, Arg::Count(count)), day("expires"), day("made"), day("clock"), day("floor")]
            };
            for count in [0, 1, 2, 5, 21] {
                let shown = visible(&own_text(language, id, &args(count)));
                assert!(!shown.contains('{') && !shown.is_empty(), "{id} {count} in {language:?}: {shown}");
                // One and two are words in some languages; all else is shown in digits.
                assert!(count < 3 || shown.contains(&count.to_string()), "{id} {count} in {language:?}: {shown}");
            }
        }
    }
    let packages = |language, count: u64| visible(&own_text(language, "cert-packages", &[("count", count.into())]));
    assert_eq!(packages(Language::English, 0), "0 packages");
    assert_eq!(packages(Language::English, 1), "one package");
    assert_eq!(packages(Language::French, 0), "0 paquet");
    assert_eq!(packages(Language::French, 21), "21 paquets");
    assert_eq!(packages(Language::English, u64::MAX), "18446744073709551615 packages");
}

#[test]
fn no_catalogue_promises_what_no_certificate_can() {
    const NEVER: [&str; 27] = [
        "conflict-free",
        "conflict free",
        "conflictfree",
        "ethical",
        "libre de conflit",
        "sans conflit",
        "hors conflit",
        "exempt de conflit",
        "éthique",
        "livre de conflito",
        "livres de conflito",
        "sem conflito",
        "isento de conflito",
        "ético",
        "libre de conflicto",
        "libres de conflicto",
        "sin conflicto",
        "exento de conflicto",
        "бесконфликт",
        "вне конфликт",
        "этичн",
        "خالية من النزاع",
        "خال من النزاع",
        "خالٍ من النزاع",
        "无冲突",
        "非冲突",
        "不涉冲突",
    ];
    for language in Language::ALL {
        let source = written(language).to_lowercase();
        for word in NEVER {
            assert!(!source.contains(word), "{word} in {language:?}");
        }
    }
}
