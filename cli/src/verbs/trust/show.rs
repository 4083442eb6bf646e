//! `trust show`: what a document says, who signed it, who is missing, and what differs from what is in force.

use std::path::{Path, PathBuf};

use clap::Args;
use roughcheck::base::shown as safe_text;
use roughcheck::messages::{Arg, Language, error_text};
use roughcheck::trust::{Bundle, Document, Group, Kind, Trust};
use roughcheck_issue::{Change, Described, Missing, Outcome, SignedBy, Told, Voices, review};
use serde_json::json;

use super::folder::{not_a_document, trusted};
use super::part::{as_json, print_told};
use crate::common::Common;
use crate::files;
use crate::output::{self, Exit, Failure};
use crate::words::words;

/// So many lines of one document are printed for people; programs get all.
const MOST: usize = 400;
/// And so many characters of a line.
const MOST_CHARACTERS: usize = 500;

#[derive(Debug, Args)]
pub(crate) struct Show {
    /// A part, head, bundle, revocation, alert, advisory, national part or root
    file: PathBuf,
    /// The bundle in force
    #[arg(long, value_name = "BUNDLE")]
    against: Option<PathBuf>,
}

/// A file as it is shown.
struct Shown {
    documents: Vec<Described>,
    told: Vec<Told>,
    /// Why nobody should sign it.
    refused: Option<String>,
    /// What a phone says of it; none for what installs inside a bundle only.
    outcome: Option<Outcome>,
}

pub(super) fn show(common: &Common, verb: &Show) -> Result<Exit, Failure> {
    let file = files::read(&verb.file)?;
    let in_force = trusted(verb.against.as_deref())?;
    let shown = Shown::of(&verb.file, &file, in_force.as_ref(), common)?;
    match common.json {
        true => output::json(&json!({
            "input": verb.file.display().to_string(), "documents": shown.documents, "told": as_json(&shown.told),
            "refused": shown.refused, "phone": shown.outcome,
        }))?,
        false => shown.print(common.language()?, in_force.is_some())?,
    }
    Ok(Exit::Done)
}

impl Shown {
    fn of(path: &Path, file: &[u8], in_force: Option<&Trust>, common: &Common) -> Result<Self, Failure> {
        let refused = |error: &dyn std::fmt::Display| not_a_document(path, error);
        let mut voices = Voices::default();
        if Bundle::is_bundle(file) {
            let bundle = Bundle::decode(file).map_err(|error| refused(&error))?;
            voices.hear(bundle.roots.iter().chain(&bundle.parts));
            let documents = Described::of_bundle(&bundle, &voices, in_force).map_err(|error| refused(&error))?;
            return Ok(Self { documents, told: Vec::new(), refused: None, outcome: Some(Outcome::of(file, in_force)) });
        }
        let document = Document::decode(file).map_err(|error| refused(&error))?;
        match in_force {
            Some(trust) => voices.hear(trust.stored().values()),
            None => voices.hear(&beside(path)),
        }
        let described = Described::of(&document, &voices, in_force).map_err(|error| refused(&error))?;
        let alone = document.kind.is_notice() || document.kind == Kind::Revocation;
        let outcome = (alone && in_force.is_some()).then(|| Outcome::of(file, in_force));
        let same =
            in_force.is_some_and(|trust| trust.stored().values().any(|one| one.payload_digest() == described.digest));
        let reviewed = if same { Ok(Vec::new()) } else { review(&document, None, in_force, common.now().day()) };
        let (told, refused) = match reviewed {
            Ok(told) => (told, None),
            Err(error) => (Vec::new(), Some(error.to_string())),
        };
        Ok(Self { documents: vec![described], told, refused, outcome })
    }

    fn print(&self, language: Language, compared: bool) -> Result<(), Failure> {
        for one in &self.documents {
            document(one, language, compared)?;
        }
        print_told(&self.told, language)?;
        if let Some(why) = &self.refused {
            line(language, "show-not-to-sign", &[("detail", why.as_str().into())])?;
        }
        match self.outcome.as_ref() {
            None => Ok(()),
            Some(Outcome { refused: Some(refused), .. }) => {
                let said = error_text(language, &refused.code).unwrap_or_default();
                let detail = format!("{}: {said} ({})", refused.code, refused.text);
                line(language, "show-phone-refuses", &[("detail", detail.into())])
            }
            Some(Outcome { noticed, refused: None }) => {
                line(language, "show-phone-takes", &[])?;
                noticed.iter().try_for_each(|one| output::line(&format!("  {}: {}", one.part, one.why)))
            }
        }
    }
}

