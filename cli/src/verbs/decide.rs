//! `decide`: what the officer did.

use crate::args::{Common, Decide};
use crate::output::{self, Exit, Failure};

pub(crate) fn run(common: &Common, verb: &Decide) -> Result<Exit, Failure> {
    let station = common.open()?;
    let entry = station.decide(&verb.seq, verb.decision, verb.reason.as_deref(), common.officer.as_deref())?;
    match common.json {
        true => output::json(&serde_json::json!({ "entry": entry }))?,
        false => output::line(&format!("{} recorded as entry {}", verb.decision, entry.seq))?,
    }
    Ok(Exit::Done)
}
