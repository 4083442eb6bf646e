//! Problems that need a person: numbers used twice, verdicts that do not follow, forks, gaps and alarms. A list without
//! rows is not shown.

use maud::{Markup, html};

use super::layout::{self, Posts};
use super::words;
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

    pub(super) fn body(&self, stats: &Stats, posts: &Posts) -> Markup {
        html! {
            @if !stats.double_use.is_empty() { (double_use(&stats.double_use, posts)) }
            @if !self.disagreements.is_empty() { (disagreements(&self.disagreements)) }
            @if !stats.forks.is_empty() { (forks(&stats.forks, posts)) }
            @if !stats.gaps.is_empty() { (gaps(&stats.gaps, posts)) }
            @if !self.alarms.is_empty() { (alarms(&self.alarms, posts)) }
        }
    }
}

fn double_use(pairs: &[DoubleUse], posts: &Posts) -> Markup {
    html! {
        h2 id="double-use" { "Numbers used twice" }
        p.soft { "Ask both posts for the papers, and the issuer which of them is theirs." }
        table {
            (layout::head(&["Certificate", "What is wrong", "First received", "Then received"]))
            tbody {
                @for pair in pairs.iter().rev().take(MAX) {
                    tr {
                        td data-name="Certificate" { (layout::number(Some(&pair.number))) }
                        td { strong { (words::double_use(pair.kind)) } }
                        @for (name, place) in [("First received", &pair.first), ("Then received", &pair.second)] {
                            td data-name=(name) {
                                (posts.post(&place.device)) br; "row " (linked_row(&pair.number, place))
                            }
                        }
                    }
                }
            }
        }
        (more(pairs.len()))
    }
}

fn linked_row(number: &str, place: &Place) -> Markup {
    html! { a href={ "/number/" (number) "#" (layout::anchor(place)) } { (layout::place(place)) } }
}

fn disagreements(found: &[Disagreement]) -> Markup {
    html! {
        h2 id="verdicts" { "Wrong verdicts" }
        p.soft {
            "These phones gave another verdict than follows from their own evidence. Ask for the phone: it lies, or its \
             software was changed."
        }
        table {
            (layout::head(&["Certificate", "The phone said", "What follows", "Post and phone", "Row"]))
            tbody {
                @for one in found {
                    tr {
                        td data-name="Certificate" { (layout::number(one.check.number.as_deref())) }
                        td data-name="The phone said" { (layout::phone_verdict(&one.check)) }
                        td data-name="What follows" {
                            (layout::verdict(one.due.as_deref()))
                            (layout::faults(&one.due_faults))
                        }
                        td data-name="Post" { (layout::post(&one.check)) }
                        td data-name="Row" { (layout::place(&one.check.place)) }
                    }
                }
            }
        }
    }
}

fn forks(forks: &[Fork], posts: &Posts) -> Markup {
    html! {
        h2 id="forks" { "Forked journals" }
        p.soft {
            "Two rows stand at one place: the phone was copied, or restored from an older copy. The rows of both are stored."
        }
        table {
            (layout::head(&["Station", "Journal", "First row in doubt"]))
            tbody {
                @for Fork { device, epoch, seq } in forks.iter().rev().take(MAX) {
                    tr {
                        td data-name="Station" { (posts.device(device)) }
                        td data-name="Journal" { code { (epoch) } }
                        td data-name="First row in doubt" { (seq) }
                    }
                }
            }
        }
        (more(forks.len()))
    }
}

fn gaps(gaps: &[Gap], posts: &Posts) -> Markup {
    html! {
        h2 id="gaps" { "Gaps" }
        p.soft { "Rows that exist, or existed, and never arrived." }
        table {
            (layout::head(&["Station", "Journal", "Missing rows"]))
            tbody {
                @for Gap { device, epoch, from, to } in gaps.iter().take(MAX) {
                    tr {
                        td data-name="Station" { (posts.device(device)) }
                        td data-name="Journal" { code { (epoch) } }
                        td data-name="Missing rows" { (from) " to " (to) }
                    }
                }
            }
        }
        (more(gaps.len()))
    }
}

fn alarms(alarms: &[StoredAlarm], posts: &Posts) -> Markup {
    html! {
        h2 id="alarms" { "Alarms" }
        table {
            (layout::head(&["Noticed", "What, and what to do", "Station", "Row"]))
            tbody {
                @for alarm in alarms {
                    @let (what, advice) = words::alarm(&alarm.kind);
                    tr {
                        td data-name="Noticed" { (layout::time(alarm.at)) }
                        td { strong { (what) } " " code { (alarm.kind) } br; (advice) }
                        td data-name="Station" { (posts.device(&alarm.device)) }
                        td data-name="Row" {
                            @if alarm.seq == 0 { "–" } @else { (layout::row(&alarm.epoch, alarm.seq)) }
                        }
                    }
                }
            }
        }
    }
}

fn more(all: usize) -> Markup {
    html! {
        @if let Some(left) = all.checked_sub(MAX).filter(|left| *left > 0) {
            p.soft { "And " (left) " more: see " code { "roughcheck stats" } "." }
        }
    }
}
