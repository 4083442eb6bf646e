//! What every page has around it, and the small pieces that pages share.
//!
//! The database holds text from phones, and from anybody who holds their keys. Templates escape it, and the last step
//! before a page leaves replaces characters that would hide or reorder the text around them.

use std::collections::HashMap;

use maud::{DOCTYPE, Markup, PreEscaped, html};
use roughcheck_format::base::{Digest, Domain, Timestamp, from_hex, shown, to_hex};
use roughcheck_format::certificate::Number;
use roughcheck_format::cose::PublicKey;
use roughcheck_verify::messages::{Language, standing_scope};

use super::words;
use crate::view::{Check, DeviceView, Place};

const STYLE: &str = include_str!("style.css");

/// A whole page. The nonce lets this one style sheet through the content policy, and nothing else.
pub(super) fn page(title: &str, nonce: &str, body: &Markup) -> String {
    let page = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) " – Roughcheck collector" }
                style nonce=(nonce) { (PreEscaped(STYLE)) }
            }
            body {
                header {
                    div {
                        a href="/" {
                            "Roughcheck collector"
                            small { "Checks of Kimberley Process certificates, as the stations sent them" }
                        }
                        form action="/search" method="get" role="search" {
                            label {
                                span { "Certificate number" }
                                input name="number" placeholder="AO-0770431" autocomplete="off" spellcheck="false"
                                    maxlength="64" required;
                            }
                            button { "Search" }
                        }
                    }
                }
                main { (body) }
                footer {
                    "This page is shown on this machine alone. Times are UTC. “Received” is this collector’s clock; phones’ \
                     clocks can be wrong, and nothing is ordered by them."
                }
            }
        }
    };
    let lines: Vec<String> = page.into_string().split('\n').map(|line| shown(line, usize::MAX)).collect();
    lines.join("\n")
}

/// What a pass says, and what it does not.
pub(super) fn scope() -> Markup {
    html! {
        div.scope {
            p {
                strong { "A pass speaks of the certificate only." }
                " It was signed by its issuer, was not changed, was valid on that day, and fitted the parcel as far as the \
                 officer looked."
            }
            p { (standing_scope(Language::English)) }
        }
    }
}

/// A verdict as word, sign and colour.
pub(super) fn verdict(code: Option<&str>) -> Markup {
    let (class, word) = words::verdict(code);
    html! { span class={ "tag " (class) } { (word) } }
}

/// What the phone said of a check, with its faults. A pass without a parcel is a pass of the paper alone.
pub(super) fn phone_verdict(check: &Check) -> Markup {
    html! {
        (verdict(check.verdict.as_deref()))
        @if check.verdict.as_deref() == Some("pass") && !check.parcel_noted {
            br;
            span.soft { "parcel not examined" }
        }
        (faults(&check.faults))
    }
}

/// Faults in words, with their names.
pub(super) fn faults(faults: &[String]) -> Markup {
    html! {
        @if !faults.is_empty() {
            ul {
                @for fault in faults {
                    li {
                        @if let Some(words) = words::fault(fault) { (words) " " }
                        code { (fault) }
                    }
                }
            }
        }
    }
}

/// A time of the collector or of a phone, to the minute.
pub(super) fn time(at: Timestamp) -> Markup {
    let machine = at.to_string();
    let (day, rest) = machine.split_once('T').unwrap_or((&machine, ""));
    let minutes = rest.rsplit_once(':').map_or(rest, |(minutes, _)| minutes);
    html! { time datetime=(machine) { (day) " " (minutes) } }
}

/// A number that leads to its history; a dash where there is none.
pub(super) fn number(number: Option<&str>) -> Markup {
    let Some(number) = number else { return html! { "–" } };
    let readable = number.parse::<Number>().map_or_else(|_| number.to_owned(), |number| number.to_string());
    html! { a.num href={ "/number/" (number) } { (readable) } }
}

/// Name and country of a post, or `none` where either is missing.
pub(super) fn post_name(post: Option<&str>, country: Option<&str>, none: &str) -> Markup {
    match (post, country) {
        (Some(post), Some(country)) => html! { (post) ", " (country) },
        _ => html! { (none) },
    }
}

/// A procedure in small print, where there is one.
pub(super) fn procedure(code: Option<&str>) -> Markup {
    html! { @if let Some(code) = code { " " span.soft { (words::procedure(code)) } } }
}

/// Post, country and procedure as the phone recorded them, and the phone.
pub(super) fn post(check: &Check) -> Markup {
    html! {
        (post_name(check.post.as_deref(), check.country.as_deref(), "no post"))
        (procedure(check.procedure.as_deref()))
        br;
        (device(&check.place.device))
    }
}

/// A device by its key id.
pub(super) fn device(device: &str) -> Markup {
    html! { code.num title={ "device key " (device) } { (key_id(device)) } }
}

/// The head of a table; on a small screen each cell names its own column instead.
pub(super) fn head(columns: &[&str]) -> Markup {
    html! { thead { tr { @for column in columns { th { (column) } } } } }
}

/// A row by its epoch and place: the beginning of the epoch, and all of it when pointed at.
pub(super) fn row(epoch: &str, seq: u64) -> Markup {
    let short = epoch.get(..8).unwrap_or(epoch);
    html! { code.num title={ "epoch " (epoch) } { (short) "…." (seq) } }
}

/// The row of a place.
pub(super) fn place(place: &Place) -> Markup {
    row(&place.epoch, place.seq)
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

/// Where devices serve, by their keys.
pub(super) struct Posts(HashMap<String, String>);

impl Posts {
    pub(super) fn of(devices: &[DeviceView]) -> Self {
        let named = |one: &DeviceView| match (&one.post, &one.country) {
            (Some(post), Some(country)) => format!("{post}, {country}"),
            _ => "no post".to_owned(),
        };
        Self(devices.iter().map(|one| (one.device.clone(), named(one))).collect())
    }

    /// A device by its post and its key id.
    pub(super) fn device(&self, device: &str) -> Markup {
        html! {
            @if let Some(post) = self.0.get(device) { (post) br; }
            (self::device(device))
        }
    }

    /// The post of a device.
    pub(super) fn post(&self, device: &str) -> &str {
        self.0.get(device).map_or("no post", String::as_str)
    }
}

/// How long ago, in words.
pub(super) fn age(now: Timestamp, then: Timestamp) -> String {
    let seconds = now.seconds().saturating_sub(then.seconds()).max(0);
    match seconds {
        0..=119 => "just now".to_owned(),
        120..=7_199 => format!("{} minutes ago", seconds / 60),
        7_200..=172_799 => format!("{} hours ago", seconds / 3_600),
        _ => format!("{} days ago", seconds / 86_400),
    }
}

#[cfg(test)]
mod tests {
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
            assert_eq!(age(at(seconds), at(0)), due);
        }
        let time = time("2026-03-01T10:05:33Z".parse().expect("a time")).into_string();
        assert_eq!(time, "<time datetime=\"2026-03-01T10:05:33Z\">2026-03-01 10:05</time>");
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
            let page = page(name, "0", &html! { td title=(name) { (name) } });
            assert!(page.contains(&format!("<td title=\"{due}\">{due}</td>")), "{page}");
            assert!(page.contains(&format!("<title>{due} – Roughcheck collector</title>")), "{page}");
        }
    }
}
