//! The phone itself: its post, its clock, and the age of what it trusts.

use super::version::RULES_VERSION;
use super::{notices, validity};
use crate::check::evidence::Freshness;
use crate::check::{Evidence, Finding, Outcome, Past, Procedure, Reason, Rule};
use roughcheck_format::base::Timestamp;

/// The lists of a policy are old after so many months.
const LISTS_MONTHS: u32 = 12;

/// The procedure comes from the post's enrolment; another one is worth a look. What enters comes with another
/// participant's certificate and what leaves with one's own (KPCS III): anything else is worth a look, unless the officer
/// was told that the goods come back.
pub(super) fn procedure(evidence: &Evidence<'_>, found: &mut Vec<Finding>) -> Option<()> {
    let post = evidence.post?;
    if post.procedure != evidence.procedure {
        found.push(
            Finding::because(Rule::Procedure, Outcome::Refer, Reason::Other)
                .with("post", post.procedure)
                .with("chosen", evidence.procedure),
        );
    }
    let Some(issuer) = evidence.number().map(|number| number.participant) else { return Some(()) };
    let own = evidence.post_participant() == Some(issuer);
    let reason = match (evidence.procedure, own) {
        (Procedure::Import, true) => Reason::OwnIssue,
        (Procedure::Export, false) => Reason::NotOwn,
        _ => return Some(()),
    };
    let returned = evidence.parcel.and_then(|parcel| parcel.returned.as_deref());
    let outcome = if returned.is_some() { Outcome::Info } else { Outcome::Refer };
    let finding = Finding::because(Rule::Procedure, outcome, reason).with("participant", issuer);
    let finding = finding.with("said", if returned.is_some() { "returned" } else { "nothing" });
    found.push(finding.with("why", returned.unwrap_or_default()));
    Some(())
}

/// The clock beside what is known of the time. It never blocks a check, and never moves a floor.
///
/// A clock far ahead of the newest signed time is what months without a network look like, and no fault in itself;
/// where a verdict rests on such a clock alone, somebody must look.
pub(super) fn clock(evidence: &Evidence<'_>, found: &mut Vec<Finding>) -> Option<()> {
    let said = |outcome, reason, beside: Timestamp| {
        Finding::because(Rule::Clock, outcome, reason).with("clock", evidence.clock).with("floor", beside)
    };
    if let Some(later) = evidence.time.doubts(evidence.clock) {
        let by = match later {
            own if evidence.time.entry == Some(own) => "entry",
            told if evidence.time.receipt == Some(told) => "receipt",
            _ => "floor",
        };
        found.push(said(Outcome::Refer, Reason::Behind, later).with("by", by));
    } else if let Some(newest) = evidence.time.newest_signed().filter(|_| evidence.clock_ahead()) {
        let rests = validity::expires_by_the_clock_alone(evidence) || notices::ends_by_the_clock_alone(evidence);
        let outcome = if rests { Outcome::Refer } else { Outcome::Info };
        let days = evidence.clock.days_since(newest).unsigned_abs();
        found.push(said(outcome, Reason::Ahead, newest).with_count("days", days));
    }
    evidence.time.newest_signed().map(|_| ())
}

/// Age never turns a good signature into a fake: a stale bundle is a note, and from its hard end on somebody must look.
/// What this phone once knew and knows no more is worth a look whatever its age, and so are lists that nobody renewed.
pub(super) fn trust(evidence: &Evidence<'_>, found: &mut Vec<Finding>) -> Option<()> {
    found.extend(rolled_back(evidence));
    let outcome = match evidence.freshness() {
        Freshness::None => {
            found.push(Finding::because(Rule::Trust, Outcome::Refer, Reason::None));
            return Some(());
        }
        Freshness::Fresh => None,
        Freshness::Stale => Some(Outcome::Info),
        Freshness::Over => Some(Outcome::Refer),
    };
    let trust = evidence.trust?;
    if let Some(outcome) = outcome {
        let days = evidence.now().days_since(trust.manifest.made_at).unsigned_abs();
        let finding = Finding::because(Rule::Trust, outcome, Reason::Stale);
        found.push(finding.with_count("days", days).with("made", trust.manifest.made_at.day()));
    }
    if let Some(day) = trust.policy.as_of.filter(|day| evidence.today() > day.plus_months(LISTS_MONTHS)) {
        found.push(Finding::because(Rule::Trust, Outcome::Info, Reason::ListsOld).with("day", day));
    }
    if let Some(wanted) = trust.policy.rules_version.filter(|wanted| *wanted > RULES_VERSION) {
        let finding = Finding::because(Rule::Trust, Outcome::Info, Reason::AppOld);
        found.push(finding.with("wanted", wanted).with("rules", RULES_VERSION));
    }
    Some(())
}

/// What is in force is older than what once was; or documents or times of the same head were lost.
fn rolled_back(evidence: &Evidence<'_>) -> Option<Finding> {
    let because = |what: &str| Finding::because(Rule::Trust, Outcome::Refer, Reason::RolledBack).with("what", what);
    let in_force = evidence.trust.map(|trust| trust.manifest.version);
    if let Some(known) = evidence.past.newer_than(in_force) {
        let Some(installed) = in_force else { return Some(because("gone").with("known", known)) };
        return Some(because("head").with("known", known).with("installed", installed));
    }
    let what = match evidence.past {
        Past { lost: Some(_), .. } | Past { lost_before: true, .. } => "documents",
        Past { floor_lost: true, .. } => "floor",
        _ => return None,
    };
    Some(because(what))
}
