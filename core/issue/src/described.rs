//! What a trust document says, who signed it, who has still to, what differs from what is in force, and what a phone would
//! make of it: for whoever is asked to sign.

use serde::Serialize;
use serde_json::Value;

use super::differing::{Change, differences, name_of, plain};
use super::gathered::{place, prove};
use super::parts::PartError;
use super::voices::{Missing, SignedBy, Voices, missing, signed};
use roughcheck_format::base::{Digest, shown};
use roughcheck_verify::trust::{Bundle, Document, Kind, Noticed, Root, Trust, TrustError};

/// The longest line that is shown to people.
const MAX_LINE: usize = 2_000;
/// So many digits of a long key are shown to people.
const DIGITS: usize = 64;

/// What a phone says that has the same in force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Outcome {
    /// What it would pass over, and what that takes back.
    pub noticed: Vec<Noticed>,
    /// Why it would refuse it.
    pub refused: Option<Refused>,
}

/// Why a phone would refuse a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Refused {
    /// The stable code.
    pub code: String,
    /// What was found, in English.
    pub text: String,
}

/// A document, as shown to whoever is asked to sign it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Described {
    /// Its kind.
    pub kind: Kind,
    /// Its version.
    pub version: u64,
    /// The first root of the chain under which it was made, where it names one.
    pub root: Option<Digest>,
    /// The digest of its payload: what everybody who signs it compares.
    pub digest: Digest,
    /// Everything that it says.
    pub content: Value,
    /// Who signed it.
    pub signed: Vec<SignedBy>,
    /// Who is missing: nothing where the rules are met, where no root is known, or where it counts by one key's signature.
    pub missing: Vec<Missing>,
    /// The version of the same document that is in force, where one is.
    pub in_force: Option<u64>,
    /// What differs from it.
    pub changes: Vec<Change>,
}

impl Described {
    /// Describes one document among those who may have signed it, and against what is in force.
    ///
    /// # Errors
    /// [`PartError::Document`] where it cannot be read.
    pub fn of(document: &Document, voices: &Voices, in_force: Option<&Trust>) -> Result<Self, PartError> {
        let content: Value = document.content()?;
        let own = if document.kind == Kind::Root { Some(Root::decode(document)?) } else { None };
        let before = in_force.and_then(|trust| counterpart(document, trust));
        let changes = match &before {
            Some(before) => differences(&before.content()?, &content),
            None => Vec::new(),
        };
        Ok(Self {
            kind: document.kind,
            version: document.version,
            root: document.root,
            digest: document.payload_digest(),
            signed: signed(document, own.as_ref(), voices),
            missing: missing(document, own.as_ref(), voices),
            in_force: before.map(|before| before.version),
            changes,
            content,
        })
    }

    /// Every document of a bundle: roots, head and parts.
    ///
    /// # Errors
    /// As [`Described::of`].
    pub fn of_bundle(bundle: &Bundle, voices: &Voices, in_force: Option<&Trust>) -> Result<Vec<Self>, PartError> {
        let all = bundle.roots.iter().chain([&bundle.manifest]).chain(&bundle.parts);
        all.map(|document| Self::of(document, voices, in_force)).collect()
    }

    /// What it says, field by field: how many items a list has, and the name of each. Names are those of the format.
    #[must_use]
    pub fn lines(&self) -> Vec<(String, String)> {
        let mut lines = Vec::new();
        let Value::Object(fields) = &self.content else { return lines };
        for (name, value) in fields.iter().filter(|(name, _)| !["kind", "version", "root"].contains(&name.as_str())) {
            said(name, name, value, &mut lines);
        }
        lines
    }
}

impl Outcome {
    /// What a phone says of a file.
    #[must_use]
    pub fn of(file: &[u8], in_force: Option<&Trust>) -> Self {
        match prove(file, in_force) {
            Ok(installed) => Self { noticed: installed.noticed, refused: None },
            Err(TrustError { code, detail, .. }) => {
                let refused = Refused { code: code.as_str().to_owned(), text: detail };
                Self { noticed: Vec::new(), refused: Some(refused) }
            }
        }
    }
}

fn said(path: &str, name: &str, value: &Value, lines: &mut Vec<(String, String)>) {
    match value {
        Value::Array(items) => {
            lines.push((safe(path), items.len().to_string()));
            for item in items {
                let fields = item.as_object().into_iter().flatten().filter(|(_, value)| !value.is_null());
                let fields: Vec<String> = fields
                    .filter(|(field, _)| !["key", "code", "number", "id"].contains(&field.as_str()))
                    .map(|(field, value)| (field, plain(value).unwrap_or_else(|| value.to_string())))
                    // A second key has 2,624 digits; programs get all of them.
                    .map(|(field, value)| match field.as_str() {
                        "second" => format!("{field} {}", shown(&value, DIGITS)),
                        _ => format!("{field} {value}"),
                    })
                    .collect();
                lines.push((format!("  {}", safe(&name_of(name, item))), safe(&fields.join(", "))));
            }
        }
        Value::Object(fields) => {
            fields.iter().for_each(|(name, value)| said(&format!("{path}.{name}"), name, value, lines));
        }
        Value::Null => {}
        value => lines.push((safe(path), safe(&plain(value).unwrap_or_default()))),
    }
}

/// A text of a document that nobody has vouched for yet, so that it steers no terminal.
fn safe(text: &str) -> String {
    shown(text, MAX_LINE)
}

/// The document in force that this one would follow.
fn counterpart<'t>(document: &Document, trust: &'t Trust) -> Option<&'t Document> {
    let of_kind = trust.stored().values().filter(|other| other.kind == document.kind);
    match document.kind {
        Kind::Root => of_kind.max_by_key(|other| other.version),
        Kind::Revocation => None,
        Kind::Manifest => of_kind.max_by_key(|other| other.version),
        // One that nobody signed yet may be anybody's: where there is but one voice, it is that one's.
        Kind::Advisories if document.signed.signatures.is_empty() => {
            let all: Vec<&Document> = of_kind.collect();
            if let [one] = all[..] { Some(one) } else { None }
        }
        _ => {
            let own = place(document).ok()?;
            of_kind.into_iter().find(|other| place(other).is_ok_and(|other| other == own))
        }
    }
}

/// The items of a list of a document, each as a line for people and as it stands; without a list, the document itself.
#[must_use]
pub fn listed_items(document: &Document, list: Option<&str>) -> Vec<(String, Value)> {
    let Ok(content) = document.content::<Value>() else { return Vec::new() };
    let Some(list) = list else {
        let line = content.get("made_at").and_then(plain).unwrap_or_default();
        return vec![(format!("{} {line}", document.version), content)];
    };
    let items = content.get(list).and_then(Value::as_array).into_iter().flatten();
    let line = |item: &Value| {
        let mut lines = Vec::new();
        said(list, list, &Value::Array(vec![item.clone()]), &mut lines);
        lines.into_iter().nth(1).map_or_else(String::new, |(name, rest)| {
            format!("{} {}", name.trim(), rest.replace('\n', " ")).trim_end().to_owned()
        })
    };
    // A word that stands for itself is shown as an object too, so that it can say where it is from.
    let shown = |item: &Value| if item.is_object() { item.clone() } else { serde_json::json!({ "digest": item }) };
    items.map(|item| (line(item), shown(item))).collect()
}
