//! Every catalogue: whole, with the same names and parameters, with a text for every finding, step and count.

use std::collections::BTreeMap;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser::parse;

use super::catalogue::{Catalogue, own_text, with_english};
use super::*;
use crate::check::{HARMS, RULES, Rule};

/// Every message of a catalogue as written, in its order, by name.
pub(super) fn messages(language: Language) -> Vec<(String, String)> {
    let resource = parse(language.source()).expect("a catalogue that is parsed whole");
    let mut found: Vec<(String, String)> = Vec::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else {
            assert!(matches!(entry, Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_)));
            continue;
        };
        let start = format!("{} = ", message.id.name);
        let source =
            language.source().split(&format!("\n{start}")).nth(1).expect("it stands at the beginning of a line");
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
    let resource = parse(language.source()).expect("a catalogue that is parsed whole");
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
        let source = language.source().to_lowercase();
        for word in NEVER {
            assert!(!source.contains(word), "{word} in {language:?}");
        }
    }
}

#[test]
fn unreviewed_text_is_shown_with_the_english_beneath() {
    let draft = Catalogue::parse(Language::Portuguese, "catalogue-reviewed-by = nobody\nnext-decide = Registe.\n");
    assert!(!draft.reviewed);
    assert_eq!(draft.text("next-decide", &[]).as_deref(), Some("Registe."));
    assert_eq!(draft.text("label-next", &[]), None);
    for language in Language::ALL.into_iter().filter(|language| !language.catalogue().reviewed) {
        let shown = text(language, "next-decide", &[]);
        assert!(shown.ends_with("\nRecord what you do: release, hold or seize."), "{shown}");
        assert!(label(language, "label-next").ends_with(" / What to do next"));
        assert!(harm_text(language, "H.TORTURE").is_some_and(|words| words.ends_with(" (torture)")));
    }
    assert_eq!(text(Language::French, "label-next", &[]), "Que faire maintenant");
    assert_eq!(text(Language::French, "no-such-name", &[]), "no-such-name");
    assert_eq!(with_english(Language::French, |language| language.as_str().to_owned()), "fr");
}

#[test]
fn what_runs_from_right_to_left_is_isolated_and_reorders_nothing() {
    let alert = |language, words: &str| own_text(language, "say-alert", &[("text", words.into())]);
    assert_eq!(alert(Language::English, "ABC"), "Alert: “ABC”");
    assert_eq!(alert(Language::English, "شركة"), "Alert: “\u{2068}شركة\u{2069}”");
    let day = own_text(Language::Arabic, "reason-dates-reversed", &[("issued", "2026-01-10".into())]);
    assert!(day.contains("\u{2068}2026-01-10\u{2069}"), "{day}");
}

#[test]
fn languages_are_found_by_their_code_and_by_the_locale_of_the_system() {
    assert_eq!(Language::parse("fr-BE"), Some(Language::French));
    assert_eq!(Language::parse("EN_us"), Some(Language::English));
    assert_eq!(Language::parse("pt_BR.UTF-8"), Some(Language::Portuguese));
    assert_eq!(Language::parse("ar@calendar=gregorian"), Some(Language::Arabic));
    assert_eq!(Language::parse("xx"), None);
    assert_eq!(Language::of_locales(["", "zh_CN.UTF-8", "fr_FR"]), Language::Chinese);
    assert_eq!(Language::of_locales(["C.UTF-8", "fr_FR"]), Language::English);
    assert_eq!(Language::of_locales(["POSIX", "fr_FR"]), Language::English);
    assert_eq!(Language::of_locales(["", ""]), Language::English);
}

#[test]
fn countries_are_shown_by_name_with_their_code_behind() {
    assert_eq!(country_name(Language::English, "AO"), "Angola (AO)");
    assert_eq!(country_name(Language::French, "ZA"), "Afrique du Sud (ZA)");
    assert_eq!(country_name(Language::French, "QQ"), "QQ");
    let policy = include_str!("../../../../data/policy.json");
    let codes = policy.split("\"code\": \"").skip(1).filter_map(|rest| rest.get(..2));
    let members =
        ["AT", "BE", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "IE", "IT", "LT", "LU", "LV", "MT"];
    for code in codes.chain(members).chain(["NL", "PT", "SE", "SK"]) {
        assert!(Language::ALL.iter().all(|one| has(*one, &format!("country-{code}"))), "{code} has no name");
    }
}

#[test]
fn the_certificate_is_shown_field_by_field_in_the_order_of_the_annex() {
    use roughcheck_format::certificate::{CertificateRecord, LineRecord, OriginRecord};
    let record = CertificateRecord {
        number: "AO-001234".to_owned(),
        participant: Some("AO".to_owned()),
        origin: OriginRecord { kind: "countries".to_owned(), countries: vec!["AO".to_owned(), "NA".to_owned()] },
        parcels: 3,
        lines: vec![LineRecord {
            hs: "7102.10".to_owned(),
            carats: "1204.35".parse().expect("a weight"),
            usd: "182000.00".parse().expect("an amount"),
        }],
        mining: Some("artisanal".to_owned()),
        ..CertificateRecord::default()
    };
    let lines = certificate_lines(&record, Language::English);
    let fields: Vec<&str> = lines.iter().map(|line| line.field.as_str()).collect();
    let due = "statement origin number issued expires participant authority exporter importer provenance goods parcels \
               seals mining";
    assert_eq!(fields.join(" "), due);
    let value = |field: &str| lines.iter().find(|line| line.field == field).map(|line| line.value.as_str());
    assert_eq!(value("origin"), Some("Angola (AO), Namibia (NA)"));
    assert_eq!(value("parcels"), Some("3 packages"));
    assert_eq!(value("goods"), Some("HS 7102.10 (unsorted): 1204.35 ct, US$ 182000.00"));
    assert_eq!(value("seals"), Some("none"));
    assert_eq!(value("mining"), Some("artisanal"));
    for line in Language::ALL.iter().flat_map(|language| certificate_lines(&record, *language)) {
        assert!(!line.label.is_empty() && !line.value.is_empty() && !line.value.contains("cert-"), "{line:?}");
    }
}
