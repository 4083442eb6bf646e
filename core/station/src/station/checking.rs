//! A check and a decision: what is recorded, and what is said of it.

use super::entry_id::EntryId;
use super::host::Host;
use super::input::{Input, Options};
use super::journal::{EntryContext, Journal, NewEntry};
use super::trust_store::TrustStore;
use crate::Error;
use crate::store::TxnExtras;
use roughcheck_format::base::{TextFault, check_text};
use roughcheck_format::cose::PublicKey;
use roughcheck_verify::check::{Decision, EntryRef, Evidence, History, Parcel, Post};
use roughcheck_verify::journal::{Body, DecisionBody, FieldName, MAX_PRINTED, judge, presented_bytes};
use roughcheck_verify::messages::{Recorded, Report};

/// Longest reference to an officer, in bytes.
const MAX_OFFICER: usize = 80;
/// Longest reason, in bytes.
const MAX_REASON: usize = 2_000;

/// One check: what is shown, and what it is held against.
#[derive(Debug, Clone, Copy)]
pub(super) struct Check<'a> {
    pub(super) host: &'a Host,
    pub(super) post: &'a Post,
    pub(super) trust: &'a TrustStore,
    pub(super) input: &'a Input,
    pub(super) parcel: Option<&'a Parcel>,
    pub(super) options: &'a Options,
}

impl Check<'_> {
    /// Judges what is shown, and records it unless it is a dry run. A database that turns out to be damaged is set aside,
    /// and the check is made again.
    pub(super) fn run(&self, journal: &mut Journal) -> Result<Report, Error> {
        match self.judge_and_record(journal) {
            Err(Error::Store(error)) if error.is_damage() && !self.options.dry_run => {
                journal.set_database_aside(self.host)?;
                self.judge_and_record(journal)
            }
            other => other,
        }
    }

    fn judge_and_record(&self, journal: &mut Journal) -> Result<Report, Error> {
        self.validate()?;
        let corrects = self.options.corrects.map(|id| journal.read().check(id)).transpose()?.map(|(place, _)| place);
        let (text, reading) = self.input.read(self.trust.in_force());
        let context = EntryContext::now(self.host, self.post, self.trust);
        let time = self.trust.known_time(journal.newest_clock());
        let mut evidence = Evidence {
            reading: &reading,
            trust: self.trust.in_force(),
            clock: context.clock,
            time: &time,
            post: Some(self.post),
            procedure: self.options.procedure.unwrap_or(self.post.procedure),
            parcel: self.parcel,
            printed: self.options.number.as_deref(),
            history: &History::default(),
            witnessed: None,
            past: context.past,
        };
        let history = match evidence.number() {
            Some(number) => journal.read().history(&number, corrects)?,
            None => History::default(),
        };
        evidence.history = &history;
        // A receipt is asked for only where the key is in other hands: else it says nothing that the verdict rests on.
        if let Some((content, since)) = evidence.compromised_content()
            && let Some(number) = evidence.number()
        {
            let listed = |key: &PublicKey| self.trust.lists_collector(key);
            evidence.witnessed = journal.read().witnessed(&number, content, &listed)?.filter(|at| *at < since);
        }
        let (assessment, body) = judge(&evidence, text.as_deref(), corrects);
        let mut report = Report::new(assessment, self.options.language);
        let to_record = body.is_some();
        let Some(body) = body.filter(|_| !self.options.dry_run) else {
            report.recorded = to_record.then_some(Recorded::DryRun);
            return Ok(report);
        };
        let entry = NewEntry::new(Body::Check(body))
            .with(FieldName::Presented, presented_bytes(&reading, text.as_deref()))
            .with(FieldName::Officer, self.options.officer.as_deref().map(str::as_bytes));
        let written = journal.append(self.host, &context, &entry, &TxnExtras::default());
        if written.is_err() {
            // The verdict stands, and the gap is recorded as soon as anything can be.
            journal.note_unrecorded(context.clock);
        }
        report.recorded = Some(if written.is_ok() { Recorded::Yes } else { Recorded::Failed });
        report.entry = written.ok();
        Ok(report)
    }

    fn validate(&self) -> Result<(), Error> {
        if let Some(parcel) = self.parcel {
            parcel.validate()?;
        }
        officer_text(self.options.officer.as_deref())?;
        match &self.options.number {
            Some(number) if number.len() > MAX_PRINTED => {
                Err(Error::Text { what: "number", problem: TextFault::TooLong })
            }
            _ => Ok(()),
        }
    }
}

/// What the officer did about a check.
#[derive(Debug, Clone, Copy)]
pub(super) struct OfficersDecision<'a> {
    pub(super) about: EntryId,
    pub(super) decision: Decision,
    pub(super) reason: Option<&'a str>,
    pub(super) officer: Option<&'a str>,
}

impl OfficersDecision<'_> {
    /// Records the decision; one that does not follow from the verdict needs a reason.
    pub(super) fn record(&self, host: &Host, context: &EntryContext, journal: &mut Journal) -> Result<EntryRef, Error> {
        officer_text(self.officer)?;
        let reason = self.reason.map(str::trim).filter(|reason| !reason.is_empty());
        if let Some(reason) = reason {
            check_text(reason, MAX_REASON).map_err(|problem| Error::Text { what: "reason", problem })?;
        }
        let (target, check) = journal.read().check(self.about)?;
        if reason.is_none() && !self.decision.fits(check.verdict) {
            let (verdict, decision) = (check.verdict.as_str(), self.decision.as_str());
            return Err(Error::ReasonNeeded { verdict, decision });
        }
        let number = check.number.filter(|_| check.genuine);
        let body = DecisionBody { target, verdict: check.verdict, decision: self.decision, number };
        let entry = NewEntry::new(Body::Decision(body))
            .with(FieldName::Officer, self.officer.map(str::as_bytes))
            .with(FieldName::Reason, reason.map(str::as_bytes));
        journal.append(host, context, &entry, &TxnExtras::default())
    }
}

/// An acceptable reference to an officer.
pub(super) fn officer_text(officer: Option<&str>) -> Result<(), Error> {
    officer
        .map_or(Ok(()), |text| check_text(text, MAX_OFFICER))
        .map_err(|problem| Error::Text { what: "officer", problem })
}
