//! `trust list`: what this station has on its lists.

use clap::{Args, ValueEnum};
use roughcheck::trust::{Document, Kind, Slot};
use roughcheck_issue::listed_items;
use serde_json::{Value, json};

use crate::common::Common;
use crate::output::{self, Exit, Failure};
use crate::words::words;

#[derive(Debug, Clone, Copy, ValueEnum)]
enum ListName {
    Alerts,
    Advisories,
    Revocations,
    Restrictions,
    Closed,
    National,
}

impl ListName {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Alerts => "alerts",
            Self::Advisories => "advisories",
            Self::Revocations => "revocations",
            Self::Restrictions => "restrictions",
            Self::Closed => "closed",
            Self::National => "national",
        }
    }

    /// Where it stands: in which documents, and in which of their lists; none lists the documents themselves.
    const fn places(self) -> &'static [(Kind, Option<&'static str>)] {
        match self {
            Self::Alerts => &[(Kind::Alerts, Some("alerts"))],
            Self::Advisories => &[(Kind::Advisories, Some("advisories")), (Kind::Advisories, Some("assessments"))],
            Self::Revocations => &[
                (Kind::Revocations, Some("numbers")),
                (Kind::Revocations, Some("runs")),
                (Kind::Revocations, Some("taken_back")),
                (Kind::Revocation, Some("numbers")),
                (Kind::Revocation, Some("keys")),
            ],
            Self::Restrictions => &[(Kind::National, Some("restrictions"))],
            Self::Closed => &[],
            Self::National => &[(Kind::National, None)],
        }
    }
}

#[derive(Debug, Args)]
pub(crate) struct List {
    /// Which list
    #[arg(value_enum)]
    list: ListName,
}

pub(super) fn list(common: &Common, verb: &List) -> Result<Exit, Failure> {
    let documents = common.open()?.trust_documents();
    let items: Vec<(String, Value)> =
        verb.list.places().iter().flat_map(|place| of_place(&documents, *place)).collect();
    if common.json {
        let items: Vec<&Value> = items.iter().map(|(_, item)| item).collect();
        output::json(&json!({ "list": verb.list.as_str(), "items": items }))?;
        return Ok(Exit::Done);
    }
    if items.is_empty() {
        output::line(&words(common.language()?, "list-empty", &[("list", verb.list.as_str().into())]))?;
    }
    items.iter().try_for_each(|(line, _)| output::line(line))?;
    Ok(Exit::Done)
}

fn of_place(documents: &[(Slot, Document)], (kind, list): (Kind, Option<&'static str>)) -> Vec<(String, Value)> {
    let own = documents.iter().filter(|(_, document)| document.kind == kind);
    own.flat_map(|(slot, document)| {
        listed_items(document, list).into_iter().map(move |(line, item)| {
            let mut item = item;
            if let Some(fields) = item.as_object_mut() {
                fields.insert("slot".to_owned(), slot.to_string().into());
                fields.insert("list_version".to_owned(), document.version.into());
            }
            (format!("{slot}  {line}"), item)
        })
    })
    .collect()
}
