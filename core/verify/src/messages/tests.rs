//! Every catalogue: whole, with the same names and parameters, with a text for every finding, step and count.

use roughcheck_testkit::catalogues::{assert_alike, assert_promises_nothing, messages as messages_of, parameters};

use super::*;
use crate::check::{HARMS, RULES, Rule};

/// The file of a catalogue.
fn written(language: Language) -> String {
    let file = format!("{}/src/messages/{}.ftl", env!("CARGO_MANIFEST_DIR"), language.as_str());
    std::fs::read_to_string(file).expect("a catalogue")
}

/// Every message of a catalogue as written, in its order, by name.
pub(super) fn messages(language: Language) -> Vec<(String, String)> {
    messages_of(&written(language))
}

/// Marks of isolation stand in texts for people and are not seen.
fn visible(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

fn rule_id(rule: Rule) -> String {
    rule.as_str().replace('.', "-")
}

#[test]
fn what_is_packed_is_what_was_written() {
    for language in Language::ALL {
        let unpacked = format!("\n{}", packed::catalogue(language));
        assert_eq!(messages_of(&unpacked), messages(language), "{language:?}");
    }
}

#[test]
fn every_catalogue_is_whole_and_like_the_others() {
    let files = Language::ALL.map(|language| (language.as_str(), written(language)));
    assert_alike(&files.each_ref().map(|(name, file)| (*name, file.as_str())));
}

#[test]
fn every_text_is_written_and_with_all_parameters_whole() {
    let parameters = parameters(&written(Language::English));
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
fn what_a_newer_list_drops_is_told_in_every_language() {
    let named = vec!["AO-0000016".to_owned(), "AO-0000020 to AO-0000029".to_owned()];
    let dropped = crate::trust::Dropped { version: 7, count: 12_345, named, more: 12_334 };
    let noticed = Noticed { part: "revocations".to_owned(), why: "english".to_owned(), dropped: Some(dropped) };
    let all: std::collections::BTreeSet<String> =
        Language::ALL.into_iter().map(|language| visible(&noticed_text(language, &noticed))).collect();
    assert_eq!(all.len(), Language::ALL.len(), "one text each");
    for text in &all {
        assert!(["12345", "12334", "7", "AO-0000016"].iter().all(|part| text.contains(part)), "{text}");
    }
    assert_eq!(noticed_text(Language::French, &Noticed { dropped: None, ..noticed }), "english");
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
const COUNTED: [(&str, &str); 9] = [
    ("cert-packages", "count"),
    ("say-waiting", "entries"),
    ("say-journal-whole", "entries"),
    ("say-kept-aside", "files"),
    ("say-dropped", "count"),
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
                let dropped = [("version", Arg::from("7")), ("named", Arg::from("AO-1")), ("more", Arg::Count(0))];
                let days = [(name, Arg::Count(count)), day("expires"), day("made"), day("clock"), day("floor")];
                days.into_iter().chain(dropped).collect::<Vec<_>>()
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
    for language in Language::ALL {
        assert_promises_nothing(language.as_str(), &written(language));
    }
}
