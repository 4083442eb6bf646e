//! What the library finds wrong with a text, a file or a value, in the person's language.
//!
//! The library says it in English, to programmers too. The catalogue `details/en.ftl` has those sentences word for word: by
//! them a text is found in the others, with what stands in it. What is not there stays as it is, English.

use roughcheck::messages::{Arg, Catalogues, ErrorWords, Language, catalogues, error_text};

static DETAILS: Catalogues = catalogues!("details");

/// Every sentence by its name, with what stands in it, in its order. One that others begin with stands behind them.
const SENTENCES: [(&str, &[&str]); 60] = [
    ("detail-place", &["found", "line", "column"]),
    ("detail-field", &["field", "found"]),
    ("detail-not-json", &[]),
    ("detail-json-end", &[]),
    ("detail-no-object", &[]),
    ("detail-unknown-field-of", &["field", "known"]),
    ("detail-unknown-of", &["known"]),
    ("detail-unknown-field", &["field"]),
    ("detail-missing-field", &["field"]),
    ("detail-duplicate-field", &["field"]),
    ("detail-variant-of", &["known"]),
    ("detail-type-found", &["expected", "value"]),
    ("detail-type", &["expected"]),
    ("detail-value-found", &["expected", "value"]),
    ("detail-value", &["expected"]),
    ("detail-length", &["expected"]),
    ("detail-found", &["found", "value"]),
    ("detail-text", &[]),
    ("detail-list", &[]),
    ("detail-map", &[]),
    ("detail-boolean", &[]),
    ("detail-reading", &["typed", "reading"]),
    ("detail-no-part", &["kind"]),
    ("detail-time", &[]),
    ("detail-day", &[]),
    ("detail-hexadecimal", &[]),
    ("detail-country", &[]),
    ("detail-procedure", &[]),
    ("detail-decision", &[]),
    ("detail-correction", &[]),
    ("detail-socket", &[]),
    ("detail-digit", &[]),
    ("detail-figure", &[]),
    ("detail-amount", &[]),
    ("detail-number", &[]),
    ("detail-serial", &[]),
    ("detail-empty", &[]),
    ("detail-long", &[]),
    ("detail-unshown", &[]),
    ("detail-unshown-sign", &["sign"]),
    ("detail-space", &[]),
    ("detail-foreign-number", &["own", "number"]),
    ("detail-key-reason", &[]),
    ("detail-database", &[]),
    ("detail-no-database", &["file"]),
    ("detail-no-device", &[]),
    ("detail-no-bundle", &[]),
    ("detail-head", &[]),
    ("detail-threshold", &["threshold", "keys"]),
    ("detail-head-dates", &[]),
    ("detail-not-root", &[]),
    ("detail-no-root", &[]),
    ("detail-inside", &["kind"]),
    ("detail-key-id", &[]),
    ("detail-file-kind", &[]),
    ("detail-database-failed", &["found"]),
    ("detail-postgres", &[]),
    ("detail-later-database", &[]),
    ("detail-other-database", &[]),
    ("detail-other-receipt-key", &["key"]),
];

/// What stands where something can stand, while a sentence is looked for.
const GAP: &str = "\u{1}";

/// What happened, with what the library found in this language too.
pub(crate) fn said(words: &ErrorWords, language: Language) -> String {
    let said = words.text(language);
    let (own, english) = said.split_once('\n').map_or((said.as_str(), None), |(own, english)| (own, Some(english)));
    let own = match words.found() {
        Some(found) => own.replacen(&format!("({found})"), &format!("({})", in_language(found, language)), 1),
        None => own.to_owned(),
    };
    english.map_or_else(|| own.clone(), |english| format!("{own}\n{english}"))
}

/// The same in this language, as far as it is known.
pub(crate) fn in_language(english: &str, language: Language) -> String {
    known(english, language).unwrap_or_else(|| english.to_owned())
}

/// The same in this language; none where the catalogues do not know it.
pub(crate) fn known(english: &str, language: Language) -> Option<String> {
    if language == Language::English {
        return None;
    }
    let found = SENTENCES.iter().find_map(|(id, names)| Some((id, names, filled(&pattern(id, names), english)?)));
    if let Some((id, names, values)) = found {
        let own = |name: &str, value: &str| match name {
            // What somebody wrote is quoted.
            "value" | "typed" | "field" => value.to_owned(),
            _ => in_language(value, language),
        };
        let values = names.iter().zip(values).map(|(name, value)| (*name, Arg::from(own(name, value))));
        return Some(DETAILS.own_text(language, id, &values.collect::<Vec<_>>()));
    }
    // Before it may stand what it is about: a code, or a field.
    let (about, found) = english.split_once(": ").filter(|(about, _)| !about.contains(' '))?;
    // Where nobody knows what was found, the code still says what it means; the rest is for programmers.
    let said = known(found, language).or_else(|| code_text(about, language))?;
    Some(format!("{about}{}{said}", language.colon()))
}

/// What the code of a refusal says, in this language alone.
fn code_text(code: &str, language: Language) -> Option<String> {
    let text = error_text(language, code).filter(|_| code.contains('.'))?;
    Some(text.lines().next().unwrap_or_default().trim_end_matches(['.', '。']).to_owned())
}

