//! `check`: what an officer does all day.

use std::ffi::OsString;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use clap::Args;
use indicatif::{ProgressBar, ProgressDrawTarget};
use roughcheck::base::{Timestamp, json_object};
use roughcheck::check::{Finding, Outcome, Parcel, ParcelError, Procedure, TypedParcel};
use roughcheck::messages::{self, ErrorWords, Language, Report};
use roughcheck::station::EntryId;
use roughcheck::{Input, Options};
use serde::Serialize;

use crate::batch::Batch;
use crate::common::Common;
use crate::files::{self, Named, Source};
use crate::output::{self, Exit, Failure};

#[derive(Debug, Args)]
pub(crate) struct Check {
    /// Photographs (JPEG, PNG), text files, folders, `-` for standard input, or the text itself
    #[arg(required_unless_present = "number")]
    pub(crate) inputs: Vec<OsString>,
    /// What was observed of the parcel, as JSON
    #[arg(long, value_name = "FILE")]
    pub(crate) parcel: Option<PathBuf>,
    /// The printed number; alone, for a certificate without a code
    #[arg(long)]
    pub(crate) number: Option<String>,
    /// import, export or transit (default: the post's)
    #[arg(long)]
    pub(crate) procedure: Option<Procedure>,
    /// The earlier check whose typed parcel this one corrects
    #[arg(long, value_name = "SEQ")]
    pub(crate) corrects: Option<String>,
    /// Record nothing
    #[arg(long)]
    pub(crate) dry_run: bool,
}

#[derive(Serialize)]
struct Answer<'a> {
    input: &'a str,
    #[serde(flatten)]
    report: &'a Report,
}

#[derive(Serialize)]
struct Unanswered<'a> {
    input: &'a str,
    error: String,
}

pub(crate) fn run(common: &Common, verb: &Check) -> Result<Exit, Failure> {
    let parcel = verb.parcel.as_deref().map(load_parcel).transpose()?;
    let options =
        Options { number: verb.number.clone(), procedure: verb.procedure, dry_run: verb.dry_run, ..common.options()? };
    let corrects = verb.corrects.as_deref().map(str::parse::<EntryId>).transpose();
    let station = common.open()?;
    let inputs = match verb.inputs.is_empty() {
        true => vec![Named { name: String::new(), source: Source::Text(String::new()) }],
        false => files::inputs(&verb.inputs)?,
    };
    one_alone(verb, inputs.len())?;
    let bar = progress(inputs.len());
    let mut exit = Exit::Done;
    let mut batch = Batch::default();
    for named in &inputs {
        let input = if verb.inputs.is_empty() { Ok(Input::Nothing) } else { files::load(named) };
        let answer = input.and_then(|input| {
            let options = Options { corrects: corrects.clone()?, ..options.clone() };
            Ok(station.check(&input, parcel.as_ref(), &options)?)
        });
        match answer {
            Ok(report) => {
                exit = exit.worse(Exit::of(report.verdict));
                batch.add(&report);
                let scope = batch.is_new_scope(&report.scope_text);
                bar.suspend(|| match common.json {
                    true => output::json(&Answer { input: &named.name, report: &report }),
                    false => {
                        let name = (inputs.len() > 1).then_some(&named.name);
                        print(&report, common.now(), options.language, name, scope)
                    }
                })?;
            }
            Err(failure) => {
                exit = exit.worse(failure.exit());
                batch.add_failure();
                bar.suspend(|| {
                    output::complain(&failure, options.language);
                    match common.json {
                        true => output::json(&Unanswered { input: &named.name, error: failure.to_string() }),
                        false => Ok(()),
                    }
                })?;
            }
        }
        bar.inc(1);
    }
    bar.finish_and_clear();
    if inputs.len() > 1 && !common.json {
        output::line(&batch.summary(options.language))?;
    }
    batch.say_if_unprinted(options.language);
    Ok(exit)
}

