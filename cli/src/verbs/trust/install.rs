//! `trust install` and `trust status`.

use std::io::IsTerminal;
use std::path::PathBuf;
use std::time::Duration;

use clap::Args;
use indicatif::{ProgressBar, ProgressDrawTarget};
use roughcheck::messages::{error_text, noticed_text, text};

use crate::common::Common;
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
        let words = error_text(language, &refusal.code).unwrap_or_default();
        let words = format!("{}: {words} ({})", refusal.code, refusal.text);
        output::line(&output::coloured(&text(language, "say-refused", &[("text", words.into())]), exit))?;
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
