//! Whether the certificate is good today: its dates, and whether it was taken back.

use crate::check::evidence::signed;
use crate::check::time::DAY_SECONDS;
use crate::check::{Evidence, Finding, Outcome, Reason, Replacement, Rule};
use crate::trust::{Trust, TrustedKey};
use roughcheck_format::base::{Day, Timestamp};
use roughcheck_format::certificate::{Certificate, Number};

/// A floor that lies at most so many days behind the clock bears the clock out.
const NEAR_DAYS: i64 = 7;

/// Valid from the first instant of the day of issue anywhere on earth to the last of the day of expiry anywhere.
///
/// A floor is a lower bound of now: it proves that a day is over, never that one has not come yet. A clock that is in
/// doubt proves neither.
pub(super) fn dates(evidence: &Evidence<'_>, found: &mut Vec<Finding>) -> Option<()> {
    let certificate = evidence.fields()?;
    let finding = |outcome, reason| {
        Finding::because(Rule::Dates, outcome, reason)
            .with("issued", certificate.issued)
            .with("expires", certificate.expires)
    };
    let today = evidence.now().day();
    if let Some((outcome, since)) = expired(evidence, certificate.expires.second_after()) {
        let days = since.day().days() - certificate.expires.days();
        // Where the clock itself does not say so, another time does, which nothing bears out.
        let by = match outcome {
            Outcome::Refuse => "signed-time",
            _ if evidence.clock.seconds() < certificate.expires.second_after() => "other-time",
            _ => "clock",
        };
        let finding = finding(outcome, Reason::Expired).with_count("days", days.unsigned_abs()).with("by", by);
        found.push(finding.with("procedure", evidence.procedure));
    } else if today > certificate.expires && certificate.expires >= certificate.issued {
        found.push(finding(Outcome::Info, Reason::LastDay).with("today", today));
    }
    // Where the clock is behind for certain, nothing is left that could say that the day of issue has not come.
    let not_yet = evidence.now().seconds() < certificate.issued.first_second();
    if not_yet && !evidence.clock_behind() {
        let days = certificate.issued.days() - evidence.clock.day().days();
        let finding = finding(Outcome::Refer, Reason::NotYetValid).with("today", evidence.clock.day());
        found.push(finding.with_count("days", days.unsigned_abs()));
    }
    if certificate.expires < certificate.issued {
        found.push(finding(Outcome::Refer, Reason::Reversed));
    } else if let Some((last, source)) =
        last_allowed(evidence, certificate).filter(|(last, _)| certificate.expires > *last)
    {
        let days = (last.days() - certificate.issued.days()).unsigned_abs();
        let finding = finding(Outcome::Refer, Reason::TooLong).with_count("days", days);
        let finding = finding.with("participant", certificate.number.participant);
        found.push(source.into_iter().fold(finding, |finding, source| finding.resting_on(source)));
    }
    (!not_yet).then_some(())
}

/// Whether the last second of a certificate is over, by which latest time, and how surely: a firm floor, or a floor and
/// the clock together, or the clock with a floor close behind it prove it; whatever else says so is worth a question.
fn expired(evidence: &Evidence<'_>, over: i64) -> Option<(Outcome, Timestamp)> {
    let (clock, time) = (evidence.clock, evidence.time);
    let past = |at: &Timestamp| at.seconds() >= over;
    // What is further ahead of the clock says that the clock is behind, which is a finding of its own.
    let near = |at: &Timestamp| *at <= clock.plus(DAY_SECONDS);
    let witnesses = [Some(clock), time.floor(), time.receipt.filter(near), time.entry.filter(near)];
    let latest = witnesses.into_iter().flatten().filter(past).max()?;
    let floor = time.floor();
    let borne_out = floor.is_some_and(|floor| past(&floor) || clock <= floor.plus_days(NEAR_DAYS));
    let proved = time.firm_floor().is_some_and(|firm| past(&firm)) || past(&clock) && borne_out;
    Some((if proved { Outcome::Refuse } else { Outcome::Refer }, latest))
}

/// Whether nothing but the clock says that the certificate is over.
pub(super) fn expires_by_the_clock_alone(evidence: &Evidence<'_>) -> bool {
    let over = evidence.fields().map(|certificate| certificate.expires.second_after());
    over.and_then(|over| expired(evidence, over)).is_some_and(|(outcome, _)| outcome == Outcome::Refer)
}

/// The last day that a certificate of this participant and day of issue may name, by the limit for everybody and by its own
/// law, with the source of the latter. The KPCS sets none; Regulation (EC) 2368/2002 article 12(5) sets two months for the
/// European Union's own.
fn last_allowed<'a>(evidence: &Evidence<'a>, certificate: &Certificate) -> Option<(Day, Option<&'a str>)> {
    let policy = &evidence.trust?.policy;
    let everybody = policy.limits.max_validity_days.map(|days| (certificate.issued.plus(signed(days)), None));
    let own = policy.max_validity(certificate.number.participant);
    let own = own.and_then(|own| Some((own.last_day(certificate.issued)?, Some(own.source.as_str()))));
    everybody.into_iter().chain(own).min_by_key(|(last, _)| *last)
}

/// Numbers are judged now, typed ones too. A certificate that names this one as replaced voids it.
/// The certificate that replaced this one. Only the key that signed both voids by it, and only while nothing refuses the
/// replacement: one that is at fault, revoked or signed by a key that is in other hands now replaces nothing, and of two
/// that replace each other neither does.
fn replacement<'a>(evidence: &'a Evidence<'_>) -> Option<&'a Number> {
    let own = evidence.signer().map(|key| key.id());
    let replaced_by_own = evidence.fields().and_then(Certificate::replaced_number);
    let stands = |one: &Replacement| {
        let same_key = own.is_none_or(|own| one.signer == Some(own));
        let stolen = |trust: &Trust| one.signer.and_then(|id| trust.key(id)).is_some_and(TrustedKey::is_compromised);
        let refused = |trust: &Trust| stolen(trust) || trust.revocation(&one.number, one.signer).is_some();
        let mutual = replaced_by_own.as_ref() == Some(&one.number);
        same_key && !one.at_fault && !mutual && !evidence.trust.is_some_and(refused)
    };
    evidence.history.replacements.iter().find(|one| stands(one)).map(|one| &one.number)
}

pub(super) fn revocation(evidence: &Evidence<'_>, found: &mut Vec<Finding>) -> Option<()> {
    let number = evidence.number()?;
    let signer = evidence.signer().map(|key| key.id());
    if let Some(reason) = evidence.trust.and_then(|trust| trust.revocation(&number, signer)) {
        let finding = Finding::because(Rule::Revocation, Outcome::Refuse, Reason::Revoked);
        found.push(finding.with("number", &number).with("why", reason));
    }
    if let Some(newer) = replacement(evidence) {
        let finding = Finding::because(Rule::Revocation, Outcome::Refuse, Reason::Replaced);
        found.push(finding.with("number", &number).with("by", newer));
    }
    evidence.trust.map(|_| ())
}
