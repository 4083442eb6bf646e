//! Earlier presentations of the number, in the order of the journal and never of raw clocks.

use super::parcel::seal_keys;
use crate::check::evidence::signed;
use crate::check::{Decision, Evidence, Finding, Outcome, Parcel, Presentation, Procedure, Reason, Rule, Verdict};
use roughcheck_format::base::Digest;
use roughcheck_format::certificate::{Carats, Certificate};

const HOUR_SECONDS: i64 = 3_600;

/// Whether this number was shown before, with other content, to another end, or with another parcel.
pub(super) fn seen(evidence: &Evidence<'_>, found: &mut Vec<Finding>) -> Option<()> {
    evidence.number()?;
    let history = &evidence.history.presentations;
    // A number that was typed has no content, whatever code lies beside it.
    let content = evidence.fields().and(evidence.coded()).map(|coded| coded.content);
    let same: Vec<&Presentation> =
        history.iter().filter(|one| content.is_none_or(|content| one.content == content)).collect();
    if let Some(content) = content {
        conflict(content, history, found);
    }
    outcomes(&same, found);
    parcels(evidence, &same, found);
    places(evidence, &same, found);
    Some(())
}

fn finding(outcome: Outcome, reason: Reason, earlier: &Presentation) -> Finding {
    Finding::because(Rule::Seen, outcome, reason)
        .with_count("seq", earlier.seq)
        .with("post", &earlier.post)
        .with("on", earlier.at.day())
}

/// Two documents with one number: the one seen later is refused, the one seen first referred. Where one of them had its
/// import confirmed, that one stands and the other is refused, whichever came first.
fn conflict(content: Digest, history: &[Presentation], found: &mut Vec<Finding>) {
    let others = || history.iter().filter(|one| one.content != content);
    let Some(first_other) = others().next() else { return };
    let other_confirmed = others().find(|one| one.confirmed);
    let own_confirmed = history.iter().any(|one| one.content == content && one.confirmed);
    let first = history.first().is_some_and(|one| one.content == content);
    let outcome = match (own_confirmed, other_confirmed) {
        (true, None) => return,
        (false, None) if first => Outcome::Refer,
        _ => Outcome::Refuse,
    };
    found.push(finding(outcome, Reason::Conflict, other_confirmed.unwrap_or(first_other)));
}

/// An earlier refusal, hold or seizure is never silent; the newest decision on each showing counts.
fn outcomes(same: &[&Presentation], found: &mut Vec<Finding>) {
    let decided = |decision| same.iter().rev().find(|one| one.decision == Some(decision));
    if let Some(earlier) = decided(Decision::Seize) {
        found.push(finding(Outcome::Refuse, Reason::Seized, earlier));
    }
    // A refusal over a parcel that was typed wrongly, and then corrected, is no longer one. That somebody released it
    // all the same changes nothing: the next officer is to know.
    let refused = |one: &&&Presentation| one.verdict == Verdict::Refuse && (one.refused_for_itself || !one.corrected);
    if let Some(earlier) = same.iter().rev().find(refused) {
        found.push(finding(Outcome::Refer, Reason::RefusedBefore, earlier));
    }
    if let Some(earlier) = decided(Decision::Hold) {
        found.push(finding(Outcome::Refer, Reason::HeldBefore, earlier));
    }
}

/// Another parcel for the same certificate. Two weights that both fit the certificate are one parcel's; while either
/// showing was of an unopened parcel, only its seals can be compared.
fn parcels(evidence: &Evidence<'_>, same: &[&Presentation], found: &mut Vec<Finding>) {
    let Some(now) = evidence.parcel else { return };
    let tolerance = evidence.trust.and_then(|trust| trust.policy.carat_tolerance.as_ref());
    let near = |from: Carats, to: Carats| {
        from.hundredths().abs_diff(to.hundredths()) <= tolerance.map_or(0, |tolerance| tolerance.allowed(from))
    };
    let certified = evidence.fields().map(Certificate::total_carats);
    let one_weight = |a: Carats, b: Carats| {
        near(a, b) || certified.is_some_and(|certified| near(certified, a) && near(certified, b))
    };
    let inside = |then: &Parcel| {
        let count = then.parcels.zip(now.parcels).is_some_and(|(a, b)| a != b);
        let carats = then.carats.zip(now.carats).is_some_and(|(a, b)| !one_weight(a, b));
        let hs = then.hs_codes().zip(now.hs_codes()).is_some_and(|(a, b)| a != b);
        count || carats || hs
    };
    let differs = |one: &Presentation, then: &Parcel| {
        let opened = ![evidence.procedure, one.procedure].contains(&Procedure::Transit);
        let seals = then.seals.as_ref().zip(now.seals.as_ref());
        opened && inside(then) || seals.is_some_and(|(a, b)| seal_keys(a) != seal_keys(b))
    };
    let typed = same.iter().rev().filter(|one| !one.corrected);
    if let Some(earlier) = typed.into_iter().find(|one| one.parcel.as_ref().is_some_and(|then| differs(one, then))) {
        found.push(finding(Outcome::Refer, Reason::OtherParcel, earlier));
    }
}

/// A re-check at the same post within the policy's hours informs, after a confirmation too; otherwise a confirmed
/// import is closed, and imports in two countries cannot both be right.
fn places(evidence: &Evidence<'_>, same: &[&Presentation], found: &mut Vec<Finding>) {
    let hours = evidence.trust.map_or(48, |trust| signed(trust.policy.limits.recheck_hours));
    let here =
        |one: &Presentation| evidence.post.is_some_and(|post| one.country == post.country && one.post == post.name);
    let recheck = |one: &Presentation| {
        here(one) && (evidence.clock.seconds() - one.at.seconds()).abs() <= hours.saturating_mul(HOUR_SECONDS)
    };
    let import = |one: &Presentation| [evidence.procedure, one.procedure] == [Procedure::Import; 2];
    let abroad = |one: &Presentation| evidence.post.is_some_and(|post| one.country != post.country);
    let last = |holds: &dyn Fn(&Presentation) -> bool| same.iter().rev().find(|one| holds(one)).copied();
    if let Some(earlier) = last(&|one| one.confirmed && !recheck(one)) {
        found.push(finding(Outcome::Refuse, Reason::ClosedImport, earlier));
    }
    if let Some(earlier) = last(&|one| import(one) && abroad(one)) {
        found.push(finding(Outcome::Refer, Reason::TwoCountries, earlier));
    }
    if let Some(earlier) = last(&|one| !here(one)) {
        found.push(finding(Outcome::Info, Reason::Elsewhere, earlier));
    }
    if let Some(earlier) = last(&here) {
        let times = same.iter().filter(|one| here(one)).count();
        let times = u64::try_from(times).unwrap_or(u64::MAX);
        found.push(finding(Outcome::Info, Reason::SamePost, earlier).with_count("times", times));
    }
}
