use std::collections::{BTreeMap, BTreeSet};

use roughcheck_testkit::catalogues::{assert_promises_nothing, messages, parameters};

use super::*;
use crate::args;

/// Values that are typed as they are, and that no sign tells from English words.
const VALUES: [(&str, &[&str]); 4] = [
    ("help--procedure", &["import", "export", "transit"]),
    ("help-check--procedure", &["import", "export", "transit"]),
    ("help-decide--decision", &["release", "hold", "seize"]),
    ("help-revoke--reason", &["compromised", "retired"]),
];

/// The languages whose texts stand in catalogues.
fn others() -> impl Iterator<Item = Language> {
    Language::ALL.into_iter().filter(|language| *language != Language::English)
}

/// The names of the texts of a catalogue, in its order.
fn named(language: Language) -> Vec<String> {
    messages(&HELP.written(language)).into_iter().map(|(name, _)| name).collect()
}

/// Every text of verbs and options by its name, with all the English that it stands for.
fn all_texts() -> BTreeMap<String, BTreeSet<String>> {
    let mut command = args::command();
    command.build();
    let mut found = BTreeMap::new();
    find_texts(&command, "help", &mut found);
    found
}

fn find_texts(command: &Command, verb: &str, found: &mut BTreeMap<String, BTreeSet<String>>) {
    let mut add = |names: &[String], english: Option<&clap::builder::StyledStr>| {
        let english = english.expect("a doc comment").to_string();
        for (name, paragraph) in names.iter().zip(english.splitn(2, "\n\n")) {
            found.entry(name.clone()).or_default().insert(paragraph.to_owned());
        }
    };
    add(&[verb.to_owned(), format!("{verb}-long")], command.get_long_about().or(command.get_about()));
    for arg in command.get_arguments().filter(|arg| !matches!(arg.get_id().as_str(), "help" | "version")) {
        add(&names(arg, verb).1, arg.get_long_help().or(arg.get_help()));
    }
    for within in command.get_subcommands().filter(|within| !is_help(within)) {
        find_texts(within, &name_within(verb, within), found);
    }
}

/// What of an English text stands in every other as well: options, files, places of values, numbers.
fn typed(english: &str) -> BTreeSet<&str> {
    let words = english.split([' ', '\n', '(', ')', ',', ';']);
    let words = words.map(|word| word.trim_end_matches("'s").trim_matches('`').trim_end_matches(['.', ':']));
    let is_typed = |word: &&str| {
        let capitals = word.chars().filter(char::is_ascii_uppercase).count();
        let has = |signs: &[char]| word.contains(signs);
        let is_marked = has(&['_', ':', '/', '|', '[', '.']) || word.chars().any(|sign| sign.is_ascii_digit());
        capitals > 1 || is_marked || word.starts_with("--")
    };
    // The union has other letters elsewhere, and “for example” is no name.
    words.filter(is_typed).filter(|word| !["EU", "e.g"].contains(word)).collect()
}

#[test]
fn every_verb_and_option_has_its_text_in_every_language_and_no_text_is_left_over() {
    let texts = all_texts();
    assert!(texts.len() > 150, "only {} texts: the test looks in the wrong place", texts.len());
    let wanted: BTreeSet<String> = named(Language::English).into_iter().chain(texts.into_keys()).collect();
    let english = parameters(&HELP.written(Language::English));
    for language in others() {
        let written = HELP.written(language);
        let own: BTreeSet<String> = named(language).into_iter().collect();
        let missing: Vec<&String> = wanted.difference(&own).collect();
        let left: Vec<&String> = own.difference(&wanted).collect();
        assert!(missing.is_empty() && left.is_empty(), "{language:?}: missing {missing:?}, left over {left:?}");
        assert_eq!(own.len(), named(language).len(), "a name stands twice in {language:?}");
        assert_eq!(named(language), named(Language::French), "one order everywhere");
        for (name, used) in parameters(&written) {
            assert_eq!(used, english.get(&name).cloned().unwrap_or_default(), "{name} in {language:?}");
        }
        assert_promises_nothing(language.as_str(), &written);
    }
}

/// A text that several verbs share is never shown where the English says something else.
#[test]
fn every_text_stands_for_one_english() {
    for (name, english) in all_texts() {
        assert_eq!(english.len(), 1, "{name} needs a text of each verb: {english:?}");
    }
}

#[test]
fn what_is_typed_stands_in_every_language() {
    let mut seen = BTreeSet::new();
    for (name, english) in all_texts() {
        let values = VALUES.iter().filter(|(of, _)| *of == name).flat_map(|(_, values)| values.iter().copied());
        let typed: BTreeSet<&str> = english.iter().flat_map(|english| typed(english)).chain(values).collect();
        for language in others() {
            let own = HELP.own_text(language, &name, &[]);
            let lacking: Vec<&&str> = typed.iter().filter(|word| !own.contains(**word)).collect();
            assert!(lacking.is_empty(), "{name} in {language:?} lacks {lacking:?}: {own}");
        }
        seen.extend(typed.into_iter().map(ToOwned::to_owned));
    }
    for word in ["--to", "SEQ", "EPOCH.SEQ", "sqlite:FILE", "CC.ledger", "root.part", ".png", "release", "30", "JSON"] {
        assert!(seen.contains(word), "{word}: {seen:?}");
    }
}

/// Every page of help, with `-h` and with `--help`.
fn pages(command: &mut Command, pages: &mut Vec<String>) {
    pages.push(command.render_help().to_string());
    pages.push(command.render_long_help().to_string());
    command.get_subcommands_mut().for_each(|verb| self::pages(verb, pages));
}

#[test]
fn every_page_has_what_clap_says_in_the_language_and_the_english_beneath() {
    for language in others() {
        let mut all = Vec::new();
        pages(&mut in_language(args::command(), language), &mut all);
        assert!(all.len() > 80, "{}", all.len());
        for page in all {
            let bare =
                |line: &str| ["Usage: ", "Commands:", "Arguments:", "Options:"].iter().any(|one| line.starts_with(one));
            assert!(!page.lines().any(bare) && !page.contains("clap-") && !page.contains("help-"), "{page}");
            assert!(page.contains(&word(language, "clap-usage", "")), "{page}");
            let count = |language, id: &str| {
                let said = word(language, id, "");
                page.matches(said.split([':', '：']).next().unwrap_or_default()).count()
            };
            for id in ["clap-help", "clap-default", "clap-values"] {
                let (own, english) = (count(language, id), count(Language::English, id));
                assert_eq!(own, english, "the English stands beneath:\n{page}");
            }
        }
    }
}

#[test]
fn what_runs_from_right_to_left_keeps_what_is_typed_in_its_order() {
    let line = in_order("أين؟ `--out FILE`، أو (30).", Language::Arabic);
    assert_eq!(line, "\u{2067}أين؟ \u{2066}`--out FILE`\u{2069}، أو (\u{2066}30\u{2069}).\u{2069}");
    assert_eq!(in_order("Où ? --out", Language::French), "Où ? --out");
}

#[test]
fn the_english_is_what_stands_in_the_code() {
    let (mut own, mut other) = (Vec::new(), Vec::new());
    let mut plain = args::command();
    plain.build();
    pages(&mut plain, &mut own);
    pages(&mut in_language(args::command(), Language::French), &mut other);
    for (english, french) in own.iter().zip(&other) {
        for line in english.lines().filter(|line| line.starts_with("          ") && !line.trim().starts_with('[')) {
            assert!(french.contains(line.trim()), "{line}\n{french}");
        }
    }
}
