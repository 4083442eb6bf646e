//! The report: an assessment in the officer's language. The room adds words and decides nothing.

mod catalogue;
mod certificate;
mod error;
mod finding;
mod language;
mod next;
mod packed;
mod report;
#[cfg(test)]
mod tests;

pub use catalogue::{Arg, Catalogues, catalogues, has, label, own_text, text};
pub use certificate::{CertificateLine, certificate_lines, country_name};
pub use error::{ErrorCode, ErrorWords, error_codes, error_text};
pub use finding::finding_id;
pub use language::Language;
pub use next::{STEPS, StepsFor};
pub use report::{Recorded, Report, first_line};

use crate::check::{Assessment, ParcelSeen, Verdict};
use crate::trust::Noticed;
use catalogue::with_english;

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

/// The name of a harm within a sentence; its code where the catalogue has none.
fn harm_name(language: Language, code: &str) -> String {
    let id = harm_id(code);
    if has(Language::English, &id) { own_text(language, &id, &[]) } else { code.to_owned() }
}

/// What was passed over in a trust document, in words: in the reader's language where it is told what the document takes
/// back, else in English, for logs and for the people who sign.
#[must_use]
pub fn noticed_text(language: Language, noticed: &Noticed) -> String {
    let Some(dropped) = &noticed.dropped else { return noticed.why.clone() };
    let args = [
        ("count", dropped.count.into()),
        ("version", dropped.version.to_string().into()),
        ("named", dropped.named.join(language.comma()).into()),
        ("more", dropped.more.into()),
    ];
    text(language, "say-dropped", &args)
}

fn harm_id(code: &str) -> String {
    format!("harm-{}", code.replace('.', "-"))
}

/// The words for a harm of the list ([`crate::check::HARMS`]), as they stand within a sentence; none for another code.
/// Where nobody reviewed the catalogue, the English stands behind them in brackets.
#[must_use]
pub fn harm_text(language: Language, code: &str) -> Option<String> {
    let id = harm_id(code);
    if !has(Language::English, &id) {
        return None;
    }
    let words = text(language, &id, &[]);
    Some(words.split_once('\n').map_or(words.clone(), |(own, english)| format!("{own} ({english})")))
}

fn headline(assessment: &Assessment) -> &'static str {
    match (assessment.verdict, assessment.parcel_seen) {
        (Some(Verdict::Pass), ParcelSeen::Full) => "headline-pass-full",
        (Some(Verdict::Pass), ParcelSeen::Partly) => "headline-pass-partly",
        (Some(Verdict::Pass), ParcelSeen::No) => "headline-pass-no",
        (Some(Verdict::Refer), _) => "headline-refer",
        (Some(Verdict::Refuse), _) => "headline-refuse",
        (None, _) => match assessment.findings.iter().find_map(|one| Some((one, one.reason?.as_str()))) {
            // What was changed on its way was a certificate once.
            Some((one, "foreign")) if finding::param(one, "spoilt").is_none() => "headline-foreign",
            Some((_, "several")) => "headline-several",
            _ => "headline-unreadable",
        },
    }
}

/// What the certificate asserts, who assessed what, what the issuer only claims, and what nobody assessed.
fn scope_text(assessment: &Assessment, language: Language) -> String {
    let asserted = if assessment.scope.asserted.is_empty() { "scope-nothing-asserted" } else { "scope-asserted" };
    let mut lines = vec![own_text(language, asserted, &[])];
    for one in &assessment.scope.assessed {
        let args = [
            ("harm", harm_name(language, &one.harm).into()),
            ("by", one.by.as_str().into()),
            ("on", one.on.to_string().into()),
            ("about", one.about.as_str().into()),
        ];
        lines.push(own_text(language, "scope-assessed", &args));
    }
    for one in assessment.certificate.iter().flat_map(|certificate| &certificate.attestations) {
        let harm = harm_name(language, &one.harm).into();
        let args = [("harm", harm), ("by", one.by.as_str().into()), ("claim", one.claim.as_str().into())];
        lines.push(own_text(language, "scope-claimed", &args));
    }
    let open = |code: &&&str| assessment.scope.not_assessed.iter().any(|open| open == **code);
    let mining = assessment.certificate.as_ref().and_then(|certificate| certificate.mining.as_deref());
    let codes: Vec<&str> = NAMED.iter().filter(open).copied().collect();
    if !codes.is_empty() {
        lines.push(not_assessed(language, &codes, mining));
    }
    lines.join(language.space())
}

/// What nobody assessed, in the kind of mining that the certificate names, or in either.
fn not_assessed(language: Language, codes: &[&str], mining: Option<&str>) -> String {
    let harms: Vec<String> = codes.iter().map(|code| harm_name(language, code)).collect();
    let args = [("harms", harms.join(language.comma()).into()), ("mining", mining.unwrap_or("unknown").into())];
    own_text(language, "scope-not-assessed", &args)
}

/// What a certificate asserts at most, and what it leaves open unless somebody independent looked into it: for those who
/// show verdicts without the reports that they stood in.
#[must_use]
pub fn standing_scope(language: Language) -> String {
    with_english(language, |language| {
        let open = not_assessed(language, &NAMED, None);
        format!("{}{}{open}", own_text(language, "scope-asserted", &[]), language.space())
    })
}
