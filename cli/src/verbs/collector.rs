//! `serve`, `enrol`, `stats` and `collect`: headquarters.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;
use roughcheck::base::from_hex;
use roughcheck::check::{Post, Procedure};
use roughcheck::sync::{Opener, write_receipts};
use roughcheck_collector::serve::{Limits, Options, ServeError};
use roughcheck_collector::{Collector, CollectorError, DatabaseUrl, StorageError, log, refusal_code};

use crate::common::Common;
use crate::files;
use crate::keyfile;
use crate::output::{self, Exit, Failure};
use crate::words::words;

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
    /// The receipt key; without it one is made at the first start
    #[arg(long, value_name = "FILE")]
    pub(crate) key: Option<PathBuf>,
    /// The time of --at is meant, though it is more than a day ahead of this machine's clock
    #[arg(long)]
    pub(crate) time_is_meant: bool,
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
    pub(crate) country: Option<String>,
    /// import, export or transit
    #[arg(long, required_unless_present = "revoke")]
    pub(crate) procedure: Option<Procedure>,
    /// A bundle to install first
    #[arg(long, value_name = "FILE")]
    pub(crate) bundle: Vec<PathBuf>,
    /// Send this device away: its key or the 16 digits of its key id
    #[arg(long, value_name = "DEVICE", conflicts_with_all = ["post", "country", "procedure"])]
    pub(crate) revoke: Option<String>,
    /// Answer yes to what would be asked: a post in a member of the EU becomes one of the EU
    #[arg(long)]
    pub(crate) yes: bool,
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

/// Runs the collector until SIGTERM.
pub(crate) fn serve(common: &Common, verb: &Serve) -> Result<Exit, Failure> {
    // A time to come that goes out to every phone wants a word; one of the past proves nothing to be over.
    let soon = crate::host::system_now().plus_days(1);
    let clock_is_meant = verb.time_is_meant || common.at.is_none_or(|at| at <= soon);
    if !clock_is_meant {
        output::complain(&Failure::said("clock-unmeant", Vec::new()), common.language()?);
    }
    let language = common.language()?;
    let receipt_key = verb.key.as_deref().map(|path| keyfile::secret(&keyfile::load(path)?, language)).transpose()?;
    let documents = verb.bundle.iter().map(|path| files::read(path)).collect::<Result<_, _>>()?;
    let at = common.at;
    let options = Options {
        database: database_url(&verb.db)?,
        listen: verb.listen,
        receipt_key,
        documents,
        clock: Arc::new(move || at.unwrap_or_else(crate::host::system_now)),
        clock_is_meant,
        limits: Limits::default(),
    };
    log::to_stderr();
    let ready = |address| drop(output::line(&format!("listening on http://{address}")));
    match roughcheck_collector::serve::serve(options, ready) {
        Ok(()) => Ok(Exit::Done),
        Err(ServeError::Collector(error)) => refused(common, &error),
        Err(error) => Err(Failure::new(error)),
    }
}

/// Makes a token, or revokes a device.
pub(crate) fn enrol(common: &Common, verb: &Enrol) -> Result<Exit, Failure> {
    let database = database_url(&verb.db)?;
    if verb.bundle.is_empty() {
        database.must_exist()?;
    }
    let mut collector = Collector::open(&database, None)?;
    for path in &verb.bundle {
        if let Err(error) = collector.install(&files::read(path)?, common.now()) {
            return refused(common, &error);
        }
    }
    if let Some(device) = &verb.revoke {
        let wrong = || Failure::said_about(format_args!("--revoke {device}"), "usage-device", Vec::new()).misuse();
        let bytes = from_hex(device).ok().filter(|bytes| matches!(bytes.len(), 8 | 32 | 33)).ok_or_else(wrong)?;
        collector.revoke(&bytes)?;
        match common.json {
            true => output::json(&serde_json::json!({ "revoked": device }))?,
            false => output::line(&words(common.language()?, "device-revoked", &[("device", device.as_str().into())]))?,
        }
        return Ok(Exit::Done);
    }
    let (Some(name), Some(country), Some(procedure)) = (verb.post.clone(), verb.country.as_deref(), verb.procedure)
    else {
        return Err(Failure::said("usage-enrol", Vec::new()).misuse());
    };
    let country = super::station::country_of_post(country, verb.yes, common.language()?)?;
    roughcheck::base::check_text(&name, Post::MAX_NAME).map_err(|problem| Failure::new_about("--post", problem))?;
    let token = collector.enrol(Post { country, name, procedure }, common.now())?.to_text();
    match common.json {
        true => output::json(&serde_json::json!({ "token": token.as_str() }))?,
        false => output::line(&token)?,
    }
    Ok(Exit::Done)
}

