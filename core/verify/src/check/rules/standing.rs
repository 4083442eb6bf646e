//! Whether the issuer could certify this on the day of issue, and what the certificate says of its origin.

use crate::check::{Evidence, Finding, Outcome, Procedure, Reason, Rule};
use crate::trust::{Membership, ParticipantStatus, StatusKind, ZoneAnswer};
use roughcheck_format::certificate::Origin;

/// Where the data do not reach the day of issue, the answer is unknown, never invalid.
pub(super) fn participant(evidence: &Evidence<'_>, found: &mut Vec<Finding>) -> Option<()> {
    let policy = &evidence.trust?.policy;
    let number = evidence.number()?;
    let code = number.participant;
    let finding = |outcome, reason, status: Option<&ParticipantStatus>| {
        let mut finding = Finding::because(Rule::Participant, outcome, reason).with("participant", code);
        if let Some(known) = policy.participant(code) {
            finding = finding.with("name", &known.name);
        }
        if let Some(status) = status {
            finding = finding.with("since", status.from).resting_on(&status.source);
        }
        finding
    };
    if evidence.fields().is_none() {
        // A typed number has no day of issue: only a country that never was a participant can be told.
        let never = |status: &ParticipantStatus| status.status == StatusKind::NotParticipant;
        let known = policy.participant(code);
        if known.is_none_or(|known| known.status.iter().all(never)) {
            found.push(finding(Outcome::Refuse, Reason::None, known.and_then(|known| known.status.first())));
            return Some(());
        }
        return None;
    }
    let issued = evidence.fields()?.issued;
    match policy.membership(code, issued) {
        Membership::Participant(_) => {}
        Membership::Suspended(status) => {
            found.push(finding(Outcome::Refuse, Reason::Suspended, Some(status)).with("issued", issued));
        }
        Membership::None(status) => {
            found.push(finding(Outcome::Refuse, Reason::None, status).with("issued", issued));
        }
        Membership::Unknown(status) => {
            found.push(finding(Outcome::Refer, Reason::UnknownDate, Some(status)).with("issued", issued));
        }
    }
    Some(())
}

/// A country under a zone regime exports from compliant zones only. Days and countries that the data do not reach are
/// not checked.
pub(super) fn zone(evidence: &Evidence<'_>, found: &mut Vec<Finding>) -> Option<()> {
    let policy = &evidence.trust?.policy;
    let certificate = evidence.fields()?;
    let code = certificate.number.participant;
    let finding = |reason, source: &str| {
        Finding::because(Rule::Zone, Outcome::Refuse, reason)
            .with("participant", code)
            .with("issued", certificate.issued)
            .resting_on(source)
    };
    match policy.zones_allow(code, certificate.issued, &certificate.zones) {
        ZoneAnswer::NoLimit | ZoneAnswer::Compliant => {}
        ZoneAnswer::Unknown => return None,
        ZoneAnswer::Missing(source) => found.push(finding(Reason::Missing, source)),
        ZoneAnswer::NotCompliant(source) => {
            let zones = certificate.zones.join(", ");
            found.push(finding(Reason::NotCompliant, source).with("zones", zones));
        }
    }
    Some(())
}

/// Origin is judged now: some importing countries have asked since a day for every country of mining origin.
pub(super) fn origin(evidence: &Evidence<'_>, found: &mut Vec<Finding>) -> Option<()> {
    let reason = match evidence.fields()?.origin {
        Origin::Countries(_) => return Some(()),
        Origin::MixedUndisclosed => Reason::Undisclosed,
        Origin::Absent => Reason::Missing,
    };
    let today = evidence.today();
    let strict = evidence.trust.into_iter().flat_map(|trust| &trust.policy.origin).find(|rule| {
        evidence.procedure == Procedure::Import
            && evidence.post.is_some_and(|post| post.country == rule.importer)
            && rule.from <= today
            && rule.until.is_none_or(|until| today < until)
            && rule.refuse.iter().any(|refused| refused == reason.as_str())
    });
    found.push(match strict {
        Some(rule) => Finding::because(Rule::Origin, Outcome::Refuse, reason)
            .with("importer", rule.importer)
            .with("since", rule.from)
            .resting_on(&rule.source),
        None => Finding::because(Rule::Origin, Outcome::Refer, reason),
    });
    Some(())
}
