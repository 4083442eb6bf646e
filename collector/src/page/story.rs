//! One certificate's story across all posts: every showing on every phone, every decision, and what does not go together.

use std::collections::BTreeSet;

use roughcheck_format::base::Digest;
use roughcheck_format::certificate::Number;

use super::html::Html;
use super::layout::{self, cell, end_table, table};
use super::trouble::double_words;
use super::words;
use crate::StorageError;
use crate::storage::Reader;
use crate::view::{DoubleUse, Place, Sighting};

/// Most rows that are shown; who has more is a matter for the database.
const MOST: u32 = 500;

/// Everything about one number.
pub(super) struct Story {
    number: Number,
    rows: Vec<Sighting>,
    /// Whether more rows arrived later.
    more: bool,
    double_use: Vec<DoubleUse>,
}

impl Story {
    pub(super) fn look(reader: &dyn Reader, number: Number) -> Result<Self, StorageError> {
        let key = number.key();
        let mut rows = reader.story(&key, MOST + 1)?;
        let most = usize::try_from(MOST).unwrap_or(usize::MAX);
        let more = rows.len() > most;
        rows.truncate(most);
        Ok(Self { number, rows, more, double_use: reader.double_use_of(&key)? })
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
            .raw("same certificate, also where it was printed again.</p>\n");
        table(out, &["Received", "What happened", "Certificate", "Post and phone", "Phone’s clock", "Row"]);
        for row in &self.rows {
            let check = &row.check;
            out.raw("<tr id=\"").text(layout::anchor(&check.place)).raw("\">");
            cell(out, "Received");
            layout::time(out, check.received_at);
            cell(out, "");
            if row.kind == "check" {
                layout::said(out, check);
            } else {
                out.raw("<span class=\"tag other\">").text(words::decision(row.decision)).raw("</span>");
            }
            if let Some((epoch, seq)) = &row.about {
                out.raw("<br><span class=\"soft\">about row ");
                layout::row(out, epoch, *seq);
                out.raw("</span>");
            }
            cell(out, "Certificate");
            certificate(out, row, &contents);
            cell(out, "Post");
            layout::post(out, check);
            cell(out, "Phone’s clock");
            match check.clock {
                Some(clock) => layout::time(out, clock),
                None => drop(out.raw("–")),
            }
            cell(out, "Row");
            layout::place(out, &check.place);
            out.raw("</tr>\n");
        }
        end_table(out);
        if self.more {
            out.raw("<p class=\"soft\">More rows arrived later; these are the first ").text(MOST).raw(".</p>\n");
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
