//! What records say of a number, put in the words of the check. Stations and collectors read it with the same eyes.

use super::{Body, CheckBody, Entry, Epoch};
use crate::check::{History, Presentation, Replacement};

/// Earlier presentations of a number, and what replaced it.
///
/// `about` are the records about the number in the order of the journal, `replacing` those of certificates that name it
/// as replaced. `corrects` is the presentation whose typed parcel the present check corrects.
#[must_use]
pub fn history_of(
    about: impl IntoIterator<Item = Entry>,
    replacing: impl IntoIterator<Item = Entry>,
    corrects: Option<(Epoch, u64)>,
) -> History {
    let mut presentations: Vec<Presentation> = Vec::new();
    let mut corrected: Vec<(Epoch, u64)> = corrects.into_iter().collect();
    for entry in about {
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
    let mut replacements: Vec<Replacement> = Vec::new();
    for one in replacing.into_iter().filter_map(replacement) {
        if !replacements.contains(&one) {
            replacements.push(one);
        }
    }
    History { presentations, replacements }
}

/// What a release settles.
const SETTLED: [&str; 3] = ["seen:held-before", "seen:refused-before", "seen:other-parcel"];

fn replacement(entry: Entry) -> Option<Replacement> {
    match entry.body {
        Body::Check(check) if check.genuine => {
            let at_fault = refused_for_itself(&check) || check.faults.iter().any(|fault| fault.starts_with("dates:"));
            Some(Replacement { number: check.number?, signer: check.signer, at_fault })
        }
        _ => None,
    }
}

/// Whether a refusal spoke of the certificate, and not of what lay on the table or was seen before.
fn refused_for_itself(check: &CheckBody) -> bool {
    let refusals = usize::try_from(check.refusals).unwrap_or(usize::MAX);
    let about_the_table = |fault: &String| fault.starts_with("parcel.") || fault.starts_with("seen:");
    check.faults.iter().take(refusals).any(|fault| !about_the_table(fault))
}

fn presentation(entry: &Entry, check: &CheckBody) -> Option<Presentation> {
    let post = entry.post.clone()?;
    Some(Presentation {
        epoch: entry.epoch,
        seq: entry.seq,
        content: check.content?,
        signer: check.signer,
        country: post.country,
        post: post.name,
        procedure: check.procedure,
        at: entry.clock,
        verdict: check.verdict,
        refused_for_itself: refused_for_itself(check),
        settles: check.faults.iter().all(|fault| SETTLED.contains(&fault.as_str())),
        corrected: false,
        parcel: check.parcel.clone(),
        decision: None,
        // Import confirmations are not made by this version; a later one records them as entries of their own.
        confirmed: false,
    })
}
