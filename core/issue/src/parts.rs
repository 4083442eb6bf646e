//! Making trust documents: JSON in, payload out. Only for those who sign; phones leave it out.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use thiserror::Error;

use crate::revoked::{Run, shortest};
use crate::text::{Style, Unshown, composed};
use roughcheck_format::base::{Digest, json_fault, json_value};
use roughcheck_format::certificate::{Number, TypedNumber};
use roughcheck_format::cose::CoseSign;
use roughcheck_verify::trust::{
    Advisories, Alerts, Collectors, Keys, Kind, National, Policy, Revocation, Revocations, RootContent, SeenBefore,
    TrustError,
};

/// Why a part cannot be made.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PartError {
    /// The JSON does not describe a part of this kind.
    #[error("{0}")]
    Json(String),
    /// The JSON has a field that the part does not have.
    #[error("unknown field `{0}`")]
    UnknownField(String),
    /// A text has a character that cannot be signed.
    #[error("field `{field}`: {unshown}")]
    Text {
        /// The field.
        field: String,
        /// The character.
        unshown: Unshown,
    },
    /// A number is in doubt.
    #[error("field `{field}`: `{typed}` may be {reading}: write it so, if that is meant")]
    Number {
        /// The field.
        field: String,
        /// What stands there.
        typed: String,
        /// The likeliest reading.
        reading: Number,
    },
    /// A version that nothing could follow, or that none comes before.
    #[error("version {0}: versions count from 1, and each needs one after it")]
    Version(u64),
    /// The kind is made by a verb of its own.
    #[error("{0} is not made from JSON")]
    Kind(Kind),
    /// No phone would take it.
    #[error(transparent)]
    Document(#[from] TrustError),
}

/// An unsigned part of the given kind from its JSON, which names a root where the JSON does, as `docs/format.md` describes it.
///
/// # Errors
/// As [`part_telling`].
pub fn part_from_json(kind: Kind, json: &str) -> Result<CoseSign, PartError> {
    part_telling(kind, json, None).map(|(part, _)| part)
}

/// The same under the first root of a chain, and the fields whose text was brought to Unicode Normalization Form C. A root
/// that the JSON names must be that one.
///
/// # Errors
/// [`PartError`]; a field that the part does not have is refused, so that a slip of the pen is not signed away, and so
/// are a text that would not show as it is written, and a number that is in doubt.
pub fn part_telling(kind: Kind, json: &str, root: Option<Digest>) -> Result<(CoseSign, Vec<String>), PartError> {
    let mut given = json_value(json).map_err(PartError::Json)?;
    let mut changed = Vec::new();
    compose(&mut given, "", "", Style::Name, &mut changed)?;
    let named = given.as_object_mut().and_then(|fields| fields.remove("root"));
    let root = match named.filter(|named| !named.is_null()) {
        None => root,
        Some(named) => {
            let digest = named.as_str().and_then(|text| text.parse::<Digest>().ok());
            let digest = digest.ok_or_else(|| PartError::Json("field `root`: 64 hexadecimal digits".to_owned()))?;
            if root.is_some_and(|root| root != digest) {
                return Err(PartError::Json("field `root`: not the root under which it is made".to_owned()));
            }
            Some(digest)
        }
    };
    let unsigned = under(root, part(kind, given)?)?;
    Ok((unsigned, changed))
}

/// Sentences stand under these names, and under everything within them; other texts are names.
const PROSE: [&str; 8] = ["text", "texts", "words", "about", "reason", "source", "exceptions", "law"];

