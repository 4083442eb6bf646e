//! `issue --list`: what the ledger says was issued, voided and replaced.

use roughcheck_issue::{IssueError, LedgerEntry, LedgerError, LedgerFile, LedgerStanding, ledger_at, ledger_beside};

use super::options::Issue;
use crate::common::Common;
use crate::hsm;
use crate::keyfile;
use crate::output::{self, Exit, Failure};
use crate::words::{word, words};

pub(super) fn run(common: &Common, verb: &Issue) -> Result<Exit, Failure> {
    let coded = |error: IssueError| Failure::about(verb.key.display(), error.words());
    let (path, ledger) = match hsm::uri(&verb.key) {
        None => {
            let key = keyfile::load(&verb.key)?;
            let path = LedgerFile::of(&verb.key, key.participant()).map_err(|error| coded(error.into()))?;
            let ledger = ledger_beside(&verb.key, &key).map_err(coded)?;
            // A list that is not whole is none; one that goes on elsewhere is told to end.
            match ledger.serves(key.public_key().id(), key.signed(), key.inherited()) {
                Err(missing @ LedgerError::Missing(_)) if key.has_secret() => return Err(coded(missing.into())),
                _ => (path, ledger),
            }
        }
        Some(_) => {
            let path = match (&verb.ledger, verb.participant) {
                (Some(path), _) => path.clone(),
                (None, Some(participant)) => hsm::default_ledger(participant)?,
                (None, None) => return Err(Failure::said("usage-participant", Vec::new()).misuse()),
            };
            let ledger = ledger_at(&path).map_err(coded)?;
            (path, ledger)
        }
    };
    let numbers: Vec<&LedgerEntry> = ledger.entries().collect();
    if common.json {
        output::json(&serde_json::json!({
            "ledger": path.display().to_string(), "numbers": numbers,
            "carried_on": ledger.carried_on().map(|key| key.to_string()),
        }))?;
        return Ok(Exit::Done);
    }
    let language = common.language()?;
    for entry in &numbers {
        let standing = match (entry.standing, &entry.replaced_by) {
            (LedgerStanding::Replaced, Some(by)) => {
                words(language, "ledger-replaced", &[("number", by.to_string().into())]).replace('\n', " / ")
            }
            (LedgerStanding::Voided, _) => word(language, "ledger-voided"),
            _ => word(language, "ledger-issued"),
        };
        let key = entry.key.map_or(String::new(), |key| format!("  {key}"));
        output::line(&format!("{:<20} {standing}{key}", entry.number.to_string()))?;
    }
    if numbers.is_empty() {
        output::line(&words(language, "ledger-empty", &[("file", path.display().to_string().into())]))?;
    }
    if let Some(key) = ledger.carried_on() {
        let ends = IssueError::from(LedgerError::CarriedOn(key)).words();
        output::line(&ends.text(language))?;
    }
    Ok(Exit::Done)
}
