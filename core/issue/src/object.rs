//! The certificate objects that people hand in: JSON, JSON lines and tables. What is wrong with one names the field, and what
//! stands there where that is nobody's name.

use serde_json::{Map, Value};
use thiserror::Error;

use roughcheck_format::base::{json_fault, shown};
use roughcheck_format::certificate::CertificateRecord;

/// Longer than any value that can stand in a field whose value is repeated.
const MAX_VALUE: usize = 40;
/// Fields in which somebody's name may stand.
const NAMING: [&str; 3] = ["exporter", "importer", "attestations"];
/// Fields of one text each.
const TEXTS: [&str; 10] = [
    "number",
    "format",
    "participant",
    "authority",
    "issued",
    "expires",
    "provenance",
    "destination",
    "mining",
    "replaces",
];

/// Why a text is no certificate object.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ObjectError {
    /// A list of objects stands where one is asked for.
    #[error("this is a list of objects: write one object a line, in a file that ends in .jsonl")]
    List,
    /// A field cannot be read.
    #[error("field `{at}`: {problem}")]
    Field {
        /// Where it stands, such as `lines[1].carats`.
        at: String,
        /// What is asked for, and what stands there.
        problem: String,
    },
    /// The text as a whole.
    #[error("{0}")]
    Text(String),
    /// A table has a column that is no field.
    #[error("no field has the name of column {0}")]
    Column(String),
    /// A table without a row.
    #[error("a table has the names of the fields in its first line, and a certificate in each that follows")]
    NoRow,
}

/// A certificate from a JSON object.
///
/// # Errors
/// [`ObjectError`].
pub fn read_object(json: &str) -> Result<CertificateRecord, ObjectError> {
    let value = serde_json::from_str::<Value>(json).map_err(|error| ObjectError::Text(json_fault(&error)))?;
    match &value {
        Value::Object(_) => {}
        Value::Array(_) => return Err(ObjectError::List),
        _ => return Err(ObjectError::Text("this is no JSON object".to_owned())),
    }
    // Read from the text once more: a name that stands twice is lost in a value.
    let mut reader = serde_json::Deserializer::from_str(json);
    serde_path_to_error::deserialize(&mut reader).map_err(|error| wrong(&error, &value))
}

fn wrong(error: &serde_path_to_error::Error<serde_json::Error>, whole: &Value) -> ObjectError {
    let problem = json_fault(error.inner());
    let Some((at, value)) = place(&error.path().to_string(), whole) else { return ObjectError::Text(problem) };
    let named = NAMING.iter().any(|field| at.starts_with(field)) || problem.starts_with("unknown field");
    let found = match value {
        Some(Value::String(text)) => Some(shown(text, MAX_VALUE)),
        Some(Value::Number(_) | Value::Bool(_) | Value::Null) => value.map(ToString::to_string),
        _ => None,
    };
    let found = found.filter(|_| !named).map_or(String::new(), |found| format!(", and not `{found}`"));
    ObjectError::Field { at, problem: format!("{problem}{found}") }
}

/// The path as far as its names look like those of fields, and what stands there.
fn place<'v>(path: &str, whole: &'v Value) -> Option<(String, Option<&'v Value>)> {
    let (mut at, mut value) = (String::new(), Some(whole));
    for step in path.split_inclusive(['.', '[']).map(|step| step.trim_end_matches(['.', '[', ']'])) {
        if step.is_empty() || !step.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_') {
            break;
        }
        match step.parse::<usize>() {
            Ok(index) => {
                at.push_str(&format!("[{index}]"));
                value = value.and_then(|value| value.get(index));
            }
            Err(_) => {
                at.push_str(if at.is_empty() { "" } else { "." });
                at.push_str(step);
                value = value.and_then(|value| value.get(step));
            }
        }
    }
    (!at.is_empty()).then_some((at, value))
}

/// One row of a table or line of a file, by its line there.
pub type ObjectRow = (u64, Result<CertificateRecord, ObjectError>);

/// Certificates from JSON objects, one a line; empty lines are passed over.
#[must_use]
pub fn read_lines(text: &str) -> Vec<ObjectRow> {
    let lines = (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty());
    lines.map(|(at, line)| (at, read_object(line))).collect()
}

/// Certificates from a table: the first line names the fields, by their paths (`exporter.name`, `lines[0].carats`). `hs`,
/// `carats` and `usd` are those of the only line, `carats_7102_10` and the like those of a code; a party alone is its name, and `origin` is its countries or its kind. Several
/// values of a cell are parted by `;` or `|`, the cells by commas, semicolons or tabs, whichever the first line has.
///
/// # Errors
/// [`ObjectError`] where the first line names no fields, or nothing follows it.
pub fn read_table(text: &str) -> Result<Vec<ObjectRow>, ObjectError> {
    let first = text.lines().next().unwrap_or_default();
    let delimiter = [b'\t', b';', b','].into_iter().max_by_key(|mark| first.bytes().filter(|b| b == mark).count());
    let mut reader = csv::ReaderBuilder::new();
    let reader = reader.delimiter(delimiter.unwrap_or(b',')).flexible(true).trim(csv::Trim::All);
    let mut reader = reader.from_reader(text.as_bytes());
    let headers = reader.headers().map_err(|error| ObjectError::Text(error.to_string()))?.clone();
    let columns: Vec<String> = headers.iter().map(path_of).collect();
    for (at, (column, name)) in columns.iter().zip(&headers).enumerate() {
        if columns.iter().take(at).any(|before| before == column) {
            return Err(ObjectError::Column(format!("`{}`, twice", shown(name, MAX_VALUE))));
        }
        put(&mut Map::new(), column, "").ok_or_else(|| ObjectError::Column(format!("`{}`", shown(name, MAX_VALUE))))?;
    }
    let rows: Vec<ObjectRow> = reader.records().map(|record| row(record, &columns)).collect();
    if rows.is_empty() { Err(ObjectError::NoRow) } else { Ok(rows) }
}

