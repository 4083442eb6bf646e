//! The station behind its lock: one call at a time.

use super::answers::{HeadDates, Input, InstallReport, Options, Refusal, Status};
use super::outbox::Sending;
use super::recorder::{Along, Circumstances, Recorder};
use super::{EntryView, FieldView, Host, past};
use crate::Error;
use crate::store::{Database, Enrolment, Folder, MissedFile, SetAside};
use roughcheck_format::base::{Digest, Domain, Instant, TextFault, check_text, from_hex};
use roughcheck_verify::check::{Decision, Evidence, History, Parcel, Reading, Recorded, Report};
use roughcheck_verify::journal::{
    Body, CheckBody, DecisionBody, Entry, Epoch, FieldName, MAX_PRINTED, TrustBody, judge, open_field, presented_bytes,
};
use roughcheck_verify::messages;
use roughcheck_verify::trust::{self, Trust, TrustError};

/// Longest reference to an officer, and longest reason, in bytes.
pub(super) const MAX_OFFICER: usize = 80;
const MAX_REASON: usize = 2_000;

#[derive(Debug)]
pub(super) struct State {
    pub(super) folder: Folder,
    pub(super) database: Database,
    pub(super) host: Host,
    pub(super) enrolment: Enrolment,
    pub(super) trust: Option<Trust>,
    pub(super) distrusted: Option<TrustError>,
    pub(super) floor: Option<(Instant, String)>,
    pub(super) recorder: Recorder,
    pub(super) set_aside: Option<SetAside>,
    pub(super) sending: Option<Sending>,
    pub(super) missed: MissedFile,
}

/// The floor: the newest time of an installed head, however often the bundle went back since.
pub(super) fn floor_of(trust: Option<&Trust>, stored: Option<(Instant, String)>) -> Option<(Instant, String)> {
    let head = trust.map(|trust| (trust.head.made_at, format!("head {}", trust.head.version)));
    head.into_iter().chain(stored).max_by_key(|(instant, _)| *instant)
}

impl State {
    /// Signs what no head signs yet.
    pub(super) fn sign_the_tail(&mut self) -> Result<(), Error> {
        let clock = self.host.clock.now();
        self.recorder.sign_tail(&mut self.database, &self.host, clock)
    }

    /// A file that turns out to be damaged in the middle of the work is set aside as one that does not open is.
    fn begin_anew(&mut self) -> Result<(), Error> {
        drop(std::mem::replace(&mut self.database, Database::nowhere()?));
        let (database, aside) = self.folder.begin_anew()?;
        let missed = self.recorder.missed().copied();
        self.recorder = Recorder::find(&database, &self.host, Some(&aside))?;
        self.recorder.take_up(&database, missed)?;
        (self.database, self.set_aside) = (database, Some(aside));
        Ok(())
    }

    /// Appends an entry, and what could not be recorded before it.
    pub(super) fn append(
        &mut self,
        circumstances: &Circumstances,
        body: Body,
        along: &Along<'_>,
    ) -> Result<roughcheck_verify::check::EntryRef, Error> {
        let gap = self.recorder.missed().is_some();
        let first = self.recorder.append(&mut self.database, &self.host, circumstances, body.clone(), along);
        let entry = match first {
            Err(Error::Store(error)) if error.is_damage() => {
                self.begin_anew()?;
                self.recorder.append(&mut self.database, &self.host, circumstances, body, along)?
            }
            other => other?,
        };
        if gap {
            self.missed.save(None);
        }
        Ok(entry)
    }

    pub(super) fn circumstances(&self) -> Circumstances {
        Circumstances {
            clock: self.host.clock.now(),
            floor: self.floor.as_ref().map(|(instant, _)| *instant),
            trust: self.trust.as_ref().map(|trust| trust.digest),
            post: Some(self.enrolment.post.clone()),
        }
    }

    pub(super) fn check(&mut self, input: &Input, parcel: Option<&Parcel>, options: &Options) -> Result<Report, Error> {
        match self.check_once(input, parcel, options) {
            Err(Error::Store(error)) if error.is_damage() && !options.dry_run => {
                self.begin_anew()?;
                self.check_once(input, parcel, options)
            }
            other => other,
        }
    }

