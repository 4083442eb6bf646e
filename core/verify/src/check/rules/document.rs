//! What was shown: a text, a code, a certificate of a version that is understood.

use crate::check::{Evidence, Finding, Outcome, Reading, Reason, Rule, SignatureState, Unread, UnreadPicture};
use roughcheck_format::certificate::Payload;

/// Whether there is one text of our kind. Everything that does not begin with `KP`, digits and a colon is foreign; of
/// several certificates none is ever chosen.
pub(super) fn text(evidence: &Evidence<'_>, found: &mut Vec<Finding>) -> Option<()> {
    let refer = |reason| Finding::because(Rule::Text, Outcome::Refer, reason);
    match evidence.reading {
        Reading::Typed => return None,
        Reading::Newer(_) | Reading::Malformed(_) => {}
        Reading::Unreadable => found.push(refer(Reason::Unreadable)),
        Reading::Foreign => found.push(refer(Reason::Foreign)),
        Reading::Spoilt(spoilt) => found.push(refer(Reason::Foreign).with("spoilt", spoilt)),
        Reading::Unread(picture) => found.push(unread(picture)),
        Reading::Several(_) => {
            let numbers = evidence.several_numbers().iter().map(ToString::to_string).collect();
            found.push(refer(Reason::Several).with_list("numbers", numbers));
        }
        Reading::Coded(coded) if !coded.beside.is_empty() => {
            let kinds = coded.beside.iter().map(ToString::to_string).collect();
            found.push(Finding::because(Rule::Text, Outcome::Info, Reason::Beside).with_list("kinds", kinds));
        }
        Reading::Coded(coded) if !coded.around.is_empty() => {
            // It stands there whole; whoever set up the reader, or copied the text, can still mend what surrounds it.
            let around = coded.around.iter().map(ToString::to_string).collect();
            found.push(Finding::plain(Rule::Text, Outcome::Good).with_list("around", around).mendable());
        }
        Reading::Coded(_) => {}
    }
    Some(())
}

/// Why a picture was not read.
fn unread(picture: &UnreadPicture) -> Finding {
    let refer = |reason| Finding::because(Rule::Text, Outcome::Refer, reason);
    match picture.why {
        Unread::Unreadable => refer(Reason::Unreadable),
        Unread::TooLarge => {
            let (width, height) = picture.size.unwrap_or_default();
            let finding = refer(Reason::TooLarge).with_count("pixels", u64::from(width) * u64::from(height));
            finding.with("size", format_args!("{width} x {height}")).with_count("limit", picture.limit)
        }
        Unread::Unsupported => refer(Reason::Unsupported).with("kind", &picture.kind),
        Unread::Damaged => refer(Reason::Damaged),
    }
}

/// A number typed because a code is absent, or beside one that holds no certificate that this version can read, is refer
/// at best, and refuse where the participant codes every certificate.
pub(super) fn code(evidence: &Evidence<'_>, found: &mut Vec<Finding>) -> Option<()> {
    match evidence.reading {
        Reading::Coded(coded) if coded.certificate().is_some() || !evidence.is_typed() => return Some(()),
        Reading::Several(_) => return Some(()),
        Reading::Malformed(_) | Reading::Newer(_) if !evidence.is_typed() => return Some(()),
        Reading::Unreadable | Reading::Foreign | Reading::Spoilt(_) | Reading::Unread(_) if !evidence.is_typed() => {
            return None;
        }
        _ => {}
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
        Reading::Unreadable | Reading::Foreign | Reading::Spoilt(_) | Reading::Unread(_) | Reading::Typed => {
            return None;
        }
        // Each of them is one; which is shown is not known.
        Reading::Several(_) => {}
        Reading::Newer(version) => {
            let finding = Finding::because(Rule::Format, Outcome::Refer, Reason::Newer);
            found.push(finding.with("version", format!("KP{version}")));
        }
        Reading::Malformed(error) => {
            let finding = Finding::because(Rule::Format, Outcome::Refuse, Reason::Malformed)
                .with("layer", error.layer.as_str())
                .with_count("at", u64::try_from(error.at).unwrap_or(u64::MAX))
                .with("detail", &error.detail);
            found.push(match error.spoilt {
                Some(spoilt) => finding.with("spoilt", spoilt).mendable(),
                None => finding,
            });
        }
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
