//! The first page: problems first, then checks as they arrived, then the stations.

use std::collections::HashSet;

use maud::{Markup, html};
use roughcheck_format::base::Timestamp;

use super::layout::{self, Posts};
use super::problems::Problems;
use super::words;
use crate::error::StorageError;
use crate::rows::DeviceStanding;
use crate::storage::Reader;
use crate::view::{Check, DeviceView, Stats};

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

    pub(super) fn body(&self) -> Markup {
        html! {
            h1 { "Checks at the posts" }
            (self.counts())
            (layout::scope())
            (self.problems.body(&self.stats, &Posts::of(&self.devices)))
            h2 id="checks" { "Checks as they arrived" }
            @if self.checks.is_empty() {
                p.empty {
                    "No check has arrived yet. A station sends its checks with " code { "roughcheck sync" } " and the address \
                     of this collector, or on a stick with " code { "roughcheck sync --to FILE" } " and here "
                    code { "roughcheck collect" } "."
                }
            } @else {
                p.soft.live {
                    "Newest first. " a href="/" { "Look again" } ", or "
                    a href="/?live=1" { "look again every 20 seconds" } "."
                }
                (checks(&self.checks))
            }
            (self.stations())
        }
    }

    fn counts(&self) -> Markup {
        let stats = &self.stats;
        let count = |length: usize| u64::try_from(length).unwrap_or(u64::MAX);
        let twice: HashSet<&str> = stats.double_use.iter().map(|pair| pair.number.as_str()).collect();
        let again = stats.rechecked;
        html! {
            ul.counts {
                @for (count, what, link, bad) in [
                    (stats.devices, "stations", "#stations", false),
                    (stats.entries, "journal rows", "#checks", false),
                    (count(twice.len()), "numbers used twice", "#double-use", true),
                    (again.different, "wrong verdicts", "#verdicts", true),
                    (count(stats.forks.len()), "forked journals", "#forks", true),
                    (count(stats.gaps.len()), "gaps", "#gaps", true),
                    (stats.alarms.values().sum(), "alarms", "#alarms", true),
                ] {
                    li class=[(bad && count > 0).then_some("bad")] {
                        b { (count) }
                        @if bad && count == 0 { (what) } @else { a href=(link) { (what) } }
                    }
                }
            }
            p.soft {
                "Each check is judged here once more, from the phone’s evidence and under the same rules: "
                (again.same) " came out the same, " (again.different) " different"
                @if again.unable > 0 { "; for " (again.unable) " some of the evidence is missing" }
                "."
            }
        }
    }

    /// Those that have been silent longest come first: they are the ones to ask after.
    fn stations(&self) -> Markup {
        let mut devices: Vec<&DeviceView> = self.devices.iter().collect();
        devices.sort_by_key(|one| (one.standing != DeviceStanding::Active, one.last_sync));
        html! {
            h2 id="stations" { "Stations" }
            @if devices.is_empty() {
                p.empty {
                    "No station has enrolled yet. Make a token on this machine with "
                    code { "roughcheck enrol --db … --post \"Antwerp 1\" --country EU --procedure import" }
                    ", and give it to the station: " code { "roughcheck station enrol URL --token T" } "."
                }
            } @else {
                p.soft { "Silent longest first." }
                table {
                    (layout::head(&["Post", "Last sync", "Rows", "Standing", "Device"]))
                    tbody { @for one in devices { (self.station(one)) } }
                }
            }
        }
    }

    fn station(&self, one: &DeviceView) -> Markup {
        html! {
            tr {
                td data-name="Post" {
                    (layout::post_name(one.post.as_deref(), one.country.as_deref(), "–"))
                    (layout::procedure(one.procedure.as_deref()))
                }
                td data-name="Last sync" {
                    @match one.last_sync {
                        Some(at) => { (layout::age(self.now, at)) " " span.soft { (layout::time(at)) } }
                        None => { "never" }
                    }
                }
                td data-name="Rows" { (one.entries) }
                td data-name="Standing" { (words::standing(one.standing)) }
                td data-name="Device" { (layout::device(&one.device)) }
            }
        }
    }
}

/// The page behind the first one: checks that arrived earlier.
pub(super) fn older(reader: &dyn Reader, before: (i64, u64)) -> Result<Markup, StorageError> {
    let found = reader.recent_checks(Some(before), MAX)?;
    Ok(html! {
        h1 { "Older checks" }
        p { a href="/" { "Back to the newest" } }
        @if found.is_empty() { p.empty { "There are none." } } @else { (checks(&found)) }
    })
}

fn checks(checks: &[Check]) -> Markup {
    let full = usize::try_from(MAX).is_ok_and(|max| checks.len() >= max);
    html! {
        table {
            (layout::head(&["Received", "Certificate", "Verdict of the phone", "Post and phone", "Row"]))
            tbody {
                @for check in checks {
                    tr {
                        td data-name="Received" { (layout::time(check.received_at)) }
                        td data-name="Certificate" {
                            (layout::number(check.number.as_deref()))
                            @if !check.genuine { br; span.soft { "not shown to be genuine" } }
                        }
                        td { (layout::phone_verdict(check)) }
                        td data-name="Post" { (layout::post(check)) }
                        td data-name="Row" { (layout::place(&check.place)) }
                    }
                }
            }
        }
        @if let Some(last) = checks.last().filter(|_| full) {
            p { a href={ "/?before=" (last.batch) "." (last.place.seq) } { "Older checks" } }
        }
    }
}
