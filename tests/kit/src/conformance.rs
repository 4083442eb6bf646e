//! The conformance cases as the library itself answers them: what every binding must answer, to the byte.
//!
//! A case is a whole little story: a fresh station, what it trusts, what happened before, and one check. Nothing in it
//! comes from outside: clock, randomness and keys are fixed, so that one case has one answer for ever.

use std::io::{BufRead, Read as _, Write};
use std::path::Path;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize};

use crate::FixedHost;
use roughcheck::station::EntryId;
use roughcheck::{Error, Input, Options, Station};
use roughcheck_format::base::{CountryCode, Digest, Timestamp, from_hex, to_hex};
use roughcheck_verify::check::{Decision, Parcel, Post, Procedure};
use roughcheck_verify::messages::{Language, Report};

/// One case.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// Its name, which no other case has.
    pub name: String,
    /// What the station trusts; none for a station without a root.
    #[serde(default)]
    pub world: Option<World>,
    /// Where it serves.
    pub post: PostLine,
    /// What its clock says.
    #[serde(deserialize_with = "parsed")]
    pub clock: Timestamp,
    /// The officer's language.
    pub language: LanguageCode,
    /// What happened before.
    #[serde(default)]
    pub before: Vec<Event>,
    /// The check that is answered.
    pub check: Step,
    /// Whether the answer shows the record of the check.
    #[serde(default)]
    pub record: bool,
}

/// What a station trusts.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct World {
    /// The pinned root.
    #[serde(deserialize_with = "parsed")]
    pub root: Digest,
    /// The documents that are installed first, in this order.
    pub documents: Vec<Hex>,
}

/// A post.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PostLine {
    /// Its country.
    pub country: CountryCode,
    /// Its name.
    pub name: String,
    /// Its procedure.
    #[serde(deserialize_with = "parsed")]
    pub procedure: Procedure,
}

/// Something that happens before the check.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Event {
    /// Another check.
    Check(Box<Step>),
    /// What the officer did about a check.
    Decide(DecisionLine),
    /// A trust document comes in; it may be refused.
    Install(Hex),
    /// The clock moves.
    Clock(#[serde(deserialize_with = "parsed")] Timestamp),
    /// The phone is given to another post: the station is closed, made again in the same folder, and opened.
    Post(PostLine),
}

/// A decision.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DecisionLine {
    /// The entry of the check.
    pub entry: String,
    /// What was decided.
    #[serde(deserialize_with = "parsed")]
    pub decision: Decision,
    /// Why.
    #[serde(default)]
    pub reason: Option<String>,
    /// Who decided.
    #[serde(default)]
    pub officer: Option<String>,
}

/// A check.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// What is shown.
    pub input: Shown,
    /// What lies on the table.
    #[serde(default)]
    pub parcel: Option<Parcel>,
    /// The printed number.
    #[serde(default)]
    pub number: Option<String>,
    /// The procedure; the post's where none is given.
    #[serde(default)]
    pub procedure: Option<ProcedureName>,
    /// The earlier check whose typed parcel this one corrects.
    #[serde(default)]
    pub corrects: Option<String>,
    /// Who acts.
    #[serde(default)]
    pub officer: Option<String>,
    /// Record nothing.
    #[serde(default)]
    pub dry_run: bool,
}

/// What is shown to be checked.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shown {
    /// A text.
    Text(String),
    /// A photograph.
    Photo(Hex),
    /// Nothing but a typed number.
    Nothing(bool),
}

/// Bytes, written as hexadecimal digits.
#[derive(Debug, Clone)]
pub struct Hex(pub Vec<u8>);

/// A procedure by its name.
#[derive(Debug, Clone, Copy)]
pub struct ProcedureName(pub Procedure);

/// A language by its code.
#[derive(Debug, Clone, Copy)]
pub struct LanguageCode(pub Language);

impl<'de> Deserialize<'de> for Hex {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        from_hex(&String::deserialize(deserializer)?).map(Self).map_err(serde::de::Error::custom)
    }
}

impl<'de> Deserialize<'de> for ProcedureName {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        parsed(deserializer).map(Self)
    }
}

impl<'de> Deserialize<'de> for LanguageCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = String::deserialize(deserializer)?;
        let language = Language::parse(&code).map(Self);
        language.ok_or_else(|| serde::de::Error::custom(format!("no catalogue for the language {code}")))
    }
}

