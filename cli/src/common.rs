//! Options of every verb, and what they stand for.

use std::path::{Path, PathBuf};

use clap::Args;
use roughcheck::base::{CountryCode, CountryCodeError, Timestamp};
use roughcheck::messages::Language;
use roughcheck::{Options, Station};

use crate::files;
use crate::host;
use crate::output::Failure;
pub(crate) use crate::words::system_language;

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
    pub(crate) at: Option<Timestamp>,
    /// The officer's language: en, fr, pt, es, ru, ar or zh (default: the system's)
    #[arg(long, global = true, value_name = "CODE")]
    pub(crate) lang: Option<String>,
    /// Who acts
    #[arg(long, global = true, value_name = "REF")]
    pub(crate) officer: Option<String>,
}

impl Common {
    /// What the clock says, or what `--at` says it does.
    pub(crate) fn now(&self) -> Timestamp {
        self.at.unwrap_or_else(host::system_now)
    }

    /// The officer's language: `--lang`, or else the system's.
    pub(crate) fn language(&self) -> Result<Language, Failure> {
        let Some(code) = &self.lang else { return Ok(system_language()) };
        Language::parse(code).ok_or_else(|| {
            let known: Vec<&str> = Language::ALL.iter().map(|language| language.as_str()).collect();
            Failure::said_about(format_args!("--lang {code}"), "usage-lang", vec![("known", known.join(", ").into())])
                .misuse()
        })
    }

    /// Options of a check that every verb shares.
    pub(crate) fn options(&self) -> Result<Options, Failure> {
        Ok(Options { language: self.language()?, officer: self.officer.clone(), ..Options::default() })
    }

    /// The station's folder.
    pub(crate) fn folder(&self) -> Result<PathBuf, Failure> {
        self.station.clone().map_or_else(files::default_station, Ok)
    }

    /// Opens the station.
    pub(crate) fn open(&self) -> Result<Station, Failure> {
        self.open_in(&self.folder()?)
    }

    /// Opens the station in this folder.
    pub(crate) fn open_in(&self, folder: &Path) -> Result<Station, Failure> {
        host::open(folder, self.at, self.language()?)
    }
}

/// A country or participant as people type it: lower case is raised.
pub(crate) fn country(text: &str) -> Result<CountryCode, CountryCodeError> {
    text.trim().to_ascii_uppercase().parse()
}

#[cfg(test)]
mod tests {
    use super::country;

    #[test]
    fn lower_case_is_raised() {
        assert_eq!(country(" eu").map(|code| code.to_string()).as_deref(), Ok("EU"));
        assert!(country("e").is_err() && country("EUR").is_err());
    }
}
