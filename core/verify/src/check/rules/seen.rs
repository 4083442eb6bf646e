//! Earlier presentations of the number, in the order of the journal and never of raw clocks.

use super::parcel::{seal_keys, tolerance};
use crate::check::evidence::signed;
use crate::check::{Decision, Evidence, Finding, Outcome, Parcel, Presentation, Procedure, Reason, Rule, Verdict};
use roughcheck_format::base::Digest;
use roughcheck_format::certificate::{Carats, Certificate};

const HOUR_SECONDS: i64 = 3_600;

/// Whether this number was shown before, with other content, to another end, or with another parcel.
pub(super) fn seen(evidence: &Evidence<'_>, found: &mut Vec<Finding>) -> Option<()> {
    evidence.number()?;
    // A number that was typed has no content, whatever code lies beside it.
    let content = evidence.fields().and(evidence.coded()).map(|coded| coded.content);
    let all = evidence.history.presentations.iter();
    let (poison, history): (Vec<&Presentation>, Vec<_>) = all.partition(|one| by_a_thief(evidence, content, one));
    let same: Vec<&Presentation> =
        history.iter().copied().filter(|one| content.is_none_or(|content| one.content == content)).collect();
    if let Some(content) = content {
        let before = found.len();
        conflict(content, &history, found);
        let other = poison.iter().find(|one| one.content != content);
        if let Some(other) = other.filter(|_| found.len() == before) {
            found.push(finding(Outcome::Info, Reason::Conflict, other));
        }
    }
    let open = unsettled(&same);
    outcomes(&same, open, found);
    parcels(evidence, open, found);
    places(evidence, &same, found);
    Some(())
}

/// Whether a showing was signed by a key that is in other hands now: a thief could show it first to have the lawful holder
/// refused. This very certificate, where a witness spares it, is none.
fn by_a_thief(evidence: &Evidence<'_>, content: Option<Digest>, one: &Presentation) -> bool {
    let Some((trust, id)) = evidence.trust.zip(one.signer) else { return false };
    let Some(key) = trust.key(id).filter(|key| key.is_compromised()) else { return false };
    let spared = trust.was_seen_before(key.entry.participant, one.content);
    !(spared || content == Some(one.content) && evidence.genuine())
}

fn finding(outcome: Outcome, reason: Reason, earlier: &Presentation) -> Finding {
    Finding::because(Rule::Seen, outcome, reason)
        .with_count("seq", earlier.seq)
        .with("post", &earlier.post)
        .with("on", earlier.at.day())
}

/// Two documents with one number: the one seen later is refused, the one seen first referred. Where one of them had its
/// import confirmed, that one stands and the other is refused, whichever came first.
fn conflict(content: Digest, history: &[&Presentation], found: &mut Vec<Finding>) {
    let others = || history.iter().copied().filter(|one| one.content != content);
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

/// From the newest release on whose check had no other fault than earlier holds, refusals of the parcel and other parcels:
/// whoever released it had them before his eyes, and settled them.
fn unsettled<'s, 'p>(same: &'s [&'p Presentation]) -> &'s [&'p Presentation] {
    let settles = |one: &&Presentation| one.settles && one.decision == Some(Decision::Release);
    same.iter().rposition(settles).and_then(|from| same.get(from..)).unwrap_or(same)
}

/// An earlier refusal, hold or seizure is never silent; the newest decision on each showing counts. No release settles a
/// seizure, or a refusal of the certificate itself.
fn outcomes(same: &[&Presentation], open: &[&Presentation], found: &mut Vec<Finding>) {
    let last = |among: &[&Presentation], holds: &dyn Fn(&Presentation) -> bool| {
        among.iter().rposition(|one| holds(one)).map(|at| at + same.len() - among.len())
    };
    let decided = |decision| move |one: &Presentation| one.decision == Some(decision);
    let mut say = |outcome, reason, at: Option<usize>| {
        found.extend(at.and_then(|at| same.get(at)).map(|earlier| finding(outcome, reason, earlier)));
    };
    say(Outcome::Refuse, Reason::Seized, last(same, &decided(Decision::Seize)));
    // A refusal over a parcel that was typed wrongly, and then corrected, is no longer one. That somebody released it
    // all the same changes nothing: the next officer is to know.
    let refused = |one: &Presentation| one.verdict == Verdict::Refuse;
    let for_itself = last(same, &|one| refused(one) && one.refused_for_itself);
    let for_the_parcel = last(open, &|one| refused(one) && !one.corrected);
    say(Outcome::Refer, Reason::RefusedBefore, for_itself.max(for_the_parcel));
    say(Outcome::Refer, Reason::HeldBefore, last(open, &decided(Decision::Hold)));
}