/// Brings every text to NFC, and every number to its one form.
fn compose(
    value: &mut Value,
    path: &str,
    name: &str,
    style: Style,
    changed: &mut Vec<String>,
) -> Result<(), PartError> {
    let style = if PROSE.contains(&name) { Style::Prose } else { style };
    match value {
        Value::String(text) => {
            let field = path.to_owned();
            let new = composed(text, style).map_err(|unshown| PartError::Text { field: field.clone(), unshown })?;
            if new != *text {
                changed.push(field.clone());
                *text = new;
            }
            match TypedNumber::read(text) {
                _ if name != "number" => {}
                TypedNumber::Understood(number) => *text = number.to_string(),
                TypedNumber::Asked(readings) => {
                    if let Some(reading) = readings.into_iter().next() {
                        return Err(PartError::Number { field, typed: text.clone(), reading });
                    }
                }
            }
            Ok(())
        }
        // Millions of serials have no text.
        Value::Array(items) => items
            .iter_mut()
            .enumerate()
            .filter(|(_, item)| !item.is_number())
            .try_for_each(|(at, item)| compose(item, &format!("{path}[{at}]"), name, style, changed)),
        Value::Object(fields) => fields.iter_mut().try_for_each(|(key, field)| {
            let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
            compose(field, &path, key, style, changed)
        }),
        Value::Null | Value::Bool(_) | Value::Number(_) => Ok(()),
    }
}

fn part(kind: Kind, json: Value) -> Result<CoseSign, PartError> {
    match kind {
        Kind::Root => typed::<RootContent>(kind, json),
        Kind::Keys => fit::<Keys>(kind, json, Keys::fit_to_sign),
        Kind::Policy => fit::<Policy>(kind, json, Policy::fit_to_sign),
        Kind::Revocations => revocations(json),
        Kind::Collectors => fit::<Collectors>(kind, json, Collectors::validate),
        Kind::Alerts => fit::<Alerts>(kind, json, Alerts::fit_to_sign),
        Kind::Advisories => fit::<Advisories>(kind, json, Advisories::fit_to_sign),
        Kind::National => fit::<National>(kind, json, National::fit_to_sign),
        Kind::SeenBefore => fit::<SeenBefore>(kind, json, SeenBefore::validate),
        Kind::Revocation => fit::<Revocation>(kind, json, Revocation::fit_to_sign),
        Kind::Manifest => Err(PartError::Kind(kind)),
    }
}

fn typed<T: Serialize + DeserializeOwned>(kind: Kind, json: Value) -> Result<CoseSign, PartError> {
    fit::<T>(kind, json, |_| Ok(()))
}

/// A part that phones would read with more patience than those who sign it should have.
fn fit<T: Serialize + DeserializeOwned>(
    kind: Kind,
    given: Value,
    is_fit: fn(&T) -> Result<(), TrustError>,
) -> Result<CoseSign, PartError> {
    let content: T = content(kind, given)?;
    is_fit(&content)?;
    encode_part(&content).map(CoseSign::unsigned)
}

/// Numbers in the shorter of their forms. A run may be one serial by itself.
fn revocations(mut given: Value) -> Result<CoseSign, PartError> {
    // There may be millions: what is as good as copied below does not include them.
    let runs = take_runs(&mut given)?;
    let mut content: Revocations = content(Kind::Revocations, given)?;
    for (list, runs) in content.runs.iter_mut().zip(runs) {
        list.runs = runs;
    }
    let content = shortest(content)?;
    content.validate()?;
    encode_part(&content).map(CoseSign::unsigned)
}

fn take_runs(given: &mut Value) -> Result<Vec<Vec<Run>>, PartError> {
    let lists = given.get_mut("runs").and_then(Value::as_array_mut);
    lists.into_iter().flatten().enumerate().map(|(at, list)| runs_of(at, list)).collect()
}

fn runs_of(list_at: usize, list: &mut Value) -> Result<Vec<Run>, PartError> {
    let Some(items) = list.get_mut("runs").and_then(Value::as_array_mut) else { return Ok(Vec::new()) };
    let read = |(at, item): (usize, Value)| {
        let run = match &item {
            Value::Array(ends) if ends.len() == 2 => {
                let mut ends = ends.iter().map(Value::as_u64);
                ends.next().flatten().zip(ends.next().flatten())
            }
            one => one.as_u64().map(|serial| (serial, serial)),
        };
        run.ok_or_else(|| PartError::Json(format!("field `runs[{list_at}].runs[{at}]`: a serial, or first and last")))
    };
    std::mem::take(items).into_iter().enumerate().map(read).collect()
}

