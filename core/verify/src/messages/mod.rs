//! The report: an assessment in the officer's language. The room adds words and decides nothing.

mod catalogue;
mod error;
mod finding;
mod next;
mod report;

pub use catalogue::{Language, has, text};
pub use error::{ErrorCode, ErrorWords, error_codes, error_text};
pub use finding::finding_id;
use finding::{finding_text, has_param};
pub use report::{Recorded, Report, first_line};

use crate::check::{Assessment, ParcelSeen, Reason, Verdict};

/// Harms that the scope line names in words; the report lists every one by its code.
const NAMED: [&str; 7] = [
    "H.VIOLENCE_NONREBEL",
    "H.TORTURE",
    "H.SEXUAL_VIOLENCE",
    "H.ENVIRONMENT",
    "H.PUBLIC_SECURITY",
    "H.PRIVATE_SECURITY",
    "A2.1.iii",
];

/// The name of a harm; its code where the catalogue has none.
#[must_use]
pub fn harm_name(language: Language, code: &str) -> String {
    harm_text(language, code).unwrap_or_else(|| code.to_owned())
}

/// The words for a harm of the list ([`crate::check::HARMS`]), as they stand within a sentence; none for another code.
#[must_use]
pub fn harm_text(language: Language, code: &str) -> Option<String> {
    let id = format!("harm-{}", code.replace('.', "-"));
    has(Language::English, &id).then(|| text(language, &id, &[]))
}

fn headline(assessment: &Assessment) -> &'static str {
    match (assessment.verdict, assessment.parcel_seen) {
        (Some(Verdict::Pass), ParcelSeen::Full) => "headline-pass-full",
        (Some(Verdict::Pass), ParcelSeen::Partly) => "headline-pass-partly",
        (Some(Verdict::Pass), ParcelSeen::No) => "headline-pass-no",
        (Some(Verdict::Refer), _) => "headline-refer",
        (Some(Verdict::Refuse), _) => "headline-refuse",
        (None, _) => match assessment.findings.iter().find_map(|one| one.reason) {
            // What was changed on its way was a certificate once.
            Some(Reason::Foreign) if !assessment.findings.iter().any(|one| has_param(one, "spoilt")) => {
                "headline-foreign"
            }
            Some(Reason::Several) => "headline-several",
            _ => "headline-unreadable",
        },
    }
}

/// What the certificate asserts, who assessed what, what the issuer only claims, and what nobody assessed.
fn scope_text(assessment: &Assessment, language: Language) -> String {
    let asserted = if assessment.scope.asserted.is_empty() { "scope-nothing-asserted" } else { "scope-asserted" };
    let mut lines = vec![text(language, asserted, &[])];
    for one in &assessment.scope.assessed {
        let args = [
            ("harm", harm_name(language, &one.harm)),
            ("by", one.by.clone()),
            ("on", one.on.to_string()),
            ("about", one.about.clone()),
        ];
        lines.push(text(language, "scope-assessed", &args));
    }
    for one in assessment.certificate.iter().flat_map(|certificate| &certificate.attestations) {
        let args = [("harm", harm_name(language, &one.harm)), ("by", one.by.clone()), ("claim", one.claim.clone())];
        lines.push(text(language, "scope-claimed", &args));
    }
    let open = NAMED.iter().filter(|code| assessment.scope.not_assessed.iter().any(|open| open == *code));
    let harms: Vec<String> = open.map(|code| harm_name(language, code)).collect();
    if !harms.is_empty() {
        lines.push(text(language, "scope-not-assessed", &[("harms", harms.join(", "))]));
    }
    lines.join(" ")
}

