//! The arguments of the command line.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand};
use roughcheck::base::{CountryCode, Instant};
use roughcheck::check::{Decision, Procedure};
use roughcheck::trust::Kind;
use roughcheck_issue::{EccLevel, KeyKind};

/// Offline verification of Kimberley Process certificates.
#[derive(Debug, Parser)]
#[command(name = "roughcheck", version, propagate_version = true)]
pub(crate) struct Arguments {
    #[command(flatten)]
    pub(crate) common: Common,
    #[command(subcommand)]
    pub(crate) verb: Verb,
}

/// Options of every verb.
#[derive(Debug, Args)]
pub(crate) struct Common {
    /// Print JSON on standard output, and nothing else there
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// The station's folder (default: the platform's data directory)
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) station: Option<PathBuf>,
    /// What the phone's clock says, e.g. 2026-03-01T10:00:00Z
    #[arg(long, global = true, value_name = "TIME")]
    pub(crate) at: Option<Instant>,
    /// The officer's language: en, fr
    #[arg(long, global = true, value_name = "CODE")]
    pub(crate) lang: Option<String>,
    /// Who acts
    #[arg(long, global = true, value_name = "REF")]
    pub(crate) officer: Option<String>,
}

/// The verbs.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Make everything that one needs to try it, and check it
    Demo(Demo),
    /// Check certificates: photographs, texts, folders, `-`, or the text itself
    Check(Check),
    /// Show a certificate's fields, with no verdict and no entry
    Read(Read),
    /// Record what the officer did about a check
    Decide(Decide),
    /// Read and verify the journal
    #[command(subcommand)]
    Journal(Journal),
    /// Send what is waiting to the collector, and take what comes back
    Sync(Sync),
    /// Set up the phone
    #[command(subcommand)]
    Station(Station),
    /// Make and install trust documents
    #[command(subcommand)]
    Trust(Trust),
    /// Make an authority's own revocation, installable alone
    Revoke(Revoke),
    /// Make and show keys
    #[command(subcommand)]
    Key(Key),
    /// Sign and draw certificates
    Issue(Issue),
    /// Run the collector: take in the journals of many stations
    Serve(Serve),
    /// Make a one-time token for a station, or send a device away
    Enrol(Enrol),
    /// Show the collector's counts over all epochs
    Stats(Stats),
    /// Take in a file of `sync --to` and write the receipts for it
    Collect(Collect),
}

