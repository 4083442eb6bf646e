//! What is wrong with a command line, in the person's language: clap finds it, the catalogues say it.

use std::error::Error as _;
use std::ffi::OsStr;

use clap::error::{ContextKind, ContextValue, Error, ErrorKind};
use roughcheck::messages::{Arg, Language};

use crate::common::system_language;
use crate::output::Failure;
use crate::words::Sentence;

/// The language of somebody whose command line cannot be understood: what it says of it, or else the system's.
pub(crate) fn language<'a>(arguments: impl IntoIterator<Item = &'a OsStr>) -> Language {
    let mut arguments = arguments.into_iter().filter_map(OsStr::to_str);
    let code = arguments.find_map(|argument| match argument.strip_prefix("--lang") {
        Some("") => Some(None),
        Some(code) => code.strip_prefix('=').map(Some),
        None => None,
    });
    let code = code.and_then(|code| code.or_else(|| arguments.next()));
    code.and_then(Language::parse).unwrap_or_else(system_language)
}

/// What is wrong, the hint that goes with it, and where help is.
pub(crate) fn failure(error: &Error) -> Failure {
    let value = |kind| error.get(kind).map(texts).filter(|texts| !texts.is_empty());
    let what = |kind| value(kind).unwrap_or_default().join(" ");
    let of = |id, args: Vec<(&'static str, String)>| -> Sentence {
        (id, args.into_iter().map(|(name, text)| (name, Arg::from(text))).collect())
    };
    let mut said = vec![match error.kind() {
        ErrorKind::UnknownArgument => of("usage-unknown", vec![("what", what(ContextKind::InvalidArg))]),
        ErrorKind::InvalidSubcommand => of("usage-unknown", vec![("what", what(ContextKind::InvalidSubcommand))]),
        ErrorKind::MissingRequiredArgument => of("usage-missing", vec![("what", what(ContextKind::InvalidArg))]),
        ErrorKind::InvalidValue if what(ContextKind::InvalidValue).is_empty() => {
            of("usage-missing", vec![("what", what(ContextKind::InvalidArg))])
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let (option, value) = (what(ContextKind::InvalidArg), what(ContextKind::InvalidValue));
            of("usage-value", vec![("option", option), ("value", value)])
        }
        ErrorKind::ArgumentConflict => {
            let (one, other) = (what(ContextKind::InvalidArg), what(ContextKind::PriorArg));
            let other = if other.is_empty() { one.clone() } else { other };
            of("usage-conflict", vec![("what", one), ("other", other)])
        }
        _ => of("usage-other", Vec::new()),
    }];
    if let Some(valid) = value(ContextKind::ValidValue) {
        said.push(of("usage-values", vec![("values", valid.join(", "))]));
    }
    if let Some(why) = error.source().filter(|_| error.kind() == ErrorKind::ValueValidation) {
        said.push(of("usage-refused", vec![("detail", why.to_string())]));
    }
    let suggested = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    if let Some(meant) = suggested.into_iter().find_map(value) {
        said.push(of("usage-suggested", vec![("what", meant.join(", "))]));
    }
    said.push(of("usage-help", Vec::new()));
    Failure::sentences(said).misuse()
}

/// What clap says of an error, as plain texts.
fn texts(value: &ContextValue) -> Vec<String> {
    match value {
        ContextValue::String(text) => vec![text.clone()],
        ContextValue::Strings(texts) => texts.clone(),
        ContextValue::StyledStr(text) => vec![text.to_string()],
        ContextValue::StyledStrs(texts) => texts.iter().map(ToString::to_string).collect(),
        ContextValue::Number(number) => vec![number.to_string()],
        _ => Vec::new(),
    }
    .into_iter()
    .filter(|text| !text.is_empty())
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_stands_anywhere_in_what_cannot_be_understood() {
        let of = |arguments: &[&str]| language(arguments.iter().map(OsStr::new));
        assert_eq!(of(&["check", "--lang", "ru", "--nonsense"]), Language::Russian);
        assert_eq!(of(&["--lang=zh", "nonsense"]), Language::Chinese);
        assert_eq!(of(&["--language", "fr", "--lang"]), system_language());
    }
}
