//! `journal`: what was recorded, and whether it still stands.

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};

use clap::Subcommand;
use roughcheck::Station;
use roughcheck::scan::{is_picture, look_at_photo};
use roughcheck::station::{EntryView, HEAD_PREFIX, HeadHeld, JournalState};
use roughcheck_issue::{Drawing, EccLevel};
use serde::Serialize;

use crate::common::Common;
use crate::files;
use crate::output::{self, Exit, Failure};

#[derive(Debug, Subcommand)]
pub(crate) enum Journal {
    /// List every entry, one per line
    List,
    /// Show one entry with its sealed fields
    Show {
        /// SEQ of the current epoch, or EPOCH.SEQ
        seq: String,
    },
    /// Verify the whole journal, and change nothing
    Verify {
        /// Also hold it against a head that somebody kept: the text of `journal head`, or a file or picture of it
        #[arg(long, value_name = "TEXT|FILE")]
        head: Option<String>,
    },
    /// Show the newest signed head, for a witness to keep
    Head {
        /// A .png, .svg or .txt
        #[arg(long)]
        out: Option<PathBuf>,
    },
    /// Write every record and head, without personal fields, as lines of JSON that anybody can verify
    Export {
        /// A new file
        file: PathBuf,
    },
    /// Remove entries that a receipt covers and that are older than the policy's years
    Prune,
    /// Delete the personal fields of an entry
    Forget {
        /// SEQ of the current epoch, or EPOCH.SEQ
        seq: String,
    },
}

pub(crate) fn run(common: &Common, verb: &Journal) -> Result<Exit, Failure> {
    let station = common.open()?;
    match verb {
        Journal::List => {
            let entries = station.entries()?;
            match common.json {
                true => output::json(&serde_json::json!({ "entries": entries }))?,
                false => entries.iter().try_for_each(|entry| output::line(&one_line(entry)))?,
            }
            Ok(Exit::Done)
        }
        Journal::Show { seq } => {
            let entry = station.entry(seq.parse()?)?;
            match common.json {
                true => output::json(&entry)?,
                false => output::line(&serde_json::to_string_pretty(&entry).map_err(Failure::new)?)?,
            }
            Ok(Exit::Done)
        }
        Journal::Export { file } => export(common, &station, file),
        Journal::Prune => {
            let report = station.prune()?;
            match common.json {
                true => output::json(&report)?,
                false => report.pruned.iter().try_for_each(|run| {
                    output::line(&format!("{}: {} rows removed, up to {}", run.epoch, run.rows, run.up_to))
                })?,
            }
            Ok(Exit::Done)
        }
        Journal::Forget { seq } => {
            let report = station.forget(seq.parse()?, common.officer.as_deref())?;
            match common.json {
                true => output::json(&report)?,
                false => output::line(&format!("deleted: {}", report.forgotten.join(", ")))?,
            }
            if report.kept_aside > 0 && !common.json {
                let files = report.kept_aside;
                output::line(&format!(
                    "{files} damaged files were kept beside the journal and may hold sealed copies"
                ))?;
            }
            Ok(Exit::Done)
        }
        Journal::Head { out } => head(common, &station, out.as_deref()),
        Journal::Verify { head } => {
            let (state, witness) = match head {
                Some(head) => station.verify_against(&kept(head)?).map(|(state, held)| (state, Some(held)))?,
                None => (station.verify()?, None),
            };
            if common.json {
                output::json(&Verified { state: &state, witness: witness.as_ref() })?;
            } else if state.ok {
                output::line(&format!("{} entries, every one as it was written", state.entries))?;
            } else {
                let place = state.first_bad.map_or(String::new(), |seq| format!(" at entry {seq}"));
                let reason = state.reason.unwrap_or_default();
                output::line(&output::coloured(&format!("the journal is broken{place}: {reason}"), Exit::Refuse))?;
            }
            if let Some(held) = witness.filter(|_| !common.json) {
                output::line(&format!("held against entry {} of {}: {}", held.seq, held.epoch, held.held))?;
            }
            Ok(if state.ok { Exit::Done } else { Exit::Refuse })
        }
    }
}

/// What verifying found, and what became of the head that a witness kept.
#[derive(Debug, Serialize)]
struct Verified<'a> {
    #[serde(flatten)]
    state: &'a JournalState,
    #[serde(skip_serializing_if = "Option::is_none")]
    witness: Option<&'a HeadHeld>,
}

/// Prints the newest head, or draws it.
fn head(common: &Common, station: &Station, out: Option<&Path>) -> Result<Exit, Failure> {
    let text = station.head_code()?;
    if let (Some(out), Some(text)) = (out, &text) {
        let drawing = Drawing::of(text, EccLevel::M).map_err(Failure::new)?;
        super::issue::write(text, &drawing, out)?;
    }
    match (common.json, text) {
        (true, head) => output::json(&serde_json::json!({ "head": head, "out": out }))?,
        (false, Some(text)) => output::line(&text)?,
        (false, None) => output::line("nothing is signed yet")?,
    }
    Ok(Exit::Done)
}

/// A head as somebody kept it: the text, or a file or picture that holds it.
fn kept(head: &str) -> Result<String, Failure> {
    let path = Path::new(head);
    if head.starts_with(HEAD_PREFIX) || !path.is_file() {
        return Ok(head.to_owned());
    }
    let bytes = files::read(path)?;
    let wrong = |problem: &dyn std::fmt::Display| Failure::new(format_args!("{}: {problem}", path.display()));
    if is_picture(&bytes) {
        let look = look_at_photo(&bytes).map_err(|problem| wrong(&problem))?;
        return look.other.ok_or_else(|| wrong(&"no head is in this picture"));
    }
    String::from_utf8(bytes).map_err(|_| wrong(&"neither a text nor a picture"))
}

/// Streams the journal into a new file; one that cannot be finished is not left behind half.
fn export(common: &Common, station: &Station, file: &Path) -> Result<Exit, Failure> {
    let failed = |error: std::io::Error| Failure::new(format_args!("{}: {error}", file.display()));
    let mut out = BufWriter::new(File::options().write(true).create_new(true).open(file).map_err(failed)?);
    let written = station.export(|line| {
        let text = serde_json::to_string(line).map_err(|error| error.to_string())?;
        writeln!(out, "{text}").map_err(|error| error.to_string())
    });
    let finished =
        out.into_inner().map_err(|error| failed(error.into_error())).and_then(|f| f.sync_all().map_err(failed));
    let entries = match (written, finished) {
        (Ok(entries), Ok(())) => entries,
        (written, finished) => {
            let _ = std::fs::remove_file(file);
            written?;
            return finished.map(|()| Exit::Done);
        }
    };
    match common.json {
        true => output::json(&serde_json::json!({ "entries": entries, "file": file }))?,
        false => output::line(&format!("{entries} entries in {}", file.display()))?,
    }
    Ok(Exit::Done)
}

fn one_line(entry: &EntryView) -> String {
    let epoch = entry.epoch.to_string();
    let short = epoch.get(..8).unwrap_or_default();
    let what = entry.what.as_deref().or(entry.verdict.as_deref()).unwrap_or_default();
    let number = entry.number.as_deref().unwrap_or("–");
    let faults = entry.faults.join(" ");
    format!("{short}.{:<5} {}  {:<8} {number:<20} {what:<10} {faults}", entry.seq, entry.clock, entry.kind)
}
