//! The words of a page in one language: its own catalogues, the core's for what the core has words for, and values between
//! them, isolated so that neither reorders the other.

use maud::{Markup, html};
use roughcheck_verify::messages::{Arg, Catalogues, Language, catalogues, country_name, own_text, standing_scope};

use super::pieces::{MARKS, Piece, filled, spliced};
use crate::alarm::AlarmKind;
use crate::rows::DeviceStanding;
use crate::view::DoubleUseKind;

/// The catalogues of the page. The library on phones has none of them.
static PAGE: Catalogues = catalogues!("words");

/// The words of one answer.
#[derive(Debug, Clone, Copy)]
pub(super) struct Words {
    language: Language,
    /// Whether the address named the language: then every link names it too.
    named: bool,
}

impl Words {
    pub(super) const fn new(language: Language, named: bool) -> Self {
        Self { language, named }
    }

    pub(super) const fn language(self) -> Language {
        self.language
    }

    /// Whether every link names the language.
    pub(super) const fn is_named(self) -> bool {
        self.named
    }

    /// The direction of this language, as a page names it.
    pub(super) const fn direction(self) -> &'static str {
        direction(self.language)
    }

    /// What stands between two sentences.
    pub(super) const fn space(self) -> &'static str {
        self.language.space()
    }

    /// Whether somebody read this translation.
    pub(super) fn is_reviewed(self) -> bool {
        PAGE.is_reviewed(self.language)
    }

    /// An address on this page, in the language that was asked for.
    pub(super) fn link(self, path: &str) -> String {
        if !self.named {
            return path.to_owned();
        }
        let (path, anchor) = path.split_once('#').map_or((path, String::new()), |(path, at)| (path, format!("#{at}")));
        format!("{path}{}lang={}{anchor}", if path.contains('?') { '&' } else { '?' }, self.language)
    }

    /// A text of the page.
    pub(super) fn say(self, id: &str) -> Markup {
        self.with(id, [])
    }

    /// A text of the page, with what stands in it.
    pub(super) fn with<const N: usize>(self, id: &str, pieces: [(&str, Piece); N]) -> Markup {
        filled(pieces, |args| PAGE.own_text(self.language, id, args))
    }

    /// A text of the core.
    pub(super) fn core(self, id: &str) -> Markup {
        self.core_with(id, [])
    }

    /// A text of the core, with what stands in it.
    pub(super) fn core_with<const N: usize>(self, id: &str, pieces: [(&str, Piece); N]) -> Markup {
        filled(pieces, |args| own_text(self.language, id, args))
    }

    /// A text of the page for where nothing but characters may stand.
    pub(super) fn plain(self, id: &str, args: &[(&str, Arg)]) -> String {
        PAGE.own_text(self.language, id, args).replace(MARKS, "")
    }

    /// A text of the core for where nothing but characters may stand.
    pub(super) fn core_plain(self, id: &str) -> String {
        own_text(self.language, id, &[])
    }

    /// A country by its name.
    pub(super) fn country(self, code: &str) -> Markup {
        spliced(&country_name(self.language, code), &[])
    }

    /// What a certificate asserts at most, a line in this language and one in English where nobody reviewed the core's.
    pub(super) fn standing_scope(self) -> Vec<Markup> {
        standing_scope(self.language).lines().map(|line| spliced(line, &[])).collect()
    }

    /// The class that colours a verdict, and the verdict: a sign, and a word that says the same.
    pub(super) fn verdict(self, code: Option<&str>) -> (&'static str, Markup) {
        let (class, sign) = match code {
            Some("pass") => ("pass", "✓ "),
            Some("refer") => ("refer", "? "),
            Some("refuse") => ("refuse", "✗ "),
            _ => return ("other", html! { "– " (self.say("verdict-none")) }),
        };
        (class, html! { (sign) (self.core(&format!("verdict-{class}"))) })
    }

    /// A decision.
    pub(super) fn decision(self, code: Option<&str>) -> Markup {
        let known = code.filter(|code| ["release", "hold", "seize"].contains(code));
        html! {
            (self.core("label-decision"))
            @if let Some(code) = known { (self.language.colon()) (self.core(&format!("decision-{code}"))) }
        }
    }

    /// The procedure that the parcel was shown for.
    pub(super) fn procedure(self, code: &str) -> Markup {
        match code {
            "import" | "export" | "transit" => self.core(&format!("procedure-{code}")),
            _ => self.say("procedure-another"),
        }
    }

    /// A fault in words. A later version of a phone may know others: those are shown by their name alone.
    pub(super) fn fault(self, code: &str) -> Option<Markup> {
        let id = fault_id(code);
        PAGE.has(Language::English, &id).then(|| self.say(&id))
    }

    /// How the collector stands to a device.
    pub(super) fn standing(self, standing: DeviceStanding) -> Markup {
        self.say(match standing {
            DeviceStanding::Active => "standing-active",
            DeviceStanding::Superseded => "standing-superseded",
            DeviceStanding::Revoked => "standing-revoked",
        })
    }

    /// What is wrong with two checks of one number.
    pub(super) fn double_use(self, kind: DoubleUseKind) -> Markup {
        self.say(match kind {
            DoubleUseKind::Conflict => "double-conflict",
            DoubleUseKind::TwoCountries => "double-two-countries",
        })
    }

    /// An alarm in words, and what to do about it.
    pub(super) fn alarm(self, name: &str) -> (Markup, Markup) {
        let known = AlarmKind::from_name(name).map_or("another", AlarmKind::as_str);
        (self.say(&format!("alarm-{known}")), self.say(&format!("alarm-{known}-do")))
    }
}

