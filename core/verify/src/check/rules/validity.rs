//! Whether the certificate is good today: its dates, and whether it was taken back.

use crate::check::evidence::signed;
use crate::check::{Evidence, Finding, Outcome, Reason, Rule};

/// Valid from the first instant of the day of issue anywhere on earth to the last of the day of expiry anywhere.
///
/// The floor is a lower bound of now: it proves that a day is over, never that one has not come yet. A clock that is in
/// doubt proves neither.
pub(super) fn dates(evidence: &Evidence<'_>, found: &mut Vec<Finding>) -> Option<()> {
    let certificate = evidence.fields()?;
    let finding = |outcome, reason| {
        Finding::because(Rule::Dates, outcome, reason)
            .with("issued", certificate.issued)
            .with("expires", certificate.expires)
    };
    let over = certificate.expires.second_after();
    let floor_past = evidence.floor.is_some_and(|floor| floor.seconds() >= over);
    let clock_past = evidence.clock.seconds() >= over;
    let doubted = evidence.clock_behind() || evidence.clock_ahead();
    if floor_past || clock_past {
        let outcome = if floor_past || !doubted { Outcome::Refuse } else { Outcome::Refer };
        let days = evidence.now().day().days() - certificate.expires.days();
        found.push(finding(outcome, Reason::Expired).with_count("days", days.unsigned_abs()));
    }
    // Where the floor has disproved the clock, nothing is left that could say that the day of issue has not come.
    let not_yet = evidence.now().seconds() < certificate.issued.first_second();
    if not_yet && !evidence.clock_behind() {
        found.push(finding(Outcome::Refer, Reason::NotYetValid).with("today", evidence.clock.day()));
    }
    if certificate.expires < certificate.issued {
        found.push(finding(Outcome::Refer, Reason::Reversed));
    } else if let Some(days) = evidence.trust.and_then(|trust| trust.policy.limits.max_validity_days)
        && certificate.expires.days() - certificate.issued.days() > signed(days)
    {
        found.push(finding(Outcome::Refer, Reason::TooLong).with_count("days", days));
    }
    (!not_yet).then_some(())
}

/// Numbers are judged now, typed ones too. A certificate that names this one as replaced voids it.
pub(super) fn revocation(evidence: &Evidence<'_>, found: &mut Vec<Finding>) -> Option<()> {
    let number = evidence.number()?;
    let signer = evidence.signer().map(|key| key.id());
    if let Some(reason) = evidence.trust.and_then(|trust| trust.revocation(&number, signer)) {
        let finding = Finding::because(Rule::Revocation, Outcome::Refuse, Reason::Revoked);
        found.push(finding.with("number", &number).with("why", reason));
    }
    if let Some(newer) = &evidence.history.replaced_by {
        let finding = Finding::because(Rule::Revocation, Outcome::Refuse, Reason::Replaced);
        found.push(finding.with("number", &number).with("by", newer));
    }
    evidence.trust.map(|_| ())
}