fn row(record: Result<csv::StringRecord, csv::Error>, columns: &[String]) -> ObjectRow {
    let record = match record {
        Ok(record) => record,
        Err(error) => {
            let line = error.position().map_or(0, csv::Position::line);
            return (line, Err(ObjectError::Text(error.to_string())));
        }
    };
    let line = record.position().map_or(0, csv::Position::line);
    if record.len() > columns.len() {
        let problem = format!("{} cells under {} names", record.len(), columns.len());
        return (line, Err(ObjectError::Text(problem)));
    }
    let mut object = Map::new();
    for (column, cell) in columns.iter().zip(&record).filter(|(_, cell)| !cell.is_empty()) {
        if put(&mut object, column, cell).is_none() {
            return (line, Err(ObjectError::Column(format!("`{column}`"))));
        }
    }
    let value = Value::Object(object);
    let read = serde_path_to_error::deserialize(value.clone()).map_err(|error| wrong(&error, &value));
    (line, read)
}

/// A column's name as a path in one form: `lines.0.carats`.
fn path_of(name: &str) -> String {
    let plain = name.trim_start_matches('\u{feff}').trim().to_ascii_lowercase().replace('[', ".").replace(']', "");
    match plain.as_str() {
        "hs" | "carats" | "usd" => format!("lines.0.{plain}"),
        "exporter" | "importer" => format!("{plain}.name"),
        // As the tables of the Python package have them.
        other => match other.split_once('_') {
            Some((party @ ("exporter" | "importer"), field)) => format!("{party}.{field}"),
            Some((amount @ ("carats" | "usd"), hs)) => format!("hs.{hs}.{amount}"),
            _ => plain,
        },
    }
}

/// Puts a cell where its column says; none where that is no field.
fn put(object: &mut Map<String, Value>, path: &str, cell: &str) -> Option<()> {
    let several = || cell.split([';', '|']).map(|one| Value::from(one.trim())).collect::<Vec<_>>();
    let steps: Vec<&str> = path.split('.').collect();
    match steps[..] {
        [name] if TEXTS.contains(&name) => {
            object.insert(name.to_owned(), cell.into());
        }
        ["parcels"] => {
            let count = cell.parse::<u64>().map_or_else(|_| Value::from(cell), Value::from);
            object.insert("parcels".to_owned(), count);
        }
        ["verified"] => {}
        [name @ ("seals" | "zones")] => {
            object.insert(name.to_owned(), several().into());
        }
        ["origin"] => {
            let kind = if cell.contains('*') { "mixed-undisclosed" } else { cell };
            let origin = match kind {
                "mixed-undisclosed" | "absent" => serde_json::json!({ "kind": kind }),
                _ => serde_json::json!({ "kind": "countries", "countries": several() }),
            };
            object.insert("origin".to_owned(), origin);
        }
        ["origin", "kind"] => {
            within(object, "origin")?.insert("kind".to_owned(), cell.into());
        }
        ["origin", "countries"] => {
            within(object, "origin")?.insert("countries".to_owned(), several().into());
        }
        [party @ ("exporter" | "importer"), field @ ("name" | "address" | "id")] => {
            within(object, party)?.insert(field.to_owned(), cell.into());
        }
        ["lines", at, field @ ("hs" | "carats" | "usd")] => {
            item(object, "lines", at)?.insert(field.to_owned(), cell.into());
        }
        ["hs", code @ ("7102_10" | "7102_21" | "7102_31"), field @ ("carats" | "usd")] => {
            let code = Value::from(code.replace('_', "."));
            let lines = object.entry("lines").or_insert_with(|| Vec::<Value>::new().into()).as_array_mut()?;
            if lines.iter().all(|line| line.get("hs") != Some(&code)) {
                lines.push(serde_json::json!({ "hs": code }));
            }
            let line = lines.iter_mut().find(|line| line.get("hs") == Some(&code))?.as_object_mut()?;
            line.insert(field.to_owned(), cell.into());
        }
        ["attestations", at, field @ ("harm" | "by" | "claim")] => {
            item(object, "attestations", at)?.insert(field.to_owned(), cell.into());
        }
        _ => return None,
    }
    Some(())
}

fn within<'m>(object: &'m mut Map<String, Value>, name: &str) -> Option<&'m mut Map<String, Value>> {
    object.entry(name).or_insert_with(|| Map::new().into()).as_object_mut()
}

