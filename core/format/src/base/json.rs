//! Objects that people write as JSON, and what is wrong with such a text, without repeating what stands in it.

use std::fmt;

use serde::de::{DeserializeOwned, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::error::Category;
use serde_json::{Map, Value};

/// How serde begins when it goes on to quote the value that it found.
const QUOTING: [&str; 4] = ["invalid type", "invalid value", "invalid length", "unknown variant"];
const UNKNOWN_FIELD: &str = "unknown field";
/// The longest name of a field that is repeated.
const MAX_NAME: usize = 32;

/// Reads a JSON object, and nothing else: serde would take the fields of a list by their order too.
///
/// # Errors
/// What [`json_fault`] says.
pub fn json_object<T: DeserializeOwned>(text: &str) -> Result<T, String> {
    let object = serde_json::from_str::<Map<String, Value>>(text);
    let object = object.and_then(|_| serde_json::from_str::<Unique>(text));
    object.and_then(|_| serde_json::from_str(text)).map_err(|error| json_fault(&error))
}

/// Reads a JSON text of any shape, in which no object gives a name twice: of two values a reader would take the one that
/// somebody else does not see.
///
/// # Errors
/// What [`json_fault`] says.
pub fn json_value(text: &str) -> Result<Value, String> {
    serde_json::from_str::<Unique>(text).map(|unique| unique.0).map_err(|error| json_fault(&error))
}

/// A value in which no object gives a name twice.
struct Unique(Value);

impl<'de> serde::Deserialize<'de> for Unique {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(UniqueVisitor).map(Self)
    }
}

struct UniqueVisitor;

