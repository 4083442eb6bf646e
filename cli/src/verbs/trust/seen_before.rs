//! `trust seen-before`: what headquarters had before a key was in other hands, and the issuer's ledger signed.

use std::path::PathBuf;

use clap::Args;
use roughcheck::base::{CountryCode, Timestamp};
use roughcheck::messages::Language;
use roughcheck::trust::Kind;
use roughcheck_collector::{DatabaseUrl, seen_before};
use roughcheck_issue::{IssueError, Ledger, part_telling};
use serde_json::json;

use super::folder::not_a_document;
use crate::common::Common;
use crate::files;
use crate::first_root::root_for;
use crate::output::{self, Exit, Failure};
use crate::words::words;

#[derive(Debug, Args)]
pub(crate) struct SeenBefore {
    /// The collector's database: sqlite:FILE
    #[arg(long, value_name = "URL")]
    db: String,
    /// Since when the key is in other hands
    #[arg(long, value_name = "TIME")]
    before: Timestamp,
    /// The ledger of the issuer, `CC.ledger` beside its key
    #[arg(long, value_name = "FILE")]
    ledger: PathBuf,
    /// Whose certificates (default: those of the ledger)
    #[arg(long, value_parser = crate::common::country)]
    participant: Option<CountryCode>,
    /// The version, counted for this participant
    #[arg(long, value_name = "VERSION", default_value_t = 1)]
    as_version: u64,
    /// The first root of the chain that it is made under, as a document or its digest (default: `root.part` beside it)
    #[arg(long, value_name = "FILE|HEX")]
    root: Option<String>,
    /// Where to write it
    #[arg(long)]
    out: PathBuf,
}

pub(super) fn run(common: &Common, verb: &SeenBefore) -> Result<Exit, Failure> {
    files::is_free(&verb.out)?;
    let (ledger, _) = Ledger::read(&files::read(&verb.ledger)?)
        .map_err(|error| Failure::about(verb.ledger.display(), IssueError::from(error).words()))?;
    let of_ledger = || ledger.participant().ok_or_else(|| Failure::said("usage-seen-before", Vec::new()).misuse());
    let participant = verb.participant.map_or_else(of_ledger, Ok)?;
    let database: DatabaseUrl = super::super::collector::database_url(&verb.db)?;
    database.must_exist()?;
    let today = common.now().day();
    let seen = database.readers()?.with(|reader| seen_before(reader, participant, verb.before, today))?;
    let all = seen.len();
    let contents: Vec<String> = seen
        .into_iter()
        .filter(|one| ledger.has_signed(&one.number, one.content))
        .map(|one| one.content.to_string())
        .collect();
    let count = contents.len();
    let part = json!({
        "version": verb.as_version, "participant": participant, "made_at": common.now(), "contents": contents,
    });
    let root = root_for(verb.root.as_deref(), Kind::SeenBefore, &verb.out)?;
    let (unsigned, _) =
        part_telling(Kind::SeenBefore, &part.to_string(), root).map_err(|error| not_a_document(&verb.out, &error))?;
    files::write_new(&verb.out, &unsigned.encode())?;
    let number = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
    let args = [
        ("count", number(count).into()),
        ("left", number(all - count).into()),
        ("file", verb.out.display().to_string().into()),
    ];
    match common.json {
        true => output::json(&json!({
            "done": words(Language::English, "seen-before-made", &args), "contents": count, "left_out": all - count,
        }))?,
        false => output::line(&words(common.language()?, "seen-before-made", &args))?,
    }
    Ok(Exit::Done)
}
