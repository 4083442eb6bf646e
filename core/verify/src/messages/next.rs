//! What to do next: few lines, the most urgent first.

use crate::check::{Assessment, Finding, Outcome, ParcelSeen, Reason, Rule, Verdict};
use roughcheck_format::base::sort_by;

const MOST: usize = 5;

/// The names of the steps for an assessment.
pub(super) fn steps(assessment: &Assessment) -> Vec<&'static str> {
    let Some(verdict) = assessment.verdict else {
        return assessment.findings.iter().find_map(text_step).into_iter().collect();
    };
    let mut steps = Vec::new();
    // Whoever can mend it at once does that first.
    steps.extend(assessment.findings.iter().filter(|one| one.outcome != Outcome::Good).find_map(text_step));
    if verdict == Verdict::Refuse {
        steps.push("next-keep");
    }
    let faults: Vec<_> =
        assessment.findings.iter().filter(|one| matches!(one.outcome, Outcome::Refer | Outcome::Refuse)).collect();
    for fault in sort_by(faults, |a, b| b.outcome.cmp(&a.outcome)) {
        if let Some(reason) = fault.reason.filter(|_| text_step(fault).is_none()) {
            steps.extend_from_slice(for_fault(fault, reason));
        }
    }
    match (verdict, assessment.parcel_seen) {
        (Verdict::Pass, ParcelSeen::No | ParcelSeen::Partly) => steps.push("next-examine"),
        (Verdict::Refer, _) if steps.is_empty() => steps.push("next-call"),
        _ => {}
    }
    let mut seen: Vec<&'static str> = Vec::new();
    for step in steps {
        if !seen.contains(&step) && seen.len() + 1 < MOST {
            seen.push(step);
        }
    }
    seen.push("next-decide");
    seen
}

/// What to do about a text or picture that was not read, or not as it stands on the paper.
fn text_step(finding: &Finding) -> Option<&'static str> {
    let spoilt = finding.params.0.iter().any(|one| one.name == "spoilt");
    match (finding.rule, finding.reason?) {
        (Rule::Text | Rule::Format, _) if spoilt => Some("next-read-again"),
        (Rule::Text, Reason::Foreign) => Some("next-own-code"),
        (Rule::Text, Reason::Several) => Some("next-one-by-one"),
        (Rule::Text, Reason::TooLarge) => Some("next-smaller"),
        (Rule::Text, Reason::Unsupported) => Some("next-kind"),
        (Rule::Text, Reason::Unreadable | Reason::Damaged) => Some("next-photo"),
        _ => None,
    }
}

fn for_fault(fault: &Finding, reason: Reason) -> &'static [&'static str] {
    let says = |name, value| fault.params.text(name) == Some(value);
    match (fault.rule, reason) {
        (Rule::Clock, _) => &["next-clock"],
        (Rule::Dates, Reason::NotYetValid) => &["next-clock", "next-call"],
        (Rule::Dates, Reason::Expired) if !says("by", "signed-time") => &["next-clock", "next-left-in-time"],
        (Rule::Dates, Reason::Expired) if !says("procedure", "export") => &["next-left-in-time"],
        (Rule::Trust, _) | (Rule::Key, Reason::Unknown) => &["next-trust", "next-call"],
        (Rule::Format, Reason::Newer) => &["next-update"],
        (Rule::Code | Rule::Number, _) => &["next-paper", "next-call"],
        (Rule::Dates, _) => &["next-renew"],
        (Rule::Origin, Reason::Undisclosed | Reason::Missing) => &["next-origin", "next-call"],
        (Rule::Zone, _) => &["next-zone", "next-call"],
        (Rule::Restriction, _) => &["next-law"],
        (Rule::Participant, _) => &["next-headquarters"],
        (Rule::ParcelCount, _) if says("how", "missing") => &["next-others"],
        (Rule::ParcelCount | Rule::ParcelCarats, _) => &["next-recount"],
        (Rule::ParcelHs, _) => &["next-sort"],
        (Rule::ParcelSeals, Reason::Renewed) => &["next-customs-record"],
        (Rule::ParcelSeals, Reason::NotReadable) => &["next-seals"],
        (Rule::ParcelSeals, _) => &["next-seals", "next-report"],
        (Rule::ParcelStones, Reason::Polished) => &["next-take-out"],
        (Rule::ParcelStones, _) if says("method", "laboratory") => &["next-synthetic-known"],
        (Rule::ParcelStones, _) if says("method", "declared") => &["next-synthetic-declared"],
        (Rule::ParcelStones, _) => &["next-laboratory"],
        (Rule::Procedure, Reason::NotOwn) => &["next-own-certificate"],
        (Rule::Procedure, Reason::OwnIssue) => &["next-why-here", "next-call"],
        (Rule::Seen, _) => &["next-journal", "next-call"],
        (Rule::Signature | Rule::Key | Rule::Revocation | Rule::Alert | Rule::Format, _) => &["next-report"],
        _ => &["next-call"],
    }
}
