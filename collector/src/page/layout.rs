//! What every page has around it, and the small pieces that pages share.

use std::collections::HashMap;

use roughcheck_format::base::{Instant, from_hex};
use roughcheck_format::certificate::Number;
use roughcheck_verify::messages::{Language, standing_scope};

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

/// What the phone said of a check, with its faults. A pass without a parcel is a pass of the paper alone.
pub(super) fn said(out: &mut Html, check: &Check) {
    verdict(out, check.verdict.as_deref());
    if check.verdict.as_deref() == Some("pass") && !check.parcel_noted {
        out.raw("<br><span class=\"soft\">parcel not examined</span>");
    }
    faults(out, &check.faults);
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

/// Post, country and procedure as the phone recorded them, and the phone.
pub(super) fn post(out: &mut Html, check: &Check) {
    match (&check.post, &check.country) {
        (Some(post), Some(country)) => out.text(post).raw(", ").text(country),
        _ => out.raw("no post"),
    };
    if let Some(procedure) = &check.procedure {
        out.raw(" <span class=\"soft\">").text(words::procedure(procedure)).raw("</span>");
    }
    out.raw("<br>");
    device(out, &check.place.device);
}

/// A device by its key id.
pub(super) fn device(out: &mut Html, device: &str) {
    out.raw("<code class=\"num\" title=\"device key ").text(device).raw("\">").text(key_id(device)).raw("</code>");
}

/// The head of a table; on a small screen each cell says its own name instead.
pub(super) fn table(out: &mut Html, heads: &[&str]) {
    out.raw("<table><thead><tr>");
    for head in heads {
        out.raw("<th>").text(head).raw("</th>");
    }
    out.raw("</tr></thead>\n<tbody>\n");
}

/// The end of a table.
pub(super) fn end_table(out: &mut Html) {
    out.raw("</tbody></table>\n");
}

/// Begins a cell; HTML ends the one before by itself.
pub(super) fn cell(out: &mut Html, name: &str) {
    if name.is_empty() {
        out.raw("<td>");
    } else {
        out.raw("<td data-name=\"").text(name).raw("\">");
    }
}

/// A row by its epoch and place: enough of the epoch to tell it apart, all of it for who points at it.
pub(super) fn row(out: &mut Html, epoch: &str, seq: u64) {
    let short = epoch.get(..8).unwrap_or(epoch);
    out.raw("<code class=\"num\" title=\"epoch ").text(epoch).raw("\">").text(short);
    out.raw("…").text(format_args!(".{seq}")).raw("</code>");
}

/// The row of a place.
pub(super) fn place(out: &mut Html, place: &Place) {
    row(out, &place.epoch, place.seq);
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
        self::device(out, device);
    }

    /// The post of a device.
    pub(super) fn post(&self, out: &mut Html, device: &str) {
        out.text(self.0.get(device).map_or("no post", String::as_str));
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
