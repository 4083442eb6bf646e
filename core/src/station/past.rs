//! What the journal knows of a number, put in the words of the check.

use crate::Error;
use crate::certificate::Number;
use crate::check::{History, Presentation};
use crate::journal::{Body, CheckBody, Entry, Epoch, Row};
use crate::store::Database;

/// Earlier presentations of a number, and what replaced it. `corrects` names a presentation whose typed parcel the
/// present check corrects.
pub(super) fn history(database: &Database, number: &Number, corrects: Option<(Epoch, u64)>) -> Result<History, Error> {
    let mut presentations: Vec<Presentation> = Vec::new();
    let mut corrected: Vec<(Epoch, u64)> = corrects.into_iter().collect();
    for entry in entries(database.rows_of_number(&number.key())?) {
        match &entry.body {
            Body::Check(check) => {
                corrected.extend(check.corrects);
                presentations.extend(presentation(&entry, check));
            }
            Body::Decision(decision) => {
                let target = presentations.iter_mut().find(|one| (one.epoch, one.seq) == decision.target);
                if let Some(one) = target {
                    one.decision = Some(decision.decision);
                }
            }
            _ => {}
        }
    }
    for one in &mut presentations {
        one.corrected = corrected.contains(&(one.epoch, one.seq));
    }
    let replacing = entries(database.rows_that_replace(&number.key())?);
    let replaced_by = replacing.into_iter().find_map(|entry| match entry.body {
        Body::Check(check) if check.genuine => check.number,
        _ => None,
    });
    Ok(History { presentations, replaced_by })
}

/// Rows that cannot be read are a matter for the journal's verification, not for this check.
fn entries(rows: Vec<Row>) -> Vec<Entry> {
    rows.iter().filter_map(|row| Entry::decode(&row.record).ok()).collect()
}

fn presentation(entry: &Entry, check: &CheckBody) -> Option<Presentation> {
    let post = entry.post.clone()?;
    let refusals = usize::try_from(check.refusals).unwrap_or(usize::MAX);
    let about_the_table = |fault: &String| fault.starts_with("parcel.") || fault.starts_with("seen:");
    Some(Presentation {
        epoch: entry.epoch,
        seq: entry.seq,
        content: check.content?,
        country: post.country,
        post: post.name,
        procedure: check.procedure,
        at: entry.clock,
        verdict: check.verdict,
        refused_for_itself: check.faults.iter().take(refusals).any(|fault| !about_the_table(fault)),
        corrected: false,
        parcel: check.parcel.clone(),
        decision: None,
        // Import confirmations are not made by this version; a later one records them as entries of their own.
        confirmed: false,
    })
}
