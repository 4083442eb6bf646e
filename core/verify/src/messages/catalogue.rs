//! Catalogues: Fluent files compiled in, each unpacked and parsed once, on first use. Those of reports are here; a front end has its own
//! for what only it says.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::{Language, packed};

/// A parameter of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// A name, day, amount, code or text of others.
    Text(String),
    /// A count, by which a text chooses its plural.
    Count(u64),
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<u64> for Arg {
    fn from(count: u64) -> Self {
        Self::Count(count)
    }
}

/// Counts above this are shown as they are: Fluent computes with doubles, which hold no more.
const MOST_COUNTED: u64 = 1 << 53;

impl Arg {
    fn value(&self, isolates: bool) -> FluentValue<'static> {
        match self {
            Self::Count(count) if *count <= MOST_COUNTED => FluentValue::from(*count),
            Self::Count(count) => FluentValue::from(count.to_string()),
            Self::Text(text) if isolates => FluentValue::from(text.clone()),
            Self::Text(text) => FluentValue::from(isolated(text)),
        }
    }
}

/// The text between marks of isolation where it is written from right to left, so that it cannot reorder the words around
/// it, nor they it (Unicode Standard Annex 9). The Arabic catalogue isolates every parameter by itself.
pub(super) fn isolated(text: &str) -> String {
    const RIGHT_TO_LEFT: [std::ops::RangeInclusive<char>; 5] = [
        '\u{590}'..='\u{8ff}',
        '\u{fb1d}'..='\u{fdff}',
        '\u{fe70}'..='\u{feff}',
        '\u{10800}'..='\u{10fff}',
        '\u{1e800}'..='\u{1efff}',
    ];
    let turns = |letter: char| RIGHT_TO_LEFT.iter().any(|range| range.contains(&letter));
    if text.chars().any(turns) { format!("\u{2068}{text}\u{2069}") } else { text.to_owned() }
}

/// One parsed catalogue.
struct Catalogue {
    bundle: FluentBundle<FluentResource>,
    /// Whether it puts marks of isolation around every parameter by itself.
    isolates: bool,
    /// Whether somebody who was not its author read it.
    reviewed: bool,
}

impl Catalogue {
    fn parse(language: Language, source: String) -> Self {
        // The part of a file that can be parsed is used; a test wants all of every file.
        let resource = match FluentResource::try_new(source) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        let languages: Vec<LanguageIdentifier> = language.as_str().parse().into_iter().collect();
        let mut bundle = FluentBundle::new_concurrent(languages);
        // Elsewhere texts are printed and compared, and marks of isolation would stand in them unseen.
        let isolates = language.is_right_to_left();
        bundle.set_use_isolating(isolates);
        let _ = bundle.add_resource(resource);
        let mut catalogue = Self { bundle, isolates, reviewed: false };
        catalogue.reviewed = catalogue.text("catalogue-reviewed-by", &[]).is_some_and(|who| who != "nobody");
        catalogue
    }

    /// Its own text of this name.
    fn text(&self, id: &str, args: &[(&str, Arg)]) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        let mut values = FluentArgs::new();
        for (name, value) in args {
            values.set((*name).to_owned(), value.value(self.isolates));
        }
        let mut errors = Vec::new();
        Some(self.bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned())
    }
}

/// The catalogues of one part of the product, one for each language. The report has its own; a front end that says more
/// brings others, so that whoever takes the library alone carries no word of them.
pub struct Catalogues {
    source: fn(Language) -> String,
    parsed: [OnceLock<Catalogue>; Language::ALL.len()],
}

/// Catalogues of a front end's own: the Fluent files of a folder beside the calling file, one for each [`Language`], named
/// by its code.
///
/// [`Language`]: super::Language
#[macro_export]
macro_rules! catalogues {
    ($folder:literal) => {
        $crate::messages::Catalogues::new(|language| {
            use $crate::messages::Language;
            let written = match language {
                Language::English => include_str!(concat!($folder, "/en.ftl")),
                Language::French => include_str!(concat!($folder, "/fr.ftl")),
                Language::Portuguese => include_str!(concat!($folder, "/pt.ftl")),
                Language::Spanish => include_str!(concat!($folder, "/es.ftl")),
                Language::Russian => include_str!(concat!($folder, "/ru.ftl")),
                Language::Arabic => include_str!(concat!($folder, "/ar.ftl")),
                Language::Chinese => include_str!(concat!($folder, "/zh.ftl")),
            };
            written.to_owned()
        })
    };
}
pub use catalogues;

impl std::fmt::Debug for Catalogues {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Catalogues").finish_non_exhaustive()
    }
}

