//! Packs the catalogues, so that a phone carries little of them: the names of the texts once, and for each language its
//! texts in the order of the names, all deflated. `src/messages/packed.rs` unpacks them.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

use miniz_oxide::deflate::compress_to_vec_zlib;

const CATALOGUES: &str = "src/messages";

/// The slowest and smallest.
const LEVEL: u8 = 10;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={CATALOGUES}");
    let output = PathBuf::from(env::var_os("OUT_DIR").ok_or("there is no OUT_DIR")?);

    let english = fs::read_to_string(Path::new(CATALOGUES).join("en.ftl"))?;
    let names: Vec<&str> = texts(&english).into_iter().map(|(name, _)| name).collect();
    fs::write(output.join("names"), compress_to_vec_zlib(names.join("\n").as_bytes(), LEVEL))?;

    for file in fs::read_dir(CATALOGUES)? {
        let path = file?.path();
        if path.extension().is_none_or(|extension| extension != "ftl") {
            continue;
        }
        let source = fs::read_to_string(&path)?;
        let mut own: BTreeMap<&str, String> = texts(&source).into_iter().collect();
        // No text is empty: an empty one says that the language lacks it.
        let ordered: Vec<String> = names.iter().map(|name| own.remove(name).unwrap_or_default()).collect();
        if let Some(name) = own.keys().next() {
            return Err(format!("{}: en.ftl has no {name}", path.display()).into());
        }
        let language = path.file_stem().ok_or("a catalogue without a language")?;
        fs::write(output.join(language), compress_to_vec_zlib(ordered.join("\0").as_bytes(), LEVEL))?;
    }
    Ok(())
}

/// The texts of a catalogue with their names, in its order: all that stands behind the `=`, without comments, and without
/// the empty lines before the next text.
fn texts(source: &str) -> Vec<(&str, String)> {
    let mut texts: Vec<(&str, String)> = Vec::new();
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        match (line.split_once('='), texts.last_mut()) {
            (Some((name, text)), _) if line.starts_with(|first: char| first.is_ascii_alphabetic()) => {
                texts.push((name.trim_end(), text.to_owned()));
            }
            (_, Some((_, text))) => {
                text.push('\n');
                text.push_str(line);
            }
            _ => {}
        }
    }
    for (_, text) in &mut texts {
        text.truncate(text.trim_end().len());
    }
    texts
}
