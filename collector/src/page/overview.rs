//! The first page: problems first, then checks as they arrived, then the stations.

use std::collections::HashSet;

use maud::{Markup, html};
use roughcheck_format::base::Timestamp;

use super::layout;
use super::pieces::Piece;
use super::posts::Posts;
use super::problems::Problems;
use super::words::Words;
use crate::error::StorageError;
use crate::rows::DeviceStanding;
use crate::storage::Reader;
use crate::view::{Check, DeviceView, Stats};

/// How often a page that asks for it is loaded again, in seconds.
pub(super) const REFRESH: u64 = 20;

/// Checks on one page.
const MAX: u32 = 50;

/// Everything that the first page shows.
pub(super) struct Overview {
    stats: Stats,
    checks: Vec<Check>,
    problems: Problems,
    devices: Vec<DeviceView>,
    now: Timestamp,
}

impl Overview {
    pub(super) fn read(reader: &dyn Reader, now: Timestamp) -> Result<Self, StorageError> {
        Ok(Self {
            stats: reader.stats()?,
            checks: reader.recent_checks(None, MAX)?,
            problems: Problems::read(reader)?,
            devices: reader.devices()?,
            now,
        })
    }

    pub(super) fn body(&self, words: Words) -> Markup {
        html! {
            h1 { (words.say("checks-title")) }
            (self.counts(words))
            (layout::scope(words))
            (self.problems.body(words, &self.stats, &Posts::of(words, &self.devices)))
            h2 id="checks" { (words.say("checks-arrived")) }
            @if self.checks.is_empty() {
                p.empty {
                    (words.with("checks-none", [
                        ("sync", layout::code("roughcheck sync").into()),
                        ("stick", layout::code("roughcheck sync --to FILE").into()),
                        ("collect", layout::code("roughcheck collect").into()),
                    ]))
                }
            } @else {
                p.soft.live {
                    (words.say("checks-newest")) " · "
                    a href=(words.link("/")) { (words.say("look-again")) } " · "
                    a href=(words.link("/?live=1")) { (words.with("look-live", [("seconds", REFRESH.into())])) }
                }
                (checks(words, &self.checks))
            }
            (self.stations(words))
        }
    }

    fn counts(&self, words: Words) -> Markup {
        let stats = &self.stats;
        let count = |length: usize| u64::try_from(length).unwrap_or(u64::MAX);
        let twice: HashSet<&str> = stats.double_use.iter().map(|pair| pair.number.as_str()).collect();
        let again = stats.rechecked;
        html! {
            ul.counts {
                @for (count, what, link, bad) in [
                    (stats.devices, "count-stations", "#stations", false),
                    (stats.entries, "count-rows", "#checks", false),
                    (count(twice.len()), "count-twice", "#double-use", true),
                    (again.different, "count-wrong", "#verdicts", true),
                    (count(stats.forks.len()), "count-forked", "#forks", true),
                    (count(stats.gaps.len()), "count-gaps", "#gaps", true),
                    (stats.alarms.values().sum(), "count-alarms", "#alarms", true),
                ] {
                    @let what = words.with(what, [("count", Piece::Count(count))]);
                    li class=[(bad && count > 0).then_some("bad")] {
                        b { (count) }
                        @if bad && count == 0 { (what) } @else { a href=(link) { (what) } }
                    }
                }
            }
            p.soft {
                (words.with("judged-again", [("same", again.same.into()), ("different", again.different.into())]))
                @if again.unable > 0 { (words.space()) (words.with("judged-unable", [("count", again.unable.into())])) }
            }
        }
    }

    /// Those that have been silent longest come first: they are the ones to ask after.
    fn stations(&self, words: Words) -> Markup {
        let mut devices: Vec<&DeviceView> = self.devices.iter().collect();
        devices.sort_by_key(|one| (one.standing != DeviceStanding::Active, one.last_sync));
        let enrol = "roughcheck enrol --db … --post \"Antwerp 1\" --country EU --procedure import";
        let station = "roughcheck station enrol URL --token T";
        html! {
            h2 id="stations" { (words.say("stations-title")) }
            @if devices.is_empty() {
                p.empty {
                    (words.with("stations-none", [
                        ("enrol", layout::code(enrol).into()),
                        ("station", layout::code(station).into()),
                    ]))
                }
            } @else {
                p.soft { (words.say("stations-order")) }
                table {
                    (layout::head(&[
                        words.core("label-post"),
                        words.say("column-last-sync"),
                        words.say("column-rows"),
                        words.say("column-standing"),
                        words.say("column-device"),
                    ]))
                    tbody { @for one in devices { (self.station(words, one)) } }
                }
            }
        }
    }

    fn station(&self, words: Words, one: &DeviceView) -> Markup {
        html! {
            tr {
                td data-name=(layout::named_by_core(words, "label-post")) {
                    @match layout::post_name(words, one.post.as_deref(), one.country.as_deref()) {
                        Some(post) => (post),
                        None => "–",
                    }
                    (layout::procedure(words, one.procedure.as_deref()))
                }
                td data-name=(layout::named(words, "column-last-sync")) {
                    @match one.last_sync {
                        Some(at) => { (layout::age(words, self.now, at)) " " span.soft { (layout::time(at)) } }
                        None => (words.core("status-never")),
                    }
                }
                td data-name=(layout::named(words, "column-rows")) { (one.entries) }
                td data-name=(layout::named(words, "column-standing")) { (words.standing(one.standing)) }
                td data-name=(layout::named(words, "column-device")) { (layout::device(words, &one.device)) }
            }
        }
    }
}

/// The page behind the first one: checks that arrived earlier.
pub(super) fn older(words: Words, reader: &dyn Reader, before: (i64, u64)) -> Result<Markup, StorageError> {
    let found = reader.recent_checks(Some(before), MAX)?;
    Ok(html! {
        h1 { (words.say("older-title")) }
        p { a href=(words.link("/")) { (words.say("older-back")) } }
        @if found.is_empty() { p.empty { (words.say("older-none")) } } @else { (checks(words, &found)) }
    })
}

fn checks(words: Words, checks: &[Check]) -> Markup {
    let full = usize::try_from(MAX).is_ok_and(|max| checks.len() >= max);
    html! {
        table {
            (layout::head(&[
                words.say("column-received"),
                words.core("label-certificate"),
                words.say("column-verdict"),
                words.say("column-post-phone"),
                words.say("column-row"),
            ]))
            tbody {
                @for check in checks {
                    tr {
                        td data-name=(layout::named(words, "column-received")) { (layout::time(check.received_at)) }
                        td data-name=(layout::named_by_core(words, "label-certificate")) {
                            (layout::number(words, check.number.as_deref()))
                            @if !check.genuine { br; span.soft { (words.say("not-genuine")) } }
                        }
                        td { (layout::phone_verdict(words, check)) }
                        td data-name=(layout::named_by_core(words, "label-post")) { (layout::post(words, check)) }
                        td data-name=(layout::named(words, "column-row")) { (layout::place(words, &check.place)) }
                    }
                }
            }
        }
        @if let Some(last) = checks.last().filter(|_| full) {
            p {
                a href=(words.link(&format!("/?before={}.{}", last.batch, last.place.seq))) { (words.say("older-title")) }
            }
        }
    }
}
