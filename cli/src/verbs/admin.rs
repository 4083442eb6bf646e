//! `admin`: what an administrator does to a collector's database.

use clap::{Args, Subcommand};
use roughcheck_collector::Collector;

use super::collector::database_url;
use crate::common::Common;
use crate::output::{self, Exit, Failure};
use crate::words::words;

#[derive(Debug, Args)]
pub(crate) struct Admin {
    /// The database: sqlite:FILE
    #[arg(long, value_name = "URL")]
    db: String,
    #[command(subcommand)]
    act: Act,
}

#[derive(Debug, Subcommand)]
enum Act {
    /// Say that this machine's clock is right: a collector that doubted it signs receipts again
    ClockRight,
}

/// Does it, and names the database first.
pub(crate) fn run(common: &Common, verb: &Admin) -> Result<Exit, Failure> {
    let database = database_url(&verb.db)?;
    database.must_exist()?;
    let language = common.language()?;
    if !common.json {
        output::line(&verb.db)?;
    }
    let mut collector = Collector::open(&database, None)?;
    match verb.act {
        Act::ClockRight => {
            let now = common.now();
            let doubt = collector.clock_doubt(now)?;
            collector.say_clock_right(common.officer.as_deref().unwrap_or("admin"), now)?;
            match common.json {
                true => output::json(&serde_json::json!({ "db": verb.db, "clock": now, "doubt": doubt }))?,
                false => output::line(&words(language, "clock-right", &[("clock", now.to_string().into())]))?,
            }
        }
    }
    Ok(Exit::Done)
}
