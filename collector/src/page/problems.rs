//! Problems that need a person: numbers used twice, verdicts that do not follow, forks, gaps and alarms. A list without
//! rows is not shown.

use maud::{Markup, html};

use super::layout;
use super::posts::Posts;
use super::words::Words;
use crate::error::StorageError;
use crate::storage::Reader;
use crate::view::{Disagreement, DoubleUse, Fork, Gap, Place, Stats, StoredAlarm};

/// Rows of each list at most; the rest is in `roughcheck stats`.
const MAX: usize = 50;
const MAX_ROWS: u32 = 50;

/// The lists that the counts do not hold.
pub(super) struct Problems {
    disagreements: Vec<Disagreement>,
    alarms: Vec<StoredAlarm>,
}

impl Problems {
    pub(super) fn read(reader: &dyn Reader) -> Result<Self, StorageError> {
        Ok(Self { disagreements: reader.disagreements(MAX_ROWS)?, alarms: reader.alarms(MAX_ROWS)? })
    }

    pub(super) fn body(&self, words: Words, stats: &Stats, posts: &Posts) -> Markup {
        html! {
            @if !stats.double_use.is_empty() { (double_use(words, &stats.double_use, posts)) }
            @if !self.disagreements.is_empty() { (disagreements(words, &self.disagreements)) }
            @if !stats.forks.is_empty() { (forks(words, &stats.forks, posts)) }
            @if !stats.gaps.is_empty() { (gaps(words, &stats.gaps, posts)) }
            @if !self.alarms.is_empty() { (alarms(words, &self.alarms, posts)) }
        }
    }
}

fn double_use(words: Words, pairs: &[DoubleUse], posts: &Posts) -> Markup {
    html! {
        h2 id="double-use" { (words.say("double-title")) }
        p.soft { (words.say("double-ask")) }
        table {
            (layout::head(&[
                words.core("label-certificate"),
                words.core("label-wrong"),
                words.say("column-first"),
                words.say("column-then"),
            ]))
            tbody {
                @for pair in pairs.iter().rev().take(MAX) {
                    tr {
                        td data-name=(layout::named_by_core(words, "label-certificate")) {
                            (layout::number(words, Some(&pair.number)))
                        }
                        td { strong { (words.double_use(pair.kind)) } }
                        @for (name, place) in [("column-first", &pair.first), ("column-then", &pair.second)] {
                            td data-name=(layout::named(words, name)) {
                                (posts.post(&place.device)) br;
                                (words.with("row-named", [("row", linked_row(words, &pair.number, place).into())]))
                            }
                        }
                    }
                }
            }
        }
        (more(words, pairs.len()))
    }
}

fn linked_row(words: Words, number: &str, place: &Place) -> Markup {
    let address = format!("/number/{number}#{}", layout::anchor(place));
    html! { a href=(words.link(&address)) { (layout::place(words, place)) } }
}

fn disagreements(words: Words, found: &[Disagreement]) -> Markup {
    html! {
        h2 id="verdicts" { (words.say("wrong-title")) }
        p.soft { (words.say("wrong-about")) }
        table {
            (layout::head(&[
                words.core("label-certificate"),
                words.say("column-said"),
                words.say("column-follows"),
                words.say("column-post-phone"),
                words.say("column-row"),
            ]))
            tbody {
                @for one in found {
                    tr {
                        td data-name=(layout::named_by_core(words, "label-certificate")) {
                            (layout::number(words, one.check.number.as_deref()))
                        }
                        td data-name=(layout::named(words, "column-said")) { (layout::phone_verdict(words, &one.check)) }
                        td data-name=(layout::named(words, "column-follows")) {
                            (layout::verdict(words, one.due.as_deref()))
                            (layout::faults(words, &one.due_faults))
                        }
                        td data-name=(layout::named_by_core(words, "label-post")) { (layout::post(words, &one.check)) }
                        td data-name=(layout::named(words, "column-row")) { (layout::place(words, &one.check.place)) }
                    }
                }
            }
        }
    }
}

fn forks(words: Words, forks: &[Fork], posts: &Posts) -> Markup {
    html! {
        h2 id="forks" { (words.say("forks-title")) }
        p.soft { (words.say("forks-about")) }
        table {
            (layout::head(&[
                words.say("column-station"),
                words.say("column-journal"),
                words.say("column-doubt"),
            ]))
            tbody {
                @for Fork { device, epoch, seq } in forks.iter().rev().take(MAX) {
                    tr {
                        td data-name=(layout::named(words, "column-station")) { (posts.device(device)) }
                        td data-name=(layout::named(words, "column-journal")) { (layout::code(epoch)) }
                        td data-name=(layout::named(words, "column-doubt")) { (seq) }
                    }
                }
            }
        }
        (more(words, forks.len()))
    }
}

fn gaps(words: Words, gaps: &[Gap], posts: &Posts) -> Markup {
    html! {
        h2 id="gaps" { (words.say("gaps-title")) }
        p.soft { (words.say("gaps-about")) }
        table {
            (layout::head(&[
                words.say("column-station"),
                words.say("column-journal"),
                words.say("column-missing"),
            ]))
            tbody {
                @for Gap { device, epoch, from, to } in gaps.iter().take(MAX) {
                    tr {
                        td data-name=(layout::named(words, "column-station")) { (posts.device(device)) }
                        td data-name=(layout::named(words, "column-journal")) { (layout::code(epoch)) }
                        td data-name=(layout::named(words, "column-missing")) {
                            (words.with("gaps-range", [("from", (*from).into()), ("to", (*to).into())]))
                        }
                    }
                }
            }
        }
        (more(words, gaps.len()))
    }
}

fn alarms(words: Words, alarms: &[StoredAlarm], posts: &Posts) -> Markup {
    html! {
        h2 id="alarms" { (words.say("alarms-title")) }
        table {
            (layout::head(&[
                words.say("column-noticed"),
                words.say("column-alarm"),
                words.say("column-station"),
                words.say("column-row"),
            ]))
            tbody {
                @for alarm in alarms {
                    @let (what, advice) = words.alarm(&alarm.kind);
                    tr {
                        td data-name=(layout::named(words, "column-noticed")) { (layout::time(alarm.at)) }
                        td { strong { (what) } " " (layout::code(&alarm.kind)) br; (advice) }
                        td data-name=(layout::named(words, "column-station")) { (posts.device(&alarm.device)) }
                        td data-name=(layout::named(words, "column-row")) {
                            @if alarm.seq == 0 { "–" } @else { (layout::row(words, &alarm.epoch, alarm.seq)) }
                        }
                    }
                }
            }
        }
    }
}

fn more(words: Words, all: usize) -> Markup {
    html! {
        @if let Some(left) = all.checked_sub(MAX).filter(|left| *left > 0) {
            p.soft {
                (words.with("more-in-stats", [
                    ("count", left.into()),
                    ("stats", layout::code("roughcheck stats").into()),
                ]))
            }
        }
    }
}