/// What a certificate asserts at most, and what it leaves open unless somebody independent looked into it: for those who
/// show verdicts without the reports that they stood in.
#[must_use]
pub fn standing_scope(language: Language) -> String {
    let harms: Vec<String> = NAMED.iter().map(|code| harm_name(language, code)).collect();
    let open = text(language, "scope-not-assessed", &[("harms", harms.join(", "))]);
    format!("{} {open}", text(language, "scope-asserted", &[]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::{HARMS, RULES, Rule};

    /// Every parameter that any rule gives, so that a text that asks for another one shows itself.
    const PARAMS: [&str; 62] = [
        "size",
        "numbers",
        "kinds",
        "pixels",
        "limit",
        "kind",
        "said",
        "how",
        "per_mille",
        "percent",
        "grade",
        "unreadable",
        "record",
        "version",
        "layer",
        "at",
        "detail",
        "key",
        "authority",
        "participant",
        "issued",
        "expires",
        "days",
        "today",
        "number",
        "why",
        "by",
        "since",
        "zones",
        "importer",
        "carats",
        "usd",
        "printed",
        "text",
        "seal",
        "certified",
        "found",
        "difference",
        "method",
        "seq",
        "post",
        "on",
        "times",
        "chosen",
        "clock",
        "floor",
        "made",
        "of",
        "name",
        "listed",
        "named",
        "countries",
        "provenance",
        "law",
        "destination",
        "words",
        "excepted",
        "until",
        "party",
        "zone",
        "typed",
        "reading",
    ];

    fn rule_id(rule: Rule) -> String {
        rule.as_str().replace('.', "-")
    }

    #[test]
    fn every_rule_and_reason_has_a_text_in_every_language() {
        let mut texts = 0;
        let args: Vec<(&str, String)> = PARAMS.iter().map(|name| (*name, format!("<{name}>"))).collect();
        for language in Language::ALL {
            for entry in RULES {
                let rule = rule_id(entry.rule);
                let reasons = entry.reasons.iter().map(|reason| format!("reason-{rule}-{reason}"));
                for id in reasons.chain([format!("good-{rule}"), format!("not-checked-{rule}")]) {
                    assert!(has(language, &id), "{id} is missing in {language:?}");
                    let shown = text(language, &id, &args);
                    assert!(!shown.contains("{$") && !shown.is_empty(), "{id} in {language:?}: {shown}");
                    texts += 1;
                }
            }
            for harm in HARMS {
                let id = format!("harm-{}", harm.code.replace('.', "-"));
                assert!(has(language, &id), "{id} is missing in {language:?}");
                assert!(harm_text(language, harm.code).is_some_and(|words| !words.contains("harm-")));
                texts += 1;
            }
        }
        assert_eq!(harm_text(Language::English, "H.NO_SUCH"), None);
        let reasons: usize = RULES.iter().map(|entry| entry.reasons.len()).sum();
        assert_eq!(texts, Language::ALL.len() * (reasons + 2 * RULES.len() + HARMS.len()));
    }

    #[test]
    fn every_word_for_what_became_of_a_text_stands_in_every_language() {
        use crate::check::Beside;
        use roughcheck_format::code::{Around, Spoilt};
        let spoilt = Spoilt::ALL.into_iter().map(|kind| format!("spoilt-{kind}"));
        let around = Around::ALL.into_iter().map(|kind| format!("around-{kind}"));
        let beside = Beside::ALL.into_iter().map(|kind| format!("kinds-{kind}"));
        let whole = ["spoilt-text-foreign", "spoilt-format-malformed", "unnumbered-text-several", "around-text"];
        let whole = whole.into_iter().chain(["never-advisory"]).map(str::to_owned);
        for id in spoilt.chain(around).chain(beside).chain(whole) {
            assert!(Language::ALL.into_iter().all(|language| has(language, &id)), "{id}");
        }
    }

    #[test]
    fn every_step_has_a_text_in_every_language() {
        for language in Language::ALL {
            for line in include_str!("next.rs").split('"').filter(|word| word.starts_with("next-")) {
                assert!(has(language, line), "{line} is missing in {language:?}");
            }
        }
    }
}
