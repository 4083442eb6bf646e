//! `read`: the fields of a certificate, and no verdict.

use std::ffi::OsString;

use clap::Args;
use roughcheck::station;

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
    let [named] = &inputs[..] else { return Err(Failure::usage("read takes one input; check takes folders")) };
    let report = station::read(&files::load(named)?, common.language()?);
    if common.json {
        output::json(&report)?;
    } else if let Some(certificate) = &report.certificate {
        let fields = serde_json::to_value(certificate).map_err(Failure::new)?;
        for (name, value) in fields.as_object().into_iter().flatten() {
            output::line(&format!("{name:>12}  {}", plain(value)))?;
        }
    }
    if !common.json {
        for finding in &report.findings {
            output::line(&format!("\n{}", finding.text))?;
        }
    }
    Ok(if report.certificate.is_some() { Exit::Done } else { Exit::Unreadable })
}

fn plain(value: &serde_json::Value) -> String {
    use serde_json::Value::{Array, Bool, Null, Number, Object, String};
    match value {
        Null => "–".to_owned(),
        Bool(value) => value.to_string(),
        Number(value) => value.to_string(),
        String(value) => value.clone(),
        Array(items) if items.is_empty() => "–".to_owned(),
        Array(items) => items.iter().map(plain).collect::<Vec<_>>().join("; "),
        Object(fields) => {
            let shown = fields.iter().filter(|(_, value)| !value.is_null());
            shown.map(|(name, value)| format!("{name} {}", plain(value))).collect::<Vec<_>>().join(", ")
        }
    }
}
