//! Files and inputs.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};

use etcetera::base_strategy::{BaseStrategy as _, choose_native_strategy};
use roughcheck::Input;
use roughcheck::messages::ErrorCode;
use roughcheck::sync::MAX_ANSWER;
use roughcheck_files::{
    FileError, Held, has_room as has_room_beside, hold as hold_file, replace_file, write_new as write_where_none_is,
};

use crate::output::Failure;

/// No picture, bundle or answer in a file is larger.
const MAX_FILE: usize = MAX_ANSWER;
/// Nor the JSON from which a part is made: forty million revoked numbers, one by one.
const MAX_CONTENT: usize = 512 << 20;
/// No picture of a code takes more.
const PICTURE: usize = 256 << 10;
const PICTURES_AND_TEXTS: [&str; 4] = ["png", "jpg", "jpeg", "txt"];
/// What lies in a folder and is not read is named, lest somebody thinks that it was.
const NOT_READ: [&str; 9] = ["heic", "heif", "avif", "webp", "tif", "tiff", "gif", "bmp", "pdf"];

/// Reads a file up to the largest that the library takes.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    read_up_to(path, MAX_FILE)
}

fn read_up_to(path: &Path, most: usize) -> Result<Vec<u8>, Failure> {
    let file = File::open(path).map_err(|error| Failure::file(path, &error))?;
    let length = file.metadata().map_or(0, |about| about.len());
    limited(file, length, &path.display().to_string(), most)
}

fn limited(source: impl std::io::Read, length: u64, name: &str, most: usize) -> Result<Vec<u8>, Failure> {
    let limit = u64::try_from(most).map_err(Failure::new)?.saturating_add(1);
    // As much room as the file takes, so that none is left over while it grows.
    let mut bytes = Vec::with_capacity(usize::try_from(length.min(limit)).map_err(Failure::new)?);
    source.take(limit).read_to_end(&mut bytes).map_err(|error| Failure::input(name, &error))?;
    if bytes.len() > most {
        let most = u64::try_from(most >> 20).unwrap_or(u64::MAX);
        return Err(Failure::said_about(name, "file-too-large", vec![("most", most.into())]));
    }
    Ok(bytes)
}

/// Reads a text file: UTF-8, or UTF-16 with the mark that tells it. The mark itself is no part of the text.
pub(crate) fn read_text(path: &Path) -> Result<String, Failure> {
    plain_text(read(path)?).ok_or_else(|| Failure::said_about(path.display(), "file-not-text", Vec::new()))
}

/// Reads the JSON from which a part is made.
pub(crate) fn read_content(path: &Path) -> Result<String, Failure> {
    let bytes = read_up_to(path, MAX_CONTENT)?;
    plain_text(bytes).ok_or_else(|| Failure::said_about(path.display(), "file-not-text", Vec::new()))
}

/// The text in bytes, without a byte-order mark.
pub(crate) fn plain_text(bytes: Vec<u8>) -> Option<String> {
    let units = |bytes: &[u8], read: fn([u8; 2]) -> u16| -> Option<String> {
        let pairs: Vec<u16> = bytes.chunks(2).map(|pair| pair.try_into().map(read)).collect::<Result<_, _>>().ok()?;
        String::from_utf16(&pairs).ok()
    };
    match bytes.as_slice() {
        [0xFF, 0xFE, rest @ ..] => units(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => units(rest, u16::from_be_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8(rest.to_vec()).ok(),
        _ => String::from_utf8(bytes).ok(),
    }
}

/// Makes a folder where there is none.
pub(crate) fn make_folder(path: &Path) -> Result<(), Failure> {
    fs::create_dir_all(path).map_err(|error| Failure::file(path, &error))
}

/// Writes a file so that after any crash the old or the new one is there.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    replace_file(path, bytes).map_err(|error| Failure::file(path, &error))
}

/// Writes a file where there is none: what somebody signed is never overwritten.
pub(crate) fn write_new(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    write_where_none_is(path, bytes).map_err(|error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => there(path),
        _ => Failure::file(path, &error),
    })
}

/// Whether nothing lies in the place of a file to be: asked before the work, and once more by [`write_new`].
pub(crate) fn is_free(path: &Path) -> Result<(), Failure> {
    if path.symlink_metadata().is_ok() { Err(there(path)) } else { Ok(()) }
}

