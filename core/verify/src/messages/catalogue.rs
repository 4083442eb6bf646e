//! The catalogues: Fluent files compiled in, parsed once.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

use roughcheck_format::base::coded;

coded! {
    /// A language in which reports can be written. Its name is the code of ISO 639.
    #[derive(Default)]
    pub enum Language {
        /// English.
        #[default]
        English = "en",
        /// French.
        French = "fr",
    }
}

impl Language {
    /// The language of a code such as `fr` or `fr-BE`; none where there is no catalogue for it.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        let primary = code.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        Self::from_name(&primary)
    }

    /// The catalogue as written.
    const fn source(self) -> &'static str {
        match self {
            Self::English => include_str!("en.ftl"),
            Self::French => include_str!("fr.ftl"),
        }
    }

    fn catalogue(self) -> &'static Catalogue {
        static ENGLISH: OnceLock<Catalogue> = OnceLock::new();
        static FRENCH: OnceLock<Catalogue> = OnceLock::new();
        let slot = match self {
            Self::English => &ENGLISH,
            Self::French => &FRENCH,
        };
        slot.get_or_init(|| Catalogue::parse(self.as_str(), self.source()))
    }
}

/// One parsed catalogue.
pub(super) struct Catalogue {
    bundle: FluentBundle<FluentResource>,
    reviewed: bool,
}

impl Catalogue {
    pub(super) fn parse(code: &str, source: &str) -> Self {
        // The part of a file that can be parsed is used; a test wants all of every file.
        let resource = match FluentResource::try_new(source.to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        let languages: Vec<LanguageIdentifier> = code.parse().into_iter().collect();
        let mut bundle = FluentBundle::new_concurrent(languages);
        // Texts are printed and compared; marks of isolation would stand in them unseen.
        bundle.set_use_isolating(false);
        let _ = bundle.add_resource(resource);
        let mut catalogue = Self { bundle, reviewed: false };
        catalogue.reviewed = catalogue.text("catalogue-reviewed-by", &[]).is_some_and(|who| who != "nobody");
        catalogue
    }

    pub(super) fn text(&self, id: &str, args: &[(&str, String)]) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        let mut values = FluentArgs::new();
        for (name, value) in args {
            values.set((*name).to_owned(), value.clone());
        }
        let mut errors = Vec::new();
        Some(self.bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned())
    }

    /// The text of a catalogue that nobody reviewed is shown with the English beneath.
    pub(super) fn with_english(&self, english: &Self, id: &str, args: &[(&str, String)]) -> String {
        let own = self.text(id, args);
        let plain = || english.text(id, args).unwrap_or_else(|| id.to_owned());
        match own {
            None => plain(),
            Some(own) if self.reviewed => own,
            Some(own) => format!("{own}\n{}", plain()),
        }
    }
}

/// A text of the catalogue; the English one where the language lacks it, the name itself where both do.
#[must_use]
pub fn text(language: Language, id: &str, args: &[(&str, String)]) -> String {
    language.catalogue().with_english(Language::English.catalogue(), id, args)
}

/// Whether the catalogue has its own text of this name.
#[must_use]
pub fn has(language: Language, id: &str) -> bool {
    language.catalogue().bundle.has_message(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(language: Language) -> Vec<String> {
        let lines = language.source().lines().filter_map(|line| line.split_once(" = "));
        lines.map(|(id, _)| id.to_owned()).collect()
    }

    #[test]
    fn every_file_is_parsed_whole_and_has_the_same_names() {
        for language in Language::ALL {
            assert!(FluentResource::try_new(language.source().to_owned()).is_ok(), "{language:?}");
            assert_eq!(ids(language), ids(Language::English), "{language:?}");
            let mut sorted = ids(language);
            sorted.sort();
            let count = sorted.len();
            sorted.dedup();
            assert_eq!(sorted.len(), count, "a name stands twice in {language:?}");
        }
    }

    #[test]
    fn both_catalogues_use_the_same_parameters() {
        let parameters = |line: &str| {
            let mut names: Vec<String> =
                line.split("{ $").skip(1).filter_map(|rest| rest.split(' ').next()).map(str::to_owned).collect();
            names.sort();
            names
        };
        let texts = |language: Language| language.source().lines().filter(|line| line.contains(" = "));
        for (english, french) in texts(Language::English).zip(texts(Language::French)) {
            assert_eq!(parameters(english), parameters(french), "{english}");
        }
    }

    #[test]
    fn no_catalogue_promises_what_no_certificate_can() {
        const NEVER: [&str; 8] = [
            "conflict-free",
            "conflict free",
            "conflictfree",
            "libre de conflit",
            "sans conflit",
            "hors conflit",
            "ethical",
            "éthique",
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
        let english = Language::English.catalogue();
        let draft = Catalogue::parse("pt", "catalogue-reviewed-by = nobody\nnext-decide = Registe o que faz.\n");
        let shown = draft.with_english(english, "next-decide", &[]);
        assert_eq!(shown, "Registe o que faz.\nRecord what you do: release, hold or seize.");
        assert_eq!(draft.with_english(english, "label-next", &[]), "What to do next");
        assert_eq!(text(Language::French, "no-such-name", &[]), "no-such-name");
    }

    #[test]
    fn languages_are_found_by_their_code() {
        assert_eq!(Language::parse("fr-BE"), Some(Language::French));
        assert_eq!(Language::parse("EN_us"), Some(Language::English));
        assert_eq!(Language::parse("xx"), None);
    }
}
