//! What is handed in to be issued: one object, a folder of them, JSON lines or a table.

use std::fs;
use std::path::{Path, PathBuf};

use roughcheck::certificate::CertificateRecord;
use roughcheck_issue::{ObjectError, ObjectRow, read_lines, read_object, read_table};

use crate::files;
use crate::output::Failure;

/// Files of many.
const LINES: [&str; 2] = ["jsonl", "ndjson"];
const TABLES: [&str; 2] = ["csv", "tsv"];

/// A certificate object with the name by which it is complained about.
pub(super) struct Row {
    pub(super) name: String,
    pub(super) record: Result<CertificateRecord, Unread>,
}

/// Why an object was not read.
pub(super) enum Unread {
    Object(ObjectError),
    File(String),
}

/// Everything that is handed in.
pub(super) struct HandedIn {
    pub(super) rows: Vec<Row>,
    /// Whether many may be meant, however many there are.
    pub(super) many: bool,
}

fn ending(path: &Path) -> String {
    path.extension().and_then(|extension| extension.to_str()).unwrap_or_default().to_ascii_lowercase()
}

impl HandedIn {
    /// Whether a name stands for many.
    pub(super) fn is_many(path: &Path) -> bool {
        path.is_dir() || [LINES, TABLES].concat().contains(&ending(path).as_str())
    }

    pub(super) fn read(path: &Path) -> Result<Self, Failure> {
        let many = Self::is_many(path);
        let rows = match ending(path).as_str() {
            _ if path.is_dir() => folder(path)?,
            lines if LINES.contains(&lines) => named(path, read_lines(&files::read_text(path)?)),
            table if TABLES.contains(&table) => {
                let table = read_table(&files::read_text(path)?);
                named(path, table.map_err(|error| misread_object(&error).of(path.display()))?)
            }
            _ => {
                let record = read_object(&files::read_text(path)?).map_err(Unread::Object);
                vec![Row { name: path.display().to_string(), record }]
            }
        };
        match rows.is_empty() {
            true => Err(Failure::said_about(path.display(), "file-no-certificates", Vec::new())),
            false => Ok(Self { rows, many }),
        }
    }
}

fn named(path: &Path, rows: Vec<ObjectRow>) -> Vec<Row> {
    let row = |(line, record): ObjectRow| Row {
        name: format!("{}:{line}", path.display()),
        record: record.map_err(Unread::Object),
    };
    rows.into_iter().map(row).collect()
}

/// The objects in a folder, by name; one that cannot be read is a bad row.
fn folder(path: &Path) -> Result<Vec<Row>, Failure> {
    let failed = |error: std::io::Error| Failure::file(path, &error);
    let entries = fs::read_dir(path).map_err(failed)?.collect::<Result<Vec<_>, _>>().map_err(failed)?;
    let mut paths: Vec<PathBuf> = entries.into_iter().map(|entry| entry.path()).collect();
    paths.retain(|path| ending(path) == "json");
    paths.sort();
    let row = |path: PathBuf| {
        let text = files::read_text(&path).map_err(|failure| Unread::File(failure.to_string()));
        let record = text.and_then(|text| read_object(&text).map_err(Unread::Object));
        Row { name: path.display().to_string(), record }
    };
    Ok(paths.into_iter().map(row).collect())
}

/// A row that was not read, as a failure.
pub(super) fn misread(unread: &Unread) -> Failure {
    match unread {
        Unread::Object(error) => misread_object(error),
        Unread::File(text) => Failure::told(text.clone()),
    }
}

fn misread_object(error: &ObjectError) -> Failure {
    match error {
        ObjectError::List => Failure::said("file-list", Vec::new()),
        ObjectError::Column(name) => Failure::said("file-column", vec![("name", name.as_str().into())]),
        ObjectError::NoRow => Failure::said("file-no-row", Vec::new()),
        ObjectError::Field { .. } | ObjectError::Text(_) => {
            Failure::said("file-not-certificate", vec![("detail", error.to_string().into())])
        }
    }
}
