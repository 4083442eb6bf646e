//! `trust`: the ceremony that makes trust documents, and their installation.

use std::fs;
use std::path::{Path, PathBuf};

use clap::Subcommand;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use roughcheck::base::Timestamp;
use roughcheck::cose::{SecretKey, Signer};
use roughcheck::messages::{Arg, Language, error_text, text};
use roughcheck::trust::{Document, Groups, Kind};
use roughcheck_issue::{ManifestDates, make_bundle, make_first_root, part_telling};

use super::station::Shown;
use crate::common::Common;
use crate::files;
use crate::first_root::root_for;
use crate::hsm;
use crate::keyfile;
use crate::output::{self, Exit, Failure};
use crate::words::{word, words};

const DAY_SECONDS: u64 = 86_400;

#[derive(Debug, Subcommand)]
pub(crate) enum Trust {
    /// Install a bundle, alert, advisory, revocation or national part on this station
    Install {
        /// The file
        file: PathBuf,
    },
    /// Show what the station trusts, and how old that is
    Status,
    /// Make root 1, unsigned
    Init {
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
    },
    /// Make a part from its JSON, unsigned
    ///
    /// The JSON of each kind stands in docs/format.md, section 3, with an example. That of `national`, which a key of the
    /// participant with the use `national` signs, has: version, participant, made_at, as_of; participants (its own list);
    /// restrictions (id, basis origin|provenance|party|zone, countries, zones, parties, hs, mining, procedures, from,
    /// until, from_carats, outcome info|refer|refuse, law, source, exceptions, text by language); origin (statement
    /// undisclosed|missing, procedures, hs, from, until, outcome, returned, law, source, exceptions, text); tolerance;
    /// deadlines; holidays; contacts (role, name, phone, email, web, read_on, source); hand_out.
    Part {
        /// The kind
        #[arg(value_parser = part_kind())]
        kind: Kind,
        /// Its JSON
        #[arg(long = "in", value_name = "FILE")]
        input: PathBuf,
        /// The first root of the chain that it is made under, as a document or its digest (default: `root.part` beside it)
        #[arg(long, value_name = "FILE|HEX")]
        root: Option<String>,
        /// Where to write it
        #[arg(long)]
        out: PathBuf,
    },
    /// Sign parts in place
    Sign {
        /// The parts
        #[arg(required = true)]
        parts: Vec<PathBuf>,
        /// The key: a file, or `pkcs11:…` (RFC 7512) for one in a hardware security module
        #[arg(long)]
        key: PathBuf,
    },
    /// Make the head over signed parts, and pack them into a bundle
    Bundle {
        /// Folder of the parts
        #[arg(long)]
        parts: PathBuf,
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
        /// Keys that sign the head
        #[arg(long)]
        key: Vec<PathBuf>,
        /// Where to write the bundle
        #[arg(long)]
        out: PathBuf,
    },
}

fn part_kind() -> impl TypedValueParser<Value = Kind> {
    let names = Kind::ALL.into_iter().filter(|kind| kind.is_part()).map(Kind::as_str);
    PossibleValuesParser::new(names).try_map(|name| name.parse::<Kind>())
}

pub(crate) fn run(common: &Common, verb: &Trust) -> Result<Exit, Failure> {
    match verb {
        Trust::Install { file } => return install(common, file),
        Trust::Status => {
            let shown = Shown::of(common.open()?.status());
            match common.json {
                true => output::json(&shown)?,
                false => shown.print(common.language()?)?,
            }
        }
        Trust::Init { government, civil_society, industry, threshold, out } => {
            let groups = Groups {
                government: publics(government)?,
                civil_society: publics(civil_society)?,
                industry: publics(industry)?,
            };
            init(common, groups, *threshold, out)?;
        }
        Trust::Part { kind, input, root, out } => {
            let root = root_for(root.as_deref(), *kind, out)?;
            let (unsigned, composed) =
                part_telling(*kind, &files::read_text(input)?, root).map_err(|error| not_a_document(input, &error))?;
            files::write(out, &unsigned.encode())?;
            let args = [("kind", kind.as_str().into()), ("file", out.display().to_string().into())];
            match common.json {
                true => {
                    let done = words(Language::English, "part-made", &args);
                    output::json(&serde_json::json!({ "done": done, "composed": composed }))?;
                }
                false => output::line(&words(common.language()?, "part-made", &args))?,
            }
            if !common.json && !composed.is_empty() {
                let fields = [("fields", composed.join(", ").into())];
                output::line(&format!("  {}", words(common.language()?, "part-composed", &fields)))?;
            }
        }
        Trust::Sign { parts, key } => {
            let key = hsm::signer(key, common.language()?)?;
            for path in parts {
                sign(path, key.as_ref())?;
            }
            let count = u64::try_from(parts.len()).unwrap_or(u64::MAX);
            let args = [("count", count.into()), ("key", key.public_key().id().to_string().into())];
            said(common, "parts-signed", &args)?;
        }
        Trust::Bundle { parts, made_at, next_update, hard_end, floor_void, time_is_meant, key, out } => {
            if !time_is_meant && made_at.seconds().abs_diff(common.now().seconds()) > DAY_SECONDS {
                let args = vec![("clock", common.now().to_string().into())];
                return Err(Failure::said_about(format_args!("--made-at {made_at}"), "usage-made-at", args).misuse());
            }
            let dates = ManifestDates {
                made_at: *made_at,
                next_update: *next_update,
                hard_end: *hard_end,
                floor_void: floor_void.clone(),
            };
            let keys = key.iter().map(|path| keyfile::secret(&keyfile::load(path)?)).collect::<Result<Vec<_>, _>>()?;
            let version = bundle(parts, dates, &keys, out)?;
            let args = [("version", version.into()), ("file", out.display().to_string().into())];
            said(common, "bundle-made", &args)?;
        }
    }
    Ok(Exit::Done)
}

