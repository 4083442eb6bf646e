//! The first page: what needs a person first, then checks as they arrived, then the stations.

use roughcheck::base::Instant;

use super::html::Html;
use super::layout::{self, Posts};
use super::words;
use crate::StorageError;
use crate::storage::Reader;
use crate::view::{Check, DeviceView, Disagreement, DoubleUse, Fork, Gap, Place, Stats, StoredAlarm};

/// Most rows of each list; the rest is in `roughcheck stats`.
const MOST: usize = 50;
const MOST_ROWS: u32 = 50;

/// Everything that the first page shows.
pub(super) struct Front {
    stats: Stats,
    checks: Vec<Check>,
    disagreements: Vec<Disagreement>,
    alarms: Vec<StoredAlarm>,
    devices: Vec<DeviceView>,
    /// The last check of the page before, where this is a later page.
    before: Option<(i64, u64)>,
    now: Instant,
}

impl Front {
    pub(super) fn look(reader: &dyn Reader, before: Option<(i64, u64)>, now: Instant) -> Result<Self, StorageError> {
        Ok(Self {
            stats: reader.stats()?,
            checks: reader.recent_checks(before, MOST_ROWS)?,
            disagreements: reader.disagreements(MOST_ROWS)?,
            alarms: reader.alarms(MOST_ROWS)?,
            devices: reader.devices()?,
            before,
            now,
        })
    }

    pub(super) fn body(&self) -> Html {
        let mut out = Html::new();
        let posts = Posts::of(&self.devices);
        if self.before.is_some() {
            out.raw("<h1>Older checks</h1>\n<p><a href=\"/\">Back to the newest</a></p>\n");
            self.checks(&mut out, &posts);
            return out;
        }
        out.raw("<h1>Checks at the posts</h1>\n");
        self.counts(&mut out);
        layout::scope(&mut out);
        self.double_use(&mut out);
        self.disagreements(&mut out, &posts);
        self.forks(&mut out, &posts);
        self.gaps(&mut out, &posts);
        self.alarms(&mut out, &posts);
        self.checks(&mut out, &posts);
        self.devices(&mut out);
        out
    }

    fn counts(&self, out: &mut Html) {
        let stats = &self.stats;
        let count = |length: usize| u64::try_from(length).unwrap_or(u64::MAX);
        let alarms = stats.alarms.values().sum();
        out.raw("<ul class=\"counts\">");
        for (count, what, link, bad) in [
            (stats.devices, "stations", "#stations", false),
            (stats.entries, "journal rows kept", "#checks", false),
            (count(stats.double_use.len()), "used twice", "#double-use", true),
            (stats.rechecked.different, "verdicts that do not follow", "#verdicts", true),
            (count(stats.forks.len()), "forked journals", "#forks", true),
            (count(stats.gaps.len()), "gaps", "#gaps", true),
            (alarms, "alarms", "#alarms", true),
        ] {
            out.raw(if bad && count > 0 { "<li class=\"bad\"><b>" } else { "<li><b>" }).text(count);
            out.raw("</b><a href=\"").text(link).raw("\">").text(what).raw("</a></li>");
        }
        out.raw("</ul>\n");
    }

    fn checks(&self, out: &mut Html, posts: &Posts) {
        out.raw("<h2 id=\"checks\">Checks as they arrived</h2>\n");
        if self.checks.is_empty() {
            out.raw("<p class=\"empty\">No check has arrived yet. A station sends what it has with ")
                .raw("<code>roughcheck sync</code> and the address of this collector, or on a stick with ")
                .raw("<code>roughcheck sync --to FILE</code> and here <code>roughcheck collect</code>.</p>\n");
            return;
        }
        if self.before.is_none() {
            out.raw("<p class=\"soft live\">Newest first. <a href=\"/\">Look again</a>, or ")
                .raw("<a href=\"/?live=1\">look again every 20 seconds</a>.</p>\n");
        }
        out.raw("<table><thead><tr><th>Received</th><th>Certificate</th><th>Verdict of the phone</th><th>Post</th>")
            .raw("<th>Station</th><th>Row</th></tr></thead>\n<tbody>\n");
        for check in &self.checks {
            out.raw("<tr><td data-name=\"Received\">");
            layout::time(out, check.received_at);
            out.raw("</td><td data-name=\"Certificate\">");
            layout::number(out, check.number.as_deref());
            if !check.genuine {
                out.raw("<br><span class=\"soft\">not shown to be genuine</span>");
            }
            out.raw("</td><td>");
            layout::verdict(out, check.verdict.as_deref());
            layout::faults(out, &check.faults);
            out.raw("</td><td data-name=\"Post\">");
            layout::post(out, check);
            out.raw("</td><td data-name=\"Station\">");
            posts.device(out, &check.place.device);
            out.raw("</td><td data-name=\"Row\">");
            layout::place(out, &check.place);
            out.raw("</td></tr>\n");
        }
        out.raw("</tbody></table>\n");
        if let Some(last) = self.checks.last().filter(|_| self.checks.len() >= MOST) {
            out.raw("<p><a href=\"/?before=")
                .text(last.batch)
                .raw(".")
                .text(last.place.seq)
                .raw("\">Older checks</a></p>\n");
        }
    }

