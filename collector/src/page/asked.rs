//! What a page is asked for beside its content: its language, and the address under which it is asked again in another.
//!
//! `?lang=` in the address decides, and every link and form carries it on; without it, what the browser prefers. Nothing
//! is kept in the browser for it.

use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, Uri, header};
use roughcheck_verify::messages::Language;

use super::words::Words;

/// The language of an answer, and the address that was asked.
#[derive(Debug, Clone)]
pub(super) struct Asked {
    pub(super) words: Words,
    /// Path and query without the language.
    path: String,
    query: Vec<String>,
}

impl<S: Sync> FromRequestParts<S> for Asked {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self::of(&parts.uri, &parts.headers))
    }
}

impl Asked {
    pub(super) fn of(uri: &Uri, headers: &HeaderMap) -> Self {
        let fields: Vec<&str> = uri.query().into_iter().flat_map(|query| query.split('&')).collect();
        let named = fields.iter().find_map(|field| Language::parse(field.strip_prefix("lang=")?));
        let accepted = headers.get_all(header::ACCEPT_LANGUAGE).iter().filter_map(|value| value.to_str().ok());
        let language = named.or_else(|| preferred(accepted)).unwrap_or_default();
        let others = fields.iter().filter(|field| !field.is_empty() && !field.starts_with("lang="));
        Self {
            words: Words::new(language, named.is_some()),
            path: uri.path().to_owned(),
            query: others.map(|field| (*field).to_owned()).collect(),
        }
    }

    /// The address of the same page in this language.
    pub(super) fn in_language(&self, language: Language) -> String {
        let named = format!("lang={language}");
        format!("{}?{}", self.path, [&self.query[..], &[named]].concat().join("&"))
    }
}

/// The language among ours that a browser prefers, by the values of its headers `Accept-Language` (RFC 9110, section
/// 12.5.4): the greatest quality, and of equal ones the first; none where it wants none of ours. What cannot be read is
/// passed over.
fn preferred<'a>(headers: impl IntoIterator<Item = &'a str>) -> Option<Language> {
    let ranges: Vec<(&str, u16)> =
        headers.into_iter().flat_map(|value| value.split(',')).filter_map(range_of).collect();
    let ours = |(tag, quality): &(&str, u16)| Some((Language::parse(tag)?, *quality));
    let named: Vec<(Language, u16)> = ranges.iter().filter_map(ours).collect();
    // A star stands for all languages that are not named.
    let other = Language::ALL.into_iter().find(|language| !named.iter().any(|(name, _)| name == language));
    let rank = |(tag, quality): (&str, u16)| match tag {
        "*" => Some((other?, quality)),
        tag => Some((Language::parse(tag)?, quality)),
    };
    let wanted = ranges.into_iter().filter_map(rank).filter(|(_, quality)| *quality > 0);
    let first_of_the_greatest =
        |best: (Language, u16), next: (Language, u16)| if next.1 > best.1 { next } else { best };
    wanted.reduce(first_of_the_greatest).map(|(language, _)| language)
}

/// A range of languages with its quality in thousandths.
fn range_of(text: &str) -> Option<(&str, u16)> {
    let mut parts = text.split(';').map(str::trim);
    let tag = parts.next().filter(|tag| !tag.is_empty())?;
    let quality = match parts.next() {
        None => 1000,
        Some(parameter) => {
            let (name, value) = parameter.split_once('=')?;
            thousandths(value.trim()).filter(|_| name.trim().eq_ignore_ascii_case("q"))?
        }
    };
    parts.next().is_none().then_some((tag, quality))
}

/// A quality: 0 to 1 with at most three decimals.
fn thousandths(text: &str) -> Option<u16> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    let readable = matches!(whole, "0" | "1") && decimals.len() <= 3 && decimals.bytes().all(|b| b.is_ascii_digit());
    let number: u16 = format!("{whole}{decimals:0<3}").parse().ok()?;
    (readable && number <= 1000).then_some(number)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn asked(uri: &'static str, accepted: Option<&'static str>) -> Asked {
        let mut headers = HeaderMap::new();
        accepted.map(|value| headers.insert(header::ACCEPT_LANGUAGE, header::HeaderValue::from_static(value)));
        Asked::of(&Uri::from_static(uri), &headers)
    }

    #[test]
    fn the_address_decides_then_the_browser_then_english() {
        let language = |uri, accepted| asked(uri, accepted).words.language();
        assert_eq!(language("/?lang=ru", Some("fr")), Language::Russian);
        assert_eq!(language("/?before=1.1&lang=zh-CN", None), Language::Chinese);
        assert_eq!(language("/?lang=tlh", Some("de-CH, fr-CH;q=0.9, en;q=0.8")), Language::French);
        assert_eq!(language("/", Some("de, *")), Language::English);
        assert_eq!(language("/", Some("en;q=0, *;q=0.1")), Language::French);
        assert_eq!(language("/", Some("pt-BR;q=0.5, ar;q=0.50, es;q=0.4")), Language::Portuguese);
        for nothing in [None, Some(""), Some("de"), Some("fr;q=0"), Some("fr;q=2"), Some("fr;q=0.1234"), Some("fr;x")] {
            assert_eq!(language("/", nothing), Language::English, "{nothing:?}");
        }
    }

    #[test]
    fn the_same_page_is_named_in_another_language() {
        let asked = asked("/search?number=AO%201&lang=fr&&x", None);
        assert_eq!(asked.in_language(Language::Arabic), "/search?number=AO%201&x&lang=ar");
        assert_eq!(self::asked("/", None).in_language(Language::English), "/?lang=en");
    }

    proptest! {
        #[test]
        fn the_greatest_quality_wins_wherever_it_stands(
            order in Just(Language::ALL.to_vec()).prop_shuffle(),
            qualities in proptest::collection::vec(0_u16..=1000, Language::ALL.len()),
            spaces in "[ \t]{0,2}",
        ) {
            let decimal = |thousandths: u16| format!("{}.{:03}", thousandths / 1000, thousandths % 1000);
            let ranges: Vec<String> = order
                .iter()
                .zip(&qualities)
                .map(|(language, quality)| format!("{spaces}{language}-XX{spaces};{spaces}Q={}{spaces}", decimal(*quality)))
                .collect();
            let best = qualities.iter().max().copied().unwrap_or_default();
            let due = order.iter().zip(&qualities).find(|(_, quality)| **quality == best && best > 0);
            prop_assert_eq!(preferred([ranges.join(",").as_str()]), due.map(|(language, _)| *language));
            // Several headers are one list.
            prop_assert_eq!(preferred(ranges.iter().map(String::as_str)), due.map(|(language, _)| *language));
        }

        #[test]
        fn nothing_that_a_browser_sends_is_too_much(text in "\\PC*|[a-z*,;=.q0-9 -]*") {
            let _ = preferred([text.as_str()]);
        }
    }
}
