//! `sync`: sends what is waiting, over a network or as a file, and takes what comes back.

use std::path::Path;
use std::time::{Duration, Instant};

use roughcheck::Station;
use roughcheck::base::{Digest, to_hex};
use roughcheck::station::Accepted;
use roughcheck::sync::{BatchLimits, Courier, Next, Standing, Told};
use roughcheck::trust::Alert;
use serde::Serialize;

use crate::args::{Common, Sync};
use crate::files;
use crate::keyfile::random;
use crate::output::{self, Exit, Failure};
use crate::transport::Transport;

/// How long one call tries, unless it is told otherwise.
pub(crate) const PATIENCE: Duration = Duration::from_secs(20);

/// What a call did.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Outcome {
    sent: u64,
    accepted: u64,
    quarantined: Vec<PutApart>,
    pending: u64,
    receipt: Option<Digest>,
    fork: Option<Fork>,
    alerts: Vec<Alert>,
    trust: &'static str,
    #[serde(skip)]
    trouble: Option<String>,
}

#[derive(Debug, Serialize)]
struct PutApart {
    epoch: String,
    seq: u64,
    reason: String,
}

#[derive(Debug, Serialize)]
struct Fork {
    kind: &'static str,
    epoch: String,
    seq: u64,
}

pub(crate) fn run(common: &Common, verb: &Sync) -> Result<Exit, Failure> {
    let station = common.open()?;
    match (&verb.url, &verb.to, &verb.receipt) {
        (Some(url), ..) => over_network(common, &station, url, Duration::from_secs(verb.patience)),
        (_, Some(file), _) => to_file(common, &station, file),
        (.., Some(file)) => from_file(common, &station, file),
        _ => Err(Failure::usage("name an address, --to FILE or --receipt FILE")),
    }
}

/// Sends until the collector has everything, somebody must be asked, or the time is up. The next call goes on.
pub(crate) fn over_network(common: &Common, station: &Station, url: &str, patience: Duration) -> Result<Exit, Failure> {
    let transport = Transport::new(url)?;
    let (start, mut courier, mut limits) = (Instant::now(), Courier::default(), BatchLimits::default());
    let mut outcome = Outcome { trust: "unchanged", ..Outcome::default() };
    while let Some(request) = station.next_batch(limits)? {
        let left = patience.saturating_sub(start.elapsed());
        if left.is_zero() {
            outcome.trouble = Some("there was no time for the rest: call again".to_owned());
            break;
        }
        let mut next = courier.judge(transport.post(&request, left), u64::from_be_bytes(random()?));
        if let Next::Read(body) = next {
            match station.accept(&body) {
                Ok(accepted) => {
                    courier.arrived();
                    outcome.add(&accepted);
                    match accepted.standing {
                        Standing::Known => continue,
                        standing => {
                            outcome.trouble = Some(standing_text(standing).to_owned());
                            break;
                        }
                    }
                }
                Err(roughcheck::Error::Receipt(error)) => {
                    outcome.trouble = Some(error.to_string());
                    next = courier.nobody(u64::from_be_bytes(random()?));
                }
                Err(error) => return Err(error.into()),
            }
        }
        match next {
            Next::Wait(milliseconds) => {
                let wait = Duration::from_millis(milliseconds);
                if wait >= patience.saturating_sub(start.elapsed()) {
                    outcome.trouble.get_or_insert_with(|| {
                        format!("no collector answered: try again in {} s or later", wait.as_secs().max(1))
                    });
                    break;
                }
                std::thread::sleep(wait);
            }
            Next::Less if limits.rows > 1 => limits = limits.halved(),
            Next::Less => {
                outcome.trouble = Some(roughcheck::sync::Stop::TooLarge.text().to_owned());
                break;
            }
            Next::Stop(stop) => {
                outcome.trouble = Some(stop.text().to_owned());
                break;
            }
            Next::Read(_) => {}
        }
    }
    outcome.pending = station.pending()?;
    outcome.sent = outcome.accepted;
    outcome.print(common)
}

const fn standing_text(standing: Standing) -> &'static str {
    match standing {
        Standing::Known => "",
        Standing::Unknown => "the collector does not know this station: enrol it with a token from headquarters",
        Standing::Revoked => "the collector no longer takes entries of this station: ask headquarters",
    }
}

fn to_file(common: &Common, station: &Station, file: &Path) -> Result<Exit, Failure> {
    let outgoing = station.outgoing_file()?;
    files::write(file, &outgoing.file)?;
    let pending = station.pending()?;
    Outcome { sent: outgoing.entries, pending, trust: "unchanged", ..Outcome::default() }.print(common)
}

fn from_file(common: &Common, station: &Station, file: &Path) -> Result<Exit, Failure> {
    let mut outcome = Outcome { trust: "unchanged", ..Outcome::default() };
    for accepted in station.accept_file(&files::read(file)?)? {
        outcome.add(&accepted);
        if accepted.standing != Standing::Known {
            outcome.trouble = Some(standing_text(accepted.standing).to_owned());
        }
    }
    outcome.pending = station.pending()?;
    outcome.print(common)
}

impl Outcome {
    fn add(&mut self, accepted: &Accepted) {
        self.accepted += accepted.entries;
        self.receipt = Some(accepted.receipt);
        for (epoch, seq, reason) in &accepted.quarantined {
            self.quarantined.push(PutApart { epoch: to_hex(epoch), seq: *seq, reason: reason.clone() });
        }
        if let Some(told) = accepted.told {
            let (kind, epoch, seq) = match told {
                Told::Fork { epoch, seq } => ("fork", epoch, seq),
                Told::Behind { epoch, seq, .. } => ("behind", epoch, seq),
            };
            self.fork = Some(Fork { kind, epoch: to_hex(&epoch), seq });
        }
        if accepted.installed.iter().any(|report| report.refused.is_none()) {
            self.trust = "installed";
        }
        self.alerts.extend(accepted.alerts.iter().cloned());
    }

    fn print(&self, common: &Common) -> Result<Exit, Failure> {
        match common.json {
            true => output::json(self)?,
            false => self.tell()?,
        }
        let Some(trouble) = &self.trouble else { return Ok(Exit::Done) };
        output::complain(&Failure::new(format_args!("sync: {trouble}; {} entries wait and are kept", self.pending)));
        Ok(Exit::Failed)
    }

    fn tell(&self) -> Result<(), Failure> {
        output::line(&format!("sent {}, acknowledged {}, waiting {}", self.sent, self.accepted, self.pending))?;
        for one in &self.quarantined {
            output::line(&format!("put apart: entry {}.{} ({})", one.epoch, one.seq, one.reason))?;
        }
        if let Some(fork) = &self.fork {
            let what = match fork.kind {
                "fork" => "this station's key is in two places: somebody else recorded another entry",
                _ => "the collector has more entries of this station than it has itself: it was restored or cut",
            };
            output::line(&format!("{what} at {}.{}; it goes on with a new key in a new epoch", fork.epoch, fork.seq))?;
        }
        if self.trust == "installed" {
            output::line("new trust documents were installed")?;
        }
        self.alerts.iter().try_for_each(|alert| output::line(&format!("alert: {}", alert.text)))
    }
}
