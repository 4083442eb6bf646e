//! `trust install` and `trust status`.

use std::io::IsTerminal;
use std::path::PathBuf;
use std::time::Duration;

use clap::Args;
use indicatif::{ProgressBar, ProgressDrawTarget};
use roughcheck::messages::{Language, error_text, noticed_text, own_text};
use roughcheck::station::Refusal;

use crate::common::Common;
use crate::details;
use crate::files;
use crate::output::{self, Exit, Failure};
use crate::verbs::station::Shown;

#[derive(Debug, Args)]
pub(crate) struct Install {
    /// The file
    file: PathBuf,
}

pub(super) fn install(common: &Common, verb: &Install) -> Result<Exit, Failure> {
    let bytes = files::read(&verb.file)?;
    let bar = working(bytes.len());
    let report = common.open()?.install(&bytes);
    bar.finish_and_clear();
    let report = report?;
    let exit = if report.refused.is_some() { Exit::Refuse } else { Exit::Done };
    if common.json {
        output::json(&report)?;
    } else if let Some(refusal) = &report.refused {
        let language = common.language()?;
        output::line(&output::coloured(&refused(refusal, language), exit))?;
    } else {
        let versions: Vec<String> =
            report.installed.iter().map(|(kind, version)| format!("{kind} {version}")).collect();
        output::say(common.language()?, "say-in-force", &[("versions", versions.join(", ").into())])?;
        let language = common.language()?;
        for noticed in &report.noticed {
            output::line(&format!("  {}: {}", noticed.part, noticed_text(language, noticed)))?;
        }
    }
    Ok(exit)
}

/// That a file was refused, and why. Where nobody reviewed the catalogue, the English stands beneath.
fn refused(refusal: &Refusal, language: Language) -> String {
    let said = error_text(language, &refusal.code).unwrap_or_default();
    let line = |language, said: &str, found: Option<String>| {
        let found = found.map_or_else(String::new, |found| format!(" ({found})"));
        own_text(language, "say-refused", &[("text", format!("{}: {said}{found}", refusal.code).into())])
    };
    let english = |said: &str| line(Language::English, said, Some(refusal.text.clone()));
    match said.split_once('\n') {
        _ if language == Language::English => english(&said),
        None => line(language, &said, details::known(&refusal.text, language)),
        Some((own, beneath)) => {
            format!("{}\n{}", line(language, own, details::known(&refusal.text, language)), english(beneath))
        }
    }
}

/// Shown on a terminal alone, while a file is weighed that may take longer than a second.
fn working(bytes: usize) -> ProgressBar {
    let shown = bytes > 1 << 20 && std::io::stderr().is_terminal();
    let target = if shown { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
    let bar = ProgressBar::with_draw_target(None, target);
    if shown {
        bar.enable_steady_tick(Duration::from_millis(100));
    }
    bar
}

pub(super) fn status(common: &Common) -> Result<Exit, Failure> {
    let shown = Shown::of(common.open()?.status());
    match common.json {
        true => output::json(&shown)?,
        false => shown.print(common.language()?)?,
    }
    Ok(Exit::Done)
}
