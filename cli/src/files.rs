//! Files and inputs.

use std::fs::{self, File};
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};

use roughcheck::Input;

use crate::output::Failure;

/// Larger than any picture or bundle that is read.
const MAX_FILE: u64 = 64 << 20;
const PICTURES_AND_TEXTS: [&str; 4] = ["png", "jpg", "jpeg", "txt"];

/// Reads a file, up to 64 MiB.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    let file = File::open(path).map_err(|error| Failure::new(format_args!("{}: {error}", path.display())))?;
    limited(file, &path.display().to_string())
}

fn limited(source: impl std::io::Read, name: &str) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    source.take(MAX_FILE + 1).read_to_end(&mut bytes).map_err(|error| Failure::new(format_args!("{name}: {error}")))?;
    if u64::try_from(bytes.len()).is_ok_and(|length| length <= MAX_FILE) {
        Ok(bytes)
    } else {
        Err(Failure::new(format_args!("{name}: larger than 64 MiB")))
    }
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
    let failed = |error: std::io::Error| Failure::new(format_args!("{}: {error}", path.display()));
    let mut name = path.as_os_str().to_owned();
    name.push(".new");
    let new = PathBuf::from(name);
    let mut file = File::create(&new).map_err(failed)?;
    file.write_all(bytes).and_then(|()| file.sync_all()).map_err(failed)?;
    fs::rename(&new, path).map_err(failed)?;
    // Some file systems let nobody open a folder; the file itself is safe there.
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
    Ok(())
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
    let from = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let base = if cfg!(windows) {
        from("APPDATA")
    } else if cfg!(target_os = "macos") {
        from("HOME").map(|home| home.join("Library/Application Support"))
    } else {
        from("XDG_DATA_HOME").or_else(|| from("HOME").map(|home| home.join(".local/share")))
    };
    base.map(|base| base.join("roughcheck")).ok_or_else(|| Failure::usage("name the station with --station DIR"))
}