/// The direction of a language, as a page names it.
pub(super) const fn direction(language: Language) -> &'static str {
    if language.is_right_to_left() { "rtl" } else { "ltr" }
}

/// A language by its own name.
pub(super) fn own_name(language: Language) -> String {
    PAGE.own_text(language, "language-name", &[])
}

fn fault_id(code: &str) -> String {
    format!("fault-{}", code.replace([':', '.'], "-"))
}

#[cfg(test)]
mod tests {
    use roughcheck_testkit::catalogues::assert_alike;
    use roughcheck_verify::check::{RULES, Rule};

    use super::*;

    /// What only informs is no fault.
    const INFORM: [&str; 7] = [
        "text:beside",
        "dates:last-day",
        "parcel.stones:semi-cut",
        "seen:undecided",
        "seen:elsewhere",
        "seen:same-post",
        "advisory:none-lately",
    ];

    fn words(language: Language) -> Words {
        Words::new(language, false)
    }

    #[test]
    fn every_catalogue_is_whole_and_like_the_others() {
        let files = Language::ALL.map(|language| (language.as_str(), PAGE.written(language)));
        assert_alike(&files.each_ref().map(|(name, file)| (*name, file.as_str())));
    }

    #[test]
    fn every_fault_and_alarm_has_words_and_nothing_else_has() {
        let mut count = 0;
        for entry in RULES.iter().filter(|entry| entry.rule != Rule::Scope) {
            for reason in entry.reasons {
                let name = format!("{}:{reason}", entry.rule);
                let informs = INFORM.contains(&name.as_str());
                assert_eq!(words(Language::English).fault(&name).is_some(), !informs, "{name}");
                count += usize::from(!informs);
            }
        }
        assert_eq!(count, PAGE.written(Language::English).matches("\nfault-").count());
        assert!(words(Language::English).fault("parcel.new:fault").is_none());
        let told = AlarmKind::ALL.map(|kind| words(Language::English).alarm(kind.as_str()).0.into_string());
        assert!(told.iter().all(|text| !text.contains("alarm-")), "{told:?}");
        assert_eq!(words(Language::English).alarm("later").0.into_string(), "Another alarm");
    }

    #[test]
    fn words_of_the_core_are_the_cores() {
        for language in Language::ALL {
            for code in ["pass", "refer", "refuse"] {
                let (class, markup) = words(language).verdict(Some(code));
                let word = own_text(language, &format!("verdict-{code}"), &[]);
                assert!(class == code && markup.into_string().ends_with(&word));
            }
            let country = words(language).country("AO").into_string();
            assert!(country.contains("AO") && country.chars().count() > 4, "{country}");
        }
        assert_eq!(words(Language::French).decision(Some("seize")).into_string(), "Décision : saisir");
        assert_eq!(words(Language::French).decision(None).into_string(), "Décision");
    }

    #[test]
    fn what_stands_in_a_text_is_escaped_isolated_and_moves_nothing() {
        let hostile = "<b>\u{e000}\u{2069}شركة\u{2068}";
        let said = words(Language::English).with("row-named", [("row", hostile.into())]).into_string();
        assert_eq!(said, "row <bdi>&lt;b&gt;\u{e000}\u{2069}شركة\u{2068}</bdi>");
        let link = html! { a href="/" { "x" } };
        let said = words(Language::Arabic).with("row-named", [("row", link.into())]).into_string();
        assert_eq!(said, "القيد <a href=\"/\">x</a>");
        assert_eq!(words(Language::Arabic).country("AO").into_string(), "<bdi>أنغولا</bdi> (<bdi>AO</bdi>)");
        assert!(!words(Language::Arabic).plain("title-device", &[("key", "00ff".into())]).contains(MARKS));
    }

    #[test]
    fn links_carry_the_language_that_was_asked_for() {
        assert_eq!(words(Language::French).link("/number/AO1#row"), "/number/AO1#row");
        let asked = Words::new(Language::French, true);
        assert_eq!(asked.link("/"), "/?lang=fr");
        assert_eq!(asked.link("/number/AO1#row"), "/number/AO1?lang=fr#row");
        assert_eq!(asked.link("/?live=1"), "/?live=1&lang=fr");
    }
}
