//! How the content of one version of a document differs from another, list by list and field by field.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Map, Value};

use roughcheck_format::base::{coded, from_hex};
use roughcheck_format::cose::PublicKey;

coded! {
    /// How an item or a field differs.
    pub enum ChangeKind {
        /// It is new.
        Added = "added",
        /// It is there no more.
        Removed = "removed",
        /// It says something else.
        Changed = "changed",
    }
}

/// One difference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Change {
    /// The list, by the names of the fields that lead to it; none for a field of the document itself.
    pub list: Option<String>,
    /// How it differs.
    pub change: ChangeKind,
    /// The item, by what names it in its list; or the field.
    pub what: String,
    /// What stood there.
    pub before: Option<Value>,
    /// What stands there.
    pub after: Option<Value>,
}

/// The fields that name an item in its list; a list that is not here has items that are their own names.
const NAMES: [(&str, &[&str]); 17] = [
    ("keys", &["key"]),
    ("collectors", &["key"]),
    ("assessors", &["key"]),
    ("participants", &["code"]),
    ("members", &["code"]),
    ("numbers", &["number"]),
    ("runs", &["participant", "prefix", "digits"]),
    ("alerts", &["kind", "number", "seal", "party"]),
    ("advisories", &["kind", "country", "zone", "party", "harm"]),
    ("assessments", &["harm", "participant", "number", "zone"]),
    ("parts", &["kind"]),
    ("zones", &["country", "name"]),
    ("restrictions", &["id"]),
    ("contacts", &["role", "name"]),
    ("origin", &["importer", "statement", "from"]),
    ("status", &["from"]),
    ("regimes", &["from"]),
];

/// Fields that every version has anew, and that say nothing of what is trusted.
const OWN: [&str; 2] = ["kind", "root"];

/// How `after` differs from `before`, in the order of the fields.
pub(crate) fn differences(before: &Value, after: &Value) -> Vec<Change> {
    let mut changes = Vec::new();
    let (Value::Object(before), Value::Object(after)) = (before, after) else { return changes };
    objects("", before, after, &mut changes);
    changes
}

fn objects(path: &str, before: &Map<String, Value>, after: &Map<String, Value>, changes: &mut Vec<Change>) {
    let names: std::collections::BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    for name in names.into_iter().filter(|name| !path.is_empty() || !OWN.contains(&name.as_str())) {
        let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
        let nothing = Value::Null;
        match (before.get(name).unwrap_or(&nothing), after.get(name).unwrap_or(&nothing)) {
            (before, after) if before == after => {}
            (Value::Object(before), Value::Object(after)) => objects(&path, before, after, changes),
            (Value::Array(before), Value::Array(after)) => lists(&path, name, before, after, changes),
            (Value::Array(before), Value::Null) => lists(&path, name, before, &[], changes),
            (Value::Null, Value::Array(after)) => lists(&path, name, &[], after, changes),
            (before, after) => {
                let said = |value: &Value| (!value.is_null()).then(|| value.clone());
                let change = match (before.is_null(), after.is_null()) {
                    (true, _) => ChangeKind::Added,
                    (_, true) => ChangeKind::Removed,
                    _ => ChangeKind::Changed,
                };
                let (before, after) = (said(before), said(after));
                changes.push(Change { list: None, change, what: path, before, after });
            }
        }
    }
}

fn lists(path: &str, name: &str, before: &[Value], after: &[Value], changes: &mut Vec<Change>) {
    let (before, after) = (by_name(name, before), by_name(name, after));
    let mut add = |change, what: &str, before: Option<&[&Value]>, after: Option<&[&Value]>| {
        let said = |values: Option<&[&Value]>| match values {
            None | Some([]) => None,
            Some([one]) => Some((*one).clone()),
            Some(several) => Some(several.iter().copied().cloned().collect()),
        };
        let (before, after) = (said(before), said(after));
        changes.push(Change { list: Some(path.to_owned()), change, what: what.to_owned(), before, after });
    };
    for (what, items) in &before {
        match after.get(what) {
            None => add(ChangeKind::Removed, what, Some(items), None),
            Some(new) if new != items => add(ChangeKind::Changed, what, Some(items), Some(new)),
            Some(_) => {}
        }
    }
    for (what, items) in after.iter().filter(|(what, _)| !before.contains_key(*what)) {
        add(ChangeKind::Added, what, None, Some(items));
    }
}

fn by_name<'v>(list: &str, items: &'v [Value]) -> BTreeMap<String, Vec<&'v Value>> {
    let mut named: BTreeMap<String, Vec<&Value>> = BTreeMap::new();
    for item in items {
        named.entry(name_of(list, item)).or_default().push(item);
    }
    named
}

/// What names an item in the list of this name. A public key is named as people know it: by its id, and whose it is.
pub(crate) fn name_of(list: &str, item: &Value) -> String {
    let fields = NAMES.iter().find(|(name, _)| *name == list).map_or(&[][..], |(_, fields)| *fields);
    let texts: Vec<String> = fields.iter().filter_map(|field| item.get(field)).filter_map(plain).collect();
    match (texts.as_slice(), item) {
        ([], item) => plain(item).map_or_else(|| item.to_string(), |text| key_id(&text).unwrap_or(text)),
        ([key], item) => match key_id(key) {
            None => key.clone(),
            Some(id) => {
                let of = ["participant", "authority", "name"].iter().filter_map(|field| item.get(field));
                let of: Vec<String> = of.filter_map(plain).collect();
                if of.is_empty() { id } else { format!("{id} ({})", of.join(", ")) }
            }
        },
        (texts, _) => texts.join(" "),
    }
}

/// A text or number as it stands; nothing for what has parts, or is nothing.
pub(crate) fn plain(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(flag) => Some(flag.to_string()),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

/// The id of a public key that is written in hexadecimal.
fn key_id(text: &str) -> Option<String> {
    let bytes = from_hex(text).ok().and_then(|bytes| <[u8; 32]>::try_from(bytes).ok())?;
    PublicKey::from_bytes(&bytes).ok().map(|key| key.id().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use roughcheck_format::base::json_value;

    fn said(before: &str, after: &str) -> Vec<String> {
        let read = |text: &str| json_value(text).expect("JSON");
        let one = |change: Change| format!("{} {} {}", change.list.unwrap_or_default(), change.change, change.what);
        differences(&read(before), &read(after)).into_iter().map(one).collect()
    }

    #[test]
    fn items_are_known_again_by_what_names_them() {
        let before = r#"{"kind": "k", "version": 1, "participants": [{"code": "AO", "name": "A"}, {"code": "BW"}]}"#;
        let after = r#"{"kind": "k", "version": 2, "participants": [{"code": "CA"}, {"code": "AO", "name": "B"}]}"#;
        let due = ["participants changed AO", "participants removed BW", "participants added CA", " changed version"];
        assert_eq!(said(before, after), due);
        assert_eq!(said(before, before), [""; 0]);
    }

    #[test]
    fn a_list_that_is_gone_is_told_item_by_item() {
        let before = r#"{"numbers": [{"number": "AO-1", "reason": "x"}], "limits": {"grace_days": 1}}"#;
        assert_eq!(said(before, "{}"), [" removed limits", "numbers removed AO-1"]);
        assert_eq!(said("{}", before), [" added limits", "numbers added AO-1"]);
        let later = r#"{"numbers": [{"number": "AO-1", "reason": "x"}], "limits": {"grace_days": 2}}"#;
        assert_eq!(said(before, later), [" changed limits.grace_days"]);
    }
}
