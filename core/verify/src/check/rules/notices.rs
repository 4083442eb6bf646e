//! Alerts, the voice of civil society, and the limits of every certificate.

use crate::check::evidence::signed;
use crate::check::{Evidence, Finding, Outcome, Reason, Rule};
use crate::trust::{Advisory, AdvisoryKind};

/// Alerts are looked for even where the signature does not hold: a forgery of a stolen number is worth knowing. Where no
/// number can be read, the seals on the table still can.
pub(super) fn alert(evidence: &Evidence<'_>, found: &mut Vec<Finding>) -> Option<()> {
    let trust = evidence.trust?;
    let shown = evidence.shown();
    let number = shown.map(|certificate| certificate.number.clone()).or_else(|| evidence.typed_number());
    // Beside a code that proves nothing the printed number is looked for as well.
    let printed_too =
        evidence.typed_number().filter(|typed| evidence.fields().is_none() && number.as_ref() != Some(typed));
    let on_table = evidence.parcel.and_then(|parcel| parcel.seals.as_deref()).unwrap_or_default();
    let printed = shown.map(|certificate| certificate.seals.as_slice()).unwrap_or_default();
    let today = evidence.today();
    let (mut numbers, mut seals, mut parties, mut named) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for document in &trust.alerts {
        // One country's alert on a seal or a party touches its own certificates alone.
        let reaches = match &number {
            Some(number) => document.reaches(number.participant),
            None => document.participant.is_none(),
        };
        for alert in document.alerts.iter().filter(|alert| alert.counts_on(today)) {
            let said = (alert.text.as_str(), alert.source.as_deref());
            if number.iter().chain(&printed_too).any(|number| alert.names_number(number)) {
                numbers.push(said);
            }
            if let Some(seal) = printed.iter().chain(on_table).find(|seal| reaches && alert.names_seal(seal)) {
                seals.push(said);
                named.push(seal.clone());
            }
            if reaches && shown.is_some_and(|certificate| alert.names_party(certificate)) {
                parties.push(said);
            }
        }
    }
    let finding = |reason| Finding::because(Rule::Alert, Outcome::Refuse, reason);
    say(found, &numbers, number.iter().fold(finding(Reason::Number), |finding, number| finding.with("number", number)));
    say(found, &seals, finding(Reason::Seal).with("seal", named.join(", ")));
    say(found, &parties, finding(Reason::Party));
    number.map(|_| ())
}

/// One finding for a reason, with all that is said to it: each text and each source once.
fn say(found: &mut Vec<Finding>, said: &[(&str, Option<&str>)], finding: Finding) {
    fn joined<'a>(texts: impl Iterator<Item = &'a str>) -> String {
        let mut once: Vec<&str> = Vec::new();
        for text in texts {
            if !once.contains(&text) {
                once.push(text);
            }
        }
        once.join("; ")
    }
    if said.is_empty() {
        return;
    }
    let sources = joined(said.iter().filter_map(|(_, source)| *source));
    let finding = finding.with("text", joined(said.iter().map(|(text, _)| *text)));
    found.push(if sources.is_empty() { finding } else { finding.resting_on(&sources) });
}

/// Advisories inform; where the policy lets them, they lower a pass to refer. They never refuse.
pub(super) fn advisory(evidence: &Evidence<'_>, found: &mut Vec<Finding>) -> Option<()> {
    let trust = evidence.trust?;
    let outcome = if trust.policy.advisories_refer { Outcome::Refer } else { Outcome::Info };
    let today = evidence.today();
    let speaks = |advisory: &&Advisory| match evidence.fields() {
        Some(certificate) => advisory.speaks_of(certificate, today),
        None => advisory.kind == AdvisoryKind::General && today <= advisory.until,
    };
    for (kind, reason) in [
        (AdvisoryKind::Zone, Reason::Zone),
        (AdvisoryKind::Party, Reason::Party),
        (AdvisoryKind::General, Reason::General),
    ] {
        let of_kind = trust.advisories.iter().flat_map(|document| &document.advisories).filter(|one| one.kind == kind);
        let said: Vec<_> = of_kind.filter(speaks).map(|one| (one.text.as_str(), one.source.as_deref())).collect();
        say(found, &said, Finding::because(Rule::Advisory, outcome, reason));
    }
    let newest = evidence.newest_advisories();
    let limit = signed(trust.policy.limits.advisory_days);
    if newest.is_none_or(|made_at| evidence.now() >= made_at.plus_days(limit)) {
        let finding = Finding::because(Rule::Advisory, Outcome::Info, Reason::NoneLately);
        let days = newest.map(|made_at| evidence.now().days_since(made_at).unsigned_abs());
        found.push(days.into_iter().fold(finding, |finding, days| finding.with_count("days", days)));
    }
    evidence.fields().map(|_| ())
}

/// Always there: no answer without what it does not say.
pub(super) fn scope(_: &Evidence<'_>, found: &mut Vec<Finding>) -> Option<()> {
    found.push(Finding::because(Rule::Scope, Outcome::Info, Reason::Limits));
    Some(())
}