    fn double_use(&self, out: &mut Html) {
        out.raw("<h2 id=\"double-use\">Numbers used twice</h2>\n");
        if self.stats.double_use.is_empty() {
            out.raw(
                "<p class=\"soft\">None. A number counts as used twice where two different certificates carry it, or ",
            )
            .raw("where it was shown for import in two countries.</p>\n");
            return;
        }
        out.raw(
            "<table><thead><tr><th>Certificate</th><th>What is wrong</th><th>First row</th><th>Other row</th></tr>",
        )
        .raw("</thead>\n<tbody>\n");
        for pair in self.stats.double_use.iter().rev().take(MOST) {
            out.raw("<tr><td data-name=\"Certificate\">");
            layout::number(out, Some(&pair.number));
            out.raw("</td><td><strong>").text(double_words(pair)).raw("</strong></td>");
            for (name, place) in [("First row", &pair.first), ("Other row", &pair.second)] {
                out.raw("<td data-name=\"").text(name).raw("\">");
                linked_row(out, &pair.number, place);
                out.raw("</td>");
            }
            out.raw("</tr>\n");
        }
        out.raw("</tbody></table>\n");
        more(out, self.stats.double_use.len());
    }

    fn disagreements(&self, out: &mut Html, posts: &Posts) {
        let rechecked = self.stats.rechecked;
        out.raw(
            "<h2 id=\"verdicts\">Verdicts judged again</h2>\n<p class=\"soft\">Every check is judged here once more, ",
        )
        .raw("under the same rules, from what the phone had. ")
        .text(format_args!(
            "{} came out the same, {} different; of {} not everything is at hand.",
            rechecked.same, rechecked.different, rechecked.unable
        ))
        .raw("</p>\n");
        if self.disagreements.is_empty() {
            return;
        }
        out.raw("<table><thead><tr><th>Certificate</th><th>The phone said</th><th>What follows</th><th>Station</th>")
            .raw("<th>Row</th></tr></thead>\n<tbody>\n");
        for one in &self.disagreements {
            out.raw("<tr><td data-name=\"Certificate\">");
            layout::number(out, one.check.number.as_deref());
            out.raw("</td><td data-name=\"The phone said\">");
            layout::verdict(out, one.check.verdict.as_deref());
            layout::faults(out, &one.check.faults);
            out.raw("</td><td data-name=\"What follows\">");
            layout::verdict(out, one.due.as_deref());
            layout::faults(out, &one.due_faults);
            out.raw("</td><td data-name=\"Station\">");
            posts.device(out, &one.check.place.device);
            out.raw("</td><td data-name=\"Row\">");
            layout::place(out, &one.check.place);
            out.raw("</td></tr>\n");
        }
        out.raw("</tbody></table>\n");
    }

    fn forks(&self, out: &mut Html, posts: &Posts) {
        out.raw("<h2 id=\"forks\">Forked journals</h2>\n");
        if self.stats.forks.is_empty() {
            out.raw(
                "<p class=\"soft\">None. A fork shows that a phone was copied, or put back to an older copy.</p>\n",
            );
            return;
        }
        out.raw(
            "<p>Two rows stand at one place of these journals: the phone was copied, or put back to an older copy. ",
        )
        .raw("The rows of both are kept.</p>\n<table><thead><tr><th>Station</th><th>Journal</th><th>First row in doubt")
        .raw("</th></tr></thead>\n<tbody>\n");
        for Fork { device, epoch, seq } in self.stats.forks.iter().rev().take(MOST) {
            out.raw("<tr><td data-name=\"Station\">");
            posts.device(out, device);
            out.raw("</td><td data-name=\"Journal\"><code>").text(epoch).raw("</code></td>");
            out.raw("<td data-name=\"First row in doubt\" class=\"num\">").text(seq).raw("</td></tr>\n");
        }
        out.raw("</tbody></table>\n");
        more(out, self.stats.forks.len());
    }

    fn gaps(&self, out: &mut Html, posts: &Posts) {
        out.raw("<h2 id=\"gaps\">Gaps</h2>\n");
        if self.stats.gaps.is_empty() {
            out.raw("<p class=\"soft\">None. A gap shows that rows exist, or existed, which never arrived.</p>\n");
            return;
        }
        out.raw("<table><thead><tr><th>Station</th><th>Journal</th><th>Missing rows</th></tr></thead>\n<tbody>\n");
        for Gap { device, epoch, from, to } in self.stats.gaps.iter().take(MOST) {
            out.raw("<tr><td data-name=\"Station\">");
            posts.device(out, device);
            out.raw("</td><td data-name=\"Journal\"><code>").text(epoch).raw("</code></td>");
            out.raw("<td data-name=\"Missing rows\" class=\"num\">")
                .text(from)
                .raw(" to ")
                .text(to)
                .raw("</td></tr>\n");
        }
        out.raw("</tbody></table>\n");
        more(out, self.stats.gaps.len());
    }

