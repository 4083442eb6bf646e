//! What every page has around it, and the small pieces that pages share.
//!
//! The database holds text from phones, and from anybody who holds their keys. Templates escape it, and the last step
//! before a page leaves replaces characters that would hide or reorder the text around them.

use maud::{DOCTYPE, Markup, PreEscaped, html};
use roughcheck_format::base::{Digest, Domain, Timestamp, from_hex, shown, to_hex};
use roughcheck_format::certificate::Number;
use roughcheck_format::cose::PublicKey;
use roughcheck_verify::messages::Language;

use super::asked::Asked;
use super::words::{Words, direction, own_name};
use crate::view::{Check, Place};

const STYLE: &str = include_str!("style.css");

/// A whole page. The nonce lets this one style sheet through the content policy, and nothing else.
pub(super) fn page(asked: &Asked, title: &str, nonce: &str, body: &Markup) -> String {
    let words = asked.words;
    let page = html! {
        (DOCTYPE)
        html lang=(words.language()) dir=(words.direction()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) " – " (words.plain("page-title", &[])) }
                style nonce=(nonce) { (PreEscaped(STYLE)) }
            }
            body {
                header {
                    (languages(asked))
                    div {
                        a href=(words.link("/")) {
                            (words.say("page-title"))
                            small { (words.say("page-about")) }
                        }
                        form action="/search" method="get" role="search" {
                            @if words.is_named() { input type="hidden" name="lang" value=(words.language()); }
                            label {
                                span { (words.say("page-search-label")) }
                                input name="number" placeholder="AO-0770431" autocomplete="off" spellcheck="false"
                                    maxlength="120" dir="auto" required;
                            }
                            button { (words.say("page-search")) }
                        }
                    }
                }
                main {
                    @if !words.is_reviewed() { (unreviewed(asked)) }
                    (body)
                }
                footer { (words.say("page-footer")) }
            }
        }
    };
    let lines: Vec<String> = page.into_string().split('\n').map(|line| shown(line, usize::MAX)).collect();
    lines.join("\n")
}

/// A choice of languages, each by its own name.
fn languages(asked: &Asked) -> Markup {
    html! {
        nav aria-label=(asked.words.plain("page-languages", &[])) {
            @for language in Language::ALL {
                @let current = (language == asked.words.language()).then_some("true");
                a href=(asked.in_language(language)) lang=(language) hreflang=(language) dir=(direction(language))
                    aria-current=[current] { (own_name(language)) }
            }
        }
    }
}

/// That nobody reviewed this translation, in its own words and in English, and where the English is.
fn unreviewed(asked: &Asked) -> Markup {
    html! {
        p.unreviewed {
            (asked.words.say("page-unreviewed")) " "
            span lang="en" dir="ltr" {
                (Words::new(Language::English, true).say("page-unreviewed")) " "
                a href=(asked.in_language(Language::English)) { (own_name(Language::English)) }
            }
        }
    }
}

/// What a pass says, and what it does not. Where nobody reviewed the core's words, the English stands beneath.
pub(super) fn scope(words: Words) -> Markup {
    html! {
        div.scope {
            p { strong { (words.say("pass-only")) } (words.space()) (words.say("pass-means")) }
            @for (at, line) in words.standing_scope().iter().enumerate() {
                @if at == 0 { p { (line) } } @else { p lang="en" dir="ltr" { (line) } }
            }
        }
    }
}

/// A verdict as word, sign and colour.
pub(super) fn verdict(words: Words, code: Option<&str>) -> Markup {
    let (class, word) = words.verdict(code);
    html! { span class={ "tag " (class) } { (word) } }
}

/// What the phone said of a check, with its faults. A pass without a parcel is a pass of the paper alone.
pub(super) fn phone_verdict(words: Words, check: &Check) -> Markup {
    html! {
        (verdict(words, check.verdict.as_deref()))
        @if check.verdict.as_deref() == Some("pass") && !check.parcel_noted {
            br;
            span.soft { (words.say("parcel-not-examined")) }
        }
        (faults(words, &check.faults))
    }
}

/// Faults in words, with their names.
pub(super) fn faults(words: Words, faults: &[String]) -> Markup {
    html! {
        @if !faults.is_empty() {
            ul {
                @for fault in faults {
                    li {
                        @if let Some(said) = words.fault(fault) { (said) " " }
                        (code(fault))
                    }
                }
            }
        }
    }
}

/// A name of ours or what is to be typed: from left to right in every language.
pub(super) fn code(text: &str) -> Markup {
    html! { code dir="ltr" { (text) } }
}

/// A time of the collector or of a phone, to the minute.
pub(super) fn time(at: Timestamp) -> Markup {
    let machine = at.to_string();
    let (day, rest) = machine.split_once('T').unwrap_or((&machine, ""));
    let minutes = rest.rsplit_once(':').map_or(rest, |(minutes, _)| minutes);
    html! { time datetime=(machine) dir="ltr" { (day) " " (minutes) } }
}

/// A number that leads to its history; a dash where there is none.
pub(super) fn number(words: Words, number: Option<&str>) -> Markup {
    let Some(number) = number else { return html! { "–" } };
    let readable = number.parse::<Number>().map_or_else(|_| number.to_owned(), |number| number.to_string());
    html! { a.num dir="ltr" href=(words.link(&format!("/number/{number}"))) { (readable) } }
}

