//! The history of one certificate number across all posts: every check on every phone, every decision, and double use.

use std::collections::BTreeSet;

use maud::{Markup, html};
use roughcheck_format::base::Digest;
use roughcheck_format::certificate::Number;

use super::layout;
use super::words;
use crate::error::StorageError;
use crate::storage::Reader;
use crate::view::{DoubleUse, NumberEvent, Place};

/// Rows shown at most; the rest can be queried in the database.
const MAX: u32 = 500;

/// Everything about one number.
pub(super) struct NumberHistory {
    number: Number,
    rows: Vec<NumberEvent>,
    /// Whether more rows arrived later.
    more: bool,
    double_use: Vec<DoubleUse>,
}

impl NumberHistory {
    pub(super) fn read(reader: &dyn Reader, number: Number) -> Result<Self, StorageError> {
        let key = number.key();
        let mut rows = reader.number_history(&key, MAX + 1)?;
        let max = usize::try_from(MAX).unwrap_or(usize::MAX);
        let more = rows.len() > max;
        rows.truncate(max);
        Ok(Self { number, rows, more, double_use: reader.double_use_of(&key)? })
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    pub(super) fn body(&self) -> Markup {
        html! {
            h1 { "Certificate " span.num { (self.number) } }
            @if self.is_empty() {
                p.empty {
                    "No station has sent anything about this number. That says nothing about the certificate: a station may \
                     not have sent its checks yet (see " a href="/#stations" { "when each last synced" } "), or nobody has \
                     shown it. Check the number for a typing error."
                }
            } @else {
                (self.summary())
                (self.double_use())
                (self.table())
                (layout::scope())
            }
        }
    }

    fn checks(&self) -> impl Iterator<Item = &NumberEvent> {
        self.rows.iter().filter(|row| row.kind == "check")
    }

    fn summary(&self) -> Markup {
        let posts: BTreeSet<_> = self.checks().map(|row| (&row.check.country, &row.check.post)).collect();
        let phones: BTreeSet<_> = self.rows.iter().map(|row| &row.check.place.device).collect();
        let decided = |code: &str| self.rows.iter().filter(|row| row.decision == Some(code)).count();
        html! {
            p {
                "Shown " (times(self.checks().count()))
                ", at " (counted(posts.len(), "post", "posts"))
                ", on " (counted(phones.len(), "phone", "phones")) "."
                @for (code, word) in [("seize", "Seized"), ("hold", "Held"), ("release", "Released")] {
                    @let count = decided(code);
                    @if count > 0 { " " (word) " " (times(count)) "." }
                }
            }
        }
    }

    fn double_use(&self) -> Markup {
        html! {
            @if self.double_use.is_empty() {
                div.calm {
                    "No double use is known: one certificate under this number, and imports in one country at most. Stations \
                     that have not sent their checks yet may know otherwise."
                }
            } @else {
                div.alert {
                    strong { "This number was used twice." }
                    ul {
                        @for pair in &self.double_use {
                            li {
                                (words::double_use(pair.kind)) ": " (self.linked(&pair.first)) " and "
                                (self.linked(&pair.second)) "."
                            }
                        }
                    }
                    "Ask both posts for the papers, and the issuer which of them is theirs."
                }
            }
        }
    }

    /// A link to a row, named by where and when the check was made.
    fn linked(&self, place: &Place) -> Markup {
        html! {
            a href={ "#" (layout::anchor(place)) } {
                @match self.rows.iter().find(|row| row.check.place == *place) {
                    Some(row) => {
                        (row.check.post.as_deref().unwrap_or("no post")) ", "
                        (row.check.country.as_deref().unwrap_or("no country")) ", received "
                        (layout::time(row.check.received_at))
                    }
                    None => { (layout::place(place)) }
                }
            }
        }
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

    fn table(&self) -> Markup {
        let contents = self.contents();
        html! {
            h2 { "Every row" }
            p.soft {
                "In the order of arrival, the first at the top. The same letter is the same certificate, also where it was \
                 printed again."
            }
            table {
                (layout::head(&["Received", "What happened", "Certificate", "Post and phone", "Phone’s clock", "Row"]))
                tbody { @for row in &self.rows { (table_row(row, &contents)) } }
            }
            @if self.more { p.soft { "More rows arrived later; these are the first " (MAX) "." } }
        }
    }
}

fn table_row(row: &NumberEvent, contents: &[Digest]) -> Markup {
    let check = &row.check;
    html! {
        tr id=(layout::anchor(&check.place)) {
            td data-name="Received" { (layout::time(check.received_at)) }
            td {
                @if row.kind == "check" {
                    (layout::phone_verdict(check))
                } @else {
                    span.tag.other { (words::decision(row.decision)) }
                }
                @if let Some((epoch, seq)) = &row.about {
                    br;
                    span.soft { "about row " (layout::row(epoch, *seq)) }
                }
            }
            td data-name="Certificate" { (certificate(row, contents)) }
            td data-name="Post" { (layout::post(check)) }
            td data-name="Phone’s clock" {
                @match check.clock {
                    Some(clock) => { (layout::time(clock)) }
                    None => { "–" }
                }
            }
            td data-name="Row" { (layout::place(&check.place)) }
        }
    }
}

/// The letter of the certificate that a check was shown.
fn certificate(row: &NumberEvent, contents: &[Digest]) -> Markup {
    if row.kind != "check" {
        return html! { "–" };
    }
    let content = row.check.content.filter(|_| row.check.genuine);
    let found = content.and_then(|content| Some((content, contents.iter().position(|one| *one == content)?)));
    let Some((content, at)) = found else { return html! { "not shown to be genuine" } };
    // Beyond 26 certificates under one number, letters say nothing more.
    let letter = ('A'..='Z').nth(at).unwrap_or('…');
    html! { strong title={ "content " (content) } { (letter) } }
}

fn times(count: usize) -> String {
    if count == 1 { "once".to_owned() } else { format!("{count} times") }
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
