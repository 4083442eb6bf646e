//! `decide`: what the officer did.

use clap::Args;
use roughcheck::check::Decision;
use roughcheck::messages::label;

use crate::common::Common;
use crate::output::{self, Exit, Failure};

#[derive(Debug, Args)]
pub(crate) struct Decide {
    /// The check: SEQ of the current epoch, or EPOCH.SEQ
    pub(crate) seq: String,
    /// release, hold or seize
    pub(crate) decision: Decision,
    /// Why, where it does not fit the verdict
    #[arg(long)]
    pub(crate) reason: Option<String>,
}

pub(crate) fn run(common: &Common, verb: &Decide) -> Result<Exit, Failure> {
    let station = common.open()?;
    let entry = station.decide(verb.seq.parse()?, verb.decision, verb.reason.as_deref(), common.officer.as_deref())?;
    match common.json {
        true => output::json(&serde_json::json!({ "entry": entry }))?,
        false => {
            let language = common.language()?;
            let decision = label(language, &format!("decision-{}", verb.decision));
            output::say(language, "say-decided", &[("seq", entry.seq.into()), ("decision", decision.into())])?;
        }
    }
    Ok(Exit::Done)
}
