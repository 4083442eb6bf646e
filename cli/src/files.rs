//! Files and inputs.

use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};

use etcetera::base_strategy::{BaseStrategy as _, choose_native_strategy};
use roughcheck::Input;
use roughcheck::sync::MAX_ANSWER;
use roughcheck_files::replace_file;

use crate::output::Failure;

/// No picture, bundle or answer in a file is larger.
const MAX_FILE: usize = MAX_ANSWER;
const PICTURES_AND_TEXTS: [&str; 4] = ["png", "jpg", "jpeg", "txt"];

/// Reads a file up to the largest that the library takes.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    let file = File::open(path).map_err(|error| Failure::new(format_args!("{}: {error}", path.display())))?;
    limited(file, &path.display().to_string())
}

fn limited(source: impl std::io::Read, name: &str) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    let limit = u64::try_from(MAX_FILE).map_err(Failure::new)?.saturating_add(1);
    source.take(limit).read_to_end(&mut bytes).map_err(|error| Failure::new(format_args!("{name}: {error}")))?;
    if bytes.len() > MAX_FILE {
        return Err(Failure::new(format_args!("{name}: larger than {} MiB", MAX_FILE >> 20)));
    }
    Ok(bytes)
}

/// Reads a text file.
pub(crate) fn read_text(path: &Path) -> Result<String, Failure> {
    String::from_utf8(read(path)?).map_err(|_| Failure::new(format_args!("{}: not a text", path.display())))
}

/// Makes a folder where there is none.
pub(crate) fn make_folder(path: &Path) -> Result<(), Failure> {
    fs::create_dir_all(path).map_err(|error| Failure::new(format_args!("{}: {error}", path.display())))
}

/// Writes a file so that after any crash the old or the new one is there.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    replace_file(path, bytes).map_err(|error| Failure::new(format_args!("{}: {error}", path.display())))
}

/// An input with the name under which it is answered.
pub(crate) struct Named {
    pub(crate) name: String,
    pub(crate) source: Source,
}

/// Where an input comes from.
pub(crate) enum Source {
    File(PathBuf),
    StandardInput,
    Text(String),
}

/// What the arguments name; folders become their pictures and texts, by name.
pub(crate) fn inputs(arguments: &[String]) -> Result<Vec<Named>, Failure> {
    let mut named = Vec::new();
    for argument in arguments {
        let path = Path::new(argument);
        if argument == "-" {
            named.push(Named { name: argument.clone(), source: Source::StandardInput });
        } else if path.is_dir() {
            named.extend(folder(path)?);
        } else if path.exists() || looks_like_a_path(path) {
            named.push(Named { name: argument.clone(), source: Source::File(path.to_owned()) });
        } else {
            named.push(Named { name: argument.clone(), source: Source::Text(argument.clone()) });
        }
    }
    Ok(named)
}

/// A mistyped file name must not be answered as a foreign code.
fn looks_like_a_path(path: &Path) -> bool {
    let extension = path.extension().and_then(|extension| extension.to_str()).map(str::to_ascii_lowercase);
    extension.is_some_and(|extension| PICTURES_AND_TEXTS.contains(&extension.as_str()) || extension == "json")
        || path.is_absolute()
        || path.starts_with(".")
        || path.starts_with("..")
}

fn folder(path: &Path) -> Result<Vec<Named>, Failure> {
    let failed = |error: std::io::Error| Failure::new(format_args!("{}: {error}", path.display()));
    let mut files = Vec::new();
    for entry in fs::read_dir(path).map_err(failed)? {
        let file = entry.map_err(failed)?.path();
        let extension = file.extension().and_then(|extension| extension.to_str()).map(str::to_ascii_lowercase);
        if file.is_file() && extension.is_some_and(|extension| PICTURES_AND_TEXTS.contains(&extension.as_str())) {
            files.push(file);
        }
    }
    files.sort();
    if files.is_empty() {
        return Err(Failure::new(format_args!("{}: no .png, .jpg, .jpeg or .txt in this folder", path.display())));
    }
    Ok(files.into_iter().map(|file| Named { name: file.display().to_string(), source: Source::File(file) }).collect())
}

/// Loads an input: a picture by its first bytes, a text otherwise.
pub(crate) fn load(named: &Named) -> Result<Input, Failure> {
    let bytes = match &named.source {
        Source::Text(text) => return Ok(Input::Text(text.clone())),
        Source::File(path) => read(path)?,
        Source::StandardInput => limited(std::io::stdin().lock(), "standard input")?,
    };
    if roughcheck::scan::is_picture(&bytes) {
        return Ok(Input::Photo(bytes));
    }
    // Bytes that are not text hold nothing to read: an answer, not a failure.
    Ok(Input::Text(String::from_utf8(bytes).unwrap_or_default()))
}

/// The platform's folder for a station.
pub(crate) fn default_station() -> Result<PathBuf, Failure> {
    let platform = choose_native_strategy().map_err(|_| Failure::usage("name the station with --station DIR"))?;
    Ok(platform.data_dir().join("roughcheck"))
}
