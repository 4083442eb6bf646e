//! Alerts, the voice of civil society, and the limits of every certificate.

use crate::check::evidence::signed;
use crate::check::{Evidence, Finding, Outcome, Reason, Rule};
use crate::trust::{Advisory, AdvisoryKind, Parties, seal_key};
use roughcheck_format::base::{Day, Fit, shown as displayed};
use roughcheck_format::certificate::TypedNumber;

/// Alerts are looked for even where the signature does not hold: a forgery of a stolen number is worth knowing. Where no
/// number can be read, the seals on the table still can.
pub(super) fn alert(evidence: &Evidence<'_>, found: &mut Vec<Finding>) -> Option<()> {
    alert_on(evidence, evidence.today(), found)
}

/// Whether an alert on this certificate is over by the clock, and by nothing else.
pub(super) fn ends_by_the_clock_alone(evidence: &Evidence<'_>) -> bool {
    let (mut known, mut by_clock) = (Vec::new(), Vec::new());
    alert_on(evidence, evidence.today(), &mut known);
    alert_on(evidence, evidence.now().day(), &mut by_clock);
    known != by_clock
}

fn alert_on(evidence: &Evidence<'_>, today: Day, found: &mut Vec<Finding>) -> Option<()> {
    let trust = evidence.trust?;
    let shown = evidence.shown();
    let number = shown.map(|certificate| certificate.number.clone()).or_else(|| evidence.typed_number());
    // A typed number in doubt is none yet; a list that has one of its readings is worth knowing all the same.
    let doubtful = match (&number, evidence.typed().next().map(TypedNumber::read)) {
        (None, Some(TypedNumber::Asked(readings))) => readings,
        _ => Vec::new(),
    };
    // Beside a code that proves nothing the printed number is looked for as well.
    let printed_too =
        evidence.typed_number().filter(|typed| evidence.fields().is_none() && number.as_ref() != Some(typed));
    let on_table = evidence.parcel.and_then(|parcel| parcel.seals.as_deref()).unwrap_or_default();
    let printed = shown.map(|certificate| certificate.seals.as_slice()).unwrap_or_default();
    let seals: Vec<(&str, String)> =
        printed.iter().chain(on_table).map(|seal| (seal.as_str(), seal_key(seal))).collect();
    let parties = shown.map(Parties::of).unwrap_or_default();
    let mut hits = Hits::default();
    for document in &trust.alerts {
        // One country's alert on a seal or a party touches its own certificates alone.
        let reaches = match &number {
            Some(number) => document.reaches(number.participant),
            None => document.participant.is_none(),
        };
        for alert in document.alerts.iter().filter(|alert| alert.counts_on(today)) {
            let said = |named: String, listed: &Option<String>| Said {
                text: &alert.text,
                source: alert.source.as_deref(),
                by: document.participant.map_or_else(|| GROUPS.to_owned(), |own| own.to_string()),
                since: alert.since.unwrap_or_else(|| document.made_at.day()),
                until: alert.until,
                named,
                listed: listed.as_deref().map(on_list),
            };
            for number in number.iter().chain(&printed_too) {
                if alert.names_number(number) {
                    hits.numbers.push(said(number.to_string(), &None));
                } else if alert.may_name_number(number) {
                    hits.unknown.push(said(number.to_string(), &None));
                } else if alert.near_number(number) {
                    hits.near.push(said(number.to_string(), &alert.number.as_ref().map(ToString::to_string)));
                }
            }
            if let Some(typed) = evidence.typed().next().filter(|_| doubtful.iter().any(|one| alert.names_number(one)))
            {
                let typed = displayed(typed, SHOWN);
                hits.near.push(said(typed, &alert.number.as_ref().map(ToString::to_string)));
            }
            if let Some((seal, _)) = seals.iter().find(|(_, key)| reaches && alert.names_seal_key(key)) {
                hits.seals.push(said((*seal).to_owned(), &None));
            }
            match alert.fitting_party(&parties).filter(|_| reaches) {
                Some((Fit::Equal, party)) => hits.parties.push(said(party.to_owned(), &None)),
                Some((Fit::Near, party)) => hits.near.push(said(party.to_owned(), &alert.party)),
                Some((Fit::Different, _)) | None => {}
            }
        }
    }
    let finding = |outcome, reason| Finding::because(Rule::Alert, outcome, reason);
    say(found, &hits.numbers, finding(Outcome::Refuse, Reason::Number), Some("number"));
    if hits.numbers.is_empty() {
        say(found, &hits.unknown, finding(Outcome::Refer, Reason::Number), Some("number"));
    }
    say(found, &hits.seals, finding(Outcome::Refuse, Reason::Seal), Some("seal"));
    say(found, &hits.parties, finding(Outcome::Refuse, Reason::Party), Some("party"));
    say(found, &hits.near, finding(Outcome::Refer, Reason::Near), Some("named"));
    number.map(|_| ())
}