/// The item of a list, which grows up to it.
fn item<'m>(object: &'m mut Map<String, Value>, name: &str, at: &str) -> Option<&'m mut Map<String, Value>> {
    /// More than any list of objects in a certificate has.
    const MOST: usize = 16;
    let at: usize = at.parse().ok().filter(|at| *at < MOST)?;
    let list = object.entry(name).or_insert_with(|| Vec::<Value>::new().into()).as_array_mut()?;
    while list.len() <= at {
        list.push(Map::new().into());
    }
    list.get_mut(at)?.as_object_mut()
}

#[cfg(test)]
mod tests {
    use super::*;

    const OBJECT: &str = r#"{"number":"AO-1","issued":"2026-01-10","parcels":3,"exporter":{"name":"Jane Roe"},
        "lines":[{"hs":"7102.10","carats":"1.50","usd":"2"},{"hs":"7102.31","carats":"1.50","usd":"2"}]}"#;

    fn said(json: &str) -> String {
        read_object(json).expect_err("refuses").to_string()
    }

    #[test]
    fn a_column_that_stands_twice_is_refused_by_whatever_name() {
        for header in ["number,parcels,number", "exporter,number,exporter.name", "carats,number,lines[0].carats"] {
            let told = read_table(&format!("{header}\nAO-1,3,AO-2\n")).expect_err("refused").to_string();
            assert!(told.contains("twice"), "{header}: {told}");
        }
    }

    #[test]
    fn a_fault_names_the_field_and_what_stands_there() {
        let last = r#"{"hs":"7102.31","carats":"1.50""#;
        for (from, to, place, value) in [
            (last, r#"{"hs":"7102.31","carats":"1.555""#, "field `lines[1].carats`", "`1.555`"),
            (last, r#"{"hs":"7102.31","carats":1.5"#, "field `lines[1].carats`", "`1.5`"),
            ("2026-01-10", "2026-02-30", "field `issued`", "`2026-02-30`"),
            ("3,", "-3,", "field `parcels`", "`-3`"),
            ("\"parcels\"", "\"parcel\"", "field `parcel`", ""),
            ("\"Jane Roe\"", "[\"Jane Roe\"]", "field `exporter.name`", ""),
            ("{\"name\":", "{\"Jane Roe\":", "field `exporter", ""),
        ] {
            let said = said(&OBJECT.replacen(from, to, 1));
            assert!(said.starts_with(place) && said.contains(value) && !said.contains("Roe"), "{said}");
        }
        assert!(said(&OBJECT.replacen("\"parcels\"", "\"number\"", 1)).contains("duplicate field `number`"));
        assert_eq!(read_object(&format!("[{OBJECT}]")), Err(ObjectError::List));
        assert!(said("7").contains("no JSON object") && said("{").contains("ends too early"));
    }

    #[test]
    fn a_table_is_read_like_objects_with_any_of_three_marks() {
        let head = "number,issued,expires,origin,exporter,importer.id,parcels,hs,carats,usd,lines[1].hs,lines[1].carats,\
                    lines[1].usd,seals";
        let rows = "AO-1,2026-01-10,2026-03-10,AO|BW,\"Roe, Jane\",BE1,3,7102.10,1.50,2,7102.31,1,1,A 1|A 2\n\
                    AO-2,2026-01-10,2026-03-10,***,Example,BE1,x,7102.10,1.50,2,,,,";
        for mark in [",", ";", "\t"] {
            let quoted = rows.replace("\"Roe, Jane\"", "Roe");
            let text = format!("\u{feff}{head}\n{quoted}\n").replace(',', mark);
            let read = read_table(&text).expect("a table");
            let first = read[0].1.as_ref().expect("reads");
            assert_eq!((first.number.as_str(), first.origin.countries.len(), first.parcels), ("AO-1", 2, 3));
            assert_eq!((first.lines.len(), first.seals.len()), (2, 2));
            let (line, second) = &read[1];
            let said = second.as_ref().expect_err("x is no count").to_string();
            assert!(*line == 3 && said.starts_with("field `parcels`") && said.ends_with("`x`"), "{line}: {said}");
        }
        let quoted = read_table(&format!("{head}\n{rows}")).expect("a table");
        assert_eq!(quoted[0].1.as_ref().expect("reads").exporter.name.as_deref(), Some("Roe, Jane"));
        let python = "number,exporter_name,importer_id,carats_7102_10,usd_7102_10,carats_7102_31,usd_7102_31\n\
                      AO-1,Roe,BE1,1.50,2,1,1\nAO-2,Roe,BE1,1.50,2,,\n";
        let python = read_table(python).expect("a table of the Python package");
        let lines = |at: usize| python[at].1.as_ref().map(|record| record.lines.len());
        assert_eq!((lines(0), lines(1)), (Ok(2), Ok(1)));
        assert_eq!(read_table("number,weight\nAO-1,2").err(), Some(ObjectError::Column("`weight`".to_owned())));
        assert_eq!(read_table("number").err(), Some(ObjectError::NoRow));
    }
}
