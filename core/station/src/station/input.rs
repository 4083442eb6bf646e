//! What is shown to be checked, and what reading it alone gives.

use serde::Serialize;

use super::entry_id::EntryId;
use roughcheck_format::base::Timestamp;
use roughcheck_format::certificate::{CertificateRecord, Payload};
use roughcheck_format::code::looked_at;
#[cfg(feature = "photo")]
use roughcheck_scan::{Look, PhotoError, look_at_photo};
use roughcheck_verify::check::{
    Evidence, Finding, History, KnownTime, Outcome, Past, Procedure, Reading, Reason, Rule, Unread, UnreadPicture,
    evaluate,
};
use roughcheck_verify::messages::{Language, Report};
use roughcheck_verify::trust::Trust;

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
    /// What was shown: the text that is kept of it where there is one, and what it turns out to be.
    pub(super) fn read(&self, trust: Option<&Trust>) -> (Option<String>, Reading) {
        let text = match self {
            Self::Nothing => return (None, Reading::Typed),
            Self::Text(text) => looked_at(text).to_owned(),
            Self::Photo(bytes) => match photo(bytes) {
                Ok(text) => text,
                Err(unread) => return (None, Reading::Unread(unread)),
            },
        };
        let reading = Reading::of_text(&text, trust);
        (Some(text), reading)
    }
}

/// The texts of ours in a photograph, one a line; else the first text of another kind.
#[cfg(feature = "photo")]
fn photo(bytes: &[u8]) -> Result<String, UnreadPicture> {
    let Look { text, other, .. } = look_at_photo(bytes).map_err(unread)?;
    text.or(other).ok_or_else(|| Unread::Unreadable.into())
}

#[cfg(not(feature = "photo"))]
fn photo(_: &[u8]) -> Result<String, UnreadPicture> {
    Err(Unread::Unreadable.into())
}

#[cfg(feature = "photo")]
fn unread(error: PhotoError) -> UnreadPicture {
    match error {
        PhotoError::NotAPicture => Unread::Unreadable.into(),
        PhotoError::Damaged { .. } => Unread::Damaged.into(),
        PhotoError::Unsupported { kind } => {
            UnreadPicture { kind: kind.to_owned(), ..UnreadPicture::from(Unread::Unsupported) }
        }
        PhotoError::TooLarge { width, height, limit } => {
            UnreadPicture { size: Some((width, height)), limit, ..UnreadPicture::from(Unread::TooLarge) }
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
    let (_, reading) = input.read(None);
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
        past: Past::default(),
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
