//! `trust part` and `trust sign`: a part from its JSON, and the signatures that it gets where each party is.

use std::path::{Path, PathBuf};

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use roughcheck::messages::Language;
use roughcheck::trust::{Document, Kind, Root};
use roughcheck_issue::{PartError, Told, part_telling, review};
use serde_json::json;

use super::done::said;
use super::folder::{document, not_a_document, trusted};
use crate::common::Common;
use crate::files;
use crate::first_root::root_for;
use crate::hsm::{self, AnySigner};
use crate::output::{self, Exit, Failure};
use crate::words::words;

/// So many names are printed for people; programs get all.
const NAMED: usize = 20;

#[derive(Debug, Args)]
pub(crate) struct Part {
    /// The kind
    #[arg(value_parser = part_kind())]
    kind: Kind,
    /// Its JSON
    #[arg(long = "in", value_name = "FILE")]
    input: PathBuf,
    /// The first root of the chain that it is made under, as a document or its digest (default: `root.part` beside it)
    #[arg(long, value_name = "FILE|HEX")]
    root: Option<String>,
    /// The bundle in force, or a pilot's: what differs is told, and what no phone would take is not made
    #[arg(long, value_name = "BUNDLE")]
    against: Option<PathBuf>,
    /// Where to write it
    #[arg(long)]
    out: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct Sign {
    /// The parts
    #[arg(required = true)]
    parts: Vec<PathBuf>,
    /// The key: a file, or `pkcs11:…` (RFC 7512) for one in a hardware security module
    #[arg(long)]
    key: PathBuf,
    /// Its password, in this file's first line (default: ROUGHCHECK_KEY_PASSWORD, or asked on the terminal)
    #[arg(long, value_name = "FILE")]
    password_file: Option<PathBuf>,
    /// Write the signed document here, and leave the one that is signed as it is
    #[arg(long)]
    out: Option<PathBuf>,
}

fn part_kind() -> impl TypedValueParser<Value = Kind> {
    let names = Kind::ALL.into_iter().filter(|kind| kind.is_part()).map(Kind::as_str);
    PossibleValuesParser::new(names).try_map(|name| name.parse::<Kind>())
}

/// Makes a part, and tells what whoever signs it should know.
pub(super) fn part(common: &Common, verb: &Part) -> Result<Exit, Failure> {
    // A draft that nobody signed yet may be made anew.
    let is_draft = document(&verb.out).is_ok_and(|draft| draft.signed.signatures.is_empty());
    if !is_draft {
        files::is_free(&verb.out)?;
    }
    let in_force = trusted(verb.against.as_deref())?;
    let root = root_for(verb.root.as_deref(), verb.kind, &verb.out)?;
    let refused = |error| match error {
        PartError::Version(version) => {
            let version = [("version", version.to_string().into())];
            Failure::said_about(verb.input.display(), "part-version", version.to_vec())
        }
        error => not_a_document(&verb.input, &error),
    };
    let (unsigned, composed) = part_telling(verb.kind, &files::read_content(&verb.input)?, root).map_err(refused)?;
    let made = Document::decode(&unsigned.encode()).map_err(|error| not_a_document(&verb.input, &error))?;
    // Without the root nobody can say whether what is in force is the former list, or a pilot's.
    if in_force.is_some() && made.root.is_none() && made.kind != Kind::Root {
        return Err(Failure::said("usage-against-root", Vec::new()).misuse());
    }
    let beside = newest_root(verb.root.as_deref().map(Path::new), &verb.out);
    let told = review(&made, beside.as_ref(), in_force.as_ref(), common.now().day()).map_err(refused)?;
    match is_draft {
        true => {
            // Nobody signs it between the look and the writing.
            let _held = files::hold(&verb.out)?;
            if !document(&verb.out)?.signed.signatures.is_empty() {
                files::is_free(&verb.out)?;
            }
            files::write(&verb.out, &made.bytes())?;
        }
        false => files::write_new(&verb.out, &made.bytes())?,
    }
    let args = [("kind", verb.kind.as_str().into()), ("file", verb.out.display().to_string().into())];
    if common.json {
        let done = words(Language::English, "part-made", &args);
        output::json(
            &json!({ "done": done, "composed": composed, "digest": made.payload_digest(), "told": as_json(&told) }),
        )?;
        return Ok(Exit::Done);
    }
    let language = common.language()?;
    output::line(&words(language, "part-made", &args))?;
    if !composed.is_empty() {
        let fields = [("fields", composed.join(", ").into())];
        output::line(&format!("  {}", words(language, "part-composed", &fields)))?;
    }
    print_told(&told, language)?;
    Ok(Exit::Done)
}

/// What people are told, for programs.
pub(super) fn as_json(told: &[Told]) -> serde_json::Value {
    told.iter().map(|one| json!({ "what": one.what, "names": one.names })).collect()
}

/// What people are told.
pub(super) fn print_told(told: &[Told], language: Language) -> Result<(), Failure> {
    for one in told {
        let named: Vec<&str> = one.names.iter().take(NAMED).map(String::as_str).collect();
        let more = one.names.len().saturating_sub(NAMED);
        let named = if more > 0 { format!("{} (+{more})", named.join(", ")) } else { named.join(", ") };
        let text = words(language, &format!("told-{}", one.what), &[("names", named.into())]);
        output::line(&format!("  {}", text.replace('\n', "\n  ")))?;
    }
    Ok(())
}

/// The newest root of the folder in which a part is made, or the one that is named.
fn newest_root(named: Option<&Path>, out: &Path) -> Option<Root> {
    let root = |path: &Path| document(path).ok().and_then(|document| Root::decode(&document).ok());
    let folder = out.parent().unwrap_or(Path::new(""));
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let beside = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let beside = beside.filter(|path| path.extension().is_some_and(|extension| extension == "part"));
    let all = named.map(Path::to_owned).into_iter().chain(beside);
    all.filter_map(|path| root(&path)).max_by_key(|root| root.version)
}

/// Signs parts: in place, or into a new file.
pub(super) fn sign(common: &Common, verb: &Sign) -> Result<Exit, Failure> {
    if let Some(out) = &verb.out {
        files::is_free(out)?;
        if verb.parts.len() > 1 {
            return Err(Failure::said("usage-sign-out", Vec::new()).misuse());
        }
    }
    let passwords: Vec<PathBuf> = verb.password_file.iter().cloned().collect();
    let keys = hsm::signers(std::slice::from_ref(&verb.key), &passwords, common.language()?)?;
    // All can be read before the first is signed.
    let documents = verb.parts.iter().map(|path| document(path)).collect::<Result<Vec<_>, _>>()?;
    for (path, read) in verb.parts.iter().zip(documents) {
        match &verb.out {
            Some(out) => files::write_new(out, &signed(path, read, &keys)?.bytes())?,
            None => sign_in_place(path, &read, &keys)?,
        }
    }
    let count = u64::try_from(verb.parts.len()).unwrap_or(u64::MAX);
    let id = keys.first().map_or_else(String::new, |key| key.public_key().id().to_string());
    said(common, "parts-signed", &[("count", count.into()), ("key", id.into())])?;
    Ok(Exit::Done)
}

/// Adds signatures to a document where it lies: two who sign it at once both do. What another put in its place since it was
/// read is not signed.
fn sign_in_place(path: &Path, read: &Document, keys: &[AnySigner]) -> Result<(), Failure> {
    // Behind a link lies the one file that all sign.
    let file = std::fs::canonicalize(path).map_err(|error| Failure::file(path, &error))?;
    let _held = files::hold(&file)?;
    let lies = document(&file)?;
    if lies.payload_digest() != read.payload_digest() {
        return Err(Failure::said_about(path.display(), "sign-other", Vec::new()));
    }
    files::write(&file, &signed(path, lies, keys)?.bytes())
}

/// A document with the signatures of these keys added: under a root or a head, of both keys of a party that has two.
pub(super) fn signed(path: &Path, mut document: Document, keys: &[AnySigner]) -> Result<Document, Failure> {
    for key in keys {
        let signed = match document.kind.wants_second() {
            true => document.signed.sign_with_both(key.as_ref()),
            false => document.signed.sign(key.as_ref()),
        };
        if !signed {
            return Err(Failure::said_about(path.display(), "key-cannot-sign", Vec::new()));
        }
    }
    Ok(document)
}