    fn alarms(&self, out: &mut Html, posts: &Posts) {
        out.raw("<h2 id=\"alarms\">Alarms</h2>\n");
        if self.alarms.is_empty() {
            out.raw("<p class=\"soft\">None.</p>\n");
            return;
        }
        out.raw(
            "<table><thead><tr><th>Noticed</th><th>What, and what to do</th><th>Station</th><th>Row</th></tr></thead>",
        )
        .raw("\n<tbody>\n");
        for alarm in &self.alarms {
            let (what, advice) = words::alarm(&alarm.kind);
            out.raw("<tr><td data-name=\"Noticed\">");
            layout::time(out, alarm.at);
            out.raw("</td><td><strong>").text(what).raw("</strong> <code>").text(&alarm.kind).raw("</code><br>");
            out.text(advice).raw("</td><td data-name=\"Station\">");
            posts.device(out, &alarm.device);
            out.raw("</td><td data-name=\"Row\">");
            if alarm.seq == 0 {
                out.raw("–");
            } else {
                let short = alarm.epoch.get(..8).unwrap_or(&alarm.epoch);
                out.raw("<code title=\"epoch ").text(&alarm.epoch).raw("\">").text(short);
                out.raw("…").text(format_args!(".{}", alarm.seq)).raw("</code>");
            }
            out.raw("</td></tr>\n");
        }
        out.raw("</tbody></table>\n");
    }

    /// The longest silent first: they are the ones to ask after.
    fn devices(&self, out: &mut Html) {
        out.raw("<h2 id=\"stations\">Stations</h2>\n");
        if self.devices.is_empty() {
            out.raw("<p class=\"empty\">No station has enrolled yet. Make a token on this machine with <code>roughcheck enrol ")
                .raw("--db … --post \"Antwerp 1\" --country EU --procedure import</code>, and give it to the station: ")
                .raw("<code>roughcheck station enrol URL --token T</code>.</p>\n");
            return;
        }
        let mut devices: Vec<&DeviceView> = self.devices.iter().collect();
        devices.sort_by_key(|one| (one.standing != "active", one.last_sync));
        out.raw("<p class=\"soft\">The longest silent first.</p>\n<table><thead><tr><th>Post</th><th>Last heard</th>")
            .raw("<th>Rows</th><th>Standing</th><th>Device</th></tr></thead>\n<tbody>\n");
        for one in devices {
            out.raw("<tr><td data-name=\"Post\">");
            match (&one.post, &one.country) {
                (Some(post), Some(country)) => out.text(post).raw(", ").text(country),
                _ => out.raw("–"),
            };
            if let Some(procedure) = &one.procedure {
                out.raw(" <span class=\"soft\">").text(words::procedure(procedure)).raw("</span>");
            }
            out.raw("</td><td data-name=\"Last heard\">");
            match one.last_sync {
                Some(at) => {
                    out.text(layout::age(self.now, at)).raw("<br><span class=\"soft\">");
                    layout::time(out, at);
                    out.raw("</span>");
                }
                None => drop(out.raw("never")),
            }
            out.raw("</td><td data-name=\"Rows\" class=\"num\">").text(one.entries);
            out.raw("</td><td data-name=\"Standing\">").text(standing(one.standing));
            out.raw("</td><td data-name=\"Device\"><code title=\"device key ").text(&one.device).raw("\">");
            out.text(layout::key_id(&one.device)).raw("</code></td></tr>\n");
        }
        out.raw("</tbody></table>\n");
    }
}

fn standing(word: &str) -> &'static str {
    match word {
        "active" => "active",
        "superseded" => "has a new key",
        _ => "sent away",
    }
}

/// What is wrong with a pair of showings.
pub(super) fn double_words(pair: &DoubleUse) -> &'static str {
    match pair.kind {
        "conflict" => "Two different certificates carry this number",
        _ => "Shown for import in two countries",
    }
}

fn linked_row(out: &mut Html, number: &str, place: &Place) {
    out.raw("<a href=\"/number/").text(number).raw("#").text(layout::anchor(place)).raw("\">");
    layout::place(out, place);
    out.raw("</a>");
}

fn more(out: &mut Html, all: usize) {
    if let Some(left) = all.checked_sub(MOST).filter(|left| *left > 0) {
        out.raw("<p class=\"soft\">And ").text(left).raw(" more: see <code>roughcheck stats</code>.</p>\n");
    }
}