/// Another parcel for the same certificate. Two weights that both fit the certificate are one parcel's; while either
/// showing was of an unopened parcel, only its seals can be compared.
fn parcels(evidence: &Evidence<'_>, open: &[&Presentation], found: &mut Vec<Finding>) {
    let Some(now) = evidence.parcel else { return };
    let tolerance = tolerance(evidence);
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
        let hs = then.hs_found().zip(now.hs_found()).is_some_and(|(a, b)| a != b);
        count || carats || hs
    };
    let differs = |one: &Presentation, then: &Parcel| {
        let opened = ![evidence.procedure, one.procedure].contains(&Procedure::Transit);
        opened && inside(then) || other_seals(then, now) || other_seals(now, then)
    };
    let typed = open.iter().rev().filter(|one| !one.corrected);
    if let Some(earlier) = typed.into_iter().find(|one| one.parcel.as_ref().is_some_and(|then| differs(one, then))) {
        found.push(finding(Outcome::Refer, Reason::OtherParcel, earlier));
    }
}

/// Whether one parcel had a seal that the other had not. Where some could not be read, that may be one of them.
fn other_seals(one: &Parcel, other: &Parcel) -> bool {
    let Some((seals, others)) = one.seals.as_ref().zip(other.seals.as_ref()) else { return false };
    let others = seal_keys(others);
    other.seals_unreadable.is_none_or(|count| count == 0) && seal_keys(seals).iter().any(|seal| !others.contains(seal))
}

/// A re-check at the same post within the policy's hours informs, after a confirmation too; otherwise a confirmed import
/// is closed, a released one is used, and imports in two countries cannot both be right. A clock that is behind for
/// certain counts no hours.
fn places(evidence: &Evidence<'_>, same: &[&Presentation], found: &mut Vec<Finding>) {
    let hours = evidence.trust.map_or(48, |trust| signed(trust.policy.limits.recheck_hours));
    let here =
        |one: &Presentation| evidence.post.is_some_and(|post| one.country == post.country && one.post == post.name);
    let in_hours =
        |one: &Presentation| (evidence.clock.seconds() - one.at.seconds()).abs() <= hours.saturating_mul(HOUR_SECONDS);
    let sure = !evidence.clock_behind();
    let within = |one: &Presentation| here(one) && in_hours(one);
    let recheck = |one: &Presentation| within(one) && sure;
    let import = |one: &Presentation| [evidence.procedure, one.procedure] == [Procedure::Import; 2];
    let abroad = |one: &Presentation| evidence.post.is_some_and(|post| one.country != post.country);
    let last = |holds: &dyn Fn(&Presentation) -> bool| same.iter().rev().find(|one| holds(one)).copied();
    if let Some(earlier) = last(&|one| one.confirmed && !recheck(one)) {
        // What a doubted clock alone says refuses nothing.
        let over = same.iter().any(|one| one.confirmed && !within(one));
        let outcome = if over { Outcome::Refuse } else { Outcome::Refer };
        found.push(finding(outcome, Reason::ClosedImport, earlier));
    }
    let used = |one: &Presentation| one.procedure == Procedure::Import && !one.confirmed && !recheck(one);
    if let Some(earlier) = last(&|one| used(one) && one.decision == Some(Decision::Release)) {
        found.push(finding(Outcome::Refer, Reason::Released, earlier));
    }
    let forgotten = |one: &Presentation| one.decision.is_none() && one.verdict == Verdict::Pass;
    if let Some(earlier) = last(&|one| used(one) && forgotten(one) && !(in_hours(one) && sure)) {
        found.push(finding(Outcome::Info, Reason::Undecided, earlier));
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
