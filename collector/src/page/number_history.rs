//! The history of one certificate number across all posts: every check on every phone, every decision, and double use.

use std::collections::BTreeSet;

use maud::{Markup, html};
use roughcheck_format::base::Digest;
use roughcheck_format::certificate::Number;

use super::layout;
use super::words::Words;
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

    /// The history; where somebody typed the number in another way, how that was understood.
    pub(super) fn body(&self, words: Words, typed: Option<&str>) -> Markup {
        let number = || html! { span.num dir="ltr" { (self.number) } };
        html! {
            h1 { (words.with("history-title", [("number", number().into())])) }
            @if let Some(typed) = typed {
                p.soft { (words.with("history-understood", [("typed", typed.into()), ("number", number().into())])) }
            }
            @if self.is_empty() {
                p.empty {
                    (words.say("history-nothing")) (words.space())
                    a href=(words.link("/#stations")) { (words.say("history-synced")) }
                }
            } @else {
                (self.summary(words))
                (self.double_use(words))
                (self.table(words))
                (layout::scope(words))
            }
        }
    }

    fn checks(&self) -> impl Iterator<Item = &NumberEvent> {
        self.rows.iter().filter(|row| row.kind == "check")
    }

    fn summary(&self, words: Words) -> Markup {
        let posts: BTreeSet<_> = self.checks().map(|row| (&row.check.country, &row.check.post)).collect();
        let phones: BTreeSet<_> = self.rows.iter().map(|row| &row.check.place.device).collect();
        let decided = |code: &str| self.rows.iter().filter(|row| row.decision == Some(code)).count();
        html! {
            p {
                (words.with("history-shown", [
                    ("times", self.checks().count().into()),
                    ("posts", posts.len().into()),
                    ("phones", phones.len().into()),
                ]))
                @for (code, id) in [("seize", "history-seized"), ("hold", "history-held"), ("release", "history-released")] {
                    @let count = decided(code);
                    @if count > 0 { (words.space()) (words.with(id, [("times", count.into())])) }
                }
            }
        }
    }

    fn double_use(&self, words: Words) -> Markup {
        html! {
            @if self.double_use.is_empty() {
                div.calm { (words.say("double-none")) }
            } @else {
                div.alert {
                    strong { (words.say("double-found")) }
                    ul {
                        @for pair in &self.double_use {
                            li {
                                (words.with("double-pair", [
                                    ("what", words.double_use(pair.kind).into()),
                                    ("first", self.linked(words, &pair.first).into()),
                                    ("second", self.linked(words, &pair.second).into()),
                                ]))
                            }
                        }
                    }
                    (words.say("double-ask"))
                }
            }
        }
    }

    /// A link to a row, named by where and when the check was made.
    fn linked(&self, words: Words, place: &Place) -> Markup {
        html! {
            a href={ "#" (layout::anchor(place)) } {
                @match self.rows.iter().find(|row| row.check.place == *place) {
                    Some(NumberEvent { check, .. }) => {
                        @let post = layout::post_or_none(words, check.post.as_deref(), check.country.as_deref());
                        (words.with("double-place", [
                            ("post", post.into()),
                            ("time", layout::time(check.received_at).into()),
                        ]))
                    }
                    None => (layout::place(words, place)),
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

    fn table(&self, words: Words) -> Markup {
        let contents = self.contents();
        html! {
            h2 { (words.say("rows-title")) }
            p.soft { (words.say("rows-about")) }
            table {
                (layout::head(&[
                    words.say("column-received"),
                    words.say("column-what"),
                    words.core("label-certificate"),
                    words.say("column-post-phone"),
                    words.say("column-clock"),
                    words.say("column-row"),
                ]))
                tbody { @for row in &self.rows { (table_row(words, row, &contents)) } }
            }
            @if self.more { p.soft { (words.with("rows-more", [("count", u64::from(MAX).into())])) } }
        }
    }
}

fn table_row(words: Words, row: &NumberEvent, contents: &[Digest]) -> Markup {
    let check = &row.check;
    html! {
        tr id=(layout::anchor(&check.place)) {
            td data-name=(layout::named(words, "column-received")) { (layout::time(check.received_at)) }
            td {
                @if row.kind == "check" {
                    (layout::phone_verdict(words, check))
                } @else {
                    span.tag.other { (words.decision(row.decision)) }
                }
                @if let Some((epoch, seq)) = &row.about {
                    br;
                    span.soft { (words.with("about-row", [("row", layout::row(words, epoch, *seq).into())])) }
                }
            }
            td data-name=(layout::named_by_core(words, "label-certificate")) { (certificate(words, row, contents)) }
            td data-name=(layout::named_by_core(words, "label-post")) { (layout::post(words, check)) }
            td data-name=(layout::named(words, "column-clock")) {
                @match check.clock {
                    Some(clock) => (layout::time(clock)),
                    None => "–",
                }
            }
            td data-name=(layout::named(words, "column-row")) { (layout::place(words, &check.place)) }
        }
    }
}

/// The letter of the certificate that a check was shown.
fn certificate(words: Words, row: &NumberEvent, contents: &[Digest]) -> Markup {
    if row.kind != "check" {
        return html! { "–" };
    }
    let content = row.check.content.filter(|_| row.check.genuine);
    let found = content.and_then(|content| Some((content, contents.iter().position(|one| *one == content)?)));
    let Some((content, at)) = found else { return words.say("not-genuine") };
    // Beyond 26 certificates under one number, letters say nothing more.
    let letter = ('A'..='Z').nth(at).unwrap_or('…');
    let title = words.plain("title-content", &[("content", content.to_string().into())]);
    html! { strong title=(title) { bdi { (letter) } } }
}
