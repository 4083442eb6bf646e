//! `station`: the phone.

use std::path::Path;

use clap::Subcommand;
use roughcheck::base::{CountryCode, Digest, PostCountry, post_country};
use roughcheck::check::{Post, Procedure};
use roughcheck::cose::Signer;
use roughcheck::messages::{Language, country_name, error_text, label, text as words};
use roughcheck::station::Status;
use roughcheck::sync::Token;
use roughcheck::trust::Root;
use roughcheck::{Station as Phone, token_words};
use serde::Serialize;

use crate::common::Common;
use crate::devicekey::DeviceKey;
use crate::files;
use crate::host;
use crate::output::{self, Exit, Failure};
use crate::words::{word, words as own_words};

#[derive(Debug, Subcommand)]
pub(crate) enum Station {
    /// Make a station
    Init {
        /// Country or participant of the post, such as EU, CH or AO
        #[arg(long)]
        country: String,
        /// Name of the post
        #[arg(long)]
        post: String,
        /// import, export or transit
        #[arg(long)]
        procedure: Procedure,
        /// The root to believe in: its digest in hexadecimal, or a file that holds it or the root itself
        #[arg(long, value_name = "HEX|FILE")]
        root: Option<String>,
        /// Answer yes to what would be asked: a post in a member of the EU becomes one of the EU
        #[arg(long)]
        yes: bool,
    },
    /// Introduce the station to its collector with the token from headquarters; make the station where there is none
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

/// A station's status, with the words that an officer compares aloud.
#[derive(Debug, Serialize)]
pub(crate) struct Shown {
    #[serde(flatten)]
    status: Status,
    /// The words of the root.
    root_words: Option<String>,
}

impl Shown {
    pub(crate) fn of(status: Status) -> Self {
        Self { root_words: status.root.map(|root| root.proquints()), status }
    }

    /// The station and its folder, with the root beneath.
    fn one_line(&self, folder: &Path, language: Language) -> String {
        let args = [("post", self.status.post.as_str().into()), ("folder", folder.display().to_string().into())];
        format!("{}{}", words(language, "say-station", &args), self.root_lines(language))
    }

    /// Prints what the station is and trusts, a line each, for people.
    pub(crate) fn print(&self, language: Language) -> Result<(), Failure> {
        let Status { sync, versions, .. } = &self.status;
        let procedure = words(language, &format!("procedure-{}", self.status.procedure), &[]);
        let mut rows = vec![("status-post", format!("{} {} ({procedure})", self.status.country, self.status.post))];
        rows.push(match (self.status.root, &self.root_words) {
            (Some(root), Some(spoken)) => ("status-root", format!("{root}\n{spoken}")),
            _ => ("status-root", words(language, "status-no-root", &[])),
        });
        rows.push(match (&self.status.head, self.status.age_days) {
            (Some(head), age) => {
                let days = [
                    ("made", head.made_at.day().to_string().into()),
                    ("days", u64::try_from(age.unwrap_or_default()).unwrap_or_default().into()),
                    ("next", head.next_update.day().to_string().into()),
                    ("end", head.hard_end.day().to_string().into()),
                ];
                ("status-trust", words(language, "status-trust-days", &days))
            }
            (None, _) => ("status-trust", words(language, "status-no-trust", &[])),
        });
        if !versions.is_empty() {
            let of_each = versions.iter().map(|(kind, version)| format!("{kind} {version}"));
            rows.push(("status-versions", of_each.collect::<Vec<_>>().join(", ")));
        }
        if let Some(refusal) = &self.status.distrusted {
            let text = error_text(language, &refusal.code).unwrap_or_else(|| refusal.text.clone());
            rows.push(("status-distrusted", text));
        }
        for notice in &self.status.noticed {
            rows.push(("status-noticed", words(language, &format!("noticed-{notice}"), &[])));
        }
        for one in &self.status.not_counted {
            rows.push(("status-not-counted", format!("{}: {}", one.part, one.why)));
        }
        if let Some(floor) = self.status.floor {
            rows.push(("status-floor", floor.to_string()));
        }
        rows.push(("status-device", self.status.device_key.clone()));
        rows.push(match sync.collectors.is_empty() {
            true => ("status-waiting", format!("{} · {}", sync.pending, words(language, "status-no-collector", &[]))),
            false => ("status-waiting", sync.pending.to_string()),
        });
        let never = || words(language, "status-never", &[]);
        rows.push(("status-receipt", sync.last_receipt.map_or_else(never, |at| at.to_string())));
        for one in &sync.quarantined {
            rows.push(("status-quarantined", format!("{}.{}: {}", one.epoch, one.seq, one.reason)));
        }
        if let Some(aside) = &self.status.set_aside {
            rows.push(("status-set-aside", aside.display().to_string()));
        }
        let rows: Vec<(String, String)> = rows.into_iter().map(|(id, value)| (label(language, id), value)).collect();
        let width = rows.iter().map(|(label, _)| label.chars().count()).max().unwrap_or(0);
        for (label, value) in rows {
            let beneath = format!("\n{:width$}  ", "");
            output::line(&format!("{label:<width$}  {}", value.replace('\n', &beneath)))?;
        }
        Ok(())
    }