/// The content that JSON describes, every field of which is one of this kind's.
fn content<T: Serialize + DeserializeOwned>(kind: Kind, mut given: Value) -> Result<T, PartError> {
    let failed = |error: serde_json::Error| PartError::Json(json_fault(&error));
    if let Some(object) = given.as_object_mut() {
        object.insert("kind".to_owned(), kind.as_str().into());
    }
    without_nulls(&mut given);
    let content: T = serde_json::from_value(given.clone()).map_err(failed)?;
    let understood = serde_json::to_value(&content).map_err(failed)?;
    if let Some(field) = unknown_field(&given, &understood) {
        return Err(PartError::UnknownField(field));
    }
    Ok(content)
}

/// A field that is null is absent, and so is one that may be left out and holds what its absence means.
fn without_nulls(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.retain(|_, value| !value.is_null());
            fields.values_mut().for_each(without_nulls);
        }
        Value::Array(items) => items.iter_mut().for_each(without_nulls),
        _ => {}
    }
}

fn unknown_field(given: &Value, understood: &Value) -> Option<String> {
    use serde_json::Value::{Array, Object};
    match (given, understood) {
        (Object(given), Object(understood)) => given.iter().find_map(|(name, value)| match understood.get(name) {
            None if value.as_array().is_some_and(Vec::is_empty) || value.as_bool() == Some(false) => None,
            None => Some(name.clone()),
            Some(known) => unknown_field(value, known),
        }),
        (Array(given), Array(understood)) => given.iter().zip(understood).find_map(|(a, b)| unknown_field(a, b)),
        _ => None,
    }
}

/// The payload for a content: deterministic CBOR, map keys in order.
///
/// # Errors
/// [`PartError::Json`] for a content that CBOR of ours cannot carry.
pub fn encode_part<T: Serialize>(content: &T) -> Result<Vec<u8>, PartError> {
    let mut value = ciborium::Value::serialized(content).map_err(|error| PartError::Json(error.to_string()))?;
    order(&mut value).map_err(PartError::Json)?;
    let mut payload = Vec::new();
    ciborium::into_writer(&value, &mut payload).map_err(|error| PartError::Json(error.to_string()))?;
    roughcheck_format::base::validate(&payload).map_err(|error| PartError::Json(error.to_string()))?;
    Ok(payload)
}

fn order(value: &mut ciborium::Value) -> Result<(), String> {
    match value {
        ciborium::Value::Map(entries) => {
            let mut keyed = Vec::new();
            for (key, mut value) in entries.drain(..) {
                order(&mut value)?;
                let mut bytes = Vec::new();
                ciborium::into_writer(&key, &mut bytes).map_err(|error| error.to_string())?;
                keyed.push((bytes, key, value));
            }
            keyed.sort_by(|a, b| a.0.cmp(&b.0));
            *entries = keyed.into_iter().map(|(_, key, value)| (key, value)).collect();
            Ok(())
        }
        ciborium::Value::Array(items) => items.iter_mut().try_for_each(order),
        _ => Ok(()),
    }
}

/// A payload that names the first root of its chain.
pub(crate) fn under(root: Option<Digest>, unsigned: CoseSign) -> Result<CoseSign, PartError> {
    let Some(root) = root else { return Ok(unsigned) };
    let failed = |error: &dyn std::fmt::Display| PartError::Json(error.to_string());
    let read = ciborium::from_reader::<ciborium::Value, _>(unsigned.payload.as_slice());
    let mut value = read.map_err(|error| failed(&error))?;
    if let Some(fields) = value.as_map_mut() {
        fields.push(("root".into(), root.to_string().into()));
    }
    encode_part(&value).map(CoseSign::unsigned)
}