/// Whether a picture could be written there: tried before anything is done that cannot be undone.
pub(crate) fn has_room(path: &Path) -> Result<(), Failure> {
    has_room_beside(path, PICTURE).map_err(|error| Failure::file(path, &error))
}

/// Holds a file that is read, signed and replaced: nobody else does so meanwhile.
pub(crate) fn hold(path: &Path) -> Result<Held, Failure> {
    hold_file(path).map_err(|error| match error {
        FileError::Io(error) => Failure::file(path, &error),
        FileError::Busy => Failure::about(path.display(), ErrorCode::Busy),
    })
}

fn there(path: &Path) -> Failure {
    Failure::said_about(path.display(), "file-never-overwritten", Vec::new())
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
pub(crate) fn inputs(arguments: &[OsString]) -> Result<Vec<Named>, Failure> {
    let mut named = Vec::new();
    for argument in arguments {
        let path = Path::new(argument);
        // A name that is not UTF-8 is shown with a sign in its place, and opened as it is.
        let name = argument.to_string_lossy().into_owned();
        if argument == "-" {
            named.push(Named { name, source: Source::StandardInput });
        } else if path.is_dir() {
            named.extend(folder(path)?);
        } else if path.exists() || looks_like_a_path(path) || argument.to_str().is_none() {
            named.push(Named { name, source: Source::File(path.to_owned()) });
        } else {
            named.push(Named { source: Source::Text(name.clone()), name });
        }
    }
    Ok(named)
}

fn ending(path: &Path) -> Option<String> {
    path.extension().and_then(|extension| extension.to_str()).map(str::to_ascii_lowercase)
}

fn is_input(ending: &str) -> bool {
    PICTURES_AND_TEXTS.contains(&ending) || NOT_READ.contains(&ending)
}

/// A mistyped file name must not be answered as a foreign code.
fn looks_like_a_path(path: &Path) -> bool {
    ending(path).is_some_and(|ending| is_input(&ending) || ending == "json")
        || path.is_absolute()
        || path.starts_with(".")
        || path.starts_with("..")
}

fn folder(path: &Path) -> Result<Vec<Named>, Failure> {
    let failed = |error: std::io::Error| Failure::file(path, &error);
    let mut files = Vec::new();
    for entry in fs::read_dir(path).map_err(failed)? {
        let file = entry.map_err(failed)?.path();
        if file.is_file() && ending(&file).is_some_and(|ending| is_input(&ending)) {
            files.push(file);
        }
    }
    files.sort();
    if files.is_empty() {
        return Err(Failure::said_about(path.display(), "file-no-inputs", Vec::new()));
    }
    Ok(files.into_iter().map(|file| Named { name: file.display().to_string(), source: Source::File(file) }).collect())
}

/// Loads an input: a picture by its first bytes, a text otherwise.
pub(crate) fn load(named: &Named) -> Result<Input, Failure> {
    let bytes = match &named.source {
        Source::Text(text) => return Ok(Input::Text(text.clone())),
        Source::File(path) => read(path)?,
        Source::StandardInput => limited(std::io::stdin().lock(), 0, "-", MAX_FILE)?,
    };
    if roughcheck::scan::is_picture(&bytes) {
        return Ok(Input::Photo(bytes));
    }
    // Bytes that are not text hold nothing to read: an answer, not a failure.
    Ok(Input::Text(plain_text(bytes).unwrap_or_default()))
}

/// The platform's folder for a station.
pub(crate) fn default_station() -> Result<PathBuf, Failure> {
    let platform = choose_native_strategy().map_err(|_| Failure::said("usage-folder", Vec::new()).misuse())?;
    Ok(platform.data_dir().join("roughcheck"))
}

#[cfg(test)]
mod tests {
    use super::plain_text;

    #[test]
    fn a_mark_at_the_beginning_of_a_text_is_no_part_of_it() {
        let utf16 = |unit: fn(u16) -> [u8; 2]| "\u{feff}é".encode_utf16().flat_map(unit).collect::<Vec<u8>>();
        for bytes in ["é".into(), "\u{feff}é".into(), utf16(u16::to_le_bytes), utf16(u16::to_be_bytes)] {
            assert_eq!(plain_text(bytes).as_deref(), Some("é"));
        }
        for bytes in [vec![0xE7, 0xE3], vec![0xFF, 0xFE, 0x41], vec![0xFF, 0xFE, 0x00, 0xD8]] {
            assert_eq!(plain_text(bytes), None);
        }
    }
}