/// What was done: for programs always in the same words.
fn said(common: &Common, id: &str, args: &[(&str, Arg)]) -> Result<(), Failure> {
    match common.json {
        true => output::json(&serde_json::json!({ "done": words(Language::English, id, args) })),
        false => output::line(&words(common.language()?, id, args)),
    }
}

fn not_a_document(path: &Path, problem: &dyn std::fmt::Display) -> Failure {
    Failure::said_about(path.display(), "file-not-document", vec![("detail", problem.to_string().into())])
}

fn install(common: &Common, file: &Path) -> Result<Exit, Failure> {
    let bytes = files::read(file)?;
    let report = common.open()?.install(&bytes)?;
    let exit = if report.refused.is_some() { Exit::Refuse } else { Exit::Done };
    if common.json {
        output::json(&report)?;
    } else if let Some(refusal) = &report.refused {
        let language = common.language()?;
        let words = error_text(language, &refusal.code).unwrap_or_default();
        let words = format!("{}: {words} ({})", refusal.code, refusal.text);
        output::line(&output::coloured(&text(language, "say-refused", &[("text", words.into())]), exit))?;
    } else {
        let versions: Vec<String> =
            report.installed.iter().map(|(kind, version)| format!("{kind} {version}")).collect();
        output::say(common.language()?, "say-in-force", &[("versions", versions.join(", ").into())])?;
        for noticed in &report.noticed {
            output::line(&format!("  {}: {}", noticed.part, noticed.why))?;
        }
    }
    Ok(exit)
}

fn publics(paths: &[PathBuf]) -> Result<Vec<String>, Failure> {
    paths.iter().map(|path| keyfile::load(path).map(|key| keyfile::public_hex(&key))).collect()
}

/// Makes root 1, unsigned, and shows the digest to pin.
fn init(common: &Common, groups: Groups, threshold: u64, out: &Path) -> Result<(), Failure> {
    let document = make_first_root(groups, threshold).map_err(Failure::new)?;
    files::write(out, &document.bytes())?;
    let digest = document.payload_digest();
    match common.json {
        true => {
            let out = out.display().to_string();
            output::json(&serde_json::json!({ "out": out, "digest": digest, "root_words": digest.proquints() }))
        }
        false => {
            let language = common.language()?;
            output::line(&words(language, "root-made", &[("file", out.display().to_string().into())]))?;
            let label = word(language, "root-digest");
            output::line(&format!(
                "{label} {digest}\n{:width$} {}",
                "",
                digest.proquints(),
                width = label.chars().count()
            ))
        }
    }
}

/// Adds a signature to a part in place.
pub(crate) fn sign(path: &Path, key: &dyn Signer) -> Result<(), Failure> {
    let document = Document::decode(&files::read(path)?).map_err(|error| not_a_document(path, &error))?;
    let mut signed = document.signed;
    if !signed.sign(key) {
        return Err(Failure::said_about(path.display(), "key-cannot-sign", Vec::new()));
    }
    files::write(path, &signed.encode())
}

/// Packs the parts in a folder, keeps the new head there, and says its version.
pub(crate) fn bundle(parts: &Path, dates: ManifestDates, keys: &[SecretKey], out: &Path) -> Result<u64, Failure> {
    let failed = |error: std::io::Error| Failure::file(parts, &error);
    let mut documents = Vec::new();
    let mut previous = None;
    let entries = fs::read_dir(parts).map_err(failed)?;
    for entry in entries {
        let path = entry.map_err(failed)?.path();
        if path.extension().is_none_or(|extension| extension != "part") {
            continue;
        }
        let document = Document::decode(&files::read(&path)?).map_err(|error| not_a_document(&path, &error))?;
        if path.file_name().is_some_and(|name| name == "head.part") {
            previous = Some(document);
        } else {
            documents.push(document);
        }
    }
    let signers: Vec<&dyn Signer> = keys.iter().map(|key| -> &dyn Signer { key }).collect();
    let bundle = make_bundle(documents, previous.as_ref(), dates, &signers).map_err(Failure::new)?;
    files::write(&parts.join("head.part"), &bundle.manifest.bytes())?;
    files::write(out, &bundle.encode())?;
    Ok(bundle.manifest.version)
}