/// So much of what was typed is played back, in characters.
const SHOWN: usize = 64;

/// A name as a list writes it. Whoever signs a list may write anything there: what would not show as written is
/// replaced.
fn on_list(name: &str) -> String {
    displayed(name, usize::MAX)
}

/// Who says what two groups of the root say together.
const GROUPS: &str = "groups";

/// What alerts said, by reason.
#[derive(Default)]
struct Hits<'a> {
    numbers: Vec<Said<'a>>,
    /// By alerts of a kind that a later version added.
    unknown: Vec<Said<'a>>,
    seals: Vec<Said<'a>>,
    parties: Vec<Said<'a>>,
    near: Vec<Said<'a>>,
}

/// One alert or advisory that speaks of what is judged.
struct Said<'a> {
    text: &'a str,
    source: Option<&'a str>,
    /// A participant, or [`GROUPS`]; empty where the reason itself says who.
    by: String,
    since: Day,
    until: Day,
    /// What it speaks of, as the certificate or the officer has it; may be empty.
    named: String,
    /// As the list writes it, where that is not the same.
    listed: Option<String>,
}

/// One finding for a reason, with all that is said to it: each text, name and source once.
fn say(found: &mut Vec<Finding>, said: &[Said<'_>], finding: Finding, named: Option<&'static str>) {
    fn joined<'a>(texts: impl Iterator<Item = &'a str>, between: &str) -> String {
        let mut once: Vec<&str> = Vec::new();
        for text in texts.filter(|text| !text.is_empty()) {
            if !once.contains(&text) {
                once.push(text);
            }
        }
        once.join(between)
    }
    let (Some(since), Some(until)) = (said.iter().map(|one| one.since).min(), said.iter().map(|one| one.until).max())
    else {
        return;
    };
    let mut finding = finding.with("text", joined(said.iter().map(|one| one.text), "; "));
    for (name, value) in [
        (named.unwrap_or_default(), joined(said.iter().map(|one| one.named.as_str()), ", ")),
        ("listed", joined(said.iter().filter_map(|one| one.listed.as_deref()), ", ")),
        ("by", joined(said.iter().map(|one| one.by.as_str()), ", ")),
    ] {
        if !name.is_empty() && !value.is_empty() {
            finding = finding.with(name, value);
        }
    }
    let finding = finding.with("since", since).with("until", until);
    let sources = joined(said.iter().filter_map(|one| one.source), "; ");
    found.push(if sources.is_empty() { finding } else { finding.resting_on(&sources) });
}

/// Advisories inform; where the policy lets them, they lower a pass to refer. They never refuse.
pub(super) fn advisory(evidence: &Evidence<'_>, found: &mut Vec<Finding>) -> Option<()> {
    let trust = evidence.trust?;
    let outcome = if trust.policy.advisories_refer { Outcome::Refer } else { Outcome::Info };
    let today = evidence.today();
    let parties = evidence.fields().map(Parties::of).unwrap_or_default();
    let speaks = |advisory: &Advisory| match evidence.fields() {
        Some(certificate) => advisory.speaks_of_these(certificate, &parties, today),
        None => advisory.kind == AdvisoryKind::General && today <= advisory.until,
    };
    for (kind, reason, named) in [
        (AdvisoryKind::Zone, Reason::Zone, Some("zone")),
        (AdvisoryKind::Party, Reason::Party, Some("party")),
        (AdvisoryKind::General, Reason::General, None),
    ] {
        let is_such =
            |one: &Advisory| one.kind == kind || kind == AdvisoryKind::General && one.kind == AdvisoryKind::Unknown;
        let of_kind = trust.advisories.iter().flat_map(|document| {
            document.advisories.iter().filter(|one| is_such(one) && speaks(one)).map(|one| Said {
                text: &one.text,
                source: one.source.as_deref(),
                by: String::new(),
                since: one.since.unwrap_or_else(|| document.made_at.day()),
                until: one.until,
                named: [&one.zone, &one.party]
                    .into_iter()
                    .flatten()
                    .next()
                    .map(|name| on_list(name))
                    .unwrap_or_else(|| one.country.map(|country| country.to_string()).unwrap_or_default()),
                listed: None,
            })
        });
        let said: Vec<Said<'_>> = of_kind.collect();
        say(found, &said, Finding::because(Rule::Advisory, outcome, reason), named);
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
