//! One certificate's story across all posts: every showing on every phone, every decision, and what does not go together.

use std::collections::BTreeSet;

use roughcheck::base::Digest;
use roughcheck::certificate::Number;

use super::front::double_words;
use super::html::Html;
use super::layout::{self, Posts};
use super::words;
use crate::StorageError;
use crate::storage::Reader;
use crate::view::{DoubleUse, Place, Sighting};

/// Most rows that are shown; who has more is a matter for the database.
const MOST: usize = 500;

/// Everything about one number.
pub(super) struct Story {
    number: Number,
    rows: Vec<Sighting>,
    double_use: Vec<DoubleUse>,
    posts: Posts,
}

impl Story {
    pub(super) fn look(reader: &dyn Reader, number: Number) -> Result<Self, StorageError> {
        let key = number.key();
        let (rows, double_use) = (reader.story(&key)?, reader.double_use_of(&key)?);
        Ok(Self { number, rows, double_use, posts: Posts::of(&reader.devices()?) })
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    pub(super) fn body(&self) -> Html {
        let mut out = Html::new();
        out.raw("<h1>Certificate <span class=\"num\">").text(&self.number).raw("</span></h1>\n");
        if self.is_empty() {
            out.raw("<p class=\"empty\">No station has sent anything about this number. That says nothing about the ")
                .raw("certificate: a station may not have sent its checks yet (see <a href=\"/#stations\">when each was ")
                .raw("last heard</a>), or nobody has shown it. Check the number for a slip of the pen.</p>\n");
            return out;
        }
        self.summary(&mut out);
        self.double_use(&mut out);
        self.table(&mut out);
        layout::scope(&mut out);
        out
    }

    fn checks(&self) -> impl Iterator<Item = &Sighting> {
        self.rows.iter().filter(|row| row.kind == "check")
    }

    fn summary(&self, out: &mut Html) {
        let posts: BTreeSet<_> = self.checks().map(|row| (&row.check.country, &row.check.post)).collect();
        let phones: BTreeSet<_> = self.rows.iter().map(|row| &row.check.place.device).collect();
        let shown = self.checks().count();
        out.raw("<p>").text(format_args!(
            "Shown {}, at {}, on {}.",
            times(shown, "once", "times"),
            counted(posts.len(), "post", "posts"),
            counted(phones.len(), "phone", "phones")
        ));
        for (code, word) in [("seize", "Seized"), ("hold", "Held"), ("release", "Released")] {
            let count = self.rows.iter().filter(|row| row.decision == Some(code)).count();
            if count > 0 {
                out.raw(" ").text(word).raw(" ").text(times(count, "once", "times")).raw(".");
            }
        }
        out.raw("</p>\n");
    }

    fn double_use(&self, out: &mut Html) {
        if self.double_use.is_empty() {
            out.raw(
                "<div class=\"calm\">No double use is known: one certificate under this number, and imports in one ",
            )
            .raw("country at most. Stations that have not sent their checks yet may know otherwise.</div>\n");
            return;
        }
        out.raw("<div class=\"alert\"><strong>This number was used twice.</strong><ul>");
        for pair in &self.double_use {
            out.raw("<li>").text(double_words(pair)).raw(": ");
            self.row(out, &pair.first);
            out.raw(" and ");
            self.row(out, &pair.second);
            out.raw(".</li>");
        }
        out.raw("</ul>Ask both posts for the papers, and the issuer which of them is theirs.</div>\n");
    }

    /// A row by where and when it was made.
    fn row(&self, out: &mut Html, place: &Place) {
        out.raw("<a href=\"#").text(layout::anchor(place)).raw("\">");
        match self.rows.iter().find(|row| row.check.place == *place) {
            Some(row) => {
                out.text(row.check.post.as_deref().unwrap_or("no post")).raw(", ");
                out.text(row.check.country.as_deref().unwrap_or("no country")).raw(", received ");
                layout::time(out, row.check.received_at);
            }
            None => layout::place(out, place),
        }
        out.raw("</a>");
    }

    /// Certificates under this number, in the order of arrival: the first is A.
    fn contents(&self) -> Vec<Digest> {
        let mut contents: Vec<Digest> = Vec::new();
        for content in self.checks().filter(|row| row.check.genuine).filter_map(|row| row.check.content) {
            if !contents.contains(&content) {
                contents.push(content);
            }
        }
        contents
    }

    fn table(&self, out: &mut Html) {
        let contents = self.contents();
        out.raw("<h2>Every row</h2>\n<p class=\"soft\">In the order of arrival, the first at the top. The same letter is the ")
            .raw("same certificate, also where it was printed again.</p>\n<table><thead><tr><th>Received</th><th>What happened")
            .raw("</th><th>Certificate</th><th>Post</th><th>Phone’s clock</th><th>Station</th><th>Row</th></tr></thead>\n")
            .raw("<tbody>\n");
        for row in self.rows.iter().take(MOST) {
            let check = &row.check;
            out.raw("<tr id=\"").text(layout::anchor(&check.place)).raw("\"><td data-name=\"Received\">");
            layout::time(out, check.received_at);
            out.raw("</td><td>");
            if row.kind == "check" {
                layout::verdict(out, check.verdict.as_deref());
                layout::faults(out, &check.faults);
            } else {
                out.raw("<span class=\"tag other\">").text(words::decision(row.decision)).raw("</span>");
                if let Some((epoch, seq)) = &row.about {
                    let short = epoch.get(..8).unwrap_or(epoch);
                    out.raw("<br><span class=\"soft\">about row <code>").text(short);
                    out.raw("…").text(format_args!(".{seq}")).raw("</code></span>");
                }
            }
            out.raw("</td><td data-name=\"Certificate\">");
            certificate(out, row, &contents);
            out.raw("</td><td data-name=\"Post\">");
            layout::post(out, check);
            out.raw("</td><td data-name=\"Phone’s clock\">");
            match check.clock {
                Some(clock) => layout::time(out, clock),
                None => drop(out.raw("–")),
            }
            out.raw("</td><td data-name=\"Station\">");
            self.posts.device(out, &check.place.device);
            out.raw("</td><td data-name=\"Row\">");
            layout::place(out, &check.place);
            out.raw("</td></tr>\n");
        }
        out.raw("</tbody></table>\n");
        if let Some(left) = self.rows.len().checked_sub(MOST).filter(|left| *left > 0) {
            out.raw("<p class=\"soft\">And ").text(left).raw(" more rows, which arrived later.</p>\n");
        }
    }
}

fn certificate(out: &mut Html, row: &Sighting, contents: &[Digest]) {
    let at = row.check.content.and_then(|content| contents.iter().position(|one| *one == content));
    match (row.kind.as_str(), row.check.genuine, at) {
        ("check", true, Some(at)) => {
            // More than 26 certificates under one number need no letters any more.
            let letter = u8::try_from(at).ok().filter(|at| *at < 26).map_or('…', |at| char::from(b'A' + at));
            let digest = row.check.content.unwrap_or(Digest([0; 32]));
            out.raw("<strong title=\"content ").text(digest).raw("\">").text(letter).raw("</strong>");
        }
        ("check", ..) => drop(out.raw("not shown to be genuine")),
        _ => drop(out.raw("–")),
    }
}

fn times(count: usize, once: &str, many: &str) -> String {
    if count == 1 { once.to_owned() } else { format!("{count} {many}") }
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