/// Name and country of a post; none where either is missing.
pub(super) fn post_name(words: Words, post: Option<&str>, country: Option<&str>) -> Option<Markup> {
    Some(words.with("post-named", [("post", post?.into()), ("country", words.country(country?).into())]))
}

/// Name and country of a post, or that there is none.
pub(super) fn post_or_none(words: Words, post: Option<&str>, country: Option<&str>) -> Markup {
    post_name(words, post, country).unwrap_or_else(|| words.say("no-post"))
}

/// A procedure in small print, where there is one.
pub(super) fn procedure(words: Words, code: Option<&str>) -> Markup {
    html! { @if let Some(code) = code { " " span.soft { (words.procedure(code)) } } }
}

/// Post, country and procedure as the phone recorded them, and the phone.
pub(super) fn post(words: Words, check: &Check) -> Markup {
    html! {
        (post_or_none(words, check.post.as_deref(), check.country.as_deref()))
        (procedure(words, check.procedure.as_deref()))
        br;
        (device(words, &check.place.device))
    }
}

/// A device by its key id.
pub(super) fn device(words: Words, device: &str) -> Markup {
    let title = words.plain("title-device", &[("key", device.into())]);
    html! { code.num dir="ltr" title=(title) { (key_id(device)) } }
}

/// The head of a table; on a small screen each cell names its own column instead.
pub(super) fn head(columns: &[Markup]) -> Markup {
    html! { thead { tr { @for column in columns { th { (column) } } } } }
}

/// The name of a column before a cell.
pub(super) fn named(words: Words, column: &str) -> String {
    format!("{}{}", words.plain(column, &[]), words.language().colon())
}

/// The same for a name of the core's.
pub(super) fn named_by_core(words: Words, label: &str) -> String {
    format!("{}{}", words.core_plain(label), words.language().colon())
}

/// A row by its epoch and place: the beginning of the epoch, and all of it when pointed at.
pub(super) fn row(words: Words, epoch: &str, seq: u64) -> Markup {
    let short = epoch.get(..8).unwrap_or(epoch);
    html! { code.num dir="ltr" title=(words.plain("title-epoch", &[("epoch", epoch.into())])) { (short) "…." (seq) } }
}

/// The row of a place.
pub(super) fn place(words: Words, place: &Place) -> Markup {
    row(words, &place.epoch, place.seq)
}

/// The name by which a place is found on the page of its number.
pub(super) fn anchor(place: &Place) -> String {
    format!("row-{}-{}-{}", place.epoch, place.seq, place.hash.to_string().get(..8).unwrap_or_default())
}

/// The short name of a device: its key id, as in the logs; the beginning of a digest where the key cannot be read.
fn key_id(device: &str) -> String {
    let Ok(key) = from_hex(device) else { return device.to_owned() };
    PublicKey::of_device(&key)
        .map_or_else(|_| to_hex(Digest::of(Domain::Field, &key).0.split_at(8).0), |key| key.id().to_string())
}

/// How long ago, in words.
pub(super) fn age(words: Words, now: Timestamp, then: Timestamp) -> Markup {
    let seconds = u64::try_from(now.seconds().saturating_sub(then.seconds())).unwrap_or_default();
    let (id, count) = match seconds {
        0..=119 => return words.say("age-now"),
        120..=7_199 => ("age-minutes", seconds / 60),
        7_200..=172_799 => ("age-hours", seconds / 3_600),
        _ => ("age-days", seconds / 86_400),
    };
    words.with(id, [("count", count.into())])
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderMap, Uri};

    use super::*;

    #[test]
    fn ages_and_times_are_said_in_words() {
        let at = |seconds: i64| Timestamp::from_seconds(1_000_000 + seconds);
        for (seconds, due) in [
            (-5, "just now"),
            (60, "just now"),
            (180, "3 minutes ago"),
            (7_200, "2 hours ago"),
            (864_000, "10 days ago"),
        ] {
            let words = Words::new(Language::English, false);
            assert_eq!(age(words, at(seconds), at(0)).into_string(), due);
        }
        let time = time("2026-03-01T10:05:33Z".parse().expect("a time")).into_string();
        assert_eq!(time, "<time datetime=\"2026-03-01T10:05:33Z\" dir=\"ltr\">2026-03-01 10:05</time>");
    }

    #[test]
    fn no_hostile_name_becomes_markup() {
        for (name, due) in [
            ("Antwerp 1", "Antwerp 1"),
            ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
            ("\" onmouseover=\"x", "&quot; onmouseover=&quot;x"),
            ("' style='x", "' style='x"),
            ("&lt;b&gt;", "&amp;lt;b&amp;gt;"),
            ("pass\u{202e}fer", "pass\u{fffd}fer"),
            ("a\u{0}b", "a\u{fffd}b"),
            ("Lunda-Norte – Dundo", "Lunda-Norte – Dundo"),
        ] {
            let asked = Asked::of(&Uri::from_static("/"), &HeaderMap::new());
            let page = page(&asked, name, "0", &html! { td title=(name) { (name) } });
            assert!(page.contains(&format!("<td title=\"{due}\">{due}</td>")), "{page}");
            assert!(page.contains(&format!("<title>{due} – Roughcheck collector</title>")), "{page}");
        }
    }
}
