//! `trust list`: what this station has on its lists.

use clap::{Args, ValueEnum};
use roughcheck::base::shown;
use roughcheck::messages::{Language, country_name, has, own_text};
use roughcheck::trust::{Document, Kind, Slot};
use roughcheck_issue::listed_items;
use serde_json::{Value, json};

use crate::common::Common;
use crate::output::{self, Exit, Failure};
use crate::words::{word, words};

/// What an item gets from the document that it stands in.
const SLOT: &str = "slot";
const LIST_VERSION: &str = "list_version";
/// By what an item is known.
const FIRST: [&str; 5] = ["number", "key_id", "id", "participant", "zone"];
/// No text of an item is shown to people beyond so many characters.
const MOST_CHARACTERS: usize = 2_000;

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

/// An item of a list, in the place of the document that it stands in.
struct Item {
    slot: String,
    /// How a document itself is shown; none for what stands in one.
    line: Option<String>,
    value: Value,
}

pub(super) fn list(common: &Common, verb: &List) -> Result<Exit, Failure> {
    let documents = common.open()?.trust_documents();
    let items: Vec<Item> = verb.list.places().iter().flat_map(|place| of_place(&documents, *place)).collect();
    if common.json {
        let items: Vec<&Value> = items.iter().map(|item| &item.value).collect();
        output::json(&json!({ "list": verb.list.as_str(), "items": items }))?;
        return Ok(Exit::Done);
    }
    let language = common.language()?;
    if items.is_empty() {
        output::line(&words(language, "list-empty", &[("list", verb.list.as_str().into())]))?;
    }
    for Item { slot, line, value } in &items {
        let line = line.clone().unwrap_or_else(|| fields(value, language).join(" · "));
        output::line(&format!("{slot}  {line}"))?;
    }
    Ok(Exit::Done)
}

fn of_place(documents: &[(Slot, Document)], (kind, list): (Kind, Option<&'static str>)) -> Vec<Item> {
    let own = documents.iter().filter(|(_, document)| document.kind == kind);
    own.flat_map(|(slot, document)| {
        listed_items(document, list).into_iter().map(move |(line, mut value)| {
            if let Some(fields) = value.as_object_mut() {
                fields.insert(SLOT.to_owned(), slot.to_string().into());
                fields.insert(LIST_VERSION.to_owned(), document.version.into());
            }
            Item { slot: slot.to_string(), line: list.is_none().then_some(line), value }
        })
    })
    .collect()
}

/// The fields of an item for people: those that say something, each with its name.
fn fields(item: &Value, language: Language) -> Vec<String> {
    let fields = item.as_object().into_iter().flatten();
    let fields = fields.filter(|(name, _)| ![SLOT, LIST_VERSION].contains(&name.as_str()));
    // What names it stands first.
    let (first, rest): (Vec<_>, Vec<_>) = fields.partition(|(name, _)| FIRST.contains(&name.as_str()));
    first.into_iter().chain(rest).flat_map(|(name, value)| field(name, value, language)).collect()
}

fn field(name: &str, value: &Value, language: Language) -> Vec<String> {
    match value {
        Value::Object(texts) if name == "text" => {
            let text = texts.get(language.as_str()).or_else(|| texts.get("en")).or_else(|| texts.values().next());
            text.map_or_else(Vec::new, |text| field(name, text, language))
        }
        Value::Object(_) => fields(value, language),
        value => match plain(name, value, language) {
            text if text.is_empty() => Vec::new(),
            text => vec![format!("{}{}{text}", label(name, language), language.colon())],
        },
    }
}

/// The name of a field in the person's language; as the format has it where the catalogues have no word for it.
fn label(name: &str, language: Language) -> String {
    let id = format!("list-{}", name.replace('_', "-"));
    match word(language, &id) {
        unknown if unknown == id => name.to_owned(),
        known => known,
    }
}

fn plain(name: &str, value: &Value, language: Language) -> String {
    let coded = |id: String| has(Language::English, &id).then(|| own_text(language, &id, &[]));
    match value {
        Value::String(code) => match name {
            "procedures" => coded(format!("procedure-{code}")).unwrap_or_else(|| shown(code, MOST_CHARACTERS)),
            "countries" | "country" | "participant" => country_name(language, code),
            // Nobody has vouched for what it says to a terminal.
            _ => shown(code, MOST_CHARACTERS),
        },
        // A run, from its first serial to its last.
        Value::Array(run) if matches!(run.as_slice(), [Value::Number(_), Value::Number(_)]) => match run.as_slice() {
            [first, last] if first != last => format!("{first}–{last}"),
            run => run.first().map_or_else(String::new, ToString::to_string),
        },
        Value::Array(items) => {
            let items: Vec<String> = items.iter().map(|item| plain(name, item, language)).collect();
            items.join(language.comma())
        }
        Value::Object(_) => fields(value, language).join(language.comma()),
        Value::Number(_) | Value::Bool(_) => value.to_string(),
        Value::Null => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_is_a_line_for_people_and_no_json() {
        let line = |item: Value, language| fields(&item, language).join(" · ");
        let key =
            json!({ "key_id": "37a3", "status": { "since": "2026-04-30T10:00:00Z", "state": "retired" }, "slot": "x" });
        let english = "key id: 37a3 · since: 2026-04-30T10:00:00Z · state: retired";
        assert_eq!(line(key.clone(), Language::English), english);
        let french = line(key, Language::French);
        assert!(french.starts_with("identifiant de clé / key id : 37a3 · depuis / since : 2026"), "{french}");
        let run =
            json!({ "digits": 7, "participant": "AO", "prefix": "", "reason": "stolen", "runs": [[5, 5], [7, 9]] });
        let english = "participant: Angola (AO) · digits: 7 · reason: stolen · runs: 5, 7–9";
        assert_eq!(line(run, Language::English), english);
        let law = json!({ "text": { "en": "No.", "fr": "Non." }, "zones": [], "countries": ["RU"], "odd_field": 1 });
        assert_eq!(
            line(law.clone(), Language::English),
            "countries: Russian Federation (RU) · odd_field: 1 · text: No."
        );
        assert!(line(law, Language::French).ends_with("Non."));
    }
}
