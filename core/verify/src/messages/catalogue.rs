//! The catalogues: Fluent files compiled in, each unpacked and parsed once, on first use.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::packed;
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
        /// Portuguese.
        Portuguese = "pt",
        /// Spanish.
        Spanish = "es",
        /// Russian.
        Russian = "ru",
        /// Arabic, from right to left.
        Arabic = "ar",
        /// Chinese, in simplified characters.
        Chinese = "zh",
    }
}

/// A place for one catalogue, filled on first use.
macro_rules! slot {
    () => {{
        static SLOT: OnceLock<Catalogue> = OnceLock::new();
        &SLOT
    }};
}

impl Language {
    /// The language of a code or locale such as `fr`, `fr-BE` or `pt_BR.UTF-8`; none where there is no catalogue for it.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        let primary = code.split(['-', '_', '.', '@']).next().unwrap_or_default().to_ascii_lowercase();
        Self::from_name(&primary)
    }

    /// The language of a system: the first of these locales that is not empty decides, as POSIX has it for `LC_ALL`,
    /// `LC_MESSAGES` and `LANG`. English where it is `C` or `POSIX`, where it has no catalogue, and where none is set.
    #[must_use]
    pub fn of_locales<'a>(locales: impl IntoIterator<Item = &'a str>) -> Self {
        let first = locales.into_iter().find(|locale| !locale.is_empty());
        first.and_then(Self::parse).unwrap_or_default()
    }

    /// Whether it is written from right to left.
    #[must_use]
    pub const fn is_right_to_left(self) -> bool {
        matches!(self, Self::Arabic)
    }

    /// What stands between a label and its value.
    #[must_use]
    pub const fn colon(self) -> &'static str {
        match self {
            Self::French => " : ",
            Self::Chinese => "：",
            Self::English | Self::Portuguese | Self::Spanish | Self::Russian | Self::Arabic => ": ",
        }
    }

    /// What stands between the items of a list.
    pub(super) const fn comma(self) -> &'static str {
        match self {
            Self::Arabic => "، ",
            Self::Chinese => "、",
            Self::English | Self::French | Self::Portuguese | Self::Spanish | Self::Russian => ", ",
        }
    }

    /// What stands between two sentences.
    pub(super) const fn space(self) -> &'static str {
        match self {
            Self::Chinese => "",
            _ => " ",
        }
    }

    pub(super) fn catalogue(self) -> &'static Catalogue {
        let slot = match self {
            Self::English => slot!(),
            Self::French => slot!(),
            Self::Portuguese => slot!(),
            Self::Spanish => slot!(),
            Self::Russian => slot!(),
            Self::Arabic => slot!(),
            Self::Chinese => slot!(),
        };
        slot.get_or_init(|| Catalogue::parse(self, packed::catalogue(self)))
    }
}

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
pub(super) struct Catalogue {
    bundle: FluentBundle<FluentResource>,
    /// Whether it puts marks of isolation around every parameter by itself.
    isolates: bool,
    /// Whether somebody who was not its author read it.
    pub(super) reviewed: bool,
}

impl Catalogue {
    pub(super) fn parse(language: Language, source: String) -> Self {
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
    pub(super) fn text(&self, id: &str, args: &[(&str, Arg)]) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        let mut values = FluentArgs::new();
        for (name, value) in args {
            values.set((*name).to_owned(), value.value(self.isolates));
        }
        let mut errors = Vec::new();
        Some(self.bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned())
    }

    pub(super) fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }
}

/// A text of the catalogue; the English one where the language lacks it, the name itself where both do.
pub(super) fn own_text(language: Language, id: &str, args: &[(&str, Arg)]) -> String {
    let own = language.catalogue().text(id, args);
    own.or_else(|| Language::English.catalogue().text(id, args)).unwrap_or_else(|| id.to_owned())
}

/// What `write` says in this language; where nobody reviewed its catalogue, with the English beneath.
pub(super) fn with_english(language: Language, write: impl Fn(Language) -> String) -> String {
    let own = write(language);
    if language.catalogue().reviewed {
        return own;
    }
    let english = write(Language::English);
    if own == english { own } else { format!("{own}\n{english}") }
}

/// A text of the catalogue; the English one where the language lacks it, the name itself where both do. Where nobody
/// reviewed the catalogue, the English stands beneath, on a line of its own.
#[must_use]
pub fn text(language: Language, id: &str, args: &[(&str, Arg)]) -> String {
    with_english(language, |language| own_text(language, id, args))
}

/// A heading or the name of a field. Where nobody reviewed the catalogue, the English stands beside it.
#[must_use]
pub fn label(language: Language, id: &str) -> String {
    text(language, id, &[]).replace('\n', " / ")
}

/// Whether the catalogue has its own text of this name.
#[must_use]
pub fn has(language: Language, id: &str) -> bool {
    language.catalogue().has(id)
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn unreviewed_text_is_shown_with_the_english_beneath() {
        let draft =
            Catalogue::parse(Language::Portuguese, "catalogue-reviewed-by = nobody\nnext-decide = Registe.\n".into());
        assert!(!draft.reviewed);
        assert_eq!(draft.text("next-decide", &[]).as_deref(), Some("Registe."));
        assert_eq!(draft.text("label-next", &[]), None);
        for language in Language::ALL.into_iter().filter(|language| !language.catalogue().reviewed) {
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
