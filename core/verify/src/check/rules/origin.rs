//! What the certificate says of where the diamonds come from and go to, and what law beyond the Kimberley Process says
//! of that.

use crate::check::{Evidence, Finding, Outcome, Procedure, Reason, Rule};
use crate::trust::{Basis, LawOutcome, Membership, Restriction, StatusKind, Trust};
use roughcheck_format::base::{CountryCode, Day};
use roughcheck_format::certificate::{Certificate, Origin};

/// Each country of mining origin on the day of issue; what the law at this post says where none is named.
pub(super) fn origin(evidence: &Evidence<'_>, found: &mut Vec<Finding>) -> Option<()> {
    let certificate = evidence.fields()?;
    match &certificate.origin {
        Origin::Countries(countries) => named(evidence, certificate, countries, found),
        Origin::MixedUndisclosed => not_named(evidence, certificate, Reason::Undisclosed, found),
        Origin::Absent => not_named(evidence, certificate, Reason::Missing, found),
    }
}

/// The issuer as a country of origin is judged as a participant, and by its zones.
fn named(
    evidence: &Evidence<'_>,
    certificate: &Certificate,
    countries: &[CountryCode],
    found: &mut Vec<Finding>,
) -> Option<()> {
    let trust = evidence.trust?;
    let day = certificate.issued;
    let issuer = certificate.number.participant;
    let (mut never, mut suspended, mut unknown) = (Vec::new(), Vec::new(), false);
    for country in countries.iter().filter(|country| **country != issuer) {
        match standing(trust, evidence, *country, day) {
            Standing::Good => {}
            Standing::Unknown => unknown = true,
            Standing::Never(source) => never.push((*country, source)),
            Standing::Not(source) => suspended.push((*country, source)),
        }
    }
    for (outcome, reason, these) in
        [(Outcome::Refuse, Reason::NotParticipant, never), (Outcome::Refer, Reason::Suspended, suspended)]
    {
        let Some((_, source)) = these.first() else { continue };
        let codes: Vec<String> = these.iter().map(|(country, _)| country.to_string()).collect();
        let finding = Finding::because(Rule::Origin, outcome, reason);
        let finding = finding.with("countries", codes.join(", ")).with("issued", day);
        found.push(match source {
            Some(source) => finding.resting_on(source),
            None => finding,
        });
    }
    (!unknown).then_some(())
}

