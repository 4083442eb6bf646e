//! What may stand behind `issue`, and what its parts share.

use std::path::{Path, PathBuf};

use clap::Args;
use clap::builder::PossibleValuesParser;
use roughcheck::base::CountryCode;
use roughcheck::certificate::{CertificateRecord, TypedNumber};
use roughcheck::messages::Language;
use roughcheck_issue::EccLevel;

use super::handed_in::HandedIn;
use crate::common::Common;
use crate::output::{self, Failure};

/// How a picture's file ends.
pub(super) const ENDINGS: [&str; 3] = ["png", "svg", "txt"];

#[derive(Debug, Args)]
pub(crate) struct Issue {
    /// The issuing authority's key: a file, or `pkcs11:…` (RFC 7512) for one in a hardware security module
    #[arg(long)]
    pub(crate) key: PathBuf,
    /// Its password, in this file's first line (default: ROUGHCHECK_KEY_PASSWORD, or asked on the terminal)
    #[arg(long, value_name = "FILE")]
    pub(crate) password_file: Option<PathBuf>,
    /// A certificate object, a folder of them, or a JSON lines (.jsonl) or CSV (.csv) file
    ///
    /// The first line of a CSV file names the fields by their paths: number, issued, expires, origin, exporter.name,
    /// importer.name, parcels, lines[0].hs, lines[0].carats, lines[0].usd, seals and so on; hs, carats and usd stand for
    /// the only line, and several values of a cell are parted by `;` or `|`.
    #[arg(long = "in", value_name = "FILE", required_unless_present = "list", conflicts_with = "list")]
    pub(crate) input: Option<PathBuf>,
    /// A .png, .svg or .txt; for many, a folder
    #[arg(long, required_unless_present_any = ["list", "check"], conflicts_with_all = ["list", "check"])]
    pub(crate) out: Option<PathBuf>,
    /// Error correction: L, M, Q or H
    #[arg(long, default_value = "M")]
    pub(crate) ecc: EccLevel,
    /// What many become: png, svg or txt
    #[arg(long, value_name = "ENDING", default_value = "png", value_parser = PossibleValuesParser::new(ENDINGS))]
    pub(crate) format: String,
    /// Say what a phone will find, and sign nothing
    #[arg(long)]
    pub(crate) check: bool,
    /// The bundle of the phone that `--check` speaks of
    #[arg(long, value_name = "FILE", conflicts_with = "list")]
    pub(crate) bundle: Option<PathBuf>,
    /// Say what was issued, voided and replaced
    #[arg(long, conflicts_with = "check")]
    pub(crate) list: bool,
    /// Sign also what is asked about: a voided number again, a number that replaces one never signed, and, with
    /// `--participant`, for the first time with a key in a module
    #[arg(long)]
    pub(crate) yes: bool,
    /// The key that may revoke, for a replaced number that another key signed
    #[arg(long, value_name = "FILE")]
    pub(crate) revocation_key: Option<PathBuf>,
    /// The first root of the chain under which that revocation is made, as a document or its digest
    #[arg(long, value_name = "FILE|HEX", requires = "revocation_key")]
    pub(crate) root: Option<String>,
    /// Whose key it is, where it lies in a module (default: as all certificates say)
    #[arg(long, value_name = "CC", value_parser = crate::common::country)]
    pub(crate) participant: Option<CountryCode>,
    /// The ledger of a key that lies in a module (default: in the platform's data directory)
    #[arg(long, value_name = "FILE")]
    pub(crate) ledger: Option<PathBuf>,
}

pub(super) fn ending(path: &Path) -> Option<&str> {
    path.extension().and_then(|extension| extension.to_str())
}

/// Whose key it is, where its file does not say: as told, or as every certificate that can be read says.
pub(super) fn participant(verb: &Issue, handed_in: &HandedIn) -> Result<CountryCode, Failure> {
    let of = |record: &CertificateRecord| match record.participant.as_deref().map(str::parse) {
        Some(stated) => stated.ok(),
        None => TypedNumber::read(&record.number).understood().map(|number| number.participant),
    };
    let mut all = handed_in.rows.iter().filter_map(|row| row.record.as_ref().ok()).filter_map(of);
    let first = all.next().filter(|first| all.all(|one| one == *first));
    verb.participant.or(first).ok_or_else(|| Failure::said("usage-participant", Vec::new()).misuse())
}

pub(super) fn tell(common: &Common, input: &str, failure: &Failure, language: Language) -> Result<(), Failure> {
    output::complain(failure, language);
    match common.json {
        true => output::json(&serde_json::json!({ "input": input, "error": failure.to_string() })),
        false => Ok(()),
    }
}
