//! The text of a finding.

use super::catalogue::{Arg, Language, has, isolated, own_text};
use super::certificate::named_country;
use crate::check::{Finding, NamedParam, Outcome, Param, Reason, Rule};

/// Parameters that are countries by their code.
const COUNTRIES: [&str; 8] =
    ["participant", "importer", "country", "countries", "origin", "provenance", "destination", "issuer"];

/// The name under which a finding's text stands in the catalogues.
#[must_use]
pub fn finding_id(finding: &Finding) -> String {
    let rule = finding.rule.as_str().replace('.', "-");
    let id = match (finding.outcome, finding.reason) {
        (_, Some(reason)) => format!("reason-{rule}-{reason}"),
        (Outcome::Good, None) if finding.rule == Rule::ParcelCarats && !finding.params.0.is_empty() => {
            format!("within-{rule}")
        }
        (Outcome::Good, None) if finding.rule == Rule::Format && !finding.params.0.is_empty() => {
            format!("ignored-{rule}")
        }
        (Outcome::Good, None) => format!("good-{rule}"),
        (_, None) => format!("not-checked-{rule}"),
    };
    match case(finding) {
        Some(case) if has(Language::English, &format!("{id}-{case}")) => format!("{id}-{case}"),
        _ => id,
    }
}

/// A case of a reason that wants words of its own.
fn case(finding: &Finding) -> Option<&'static str> {
    match (finding.rule, finding.reason?) {
        // A number that was typed has no day of issue.
        (Rule::Participant, _) => param(finding, "issued").is_none().then_some("typed"),
        (Rule::Code | Rule::Origin, _) if finding.outcome == Outcome::Refuse => Some("refuse"),
        // Lists that are too old, or none, cannot say that a key is nobody's.
        (Rule::Key, Reason::Unknown) if finding.outcome == Outcome::Refer => Some("refer"),
        (Rule::ParcelSeals, Reason::Differs) => is_empty(&param(finding, "found")?.value).then_some("none"),
        (Rule::Format, Reason::Newer) => param(finding, "critical").is_some().then_some("critical"),
        _ => None,
    }
}

fn param<'a>(finding: &'a Finding, name: &str) -> Option<&'a NamedParam> {
    finding.params.0.iter().find(|one| one.name == name)
}

const fn is_empty(value: &Param) -> bool {
    match value {
        Param::Text(text) => text.is_empty(),
        Param::List(items) => items.is_empty(),
        Param::Count(_) => false,
    }
}

pub(super) fn finding_text(finding: &Finding, language: Language) -> String {
    let params = finding.params.0.iter();
    let args: Vec<(&str, Arg)> =
        params.map(|one| (one.name.as_str(), arg(finding, &one.name, &one.value, language))).collect();
    own_text(language, &finding_id(finding), &args)
}

/// Words of ours are shown in the officer's language; words of others as they wrote them; nothing is never shown as
/// nothing.
fn arg(finding: &Finding, name: &str, value: &Param, language: Language) -> Arg {
    if is_empty(value) {
        return own_text(language, "list-none", &[]).into();
    }
    let shown = |text: &str| -> String {
        let procedure = format!("procedure-{text}");
        match finding.rule {
            _ if COUNTRIES.contains(&name) => named_country(language, text),
            Rule::Procedure if has(Language::English, &procedure) => own_text(language, &procedure, &[]),
            _ => text.to_owned(),
        }
    };
    match value {
        Param::Text(text) => shown(text).into(),
        Param::Count(count) => (*count).into(),
        Param::List(items) => {
            let items: Vec<String> = items.iter().map(|one| isolated(&shown(one))).collect();
            items.join(language.comma()).into()
        }
    }
}