    fn check_once(&mut self, input: &Input, parcel: Option<&Parcel>, options: &Options) -> Result<Report, Error> {
        if let Some(parcel) = parcel {
            parcel.validate().map_err(|(field, expected)| Error::Parcel { field, expected })?;
        }
        officer_text(options.officer.as_deref())?;
        if options.number.as_ref().is_some_and(|number| number.len() > MAX_PRINTED) {
            return Err(Error::Text { what: "number", problem: TextFault::TooLong });
        }
        let corrects = options.corrects.as_deref().map(|seq| self.place(seq)).transpose()?;
        if let (Some(place), Some(seq)) = (corrects, &options.corrects) {
            self.check_body(place, seq)?;
        }
        let text = presented_text(input);
        let trust = self.trust.as_ref();
        let reading = text.as_ref().map_or(Reading::Unreadable, |text| Reading::of_text(text, trust));
        let reading = if *input == Input::Nothing { Reading::Typed } else { reading };
        let circumstances = self.circumstances();
        let mut evidence = Evidence {
            reading: &reading,
            trust,
            clock: circumstances.clock,
            floor: circumstances.floor,
            post: Some(&self.enrolment.post),
            procedure: options.procedure.unwrap_or(self.enrolment.post.procedure),
            parcel,
            printed: options.number.as_deref(),
            history: &History::default(),
            witnessed: None,
        };
        let history = match evidence.number() {
            Some(number) => past::history(&self.database, &number, corrects)?,
            None => History::default(),
        };
        evidence.history = &history;
        let (mut report, body) = judge(&evidence, text.as_deref(), corrects);
        messages::fill(&mut report, options.language);
        if let Some(body) = body.filter(|_| !options.dry_run) {
            let presented = presented_bytes(&reading, text.as_deref());
            let officer = options.officer.as_deref().map(str::as_bytes);
            let fields =
                [presented.map(|bytes| (FieldName::Presented, bytes)), officer.map(|who| (FieldName::Officer, who))];
            let along = Along { fields: fields.into_iter().flatten().collect(), ..Along::default() };
            let written = self.append(&circumstances, Body::Check(body), &along);
            if written.is_err() {
                // The verdict stands, and the gap is recorded as soon as anything can be.
                let gap = self.recorder.miss(circumstances.clock);
                self.missed.save(Some(&gap));
            }
            report.recorded = Some(if written.is_ok() { Recorded::Yes } else { Recorded::Failed });
            report.entry = written.ok();
        } else {
            report.recorded = report.verdict.map(|_| Recorded::DryRun);
        }
        Ok(report)
    }

    pub(super) fn decide(
        &mut self,
        seq: &str,
        decision: Decision,
        reason: Option<&str>,
        officer: Option<&str>,
    ) -> Result<roughcheck_verify::check::EntryRef, Error> {
        officer_text(officer)?;
        let reason = reason.map(str::trim).filter(|reason| !reason.is_empty());
        if let Some(reason) = reason {
            check_text(reason, MAX_REASON).map_err(|problem| Error::Text { what: "reason", problem })?;
        }
        let target = self.place(seq)?;
        let check = self.check_body(target, seq)?;
        if reason.is_none() && !decision.fits(check.verdict) {
            return Err(Error::ReasonNeeded { verdict: check.verdict.as_str(), decision: decision.as_str() });
        }
        let number = check.number.filter(|_| check.genuine);
        let body = Body::Decision(DecisionBody { target, verdict: check.verdict, decision, number });
        let fields = [(FieldName::Officer, officer), (FieldName::Reason, reason)];
        let fields = fields.into_iter().filter_map(|(name, text)| text.map(|text| (name, text.as_bytes())));
        let along = Along { fields: fields.collect(), ..Along::default() };
        let circumstances = self.circumstances();
        self.append(&circumstances, body, &along)
    }

    pub(super) fn install(&mut self, file: &[u8]) -> Result<InstallReport, Error> {
        let digest = Digest::of(Domain::Part, file);
        let mut circumstances = self.circumstances();
        let weighed = trust::install(self.enrolment.pin, self.trust.as_ref(), file);
        match weighed.and_then(|installed| self.not_before_the_floor(installed)) {
            Ok(installed) => {
                let floor = floor_of(Some(&installed.trust), self.floor.clone());
                let after = Some(installed.trust.digest);
                let body = Body::Trust(TrustBody { file: digest, refused: None, trust: after });
                circumstances.floor = floor.as_ref().map(|(instant, _)| *instant);
                let along = Along {
                    trust: &installed.store,
                    anew: self.trust.is_none(),
                    floor: floor.as_ref().map(|(instant, source)| (*instant, source.as_str())),
                    ..Along::default()
                };
                self.append(&circumstances, body, &along)?;
                let report = InstallReport {
                    installed: installed.trust.versions.clone(),
                    unchanged: installed.unchanged.into_iter().map(str::to_owned).collect(),
                    refused: None,
                };
                let anew = self.trust.is_none();
                (self.trust, self.distrusted, self.floor) = (Some(installed.trust), None, floor);
                if let (true, Some(pin)) = (anew, self.enrolment.pin) {
                    // Revocations and notices that were kept count at once, not only after a restart.
                    self.trust = Trust::load(pin, self.database.trust()?).ok().or(self.trust.take());
                }
                Ok(report)
            }
            Err(error) => {
                let code = error.code.as_str();
                let body =
                    Body::Trust(TrustBody { file: digest, refused: Some(code.to_owned()), trust: circumstances.trust });
                self.append(&circumstances, body, &Along::default())?;
                let installed = self.trust.as_ref().map(|trust| trust.versions.clone()).unwrap_or_default();
                let refused = Some(Refusal { code: code.to_owned(), text: error.detail });
                Ok(InstallReport { installed, unchanged: Vec::new(), refused })
            }
        }
    }

