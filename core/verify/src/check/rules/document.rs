//! What was shown: a text, a code, a certificate of a version that is understood.

use crate::check::{Evidence, Finding, Outcome, Reading, Reason, Rule, SignatureState};
use roughcheck_format::certificate::Payload;

/// Whether there is a text of our kind. Everything that does not begin with `KP`, digits and a colon is foreign.
pub(super) fn text(evidence: &Evidence<'_>, found: &mut Vec<Finding>) -> Option<()> {
    let reason = match evidence.reading {
        Reading::Unreadable => Reason::Unreadable,
        Reading::Foreign => Reason::Foreign,
        Reading::Typed => return None,
        Reading::Newer(_) | Reading::Malformed(_) | Reading::Coded(_) => return Some(()),
    };
    found.push(Finding::because(Rule::Text, Outcome::Refer, reason));
    Some(())
}

/// A number typed because a code is absent is refer at best, and refuse where the participant codes every certificate.
pub(super) fn code(evidence: &Evidence<'_>, found: &mut Vec<Finding>) -> Option<()> {
    match evidence.reading {
        Reading::Coded(_) | Reading::Malformed(_) | Reading::Newer(_) => return Some(()),
        Reading::Unreadable | Reading::Foreign => return None,
        Reading::Typed => {}
    }
    let number = evidence.typed_number();
    let participant = number.as_ref().and_then(|number| evidence.trust?.policy.participant(number.participant));
    let coded_since = participant.and_then(|participant| participant.codes_since);
    let always_coded = coded_since.filter(|since| *since <= evidence.today());
    let outcome = if always_coded.is_some() { Outcome::Refuse } else { Outcome::Refer };
    let mut finding = Finding::because(Rule::Code, outcome, Reason::Missing);
    if let Some(number) = number {
        finding = finding.with("number", number);
    }
    if let Some(since) = always_coded {
        finding = finding.with("since", since);
    }
    found.push(finding);
    Some(())
}

/// A later version is not a forgery where its signature holds or its prefix says so before any signature can be read.
pub(super) fn format(evidence: &Evidence<'_>, found: &mut Vec<Finding>) -> Option<()> {
    match evidence.reading {
        Reading::Unreadable | Reading::Foreign | Reading::Typed => return None,
        Reading::Newer(version) => {
            let finding = Finding::because(Rule::Format, Outcome::Refer, Reason::Newer);
            found.push(finding.with("version", format!("KP{version}")));
        }
        Reading::Malformed(error) => found.push(
            Finding::because(Rule::Format, Outcome::Refuse, Reason::Malformed)
                .with("layer", error.layer.as_str())
                .with_count("at", u64::try_from(error.at).unwrap_or(u64::MAX))
                .with("detail", &error.detail),
        ),
        Reading::Coded(coded) => match (&coded.payload, coded.signature) {
            (Payload::Certificate(_), _) => {
                if !coded.ignored.is_empty() {
                    let keys = coded.ignored.iter().map(ToString::to_string).collect();
                    found.push(Finding::plain(Rule::Format, Outcome::Good).with_list("ignored", keys));
                }
            }
            (Payload::Newer { critical }, SignatureState::Good(_)) => {
                let keys = critical.iter().map(ToString::to_string).collect();
                found.push(
                    Finding::because(Rule::Format, Outcome::Refer, Reason::Newer)
                        .with("version", "KP1")
                        .with_list("critical", keys),
                );
            }
            (Payload::Newer { .. }, _) => return None,
        },
    }
    Some(())
}
