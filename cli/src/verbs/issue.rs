//! `issue`: signs and draws certificates, one or many.

use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;
use roughcheck::base::json_object;
use roughcheck::certificate::CertificateRecord;
use roughcheck_issue::{Drawing, EccLevel};

use crate::common::Common;
use crate::files;
use crate::keyfile;
use crate::output::{self, Exit, Failure};
use crate::words::words;

#[derive(Debug, Args)]
pub(crate) struct Issue {
    /// The issuing authority's key
    #[arg(long)]
    pub(crate) key: PathBuf,
    /// A certificate object, a folder of them, or a JSON-lines file
    #[arg(long = "in", value_name = "FILE")]
    pub(crate) input: PathBuf,
    /// A .png, .svg or .txt; for many, a folder
    #[arg(long)]
    pub(crate) out: PathBuf,
    /// Error correction: L, M, Q or H
    #[arg(long, default_value = "M")]
    pub(crate) ecc: EccLevel,
}

pub(crate) fn run(common: &Common, verb: &Issue) -> Result<Exit, Failure> {
    let many = verb.input.is_dir() || verb.input.extension().is_some_and(|extension| extension == "jsonl");
    let ending = verb.out.extension().and_then(|extension| extension.to_str());
    if !many && !ending.is_some_and(|ending| ["png", "svg", "txt"].contains(&ending)) {
        return Err(Failure::said("usage-ending", Vec::new()).misuse());
    }
    let issuer = keyfile::issuer(&verb.key)?;
    for (name, json) in certificates(&verb.input)? {
        let record: CertificateRecord = json_object(&json).map_err(|fault| {
            Failure::said_about(&name, "file-not-certificate", vec![("detail", fault.to_string().into())])
        })?;
        let issued = issuer.issue(&record, verb.ecc).map_err(|error| Failure::about(&name, error.words()))?;
        let out = match many {
            true => {
                fs::create_dir_all(&verb.out).map_err(|error| Failure::input(&name, &error))?;
                verb.out.join(format!("{}.png", record.number.replace(['/', '\\', '.'], "-")))
            }
            false => verb.out.clone(),
        };
        write(&issued.text, &issued.drawing, &out).map_err(|failure| failure.of(&name))?;
        match common.json {
            true => output::json(&serde_json::json!({
                "number": record.number, "out": out.display().to_string(), "text": issued.text,
                "qr_version": issued.drawing.version(), "composed": issued.composed,
            }))?,
            false => output::line(&format!("{} → {}", record.number, out.display()))?,
        }
        if !common.json && !issued.composed.is_empty() {
            let composed = [("fields", issued.composed.join(", ").into())];
            output::line(&format!("  {}", words(common.language()?, "issued-composed", &composed)))?;
        }
    }
    Ok(Exit::Done)
}

/// Writes a text in the form that the file's ending asks for.
pub(crate) fn write(text: &str, drawing: &Drawing, out: &Path) -> Result<(), Failure> {
    match out.extension().and_then(|extension| extension.to_str()) {
        Some("png") => files::write(out, &drawing.to_png().map_err(Failure::new)?),
        Some("svg") => files::write(out, drawing.to_svg().as_bytes()),
        Some("txt") => files::write(out, format!("{text}\n").as_bytes()),
        _ => Err(Failure::said("usage-ending", Vec::new()).misuse()),
    }
}

/// The certificate objects in a file, a folder, or a JSON-lines file, with names for complaints.
fn certificates(path: &Path) -> Result<Vec<(String, String)>, Failure> {
    if path.is_dir() {
        let failed = |error: std::io::Error| Failure::file(path, &error);
        let entries = fs::read_dir(path).map_err(failed)?.collect::<Result<Vec<_>, _>>().map_err(failed)?;
        let mut paths: Vec<PathBuf> = entries.into_iter().map(|entry| entry.path()).collect();
        paths.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
        paths.sort();
        return paths.iter().map(|path| Ok((path.display().to_string(), files::read_text(path)?))).collect();
    }
    let text = files::read_text(path)?;
    if path.extension().is_some_and(|extension| extension == "jsonl") {
        let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
        return Ok(lines.map(|(at, line)| (format!("{}:{}", path.display(), at + 1), line.to_owned())).collect());
    }
    Ok(vec![(path.display().to_string(), text)])
}
