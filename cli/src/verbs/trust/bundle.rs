//! `trust head`, `trust pack` and `trust bundle`: the head over signed parts, and the bundle that phones install.

use std::path::{Path, PathBuf};

use clap::Args;
use roughcheck::base::Timestamp;
use roughcheck::messages::Language;
use roughcheck::trust::{Bundle, Document, Kind, Noticed, Trust};
use roughcheck_issue::{Gathered, Lacking, ManifestDates, by_group, lacking, prove};
use serde_json::json;

use super::folder::{HEAD, document, gather, not_a_document, place_head, trusted};
use super::part::signed;
use crate::common::Common;
use crate::files;
use crate::hsm::{self, AnySigner};
use crate::output::{self, Exit, Failure};
use crate::words::{Sentence, words};

const DAY_SECONDS: u64 = 86_400;

/// When a head is made, and how long it is good for.
#[derive(Debug, Args)]
pub(crate) struct Dates {
    /// When the head is made
    #[arg(long)]
    made_at: Timestamp,
    /// When the next one is due (default: 30 days later)
    #[arg(long)]
    next_update: Option<Timestamp>,
    /// From when on it is no longer enough (default: 400 days later)
    #[arg(long)]
    hard_end: Option<Timestamp>,
    /// Version of an older head that was made at a wrong time: no phone goes by that time any more
    #[arg(long, value_name = "VERSION")]
    floor_void: Vec<u64>,
    /// The time is meant, though it is more than a day from this clock
    #[arg(long)]
    time_is_meant: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Head {
    /// Folder of the parts
    #[arg(long)]
    parts: PathBuf,
    #[command(flatten)]
    dates: Dates,
    /// The bundle in force: the head is one version above its head
    #[arg(long, value_name = "BUNDLE")]
    against: Option<PathBuf>,
    /// Where to write it
    #[arg(long)]
    out: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct Pack {
    /// Folder of the parts
    #[arg(long)]
    parts: PathBuf,
    /// The head, or copies of it that different parties signed (default: the newest in the folder)
    #[arg(long, value_name = "FILE")]
    head: Vec<PathBuf>,
    /// The bundle in force: what a phone that has it would refuse is not packed
    #[arg(long, value_name = "BUNDLE")]
    against: Option<PathBuf>,
    /// Where to write the bundle
    #[arg(long)]
    out: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct Make {
    /// Folder of the parts
    #[arg(long)]
    parts: PathBuf,
    #[command(flatten)]
    dates: Dates,
    /// The bundle in force: what a phone that has it would refuse is not made
    #[arg(long, value_name = "BUNDLE")]
    against: Option<PathBuf>,
    /// Keys that sign the head
    #[arg(long)]
    key: Vec<PathBuf>,
    /// Their passwords, each in a file's first line, in the order of the keys that have one
    #[arg(long, value_name = "FILE")]
    password_file: Vec<PathBuf>,
    /// Where to write the bundle
    #[arg(long)]
    out: PathBuf,
}

impl Dates {
    fn checked(&self, common: &Common) -> Result<ManifestDates, Failure> {
        let made_at = self.made_at;
        if !self.time_is_meant && made_at.seconds().abs_diff(common.now().seconds()) > DAY_SECONDS {
            let args = vec![("clock", common.now().to_string().into())];
            return Err(Failure::said_about(format_args!("--made-at {made_at}"), "usage-made-at", args).misuse());
        }
        let (next_update, hard_end, floor_void) = (self.next_update, self.hard_end, self.floor_void.clone());
        Ok(ManifestDates { made_at, next_update, hard_end, floor_void })
    }
}

/// Makes the next head, unsigned.
pub(super) fn head(common: &Common, verb: &Head) -> Result<Exit, Failure> {
    let own = verb.parts.join(HEAD);
    let takes_over =
        verb.out == own || verb.out.canonicalize().is_ok_and(|out| own.canonicalize().is_ok_and(|own| own == out));
    if !takes_over {
        files::is_free(&verb.out)?;
    }
    let dates = verb.dates.checked(common)?;
    let in_force = trusted(verb.against.as_deref())?;
    let head =
        gather(&verb.parts)?.head(in_force.as_ref(), dates).map_err(|error| not_a_document(&verb.parts, &error))?;
    match takes_over {
        true => place_head(&verb.parts, &head)?,
        false => files::write_new(&verb.out, &head.bytes())?,
    }
    let file = verb.out.display().to_string();
    let args = [("version", head.version.into()), ("file", file.as_str().into())];
    match common.json {
        true => output::json(&json!({
            "done": words(Language::English, "head-made", &args), "out": file, "version": head.version,
            "digest": head.payload_digest(),
        }))?,
        false => output::line(&words(common.language()?, "head-made", &args))?,
    }
    Ok(Exit::Done)
}

/// Packs a head that enough have signed with the parts that it lists.
pub(super) fn pack(common: &Common, verb: &Pack) -> Result<Exit, Failure> {
    files::is_free(&verb.out)?;
    let in_force = trusted(verb.against.as_deref())?;
    let mut gathered = gather(&verb.parts)?;
    let named = verb.head.iter().map(|path| document(path)).collect::<Result<Vec<_>, _>>()?;
    let of_head = named.first().map(Document::payload_digest);
    for (path, copy) in verb.head.iter().zip(named) {
        if copy.kind != Kind::Manifest || Some(copy.payload_digest()) != of_head {
            return Err(Failure::said_about(path.display(), "pack-other-head", Vec::new()).misuse());
        }
        gathered.add(copy);
    }
    let head = of_head.map_or_else(|| gathered.newest_head(), |digest| gathered.named(digest)).cloned();
    let head = head.ok_or_else(|| Failure::said_about(verb.parts.display(), "pack-no-head", Vec::new()))?;
    let (bundle, noticed) = whole(&verb.parts, &gathered, &head, in_force.as_ref())?;
    place_head(&verb.parts, &head)?;
    files::write_new(&verb.out, &bundle.encode())?;
    packed(common, &bundle, &noticed, &verb.out)
}

/// Makes the head, signs it with the keys that are at hand, and packs.
pub(super) fn make(common: &Common, verb: &Make) -> Result<Exit, Failure> {
    files::is_free(&verb.out)?;
    let dates = verb.dates.checked(common)?;
    let in_force = trusted(verb.against.as_deref())?;
    let keys = hsm::signers(&verb.key, &verb.password_file, common.language()?)?;
    let (bundle, noticed) = bundle(&verb.parts, dates, &keys, in_force.as_ref(), &verb.out)?;
    packed(common, &bundle, &noticed, &verb.out)
}

/// Makes and packs a head over the parts in a folder, keeps the new head there, and tells what a phone would notice.
pub(crate) fn bundle(
    parts: &Path,
    dates: ManifestDates,
    keys: &[AnySigner],
    in_force: Option<&Trust>,
    out: &Path,
) -> Result<(Bundle, Vec<Noticed>), Failure> {
    let mut gathered = gather(parts)?;
    let head = gathered.head(in_force, dates).map_err(|error| not_a_document(parts, &error))?;
    let head = signed(&parts.join(HEAD), head, keys)?;
    gathered.add(head.clone());
    let (bundle, noticed) = whole(parts, &gathered, &head, in_force)?;
    place_head(parts, &head)?;
    files::write_new(out, &bundle.encode())?;
    Ok((bundle, noticed))
}

/// A bundle that enough have signed, and that a phone takes.
fn whole(
    parts: &Path,
    gathered: &Gathered,
    head: &Document,
    in_force: Option<&Trust>,
) -> Result<(Bundle, Vec<Noticed>), Failure> {
    let refused = |error: &dyn std::fmt::Display| not_a_document(parts, error);
    let bundle = gathered.pack(head).map_err(|error| refused(&error))?;
    let lacking = lacking(&bundle).map_err(|error| refused(&error))?;
    if !lacking.is_empty() {
        return Err(Failure::sentences(lacking.iter().map(who_lacks).collect()).of(parts.display()));
    }
    let installed = prove(&bundle.encode(), in_force).map_err(|error| {
        let args = vec![("code", error.code.as_str().into()), ("detail", error.detail.into())];
        Failure::said_about(parts.display(), "bundle-refused", args)
    })?;
    Ok((bundle, installed.noticed))
}

/// Who has still to sign a document.
fn who_lacks(one: &Lacking) -> Sentence {
    let standing = &one.standing;
    let asked = standing.waiting.iter().filter(|(group, _)| standing.needed > 0 || standing.groups.contains(group));
    let more = standing.needed.max(standing.groups.len());
    let args = vec![
        ("what", format!("{} {}", one.kind, one.version).into()),
        ("count", u64::try_from(more).unwrap_or(u64::MAX).into()),
        ("root", one.root.into()),
        ("keys", keys_by_group(&asked.copied().collect::<Vec<_>>()).into()),
    ];
    ("trust-lacking", args)
}

/// Keys by their groups, as names that are the same in every language.
fn keys_by_group(keys: &[(roughcheck::trust::Group, roughcheck::cose::KeyId)]) -> String {
    let of = |(group, ids): (roughcheck::trust::Group, Vec<roughcheck::cose::KeyId>)| {
        let ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
        format!("{group} {}", ids.join(", "))
    };
    by_group(keys).into_iter().map(of).collect::<Vec<_>>().join("; ")
}

fn packed(common: &Common, bundle: &Bundle, noticed: &[Noticed], out: &Path) -> Result<Exit, Failure> {
    let version = bundle.manifest.version;
    let args = [("version", version.into()), ("file", out.display().to_string().into())];
    if common.json {
        let done = words(Language::English, "bundle-made", &args);
        output::json(&json!({ "done": done, "version": version, "noticed": noticed }))?;
        return Ok(Exit::Done);
    }
    output::line(&words(common.language()?, "bundle-made", &args))?;
    noticed.iter().try_for_each(|one| output::line(&format!("  {}: {}", one.part, one.why)))?;
    Ok(Exit::Done)
}