fn parsed<'de, D: Deserializer<'de>, T: FromStr<Err: std::fmt::Display>>(deserializer: D) -> Result<T, D::Error> {
    String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
}

/// What comes of a case. As JSON it is the line that every binding writes.
#[derive(Debug, Clone, Serialize)]
pub struct Answer {
    /// The name of the case.
    pub name: String,
    /// The report of its check.
    pub report: Report,
    /// The record of the check in hexadecimal digits, where the case asks for it and there is one.
    pub record: Option<String>,
}

impl Case {
    /// Plays the case on a fresh station in an empty folder.
    ///
    /// # Errors
    /// Where the case asks for what the front door refuses, or a failure of the store.
    pub fn answer(&self, folder: &Path) -> Result<Answer, Error> {
        let host = FixedHost::at(self.clock);
        let root = self.world.as_ref().map(|world| world.root);
        let mut station = open(folder, &self.post, root, &host)?;
        for document in self.world.iter().flat_map(|world| &world.documents) {
            station.install(&document.0)?;
        }
        for event in &self.before {
            match event {
                Event::Check(step) => drop(step.take(&station, self.language)?),
                Event::Decide(it) => {
                    let reference = it.officer.as_deref();
                    station.decide(it.entry.parse()?, it.decision, it.reason.as_deref(), reference)?;
                }
                Event::Install(document) => drop(station.install(&document.0)?),
                Event::Clock(now) => host.set(*now),
                Event::Post(post) => {
                    // One station at a time works on a folder.
                    drop(station);
                    station = open(folder, post, root, &host)?;
                }
            }
        }
        let report = self.check.take(&station, self.language)?;
        let entry = report.entry.as_ref().filter(|_| self.record);
        let record = entry.map(|entry| station.record(EntryId::current(entry.seq))).transpose()?;
        Ok(Answer { name: self.name.clone(), report, record: record.map(|bytes| to_hex(&bytes)) })
    }
}

fn open(folder: &Path, post: &PostLine, root: Option<Digest>, host: &FixedHost) -> Result<Station, Error> {
    let post = Post { country: post.country, name: post.name.clone(), procedure: post.procedure };
    Station::init(folder, post, root)?;
    Station::open(folder, host.host())
}

impl Step {
    fn take(&self, station: &Station, language: LanguageCode) -> Result<Report, Error> {
        let input = match &self.input {
            Shown::Text(text) => Input::Text(text.clone()),
            Shown::Photo(bytes) => Input::Photo(bytes.0.clone()),
            Shown::Nothing(_) => Input::Nothing,
        };
        let options = Options {
            number: self.number.clone(),
            procedure: self.procedure.map(|one| one.0),
            corrects: self.corrects.as_deref().map(str::parse::<EntryId>).transpose()?,
            officer: self.officer.clone(),
            dry_run: self.dry_run,
            language: language.0,
        };
        station.check(&input, self.parcel.as_ref(), &options)
    }
}

/// Longer than any case: its photograph and its world stand in it.
const MAX_LINE: u64 = 64 << 20;

/// Answers cases line by line; a line that cannot be answered is given to `complain` with its number, and the others are
/// answered all the same. Says whether every line was answered.
///
/// # Errors
/// Where a line cannot be read, or an answer cannot be written.
pub fn answer_lines(
    mut input: impl BufRead,
    mut output: impl Write,
    mut complain: impl FnMut(u64, &str),
) -> std::io::Result<bool> {
    let mut all = true;
    for at in 1_u64.. {
        let mut line = Vec::new();
        if input.by_ref().take(MAX_LINE).read_until(b'\n', &mut line)? == 0 {
            break;
        }
        if u64::try_from(line.len()).is_ok_and(|length| length == MAX_LINE) {
            return Err(std::io::Error::other(format!("line {at} is longer than 64 MiB")));
        }
        if line.trim_ascii().is_empty() {
            continue;
        }
        match answer(&line) {
            Ok(answer) => writeln!(output, "{answer}")?,
            Err(problem) => {
                all = false;
                complain(at, &problem);
            }
        }
    }
    Ok(all)
}

/// The answer to one case, played in a folder of its own.
fn answer(line: &[u8]) -> Result<String, String> {
    let case: Case = serde_json::from_slice(line).map_err(|error| format!("not a conformance case: {error}"))?;
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let answer = case.answer(folder.path()).map_err(|error| format!("{}: {error}", case.name))?;
    serde_json::to_string(&answer).map_err(|error| error.to_string())
}
