//! What the command alone says, from catalogues of its own: the library that phones load has none of them.

use roughcheck::messages::{Arg, Catalogues, Language, catalogues};

use crate::details;

static COMMAND: Catalogues = catalogues!("words");

/// The language that the system speaks, as POSIX names it; English where it has no catalogue.
pub(crate) fn system_language() -> Language {
    let locales = ["LC_ALL", "LC_MESSAGES", "LANG"].map(|name| std::env::var(name).unwrap_or_default());
    Language::of_locales(locales.iter().map(String::as_str))
}

/// A sentence. Where nobody reviewed the catalogue, the English stands beneath, unless the sentence already ends with it.
pub(crate) fn words(language: Language, id: &str, args: &[(&str, Arg)]) -> String {
    let (own, english) = (own_text(language, id, args), own_text(Language::English, id, args));
    if COMMAND.is_reviewed(language) || own.contains(&english) { own } else { format!("{own}\n{english}") }
}

/// The text in one language, with what the library found in that language too.
fn own_text<'a>(language: Language, id: &str, args: &[(&'a str, Arg)]) -> String {
    let known = |(name, value): &(&'a str, Arg)| match value {
        Arg::Text(found) if *name == "detail" => (*name, details::in_language(found, language).into()),
        value => (*name, value.clone()),
    };
    COMMAND.own_text(language, id, &args.iter().map(known).collect::<Vec<_>>())
}

/// A text with what stands in it.
pub(crate) type Sentence = (&'static str, Vec<(&'static str, Arg)>);

/// Several sentences in one line.
pub(crate) fn sentences(language: Language, said: &[Sentence]) -> String {
    let line = |language| {
        let texts = said.iter().map(|(id, args)| own_text(language, id, args));
        texts.collect::<Vec<_>>().join(match language {
            // The English ones begin small and end open.
            Language::English => "; ",
            other => other.space(),
        })
    };
    let (own, english) = (line(language), line(Language::English));
    if COMMAND.is_reviewed(language) || own.contains(&english) { own } else { format!("{own}\n{english}") }
}

/// A name or a few words within a line. Where nobody reviewed the catalogue, the English stands beside it.
pub(crate) fn word(language: Language, id: &str) -> String {
    words(language, id, &[]).replace('\n', " / ")
}

/// A text in this language alone, such as what a program compares.
pub(crate) fn only(language: Language, id: &str) -> String {
    COMMAND.own_text(language, id, &[])
}

#[cfg(test)]
mod tests {
    use roughcheck_testkit::catalogues::assert_alike;

    use super::*;

    #[test]
    fn every_catalogue_is_whole_and_like_the_others() {
        let files = Language::ALL.map(|language| (language.as_str(), COMMAND.written(language)));
        assert_alike(&files.each_ref().map(|(name, file)| (*name, file.as_str())));
    }

    #[test]
    fn what_nobody_reviewed_has_its_english_beneath_once() {
        let reading = [("reading", Arg::from("AO-1"))];
        assert_eq!(words(Language::English, "usage-number-asked", &reading), "if AO-1 is meant, write it so");
        let russian = words(Language::Russian, "usage-number-asked", &reading);
        assert!(russian.ends_with("\nif AO-1 is meant, write it so") && russian.starts_with("Если"), "{russian}");
        // What the system said is English already.
        let failed = words(Language::Russian, "failed", &[("detail", "out of memory".into())]);
        assert_eq!(failed, "Сбой: out of memory");
    }
}