/// Where a country stood that did not issue the certificate.
enum Standing<'t> {
    /// A participant without a limit, or a member of one.
    Good,
    /// The data do not say.
    Unknown,
    /// Not a participant at any time up to that day.
    Never(Option<&'t str>),
    /// A participant once, suspended or none on that day, or under a zone regime.
    Not(Option<&'t str>),
}

fn standing<'t>(trust: &'t Trust, evidence: &Evidence<'t>, country: CountryCode, day: Day) -> Standing<'t> {
    let policy = &trust.policy;
    let regime = || {
        let status = policy.status_on(country, day).filter(|status| status.status == StatusKind::Zones);
        policy.zone_regime(country, day).or(status.map(|status| status.source.as_str()))
    };
    match policy.membership(country, day) {
        Membership::Participant(_) => regime().map_or(Standing::Good, |source| Standing::Not(Some(source))),
        Membership::Suspended(status) => Standing::Not(Some(&status.source)),
        Membership::Unknown(_) => Standing::Unknown,
        Membership::None(status) => {
            let own = evidence.national().is_some_and(|own| own.lists(country, day).is_some());
            let source = status.map(|status| status.source.as_str());
            if own || policy.member_of(country, day).is_some() {
                Standing::Good
            } else if policy.never_participant(country, day) {
                Standing::Never(source)
            } else {
                Standing::Not(source)
            }
        }
    }
}

/// Undisclosed or missing origin is a question for imports alone, and judged now: the national law of the post answers
/// it, else an older policy's line. Where neither speaks, somebody must look.
fn not_named(
    evidence: &Evidence<'_>,
    certificate: &Certificate,
    reason: Reason,
    found: &mut Vec<Finding>,
) -> Option<()> {
    let (procedure, today) = (evidence.procedure, evidence.today());
    let finding = |outcome| Finding::because(Rule::Origin, outcome, reason);
    let national = evidence.national();
    if let Some(own) = national
        && let Some(line) = own.on_origin(certificate, procedure.as_str(), today)
    {
        let returned = evidence.parcel.is_some_and(|parcel| parcel.returned.is_some());
        let outcome = line.returned.filter(|_| returned).unwrap_or(line.outcome);
        let finding = finding(as_outcome(outcome)).with("importer", own.participant).with("since", line.from);
        let finding = finding.with("law", &line.law).with_any("exceptions", line.exceptions.as_ref());
        found.push(finding.in_words(&line.text).resting_on(&line.source));
        return Some(());
    }
    if procedure != Procedure::Import {
        found.push(finding(Outcome::Info));
        return Some(());
    }
    let speaks = national.is_some_and(|own| !own.origin.is_empty());
    let post = evidence.post_participant();
    let strict = evidence.trust.into_iter().filter(|_| !speaks).flat_map(|trust| &trust.policy.origin).find(|rule| {
        post == Some(rule.importer)
            && rule.from <= today
            && rule.until.is_none_or(|until| today < until)
            && rule.refuse.iter().any(|refused| refused == reason.as_str())
    });
    found.push(match strict {
        Some(rule) => {
            finding(Outcome::Refuse).with("importer", rule.importer).with("since", rule.from).resting_on(&rule.source)
        }
        None => finding(Outcome::Refer),
    });
    Some(())
}

const fn as_outcome(outcome: LawOutcome) -> Outcome {
    match outcome {
        LawOutcome::Info => Outcome::Info,
        LawOutcome::Refer | LawOutcome::Unknown => Outcome::Refer,
        LawOutcome::Refuse => Outcome::Refuse,
    }
}

/// The provenance is the participant whose number the certificate bears, or a member of it.
pub(super) fn provenance(evidence: &Evidence<'_>, found: &mut Vec<Finding>) -> Option<()> {
    let trust = evidence.trust?;
    let certificate = evidence.fields()?;
    let (from, day) = (certificate.provenance, certificate.issued);
    let issuer = certificate.number.participant;
    if from == issuer || trust.policy.participant_of(from, day) == trust.policy.participant_of(issuer, day) {
        return Some(());
    }
    let finding = |outcome, reason| {
        Finding::because(Rule::Provenance, outcome, reason)
            .with("provenance", from)
            .with("participant", issuer)
            .with("issued", day)
    };
    if let Standing::Never(source) = standing(trust, evidence, from, day) {
        let finding = finding(Outcome::Refuse, Reason::NotParticipant);
        found.push(match source {
            Some(source) => finding.resting_on(source),
            None => finding,
        });
    }
    found.push(finding(Outcome::Refer, Reason::Differs));
    Some(())
}

/// Law beyond the Kimberley Process, at the posts of the participant whose law it is, as of today.
pub(super) fn restriction(evidence: &Evidence<'_>, found: &mut Vec<Finding>) -> Option<()> {
    let certificate = evidence.fields()?;
    let own = evidence.national()?;
    let lines: Vec<&Restriction> =
        own.restricting(certificate, evidence.procedure.as_str(), evidence.today()).collect();
    for (basis, reason) in [
        (Basis::Origin, Reason::Origin),
        (Basis::Provenance, Reason::Provenance),
        (Basis::Party, Reason::Party),
        (Basis::Zone, Reason::Zone),
        (Basis::Unknown, Reason::Unknown),
    ] {
        let unknown = |line: &Restriction| line.basis == Basis::Unknown || line.outcome == LawOutcome::Unknown;
        let mut of_reason = lines.iter().filter(|line| match basis {
            Basis::Unknown => unknown(line),
            _ => line.basis == basis && !unknown(line),
        });
        let Some(first) = of_reason.next() else { continue };
        // Several laws may forbid one thing: the gravest is told, the first of these where they are alike.
        let (mut gravest, mut ids) = (first, vec![first.id.as_str()]);
        for line in of_reason {
            ids.push(&line.id);
            if line.outcome.gravity() > gravest.outcome.gravity() {
                gravest = line;
            }
        }
        let outcome = if basis == Basis::Unknown { Outcome::Refer } else { as_outcome(gravest.outcome) };
        let finding = Finding::because(Rule::Restriction, outcome, reason)
            .with("importer", own.participant)
            .with("law", &gravest.law)
            .with("source", &gravest.source)
            .with("since", gravest.from)
            .with_any("exceptions", gravest.exceptions.as_ref())
            .with("id", ids.join(", "));
        found.push(finding.in_words(&gravest.text).resting_on(&gravest.source));
    }
    Some(())
}

/// A certificate that names its country of import is to be imported there.
pub(super) fn destination(evidence: &Evidence<'_>, found: &mut Vec<Finding>) -> Option<()> {
    let certificate = evidence.fields()?;
    let named = certificate.destination()?;
    let post = evidence.post_participant()?;
    if evidence.procedure != Procedure::Import {
        return None;
    }
    let today = evidence.today();
    let destination = evidence.trust.map_or(named, |trust| trust.policy.participant_of(named, today));
    if destination != post {
        let finding = Finding::because(Rule::Destination, Outcome::Refer, Reason::Elsewhere);
        found.push(finding.with("destination", named).with("importer", post));
    }
    Some(())
}