/// The English sentence, with gaps.
fn pattern(id: &str, names: &[&str]) -> String {
    let gaps: Vec<(&str, Arg)> = names.iter().map(|name| (*name, GAP.into())).collect();
    DETAILS.own_text(Language::English, id, &gaps)
}

/// What fills the gaps of a sentence; nothing where the text is another.
fn filled<'t>(pattern: &str, text: &'t str) -> Option<Vec<&'t str>> {
    let mut pieces = pattern.split(GAP);
    let mut rest = text.strip_prefix(pieces.next().unwrap_or_default())?;
    let mut values = Vec::new();
    let mut pieces = pieces.peekable();
    while let Some(piece) = pieces.next() {
        // The last piece ends the text.
        let (value, behind) = match pieces.peek() {
            None => (rest.strip_suffix(piece)?, ""),
            Some(_) => rest.split_once(piece)?,
        };
        values.push(value);
        rest = behind;
    }
    rest.is_empty().then_some(values)
}

#[cfg(test)]
mod tests {
    use roughcheck::base::{CountryCode, CountryCodeError, Day, Timestamp, json_object};
    use roughcheck::check::{Decision, Procedure, TypedParcel};
    use roughcheck_issue::{EccLevel, read_object};
    use roughcheck_testkit::catalogues::{assert_alike, parameters};

    use super::*;

    #[test]
    fn every_catalogue_is_whole_and_its_sentences_are_looked_for() {
        let files = Language::ALL.map(|language| (language.as_str(), DETAILS.written(language)));
        assert_alike(&files.each_ref().map(|(name, file)| (*name, file.as_str())));
        let written = parameters(&DETAILS.written(Language::English));
        assert_eq!(written.len(), SENTENCES.len() + 1);
        for (id, names) in SENTENCES {
            let mut names = names.to_vec();
            names.sort_unstable();
            assert_eq!(written.get(id).map(|used| used.iter().map(String::as_str).collect()), Some(names), "{id}");
        }
    }

    /// The library's own words, from the library.
    #[test]
    fn what_the_library_finds_is_said_in_every_language() {
        let object = |text: &str| read_object(text).expect_err("wrong").to_string();
        let parcel = |text: &str| json_object::<TypedParcel>(text).map(|_| ()).expect_err("wrong");
        let found = [
            object("{"),
            object("x"),
            object("5"),
            object(r#"{"a": 1}"#),
            object(r#"{"number": 5}"#),
            object(r#"{"issued": "5"}"#),
            parcel(r#"{"a": 1}"#),
            parcel(r#"{"A b": 1}"#),
            parcel(r#"{"seals": 5, "seals": 5}"#),
            "missing field `version`".to_owned(),
            "x".parse::<Day>().expect_err("wrong").to_string(),
            "x".parse::<Timestamp>().expect_err("wrong").to_string(),
            "x".parse::<Procedure>().expect_err("wrong").to_string(),
            "x".parse::<Decision>().expect_err("wrong").to_string(),
            "x".parse::<EccLevel>().expect_err("wrong").to_string(),
            "x".parse::<CountryCode>().map_err(|error: CountryCodeError| error.to_string()).expect_err("wrong"),
            "x".parse::<std::net::SocketAddr>().expect_err("wrong").to_string(),
            "x".parse::<u64>().expect_err("wrong").to_string(),
            "trust.malformed: envelope: expected a tag at byte 0".to_owned(),
            "trust.malformed: reason: a character that would not show as written".to_owned(),
            "trust.threshold: a threshold of 5 over 1 keys".to_owned(),
        ];
        for text in found {
            for language in Language::ALL.into_iter().filter(|language| *language != Language::English) {
                let own = in_language(&text, language);
                let english = ["this is", "expected", "field `", "written", " is ", "invalid", "line ", "missing"];
                let left: Vec<&&str> = english.iter().filter(|word| own.contains(**word)).collect();
                assert!(left.is_empty() && own != text, "{language:?}: {text}: {own}");
            }
            assert_eq!(in_language(&text, Language::English), text);
        }
        assert_eq!(in_language("disk full", Language::French), "disk full");
    }

    #[test]
    fn what_stands_in_a_sentence_is_said_too() {
        let text = "field `lines[0].carats`: invalid type, expected a string (line 2, column 9), and not `5`";
        let own = "champ `lines[0].carats` : il faut un texte (ligne 2, colonne 9), et non `5`";
        assert_eq!(in_language(text, Language::French), own);
    }

    #[test]
    fn what_somebody_wrote_is_quoted_as_it_is() {
        for written in ["not a root", "a map", "a string"] {
            let text = format!("invalid type, expected a string, and not `{written}`");
            for language in Language::ALL {
                let own = in_language(&text, language);
                assert!(own.contains(written), "{language:?}: {own}");
            }
        }
    }

    #[test]
    fn a_text_fills_a_sentence_or_is_another() {
        assert_eq!(filled("a \u{1} b \u{1}", "a x b y"), Some(vec!["x", "y"]));
        assert_eq!(filled("a", "a"), Some(Vec::new()));
        assert_eq!(filled("a", "ab"), None);
        assert_eq!(filled("\u{1} (\u{1})", "x (y"), None);
    }
}