impl Catalogues {
    /// Catalogues as written: Fluent files, each of which names its reviewer, or `nobody`, in `catalogue-reviewed-by`.
    /// Nothing is parsed before it is needed.
    #[must_use]
    pub const fn new(source: fn(Language) -> String) -> Self {
        Self { source, parsed: [const { OnceLock::new() }; Language::ALL.len()] }
    }

    /// The catalogue of this language as written, for those who hold it to the others.
    #[must_use]
    pub fn written(&self, language: Language) -> String {
        (self.source)(language)
    }

    fn of(&self, language: Language) -> &Catalogue {
        let [en, fr, pt, es, ru, ar, zh] = &self.parsed;
        let slot = match language {
            Language::English => en,
            Language::French => fr,
            Language::Portuguese => pt,
            Language::Spanish => es,
            Language::Russian => ru,
            Language::Arabic => ar,
            Language::Chinese => zh,
        };
        slot.get_or_init(|| Catalogue::parse(language, (self.source)(language)))
    }

    /// Whether somebody who was not its author read the catalogue of this language.
    #[must_use]
    pub fn is_reviewed(&self, language: Language) -> bool {
        self.of(language).reviewed
    }

    /// Whether the catalogue of this language has its own text of this name.
    #[must_use]
    pub fn has(&self, language: Language, id: &str) -> bool {
        self.of(language).bundle.has_message(id)
    }

    /// A text in this language alone, for those who say in another way that nobody reviewed it; the English one where the
    /// language lacks it, the name itself where both do.
    #[must_use]
    pub fn own_text(&self, language: Language, id: &str, args: &[(&str, Arg)]) -> String {
        let own = self.of(language).text(id, args);
        own.or_else(|| self.of(Language::English).text(id, args)).unwrap_or_else(|| id.to_owned())
    }

    /// A text; where nobody reviewed the catalogue, with the English beneath, on a line of its own.
    #[must_use]
    pub fn text(&self, language: Language, id: &str, args: &[(&str, Arg)]) -> String {
        self.with_english(language, |language| self.own_text(language, id, args))
    }

    /// A heading or the name of a field. Where nobody reviewed the catalogue, the English stands beside it.
    #[must_use]
    pub fn label(&self, language: Language, id: &str) -> String {
        self.text(language, id, &[]).replace('\n', " / ")
    }

    /// What `write` says in this language; where nobody reviewed its catalogue, with the English beneath.
    fn with_english(&self, language: Language, write: impl Fn(Language) -> String) -> String {
        let own = write(language);
        if self.is_reviewed(language) {
            return own;
        }
        let english = write(Language::English);
        if own == english { own } else { format!("{own}\n{english}") }
    }
}

/// The catalogues of reports.
static REPORTS: Catalogues = Catalogues::new(packed::catalogue);

/// A text in this language alone, for those who say in another way that nobody reviewed its catalogue; the English one
/// where the language lacks it, the name itself where both do.
#[must_use]
pub fn own_text(language: Language, id: &str, args: &[(&str, Arg)]) -> String {
    REPORTS.own_text(language, id, args)
}

/// What `write` says in this language; where nobody reviewed its catalogue, with the English beneath.
pub(super) fn with_english(language: Language, write: impl Fn(Language) -> String) -> String {
    REPORTS.with_english(language, write)
}

/// A text of the catalogue; the English one where the language lacks it, the name itself where both do. Where nobody
/// reviewed the catalogue, the English stands beneath, on a line of its own.
#[must_use]
pub fn text(language: Language, id: &str, args: &[(&str, Arg)]) -> String {
    REPORTS.text(language, id, args)
}

/// A heading or the name of a field. Where nobody reviewed the catalogue, the English stands beside it.
#[must_use]
pub fn label(language: Language, id: &str) -> String {
    REPORTS.label(language, id)
}

/// Whether the catalogue has its own text of this name.
#[must_use]
pub fn has(language: Language, id: &str) -> bool {
    REPORTS.has(language, id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unreviewed_text_is_shown_with_the_english_beneath() {
        let draft =
            Catalogue::parse(Language::Portuguese, "catalogue-reviewed-by = nobody\nnext-decide = Registe.\n".into());
        assert!(!draft.reviewed);
        assert_eq!(draft.text("next-decide", &[]).as_deref(), Some("Registe."));
        assert_eq!(draft.text("label-next", &[]), None);
        for language in Language::ALL.into_iter().filter(|language| !REPORTS.is_reviewed(*language)) {
            let shown = text(language, "next-decide", &[]);
            assert!(shown.ends_with("\nRecord what you do: release, hold or seize."), "{shown}");
            assert!(label(language, "label-next").ends_with(" / What to do next"));
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
}
