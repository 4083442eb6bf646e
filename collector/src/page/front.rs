//! The first page: what needs a person first, then checks as they arrived, then the stations.

use std::collections::HashSet;

use roughcheck_format::base::Instant;

use super::html::Html;
use super::layout::{self, Posts, cell, end_table, table};
use super::trouble::{self, Trouble};
use super::words;
use crate::StorageError;
use crate::storage::Reader;
use crate::view::{Check, DeviceView, Stats};

/// Checks on one page.
const MOST: u32 = 50;

/// Everything that the first page shows.
pub(super) struct Front {
    stats: Stats,
    checks: Vec<Check>,
    trouble: Trouble,
    devices: Vec<DeviceView>,
    now: Instant,
}

impl Front {
    pub(super) fn look(reader: &dyn Reader, now: Instant) -> Result<Self, StorageError> {
        Ok(Self {
            stats: reader.stats()?,
            checks: reader.recent_checks(None, MOST)?,
            trouble: Trouble::look(reader)?,
            devices: reader.devices()?,
            now,
        })
    }

    pub(super) fn body(&self) -> Html {
        let mut out = Html::new();
        out.raw("<h1>Checks at the posts</h1>\n");
        self.counts(&mut out);
        layout::scope(&mut out);
        trouble::show(&mut out, &self.stats, &self.trouble, &Posts::of(&self.devices));
        out.raw("<h2 id=\"checks\">Checks as they arrived</h2>\n");
        if self.checks.is_empty() {
            out.raw("<p class=\"empty\">No check has arrived yet. A station sends what it has with ")
                .raw("<code>roughcheck sync</code> and the address of this collector, or on a stick with ")
                .raw("<code>roughcheck sync --to FILE</code> and here <code>roughcheck collect</code>.</p>\n");
        } else {
            out.raw("<p class=\"soft live\">Newest first. <a href=\"/\">Look again</a>, or ")
                .raw("<a href=\"/?live=1\">look again every 20 seconds</a>.</p>\n");
            checks(&mut out, &self.checks);
        }
        self.stations(&mut out);
        out
    }

    fn counts(&self, out: &mut Html) {
        let stats = &self.stats;
        let count = |length: usize| u64::try_from(length).unwrap_or(u64::MAX);
        let twice: HashSet<&str> = stats.double_use.iter().map(|pair| pair.number.as_str()).collect();
        let alarms = stats.alarms.values().sum();
        out.raw("<ul class=\"counts\">");
        for (count, what, link, bad) in [
            (stats.devices, "stations", "#stations", false),
            (stats.entries, "journal rows", "#checks", false),
            (count(twice.len()), "numbers used twice", "#double-use", true),
            (stats.rechecked.different, "wrong verdicts", "#verdicts", true),
            (count(stats.forks.len()), "forked journals", "#forks", true),
            (count(stats.gaps.len()), "gaps", "#gaps", true),
            (alarms, "alarms", "#alarms", true),
        ] {
            out.raw(if bad && count > 0 { "<li class=\"bad\"><b>" } else { "<li><b>" }).text(count).raw("</b>");
            if bad && count == 0 {
                out.text(what).raw("</li>");
            } else {
                out.raw("<a href=\"").text(link).raw("\">").text(what).raw("</a></li>");
            }
        }
        let again = stats.rechecked;
        out.raw(
            "</ul>\n<p class=\"soft\">Each check is judged here once more, from what the phone had and under the same ",
        )
        .raw("rules: ")
        .text(format_args!("{} came out the same, {} different", again.same, again.different));
        if again.unable > 0 {
            out.raw("; of ").text(again.unable).raw(" not everything is at hand");
        }
        out.raw(".</p>\n");
    }

    /// The longest silent first: they are the ones to ask after.
    fn stations(&self, out: &mut Html) {
        out.raw("<h2 id=\"stations\">Stations</h2>\n");
        if self.devices.is_empty() {
            out.raw("<p class=\"empty\">No station has enrolled yet. Make a token on this machine with ")
                .raw("<code>roughcheck enrol --db … --post \"Antwerp 1\" --country EU --procedure import</code>, and give ")
                .raw("it to the station: <code>roughcheck station enrol URL --token T</code>.</p>\n");
            return;
        }
        let mut devices: Vec<&DeviceView> = self.devices.iter().collect();
        devices.sort_by_key(|one| (one.standing != "active", one.last_sync));
        out.raw("<p class=\"soft\">The longest silent first.</p>\n");
        table(out, &["Post", "Last heard", "Rows", "Standing", "Device"]);
        for one in devices {
            out.raw("<tr>");
            cell(out, "Post");
            match (&one.post, &one.country) {
                (Some(post), Some(country)) => out.text(post).raw(", ").text(country),
                _ => out.raw("–"),
            };
            if let Some(procedure) = &one.procedure {
                out.raw(" <span class=\"soft\">").text(words::procedure(procedure)).raw("</span>");
            }
            cell(out, "Last heard");
            match one.last_sync {
                Some(at) => {
                    out.text(layout::age(self.now, at)).raw(" <span class=\"soft\">");
                    layout::time(out, at);
                    out.raw("</span>");
                }
                None => drop(out.raw("never")),
            }
            cell(out, "Rows");
            out.text(one.entries);
            cell(out, "Standing");
            out.text(standing(one.standing));
            cell(out, "Device");
            layout::device(out, &one.device);
            out.raw("</tr>\n");
        }
        end_table(out);
    }
}

/// The page behind the first one: checks that arrived earlier.
pub(super) fn older(reader: &dyn Reader, before: (i64, u64)) -> Result<Html, StorageError> {
    let found = reader.recent_checks(Some(before), MOST)?;
    let mut out = Html::new();
    out.raw("<h1>Older checks</h1>\n<p><a href=\"/\">Back to the newest</a></p>\n");
    if found.is_empty() {
        out.raw("<p class=\"empty\">There are none.</p>\n");
    } else {
        checks(&mut out, &found);
    }
    Ok(out)
}

fn checks(out: &mut Html, checks: &[Check]) {
    table(out, &["Received", "Certificate", "Verdict of the phone", "Post and phone", "Row"]);
    for check in checks {
        out.raw("<tr>");
        cell(out, "Received");
        layout::time(out, check.received_at);
        cell(out, "Certificate");
        layout::number(out, check.number.as_deref());
        if !check.genuine {
            out.raw("<br><span class=\"soft\">not shown to be genuine</span>");
        }
        cell(out, "");
        layout::said(out, check);
        cell(out, "Post");
        layout::post(out, check);
        cell(out, "Row");
        layout::place(out, &check.place);
        out.raw("</tr>\n");
    }
    end_table(out);
    let full = usize::try_from(MOST).is_ok_and(|most| checks.len() >= most);
    if let Some(last) = checks.last().filter(|_| full) {
        out.raw("<p><a href=\"/?before=").text(format_args!("{}.{}", last.batch, last.place.seq));
        out.raw("\">Older checks</a></p>\n");
    }
}

fn standing(word: &str) -> &'static str {
    match word {
        "active" => "active",
        "superseded" => "has a new key",
        _ => "sent away",
    }
}
