//! `read`: the fields of a certificate, and no verdict.

use std::ffi::OsString;

use clap::Args;
use roughcheck::check::Reason;
use roughcheck::messages::{Language, text};
use roughcheck::station::{self, ReadReport};

use crate::common::Common;
use crate::files;
use crate::output::{self, Exit, Failure};

#[derive(Debug, Args)]
pub(crate) struct Read {
    /// A photograph, a text file, `-`, or the text itself
    pub(crate) input: OsString,
}

pub(crate) fn run(common: &Common, verb: &Read) -> Result<Exit, Failure> {
    let inputs = files::inputs(std::slice::from_ref(&verb.input))?;
    let [named] = &inputs[..] else { return Err(Failure::said("usage-read-one", Vec::new()).misuse()) };
    let language = common.language()?;
    let report = station::read(&files::load(named)?, language);
    match common.json {
        true => output::json(&report)?,
        false => print(&report, language)?,
    }
    Ok(if report.certificate.is_some() { Exit::Done } else { Exit::Unreadable })
}

/// That nothing is verified comes first; whoever cannot read all of it is told to update.
fn print(report: &ReadReport, language: Language) -> Result<(), Failure> {
    if let Some(certificate) = &report.certificate {
        output::line(&output::coloured(&text(language, "say-not-verified", &[]), Exit::Refer))?;
        output::line("")?;
        output::certificate(certificate, language)?;
    }
    report.findings.iter().try_for_each(|finding| output::line(&format!("\n{}", finding.text)))?;
    if report.findings.iter().any(|finding| finding.reason == Some(Reason::Newer)) {
        output::say(language, "next-update", &[])?;
    }
    Ok(())
}
