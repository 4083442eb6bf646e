//! What is shown to be checked, and what reading it alone gives.

use serde::Serialize;

use super::entry_id::EntryId;
use roughcheck_format::base::Timestamp;
use roughcheck_format::certificate::{CertificateRecord, Payload};
use roughcheck_verify::check::{
    Evidence, Finding, History, KnownTime, Outcome, Procedure, Reading, Reason, Rule, evaluate,
};
use roughcheck_verify::messages::{Language, Report};

/// What is shown to be checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// The text of a code.
    Text(String),
    /// A photograph, PNG or JPEG. A build without the feature `photo` reads none: to it, every photograph is unreadable.
    Photo(Vec<u8>),
    /// No code: the printed number was typed, in [`Options::number`].
    Nothing,
}

/// How to check.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// The printed number as typed.
    pub number: Option<String>,
    /// The procedure; the post's where none is given.
    pub procedure: Option<Procedure>,
    /// The earlier check whose typed parcel this one corrects.
    pub corrects: Option<EntryId>,
    /// Who acts.
    pub officer: Option<String>,
    /// Record nothing.
    pub dry_run: bool,
    /// The officer's language.
    pub language: Language,
}

impl Input {
    /// The text that was shown; none where nothing could be read.
    pub(super) fn text(&self) -> Option<String> {
        match self {
            Self::Text(text) => Some(text.trim().to_owned()),
            #[cfg(feature = "photo")]
            Self::Photo(bytes) => roughcheck_scan::read_photo(bytes).ok()?.into_iter().next(),
            #[cfg(not(feature = "photo"))]
            Self::Photo(_) => None,
            Self::Nothing => None,
        }
    }
}

/// A certificate's fields, with nothing said of its signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReadReport {
    /// The certificate as shown; never verified.
    pub certificate: Option<CertificateRecord>,
    /// The findings of the rules on text and format.
    pub findings: Vec<Finding>,
}

/// Shows the fields of a certificate: no station, no key, no entry.
#[must_use]
pub fn read(input: &Input, language: Language) -> ReadReport {
    let reading = input.text().map_or(Reading::Unreadable, |text| Reading::of_text(&text, None));
    let evidence = Evidence {
        reading: &reading,
        trust: None,
        clock: Timestamp::from_seconds(0),
        time: &KnownTime::default(),
        post: None,
        procedure: Procedure::Transit,
        parcel: None,
        printed: None,
        history: &History::default(),
        witnessed: None,
    };
    let mut assessment = evaluate(&evidence);
    if let Reading::Coded(coded) = &reading
        && let Payload::Newer { critical } = &coded.payload
    {
        assessment.findings.retain(|finding| finding.rule != Rule::Format);
        assessment.findings.push(newer(critical));
    }
    assessment.findings.retain(|finding| matches!(finding.rule, Rule::Text | Rule::Format));
    let report = Report::new(assessment, language);
    ReadReport { certificate: report.certificate, findings: report.findings }
}

/// Critical additions: no key is looked for here, so nobody knows whether their signature holds; whoever wants the fields
/// needs a newer app all the same.
fn newer(critical: &[i64]) -> Finding {
    let keys = critical.iter().map(ToString::to_string).collect();
    let finding = Finding::because(Rule::Format, Outcome::Refer, Reason::Newer);
    finding.with("version", "KP1").with_list("critical", keys)
}