    /// Where the stored documents are gone or not believed, their versions are forgotten; the floor is not. A bundle made
    /// before the newest one that was ever installed here stays a rollback.
    fn not_before_the_floor(&self, installed: trust::Installed) -> Result<trust::Installed, TrustError> {
        let made_at = installed.trust.head.made_at;
        match &self.floor {
            Some((floor, source)) if self.trust.is_none() && made_at < *floor => {
                let detail = format!("made at {made_at}, before {source} was made, {floor}");
                Err(TrustError::new(trust::TrustCode::Rollback, detail))
            }
            _ => Ok(installed),
        }
    }

    pub(super) fn status(&self) -> Status {
        let now = self.host.clock.now();
        let floor = self.floor.as_ref();
        let now = floor.map_or(now, |(floor, _)| now.max(*floor));
        let head = self.trust.as_ref().map(|trust| &trust.head);
        Status {
            country: self.enrolment.post.country.to_string(),
            post: self.enrolment.post.name.clone(),
            procedure: self.enrolment.post.procedure,
            root: self.enrolment.pin,
            device_key: roughcheck_format::base::to_hex(self.host.signer.public_key().as_bytes()),
            versions: self.trust.as_ref().map(|trust| trust.versions.clone()).unwrap_or_default(),
            age_days: head.map(|head| now.days_since(head.made_at)),
            head: head.map(|head| HeadDates {
                made_at: head.made_at,
                next_update: head.next_update,
                hard_end: head.hard_end,
            }),
            floor: floor.map(|(instant, _)| *instant),
            floor_source: floor.map(|(_, source)| source.clone()),
            // Figures for a person: where the store fails, the next check or sync says so.
            sync: self.sync_status().unwrap_or_default(),
            distrusted: self
                .distrusted
                .as_ref()
                .map(|error| Refusal { code: error.code.as_str().to_owned(), text: error.detail.clone() }),
            set_aside: self.set_aside.as_ref().map(|aside| aside.kept_as.clone()),
            salvaged: self.set_aside.as_ref().map(rows_saved),
        }
    }

    pub(super) fn entry(&self, seq: &str) -> Result<EntryView, Error> {
        let place = self.place(seq)?;
        let row = self.database.row(place.0, place.1)?.ok_or_else(|| Error::NoEntry(seq.to_owned()))?;
        let entry = Entry::decode(&row.record).map_err(|_| Error::NoEntry(seq.to_owned()))?;
        let mut view = EntryView::of(&entry, row.hash);
        let sealed = self.database.sealed(place.0, place.1)?;
        for commitment in &entry.commitments {
            let field = sealed.iter().find(|one| one.field == commitment.field);
            let opened = field.and_then(|field| open_field(&self.host.sealing_key, place, field, commitment).ok());
            let shown = opened.map(|bytes| match commitment.field {
                FieldName::Presented => roughcheck_format::base::to_hex(&bytes),
                FieldName::Officer | FieldName::Reason => String::from_utf8_lossy(&bytes).into_owned(),
            });
            view.fields.push(FieldView { name: commitment.field.as_str().to_owned(), value: shown });
        }
        Ok(view)
    }

    /// The place that `SEQ` or `EPOCH.SEQ` names.
    pub(super) fn place(&self, text: &str) -> Result<(Epoch, u64), Error> {
        let unknown = || Error::NoEntry(text.to_owned());
        let (epoch, seq) = match text.split_once('.') {
            Some((epoch, seq)) => {
                (from_hex(epoch).ok().and_then(|bytes| bytes.try_into().ok()).ok_or_else(unknown)?, seq)
            }
            None => (self.recorder.epoch().ok_or_else(unknown)?, text),
        };
        Ok((epoch, seq.parse().ok().filter(|seq| i64::try_from(*seq).is_ok()).ok_or_else(unknown)?))
    }

    fn check_body(&self, place: (Epoch, u64), name: &str) -> Result<CheckBody, Error> {
        let row = self.database.row(place.0, place.1)?.ok_or_else(|| Error::NoEntry(name.to_owned()))?;
        match Entry::decode(&row.record).map(|entry| entry.body) {
            Ok(Body::Check(check)) => Ok(check),
            _ => Err(Error::NotACheck(name.to_owned())),
        }
    }
}

/// Rows that could be saved from a damaged file.
fn rows_saved(aside: &SetAside) -> u64 {
    aside.salvaged.iter().map(|run| run.to - run.from + 1).sum()
}

pub(super) fn officer_text(officer: Option<&str>) -> Result<(), Error> {
    officer
        .map_or(Ok(()), |text| check_text(text, MAX_OFFICER))
        .map_err(|problem| Error::Text { what: "officer", problem })
}

/// The text that was shown; none where nothing could be read.
pub(super) fn presented_text(input: &Input) -> Option<String> {
    match input {
        Input::Text(text) => Some(text.trim().to_owned()),
        #[cfg(feature = "photo")]
        Input::Photo(bytes) => roughcheck_scan::read_photo(bytes).ok()?.into_iter().next(),
        #[cfg(not(feature = "photo"))]
        Input::Photo(_) => None,
        Input::Nothing => None,
    }
}