/// A number, a parcel and a correction each belong to one certificate.
fn one_alone(verb: &Check, inputs: usize) -> Result<(), Failure> {
    let given = [
        ("--number", verb.number.is_some()),
        ("--parcel", verb.parcel.is_some()),
        ("--corrects", verb.corrects.is_some()),
    ];
    match given.into_iter().find(|(_, given)| *given && inputs > 1) {
        Some((option, _)) => {
            let count = u64::try_from(inputs).unwrap_or(u64::MAX);
            let args = vec![("option", option.into()), ("count", count.into())];
            Err(Failure::said("usage-one-certificate", args).misuse())
        }
        None => Ok(()),
    }
}

/// Shown on a terminal alone, and for more inputs than a second answers.
fn progress(inputs: usize) -> ProgressBar {
    let shown = inputs > 3 && std::io::stderr().is_terminal();
    let target = if shown { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
    ProgressBar::with_draw_target(u64::try_from(inputs).ok(), target)
}

fn load_parcel(path: &Path) -> Result<Parcel, Failure> {
    let typed: TypedParcel = json_object(&files::read_text(path)?).map_err(|fault| {
        Failure::said_about(path.display(), "file-not-parcel", vec![("detail", fault.to_string().into())])
    })?;
    typed.try_into().map_err(|error: ParcelError| Failure::about(path.display(), ErrorWords::from(&error)))
}

/// As of which day the lists hold that the check was held against.
fn lists(report: &Report, now: Timestamp, language: Language) -> String {
    let Some(age) = report.trust.age_days else { return messages::text(language, "say-no-lists", &[]) };
    let args = [
        ("day", now.plus_days(age.saturating_neg()).day().to_string().into()),
        ("days", u64::try_from(age).unwrap_or_default().into()),
    ];
    messages::text(language, "say-lists", &args)
}

/// Headline, what is wrong and by how much, what to do next, what was not checked, what is not covered unless another
/// answer of the same call said it already.
fn print(
    report: &Report,
    now: Timestamp,
    language: Language,
    name: Option<&String>,
    scope_line: bool,
) -> Result<(), Failure> {
    let label = |id: &str| messages::label(language, id);
    let exit = Exit::of(report.verdict);
    if let Some(name) = name {
        output::line(&format!("── {name}"))?;
    }
    output::line(&output::coloured(&messages::first_line(report, language), exit))?;
    let section = |title: &str, lines: Vec<&str>| -> Result<(), Failure> {
        if lines.is_empty() {
            return Ok(());
        }
        output::line(&format!("\n{}", label(title)))?;
        lines.into_iter().try_for_each(|text| output::line(&format!("  • {}", text.replace('\n', "\n    "))))
    };
    let of = |outcomes: &[Outcome]| -> Vec<&str> {
        report.findings.iter().filter(|one| outcomes.contains(&one.outcome)).map(|one| one.text.as_str()).collect()
    };
    section("label-wrong", [of(&[Outcome::Refuse]), of(&[Outcome::Refer])].concat())?;
    section("label-next", report.next.iter().map(String::as_str).collect())?;
    let scope = |one: &&Finding| one.rule == roughcheck::check::Rule::Scope;
    // What is good and still says something, such as how a typed number was read, is worth knowing too.
    let worth_knowing = |one: &Finding| match one.outcome {
        Outcome::Info => true,
        Outcome::Good => one.remediable || !one.params.0.is_empty(),
        _ => false,
    };
    let notes = report.findings.iter().filter(|one| worth_knowing(one) && !scope(one));
    section("label-notes", notes.map(|one| one.text.as_str()).collect())?;
    section("label-not-checked", of(&[Outcome::NotChecked]))?;
    if let Some(certificate) = &report.certificate {
        output::line("")?;
        output::certificate(certificate, language)?;
    }
    if scope_line {
        output::line(&format!("\n{}\n{}", lists(report, now, language), report.scope_text))?;
    }
    if let Some(entry) = &report.entry {
        output::line(&format!("\n{} {} · {}", label("label-entry"), entry.seq, entry.hash))?;
    }
    output::line("")
}
