//! `journal`: what was recorded, and whether it still stands.

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};

use clap::Subcommand;
use roughcheck::base::from_hex;
use roughcheck::code::encode_text;
use roughcheck::messages::{Language, has, label, text};
use roughcheck::scan::{is_picture, look_at_photo};
use roughcheck::station::{EntryView, HEAD_PREFIX, HeadHeld, JournalState, read};
use roughcheck::{Input, Station};
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
    let language = common.language()?;
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
                false => show(&entry, language)?,
            }
            Ok(Exit::Done)
        }
        Journal::Export { file } => export(common, &station, file),
        Journal::Prune => {
            let report = station.prune()?;
            match common.json {
                true => output::json(&report)?,
                false => report.pruned.iter().try_for_each(|run| {
                    let epoch = run.epoch.to_string().into();
                    let args = [("epoch", epoch), ("rows", run.rows.into()), ("seq", run.up_to.into())];
                    output::say(language, "say-pruned", &args)
                })?,
            }
            Ok(Exit::Done)
        }
        Journal::Forget { seq } => {
            let report = station.forget(seq.parse()?, common.officer.as_deref())?;
            match common.json {
                true => output::json(&report)?,
                false => output::say(language, "say-forgotten", &[("fields", report.forgotten.join(", ").into())])?,
            }
            if report.kept_aside > 0 && !common.json {
                output::say(language, "say-kept-aside", &[("files", report.kept_aside.into())])?;
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
                output::say(language, "say-journal-whole", &[("entries", state.entries.into())])?;
            } else {
                let reason = ("reason", state.reason.unwrap_or_default().into());
                let broken = match state.first_bad {
                    Some(seq) => text(language, "say-journal-broken-at", &[reason, ("seq", seq.into())]),
                    None => text(language, "say-journal-broken", &[reason]),
                };
                output::line(&output::coloured(&broken, Exit::Refuse))?;
            }
            if let Some(held) = witness.filter(|_| !common.json) {
                let (epoch, found) = (held.epoch.to_string(), held.held.to_string());
                let args = [("seq", held.seq.into()), ("epoch", epoch.into()), ("held", found.into())];
                output::say(language, "say-head-held", &args)?;
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
        (false, None) => output::say(common.language()?, "say-nothing-signed", &[])?,
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
    if is_picture(&bytes) {
        let look = look_at_photo(&bytes).map_err(|problem| Failure::new_about(path.display(), problem))?;
        return look.other.ok_or_else(|| Failure::said_about(path.display(), "file-no-head", Vec::new()));
    }
    files::plain_text(bytes).ok_or_else(|| Failure::said_about(path.display(), "file-no-text", Vec::new()))
}

/// Streams the journal into a new file; one that cannot be finished is not left behind half.
fn export(common: &Common, station: &Station, file: &Path) -> Result<Exit, Failure> {
    let failed = |error: std::io::Error| Failure::file(file, &error);
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
        false => {
            let args = [("entries", entries.into()), ("file", file.display().to_string().into())];
            output::say(common.language()?, "say-exported", &args)?;
        }
    }
    Ok(Exit::Done)
}

/// An entry for people: what it says, and the certificate as long as its presented bytes are kept.
fn show(entry: &EntryView, language: Language) -> Result<(), Failure> {
    let field = |id: &str, value: &str| match value.is_empty() {
        true => Ok(()),
        false => output::field(&label(language, id), value, language),
    };
    let word = |kind: &str, value: Option<&str>| match value {
        Some(value) if has(Language::English, &format!("{kind}-{value}")) => {
            label(language, &format!("{kind}-{value}"))
        }
        other => other.unwrap_or_default().to_owned(),
    };
    output::line(&format!("{} {}.{} · {}", label(language, "label-entry"), entry.epoch, entry.seq, entry.hash))?;
    field("label-kind", &entry.kind)?;
    field("label-time", &entry.clock.to_string())?;
    field("label-post", entry.post.as_deref().unwrap_or_default())?;
    field("cert-number", entry.number.as_deref().unwrap_or_default())?;
    field("label-verdict", &word("verdict", entry.verdict.as_deref()))?;
    field("label-decision", &word("decision", entry.what.as_deref()))?;
    field("label-faults", &entry.faults.join(" "))?;
    let kept = |name: &str| entry.fields.iter().find(|one| one.name == name).and_then(|one| one.value.as_deref());
    field("label-officer", kept("officer").unwrap_or_default())?;
    field("label-why", kept("reason").unwrap_or_default())?;
    let shown = kept("presented").and_then(|hex| from_hex(hex).ok()).map(|bytes| Input::Text(encode_text(&bytes)));
    let Some(certificate) = shown.and_then(|text| read(&text, language).certificate) else { return Ok(()) };
    output::line("")?;
    output::certificate(&certificate, language)
}

fn one_line(entry: &EntryView) -> String {
    let epoch = entry.epoch.to_string();
    let short = epoch.get(..8).unwrap_or_default();
    let what = entry.what.as_deref().or(entry.verdict.as_deref()).unwrap_or_default();
    let number = entry.number.as_deref().unwrap_or("–");
    let faults = entry.faults.join(" ");
    format!("{short}.{:<5} {}  {:<8} {number:<20} {what:<10} {faults}", entry.seq, entry.clock, entry.kind)
}
