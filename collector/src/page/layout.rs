//! What every page has around it, and the small pieces that pages share.

use std::collections::HashMap;

use roughcheck::base::{Instant, from_hex};
use roughcheck::certificate::Number;
use roughcheck::messages::{Language, standing_scope};

use super::html::Html;
use super::words;
use crate::view::{Check, DeviceView, Place};

const STYLE: &str = include_str!("style.css");

/// A whole page. The nonce lets this one style sheet through the content policy, and nothing else.
pub(super) fn page(title: &str, nonce: &str, body: &Html) -> String {
    let mut out = Html::new();
    out.raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
        .text(title)
        .raw(" – Roughcheck collector</title>\n<style nonce=\"")
        .text(nonce)
        .raw("\">\n")
        .raw(STYLE)
        .raw("</style>\n</head>\n<body>\n<header><div><a href=\"/\">Roughcheck collector")
        .raw("<small>Checks of Kimberley Process certificates, as the stations sent them</small></a>\n")
        .raw("<form action=\"/search\" method=\"get\" role=\"search\"><label><span>Certificate number</span>")
        .raw("<input name=\"number\" placeholder=\"AO-0770431\" autocomplete=\"off\" spellcheck=\"false\" maxlength=\"64\" required>")
        .raw("</label><button>Search</button></form></div></header>\n<main>\n")
        .add(body)
        .raw("</main>\n<footer>This page is shown on this machine alone. Times are UTC. “Received” is this collector’s clock; ")
        .raw("phones’ clocks can be wrong, and nothing is ordered by them.</footer>\n</body>\n</html>\n");
    out.into_string()
}

/// What a pass says, and what it does not.
pub(super) fn scope(out: &mut Html) {
    out.raw(
        "<div class=\"scope\"><p><strong>A pass speaks of the certificate only.</strong> It was signed by its issuer, ",
    )
    .raw("was not changed, was good on that day, and fitted the parcel as far as the officer looked.</p><p>")
    .text(standing_scope(Language::English))
    .raw("</p></div>\n");
}

/// A verdict as word, sign and colour.
pub(super) fn verdict(out: &mut Html, code: Option<&str>) {
    let (class, word) = words::verdict(code);
    out.raw("<span class=\"tag ").text(class).raw("\">").text(word).raw("</span>");
}

/// Faults in words, with their names.
pub(super) fn faults(out: &mut Html, faults: &[String]) {
    if faults.is_empty() {
        return;
    }
    out.raw("<ul>");
    for fault in faults {
        out.raw("<li>");
        if let Some(words) = words::fault(fault) {
            out.text(words).raw(" ");
        }
        out.raw("<code>").text(fault).raw("</code></li>");
    }
    out.raw("</ul>");
}

/// A time of the collector or of a phone.
pub(super) fn time(out: &mut Html, at: Instant) {
    let machine = at.to_string();
    let (day, rest) = machine.split_once('T').unwrap_or((&machine, ""));
    let minutes = rest.rsplit_once(':').map_or(rest, |(minutes, _)| minutes);
    out.raw("<time datetime=\"").text(&machine).raw("\">").text(day).raw(" ").text(minutes).raw("</time>");
}

/// A number that leads to its story; a dash where there is none.
pub(super) fn number(out: &mut Html, number: Option<&str>) {
    let Some(number) = number else {
        out.raw("–");
        return;
    };
    let shown = number.parse::<Number>().map_or_else(|_| number.to_owned(), |number| number.to_string());
    out.raw("<a class=\"num\" href=\"/number/").text(number).raw("\">").text(shown).raw("</a>");
}

/// Post, country and procedure as the phone recorded them.
pub(super) fn post(out: &mut Html, check: &Check) {
    match (&check.post, &check.country) {
        (Some(post), Some(country)) => out.text(post).raw(", ").text(country),
        _ => out.raw("no post"),
    };
    if let Some(procedure) = &check.procedure {
        out.raw("<br><span class=\"soft\">").text(words::procedure(procedure)).raw("</span>");
    }
}

/// A row by its names: enough of the epoch to tell it apart, all of it for who points at it.
pub(super) fn place(out: &mut Html, place: &Place) {
    let short = place.epoch.get(..8).unwrap_or(&place.epoch);
    out.raw("<code title=\"epoch ").text(&place.epoch).raw(", hash ").text(place.hash).raw("\">").text(short);
    out.raw("…").text(format_args!(".{}", place.seq)).raw("</code>");
}

/// The name by which a place is found on the page of its number.
pub(super) fn anchor(place: &Place) -> String {
    format!("row-{}-{}-{}", place.epoch, place.seq, place.hash.to_string().get(..8).unwrap_or_default())
}

/// The short name of a device: its key id, as in the logs.
pub(super) fn key_id(device: &str) -> String {
    from_hex(device).map_or_else(|_| device.to_owned(), |key| crate::device_name(&key))
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
    pub(super) fn device(&self, out: &mut Html, device: &str) {
        if let Some(post) = self.0.get(device) {
            out.text(post).raw("<br>");
        }
        out.raw("<code title=\"device key ").text(device).raw("\">").text(key_id(device)).raw("</code>");
    }
}

/// How long ago, in words.
pub(super) fn age(now: Instant, then: Instant) -> String {
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
        let at = |seconds: i64| Instant::from_seconds(1_000_000 + seconds);
        for (seconds, due) in [
            (-5, "just now"),
            (60, "just now"),
            (180, "3 minutes ago"),
            (7_200, "2 hours ago"),
            (864_000, "10 days ago"),
        ] {
            assert_eq!(age(at(seconds), at(0)), due);
        }
        let mut out = Html::new();
        time(&mut out, "2026-03-01T10:05:33Z".parse().expect("a time"));
        assert_eq!(out.into_string(), "<time datetime=\"2026-03-01T10:05:33Z\">2026-03-01 10:05</time>");
    }
}
