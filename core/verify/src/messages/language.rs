//! The languages in which reports are written, and what belongs to each however it is said.

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
    #[must_use]
    pub const fn comma(self) -> &'static str {
        match self {
            Self::Arabic => "، ",
            Self::Chinese => "、",
            Self::English | Self::French | Self::Portuguese | Self::Spanish | Self::Russian => ", ",
        }
    }

    /// What stands between two sentences.
    #[must_use]
    pub const fn space(self) -> &'static str {
        match self {
            Self::Chinese => "",
            _ => " ",
        }
    }
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
}
