//! What needs a person: numbers used twice, verdicts that do not follow, forks, gaps and alarms. What there is none of
//! takes no room.

use super::html::Html;
use super::layout::{self, Posts, cell, end_table, table};
use super::words;
use crate::StorageError;
use crate::storage::Reader;
use crate::view::{Disagreement, DoubleUse, Fork, Gap, Place, Stats, StoredAlarm};

/// Most rows of each list; the rest is in `roughcheck stats`.
const MOST: usize = 50;
const MOST_ROWS: u32 = 50;

/// What the counts do not hold.
pub(super) struct Trouble {
    disagreements: Vec<Disagreement>,
    alarms: Vec<StoredAlarm>,
}

impl Trouble {
    pub(super) fn look(reader: &dyn Reader) -> Result<Self, StorageError> {
        Ok(Self { disagreements: reader.disagreements(MOST_ROWS)?, alarms: reader.alarms(MOST_ROWS)? })
    }
}

pub(super) fn show(out: &mut Html, stats: &Stats, trouble: &Trouble, posts: &Posts) {
    double_use(out, &stats.double_use, posts);
    disagreements(out, &trouble.disagreements);
    forks(out, &stats.forks, posts);
    gaps(out, &stats.gaps, posts);
    alarms(out, &trouble.alarms, posts);
}

fn double_use(out: &mut Html, pairs: &[DoubleUse], posts: &Posts) {
    if pairs.is_empty() {
        return;
    }
    out.raw("<h2 id=\"double-use\">Numbers used twice</h2>\n<p class=\"soft\">Ask both posts for the papers, and the issuer ")
        .raw("which of them is theirs.</p>\n");
    table(out, &["Certificate", "What is wrong", "First received", "Then received"]);
    for pair in pairs.iter().rev().take(MOST) {
        out.raw("<tr>");
        cell(out, "Certificate");
        layout::number(out, Some(&pair.number));
        cell(out, "");
        out.raw("<strong>").text(double_words(pair)).raw("</strong>");
        for (name, place) in [("First received", &pair.first), ("Then received", &pair.second)] {
            cell(out, name);
            posts.post(out, &place.device);
            out.raw("<br>row ");
            linked_row(out, &pair.number, place);
        }
        out.raw("</tr>\n");
    }
    end_table(out);
    more(out, pairs.len());
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

fn disagreements(out: &mut Html, found: &[Disagreement]) {
    if found.is_empty() {
        return;
    }
    out.raw("<h2 id=\"verdicts\">Wrong verdicts</h2>\n<p class=\"soft\">These phones said something else than follows from ")
        .raw("what they had. Ask for the phone: it lies, or its software was changed.</p>\n");
    table(out, &["Certificate", "The phone said", "What follows", "Post and phone", "Row"]);
    for one in found {
        out.raw("<tr>");
        cell(out, "Certificate");
        layout::number(out, one.check.number.as_deref());
        cell(out, "The phone said");
        layout::said(out, &one.check);
        cell(out, "What follows");
        layout::verdict(out, one.due.as_deref());
        layout::faults(out, &one.due_faults);
        cell(out, "Post");
        layout::post(out, &one.check);
        cell(out, "Row");
        layout::place(out, &one.check.place);
        out.raw("</tr>\n");
    }
    end_table(out);
}

fn forks(out: &mut Html, forks: &[Fork], posts: &Posts) {
    if forks.is_empty() {
        return;
    }
    out.raw("<h2 id=\"forks\">Forked journals</h2>\n<p class=\"soft\">Two rows stand at one place: the phone was copied, or ")
        .raw("put back to an older copy. The rows of both are kept.</p>\n");
    table(out, &["Station", "Journal", "First row in doubt"]);
    for Fork { device, epoch, seq } in forks.iter().rev().take(MOST) {
        out.raw("<tr>");
        cell(out, "Station");
        posts.device(out, device);
        cell(out, "Journal");
        out.raw("<code>").text(epoch).raw("</code>");
        cell(out, "First row in doubt");
        out.text(seq).raw("</tr>\n");
    }
    end_table(out);
    more(out, forks.len());
}

fn gaps(out: &mut Html, gaps: &[Gap], posts: &Posts) {
    if gaps.is_empty() {
        return;
    }
    out.raw("<h2 id=\"gaps\">Gaps</h2>\n<p class=\"soft\">Rows that exist, or existed, and never arrived.</p>\n");
    table(out, &["Station", "Journal", "Missing rows"]);
    for Gap { device, epoch, from, to } in gaps.iter().take(MOST) {
        out.raw("<tr>");
        cell(out, "Station");
        posts.device(out, device);
        cell(out, "Journal");
        out.raw("<code>").text(epoch).raw("</code>");
        cell(out, "Missing rows");
        out.text(format_args!("{from} to {to}")).raw("</tr>\n");
    }
    end_table(out);
    more(out, gaps.len());
}

fn alarms(out: &mut Html, alarms: &[StoredAlarm], posts: &Posts) {
    if alarms.is_empty() {
        return;
    }
    out.raw("<h2 id=\"alarms\">Alarms</h2>\n");
    table(out, &["Noticed", "What, and what to do", "Station", "Row"]);
    for alarm in alarms {
        let (what, advice) = words::alarm(&alarm.kind);
        out.raw("<tr>");
        cell(out, "Noticed");
        layout::time(out, alarm.at);
        cell(out, "");
        out.raw("<strong>").text(what).raw("</strong> <code>").text(&alarm.kind).raw("</code><br>").text(advice);
        cell(out, "Station");
        posts.device(out, &alarm.device);
        cell(out, "Row");
        match alarm.seq {
            0 => drop(out.raw("–")),
            seq => layout::row(out, &alarm.epoch, seq),
        }
        out.raw("</tr>\n");
    }
    end_table(out);
}

fn more(out: &mut Html, all: usize) {
    if let Some(left) = all.checked_sub(MOST).filter(|left| *left > 0) {
        out.raw("<p class=\"soft\">And ").text(left).raw(" more: see <code>roughcheck stats</code>.</p>\n");
    }
}