#[derive(Debug, Args)]
pub(crate) struct Serve {
    /// The database: sqlite:FILE
    #[arg(long, value_name = "URL")]
    pub(crate) db: String,
    /// Where to listen, e.g. 127.0.0.1:8080; port 0 for any
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8080")]
    pub(crate) listen: SocketAddr,
    /// A bundle, alert, advisory or revocation to install and hand out; kept in the database
    #[arg(long, value_name = "FILE")]
    pub(crate) bundle: Vec<PathBuf>,
    /// The receipt key, where it is not to be made at first start
    #[arg(long, value_name = "FILE")]
    pub(crate) key: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Enrol {
    /// The database: sqlite:FILE
    #[arg(long, value_name = "URL")]
    pub(crate) db: String,
    /// Name of the post
    #[arg(long, required_unless_present = "revoke")]
    pub(crate) post: Option<String>,
    /// Country or participant of the post
    #[arg(long, required_unless_present = "revoke")]
    pub(crate) country: Option<CountryCode>,
    /// import, export or transit
    #[arg(long, required_unless_present = "revoke")]
    pub(crate) procedure: Option<Procedure>,
    /// A bundle to install first
    #[arg(long, value_name = "FILE")]
    pub(crate) bundle: Vec<PathBuf>,
    /// Send this device away: its key or the 16 digits of its key id
    #[arg(long, value_name = "DEVICE", conflicts_with_all = ["post", "country", "procedure"])]
    pub(crate) revoke: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Stats {
    /// The database: sqlite:FILE
    #[arg(long, value_name = "URL")]
    pub(crate) db: String,
}

#[derive(Debug, Args)]
pub(crate) struct Collect {
    /// The database: sqlite:FILE
    #[arg(long, value_name = "URL")]
    pub(crate) db: String,
    /// The file of `sync --to`
    #[arg(long = "in", value_name = "FILE")]
    pub(crate) input: PathBuf,
    /// Where to write the receipts, for `sync --receipt`
    #[arg(long)]
    pub(crate) out: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct Demo {
    /// A new folder
    pub(crate) dir: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct Check {
    /// Photographs (JPEG, PNG), text files, folders, `-` for standard input, or the text itself
    #[arg(required_unless_present = "number")]
    pub(crate) inputs: Vec<String>,
    /// What was observed of the parcel, as JSON
    #[arg(long, value_name = "FILE")]
    pub(crate) parcel: Option<PathBuf>,
    /// The printed number; alone, for a certificate without a code
    #[arg(long)]
    pub(crate) number: Option<String>,
    /// import, export or transit (default: the post's)
    #[arg(long)]
    pub(crate) procedure: Option<Procedure>,
    /// The earlier check whose typed parcel this one corrects
    #[arg(long, value_name = "SEQ")]
    pub(crate) corrects: Option<String>,
    /// Record nothing
    #[arg(long)]
    pub(crate) dry_run: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Read {
    /// A photograph, a text file, `-`, or the text itself
    pub(crate) input: String,
}

#[derive(Debug, Args)]
pub(crate) struct Decide {
    /// The check: SEQ of the current epoch, or EPOCH.SEQ
    pub(crate) seq: String,
    /// release, hold or seize
    pub(crate) decision: Decision,
    /// Why, where it does not fit the verdict
    #[arg(long)]
    pub(crate) reason: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Journal {
    /// List every entry, a line each
    List,
    /// Show one entry with its sealed fields
    Show {
        /// SEQ of the current epoch, or EPOCH.SEQ
        seq: String,
    },
    /// Verify the whole journal; change nothing
    Verify {
        /// Also hold it against a head that somebody kept: the text of `journal head`, or a file or picture of it
        #[arg(long, value_name = "TEXT|FILE")]
        head: Option<String>,
    },
    /// Give the newest signed head to a witness
    Head {
        /// A .png, .svg or .txt
        #[arg(long)]
        out: Option<PathBuf>,
    },
    /// Write every record and head as lines of JSON, so that somebody else can verify them; no personal field is in it
    Export {
        /// A new file
        file: PathBuf,
    },
    /// Remove the rows that a receipt covers and that are older than the policy's years
    Prune,
    /// Delete the personal fields of an entry
    Forget {
        /// SEQ of the current epoch, or EPOCH.SEQ
        seq: String,
    },
}

#[derive(Debug, Args)]
#[command(group = clap::ArgGroup::new("way").required(true).multiple(false))]
pub(crate) struct Sync {
    /// Where the collector answers: https://…, or http:// on this machine alone
    #[arg(group = "way")]
    pub(crate) url: Option<String>,
    /// How many seconds one call tries
    #[arg(long, value_name = "SECONDS", default_value_t = 20)]
    pub(crate) patience: u64,
    /// Write everything into a file, sealed to the collector's key
    #[arg(long, value_name = "FILE", group = "way")]
    pub(crate) to: Option<PathBuf>,
    /// Take the receipts that came back for such a file
    #[arg(long, value_name = "FILE", group = "way")]
    pub(crate) receipt: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Station {
    /// Make a station
    Init {
        /// Country or participant of the post
        #[arg(long)]
        country: CountryCode,
        /// Name of the post
        #[arg(long)]
        post: String,
        /// import, export or transit
        #[arg(long)]
        procedure: Procedure,
        /// The root to believe in: its digest in hexadecimal, or a file that holds it or the root itself
        #[arg(long, value_name = "HEX|FILE")]
        root: Option<String>,
    },
    /// Introduce the station to its collector, with the token that headquarters gave; makes the station where none is
    Enrol {
        /// Where the collector answers; it is asked at once
        url: Option<String>,
        /// The token; works without a network
        #[arg(long)]
        token: String,
    },
    /// Show the station
    Show,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Trust {
    /// Install a bundle, alert, advisory or revocation on this station
    Install {
        /// The file
        file: PathBuf,
    },
    /// Show what the station trusts, and how old it is
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
    Part {
        /// The kind
        #[arg(value_parser = part_kind())]
        kind: Kind,
        /// Its JSON
        #[arg(long = "in", value_name = "FILE")]
        input: PathBuf,
        /// Where to write it
        #[arg(long)]
        out: PathBuf,
    },
    /// Sign parts in place
    Sign {
        /// The parts
        #[arg(required = true)]
        parts: Vec<PathBuf>,
        /// The key
        #[arg(long)]
        key: PathBuf,
    },
    /// Make the head over signed parts and pack them
    Bundle {
        /// Folder of the parts
        #[arg(long)]
        parts: PathBuf,
        /// When the head is made
        #[arg(long)]
        made_at: Instant,
        /// When the next one is due (default: 30 days later)
        #[arg(long)]
        next_update: Option<Instant>,
        /// From when on it is no longer enough (default: 400 days later)
        #[arg(long)]
        hard_end: Option<Instant>,
        /// Keys that sign the head
        #[arg(long)]
        key: Vec<PathBuf>,
        /// Where to write the bundle
        #[arg(long)]
        out: PathBuf,
    },
}

#[derive(Debug, Args)]
#[command(group = clap::ArgGroup::new("what").required(true).multiple(false))]
pub(crate) struct Revoke {
    /// The number to void
    #[arg(long, group = "what")]
    pub(crate) number: Option<String>,
    /// The key to revoke, 16 hexadecimal digits
    #[arg(long, group = "what")]
    pub(crate) key_id: Option<String>,
    /// Why; for a key: compromised or retired
    #[arg(long)]
    pub(crate) reason: String,
    /// Since when a key is compromised (a time) or retired (its day)
    #[arg(long)]
    pub(crate) since: Option<Instant>,
    /// The authority's key
    #[arg(long)]
    pub(crate) key: PathBuf,
    /// Where to write it
    #[arg(long)]
    pub(crate) out: PathBuf,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Key {
    /// Make a key
    New {
        /// What it is for
        #[arg(long, value_parser = key_kind())]
        kind: KeyKind,
        /// Whose key
        #[arg(long)]
        participant: CountryCode,
        /// Name of its holder
        #[arg(long)]
        name: String,
        /// Where to write it; readable by its owner only
        #[arg(long)]
        out: PathBuf,
        /// Seal the key with the password in this file's first line
        #[arg(long, value_name = "FILE")]
        password_file: Option<PathBuf>,
    },
    /// Show the public half
    Show {
        /// The key file
        file: PathBuf,
    },
}

#[derive(Debug, Args)]
pub(crate) struct Issue {
    /// The issuing authority's key
    #[arg(long)]
    pub(crate) key: PathBuf,
    /// A certificate object, a folder of them, or a JSON-lines file
    #[arg(long = "in", value_name = "FILE")]
    pub(crate) input: PathBuf,
    /// A .png, .svg or .txt; for many, a folder
    #[arg(long)]
    pub(crate) out: PathBuf,
    /// Error correction: L, M, Q or H
    #[arg(long, default_value = "M")]
    pub(crate) ecc: EccLevel,
}

/// The kinds of document that are made from JSON.
fn part_kind() -> impl TypedValueParser<Value = Kind> {
    let names = Kind::ALL.into_iter().filter(|kind| kind.is_part()).map(Kind::as_str);
    PossibleValuesParser::new(names).try_map(|name| name.parse::<Kind>())
}

fn key_kind() -> impl TypedValueParser<Value = KeyKind> {
    PossibleValuesParser::new(KeyKind::ALL.map(KeyKind::as_str))
        .try_map(|name| KeyKind::from_name(&name).ok_or("not a kind of key"))
}