/// The documents that lie beside a part: its roots and keys say who signed.
fn beside(path: &Path) -> Vec<Document> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let parts = files.filter(|path| path.extension().is_some_and(|extension| extension == "part"));
    parts.filter_map(|path| files::read(&path).ok()).filter_map(|bytes| Document::decode(&bytes).ok()).collect()
}

fn line(language: Language, id: &str, args: &[(&str, Arg)]) -> Result<(), Failure> {
    output::line(&words(language, id, args))
}

/// A line of a document, beneath its title.
fn within(language: Language, id: &str, args: &[(&str, Arg)]) -> Result<(), Failure> {
    output::line(&format!("  {}", words(language, id, args).replace('\n', "\n  ")))
}

fn document(one: &Described, language: Language, compared: bool) -> Result<(), Failure> {
    let title = [("kind", one.kind.as_str().into()), ("version", one.version.into())];
    line(language, "show-title", &title)?;
    within(language, "show-digest", &[("digest", one.digest.to_string().into())])?;
    if let Some(root) = one.root {
        within(language, "show-root", &[("digest", root.to_string().into())])?;
    }
    let lines = one.lines();
    for (name, value) in lines.iter().take(MOST) {
        output::line(&format!(
            "  {name}{}{}",
            if value.is_empty() { "" } else { ": " },
            value.replace('\n', "\n    ")
        ))?;
    }
    if lines.len() > MOST {
        let more = u64::try_from(lines.len() - MOST).unwrap_or(u64::MAX);
        within(language, "show-more", &[("count", more.into())])?;
    }
    if one.signed.is_empty() {
        within(language, "show-unsigned", &[])?;
    }
    one.signed.iter().try_for_each(|signed| signature(signed, language))?;
    one.missing.iter().try_for_each(|missing| lacks(one, missing, language))?;
    match one.in_force {
        Some(version) if one.changes.is_empty() => within(language, "show-same", &[("version", version.into())])?,
        Some(version) => within(language, "show-differs", &[("version", version.into())])?,
        None if compared => within(language, "show-new", &[])?,
        None => {}
    }
    one.changes.iter().try_for_each(|change| changed(change, language))
}

fn signature(signed: &SignedBy, language: Language) -> Result<(), Failure> {
    let group = signed.group.map(|group| group.as_str().to_owned());
    let authority = signed.authority.as_deref().map(|name| safe_text(name, MOST_CHARACTERS));
    let of: Vec<String> =
        [group, signed.participant.map(|code| code.to_string()), authority].into_iter().flatten().collect();
    let key = if of.is_empty() { signed.key.clone() } else { format!("{} ({})", signed.key, of.join(", ")) };
    let id = match signed.holds {
        Some(true) => "show-signed",
        Some(false) => "show-unsound",
        None => "show-unknown",
    };
    within(language, id, &[("key", key.into())])
}

fn lacks(one: &Described, missing: &Missing, language: Language) -> Result<(), Failure> {
    let asked = missing.keys.iter().filter(|(group, _)| missing.signatures > 0 || missing.groups.contains(group));
    let keys: Vec<String> = asked.map(|(group, key)| format!("{group} {key}")).collect();
    let more = missing.signatures.max(missing.groups.len());
    let args = [
        ("what", format!("{} {}", one.kind, one.version).into()),
        ("count", u64::try_from(more).unwrap_or(u64::MAX).into()),
        ("root", missing.root.into()),
        ("keys", keys.join("; ").into()),
    ];
    within(language, "trust-lacking", &args)?;
    let half = |(group, key): &(Group, String)| ("key", format!("{key} ({group})").into());
    missing.half.iter().try_for_each(|one| within(language, "show-half", &[half(one)]))
}

fn changed(change: &Change, language: Language) -> Result<(), Failure> {
    let what = match &change.list {
        Some(list) => format!("{list} {}", change.what),
        None => {
            let said = |value: &Option<serde_json::Value>| value.as_ref().map_or_else(String::new, ToString::to_string);
            format!("{} {} → {}", change.what, said(&change.before), said(&change.after))
        }
    };
    let what = safe_text(&what, MOST_CHARACTERS);
    let text = words(language, &format!("show-{}", change.change), &[("what", what.into())]);
    output::line(&format!("    {}", text.replace('\n', "\n    ")))
}