impl<'de> Visitor<'de> for UniqueVisitor {
    type Value = Value;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(Unique(item)) = items.next_element()? {
            list.push(item);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Value, A::Error> {
        let mut object = Map::new();
        while let Some((name, Unique(value))) = fields.next_entry::<String, Unique>()? {
            if object.contains_key(&name) {
                let shown = if is_field(&name) { format!(" `{name}`") } else { String::new() };
                return Err(A::Error::custom(format!("duplicate field{shown}")));
            }
            object.insert(name, value);
        }
        Ok(Value::Object(object))
    }
}

/// What is wrong with a JSON text, what was expected, and where. Serde quotes what it found, which may be a secret or
/// somebody's name: that is left out. A field that is not known is named where it looks like a name of a field. The
/// errors of the library's own types name no value.
#[must_use]
pub fn json_fault(error: &serde_json::Error) -> String {
    let place = format!("line {}, column {}", error.line(), error.column());
    let fault = match error.classify() {
        Category::Syntax => "this is not JSON".to_owned(),
        Category::Eof => "the JSON ends too early".to_owned(),
        Category::Io => "it cannot be read".to_owned(),
        Category::Data => without_values(&error.to_string()),
    };
    // A value that was read before it was looked into has no place.
    if error.line() == 0 { fault } else { format!("{fault} ({place})") }
}

fn without_values(said: &str) -> String {
    let said = said.rsplit_once(" at line ").map_or(said, |(said, _)| said);
    // The last one is serde's own: what stands in the text comes before it.
    let (found, expected) = match said.rsplit_once(", expected ") {
        Some((found, what)) => (found, format!(", expected {what}")),
        None => (said, String::new()),
    };
    if let Some(kind) = QUOTING.into_iter().find(|kind| found.starts_with(kind)) {
        return format!("{kind}{expected}");
    }
    match found.strip_prefix(UNKNOWN_FIELD) {
        None => said.to_owned(),
        Some(name) => {
            let name = name.strip_prefix(" `").and_then(|name| name.strip_suffix('`')).filter(|name| is_field(name));
            let name = name.map_or(String::new(), |name| format!(" `{name}`"));
            format!("{UNKNOWN_FIELD}{name}{expected}")
        }
    }
}

fn is_field(name: &str) -> bool {
    (1..=MAX_NAME).contains(&name.len())
        && name.bytes().all(|byte| byte.is_ascii_lowercase() || matches!(byte, b'_' | b'-'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{CountryCode, Day};

    #[derive(Debug, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[allow(dead_code, reason = "only read")]
    struct Some {
        #[serde(default)]
        name: String,
        #[serde(default)]
        count: u8,
        kind: Option<Kind>,
        country: Option<CountryCode>,
        day: Option<Day>,
        pair: Option<(u8, u8)>,
    }

    #[derive(Debug, serde::Deserialize)]
    #[serde(rename_all = "kebab-case")]
    enum Kind {
        Import,
        Export,
    }

    #[test]
    fn a_fault_says_what_was_expected_and_where_and_never_what_stands_there() {
        for (text, due) in [
            ("{", "the JSON ends too early (line 1, column 1)"),
            ("x0707", "this is not JSON (line 1, column 1)"),
            (r#"{"count": 0707}"#, "this is not JSON (line 1, column 12)"),
            (r#"{"count": "0707"}"#, "invalid type, expected u8 (line 1, column 16)"),
            (r#"{"count": 70707}"#, "invalid value, expected u8 (line 1, column 15)"),
            (r#"{"name": ["0707, expected nowhere"]}"#, "invalid type, expected a string (line 1, column 9)"),
            (r#"{"name": 0.0707}"#, "invalid type, expected a string (line 1, column 15)"),
            (r#"{"kind": "0707 at line 9"}"#, "unknown variant, expected `import` or `export` (line 1, column 25)"),
            (r#"{"pair": [1]}"#, "invalid length, expected a tuple of size 2 (line 1, column 12)"),
            ("[]", "invalid length, expected struct Some with 6 elements (line 1, column 2)"),
            (r#"{"name": "", "name": "0707"}"#, "duplicate field `name` (line 1, column 19)"),
            (r#"{"country": "0707"}"#, "a country or participant code is two letters A to Z (line 1, column 19)"),
            (r#"{"day": "0707"}"#, "a day is written YYYY-MM-DD (line 1, column 15)"),
        ] {
            let fault = json_fault(&serde_json::from_str::<Some>(text).expect_err("refuses"));
            assert_eq!(fault, due, "{text}");
        }
    }

    #[test]
    fn an_object_is_read_and_no_list() {
        let some: Some = json_object(r#"{"name": "a", "count": 1}"#).expect("reads");
        assert_eq!((some.name.as_str(), some.count), ("a", 1));
        let list = json_object::<Some>(r#"["a", 1, null, null, null, null]"#).expect_err("refuses");
        assert_eq!(list, "invalid type, expected a map (line 1, column 0)");
    }

    #[test]
    fn a_name_that_is_given_twice_is_refused_at_every_depth() {
        for (text, due) in [
            (r#"{"a": 1, "a": 1}"#, "duplicate field `a` (line 1, column 16)"),
            (r#"{"b": [{"a": 1, "c": {"d": null, "d": 2}}]}"#, "duplicate field `d` (line 1, column 40)"),
            (r#"{"0707": 1, "0707": 2}"#, "duplicate field (line 1, column 22)"),
            (r#"{"a": 1, "\u0061": 2}"#, "duplicate field `a` (line 1, column 21)"),
        ] {
            assert_eq!(json_value(text).err().as_deref(), Some(due), "{text}");
            assert_eq!(json_object::<Map<String, Value>>(text).err().as_deref(), Some(due), "{text}");
        }
        let whole = json_value(r#"{"a": [1, -1, 0.5, "x", true, null, {}], "b": {"a": 1}}"#).expect("reads");
        assert_eq!(whole.to_string(), r#"{"a":[1,-1,0.5,"x",true,null,{}],"b":{"a":1}}"#);
    }

    #[test]
    fn an_unknown_field_is_named_where_it_looks_like_one() {
        let fault = |name: &str| {
            let text = serde_json::json!({ name: 1 }).to_string();
            json_fault(&serde_json::from_str::<Some>(&text).expect_err("refuses"))
        };
        assert!(fault("cuont").starts_with("unknown field `cuont`, expected one of `name`, `count`"));
        for hidden in ["0707", "A Person", "a`b", "", &"a".repeat(33)] {
            assert!(fault(hidden).starts_with("unknown field, expected one of `name`, `count`"), "{hidden}");
        }
    }

    #[test]
    fn a_value_that_was_read_before_has_no_place() {
        let value = serde_json::json!({ "count": "0707" });
        let fault = json_fault(&serde_json::from_value::<Some>(value).expect_err("refuses"));
        assert_eq!(fault, "invalid type, expected u8");
    }
}
