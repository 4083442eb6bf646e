//! The answer to one check, as an officer reads it.

use serde::Serialize;

use super::catalogue::{text, with_english};
use super::finding::finding_text;
use super::language::Language;
use super::{headline, next, scope_text};
use crate::check::{Assessment, EntryRef, FaultName, Finding, ParcelSeen, Scope, Signer, TrustAge, Verdict};
use roughcheck_format::base::coded;
use roughcheck_format::certificate::CertificateRecord;

coded! {
    /// Whether the journal holds the check.
    pub enum Recorded {
        /// It does.
        Yes = "yes",
        /// It was asked not to.
        DryRun = "dry-run",
        /// It could not be written; the verdict stands all the same.
        Failed = "failed",
    }
}

/// What the rules found, in the officer's language, and where it is recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Report {
    /// What the findings add up to; none where no certificate could be read.
    pub verdict: Option<Verdict>,
    /// One line for the officer.
    pub headline: String,
    /// What to do next.
    pub next: Vec<String>,
    /// What the certificate does not cover, in words.
    pub scope_text: String,
    /// The names of the findings that refer or refuse, worst first.
    pub faults: Vec<FaultName>,
    /// What every rule saw, in the order of the rules, each with its text.
    pub findings: Vec<Finding>,
    /// How much of the parcel was looked at.
    pub parcel_seen: ParcelSeen,
    /// The certificate as shown.
    pub certificate: Option<CertificateRecord>,
    /// Who signed.
    pub signer: Signer,
    /// What the certificate speaks of, and what not.
    pub scope: Scope,
    /// How old the trust data are.
    pub trust: TrustAge,
    /// Whether the journal holds the check; none where there was nothing to record.
    pub recorded: Option<Recorded>,
    /// Its entry.
    pub entry: Option<EntryRef>,
}

impl Report {
    /// Puts an assessment in words; nothing is recorded of it yet.
    #[must_use]
    pub fn new(assessment: Assessment, language: Language) -> Self {
        let headline = text(language, headline(&assessment), &[]);
        let next = next::steps(&assessment).into_iter().map(|id| text(language, id, &[])).collect();
        let scope_text = with_english(language, |language| scope_text(&assessment, language));
        let Assessment { verdict, faults, mut findings, parcel_seen, certificate, signer, scope, trust } = assessment;
        for finding in &mut findings {
            finding.text = with_english(language, |language| finding_text(finding, language));
        }
        Self {
            verdict,
            headline,
            next,
            scope_text,
            faults,
            findings,
            parcel_seen,
            certificate,
            signer,
            scope,
            trust,
            recorded: None,
            entry: None,
        }
    }
}

/// The first line for the officer: the headline, and before it what was not recorded, or that nothing was to be.
#[must_use]
pub fn first_line(report: &Report, language: Language) -> String {
    let id = match report.recorded {
        Some(Recorded::Failed) => "label-not-recorded",
        Some(Recorded::DryRun) => "label-dry-run",
        Some(Recorded::Yes) | None => return report.headline.clone(),
    };
    let said = text(language, id, &[]);
    match (said.split_once('\n'), report.headline.split_once('\n')) {
        (Some((own, english)), Some((own_line, english_line))) => {
            format!("{own}{}{own_line}\n{english} {english_line}", language.space())
        }
        _ => format!("{said} {}", report.headline),
    }
}
