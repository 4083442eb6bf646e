//! `trust init` and `trust rotate`: root 1, and the next one.

use std::path::{Path, PathBuf};

use clap::Args;
use roughcheck::messages::ErrorCode;
use roughcheck::trust::{Document, Group, PartyGroups, PartyKeys, TrustCode};
use roughcheck_issue::{KeyKind, RootChange, make_first_root, make_next_root, review};

use super::folder::{document, not_a_document};
use super::part::{as_json, print_told};
use crate::common::Common;
use crate::files;
use crate::keyfile;
use crate::output::{self, Exit, Failure};
use crate::words::{word, words};

#[derive(Debug, Args)]
pub(crate) struct Init {
    /// Key files of governments
    #[arg(long, num_args = 1.., value_name = "FILE")]
    government: Vec<PathBuf>,
    /// Key files of civil society
    #[arg(long, num_args = 1.., value_name = "FILE")]
    civil_society: Vec<PathBuf>,
    /// Key files of industry
    #[arg(long, num_args = 1.., value_name = "FILE")]
    industry: Vec<PathBuf>,
    /// How many distinct keys must sign
    #[arg(long)]
    threshold: u64,
    /// Where to write it
    #[arg(long)]
    out: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct Rotate {
    /// The root before it
    #[arg(long, value_name = "ROOT")]
    from: PathBuf,
    /// All key files of governments from now on (default: the keys that they have)
    #[arg(long, num_args = 1.., value_name = "FILE")]
    government: Vec<PathBuf>,
    /// All key files of civil society from now on
    #[arg(long, num_args = 1.., value_name = "FILE")]
    civil_society: Vec<PathBuf>,
    /// All key files of industry from now on
    #[arg(long, num_args = 1.., value_name = "FILE")]
    industry: Vec<PathBuf>,
    /// How many distinct keys must sign from now on (default: as many as before)
    #[arg(long)]
    threshold: Option<u64>,
    /// Where to write it
    #[arg(long)]
    out: PathBuf,
}

/// The public halves of parties' keys. A key that signs certificates, a journal or receipts has no voice among the parties.
fn publics(paths: &[PathBuf]) -> Result<Vec<PartyKeys>, Failure> {
    let public = |path: &PathBuf| {
        let key = keyfile::load(path)?;
        if key.kind() != KeyKind::Party {
            let args = vec![("code", ErrorCode::KeyKind.as_str().into()), ("kind", key.kind().as_str().into())];
            return Err(Failure::said_about(path.display(), "root-key-kind", args));
        }
        Ok(PartyKeys { key: keyfile::public_hex(&key), second: keyfile::second_hex(&key) })
    };
    paths.iter().map(public).collect()
}

/// Each key once: whoever stands in two groups would vote twice.
fn each_once(named: &[(Group, &[PathBuf])]) -> Result<(), Failure> {
    let mut seen: Vec<(Group, String)> = Vec::new();
    for (group, path) in named.iter().flat_map(|(group, paths)| paths.iter().map(move |path| (*group, path))) {
        let public = keyfile::public_hex(&keyfile::load(path)?);
        if let Some((other, _)) = seen.iter().find(|(_, known)| *known == public) {
            let code = if *other == group { TrustCode::KeyId } else { TrustCode::Group };
            let args = vec![("code", code.as_str().into()), ("group", other.as_str().into())];
            return Err(Failure::said_about(path.display(), "root-key-twice", args));
        }
        seen.push((group, public));
    }
    Ok(())
}

/// Makes root 1, unsigned, and shows the digest to pin.
pub(super) fn init(common: &Common, verb: &Init) -> Result<Exit, Failure> {
    files::is_free(&verb.out)?;
    each_once(&[
        (Group::Government, &verb.government),
        (Group::CivilSociety, &verb.civil_society),
        (Group::Industry, &verb.industry),
    ])?;
    let groups = PartyGroups {
        government: publics(&verb.government)?,
        civil_society: publics(&verb.civil_society)?,
        industry: publics(&verb.industry)?,
    };
    let document = make_first_root(groups, verb.threshold).map_err(Failure::new)?;
    made(common, &document, &verb.out)
}

/// Makes the root after another, unsigned.
pub(super) fn rotate(common: &Common, verb: &Rotate) -> Result<Exit, Failure> {
    files::is_free(&verb.out)?;
    let named = [
        (Group::Government, &verb.government),
        (Group::CivilSociety, &verb.civil_society),
        (Group::Industry, &verb.industry),
    ]
    .map(|(group, paths)| (group, paths.as_slice()));
    each_once(&named)?;
    let named = named.into_iter().filter(|(_, paths)| !paths.is_empty());
    let groups = named.map(|(group, paths)| Ok((group, publics(paths)?))).collect::<Result<Vec<_>, Failure>>()?;
    let change = RootChange { groups, threshold: verb.threshold };
    let next = make_next_root(&document(&verb.from)?, &change);
    made(common, &next.map_err(|error| not_a_document(&verb.from, &error))?, &verb.out)
}

fn made(common: &Common, document: &Document, out: &Path) -> Result<Exit, Failure> {
    files::write_new(out, &document.bytes())?;
    let digest = document.payload_digest();
    let told = review(document, None, None, common.now().day()).map_err(|error| not_a_document(out, &error))?;
    if common.json {
        let out = out.display().to_string();
        let words = digest.proquints();
        let made = serde_json::json!({
            "out": out, "version": document.version, "digest": digest, "root_words": words, "told": as_json(&told),
        });
        output::json(&made)?;
        return Ok(Exit::Done);
    }
    let language = common.language()?;
    let file = out.display().to_string();
    match document.version {
        1 => output::line(&words(language, "root-made", &[("file", file.into())]))?,
        version => {
            output::line(&words(language, "root-next-made", &[("version", version.into()), ("file", file.into())]))?;
        }
    }
    let label = word(language, "root-digest");
    let width = label.chars().count();
    output::line(&format!("{label} {digest}\n{:width$} {}", "", digest.proquints()))?;
    print_told(&told, language)?;
    Ok(Exit::Done)
}
