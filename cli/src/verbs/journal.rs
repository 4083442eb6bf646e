//! `journal`: what was recorded, and whether it still stands.

use roughcheck::station::EntryView;

use crate::args::{Common, Journal};
use crate::output::{self, Exit, Failure};

pub(crate) fn run(common: &Common, verb: &Journal) -> Result<Exit, Failure> {
    let station = common.open()?;
    match verb {
        Journal::List => {
            let entries = station.entries()?;
            match common.json {
                true => output::json(&serde_json::json!({ "entries": entries }))?,
                false => entries.iter().try_for_each(|entry| output::line(&one_line(entry)))?,
            }
            Ok(Exit::Done)
        }
        Journal::Show { seq } => {
            let entry = station.entry(seq)?;
            match common.json {
                true => output::json(&entry)?,
                false => output::line(&serde_json::to_string_pretty(&entry).map_err(Failure::new)?)?,
            }
            Ok(Exit::Done)
        }
        Journal::Verify => {
            let state = station.verify()?;
            if common.json {
                output::json(&state)?;
            } else if state.ok {
                output::line(&format!("{} entries, every one as it was written", state.entries))?;
            } else {
                let place = state.first_bad.map_or(String::new(), |seq| format!(" at entry {seq}"));
                let reason = state.reason.unwrap_or_default();
                output::line(&output::coloured(&format!("the journal is broken{place}: {reason}"), Exit::Refuse))?;
            }
            Ok(if state.ok { Exit::Done } else { Exit::Refuse })
        }
    }
}

fn one_line(entry: &EntryView) -> String {
    let short = entry.epoch.get(..8).unwrap_or_default();
    let what = entry.what.as_deref().or(entry.verdict).unwrap_or_default();
    let number = entry.number.as_deref().unwrap_or("–");
    let faults = entry.faults.join(" ");
    format!("{short}.{:<5} {}  {:<8} {number:<20} {what:<10} {faults}", entry.seq, entry.clock, entry.kind)
}