    /// The root beneath a line of text; nothing where none is pinned.
    fn root_lines(&self, language: Language) -> String {
        let root = self.status.root.zip(self.root_words.as_deref());
        let root_word = word(language, "root");
        let beneath = root_word.chars().count();
        root.map_or(String::new(), |(digest, spoken)| format!("\n{root_word} {digest}\n{:beneath$} {spoken}", ""))
    }
}

pub(crate) fn run(common: &Common, verb: &Station) -> Result<Exit, Failure> {
    match verb {
        Station::Init { country, post, procedure, root, yes } => {
            let country = country_of_post(country, *yes, common.language()?)?;
            let folder = common.folder()?;
            let pin = root.as_deref().map(pinned_root).transpose()?;
            let post = Post { country, name: post.clone(), procedure: *procedure };
            Phone::init(&folder, post, pin)?;
            // Opening makes the station's keys.
            let station = common.open_in(&folder)?;
            station.record_noticed()?;
            let shown = Shown::of(station.status());
            match common.json {
                true => output::json(&shown)?,
                false => {
                    let language = common.language()?;
                    output::line(&shown.one_line(&folder, language))?;
                    if pin.is_none() && shown.status.root.is_none() {
                        output::line(&words(language, "status-no-root", &[]))?;
                    }
                }
            }
        }
        Station::Enrol { url, token } => return enrol(common, url.as_deref(), token),
        Station::Show => {
            let station = common.open()?;
            let shown = Shown::of(station.status());
            match common.json {
                true => output::json(&shown)?,
                false => {
                    let language = common.language()?;
                    shown.print(language)?;
                    say_undecided(&station, language)?;
                }
            }
        }
    }
    Ok(Exit::Done)
}

/// How many checks wait for somebody to record what was done; nothing where none does.
fn say_undecided(station: &Phone, language: Language) -> Result<(), Failure> {
    match station.undecided()? {
        0 => Ok(()),
        checks => output::line(&own_words(language, "undecided", &[("checks", checks.into())])),
    }
}

/// The same on the first screen, where nothing was asked: only where a station is there, and nothing is complained about.
pub(crate) fn say_undecided_here(language: Language) {
    let folder = files::default_station().ok().filter(|folder| folder.join("enrolment").is_file());
    let station = folder.and_then(|folder| host::open(&folder, None, language).ok());
    let _ = station.map(|station| say_undecided(&station, language));
}

/// Introduces the station to its collector: first on this machine alone, then, where an address is given, by asking it.
fn enrol(common: &Common, url: Option<&str>, token: &str) -> Result<Exit, Failure> {
    let token = Token::parse(token).map_err(|error| Failure::coded(token_words(error)).misuse())?;
    let folder = common.folder()?;
    files::make_folder(&folder)?;
    let key = DeviceKey::open(&folder, common.language()?)?;
    Phone::enrol(&folder, &token, key.public_key())?;
    let station = common.open_in(&folder)?;
    station.record_noticed()?;
    if let Some(url) = url {
        return super::sync::over_network(common, &station, url, super::sync::PATIENCE);
    }
    let shown = Shown::of(station.status());
    match common.json {
        true => output::json(&shown)?,
        false => {
            let language = common.language()?;
            output::line(&shown.one_line(&folder, language))?;
            output::say(language, "say-introduces", &[])?;
        }
    }
    Ok(Exit::Done)
}

/// The participant of a post: EU for a post in one of its members, after asking on a terminal.
pub(crate) fn country_of_post(text: &str, yes: bool, language: Language) -> Result<CountryCode, Failure> {
    let usage = |id| Failure::said_about(format_args!("--country {text}"), id, Vec::new()).misuse();
    match post_country(text) {
        None => Err(usage("usage-country")),
        Some(PostCountry::Own(code)) => Ok(code),
        Some(PostCountry::OfUnion(_)) if yes => Ok(CountryCode::EU),
        Some(PostCountry::OfUnion(code)) => {
            let country = [("country", country_name(language, code.as_str()).into())];
            match output::asked(&own_words(language, "ask-union", &country), language)? {
                Some(true) => Ok(CountryCode::EU),
                Some(false) | None => Err(usage("usage-country-union")),
            }
        }
    }
}

/// A digest in hexadecimal, a file that holds one, or the root itself.
fn pinned_root(text: &str) -> Result<Digest, Failure> {
    if let Ok(digest) = text.parse() {
        return Ok(digest);
    }
    let wrong = || Failure::said_about(format_args!("--root {text}"), "usage-root", Vec::new());
    let path = Path::new(text);
    if !path.is_file() {
        return Err(wrong());
    }
    let bytes = files::read(path)?;
    // Some editors write texts in UTF-16.
    let text = files::plain_text(bytes.clone()).map(String::into_bytes);
    text.as_deref().and_then(Root::pin_of).or_else(|| Root::pin_of(&bytes)).ok_or_else(wrong)
}
