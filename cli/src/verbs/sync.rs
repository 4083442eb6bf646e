//! `sync`: sends what is waiting, over a network or as a file, and takes what comes back.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use clap::Args;
use roughcheck::Station;
use roughcheck::messages::Language;
use roughcheck::station::{SyncCall, SyncEvent, SyncReport, SyncStep, TrustNews};

use crate::common::Common;
use crate::files;
use crate::hint::waiting;
use crate::output::{self, Exit, Failure};
use crate::transport::Transport;

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

/// How long one call tries, unless it is told otherwise.
pub(crate) const PATIENCE: Duration = Duration::from_secs(20);

pub(crate) fn run(common: &Common, verb: &Sync) -> Result<Exit, Failure> {
    let station = common.open()?;
    match (&verb.url, &verb.to, &verb.receipt) {
        (Some(url), ..) => over_network(common, &station, url, Duration::from_secs(verb.patience)),
        (_, Some(file), _) => to_file(common, &station, file),
        (.., Some(file)) => from_file(common, &station, file),
        _ => Err(Failure::said("usage-sync-way", Vec::new()).misuse()),
    }
}

/// Sends until the collector has everything, somebody must be asked, or the time is up. The next call goes on.
pub(crate) fn over_network(common: &Common, station: &Station, url: &str, patience: Duration) -> Result<Exit, Failure> {
    let transport = Transport::new(url)?;
    let start = Instant::now();
    let (mut session, mut event) = (SyncCall::default(), SyncEvent::Begin);
    loop {
        let left = patience.saturating_sub(start.elapsed());
        event = match session.step(station, event, u64::try_from(left.as_millis()).unwrap_or(u64::MAX))? {
            SyncStep::Send(request) => SyncEvent::Replied(transport.post(&request, left)),
            SyncStep::Wait(milliseconds) => {
                std::thread::sleep(Duration::from_millis(milliseconds));
                SyncEvent::Waited
            }
            SyncStep::Done => return print(common, session.report()),
        };
    }
}

fn to_file(common: &Common, station: &Station, file: &Path) -> Result<Exit, Failure> {
    let outgoing = station.outgoing_file()?;
    files::write(file, &outgoing.file)?;
    print(common, &SyncReport::of_outgoing(&outgoing, station.pending()?))
}

fn from_file(common: &Common, station: &Station, file: &Path) -> Result<Exit, Failure> {
    print(common, &station.accept_file_reporting(&files::read(file)?)?)
}

fn print(common: &Common, report: &SyncReport) -> Result<Exit, Failure> {
    match common.json {
        true => output::json(report)?,
        false => tell(report, common.language()?)?,
    }
    let Some(stop) = &report.stop else { return Ok(Exit::Done) };
    let language = common.language()?;
    let about = format!("sync: {}", waiting(report.pending, language));
    output::complain(&Failure::about(about.trim_end_matches('.'), stop.words()), language);
    Ok(Exit::Failed)
}

fn tell(report: &SyncReport, language: Language) -> Result<(), Failure> {
    let counts =
        [("sent", report.sent.into()), ("accepted", report.accepted.into()), ("pending", report.pending.into())];
    output::say(language, "say-sent", &counts)?;
    for one in &report.quarantined {
        let entry = format!("{}.{}", one.epoch, one.seq);
        let reason = one.reason.to_string();
        output::say(language, "say-quarantined", &[("entry", entry.into()), ("reason", reason.into())])?;
    }
    if let Some(fork) = &report.fork {
        output::say(language, "say-fork", &[("detail", fork.text().into())])?;
    }
    if report.trust == TrustNews::Installed {
        output::say(language, "say-trust-news", &[])?;
    }
    report
        .alerts
        .iter()
        .try_for_each(|alert| output::say(language, "say-alert", &[("text", alert.text.as_str().into())]))
}