/// Prints the counts; a server may run meanwhile.
pub(crate) fn stats(common: &Common, verb: &Stats) -> Result<Exit, Failure> {
    let stats = database_url(&verb.db)?.readers()?.with(|reader| reader.stats())?;
    match common.json {
        true => output::json(&stats)?,
        false => output::line(&serde_json::to_string_pretty(&stats).map_err(Failure::new)?)?,
    }
    Ok(Exit::Done)
}

/// Ingests a sealed file and writes the receipts. The requests up to the first unreadable one are stored and receipted.
pub(crate) fn collect(common: &Common, verb: &Collect) -> Result<Exit, Failure> {
    let named = |problem: &dyn std::fmt::Display| Failure::new_about(verb.input.display(), problem);
    let file = files::read(&verb.input)?;
    let database = database_url(&verb.db)?;
    database.must_exist()?;
    let mut collector = Collector::open(&database, None)?;
    let opener = Opener::new(&file, collector.identity().seal_key()).map_err(|error| named(&error))?;
    let (mut answers, mut new, mut quarantined, mut problem, mut doubted) = (Vec::new(), 0, 0, None, false);
    for request in opener {
        let request = match request {
            Ok(request) => request,
            Err(error) => {
                problem = Some(named(&error));
                break;
            }
        };
        match collector.receive(&request, common.now())? {
            Ok(reply) => {
                doubted |= reply.ingested.clock_doubt().is_some();
                new += reply.ingested.new_entries();
                quarantined += reply.ingested.quarantined().len();
                answers.push(reply.answer);
            }
            Err(error) => problem = Some(named(&error)),
        }
    }
    files::write(&verb.out, &write_receipts(&answers))?;
    let counts = serde_json::json!({ "requests": answers.len(), "entries": new, "quarantined": quarantined });
    match common.json {
        true => output::json(&counts)?,
        false => {
            let count = |count: usize| u64::try_from(count).unwrap_or(u64::MAX).into();
            let args =
                [("requests", count(answers.len())), ("entries", new.into()), ("quarantined", count(quarantined))];
            output::line(&words(common.language()?, "collected", &args))?;
        }
    }
    if doubted {
        return Err(Failure::said_about(&verb.db, "clock-in-doubt", Vec::new()));
    }
    problem.map_or(Ok(Exit::Done), Err)
}

pub(crate) fn database_url(text: &str) -> Result<DatabaseUrl, Failure> {
    text.parse().map_err(|error: StorageError| {
        Failure::said_about(format_args!("--db {text}"), "usage-refused", vec![("detail", error.to_string().into())])
            .misuse()
    })
}

/// A refused trust document has its own exit code; every other error is one.
fn refused(common: &Common, error: &CollectorError) -> Result<Exit, Failure> {
    match refusal_code(error) {
        Some(_) => {
            output::complain(&Failure::new(error), common.language()?);
            Ok(Exit::Refuse)
        }
        None => Err(Failure::new(error)),
    }
}

impl From<CollectorError> for Failure {
    fn from(error: CollectorError) -> Self {
        Self::said("collector-failed", vec![("detail", error.to_string().into())])
    }
}

impl From<StorageError> for Failure {
    fn from(error: StorageError) -> Self {
        Self::said("collector-failed", vec![("detail", error.to_string().into())])
    }
}
