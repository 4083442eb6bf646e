//! What one finding says, in the officer's language.

use super::{Language, text};
use crate::check::{Finding, Outcome, Param, Reason, Rule};

/// The name under which a finding's text stands in the catalogues.
#[must_use]
pub fn finding_id(finding: &Finding) -> String {
    let rule = finding.rule.as_str().replace('.', "-");
    match (finding.outcome, finding.reason) {
        // Some losses also end what was issued before them.
        (Outcome::Refuse, Some(Reason::LeftSince)) => "ended-participant-left-since".to_owned(),
        // A typed number has no day of issue.
        (_, Some(reason)) if finding.rule == Rule::Participant && !has_param(finding, "issued") => {
            format!("typed-{rule}-{reason}")
        }
        (Outcome::Good, None) if finding.rule == Rule::Participant && has_param(finding, "by") => {
            format!("listed-{rule}")
        }
        (_, Some(Reason::Undisclosed | Reason::Missing)) if finding.rule == Rule::Origin => origin_id(finding),
        (_, Some(Reason::Unknown)) if finding.rule == Rule::Zone && has_param(finding, "zones") => {
            "named-zone-unknown".to_owned()
        }
        // A reading that is offered is asked about.
        (_, Some(Reason::Form)) if finding.params.0.iter().any(|one| one.name == "reading") => format!("asked-{rule}"),
        (_, Some(reason)) if has_param(finding, "spoilt") => format!("spoilt-{rule}-{reason}"),
        (_, Some(Reason::Several)) if !names_any(finding, "numbers") => format!("unnumbered-{rule}-several"),
        (_, Some(Reason::NoneLately)) if !has_param(finding, "days") => format!("never-{rule}"),
        (_, Some(reason)) => format!("reason-{rule}-{reason}"),
        (Outcome::Good, None) if has_param(finding, "around") => format!("around-{rule}"),
        (Outcome::Good, None) if finding.rule == Rule::Number && !finding.params.0.is_empty() => {
            format!("understood-{rule}")
        }
        (Outcome::Good, None) if finding.rule == Rule::ParcelCarats && !finding.params.0.is_empty() => {
            format!("within-{rule}")
        }
        (Outcome::Good, None) if finding.rule == Rule::Format && !finding.params.0.is_empty() => {
            format!("ignored-{rule}")
        }
        (Outcome::Good, None) => format!("good-{rule}"),
        (_, None) => format!("not-checked-{rule}"),
    }
}

pub(super) fn has_param(finding: &Finding, name: &str) -> bool {
    finding.params.0.iter().any(|one| one.name == name)
}

/// What is said of a missing origin depends on who answers it: the law of the post, or nobody.
fn origin_id(finding: &Finding) -> String {
    let reason = finding.reason.map_or("", Reason::as_str);
    match (has_param(finding, "law"), has_param(finding, "importer"), finding.outcome) {
        (true, ..) => format!("law-origin-{reason}"),
        (false, true, _) => format!("strict-origin-{reason}"),
        (false, false, Outcome::Info) => format!("elsewhere-origin-{reason}"),
        _ => format!("reason-origin-{reason}"),
    }
}

/// What a law excepts and says in words, as sentences of their own where it says anything.
fn law_args(finding: &Finding, language: Language) -> Option<[(&'static str, String); 2]> {
    if !matches!(finding.rule, Rule::Origin | Rule::Restriction) {
        return None;
    }
    let said = |name: &str| finding.params.0.iter().find(|one| one.name == name).map(|one| &one.value);
    let exceptions = match said("exceptions") {
        Some(Param::Text(text)) => format!(" {}", text_of(language, "law-exceptions", "exceptions", text)),
        _ => String::new(),
    };
    let words = match said(&format!("text-{}", language.as_str())).or_else(|| said("text")) {
        Some(Param::Text(text)) => format!(" {text}"),
        _ => String::new(),
    };
    Some([("excepted", exceptions), ("words", words)])
}

fn text_of(language: Language, id: &str, name: &str, value: &str) -> String {
    text(language, id, &[(name, value.to_owned())])
}

/// Whether a list of the finding names anything.
fn names_any(finding: &Finding, name: &str) -> bool {
    finding.params.0.iter().any(|one| one.name == name && one.value != Param::List(Vec::new()))
}

pub(super) fn finding_text(finding: &Finding, language: Language) -> String {
    let args: Vec<(&str, String)> = finding
        .params
        .0
        .iter()
        .map(|one| (one.name.as_str(), param_text(finding, &one.name, &one.value, language)))
        .chain(law_args(finding, language).into_iter().flatten())
        .collect();
    text(language, &finding_id(finding), &args)
}

fn param_text(finding: &Finding, name: &str, value: &Param, language: Language) -> String {
    match (finding.rule, name, value) {
        // Words of ours are shown in the officer's language; words of others as they wrote them.
        (Rule::ParcelStones, "method", Param::Text(method)) => text(language, &format!("method-{method}"), &[]),
        (Rule::Procedure, "post" | "chosen", Param::Text(procedure)) => {
            text(language, &format!("procedure-{procedure}"), &[])
        }
        (Rule::Text | Rule::Format, "spoilt", Param::Text(kind)) => text(language, &format!("spoilt-{kind}"), &[]),
        (Rule::Text, "around" | "kinds", Param::List(kinds)) => {
            let words = kinds.iter().map(|kind| text(language, &format!("{name}-{kind}"), &[]));
            words.collect::<Vec<_>>().join(", ")
        }
        (Rule::ParcelSeals | Rule::ParcelHs, "found", Param::Text(found)) if found.is_empty() => {
            text(language, "found-none", &[])
        }
        (_, _, Param::Text(value)) => value.clone(),
        (_, _, Param::Count(count)) => count.to_string(),
        (_, _, Param::List(values)) => values.join(", "),
    }
}
